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


def aeroplane_side(b: Brush, c: Colours) -> None:
    b.shape("M-176 -12C-140 -38 40 -44 100 -40C148 -36 182 -12 182 4C182 22 130 32 60"
            " 32C-40 32 -130 26 -176 -12Z", c.main)  # fmt: skip
    b.shape("M-170 -4C-80 16 100 18 181 8C178 24 130 32 60 32C-40 32 -120 24 -170 -4Z",
            c.second, lift=0)  # fmt: skip
    b.shape("M128 -34C154 -26 168 -14 174 -2H132Z", c.second, lift=0)
    b.shape("M133 -28C152 -22 162 -14 167 -5H137Z", c.light, lift=0)
    for k in range(8):
        b.rect(-116 + k * 29, -24, 20, 22, c.second, r=8)
        b.rect(-113 + k * 29, -21, 14, 16, c.light, r=5)
    b.shape("M24 10L-64 66H-32L74 16Z", darker(c.main, 0.08), lift=0.8)
    b.rect(-10, 28, 44, 18, STEEL_DARK, r=9, lift=0.5)
    b.shape("M-120 4L-166 28H-146L-92 10Z", darker(c.main, 0.08), lift=0.5)


@flying("aeroplane", "aeroplanes", "airplane", "airplanes", "plane", "planes", "jet",
        size=142, main="#f3ede2", second="#d8573f", seat=(76, -8),
        front=aeroplane_side)  # fmt: skip
def aeroplane(b: Brush, c: Colours) -> None:
    b.shape("M-8 -14L-60 -72H-32L44 -14Z", darker(c.main, 0.18), lift=0.6)
    b.shape("M-154 -10L-190 -76H-154L-106 -18Z", c.second)
    b.shape("M-172 -62H-157L-150 -50H-166Z", c.light, lift=0)
    aeroplane_side(b, c)


def biplane_side(b: Brush, c: Colours) -> None:
    b.shape("M-140 -14C-100 -34 40 -40 84 -30C104 -24 110 -10 108 4C100 22 40 28 0 24"
            "C-60 18 -110 8 -140 -14Z", c.main)  # fmt: skip
    shade(
        b, "M-134 -10C-60 6 60 8 108 2C100 22 40 28 0 24C-60 18 -110 8 -134 -10Z", 0.2
    )
    b.line("M44 -74L34 16M86 -74L72 16", WOOD_DARK, 5)
    b.rect(16, -82, 104, 13, c.bright, r=6, lift=0.7)
    b.rect(0, 12, 100, 13, c.bright, r=6, lift=0.7)
    b.line("M-52 -27C-34 -33 -6 -34 16 -35", c.ink, 5)
    b.circle(-86, -6, 14, c.pale)
    star(b, -86, -6, 10, c.main)
    b.circle(110, -10, 9, BRASS, lift=0.5)
    b.ellipse(120, -10, 6, 48, WOOD, lift=0.4)
    b.line("M50 24L60 44M76 24L60 44", c.ink, 5)
    wheel(b, c, 60, 19, 48)
    wheel(b, c, -132, 8, 2)


@flying("biplane", "biplanes", "propeller plane", size=150, main="#d8573f",
        seat=(-16, -10), front=biplane_side)  # fmt: skip
def biplane(b: Brush, c: Colours) -> None:
    b.shape("M-128 -12L-150 -54H-122L-96 -18Z", c.dark, lift=0.6)
    b.line("M18 -30L8 -54", GLASS, 6)
    b.shape("M-52 -24C-56 -46 -48 -52 -42 -50L-34 -24Z", c.ink, lift=0.4)
    biplane_side(b, c)


def helicopter_rotor(b: Brush, c: Colours) -> None:
    b.circle(0, 0, 22, STEEL_PALE, lift=0.4)
    b.ring(0, 0, 22, STEEL_DARK, 3)
    b.line("M-15 -15L15 15M-15 15L15 -15", c.ink, 6)
    b.circle(0, 0, 5, BRASS)


