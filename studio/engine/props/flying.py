"""What flies with people or for them. The origin is the middle; the front is right."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import (
    BRASS,
    BRASS_DARK,
    GLASS,
    STEEL,
    STEEL_DARK,
    STEEL_PALE,
    WOOD,
    WOOD_DARK,
    shade,
    star,
    wheel,
)  # fmt: skip

flying = partial(prop, kind="aircraft", at="sky", moves="float", travels=True)


@flying("aeroplane", "aeroplanes", "airplane", "airplanes", "plane", "planes", "jet",
        size=132, main="#f3ede2", second="#d8573f")  # fmt: skip
def aeroplane(b: Brush, c: Colours) -> None:
    b.shape("M-8 -10L-52 -64H-26L44 -10Z", darker(c.main, 0.18), lift=0.6)
    b.shape("M-154 -8L-186 -70H-152L-108 -14Z", c.second)
    b.shape("M-176 -10C-140 -34 40 -38 100 -34C148 -30 182 -10 182 4C182 20 130 28 60"
            " 28C-40 28 -130 24 -176 -10Z", c.main)  # fmt: skip
    b.shape("M-170 -6C-80 12 100 14 181 6C178 20 130 28 60 28C-40 28 -120 22 -170 -6Z",
            c.second, lift=0)  # fmt: skip
    b.shape("M128 -29C154 -22 168 -12 174 -2H132Z", c.second, lift=0)
    b.shape("M133 -24C152 -19 162 -12 167 -5H137Z", c.light, lift=0)
    for k in range(8):
        b.rect(-106 + k * 28, -22, 19, 21, c.second, r=8)
        b.rect(-103 + k * 28, -19, 13, 15, c.light, r=5)
    b.shape("M24 8L-64 62H-32L74 14Z", darker(c.main, 0.08), lift=0.8)
    b.rect(-10, 24, 44, 18, STEEL_DARK, r=9, lift=0.5)
    b.shape("M-120 4L-166 26H-146L-92 8Z", darker(c.main, 0.08), lift=0.5)


@flying(
    "biplane", "biplanes", "propeller plane", size=150, main="#d8573f", seat=(-18, -26)
)
def biplane(b: Brush, c: Colours) -> None:
    b.shape("M-128 -12L-150 -54H-122L-96 -18Z", c.dark, lift=0.6)
    b.shape("M-140 -14C-100 -34 40 -40 84 -30C104 -24 110 -10 108 4C100 22 40 28 0 24"
            "C-60 18 -110 8 -140 -14Z", c.main)  # fmt: skip
    shade(
        b, "M-134 -10C-60 6 60 8 108 2C100 22 40 28 0 24C-60 18 -110 8 -134 -10Z", 0.2
    )
    b.line("M44 -74L34 16M86 -74L72 16", WOOD_DARK, 5)
    b.rect(16, -82, 104, 13, c.bright, r=6, lift=0.7)
    b.rect(0, 12, 100, 13, c.bright, r=6, lift=0.7)
    b.shape("M-46 -32C-40 -22 4 -22 8 -34Z", c.ink, lift=0)
    b.line("M10 -34L2 -52", GLASS, 5)
    b.circle(-86, -6, 14, c.pale)
    star(b, -86, -6, 10, c.main)
    b.circle(110, -10, 9, BRASS, lift=0.5)
    b.ellipse(120, -10, 6, 48, WOOD, lift=0.4)
    b.line("M50 24L60 44M76 24L60 44", c.ink, 5)
    wheel(b, c, 60, 19, 48)
    wheel(b, c, -132, 8, 2)


@flying("helicopter", "helicopters", "chopper", size=190, main="#ecb04c", seat=(34, 30))
def helicopter(b: Brush, c: Colours) -> None:
    b.line("M20 -62V-92", c.ink, 9)
    b.rect(-146, -98, 332, 10, STEEL_DARK, r=5, lift=0.5)
    b.rect(-146, -98, 130, 4, STEEL_PALE, r=2)
    b.shape("M-30 -34L-166 -32L-176 -16L-30 20Z", c.main)
    b.shape("M-160 -26L-190 -66H-168L-142 -26Z", c.dark, lift=0.6)
    b.circle(-176, -30, 22, STEEL_PALE, lift=0.4)
    b.ring(-176, -30, 22, STEEL_DARK, 3)
    b.line("M-190 -44L-162 -16M-190 -16L-162 -44", STEEL_DARK, 5)
    b.shape("M-70 -10C-70 -50 -20 -70 30 -70C92 -70 124 -22 120 14C116 44 84 54 30 54"
            "C-30 54 -70 40 -70 -10Z", c.main)  # fmt: skip
    b.shape("M10 -60C70 -64 108 -30 110 8C110 26 92 30 70 30H10Z", c.light, lift=0)
    b.line("M50 -50L24 16M80 -34L64 6", "#ffffff", 3)
    b.line("M10 -62V30", c.dark, 3)
    b.rect(-48, -38, 44, 34, c.light, r=8)
    shade(b, "M-68 10C0 30 80 36 120 18C114 44 84 54 30 54C-26 54 -62 42 -68 10Z", 0.2)
    b.line("M-20 52L-30 82M64 52L76 82M-64 84H104C116 84 120 78 122 72", c.ink, 6)


@flying("hot air balloon", "hot air balloons", "balloon ride", size=376, main="#e2745a",
        second="#f7e8d3", seat=(0, 150))  # fmt: skip
def hot_air_balloon(b: Brush, c: Colours) -> None:
    b.line("M-60 52L-48 158M60 52L48 158M-22 70L-20 158M22 70L20 158", WOOD_DARK, 3)
    b.shape("M-26 64H26L22 78H-22Z", c.dark, lift=0.5)
    b.glow(0, 84, 44, c.light, 0.7)
    whole = "M0 -165C-116 -165 -138 -62 -96 0C-72 34 -50 50 -42 66H42C50 50 72 34 96 0"
    b.shape(whole + "C138 -62 116 -165 0 -165Z", c.main)
    b.shape("M0 -165C-78 -165 -94 -62 -64 4C-50 36 -34 52 -28 66H-10C-14 30 -30 10"
            " -34 -30C-40 -90 -26 -165 0 -165Z", c.second, lift=0)  # fmt: skip
    b.shape("M0 -165C78 -165 94 -62 64 4C50 36 34 52 28 66H10C14 30 30 10 34 -30"
            "C40 -90 26 -165 0 -165Z", c.second, lift=0)  # fmt: skip
    shade(b, "M30 -161C96 -140 116 -70 76 26C62 42 50 54 46 66H42C60 40 90 0 76 -70"
             "C68 -110 50 -140 30 -161Z", 0.14)  # fmt: skip
    b.line("M-112 -58C-60 -40 60 -40 112 -58", c.dark, 6)
    b.shape("M-56 156H56L46 210H-46Z", WOOD, lift=0.8)
    b.line("M-54 170H54M-52 184H52M-49 197H49M-30 158V208M0 158V208M30 158V208",
           WOOD_DARK, 2.5)  # fmt: skip
    b.rect(-61, 149, 122, 13, "#cf9d6f", r=6, lift=0.5)


@flying("flying saucer", "flying saucers", "ufo", "ufos", size=140, main="#7f9fb8",
        second="#6cc2a8", seat=(0, -16), shines=True)  # fmt: skip
def flying_saucer(b: Brush, c: Colours) -> None:
    b.glow(0, 50, 100, c.light, 0.35)
    b.veil("M-40 34H40L72 86H-72Z", c.light, 0.25)
    b.line("M0 -66V-82", c.pale, 4)
    b.circle(0, -84, 7, c.warm)
    b.shape("M-68 -4C-68 -84 68 -84 68 -4Z", GLASS, lift=0.6)
    b.line("M-50 -20C-48 -44 -34 -54 -20 -58", "#ffffff", 5)
    b.shape("M-146 10C-120 -18 120 -18 146 10C110 52 -110 52 -146 10Z", c.main)
    b.shape("M-146 10C-90 24 90 24 146 10C110 52 -110 52 -146 10Z", c.dark, lift=0)
    b.ellipse(0, -6, 76, 9, c.bright)
    for x, y in ((-104, 8), (-54, 14), (0, 16), (54, 14), (104, 8)):
        b.glow(x, y, 24, c.light, 0.6)
        b.circle(x, y, 8, c.light)
    b.ellipse(0, 40, 42, 8, c.second)


@flying("rocket", "rockets", "rocket ship", "rocketship", size=280, moves="launch",
        main="#e2745a", second="#f3ede2", at="ground", shines=True)  # fmt: skip
def rocket(b: Brush, c: Colours) -> None:
    b.glow(0, -16, 80, "#f7c46a", 0.55)
    b.shape("M-26 -48C-34 -20 -12 -12 0 0C12 -12 34 -20 26 -48Z", "#f0a24e", lift=0)
    b.shape("M-14 -48C-18 -30 -6 -22 0 -14C6 -22 18 -30 14 -48Z", "#fdeab4", lift=0)
    b.shape("M-46 -130C-84 -110 -96 -70 -92 -34L-40 -66Z", c.main)
    b.shape("M46 -130C84 -110 96 -70 92 -34L40 -66Z", c.dark)
    b.shape("M-36 -48C-66 -130 -56 -220 0 -280C56 -220 66 -130 36 -48Z", c.second)
    b.shape("M-41 -218C-32 -240 -18 -262 0 -280C18 -262 32 -240 41 -218C20 -210 -20"
            " -210 -41 -218Z", c.main, lift=0)  # fmt: skip
    shade(b, "M8 -272C50 -216 60 -130 36 -48H16C40 -130 40 -216 8 -272Z", 0.14)
    for y, r in ((-172, 25), (-112, 17)):
        b.circle(0, y, r, c.dark, lift=0.4)
        b.circle(0, y, r - 7, c.light)
        b.line(
            f"M{-r * 0.4} {y + 2}A{r * 0.4} {r * 0.4} 0 0 1 0 {y - r * 0.4}",
            "#ffffff",
            3,
        )
    b.shape("M-41 -66C-20 -60 20 -60 41 -66L36 -48H-36Z", c.main, lift=0)
    b.rect(-30, -50, 60, 12, STEEL_DARK, r=4, lift=0.4)


@flying("spaceship", "spaceships", "space ship", "spacecraft", "starship", size=150,
        main="#8fa5d0", second="#e2745a", shines=True)  # fmt: skip
def spaceship(b: Brush, c: Colours) -> None:
    b.glow(-158, 4, 60, "#8fd6e0", 0.6)
    b.shape("M-132 -16L-190 4L-132 24Z", "#bfeef0", lift=0)
    b.shape("M-30 -26L-96 -72H-60L50 -26Z", c.second, lift=0.7)
    b.shape("M-136 -26C-80 -52 40 -52 96 -32C136 -18 164 -4 166 6C150 28 60 42 -20 42"
            "C-80 42 -120 36 -136 28Z", c.main)  # fmt: skip
    b.shape("M14 -44C30 -66 84 -60 104 -28C70 -22 30 -26 14 -44Z", c.light, lift=0.5)
    b.line("M40 -48C56 -52 70 -48 78 -40", "#ffffff", 4)
    b.shape("M-136 6C-40 14 90 14 166 6C150 28 60 42 -20 42C-80 42 -120 36 -136 28Z",
            c.dark, lift=0)  # fmt: skip
    b.rect(-146, -22, 16, 52, STEEL_DARK, r=5, lift=0.5)
    for x in (-92, -52, -12):
        b.circle(x, -14, 13, c.pale, lift=0.3)
        b.circle(x, -14, 8, c.light)
    b.shape("M-10 18L-90 76H-48L60 24Z", c.second, lift=0.8)
    b.circle(112, -6, 5, c.light)


@flying("parachute", "parachutes", size=230, moves="fall", main="#e2745a",
        second="#f7e8d3", seat=(0, 96), grip=(0, 60))  # fmt: skip
def parachute(b: Brush, c: Colours) -> None:
    b.line(
        "M-128 -24L0 106M-64 -34L0 106M64 -34L0 106M128 -24L0 106M0 -36V106", c.pale, 2
    )
    b.shape("M-132 -20C-130 -146 130 -146 132 -20C116 -38 84 -42 66 -28C48 -42 18 -42"
            " 0 -28C-18 -42 -48 -42 -66 -28C-84 -42 -116 -38 -132 -20Z",
            c.main)  # fmt: skip
    b.shape("M0 -115C-40 -110 -68 -70 -66 -28C-48 -42 -18 -42 0 -28C18 -42 48 -42 66"
            " -28C68 -70 40 -110 0 -115Z", c.second, lift=0)  # fmt: skip
    b.shape("M0 -115C-20 -104 -2 -60 0 -28C18 -42 48 -42 66 -28C68 -70 40 -110 0 -115"
            "Z", c.bright, lift=0)  # fmt: skip
    b.rect(-10, 102, 20, 12, WOOD, r=4, lift=0.5)


@flying(
    "airship",
    "airships",
    "blimp",
    "zeppelin",
    size=180,
    main="#6fa9a4",
    second="#f7e8d3",
)
def airship(b: Brush, c: Colours) -> None:
    b.shape("M-150 -30L-196 -74V-34L-206 -20L-196 -6V34L-150 -10Z", c.second, lift=0.7)
    b.rect(-60, 46, 130, 34, WOOD, r=14, lift=0.7)
    for k in range(4):
        b.rect(-46 + k * 27, 54, 17, 14, c.light, r=4)
    b.line("M-46 34V50M60 34V50", WOOD_DARK, 4)
    body = "M-186 -20C-150 -88 0 -96 70 -90C150 -82 196 -48 196 -20C196 10 150 42 70 50"
    b.shape(body + "C0 56 -150 48 -186 -20Z", c.main)
    b.shape(
        "M-160 -46C-90 -76 60 -84 170 -56C130 -92 -110 -92 -160 -46Z", c.bright, lift=0
    )
    b.line("M-186 -20C-80 -34 90 -34 196 -20M-176 2C-80 18 90 18 190 2", c.second, 5)
    shade(
        b, "M-172 4C-80 22 90 24 190 4C176 28 130 44 70 50C10 55 -130 48 -172 4Z", 0.2
    )
    star(b, 30, -50, 17, c.second)


@flying("magic carpet", "magic carpets", "flying carpet", "flying carpets", size=64,
        main="#a8486a", second="#ecbb62", seat=(0, -6))  # fmt: skip
def magic_carpet(b: Brush, c: Colours) -> None:
    b.shape("M-128 14C-90 -16 -60 18 -16 2C30 -16 60 12 126 -22L118 6C70 34 30 8 -6 26"
            "C-50 44 -90 16 -130 36Z", c.main)  # fmt: skip
    b.line("M-124 19C-88 -6 -60 25 -16 9C30 -9 60 18 122 -13", c.second, 4)
    b.line("M-126 30C-88 10 -50 38 -8 20C30 4 66 30 116 2", c.bright, 3)
    for x, y in ((-80, 16), (-40, 22), (0, 14), (44, 9), (84, 6)):
        b.poly([(x - 9, y), (x, y - 6), (x + 9, y), (x, y + 6)], c.second, lift=0)
    b.line("M-128 14l-14 4M-129 22l-14 4M-130 32l-14 4M126 -22l13 -6M123 -10l13 -5"
           "M119 2l13 -4", c.second, 3)  # fmt: skip


@flying("paper plane", "paper planes", "paper aeroplane", "paper airplane", size=62,
        main="#f7f0e2", grip=(-20, 10))  # fmt: skip
def paper_plane(b: Brush, c: Colours) -> None:
    b.shape("M76 -22L-74 -12L-30 6Z", c.main, lift=0.7)
    b.shape("M76 -22L-30 6L-34 36L-8 16Z", c.dark, lift=0.5)
    b.shape("M76 -22L-8 16L44 34Z", c.main, lift=0.6)
    b.line("M76 -22L-30 6", darker(c.main, 0.2), 1.5)


@flying(
    "satellite",
    "satellites",
    "space station",
    size=110,
    main="#8fb7b5",
    second="#3f6f9a",
)
def satellite(b: Brush, c: Colours) -> None:
    with b.at(0, 0, turn=-18):
        b.line("M-110 0H110", STEEL, 6)
        for x in (-126, 46):
            b.rect(x, -26, 80, 52, c.second, r=3, lift=0.6)
            b.line(f"M{x} 0h80M{x + 27} -26v52M{x + 53} -26v52", STEEL_PALE, 2)
        b.rect(-30, -32, 60, 64, c.main, r=8, lift=0.8)
        b.rect(10, -32, 20, 64, c.dark, r=8)
        b.circle(-6, 0, 12, c.light)
        b.line("M0 -32V-46", STEEL, 5)
        b.shape("M-22 -56C-16 -38 16 -38 22 -56Z", c.pale, lift=0.5)
        b.circle(0, -60, 4, BRASS_DARK)
