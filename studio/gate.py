"""Files of films on their way out of the house: in ranges, as players ask for them.

Pages and the API answer with the same files, and neither floor may import the other.
Who may see one has been decided before.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http import StreamingHttpResponse as Streaming
from django.utils.http import content_disposition_header, parse_etags

from studio.models import Artifact
from studio.services import store

PIECE = 256 * 1024
KINDS = {
    ".mp4": "video/mp4",
    ".m4a": "audio/mp4",
    ".wav": "audio/wav",
    ".vtt": "text/vtt; charset=utf-8",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".json": "application/json",
}
_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})$")
# What no file may be called: signs that end a name, turn it round or lead elsewhere.
_NO_NAME = re.compile(r"[\x00-\x1f\x7f-\x9f/\\\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def kind_of(artifact: Artifact) -> str:
    return KINDS.get(Path(artifact.file).suffix, "application/octet-stream")


def serve(
    request: HttpRequest, artifact: Artifact, called: str = ""
) -> HttpResponseBase:
    """Answer with the file or the part of it that was asked for."""
    path = store.at_hand(artifact)
    size = artifact.size
    etag = f'"{artifact.digest[:32]}"'
    if _is_known(request.headers.get("If-None-Match", ""), etag):
        response: HttpResponseBase = HttpResponse(status=304)
        return _dressed(response, etag, called)
    # Whoever goes on with a download says of which film it is a part (RFC 9110,
    # 13.1.5): a part of another take behind it would be a broken film.
    goes_on = request.headers.get("If-Range", etag) == etag
    wanted = request.headers.get("Range", "") if goes_on else ""
    first, last, status = _asked(wanted, size)
    if status == 416:
        response = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
        return response
    count = last - first + 1 if request.method == "GET" else 0
    # A server that is asynchronous reads a plain iterator to its end before the first
    # byte goes out: the whole film would be in memory, for every viewer.
    read = _read_beside if isinstance(request, ASGIRequest) else _read
    response = Streaming(
        read(path, first, count), status=status, content_type=kind_of(artifact)
    )
    response["Content-Length"] = str(last - first + 1)
    if status == 206:
        response["Content-Range"] = f"bytes {first}-{last}/{size}"
    return _dressed(response, etag, called)


def _dressed(response: HttpResponseBase, etag: str, called: str) -> HttpResponseBase:
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = etag
    # Another take may stand at this address tomorrow, and rights may change today.
    response["Cache-Control"] = "private, no-cache"
    if called:
        name = _NO_NAME.sub(" ", called).strip()
        response["Content-Disposition"] = content_disposition_header(True, name)
    return response


def _is_known(header: str, etag: str) -> bool:
    """Say whether a visitor has the file already (RFC 9110, 13.1.2).

    >>> _is_known('W/"a", "b"', '"a"'), _is_known("*", '"a"'), _is_known("a", '"a"')
    (True, True, False)
    """
    known = parse_etags(header)
    return "*" in known or etag in {each.removeprefix("W/") for each in known}


def _asked(header: str, size: int) -> tuple[int, int, int]:
    """Return first byte, last byte and status for a Range header.

    >>> _asked("", 100), _asked("bytes=10-", 100), _asked("bytes=-5", 100)
    ((0, 99, 200), (10, 99, 206), (95, 99, 206))
    >>> _asked("bytes=100-", 100)[2], _asked("bytes=1-2,5-6", 100)
    (416, (0, 99, 200))
    """
    found = _RANGE.match(header.strip())
    if not found or not any(found.groups()):
        return 0, size - 1, 200
    start, end = found.groups()
    first = max(0, size - int(end)) if not start else int(start)
    last = size - 1 if not (start and end) else min(int(end), size - 1)
    if first >= size or first > last:
        return 0, 0, 416
    return first, last, 206


def _read(path: Path, first: int, count: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(first)
        while count > 0 and (piece := file.read(min(PIECE, count))):
            count -= len(piece)
            yield piece


async def _read_beside(path: Path, first: int, count: int) -> AsyncIterator[bytes]:
    """Read in threads that everybody shares: a slow viewer holds none of them."""
    with await asyncio.to_thread(path.open, "rb") as file:
        file.seek(first)
        while count > 0:
            piece = await asyncio.to_thread(file.read, min(PIECE, count))
            if not piece:
                return
            count -= len(piece)
            yield piece
