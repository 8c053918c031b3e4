"""A film is told in another language too, and stays one film."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from accounts.models import User
from kit import ffmpeg, shell
from kit.problems import Problem
from studio.engine.dub import GAP
from studio.engine.sound import RATE
from studio.engine.sound.loudness import Meter, lufs
from studio.models import Film, Job, Track
from studio.services import languages, making, renditions, store
from tests.services.interpreter import asked_lines, interpreting
from tests.services.olla import MODEL
from tests.services.replay import Replay, replaying

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]


@pytest.fixture
def interpreter(settings: Any) -> Iterator[Replay]:
    """A translator next door that says everything a little longer, in “Spanish”."""
    with replaying() as replay:
        interpreting(replay, lambda text, room: f"Eso es {text.lower()}")
        settings.GUESTS = {"OLLAMA_HOST": replay.url, "OLLAMA_MODEL": MODEL}
        settings.HOUSE = dataclasses.replace(settings.HOUSE, translator="ollama")
        yield replay


def test_without_a_translator_nothing_begins_and_the_way_to_one_is_told(
    ask: Ask, finish: Finish, ada: User
) -> None:
    film = finish(ask()).film

    with pytest.raises(Problem, match="PHAROS_TRANSLATOR to ollama"):
        languages.ask_for_track(film, ada.profile, "es", dub=False)

    assert not Job.objects.filter(kind="tracks").exists()
    assert "ollama pull" in languages.missing(film)


def test_a_translator_that_is_not_set_up_is_told_before_anything_starts(
    ask: Ask, finish: Finish, settings: Any
) -> None:
    film = finish(ask()).film
    settings.GUESTS = {}
    settings.HOUSE = dataclasses.replace(settings.HOUSE, translator="ollama")

    assert "OLLAMA_MODEL is not set" in languages.missing(film)
    settings.HOUSE = dataclasses.replace(settings.HOUSE, translator="babelfish")
    assert "no translator called “babelfish”" in languages.missing(film)


def test_captions_and_a_dub_lie_beside_the_one_film(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay
) -> None:
    take = finish(ask())

    job = finish(languages.ask_for_track(take.film, ada.profile, "es", dub=True))

    assert (job.status, job.error) == ("completed", {})
    film = Film.objects.get()
    assert film.job == take and film.takes.tellings().count() == 1
    captions, dub = film.tracks.current()
    assert [captions.kind, dub.kind] == ["captions", "dub"]
    assert captions.language == dub.language == "es"
    written = store.at_hand(captions.artifact).read_text("utf-8")
    assert "Eso es" in written and written.startswith("WEBVTT")
    assert re.findall(r"<v ([^>]+)>", written)
    index = renditions.streams_of(film).playlist("index.m3u8") or ""
    assert 'LANGUAGE="es"' in index and index.count("TYPE=AUDIO") == 2
    assert dub.maker == "ollama, hum"


def test_the_dub_is_as_long_and_as_loud_as_the_film(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay
) -> None:
    take = finish(ask(seconds=15.0))

    job = finish(languages.ask_for_track(take.film, ada.profile, "fr", dub=True))

    sound = _heard(store.at_hand(_artifact(job, "dubmix")))
    first = _heard(store.at_hand(_artifact(take, "sound")))
    assert abs(len(sound) - len(first)) < RATE * 0.05
    assert _loud(sound) == pytest.approx(-16, abs=0.7)
    assert not np.allclose(sound[: len(first)], first[: len(sound)], atol=0.02)
    packed = _artifact(job, "stream/dub").facts["segments"]
    assert [s[2] for s in packed] == pytest.approx(
        [s[2] for s in _artifact(take, "stream/audio").facts["segments"]], abs=0.03
    )


def test_no_line_is_said_into_the_next_one(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay
) -> None:
    take = finish(ask(seconds=30.0))

    job = finish(languages.ask_for_track(take.film, ada.profile, "de", dub=True))

    assert job.status == "completed", job.error
    times = sorted(_artifact(job, "dubmix").facts["lines"], key=lambda line: line[1])
    assert len(times) > 2
    for (_, _, end), (_, start, _) in pairwise(times):
        assert end <= start - GAP + 0.001


def test_a_line_that_is_too_long_goes_back_once_with_the_room_it_has(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay
) -> None:
    take = finish(ask())
    tries: list[int] = []

    def longwinded(text: str, room: int) -> str:
        tries.append(room)
        return f"{text} " * 3 if len(tries) <= count else text[: max(room, 4)]

    count = _lines(take)
    interpreting(interpreter, longwinded)
    job = finish(languages.ask_for_track(take.film, ada.profile, "es", dub=True))

    assert job.status == "completed", job.error
    again = [chat for chat in interpreter.asked if chat.path == "/api/chat"]
    assert len(again) == 2
    assert "far fewer words" in again[1].json["messages"][1]["content"]
    for _, text, room in asked_lines(again[1]):
        assert 0 < room < 3 * len(text)
    assert _artifact(job, "fitting").facts["shorter"] == len(asked_lines(again[1]))


def test_a_line_that_never_fits_is_told_and_the_captions_are_kept(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay
) -> None:
    take = finish(ask())
    interpreting(interpreter, lambda text, room: f"{text} " * 3)

    job = finish(languages.ask_for_track(take.film, ada.profile, "es", dub=True))

    assert job.status == "failed"
    assert "however quickly it is said" in job.error["cause"]
    assert "captions alone" in job.error["remedy"]
    only = finish(languages.ask_for_track(take.film, ada.profile, "es", dub=False))
    assert only.status == "completed"
    assert only.nodes.get(name="translation").was_there
    assert [track.kind for track in take.film.tracks.current()] == ["captions"]


def test_a_setting_changed_since_makes_no_other_film_of_it(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay, settings: Any
) -> None:
    take = finish(ask())
    settings.GUESTS = {**settings.GUESTS, "ELEVEN_MODEL_ID": "another"}

    job = finish(languages.ask_for_track(take.film, ada.profile, "es", dub=True))

    own = job.nodes.filter(kind__in=("script", "stage")) | job.nodes.filter(
        name__startswith="voice/"
    )
    assert own.count() > 2 and not own.filter(was_there=False).exists()
    for node in own:
        assert node.artifact == take.artifact(node.name)


def test_after_a_change_the_old_words_are_not_shown_any_more(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay
) -> None:
    take = finish(ask())
    finish(languages.ask_for_track(take.film, ada.profile, "es", dub=False))
    told = json.loads(store.at_hand(_artifact(take, "stage")).read_text("utf-8"))
    scene, line = next(
        (n, each)
        for n, scene in enumerate(told["scenes"])
        for each in scene["lines"]
        if each["start"] is not None
    )

    finish(making.change_line(take, None, scene, line["moment"], "The sea!"))

    film = Film.objects.get()
    assert not film.tracks.current().exists() and film.tracks.exists()
    finish(languages.ask_for_track(film, ada.profile, "es", dub=False))
    [track] = film.tracks.current()
    assert "the sea!" in store.at_hand(track.artifact).read_text("utf-8").lower()
    assert film.tracks.count() == 1


def test_asked_twice_it_is_made_once(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay
) -> None:
    film = finish(ask()).film

    first = languages.ask_for_track(film, ada.profile, "it", dub=True)
    second = languages.ask_for_track(film, ada.profile, "it", dub=False)

    assert first == second
    finish(first)
    third = finish(languages.ask_for_track(film, ada.profile, "it", dub=True))
    fresh = third.nodes.filter(was_there=False).values_list("name", flat=True)
    assert set(fresh) == {"services/translator"}


@pytest.mark.parametrize(
    "language, why", [("en", "own language"), ("tlh", "does not speak")]
)
def test_a_language_that_cannot_be_is_refused(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay, language: str, why: str
) -> None:
    film = finish(ask()).film

    with pytest.raises(Problem, match=why):
        languages.ask_for_track(film, ada.profile, language, dub=False)


def test_a_translator_that_is_away_fails_the_job_at_once_by_name(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay, settings: Any
) -> None:
    film = finish(ask()).film
    settings.GUESTS = {**settings.GUESTS, "OLLAMA_HOST": "http://127.0.0.1:9"}

    job = finish(languages.ask_for_track(film, ada.profile, "es", dub=True))

    assert job.status == "failed" and job.error["service"] == "ollama"
    assert "http://127.0.0.1:9" in job.error["cause"]


def _artifact(job: Job, name: str) -> Any:
    found = job.artifact(name)
    assert found, name
    return found


def _lines(job: Job) -> int:
    told = json.loads(store.at_hand(_artifact(job, "stage")).read_text("utf-8"))
    said = sum(line["start"] is not None for s in told["scenes"] for line in s["lines"])
    return said + _noises(job)


def _noises(job: Job) -> int:
    text = store.at_hand(_artifact(job, "captions")).read_text("utf-8")
    return len(set(re.findall(r"\[(.+?)\]", text)))


def _heard(path: Path) -> np.ndarray:
    argv = [str(ffmpeg.find()), "-v", "error", "-i", str(path), "-f", "f32le", "-ac",
            "2", "-ar", str(RATE), str(path.with_suffix(".raw"))]  # fmt: skip
    assert shell.run([*argv, "-y"], seconds=60).ok
    raw = path.with_suffix(".raw")
    data = np.fromfile(raw, np.float32).reshape(-1, 2)
    raw.unlink()
    return data


def _loud(sound: np.ndarray) -> float:
    meter = Meter()
    meter.hear(sound)
    return float(lufs(meter.steps))


def test_a_track_belongs_to_its_film(
    ask: Ask, finish: Finish, ada: User, interpreter: Replay
) -> None:
    film = finish(ask()).film
    finish(languages.ask_for_track(film, ada.profile, "es", dub=False))

    assert Track.objects.current().get().film == film
