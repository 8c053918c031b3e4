"""One computer of a house that a test may hurt, and the way to ask what it did."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from django.conf import settings

from config import env
from kit import processes
from tests.faults.runner import Places
from tests.houses import free_port


class Trouble(Exception):
    """The house could not answer just now."""


class Studio:
    """`with Studio(folder) as studio:` has workers until the block ends."""

    def __init__(
        self,
        folder: Path,
        rooms: Mapping[str, str],
        *,
        web: bool = False,
        settled: bool = True,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.settled = settled
        self.port = free_port()
        for made in ("front", "static", "static.stamp", "voices"):
            if (settings.DATA / made).exists():
                (folder / made).symlink_to(settings.DATA / made)
        (folder / "media").mkdir()
        self.places = Places(folder / "places")
        if not web:
            self.places.say("no-web")
        self.environ = {
            **os.environ,
            "PHAROS_DATA": str(folder),
            "PHAROS_PORT": str(self.port),
            "PHAROS_DISK_FLOOR_MB": "1",
            **rooms,
        }

    def __enter__(self) -> Studio:
        self._inside = self._start("inside", subprocess.PIPE, subprocess.PIPE)
        if self.settled:
            self.ask("settle")
        self.open()
        return self

    def open(self) -> None:
        self._log = (self.folder / "studio.log").open("a")
        self.house = self._start("house", subprocess.DEVNULL, self._log)

    def _start(self, command: str, stdin: Any, stdout: Any) -> subprocess.Popen[str]:
        here = str(self.places.folder)
        return subprocess.Popen(
            [sys.executable, "-m", "tests.faults.runner", here, command],
            cwd=env.ROOT,
            env=self.environ,
            stdin=stdin,
            stdout=stdout,
            stderr=None if stdout is subprocess.PIPE else subprocess.STDOUT,
            text=True,
        )

    def ask(self, do: str, **more: Any) -> Any:
        """Ask the house something; see tests/faults/inside.py."""
        talk, listen = self._inside.stdin, self._inside.stdout
        assert talk and listen
        talk.write(json.dumps({"do": do, "with": more}) + "\n")
        talk.flush()
        for line in listen:
            if line.startswith(">"):
                said = json.loads(line[1:])
                if "trouble" in said:
                    raise Trouble(said["trouble"])
                return said["answer"]
        raise AssertionError("nobody is inside any more")

    # ------------------------------------------------------------------ what it does
    def jobs(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.ask("jobs")
        return found

    def unfinished(self) -> list[dict[str, Any]]:
        over = ("completed", "failed", "cancelled")
        return [job for job in self.jobs() if job["status"] not in over]

    def wait(self, look: Callable[[], Any], seconds: float = 90.0) -> Any:
        """Wait until something is so; a house that cannot answer is asked again."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                if found := look():
                    return found
            except Trouble:
                time.sleep(0.2)
            time.sleep(0.03)
        raise AssertionError(f"{look} was never so:\n{self.said()}")

    def is_finished(self) -> bool:
        return not self.unfinished()

    def kill_at(self, place: str, seconds: float = 60.0) -> None:
        """Kill whoever comes to a place next, as they come."""
        self.places.hold(place)
        self.wait(lambda: self.places.held(place), seconds)
        kill(self.places.held(place) or 0)
        self.places.release(place)

    def family(self) -> list[int]:
        """Every process of this computer, the supervisor and its guard not counted."""
        found = processes.descendants(self.house.pid)
        return [pid for pid in found if "tests.faults.runner" in processes.words(pid)]

    def web(self) -> int | None:
        for pid in processes.descendants(self.house.pid):
            if "config.asgi:application" in processes.words(pid):
                return pid
        return None

    def said(self) -> str:
        log = (self.folder / "studio.log").read_text("utf-8", "replace")
        return "\n".join(log.splitlines()[-60:])

    def left(self) -> list[str]:
        """Every process that was started here, by the data folder it was given."""
        mark = f"PHAROS_DATA={self.folder}".encode()
        found = []
        for path in processes.PROC.glob("[0-9]*/environ"):
            try:
                ours = mark in path.read_bytes().split(b"\0")
            except OSError:
                continue
            pid = int(path.parent.name)
            if ours and pid != self._inside.pid and processes.words(pid):
                found.append(" ".join(processes.words(pid))[:120])
        return found

    def close(self) -> None:
        self.house.send_signal(signal.SIGTERM)
        try:
            self.house.wait(30)
        finally:
            self.house.kill()
            self._log.close()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.house.poll() is None:
            self.close()
        self._inside.kill()
        self._inside.communicate()


def kill(pid: int) -> bool:
    """End a process as the kernel would, with no time to say goodbye."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True
