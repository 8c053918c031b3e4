"""Credits that tell the truth: a film that had helpers names them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.engine.origins import origins
from studio.engine.staging import Card, Film


def thanked(film: Film, guests: Sequence[str]) -> Film:
    """Return the film with these helpers in its credits; without any, as it is."""
    if not guests:
        return film
    last = film.shots[-1]
    names = listed(guests, film.language)
    cards = tuple(_thanks(card, names) for card in last.cards)
    return replace(film, shots=(*film.shots[:-1], replace(last, cards=cards)))


def listed(names: Sequence[str], language: str) -> str:
    """Return names as a person lists them.

    >>> listed(["Ollama", "ElevenLabs", "ComfyUI"], "es")
    'Ollama, ElevenLabs y ComfyUI'
    """
    joins = origins("language").get(language, "en").values["joins"]
    *before, last = names
    return f"{', '.join(before)} {joins[0]} {last}" if before else last


def _thanks(card: Card, guests: str) -> Card:
    if card.kind != "credits":
        return card
    family, language, *names = card.lines
    return replace(card, kind="thanks", lines=(family, language, guests, *names))
