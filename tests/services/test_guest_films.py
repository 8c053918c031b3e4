"""A film by guests: chosen by settings alone, made by them, or not made at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import close_old_connections, connection
from django.utils import timezone

from accounts.models import Event, Family, User
from studio.models import Artifact, Job, Node, ServiceState
from studio.services import guests, making, running
from tests.services.guesthouse import CHOSEN, Guests, say, saying
from tests.services.replay import HTML_PAGE, Asked, Reply, said

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]
MADE = ("script", "voice", "still", "pictures", "sound", "film")


# ------------------------------------------------------------- who is not there
@pytest.mark.parametrize(
    "setting, service, title",
    [
        ("OLLAMA_HOST", "ollama", "Ollama"),
        ("ELEVEN_URL", "elevenlabs", "ElevenLabs"),
        ("COMFYUI_HOST", "comfyui", "ComfyUI"),
    ],
)
def test_a_guest_who_is_not_there_fails_the_job_before_the_story_is_told(
    ask: Ask, finish: Finish, house: Guests, settings: Any, setting: str, service: str,
    title: str,
) -> None:  # fmt: skip
    settings.GUESTS = {**settings.GUESTS, setting: "http://127.0.0.1:9"}

    job = finish(ask(**CHOSEN))

    _failed_by_name(job, service, title, "http://127.0.0.1:9")
    assert house.told == [] and house.spoken_lines() == []


@pytest.mark.parametrize(
    "setting, name",
    [("OLLAMA_MODEL", "OLLAMA_MODEL"), ("ELEVEN_API_KEY", "ELEVEN_API")],
)
def test_a_guest_who_is_not_set_up_fails_the_job_by_the_name_of_the_setting(
    ask: Ask, finish: Finish, house: Guests, settings: Any, setting: str, name: str
) -> None:
    settings.GUESTS = {k: v for k, v in settings.GUESTS.items() if k != setting}

    job = finish(ask(**CHOSEN))

    assert job.status == "failed" and name in job.error["cause"]
    assert ".env" in job.error["remedy"] and house.told == []


def test_a_wrong_key_a_missing_model_and_a_missing_checkpoint_are_each_told(
    ask: Ask, finish: Finish, house: Guests, settings: Any
) -> None:
    refused = {"detail": {"status": "invalid_api_key", "message": "Invalid API key"}}
    house.speaker.on("GET", "/v1/user/subscription", said(refused, 401))

    job = finish(ask(**CHOSEN))
    _failed_by_name(job, "elevenlabs", "ElevenLabs", "401")
    assert "ELEVEN_API_KEY" in job.error["remedy"] and job.error["tries"] == 1

    settings.GUESTS = {**settings.GUESTS, "OLLAMA_MODEL": "giant:700b"}
    house.teller.on("POST", "/api/show", said({"error": "model not found"}, 404))
    job = finish(ask(**{**CHOSEN, "voice": "house"}))
    _failed_by_name(job, "ollama", "Ollama", "giant:700b")

    settings.GUESTS = {**settings.GUESTS, "COMFYUI_CHECKPOINT": "lost.safetensors"}
    job = finish(ask(pictures="comfyui"))
    _failed_by_name(job, "comfyui", "ComfyUI", "lost.safetensors")
    assert house.told == [] and house.spoken_lines() == []


def test_a_page_in_place_of_an_answer_is_told_as_one(
    ask: Ask, finish: Finish, house: Guests
) -> None:
    page = Reply(HTML_PAGE.body, 200, "text/html")
    house.painter.on("GET", "/system_stats", page)

    job = finish(ask(**CHOSEN))

    _failed_by_name(job, "comfyui", "ComfyUI", "text/html")


def test_a_guest_who_refuses_in_the_middle_is_not_replaced_by_the_house(
    ask: Ask, finish: Finish, house: Guests
) -> None:
    quota = {"detail": {"status": "quota_exceeded", "message": "0 credits remaining"}}
    for voice in house.settings["ELEVEN_VOICE_ID"].split(","):
        house.speaker.on("POST", say(voice), said(quota, 401))

    job = finish(ask(**CHOSEN))

    _failed_by_name(job, "elevenlabs", "ElevenLabs", "0 credits", made=("script",))
    assert "used up" in job.error["remedy"]


def test_without_a_grown_ups_word_not_a_byte_leaves(
    ask: Ask, finish: Finish, house: Guests, lighthouse: Family
) -> None:
    guests.forbid(lighthouse, "ElevenLabs")

    job = finish(ask(**CHOSEN))

    assert house.speaker.asked == [] and house.told == []
    assert job.status == "failed" and job.error["service"] == "elevenlabs"
    assert "no grown-up has said" in job.error["cause"]
    assert "grown-ups’ room" in job.error["remedy"]


def test_the_word_of_one_family_is_not_that_of_another(
    house: Guests, ask: Ask, finish: Finish, max_: User
) -> None:
    from studio.pipeline.order import Order

    theirs = making.ask_for(
        max_.family,
        max_.profile,
        Order("An otter flies a red kite", 7.0, voice="elevenlabs"),
    )

    theirs = finish(theirs)

    assert theirs.status == "failed" and house.speaker.asked == []


def test_what_is_withdrawn_in_the_middle_is_not_asked_for_the_rest(
    ask: Ask, finish: Finish, house: Guests, lighthouse: Family
) -> None:
    job = ask(**CHOSEN)
    _work_until(job, lambda: job.nodes.filter(name="script", state="done").exists())
    guests.forbid(lighthouse, "ElevenLabs")
    before = len(house.speaker.asked)

    job = finish(job)

    assert job.status == "failed" and len(house.speaker.asked) == before


# ------------------------------------------------------------- who comes back
def test_who_dies_in_the_middle_and_comes_back_is_waited_for(
    ask: Ask, finish: Finish, house: Guests
) -> None:
    answers = [said({"detail": "busy"}, 503)] * 3

    def poorly(asked: Asked) -> Reply:
        return answers.pop() if answers else saying(220.0)(asked)

    for voice in house.settings["ELEVEN_VOICE_ID"].split(","):
        house.speaker.on("POST", say(voice), poorly)
    job = ask(**CHOSEN)

    _work_until(job, lambda: not answers)

    state = ServiceState.objects.get(name="elevenlabs")
    rests = (state.open_until or timezone.now()) - timezone.now()
    assert state.failures == 3 and timedelta(seconds=15) < rests < timedelta(seconds=21)
    waits = _waits(job)
    assert len(waits) == 3 and all(wait >= 1 for wait in waits)
    tries = len(house.spoken_lines())
    _work_a_little(job)
    assert len(house.spoken_lines()) == tries, "a breaker that is open lets nobody by"

    ServiceState.objects.update(open_until=timezone.now() - timedelta(seconds=1))
    job = finish(job)
    state.refresh_from_db()
    assert job.status == "completed", job.error
    assert (state.failures, state.open_until) == (0, None)


def test_a_guest_who_stays_away_ends_the_job_with_what_was_kept(
    ask: Ask, finish: Finish, house: Guests
) -> None:
    for voice in house.settings["ELEVEN_VOICE_ID"].split(","):
        house.speaker.on("POST", say(voice), said({"detail": "busy"}, 503))
    job = ask(**CHOSEN)

    for _ in range(12):
        ServiceState.objects.update(open_until=None)
        _work_a_little(job)

    job.refresh_from_db()
    _failed_by_name(job, "elevenlabs", "ElevenLabs", "503", made=("script",))
    assert job.error["tries"] == 5 and "kept" in job.error["kept"]
    again = making.ask_again(job, None, at_home=True)
    assert finish(again).status == "completed"


def test_asked_again_only_what_is_missing_is_asked_for(
    ask: Ask, finish: Finish, house: Guests
) -> None:
    first = finish(ask(**CHOSEN))
    assert first.status == "completed", first.error
    told, lines = len(house.told), len(house.spoken_lines())

    second = finish(ask(**CHOSEN))

    assert second.status == "completed"
    assert (len(house.told), len(house.spoken_lines())) == (told, lines)
    fresh = second.nodes.filter(was_there=False).values_list("kind", flat=True)
    assert set(fresh) == {"smoke"}


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_cancel_in_the_middle_of_a_picture_stops_the_painter(
    ask: Ask, house: Guests, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "LOOK", 0.1)
    house.painter.may_go_on.clear()
    job = ask(pictures="comfyui")
    worker = threading.Thread(target=_work_off)
    worker.start()
    try:
        _wait(lambda: house.painter.running is not None)
        making.cancel(job)
        worker.join(20)
    finally:
        house.painter.may_go_on.set()
        worker.join(20)

    assert not worker.is_alive()
    assert "POST /interrupt" in house.painter.paths()
    job.refresh_from_db()
    assert job.status == "cancelled" and not Artifact.objects.filter(kind="still")
    assert house.painter.pending == []


# ------------------------------------------------------------------ the parts
def _failed_by_name(
    job: Job, service: str, title: str, words: str, made: tuple[str, ...] = ()
) -> None:
    """The job says who, where, why and what helps; nobody made anything instead."""
    assert job.status == "failed", job.nodes.values_list("name", "state")
    error = job.error
    assert error["service"] == service and error["remedy"], error
    assert title in error["cause"] and words in error["cause"], error
    there = Artifact.objects.filter(kind__in=set(MADE) - set(made))
    assert not there.exists(), list(there)


def _work_until(job: Job, done: Callable[[], bool]) -> None:
    for _ in range(60):
        if done():
            return
        _one(job)
    raise AssertionError(list(job.nodes.values_list("name", "state", "tries")))


def _work_a_little(job: Job) -> None:
    for _ in range(6):
        _one(job)


def _one(job: Job) -> None:
    Node.objects.filter(job=job).update(not_before=None)
    if node := running.claim("cpu", "ada:1:test"):
        running.make(node, "ada:1:test")


def _work_off() -> None:
    try:
        running.work("cpu")
    finally:
        close_old_connections()
        connection.close()


def _wait(done: Callable[[], bool]) -> None:
    import time

    until = time.monotonic() + 60
    while not done():
        assert time.monotonic() < until, "nothing happened in a minute"
        time.sleep(0.05)


def _waits(job: Job) -> list[float]:
    """Return the seconds that the log says are waited before each next try."""
    lines = Event.objects.about(job.topic).values_list("text", flat=True)
    return [
        float(line.rpartition("Again in ")[2].split()[0])
        for line in lines
        if "Again in " in line
    ]
