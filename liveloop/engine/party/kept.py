"""A party as it is kept, and as a page is shown it when it comes or comes back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from liveloop.engine.party.chat import REACTIONS
from liveloop.engine.party.party import Line, Member, Offer, Party
from liveloop.engine.party.playback import RATES, Playback
from liveloop.engine.party.refused import Refused

VERSION = 1


def to_json(party: Party) -> str:
    return json.dumps({"version": VERSION, **asdict(party)}, ensure_ascii=False)


def from_json(text: str) -> Party:
    """Return a party as it was kept; `coming.resume` it if the house was away."""
    try:
        data = json.loads(text)
        version = data.pop("version")
    except (ValueError, TypeError, AttributeError, KeyError):
        raise _damaged() from None
    if version != VERSION:
        what = f"This party was kept by another Pharos, in its way {version!r}."
        raise Refused("version", what, "Begin a new party.")
    try:
        return _party(**data)
    except (TypeError, ValueError):
        raise _damaged() from None


def _party(
    timeline: list[dict[str, Any]],
    members: list[dict[str, Any]],
    offer: dict[str, Any] | None,
    chat: list[dict[str, Any]],
    waiting: list[int],
    **rest: Any,
) -> Party:
    return Party(
        timeline=tuple(Playback(**each) for each in timeline),
        members=tuple(Member(**each) for each in members),
        offer=Offer(**offer) if offer else None,
        chat=tuple(_line(**each) for each in chat),
        waiting=tuple(waiting),
        **rest,
    )


def _line(reactions: list[tuple[int, str]], **rest: Any) -> Line:
    return Line(reactions=tuple((who, what) for who, what in reactions), **rest)


def _damaged() -> Refused:
    return Refused("version", "What was kept of this party is damaged.", "Begin anew.")


def shown(party: Party) -> dict[str, Any]:
    """Return what a page of a member needs: no more, for children read it."""
    return {
        "turn": party.turn,
        "kind": party.kind,
        "item": party.item,
        "host": party.host,
        "fence": party.fence,
        "offered": party.offer.to if party.offer else None,
        "timeline": [asdict(each) for each in party.timeline],
        "members": [
            {"profile": m.profile, "name": m.name, "away": m.away, "pace": m.pace}
            for m in party.members
        ],
        "waiting": list(party.waiting),
        "chat": [asdict(each) for each in party.chat],
        "reactions": list(REACTIONS),
        "rates": list(RATES),
    }
