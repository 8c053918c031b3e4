"""The actions that do something to the world: carrying, digging, flying, falling.

They belong to the same table as those of `actions`; see there how one is written.
"""

from __future__ import annotations

from dataclasses import replace

from studio.engine.actors.actions import action, squat
from studio.engine.actors.gaits import going
from studio.engine.actors.joints import (
    Stance,
    foot_at,
    keyed,
    limb_to,
    looped,
    plus,
    sway,
)


@action
def sneak(t: float, phase: float, energy: float) -> Stance:
    way = going("sneak", t, phase)
    return replace(
        way,
        nod=-0.02,
        arm_near=plus((52, 66), 5 * sway(t, 1.7, phase)),
        arm_far=plus((34, 74), -5 * sway(t, 1.7, phase)),
        tilt=5 * sway(t, 3.4, phase),
        ears=0.6,
        tail=5 * sway(t, 1.7, phase),
        swing=-0.1,
    )


@action
def push(t: float, phase: float, energy: float) -> Stance:
    way = going("push", t, phase)
    heave = sway(t, 0.65, phase * 2)
    return replace(
        way,
        lean=5,
        bend=15 + 2 * heave,
        arm_near=(58, 12 + 6 * heave),
        arm_far=(84, 4 - 6 * heave),
        front=True,
        nod=0.05 + 0.02 * heave,
        tilt=0,
    )


@action
def pull(t: float, phase: float, energy: float) -> Stance:
    way = going("pull", t, phase, way=-1)
    heave = sway(t, 0.7, phase * 2)
    return replace(
        way,
        lean=-11 - 2 * heave,
        bend=-3,
        arm_near=(62, 2 + 8 * max(0, heave)),
        arm_far=(80, -2 + 8 * max(0, heave)),
        front=True,
        nod=0.04,
        tilt=-3,
    )


# ---------------------------------------------------------------- up and down
@action
def jump(t: float, phase: float, energy: float) -> Stance:
    t = t % 1.7
    press = keyed(t, ((0, 0), (0.32, 1), (0.46, 0), (0.94, 0), (1.04, 0.8), (1.36, 0)))
    # Thrown upward: a parabola, not an easing, or it looks like a lift.
    air = max(0.0, min(1.0, (t - 0.42) / 0.54))
    high = 4 * air * (1 - air)
    rising = keyed(t, ((0.34, 0), (0.60, 1), (1.0, 0.2), (1.25, 0)))
    tuck = 0.24 * high
    return Stance(
        lift=0.34 * high * energy,
        stretch=1 - 0.10 * press + 0.07 * keyed(t, ((0.36, 0), (0.48, 1), (0.7, 0))),
        sink=0.03 + 0.40 * press,
        hangs=1.0,
        leg_near=foot_at(0.06 + 0.2 * high, tuck, 0.03 + 0.40 * press),
        leg_far=foot_at(-0.04 - 0.25 * high, tuck * 1.5, 0.03 + 0.40 * press),
        bend=10 * press,
        arm_near=(12 - 48 * press + 132 * rising, 2 + 14 * rising),
        arm_far=(-12 - 22 * press - 108 * rising, -2 - 14 * rising),
        nod=0.05 * press - 0.05 * high,
        tail=-18 * press + 20 * high,
        ears=0.8 * high - 0.3 * press,
        wing=high * 0.9,
        swing=0.9 * (press - rising) * 0.6,
    )


@action
def fall(t: float, phase: float, energy: float) -> Stance:
    """Slip, sit down hard, bounce, look about."""
    slip = keyed(t, ((0, 0), (0.2, -0.2), (0.55, 1)))
    down = keyed(t, ((0.18, 0), (0.6, 1)))
    bump = keyed(t, ((0.52, 0), (0.64, 1), (0.86, -0.35), (1.05, 0)))
    up = keyed(t, ((0.1, 0), (0.42, 1), (0.62, 0)))
    rest = keyed(t, ((0.8, 0), (1.5, 1)))
    dizzy = sway(t, 1.3, phase) * rest
    return Stance(
        lean=-13 * slip + 7 * rest + 2 * dizzy,
        roll=-5 * bump,
        lift=0.05 * up + 0.04 * max(0.0, -bump),
        stretch=1 - 0.08 * bump,
        leg_near=(84 * down + 34 * up, -8 + 6 * rest),
        leg_far=(72 * down + 48 * up, -4 + 10 * rest),
        arm_near=(12 + 120 * up + 20 * down * (1 - up), 10),
        arm_far=(-12 - 120 * up - 34 * down * (1 - up), -10),
        tilt=8 * dizzy,
        nod=0.10 * bump,
        tail=20 * up,
        ears=-0.4,
        wing=up,
        swing=0.8 * up,
    )


