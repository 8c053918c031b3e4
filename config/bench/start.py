"""How long a family waits for the house to open, and how much memory it takes.

Beside each figure stands a bare daphne that says one word: what no Django site served
the same way could do better than.
"""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from config import env
from config.run import answers, web
from kit import processes
from kit.bench import Row, median
from kit.problems import Problem

BARE = """
async def application(scope, receive, send):
    head = {"type": "http.response.start", "status": 200, "headers": []}
    await send(head)
    await send({"type": "http.response.body", "body": b"ok"})
"""
PATIENCE = 60.0
VISITS = 20
MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Started:
    """A server that has given its first 200."""

    pid: int
    port: int
    after: float


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        place = _furnish(Path(folder))
        with _house(place):  # makes the database, so that the next start is a second
            pass
        bare = ("bare daphne", median(lambda: _web(place, bare=True)))
        first = _web(place, PYTHONPYCACHEPREFIX=str(place / "no-bytecode"))
        yield Row("web: first start, nothing compiled", first, "s", beside=bare)
        cold = median(lambda: _web(place))
        yield Row("web: cold import to first 200", cold, "s", beside=bare)
        warm = median(lambda: _warm(place))
        yield Row("./pharos run: warm start to ready", warm, "s", 5, beside=bare)
        yield from _memory(place)


def _furnish(place: Path) -> Path:
    """Make a data folder whose packages are the real ones, and all else is new."""
    real = env.read().data
    for name in ("venv", "front", "static"):
        if (real / name).exists():
            (place / name).symlink_to(real / name)
    (place / "bare.py").write_text(BARE)
    return place


def _web(place: Path, *, bare: bool = False, **more: str) -> float:
    with _server(place, bare=bare, **more) as started:
        return started.after


def _warm(place: Path) -> float:
    with _house(place) as started:
        return started.after


def _memory(place: Path) -> Iterator[Row]:
    with _server(place, bare=True) as bare:
        peer = processes.memory(bare.pid)
    with _house(place) as house:
        _visit(house.port)
        named = _named(_settled(house.pid))
        held = {name: processes.memory(pid) for name, pid in named.items()}
    for name, memory in held.items():
        goal = 120 if name == "web" else None
        beside = ("bare daphne", peer.resident / MEGABYTE) if goal else None
        resident, share = memory.resident / MEGABYTE, memory.share / MEGABYTE
        yield Row(f"{name}: resident", resident, "MB", goal, beside=beside)
        yield Row(f"{name}: fair share (PSS)", share, "MB")
    total = sum(memory.share for memory in held.values()) / MEGABYTE
    yield Row("the whole house: fair shares together", total, "MB")


def _visit(port: int) -> None:
    # What a process holds before its first page is not what it holds at home.
    for _ in range(VISITS):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/")
        connection.getresponse().read()
        connection.close()


def _settled(pid: int) -> list[int]:
    """Wait until no more processes join, and return them all."""
    seen: list[int] = []
    while (now := [pid, *processes.descendants(pid)]) != seen:
        seen = now
        time.sleep(2)
    return seen


def _named(pids: list[int]) -> dict[str, int]:
    named = {}
    for pid in pids:
        words = processes.words(pid)
        if "config.run" in words:
            named["supervisor"] = pid
        elif "config.asgi:application" in words:
            named["web"] = pid
        elif "workers" in words:
            named[f"workers, process {sum('workers' in n for n in named) + 1}"] = pid
    return named


@contextmanager
def _house(place: Path) -> Iterator[Started]:
    argv = [str(env.ROOT / "pharos"), "run"]
    with _started(argv, _environ(place)) as started:
        yield started


@contextmanager
def _server(place: Path, *, bare: bool = False, **more: str) -> Iterator[Started]:
    environ = _environ(place, **more)
    words = [sys.executable, "-m", *web(env.read(environ))]
    argv = [*words[:-1], "bare:application"] if bare else words
    with _started(argv, environ) as started:
        yield started


def _environ(place: Path, **more: str) -> dict[str, str]:
    """Return the least that a house needs, so that no setting of ours is measured."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ours = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    house = {"PHAROS_DATA": str(place), "PHAROS_PORT": str(port)}
    return {**ours, "PYTHONPATH": str(place), **house, **more}


@contextmanager
def _started(argv: list[str], environ: Mapping[str, str]) -> Iterator[Started]:
    port = int(environ["PHAROS_PORT"])
    with tempfile.TemporaryFile("w+") as said:
        began = time.perf_counter()
        server = subprocess.Popen(  # noqa: S603  # argv, no shell
            argv, cwd=env.ROOT, env=environ, stdout=said, stderr=subprocess.STDOUT
        )
        try:
            while not answers("127.0.0.1", port):
                if server.poll() is not None or time.perf_counter() > began + PATIENCE:
                    said.seek(0)
                    raise Problem("The server did not start:", said.read()[-2000:])
                time.sleep(0.01)
            yield Started(server.pid, port, time.perf_counter() - began)
        finally:
            server.terminate()
            _end(server)


def _end(server: subprocess.Popen[bytes]) -> None:
    # daphne does not always leave when asked. What a killed supervisor leaves behind,
    # its guard ends.
    try:
        server.wait(3)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
