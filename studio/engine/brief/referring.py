"""Whom “it”, “he” and “they” mean: the last fitting one, as a listener takes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from studio.engine.brief.pieces import Piece

_MINE = ("he", "she", "they", "it", "him", "them", "her")


@dataclass
class Spoken:
    """Who and what was spoken of so far, the last at the end."""

    beings: list[str] = field(default_factory=list)
    things: list[str] = field(default_factory=list)
    many: list[str] = field(default_factory=list)  # things or beings in number
    last: str = ""  # the object of the last deed, being or thing

    def keep(self, noun: str, *, being: bool, several: bool, aside: bool) -> None:
        """Remember somebody or something; what stood aside is not meant so soon."""
        kept = self.beings if being else self.things
        if noun in kept:
            if aside:
                return
            kept.remove(noun)
        kept.insert(0 if aside else len(kept), noun)
        if several:
            self.many.append(noun)


def is_pronoun(line: Sequence[Piece], at: int) -> bool:
    """Whether a word stands for somebody; “her” before a noun only says whose."""
    key = line[at].key
    if key not in _MINE:
        return False
    after = line[at + 1] if at + 1 < len(line) else None
    if key == "her":
        return after is None or after.stop or after.role in (
            "prepositions", "joins", "definite", "indefinite",
        )  # fmt: skip
    return True


def doer(
    key: str, spoken: Spoken, subject: tuple[str, ...], target: str
) -> tuple[str, ...]:
    """Return who does the next deed.

    “A fox meets an owl and they dance” are both; “finds a balloon and it carries him”
    is the balloon.
    """
    if key == "it":
        if spoken.last and spoken.last not in subject:
            return (spoken.last,)
        return subject or tuple(spoken.things[-1:])
    if key == "they" and len(subject) == 1 and target in spoken.beings:
        return subject if subject[0] in spoken.many else (*subject, target)
    if key == "they" and not subject:
        return tuple(spoken.many[-1:])
    return subject or tuple(spoken.beings[-1:])


def target(key: str, spoken: Spoken, who: tuple[str, ...]) -> str:
    """Return to whom or what it is done."""
    if key == "it":
        order = [spoken.last, *reversed(spoken.things), *reversed(spoken.beings)]
    elif key == "them":
        order = [*reversed(spoken.many), *reversed(spoken.beings)]
    else:
        order = list(reversed(spoken.beings))
    return next((noun for noun in order if noun and noun not in who), "")
