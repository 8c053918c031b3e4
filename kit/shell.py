"""Runs other programs: argv lists only, never a shell line, always an end."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.problems import Problem

TAIL_LINES = 200


@dataclass(frozen=True)
class Outcome:
    """How a program ended, and the last things it said."""

    code: int
    seconds: float
    said: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return self.code == 0

    def tail(self, lines: int = 12) -> str:
        """Return its last words, without the empty lines."""
        return "\n".join([line for line in self.said if line.strip()][-lines:])


def run(
    argv: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    seconds: float | None = None,
    hear: Callable[[str], None] | None = None,
    keep_open: Sequence[int] = (),
) -> Outcome:
    """Run a program to its end; `hear` is called with each line as it comes.

    `env` is added to the environment. `keep_open` are file descriptors that the
    program inherits. After `seconds` it is killed together with its children.
    """
    began = time.monotonic()
    program = _start(argv, cwd, env, keep_open)
    stop = threading.Timer(seconds, _kill, [program]) if seconds else None
    if stop:
        stop.start()
    said: deque[str] = deque(maxlen=TAIL_LINES)
    try:
        for line in program.stdout or ():
            said.append(line.rstrip("\n"))
            if hear:
                hear(said[-1])
        code = program.wait()
    except BaseException:
        _kill(program)
        raise
    finally:
        if stop:
            stop.cancel()
    return Outcome(code, time.monotonic() - began, tuple(said))


def _start(
    argv: Sequence[str | Path],
    cwd: Path | None,
    env: Mapping[str, str] | None,
    keep_open: Sequence[int],
) -> subprocess.Popen[str]:
    try:
        return subprocess.Popen(  # noqa: S603  # argv, no shell
            [str(word) for word in argv],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            # A group of its own, so that a timeout reaches its children as well.
            process_group=0,
            pass_fds=tuple(keep_open),
        )
    except OSError as error:
        name = Path(argv[0]).name
        raise Problem(
            f"“{name}” could not be started: {error.strerror}.",
            f"Install {name}, or look at its permissions.",
        ) from error


def _kill(program: subprocess.Popen[str]) -> None:
    try:
        os.killpg(program.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    program.wait()
