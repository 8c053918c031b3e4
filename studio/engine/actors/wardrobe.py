"""The wardrobe: what somebody can wear, one small function a thing.

Things on the trunk are drawn from the hips of a child (neck at -47, hem at +17), things
on the head about the middle of a child's head (52 wide, chin at +23, eyes at 0). Bodies
of another size scale them, so each is cut once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from studio.engine.actors import Look
from studio.engine.actors.outfit import CUTS, outfit
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, luma

GOLD, STEEL, STRAW = "#e9b84f", "#b9c6cc", "#e8c98a"


@dataclass(frozen=True)
class Wearer:
    """Who wears it now: colours, cloth and how it swings."""

    look: Look
    cloth: str  # the outline of the trunk
    swing: float = 0.0
    t: float = 0.0
    low: float = 99.0  # how far the ground is below the hips
    dye: str = ""  # the colour of the thing that is being put on, if it has one

    def dyed(self, usual: str) -> str:
        """Return the thing's own colour, or what such things usually are."""
        return self.dye or usual

    @property
    def trim(self) -> str:
        """A colour beside the coat: the second, unless they look the same."""
        if self.dye:
            return self.dye
        coat, second = self.look.coat, self.look.second
        return second if abs(luma(coat) - luma(second)) > 0.09 else lighter(coat, 0.5)


_STAR = "l2 5 5 .5-4 3.5 1.5 5-4.5-3-4.5 3 1.5-5-4-3.5 5-.5Z"
_SKY = ((-11, -30), (10, -22), (-14, -2), (7, 4), (-20, 22), (20, 22))
STARS = "".join(f"M{x} {y}{_STAR}" for x, y in _SKY)

Thing = Callable[[Brush, Wearer], None]
Slots = dict[str, dict[str, Thing]]
_hung: Slots = {"back": {}, "trunk": {}, "chin": {}, "face": {}, "head": {}}
_BESIDE = ("beards", "hats", "tailoring")  # the other files of the wardrobe

# What changes the figure itself: see `person` and `bodies.people`.
ON_THE_BODY = CUTS | {"hood", "lashes"}


def worn(slot: str, *names: str) -> Callable[[Thing], Thing]:
    """Register the function below as something to wear."""

    def keep(thing: Thing) -> Thing:
        for name in (thing.__name__.replace("_", " "), *names):
            _hung[slot][name] = thing
        return thing

    return keep


@cache
def wardrobe() -> Slots:
    """Return all there is to wear, slot by slot."""
    for file in _BESIDE:
        import_module(f"{__package__}.{file}")
    return _hung


def wear(b: Brush, slot: str, wearer: Wearer) -> None:
    """Draw everything of one slot that somebody wears, in the order it was put on."""
    if not wearer.look.wears:
        return
    things = wardrobe()[slot]
    for name, dye in outfit(wearer.look.wears).items():
        thing = things.get(name)
        if thing:
            thing(b, _dyed(wearer, dye) if dye else wearer)


def _dyed(w: Wearer, dye: str) -> Wearer:
    return Wearer(w.look, w.cloth, w.swing, w.t, w.low, dye)


@cache
def wearables() -> frozenset[str]:
    """Return the names of all that can be worn."""
    return ON_THE_BODY.union(*wardrobe().values())


# ---------------------------------------------------------------- behind the trunk
@worn("back", "cloak", "hero cape")
def cape(b: Brush, w: Wearer) -> None:
    with b.at(0, -44, turn=-w.swing * 24):
        hem = round(min(76.0, w.low + 40))
        b.shape(
            f"M-15 0H15C24 24 29 {hem - 28} 31 {hem - 2}"
            f"Q-4 {hem + 7} -36 {hem}C-31 {hem - 28} -24 22 -15 0Z",
            w.dye or darker(w.trim, 0.12),
        )


@worn("back", "rucksack", "satchel")
def backpack(b: Brush, w: Wearer) -> None:
    b.rect(-37, -42, 34, 44, w.dye or darker(w.trim, 0.1), r=11, lift=1)
    b.rect(-38, -20, 16, 18, darker(w.dye, 0.15) if w.dye else w.trim, r=5)


