"""The actions: what the whole body does, one small function an action.

Each takes the seconds since it began, a phase of its own (0 to 1, from the seed) and
the energy of the feeling (about 0.6 to 1.4), and returns a stance. Arms that reach for
something say where the hand goes, in parts of the arm from its shoulder.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from studio.engine.actors.gaits import going
from studio.engine.actors.joints import (
    Stance,
    foot_at,
    keyed,
    keys,
    limb_to,
    looped,
    sway,
)

Action = Callable[[float, float, float], Stance]
ACTING: dict[str, Action] = {}

STAND = Stance()

# Moments and values of what comes again and again: rests are part of it.
SHIFTS = keys("0 0.1, 3.4 0.1, 4.2 -0.1, 8.2 -0.1, 9 0.1")
NODS = keys("0 0, 1.8 0, 2.1 0.06, 2.4 0, 2.7 0.05, 3.1 0, 4 0")
WAVES = keys("0 0, 0.2 1, 1.7 1, 2.0 0.12, 2.6 0")
JABS = keys("0 0, 1.9 0, 2.1 -1, 2.3 0.3, 2.5 0, 3.2 0")
HOPS = keys("0 0, 0.16 -0.5, 0.42 1, 0.72 -0.5, 0.9 0")


def action(act: Action) -> Action:
    """Register the function as the action it is called."""
    ACTING[act.__name__] = act
    return act


def squat(sink: float, wide: float = 0.0) -> dict[str, Any]:
    """Return both legs bent so that the hips are `sink` of a leg lower."""
    return {"leg_near": foot_at(wide, 0, sink), "leg_far": foot_at(-wide, 0, sink)}


def seated(t: float, phase: float, kick: float = 5.0) -> dict[str, Any]:
    """Return legs stretched out on the ground; feet never quite keep still."""
    near = kick * sway(t, 1.7, phase)
    far = kick * sway(t, 2.3, phase + 0.4)
    return {"leg_near": (80, near), "leg_far": (72, 6 + far)}


# ---------------------------------------------------------------- being there
@action
def idle(t: float, phase: float, energy: float) -> Stance:
    aside = looped(t + phase * 9, SHIFTS)
    swing = sway(t, 3.1, phase)
    return Stance(
        shift=aside,
        tilt=aside * 16 + 1.4 * swing,
        arm_near=(12 + 2.2 * swing + aside * 14, -4 + 2 * swing),
        arm_far=(-12 - 1.8 * sway(t, 3.1, phase + 0.12) + aside * 14, 4),
        tail=9 * swing,
        swing=aside * 0.6,
        wing=-0.1 + 0.06 * swing,
    )


@action
def listen(t: float, phase: float, energy: float) -> Stance:
    nods = looped(t + phase * 4, NODS)
    return Stance(
        lean=3,
        tilt=10 + 1.5 * sway(t, 3.7, phase),
        nod=nods,
        arm_near=(13 + 1.5 * sway(t, 3.7, phase), -3),
        arm_far=(-11, 5),
        ears=0.7,
    )


@action
def talk(t: float, phase: float, energy: float) -> Stance:
    # Two slow swings that never meet: the hands say something new every time.
    first = sway(t, 2.3, phase) * 0.6 + sway(t, 1.37, phase * 3) * 0.4
    second = sway(t, 2.9, phase + 0.3) * 0.6 + sway(t, 1.61, phase * 5) * 0.4
    return Stance(
        lean=1.5 + first * 1.2,
        tilt=3.2 * second,
        nod=0.025 * sway(t, 0.9, phase),
        shift=0.05 * second,
        arm_near=(30 + 22 * max(-0.3, first) * energy, 46 + 30 * first * energy),
        arm_far=(-22 - 14 * max(-0.2, second) * energy, -14 - 26 * second * energy),
        tail=10 * first,
        swing=0.15 * second,
    )


@action
def think(t: float, phase: float, energy: float) -> Stance:
    aside = looped(t + phase * 6, ((0, 7), (2.4, 7), (3.1, -5), (5.4, -5), (6, 7)))
    return Stance(
        tilt=aside,
        nod=-0.04,
        shift=aside * 0.01,
        arm_near=limb_to(-0.12 + 0.015 * sway(t, 0.8), -0.36),
        arm_far=(14, 74),
        front=True,
        ears=0.2,
        tail=6 * sway(t, 2.6),
    )


@action
def look_up(t: float, phase: float, energy: float) -> Stance:
    rise = keyed(t, ((0, 0), (0.2, -0.35), (0.8, 1)))
    return Stance(
        lean=-4 * rise,
        nod=-0.16 * rise,
        tilt=2 * sway(t, 4.1, phase),
        stretch=1 + 0.02 * rise,
        arm_near=(14 + 6 * rise, 8),
        arm_far=(-14 - 6 * rise, -8),
        tail=5 * sway(t, 3, phase),
        ears=0.5,
    )


@action
def sit(t: float, phase: float, energy: float) -> Stance:
    return Stance(
        **seated(t, phase),
        tilt=3 * sway(t, 5.3, phase),
        arm_near=(24, 12 + 2 * sway(t, 3)),
        arm_far=(-28, -10),
        tail=10 * sway(t, 2.4, phase),
        swing=0.1 * sway(t, 3.3),
    )


@action
def sleep(t: float, phase: float, energy: float) -> Stance:
    """Lie down on one's back and breathe slowly.

    Legs are those of who sits, for bodies that cannot lie: four hooves fold. Who can
    straightens them.
    """
    breath = sway(t, 4.2, phase)
    down = keyed(t, ((0, 0), (0.4, 0.08), (1.5, 1)))
    return Stance(
        **seated(t, phase, kick=0),
        prone=-down,
        tilt=9 * down + 0.8 * breath,
        nod=0.07 * down,
        stretch=1 + 0.014 * breath,
        arm_near=(22 + 2 * breath, -98),
        arm_far=(4, 2),
        front=True,
        ears=-0.6,
        tail=3 * breath,
    )


@action
def read(t: float, phase: float, energy: float) -> Stance:
    page = looped(t + phase * 5, ((0, 0), (3.6, 0), (3.9, 1), (4.3, 0), (5, 0)))
    return Stance(
        nod=0.09,
        tilt=4 * sway(t, 5, phase),
        arm_near=limb_to(0.30, 0.28 - 0.12 * page),
        arm_far=limb_to(0.66, 0.36),
        front=True,
        tail=4 * sway(t, 3),
    )


@action
def ride(t: float, phase: float, energy: float) -> Stance:
    bob = sway(t, 0.9, phase)
    return Stance(
        lean=4 + 1.5 * bob,
        sink=0.86,
        hangs=1.0,
        lift=0.008 * (1 + bob),
        stretch=1 + 0.012 * sway(t, 0.9, phase + 0.1),
        leg_near=(56, -46 + 4 * bob),
        leg_far=(48, -44 - 4 * bob),
        arm_near=(54, 26 - 4 * bob),
        arm_far=(40, 26 - 4 * bob),
        nod=0.02 * sway(t, 0.9, phase + 0.2),
        tail=12 * sway(t, 0.9, phase + 0.25),
        swing=-0.5 - 0.2 * bob,
        saddle=1.0,
    )


# ---------------------------------------------------------------- hands that speak
@action
def wave(t: float, phase: float, energy: float) -> Stance:
    rise = keyed(t, ((0, 0), (0.18, -0.12), (0.5, 1.08), (0.66, 1)))
    # Four swings, then the hand rests in the air before it waves again.
    more = looped(t - 0.5 if t > 0.5 else 0, WAVES)
    swing = sway(t, 0.46, phase)
    return Stance(
        lean=1.2 * rise,
        tilt=5 * rise + 1.6 * more * sway(t, 0.46, phase + 0.2),
        shift=0.06 * rise,
        arm_near=(12 + 92 * rise, -4 + 50 * rise + 24 * energy * more * swing),
        arm_far=(-13 - 3 * rise, 4),
        tail=16 * sway(t, 0.7, phase),
        ears=0.4,
        swing=0.12 * more * swing,
    )


@action
def point(t: float, phase: float, energy: float) -> Stance:
    out = keyed(t, ((0, 0), (0.22, -0.2), (0.5, 1.07), (0.7, 1)))
    jab = looped(t + phase, JABS)
    return Stance(
        lean=3.5 * out,
        tilt=2 * out,
        shift=0.08 * out,
        arm_near=(12 + 78 * out + 5 * jab, -4 + 8 * out - 14 * jab),
        arm_far=(-12 - 10 * out, 4 - 22 * out),
        leg_near=foot_at(0.12 * out, 0, 0.04),
        leg_far=foot_at(-0.16 * out, 0, 0.04),
        tail=-8 * out,
        ears=0.6,
    )


@action
def hold_up(t: float, phase: float, energy: float) -> Stance:
    up = keyed(t, ((0, 0), (0.25, -0.12), (0.7, 1.05), (0.9, 1)))
    bob = sway(t, 1.7, phase)
    return Stance(
        lean=-1.5 * up,
        stretch=1 + 0.02 * up + 0.008 * bob,
        nod=-0.08 * up,
        arm_near=(12 + 130 * up + 3 * bob, -4 + 4 * up),
        arm_far=(-12 - 130 * up - 3 * bob, 4 - 4 * up),
        tail=8 * bob,
        ears=0.5,
    )


@action
def give(t: float, phase: float, energy: float) -> Stance:
    out = keyed(t, ((0, 0), (0.3, -0.25), (0.9, 1)))
    small = sway(t, 2.2, phase)
    return Stance(
        lean=3 * out,
        bend=6 * out,
        nod=0.04 * out,
        tilt=3 * small,
        arm_near=(10 + 72 * out, 10 + 8 * out + 3 * small),
        arm_far=(-8 + 80 * out, 10 + 8 * out + 3 * small),
        leg_near=foot_at(0.2 * max(0, out), 0, 0.05),
        leg_far=foot_at(-0.14 * max(0, out), 0, 0.05),
        tail=8 * small,
    )


@action
def hug(t: float, phase: float, energy: float) -> Stance:
    near = keyed(t, ((0, 0), (0.35, 0.45), (0.9, 1)))
    close = keyed(t, ((0, 0), (0.5, 0), (1.1, 1)))
    rock = sway(t, 2.4, phase) * close
    # One arm above the other, or the two would read as one.
    return Stance(
        lean=7 * near + 2.0 * rock,
        bend=5 * close,
        tilt=8 * close + 2 * rock,
        nod=0.04 * close,
        arm_near=(12 + 32 * near, -4 + 30 * close),
        arm_far=(-12 + 94 * near, 4 - 6 * close),
        stretch=1 - 0.02 * close,
        front=True,
        tail=12 * sway(t, 0.9, phase),
        ears=-0.2,
    )


@action
def bow(t: float, phase: float, energy: float) -> Stance:
    down = looped(t, ((0, 0), (0.25, -0.1), (0.9, 1), (1.6, 1), (2.3, 0), (3.4, 0)))
    return Stance(
        bend=42 * down,
        nod=0.06 * down,
        arm_near=(14 - 6 * down, -4 + 96 * max(0, down)),
        arm_far=(-14 - 44 * max(0, down), 4),
        leg_far=foot_at(-0.22 * max(0, down), 0, 0.04),
        leg_near=foot_at(0.1 * max(0, down), 0, 0.04),
        front=True,
        tail=20 * down,
        swing=-0.3 * down,
    )


@action
def cheer(t: float, phase: float, energy: float) -> Stance:
    up = looped(t + phase * 0.2, HOPS)
    hop, press = max(0.0, up), max(0.0, -up)
    pump = sway(t, 0.9, phase)
    return Stance(
        lift=0.13 * hop * energy,
        stretch=1 + 0.05 * hop - 0.09 * press,
        **squat(0.05 + 0.3 * press, 0.16),
        arm_near=(128 + 13 * pump, 4 + 8 * hop),
        arm_far=(-128 - 13 * sway(t, 0.9, phase + 0.15), -4 - 8 * hop),
        tilt=5 * sway(t, 1.8, phase),
        tail=22 * pump,
        ears=0.8,
        wing=pump * 0.7,
        swing=0.3 * up,
    )


@action
def walk(t: float, phase: float, energy: float) -> Stance:
    return going("walk", t, phase)


@action
def run(t: float, phase: float, energy: float) -> Stance:
    return going("run", t, phase)
