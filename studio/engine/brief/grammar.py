"""Which part a word plays where it stands: a thing, a deed, or what something is like.

No parser: the neighbours of a word decide, as they do for a child who reads aloud.
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.engine.brief.lexicon import THINGS
from studio.engine.brief.pieces import Piece

LIKE = ("colour", "trait")
_LISTENERS = frozenset(
    [
        "befriend",
        "meet",
        "say",
        "help",
        "hug",
        "thank",
        "give",
        "teach",
        "feed",
        "sayhello",
        "love",
        "dance",
        "sing",
        "play",
        "fight",
        "chase",
        "look_after",
        "listen",
        "race",
        "wake",
        "calm",
        "cry",
        "laugh",
    ]
)
_ALIVE = frozenset(
    [
        "say",
        "laugh",
        "cry",
        "sing",
        "sleep",
        "wake",
        "dance",
        "help",
        "think",
        "wish",
        "love",
        "hide",
        "befriend",
        "give",
        "teach",
        "search",
        "hug",
        "thank",
        "sayhello",
        "listen",
        "learn",
        "dream",
        "play",
        "travel",
        "meet",
        "find",
        "lose",
    ]
)
_FEELS = frozenset(
    [
        "lonely",
        "sad",
        "sleepy",
        "shy",
        "grumpy",
        "happy",
        "kind",
        "brave",
        "afraid",
        "curious",
        "talking",
        "proud",
        "hungry",
        "silly",
        "singing",
        "jealous",
        "friendly",
    ]
)


def usage(line: Sequence[Piece], at: int) -> str:
    """Return the part of a piece: “thing”, “deed”, “like” or nothing."""
    piece = line[at]
    thing = piece.thing or piece.member is not None
    deed, like = piece.sense("deed"), piece.sense(*LIKE)
    if piece.role and not (thing or deed or like):
        return ""
    if like and (not (thing or deed) or _qualifies(line, at)):
        return "like"
    if deed and thing:
        return "deed" if _is_done(line, at) else "thing"
    if deed and piece.role in ("modals", "prepositions", "want", "other", "joins"):
        return ""
    if deed:
        return "deed"
    return "thing" if thing else ("like" if like else "")


def before(line: Sequence[Piece], at: int) -> Piece | None:
    """Return the piece before, past small adverbs."""
    at -= 1
    while at >= 0 and (line[at].role == "other" or line[at].key.endswith("ly")):
        at -= 1
    return line[at] if at >= 0 else None


def _opens_noun(piece: Piece | None) -> bool:
    """Whether a noun must follow: after “the”, “three”, “red”, “with”."""
    if piece is None or piece.stop:
        return False
    if piece.number or piece.owner or piece.sense(*LIKE):
        return True
    # “no” and “without” open a noun, “to” opens a deed.
    nouns = ("indefinite", "definite", "prepositions", "with", "no")
    return (piece.role in nouns and piece.key not in ("to", "a", "zu", "para", "per", "por"))\
        or (piece.key in ("a", "a lot of") and piece.role == "indefinite")  # fmt: skip


def _is_done(line: Sequence[Piece], at: int) -> bool:
    previous = before(line, at)
    if previous is None or previous.stop:
        after = line[at + 1] if at + 1 < len(line) else None
        return bool(after and not after.sense("deed") and not after.role == "joins")
    if _opens_noun(previous):
        return False
    if previous.sense("deed") and not previous.thing:
        return False  # “play football”, “make music”
    return bool(
        previous.thing or previous.member or previous.unknown or previous.role
    )  # fmt: skip


def _qualifies(line: Sequence[Piece], at: int) -> bool:
    """Whether something to be qualified follows: “the lost dog”, “an orange cat”."""
    if at + 1 >= len(line):
        return False
    after = line[at + 1]
    if after.stop or after.number:
        return False
    named = after.thing or after.unknown or after.member or after.sense(*LIKE)
    if not named or (after.role and not after.thing):
        return False
    # “sings a song”, said of somebody, is no adjective though “singing” may be.
    return not (line[at].sense("deed") and not _opens_noun(before(line, at)))


def is_somebody(line: Sequence[Piece], at: int) -> bool:
    """Whether the wind, the moon or the fog is somebody here.

    They are when spoken to, befriended or lonely, and when they do what only somebody
    can do; otherwise the wind blows and the moon shines.
    """
    back = at - 1
    while back >= 0 and back > at - 6:
        piece = line[back]
        if piece.sense("trait") and piece.sense("trait").name in _FEELS:  # type: ignore[union-attr]
            return True
        deed = piece.sense("deed")
        if deed and not piece.thing:
            return deed.name in _LISTENERS and not _moves_on(line, back, at)
        if not (piece.role in ("indefinite", "definite", "with", "prepositions", "joins")
                or piece.sense(*LIKE)):  # fmt: skip
            break
        back -= 1
    return _acts(line, at)


def _moves_on(line: Sequence[Piece], start: int, at: int) -> bool:
    """Whether a place stands between: “plays in the wind” befriends nobody."""
    link = {"in", "on", "at", "under", "over", "by", "into", "through", "during", "en",
            "bajo", "dans", "im", "auf", "sous", "nel", "no", "na", "for", "near"}  # fmt: skip
    return any(line[n].key in link for n in range(start + 1, at))


def _acts(line: Sequence[Piece], at: int) -> bool:
    """Whether the piece does something alive, is named, or wants something."""
    for after in line[at + 1 : at + 3]:
        if after.role in ("called", "want", "unable"):
            return True
        deed = after.sense("deed")
        if deed and not after.thing:
            return deed.name in _ALIVE
        if after.role not in ("pronouns", "other", "modals", "with"):
            return False
    return False


def is_located(line: Sequence[Piece], at: int) -> bool:
    """Whether a piece says where: “in the old castle”, “at school”."""
    back = at - 1
    while back >= 0 and back > at - 5:
        piece = line[back]
        if piece.role == "prepositions" or piece.key in ("im", "am", "ins", "nel", "nella",
            "nello", "nell", "sul", "sulla", "no", "na", "num", "numa", "aux", "au", "al",
            "in a", "in an", "zum", "zur", "beim", "all", "alla"):  # fmt: skip
            return piece.key not in ("about", "of", "for", "like", "as", "de", "after")
        if not (piece.role in ("indefinite", "definite") or piece.sense(*LIKE)):
            return False
        back -= 1
    return False


def things_of(piece: Piece) -> tuple[str, ...]:
    return tuple(sense.kind for sense in piece.senses if sense.kind in THINGS)
