"""The playlists of a channel (RFC 8216), as they are at a moment.

No DISCONTINUITY: whatever airs has the same init section, and its timestamps are
rebased on the way out. So they change in two ways only: a segment more at the end, one
less at the front.
"""

from __future__ import annotations

from liveloop.engine.grid import SECONDS, TARGET, moment_of, written
from liveloop.engine.revisions import Airing, Channel

WINDOW = 10  # segments: 38 s, three times what a player must find
LEAST = 3  # segments: what a player must find to begin
EDGE = 1  # a segment is listed when it has aired whole


def window(number: int, since: int) -> range:
    """Return the numbers that a playlist lists while `number` is on air.

    >>> list(window(5, 0)), len(window(500, 0)), list(window(0, 0))
    ([0, 1, 2, 3, 4], 10, [])
    """
    last = number + 1 - EDGE
    return range(max(since, last - WINDOW), max(since, last))


def media(channel: Channel, rendition: str, number: int, *, words: bool = False) -> str:
    """Return one rendition's playlist while `number` is on air; `words`: captions."""
    numbers = window(number, channel.since)
    lines = [
        "#EXTM3U",
        "#EXT-X-VERSION:7",
        f"#EXT-X-TARGETDURATION:{TARGET}",
        f"#EXT-X-MEDIA-SEQUENCE:{numbers.start}",
        "#EXT-X-INDEPENDENT-SEGMENTS",
        *([] if words else [f'#EXT-X-MAP:URI="{rendition}/init.mp4"']),
    ]
    suffix = "vtt" if words else "m4s"
    shown = list(channel.airings(numbers.start, numbers.stop))
    lines += [_range(airing, channel.epoch) for airing in shown]
    begins = {airing.first for airing in shown} | {numbers.start}
    for n in numbers:
        if n in begins:
            lines.append(
                f"#EXT-X-PROGRAM-DATE-TIME:{written(moment_of(n, channel.epoch))}"
            )
        lines += [f"#EXTINF:{SECONDS:.5f},", f"{rendition}/{n}.{suffix}"]
    return "\n".join([*lines, ""])


def _range(airing: Airing, epoch: int) -> str:
    """Say what airs from when to when: now and next, without asking again."""
    # Planned, not “DURATION”: an edit may cut it, and what was said must stay true.
    seconds = (airing.last - airing.first) * SECONDS
    said = [
        f'ID="{airing.id}"',
        'CLASS="airing"',
        f'START-DATE="{written(moment_of(airing.first, epoch))}"',
        f"PLANNED-DURATION={seconds:.3f}",
        f'X-ENTRY="{airing.entry.id}"',
    ]
    return f"#EXT-X-DATERANGE:{','.join(said)}"
