"""Sounds that happen once: things that fall, open, ring, splash and fly."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from studio.engine.sound import RATE, Samples, beds, creatures
from studio.engine.sound.creatures import BUZZ
from studio.engine.sound.tones import (
    Chance,
    add,
    clock,
    gusts,
    noise,
    ring,
    shaped,
    sweep,
)

Hit = Callable[[Chance], Samples]


def empty(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), np.float32)


def hiss(seconds: float, low: float, high: float, chance: Chance) -> Samples:
    return noise(round(seconds * RATE), low, high, chance)


def splash(chance: Chance) -> Samples:
    out = empty(1.2)
    add(out, shaped(hiss(0.9, 500, 7000, chance), 0.015, 0.22), 0.02)
    add(out, shaped(sweep([(0, 170), (0.15, 70)], [1.0]), 0.004, 0.07), 0.0, gain=1.5)
    for _ in range(14):
        add(out, beds.bubble(chance), chance.uniform(0.12, 0.95), gain=0.35)
    return shaped(out, 0.001)


def thud(chance: Chance) -> Samples:
    low = shaped(sweep([(0, 120), (0.3, 55)], [1, 0.3]), 0.003, 0.09)
    return low + shaped(hiss(0.3, 150, 900, chance), 0.002, 0.03) * 0.3


def whoosh(chance: Chance, seconds: float = 0.7, high: float = 2600) -> Samples:
    count = round(seconds * RATE)
    along = np.arange(count, dtype=np.float32) / count
    dark, light = noise(count, 250, 900, chance), noise(count, 900, high, chance)
    swell = np.sin(np.pi * along**0.8) ** 2
    passing = dark * (1 - along) + light * np.sin(np.pi * along)
    return np.asarray(passing * swell, np.float32)


def pop(chance: Chance) -> Samples:
    return shaped(sweep([(0, 420), (0.03, 900), (0.1, 700)], [1, 0.2]), 0.002, 0.03)


def boing(chance: Chance) -> Samples:
    times = np.arange(0, 0.8, 0.01)
    glide = [
        (
            float(t),
            190 + 90 * float(np.exp(-t * 3) * np.sin(2 * np.pi * 9 * t)) + 60 * t,
        )
        for t in times
    ]
    return shaped(sweep(glide, [1, 0.6, 0.35, 0.2, 0.1]), 0.004, 0.3)


def ding(chance: Chance) -> Samples:
    return ring(1.4, [(1318, 1, 0.4), (2637, 0.4, 0.25), (3955, 0.2, 0.12)])


def door(chance: Chance) -> Samples:
    out = empty(0.9)
    add(out, creak(chance)[: round(0.4 * RATE)] * 0.3, 0.0)
    add(out, shaped(hiss(0.3, 90, 600, chance), 0.003, 0.06), 0.42)
    add(out, ring(0.2, [(95, 1.5, 0.06), (1450, 0.15, 0.01)]), 0.42)
    add(out, shaped(hiss(0.05, 1500, 5000, chance), 0.001, 0.008), 0.55, gain=0.5)
    return out


def knock(chance: Chance) -> Samples:
    out = empty(0.7)
    for at in (0.0, 0.2, 0.42):
        rap = ring(0.15, [(210, 1, 0.03), (430, 0.7, 0.02), (880, 0.3, 0.008)])
        add(out, rap, at, gain=chance.uniform(0.8, 1))
    return out


def steps(chance: Chance, low: float = 150, high: float = 1400) -> Samples:
    out = empty(1.6)
    for nth in range(4):
        heel = shaped(hiss(0.12, low, high, chance), 0.003, 0.02)
        toe = shaped(hiss(0.1, low * 2, high * 2, chance), 0.006, 0.02)
        at = 0.02 + nth * 0.39 + chance.uniform(-0.01, 0.01)
        add(out, heel, at, gain=1.0 if nth % 2 else 0.8)
        add(out, toe, at + 0.07, gain=0.35)
    return out


def steps_snow(chance: Chance) -> Samples:
    out = empty(1.6)
    for nth in range(4):
        grit = hiss(0.24, 1400, 6500, chance) * (
            chance.random(round(0.24 * RATE)) < 0.25
        )
        add(out, shaped(grit.astype(np.float32), 0.06, 0.1), nth * 0.39)
    return out


def steps_wood(chance: Chance) -> Samples:
    out = steps(chance, 200, 900) * 0.6
    for nth in range(4):
        add(out, ring(0.12, [(165, 1, 0.03), (390, 0.5, 0.02)]), 0.02 + nth * 0.39)
    return out


def wind_gust(chance: Chance) -> Samples:
    return whoosh(chance, 2.2, 1500)


def thunder_clap(chance: Chance) -> Samples:
    count = round(3.5 * RATE)
    roll = noise(count, 35, 220, chance) * (0.15 + gusts(count, 0.5, chance) ** 2)
    crack = shaped(hiss(0.8, 200, 2500, chance), 0.03, 0.12) * 0.5
    out = shaped(roll, 0.12, 1.1)
    add(out, crack, 0.05)
    return out


def sparkle(chance: Chance) -> Samples:
    out = empty(1.2)
    for nth in range(9):
        high = 1568 * 2 ** (chance.choice((0, 2, 4, 7, 9, 12, 14, 16)) / 12)
        star = ring(0.5, [(high, 1, 0.12), (high * 2.76, 0.25, 0.05)])
        add(out, star, nth * 0.07 + chance.uniform(0, 0.02), gain=0.9 - nth * 0.06)
    return shaped(out, 0.001)


def whistle(chance: Chance) -> Samples:
    time = clock(0.7)
    trill = 1 + 0.5 * np.sin(2 * np.pi * 28 * time)
    pea = sweep([(0, 2250), (0.06, 2600), (0.7, 2550)], [1, 0.15])
    return shaped(pea * trill.astype(np.float32)[: len(pea)], 0.02)


def engine(chance: Chance) -> Samples:
    putt = sweep([(0, 26), (0.6, 44), (2.0, 40)], BUZZ)
    return shaped(putt + 0.15 * noise(len(putt), 200, 1800, chance), 0.2)


def rocket(chance: Chance) -> Samples:
    count = 3 * RATE
    along = np.linspace(0, 1, count, dtype=np.float32)
    roar = noise(count, 50, 500, chance) + 0.6 * noise(count, 400, 3000, chance) * along
    swell = np.clip(np.sin(np.pi * along**0.6), 0, 1) ** 1.5
    return shaped(roar * swell, 0.3)


def bell(chance: Chance) -> Samples:
    low = 523.25
    partials = [
        (low * 0.5, 0.4, 1.0), (low, 1, 0.8), (low * 1.19, 0.5, 0.5),
        (low * 1.5, 0.3, 0.4), (low * 2, 0.5, 0.35), (low * 2.74, 0.2, 0.2),
    ]  # fmt: skip
    return ring(2.5, partials)


def drum_roll(chance: Chance) -> Samples:
    out = empty(1.8)
    for nth in range(40):
        tap = shaped(hiss(0.09, 180, 4500, chance), 0.001, 0.025)
        add(out, tap, 0.01 + nth * 0.04, gain=0.4 + nth * 0.012)
    add(out, thud(chance), 1.45, gain=1.3)
    return out


def kick(chance: Chance) -> Samples:
    ball = shaped(sweep([(0, 210), (0.12, 90)], [1, 0.4]), 0.002, 0.04)
    slap = shaped(hiss(0.06, 700, 3500, chance), 0.001, 0.01)
    add(ball, slap[: len(ball)], 0, gain=0.4)
    return ball


def rustle(chance: Chance) -> Samples:
    dry = hiss(0.8, 2500, 9000, chance) * gusts(round(0.8 * RATE), 0.12, chance) ** 3
    return shaped(dry, 0.05)


def page(chance: Chance) -> Samples:
    out = whoosh(chance, 0.42, 7000) * 0.6
    add(out, shaped(hiss(0.06, 2000, 8000, chance), 0.002, 0.012), 0.33)
    return out


def bounce(chance: Chance) -> Samples:
    out, at, gap = empty(1.1), 0.0, 0.34
    for nth in range(5):
        hop = sweep([(0, 150), (0.03, 260), (0.12, 170)], [1, 0.4, 0.1])
        add(out, shaped(hop, 0.003, 0.04), at, gain=0.75**nth)
        at, gap = at + gap, gap * 0.68
    return out


def magic(chance: Chance) -> Samples:
    out = empty(1.8)
    for nth, step in enumerate((0, 4, 7, 11, 12, 16, 19, 23, 24)):
        high = 659 * 2 ** (step / 12)
        add(out, ring(0.8, [(high, 1, 0.22), (high * 2, 0.3, 0.1)]), nth * 0.08)
    add(out, whoosh(chance, 1.2, 6000) * 0.25, 0.1)
    return shaped(out, 0.01)


def click(chance: Chance) -> Samples:
    return ring(0.06, [(1900, 1, 0.006), (3600, 0.5, 0.003)])


def crunch(chance: Chance) -> Samples:
    out = empty(0.45)
    for _ in range(16):
        add(out, beds.crackle(chance), chance.uniform(0, 0.33))
    return out + shaped(hiss(0.45, 500, 3500, chance), 0.01, 0.09)[: len(out)] * 0.3


def horn(chance: Chance) -> Samples:
    def toot(lasts: float) -> Samples:
        low = sweep([(0, 311), (lasts, 311)], BUZZ[:8])
        return shaped(low + sweep([(0, 392), (lasts, 392)], BUZZ[:8]), 0.03)

    return creatures.joined(toot(0.18), toot(0.5), gap=0.08)


def plop(chance: Chance) -> Samples:
    return shaped(sweep([(0, 700), (0.06, 300), (0.2, 620)], [1, 0.1]), 0.003, 0.07)


def creak(chance: Chance) -> Samples:
    count = round(0.9 * RATE)
    rate = 35 + 50 * gusts(count, 0.5, chance)
    turns = np.cumsum(rate / RATE)
    grip = (1 - np.mod(turns, 1)) ** 8
    wood = noise(count, 500, 1900, chance)
    return shaped((wood * grip).astype(np.float32), 0.08)


def tick(chance: Chance) -> Samples:
    return ring(0.06, [(2200, 1, 0.006), (5100, 0.4, 0.003)])


def buzz(chance: Chance) -> Samples:
    times = np.arange(0, 1.0, 0.02)
    glide = [(float(t), 215 + 18 * float(np.sin(9 * t))) for t in times]
    return shaped(sweep(glide, BUZZ), 0.15)


def beep(chance: Chance) -> Samples:
    def one(high: float) -> Samples:
        return shaped(sweep([(0, high), (0.13, high)], [1, 0, 0.2]), 0.01)

    return creatures.joined(one(988), one(1319), gap=0.05)


def flap(chance: Chance) -> Samples:
    out = empty(0.8)
    for nth in range(4):
        add(out, whoosh(chance, 0.16, 1800), nth * 0.19, gain=0.9 - 0.1 * nth)
    return out


def squeak(chance: Chance) -> Samples:
    return shaped(sweep([(0, 1500), (0.1, 2300), (0.22, 1700)], [1, 0.4, 0.2]), 0.02)


def slide(chance: Chance) -> Samples:
    return shaped(sweep([(0, 500), (0.75, 1600)], [1, 0.12, 0.05]), 0.05)


def kiss(chance: Chance) -> Samples:
    drawn = shaped(hiss(0.09, 1800, 6000, chance), 0.07) * 0.25
    smack = shaped(sweep([(0, 800), (0.05, 1900)], [1, 0.3]), 0.004, 0.02)
    return np.concatenate([drawn, smack])


HITS: dict[str, Hit] = {
    "splash": splash, "thud": thud, "whoosh": whoosh, "pop": pop, "boing": boing,
    "ding": ding, "door": door, "knock": knock, "steps": steps,
    "steps_snow": steps_snow, "steps_wood": steps_wood, "wind_gust": wind_gust,
    "thunder_clap": thunder_clap, "sparkle": sparkle, "cheer_crowd": creatures.cheer,
    "whistle": whistle, "engine": engine, "rocket": rocket, "bark": creatures.bark,
    "meow": creatures.meow, "roar": creatures.roar, "chirp": creatures.chirp,
    "bell": bell, "drum_roll": drum_roll, "kick": kick, "rustle": rustle, "page": page,
    "bounce": bounce, "magic": magic, "click": click, "bubble": beds.bubble,
    "crunch": crunch, "snore": creatures.snore, "giggle": creatures.giggle,
    "horn": horn, "plop": plop, "creak": creak, "tick": tick,
    "swish": lambda chance: whoosh(chance, 0.35, 5500), "quack": creatures.quack,
    "moo": creatures.cow, "baa": creatures.baa, "hoot": creatures.hoot, "buzz": buzz,
    "beep": beep, "flap": flap, "whale_song": creatures.whale_song, "squeak": squeak,
    "slide": slide, "kiss": kiss,
}  # fmt: skip
