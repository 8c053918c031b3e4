"""The page of services, as its tests share it: addresses, secrets, what it says."""

from __future__ import annotations

from typing import Any

from django.test import Client

from config.guests import CATALOGUE
from studio.providers.service import Service
from studio.services import guests

PAGE = "/grown-ups/services/"
OPENAI, OLLAMA = f"{PAGE}pictures/openai/", f"{PAGE}storyteller/ollama/"
WIKI = f"{PAGE}facts/wikipedia/"
SECRETS = {each.name: f"sk-{each.name}-4711" for each in CATALOGUE}
Jobs = list[tuple[Any, ...]]


def words(client: Client, url: str = PAGE) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return str(answer.content.decode())


def service(promise: str, name: str) -> Service:
    return guests.service(promise, name)
