"""Who rides in what: “a bear on a bicycle”, “by train”, “in a hot air balloon”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.engine.brief import Deed
from studio.engine.brief.nouns import Mention
from studio.engine.brief.pieces import Piece
from studio.engine.props import all_props

_LINKS = ("on", "in", "in a", "in an", "by", "aboard", "inside", "upon", "onto", "into",
          "en", "sur", "auf", "su", "em", "dans")  # fmt: skip
_KINDS = ("vehicle", "aircraft", "boat")
_ALSO = ("surfboard", "skis", "ice skates", "broom", "rocking horse", "swing set",
         "merry-go-round", "ferris wheel", "roller coaster")  # fmt: skip
_STEERED = ("ride", "drive", "sail", "launch", "ski")
# One who hides in a car goes nowhere; one who carries letters on a bicycle does.
_MOVING = (*_STEERED, "fly", "walk", "run", "travel", "race", "escape", "chase",
           "carry", "give", "compete", "look", "get", "search",
           "fish", "sing", "sayhello", "read")  # fmt: skip


def is_ride(mention: Mention) -> bool:
    """Whether a mention says in what, or on whom, somebody travels."""
    if mention.link not in _LINKS:
        return False
    if mention.sort == "being":
        return (
            mention.link in ("on", "upon", "en", "auf", "sur") and not mention.cast_id
        )
    prop = all_props().get(mention.kind)
    return mention.sort == "item" and bool(
        prop and (prop.kind in _KINDS or prop.name in _ALSO)
    )


_HOMES = ("lives", "live", "lived", "living", "stuck", "lies", "is hidden")


def is_lived_in(line: Sequence[Piece], at: int) -> bool:
    """Whether somebody lives in the thing here: a home goes nowhere."""
    return any(p.key in _HOMES for p in line[max(0, at - 5) : at])


def ride(noun: str, deed: Deed | None, gathered: tuple[str, ...]) -> list[Deed]:
    """Return what takes the place of the deed at hand: it, and the ride with it."""
    if deed is None:
        return [Deed("ride", "ride", gathered, noun)] if gathered else []
    if deed.verb in _STEERED and not deed.what:
        return [replace(deed, what=noun)]
    if deed.verb in _MOVING and deed.who:
        return [deed, Deed("ride", "ride", deed.who, noun)]
    return [deed]


def steered(found: list[Deed]) -> None:
    """Make one of two: “a dog in a car drives” drives the car."""
    if len(found) < 2:
        return
    first, second = found[-2:]
    alike = first.verb == "ride" and first.who == second.who
    if alike and second.verb in _STEERED and not second.what:
        found[-2:] = [replace(second, what=first.what)]
