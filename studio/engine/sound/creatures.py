"""Animals and crowds: throats as sweeps through formants, never frightening."""

from __future__ import annotations

import numpy as np

from studio.engine.sound import RATE, Samples
from studio.engine.sound.tones import Chance, noise, shaped, sweep, vowel

BUZZ = tuple(1 / nth for nth in range(1, 16))
# Small throats are bright: their overtones fall by half as much.
BRIGHT = tuple(1 / nth**0.5 for nth in range(1, 13))


def joined(*parts: Samples, gap: float = 0.05) -> Samples:
    rest = np.zeros(round(gap * RATE), np.float32)
    return np.concatenate([piece for part in parts for piece in (part, rest)])


def caw(chance: Chance) -> Samples:
    high = chance.uniform(900, 1150)
    calls = []
    for nth in range(int(chance.integers(2, 5))):
        lasts = chance.uniform(0.18, 0.3)
        peak = high * (1.25 - 0.06 * nth)
        tone = sweep([(0, high), (lasts * 0.3, peak), (lasts, high * 0.8)], BUZZ[:6])
        calls.append(shaped(vowel(tone, (1700, 3000)), 0.03, lasts))
    return joined(*calls, gap=0.09)


def bird_song(chance: Chance) -> Samples:
    low = chance.uniform(2200, 3800)
    notes = []
    for _ in range(int(chance.integers(2, 6))):
        lasts = chance.uniform(0.05, 0.13)
        turn = chance.uniform(0.8, 1.35)
        notes.append(
            shaped(sweep([(0, low), (lasts, low * turn)], [1, 0.1]), 0.012, lasts)
        )
        low *= chance.uniform(0.92, 1.1)
    return joined(*notes, gap=float(chance.uniform(0.02, 0.07)))


def cow(chance: Chance) -> Samples:
    low = chance.uniform(105, 135)
    tone = sweep([(0, low), (0.3, low * 1.25), (1.2, low * 0.85)], BUZZ)
    closed, open_ = vowel(tone, (280, 800)), vowel(tone, (520, 1100))
    opens = np.clip(np.arange(len(tone), dtype=np.float32) / (0.4 * RATE), 0, 1)
    return shaped(closed * (1 - opens) + open_ * opens, 0.1)


def hoot(chance: Chance) -> Samples:
    low = chance.uniform(340, 420)

    def hoo(lasts: float) -> Samples:
        glide = [(0.0, low * 0.9), (lasts / 3, low), (lasts, low * 0.93)]
        return shaped(sweep(glide, [1, 0.12]), 0.06)

    return joined(hoo(0.25), hoo(0.6), gap=0.15)


def murmur(chance: Chance, high: float = 1.0) -> Samples:
    """Return a few syllables of nobody in particular, without words."""
    pitch = chance.uniform(110, 230) * high
    said = []
    for _ in range(int(chance.integers(2, 6))):
        lasts = chance.uniform(0.1, 0.22)
        turn = pitch * chance.uniform(0.9, 1.25)
        tone = sweep([(0, pitch), (lasts, turn)], BUZZ)
        throat = (
            chance.uniform(350, 800) * high**0.5, chance.uniform(900, 2000) * high**0.5,
        )  # fmt: skip
        said.append(shaped(vowel(tone, throat), 0.03))
    return joined(*said, gap=0.03) * 0.7


def bark(chance: Chance) -> Samples:
    def woof(pitch: float) -> Samples:
        glide = [(0, pitch), (0.05, pitch * 1.5), (0.16, pitch * 0.7)]
        tone = vowel(sweep(glide, BUZZ), (600, 1350), 0.3)
        breath = noise(len(tone), 400, 2600, chance) * 0.22
        return shaped(tone + breath, 0.006, 0.06)

    return joined(woof(300), woof(270), gap=0.13)


def meow(chance: Chance) -> Samples:
    glide = [(0, 520), (0.2, 720), (0.45, 660), (0.75, 430)]
    tone = sweep(glide, BRIGHT[:10])
    early, late = vowel(tone, (650, 2600), 0.3), vowel(tone, (1050, 1700), 0.3)
    opens = np.clip(np.arange(len(tone), dtype=np.float32) / (0.35 * RATE), 0, 1)
    return shaped(early * (1 - opens) + late * opens, 0.06)


