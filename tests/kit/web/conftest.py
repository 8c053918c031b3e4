"""A service at home, one on the internet, and a door between them and the house."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import pytest

from kit.web import Door, Open, Passed, Place
from tests.kit.web.services import Authority, Internet, Service, listening


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def trust(authority: Authority) -> ssl.SSLContext:
    return authority.trust()


@pytest.fixture
def internet(monkeypatch: pytest.MonkeyPatch) -> Internet:
    net = Internet()
    monkeypatch.setattr(socket, "getaddrinfo", net.look_up)
    monkeypatch.setattr(socket, "socket", net.socket())
    return net


@pytest.fixture
def service() -> Iterator[Service]:
    """A service on a computer at home, spoken to in clear."""
    with listening() as each:
        yield each


@pytest.fixture
def home(service: Service) -> Place:
    return Place("Ollama", service.url, at_home=True)


@pytest.fixture
def studio(authority: Authority, internet: Internet) -> Iterator[Service]:
    """A service on the internet, which has a certificate for two names."""
    with listening(authority.server("studio.example", "cdn.example")) as each:
        internet.publish("studio.example", each)
        yield each


@pytest.fixture
def away(studio: Service) -> Place:
    return Place("Studio", "https://studio.example")


@pytest.fixture
def passed() -> list[Passed]:
    return []


@pytest.fixture
def door(trust: ssl.SSLContext, passed: list[Passed]) -> Door:
    """A door for what carries nobody's data, and for a service at home."""
    return Door(Open(frozenset({"Ollama"})), log=passed.append, trust=trust)
