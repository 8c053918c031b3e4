"""The actions of the heart: laughing, crying, shivering, hiding, dancing.

They belong to the same table as those of `actions`; see there how one is written.
"""

from __future__ import annotations

from studio.engine.actors.actions import action, squat
from studio.engine.actors.joints import Stance, foot_at, keys, limb_to, looped, sway

SOBS = keys("0 0, 0.25 1, 0.45 0.3, 0.65 0.9, 1.0 0, 1.7 0")
PEEPS = keys("0 0, 2.2 0, 2.5 1, 3.4 1, 3.7 0, 4.2 0")


@action
def laugh(t: float, phase: float, energy: float) -> Stance:
    # Fits of laughter, and a breath between them.
    fit = looped(t + phase, ((0, 1), (1.5, 1), (2.0, 0.25), (2.4, 0.25), (2.8, 1)))
    shake = sway(t, 0.22, phase) * fit
    return Stance(
        lean=-4 * fit + 1.0 * shake,
        bend=3 * shake,
        nod=-0.07 * fit + 0.03 * shake,
        tilt=-4 + 2 * shake,
        stretch=1 + 0.018 * shake,
        arm_near=(36 + 3 * shake, -104),
        arm_far=(-36 - 3 * shake, 104),
        front=True,
        **squat(0.05 + 0.02 * fit),
        tail=10 * shake,
        ears=0.2,
    )


@action
def cry(t: float, phase: float, energy: float) -> Stance:
    sob = looped(t + phase, SOBS)
    rub = 0.03 * sway(t, 0.85, phase)
    return Stance(
        bend=5 + 2 * sob,
        nod=0.10 + 0.03 * sob,
        stretch=0.98 + 0.025 * sob,
        arm_near=limb_to(-0.28 + rub, -0.52, -1),
        arm_far=limb_to(0.28 + rub, -0.52, 1),
        front=True,
        **squat(0.06),
        tail=-8,
        ears=-0.9,
        wing=-0.4,
    )


@action
def shiver(t: float, phase: float, energy: float) -> Stance:
    quick = sway(t, 0.13, phase) * (0.6 + 0.4 * sway(t, 1.9, phase))
    return Stance(
        bend=5,
        shift=0.025 * quick,
        tilt=1.6 * quick,
        nod=0.06,
        stretch=0.97,
        arm_near=(24 + 2 * quick, -112),
        arm_far=(-24 + 2 * quick, 112),
        front=True,
        **squat(0.09),
        tail=-10 + 3 * quick,
        ears=-0.6,
    )


@action
def hide(t: float, phase: float, energy: float) -> Stance:
    # Hands before the eyes, and now and then a look through the fingers.
    peep = looped(t + phase * 2, PEEPS)
    return Stance(
        bend=7,
        nod=0.09 - 0.05 * peep,
        stretch=0.96 + 0.02 * peep,
        tilt=3 * peep,
        arm_near=limb_to(-0.26 + 0.08 * peep, -0.62 + 0.17 * peep, -1),
        arm_far=limb_to(0.26 - 0.03 * peep, -0.62, 1),
        front=True,
        **squat(0.30, 0.05),
        tail=-10,
        ears=-0.7 + 0.9 * peep,
        wing=-0.3,
    )


@action
def dance(t: float, phase: float, energy: float) -> Stance:
    beat, half = sway(t, 1.1, phase), sway(t, 2.2, phase)
    bounce = (1 - sway(t, 0.55, phase + 0.25)) / 2
    return Stance(
        shift=0.22 * half,
        lean=3.5 * half,
        stretch=1 + 0.04 * (bounce - 0.5),
        tilt=-8 * sway(t, 2.2, phase - 0.07),
        leg_near=foot_at(0.18, 0.16 * max(0.0, half), 0.08 + 0.13 * (1 - bounce)),
        leg_far=foot_at(-0.18, 0.16 * max(0.0, -half), 0.08 + 0.13 * (1 - bounce)),
        arm_near=(72 + 42 * half * energy, 46 + 26 * beat),
        arm_far=(-72 + 42 * half * energy, -46 + 26 * beat),
        tail=24 * beat,
        wing=0.5 * beat,
        ears=0.5,
        swing=0.7 * sway(t, 2.2, phase - 0.14),
    )
