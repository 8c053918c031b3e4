"""Keeps the house's processes alive while it is open, and leaves none behind."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import FrameType

Say = Callable[[str, str], None]

GRACE_SECONDS = 10.0
GOOD_LIFE_SECONDS = 60.0
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

# A shell costs under 1 MB, and outlives us: however we die, the pipe it reads ends.
# Rejected: PR_SET_PDEATHSIG, which reaches children but not their children, and
# django-q's workers are children of children. It also works on macOS.
GUARD = """
groups=' '
while read -r sign group; do
  case $sign in
    +) groups="$groups$group " ;;
    -) groups="${groups%% $group *} ${groups#* $group }" ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group" 2>/dev/null; done
"""


def delay(deaths: int) -> float:
    """Return how long to wait before a start, after so many deaths in a row.

    >>> [delay(deaths) for deaths in (1, 2, 3, 4, 5, 6, 7, 99)]
    [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0]
    """
    return min(30.0, 0.25 * 2.0 ** min(deaths, 7))


def deaths_in_a_row(before: int, lived: float) -> int:
    """Count a death; after a good life the row begins anew.

    >>> deaths_in_a_row(3, lived=2.0), deaths_in_a_row(3, lived=61.0)
    (4, 1)
    """
    return 1 if lived >= GOOD_LIFE_SECONDS else before + 1


@dataclass(frozen=True)
class Job:
    """A program to keep running, and what its lines are called in the log."""

    name: str
    argv: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)


class Child:
    """One job's process of the moment, in a session of its own."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.process: subprocess.Popen[bytes] | None = None
        self.began = self.due = 0.0
        self.deaths = 0

    def start(self, now: float) -> subprocess.Popen[bytes]:
        self.began = now
        self.process = subprocess.Popen(  # noqa: S603  # argv, no shell
            self.job.argv,
            env={**os.environ, "PYTHONUNBUFFERED": "1", **self.job.env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            # Ctrl-C reaches the terminal's whole group. Ours must hear it alone, to
            # stop the others in order.
            start_new_session=True,
        )
        return self.process

    def bury(self, now: float) -> None:
        """Forget the dead process, and decide when the next one starts."""
        self.process = None
        self.deaths = deaths_in_a_row(self.deaths, now - self.began)
        self.due = now + delay(self.deaths)


class Supervisor:
    def __init__(
        self,
        jobs: Sequence[Job],
        say: Say,
        *,
        grace: float = GRACE_SECONDS,
    ) -> None:
        self._children = [Child(job) for job in jobs]
        self._say = say
        self._grace = grace
        self._selector = selectors.DefaultSelector()
        self._stops = 0

    def run(self) -> None:
        """Keep every job running until somebody asks to stop; then stop them all."""
        with _heard_signals() as ear, _Guard() as guard:
            self._guard = guard
            self._selector.register(ear, selectors.EVENT_READ)
            try:
                while not self._stops:
                    self._start_those_due()
                    self._listen(self._next_due())
                    self._bury_the_dead()
            finally:
                self._stop()

    def _start_those_due(self) -> None:
        now = time.monotonic()
        for child in self._children:
            if child.process is None and child.due <= now:
                self._start(child, now)

    def _start(self, child: Child, now: float) -> None:
        try:
            process = child.start(now)
        except OSError as error:
            # Out of memory or of processes passes; a supervisor that gives up does not.
            child.bury(now)
            self._say("pharos", f"{child.job.name} could not be started: {error}.")
            return
        self._guard.watch(process.pid)
        assert process.stdout is not None  # noqa: S101  # asked for with PIPE
        os.set_blocking(process.stdout.fileno(), False)
        lines = Lines(child.job.name, self._say)
        self._selector.register(process.stdout, selectors.EVENT_READ, lines)

    def _next_due(self) -> float | None:
        waiting = [child.due for child in self._children if child.process is None]
        return max(0.0, min(waiting) - time.monotonic()) if waiting else None

    def _listen(self, seconds: float | None) -> None:
        """Pass on what the children say, until a signal, a line, or the time is up."""
        for key, _ in self._selector.select(seconds):
            if isinstance(key.data, Lines):
                self._read(key)
            else:
                signals = key.fileobj.recv(64)  # type: ignore[union-attr]
                self._stops += sum(number in STOP_SIGNALS for number in signals)

    def _read(self, key: selectors.SelectorKey) -> None:
        try:
            data = os.read(key.fd, 65536)
        except BlockingIOError:
            return
        if data:
            key.data.feed(data)
        else:
            key.data.end()
            self._selector.unregister(key.fileobj)
            key.fileobj.close()  # type: ignore[union-attr]

    def _bury_the_dead(self) -> None:
        for child in self._children:
            if child.process is None or (code := child.process.poll()) is None:
                continue
            self._clear_group(child.process.pid)
            child.bury(time.monotonic())
            self._say(
                "pharos",
                f"{child.job.name} {how_it_ended(code)}; starting it again in "
                f"{delay(child.deaths):g} s.",
            )

    def _stop(self) -> None:
        """Ask each to end; after the grace, or a second Ctrl-C, make them."""
        alive = [child.process for child in self._children if child.process]
        for process in alive:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
        asked, until = self._stops, time.monotonic() + self._grace
        while self._stops <= max(asked, 1) and any(p.poll() is None for p in alive):
            left = until - time.monotonic()
            if left <= 0:
                break
            self._listen(left)
        for process in alive:
            self._clear_group(process.pid)
            process.wait()
        self._listen(0)

    def _clear_group(self, group: int) -> None:
        # Also after a proper death: a master that fell leaves its workers behind.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(group, signal.SIGKILL)
        self._guard.forget(group)


class Lines:
    """Cuts what a child writes into lines; the half ones wait for their other half."""

    def __init__(self, name: str, say: Say) -> None:
        self._name = name
        self._say = say
        self._rest = b""

    def feed(self, data: bytes) -> None:
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._say(self._name, line.decode("utf-8", "replace").rstrip())

    def end(self) -> None:
        if self._rest:
            self.feed(b"\n")


class _Guard:
    """A small process that ends every group we started if we die without doing so."""

    def __enter__(self) -> _Guard:
        self._shell = subprocess.Popen(  # noqa: S603  # our own words
            ["/bin/sh", "-c", GUARD],
            stdin=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._shell.communicate()

    def watch(self, group: int) -> None:
        self._tell(f"+ {group}\n")

    def forget(self, group: int) -> None:
        self._tell(f"- {group}\n")

    def _tell(self, words: str) -> None:
        # The guard itself may have been killed; the house stays open without it.
        with contextlib.suppress(BrokenPipeError):
            self._shell.stdin.write(words.encode())  # type: ignore[union-attr]


@contextlib.contextmanager
def _heard_signals() -> Iterator[socket.socket]:
    """Turn signals into bytes on a socket, so that one `select` waits for all news."""
    ear, mouth = socket.socketpair()
    with ear, mouth:
        ear.setblocking(False)
        mouth.setblocking(False)
        old_mouth = signal.set_wakeup_fd(mouth.fileno())
        old = {
            number: signal.signal(number, _only_wake)
            for number in (*STOP_SIGNALS, signal.SIGCHLD)
        }
        try:
            yield ear
        finally:
            for number, handler in old.items():
                signal.signal(number, handler)
            signal.set_wakeup_fd(old_mouth)


def _only_wake(number: int, frame: FrameType | None) -> None:
    """Do nothing: that Python wrote the number to the wakeup socket is enough."""


def how_it_ended(code: int) -> str:
    """Say how a process ended.

    >>> how_it_ended(1), how_it_ended(-9)
    ('ended with code 1', 'was killed by SIGKILL')
    """
    if code < 0:
        return f"was killed by {signal.Signals(-code).name}"
    return f"ended with code {code}"
