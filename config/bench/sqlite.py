"""Writers at once: web threads and workers writing to one SQLite file together.

Beside it the same work with the options Django gives SQLite by itself (deferred
transactions, no write-ahead log), on fewer writes because each may wait five seconds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import quantiles

from config import env
from kit.bench import Row
from kit.problems import Problem

WRITES = 10_000
WRITES_BESIDE = 2_000
# Threads in each process: one web server, and two workers that do one job each.
PROCESSES = (8, 1, 1)


@dataclass(frozen=True)
class Result:
    writes: int
    seconds: float
    took: list[float]
    locked: int
    lost: int

    @property
    def a_second(self) -> float:
        return (self.writes - self.locked) / self.seconds

    @property
    def p99(self) -> float:
        return quantiles(self.took, n=100)[98] * 1000

    @property
    def locked_of_10_000(self) -> float:
        return self.locked * 10_000 / self.writes


def rows() -> Iterator[Row]:
    ours = _race("ours", WRITES)
    plain = _race("plain", WRITES_BESIDE)
    name = "Django’s defaults"
    locked = (f"{name}, of as many", plain.locked_of_10_000)
    yield Row(
        "“database is locked” in 10,000 writes", ours.locked, "", 0, beside=locked
    )
    yield Row("writes that are not there afterwards", ours.lost, "", 0)
    speed = (name, plain.a_second)
    yield Row("writes a second", ours.a_second, "/s", better="higher", beside=speed)
    yield Row("the slowest one in a hundred", ours.p99, "ms", beside=(name, plain.p99))


def _race(options: str, writes: int) -> Result:
    with tempfile.TemporaryDirectory() as data:
        family = json.loads(_finish(_writer(data, options, "prepare"))[-1])
        each = writes // sum(PROCESSES)
        words = ["write", str(family), str(each)]
        writers = [_writer(data, options, *words, str(n)) for n in PROCESSES]
        for writer in writers:
            _hear(writer)  # it has loaded Django, and waits
        began = time.perf_counter()
        for writer in writers:
            _go(writer)
        reports = [json.loads(_finish(writer)[-1]) for writer in writers]
        seconds = time.perf_counter() - began
        kept = json.loads(_finish(_writer(data, options, "count", str(family)))[-1])
    took = [each for report in reports for each in report["took"]]
    events = sum(report["events"] for report in reports)
    locked = sum(report["locked"] for report in reports)
    return Result(each * sum(PROCESSES), seconds, took, locked, events - kept)


def _writer(data: str, options: str, *words: str) -> subprocess.Popen[str]:
    outside = ("DATABASE_URL", "REDIS_URL", "STORAGE_URL")
    ours = {name: value for name, value in os.environ.items() if name not in outside}
    return subprocess.Popen(  # noqa: S603  # argv, no shell
        [sys.executable, "-m", "config.bench._writer", options, *words],
        cwd=env.ROOT,
        env={**ours, "PHAROS_DATA": data},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _hear(writer: subprocess.Popen[str]) -> None:
    if not (writer.stdout and writer.stdout.readline()):
        raise Problem("A writer did not start.", "What it said stands above.")


def _go(writer: subprocess.Popen[str]) -> None:
    if writer.stdin:
        writer.stdin.write("go\n")
        writer.stdin.flush()


def _finish(writer: subprocess.Popen[str]) -> list[str]:
    said, _ = writer.communicate()
    if writer.returncode:
        raise Problem("A writer failed.", "What it said stands above.")
    return said.splitlines()
