"""Riding somebody: a girl and her dragon go together, as the dragon goes.

No puppet sits on another one yet; who rides a dragon is seen to fly beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief import Being, Deed

_FLY = (
    "dragon", "baby dragon", "bird", "owl", "snowy owl", "eagle", "hawk", "goose",
    "swan", "phoenix", "stork", "heron", "pelican", "seagull", "crow", "parrot", "bat",
    "duck", "white duck", "dove", "pigeon", "bee", "butterfly", "dragonfly", "firefly",
    "ladybird", "moth", "fly", "fairy", "ghost", "spirit", "crane", "vulture",
)  # fmt: skip
_SWIM = ("seal", "walrus", "crocodile", "otter", "lobster", "crab", "starfish")


def gait(deed: Deed, beings: Sequence[Being]) -> str:
    """Return how one goes who rides somebody, or nothing where nobody is ridden.

    >>> gait(Deed("ride", "rides", ("girl",), "dragon"), [Being("dragon", "dragon")])
    'fly'
    """
    kind = next((one.kind for one in beings if one.noun == deed.what), "")
    if deed.verb != "ride" or not kind or deed.what in deed.who:
        return ""
    if kind in _FLY:
        return "fly"
    body = all_bodies().get(kind)
    return "swim" if kind in _SWIM or (body and body.floats) else "walk"


def as_going(deeds: Sequence[Deed], beings: Sequence[Being]) -> list[Deed]:
    """Return the deeds with each ride on somebody as a walk, or as two getting along.

    What goes wrong with a ride is a flat tyre, and no whale has one.
    """
    ways = {"walk": "travel", "fly": "befriend", "swim": "befriend"}
    found = []
    for deed in deeds:
        verb = ways.get(gait(deed, beings), deed.verb)
        word = deed.word if verb == deed.verb else verb
        found.append(replace(deed, verb=verb, word=word))
    return found
