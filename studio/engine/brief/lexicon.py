"""Every word the house understands, and what it may mean.

Built when first asked from what there is to draw (`props`, `bodies`, `places`, `hands`)
and from `origins`, so a new thing is understood by adding its one file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice, product

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief.forms import degrees, singulars, spanish_verb_forms, verb_forms
from studio.engine.brief.words import key_of
from studio.engine.origins import origins
from studio.engine.paint.hands import all_hands
from studio.engine.places import all_places
from studio.engine.props import all_props

LANGUAGES = {
    "en": "english", "es": "spanish", "fr": "french", "de": "german",
    "it": "italian", "pt": "portuguese",
}  # fmt: skip
THINGS = ("body", "prop", "place", "spirit")
ROLES = (
    "idioms", "no", "unable", "not", "called", "then", "but", "want", "with",
    "indefinite", "definite", "pronouns", "prepositions", "joins", "modals", "story",
    "tell", "calendar", "other",
)  # fmt: skip
_LONGEST = 6


@dataclass(frozen=True)
class Sense:
    """One thing a word may mean: a `kind` of meaning, and its name there."""

    kind: str
    name: str
    near: bool = False  # only like it: shown as it, and said so


@dataclass(frozen=True)
class Match:
    length: int
    senses: tuple[Sense, ...]
    form: str  # the form the lexicon knows: “kite” for “kites”
    many: bool = False


@dataclass
class Lexicon:
    """The words of one language. English stands behind all others, for “robot”."""

    language: str
    senses: dict[str, list[Sense]] = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=dict)
    spelling: dict[str, str] = field(default_factory=dict)
    meanings: dict[str, str] = field(default_factory=dict)  # to English
    plain: dict[str, str] = field(default_factory=dict)  # “finds” → “find”
    behind: Lexicon | None = None

    def add(self, phrase: str, *senses: Sense) -> None:
        key = key_of(phrase)
        if not key or not senses:
            return
        known = self.senses.setdefault(key, [])
        known.extend(sense for sense in senses if sense not in known)
        self.spelling.setdefault(key, phrase)
        head, length = key.split()[0], key.count(" ") + 1
        self.heads[head] = max(length, self.heads.get(head, 0))

    def find(self, keys: Sequence[str], at: int) -> Match | None:
        """Return the longest phrase that begins at a word."""
        reach = min(self._reach(keys[at]), len(keys) - at)
        for length in range(reach, 0, -1):
            phrase = keys[at : at + length]
            for number, form in enumerate(self._forms(phrase)):
                senses = self.senses.get(form)
                if senses:
                    one = "" if number else self._one_of(form, senses)
                    many = number > 0 or bool(one)
                    return Match(length, tuple(senses), one or form, many)
        if self.behind and len(keys[at]) > 3:
            return self._borrowed(keys, at)
        return None

    def _borrowed(self, keys: Sequence[str], at: int) -> Match | None:
        found = self.behind.find(keys, at) if self.behind else None
        if not found:
            return None
        kept = tuple(sense for sense in found.senses if sense.kind in THINGS)
        return Match(found.length, kept, found.form, found.many) if kept else None

    def _reach(self, head: str) -> int:
        heads = (head, *singulars(head, self.language))
        return max((self.heads.get(one, 1) for one in heads), default=1)

    def _forms(self, phrase: Sequence[str]) -> Iterable[str]:
        yield " ".join(phrase)
        *before, last = phrase
        if self.language == "en":
            for one in singulars(last, "en"):
                yield " ".join((*before, one))
            return
        # “osos polares”: elsewhere adjectives bend too. The first few ways suffice.
        ways = [(word, *singulars(word, self.language)) for word in phrase[:3]]
        for way in islice(product(*ways), 1, 40):
            yield " ".join((*way, *phrase[3:]))

    def _one_of(self, form: str, senses: Sequence[Sense]) -> str:
        """Return “kite” for “kites” where both are known and mean the same."""
        before, space, last = form.rpartition(" ")
        for one in singulars(last, self.language):
            known = self.senses.get(before + space + one, ())
            things = [sense for sense in known if sense.kind in THINGS]
            if one != last and things and any(sense in senses for sense in things):
                ends = "s" if self.language in ("es", "fr", "pt") else ""
                return before + space + one if last.endswith(ends) else ""
        return ""

    def english(self, form: str) -> str:
        """Return the English of a form."""
        return self.meanings.get(form, form)

    def said(self, form: str) -> str:
        """Return a form as it is written, accents and all."""
        return self.spelling.get(form, form)


@cache
def lexicon(language: str) -> Lexicon:
    """Return everything that is understood in one language."""
    words = Lexicon(language)
    _small_words(words)
    if language == "en":
        _drawn(words)
        _kinds(words)
        _asked(words)
        _deeds(words)
        _crowds(words)
        _unshown(words)
        return words
    words.behind = lexicon("en")
    _translated(words, words.behind)
    return words


def _small_words(words: Lexicon) -> None:
    table = origins("language")[words.language].values
    for role in ROLES:
        for phrase in table[role]:
            words.add(phrase, Sense("role", role))
    ordinary = origins("ordinary")[words.language].values["words"]
    for word in ordinary.split():
        words.add(word, Sense("ordinary", word))


def _drawn(words: Lexicon) -> None:
    for body in all_bodies().values():
        for word in body.words:
            words.add(word, Sense("body", body.name))
    for prop in all_props().values():
        for word in prop.words:
            words.add(word, Sense("prop", prop.name))
    for place in all_places().values():
        for word in place.words:
            words.add(word, Sense("place", place.name))


def drawn(words: Lexicon, phrase: str) -> list[Sense]:
    """Return the things a phrase names that can be drawn."""
    return [
        sense
        for sense in words.senses.get(key_of(phrase), ())
        if sense.kind in ("body", "prop", "place") and not sense.near
    ]


def _kinds(words: Lexicon) -> None:
    ready: list[tuple[str, list[Sense]]] = []
    for name, entry in origins("kindof").entries.items():
        own = drawn(words, name)
        others = (drawn(words, other) for other in entry.values.get("or", ()))
        found = own or next((senses for senses in others if senses), [])
        alike = [Sense(sense.kind, sense.name, near=True) for sense in found]
        # A grandma played by a grown-up is no news: `person` words are always “same”.
        person = name in ("elder", "adult", "child")
        exact = found if own or person else alike
        ready += [(name, exact)] if not own else []
        ready += [(word, exact) for word in entry.values.get("same", ())]
        ready += [(word, alike) for word in entry.values.get("near", ())]
    # After all were resolved: a synonym never becomes a thing to be like.
    for word, senses in ready:
        if not drawn(words, word):
            words.add(word, *senses)


def _asked(words: Lexicon) -> None:  # one short loop a table
    for name, entry in origins("wish").entries.items():
        for value, phrases in entry.values.items() if name != "hints" else ():
            for phrase in phrases:
                words.add(phrase, Sense(name, value))
    for name, entry in origins("trait").entries.items():
        for word in (name, *entry.values["words"]):
            for form in degrees(word):
                words.add(form, Sense("trait", name))
    for name, entry in origins("colour").entries.items():
        _add_all(
            words, name, entry.values.get("words", ()), entry.values["hex"], "colour"
        )
    for name, entry in origins("spirit").entries.items():
        _add_all(words, name, entry.values["words"], name, "spirit")
    for style in all_hands().values():
        _add_all(words, style.name, style.look.words, style.name, "style")


def _add_all(
    words: Lexicon, name: str, others: Iterable[str], meaning: str, kind: str
) -> None:
    for word in (name, *others):
        words.add(word, Sense(kind, meaning))


def _deeds(words: Lexicon) -> None:
    for name, entry in origins("deed").entries.items():
        for verb in entry.values["words"]:
            for form in verb_forms(verb):
                words.add(form, Sense("deed", name))
                words.plain.setdefault(key_of(form), verb)


def _crowds(words: Lexicon) -> None:
    """Know those who are several at once: a family, the animals of a place."""
    for name, entry in origins("crowd").entries.items():
        for word in (name, *entry.values["words"]):
            words.add(word, Sense("body", name))


def _unshown(words: Lexicon) -> None:
    """Know the verbs that no puppet plays, so that they are never taken for nouns."""
    for verb in origins("ordinary")["en"].values["verbs"].split():
        for form in verb_forms(verb):
            if key_of(form) not in words.senses:
                words.add(form, Sense("verb", verb))
                words.plain.setdefault(key_of(form), verb)


def _translated(words: Lexicon, english: Lexicon) -> None:
    """Give foreign words the senses of their English ones, by part of speech."""
    tables = origins(LANGUAGES[words.language]).entries
    for part, entry in tables.items():
        for meaning, phrases in entry.values.items():
            senses = _of_part(part, english, meaning)
            for phrase in phrases:
                words.add(phrase, *senses)
                words.meanings.setdefault(key_of(phrase), key_of(meaning))
                if part == "verbs" and words.language == "es" and " " not in phrase:
                    for form in spanish_verb_forms(phrase):
                        words.add(form, *senses)
                        words.plain.setdefault(key_of(form), phrase)


def _of_part(part: str, english: Lexicon, meaning: str) -> list[Sense]:
    keys = [meaning.split()]
    found = english.find(keys[0], 0)
    senses = found.senses if found and found.length == len(keys[0]) else ()
    if part == "verbs":
        return [sense for sense in senses if sense.kind == "deed"]
    bare = [sense for sense in senses if sense.kind not in ("deed", "role")]
    # What nobody has drawn stays unknown, so that it is at least lettered on a sign.
    return bare or ([] if part == "nouns" else [Sense("ordinary", meaning)])