@action
def climb(t: float, phase: float, energy: float) -> Stance:
    turn = t / 1.15 + phase
    pull = sway(turn, 1.0)
    near, far = 0.5 + 0.5 * pull, 0.5 - 0.5 * pull
    return Stance(
        lean=3,
        shift=0.06 * pull,
        tilt=4 * pull,
        nod=-0.10,
        stretch=1 + 0.02 * sway(turn, 0.5),
        sink=0.20 + 0.06 * sway(turn, 0.5, 0.25),
        hangs=1.0,
        leg_near=foot_at(0.22, 0.05 + 0.5 * far, 0.2),
        leg_far=foot_at(0.12, 0.05 + 0.5 * near, 0.2),
        arm_near=(106 + 36 * near, 52 - 34 * near),
        arm_far=(-106 - 36 * far, -52 + 34 * far),
        front=False,
        tail=10 * pull,
        swing=0.2 * pull,
    )


@action
def fly(t: float, phase: float, energy: float) -> Stance:
    up = keyed(t, ((0, 0), (0.25, -0.15), (1.1, 1)))
    bob, flap = sway(t, 2.6, phase), sway(t, 0.55, phase)
    return Stance(
        lift=max(0.0, 0.30 * up + 0.03 * bob),
        prone=0.80 * max(0.0, up),
        lean=4 * bob,
        sink=0.02,
        hangs=1.0,
        leg_near=(-6 + 5 * sway(t, 1.1, phase), -10),
        leg_far=(-14 - 5 * sway(t, 1.1, phase + 0.2), -8),
        arm_near=(12 + 146 * up + 4 * bob, 4),
        arm_far=(-12 - 44 * up - 5 * bob, -4),
        wing=flap,
        tail=12 * sway(t, 1.3, phase),
        nod=-0.10 * up,
        swing=-0.8 * up - 0.15 * sway(t, 0.4, phase),
    )


@action
def swim(t: float, phase: float, energy: float) -> Stance:
    in_ = keyed(t, ((0, 0), (0.9, 1)))
    turn = t / 1.5 + phase
    stroke, kick = sway(turn, 1.0), sway(turn, 1 / 3)
    return Stance(
        lift=(0.16 + 0.02 * sway(turn, 0.5)) * in_,
        prone=0.88 * in_,
        lean=2.5 * stroke,
        sink=0.02,
        hangs=1.0,
        leg_near=(8 + 17 * kick, -12),
        leg_far=(-8 - 17 * kick, -12),
        arm_near=(92 + 62 * stroke, 26 - 22 * stroke),
        arm_far=(92 - 62 * stroke, 26 + 22 * stroke),
        nod=-0.09,
        tail=26 * sway(turn, 0.5),
        wing=stroke,
        swing=-0.6 - 0.2 * stroke,
    )


# ---------------------------------------------------------------- hands at work
@action
def pick_up(t: float, phase: float, energy: float) -> Stance:
    t = t % 3.0
    down = keyed(t, ((0, 0), (0.2, -0.1), (0.75, 1), (1.05, 1), (1.6, 0)))
    lift = keyed(t, ((1.0, 0), (1.6, 1), (2.5, 1), (3.0, 0)))
    low = max(0.0, down)
    return Stance(
        bend=40 * down,
        nod=0.07 * low,
        **squat(0.04 + 0.42 * low, 0.14),
        arm_near=(10 + 50 * low + 46 * lift, 4 + 8 * low + 66 * lift),
        arm_far=(-10 - 26 * low, 4),
        tail=16 * low,
        ears=0.3,
    )


