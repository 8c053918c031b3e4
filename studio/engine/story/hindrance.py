"""What stands in the way: what the sentence says, or what suits the story.

“Because the moon is too bright” makes the moon's light the trouble, and nothing else.
Only where a sentence names no trouble do genre, place and weather choose one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from studio.engine.brief import Brief
from studio.engine.origins import origins
from studio.engine.story.aims import Aim
from studio.engine.story.avoid import Avoided
from studio.engine.story.fears import AFRAID_OF, feared

_BE = r"(?:is|are|was|were|'s|seems?|está|están|es|son|era|eran)"
_TOO = re.compile(
    rf"^(?:because |that |porque )?(?P<cause>.+?) (?:{_BE}|\w+s?) "
    r"(?P<too>(?:too|so|very|demasiado|muy) [\w-]+)"
)
_IN = re.compile(
    r"\b(?:stuck|trapped|caught|atascad[oa]s?|atrapad[oa]s?) "
    r"(?P<mire>(?:in|on|under|up|en|bajo) .+)$"
)
_LATE = re.compile(r"\b(?:late|tarde)\b(?: (?:for|to|a|para) (?P<goal>.+))?$")
_RUNS = re.compile(
    r"^(?P<cause>(?:the|a|an|his|her|their|its|el|la|los|las|un|una) .+?) "
    r"(?:(?:run|ran)s? (?:off|away)|(?:escap|vanish|disappear)\w*|se escapa\w*)"
)
_NOBODY = re.compile(r"\b(?:nobody|no one|nadie|no guests?)\b|\b(?:lonely|alone)\b$")
_OWN = re.compile(r"^(?:his|her|its|their|su|sus) ")
# Traits of somebody or of something that are a trouble in themselves.
_TRAITS = {
    "afraid": "fear", "scared": "fear", "shy": "shy", "lonely": "nobody",
    "alone": "nobody", "stuck": "stuck", "lost": "lost", "broken": "broken",
    "sleepless": "sleep", "late": "late", "sick": "ill", "ill": "ill", "sore": "ill",
    "grumpy": "grump", "heavy": "heavy", "trapped": "stuck",
}  # fmt: skip


@dataclass(frozen=True)
class Hindrance:
    """The trouble of a sentence, in its own words where it has some."""

    name: str = ""  # one of `origins/obstacle.toml`, or ""
    cause: str = ""  # “the moon”, “its wings”
    too: str = ""  # “too bright”
    mire: str = ""  # “the mud”
    goal: str = ""  # “school”
    said: str = ""

    def slots(self, language: str) -> dict[str, str]:
        """Return what it fills in lines."""
        found = {key: getattr(self, key) for key in ("too", "mire", "goal")}
        found |= _causes(self.cause, language) if self.cause else {}
        found["obstacle"] = self.said
        found["mire_s"] = "s" if self.mire and not self.mire.endswith("s") else " "
        return {key: said.rstrip() for key, said in found.items() if said}


def _causes(cause: str, language: str) -> dict[str, str]:
    owned = _OWN.match(cause)
    rest = cause[owned.end() :] if owned else ""
    head = cause.split(" of ")[0]
    many = head.endswith("s") and not head.endswith("ss")
    if language == "es":
        mine = ("mis ", "tus ", "las ") if many else ("mi ", "tu ", "el ")
        be = ("son", "eran", "tienen") if many else ("es", "era", "tiene")
    else:
        mine = ("my ", "your ", "the ")
        be = ("are", "were", "have") if many else ("is", "was", "has")
    whose = [word + rest if owned else cause for word in mine]
    if owned and language == "es":
        whose[2] = rest
    call = re.sub(r"^(?:the|a|an|el|la|los|las|un|una) ", "", rest or cause)
    keys = ("my_cause", "your_cause", "cause")
    said = dict(zip(keys, whose, strict=True))
    said["call"] = call
    return said | dict(zip(("cause_is", "cause_was", "cause_has"), be, strict=True))


def hindrance(brief: Brief, mishaps: Sequence[Aim], free: Sequence[str]) -> Hindrance:
    """Return the trouble that a sentence says, or one without a name."""
    asked = brief.obstacle
    said = asked.value.strip(" .!").removeprefix("of ") if asked.value else ""
    found = _heard(said, free) if said and asked.source != "default" else Hindrance()
    fear = feared(brief)
    if fear and "fear" in free:
        found = Hindrance("fear", cause=fear, said=fear)
    if found.name in ("", "other"):
        found = _suffered(brief, mishaps, free) or found
    return found


_THEY = ("they ", "he ", "she ", "it ", "we ")  # a clause of its own, no trouble


def _heard(said: str, free: Sequence[str]) -> Hindrance:
    low = said[:1].lower() + said[1:]
    if low.startswith(_THEY):
        return Hindrance()
    exact: list[tuple[re.Pattern[str], str]] = [
        (_IN, "stuck"), (_LATE, "late"), (AFRAID_OF, "fear"), (_RUNS, "escape"),
        (_NOBODY, "nobody"),
    ]  # fmt: skip
    for pattern, name in exact:
        match = pattern.search(low)
        if match and name in free:
            parts = {k: v for k, v in match.groupdict().items() if v}
            if "mire" in parts:
                parts["mire"] = parts["mire"].partition(" ")[2]
            return Hindrance(name, said=low, **parts)
    match = _TOO.search(low)
    if match and 0 < len(match["cause"].split()) <= 4:
        name = _named(match["too"].split()[-1], free) or _named(low, free) or "other"
        return Hindrance(name, cause=match["cause"], too=match["too"], said=low)
    if low in free:
        return Hindrance(low)
    name = _named(low, free)
    if name:
        return Hindrance(name, said=low)
    return Hindrance("other" if len(low.split()) <= 6 else "", said=low)


def _named(said: str, free: Sequence[str]) -> str:
    heard = f" {said} "
    book = origins("obstacle")
    for name in free:
        if any(f" {word} " in heard for word in book[name].values["words"]):
            return name
    return ""


def _suffered(
    brief: Brief, mishaps: Sequence[Aim], free: Sequence[str]
) -> Hindrance | None:
    sad = origins("line_en")["sad"].values
    forgot = any(deed.word.startswith(("forg", "olvid")) for deed in brief.deeds)
    if forgot and "forgot" in free:
        return Hindrance("forgot")
    for aim in mishaps:
        if str(sad[aim.verb]) in free:
            return Hindrance(str(sad[aim.verb]))
    named = [(one.noun, one.traits) for one in brief.beings]
    named += [(one.noun, one.traits) for one in brief.items]
    for noun, traits in named:
        for trait in traits:
            name = _TRAITS.get(trait, "")
            sought = name == "lost" and any(d.what == noun for d in brief.deeds)
            if name in free and not sought:
                return Hindrance(name)
    return None


def obstacles(
    brief: Brief,
    genre: Any,
    marks: frozenset[str],
    avoid: Avoided,
    said: Hindrance,
    own: Sequence[str] = (),
) -> tuple[str, ...]:
    """Return what can go wrong in this story, the main trouble first.

    What the sentence says, the weather it asks for, then what goes wrong with its very
    deed (`own`); only after those what suits the genre.
    """
    book = origins("obstacle")
    free = [name for name in book if name not in avoid.obstacles]
    rng = random.Random(f"{brief.seed}/{brief.take}/obstacle")
    luck = {name: rng.random() for name in book}

    def fit(name: str) -> float:
        suits = len(marks & set(book[name].values["suits"]))
        weather = brief.weather.value in book[name].values["suits"]
        mine = 3.0 * bool(_OWN_TROUBLE.get(name, frozenset()) & marks)
        return suits + weather * 2.0 + mine + _liking(name, genre) + luck[name]

    rest = [n for n in sorted(free, key=fit, reverse=True) if _possible(n, marks)]
    first = [said.name] if said.name else []
    first += [n for n in rest if n in _WEATHERS and brief.weather.source in _ASKED]
    if own and rng.random() < 0.4:
        # Now and then the old trouble of such deeds: what is sought hides.
        first += [n for n in rest if _OWN_TROUBLE.get(n, frozenset()) & marks]
    return tuple(dict.fromkeys([*first, *own, *rest])) or ("other",)


_ASKED = ("words", "asked")


def unavoided(avoid: Avoided) -> list[str]:
    return [name for name in origins("obstacle") if name not in avoid.obstacles]


def _liking(name: str, genre: Any) -> float:
    liked = list(genre["obstacles"])
    return 1.5 - 0.15 * liked.index(name) if name in liked else 0.0


# What goes wrong first with such a wish: what is sought hides, who plays may lose.
_OWN_TROUBLE = {
    "hidden": frozenset(("sought",)),
    "losing": frozenset(("winning", "running")),
}
_WEATHERS = {"wind": "windy", "rain": "rain", "snow": "snow", "fog": "fog"}
_NEEDS: dict[str, frozenset[str]] = {
    "dark": frozenset(("night", "cave", "spooky", "space", "dusk")),
    "sleep": frozenset(("night", "bedtime")),
    "waves": frozenset(
        ("ship", "open sea", "boat", "beach", "harbour", "island", "underwater")
    ),
    "losing": frozenset(("sport",)),
    "far": frozenset(("outdoors",)),
    "hidden": frozenset(("sought",)),
    "mess": frozenset(("food", "deed-painting")),
    "shy": frozenset(("newcomer", "deed-performing", "befriending")),
    "share": frozenset(("item", "food", "sport")),
}
# Troubles that only a sentence can bring: they need its words.
_ONLY_SAID = ("bright", "late", "small", "ill", "nobody", "hungry")


def _possible(name: str, marks: frozenset[str]) -> bool:
    """Whether an obstacle can be where this story is."""
    if name in _ONLY_SAID:
        return False
    if name in _WEATHERS:
        stormy = name in ("wind", "rain") and "storm" in marks
        return "outdoors" in marks and (_WEATHERS[name] in marks or stormy)
    if name in _NEEDS:
        return bool(marks & _NEEDS[name])
    if name in ("escape", "lost", "stuck", "broken", "share", "heavy"):
        # What is still sought or made can be neither lost nor stuck.
        return "item" in marks and "unready" not in marks
    if name == "high":
        able = marks & {"sky", "hand", "toy", "fruit", "one"}
        return "item" in marks and bool(able) and "unready" not in marks
    return True
