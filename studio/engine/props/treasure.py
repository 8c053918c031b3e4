"""What is precious, secret or magic."""

from __future__ import annotations

from functools import partial

from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import lighter
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
    WOOD_PALE,
    shade,
    star,
)  # fmt: skip

precious = partial(prop, kind="treasure", at="hand")
found = partial(prop, kind="treasure")


def twinkle(b: Brush, x: float, y: float, r: float, colour: str) -> None:
    b.shape(f"M{x} {y - r}Q{x} {y} {x + r} {y}Q{x} {y} {x} {y + r}Q{x} {y} {x - r}"
            f" {y}Q{x} {y} {x} {y - r}Z", colour, lift=0)  # fmt: skip


@found("treasure chest", "treasure chests", "treasure", "treasures", "chest",
       size=104, drawn=118, main="#a8643f", second="#ecbb62", shines=True)  # fmt: skip
def treasure_chest(b: Brush, c: Colours) -> None:
    b.glow(0, -70, 90, c.light, 0.5)
    b.shape("M-72 -64L-80 -84C-74 -124 74 -124 80 -84L72 -64Z", c.dark)
    b.shape("M-64 -64L-70 -80C-60 -106 60 -106 70 -80L64 -64Z", "#4a2c24", lift=0)
    for x, y in (
        (-44, -68),
        (-26, -76),
        (-6, -80),
        (14, -78),
        (34, -72),
        (50, -66),
        (4, -68),
    ):
        b.circle(x, y, 12, c.second, lift=0.3)
        b.circle(x, y, 8, lighter(c.second, 0.3))
    b.poly([(-24, -88), (-14, -98), (-4, -88), (-14, -76)], "#d8573f", lift=0.3)
    b.circle(30, -86, 7, "#4d9fb5", lift=0.3)
    b.rect(-74, -62, 148, 62, c.main, r=5)
    b.line("M-70 -40H70M-70 -20H70", c.dark, 2.5)
    for x in (-66, 50):
        b.rect(x, -62, 16, 62, c.second)
    b.rect(-78, -66, 156, 11, c.second, r=3, lift=0.4)
    b.rect(-13, -62, 26, 28, c.second, r=5, lift=0.4)
    b.circle(0, -50, 4.5, c.ink)
    b.line("M0 -48V-41", c.ink, 3.5)
    twinkle(b, 52, -100, 12, "#ffffff")


@found("coins", "tooth fairy coin", "coin", "gold", "gold coins", "money",
       "gold coin", "penny", size=58, main="#ecbb62", grip=(0, -20))  # fmt: skip
def coins(b: Brush, c: Colours) -> None:
    for x, n in ((-30, 2), (24, 4)):
        for k in range(n):
            b.rect(x - 22, -12 - k * 11, 44, 12, c.dark, r=6, lift=0.4)
            b.rect(x - 22, -13 - k * 11, 44, 8, c.main, r=4)
    b.circle(-28, -40, 20, c.dark, lift=0.6)
    b.circle(-28, -40, 17, c.main)
    star(b, -28, -40, 9, c.bright)
    twinkle(b, 34, -52, 9, "#ffffff")


@precious("gem", "gems", "diamond", "diamonds", "jewel", "jewels", "ruby", "emerald",
          "crystal", size=56, main="#4db0c0", grip=(0, -6), shines=True)  # fmt: skip
def gem(b: Brush, c: Colours) -> None:
    b.glow(0, -30, 54, c.bright, 0.5)
    b.shape("M-36 -38L-20 -56H20L36 -38L0 0Z", c.main)
    b.shape("M-36 -38H-14L0 0Z", c.bright, lift=0)
    b.shape("M14 -38H36L0 0Z", c.dark, lift=0)
    b.shape("M-20 -56L-14 -38L0 -56L14 -38L20 -56Z", lighter(c.main, 0.5), lift=0)
    twinkle(b, 22, -50, 11, "#ffffff")


@precious("ring", "rings", size=48, drawn=60, main="#ecbb62", second="#4db0c0",
          grip=(0, -6))  # fmt: skip
