"""Numbers with their words."""

from __future__ import annotations

from collections.abc import Sequence


def some(count: int, what: str) -> str:
    """
    >>> some(1, "line"), some(14, "line")
    ('1 line', '14 lines')
    """
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def scenes(numbers: Sequence[int]) -> str:
    """Name scenes, shorter the more of them are in a row.

    >>> scenes([2]), scenes([1, 2, 3]), scenes([1, 4])
    ('Scene 2', 'Scenes 1 to 3', 'Scenes 1, 4')
    """
    if len(numbers) == 1:
        return f"Scene {numbers[0]}"
    if list(numbers) == list(range(numbers[0], numbers[-1] + 1)):
        return f"Scenes {numbers[0]} to {numbers[-1]}"
    return f"Scenes {', '.join(map(str, numbers))}"


def clock(seconds: float) -> str:
    """Say a time that is left.

    >>> clock(4), clock(40), clock(160)
    ('4 s', '40 s', '2 min 40')
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02}" if minutes else f"{rest} s"


def spoken(seconds: float) -> str:
    """Say a length.

    >>> [spoken(each) for each in (7.2, 60, 90, 100, 600)]
    ['7 seconds', '1 minute', '1½ minutes', '1 minute 40', '10 minutes']
    """
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return some(rest, "second")
    if rest == 30:
        return f"{minutes}½ minutes"
    return some(minutes, "minute") + (f" {rest:02}" if rest else "")