def roar(chance: Chance) -> Samples:
    """Return the roar of a dragon who is a friend: low, round, a little purr in it."""
    tone = sweep([(0, 95), (0.35, 140), (1.2, 80)], BUZZ)
    purr = 1 + 0.35 * np.sin(2 * np.pi * 24 * np.arange(len(tone)) / RATE)
    air = noise(len(tone), 200, 1200, chance) * 0.12
    return shaped(vowel((tone + air) * purr.astype(np.float32), (320, 700, 1500)), 0.15)


def chirp(chance: Chance) -> Samples:
    def note(low: float) -> Samples:
        return shaped(sweep([(0, low), (0.07, low * 1.4)], [1, 0.15]), 0.01, 0.08)

    return joined(note(2600), note(2900), gap=0.06)


def snore(chance: Chance) -> Samples:
    def breath(low: float, lasts: float, rattle: float) -> Samples:
        air = noise(round(lasts * RATE), low, low * 5, chance)
        flutter = np.sin(2 * np.pi * 27 * np.arange(len(air)) / RATE).astype(np.float32)
        return shaped(air * (1 + rattle * flutter), lasts * 0.4)

    return joined(breath(180, 0.8, 0.8), breath(700, 0.7, 0.0) * 0.35, gap=0.12)


def giggle(chance: Chance) -> Samples:
    pitch, ha = 390.0, []
    for nth in range(6):
        pitch *= (1.12, 1.06, 0.97, 0.94, 0.92, 0.9)[nth]
        glide = [(0, pitch), (0.04, pitch * 1.1), (0.11, pitch * 0.86)]
        tone = vowel(sweep(glide, BRIGHT), (820, 1500, 2900), 0.3)
        # Each "ha" has its "h": breath before the voice, and a little through it.
        breath = shaped(noise(round(0.05 * RATE), 900, 5200, chance), 0.025) * 0.2
        air = noise(len(tone), 1500, 5200, chance) * 0.06
        ha += [breath, shaped(tone + air, 0.012, 0.07) * (1 - 0.09 * nth)]
    return joined(*ha, gap=0.0)


def quack(chance: Chance) -> Samples:
    def one(lasts: float) -> Samples:
        tone = sweep([(0, 260), (lasts, 200)], BUZZ)
        return shaped(vowel(tone, (1100, 2100), chest=0.02), 0.015)

    return joined(one(0.16), one(0.14), gap=0.08)


def baa(chance: Chance) -> Samples:
    time = np.arange(0, 0.8, 0.02)
    glide = [(float(t), 330 + 28 * float(np.sin(2 * np.pi * 8 * t))) for t in time]
    return shaped(vowel(sweep(glide, BRIGHT), (750, 1650, 2600), 0.3), 0.05)


def whale_song(chance: Chance) -> Samples:
    glide = [(0, 150), (0.7, 310), (1.2, 240), (1.9, 420), (3.0, 170)]
    tone = sweep(glide, [1, 0.5, 0.25, 0.1])
    out = np.zeros(len(tone), np.float32)
    for echo in range(4):  # the sea answers
        late = round(0.21 * RATE) * echo
        out[late:] += tone[: len(tone) - late] * np.float32(0.5**echo)
    return shaped(out, 0.4)


def cheer(chance: Chance) -> Samples:
    out = noise(round(2.5 * RATE), 900, 3500, chance) * 0.25
    for _ in range(26):
        low = chance.uniform(240, 520)
        lasts = chance.uniform(0.7, 1.6)
        glide = [(0, low), (lasts * 0.3, low * 1.35), (lasts, low)]
        call = shaped(vowel(sweep(glide, BUZZ[:10]), (800, 1400)), 0.15)
        at = round(chance.uniform(0, 2.5 - lasts) * RATE)
        out[at : at + len(call)] += call[: len(out) - at] * 0.35
    return shaped(out.astype(np.float32), 0.3)
