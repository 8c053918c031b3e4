from __future__ import annotations

import shutil
from typing import Any, NamedTuple

import pytest
from django.test import Client
from django_q.status import Stat

from accounts.models import User
from config import health

pytestmark = pytest.mark.django_db


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def test_the_house_is_alive_even_for_strangers(client: Client) -> None:
    answer = client.get("/health/live")

    assert (answer.status_code, answer.content) == (200, b"alive\n")


def test_ready_has_a_line_for_each_part(client: Client) -> None:
    answer = client.get("/health/ready")

    lines = answer.content.decode().splitlines()
    assert [line.split()[1] for line in lines] == list(health.PARTS)


def test_without_workers_the_house_is_not_ready_and_says_what_to_do(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Stat, "get_all", list)

    answer = client.get("/health/ready", HTTP_ACCEPT="application/json")

    queue = next(each for each in answer.json()["parts"] if each["part"] == "queue")
    assert answer.status_code == 503
    assert "./pharos run" in queue["says"]


def test_an_almost_full_disk_is_named_with_what_is_kept_free(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few = Usage(10**9, 10**9, 3 * 1024 * 1024)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: few)

    finding = health.look_at("disk")

    assert not finding.ok
    assert "almost full: 3 MB free" in finding.says


def test_a_part_that_breaks_is_a_finding_and_not_a_crash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def burnt() -> str:
        raise OSError("the cupboard is on fire")

    monkeypatch.setitem(health.PARTS, "store", burnt)

    assert health.look_at("store").says == "the cupboard is on fire"


def test_prometheus_hears_of_routes_but_never_of_addresses(
    client: Client, ada: User, sign_in: Any
) -> None:
    sign_in(ada).get("/")
    client.get("/who/4711/")

    said = client.get("/health/metrics").content.decode()

    assert 'pharos_requests_total{route="home",status="200"}' in said
    assert "/who/" not in said
    assert "4711/" not in said


def test_the_audit_log_does_not_claim_to_be_there(client: Client) -> None:
    assert client.get("/health/audit").status_code == 501
