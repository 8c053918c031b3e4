"""The seed's own film: seven seconds, told, spoken and drawn by guests next door."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from kit import ffmpeg, shell
from studio.models import Artifact, Job
from studio.pipeline.bench import Bench
from studio.pipeline.kinds import pictures
from studio.pipeline.staged import staged
from studio.providers.footage import probed
from studio.services import guests, running, store, telling
from tests.services.guesthouse import CHOSEN, LINE, TONES, Guests

Ask = Callable[..., Job]


@pytest.mark.slow
def test_by_settings_alone_three_guests_make_a_film_of_seven_seconds(
    ask: Ask,
    finish: Callable[[Job, float], Job],
    house: Guests,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "LARGE", 1.0)
    monkeypatch.setattr(pictures, "SMALL", 0.5)

    job = finish(ask(**CHOSEN), 400.0)

    assert (job.status, job.error) == ("completed", {})
    film = store.at_hand(_artifact(job, "film"))
    holds = probed(film)
    assert holds.seconds == pytest.approx(7, abs=0.1)
    assert (holds.width, holds.height, holds.audio) == (1280, 720, ("aac",))
    assert job.film.title == "The Red Kite"
    makers = dict.fromkeys(Artifact.objects.values_list("kind", "maker"))
    assert {("script", "ollama"), ("voice", "elevenlabs")} <= set(makers)
    assert ("still", "comfyui dreamshaper_8") in makers
    assert ("Voices", "elevenlabs") in telling.makers_of(job)
    assert ("Story", "ollama") in telling.makers_of(job)
    assert ("Pictures", "comfyui dreamshaper_8") in telling.makers_of(job)
    assert LINE in house.spoken_lines()
    captions = store.at_hand(_artifact(job, "captions")).read_text("utf-8")
    assert "Up you go, little red kite!" in captions.replace("\n", " ")
    _the_frames_are_the_painters(job, film)
    _the_voice_is_the_speakers(job)
    _the_credits_tell_who_helped(job)


def _the_frames_are_the_painters(job: Job, film: Path) -> None:
    """Every shot that is seen whole has the colours of what ComfyUI drew for it."""
    told = json.loads(store.at_hand(_artifact(job, "stage")).read_text("utf-8"))
    compared = 0
    for shot in told["shots"]:
        drawn = cv2.imdecode(
            np.frombuffer(_bytes(job, f"still/{shot['name']}"), np.uint8), 1
        )
        frame = _frame(film, (shot["start"] + shot["frames"] * 0.6) / 25)
        # The camera moves over it, and the corners are a little darker.
        near = np.abs(_blurred(drawn) - _blurred(frame)).mean()
        others = [
            np.abs(_blurred(_still(job, other["name"])) - _blurred(frame)).mean()
            for other in told["shots"]
            if other["name"] != shot["name"]
        ]
        assert near < 25 and all(near < far for far in others), (shot["name"], near)
        compared += 1
    assert compared >= 3


def _the_voice_is_the_speakers(job: Job) -> None:
    """The tone that the fake speaks with is heard in the lines' files."""
    for node in job.nodes.filter(kind="voice"):
        line = store.at_hand(node.artifact)  # type: ignore[arg-type]
        sound = np.frombuffer(line.read_bytes()[44:], "<i2").astype(float)
        peak = np.abs(np.fft.rfft(sound)).argmax() * 48_000 / len(sound)
        assert min(abs(peak - tone) for tone in TONES.values()) < 8


def _the_credits_tell_who_helped(job: Job) -> None:
    """“Made at home, on our own computer” would not be true of this one."""
    node = job.nodes.get(name="stage")
    told = json.loads(_bytes(job, node.name))
    assert "Ollama, ElevenLabs and ComfyUI" in repr(staged(_bench(job)).shots[-1].cards)
    assert told["title"] == "The Red Kite"


def _bench(job: Job) -> Bench:
    node = job.nodes.get(name="captions")
    return Bench(
        spec=node.spec,
        order=job.asked,
        inputs=running._Inputs(job),
        tools=guests.HouseTools(job.family),
        folder=Path(),
        hear=lambda done, words: None,
        stop=lambda: False,
    )


def _artifact(job: Job, name: str) -> Artifact:
    found = job.artifact(name)
    assert found, name
    return found


def _bytes(job: Job, name: str) -> bytes:
    return store.at_hand(_artifact(job, name)).read_bytes()


def _still(job: Job, name: str) -> Any:
    return cv2.imdecode(np.frombuffer(_bytes(job, f"still/{name}"), np.uint8), 1)


def _frame(film: Path, seconds: float) -> Any:
    out = film.with_suffix(".png")
    argv = [str(ffmpeg.find()), "-v", "error", "-y", "-ss", f"{seconds:.2f}", "-i",
            str(film), "-frames:v", "1", str(out)]  # fmt: skip
    assert shell.run(argv, seconds=60).ok
    return cv2.imread(str(out))


def _blurred(picture: Any) -> Any:
    small = cv2.resize(picture, (64, 36), interpolation=cv2.INTER_AREA)
    # Below the middle: lettering lies on a shade at the top and at the bottom.
    return cv2.GaussianBlur(small, (0, 0), 2)[20:28].astype(float)
