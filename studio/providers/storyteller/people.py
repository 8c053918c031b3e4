"""Who a model speaks of: the people of the plot by whatever name, and its guests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from studio.engine.brief import Being, Brief
from studio.engine.brief.cast import CastMember
from studio.engine.brief.nouns import spirit_of
from studio.engine.brief.words import key_of
from studio.engine.story.people import CROWD
from studio.engine.story.plot import Plot
from studio.engine.story.schema import NARRATOR
from studio.providers.storyteller.meaning import body
from studio.providers.storyteller.sketch import GUESTS, Guest, Sketch

_TELLS = frozenset(("narrator", "narrador", "narradora", "narrateur", "erzahler",
                    "narratore", "voice", "voz", "storyteller"))  # fmt: skip
_ALL = frozenset(("both", "all", "everyone", "everybody", "they", "together", "ambos",
                  "todos", "todas"))  # fmt: skip
_JOINED = re.compile(r"\s*(?:,|&|\+|/|\band\b|\by\b|\bund\b|\bet\b|\be\b)\s*")


def with_guests(
    brief: Brief, story: Plot, sketch: Sketch, cast: Sequence[CastMember] = ()
) -> Brief:
    """Return the brief with those whom the story brings, under the names it gives.

    Who was found by the plot alone (a friend for somebody who has none) is written
    down first: with a guest beside them, nobody would be alone any more.
    """
    nouns = {being.noun for being in brief.beings}
    friends = [
        Being(one.noun, one.look.body, one.name, source="default")
        for one in story.people.everyone
        if one.noun not in nouns and not any(b.cast_id == one.id for b in brief.beings)
        and not any(b.count > 1 for b in brief.beings)
    ]  # fmt: skip
    beings = [*brief.beings, *friends]
    names = Names(story, cast=cast)
    acting = {key_of(beat.who) for scene in sketch.scenes for beat in scene.beats}
    busy = {names.id_of(who) for who in acting}
    came = 0
    for guest in sketch.people:
        if names.id_of(guest.name) or key_of(guest.name) in _TELLS:
            continue
        own = _renamed(beings, guest)
        if own is not None:
            beings[own] = replace(beings[own], name=guest.name)
            continue
        # “Otto, an otter” beside an otter who never does anything is that otter.
        idle = names.id_of(guest.kind) not in busy and names.id_of(guest.kind)
        if key_of(guest.name) in acting and came < GUESTS and not idle:
            newcomer = _newcomer(guest, story)
            room = sum(b.count for b in beings) < CROWD
            came += bool(newcomer and room)
            beings += [newcomer] if newcomer and room else []
    return replace(brief, beings=tuple(beings))


def _renamed(beings: list[Being], guest: Guest) -> int | None:
    """Return whom a guest is under another name: the one otter, whom nobody named."""
    same = [
        n
        for n, being in enumerate(beings)
        if key_of(being.noun) in (key_of(guest.kind), key_of(guest.name))
        and being.count == 1
    ]
    if len(same) != 1:
        return None
    one = beings[same[0]]
    kept = one.cast_id or (one.name and one.source != "default")
    taken = key_of(guest.name) in (key_of(one.noun), *(key_of(b.name) for b in beings))
    return None if kept or taken else same[0]


def _newcomer(guest: Guest, story: Plot) -> Being | None:
    meant = body(guest.kind, story.language)
    if meant is None or story.avoid.in_text(f"{guest.kind} {meant.name}"):
        return None
    kind, colour = spirit_of(meant.name) if meant.kind == "spirit" else (meant.name, "")
    noun = guest.kind.lower().removeprefix("a ").removeprefix("the ").strip() or kind
    return Being(noun[:40], kind, guest.name, 1, colour, source="default")


class Names:
    """Finds the id of whoever is meant, by name, by noun, by half of either."""

    def __init__(
        self,
        story: Plot,
        guests: Sequence[Guest] = (),
        cast: Sequence[CastMember] = (),
    ) -> None:
        self._leads = story.people.leads
        self._ids: dict[str, str] = {}
        everyone = story.people.everyone
        for one in everyone:
            self._add(one.name, one.id)
        ids = {one.id for one in everyone}
        for member in cast:
            for alias in member.aliases if member.id in ids else ():
                self._add(alias, member.id)
        for one in everyone:
            self._add(one.noun, one.id)
            self._add(one.id.replace("-", " "), one.id)
        for one in everyone:
            for part in (*one.name.split(), *one.noun.split()[-1:]):
                self._add(part, one.id)
        # “Otto, an otter” is the otter, where the name could not be given to it.
        for guest in guests:
            known = self._ids.get(key_of(guest.kind))
            if known:
                self._add(guest.name, known)

    def _add(self, said: str, who: str) -> None:
        key = key_of(said)
        if len(key) > 1:
            self._ids.setdefault(key, who)

    def id_of(self, said: str, before: str = "") -> str:
        """Return an id, “narrator”, or nothing for somebody who is not in the film."""
        key = key_of(said).removeprefix("the ").removeprefix("la ").removeprefix("el ")
        if key in _TELLS:
            return NARRATOR
        if key in self._ids:
            return self._ids[key]
        if key in _ALL:
            # What all say is said by one: whoever did not speak last.
            return next((w for w in self._leads if w != before), self._leads[0])
        named = (self._ids.get(part) for part in _JOINED.split(key))
        found = next(filter(None, named), "")
        whole = f" {key} "
        return found or next(
            (who for name, who in self._ids.items() if f" {name} " in whole), ""
        )
