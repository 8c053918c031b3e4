"""Who plays whom: the cast that was chosen, and those whom the words leave open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.engine.brief import Being
from studio.engine.brief.cast import CastMember

# A body that many nouns share: not every child is the one who was chosen.
_PEOPLE = ("child", "adult", "elder")


def cast_in(beings: Sequence[Being], cast: Sequence[CastMember]) -> tuple[Being, ...]:
    """Let members who are not named play those of their kind who have no name.

    “A robot finds a kite”, with Tin the robot chosen: Tin is the one who finds it.
    """
    played = list(beings)
    named = {being.cast_id for being in beings}
    for member in cast:
        if member.id in named:
            continue
        for n, being in enumerate(played):
            if _suits(being, member):
                why = f"{member.name} plays the {being.noun}"
                played[n] = replace(being, cast_id=member.id, why=why)
                break
    return tuple(played)


def _suits(being: Being, member: CastMember) -> bool:
    if being.count > 1 or being.name or being.cast_id or being.source != "words":
        return False
    body = member.look.body
    return being.noun == member.noun or (being.kind == body and body not in _PEOPLE)