def helicopter_side(b: Brush, c: Colours) -> None:
    b.shape("M-74 14H134C130 46 96 62 34 62C-30 62 -70 52 -74 14Z", c.main)
    shade(b, "M-70 32C0 44 90 46 128 32C116 54 84 62 34 62C-26 62 -62 54 -70 32Z", 0.2)
    b.line("M-74 14H134", c.bright, 5)
    b.line("M2 22V54", c.dark, 2.5)
    b.rect(-20, 26, 14, 5, c.dark, r=2)


@flying("helicopter", "helicopters", "chopper", size=226, main="#ecb04c",
        seat=(42, 40), front=helicopter_side, wheel=(-182, -38,
        helicopter_rotor))  # fmt: skip
def helicopter(b: Brush, c: Colours) -> None:
    b.line("M20 -88V-122", c.ink, 10)
    b.rect(-150, -130, 344, 11, STEEL_DARK, r=5, lift=0.5)
    b.rect(-150, -130, 134, 4, STEEL_PALE, r=2)
    b.shape("M-30 -44L-172 -40L-182 -22L-30 26Z", c.main)
    b.shape("M-166 -34L-196 -76H-174L-148 -34Z", c.dark, lift=0.6)
    b.line("M-20 58L-32 90M68 58L80 90M-68 92H112C124 92 130 86 132 80", c.ink, 7)
    b.shape("M-74 10C-78 -60 -30 -96 26 -96C94 -96 140 -44 134 14C128 48 96 62 34 62"
            "C-30 62 -72 52 -74 10Z", c.main)  # fmt: skip
    b.shape("M-4 -84C8 -86 18 -86 26 -86C84 -86 124 -40 124 14H-4Z", c.light, lift=0)
    b.line("M64 -66L36 -12M96 -46L80 -14", "#ffffff", 3)
    b.rect(-58, -50, 44, 46, c.light, r=10)
    b.line("M-40 -42L-50 -20", "#ffffff", 2.5)
    helicopter_side(b, c)


def balloon_basket(b: Brush, c: Colours) -> None:
    b.shape("M-58 178H58L48 232H-48Z", WOOD, lift=0.8)
    b.line("M-56 192H56M-54 206H54M-51 219H51M-32 180V230M0 180V230M32 180V230",
           WOOD_DARK, 2.5)  # fmt: skip
    b.rect(-64, 170, 128, 13, "#cf9d6f", r=6, lift=0.5)
    b.shape("M-40 183H40A40 20 0 0 1 -40 183Z", c.main, lift=0.3)


@flying("hot air balloon", "hot air balloons", "balloon ride", size=398,
        main="#e2745a", second="#f7e8d3", seat=(0, 196),
        front=balloon_basket)  # fmt: skip
def hot_air_balloon(b: Brush, c: Colours) -> None:
    b.line("M-60 52L-56 178M60 52L56 178M-26 66L-24 178M26 66L24 178", WOOD_DARK, 3)
    b.rect(-58, 166, 116, 14, WOOD_DARK, r=4)
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
    balloon_basket(b, c)


def saucer_side(b: Brush, c: Colours) -> None:
    b.shape("M-146 10C-120 -14 120 -14 146 10C110 58 -110 58 -146 10Z", c.main)
    b.shape("M-146 10C-90 24 90 24 146 10C110 58 -110 58 -146 10Z", c.dark, lift=0)
    for x, y in ((-104, 8), (-54, 14), (0, 16), (54, 14), (104, 8)):
        b.glow(x, y, 24, c.light, 0.6)
        b.circle(x, y, 8, c.light)
    b.veil("M-76 -4C-78 -160 78 -160 76 -4Z", GLASS, 0.16)
    b.line("M-56 -26C-58 -62 -44 -84 -28 -94", "#ffffff", 5)


