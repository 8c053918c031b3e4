"""Writes the score of a film: form first, then harmony, then who plays what."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from studio.engine.music import Note, Score
from studio.engine.music.form import easing, holding_breath, last_chord, turn_of
from studio.engine.music.melody import Motif, Sung, countered, motif, phrase, riff
from studio.engine.music.parts import WEAVES, Beat, bass, percussion
from studio.engine.music.theory import Chord, chord, voiced
from studio.engine.origins import origins
from studio.engine.staging import Chapter

# Where each mode has its tonic above the film's: all of them share one set of notes, so
# a change of mood turns the light without changing the room.
_PLACES = {
    "ionian": 0, "lydian": 5, "mixolydian": 7, "dorian": 2, "aeolian": 9,
    "harmonic_minor": 9,
}  # fmt: skip
# How far chapters wander from the home key: fifths, and home again.
_WANDER = (0, 0, 5, 0, 7, 0, 2, 0)
_ENDING = 2.6  # seconds of the last chord
_PHRASE = 4


@dataclass(frozen=True)
class _Section:
    start: float
    end: float
    mood: Mapping[str, Any]
    who: tuple[str, ...]
    tonic: int  # MIDI, near middle C
    bars: int
    energy: float
    beat: float  # seconds
    number: int = 0
    title: bool = False  # the title page: a riff, and little else

    @property
    def metre(self) -> int:
        return int(self.mood["metre"])


def compose(
    chapters: Sequence[Chapter],
    seconds: float,
    themes: Mapping[str, int],
    seed: int,
    genre: str,
) -> Score:
    """Return the music of a film: from the title to the last chord of the credits."""
    chance = random.Random(f"music {seed}")
    home = 60 + chance.choice((-5, -4, -3, -1, 0, 2, 3, 5))
    ending = min(_ENDING, seconds / 2)
    sections = list(_sections(chapters, seconds - ending, home, genre))
    own = {**dict(sorted(themes.items())), "": seed}  # "": when nobody is in the scene
    notes: list[Note] = []
    voices: tuple[int, ...] = ()
    for section, following in pairwise([*sections, None]):
        if section is None:
            break
        chords = list(_harmony(section, following, chance))
        played, voices = _accompanied(section, chords, voices, chance)
        notes += played
        notes += _melody(section, chords, own)
    last = sections[-1]
    turn = turn_of(chapters)
    if turn is not None:
        (into,) = (s for s in sections if s.start <= turn + 0.01 < s.end)
        notes = holding_breath(notes, into.start, chord("Vsus", into.tonic))
    notes = list(easing(notes, last.start, last.end))
    minor = last.mood["mode"] in ("aeolian", "dorian", "harmonic_minor")
    notes += last_chord(last.tonic, minor, seconds - ending, ending)
    return Score(tuple(sorted(_humanised(notes, chance, seconds))), seconds)


def _sections(
    chapters: Sequence[Chapter], until: float, home: int, genre: str
) -> Iterator[_Section]:
    spans = list(_spans(chapters, until))
    bend = origins("music")["bends"].values.get(genre, {})
    for nth, (start, end, name, who) in enumerate(spans):
        mood = origins("music").get(name, "calm").values
        if "mode" not in mood:
            mood = origins("music")["calm"].values
        last = nth + 1 == len(spans)
        wander = 0 if last else _WANDER[nth % len(_WANDER)]
        tonic = home + (wander + _PLACES[mood["mode"]] + 6) % 12 - 6
        beat = 60 / (mood["bpm"] * bend.get("pace", 1.0))
        # Whole bars in every chapter: the tempo gives way a little, the picture never.
        bars = max(round((end - start) / (beat * mood["metre"])), 1)
        energy = min(max(mood["energy"] + bend.get("energy", 0.0), 0.1), 1.0)
        yield _Section(
            start, end, mood, who, tonic, bars, energy,
            (end - start) / (bars * mood["metre"]),
            number=nth,
            title=nth == 0 and len(spans) > 1 and bool(chapters) and not who,
        )  # fmt: skip


def _spans(
    chapters: Sequence[Chapter], until: float
) -> Iterator[tuple[float, float, str, tuple[str, ...]]]:
    """Yield gapless spans from 0 to `until`: title, chapters, credits."""
    whole = [c for c in sorted(chapters, key=lambda c: c.start) if c.end > c.start]
    at = 0.0
    if whole and whole[0].start > 2.0:
        at = min(whole[0].start, until)
        yield 0.0, at, whole[0].mood, ()
    for nth, chapter in enumerate(whole):
        end = whole[nth + 1].start if nth + 1 < len(whole) else chapter.end
        end = min(end, until) if until - end > 2.0 else until
        if end - at > 0.05:
            yield at, end, chapter.mood, chapter.who
            at = end
    if until - at > 0.05:
        yield at, until, whole[-1].mood if whole else "calm", ()


def _harmony(
    section: _Section, following: _Section | None, chance: random.Random
) -> Iterator[list[Chord]]:
    """Yield the chords of each phrase: it asks, it answers, the last one leads on."""
    asks, answers = section.mood["asks"], section.mood["answers"]
    sizes = _phrase_sizes(section.bars)
    ask, answer = chance.randrange(len(asks)), chance.randrange(len(answers))
    for nth, size in enumerate(sizes):
        last = nth + 1 == len(sizes)
        # Every third pair of phrases is new; the pair after it comes back.
        turn = 1 if nth % 8 in (4, 5) else 0
        closes = nth % 2 == 1 or last
        said = (answers if closes else asks)[
            ((answer if closes else ask) + turn) % len(answers if closes else asks)
        ]
        numerals = said.split()
        numerals = (numerals[: max(size - 4, 0)] + numerals)[-size:]
        chords = [chord(numeral, section.tonic) for numeral in numerals]
        if last and following and size > 2 and following.tonic != section.tonic:
            chords[-1] = chord("V7", following.tonic)
        yield chords


def _phrase_sizes(bars: int) -> list[int]:
    """Return phrases of four bars, what is left over made into the last ones.

    >>> _phrase_sizes(9), _phrase_sizes(2), _phrase_sizes(11)
    ([4, 5], [2], [4, 4, 3])
    """
    sizes = [_PHRASE] * (bars // _PHRASE)
    rest = bars % _PHRASE
    if rest == 1 and sizes:
        sizes[-1] += 1
    elif rest:
        sizes.append(rest)
    return sizes


def _accompanied(
    section: _Section,
    phrases: list[list[Chord]],
    before: tuple[int, ...],
    chance: random.Random,
) -> tuple[list[Note], tuple[int, ...]]:
    mood, energy, metre = section.mood, section.energy, section.metre
    weaver = chance.choice(mood["weavers"])
    chords = [now for said in phrases for now in said]
    ends = _ends(phrases)
    notes: list[Note] = []
    voices = before
    for bar, now in enumerate(chords):
        at = section.start + bar * metre * section.beat
        voices = voiced(now, voices)
        after = chords[bar + 1] if bar + 1 < len(chords) else now
        if section.title:
            notes += _bar(section, at, "harp", 0.35, WEAVES["broken"](voices, metre))
            continue
        notes += _bar(section, at, weaver, 0.5, WEAVES[mood["weave"]](voices, metre))
        # The bass waits for the second phrase of a quiet scene, or it says too much.
        if energy > 0.35 or bar >= _PHRASE:
            low = bass(now, after, metre, energy)
            notes += _bar(section, at, mood["bass"], 0.8, low)
        if mood["pad"]:
            held = [Beat(0, metre * 1.02, pitch, 0.6) for pitch in voices]
            notes += _bar(section, at, mood["pad"], 0.35 + 0.2 * energy, held)
        for name, struck in percussion(metre, energy, bar + 1 in ends):
            notes += _bar(section, at, name, 0.6, [struck])
    return notes, voices


def _ends(phrases: list[list[Chord]]) -> set[int]:
    ends, bars = set(), 0
    for said in phrases:
        bars += len(said)
        ends.add(bars)
    return ends


def _melody(
    section: _Section, phrases: list[list[Chord]], themes: Mapping[str, int]
) -> Iterator[Note]:
    """Yield the melody: whoever is in the chapter has their motif in turn.

    Four phrases make a round: an idea, the idea brought home, an answer, the idea.
    """
    here = [who for who in section.who if who in themes] or [_first(themes)]
    bar = 0
    for nth, chords in enumerate(phrases):
        at = section.start + bar * section.metre * section.beat
        bar += len(chords)
        # A long chapter's sixth and seventh phrase leave the stage to the weavers.
        if nth % 8 in (5, 6) and nth + 1 < len(phrases):
            continue
        turn = section.number + nth // 4
        theme = themes[here[turn % len(here)]]
        thought: Motif = motif(theme, section.metre)
        key = (section.tonic + 12, str(section.mood["mode"]), section.metre)
        closes = nth % 2 == 1 or nth + 1 == len(phrases)
        if section.title:
            sung = riff(thought, chords, key)
        else:
            sung = phrase(thought, chords, closes, key, answers=nth % 4 == 2)
        lead = _lead(section, theme)
        yield from _sung(section, at, sung, lead, 0.55 if section.title else 1.0)
        if len(here) > 1 and (nth % 2 or len(phrases) == 1):
            other = themes[here[(turn + 1) % len(here)]]
            second = countered(sung, chords, section.metre)
            yield from _sung(section, at, second, _lead(section, other, lead), 0.75)


def _first(themes: Mapping[str, int]) -> str:
    return next((who for who in themes if who), "")


def _lead(section: _Section, theme: int, taken: str = "") -> str:
    """Return the instrument of a theme in this mood, another than the one `taken`."""
    if section.title:
        return "kalimba" if theme % 2 else "music_box"
    leads = [name for name in section.mood["lead"] if name != taken]
    return str(leads[theme % len(leads)])


def _sung(
    section: _Section, at: float, sung: Sequence[Sung], lead: str, level: float
) -> list[Note]:
    up = _octave([s.pitch for s in sung], lead)
    beats = [Beat(s.beat, s.beats * 0.95, s.pitch + up, s.strength) for s in sung]
    return _bar(section, at, lead, level, beats)


def _bar(
    section: _Section, at: float, instrument: str, level: float, beats: Sequence[Beat]
) -> list[Note]:
    values = origins("instrument")[instrument].values
    return [
        Note(
            at + beat.beat * section.beat,
            beat.beats * section.beat,
            _in_range(beat.pitch, values["low"], values["high"]),
            min(beat.strength * level, 1.0),
            instrument,
        )
        for beat in beats
    ]


def _octave(pitches: Sequence[int], instrument: str) -> int:
    """Return the octaves that put a whole phrase where its instrument sings.

    The phrase moves as one: a note folded back alone would break its contour.
    """
    values = origins("instrument")[instrument].values
    middle = min(76.0, (values["low"] + values["high"]) / 2 + 4)
    mean = sum(pitches) / len(pitches)
    return int(12 * round((middle - mean) / 12))


def _in_range(pitch: int, low: int, high: int) -> int:
    while pitch < low:
        pitch += 12
    while pitch > high:
        pitch -= 12
    return pitch


def _humanised(
    notes: Sequence[Note], chance: random.Random, seconds: float
) -> Iterator[Note]:
    """Yield the notes as hands play them: never quite together or quite the same."""
    for note in sorted(notes):
        start = max(note.start + chance.gauss(0, 0.006), 0.0)
        strength = min(max(note.velocity * chance.uniform(0.88, 1.08), 0.05), 1.0)
        if start < seconds - 0.05:
            yield Note(start, note.length, note.pitch, strength, note.instrument)
