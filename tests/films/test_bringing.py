"""A clip of one's own comes in whole and safe, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from django.conf import settings as django_settings
from django.test import Client

from accounts.models import User
from kit.problems import Problem
from studio.engine.sound.loudness import loudness_of
from studio.models import Artifact, Film, Job
from studio.providers.footage import frames, probed
from studio.providers.hearing.promise import Heard, HeardLine
from studio.services import bringing, guests, telling
from tests.films import strange as files

pytestmark = pytest.mark.usefixtures("_small")
Finish = Callable[[Job], Job]
SignIn = Callable[..., Client]
Bring = Callable[..., Job]


# ------------------------------------------------------------------- what comes in
def test_a_film_of_a_phone_becomes_a_film_of_the_house(
    bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    phone = files.film(
        tmp_path / "our_boat.mov", size="360x640", seconds=3, quiet="-25dB"
    )

    job = finish(bring(phone))

    assert (job.status, job.error) == ("completed", {})
    film = Film.objects.get()
    assert (film.title, film.kind, film.job) == ("Our boat", "clip", job)
    holds = probed(files.piece(job, "film"))
    assert (holds.width, holds.height, holds.fps) == (1280, 720, 25)
    assert (holds.video, holds.audio) == ("h264", ("aac",))
    assert film.seconds == holds.seconds == pytest.approx(3, abs=0.05)
    small = probed(files.piece(job, "preview"))
    assert (small.width, small.height) == (640, 360)
    assert loudness(files.piece(job, "film")) == pytest.approx(-16, abs=1)
    assert files.piece(job, "incoming").read_bytes() == phone.read_bytes()
    assert job.artifact("stream/720") and job.artifact("stream/audio")
    assert job.artifact("thumbnail").size < 100_000  # type: ignore[union-attr]


def test_a_tall_clip_stands_in_the_middle_with_black_beside_it(
    bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    job = finish(bring(files.film(tmp_path / "tall.mp4", size="360x640", seconds=1)))

    picture = next(frames(files.piece(job, "film")))

    assert picture[:, :400].max() < 30 and picture[:, -400:].max() < 30
    assert picture[:, 500:780].std() > 40


def test_a_clip_without_sound_gets_silence(
    bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    job = finish(bring(files.film(tmp_path / "mute.webm", sound=False)))

    assert job.status == "completed", job.error
    assert probed(files.piece(job, "film")).audio == ("aac",)
    assert np.abs(sound(files.piece(job, "film"))).max() < 1e-4
    assert bringing.captions_missing(job.film, has=False) == ""


@pytest.mark.parametrize("name", ["memo.wav", "memo.mp3", "memo.ogg"])
def test_a_recording_gets_its_sound_drawn(
    name: str, bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    job = finish(bring(files.recording(tmp_path / name)))

    assert job.status == "completed", job.error
    assert probed(files.piece(job, "film")).width == 1280
    assert next(frames(files.piece(job, "film"))).std() > 5


@pytest.mark.parametrize("name", ["photo.png", "photo.jpg", "photo.webp"])
def test_a_picture_is_shown_for_six_seconds(
    name: str, bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    photo = files.film(tmp_path / name, "-frames:v", "1", sound=False, size="801x603")

    job = finish(bring(photo))

    assert job.status == "completed", job.error
    assert job.film.__class__.objects.get().seconds == pytest.approx(6, abs=0.05)


def test_a_clip_in_pieces_joins_without_a_seam(
    bring: Bring, finish: Finish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.pipeline.clip.RUN", 96)
    clip = files.film(tmp_path / "long.mp4", seconds=9)

    job = finish(bring(clip))

    assert job.status == "completed", job.error
    assert job.nodes.filter(name__startswith="run/").count() == 3
    film = files.piece(job, "film")
    assert sum(1 for _ in frames(film)) == 225
    assert probed(film).seconds == pytest.approx(9, abs=0.05)


def test_the_poster_is_not_the_dark_it_begins_with(
    bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    dark = "color=black:s=320x240:r=25:d=2.2"
    light = "testsrc2=s=320x240:r=25:d=1"
    clip = files.written(
        tmp_path / "dark.mp4", "-f", "lavfi", "-i", dark, "-f", "lavfi", "-i", light,
        "-filter_complex", "[0:v][1:v]concat=n=2[v]", "-map", "[v]",
    )  # fmt: skip

    job = finish(bring(clip))

    import cv2

    poster = cv2.imread(str(files.piece(job, "poster")))
    assert poster is not None and poster.mean() > 40


def test_the_same_clip_brought_twice_is_made_once(
    bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    clip = files.film(tmp_path / "a.mp4", seconds=1)
    finish(bring(clip, title="One"))
    made = Artifact.objects.count()

    again = finish(bring(clip, title="One"))

    assert again.status == "completed" and Artifact.objects.count() == made
    assert Film.objects.count() == 2


def test_what_is_said_in_a_clip_becomes_its_captions(
    bring: Bring,
    finish: Finish,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Ear:
        name = "an ear"

        def hear(self, path: Path, **more: Any) -> Heard:
            assert probed_sound(path) == pytest.approx(3, abs=0.1)
            line = HeardLine(0.5, 2.0, "Look, grandma <b>swims</b>")
            return Heard((line,), "en", 0.9)

    opened = guests.HouseTools.open
    monkeypatch.setattr(
        guests.HouseTools,
        "open",
        lambda self, promise, name: (
            Ear() if promise == "hearing" else opened(self, promise, name)
        ),
    )
    with_ear(monkeypatch)
    job = finish(bring(files.film(tmp_path / "swim.mp4", seconds=3)))

    assert job.status == "completed", job.error
    film = Film.objects.get()
    line = telling.told(film).lines[0]
    assert (line.at, line.words) == (0.5, "Look, grandma <b>swims</b>")
    assert film.language == "en" and probed(files.piece(job, "film")).captions
    assert "&lt;b&gt;" in files.piece(job, "captions").read_text("utf-8")
    assert Film.objects.all().about("grandma").get() == film


def test_a_clip_that_came_while_nobody_listened_is_heard_later(
    bring: Bring, finish: Finish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = finish(bring(files.film(tmp_path / "swim.mp4", seconds=1)))
    film = Film.objects.get()
    assert "PHAROS_HEARING" in bringing.captions_missing(film, has=False)
    with pytest.raises(Problem, match="PHAROS_HEARING"):
        bringing.listen(film, None)
    with_ear(monkeypatch)

    again = bringing.listen(film, None)

    assert again.asked.hearing == "whisper" and again.parent == job
    kept = again.nodes.filter(name__startswith="run/")
    assert all(node.was_there for node in kept)


def test_a_listener_that_is_not_installed_is_named(
    bring: Bring, finish: Finish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_ear(monkeypatch)

    job = finish(bring(files.film(tmp_path / "swim.mp4", seconds=1)))

    assert job.status == "failed"
    assert "Whisper" in job.error["cause"] and "WHISPER_MODEL" in job.error["remedy"]
    assert job.error["step"] == "Listening to the clip"


# ------------------------------------------------------------------- the page
def test_ada_brings_a_clip_in_on_the_page(
    ada: User, sign_in: SignIn, finish: Finish, tmp_path: Path
) -> None:
    at_home = sign_in(ada)
    clip = files.film(tmp_path / "boat.mp4", seconds=1)
    assert "Bring in a clip" in at_home.get("/library/bring/").content.decode()

    with clip.open("rb") as file:
        answer = at_home.post("/library/bring/", {"clip": file, "title": "Our boat"})

    job = Job.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, f"/create/{job.pk}/")
    assert at_home.get(answer["Location"]).status_code == 200
    finish(job)
    page = at_home.get(f"/films/{job.film_id}/").content.decode()
    assert "Brought in" in page and "The clip as it was brought in" in page
    assert "PHAROS_HEARING" in page and "Our boat" in page
    assert at_home.get(f"/create/{job.pk}/").status_code == 200


def test_the_page_of_a_clip_asks_for_no_story(
    bring: Bring, finish: Finish, ada: User, sign_in: SignIn, tmp_path: Path
) -> None:
    browser, job = sign_in(ada), bring(files.film(tmp_path / "boat.mp4", seconds=1))

    early = browser.get(f"/create/{job.pk}/").content.decode()
    finish(job)
    late = browser.get(f"/create/{job.pk}/").content.decode()

    for page in (early, late):
        assert "What happens to it" in page and "Brought in by Ada" in page
        for words in ("What happens?", "New take", "Story", "Quick preview"):
            assert words not in page.partition('class="studio"')[2], words
    assert late.count('class="done"') == 3, "in line, brought into shape, on the shelf"
    assert f'href="/films/{job.film_id}/"' in late


def test_a_form_without_a_file_says_so(ada: User, sign_in: SignIn) -> None:
    answer = sign_in(ada).post("/library/bring/", {})

    assert answer.status_code == 422
    assert "Choose a file first." in answer.content.decode()


def test_what_is_larger_than_two_gigabytes_is_refused_while_it_is_counted(
    bring: Bring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = files.film(tmp_path / "a.mp4", seconds=1)
    monkeypatch.setattr(bringing, "MOST", clip.stat().st_size - 1)

    with pytest.raises(Problem, match="is larger than"):
        bring(clip)

    files.nothing_is_left()


def test_a_full_disk_is_said_before_anything_is_written(
    bring: Bring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kit.disk.require.__defaults__", (lambda folder: 0,))

    with pytest.raises(Problem, match="almost full"):
        bring(files.film(tmp_path / "a.mp4", seconds=1))

    files.nothing_is_left()


@pytest.mark.parametrize(
    "name, shown",
    [
        ("../../etc/passwd\x00.mp4", "passwd.mp4"),
        ("C:\\clips\\<b>boat</b>.mp4", "b>.mp4"),
        ("a\u202egpj.mp4", "agpj.mp4"),
        ("x" * 400 + ".mp4", "x" * 120),
        ("", "clip"),
    ],
)
def test_a_name_is_only_ever_shown(name: str, shown: str) -> None:
    assert bringing.called(name) == shown


def test_a_hostile_name_is_a_title_and_nothing_else(
    bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    title = "x',drawtext=textfile=/etc/passwd,drawtext=text='y\n[CHAPTER]"

    job = finish(bring(files.film(tmp_path / "a.mp4", seconds=1), title=title))

    assert job.status == "completed", job.error
    assert probed(files.piece(job, "film")).chapters == ()


# ------------------------------------------------------------------- looking


def sound(path: Path) -> Any:
    blocks = []
    with av.open(str(path)) as box:
        for frame in box.decode(audio=0):
            blocks.append(frame.to_ndarray().T)
    return np.concatenate(blocks)


def loudness(path: Path) -> float:
    return loudness_of(sound(path).astype(np.float32))


def probed_sound(path: Path) -> float:
    with av.open(str(path)) as box:
        return float((box.duration or 0) / 1e6)


def with_ear(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    house = replace(django_settings.HOUSE, hearing="whisper")
    monkeypatch.setattr(django_settings, "HOUSE", house)
