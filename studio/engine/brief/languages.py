"""Which language a sentence is in: the small words give it away."""

from __future__ import annotations

from collections.abc import Sequence

from studio.engine.brief import Said
from studio.engine.brief.lexicon import LANGUAGES, lexicon
from studio.engine.brief.refusals import NotAFilm
from studio.engine.brief.words import Word
from studio.engine.origins import origins


def language_of(words: Sequence[Word], asked: str | None) -> Said[str]:
    """Return the language: the one asked for, or the one it reads like."""
    keys = [word.key for word in words if not word.stop][:400]
    scores = {language: _score(keys, language) for language in LANGUAGES}
    wish = _known(asked) if asked else ""
    if wish and not _is_foreign(keys, wish, scores):
        return Said(wish, "asked", "chosen beside the sentence")
    best = max(scores, key=lambda language: scores[language])  # a draw is English
    if scores["en"] >= scores[best]:
        return Said("en", "words" if scores["en"] else "default", "it reads as English")
    name = name_of(best)
    return Said(best, "words", f"it reads as {name}")


def name_of(language: str) -> str:
    return str(origins("language")[language].values["name"])


def _is_foreign(keys: list[str], asked: str, scores: dict[str, int]) -> bool:
    """Whether words are not in the language asked for, but plainly in another.

    Read in the wrong one, “Un perro” is a child called Un. A word or two, or words
    that no language knows, leave the choice to whoever made it.
    """
    best = max(scores, key=lambda language: scores[language])
    known = sum(key in lexicon(best).senses for key in keys)
    here = sum(key in lexicon(asked).senses for key in keys)
    plain = known >= 3 and known * 2 >= len(keys) and here * 2 < known
    # “A fox flies”: “a” is a word of both, and a fly is no fox's.
    if known == len(keys) >= 4 and here * 10 <= known * 7:
        return True
    return plain and scores[asked] * 2 < scores[best]


def _score(keys: list[str], language: str) -> int:
    # A small word weighs twice a noun: nouns wander between languages, “der” does not.
    senses = lexicon(language).senses
    score = 0
    for key in keys:
        found = senses.get(key)
        if found:
            score += 2 if any(sense.kind == "role" for sense in found) else 1
    return score


def _known(asked: str) -> str:
    code = asked.strip().casefold().replace("_", "-").split("-")[0]
    names = {
        origins("language")[each].values["name"].casefold(): each for each in LANGUAGES
    }
    code = names.get(code, code)
    if code in LANGUAGES:
        return code
    offered = ", ".join(LANGUAGES)
    raise NotAFilm(
        f"We do not speak “{asked.strip()[:20]}” yet.", f"Try one of: {offered}."
    )
