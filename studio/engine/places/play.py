"""Where children play: playground, school yard, football pitch, zoo, sports."""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, mix
from studio.engine.places import BOTTOM, LEFT, RIGHT, Set, place
from studio.engine.places.buildings import bunting, fence, glass, pane, seen
from studio.engine.places.greenery import (
    branches,
    bush,
    grass_frame,
    leaf_colour,
    tree,
    treeline,
)
from studio.engine.places.landforms import LOW, earth, ground, hills


@place(
    "playground", "sandpit", "sandbox",
    ground=572, sounds=("playground", "birds"), palettes=("meadow", "candy", "honey"),
)  # fmt: skip
def playground(s: Set) -> None:
    s.sky()
    far = s.plane(0.3)
    hills(s, far, 430, 36, earth(s, 0))
    treeline(s, far, 150, 490, (90, 160))
    near = s.plane(0.75)
    hills(s, near, 506, 8, earth(s, 1))
    swings(s, near, 20, 536)
    tower_slide(s, near, 1180, 540)
    feet = s.plane(1.0)
    ground(s, feet, 572, earth(s, 2, "#74a862", 0.45))
    grass_frame(s, s.plane(1.3), earth(s, 4))


def swings(s: Set, b: Brush, x: float, y: float) -> None:
    pole, rope = seen(s, "#d9694f"), seen(s, "#f3e8d2")
    b.line(
        f"M{x - 150} {y}L{x - 116} {y - 230}L{x - 82} {y}M{x + 82} {y}L{x + 116}"
        f" {y - 230}L{x + 150} {y}M{x - 120} {y - 230}H{x + 120}",
        pole,
        11,
    )
    for dx in (-50, 50):
        b.line(
            f"M{x + dx - 18} {y - 226}V{y - 64}M{x + dx + 18} {y - 226}V{y - 64}",
            rope,
            3,
        )
        b.rect(x + dx - 26, y - 68, 52, 10, seen(s, "#8a6448"), r=4, lift=0.8)


def tower_slide(s: Set, b: Brush, x: float, y: float) -> None:
    wood, roof = seen(s, "#b98a5c"), seen(s, "#d9694f")
    for dx in (-10, 96):
        b.rect(x + dx, y - 220, 12, 222, wood, lift=0.8)
    b.rect(x - 20, y - 130, 138, 14, darker(wood, 0.15), r=4, lift=1)
    b.rect(x - 14, y - 170, 126, 40, mix(wood, s.palette.pale, 0.25))
    b.shape(
        f"M{x - 34} {y - 214}L{x + 49} {y - 286}L{x + 132} {y - 214}Z", roof, lift=1.2
    )
    slide = seen(s, "#e9b955")
    b.limb(
        [(x - 10, y - 128), (x - 60, y - 84), (x - 112, y - 26), (x - 168, y - 12)],
        darker(slide, 0.2),
        34,
    )
    b.limb(
        [(x - 10, y - 132), (x - 60, y - 88), (x - 112, y - 30), (x - 168, y - 16)],
        slide,
        24,
    )
    for n in range(5):
        b.line(f"M{x + 108} {y - 20 - n * 26}h52", seen(s, "#4f8f92"), 6)
    b.line(f"M{x + 160} {y}V{y - 126}", seen(s, "#4f8f92"), 8)


@place(
    "school yard", "schoolyard", "school playground", "kindergarten", "break time",
    ground=574, sounds=("playground",), palettes=("honey", "meadow", "dusk"),
)  # fmt: skip
def school_yard(s: Set) -> None:
    s.sky()
    far = s.plane(0.3)
    hills(s, far, 430, 36, earth(s, 0))
    near = s.plane(0.65)
    school(s, near, 640, 528)
    for x in (-250, -60, 1350, 1540):
        tree(s, near, x, 532, s.rng.uniform(180, 240), leaf_colour(s, 2))
    feet = s.plane(1.0)
    yard = earth(s, 1, "#c9b79c", 0.7)
    feet.rect(LEFT - 20, 522, RIGHT - LEFT + 40, BOTTOM, yard, lift=2)
    chalk = mix(yard, "#fdf8ec", 0.6)
    for n in range(5):
        feet.line(f"M{-60 + n * 52} {610 + n % 2 * 4}h50v34h-50Z", chalk, 3)
    feet.line(f"M{LEFT} 690H{RIGHT}", chalk, 4)
    for x in (-150, 130, 1150, 1420):
        bush(s, feet, x, 540, 120, leaf_colour(s, 2))
    branches(s, s.plane(1.3), leaf_colour(s, 3))


