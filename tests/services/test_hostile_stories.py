"""Whatever a model answers and whoever titles a film: it is text, and does nothing."""

from __future__ import annotations

import dataclasses
import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import av
import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Event, User
from studio.models import Film, Job
from studio.services import languages, making, store
from tests.services.guesthouse import Guests, sketched, three_guests
from tests.services.interpreter import interpreting
from tests.services.replay import Reply, lines

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]
SignIn = Callable[..., Client]

FILTER = "Kite':textfile=/etc/passwd,drawtext=text='%{localtime}':fontfile=/x"
PAGE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
FACTS = "Kite\n[CHAPTER]\nTIMEBASE=1/1\nSTART=0\nEND=9\ntitle=Owned;#=\\"
CUES = "Up!\n\n00:00.000 --> 00:07.000\n<v Max>Owned</v> {\\an8}&lt;"
PROMPT = "An otter flies a red kite at the harbour"


@pytest.fixture
def house(settings: Any) -> Iterator[Guests]:
    with three_guests() as found:
        settings.GUESTS = found.settings
        yield found


@pytest.mark.parametrize("words", [FILTER, PAGE, FACTS, CUES, "\u202e\x00kite\x1b[2J"])
def test_what_a_model_writes_everywhere_is_only_ever_text(
    ask: Ask, finish: Finish, house: Guests, words: str, ada: User, sign_in: SignIn
) -> None:
    house.tells(lambda asked: _everywhere(sketched(asked), words))

    job = finish(ask(storyteller="ollama"))

    if job.status == "failed":  # nothing of it could be read aloud
        assert job.error["service"] == "ollama" and "Ollama" in job.error["cause"]
        return
    _harmless(job)
    page = sign_in(ada).get(reverse("studio:film", args=[job.film_id]))
    _plain_page(page.content.decode())


@pytest.mark.slow
@pytest.mark.parametrize("words", [FILTER, PAGE, FACTS, CUES])
def test_a_title_and_a_line_that_the_family_types_are_shown_as_they_are(
    ask: Ask, finish: Finish, words: str, ada: User, sign_in: SignIn
) -> None:
    title, line = " ".join(words.split())[:34], " ".join(words.split())[:48].strip()
    job = finish(ask(title=title, seconds=20.0))
    told = json.loads(_text(job, "stage"))
    scene, moment = max(
        (
            (n, each)
            for n, scene in enumerate(told["scenes"])
            for each in scene["lines"]
            if each["start"] is not None
        ),
        key=lambda row: row[1]["end"] - row[1]["start"],
    )

    changed = finish(making.change_line(job, None, scene, moment["moment"], line))

    assert changed.status == "completed", changed.error
    title_in_file, chapters = _harmless(changed, 20)
    assert title_in_file == title and len(chapters) == len(told["chapters"])
    shown = line.replace("-->", "→")  # an arrow of ours, and none of the file's
    assert _bare(shown) in _bare(_read_aloud(_text(changed, "captions")))
    assert Film.objects.get().title == title
    page = sign_in(ada).get(reverse("studio:film", args=[changed.film_id]))
    _plain_page(page.content.decode())


@pytest.mark.parametrize(
    "answer",
    [
        lines({"message": {"role": "assistant", "content": "x" * 10_000_000},
               "done": True, "done_reason": "stop"}),
        lines({"message": {"role": "assistant", "content": "{" * 100_000},
               "done": True, "done_reason": "stop"}),
        lines({"message": {"role": "assistant", "content": '{"scenes": 7}'},
               "done": True, "done_reason": "stop"}),
        lines({"message": {"role": "assistant", "content": "[[[1e999, NaN]]]"},
               "done": True, "done_reason": "stop"}),
        Reply(b"<!doctype html><title>Hello</title>", 200, "text/html"),
        Reply(b"\xff\xfe\x00" * 50, 200, "application/x-ndjson"),
    ],
    ids=["ten megabytes", "deep", "wrong shape", "no number", "a page", "no text"],
)  # fmt: skip
def test_an_answer_that_is_no_story_fails_by_name_and_nothing_is_made(
    ask: Ask, finish: Finish, house: Guests, answer: Reply
) -> None:
    house.teller.on("POST", "/api/chat", answer)

    job = finish(ask(storyteller="ollama"))

    assert job.status == "failed" and job.error["service"] == "ollama"
    assert house.teller.url in job.error["cause"] and job.error["remedy"]
    assert len(job.error["cause"]) < 800 and "<!doctype" not in job.error["cause"]
    assert [node.kind for node in job.nodes.exclude(artifact=None)] == ["smoke"]


