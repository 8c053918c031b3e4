"""A message from a browser becomes a transition, or a refusal; never anything else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from liveloop.engine.party import chat, coming, commands, hosting, waiting
from liveloop.engine.party.party import Party, Turn
from liveloop.engine.party.refused import Refused

FARTHEST = 2**53  # beyond it a browser's whole numbers are not whole


def ask(party: Party, by: int, message: object, now: int) -> Turn:
    """Do what a member asks, `{"do": "seek", "fence": 3, "to": 12000}`.

    Whoever asks for something is heard by it.
    """
    party.member(by)
    do = message.get("do") if isinstance(message, dict) else None
    if not isinstance(message, dict) or not isinstance(do, str) or do not in ASKS:
        raise Refused("asked wrongly", "The page asked for something unknown.", RELOAD)
    transition, needs = ASKS[do]
    given = {name: message.get(name) for name in needs}
    if not all(needs[name](value) for name, value in given.items()):
        raise Refused("asked wrongly", f"The page asked to {do}, but not how.", RELOAD)
    if transition is coming.heard:
        return transition(party, by, now, **given)
    party, came = coming.heard(party, by, now)
    party, events = transition(party, by, now, **given)
    return party, (*came, *events)


RELOAD = "Load the page again."


def _whole(value: object) -> bool:
    # True is a number to Python, and no place in a film.
    return type(value) is int and abs(value) < FARTHEST


def _number(value: object) -> bool:
    return type(value) is float or _whole(value)


def _text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= 10 * chat.LONGEST


Needs = Mapping[str, Callable[[object], bool]]

ASKS: Mapping[str, tuple[Callable[..., Turn], Needs]] = {
    "hear": (coming.heard, {"delay": _whole}),
    "leave": (coming.leave, {}),
    "play": (commands.play, {"fence": _whole}),
    "pause": (commands.pause, {"fence": _whole}),
    "seek": (commands.seek, {"fence": _whole, "to": _whole}),
    "speed": (commands.speed, {"fence": _whole, "rate": _number}),
    "offer": (hosting.offer, {"fence": _whole, "to": _whole}),
    "accept": (hosting.accept, {}),
    "keep": (hosting.keep, {}),
    "stall": (waiting.stall, {}),
    "ready": (waiting.ready, {}),
    "skip": (waiting.skip, {"fence": _whole, "whom": _whole}),
    "own pace": (waiting.own_pace, {}),
    "catch up": (waiting.catch_up, {}),
    "say": (chat.say, {"text": _text}),
    "react": (chat.react, {"line": _whole, "reaction": _text}),
    "cheer": (chat.cheer, {"reaction": _text}),
    "remove": (chat.remove, {"line": _whole}),
}
