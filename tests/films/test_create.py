"""Asking for a film by the page: what is taken, what is refused, what it will take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from studio.engine.paint.hands import all_hands
from studio.forms.asking import LENGTHS, LOOKS
from studio.models import Job
from studio.services import line
from tests.films.conftest import PROMPT
from tests.films.pages import page_of, text

Ask = Callable[..., Job]
SignIn = Callable[..., Client]
SENT = {
    "prompt": PROMPT, "length": "0", "style": "paper", "storyteller": "house",
    "voice": "house", "pictures": "house", "language": "",
}  # fmt: skip


@pytest.fixture
def window(_small: None, ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


def test_ada_asks_for_a_film_and_sees_its_page(window: Client) -> None:
    answer = window.post("/create/", {**SENT, "stars": ["mama"], "style": "ink"})

    job = Job.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == f"{page_of(job)}#preview"
    assert job.asked.seconds == 7
    assert job.asked.style == "ink"
    assert [star.name for star in job.asked.cast] == ["Mama"]
    assert "Mama" in job.asked.prompt, "whom the words do not name is not seen"


def test_what_nobody_can_film_is_said_at_the_field_and_kept(window: Client) -> None:
    answer = window.post("/create/", {**SENT, "prompt": "qwrt zxcv", "title": "Mine"})

    said = answer.content.decode()
    assert answer.status_code == 422
    assert not Job.objects.exists()
    assert "None of these words is known here yet" in said
    assert ">\nqwrt zxcv</textarea>" in said
    assert 'value="Mine"' in said


def test_nothing_is_refused_with_a_word_of_help(window: Client) -> None:
    answer = window.post("/create/", {**SENT, "prompt": "  "})

    assert answer.status_code == 422
    assert "Write one sentence" in answer.content.decode()


def test_a_length_left_alone_is_for_the_words_to_say(window: Client) -> None:
    usual = str(LENGTHS.index(30))

    window.post(
        "/create/", {**SENT, "prompt": f"{PROMPT}, 12 seconds", "length": usual}
    )

    assert Job.objects.get().asked.seconds == 12


def test_a_long_story_is_begun_and_not_refused(window: Client) -> None:
    story = "An otter flies a red kite at the harbour. " * 200

    refused = window.post("/create/", {**SENT, "prompt": story})
    window.post("/create/", {**SENT, "prompt": story, "whole_story": "True"})

    assert refused.status_code == 422
    prompt = Job.objects.get().asked.prompt
    assert 2000 < len(prompt) <= 4000
    assert prompt.endswith("harbour.")


def test_a_service_nobody_allowed_is_refused_before_it_is_asked(
    window: Client, settings: Any
) -> None:
    settings.GUESTS = {
        **settings.GUESTS, "ELEVEN_API_KEY": "k", "ELEVEN_VOICE_ID": "v",
    }  # fmt: skip

    answer = window.post("/create/", {**SENT, "voice": "elevenlabs"})

    assert answer.status_code == 422
    assert "no grown-up has said" in answer.content.decode()
    assert not Job.objects.exists()


def test_the_estimate_says_time_and_who_is_told(window: Client, settings: Any) -> None:
    settings.GUESTS = {
        **settings.GUESTS, "ELEVEN_API_KEY": "k", "ELEVEN_VOICE_ID": "v",
    }  # fmt: skip

    short = text(window, "/create/estimate/?length=0")
    long = text(window, f"/create/estimate/?length={len(LENGTHS) - 1}")
    outside = text(window, "/create/estimate/?length=0&voice=elevenlabs")

    assert "seconds." in short
    assert "minutes." in long
    assert "Nothing leaves the house." in short
    assert "Nothing leaves the house." not in outside
    assert "ElevenLabs is told" in outside
    assert "it may cost money" in outside


def test_every_style_of_the_engine_has_a_picture_and_a_name() -> None:
    from config import env

    for name in all_hands():
        picture = env.ROOT / f"static/img/looks/{name}.jpg"
        assert picture.stat().st_size <= 12 * 1024, "python -m config.looks"
        assert name in LOOKS


def test_a_waiting_film_is_changed_and_keeps_its_place(
    window: Client, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "at_once", lambda: 0)
    job = ask()
    words = "A wren sings in the garden"

    said = text(window, page_of(job))
    window.post("/create/", {**SENT, "prompt": words, "job": str(job.pk)})

    place = job.place
    job.refresh_from_db()
    assert "Keep the change" in said
    assert job.asked.prompt == words
    assert job.place == place
    assert Job.objects.count() == 1


def test_a_film_that_began_meanwhile_is_not_made_twice(
    window: Client, ask: Ask
) -> None:
    job = ask()

    answer = window.post(
        "/create/", {**SENT, "prompt": "A wren sings", "job": str(job.pk)}
    )

    assert answer.status_code == 422
    assert "It is being made already" in answer.content.decode()
    assert "A wren sings" in answer.content.decode()
    assert Job.objects.count() == 1