@worn("back", "fairy wings", "butterfly wings")
def wings(b: Brush, w: Wearer) -> None:
    for side in (-1, 1):
        with b.at(side * 8, -32, turn=side * (w.swing * 10 - 4)):
            x = side * 6
            b.veil(
                f"M0 0C{x} -34 {x * 8} -42 {x * 8} -18C{x * 8} -4 {x * 3} 4 0 4Z",
                "#e8f4ee",
                0.82,
            )
            b.veil(
                f"M0 2C{x * 3} 2 {x * 6} 12 {x * 5} 24C{x * 3} 32 {x} 20 0 8Z",
                "#cfe8e6",
                0.82,
            )


# ---------------------------------------------------------------- on the trunk
@worn("trunk")
def buttons(b: Brush, w: Wearer) -> None:
    b.line("M0 -45V17", lighter(w.look.coat, 0.34), 2)
    b.circle(5.5, -27, 2.1, "#fae6cf")
    b.circle(5.5, -8, 2.1, "#fae6cf")


@worn("trunk", "striped", "stripy")
def stripes(b: Brush, w: Wearer) -> None:
    with b.inside(w.cloth):
        b.line("M-60 -36H60M-60 -20H60M-60 -4H60M-60 12H60M-60 28H60", w.trim, 6.5)


@worn("trunk", "spotted", "dots")
def spots(b: Brush, w: Wearer) -> None:
    with b.inside(w.cloth):
        b.line(
            "M-14 -32h.1M8 -36h.1M-20 -12h.1M0 -18h.1M19 -16h.1M-10 3h.1M12 2h.1"
            "M-24 16h.1M0 18h.1M25 18h.1M-12 32h.1M14 32h.1",
            w.trim,
            8,
        )


@worn("trunk")
def stars(b: Brush, w: Wearer) -> None:
    with b.inside(w.cloth):
        b.shape(STARS, GOLD, lift=0)


@worn("trunk", "collar")
def coat_collar(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-15 -45L0 -36L15 -45L13 -33L0 -36L-13 -33Z",
        lighter(w.look.coat, 0.2),
        lift=0,
    )


@worn("trunk", "pinafore")
def apron(b: Brush, w: Wearer) -> None:
    linen = w.dyed("#f4ead8")
    b.line("M-9 -32L-7 -47M9 -32L7 -47", linen, 3)
    b.shape(
        "M-10 -33H10V-14C18 -10 20 6 20 14Q0 20 -20 14C-20 6 -18 -10 -10 -14Z",
        linen,
        lift=0.6,
    )
    b.line("M-9 0Q0 8 9 0", darker(linen, 0.16), 2)


@worn("trunk", "dungarees")
def overalls(b: Brush, w: Wearer) -> None:
    blue = w.dyed(w.look.second)
    with b.inside(w.cloth):
        b.shape("M-14 -30H14V-14H60V60H-60V-14H-14Z", blue, lift=0)
    b.line("M-11 -28L-14 -44M11 -28L14 -44", blue, 5)
    b.line("M-11 -27h.1M11 -27h.1", GOLD, 5)
    b.rect(-7, -22, 14, 11, darker(blue, 0.15), r=2)


@worn("trunk", "necktie")
def tie(b: Brush, w: Wearer) -> None:
    b.shape("M-12 -46L0 -34L12 -46L7 -30L0 -34L-7 -30Z", "#fbf3e4", lift=0)
    b.shape("M-4 -36H4L2 -31L5 -10L0 -4L-5 -10L-2 -31Z", w.dyed("#c8503f"), lift=0)


@worn("trunk", "bowtie")
def bow_tie(b: Brush, w: Wearer) -> None:
    b.shape("M-11 -44V-32L0 -37L11 -32V-44L0 -39Z", w.dyed("#c8503f"), lift=0)


@worn("trunk", "sash")
def belt(b: Brush, w: Wearer) -> None:
    with b.inside(w.cloth):
        b.rect(-60, -9, 120, 8, w.dyed(darker(w.look.second, 0.3)))
    b.rect(-6, -10.5, 12, 11, GOLD, r=2)


@worn("trunk")
def stethoscope(b: Brush, w: Wearer) -> None:
    b.line("M-11 -46C-12 -30 -6 -24 0 -24S12 -30 11 -46M0 -24V-12", "#2c4a57", 2.4)
    b.circle(0, -9, 4, STEEL, lift=0)


