"""Calls a server many times, in a process of its own. Not a measurement itself.

`python -m config.bench._loader PORT COUNT RATE < paths`: at RATE calls a second (0: as
fast as it goes) over a few connections that stay open, with the paths in turn. Prints
what it found as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

CONNECTIONS = 8
KEPT = 900  # calls over one connection: servers end it at a thousand


class Line:
    """One connection that stays open."""

    def __init__(self, port: int) -> None:
        self.port, self.calls = port, KEPT
        self.reader: asyncio.StreamReader
        self.writer: asyncio.StreamWriter | None = None

    async def call(self, path: str) -> tuple[int, int]:
        """Return the status and the size of an answer."""
        if self.calls >= KEPT:
            await self._open()
        self.calls += 1
        assert self.writer  # noqa: S101  # opened above
        self.writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        head = (await self.reader.readuntil(b"\r\n\r\n")).lower()
        size = int(head.partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        left = size
        while left:
            left -= len(await self.reader.read(min(left, 1 << 18)))
        return int(head.split(b" ", 2)[1]), size

    async def _open(self) -> None:
        if self.writer:
            self.writer.close()
        self.reader, self.writer = await asyncio.open_connection(
            "127.0.0.1", self.port, limit=1 << 19
        )
        self.calls = 0


async def load(
    port: int, count: int, rate: float, paths: list[str]
) -> dict[str, float]:
    began, took, wrong = time.perf_counter(), [0.0] * count, 0
    turn = iter(range(count))

    async def work() -> None:
        nonlocal wrong
        line = Line(port)
        for n in turn:
            due = began + n / rate if rate else time.perf_counter()
            if (wait := due - time.perf_counter()) > 0:
                await asyncio.sleep(wait)
            status, _ = await line.call(paths[n % len(paths)])
            # From when it was due: a server that is late is late for the next one too.
            took[n] = time.perf_counter() - due
            wrong += status != 200

    await asyncio.gather(*(work() for _ in range(CONNECTIONS)))
    took.sort()
    return {
        "seconds": time.perf_counter() - began,
        "p50": took[count // 2],
        "p99": took[count * 99 // 100],
        "wrong": wrong,
    }


def main() -> None:
    port, count, rate = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    paths = sys.stdin.read().split()
    sys.stdout.write(json.dumps(asyncio.run(load(port, count, rate, paths))))


if __name__ == "__main__":
    main()
