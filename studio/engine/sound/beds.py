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
    sweep,
    wide,
)

# Long enough that a gull is not met again too soon, short enough to be made in 60 ms.
SECONDS = 12
COUNT = SECONDS * RATE
Bed = Callable[[Chance], Samples]


def quiet() -> Samples:
    return np.zeros((COUNT, 2), np.float32)


def waves(chance: Chance) -> Samples:
    swell = gusts(COUNT, 6.5, chance)[:, None]
    foam = wide(COUNT, 700, 6000, chance) * swell**3 * 0.6
    return np.asarray(wide(COUNT, 90, 700, chance) * (0.25 + swell**2) + foam)


def gulls(chance: Chance) -> Samples:
    return scattered(caw, 0.45, chance) + 0.02 * wide(COUNT, 200, 2500, chance)


def wind(chance: Chance) -> Samples:
    low = wide(COUNT, 120, 500, chance) * (0.3 + gusts(COUNT, 5, chance)[:, None])
    howl = noise(COUNT, 480, 760, chance) * gusts(COUNT, 3.3, chance) ** 3
    return np.asarray(low + 0.5 * howl[:, None])


def breeze(chance: Chance) -> Samples:
    soft = wide(COUNT, 200, 1600, chance)
    return soft * (0.25 + 0.75 * gusts(COUNT, 4, chance)[:, None] ** 2)


def birds(chance: Chance) -> Samples:
    return scattered(bird_song, 1.1, chance) + 0.03 * wide(COUNT, 300, 3000, chance)


def crickets(chance: Chance) -> Samples:
    out = 0.02 * wide(COUNT, 150, 900, chance)
    for nth in range(3):
        hertz, rate = chance.uniform(3800, 4900), (1.25, 1.5, 2.0)[nth]
        time = np.arange(COUNT, dtype=np.float32) / np.float32(RATE)
        trill = np.clip(np.sin(2 * np.pi * 32 * time), 0, 1)
        song = np.clip(np.sin(2 * np.pi * rate * time + nth * 2), 0, 1) ** 0.5
        tone = np.sin(2 * np.pi * round(hertz) * time) * trill * song
        add(out, (tone * 0.25).astype(np.float32), 0, pan=(-0.7, 0.6, 0.1)[nth])
    return out


def rain(chance: Chance) -> Samples:
    hiss = wide(COUNT, 900, 9000, chance) * (
        0.6 + 0.4 * gusts(COUNT, 7, chance)[:, None]
    )
    return np.asarray(hiss + 1.2 * scattered(drop, 30, chance), np.float32)


def thunder(chance: Chance) -> Samples:
    return rain(chance) * 0.04 + scattered(rumble, 0.16, chance)


def crowd(chance: Chance) -> Samples:
    talk = scattered(murmur, 6, chance)
    return talk + 0.04 * wide(COUNT, 200, 2000, chance)


def traffic(chance: Chance) -> Samples:
    passing = scattered(car_passing, 0.3, chance)
    return 0.06 * wide(COUNT, 60, 400, chance) + passing


def bubbles(chance: Chance) -> Samples:
    water = wide(COUNT, 60, 350, chance) * (0.4 + gusts(COUNT, 5, chance)[:, None])
    return 0.07 * water + scattered(bubble, 5, chance) * 0.7


def space_hum(chance: Chance) -> Samples:
    time = np.arange(COUNT, dtype=np.float32) / np.float32(RATE)
    out = 0.12 * wide(COUNT, 60, 300, chance)
    for hertz, strength in ((55, 0.6), (82.5, 0.4), (110, 0.3), (164.8, 0.12)):
        slow = 0.6 + 0.4 * np.sin(2 * np.pi * time / 6 + hertz)
        round_trip = np.float32(2 * np.pi * round(hertz * SECONDS) / SECONDS)
        tone = np.sin(round_trip * time) * slow * strength
        add(out, tone.astype(np.float32), 0, pan=chance.uniform(-0.5, 0.5))
    return out


