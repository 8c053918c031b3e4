"""Beds: what a place sounds like while nothing happens, as loops without a seam."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from studio.engine.sound import RATE, Samples
from studio.engine.sound.creatures import bird_song, caw, cow, hoot, murmur
from studio.engine.sound.tones import (
    Chance,
    add,
    clock,
    gusts,
    noise,
    ring,
    shaped,
    steady,
    sweep,
    wide,
)

# Long enough that a gull is not met again too soon, short enough to be made in 60 ms.
SECONDS = 12
COUNT = SECONDS * RATE
Bed = Callable[[Chance], Samples]


def waves(chance: Chance) -> Samples:
    swell = gusts(COUNT, 6.5, chance)
    foam, sea = 0.6 * swell**3, 0.25 + swell**2
    return wide(COUNT, 90, 700, chance, sea, wide(COUNT, 700, 6000, chance, foam))


def gulls(chance: Chance) -> Samples:
    return scattered(caw, 0.45, chance, wide(COUNT, 200, 2500, chance, 0.02))


def wind(chance: Chance) -> Samples:
    low = wide(COUNT, 120, 500, chance, 0.3 + gusts(COUNT, 5, chance))
    howl = noise(COUNT, 480, 760, chance) * gusts(COUNT, 3.3, chance) ** 3
    low += 0.5 * howl[:, None]
    return low


def breeze(chance: Chance) -> Samples:
    swell = 0.25 + 0.75 * gusts(COUNT, 4, chance) ** 2
    return wide(COUNT, 200, 1600, chance, swell)


def birds(chance: Chance) -> Samples:
    return scattered(bird_song, 1.1, chance, wide(COUNT, 300, 3000, chance, 0.03))


def crickets(chance: Chance) -> Samples:
    out = wide(COUNT, 150, 900, chance, 0.02)
    for nth in range(3):
        hertz, rate = chance.uniform(3800, 4900), (1.25, 1.5, 2.0)[nth]
        trill = np.clip(steady(COUNT, 32), 0, 1)
        song = np.sqrt(np.clip(np.roll(steady(COUNT, rate), 15_000 * nth), 0, 1))
        tone = steady(COUNT, hertz) * trill * song
        add(out, tone * np.float32(0.25), 0, pan=(-0.7, 0.6, 0.1)[nth])
    return out


def rain(chance: Chance) -> Samples:
    hiss = wide(COUNT, 900, 9000, chance, 0.5 + 0.33 * gusts(COUNT, 7, chance))
    return scattered(drop, 30, chance, hiss)


def thunder(chance: Chance) -> Samples:
    wet = rain(chance)
    wet *= 0.04
    return scattered(rumble, 0.16, chance, wet)


def crowd(chance: Chance) -> Samples:
    return scattered(murmur, 6, chance, wide(COUNT, 200, 2000, chance, 0.04))


def traffic(chance: Chance) -> Samples:
    return scattered(car_passing, 0.3, chance, wide(COUNT, 60, 400, chance, 0.06))


def bubbles(chance: Chance) -> Samples:
    swell = 0.04 + 0.1 * gusts(COUNT, 5, chance)
    return scattered(bubble, 5, chance, wide(COUNT, 60, 350, chance, swell))


def space_hum(chance: Chance) -> Samples:
    out = wide(COUNT, 60, 300, chance, 0.12)
    for hertz, strength in ((55, 0.6), (82.5, 0.4), (110, 0.3), (164.8, 0.12)):
        slow = 0.6 + 0.4 * np.roll(steady(COUNT, 1 / 6), round(hertz * 3000))
        tone = steady(COUNT, hertz) * slow * np.float32(strength)
        add(out, tone, 0, pan=chance.uniform(-0.5, 0.5))
    return out


def fire(chance: Chance) -> Samples:
    swell = 0.05 + 0.12 * gusts(COUNT, 2.5, chance)
    return scattered(crackle, 9, chance, wide(COUNT, 80, 500, chance, swell))


def clock_bed(chance: Chance) -> Samples:
    out = wide(COUNT, 100, 1000, chance, 0.004)
    for nth in range(SECONDS):
        high = 2300 if nth % 2 else 1900
        add(out, ring(0.06, [(high, 1, 0.006), (high * 2.3, 0.4, 0.003)]), nth, 0.2)
    return out


def river(chance: Chance) -> Samples:
    swell = 0.35 + 0.57 * gusts(COUNT, 3, chance)
    return scattered(bubble, 14, chance, wide(COUNT, 350, 2600, chance, swell))


def owls(chance: Chance) -> Samples:
    field = crickets(chance)
    field *= 0.3
    return scattered(hoot, 0.22, chance, field)


def leaves(chance: Chance) -> Samples:
    return wide(COUNT, 2200, 8500, chance, 0.15 + gusts(COUNT, 3.5, chance) ** 2)


def snow_hush(chance: Chance) -> Samples:
    return wide(COUNT, 90, 420, chance, 0.5 + gusts(COUNT, 6, chance))


def market(chance: Chance) -> Samples:
    stalls = crowd(chance)
    stalls *= 2
    return scattered(clink, 0.7, chance, stalls)


def playground(chance: Chance) -> Samples:
    garden = birds(chance)
    garden *= 0.5
    return scattered(lambda c: murmur(c, high=2.0), 5, chance, garden)


def cave_drips(chance: Chance) -> Samples:
    out = wide(COUNT, 70, 300, chance, 0.05)
    for _ in range(16):
        at, pan = chance.uniform(0, SECONDS), chance.uniform(-0.8, 0.8)
        plip = drop(chance)
        for echo in range(5):
            add(out, plip, at + 0.23 * echo, pan * (-1) ** echo, 0.9 * 0.45**echo)
    return out


def train_rattle(chance: Chance) -> Samples:
    out = wide(COUNT, 60, 350, chance, 0.5)
    for pair in range(SECONDS * 5 // 4):
        for wheel in (0.0, 0.16):
            clack = shaped(noise(4000, 500, 2600, chance), 0.002, 0.018)
            add(out, clack, pair * 0.8 + wheel, 0.0, 1.1 - 0.3 * (wheel > 0))
    return out


def machines(chance: Chance) -> Samples:
    out = wide(COUNT, 200, 1500, chance, 0.1)
    for hertz in (60, 120, 180, 240):
        add(out, steady(COUNT, hertz) * np.float32(20 / hertz), 0)
    for nth in range(SECONDS * 2):
        puff = shaped(noise(9000, 1500, 6000, chance), 0.02, 0.05)
        add(out, puff, nth / 2, 0.5 if nth % 2 else -0.5, 0.5)
    return out


def cows(chance: Chance) -> Samples:
    farm = birds(chance)
    farm *= 6
    farm += breeze(chance)
    farm *= 0.03
    return scattered(cow, 0.2, chance, farm)


def scattered(grain: Bed, each_second: float, chance: Chance, over: Samples) -> Samples:
    """Return `over` with a grain so many times a second, here and there, near and far.

    A dozen different ones are enough: which one, where and how loud is always new.
    """
    times = max(round(each_second * SECONDS), 1)
    kinds = [_full(grain(chance)) for _ in range(min(times, 12))]
    for nth in range(times):
        # One in each stretch of time: pure chance clumps, nature does so less.
        at = (nth + chance.uniform(0, 1)) / times * SECONDS
        kind = kinds[int(chance.integers(len(kinds)))]
        add(over, kind, at, chance.uniform(-0.8, 0.8), chance.uniform(0.25, 1.0))
    return over


def _full(grain: Samples) -> Samples:
    return np.asarray(grain / max(float(np.abs(grain).max()), 1e-9), np.float32)


def drop(chance: Chance) -> Samples:
    hertz = chance.uniform(1400, 3600)
    return ring(0.05, [(hertz, 1, 0.008), (hertz * 1.6, 0.4, 0.004)])


def rumble(chance: Chance) -> Samples:
    roll = noise(5 * RATE, 35, 160, chance) * (0.2 + gusts(5 * RATE, 0.8, chance))
    return shaped(roll, 0.25, 1.6)


def car_passing(chance: Chance) -> Samples:
    seconds = chance.uniform(3, 5)
    rush = noise(round(seconds * RATE), 150, 1100, chance)
    swell = np.sin(np.pi * clock(seconds)[: len(rush)] / seconds) ** 4
    return np.asarray(rush * swell, np.float32)


def bubble(chance: Chance) -> Samples:
    low = chance.uniform(300, 1100)
    lasts = chance.uniform(0.05, 0.12)
    return shaped(sweep([(0, low), (lasts, low * 1.9)], [1.0]), 0.008, lasts / 2)


def crackle(chance: Chance) -> Samples:
    snap = noise(2400, chance.uniform(800, 2500), 9000, chance)
    return shaped(snap, 0.001, chance.uniform(0.002, 0.009))


def clink(chance: Chance) -> Samples:
    hertz = chance.uniform(2400, 4200)
    return ring(0.3, [(hertz, 1, 0.07), (hertz * 2.4, 0.5, 0.03)])


BEDS: dict[str, Bed] = {
    "waves": waves, "gulls": gulls, "wind": wind, "breeze": breeze, "birds": birds,
    "crickets": crickets, "rain": rain, "thunder": thunder, "crowd": crowd,
    "traffic": traffic, "bubbles": bubbles, "space_hum": space_hum, "fire": fire,
    "clock": clock_bed, "river": river, "owls": owls, "leaves": leaves,
    "snow_hush": snow_hush, "market": market, "playground": playground,
    "cave_drips": cave_drips, "train_rattle": train_rattle, "machines": machines,
    "cows": cows,
}  # fmt: skip