def school(s: Set, b: Brush, x: float, y: float) -> None:
    behind = s.palette.layers[1]
    wall = mix(seen(s, "#d99a74"), behind, 0.22)
    roof = mix(seen(s, "#8c4a4f"), behind, 0.2)
    b.rect(x - 400, y - 210, 800, 220, wall, lift=1.4)
    b.shape(
        f"M{x - 420} {y - 206}L{x - 380} {y - 262}H{x + 380}L{x + 420} {y - 206}Z", roof
    )
    b.rect(x - 90, y - 270, 180, 280, wall, lift=1)
    b.shape(f"M{x - 108} {y - 264}L{x} {y - 340}L{x + 108} {y - 264}Z", roof)
    b.circle(x, y - 236, 24, s.palette.pale, lift=0.6)
    b.line(f"M{x} {y - 236}v-13M{x} {y - 236}l9 5", s.palette.ink, 3)
    b.rect(x - 32, y - 104, 64, 110, darker(roof, 0.25), r=6)
    for n in range(5):
        for left in (x - 376 + n * 56, x + 110 + n * 56):
            for up in (170, 90):
                pane(s, b, left, y - up, 30, 44)
    b.circle(x, y - 190, 9, glass(s))


@place(
    "pitch", "stadium", "football pitch", "soccer field", "football field", "arena",
    "sports field", "football match", "running track",
    ground=574, sounds=("crowd",), palettes=("meadow", "lagoon", "dusk"),
)  # fmt: skip
def pitch(s: Set) -> None:
    s.sky()
    far = s.plane(0.35)
    stand(s, far)
    near = s.plane(0.75)
    near.rect(
        LEFT - 20, 474, RIGHT - LEFT + 40, LOW - 474, s.palette.layers[3], lift=1.4
    )
    for n in range(14):
        near.rect(
            LEFT + n * 146,
            480,
            132,
            34,
            seen(s, ("#d9694f", "#f3e4c4", "#3f7f92", "#e3b55c")[n % 4]),
            r=4,
        )
    feet = s.plane(1.0)
    green = earth(s, 2, "#55a05c", 0.6)
    feet.rect(LEFT - 20, 516, RIGHT - LEFT + 40, BOTTOM, green, lift=2)
    for n in range(-6, 7, 2):
        x = 640 + n * 150
        feet.poly(
            [
                (x, 518),
                (x + 150, 518),
                (640 + (n + 1) * 260, 900),
                (640 + n * 260, 900),
            ],
            darker(green, 0.06),
            lift=0,
        )
    line = mix(green, "#fdfaf0", 0.75)
    feet.line(f"M{LEFT} 528H{RIGHT}M640 530V900", line, 5)
    feet.line("M640 566C900 566 1010 620 1010 690", mix(green, line, 0.6), 5)
    feet.line("M640 566C380 566 270 620 270 690", mix(green, line, 0.6), 5)
    goal(s, feet, 1170, 566)
    goal(s, feet, 110, 566, flip=True)


