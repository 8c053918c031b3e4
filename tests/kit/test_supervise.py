"""A supervisor, tried on real processes: what lives, what dies, what is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kit import processes
from kit.supervise import Child, Job, Lines, delay
from tests.watching import eventually, hear

ROOT = Path(__file__).resolve().parents[2]
HOUSE = """
import sys
from pathlib import Path
from kit.supervise import Job, Supervisor
from kit.voices import Voices
jobs = [Job(f"job{n}", ["sh", "-c", words]) for n, words in enumerate(sys.argv[2:])]
Supervisor(jobs, Voices(Path(sys.argv[1])).say, grace=1).run()
"""
Open = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def open_house(tmp_path: Path) -> Iterator[Open]:
    opened: list[subprocess.Popen[str]] = []

    def start(*scripts: str) -> subprocess.Popen[str]:
        house = subprocess.Popen(
            [sys.executable, "-c", HOUSE, str(tmp_path / "logs"), *scripts],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        opened.append(house)
        return house

    yield start
    for house in opened:
        with suppress(ProcessLookupError):
            house.kill()
        house.communicate()


def alive(pid: int) -> bool:
    return bool(processes.words(pid))


def test_a_child_that_dies_is_started_again_later_and_later(open_house: Open) -> None:
    house = open_house("echo hello; exit 3")

    assert "ended with code 3; starting it again in 0.5 s" in hear(house, "job0 ended")
    hear(house, "| hello")
    assert "starting it again in 1 s" in hear(house, "job0 ended")


def test_a_killed_child_is_named_with_its_signal(open_house: Open) -> None:
    house = open_house("kill -KILL $$")

    assert "job0 was killed by SIGKILL" in hear(house, "pharos")


def test_one_that_lived_well_is_started_again_at_once() -> None:
    child = Child(Job("web", ["true"]))
    now, waits = 0.0, []
    for lived in (1, 1, 1, 90, 1):
        child.began = now
        now += lived
        child.bury(now)
        waits.append(child.due - now)

    assert waits == [0.5, 1.0, 2.0, 0.5, 1.0]
    assert max(delay(deaths) for deaths in range(1, 2000)) == 30.0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_asked_to_stop_it_stops_everybody(open_house: Open, number: int) -> None:
    house = open_house("echo up; exec sleep 500", "echo up; sleep 501 & sleep 502")
    hear(house, "up"), hear(house, "up")
    # the guard, two children, and two of the second child's own
    assert eventually(lambda: len(processes.descendants(house.pid)) == 5)
    family = processes.descendants(house.pid)

    house.send_signal(number)

    assert house.wait(5) == 0
    assert not [pid for pid in family if alive(pid)]


def test_a_child_that_will_not_stop_is_made_to(open_house: Open) -> None:
    house = open_house("trap 'echo no' TERM; echo up; while :; do sleep 0.1; done")
    hear(house, "up")

    house.terminate()

    began = time.monotonic()
    assert house.wait(5) == 0
    assert time.monotonic() - began < 3


def test_a_second_ctrl_c_does_not_wait(open_house: Open) -> None:
    house = open_house("trap '' TERM; echo up; while :; do sleep 0.1; done")
    hear(house, "up")
    began = time.monotonic()

    house.send_signal(signal.SIGINT)
    time.sleep(0.2)
    house.send_signal(signal.SIGINT)

    assert house.wait(5) == 0
    assert time.monotonic() - began < 0.9


def test_nobody_outlives_a_supervisor_that_is_killed(open_house: Open) -> None:
    house = open_house("trap '' TERM; echo up; sleep 500 & sleep 501")
    hear(house, "up")
    family = processes.descendants(house.pid)

    house.kill()

    assert eventually(lambda: not [pid for pid in family if alive(pid)])


def test_workers_go_with_their_master(open_house: Open) -> None:
    house = open_house("sleep 500 & echo up $!; exit 1")
    worker = int(hear(house, "up").split()[-1])

    hear(house, "ended with code 1")

    assert eventually(lambda: not alive(worker))


def test_a_program_that_is_not_there_does_not_end_the_house(tmp_path: Path) -> None:
    script = HOUSE.replace('["sh", "-c", words]', "[words]")
    house = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path), "/no/such/program"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )

    assert "could not be started" in hear(house, "job0")
    house.terminate()
    assert house.wait(5) == 0
    house.communicate()


def test_what_children_say_is_kept_in_a_file_each(
    open_house: Open, tmp_path: Path
) -> None:
    house = open_house("printf 'first\\nlast'; exec sleep 500")

    hear(house, "job0    | first")
    house.terminate()
    house.wait(5)

    assert (tmp_path / "logs/job0.log").read_text() == "first\nlast\n"


def test_lines_are_cut_where_they_end_and_not_where_they_were_sent() -> None:
    said: list[tuple[str, str]] = []
    lines = Lines("web", lambda name, line: said.append((name, line)))

    for part in (b"one\ntw", b"o\n\xff", b"three"):
        lines.feed(part)
    lines.end()

    assert said == [("web", "one"), ("web", "two"), ("web", "\ufffdthree")]


def test_the_guard_does_not_stay_when_all_is_well(open_house: Open) -> None:
    house = open_house("echo up; exec sleep 500")
    hear(house, "up")
    guards = [
        p for p in processes.descendants(house.pid) if "/bin/sh" in processes.words(p)
    ]

    os.kill(house.pid, signal.SIGTERM)
    house.wait(5)

    assert guards
    assert not [pid for pid in guards if alive(pid)]
