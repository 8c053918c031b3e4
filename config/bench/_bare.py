"""A bare server of sockets that tells everybody the same. Not a measurement itself.

`python -m config.bench._bare PORT`: whatever begins with “!” goes to all, the rest is
read and forgotten. What no server of ours could do better than.
"""

from __future__ import annotations

import asyncio
import http
import sys
from contextlib import suppress
from typing import Any

from websockets.asyncio.server import broadcast, serve
from websockets.exceptions import ConnectionClosedError


async def main(port: int) -> None:
    there: set[Any] = set()

    async def listen(socket: Any) -> None:
        there.add(socket)
        with suppress(ConnectionClosedError):
            async for text in socket:
                if text[:1] == "!":
                    broadcast(there, text[1:])
        there.discard(socket)

    def is_there(connection: Any, request: Any) -> Any:
        return (
            connection.respond(http.HTTPStatus.OK, "") if request.path == "/" else None
        )

    async with serve(
        listen, "127.0.0.1", port, compression=None, process_request=is_there
    ) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
