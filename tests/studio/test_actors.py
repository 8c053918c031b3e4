"""The actors: every body can do everything, moves like one, and shows what it feels."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.engine.actors import ACTIONS, FEELINGS, MOUTHS, Look, Pose, Spots
from studio.engine.actors.act import draw
from studio.engine.actors.bodies import all_bodies
from studio.engine.actors.bodies.people import BUILDS
from studio.engine.actors.figure import framed
from studio.engine.actors.gaits import GAITS
from studio.engine.actors.portrait import portrait
from studio.engine.actors.rig import Stance, reach, stance, stride
from studio.engine.actors.wardrobe import wearables
from studio.engine.origins import origins
from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas, Pixels
from studio.engine.paint.hands import StyledHand, hand

PEOPLE = tuple(sorted(origins("person")))
MADE = ("alien", "doll", "ghost", "mermaid", "monster", "robot", "scarecrow",
        "snowman", "spirit")  # fmt: skip
STANDING = tuple(name for name in (*PEOPLE, "robot", "alien", "doll", "scarecrow"))
FRAME = 1 / 25


def seen(look: Look, pose: Pose, scale: float = 0.25) -> tuple[Pixels, Spots]:
    """Draw somebody small in a box of 800 × 800 units, feet in its lower middle."""
    side = round(800 * scale)
    canvas = Canvas(side, side, scale=scale, left=-400, top=-600)
    spots = draw(Brush(canvas, StyledHand()), look, pose)
    return canvas.read().copy(), spots


def differ(one: Pose, other: Pose, body: str = "child") -> bool:
    first, second = seen(Look(body), one, 0.5)[0], seen(Look(body), other, 0.5)[0]
    return not np.array_equal(first, second)


def joints(s: Stance) -> tuple[float, ...]:
    return (*s.arm_near, *s.arm_far, *s.leg_near, *s.leg_far, s.lean, s.bend, s.roll,
            s.tilt)  # fmt: skip


@pytest.mark.parametrize("body", [*PEOPLE, *MADE])
def test_every_body_does_and_feels_everything_inside_a_sane_box(body: str) -> None:
    for n, action in enumerate(ACTIONS):
        for m, feeling in enumerate(FEELINGS):
            pose = Pose(action, 0.3 + n * 0.07 + m * 0.11, feeling, MOUTHS[(n + m) % 9])
            pixels, spots = seen(Look(body), pose, 0.06)
            alpha = pixels[..., 3]
            assert alpha.any()
            assert not alpha[0].any() and not alpha[:, 0].any()
            assert not alpha[:, -1].any() and not alpha[-1].any()
            for x, y in (spots.hand, spots.mouth, spots.eyes, spots.crown):
                assert abs(x) < 330 and -560 < y < 70


def ends(pose: Pose) -> tuple[float, ...]:
    """Return where knees, feet, elbows and hands are, limbs being 1 long."""
    s = stance(pose)
    limbs = (s.arm_near, s.arm_far, s.leg_near, s.leg_far)
    bent = (reach((s.shift, -s.sink), joint, 0.5, 0.5) for joint in limbs)
    return tuple(value for _, *two in bent for spot in two for value in spot)


def fastest(action: str, step: float, count: int) -> float:
    moments = [ends(Pose(action, n * step, seed=5)) for n in range(count)]
    return max(
        abs(a - b)
        for before, after in pairwise(moments)
        for a, b in zip(before, after, strict=True)
    )


@pytest.mark.parametrize("action", ACTIONS)
def test_motion_has_no_jumps(action: str) -> None:
    assert fastest(action, 0.002, 4000) < 0.07
    assert fastest(action, FRAME, 250) < 0.72


@given(
    st.sampled_from(ACTIONS), st.sampled_from(FEELINGS), st.floats(0, 600),
    st.integers(0, 10**9),
)  # fmt: skip
def test_joints_are_always_numbers_a_body_can_bend_to(
    action: str, feeling: str, t: float, seed: int
) -> None:
    s = stance(Pose(action, t, feeling, seed=seed))
    assert all(math.isfinite(value) and abs(value) < 400 for value in joints(s))
    assert -0.1 <= s.sink <= 1.05 and 0.8 < s.stretch < 1.2 and 0 <= s.lift < 0.7


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_grows_out_of_standing(action: str) -> None:
    start, still = stance(Pose(action, 0.0)), stance(Pose("idle", 0.0))
    assert joints(start) == pytest.approx(joints(still), abs=3)


def test_all_actions_feelings_and_mouths_can_be_told_apart() -> None:
    acts = [seen(Look("child"), Pose(a, 1.3), 0.2)[0].tobytes() for a in ACTIONS]
    assert len(set(acts)) == len(ACTIONS)
    for one, other in combinations(FEELINGS, 2):
        assert differ(Pose(feeling=one), Pose(feeling=other))
    for one, other in combinations(MOUTHS, 2):
        assert differ(Pose(mouth=one), Pose(mouth=other))


def test_a_feeling_stays_in_a_face_that_speaks() -> None:
    assert differ(Pose("sit", 9, "glad", "D"), Pose("sit", 9, "cross", "D"))


def test_blinks_gazes_and_stressed_words_are_seen() -> None:
    calm = Pose("talk", 1.0)
    assert differ(calm, Pose("talk", 1.0, blink=1.0))
    assert differ(calm, Pose("talk", 1.0, gaze=(1.0, 0.0)))
    assert differ(calm, Pose("talk", 1.0, stress=1.0))


def test_a_blink_closes_the_eyes() -> None:
    ink = []
    for blink in (0.0, 0.5, 1.0):
        pixels, spots = seen(Look("boy"), Pose(blink=blink), 1.0)
        x, y = round(spots.eyes[0] + 400), round(spots.eyes[1] + 600)
        eyes = pixels[y - 6 : y + 8, x - 16 : x + 17, :3].sum(axis=2)
        ink.append(int((eyes < 200).sum()))
    assert ink[0] > ink[1] > 0 and ink[2] > 0


@pytest.mark.parametrize("body", ["child", "pirate", "robot", "ghost"])
def test_facing_the_other_way_mirrors_body_and_spots(body: str) -> None:
    right, spots = seen(Look(body), Pose("point", 1.0))
    left, turned = seen(Look(body), Pose("point", 1.0, facing=-1))
    far = np.abs(left[:, ::-1].astype(int) - right.astype(int)).max(axis=2) > 60
    assert far.mean() < 0.004
    assert turned.hand == pytest.approx((-spots.hand[0], spots.hand[1]))


@pytest.mark.parametrize("body", STANDING)
def test_the_feet_of_who_stands_touch_the_ground(body: str) -> None:
    for feeling in FEELINGS:
        alpha = seen(Look(body), Pose("idle", 2.0, feeling), 0.5)[0][..., 3]
        lowest = float(np.flatnonzero(alpha.max(axis=1) > 128).max() + 1) / 0.5 - 600
        assert abs(lowest) < 7


@pytest.mark.parametrize("action", sorted(GAITS))
def test_a_planted_foot_does_not_slide(action: str) -> None:
    build = BUILDS["child"]
    speed, gait = stride(action, build.height), GAITS[action]
    places: list[float] = []
    for n in range(240):
        t = 1.0 + n / 240 * gait.period
        frame = framed(build, stance(Pose(action, t)))
        bone = build.leg / 2
        foot = reach((0, 0), frame.s.leg_near, bone, bone)[2]
        if frame.hip[1] + foot[1] > -build.height * 0.053 - 0.6:
            places.append(foot[0] + speed * t)
        elif len(places) > 40:
            break
        else:
            places.clear()
    assert len(places) > 40
    assert max(places) - min(places) < 3


def test_the_same_moment_is_drawn_the_same_and_two_people_never_move_as_one() -> None:
    look, pose = Look("wizard"), Pose("wave", 1.7, "glad", seed=3)
    assert np.array_equal(seen(look, pose)[0], seen(look, pose)[0])
    for action in ACTIONS:
        assert stance(Pose(action, 2.0, seed=1)) != stance(Pose(action, 2.0, seed=2))


def test_hands_are_where_the_spots_say() -> None:
    pixels, spots = seen(Look("child", skin="#00ff00"), Pose("wave", 1.5), 1.0)
    x, y = round(spots.hand[0] + 400), round(spots.hand[1] + 600)
    assert tuple(pixels[y, x, :3]) == (0, 255, 0)


def test_everything_in_the_wardrobe_is_seen_when_worn() -> None:
    plain = seen(Look("boy", hair_cut="short"), Pose())[0]
    for name in sorted(wearables()):
        look = Look("boy", hair_cut="short", hair="#b5503c", wears=(name,))
        bare = Look("boy", hair_cut="short", hair="#b5503c")
        worn = seen(look, Pose(), 1.0)[0]
        # A boy's jumper is striped already.
        if name not in ("stripes", "striped", "stripy"):
            assert not np.array_equal(worn, seen(bare, Pose(), 1.0)[0]), name
    assert plain.any()


GARMENTS = (
    "boots", "raincoat", "jumper", "sweater", "pyjamas", "dress", "shirt", "skirt",
    "trousers", "socks", "gloves", "mittens", "hat", "cap", "beanie", "helmet", "scarf",
    "cape", "glasses", "bow", "apron", "backpack", "crown",
)  # fmt: skip


@pytest.mark.parametrize("thing", GARMENTS)
def test_a_garment_has_the_colour_it_was_given(thing: str) -> None:
    for body in ("child", "woman", "robot"):
        look = Look(body, wears=(f"{thing}:#12e03c",))
        pixels = seen(look, Pose("idle", 2.0), 1.0)[0].astype(int)
        near = np.abs(pixels[..., 2::-1] - (0x12, 0xE0, 0x3C)).max(axis=2) < 40
        assert near.sum() > 20, body


def test_what_nobody_knows_is_not_worn_and_a_strange_colour_is_none() -> None:
    bare = seen(Look("boy"), Pose())[0]
    strange = Look("boy", wears=("moonboots", "wooden leg:#ff0000", ":", "frills:red"))
    assert np.array_equal(seen(strange, Pose())[0], bare)
    plain = seen(Look("boy", wears=("hat",)), Pose())[0]
    assert np.array_equal(seen(Look("boy", wears=("hat:puce",)), Pose())[0], plain)


@pytest.mark.parametrize("body", ["child", "elder", "woman", "baby", "robot"])
def test_who_sleeps_lies_on_the_ground(body: str) -> None:
    pixels, spots = seen(Look(body), Pose("sleep", 3.0), 0.5)
    rows, columns = np.nonzero(pixels[..., 3] > 128)
    low = float(rows.max() + 1) / 0.5 - 600
    assert -14 < low < 16
    assert spots.eyes[1] > -0.5 * spots.height
    assert np.ptp(columns) > np.ptp(rows)


def test_every_word_for_a_person_belongs_to_one_body_only() -> None:
    owners: dict[str, str] = {}
    for body in all_bodies().values():
        for word in body.words:
            assert owners.setdefault(word, body.name) == body.name, word


def test_a_portrait_shows_a_face_in_the_middle_of_a_square() -> None:
    for body in ("child", "wizard", "robot"):
        canvas = portrait(Look(body), "glad", 96, "#2b6d72", hand("paper"))
        pixels = canvas.read()
        assert pixels.shape == (96, 96, 4) and (pixels[..., 3] == 255).all()
        assert not np.array_equal(pixels[48, 48, :3], pixels[4, 4, :3])
