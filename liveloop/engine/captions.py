"""Captions of a channel, a segment at a time (RFC 8216, 3.5; WebVTT).

The cues of a film keep their own times; a header says where on the channel's timeline
the film's zero lies. A cue that reaches over an edge is in both segments, whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from liveloop.engine.grid import SECONDS, SEGMENT

CLOCK = 90  # ticks a millisecond, of MPEG's clock; it starts again every 26.5 hours
ROUND = 1 << 33


@dataclass(frozen=True)
class Cue:
    """Words that are shown from a moment of a film to another, in seconds."""

    start: float
    end: float
    text: str  # as it stands in the film's own WebVTT


def segment(cues: Sequence[Cue], nth: int, number: int) -> str:
    """Return segment `nth` of a film's captions, on air as `number` of a channel.

    >>> print(segment([Cue(1, 2, "Ahoy!")], 0, 2))
    WEBVTT
    X-TIMESTAMP-MAP=MPEGTS:691200,LOCAL:00:00:00.000
    <BLANKLINE>
    00:00:01.000 --> 00:00:02.000
    Ahoy!
    <BLANKLINE>
    """
    begins = (number - nth) * SEGMENT * CLOCK % ROUND
    lines = ["WEBVTT", f"X-TIMESTAMP-MAP=MPEGTS:{begins},LOCAL:00:00:00.000", ""]
    first, last = nth * SECONDS, (nth + 1) * SECONDS
    for cue in cues:
        if cue.start < last and cue.end > first:
            lines += [f"{_time(cue.start)} --> {_time(cue.end)}", cue.text, ""]
    return "\n".join(lines)


def read(text: str) -> tuple[Cue, ...]:
    """Read the cues of a film's own captions, as the house writes them.

    >>> read("WEBVTT\\n\\n00:01.000 --> 00:02.500\\n<v Pip>Hello,\\nwind.\\n")
    (Cue(start=1.0, end=2.5, text='<v Pip>Hello,\\nwind.'),)
    """
    found = []
    for block in text.replace("\r\n", "\n").split("\n\n"):
        lines = block.strip("\n").split("\n")
        at = next((n for n, line in enumerate(lines) if " --> " in line), None)
        if at is None or at + 1 >= len(lines):
            continue
        times = lines[at].split(" --> ")
        start, end = _seconds(times[0]), _seconds(times[1].split()[0])
        found.append(Cue(start, end, "\n".join(lines[at + 1 :])))
    return tuple(found)


def _seconds(time: str) -> float:
    whole = 0.0
    for part in time.strip().split(":"):
        whole = whole * 60 + float(part)
    return round(whole, 3)


def _time(seconds: float) -> str:
    whole = round(seconds * 1000)
    minutes, milliseconds = divmod(whole, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}"
