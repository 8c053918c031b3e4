"""What people build: houses, towers, fences, lamps, boats at the quay.

Each stands on the middle of its foot. Windows are lit when the set is dark.
"""

from __future__ import annotations

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix
from studio.engine.places import LEFT, RIGHT, Set
from studio.engine.places.landforms import local, snow
from studio.engine.places.light import lit
from studio.engine.places.scenery import scenery

WALLS = ("#f3e3cc", "#e8b08f", "#d98a6d", "#8fb3ac", "#e9c98e", "#b9c4a8", "#cf9aa0")
ROOFS = ("#c65f4a", "#8c4a4f", "#5b6f7d", "#a9573f", "#6d5a72")


def seen(s: Set, colour: str) -> str:
    """Return a thing's own colour in this light."""
    return lit(colour, s.time, s.weather)


def glass(s: Set) -> str:
    """Return what a window shows from outside: lamplight, or the sky in it."""
    return s.palette.light if s.dark else mix(s.palette.sky[1], s.palette.ink, 0.34)


def pane(s: Set, b: Brush, x: float, y: float, wide: float, high: float) -> None:
    """Set a window with a cross from its upper left corner."""
    shine = glass(s)
    b.rect(x - 2, y - 2, wide + 4, high + 4, s.palette.pale, r=2)
    b.rect(x, y, wide, high, shine, r=1)
    bar = darker(s.palette.pale, 0.3)
    b.line(
        f"M{x + wide / 2:.1f} {y:.1f}v{high:.1f}M{x:.1f} {y + high * 0.45:.1f}"
        f"h{wide:.1f}",
        bar,
        1.6,
    )
    if s.dark:
        b.glow(x + wide / 2, y + high / 2, wide * 1.7, shine, 0.3)


def house(s: Set, b: Brush, x: float, y: float, high: float, *, kind: int = -1) -> None:
    """Build one small house; each `kind` has its own gable, door and colours."""
    kind = s.rng.randrange(1000) if kind < 0 else kind
    wall = seen(s, WALLS[kind % 7])
    roof = seen(s, ROOFS[kind % 5])
    k = high / 120
    with b.at(x, y, scale=k, flip=bool(kind % 2)):
        b.rect(18, -128, 13, 34, darker(roof, 0.2), lift=0.8)
        b.rect(-44, -72, 88, 74, wall, lift=1.2 / k)
        b.rect(28, -72, 16, 74, darker(wall, 0.1))
        if kind % 3 == 0:
            top = "M-54 -66L-30 -112H30L54 -66Z"
        elif kind % 3 == 1:
            top = "M-54 -66L0 -124L54 -66Z"
        else:
            top = "M-52 -66Q-44 -112 0 -116Q44 -112 52 -66Z"
        b.shape(top, roof, lift=1 / k)
        if s.snowy:
            with b.inside(top):
                b.shape(
                    "M-60 -130H60V-84Q44 -72 30 -84T0 -84T-30 -84T-60 -80Z",
                    snow(s),
                    lift=0,
                )
        b.shape("M-11 2v-34a11 11 0 0 1 22 0V2Z", darker(roof, 0.42), lift=0)
        b.circle(6, -16, 1.8, s.palette.light)
        pane(s, b, -37, -52, 18, 22)
        pane(s, b, 19, -52, 18, 22)
        if kind % 3 == 1:
            b.circle(0, -88, 7.4, s.palette.pale)
            b.circle(0, -88, 5.6, glass(s))


def row(s: Set, b: Brush, y: float, high: tuple[float, float], gaps: float) -> None:
    """Build a row of tall gabled town houses from edge to edge."""
    x = LEFT - 20.0
    while x < RIGHT:
        wide, tall = s.rng.uniform(92, 136), s.rng.uniform(*high)
        townhouse(s, b, (x, y), (wide, tall), s.rng.randrange(1000))
        x += wide + (s.rng.uniform(30, 90) if s.rng.random() < gaps else -2)


