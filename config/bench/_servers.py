"""Servers to measure, ours and nginx beside them. Not a measurement itself."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from config import env
from config.run import web
from kit import processes
from kit.problems import Problem

PATIENCE = 60.0
NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
{user}
events {{ worker_connections 256; }}
http {{
  access_log off; sendfile on; keepalive_requests 100000;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b;
  fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


@dataclass(frozen=True)
class Server:
    pid: int
    port: int

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"


@dataclass(frozen=True)
class Load:
    """What a server did under load."""

    cpu: float  # microseconds of its CPU a call
    p99: float  # milliseconds
    wrong: float


def loaded(server: Server, paths: Sequence[str], count: int, rate: float = 0) -> Load:
    """Call a server and say what it cost, after it has been warmed."""
    _called(server, paths, max(50, count // 10), rate)
    before = processes.spent_by(server.pid)
    found = _called(server, paths, count, rate)
    used = processes.spent_by(server.pid) - before
    if found["wrong"] and not rate:
        raise Problem(
            f"{found['wrong']} of {count} calls were refused.", "See its log."
        )
    return Load(used / count * 1e6, found["p99"] * 1000, found["wrong"])


def _called(
    server: Server, paths: Sequence[str], count: int, rate: float
) -> Mapping[str, float]:
    words = [str(server.port), str(count), str(rate)]
    done = subprocess.run(  # noqa: S603  # argv, no shell
        [sys.executable, "-m", "config.bench._loader", *words],
        cwd=env.ROOT,
        input="\n".join(paths),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


@contextmanager
def ours(kind: str, port: int = 0, **more: str) -> Iterator[Server]:
    """The house's web process, by daphne or by uvicorn, in the folder that is set."""
    port = port or free_port()
    environ = {
        **os.environ,
        "PHAROS_PORT": str(port),
        "PHAROS_SERVER": kind,
        "PHAROS_LOG_LEVEL": "error",
        **more,
    }
    words = [sys.executable, "-m", *web(env.read(environ))]
    with running(words, port, "/health/live", environ) as server:
        yield server


@contextmanager
def nginx(folder: Path, files: Mapping[str, bytes]) -> Iterator[Server]:
    """The same bytes as files, served by what is made for that."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if not found:
        raise Problem(
            "nginx is not here to be measured beside.", "Install nginx-light."
        )
    room, port = folder / "nginx", free_port()
    (room / "files").mkdir(parents=True)
    for name, data in files.items():
        (room / "files" / name).write_bytes(data)
    user = "user root;" if os.geteuid() == 0 else ""
    conf = room / "nginx.conf"
    conf.write_text(NGINX.format(folder=room, port=port, user=user))
    words = [found, "-p", str(room), "-c", str(conf)]
    with running(words, port, f"/{next(iter(files))}") as server:
        yield server
    shutil.rmtree(room)


@contextmanager
def running(
    words: Sequence[str], port: int, path: str, environ: Mapping[str, str] | None = None
) -> Iterator[Server]:
    program = subprocess.Popen(words, cwd=env.ROOT, env=environ)  # noqa: S603
    try:
        until = time.monotonic() + PATIENCE
        while not _answers(port, path):
            if program.poll() is not None or time.monotonic() > until:
                raise Problem(
                    f"{words[0]} did not start.", "What it said stands above."
                )
            time.sleep(0.02)
        yield Server(program.pid, port)
    finally:
        program.terminate()
        try:
            program.wait(5)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()


def _answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path, headers={"Host": "localhost"})
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