@action
def dig(t: float, phase: float, energy: float) -> Stance:
    beat = looped(t + phase, ((0, 1), (0.3, 1), (0.7, -0.3), (0.95, -0.3), (1.3, 1)))
    return Stance(
        bend=18 + 15 * beat,
        lean=-2 * (1 - beat),
        nod=0.05,
        **squat(0.08 + 0.14 * max(0.0, beat), 0.24),
        arm_near=(58 + 36 * (1 - beat), 8 + 12 * (1 - beat)),
        arm_far=(62 + 30 * (1 - beat), 12),
        front=False,
        tail=12 * beat,
        swing=0.3 * beat,
    )


@action
def throw(t: float, phase: float, energy: float) -> Stance:
    t = t % 2.4
    back = keyed(t, ((0, 0), (0.5, 1), (0.68, 1), (0.84, 0)))
    out = keyed(t, ((0.66, 0), (0.86, 1), (1.3, 0.85), (1.9, 0)))
    return Stance(
        lean=-8 * back + 8 * out,
        bend=-4 * back + 8 * out,
        shift=-0.2 * back + 0.22 * out,
        leg_near=foot_at(0.16 + 0.24 * out + 0.1 * back, 0.16 * back, 0.06),
        leg_far=foot_at(-0.2 - 0.1 * out, 0, 0.06),
        arm_near=(12 + 112 * back + 62 * out, -4 + 48 * back + 6 * out),
        arm_far=(-12 + 68 * back - 22 * out, 4 + 16 * back),
        tilt=-4 * back + 4 * out,
        tail=-14 * back + 16 * out,
        swing=0.5 * back - 0.6 * out,
    )


@action
def kick(t: float, phase: float, energy: float) -> Stance:
    t = t % 2.2
    back = keyed(t, ((0, 0), (0.5, 1), (0.62, 1), (0.74, 0)))
    out = keyed(t, ((0.6, 0), (0.9, 1), (1.2, 0.9), (1.65, 0)))
    return Stance(
        lean=3 * back - 8 * out,
        leg_near=(-34 * back + 80 * out, -56 * back - 4 * out),
        leg_far=foot_at(0.0, 0, 0.03),
        arm_near=(12 + 42 * back - 44 * out, 12),
        arm_far=(-12 - 46 * back + 60 * out, 6),
        tilt=3 * back - 5 * out,
        tail=-10 * back + 18 * out,
        swing=0.3 * back - 0.5 * out,
    )


@action
def eat(t: float, phase: float, energy: float) -> Stance:
    bite = looped(t + phase, ((0, 0), (0.5, 1), (0.85, 1), (1.3, 0), (2.6, 0)))
    chew = (1 - bite) * sway(t, 0.42, phase)
    near, far = limb_to(0.10, 0.36), limb_to(0.34, -0.42)
    up = tuple(u + (v - u) * bite for u, v in zip(near, far, strict=True))
    return Stance(
        nod=0.03 * bite + 0.012 * chew,
        tilt=2 + 5 * bite + 1.5 * chew,
        arm_near=(up[0], up[1]),
        arm_far=(14, 70),
        front=True,
        ears=0.3,
        tail=10 * sway(t, 1.1, phase),
    )


@action
def paint(t: float, phase: float, energy: float) -> Stance:
    across, along = sway(t, 1.3, phase), sway(t, 3.1, phase)
    step = looped(t + phase * 3, ((0, 0), (4.0, 0), (4.4, 1), (5.4, 1), (6, 0)))
    return Stance(
        lean=2 - 4 * step,
        tilt=3 * along + 6 * step,
        arm_near=(86 + 17 * across - 16 * step, 12 + 12 * along),
        arm_far=(20, 66),
        shift=0.06 * along - 0.08 * step,
        tail=9 * along,
        ears=0.4,
    )


@action
def play_music(t: float, phase: float, energy: float) -> Stance:
    strum, bar = sway(t, 0.5, phase), sway(t, 2.0, phase)
    return Stance(
        lean=2 * bar,
        shift=0.1 * bar,
        tilt=6 * sway(t, 2.0, phase - 0.06),
        nod=0.03 + 0.03 * sway(t, 0.5, phase + 0.2),
        **squat(0.05 + 0.03 * sway(t, 0.5, phase + 0.1), 0.14),
        arm_near=(12 + 9 * strum, 72 + 16 * strum),
        arm_far=(20, 84 + 5 * bar),
        front=True,
        tail=14 * bar,
        ears=0.4,
        swing=0.25 * bar,
    )