@flying("flying saucer", "flying saucers", "ufo", "ufos", size=186, main="#7f9fb8",
        second="#6cc2a8", seat=(-6, 16), shines=True, front=saucer_side)  # fmt: skip
def flying_saucer(b: Brush, c: Colours) -> None:
    b.glow(0, 50, 100, c.light, 0.35)
    b.veil("M-40 44H40L72 92H-72Z", c.light, 0.25)
    b.line("M0 -114V-132", c.pale, 4)
    b.circle(0, -134, 7, c.warm)
    b.shape("M-76 -4C-78 -160 78 -160 76 -4Z", GLASS, lift=0.6)
    b.shape("M-76 -4C-76 -30 76 -30 76 -4Z", darker(GLASS, 0.2), lift=0)
    b.ellipse(0, -4, 82, 9, c.bright)
    b.ellipse(0, 44, 44, 9, c.second)
    saucer_side(b, c)


def rocket_side(b: Brush, c: Colours) -> None:
    b.shape("M-74 -196H-48A48 48 0 0 0 48 -196H74C76 -140 66 -90 48 -50H-48C-66 -90"
            " -76 -140 -74 -196Z", c.second)  # fmt: skip
    shade(b, "M48 -196H74C76 -140 66 -90 48 -50H26C44 -86 56 -120 56 -150C52 -160 46"
          " -166 38 -166C46 -176 48 -186 48 -196Z", 0.14)  # fmt: skip
    b.line("M-48 -196A48 48 0 0 0 48 -196", c.dark, 9)
    b.circle(0, -106, 20, c.dark, lift=0.4)
    b.circle(0, -106, 13, c.light)
    b.shape("M-56 -74C-30 -66 30 -66 56 -74L48 -50H-48Z", c.main, lift=0)
    b.rect(-40, -52, 80, 13, STEEL_DARK, r=4, lift=0.4)


@flying("rocket", "rockets", "rocket ship", "rocketship", size=340, moves="launch",
        main="#e2745a", second="#f3ede2", at="ground", shines=True, seat=(-8, -112),
        front=rocket_side)  # fmt: skip
def rocket(b: Brush, c: Colours) -> None:
    b.glow(0, -16, 90, "#f7c46a", 0.55)
    b.shape("M-34 -48C-44 -20 -16 -12 0 0C16 -12 44 -20 34 -48Z", "#f0a24e", lift=0)
    b.shape("M-18 -48C-22 -30 -8 -22 0 -14C8 -22 22 -30 18 -48Z", "#fdeab4", lift=0)
    b.shape("M-62 -140C-104 -118 -118 -74 -112 -30L-50 -66Z", c.main)
    b.shape("M62 -140C104 -118 118 -74 112 -30L50 -66Z", c.dark)
    b.shape("M-48 -50C-96 -150 -84 -250 0 -340C84 -250 96 -150 48 -50Z", c.second)
    b.shape("M-55 -258C-42 -288 -24 -314 0 -340C24 -314 42 -288 55 -258C28 -246 -28"
            " -246 -55 -258Z", c.main, lift=0)  # fmt: skip
    shade(b, "M10 -330C72 -258 80 -180 70 -120L56 -140C60 -200 50 -270 10 -330Z", 0.14)
    b.circle(0, -196, 53, c.dark, lift=0.4)
    b.circle(0, -196, 46, c.light)
    b.line("M-26 -196A26 26 0 0 1 -4 -222", "#ffffff", 4)
    rocket_side(b, c)


