"""`./pharos film`: one sentence in, one film out, or one clear sentence and nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import av
import numpy as np
import pytest

from config import env
from studio.engine.extract import Extract
from studio.providers.footage import extracted, probed

KITES = (
    "A lighthouse keeper and an otter fly eleven kites in a storm, "
    "then make friends with the wind"
)


def pharos_film(
    *words: str, extra: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "film", *words],
        cwd=env.ROOT,
        env={**os.environ, **(extra or {})},
        capture_output=True,
        text=True,
        timeout=240,
    )


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    folder = tmp_path_factory.mktemp("films")
    out = folder / "kites.mp4"
    asked = pharos_film(
        KITES, "--seconds", "14", "--seed", "7", "--family", "Lighthouse",
        "--out", str(out), "--preview", str(folder / "first.mp4"), "--json",
    )  # fmt: skip
    assert asked.returncode == 0, asked.stderr
    return out, json.loads(asked.stdout)


@pytest.mark.slow
def test_a_sentence_becomes_a_film_with_everything(
    made: tuple[Path, dict[str, object]],
) -> None:
    out, report = made
    holds = probed(out)

    assert left_in(out.parent) == ["first.mp4", "kites.jpg", "kites.mp4", "kites.vtt"]
    assert (holds.width, holds.height, holds.fps) == (1280, 720, 25)
    assert holds.seconds == pytest.approx(14, abs=0.1)
    assert holds.video == "h264" and holds.audio == ("aac",)
    assert holds.captions == ("eng",)
    assert holds.chapters == tuple(report["chapters"])  # type: ignore[arg-type]
    assert probed(out.parent / "first.mp4").width == 640


@pytest.mark.slow
def test_it_reports_what_is_seen_noun_by_noun(
    made: tuple[Path, dict[str, object]],
) -> None:
    _, report = made
    seen = {each["noun"]: each for each in report["coverage"]}  # type: ignore[attr-defined]

    assert report["covered"], [each for each in seen.values() if not each["ok"]]
    assert seen["kites" if "kites" in seen else "kite"]["seen"] == 11
    assert seen["otter"]["ok"]


@pytest.mark.slow
def test_a_finished_film_is_calm_and_never_the_same_picture(
    made: tuple[Path, dict[str, object]],
) -> None:
    what: Extract = extracted(made[0])

    assert what.motion.flashes <= 3
    assert what.motion.still < 0.1
    assert 0.15 < what.colour.brightness < 0.85
    assert what.metadata.frames == 14 * 25


@pytest.mark.slow
def test_the_sound_is_as_loud_as_it_should_be(
    made: tuple[Path, dict[str, object]],
) -> None:
    with av.open(str(made[0])) as box:
        blocks = [frame.to_ndarray() for frame in box.decode(audio=0)]
    peak = max(float(np.abs(block).max()) for block in blocks)
    rms = (
        sum(float((b**2).sum()) for b in blocks) / sum(b.size for b in blocks)
    ) ** 0.5

    assert 0.3 < peak <= 0.95
    assert 0.04 < rms < 0.35


@pytest.mark.slow
@pytest.mark.parametrize(
    "words, says",
    [
        ([""], "one sentence"),
        (["   "], "one sentence"),
        (["🫥🫥🫥"], "word"),
        (["Кот и маяк"], "letters"),
        (["a fox", "--seconds", "0"], "7"),
        (["a fox", "--seconds", "10800"], "10 minutes"),
        (["a fox", "--style", "oilpainting"], "paper"),
        (["a fox", "--language", "tlh"], "en"),
        (["a fox", "--seed", "-5"], "from 0"),
        (["a fox", "--cast", "Zed:blob"], "NAME:KIND"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_cannot_be_a_film_gets_one_sentence_with_a_remedy(
    tmp_path: Path, words: list[str], says: str
) -> None:
    answer = pharos_film(*words, "--out", str(tmp_path / "x.mp4"))

    assert answer.returncode == 2
    assert says in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1
    assert "Traceback" not in answer.stderr
    assert left_in(tmp_path) == []


@pytest.mark.slow
def test_a_film_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    photo = tmp_path / "x.jpg"
    photo.write_text("a photo of ours")
    answer = pharos_film("a fox", "--seconds", "7", "--out", str(tmp_path / "x.mp4"))
    other = pharos_film("a fox", "--seconds", "7", "--out", str(tmp_path / "x.avi"))

    assert (answer.returncode, other.returncode) == (2, 2)
    assert "--replace" in answer.stderr and "MP4" in other.stderr
    assert photo.read_text() == "a photo of ours"
    assert left_in(tmp_path) == ["x.jpg"]


@pytest.mark.slow
def test_a_member_of_the_cast_stars_in_a_film_that_does_not_name_them(
    tmp_path: Path,
) -> None:
    answer = pharos_film(
        "an otter sails a boat", "--seconds", "7", "--cast", "Bolt:robot:#3a7a8c",
        "--out", str(tmp_path), "--json",
    )  # fmt: skip
    report = json.loads(answer.stdout)

    assert {"name": "Bolt", "body": "robot"}.items() <= report["characters"][1].items()
    assert Path(report["film"]).parent == tmp_path


@pytest.mark.slow
def test_without_ffmpeg_it_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    answer = pharos_film(
        "a fox", "--seconds", "7", "--out", str(tmp_path / "x.mp4"),
        extra={"PHAROS_FFMPEG": "no-such-ffmpeg"},
    )  # fmt: skip

    assert answer.returncode == 1
    assert "no-such-ffmpeg" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert left_in(tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_a_film_that_is_stopped_leaves_no_half_film(
    tmp_path: Path, how: signal.Signals
) -> None:
    out = tmp_path / "x.mp4"
    program = subprocess.Popen(
        [sys.executable, "manage.py", "film", KITES, "--seconds", "60", "--out", out],
        cwd=env.ROOT,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    wait_for_painting(tmp_path)
    program.send_signal(how)
    program.wait(30)

    assert not out.exists()
    if how != signal.SIGKILL:
        assert left_in(tmp_path) == []
    assert painters_are_gone(tmp_path)
    answer = pharos_film("a fox", "--seconds", "7", "--out", str(tmp_path / "y.mp4"))
    assert answer.returncode == 0
    assert left_in(tmp_path) == ["y.jpg", "y.mp4", "y.vtt"]


def wait_for_painting(folder: Path) -> None:
    for _ in range(600):
        if list(folder.glob(".*.making/part*.mp4")):
            return
        time.sleep(0.1)
    raise AssertionError("nothing was painted for a minute")


def painters_are_gone(folder: Path) -> bool:
    """Whether no ffmpeg of ours writes into the folder any more."""
    for _ in range(100):
        if not any(str(folder) in words for words in command_lines()):
            return True
        time.sleep(0.1)
    return False


def command_lines() -> list[str]:
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(path.read_bytes().decode(errors="replace"))
        except OSError:
            continue
    return found
