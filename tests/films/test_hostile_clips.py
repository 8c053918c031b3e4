"""Files that mean harm: refused in words; nothing is read, fetched or left behind."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import User
from kit.problems import Problem
from studio.models import Artifact, Film, Job
from studio.providers import strange
from studio.services import shelf
from tests.films import strange as files

pytestmark = pytest.mark.usefixtures("_small")
Finish = Callable[[Job], Job]
SignIn = Callable[..., Client]
Bring = Callable[..., Job]


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """An address that remembers who asked for it."""
    asked: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *words: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def hostile(folder: Path, address: str) -> dict[str, tuple[bytes, str]]:
    """Files that mean harm, by name, and a word of what is said of each."""
    secret = folder / "secret.txt"
    secret.write_text("canary", "utf-8")
    real = files.film(folder / "real.mp4", seconds=1).read_bytes()
    slow = files.film(
        folder / "slow.mp4", "-movflags", "+faststart", seconds=2
    ).read_bytes()
    attached = files.film(
        folder / "attached.mkv", "-attach", str(secret), "-metadata:s:t",
        "mimetype=text/plain", seconds=1,
    ).read_bytes()  # fmt: skip
    here = f"file://{secret}"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{here}"/></svg>'
    mpd = f'<?xml version="1.0"?><MPD><BaseURL>{address}/dash</BaseURL></MPD>'
    return {
        "list.mp4": (files.playlist(here, f"{address}/hls"), "list of other files"),
        "etc.mp4": (files.playlist("file:///etc/passwd"), "list of other files"),
        "web.mov": (files.playlist(f"{address}/a.ts"), "list of other files"),
        "bom.mp4": (b"\xef\xbb\xbf" + files.playlist(here), "list of other files"),
        "concat.mp4": (
            f"ffconcat version 1.0\nfile '{secret}'\n".encode(), "list of other files",
        ),
        "subfile.mp4": (f"subfile,,start,0,,:{here}".encode(), "not a film"),
        "dash.mp4": (mpd.encode(), "list of other files"),
        "drawing.png": (svg.encode(), "drawing"),
        "drawing.mp4": (b"  \n" + svg.encode(), "drawing"),
        "bomb.mp4": (b"PK\x03\x04" + b"\0" * 5000, "packed folder"),
        "gzip.mp4": (b"\x1f\x8b\x08" + b"\0" * 5000, "packed folder"),
        "huge.png": (files.png(20_000, 20_000), "20000 × 20000"),
        "wide.png": (files.png(60_000, 10), "60000 × 10"),
        "cut.mp4": (real[: len(real) // 2], "damaged"),
        "headless.mp4": (slow[:700], "damaged"),
        "noise.mp4": (os.urandom(50_000), "not a film"),
        "noise.mkv": (b"\x1aE\xdf\xa3" + os.urandom(50_000), "damaged"),
        "ftyp.mp4": (b"\0\0\0\x20ftypisom" + os.urandom(50_000), "damaged"),
        "attached.mkv": (attached, "carries other files"),
        "empty.mp4": (b"", "empty"),
        "page.mp4": (b"<!doctype html><script>alert(1)</script>", "not a film"),
        "shell.mp4": (b"#!/bin/sh\ntouch /tmp/owned\n", "not a film"),
        "heic.heic": (b"\0\0\0\x18ftypheic" + bytes(40), "HEIC"),
    }  # fmt: skip


NAMES = [
    "list.mp4", "etc.mp4", "web.mov", "bom.mp4", "concat.mp4", "subfile.mp4",
    "dash.mp4", "drawing.png", "drawing.mp4", "bomb.mp4", "gzip.mp4", "huge.png",
    "wide.png", "cut.mp4", "headless.mp4", "noise.mp4", "noise.mkv", "ftyp.mp4",
    "attached.mkv", "empty.mp4", "page.mp4", "shell.mp4", "heic.heic",
]  # fmt: skip


@pytest.fixture(scope="module")
def harm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bytes, str]]:
    return hostile(tmp_path_factory.mktemp("harm"), "http://127.0.0.1:9")


def test_every_file_that_means_harm_is_tried(
    harm: dict[str, tuple[bytes, str]],
) -> None:
    assert sorted(harm) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_means_harm_is_refused_in_words_and_leaves_nothing(
    name: str,
    harm: dict[str, tuple[bytes, str]],
    ada: User,
    sign_in: SignIn,
) -> None:
    data, word = harm[name]

    answer = sign_in(ada).post(
        "/library/bring/", {"clip": SimpleUploadedFile(name, data)}
    )

    said = answer.content.decode()
    assert answer.status_code == 422
    assert word in said and "Nothing of it was kept." in said
    assert "Traceback" not in said and "libav" not in said
    files.nothing_is_left()


def test_nothing_is_fetched_and_nothing_read(
    elsewhere: tuple[str, list[str]], tmp_path: Path
) -> None:
    """Even the reader itself, asked to take a playlist for a film, opens no other."""
    address, asked = elsewhere
    for name, (data, _) in hostile(tmp_path, address).items():
        path = tmp_path / f"in-{name}"
        path.write_bytes(data)
        for form in ("mov", "matroska", "mpegts", "png_pipe"):
            seen = look_anyway(path, form)
            assert "canary" not in seen and "root:" not in seen

    assert asked == []


def test_a_film_that_points_to_another_file_is_not_followed(
    bring: Bring, finish: Finish, tmp_path: Path, elsewhere: tuple[str, list[str]]
) -> None:
    address, asked = elsewhere
    real = files.film(tmp_path / "real.mov", seconds=1).read_bytes()
    own = tmp_path / "away.mov"
    own.write_bytes(files.pointing_elsewhere(real, f"{address}/away".encode()))

    job = finish(bring(own))

    assert asked == []
    assert job.status in {"completed", "failed"}


def test_a_thousand_tracks_are_too_many(bring: Bring, tmp_path: Path) -> None:
    maps = [word for _ in range(1000) for word in ("-map", "0:a")]
    many = files.written(
        tmp_path / "many.mkv", "-f", "lavfi", "-i", files.TONE, "-t", "0.5", *maps,
        "-c:a", "pcm_s16le",
    )  # fmt: skip

    with pytest.raises(Problem, match="more than 32 tracks"):
        bring(many)

    files.nothing_is_left()


def test_a_film_that_is_cut_off_in_the_middle_comes_in_as_far_as_it_goes(
    bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    whole = files.film(
        tmp_path / "whole.mp4", "-movflags", "+faststart", "-g", "10", seconds=8
    )
    data = whole.read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(data[: len(data) * 6 // 10])

    job = finish(bring(cut))

    assert job.status == "completed", job.error
    assert 3 < Film.objects.get().seconds < 6.5


def test_a_header_that_lies_about_its_length_is_not_believed(
    bring: Bring, tmp_path: Path
) -> None:
    clip = bytearray(files.film(tmp_path / "a.mp4", seconds=1, rate=25).read_bytes())
    for box in (b"mvhd", b"tkhd", b"mdhd"):
        at = clip.find(box)
        offset = at + (4 + 4 + 8 + (8 if box == b"tkhd" else 4))
        clip[offset : offset + 4] = (3_000_000).to_bytes(4, "big")
    lying = tmp_path / "lying.mp4"
    lying.write_bytes(clip)

    job = bring(lying)

    assert job.film.seconds < 1.5


def test_a_decoder_that_nobody_needs_stays_shut(bring: Bring, tmp_path: Path) -> None:
    rare = files.film(tmp_path / "rare.mkv", "-c:v", "snow", "-strict", "-2", seconds=1)

    with pytest.raises(Problem, match="does not open"):
        bring(rare)


def test_a_reader_that_dies_is_an_answer(
    bring: Bring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strange, "_CHILD", "import os; os.kill(os.getpid(), 11)")

    with pytest.raises(Problem, match="damaged"):
        bring(files.film(tmp_path / "a.mp4", seconds=1))

    files.nothing_is_left()


def test_a_reader_that_never_ends_is_ended(
    bring: Bring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strange, "PATIENCE", 0.5)
    monkeypatch.setattr(strange, "_CHILD", "import time; time.sleep(60)")

    with pytest.raises(Problem, match="damaged"):
        bring(files.film(tmp_path / "a.mp4", seconds=1))


def test_an_original_that_is_gone_stops_with_words(
    bring: Bring, finish: Finish, tmp_path: Path
) -> None:
    job = bring(files.film(tmp_path / "a.mp4", seconds=1))
    files.lose(job, "incoming")

    finish(job)

    assert job.status == "failed" and "not there any more" in job.error["cause"]


def test_a_deleted_clip_leaves_no_file(
    bring: Bring, finish: Finish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import timedelta

    from django.utils import timezone

    from studio.services import cleaning

    job = finish(bring(files.film(tmp_path / "a.mp4", seconds=1)))
    film = job.film
    shelf.throw_away(film)
    shelf.forget(film)

    cleaning.clean_up(timezone.now() + timedelta(hours=2))

    assert not Artifact.objects.exists()
    assert files.everything_stored() == []


def look_anyway(path: Path, form: str) -> str:
    """Ask the reader's child directly, past the look at the first bytes."""
    try:
        return json.dumps(strange._held(path, form).__dict__)
    except strange.Refused as refused:
        return str(refused)
