"""What rooms are made of: walls with window holes, beds, shelves, tables, lamps.

A wall is a sheet with real holes in it: sky and far land are seen through them and
move behind them when the camera does.
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, mix
from studio.engine.places import LEFT, RIGHT, TOP, Box, Set
from studio.engine.places.landforms import LOW, earth, hills, snow
from studio.engine.places.light import lit

WOOD = "#a9764f"
BOOKS = ("#d9694f", "#3f7f86", "#e3b55c", "#6f5d8c", "#8aa877", "#c98b92", "#f0e2c6")


def inside(s: Set, colour: str) -> str:
    """Return a colour as it looks in a room: lamplit when it is dark outside."""
    return lit(colour, s.time, s.weather, indoors=True)


def outside(s: Set) -> None:
    """Paint what is seen through windows: sky, and hills below it."""
    s.sky()
    far = s.plane(0.3)
    hills(s, far, 380, 30, earth(s, 0))
    hills(s, far, 430, 24, earth(s, 1))
    _weather(s, far)


def _weather(s: Set, b: Brush) -> None:
    """Draw rain or snow still, as seen through a pane: it moves only outdoors."""
    if s.weather in ("rain", "storm"):
        for _ in range(230):
            x, y = s.rng.uniform(LEFT, RIGHT), s.rng.uniform(0, 420)
            b.line(
                f"M{x:.0f} {y:.0f}l-5 22",
                mix(s.palette.pale, s.palette.sky[1], 0.4),
                1.6,
            )
    elif s.weather == "snow":
        for _ in range(210):
            b.circle(
                s.rng.uniform(LEFT, RIGHT),
                s.rng.uniform(0, 440),
                s.rng.uniform(1.6, 4),
                snow(s),
            )


def wall(
    s: Set, b: Brush, colour: str, holes: Sequence[Box] = (), *, round_top: bool = False
) -> None:
    """Hang the wall, cut the windows out of it."""
    data = f"M{LEFT - 20} {TOP - 20}H{RIGHT + 20}V{LOW}H{LEFT - 20}Z"
    data += "".join(_hole(box, round_top) for box in holes)
    b.shape(data, colour, lift=1.6)


def frames(s: Set, b: Brush, holes: Sequence[Box], *, round_top: bool = False) -> None:
    """Frame the windows, and let the lamplight of the evening lie on the wall."""
    if s.dark:
        b.glow(640, 330, 820, "#ffc98a", 0.3 if s.time == "night" else 0.18)
    frame = inside(s, "#f4e8d2")
    for box in holes:
        _frame(s, b, box, frame, round_top)


def _hole(box: Box, round_top: bool) -> str:
    """Return a window's outline, walked against the wall's, so that it is a hole."""
    x, y, wide, high = box
    if not round_top:
        return f"M{x} {y}v{high}h{wide}v{-high}Z"
    r = wide / 2
    return f"M{x} {y + r}v{high - r}h{wide}v{r - high}a{r} {r} 0 0 0 {-wide} 0Z"


def _frame(s: Set, b: Brush, box: Box, colour: str, round_top: bool) -> None:
    x, y, wide, high = box
    mid, low = x + wide / 2, y + high
    if round_top:
        r = wide / 2
        outline = f"M{x} {low}V{y + r}a{r} {r} 0 0 1 {wide} 0V{low}Z"
    else:
        outline = f"M{x} {y}h{wide}v{high}h{-wide}Z"
    b.line(outline, darker(colour, 0.2), 15)
    b.line(outline, colour, 11)
    b.line(f"M{mid} {y}V{low}M{x} {y + high * 0.5}h{wide}", colour, 6)
    b.rect(x - 18, low - 2, wide + 36, 14, colour, r=4, lift=1)


def curtains(s: Set, b: Brush, box: Box, colour: str) -> None:
    x, y, wide, high = box
    b.rect(x - 52, y - 30, wide + 104, 9, inside(s, WOOD), r=4, lift=0.8)
    for side in (-1, 1):
        edge = x if side < 0 else x + wide
        with b.at(edge, y - 22, flip=side > 0):
            b.shape(
                f"M-44 0H34C36 {high * 0.4} 10 {high * 0.55} -6 {high * 0.62}"
                f"C4 {high * 0.8} 4 {high} 0 {high + 44}H-44Z",
                colour,
            )
            b.line(
                f"M-28 4V{high + 40}M-10 4Q-8 {high * 0.4} -20 {high * 0.6}"
                f"M10 4Q10 {high * 0.3} -8 {high * 0.55}",
                darker(colour, 0.14),
                2.4,
            )


def skirting(s: Set, b: Brush, top: float, colour: str) -> None:
    b.rect(LEFT - 20, top - 26, RIGHT - LEFT + 40, 40, colour, lift=0.8)


def wallpaper(
    s: Set, b: Brush, colour: str, holes: Sequence[Box], *, round_top: bool = False
) -> None:
    """Paper the wall between its windows: quiet stripes, dots or sprigs."""
    whole = f"M{LEFT - 20} {TOP - 20}H{RIGHT + 20}V{LOW}H{LEFT - 20}Z"
    kind = s.rng.randrange(3)
    with b.inside(whole + "".join(_hole(box, round_top) for box in holes)):
        for n, x in enumerate(range(int(LEFT), int(RIGHT), 56)):
            if kind == 0:
                b.rect(x, TOP, 24, LOW - TOP, colour)
                continue
            for y in range(int(TOP) + n % 2 * 32, 520, 64):
                if kind == 1:
                    b.circle(x, y, 4.5, colour)
                else:
                    b.shape(
                        f"M{x} {y}q-11 -7 -7 -20q9 5 7 20q2 -12 10 -15q1 12 -10 15Z",
                        colour,
                        lift=0,
                    )


def picture(s: Set, b: Brush, box: Box, kind: int = 0) -> None:
    """Hang a small framed picture: hills, a boat, a heart, a star."""
    x, y, wide, high = box
    b.rect(x - 7, y - 7, wide + 14, high + 14, inside(s, WOOD), r=3, lift=1)
    b.rect(x, y, wide, high, inside(s, "#dfe6d8"))
    outline = f"M{x} {y}h{wide}v{high}h{-wide}Z"
    with b.inside(outline), b.at(x + wide / 2, y + high, scale=high / 60):
        warm = inside(s, "#e2745a")
        if kind % 3 == 0:
            b.circle(14, -38, 9, warm)
            b.ellipse(-24, 4, 40, 26, inside(s, "#6f9a86"))
            b.ellipse(30, 8, 44, 24, inside(s, "#41727a"))
        elif kind % 3 == 1:
            b.shape(
                "M2 -16V-48L22 -18ZM-2 -16V-40L-16 -18ZM-24 -13H26L16 -2H-16Z",
                warm,
                lift=0,
            )
        else:
            b.shape("M0 -10C-26 -28 -18 -48 0 -38C18 -48 26 -28 0 -10Z", warm, lift=0)


def shelf(s: Set, b: Brush, box: Box, rows: int) -> None:
    """Stand a bookcase; `box` is its outside."""
    x, y, wide, high = box
    wood = inside(s, WOOD)
    b.rect(x, y, wide, high, darker(wood, 0.12), r=4, lift=1.4)
    step = (high - 8) / rows
    for n in range(rows):
        top = y + 8 + n * step
        b.rect(x + 8, top, wide - 16, step - 8, darker(wood, 0.42))
        _books(s, b, x + 11, top + step - 8, wide - 22, step - 16)


def _books(s: Set, b: Brush, x: float, low: float, wide: float, high: float) -> None:
    right = x + wide
    while x < right - 9:
        thick = s.rng.uniform(8, 17)
        if s.rng.random() < 0.12:
            x += thick * 1.6
            continue
        if x + thick > right:
            return
        tall = high * s.rng.uniform(0.66, 1.0)
        colour = inside(s, s.rng.choice(BOOKS))
        b.rect(x, low - tall, thick, tall, colour, r=1)
        if thick > 11:
            b.rect(x, low - tall * 0.8, thick, 3, lighter(colour, 0.4))
        x += thick + 1


def bed(s: Set, b: Brush, x: float, y: float, wide: float, quilt: str) -> None:
    """Make a bed seen from its side, pillow to the left; `x`, `y` its lower left."""
    wood = inside(s, WOOD)
    b.rect(x, y - 132, 18, 136, wood, r=8, lift=1)
    b.rect(x + wide - 18, y - 92, 18, 96, wood, r=8, lift=1)
    b.rect(x + 10, y - 40, wide - 20, 26, darker(wood, 0.12), lift=0.8)
    b.rect(x + 14, y - 68, wide - 30, 32, inside(s, "#f6ecdb"), r=10, lift=0.8)
    b.shape(
        f"M{x + 22} {y - 66}c-4 -40 74 -44 78 -6c2 14 -74 18 -78 6Z",
        inside(s, "#fbf4e6"),
    )
    left, right = x + 96, x + wide - 14
    b.shape(
        f"M{left} {y - 76}Q{(left + right) / 2} {y - 96} {right} {y - 74}V{y - 26}"
        f"Q{(left + right) / 2} {y - 16} {left - 10} {y - 26}Z",
        quilt,
    )
    for n in range(1, 5):
        u = left + (right - left) * n / 5
        b.line(f"M{u} {y - 84}l-4 58", lighter(quilt, 0.2), 3)
    b.line(
        f"M{left - 4} {y - 52}Q{(left + right) / 2} {y - 60} {right} {y - 50}",
        lighter(quilt, 0.2),
        3,
    )


def table(s: Set, b: Brush, x: float, y: float, wide: float, high: float) -> None:
    wood = inside(s, WOOD)
    for leg in (x + 14, x + wide - 26):
        b.rect(leg, y - high, 12, high, darker(wood, 0.18), r=3, lift=0.6)
    b.rect(x, y - high - 6, wide, 16, wood, r=5, lift=1)


def desk_lamp(s: Set, b: Brush, x: float, y: float, shade: str) -> None:
    """Stand a table lamp on `y`."""
    b.rect(x - 3, y - 40, 6, 40, inside(s, "#5d4a44"))
    b.ellipse(x, y - 2, 15, 5, inside(s, "#5d4a44"))
    b.shape(f"M{x - 14} {y - 76}h28l12 40h-52Z", shade)
    if s.dark:
        b.glow(x, y - 52, 150, s.palette.light, 0.46)


def hanging_lamp(s: Set, b: Brush, x: float, y: float, shade: str) -> None:
    b.line(f"M{x} {TOP}V{y - 40}", s.palette.ink, 2.4)
    b.circle(x, y + 3, 10, s.palette.light)
    b.shape(f"M{x - 46} {y}C{x - 40} {y - 48} {x + 40} {y - 48} {x + 46} {y}Z", shade)
    if s.dark:
        b.glow(x, y + 10, 210, s.palette.light, 0.36)


def rug(s: Set, b: Brush, x: float, y: float, wide: float, colour: str) -> None:
    b.ellipse(x, y, wide, wide * 0.13, colour, lift=0.6)
    b.ellipse(x, y, wide * 0.86, wide * 0.104, lighter(colour, 0.12))
    b.ellipse(x, y, wide * 0.72, wide * 0.08, colour)


def sofa(s: Set, b: Brush, x: float, y: float, wide: float, colour: str) -> None:
    b.rect(x + 14, y - 122, wide - 28, 90, darker(colour, 0.1), r=26, lift=1.2)
    b.rect(x + 26, y - 66, wide - 52, 44, colour, r=14, lift=0.8)
    for side in (x, x + wide - 46):
        b.rect(side, y - 86, 46, 80, colour, r=20, lift=1)
    b.rect(x + 26, y - 10, 14, 14, inside(s, WOOD))
    b.rect(x + wide - 40, y - 10, 14, 14, inside(s, WOOD))
    b.rect(x + 52, y - 104, 54, 46, inside(s, "#e9b765"), r=12, lift=0.6)


def pot_plant(s: Set, b: Brush, x: float, y: float, high: float) -> None:
    green = inside(s, "#4f8a64")
    with b.at(x, y, scale=high / 130):
        for n, turn in enumerate((-58, -30, 0, 28, 56)):
            with b.at(0, -40, turn=turn, scale=0.86 - abs(n - 2) * 0.1):
                b.shape(
                    "M0 0C-20 -24 -20 -64 0 -98C20 -64 20 -24 0 0Z",
                    darker(green, 0.12 * (n % 2)),
                )
        b.shape("M-28 -44H28L20 2H-20Z", inside(s, "#c9744f"))
        b.rect(-32, -50, 64, 12, inside(s, "#d98a62"), r=3, lift=0.5)


def wall_clock(s: Set, b: Brush, x: float, y: float) -> None:
    b.circle(x, y, 34, inside(s, WOOD), lift=1)
    b.circle(x, y, 27, inside(s, "#fbf3e2"))
    b.line(f"M{x} {y}v-17M{x} {y}l11 7", s.palette.ink, 3)
