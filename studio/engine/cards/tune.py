"""What a card sounds like: a few soft notes over a bed that breathes.

The bed is still where a card begins and ends, and the last note has rung out by then:
an encoder of sound forgets, at the seam of two pieces, what came before.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import numpy as np

from studio.engine.cards.card import Card, Kind
from studio.engine.cards.scene import rounds
from studio.engine.music import Note
from studio.engine.music.play import BLOCK, Room, Shelf
from studio.engine.music.theory import scale_pitch
from studio.engine.origins import origins
from studio.engine.sound import RATE, Samples
from studio.engine.sound.effects import bed
from studio.engine.sound.loudness import loudness_of
from studio.engine.sound.tones import add

TONIC = 62  # D: every card of a house is in the same key
STILL = 0.06  # seconds at each end with nothing in them
EBB = 1.0  # seconds in which the last of it dies away
BREATH = 7.68  # seconds from one wave to the next
MUSIC = 0.32
FIVE = (0, 1, 2, 4, 5)  # steps of the scale that never quarrel
HIGHEST = 0.35


def lullaby(card: Card) -> Sequence[Note]:
    """Return a few notes that wander and come home, and leave room to ring."""
    chance = random.Random(f"{card.seed} lullaby")
    free = card.seconds - 2.6
    notes, at, step = [], 0.35, 7
    while at < free:
        last = at + 1.92 >= free
        step = 7 if last else _near(step, chance)
        pitch = scale_pitch(step, TONIC, "ionian")
        notes.append(Note(at, 1.4, pitch, 0.42, "celesta"))
        if len(notes) % 4 == 1:
            deep = scale_pitch(0 if last else chance.choice((0, 4)), TONIC, "ionian")
            notes.append(Note(at, 2.4, deep, 0.4, "harp"))
        at += chance.choice((0.96, 0.96, 1.92))
    return notes


def cradle(card: Card) -> Sequence[Note]:
    """Return a low rocking of two notes, with much room between: for sleepers."""
    chance = random.Random(f"{card.seed} cradle")
    notes, at = [], 0.4
    while at < card.seconds - 3.2:
        low = chance.choice((0, 0, 3, 4))
        for nth, step in enumerate((low, low + 4)):
            pitch = scale_pitch(step, TONIC - 12, "ionian")
            notes.append(Note(at + nth * 0.96, 2.2, pitch, 0.3, "harp"))
        at += 3.84
    return notes


def signature(card: Card) -> Sequence[Note]:
    """Return the channel's own four notes: they rise as the lamp comes round."""
    steps = ((0.35, 4), (0.65, 7), (0.95, 9), (1.45, 11))
    notes = [
        Note(at, 1.2, scale_pitch(step, TONIC, "ionian"), 0.5, "celesta")
        for at, step in steps
    ]
    for nth, step in enumerate((0, 4, 7, 9)):
        pitch = scale_pitch(step, TONIC - 12, "ionian")
        notes.append(Note(1.45 + nth * 0.05, 1.6, pitch, 0.4, "harp"))
    return notes


def beckoning(card: Card) -> Sequence[Note]:
    """Return the signature as a question: it ends on the fifth, for what comes."""
    steps = ((0.4, 0), (0.88, 2), (1.36, 4), (2.32, 7), (2.8, 5), (3.28, 4), (4.24, 8))
    notes = [
        Note(at, 1.2, scale_pitch(step + 7, TONIC - 12, "ionian"), 0.45, "kalimba")
        for at, step in steps
    ]
    for at, low in ((0.4, 0), (2.32, 3), (4.24, 4)):
        pitch = scale_pitch(low, TONIC - 12, "ionian")
        notes.append(Note(at, 1.8, pitch, 0.4, "harp"))
    return [note for note in notes if note.start < card.seconds - 1.5]


def chime(card: Card) -> Sequence[Note]:
    """Return a bell that strikes twice, high and low, as clocks in kitchens do."""
    struck = ((0.4, 9), (1.36, 7), (2.32, 8), (3.28, 4))
    return [
        Note(at, 2.0, scale_pitch(step, TONIC, "ionian"), 0.42, "music_box")
        for at, step in struck
        if at < card.seconds - 1.5
    ]


def _near(step: int, chance: random.Random) -> int:
    """Return the next step of the tune: a neighbour, or one beyond it."""
    octave, nth = divmod(step, 7)
    place = octave * 5 + FIVE.index(nth)
    place = max(4, min(12, place + chance.choice((-2, -1, -1, 1, 1, 2))))
    return place // 5 * 7 + FIVE[place % 5]


def played(card: Card, kind: Kind) -> Iterator[Samples]:
    """Yield the whole sound, block by block, at the level of its kind."""
    count = round(card.seconds * RATE)
    sound = _music(kind.tune(card), count)
    name, gain = kind.bed
    lying = bed(name, card.seconds, card.seed)[:count]
    sound += lying * (_swell(card, kind)[:, None] * np.float32(gain))
    sound *= _edges(count)[:, None]
    sound *= np.float32(10 ** ((kind.level - loudness_of(sound)) / 20))
    sound = np.float32(HIGHEST) * np.tanh(sound / np.float32(HIGHEST))
    for start in range(0, count, BLOCK):
        yield np.ascontiguousarray(sound[start : start + BLOCK], np.float32)


def _swell(card: Card, kind: Kind) -> Samples:
    """Return how the bed comes and goes: as waves do, whole times a card."""
    count = round(card.seconds * RATE)
    turns = rounds(card.seconds, BREATH)
    along = np.arange(count, dtype=np.float32) / np.float32(count)
    wave = 0.5 - 0.5 * np.cos(2 * np.pi * turns * along)
    # Between two waves of one card the sea does not fall silent.
    whole = np.minimum(1, np.sin(np.pi * along) * 3)
    return np.asarray((0.3 + 0.7 * wave) * whole, np.float32)


def _music(notes: Sequence[Note], count: int) -> Samples:
    shelf, out = Shelf(), np.zeros((count, 2), np.float32)
    near = np.zeros(-(-count // BLOCK) * BLOCK, np.float32)
    for note in notes:
        sound = shelf.note(note)[: count - round(note.start * RATE)]
        values = origins("instrument")[note.instrument].values
        add(out, sound, note.start, values["pan"], note.velocity**1.3)
        add(near[:count], sound, note.start, gain=values["room"] * note.velocity**1.3)
    room = Room()
    echo = [room.of(dry) for dry in near.reshape(-1, BLOCK)]
    out += np.concatenate(echo, axis=1)[:, :count].T
    out *= np.float32(MUSIC)
    return out


def _edges(count: int) -> Samples:
    """Return the gain that lets a card come out of stillness and go back."""
    at = np.arange(count, dtype=np.float32) / np.float32(RATE)
    left = np.float32(count / RATE) - at
    begun = np.clip((at - STILL) / np.float32(0.12), 0, 1)
    ended = np.clip((left - STILL) / np.float32(EBB), 0, 1)
    return np.asarray(begun * ended**2, np.float32)
