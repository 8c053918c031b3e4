"""Which part a word plays where it stands: a thing, a deed, or what something is like.

No parser: the neighbours of a word decide, as they do for a child who reads aloud.
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.engine.brief.lexicon import Sense
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
        "steal",
        "get",
        "carry",
        "tickle",
        "chase",
        "calm",
        "throw",
        "bow",
    ]
)
FEELS = frozenset(
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
_TO = ("to", "a", "zu", "para", "per", "por")
_BETWEEN = ("indefinite", "definite", "with", "prepositions", "joins")
# One plays in the wind, and the wind is nobody for that.
_INTO = frozenset(
    ("in", "on", "at", "under", "over", "by", "into", "through", "during", "for", "en",
     "near", "bajo", "dans", "sous", "im", "auf", "nel", "no", "na")
)  # fmt: skip
_GOES = ("to", "in", "on", "at", "into", "onto", "through", "over", "under")
# Prepositions that have swallowed an article.
_MELTED = frozenset(
    ("in a", "in an", "im", "am", "ins", "zum", "zur", "beim", "nel", "nella", "nell",
     "nello", "sul", "sulla", "all", "alla", "no", "na", "num", "numa", "au", "aux",
     "al")
)  # fmt: skip
_ABOUT = ("about", "sobre", "uber")  # what a story is about may well be somebody


def usage(line: Sequence[Piece], at: int) -> str:
    """Return the part of a piece: “thing”, “deed”, “like” or nothing."""
    piece = line[at]
    thing = piece.thing or piece.member is not None
    deed, like = piece.sense("deed"), piece.sense(*LIKE)
    if piece.role in ("called", "with") or (piece.role and not (thing or deed or like)):
        return ""
    if piece.role == "calendar" and not (deed and not _dated(line, at)):
        return ""  # “in March” is a month, and “mice march” is none
    if like and deed and not thing and _is_state(line, at):
        return "like"
    if like and (not (thing or deed) or _qualifies(line, at)):
        return "like"
    if deed and thing:
        return "deed" if _is_done(line, at) else "thing"
    if deed and _is_only_noun(line, at):
        return ""
    if deed and piece.role in ("modals", "prepositions", "other", "joins", "story"):
        return ""
    if deed:
        return "deed"
    return "thing" if thing else ("like" if like else "")


def quality(line: Sequence[Piece], at: int) -> Sense | None:
    """Return the colour or trait that a piece says of a noun, if it says one here."""
    return line[at].sense(*LIKE) if usage(line, at) == "like" else None


def _dated(line: Sequence[Piece], at: int) -> bool:
    previous = line[at - 1].key if at else ""
    return line[at].capital or previous in ("in", "on", "last", "next", "this", "every")


BE = frozenset(
    ("is", "are", "was", "were", "be", "been", "being", "am", "gets", "got", "seems",
     "isn't", "aren't")
)  # fmt: skip
_STILL = ("missing",)  # an “-ing” that nobody does


def _is_state(line: Sequence[Piece], at: int) -> bool:
    """Whether this says how something is: “is broken”, “a broken wing”."""
    key, previous = line[at].key, before(line, at)
    after = line[at + 1] if at + 1 < len(line) else None
    if previous is None or (key.endswith("ing") and key not in _STILL):
        return False
    if previous.key in BE:
        objects = ("definite", "indefinite")
        return after is None or (after.role not in objects and after.key != "by")
    return bool(after and not after.stop and not after.role and _opens_noun(previous))


def _is_only_noun(line: Sequence[Piece], at: int) -> bool:
    """Whether a verb is a noun here: “the water floods”, “A race between …”."""
    piece, previous = line[at], before(line, at)
    after = line[at + 1] if at + 1 < len(line) else None
    if previous is not None and previous.sense(*LIKE) and not (after and after.thing):
        back = at - 1
        while back and (line[back].sense(*LIKE) or line[back].role == "indefinite"):
            back -= 1
        if line[back].role == "with":
            return True  # “with a big smile”
    if piece.sense("ordinary") and previous is not None:
        return not _is_done(line, at)
    opens = at == 1 or (at > 1 and (line[at - 2].stop or line[at - 2].role == "story"))
    article = line[at - 1].role in ("indefinite", "definite") if at else False
    return bool(opens and article and after and after.role == "prepositions")


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
    if piece.key in _TO and piece.role != "indefinite":
        return False  # “to” opens a deed
    return piece.role in ("indefinite", "definite", "prepositions", "with", "no")


def _is_done(line: Sequence[Piece], at: int) -> bool:
    previous = before(line, at)
    if previous is None or previous.stop:
        after = line[at + 1] if at + 1 < len(line) else None
        return bool(after and not after.sense("deed") and after.role != "joins")
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
    linked = False
    while back >= 0 and back > at - 6:
        piece = line[back]
        if piece.key in _ABOUT:
            break
        trait = piece.sense("trait")
        if trait and trait.name in FEELS and not linked:  # not “afraid of the dark”
            return True
        linked = linked or piece.role == "prepositions" or piece.key in _MELTED
        deed = piece.sense("deed")
        if deed and not piece.thing:
            return deed.name in _LISTENERS and not _moves_on(line, back, at)
        if not (piece.role in _BETWEEN or piece.sense(*LIKE)):
            break
        back -= 1
    return not linked and _acts(line, at)


def _moves_on(line: Sequence[Piece], start: int, at: int) -> bool:
    """Whether a place stands between: “plays in the wind” befriends nobody."""
    return any(line[n].key in _INTO for n in range(start + 1, at))


def _acts(line: Sequence[Piece], at: int) -> bool:
    """Whether the piece does something alive, is named, or wants something."""
    joined = False
    for after in line[at + 1 : at + 7]:
        if after.role in ("called", "want", "unable"):
            return not joined
        deed = after.sense("deed")
        if deed and not after.thing:
            return deed.name in _ALIVE
        joined = joined or after.role == "joins"
        # “the moon and the sea play”: what is joined to it may stand between.
        between = joined and (
            after.role in ("definite", "indefinite") or after.sense("spirit", "body")
        )
        if not (
            between or after.role in ("pronouns", "other", "modals", "with", "joins")
        ):
            return False
    return False


def is_located(line: Sequence[Piece], at: int) -> bool:
    """Whether a piece says where: “in the old castle”, “at school”."""
    back = at - 1
    while back >= 0 and back > at - 5:
        piece = line[back]
        if piece.role == "prepositions" or piece.key in _MELTED:
            return piece.key not in ("about", "of", "for", "like", "as", "de", "after")
        if piece.sense("deed") and piece.key.split()[-1] in _GOES:
            return " " in piece.key  # “goes to” is one word for us
        if not (piece.role in ("indefinite", "definite") or piece.sense(*LIKE)):
            return False
        back -= 1
    return False
