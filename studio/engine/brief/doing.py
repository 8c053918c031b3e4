"""Finds what is done in a sentence: by whom, with what, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studio.engine.brief import Deed
from studio.engine.brief.grammar import usage
from studio.engine.brief.nouns import Mention
from studio.engine.brief.pieces import Piece

# With these, “with somebody” names the other side, not a helper.
_TOGETHER = ("befriend", "say", "meet", "fight", "love", "compete")
_BY = ("by", "por", "par", "von", "da", "vom")
_RELATIVE = ("who", "that", "which", "que", "qui", "che", "quien", "quem")


@dataclass
class _Doing:
    """What is known at this word of the sentence."""

    gathered: list[str]  # who was named since the last deed or full stop
    subject: tuple[str, ...]  # who did the last deed
    deed: int = -1  # index of the deed that may still get an object
    passive: bool = False  # “helped by”: the doer is still to come


def deeds(
    line: Sequence[Piece],
    mentions: Sequence[Mention],
    called: Mapping[int, str],
    skipped: frozenset[int],
) -> tuple[Deed, ...]:
    """Return the deeds in the order they are told.

    `called` gives, for each mention by its place in the line, the noun it is known by.
    """
    here = {mention.at: mention for mention in mentions if mention.sort != "place"}
    places = {mention.at: mention for mention in mentions if mention.sort == "place"}
    found: list[Deed] = []
    state = _Doing([], ())
    for at, piece in enumerate(line):
        if at in here and not piece.owner:  # in “Ada's dog runs”, Ada does not run
            _named(here[at], called, found, state)
        if at in places and state.deed >= 0 and not found[state.deed].where:
            found[state.deed] = replace(found[state.deed], where=places[at].kind)
        if at in here or at in skipped:
            continue
        if (piece.stop and piece.key != ",") or piece.role in ("but", "then"):
            state.subject = tuple(dict.fromkeys(state.gathered)) or state.subject
            state.gathered, state.deed = [], -1
        elif piece.key in _RELATIVE and at - 1 in here:
            state.gathered, state.deed = [called[at - 1]], -1
        elif usage(line, at) == "deed":
            _done(line, at, here, called, found, state)
    return tuple(found)


def _named(
    mention: Mention, called: Mapping[int, str], found: list[Deed], state: _Doing
) -> None:
    """Make somebody or something the object of the last deed, or keep them."""
    noun = called[mention.at]
    deed = found[state.deed] if state.deed >= 0 else None
    being = mention.sort == "being"
    if deed is None:
        if being:
            state.gathered.append(noun)
        return
    if being and state.passive and mention.link in _BY:
        found[state.deed] = replace(deed, who=(noun,), what=next(iter(deed.who), ""))
        state.passive = False
        return
    helper = mention.link in ("with", "con", "avec", "mit", "com")
    if being and helper and deed.verb not in _TOGETHER:
        found[state.deed] = replace(deed, who=(*deed.who, noun))
        state.subject = found[state.deed].who
    elif (
        not deed.what or (not being and deed.verb == "give")
    ) and noun not in deed.who:
        # “gives her grandmother a cake”: the cake is what is given.
        found[state.deed] = replace(deed, what=noun)
    elif being:
        state.gathered.append(noun)


def _is_given(being: bool, deed: Deed) -> bool:
    """Whether this is the cake of “gives her grandmother a cake”."""
    return not being and deed.verb == "give"


def _done(
    line: Sequence[Piece],
    at: int,
    here: Mapping[int, Mention],
    called: Mapping[int, str],
    found: list[Deed],
    state: _Doing,
) -> None:
    piece = line[at]
    sense = piece.sense("deed")
    if sense is None:
        return
    after = here.get(at + 1)
    opened = at > 0 and line[at - 1].role in ("indefinite", "definite")
    if opened and after and after.sort == "being":  # “a juggling bear”
        found.append(Deed(sense.name, piece.key, (called[after.at],)))
        return
    who = tuple(dict.fromkeys(state.gathered)) or state.subject
    state.passive = at + 1 < len(line) and line[at + 1].key in _BY
    found.append(Deed(sense.name, piece.key, who))
    state.subject, state.gathered, state.deed = who, [], len(found) - 1
