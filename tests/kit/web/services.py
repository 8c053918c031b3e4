"""Services that behave as outside ones do, badly when told; and an internet for them.

Real sockets, real TLS and real frames. Only names and public addresses are made up: a
name is looked up in a table, and a public address is wired to a port of this computer.
"""

from __future__ import annotations

import datetime
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

TLS_HELLO = b"\x16"
PUBLIC = "93.184.215.14"  # an address on the internet, for the vetting to like
Behaviour = Callable[[socket.socket], None]
real_look_up = socket.getaddrinfo


@dataclass(frozen=True)
class Heard:
    """A request as it came in."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


def reply(
    body: bytes | str = b"",
    status: str = "200 OK",
    kind: str = "text/plain",
    **headers: str,
) -> bytes:
    body = body.encode() if isinstance(body, str) else body
    rows = {"Content-Type": kind, "Content-Length": str(len(body))}
    rows |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in rows.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def says(data: Any, status: str = "200 OK", **headers: str) -> bytes:
    return reply(json.dumps(data), status, "application/json", **headers)


@dataclass
class Service:
    """Listens on a port of this computer and answers as it was told for a path."""

    port: int
    answers: dict[str, bytes | Behaviour] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    lines: int = 0
    impatient: bool = False  # answers before it has read the body
    closing: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def attend(self, line: socket.socket) -> None:
        self.lines += 1
        with line, suppress(OSError):
            line.settimeout(10)
            heard = _read(line, self.impatient)
            self.heard.append(heard)
            path = heard.target.partition("?")[0]
            answer = self.answers.get(path, reply(b"", "404 Not Found"))
            if callable(answer):
                answer(line)
            else:
                line.sendall(answer)

    def drip(self, *pieces: bytes, every: float) -> Behaviour:
        """Send pieces with a pause before each but the first."""

        def behave(line: socket.socket) -> None:
            for n, piece in enumerate(pieces):
                if n and self.closing.wait(every):
                    return
                line.sendall(piece)

        return behave

    def silent(self, line: socket.socket) -> None:
        self.closing.wait(10)


@contextmanager
def listening(secure: ssl.SSLContext | None = None) -> Iterator[Service]:
    door = socket.create_server(("127.0.0.1", 0))
    service = Service(door.getsockname()[1])
    threading.Thread(target=_accept, args=(door, service, secure), daemon=True).start()
    try:
        yield service
    finally:
        service.closing.set()
        door.close()


def _accept(
    door: socket.socket, service: Service, secure: ssl.SSLContext | None
) -> None:
    with suppress(OSError):
        while True:
            line, _ = door.accept()
            threading.Thread(
                target=_greet, args=(line, service, secure), daemon=True
            ).start()


def _greet(
    line: socket.socket, service: Service, secure: ssl.SSLContext | None
) -> None:
    # Who hangs up in the middle, or says nothing of sense, is nobody to answer.
    with suppress(OSError, ValueError):
        if secure:
            line = secure.wrap_socket(line, server_side=True)
        elif line.recv(1, socket.MSG_PEEK) == TLS_HELLO:
            line.sendall(reply(status="400 Bad Request"))
        service.attend(line)


def _read(line: socket.socket, impatient: bool) -> Heard:
    file = line.makefile("rb")
    method, target, _ = file.readline().decode("latin-1").split(" ")
    headers = {}
    while row := file.readline().strip():
        name, _, value = row.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    length = 0 if impatient else int(headers.get("content-length", 0))
    body = file.read(length)
    return Heard(method, target, headers, body)


class Internet:
    """Names, and where the wires of public addresses end."""

    def __init__(self) -> None:
        self.names: dict[str, list[str] | list[list[str]]] = {}
        self.wires: dict[tuple[str, int], int] = {}
        self.asked: list[str] = []
        self.dialled: list[str] = []

    def publish(self, name: str, service: Service, address: str = PUBLIC) -> str:
        """Put a service at https://name/ and return that."""
        self.names[name] = [address]
        self.wires[address, 443] = service.port
        return f"https://{name}"

    def look_up(self, host: str, port: int, *places: Any, **wanted: Any) -> list[Any]:
        self.asked.append(host)
        with suppress(OSError):
            socket.inet_pton(socket.AF_INET6, host)
            return real_look_up(host, port, *places, **wanted)
        with suppress(OSError):
            socket.inet_aton(host)  # any spelling of one: 127.1, 2130706433, 0x7f.1
            return real_look_up(host, port, *places, **wanted)
        if host not in self.names:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        said = self.names[host]
        # A list of lists answers otherwise each time, as a rebinding name server does.
        if isinstance(said[0], list):
            said = said[min(self.asked.count(host), len(said)) - 1]
        return [(0, 0, 0, "", (address, port)) for address in said]

    def socket(self) -> type[socket.socket]:
        internet = self

        class Wired(socket.socket):
            def connect(self, address: Any) -> None:
                internet.dialled.append(address[0])
                port = internet.wires.get(address)
                super().connect(("127.0.0.1", port) if port else address)

        return Wired


class Authority:
    """Signs the certificates of services, and is believed by whoever is told to."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _named("Authority of the tests")
        self._own = self._signed(self._name, self._key, [], authority=True)

    def trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cadata=_pem(self._own).decode())

    def server(self, *names: str) -> ssl.SSLContext:
        key = ec.generate_private_key(ec.SECP256R1())
        file = self._folder / f"{names[0]}.pem"
        secret = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        file.write_bytes(secret + _pem(self._signed(_named(names[0]), key, names)))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context

    def _signed(
        self,
        name: x509.Name,
        key: ec.EllipticCurvePrivateKey,
        hosts: Any,
        *,
        authority: bool = False,
    ) -> x509.Certificate:
        now = datetime.datetime.now(datetime.UTC)
        hour = datetime.timedelta(hours=1)
        builder = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - hour)
            .not_valid_after(now + hour)
            .add_extension(x509.BasicConstraints(authority, None), critical=True)
        )
        if hosts:
            alternative = x509.SubjectAlternativeName([x509.DNSName(h) for h in hosts])
            builder = builder.add_extension(alternative, critical=False)
        return builder.sign(self._key, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
