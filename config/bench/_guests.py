"""A thousand pages of a party, without pages. Not a measurement itself.

Reads what to do as JSON: `url`, `cookies` (a header for each guest), `seconds`,
`command` (what the first guest says each second; “%d” is a number) and `fence`, which
is asked of the server if it is null. Prints delays in milliseconds, sorted.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

from websockets.asyncio.client import connect

HEAR = 2.0  # seconds: as often as a page says that it is there
AT_ONCE = 25


class Guests:
    def __init__(self, plan: dict[str, Any]) -> None:
        self.plan, self.sent = plan, 0.0
        self.delays: list[float] = []
        self.sockets: list[Any] = []
        self.fence = plan["fence"]

    async def come(self, cookie: str) -> None:
        head = {"Cookie": cookie} if cookie else {}
        socket = await connect(
            self.plan["url"],
            origin=self.plan["origin"],
            additional_headers=head,
            compression=None,
            ping_interval=None,
        )
        if self.fence is None or self.plan["fence"] is None:
            shown = json.loads(await socket.recv())
            self.fence = shown["shown"]["fence"]
        self.sockets.append(socket)

    async def listen(self, socket: Any) -> None:
        async for text in socket:
            if self.sent and ('"moves"' in text or text[:1] == "?"):
                self.delays.append((time.perf_counter() - self.sent) * 1000)

    async def hear(self, socket: Any, wait: float) -> None:
        await asyncio.sleep(wait)
        while True:
            await socket.send('{"do": "hear", "delay": 2}')
            await asyncio.sleep(HEAR)

    async def run(self) -> dict[str, Any]:
        cookies = self.plan["cookies"]
        for n in range(0, len(cookies), AT_ONCE):
            await asyncio.gather(
                *(self.come(each) for each in cookies[n : n + AT_ONCE])
            )
        tasks = [asyncio.create_task(self.listen(each)) for each in self.sockets]
        count = len(self.sockets)
        for n, each in enumerate(self.sockets):
            tasks.append(asyncio.create_task(self.hear(each, HEAR * n / count)))
        await asyncio.sleep(2 * HEAR)
        print("ready", flush=True)  # noqa: T201  # the bench begins to count CPU
        for n in range(self.plan["seconds"]):
            self.sent = time.perf_counter()
            said = self.plan["command"].replace("FENCE", str(self.fence))
            await self.sockets[0].send(said.replace("NUMBER", str(1000 * (n + 1))))
            await asyncio.sleep(1.0)
        for task in tasks:
            task.cancel()
        return {"delays": sorted(self.delays), "guests": count}


def main() -> None:
    plan = json.loads(sys.stdin.readline())
    sys.stdout.write(json.dumps(asyncio.run(Guests(plan).run())) + "\n")


if __name__ == "__main__":
    main()
