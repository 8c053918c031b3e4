"""Set up what a purpose needs, then become the command:

python -m kit.setup run|develop|test [words for the environment's Python …]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kit import disk
from kit.problems import Problem
from kit.progress import Progress
from kit.setup import browser, stamps
from kit.setup.place import Place
from kit.setup.steps import Step, VirtualEnvironment, steps_for
from kit.setup.tools import Tools, explain

# Measured: 1.1 GB with the development tools in. Twice as much, because pip unpacks
# beside what it replaces.
ROOM_FOR_ALL = 2 * disk.GIGABYTE
ROOM_FOR_PART = 500 * disk.MEGABYTE


def set_up(place: Place, purpose: str, progress: Progress) -> bool:
    """Do the steps that are not done yet; return whether there were any."""
    steps = steps_for(purpose)
    if all(step.is_done(place) for step in steps):
        return False
    room = ROOM_FOR_PART if VirtualEnvironment().is_done(place) else ROOM_FOR_ALL
    disk.require(place.data, room, "the set-up needs")

    def waiting() -> None:
        progress.say("Another set-up is at work here; waiting for it to finish …")

    with stamps.locked(place.data / ".setup.lock", waiting) as lock:
        tools = Tools(place, progress, lock)
        for number, step in enumerate(steps, start=1):
            # Asked again: the one we waited for may have done it.
            if not step.is_done(place):
                progress.begin(number, len(steps), step.name)
                _do(step, tools)
    return True


def _do(step: Step, tools: Tools) -> None:
    try:
        step.do(tools)
    except BaseException:
        tools.progress.failed()
        raise
    tools.progress.done()


def main(purpose: str, command: list[str]) -> int:
    place = Place.of(Path.cwd(), os.environ)
    try:
        worked = set_up(place, purpose, Progress())
    except Problem as problem:
        return _give_up(str(problem))
    except OSError as error:
        return _give_up(str(explain("The set-up", str(error))))
    except KeyboardInterrupt:
        _give_up("Stopped. The same command goes on from here.")
        return 130
    if not command:
        _tell("Pharos is set up." if worked else "Pharos was already set up.")
        return 0
    _become(place, purpose, command)
    return 0


def _become(place: Place, purpose: str, command: list[str]) -> None:
    # Said once more as a whole path, so that nobody reads it relative to elsewhere.
    os.environ["PHAROS_DATA"] = str(place.data)
    if purpose == "test":
        os.environ["PHAROS_CHROMIUM"] = str(browser.find(os.environ))
    argv = [str(place.python), *command]
    os.execv(place.python, argv)  # noqa: S606  # argv, no shell


def _give_up(words: str) -> int:
    _tell(words)
    return 1


def _tell(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    # A terminal that cannot write “…” must not stop a set-up.
    sys.stderr.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1], sys.argv[2:]))
