"""Reads what a model wrote as a sketch: says what is wrong with it, or mends it.

The first answer is held to everything that was asked. When the model was told what was
wrong and it is still not right, what can be mended is mended, and what is left without
a story is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from studio.engine.brief.languages import language_of, name_of
from studio.engine.brief.words import key_of
from studio.engine.brief.words import words as words_of
from studio.engine.story.phrase import words_in
from studio.engine.story.title import HEADING_LENGTH
from studio.providers.answers import Unfit
from studio.providers.plain import is_code, is_latin, plain
from studio.providers.storyteller.people import Names
from studio.providers.storyteller.sketch import (
    BEATS,
    MOST_MOMENTS,
    Beat,
    Guest,
    Sketch,
    SketchedScene,
    Wanted,
)

LONGEST = 110  # letters of a line: what three rows of captions hold, and one breath
LEAST, MOST = 0.4, 1.9  # of the words that were asked for
ECHOES = 2
_NAME = 24
# “(laughs)” and “*waves*” are done; “only *one* kite” is said.
_ASIDE = re.compile(r"\([^()]*\)|\A\s*\*[^*]*\*|\*[^*]*\*\s*\Z")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def read(data: Any, wanted: Wanted, *, final: bool) -> Sketch:
    """Return the sketch in an answer, or raise `Unfit` with all that is wrong."""
    wrong = _Wrong(final)
    if not isinstance(data, Mapping):
        raise Unfit("The answer is not an object with “scenes”.")
    scenes = _scenes(data.get("scenes"), wanted, wrong)
    if not scenes:
        raise Unfit("“scenes” has no scene in which anybody does or says anything.")
    title = ""
    people: tuple[Guest, ...] = ()
    if not wanted.first:
        title = _short(data.get("title"), "title", wrong)
        people = _people(data.get("characters"), wrong)
    _held(scenes, wanted, wrong)
    _heard(scenes, (*wanted.people, *people), wanted, wrong)
    wrong.tell()
    return Sketch(title, people, scenes)


class _Wrong:
    """What is wrong so far. Told at once, so that one repair can mend all of it."""

    def __init__(self, final: bool) -> None:
        self.final = final
        self.words: list[str] = []

    def say(self, what: str) -> None:
        if not self.final:
            self.words.append(what)

    def tell(self) -> None:
        if self.words:
            raise Unfit("\n".join(dict.fromkeys(self.words[:6])))


def _text(value: object, path: str, wrong: _Wrong, most: int) -> str:
    if not isinstance(value, str):
        wrong.say(f"{path} should be text.")
        return ""
    if is_code(value):
        wrong.say(f"{path} holds code or a placeholder; write plain words.")
    said = plain(value)
    if not is_latin(said):
        wrong.say(f"{path} holds letters of another script.")
        said = plain("".join(sign if is_latin(sign) else " " for sign in said))
    return said[:most]


def _short(value: object, path: str, wrong: _Wrong) -> str:
    return _text(value, path, wrong, 200).strip(" .,:;-")


def _people(value: object, wrong: _Wrong) -> tuple[Guest, ...]:
    found = []
    for n, one in enumerate(value[:16] if isinstance(value, list) else []):
        if not isinstance(one, Mapping):
            continue
        name = _text(one.get("name"), f"characters[{n}].name", wrong, _NAME)
        kind = _text(one.get("kind"), f"characters[{n}].kind", wrong, 40)
        if name and kind:
            found.append(Guest(name, kind))
    return tuple(found)


def _scenes(value: object, wanted: Wanted, wrong: _Wrong) -> tuple[SketchedScene, ...]:
    many = len(wanted.asked)
    given = value if isinstance(value, list) else []
    if len(given) < many:
        wrong.say(f"“scenes” has {len(given)} scenes, not {many}.")
    found = []
    for n, one in enumerate(given[:many]):
        scene = _scene(one, f"scenes[{n}]", wrong)
        if scene.beats:
            found.append(scene)
        else:
            wrong.say(f"scenes[{n}].moments is empty.")
    return tuple(found)


def _scene(value: object, path: str, wrong: _Wrong) -> SketchedScene:
    if not isinstance(value, Mapping):
        wrong.say(f"{path} should be an object.")
        return SketchedScene("", ())
    moments = value.get("moments")
    given = moments if isinstance(moments, list) else []
    beats: list[Beat] = []
    for n, one in enumerate(given[: MOST_MOMENTS * 2]):
        beats += _beats(one, f"{path}.moments[{n}]", wrong)
    return SketchedScene(
        heading=_short(value.get("heading"), f"{path}.heading", wrong),
        beats=tuple(beats[: MOST_MOMENTS + 2]),
        place=_word(value.get("place")),
        time=_word(value.get("time")),
        weather=_word(value.get("weather")),
        mood=_word(value.get("mood")),
        who=_words(value.get("who"), 8),
        things=_words(value.get("things"), 4),
    )


def _word(value: object) -> str:
    return plain(value, 40) if isinstance(value, str) else ""


def _words(value: object, most: int) -> tuple[str, ...]:
    given = value[:most] if isinstance(value, list) else []
    return tuple(word for word in map(_word, given) if word)


def _beats(value: object, path: str, wrong: _Wrong) -> list[Beat]:
    """Return a moment, as two when it says more than one breath holds."""
    if not isinstance(value, Mapping):
        wrong.say(f"{path} should be an object.")
        return []
    who = _text(value.get("who"), f"{path}.who", wrong, 60)
    does, feels = _word(value.get("does")), _word(value.get("feels"))
    raw = value.get("says", "")
    said = _ASIDE.sub(" ", raw[:1000]) if isinstance(raw, str) else raw
    text = _spoken(_text(said, f"{path}.says", wrong, 600), who)
    if not who or not (text or does):
        return []
    parts = breaths(text)
    return [
        Beat(who, does if not k else "talk", part, feels)
        for k, part in enumerate(parts[:2])
    ] or [Beat(who, does, "", feels)]


def _spoken(text: str, who: str) -> str:
    """Take “Pip: ” off a line that Pip says, and marks that stand for no words."""
    head, colon, rest = text.partition(":")
    if colon and head.strip().lower() in (who.lower(), who.split()[0].lower()):
        text = plain(rest)
    if not any(sign.isalpha() for sign in text):
        return ""
    return text if text[-1] in ".!?…\"”»'" else f"{text.rstrip(' ,;:–—-')}."


def breaths(text: str) -> list[str]:
    """Cut what is said into lines that a caption and a breath can hold.

    >>> breaths("Look! A kite. " + "It flies and flies " * 8 + "away.")[0]
    'Look! A kite.'
    """
    found: list[str] = []
    for sentence in _SENTENCE.split(text):
        if found and len(found[-1]) + len(sentence) < LONGEST:
            found[-1] = f"{found[-1]} {sentence}"
        elif sentence:
            found.append(_breath(sentence))
    return found


def _breath(sentence: str) -> str:
    if len(sentence) <= LONGEST:
        return sentence
    cut = sentence[:LONGEST]
    comma = max(cut.rfind(sign) for sign in ",;:–—")
    at = comma if comma > LONGEST // 3 else cut.rfind(" ")
    return cut[: at if at > 0 else LONGEST].rstrip(" ,;:–—-") + "."


def _held(scenes: tuple[SketchedScene, ...], wanted: Wanted, wrong: _Wrong) -> None:
    """Hold the whole against what was asked: length, language, what to avoid."""
    said = [beat.says for scene in scenes for beat in scene.beats if beat.says]
    count, budget = sum(map(words_in, said)), wanted.words
    if count < budget * LEAST or (count > budget * MOST and count > budget + 12):
        wrong.say(f"{count} words are said in all; it should be about {budget:.0f}.")
    often = [line for line, times in Counter(said).items() for _ in range(times - 1)]
    # One or two are left out unasked: to ask takes a slow computer minutes.
    if len(often) > ECHOES:
        wrong.say(f"“{often[0][:60]}” is said more than once.")
    for line in said:
        if wanted.plot.avoid.in_text(line):
            wrong.say(f"“{line[:60]}” speaks of what must be left out.")
    other = foreign(said, wanted.plot.language)
    if other:
        name = name_of(wanted.plot.language)
        # Nothing here can translate: this is refused the second time, too.
        wrong.final = False
        wrong.say(f"What is said is in {name_of(other)}; it must be in {name}.")


def _heard(
    scenes: tuple[SketchedScene, ...],
    guests: tuple[Guest, ...],
    wanted: Wanted,
    wrong: _Wrong,
) -> None:
    """Miss whoever speaks without being in the film."""
    names = Names(wanted.plot, guests, wanted.cast)
    brought = {key_of(guest.name) for guest in guests}
    for beat in (beat for scene in scenes for beat in scene.beats):
        if not names.id_of(beat.who) and key_of(beat.who) not in brought:
            known = ", ".join(one.name for one in wanted.plot.people.everyone)
            wrong.say(
                f"Nobody is called “{beat.who[:40]}”: “who” is {known}, narrator or "
                "somebody of “characters”."
            )


def foreign(said: list[str], language: str) -> str:
    """Return the language that lines are in, where it is plainly not the one wanted.

    >>> foreign(["I want to see the moon.", "Then we build a boat for it!"], "es")
    'en'
    """
    spoken = words_of(" ".join(said)[:4000])
    if sum(not word.stop for word in spoken) < 5:
        return ""
    found = language_of(spoken, language)
    return "" if found.value == language else found.value


def heading_of(text: str) -> str:
    """Return a heading where it fits as it is: half of one is worse than ours.

    Small models also hand back what they were told the scene is for.

    >>> heading_of("The Ninth Kite"), heading_of("Something goes wrong")
    ('The Ninth Kite', '')
    """
    told = any(text.casefold() in beat for beat in BEATS.values())
    return text if 0 < len(text) <= HEADING_LENGTH and not told else ""