def fire(chance: Chance) -> Samples:
    breath = wide(COUNT, 80, 500, chance) * (0.4 + gusts(COUNT, 2.5, chance)[:, None])
    return np.asarray(0.12 * breath + scattered(crackle, 9, chance), np.float32)


def clock_bed(chance: Chance) -> Samples:
    out = 0.004 * wide(COUNT, 100, 1000, chance)
    for nth in range(SECONDS):
        high = 2300 if nth % 2 else 1900
        add(out, ring(0.06, [(high, 1, 0.006), (high * 2.3, 0.4, 0.003)]), nth, 0.2)
    return out


def river(chance: Chance) -> Samples:
    run = wide(COUNT, 350, 2600, chance) * (0.6 + gusts(COUNT, 3, chance)[:, None])
    return 0.2 * run + 0.35 * scattered(bubble, 14, chance)


def owls(chance: Chance) -> Samples:
    return scattered(hoot, 0.22, chance) + 0.3 * crickets(chance)


def leaves(chance: Chance) -> Samples:
    swing = gusts(COUNT, 3.5, chance)[:, None] ** 2
    return wide(COUNT, 2200, 8500, chance) * (0.15 + swing)


def snow_hush(chance: Chance) -> Samples:
    return wide(COUNT, 90, 420, chance) * (0.5 + gusts(COUNT, 6, chance)[:, None])


def market(chance: Chance) -> Samples:
    return crowd(chance) + scattered(clink, 0.7, chance) * 0.5


def playground(chance: Chance) -> Samples:
    children = scattered(lambda c: murmur(c, high=2.0), 5, chance)
    return children + 0.5 * birds(chance)


def cave_drips(chance: Chance) -> Samples:
    out = 0.05 * wide(COUNT, 70, 300, chance)
    for _ in range(16):
        at, pan = chance.uniform(0, SECONDS), chance.uniform(-0.8, 0.8)
        plip = drop(chance)
        for echo in range(5):
            add(out, plip, at + 0.23 * echo, pan * (-1) ** echo, 0.9 * 0.45**echo)
    return out


def train_rattle(chance: Chance) -> Samples:
    out = 0.5 * wide(COUNT, 60, 350, chance)
    for pair in range(SECONDS * 5 // 4):
        for wheel in (0.0, 0.16):
            clack = shaped(noise(4000, 500, 2600, chance), 0.002, 0.018)
            add(out, clack, pair * 0.8 + wheel, 0.0, 1.1 - 0.3 * (wheel > 0))
    return out


def machines(chance: Chance) -> Samples:
    time = np.arange(COUNT, dtype=np.float32) / np.float32(RATE)
    out = 0.1 * wide(COUNT, 200, 1500, chance)
    for hertz in (60, 120, 180, 240):
        tone = np.sin(2 * np.pi * hertz * time) * (20 / hertz)
        add(out, tone.astype(np.float32), 0)
    for nth in range(SECONDS * 2):
        puff = shaped(noise(9000, 1500, 6000, chance), 0.02, 0.05)
        add(out, puff, nth / 2, 0.5 if nth % 2 else -0.5, 0.5)
    return out


def cows(chance: Chance) -> Samples:
    farm = 0.2 * birds(chance) + 0.03 * breeze(chance)
    return np.asarray(scattered(cow, 0.2, chance) + farm, np.float32)


def scattered(grain: Bed, each_second: float, chance: Chance) -> Samples:
    """Return a grain heard so many times a second, here and there, near and far.

    A dozen different ones are enough: which one, where and how loud is always new.
    """
    out = quiet()
    times = max(round(each_second * SECONDS), 1)
    kinds = [_full(grain(chance)) for _ in range(min(times, 12))]
    for nth in range(times):
        # One in each stretch of time: pure chance clumps, nature does so less.
        at = (nth + chance.uniform(0, 1)) / times * SECONDS
        kind = kinds[int(chance.integers(len(kinds)))]
        add(out, kind, at, chance.uniform(-0.8, 0.8), chance.uniform(0.25, 1.0))
    return out


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