def test_a_title_of_ten_megabytes_is_cut_to_what_a_title_page_holds(
    ask: Ask, finish: Finish, house: Guests
) -> None:
    def long(asked: str) -> Any:
        story = sketched(asked)
        return {**story, "title": "Kite " * 2_000_000}

    house.tells(long)

    job = finish(ask(storyteller="ollama"))

    assert job.status == "failed" or len(job.film.title) <= 120
    if job.status == "completed":
        _harmless(job)


def test_what_a_translator_writes_stays_in_its_caption(
    ask: Ask, finish: Finish, house: Guests, ada: User, settings: Any
) -> None:
    take = finish(ask())
    settings.HOUSE = dataclasses.replace(settings.HOUSE, translator="ollama")
    interpreting(house.teller, lambda text, room: f"Hola --> {text} & <b")

    job = finish(languages.ask_for_track(take.film, ada.profile, "es", dub=False))

    if job.status == "failed":
        assert job.error["service"] == "ollama"
        assert "code" in job.error["cause"]
        return
    _cues_are_whole(_text(job, "subtitles"))


def _everywhere(story: dict[str, Any], words: str) -> dict[str, Any]:
    for scene in story["scenes"]:
        scene |= {"heading": words, "who": [words, *scene["who"]], "things": [words]}
        for moment in scene["moments"]:
            moment["says"] = f"{moment['says']} {words}"
    people = [{"name": words, "kind": words}, *story["characters"]]
    return {**story, "title": words, "characters": people}


def _harmless(job: Job, seconds: float = 7) -> tuple[str, list[str]]:
    """The film is whole; its facts and captions hold text and nothing else."""
    assert job.status == "completed", job.error
    path = store.at_hand(job.artifact("film"))  # type: ignore[arg-type]
    with av.open(f"file:{path}") as box:
        title = box.metadata.get("title", "")
        chapters = [str(each["metadata"].get("title", "")) for each in box.chapters()]
        times = [(each["start"], each["end"]) for each in box.chapters()]
        assert box.duration and abs(box.duration / 1e6 - seconds) < 0.3
    told = json.loads(_text(job, "stage"))
    assert title == told["title"] and chapters == [row[0] for row in told["chapters"]]
    assert len(times) == len(told["chapters"])
    assert "root:" not in f"{title}{chapters}"
    _cues_are_whole(_text(job, "captions"))
    lines_told = Event.objects.about(job.topic).values_list("text", flat=True)
    assert not any("\x1b" in line or "\x00" in line for line in lines_told)
    assert _strays(job) == []
    return title, chapters


def _cues_are_whole(vtt: str) -> None:
    assert vtt.startswith("WEBVTT\n\n")
    for block in vtt.removeprefix("WEBVTT\n\n").strip().split("\n\n"):
        clock, *rows = block.split("\n")
        assert re.fullmatch(r"[\d:.]+ --> [\d:.]+", clock) and 1 <= len(rows) <= 2
        for row in rows:
            bare = re.sub(r"^<v [^<>]*>", "", row)
            assert "-->" not in bare and "<" not in bare and ">" not in bare, row


def _read_aloud(vtt: str) -> str:
    """Return what a player shows, one cue after another."""
    cues = [block.split("\n")[1:] for block in vtt.split("\n\n")[1:]]
    rows = [re.sub(r"^<v [^<>]*>", "", row) for cue in cues for row in cue]
    return html.unescape(" ".join(" ".join(rows).split()))


def _bare(text: str) -> str:
    # What is longer than a row is broken where it must be.
    return re.sub(r"\s", "", text)


def _plain_page(page: str) -> None:
    assert "<script>alert" not in page and "onerror=alert" not in page.replace(
        "&lt;img src=x onerror=alert", ""
    )


def _strays(job: Job) -> list[Path]:
    """Files that a name or a filter could have written where none belongs."""
    from django.conf import settings

    ours = {"media", "front", "making"}
    return [each for each in settings.DATA.iterdir() if each.name not in ours]


def _text(job: Job, name: str) -> str:
    artifact = job.artifact(name)
    assert artifact, name
    return store.at_hand(artifact).read_text("utf-8")