def ring(b: Brush, c: Colours) -> None:
    b.ring(0, -20, 18, c.dark, 8)
    b.ring(0, -20, 18, c.main, 5)
    b.shape("M-15 -52L-8 -60H8L15 -52L0 -36Z", c.second, lift=0.5)
    b.shape("M-15 -52H-5L0 -36Z", lighter(c.second, 0.4), lift=0)
    twinkle(b, 14, -58, 8, "#ffffff")


@precious("necklace", "necklaces", "bracelet", "bracelets", "pearls", size=74,
          main="#e58a9b", second="#ecbb62", grip=(0, -70))  # fmt: skip
def necklace(b: Brush, c: Colours) -> None:
    right = ((36, -54), (35, -42), (29, -31), (20, -23), (10, -18), (32, -66))
    spots = (*((-x, y) for x, y in right), *right)
    b.line("M-30 -72C-48 -40 -24 -18 0 -16C24 -18 48 -40 30 -72", c.second, 2)
    for x, y in spots:
        b.circle(x, y, 6.5, c.main, lift=0.3)
        b.circle(x - 2, y - 2, 2, "#ffffff")
    b.circle(0, -10, 12, c.second, lift=0.5)
    b.circle(0, -10, 7, c.warm)


@precious("key", "keys", size=60, drawn=78, main="#ecbb62", grip=(0, -60))
def key(b: Brush, c: Colours) -> None:
    b.ring(0, -60, 14, c.dark, 10)
    b.ring(0, -60, 14, c.main, 7)
    b.rect(-5, -46, 10, 46, c.main, r=3, lift=0.6)
    b.rect(4, -22, 16, 8, c.main, r=2, lift=0.4)
    b.rect(4, -9, 12, 8, c.main, r=2, lift=0.4)
    b.line("M-2 -40V-6", c.bright, 2.5)


@precious("lock", "locks", "padlock", "padlocks", size=52, drawn=66, main="#ecbb62",
          grip=(0, -20))  # fmt: skip
def lock(b: Brush, c: Colours) -> None:
    b.line("M-16 -36V-46C-16 -66 16 -66 16 -46V-36", STEEL, 8)
    b.rect(-28, -40, 56, 40, c.main, r=8, lift=0.8)
    b.line("M-20 -32H12", c.bright, 3)
    b.circle(0, -23, 6, c.ink)
    b.line("M0 -22V-11", c.ink, 5)


@precious("magic wand", "magic wands", "wand", "wands", size=90, main="#ecbb62",
          second="#3f3a5a", grip=(-12, -14), shines=True)  # fmt: skip
def magic_wand(b: Brush, c: Colours) -> None:
    b.glow(12, -72, 50, c.light, 0.7)
    b.line("M-18 -2L8 -62", c.second, 8)
    b.line("M-18 -2L-14 -11M4 -52L8 -62", c.pale, 8)
    star(b, 12, -70, 21, c.main)
    twinkle(b, 38, -54, 9, c.pale)
    twinkle(b, -16, -74, 8, c.pale)


@precious("potion", "potions", "magic potion", "flask", size=62, drawn=76,
          main="#8a6fc0", grip=(0, -60), shines=True)  # fmt: skip
def potion(b: Brush, c: Colours) -> None:
    b.glow(0, -24, 48, c.bright, 0.5)
    b.shape("M-10 -66H10V-48C24 -42 32 -32 32 -20C32 -4 20 0 0 0C-20 0 -32 -4 -32 -20"
            "C-32 -32 -24 -42 -10 -48Z", GLASS, lift=0.8)  # fmt: skip
    b.shape("M-29 -28C-14 -34 10 -20 29 -28C34 -10 24 -3 0 -3C-24 -3 -34 -10 -29 -28"
            "Z", c.main, lift=0)  # fmt: skip
    for x, y, r in ((-10, -16, 4), (6, -12, 5), (14, -20, 3), (-2, -36, 3)):
        b.circle(x, y, r, c.bright)
    b.rect(-13, -78, 26, 14, WOOD, r=4, lift=0.4)
    b.line("M-24 -20C-24 -28 -18 -34 -12 -38", "#ffffff", 3)


