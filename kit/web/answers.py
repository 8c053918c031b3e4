"""What came back: read in small pieces, unpacked with a cap, told in a few words."""

from __future__ import annotations

import html
import json
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any

from kit import disk
from kit.web.calls import MEGABYTE, Place
from kit.web.failures import CutShort, TooMuch, WrongKind

PIECE = 64 * 1024
HOUR = 3600.0
# Where services keep the sentence that says what was wrong, the most telling first.
TELLING = ("message", "msg", "detail", "error", "errors", "title", "name")


@dataclass(frozen=True)
class Answer:
    """What a service answered. Header names are in lower case."""

    place: Place
    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(default=b"", repr=False)

    @property
    def kind(self) -> str:
        """Return the kind of the body, such as "image/png"."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def retry_after(self) -> float | None:
        """Return the seconds it asks us to wait, an hour at most."""
        return patience(self.headers, time.time())

    def json(self) -> Any:
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            title = title_of(self.body)
            raise WrongKind(self.place, self.kind, "JSON", title) from error


def patience(headers: Mapping[str, str], now: float) -> float | None:
    """Read how long a service asks us to wait: in seconds, by a date, or in its way.

    >>> patience({"retry-after": "7"}, now=0)
    7.0
    >>> patience({"retry-after-ms": "250"}, now=0)
    0.25
    >>> patience({"retry-after": "Thu, 01 Jan 1970 00:01:30 GMT"}, now=60)
    30.0
    >>> patience({"retry-after": "soon"}, now=0) is None
    True
    """
    exact, usual = headers.get("retry-after-ms", ""), headers.get("retry-after", "")
    if exact.isdecimal():
        return min(int(exact) / 1000, HOUR)
    if usual.isdecimal():
        return min(float(usual), HOUR)
    try:
        then = parsedate_to_datetime(usual).timestamp()
    except (ValueError, OverflowError):
        return None
    return min(max(then - now, 0.0), HOUR)


def words_of(answer: Answer, secrets: Sequence[str] = ()) -> str:
    """Return what a service says about its refusal, in one line, without our keys."""
    try:
        said = _told(json.loads(answer.body))
    except (ValueError, RecursionError):
        said = title_of(answer.body)
    if not said and answer.kind == "text/plain":
        said = answer.body.decode("utf-8", "replace")
    # Longest first, so that no key is left behind by a part of itself.
    for secret in sorted(secrets, key=len, reverse=True):
        said = said.replace(secret, "…")
    return one_line(said)


def _told(data: Any, depth: int = 5) -> str:
    if isinstance(data, str):
        return data
    if isinstance(data, list) and data and depth:
        return _told(data[0], depth - 1)
    if isinstance(data, dict) and depth:
        told = (_told(data[key], depth - 1) for key in TELLING if key in data)
        return next(filter(None, told), "")
    return ""


def title_of(page: bytes) -> str:
    """Return the first words of a page's title.

    >>> title_of(b"<html><TITLE>502 Bad Gateway &ndash; nginx</title>")
    '502 Bad Gateway – nginx'
    """
    text = page[:PIECE].decode("utf-8", "replace")
    # Searching, not matching: a pattern over a hostile page can take minutes.
    start = text.lower().find("<title")
    start = text.find(">", start) + 1 if start >= 0 else 0
    end = text.lower().find("</title", start)
    return one_line(html.unescape(text[start:end])) if start and end >= 0 else ""


def one_line(text: str) -> str:
    line = " ".join(text.split())
    line = "".join(sign for sign in line if sign.isprintable())
    return line if len(line) <= 200 else line[:199] + "…"


def unpacked(place: Place, packing: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Undo gzip a little at a time, so that a bomb is seen before it has gone off.

    httpx's own decoders unpack a whole piece at once, which for 64 KB can be 64 MB,
    and take a body that ends in the middle for a whole one.
    """
    if packing in ("", "identity"):
        yield from pieces
        return
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise WrongKind(place, f"something packed as “{packing[:40]}”", "plain bytes")
    unpack = zlib.decompressobj(wbits=47)  # 32 + 15: gzip or zlib, as it comes
    for piece in pieces:
        rest = piece
        while rest:
            if unpack.eof:  # gzip files may be laid end to end (RFC 1952, 2.2)
                unpack = zlib.decompressobj(wbits=47)
            try:
                yield unpack.decompress(rest, PIECE)
            except zlib.error as error:
                what = "something that cannot be unpacked"
                raise WrongKind(place, what, packing) from error
            rest = unpack.unconsumed_tail or unpack.unused_data
    if not unpack.eof:
        raise CutShort(place)


def capped(place: Place, most: int, pieces: Iterable[bytes]) -> Iterator[bytes]:
    count = 0
    for piece in pieces:
        count += len(piece)
        if count > most:
            raise too_much(place, "sent", most)
        yield piece


def too_much(place: Place, did: str, most: int) -> TooMuch:
    size = disk.size(most) if most >= MEGABYTE else f"{most} bytes"
    return TooMuch(
        place, f"{did} more than {size}, so it was cut off", "Ask for less at once."
    )


def lines(pieces: Iterable[bytes]) -> Iterator[str]:
    """Yield lines as they are whole, without their ends; the last needs none.

    >>> list(lines([b'{"a":', b' 1}\\r\\n', b'\\n\\xe2\\x80', b'\\xa8last']))
    ['{"a": 1}', '', '\\u2028last']
    """
    # Cut at \\n in bytes. `str.splitlines` would also cut inside a JSON string.
    waiting: list[bytes] = []
    for piece in pieces:
        *whole, rest = piece.split(b"\n")
        for line in whole:
            waiting.append(line)
            yield _line(waiting)
            waiting.clear()
        waiting.append(rest)
    if any(waiting):
        yield _line(waiting)


def _line(parts: list[bytes]) -> str:
    return b"".join(parts).removesuffix(b"\r").decode("utf-8", "replace")
