"""Either web server opens the same house: files, pages, sockets, and a clean end."""

from __future__ import annotations

import http.client
import signal
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from tests.houses import House

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("servers")]


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
def test_a_server_opens_the_house_and_closes_it(tmp_path: Path, server: str) -> None:
    with House(tmp_path, PHAROS_SERVER=server) as house:
        assert house.status("/") == http.HTTPStatus.FOUND
        assert house.status("/welcome/") == http.HTTPStatus.OK
        assert house.status("/static/img/favicon.svg") == http.HTTPStatus.OK
        assert house.status("/caf%e9/") == http.HTTPStatus.NOT_FOUND
        socket = house.url.replace("http", "ws", 1) + "/ws/live/"
        for origin in ("http://evil.example", house.url):
            with pytest.raises(InvalidStatus) as refused:
                connect(socket, origin=Origin(origin)).close()
            assert refused.value.response.status_code == http.HTTPStatus.FORBIDDEN
        house.process.send_signal(signal.SIGINT)

        assert house.process.wait(timeout=20) == 0
        assert "Pharos is closed" in house.said()