@precious("crystal ball", "crystal balls", "snow globe", "snowball globe",
          "snow globes", size=82, at="table", main="#7fb0c8", second="#8a5a86",
          grip=( 0, -6), shines=True)  # fmt: skip
def crystal_ball(b: Brush, c: Colours) -> None:
    b.glow(0, -48, 64, c.bright, 0.5)
    b.circle(0, -48, 34, c.main, lift=0.8)
    b.circle(-3, -51, 29, c.bright)
    b.shape("M-22 -34C-10 -44 10 -44 22 -34C14 -20 -14 -20 -22 -34Z", "#ffffff", lift=0)
    b.shape("M0 -66L12 -36H-12Z", "#4d8f7a", lift=0)
    for x, y in ((-16, -58), (14, -62), (-6, -72), (20, -46), (-22, -44)):
        b.circle(x, y, 2.5, "#ffffff")
    b.shape("M-26 -18H26L34 0H-34Z", c.second, lift=0.7)
    b.rect(-28, -21, 56, 7, BRASS, r=3, lift=0.3)


@precious("map", "maps", "treasure map", "scroll", "scrolls", size=60, main="#f0dcb4",
          grip=(-48, -30))  # fmt: skip
def treasure_map(b: Brush, c: Colours) -> None:
    b.shape("M-50 -60L-17 -52L17 -60L50 -52V-2L17 -10L-17 -2L-50 -10Z", c.main)
    b.shape("M-17 -52L17 -60V-10L-17 -2Z", lighter(c.main, 0.35), lift=0)
    b.shape(
        "M-44 -50C-34 -54 -30 -44 -36 -36C-42 -32 -46 -40 -44 -50Z", "#8fae7a", lift=0
    )
    b.shape("M22 -24C34 -32 44 -24 42 -14C34 -10 24 -14 22 -24Z", "#7fb0b8", lift=0)
    b.line("M-36 -20L-28 -24M-20 -26L-12 -24M-4 -26L2 -34M8 -40L16 -40", "#9a6544", 3.5)
    b.line("M22 -48L34 -38M34 -50L22 -36", "#d8573f", 5)


@precious("medal", "medals", "badge", "ribbon medal", size=58, drawn=78,
          main="#ecbb62", second="#4d7fb0", grip=(0, -70))  # fmt: skip
def medal(b: Brush, c: Colours) -> None:
    b.shape("M-26 -78H-8L8 -40L-4 -34Z", c.second, lift=0.5)
    b.shape("M26 -78H8L-8 -40L4 -34Z", c.warm, lift=0.5)
    b.circle(0, -22, 22, c.dark, lift=0.6)
    b.circle(0, -22, 18, c.main)
    star(b, 0, -22, 12, c.bright)


@precious("trophy", "trophies", "prize", "prizes", "winner's cup", size=74, drawn=86,
          main="#ecbb62", grip=(0, -20))  # fmt: skip
def trophy(b: Brush, c: Colours) -> None:
    b.line("M-26 -76C-54 -78 -46 -42 -18 -44M26 -76C54 -78 46 -42 18 -44", c.dark, 6)
    b.rect(-22, -14, 44, 14, WOOD_DARK, r=3, lift=0.6)
    b.shape("M-6 -38H6L12 -12H-12Z", c.dark, lift=0.4)
    b.shape("M-30 -84H30C32 -52 20 -34 0 -34C-20 -34 -32 -52 -30 -84Z", c.main)
    b.rect(-34, -88, 68, 9, c.bright, r=4, lift=0.4)
    star(b, 0, -60, 13, c.bright)
    shade(b, "M14 -79H30C31 -54 20 -36 4 -34C14 -46 16 -60 14 -79Z", 0.14)


@precious("toy sword", "sword", "swords", "wooden sword", size=104, main="#cf9d6f",
          second="#d8573f", grip=(0, -10))  # fmt: skip