def spaceship_side(b: Brush, c: Colours) -> None:
    b.shape("M-136 -26C-80 -46 40 -46 96 -34C136 -22 164 -4 166 6C150 32 60 46 -20 46"
            "C-80 46 -120 38 -136 28Z", c.main)  # fmt: skip
    b.shape("M-136 6C-40 16 90 16 166 6C150 32 60 46 -20 46C-80 46 -120 38 -136 28Z",
            c.dark, lift=0)  # fmt: skip
    b.rect(-146, -22, 16, 54, STEEL_DARK, r=5, lift=0.5)
    for x in (-104, -66):
        b.circle(x, -14, 14, c.pale, lift=0.3)
        b.circle(x, -14, 8, c.light)
    b.shape("M-10 20L-90 80H-48L60 26Z", c.second, lift=0.8)
    b.circle(124, -6, 6, c.light)
    b.veil("M-44 -40C-40 -160 84 -160 106 -32C60 -46 0 -46 -44 -40Z", GLASS, 0.16)
    b.line("M-26 -56C-24 -92 -8 -112 12 -120", "#ffffff", 5)


@flying("spaceship", "spaceships", "space ship", "spacecraft", "starship", size=212,
        main="#8fa5d0", second="#e2745a", shines=True, seat=(22, -8),
        front=spaceship_side)  # fmt: skip
def spaceship(b: Brush, c: Colours) -> None:
    b.glow(-158, 4, 60, "#8fd6e0", 0.6)
    b.shape("M-132 -16L-190 4L-132 24Z", "#bfeef0", lift=0)
    b.shape("M-40 -28L-112 -80H-74L30 -28Z", c.second, lift=0.7)
    b.shape("M-44 -36C-40 -160 84 -160 106 -30Z", GLASS, lift=0.6)
    b.shape("M-34 -34V-74A12 12 0 0 1 -10 -74V-34Z", darker(c.main, 0.35), lift=0.3)
    b.line("M80 -36L70 -62", STEEL_DARK, 5)
    spaceship_side(b, c)


@flying("parachute", "parachutes", size=230, moves="fall", main="#e2745a",
        second="#f7e8d3", seat=(0, 172), grip=(0, 60))  # fmt: skip
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


def airship_gondola(b: Brush, c: Colours) -> None:
    b.shape("M-84 96C-40 102 60 102 112 90C110 120 84 142 50 142H-40C-66 142 -80 122"
            " -84 96Z", WOOD, lift=0.8)  # fmt: skip
    b.line("M-80 112C-40 118 60 118 108 106M-70 127H92", WOOD_DARK, 2.5)
    b.line("M-86 96C-40 103 60 103 114 90", "#cf9d6f", 8)
    star(b, 14, 121, 11, c.second)


@flying("airship", "airships", "blimp", "zeppelin", size=296, main="#6fa9a4",
        second="#f7e8d3", seat=(10, 114), front=airship_gondola)  # fmt: skip
def airship(b: Brush, c: Colours) -> None:
    b.line("M-110 -24L-78 98M-40 -14L-30 98M60 -14L58 98M130 -30L104 94", WOOD_DARK, 3)
    b.shape("M-82 92C-40 84 60 82 110 88V106H-80Z", WOOD_DARK, lift=0)
    with b.at(0, -66):
        b.shape("M-150 -30L-196 -74V-34L-206 -20L-196 -6V34L-150 -10Z", c.second,
                lift=0.7)  # fmt: skip
        b.shape("M-186 -20C-150 -88 0 -96 70 -90C150 -82 196 -48 196 -20C196 10 150 42"
                " 70 50C0 56 -150 48 -186 -20Z", c.main)  # fmt: skip
        b.shape("M-160 -46C-90 -76 60 -84 170 -56C130 -92 -110 -92 -160 -46Z",
                c.bright, lift=0)  # fmt: skip
        b.line("M-186 -20C-80 -34 90 -34 196 -20M-176 2C-80 18 90 18 190 2",
               c.second, 5)  # fmt: skip
        shade(b, "M-172 4C-80 22 90 24 190 4C176 28 130 44 70 50C10 55 -130 48 -172 4Z",
              0.2)  # fmt: skip
        star(b, 30, -50, 17, c.second)
    airship_gondola(b, c)


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
