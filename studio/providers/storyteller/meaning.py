"""What a model's word means here: the nearest thing that the house knows.

The lexicon of briefs is asked, in the film's language and then in English, so a storm
may be “a wild tempest” and somebody may be “overjoyed” or “asustado”.
"""

from __future__ import annotations

from collections.abc import Iterator

from studio.engine.actors import ACTIONS, FEELINGS
from studio.engine.brief.lexicon import THINGS, Sense, lexicon
from studio.engine.brief.pieces import nearest
from studio.engine.brief.words import key_of
from studio.engine.origins import origins

_MOST = 6  # words of one term that are looked at
# Feelings by other names. What a lexicon of films knows are moods, and those are few.
_FELT = {
    "happy": "glad", "excited": "delighted", "overjoyed": "delighted",
    "joyful": "delighted", "curious": "awed", "amazed": "awed", "scared": "afraid",
    "frightened": "afraid", "nervous": "worried", "anxious": "worried",
    "angry": "cross", "annoyed": "cross", "tired": "sleepy", "brave": "proud",
    "determined": "proud", "confident": "proud", "relieved": "glad",
    "grateful": "glad", "hopeful": "glad", "unhappy": "sad", "disappointed": "sad",
    "lonely": "sad", "embarrassed": "shy", "confused": "surprised",
    "shocked": "surprised", "neutral": "calm", "thoughtful": "calm",
    "loving": "glad",
}  # fmt: skip


def named(word: str, kind: str, language: str) -> str:
    """Return the name a word has among things of a kind: places, times, weathers …

    >>> named("a wild tempest", "weather", "en"), named("de noche", "time", "es")
    ('storm', 'night')
    """
    return next((s.name for s in _senses(word, language) if s.kind == kind), "")


def thing(word: str, language: str) -> str:
    """Return the prop that a word means, or nothing: no sign is put up for a guess.

    >>> thing("shiny kites", "en"), thing("paperwork", "en"), thing("otter", "en")
    ('kite', '', '')
    """
    if len(word.split()) > 3:  # a sentence is no thing
        return ""
    first = next((s for s in _senses(word, language) if s.kind in THINGS), None)
    return first.name if first and first.kind == "prop" else ""


def body(word: str, language: str) -> Sense | None:
    """Return the body of somebody, or the force they are."""
    found = [s for s in _senses(word, language) if s.kind in ("body", "spirit")]
    return found[0] if found else None


def action(word: str, speaks: bool, language: str) -> str:
    """Return the action that a word means.

    >>> action("flying", False, "en"), action("hold up", True, "en")
    ('fly', 'hold_up')
    """
    plain = "_".join(key_of(word).split())
    if plain in ACTIONS:
        return plain
    deed = named(word, "deed", language)
    meant = origins("deed").entries.get(deed)
    known = str(meant.values.get("action", "")) if meant else ""
    if known in ACTIONS and known != "idle":
        return known
    return "talk" if speaks else "idle"


def feeling(word: str, mood: str, language: str) -> str:
    """Return the feeling that a word means; without one, what the mood has people feel.

    >>> feeling("excited!", "calm", "en"), feeling("quixotic", "calm", "en")
    ('delighted', 'calm')
    """
    for key in key_of(word).replace("!", "").split()[:_MOST]:
        if key in FEELINGS:
            return key
        if key in _FELT:
            return _FELT[key]
    meant = named(word, "mood", language) or mood
    book = origins("mood")
    feels = str(book[meant].values["feels"]) if meant in book else ""
    return feels if feels in FEELINGS else "calm"


def _senses(word: str, language: str) -> Iterator[Sense]:
    """Yield what a term means, each of its words from the last, as in “fox cub”."""
    keys = key_of(word).split()[:_MOST]
    for tongue in dict.fromkeys((language, "en")):
        known = lexicon(tongue)
        for at in (0, *range(len(keys) - 1, 0, -1)):
            match = known.find(keys, at) if keys else None
            yield from match.senses if match else ()
        for key in reversed(keys):
            near = nearest(key, known)
            match = known.find(near.split(), 0) if near else None
            yield from match.senses if match else ()