def toy_sword(b: Brush, c: Colours) -> None:
    b.rect(-5, -28, 10, 28, c.second, r=4, lift=0.6)
    b.shape(
        "M-9 -30V-88C-9 -98 -4 -104 0 -104C4 -104 9 -98 9 -88V-30Z", c.main, lift=0.7
    )
    b.line("M0 -94V-36", c.dark, 2)
    b.rect(-26, -36, 52, 10, c.dark, r=5, lift=0.6)
    b.circle(0, -1, 7, c.dark, lift=0.4)


@precious("shield", "shields", size=90, main="#4d7fa8", second="#ecbb62", grip=(0, -44))
def shield(b: Brush, c: Colours) -> None:
    edge = "M0 -90C14 -82 28 -80 38 -80C40 -40 30 -14 0 0"
    b.shape(edge + "C-30 -14 -40 -40 -38 -80C-28 -80 -14 -82 0 -90Z", STEEL_PALE)
    b.shape("M0 -82C12 -75 22 -74 31 -73C32 -40 24 -18 0 -7Z", c.dark, lift=0)
    b.shape("M0 -82C-12 -75 -22 -74 -31 -73C-32 -40 -24 -18 0 -7Z", c.main, lift=0)
    star(b, 0, -48, 18, c.second)


@precious(
    "feather pen", "quill", "quills", "ink", size=86, main="#6fa9c0", grip=(8, -14)
)
def feather_pen(b: Brush, c: Colours) -> None:
    b.rect(-30, -26, 34, 26, c.ink, r=6, lift=0.7)
    b.rect(-24, -32, 22, 8, STEEL_DARK, r=3)
    b.shape("M-4 -36C-10 -62 10 -84 34 -88C36 -64 22 -42 -2 -34Z", c.main, lift=0.7)
    b.line("M-12 -28L28 -80", c.pale, 2.5)
    b.line("M6 -52L2 -64M14 -62L10 -74M8 -46L20 -50M18 -58L28 -64", c.dark, 2)


@precious("throne", "thrones", size=210, at="ground", main="#a8486a", second="#ecbb62",
          seat=(0, -72))  # fmt: skip
def throne(b: Brush, c: Colours) -> None:
    b.shape("M-48 0V-176L-34 -196L-18 -180L0 -210L18 -180L34 -196L48 -176V0Z", c.second)
    b.rect(-36, -168, 72, 104, c.main, r=14, lift=0.4)
    for x, y in ((-16, -140), (16, -140), (0, -116), (-16, -92), (16, -92)):
        b.circle(x, y, 4, c.dark)
    b.rect(-56, -78, 112, 22, c.main, r=8, lift=0.7)
    for x in (-68, 46):
        b.rect(x, -110, 22, 110, c.second, r=6, lift=0.7)
        b.circle(x + 11, -112, 12, BRASS_DARK, lift=0.4)
    b.circle(0, -190, 7, "#d8573f")
    b.rect(-46, -56, 92, 48, BRASS_DARK)
    b.line("M-30 -50V-14M0 -50V-14M30 -50V-14", c.second, 4)


@found("music box", "music boxes", "jewellery box", "magic box", size=70,
       main="#7a5f93", second="#ecbb62", shines=True)  # fmt: skip
def music_box(b: Brush, c: Colours) -> None:
    b.shape("M-44 -38L-36 -70H36L44 -38Z", c.dark, lift=0.7)
    b.shape("M-34 -40L-29 -64H29L34 -40Z", "#e8a0a8", lift=0)
    b.glow(0, -46, 44, c.light, 0.6)
    b.shape("M0 -58L12 -38H-12Z", c.pale, lift=0.3)
    b.circle(0, -60, 5, WOOD_PALE)
    b.rect(-46, -38, 92, 38, c.main, r=5)
    b.line("M-40 -10H40", c.second, 4)
    b.circle(0, -24, 7, c.second, lift=0.3)
    b.line("M46 -20H56V-30", STEEL, 5)
