"""What is told to everybody in a party. Plain data; the words are the page's."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from liveloop.engine.party.playback import Playback

Pace = Literal["together", "own"]


@dataclass(frozen=True)
class Came:
    """Somebody is here, for the first time or again."""

    who: int
    name: str


@dataclass(frozen=True)
class Went:
    who: int
    name: str
    why: Literal["left", "silent"]


@dataclass(frozen=True)
class Hosts:
    """Somebody is the host from now on; only commands with this fence count."""

    who: int | None
    fence: int
    why: Literal["handed over", "left", "silent", "came"]


@dataclass(frozen=True)
class Offered:
    """The host would like somebody to be the host. None: that is over."""

    to: int | None


@dataclass(frozen=True)
class Moves:
    """From its `since` on, this plays. `by` None: a waiting began or is over."""

    playback: Playback
    fence: int
    by: int | None


@dataclass(frozen=True)
class Waits:
    """The film waits for these; for none: it goes on."""

    for_: tuple[int, ...]


@dataclass(frozen=True)
class Paced:
    who: int
    pace: Pace


@dataclass(frozen=True)
class Said:
    line: int
    by: int
    name: str
    text: str
    at: int


@dataclass(frozen=True)
class Reacted:
    """Somebody put a reaction to a line, or took it back."""

    line: int
    by: int
    reaction: str
    on: bool


@dataclass(frozen=True)
class Cheered:
    """A reaction to the film itself: it flies over the picture and is gone."""

    by: int
    reaction: str


@dataclass(frozen=True)
class Removed:
    """A line is gone for everybody."""

    line: int
    by: int


Event = (
    Came | Went | Hosts | Offered | Moves | Waits | Paced
    | Said | Reacted | Cheered | Removed
)  # fmt: skip


def told(event: Event) -> dict[str, Any]:
    """Return an event as a browser is told it.

    >>> told(Paced(7, "own"))
    {'event': 'paced', 'who': 7, 'pace': 'own'}
    """
    fields = {name.rstrip("_"): value for name, value in asdict(event).items()}
    return {"event": type(event).__name__.lower(), **fields}
