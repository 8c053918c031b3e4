"""The grid: time in pieces of 3.84 s, which are 96 pictures and 180 frames of sound.

Everything on a channel begins and ends on it, so the number of a segment is a division,
for every rendition the same.
"""

from __future__ import annotations

from datetime import UTC, datetime

SEGMENT = 3840  # milliseconds
SECONDS = SEGMENT / 1000
TARGET = 4  # seconds: what a playlist promises that no segment is longer than


def number_at(moment: int, epoch: int) -> int:
    """Return which segment is on air at a moment.

    >>> number_at(10_000 + 3839, 10_000), number_at(10_000 + 3840, 10_000)
    (0, 1)
    """
    return (moment - epoch) // SEGMENT


def moment_of(number: int, epoch: int) -> int:
    """Return when a segment begins."""
    return epoch + number * SEGMENT


def segments_for(milliseconds: int) -> int:
    """Return how many segments something takes; the last one is filled up.

    >>> segments_for(30_000), segments_for(3840), segments_for(1)
    (8, 1, 1)
    """
    return max(1, -(-milliseconds // SEGMENT))


def written(moment: int) -> str:
    """Return a moment as playlists and guides write it.

    >>> written(1_767_225_600_040)
    '2026-01-01T00:00:00.040Z'
    """
    at = datetime.fromtimestamp(moment // 1000, UTC)
    return f"{at:%Y-%m-%dT%H:%M:%S}.{moment % 1000:03}Z"
