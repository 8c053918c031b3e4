"""Finds company: a story needs two, so nobody named stays alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief import Being, Deed, Item
from studio.engine.brief.lexicon import lexicon
from studio.engine.origins import origins

_MADE = ("robot", "ghost", "snowman", "doll", "alien", "monster", "dragon", "spirit")


def with_company(
    beings: Sequence[Being], place: str, genre: str, season: str,
    avoid: frozenset[str], rng: random.Random,
) -> tuple[Being, ...]:  # fmt: skip
    """Return at least two characters: those named, and fitting others."""
    found = list(beings)
    alone = bool(beings)
    for noun, why in _wanted(place, genre, season):
        if sum(being.count for being in found) >= 2:
            break
        kind = _body(noun)
        taken = {being.kind for being in found} | {being.noun for being in found}
        if kind and kind not in taken and not _unwelcome(noun, kind, avoid):
            found.append(_chosen(noun, kind, why, alone))
    # Rather a second of a kind than a lonely film; rather anybody than nobody.
    everybody = sorted(all_bodies()) or ["child"]
    rng.shuffle(everybody)
    for kind in everybody:
        if sum(being.count for being in found) >= 2:
            break
        if not _unwelcome(kind, kind, avoid) and kind not in {b.kind for b in found}:
            found.append(_chosen(kind, kind, "nobody else was left", alone))
    while sum(being.count for being in found) < 2:
        found.append(_chosen("friend", "child", "a story needs two", alone))
    return tuple(found)


def dispersed(
    beings: Sequence[Being], deeds: Sequence[Deed], place: str
) -> tuple[tuple[Being, ...], tuple[Deed, ...]]:
    """Tell a family, and the animals of a farm, apart: each is somebody."""
    told: list[Being] = []
    members: dict[str, tuple[str, ...]] = {}
    for being in beings:
        if being.kind not in origins("crowd"):
            told.append(being)
            continue
        here = {one.noun for one in (*beings, *told)}
        nouns = [noun for noun in _members(being, place) if noun not in here]
        members[being.noun] = tuple(nouns)
        told += [
            Being(noun, _body(noun), traits=being.traits, why=being.why)
            for noun in nouns
        ]
    renamed = tuple(
        replace(
            deed,
            who=tuple(n for who in deed.who for n in members.get(who, (who,))),
            what=next(iter(members.get(deed.what, ())), deed.what),
            whom=next(iter(members.get(deed.whom, ())), deed.whom),
        )
        for deed in deeds
    )
    return tuple(told), renamed


_BOOKS = {"es": "libro", "fr": "livre", "de": "Buch", "it": "libro", "pt": "livro"}


def with_a_book(
    deeds: Sequence[Deed], language: str
) -> tuple[tuple[Deed, ...], tuple[Item, ...]]:
    """Bring a book to those who read nothing that was named: “reads by a lamp”."""
    if not any(deed.verb == "read" and not deed.what for deed in deeds):
        return tuple(deeds), ()
    noun = _BOOKS.get(language, "book")
    found = [
        replace(deed, what=noun) if deed.verb == "read" and not deed.what else deed
        for deed in deeds
    ]
    if any(deed.what == noun and deed.verb != "read" for deed in deeds):
        return tuple(found), ()
    return tuple(found), (Item(noun, "book", source="default", why="reading needs it"),)


def _members(being: Being, place: str) -> list[str]:
    said = origins("crowd")[being.kind].values.get("who")
    if said:
        return [noun for noun in said if _body(noun)]
    # The place's own first, then those who are at home anywhere.
    found = list(origins("crowd")["animals"].values["at"].get(place, ()))
    found += [noun for noun, _ in _wanted(place, "", "")]
    found += ["rabbit", "fox", "hedgehog", "bear", "mouse", "squirrel", "owl"]
    animals = [n for n in dict.fromkeys(found) if _is_animal(_body(n))]
    return animals[: min(being.count, 6)]


def _is_animal(kind: str) -> bool:
    body = all_bodies().get(kind)
    return body is not None and not body.person and kind not in _MADE


def _chosen(noun: str, kind: str, why: str, companion: bool) -> Being:
    reason = f"company, fitting for {why}" if companion else f"fitting for {why}"
    return Being(noun, kind, source="default", why=reason)


def _wanted(place: str, genre: str, season: str) -> list[tuple[str, str]]:
    """Return fitting nouns, the likeliest first; the order is the data's own."""
    table = origins("company").entries
    found: list[tuple[str, str]] = []
    for name in (place, *_other_names(place), genre, season, "friendship"):
        if name in table:
            found += [(noun, name) for noun in table[name].values["who"]]
    return found


def _other_names(place: str) -> tuple[str, ...]:
    """Return the words of `company` that name this place: “sea” for “open sea”."""
    senses = lexicon("en").senses
    return tuple(
        name
        for name in origins("company").entries
        if any(s.kind == "place" and s.name == place for s in senses.get(name, ()))
    )


def _body(noun: str) -> str:
    for sense in lexicon("en").senses.get(noun, ()):
        if sense.kind == "body":
            return sense.name
    return ""


def _unwelcome(noun: str, kind: str, avoid: frozenset[str]) -> bool:
    """Whether somebody must not come: “without dragons”, “no animals”, “no people”."""
    if noun in avoid or kind in avoid:
        return True
    body = all_bodies().get(kind)
    person = body.person if body else kind in ("child", "adult", "elder")
    if person:
        grown = kind in ("adult", "elder") and "grown-ups" in avoid
        return "people" in avoid or grown or (kind == "child" and "children" in avoid)
    return "animals" in avoid and kind not in _MADE
