"""The small ones: problems, progress, disk, shell, voices, ffmpeg, the home network."""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

import pytest

from kit import disk, ffmpeg, lan, shell
from kit.problems import Problem
from kit.progress import Progress
from kit.voices import Voices


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_problem_says_what_happened_what_is_safe_and_what_to_do() -> None:
    problem = Problem("The disk is full.", "Free some space.", kept="No film is lost.")

    assert str(problem) == "The disk is full. No film is lost. Free some space."
    assert not problem.passing


def test_on_a_terminal_progress_keeps_to_one_line() -> None:
    out = Terminal()
    progress = Progress(out)

    progress.begin(2, 5, "Python packages")
    progress.at(37, 61)
    progress.done()

    assert "\r[2/5] Python packages … 37 of 61\x1b[K" in out.getvalue()
    assert out.getvalue().count("\n") == 1


def test_in_a_log_progress_speaks_rarely() -> None:
    out, now = io.StringIO(), [0.0]
    progress = Progress(out, clock=lambda: now[0])

    progress.begin(1, 1, "Python packages")
    for done in range(61):
        now[0] += 0.2
        progress.at(done, 61)
    progress.done()

    lines = out.getvalue().splitlines()
    assert lines[0] == "[1/1] Python packages …"
    assert lines[-1] == "[1/1] Python packages done in 12 s"
    assert len(lines) == 4


def test_a_disk_that_is_almost_full_is_met_before_anything_is_written(
    tmp_path: Path,
) -> None:
    with pytest.raises(Problem) as caught:
        disk.require(tmp_path, 2 * disk.GIGABYTE, "this needs", lambda _: 300_000_000)

    assert caught.value.what == (
        "The disk is almost full: 300 MB free, and this needs 2.0 GB."
    )
    assert "PHAROS_DATA" in caught.value.todo


def test_a_folder_that_is_not_there_yet_has_a_disk_already(tmp_path: Path) -> None:
    assert disk.free(tmp_path / "not" / "yet") > 0


def test_a_program_is_heard_while_it_runs() -> None:
    heard: list[str] = []

    outcome = shell.run(
        ["sh", "-c", "echo one; echo two >&2; exit 4"], hear=heard.append
    )

    assert heard == ["one", "two"]
    assert (outcome.code, outcome.ok, outcome.tail(1)) == (4, False, "two")


def test_a_program_that_takes_too_long_is_ended_with_its_children() -> None:
    began = time.monotonic()

    outcome = shell.run(["sh", "-c", "sleep 60 & sleep 60"], seconds=0.3)

    assert not outcome.ok
    assert time.monotonic() - began < 5


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(Problem, match="“no-such-program” could not be started"):
        shell.run(["no-such-program"])


def test_a_closed_terminal_and_a_full_disk_do_not_stop_the_log(tmp_path: Path) -> None:
    closed = io.StringIO()
    closed.close()
    voices = Voices(tmp_path / "logs", closed)
    (tmp_path / "logs/web.log").mkdir()  # cannot be opened as a file

    voices.say("web", "nobody reads this")
    voices.say("workers", "but this is kept")

    assert (tmp_path / "logs/workers.log").read_text() == "but this is kept\n"


def test_log_files_do_not_grow_for_ever(tmp_path: Path) -> None:
    voices = Voices(tmp_path, io.StringIO())

    for _ in range(1000):
        voices.say("web", "x" * 10_000)

    assert len(list(tmp_path.glob("web.log*"))) == 4
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 9_000_000


def test_an_ffmpeg_that_is_named_wrongly_is_not_passed_over() -> None:
    with pytest.raises(Problem, match="PHAROS_FFMPEG names “/no/ffmpeg”"):
        ffmpeg.of_the_system({"PHAROS_FFMPEG": "/no/ffmpeg"})


def test_the_named_ffmpeg_comes_first(tmp_path: Path) -> None:
    mine, system = tmp_path / "mine", tmp_path / "ffmpeg"
    for program in (mine, system):
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)

    environ = {"PATH": str(tmp_path), "PHAROS_FFMPEG": str(mine)}

    assert ffmpeg.of_the_system(environ) == mine
    assert ffmpeg.of_the_system({"PATH": str(tmp_path)}) == system
    assert ffmpeg.of_the_system({"PATH": "/nowhere"}) is None


def test_the_way_in_from_the_home_network_can_be_scanned() -> None:
    drawing = lan.qr("http://192.168.1.20:8000")

    assert len(drawing.splitlines()) > 10
    assert all(not each.startswith("127.") for each in lan.addresses())


def test_these_tools_need_no_installed_package() -> None:
    names = "kit.setup.__main__, kit.ffmpeg, kit.ports, kit.supervise, kit.voices"
    root = Path(__file__).resolve().parents[2]
    bare = f"import sys; sys.path.insert(0, {str(root)!r}); import {names}"

    outcome = shell.run([sys.executable, "-I", "-S", "-c", bare])

    assert outcome.ok, outcome.tail()
