"""Asking services how they are, and whom the gate asks a word for."""

from __future__ import annotations

from collections.abc import Set
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Event, Family
from accounts.services import house
from kit.problems import Problem
from kit.web import Door
from studio import tasks
from studio.engine.story import VoiceSpec
from studio.models import ServiceState
from studio.providers.pictures.promise import Wanted
from studio.providers.service import Around, Service
from studio.services import checking, guests
from tests.films.guestroom import (
    OLLAMA,
    OPENAI,
    PAGE,
    WIKI,
    Jobs,
    service,
    words,
)


def test_a_check_is_asked_of_a_worker_and_its_line_appears(
    home: Client,
    jobs: Jobs,
    set_up: None,
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        answer = home.post(f"{OLLAMA}check/", HTTP_HX_REQUEST="true")
    assert "A worker is asking" in answer.content.decode()
    assert "<html" not in answer.content.decode()
    [(task, *about)] = jobs
    assert task == "studio.tasks.check_service"

    tasks.check_service(*about)

    told = Event.objects.filter(topic="service:ollama").last()
    assert told and told.for_grown_ups and told.data["ok"] is False
    state = ServiceState.objects.get(name="ollama")
    assert (state.last_ok, state.failures) == (False, 0)
    part = words(home, OLLAMA)
    assert "A worker is asking" not in part
    assert "Did not answer" in part and state.last_words[:30] in part
    assert 'hx-trigger="live:service:ollama from:body' in part


def test_a_service_that_answers_is_well_again(
    home: Client, set_up: None, lighthouse: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Well:
        def check(self) -> str:
            return "Ollama 0.9 answers."

    monkeypatch.setattr(guests.HouseTools, "open", lambda *a: Well())
    until = timezone.now() + timedelta(minutes=5)
    ServiceState.objects.create(name="ollama", failures=4, open_until=until)
    assert "Resting until" in words(home, OLLAMA)

    assert checking.check(lighthouse, service("storyteller", "ollama"))

    assert "Ollama 0.9 answers." in words(home, OLLAMA)
    state = ServiceState.objects.get(name="ollama")
    assert (state.failures, state.open_until, state.last_ok) == (0, None, True)


def test_an_adapter_that_breaks_is_a_finding(
    set_up: None, lighthouse: Family, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: Any) -> None:
        raise KeyError("devices")

    monkeypatch.setattr(guests.HouseTools, "open", broken)

    assert not checking.check(lighthouse, service("storyteller", "ollama"))

    words = ServiceState.objects.get(name="ollama").last_words
    assert words == "The check broke off: KeyError."


def test_what_is_not_set_up_or_not_allowed_is_not_asked(
    home: Client, jobs: Jobs, set_up: None
) -> None:
    assert "Check now" not in words(home, OPENAI)

    for url in (OPENAI, f"{PAGE}pictures/comfyui/", f"{PAGE}pictures/house/", WIKI):
        answer = home.post(f"{url}check/", follow=True)
        assert "cannot be asked yet" in answer.content.decode()

    assert jobs == []


def test_a_worker_that_never_comes_is_not_waited_for_for_ever(
    home: Client, jobs: Jobs, set_up: None
) -> None:
    home.post(f"{OLLAMA}check/")
    Event.objects.update(at=timezone.now() - timedelta(minutes=3))

    assert "A worker is asking" not in words(home, OLLAMA)


def test_the_house_check_looks_at_the_film_maker_and_at_what_may_be_asked(
    lighthouse: Family, set_up: None
) -> None:
    asked = Event.objects.create(family=lighthouse, topic="check", kind="asked")

    looks = house.looks(asked)

    assert {"The film-maker", "The workers", "Ollama"} <= set(looks)
    assert not {"OpenAI", "Wikipedia"} & set(looks)
    assert "painted a picture in" in looks["The film-maker"]()
    with pytest.raises(Problem):
        looks["Ollama"]()
    guests.allow(lighthouse, "OpenAI", by=None)
    assert "OpenAI" in house.looks(asked)


# What is written down here is what the gate asks for when something is to leave.
def calls(asked: Service, door: Door, folder: Path) -> None:
    must = [need for need in asked.needs if need.default or not need.optional]
    given = {need.name: need.default or "yes" for need in must}
    given |= {"PICTURES_URL": "https://pictures.example.org"}
    given |= {"HF_MODEL": "a/b", "REPLICATE_MODEL": "a/b", "ELEVEN_VOICE_ID": "abc"}
    adapter: Any = asked.open(Around(given, door, folder))
    match asked.promise:
        case "pictures":
            adapter.draw(Wanted("a kite"))
        case "voice":
            adapter.say("Ahoy", VoiceSpec(), language="en", seed=1)
        case "facts":
            adapter.look_up("otter", "en")
        case _:
            raise AssertionError(f"nobody has said how {asked.promise} is asked")


@pytest.mark.parametrize(
    "asked",
    [
        each
        for services in guests.PROMISES.values()
        for each in services
        if each.receives and not each.at_home and not each.life.why
    ],
    ids=lambda each: each.name,
)
def test_the_word_is_given_to_whom_the_gate_will_ask_about(
    asked: Service, tmp_path: Path
) -> None:
    class Gate:
        heard: list[str] = []

        def permit(self, recipient: str, carries: Set[str]) -> None:
            self.heard.append(recipient)
            raise Problem("Nothing leaves a test.")

    Gate.heard.clear()
    with pytest.raises(Problem):
        calls(asked, Door(Gate()), tmp_path)

    assert set(Gate.heard) == {asked.recipient}
    assert len(asked.recipient) <= 40