def stand(s: Set, b: Brush) -> None:
    """Raise a stand full of people: small dots of colour, and floodlights."""
    body = s.palette.layers[1]
    b.shape(
        f"M{LEFT - 20} 270Q640 200 {RIGHT + 20} 270V{LOW}H{LEFT - 20}Z", body, lift=2
    )
    coats = ("#d9694f", "#e3b55c", "#f3e4c4", "#4f8f92", "#8f76b0", "#c98a8f")
    for tier in range(7):
        y = 288 + tier * 27
        for n in range(84):
            x = LEFT + n * 24 + (tier % 2) * 12 + s.rng.uniform(-4, 4)
            bend = 26 * (1 - ((x - 640) / 1000) ** 2)
            b.circle(x, y - bend, 7.5, mix(seen(s, s.rng.choice(coats)), body, 0.42))
    for x in (-120, 1400, 120, 1160):
        b.line(f"M{x} 300V70", s.palette.layers[2], 8)
        b.rect(x - 46, 40, 92, 44, s.palette.layers[2], r=6, lift=1)
        for n in range(6):
            b.circle(x - 30 + n % 3 * 30, 52 + n // 3 * 20, 8, s.palette.light)
        if s.dark:
            b.glow(x, 62, 190, s.palette.light, 0.45)
    bunting(s, b, 160, 1120, 190, 20)


def goal(s: Set, b: Brush, x: float, y: float, *, flip: bool = False) -> None:
    white = s.palette.pale
    with b.at(x, y, flip=flip):
        net = "".join(f"M{n * 22} -176L{40 + n * 18} -8" for n in range(8))
        net += "".join(f"M0 {-170 + n * 24}H176" for n in range(7))
        b.line(net, mix(white, s.palette.layers[2], 0.45), 1.6)
        b.line("M0 0V-180H190", white, 9)
        b.line("M190 -180V-20M0 -180L40 -8H190", mix(white, s.palette.ink, 0.2), 4)


@place(
    "zoo", "animal park", "safari park", "aviary", "enclosure",
    ground=572, sounds=("birds", "crowd"), palettes=("moss", "honey", "meadow"),
)  # fmt: skip
def zoo(s: Set) -> None:
    s.sky()
    far = s.plane(0.3)
    hills(s, far, 420, 36, earth(s, 0))
    treeline(s, far, 160, 496, (110, 190))
    near = s.plane(0.7)
    hills(s, near, 510, 10, earth(s, 1, "#c9b27c", 0.4))
    cage(s, near, 20, 530)
    giraffe(s, near, 1150, 540)
    gate(s, near)
    feet = s.plane(1.0)
    fence(s, feet, 528, LEFT, 150, seen(s, "#a87a54"))
    fence(s, feet, 528, 1130, RIGHT, seen(s, "#a87a54"))
    ground(s, feet, 582, earth(s, 1, "#d9c194", 0.7), grassy=False)
    for x in (-80, 1210, 1380):
        bush(s, feet, x, 562, 120, leaf_colour(s, 2))


def cage(s: Set, b: Brush, x: float, y: float) -> None:
    """A great round aviary with a parrot in it."""
    wire = mix(seen(s, "#6f7f74"), s.palette.layers[1], 0.3)
    b.veil(f"M{x - 140} {y}v-150a140 140 0 0 1 280 0v150Z", s.palette.pale, 0.2)
    for n in range(-3, 4):
        k = n / 3
        b.line(
            f"M{x + 140 * k:.0f} {y}v-150Q{x + 140 * k:.0f}"
            f" {y - 250 + 60 * abs(k):.0f} {x} {y - 290}",
            wire,
            4,
        )
    b.line(f"M{x - 140} {y - 150}h280M{x - 140} {y - 60}h280", wire, 4)
    b.line(f"M{x - 60} {y - 120}h90", seen(s, "#8a6448"), 6)
    with b.at(x - 20, y - 122):
        b.shape("M-14 0C-22 -30 -8 -52 6 -50C20 -48 16 -16 8 0L-6 34Z", s.palette.warm)
        b.shape(
            "M-8 -8C-14 -22 -4 -34 2 -32C6 -20 2 -10 -8 -8Z", seen(s, "#4f8f92"), lift=0
        )
        b.shape("M14 -44q10 2 6 12l-8 -4Z", seen(s, "#e3b55c"), lift=0)
        b.circle(8, -42, 2.2, s.palette.ink)


def giraffe(s: Set, b: Brush, x: float, y: float) -> None:
    """Only its neck looks over the fence."""
    coat, spot = seen(s, "#e3b566"), seen(s, "#b07a44")
    neck = f"M{x} {y}C{x + 4} {y - 90} {x + 10} {y - 150} {x + 20} {y - 214}h34"
    neck += f"C{x + 64} {y - 140} {x + 84} {y - 60} {x + 110} {y}Z"
    b.shape(neck, coat)
    for dx, dy, r in (
        (32, -40, 13),
        (66, -30, 14),
        (36, -92, 11),
        (58, -84, 9),
        (34, -146, 9),
        (50, -132, 8),
        (38, -190, 7),
    ):
        b.circle(x + dx, y + dy, r, spot)
    b.line(f"M{x + 30} {y - 246}l-3 -26M{x + 46} {y - 246}l3 -26", coat, 6)
    b.circle(x + 27, y - 274, 6, spot)
    b.circle(x + 49, y - 274, 6, spot)
    b.shape(
        f"M{x + 60} {y - 236}C{x + 60} {y - 262} {x + 12} {y - 262} {x + 8} {y - 236}"
        f"C{x - 30} {y - 222} {x - 32} {y - 196} {x - 6} {y - 194}C{x + 22} {y - 194}"
        f" {x + 58} {y - 206} {x + 60} {y - 236}Z",
        coat,
    )
    b.ellipse(x - 12, y - 206, 14, 9, mix(coat, s.palette.pale, 0.4))
    b.circle(x + 24, y - 236, 4, s.palette.ink)


def gate(s: Set, b: Brush) -> None:
    wood = mix(seen(s, "#8a6448"), s.palette.layers[1], 0.2)
    for x in (420, 840):
        b.rect(x, 330, 24, 210, wood, lift=1)
    b.shape("M400 336Q642 250 884 336v34Q642 290 400 370Z", wood, lift=1.2)
    with b.at(642, 316):
        b.ellipse(0, 4, 13, 10, s.palette.pale)
        for dx, dy in ((-14, -8), (-5, -14), (5, -14), (14, -8)):
            b.ellipse(dx, dy, 4.5, 6, s.palette.pale)
