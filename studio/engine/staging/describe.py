"""A shot in words and facts, for those who paint from words."""

from __future__ import annotations

from collections import Counter

from studio.engine.staging import Film, Part, Shot

_SIZES = {
    "single": "close-up", "reaction": "close-up", "insert": "detail",
    "two": "medium shot", "title": "wide shot", "card": "wide shot",
}  # fmt: skip
_HANDS = {
    "paper": "layered paper-cut illustration", "ink": "ink drawing with soft washes",
    "night": "glowing night illustration", "felt": "felt and wool stop-motion set",
}  # fmt: skip


def facts_of(shot: Shot, film: Film) -> dict[str, str]:
    """Return what a template may ask for by name, as in seed 002."""
    setting, names = shot.setting, {c.id: c.noun for c in film.characters}
    who = [names.get(part.who, part.who) for part in shot.parts]
    return {
        "background": setting.place,
        "focal": ", ".join(who) or "the place itself",
        "things": ", ".join(_counted([thing.noun for thing in shot.things])),
        "camera": _SIZES.get(shot.size, "wide shot"),
        "camera_move": shot.camera.move,
        "color_palette": setting.palette,
        "time": setting.time,
        "weather": setting.weather,
        "season": setting.season,
        "feeling": _feeling(shot.parts),
        "style": _HANDS.get(film.style, f"{film.style} illustration"),
    }


def words_of(facts: dict[str, str]) -> str:
    """Say it as one line, the way picture models are asked.

    >>> words_of({"style": "ink drawing", "camera": "close-up", "focal": "otter",
    ...           "feeling": "glad", "things": "2 kites", "background": "cliff",
    ...           "time": "dusk", "weather": "windy", "season": "summer"})
    'ink drawing, close-up of otter, glad, with 2 kites, cliff, dusk, windy, summer'
    """
    parts = [
        facts["style"],
        f"{facts['camera']} of {facts['focal']}",
        facts["feeling"],
        f"with {facts['things']}" if facts["things"] else "",
        facts["background"],
        facts["time"],
        facts["weather"],
        facts["season"],
    ]
    return ", ".join(part for part in parts if part)


def _counted(nouns: list[str]) -> list[str]:
    return [
        noun if count == 1 else f"{count} {noun}s"
        for noun, count in Counter(nouns).items()
    ]


def _feeling(parts: tuple[Part, ...]) -> str:
    felt = [part.keys[-1].feeling for part in parts if part.keys]
    return felt[0] if felt and felt[0] != "calm" else ""