@worn("trunk", "star badge")
def badge(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-12 -34"
        "l3 6 7 1-5 4.500 1.500 6.500-6.500-3.500-6.500 3.500 1.500-6.500-5-4.500 7-1Z",
        w.dyed(GOLD),
        lift=0,
    )


@worn("trunk", "heart badge")
def heart(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-12 -20C-22 -28 -18 -36 -12 -31C-6 -36 -2 -28 -12 -20Z",
        w.dyed("#d1564a"),
        lift=0,
    )


@worn("trunk", "beads", "pearls")
def necklace(b: Brush, w: Wearer) -> None:
    b.line("M-12 -44C-10 -31 10 -31 12 -44", w.dyed(GOLD), 2.6)
    b.circle(0, -33, 3.6, "#d1564a")


@worn("trunk", "safety vest", "vest")
def waistcoat(b: Brush, w: Wearer) -> None:
    with b.inside(w.cloth):
        b.shape("M-60 -60H-9L-3 20H-60ZM60 -60H9L3 20H60Z", w.trim, lift=0)


@worn("trunk", "ermine")
def fur_trim(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-21 -43C-12 -49 12 -49 21 -43C26 -34 22 -28 14 -28"
        "Q0 -22 -14 -28C-22 -28 -26 -34 -21 -43Z",
        "#fbf3e4",
        lift=0,
    )
    b.line("M-14 -36v3M-3 -31v3M9 -33v3M17 -38v3", "#3c3238", 2.4)


@worn("trunk", "muffler")
def scarf(b: Brush, w: Wearer) -> None:
    with b.at(9, -42, turn=w.swing * 26 - 6):
        b.shape("M-6 0H7L10 33H-5Z", darker(w.trim, 0.12), lift=0)
        b.line("M-3 27H9", lighter(w.trim, 0.4), 3)
    b.rect(-19, -53, 38, 14, w.trim, r=7, lift=0.6)


# ---------------------------------------------------------------- about the chin
@worn("chin", "freckled")
def freckles(b: Brush, w: Wearer) -> None:
    b.line(
        "M-15 7h.1M-11 10h.1M-17 11h.1M15 7h.1M19 11h.1M13 11h.1",
        darker(w.look.skin, 0.28),
        2,
    )


# ---------------------------------------------------------------- on the face
@worn("face", "spectacles")
def glasses(b: Brush, w: Wearer) -> None:
    rim = w.dyed("#3a2a2c" if luma(w.look.skin) > 0.4 else GOLD)
    for x in (-8.5, 12.5):
        b.mist(x, -0.5, 8.6, 8.6, "#ffffff", 0.16)
        b.ring(x, -0.5, 8.6, rim, 2.2)
    b.line("M0 -2Q2 -4 4 -2M-17 -2L-25 -4M21 -2L26 -4", rim, 2.2)


@worn("face", "shades")
def sunglasses(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-19 -7H-1Q0 8 -10 8T-19 -7ZM3 -7H23Q23 8 13 8T3 -7Z",
        w.dyed("#1d2630"),
        lift=0.3,
    )
    b.line("M-2 -5H6M-17 -6L-26 -4M22 -6L26 -4", w.dyed("#1d2630"), 2.6)


@worn("face", "patch", "eyepatch")
def eye_patch(b: Brush, w: Wearer) -> None:
    b.line("M-26 -12L26 4", w.dyed("#22262e"), 2.4)
    b.shape("M-16 -8Q-8 -11 0 -4Q0 7 -8 7T-16 -8Z", w.dyed("#22262e"), lift=0.3)


@worn("face", "hero mask")
def mask(b: Brush, w: Wearer) -> None:
    b.shape(
        "M-25 -9Q2 -13 27 -9Q27 9 14 8Q6 8 2 3Q-2 8 -10 8Q-24 9 -25 -9Z"
        "M-8.5 -5A5.500 5.500 0 1 0 -8.400 -5ZM12.500 -5A5.500 5.500 0 1 0 12.600 -5Z",
        w.dyed(w.look.second),
        lift=0.3,
    )
