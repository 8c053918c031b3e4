"""What the real server answers to what no browser would send."""

from __future__ import annotations

import http.client
import socket
import threading

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.houses import House

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("house")]


def status_of(house: House, sent: bytes) -> int:
    """Send these very bytes and return the status of the answer."""
    with socket.create_connection(("localhost", house.port), timeout=10) as line:
        line.sendall(sent)
        answer = line.recv(200)
    return int(answer.split()[1])


def asking(house: House, path: bytes, host: str = "", more: bytes = b"") -> bytes:
    host = host or f"localhost:{house.port}"
    lines = [
        b"GET " + path + b" HTTP/1.1",
        b"Host: " + host.encode(),
        b"Connection: close",
    ]
    return b"\r\n".join([*lines, *([more] if more else []), b"", b""])


@pytest.mark.parametrize(
    "path", [b"/caf%e9/", b"/%ff%fe/", b"/static/%ff", b"/who/%00/"]
)
def test_a_path_that_is_not_utf8_is_simply_not_there(house: House, path: bytes) -> None:
    assert status_of(house, asking(house, path)) == 404
    assert house.status("/health/live") == 200


@pytest.mark.parametrize("path", [b"/caf\xe9/", b"/\xff\xfe"])
def test_raw_bytes_in_a_path_are_refused(house: House, path: bytes) -> None:
    assert status_of(house, asking(house, path)) in {400, 404}
    assert house.status("/health/live") == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.example", "[::2]"]
)
def test_a_forged_host_is_refused(house: House, host: str) -> None:
    assert status_of(house, asking(house, b"/", host)) == 400


@pytest.mark.parametrize(
    "path",
    [
        b"/static/../secret_key",
        b"/static/..%2fsecret_key",
        b"/static/%2e%2e/secret_key",
        b"/static//etc/passwd",
    ],
)
def test_a_static_path_cannot_leave_its_folder(house: House, path: bytes) -> None:
    assert status_of(house, asking(house, path)) == 404


def test_ten_megabytes_of_form_are_too_much(house: House) -> None:
    connection = http.client.HTTPConnection("localhost", house.port, timeout=30)
    connection.request("GET", "/account/login/")
    page = connection.getresponse()
    page.read()
    cookie = page.headers["Set-Cookie"].split(";")[0]
    token = cookie.split("=", 1)[1]
    body = (
        f"csrfmiddlewaretoken={token}&login=ada&password=".encode() + b"a" * 10_000_000
    )

    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
    connection.request("POST", "/account/login/", body, headers)
    answer = connection.getresponse()

    assert answer.status == 413
    assert "too much" in answer.read().decode()
    assert house.status("/health/live") == 200


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "http://localhost:3000", "null", None]
)
def test_a_socket_from_another_page_is_refused(
    house: House, origin: str | None
) -> None:
    address = house.url.replace("http", "ws", 1) + "/ws/live/"

    with (
        pytest.raises(InvalidStatus) as refused,
        connect(address, origin=Origin(origin) if origin else None),
    ):
        pass

    assert refused.value.response.status_code == 403


def test_a_socket_path_that_is_not_there_is_refused(house: House) -> None:
    address = house.url.replace("http", "ws", 1) + "/ws/nothing/"

    with pytest.raises(InvalidStatus), connect(address, origin=Origin(house.url)):
        pass

    assert house.status("/health/live") == 200


def test_many_half_open_requests_do_not_close_the_house(house: House) -> None:
    lines = [
        socket.create_connection(("localhost", house.port), timeout=10)
        for _ in range(60)
    ]
    for line in lines:
        line.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")

    alive = [
        threading.Thread(target=house.status, args=("/health/live",)) for _ in range(4)
    ]
    for each in alive:
        each.start()
    for each in alive:
        each.join(timeout=10)

    assert house.status("/health/live") == 200
    for line in lines:
        line.close()
