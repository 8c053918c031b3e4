"""What parties need: presents, hats, flags and things that shine."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours
from studio.engine.props import prop
from studio.engine.props.fittings import BRASS, WOOD, shade, star

party = partial(prop, kind="party")
BRIGHT = ("#d8573f", "#ecb04c", "#7fae62", "#4d9fb5", "#8a6fb0")


@party("present", "presents", "gift", "gifts", "surprise", size=78, main="#d8573f",
       second="#ecbb62", grip=(0, -30))  # fmt: skip
def present(b: Brush, c: Colours) -> None:
    b.shape(
        "M0 -56C-34 -90 -44 -56 0 -56ZM0 -56C34 -90 44 -56 0 -56Z", c.second, lift=0.6
    )
    b.rect(-34, -46, 68, 46, c.main, r=3)
    shade(b, "M16 -46H34V0H16Z", 0.12)
    b.rect(-40, -60, 80, 18, c.bright, r=4, lift=0.6)
    b.rect(-8, -60, 16, 60, c.second)
    for x, y in ((-22, -28), (-20, -10), (22, -28), (20, -10)):
        b.circle(x, y, 3.5, c.bright)
    b.circle(0, -58, 6, c.second, lift=0.3)


@party("party hat", "party hats", "birthday hat", size=60, drawn=78, at="hand",
       main="#4d9fb5", second="#ecbb62", grip=(0, -6))  # fmt: skip
def party_hat(b: Brush, c: Colours) -> None:
    cone = "M0 -68L32 -2C12 4 -12 4 -32 -2Z"
    b.shape(cone, c.main)
    with b.inside(cone):
        b.line("M-40 -18L30 -34M-40 2L40 -16M-40 -38L30 -54", c.second, 6)
    for x, y in ((-8, -70), (8, -70), (0, -77), (0, -64)):
        b.circle(x, y, 7, c.warm, lift=0.2)


@party(
    "piñata",
    "pinata",
    "piñatas",
    "pinatas",
    size=150,
    at="sky",
    moves="sway",
    main="#d8573f",
)
def pinata(b: Brush, c: Colours) -> None:
    b.line("M0 -30V-86", c.pale, 3)
    whole = "M-46 -20C-30 -34 20 -30 34 -34L40 -64L52 -50L64 -42L74 -26L62 -14"
    whole += "L48 -16L40 18H34L36 56H20L16 26H-24L-28 56H-44Z"
    b.shape(whole, c.main)
    with b.inside(whole):
        for n in range(7):
            y = -58 + n * 18
            b.line(
                "".join(f"M{x} {y}l8 7l8 -7" for x in range(-64, 84, 16)),
                BRIGHT[n % 5],
                9,
            )
    b.line("M-46 -16C-60 -10 -58 10 -62 18", BRIGHT[1], 7)
    b.circle(56, -36, 3.5, c.ink)
    b.line("M40 -62C34 -50 32 -40 30 -32", BRIGHT[3], 8)


@party("bunting", "paper chain", "paper chains", "banner", "banners", "streamers",
       size=76, at="wall", main="#d8573f", moves="sway")  # fmt: skip
def bunting(b: Brush, c: Colours) -> None:
    b.line("M-150 -88C-80 -44 80 -44 150 -88", c.pale, 3)
    spots = ((-128, -76, 22), (-88, -63, 14), (-44, -55, 6), (0, -53, 0), (44, -55, -6),
             (88, -63, -14), (128, -76, -22))  # fmt: skip
    for n, (x, y, turn) in enumerate(spots):
        with b.at(x, y, turn=turn):
            b.shape(
                "M-17 0H17L0 42Z", c.main if n % 3 == 0 else BRIGHT[n % 5], lift=0.5
            )
            b.circle(0, 12, 4, c.pale)


@party("confetti", size=120, at="sky", moves="fall", main="#d8573f")
def confetti(b: Brush, c: Colours) -> None:
    for n in range(26):
        x, y = (n * 47) % 130 - 65, (n * 71) % 116 - 58
        with b.at(x, y, turn=n * 53):
            b.rect(-5, -3, 10, 6, c.main if n % 4 == 0 else BRIGHT[n % 5], r=1)


@party("paper lantern", "paper lanterns", "lampion", size=110, at="sky", moves="sway",
       main="#e2745a", shines=True)  # fmt: skip
def paper_lantern(b: Brush, c: Colours) -> None:
    b.glow(0, 4, 90, c.light, 0.6)
    b.line("M0 -54V-34M0 40V54", c.ink, 2.5)
    b.ellipse(0, 4, 42, 36, c.main, lift=0.8)
    b.ellipse(0, 6, 24, 30, c.bright)
    b.line("M-38 -12H38M-42 4H42M-38 20H38", c.dark, 1.8)
    b.rect(-16, -36, 32, 8, c.ink, r=3)
    b.rect(-14, 36, 28, 8, c.ink, r=3)


@party("stage", "stages", "theatre", "puppet theatre", size=238, at="ground",
       main="#b8453f", second="#ecbb62")  # fmt: skip
def stage(b: Brush, c: Colours) -> None:
    b.rect(-140, -206, 280, 180, "#3a2a3f", lift=0.8)
    b.glow(0, -110, 110, c.light, 0.5)
    b.rect(-156, -34, 312, 34, WOOD, r=4, lift=0.8)
    b.line("M-150 -22H150", "#7c4f38", 2.5)
    for x in (-1, 1):
        b.shape(f"M{x * 140} -206H{x * 66}C{x * 70} -150 {x * 96} -100 {x * 112} -34"
                f"H{x * 140}Z", c.main, lift=0.6)  # fmt: skip
        b.line(f"M{x * 92} -200C{x * 98} -140 {x * 112} -90 {x * 124} -38M{x * 118}"
               " -200V-120", c.dark, 3)  # fmt: skip
        b.line(f"M{x * 94} -106L{x * 140} -92", c.second, 6)
    for n in range(7):
        b.shape(f"M{-147 + n * 42} -210h42v14a21 18 0 0 1 -42 0Z", c.main, lift=0.5)
    b.rect(-156, -222, 312, 18, c.second, r=5, lift=0.6)
    b.circle(0, -216, 22, c.second, lift=0.5)
    star(b, 0, -216, 14, c.main)
    for n in range(7):
        b.shape(f"M{-120 + n * 40 - 9} -26a9 9 0 0 1 18 0Z", BRASS, lift=0.3)
