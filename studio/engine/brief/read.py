"""Reads a sentence: any prompt, in milliseconds, becomes a `Brief`.

    read("A fox and an owl fly a red kite", seed=7).beings

Cleaned → words → measures taken out → pieces (the longest phrases that mean something)
→ what is refused → who and what is named → what is done → where, when and how.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studio.engine.brief import Being, Brief, Deed, Item, Said
from studio.engine.brief.cast import CastMember
from studio.engine.brief.casting import cast_in
from studio.engine.brief.cleaning import cleaned
from studio.engine.brief.company import dispersed, with_a_book, with_company
from studio.engine.brief.doing import deeds as deeds_of
from studio.engine.brief.gathering import Gathered, gathered
from studio.engine.brief.languages import language_of, name_of
from studio.engine.brief.lexicon import Lexicon, lexicon
from studio.engine.brief.measures import Measures, apart, length_of, measured
from studio.engine.brief.naming import Named, named
from studio.engine.brief.negation import Refused, refused
from studio.engine.brief.pieces import Piece, pieces
from studio.engine.brief.plot import Plot
from studio.engine.brief.refusals import NotAFilm
from studio.engine.brief.setting import season_of, time_of, weather_of, where
from studio.engine.brief.wishes import (
    camera_of,
    genre_of,
    mood_of,
    palette_of,
    style_of,
    tone_of,
)  # fmt: skip
from studio.engine.brief.words import Word, words

__all__ = ["CastMember", "NotAFilm", "read"]


@dataclass(frozen=True)
class _Heard:
    """A sentence taken apart: its pieces, and whom and what they name."""

    line: tuple[Piece, ...]
    measures: Measures
    no: Refused
    skipped: frozenset[int]
    nouns: Named
    told: Gathered
    plain: Mapping[str, str]  # how each verb is without its endings
    deeds: tuple[Deed, ...]


def read(  # noqa: PLR0913  # each is asked for beside the words, by name
    prompt: str,
    *,
    seed: int,
    take: int = 1,
    seconds: float | None = None,
    style: str | None = None,
    language: str | None = None,
    cast: Sequence[CastMember] = (),
    family: str = "",
) -> Brief:
    """Return what a prompt asks for, or refuse it with a reason and a remedy."""
    clean = cleaned(prompt)
    spoken = words(apart(clean.text))
    tongue = language_of(spoken, language)
    measures = measured(spoken, tongue.value)
    length = length_of(seconds, measures)
    known, told = lexicon(tongue.value), _without(spoken, measures)
    heard = _heard(told, known, measures, cast, f"{seed}/{take}")
    if _is_babble(heard):
        raise NotAFilm(
            "None of these words is known here yet.",
            "Try one like “A fox and an owl fly a red kite”.",
        )
    # The take is part of the seed: another take chooses anew what was left to us.
    rng = random.Random(f"{seed}/{take}")  # art, not secrets
    drawn_as = style_of(heard.line, heard.skipped, style)
    brief = _brief(heard, rng, prompt, tongue, length, drawn_as)
    notes = (*clean.notes, *heard.told.notes)
    if language and tongue.source != "asked":
        notes += (f"The words are {name_of(tongue.value)}: so is the film.",)
    return replace(brief, seed=seed, take=take, family=family, notes=notes)


def _heard(
    spoken: Sequence[Word],
    known: Lexicon,
    measures: Measures,
    cast: Sequence[CastMember],
    chance: str,
) -> _Heard:
    line = pieces(spoken, known, cast)
    no = refused(line)
    skipped = no.at | _frame(line)
    nouns = _welcome(named(line, known, skipped), no)
    told = gathered(nouns, line, known, chance)
    told.beings = list(cast_in(told.beings, cast))
    called = {m.at: told.called.get(m.at, m.noun) for m in nouns.mentions}
    done = deeds_of(line, nouns.mentions, called, skipped | frozenset(no.unable))
    return _Heard(line, measures, no, skipped, nouns, told, known.plain, done)


def _brief(  # what was heard, and what was settled before
    heard: _Heard,
    rng: random.Random,
    prompt: str,
    tongue: Said[str],
    length: Said[float],
    style: Said[str],
) -> Brief:
    """Say where, when and how; then find the company that a story needs."""
    line, skipped, avoid = heard.line, heard.skipped, heard.no.avoid
    genre = genre_of(line, heard.no.at, len(heard.nouns.strange), avoid)
    mood = mood_of(line, heard.no.at, genre.value, avoid)
    verbs = [deed.verb for deed in heard.deeds]
    stage = where(heard.nouns.mentions, verbs, genre.value, avoid, rng)
    place = stage.place.value
    weather = weather_of(line, skipped, avoid)
    season = season_of(line, skipped, weather.value, avoid, rng)
    read_of, books = with_a_book(heard.deeds, tongue.value)
    named, done = dispersed(heard.told.beings, read_of, place)
    company = with_company(named, place, genre.value, season.value, avoid, rng)
    plot = Plot(line, skipped, heard.nouns.mentions, heard.plain, tongue.value)
    return Brief(
        prompt=prompt,
        language=tongue,
        seconds=length,
        seed=0,
        take=1,
        beings=company,
        items=(*_apart_from(stage.places, heard), *books),
        deeds=_with_doers(done, company),
        place=stage.place,
        places=stage.places,
        time=time_of(line, heard.no.at, genre.value, avoid, rng),
        weather=weather,
        season=season,
        mood=mood,
        genre=genre,
        tone=tone_of(line, skipped, mood.value),
        palette=palette_of(line, skipped, place, rng),
        style=style,
        camera=camera_of(line, skipped),
        scenes=heard.measures.scenes or Said(0, "default", "the story chooses"),
        age=heard.measures.age or Said(5, "default", "for most of a family"),
        want=plot.want(heard.deeds, _phrases(heard.told)),
        obstacle=plot.obstacle(),
        ending=plot.ending(),
        avoid=avoid,
        unknown=tuple(heard.told.unknown),
    )


def _apart_from(places: Sequence[str], heard: _Heard) -> tuple[Item, ...]:
    """Return the things that are not what the place shows anyway: its lighthouse.

    Two of them would stand there, one large and one small.
    """
    shown = {
        mention.noun
        for mention in heard.nouns.mentions
        if mention.sort == "place" and mention.kind in places and not mention.colours
    }
    known = lexicon("en").senses
    shown |= {
        item.noun
        for item in heard.told.items
        if not item.colour
        and any(
            s.kind == "place" and s.name in places for s in known.get(item.noun, ())
        )
    }
    return tuple(
        item for item in heard.told.items if item.noun not in shown or item.count > 1
    )


def _phrases(told: Gathered) -> dict[str, str]:
    """Return how each thing was said in full: “eleven kites” for “kite”."""
    found = {being.noun: being.why for being in told.beings}
    return found | {item.noun: item.why for item in told.items}


def _with_doers(deeds: Sequence[Deed], beings: Sequence[Being]) -> tuple[Deed, ...]:
    """Give “bake a cake”, which nobody does in the words, to those who are there."""
    doers = tuple(being.noun for being in beings[:2])
    return tuple(deed if deed.who else replace(deed, who=doers) for deed in deeds)


def _without(spoken: Sequence[Word], measures: Measures) -> tuple[Word, ...]:
    """Return the words that are not of a measure; a rest stands where one was."""
    kept: list[Word] = []
    for at, word in enumerate(spoken):
        if at not in measures.used:
            kept.append(word)
        elif at - 1 not in measures.used:
            kept.append(Word(",", ","))
    return tuple(kept)


_ASKS = ("explain", "describe", "show", "imagine", "picture", "tell")
_US = ("me", "us")  # “Show me a cat”: nobody in the story shows it


def _frame(line: Sequence[Piece]) -> frozenset[int]:
    """Return the pieces that ask for a story and are none of it: “show me”."""
    asked = {
        number
        for at, piece in enumerate(line[:-1])
        if piece.sense("role") and line[at + 1].key in _US and _begins(line, at)
        for number in (at, at + 1)
    }
    if line and line[0].key in _ASKS:
        asked.add(0)
    return frozenset(asked) | _story_frame(line)


def _is_babble(heard: _Heard) -> bool:
    """Whether nothing at all was understood: keys that a cat walked over.

    A name is no babble, nor is anything said of somebody: “the blorp sleeps”.
    """
    said = [piece for piece in heard.line if not piece.stop]
    if not said or not all(piece.unknown for piece in said):
        return False
    names = all(piece.words[0].capital for piece in said) and len(said) < 3
    return not (names or heard.measures.used)


def _begins(line: Sequence[Piece], at: int) -> bool:
    return at == 0 or line[at - 1].stop or line[at - 1].role == "other"


def _story_frame(line: Sequence[Piece]) -> frozenset[int]:
    """Return the pieces up to “a film about”, and “for my daughter” after it."""
    ends = [at for at, piece in enumerate(line[:14]) if piece.role == "story"]
    # “A dog tells a story” has somebody before its first verb; a request has not.
    first = next(
        (at for at, piece in enumerate(line) if piece.sense("deed")), len(line)
    )
    if not ends or any(
        p.sense("body") or p.member for p in line[: min(first, ends[-1])]
    ):
        return frozenset()
    frame = set(range(ends[-1] + 1))
    stays = {
        at
        for at in frame
        if not (line[at].role or line[at].ordinary) and not line[at].sense("deed")
    }
    at = ends[-1] + 1
    if at < len(line) and line[at].key in ("for", "para", "fur", "pour", "per"):
        # “… for my daughter”: who watches, not who acts.
        while at < len(line) and line[at].key not in ("about", "sobre",
            "where", "in", "of", "uber", "with"):  # fmt: skip
            far = at > ends[-1] + 4 or line[at].key in (".", "!", "?", ":", ";")
            if line[at].words[0].capital or far:
                break
            frame.add(at)
            at += 1
    return frozenset(frame - stays)


def _welcome(nouns: Named, no: Refused) -> Named:
    """Drop every mention of what is refused elsewhere in the sentence."""
    kept = [
        mention
        for mention in nouns.mentions
        if mention.cast_id or not {mention.noun, mention.kind} & no.avoid
    ]
    return Named(kept, nouns.strange)