def townhouse(
    s: Set, b: Brush, foot: tuple[float, float], size: tuple[float, float], kind: int
) -> None:
    """Build one front, `foot` its lower left corner."""
    (x, y), (wide, tall) = foot, size
    behind = s.palette.layers[1]
    wall = mix(seen(s, WALLS[kind % 7]), behind, 0.3)
    roof = mix(seen(s, ROOFS[kind % 5]), behind, 0.24)
    eaves, half = y - tall, wide / 2
    gable = wide * 0.5
    if kind % 3 == 0:
        top = (
            f"M{x - 5:.0f} {eaves:.0f}L{x + half:.0f} {eaves - gable:.0f}"
            f"L{x + wide + 5:.0f} {eaves:.0f}Z"
        )
    elif kind % 3 == 1:
        step = wide / 6
        top = (
            f"M{x:.0f} {eaves + 2:.0f}v-16h{step:.1f}v-18h{step:.1f}v-18h{step * 2:.1f}"
        )
        top += f"v18h{step:.1f}v18h{step:.1f}v16Z"
    else:
        top = (
            f"M{x - 5:.0f} {eaves:.0f}L{x + 12:.0f} {eaves - gable * 0.7:.0f}"
            f"H{x + wide - 12:.0f}L{x + wide + 5:.0f} {eaves:.0f}Z"
        )
    b.rect(x, eaves, wide, tall + 80, wall, lift=1.4)
    b.rect(x + wide - 12, eaves, 12, tall + 80, darker(wall, 0.08))
    b.shape(top, wall if kind % 3 == 1 else roof, lift=1.2)
    if s.snowy:
        with b.inside(top):
            drift = f"M{x - 8:.0f} {eaves - 90:.0f}V{eaves - gable * 0.42:.0f}"
            drift += f"q{wide * 0.14:.1f} 16 {wide * 0.28:.1f} 0" * 4
            b.shape(f"{drift}V{eaves - 90:.0f}Z", snow(s, 0.2), lift=0)
    door = seen(s, ("#5f4438", "#3f6f7a", "#8a3f40")[kind % 3])
    left = x + wide * (0.24 if kind % 2 else 0.56)
    b.rect(left - 3, y - 52, 28, 60, mix(wall, s.palette.pale, 0.5), r=11)
    b.rect(left, y - 48, 22, 56, door, r=9)
    b.circle(left + 17, y - 22, 2, s.palette.light)
    pane(s, b, x + wide * (0.6 if kind % 2 else 0.16), y - 46, 24, 26)
    columns = 2 if wide < 112 else 3
    gap = wide / columns
    for floor in range(int((tall - 62) // 46)):
        for n in range(columns):
            pane(s, b, x + gap * (n + 0.5) - 9, eaves + 18 + floor * 46, 18, 25)


def skyline(s: Set, b: Brush, y: float, high: tuple[float, float], layer: int) -> None:
    """Raise towers of a city from edge to edge, with some of their windows lit."""
    body = local(s, "#8c9db5", layer, 0.55)
    x, windows = LEFT - 10.0, mix(body, glass(s), 0.85 if s.dark else 0.3)
    while x < RIGHT:
        wide, tall = s.rng.uniform(70, 150), s.rng.uniform(*high)
        top = y - tall
        wall = mix(
            body, s.rng.choice(("#c98a78", "#8aa5b8", "#e3c9a0", "#6f86a0")), 0.12
        )
        kind = s.rng.randrange(4)
        if kind == 0:
            b.line(f"M{x + wide / 2:.0f} {top:.0f}v-44", wall, 3.4)
        if kind == 1:
            b.rect(x + wide * 0.2, top - 26, wide * 0.6, 40, wall, lift=1.2)
        b.rect(x, top, wide, tall + 70, wall, r=14 if kind == 2 else 0, lift=1.6)
        _lights(s, b, (x, top, wide, tall), windows)
        x += wide + s.rng.uniform(-8, 22)


def _lights(
    s: Set, b: Brush, box: tuple[float, float, float, float], colour: str
) -> None:
    x, top, wide, tall = box
    columns = int((wide - 16) // 19)
    left = x + (wide - columns * 19 + 7) / 2
    for floor in range(int((tall - 10) // 27)):
        for n in range(columns):
            if s.rng.random() < (0.5 if s.dark else 0.8):
                b.rect(left + n * 19, top + 16 + floor * 27, 11, 15, colour, r=1.5)


def lighthouse(s: Set, b: Brush, x: float, y: float, high: float) -> None:
    """Build the tower, its gallery and its lantern; the beam is live light."""
    tower, band = seen(s, "#f7ead6"), s.palette.warm
    ink = s.palette.ink
    with b.at(x, y, scale=high / 236):
        b.shape("M-28 2L-16 -170H16L28 2Z", tower, lift=1.2)
        b.shape("M-25 -40L-22.500 -78H22.500L25 -40Z", band, lift=0)
        b.shape("M-19.800 -116L-17.500 -152H17.500L19.800 -116Z", band, lift=0)
        b.veil("M5 -170H16L28 2H9Z", ink, 0.14)
        b.shape("M-8 2v-22a8 8 0 0 1 16 0V2Z", ink, lift=0)
        b.rect(-4, -104, 8, 13, s.palette.light if s.dark else ink, r=4)
        b.rect(-25, -178, 50, 8, ink, r=2, lift=0.6)
        b.line(
            "M-22 -178v-11M-11 -178v-11M0 -178v-11M11 -178v-11M22 -178v-11M-23 -189H23",
            ink,
            1.8,
        )
        b.rect(-11, -208, 22, 30, s.palette.light)
        b.line("M-11 -208v30M11 -208v30M0 -208v30", ink, 2.2)
        b.shape("M-16 -206C-14 -226 14 -226 16 -206Z", band, lift=0.6)
        b.line("M0 -221v-14", ink, 2.6)
        if s.dark:
            b.glow(0, -193, 120, s.palette.light, 0.5)
            b.mist(0, -193, 44, 44, s.palette.light, 0.16)


def castle(s: Set, b: Brush, x: float, y: float, high: float, colour: str) -> None:
    """Raise a castle of towers with pointed roofs and flags."""
    roof, shine = seen(s, "#b9584e"), glass(s)
    k = high / 260
    with b.at(x, y, scale=k):
        for dx, wide, tall in (
            (-92, 44, 150),
            (96, 40, 134),
            (-44, 38, 196),
            (46, 44, 176),
        ):
            _tower(s, b, (dx, wide, tall), colour, roof)
        b.rect(-112, -92, 230, 96, colour, lift=1.4)
        for n in range(10):
            b.rect(-112 + n * 24, -104, 13, 14, colour)
        b.shape("M-20 4v-44a20 20 0 0 1 40 0V4Z", darker(colour, 0.5), lift=0)
        for dx in (-78, 76):
            b.shape(f"M{dx - 7} -40v-18a7 7 0 0 1 14 0v18Z", shine, lift=0)


def _tower(
    s: Set, b: Brush, size: tuple[float, float, float], colour: str, roof: str
) -> None:
    x, wide, tall = size
    half = wide / 2
    b.rect(x - half, -tall, wide, tall, colour, lift=1.2)
    b.rect(x + half - 9, -tall, 9, tall, darker(colour, 0.1))
    b.shape(
        f"M{x - half - 7} {-tall + 4}L{x} {-tall - wide * 1.5}"
        f"L{x + half + 7} {-tall + 4}Z",
        roof,
        lift=1,
    )
    b.line(f"M{x} {-tall - wide * 1.5}v-18", s.palette.ink, 2)
    b.shape(f"M{x} {-tall - wide * 1.5 - 18}l20 6l-20 7Z", s.palette.warm, lift=0.4)
    b.shape(f"M{x - 5} {-tall + 40}v-14a5 5 0 0 1 10 0v14Z", glass(s), lift=0)


def barn(s: Set, b: Brush, x: float, y: float, high: float) -> None:
    red, white = seen(s, "#b9503f"), seen(s, "#f6ead6")
    with b.at(x, y, scale=high / 150):
        b.shape("M-80 2V-78L-56 -118L0 -150L56 -118L80 -78V2Z", red, lift=1.4)
        b.line("M-80 -78L-56 -118L0 -150L56 -118L80 -78", seen(s, "#6b3a3c"), 9)
        if s.snowy:
            b.line("M-80 -83L-56 -123L0 -155L56 -123L80 -83", snow(s), 7)
        b.line("M-52 2V-62M-26 2V-112M26 2V-112M52 2V-62", darker(red, 0.16), 1.6)
        b.rect(-30, -60, 60, 62, darker(red, 0.2))
        b.line("M-30 0V-60H30V0M-30 -60L0 0L30 -60M0 -60V0", white, 4)
        b.circle(0, -102, 13, white)
        b.circle(0, -102, 10, glass(s))


def fence(s: Set, b: Brush, y: float, left: float, right: float, colour: str) -> None:
    """Set a picket fence."""
    b.rect(left, y - 40, right - left, 6, darker(colour, 0.08), lift=0.6)
    b.rect(left, y - 20, right - left, 6, darker(colour, 0.08), lift=0.6)
    x = left
    while x < right - 6:
        b.shape(f"M{x:.0f} {y:.0f}v-50l6 -9l6 9v50Z", colour, lift=0.6)
        if s.snowy:
            b.ellipse(x + 6, y - 56, 7, 4, snow(s))
        x += 24


def lamp(s: Set, b: Brush, x: float, y: float, high: float) -> None:
    """Stand a street lamp; lit when it is dark."""
    ink = mix(s.palette.ink, s.palette.layers[2], 0.25)
    with b.at(x, y, scale=high / 200):
        b.limb([(0, 0), (0, -90), (0, -166)], ink, 6)
        b.rect(-10, -8, 20, 10, ink, r=3)
        b.shape("M-14 -198H14L9 -166H-9Z", glass(s) if s.dark else s.palette.pale)
        b.shape("M-18 -198C-12 -214 12 -214 18 -198Z", ink, lift=0.6)
        b.rect(-11, -168, 22, 5, ink, r=2)
        if s.dark:
            b.glow(0, -182, 130, s.palette.light, 0.42)


@scenery("boat")
def sailboat(s: Set, b: Brush, x: float, y: float, high: float) -> None:
    with b.at(x, y, scale=high / 100, flip=s.rng.random() < 0.5):
        b.line("M2 -12V-98", s.palette.ink, 3)
        b.shape("M6 -96C34 -72 44 -44 44 -20H6Z", seen(s, "#f7ead6"))
        b.shape("M-2 -88C-14 -66 -28 -42 -34 -20H-2Z", s.palette.warm)
        b.shape(
            "M-48 -14H52C48 8 34 14 22 14H-22C-34 12 -44 4 -48 -14Z", seen(s, "#4a5f6f")
        )
        b.line("M-45 -8H50", s.palette.pale, 2)


def bunting(s: Set, b: Brush, left: float, right: float, y: float, dip: float) -> None:
    """Hang a string of small flags."""
    middle = (left + right) / 2
    b.line(
        f"M{left:.0f} {y:.0f}Q{middle:.0f} {y + dip * 2:.0f} {right:.0f} {y:.0f}",
        s.palette.pale,
        2,
    )
    colours = (s.palette.warm, "#e9b04a", "#5f9aa0", s.palette.pale, "#b0748f")
    count = max(3, int((right - left) / 46))
    for n in range(count):
        u = (n + 0.5) / count
        x = left + (right - left) * u
        top = y + dip * 4 * u * (1 - u)
        b.shape(
            f"M{x - 13:.0f} {top:.0f}h26l-13 30Z", seen(s, colours[n % 5]), lift=0.6
        )


def balcony(b: Brush, x: float, y: float, wide: float, colour: str) -> None:
    """Run a railing along the top of a wall or a deck."""
    b.rect(x, y - 46, wide, 7, colour, r=3, lift=0.8)
    n = x + 8
    while n < x + wide - 4:
        b.line(f"M{n:.0f} {y - 42:.0f}v44", lighter(colour, 0.06), 4)
        n += 26
