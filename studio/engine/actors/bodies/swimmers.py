"""Fish, sharks, dolphins and whales: one long body that swims, its face ahead.

Drawn from the middle of the body and lifted so that its lowest fin touches the ground;
how high it swims is the body's `rests`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from studio.engine.actors import Look, Pose, Spots
from studio.engine.actors.bodies.finery import HeadFit, on_head, pattern, trim
from studio.engine.actors.bodies.kind import Kind, enrol
from studio.engine.actors.bodies.limbs import Point
from studio.engine.actors.faces import Face, draw_face
from studio.engine.actors.outfit import outfit
from studio.engine.actors.rig import Stance
from studio.engine.paint.brush import Brush
from studio.engine.paint.colour import darker, lighter, luma

INK = "#0d2129"


@dataclass(frozen=True)
class Hull:
    """The cut of a swimmer: outlines round the middle of its body, facing right."""

    outline: str
    belly: str
    tail: str  # from its root
    root: Point
    back_fin: str
    side_fin: str  # from its root
    fin_at: Point
    face: Point
    gap: float
    eye: float
    size: tuple[float, float]  # half its width, and how far down it reaches
    mouth: float = 14.0


FISH = Hull(
    "M-50 0C-36 -34 20 -42 44 -16C54 -4 54 8 44 18C20 40 -36 32 -50 0Z",
    "M-46 6C-20 20 20 18 52 2C52 12 46 18 40 22C14 40 -34 30 -46 6Z",
    "M8 -2C-6 -18 -26 -30 -40 -28C-32 -14 -32 14 -40 28C-26 30 -6 18 8 2Z",
    (-44, 0),
    "M-26 -22C-22 -44 2 -52 24 -44C16 -38 18 -30 20 -24Z",
    "M-6 -5C-22 -8 -32 2 -34 14C-22 20 -6 14 0 4Z",
    (2, 12), (29, -4), 11.5, 4.2, (72, 38),
)  # fmt: skip
SHARK = Hull(
    "M-92 2C-60 -40 20 -48 70 -24C92 -12 98 2 90 14C70 36 -40 36 -92 2Z",
    "M-78 8C-30 18 30 16 95 4C95 10 92 14 86 18C56 36 -40 34 -78 8Z",
    "M12 -4C-4 -14 -22 -42 -36 -48C-32 -26 -26 -12 -22 -2"
    "C-30 8 -36 22 -36 30C-20 26 0 14 12 6Z",
    (-84, 0),
    "M-24 -32C-20 -56 -8 -74 4 -80C6 -60 14 -46 26 -34Z",
    "M-14 -6C-30 12 -42 34 -58 42C-34 46 -4 30 10 8Z",
    (10, 22), (64, -10), 15.0, 4.8, (124, 56), 17.0,
)  # fmt: skip
DOLPHIN = Hull(
    "M-88 6C-64 -32 -10 -46 34 -38C56 -34 68 -22 72 -12"
    "C84 -14 100 -8 102 0C100 10 84 12 72 "
    "12C40 34 -40 34 -88 6Z",
    "M-70 12C-30 18 30 16 100 4C96 10 84 12 72 13C40 34 -34 34 -70 12Z",
    "M12 2C-4 -4 -30 -24 -42 -24C-40 -8 -34 2 -26 8C-36 16 -42 28 -40 36"
    "C-22 32 0 16 12 8Z",
    (-80, 6),
    "M-22 -38C-20 -56 -30 -66 -38 -70C-14 -72 8 -56 16 -40Z",
    "M-12 -4C-26 10 -34 30 -48 38C-26 42 -2 26 8 8Z",
    (8, 20), (48, -14), 12.5, 4.2, (126, 58), 17.0,
)  # fmt: skip
WHALE = Hull(
    "M-138 -44C-112 -26 -92 -70 -8 -76C70 -80 130 -48 126 8"
    "C122 46 70 64 2 64C-64 64 -124 "
    "34 -138 -44Z",
    "M-84 34C-30 30 50 36 126 10C122 46 70 64 2 64C-40 64 -66 54 -84 34Z",
    "M14 10C2 -8 -6 -30 -22 -34C-40 -40 -54 -34 -62 -24"
    "C-50 -18 -40 -12 -34 -2C-46 -4 -58 2 "
    "-62 14C-44 22 -14 26 14 18Z",
    (-130, -42),
    "",
    "M-10 -8C4 14 -6 44 -34 56C-38 34 -36 6 -10 -8Z",
    (26, 34), (76, -6), 27.0, 5.8, (178, 90), 27.0,
)  # fmt: skip


@dataclass(frozen=True)
class Swimmer(Kind):
    """What makes one swimmer."""

    hull: Hull
    fins: str = ""
    marks: tuple[str, ...] = ()
    built: float = 90.0  # how high the construction is before it is scaled
    rests: float = field(default=60.0, kw_only=True)


def swimmer(kind: Swimmer, b: Brush, look: Look, s: Stance, pose: Pose) -> Spots:
    unit, hull = kind.height / kind.built, kind.hull
    fins = (
        kind.fins if kind.fins and look.coat == kind.coat else darker(look.coat, 0.14)
    )
    up = -hull.size[1]
    nose = s.tilt * 0.35 + s.nod * 20 - (8 if pose.action in ("jump", "cheer") else 0)
    near = max(-70.0, min(95.0, s.arm_near[0]))
    with b.at(0, up * unit, scale=unit, turn=nose):
        with b.at(*hull.root, turn=s.tail * 0.75):
            b.shape(hull.tail, fins)
        if hull.back_fin:
            b.shape(hull.back_fin, fins)
        with b.at(hull.fin_at[0] + 22, hull.fin_at[1], turn=-s.arm_far[0] * 0.5 - 30):
            b.shape(hull.side_fin, darker(fins, 0.2))
        b.shape(hull.outline, look.coat)
        pattern(b, look, hull.outline, (-70, -40, 100, 70))
        with b.inside(hull.outline):
            b.shape(hull.belly, look.second, lift=0)
            for mark in kind.marks:
                if mark in MARKS:
                    MARKS[mark](b, look.coat, look.second)
        _face(kind, b, look, pose)
        with b.at(*hull.fin_at, turn=-near * 1.1 + 12):
            b.shape(hull.side_fin, fins)
        if "horn" in kind.marks:
            with b.at(hull.face[0] + 40, -28, turn=58):
                b.shape("M-6 4L0 -74L7 4Z", "#f0e3c4", lift=0.7)
        if "spout" in kind.marks:
            _spout(b, pose)
    x, y = hull.face[0] * unit, (hull.face[1] + up) * unit
    reach = hull.size[0] * unit
    return Spots(
        (reach * 0.72, y + 14 * unit), (x + 2, y + hull.mouth * unit), (x, y),
        (x, y - 26 * unit), kind.height, reach * 2,
    )  # fmt: skip


def _face(kind: Swimmer, b: Brush, look: Look, pose: Pose) -> None:
    hull = kind.hull
    dim = luma(look.coat) < 0.4 or "bands" in kind.marks
    brow = lighter(look.coat, 0.4) if luma(look.coat) < 0.3 else ""
    cheeks = "#ef8f86" if luma(look.coat) > 0.3 else ""
    face = Face(
        hull.gap, hull.eye, 0, hull.mouth, hull.eye / 3.6, INK, dim, cheeks, turn=2,
        brow=brow,
    )  # fmt: skip
    draw_face(b, *hull.face, face, pose)
    if look.wears:
        x, y = hull.face
        wide = hull.gap * 1.9
        with b.at(x, y):
            on_head(b, look, HeadFit(-wide * 0.95, wide, (2, 0), hull.gap))
        on = outfit(look.wears)
        if "scarf" in on:
            cloth = on["scarf"] or trim(look.coat)
            at = x - hull.gap * 3.2
            low = hull.size[1] * 0.62
            b.limb(((at + 6, -low), (at, 0), (at + 6, low)), cloth, 13)


def _spout(b: Brush, pose: Pose) -> None:
    """Draw a whale's fountain: on holidays always, otherwise now and then."""
    high = 1.0 if pose.action in ("cheer", "laugh", "dance") else (pose.t % 5.0) / 1.2
    if not 0.12 < high <= 1.0:
        return
    with b.at(28, -76, scale=0.5 + 0.5 * high):
        jet = "M0 0C0 -26 -6 -38 -26 -44M0 0C0 -30 8 -44 28 -48M0 0V-50"
        b.line(jet, "#e3f0ee", 5.5)


# ---------------------------------------------------------------- markings, clipped
Mark = Callable[[Brush, str, str], None]


def _bands(b: Brush, coat: str, second: str) -> None:
    for x, w in ((-34, 12), (4, 15)):
        b.limb(((x, -44), (x + 5, 0), (x, 44)), "#26323c", w + 5)
        b.limb(((x, -44), (x + 5, 0), (x, 44)), second, w)


def _scales(b: Brush, coat: str, second: str) -> None:
    arcs = (
        "M-30 -14q7 8 0 14M-16 -18q7 8 0 14M-22 -2q7 8 0 14M-6 -6q7 8 0 14"
        "M-36 0q7 8 0 12"
    )
    b.line(arcs, darker(coat, 0.16), 2.2)


def _gills(b: Brush, coat: str, second: str) -> None:
    b.line("M26 -8q-6 9 0 18M17 -8q-6 9 0 18M8 -8q-6 9 0 18", darker(coat, 0.25), 2.4)


def _pleats(b: Brush, coat: str, second: str) -> None:
    b.line(
        "M20 38C30 50 44 58 62 60M44 38C54 48 70 54 86 54M68 34"
        "C78 42 90 46 104 44M92 27C100 "
        "33 108 35 116 33",
        darker(second, 0.2), 2.6,
    )  # fmt: skip


def _orca(b: Brush, coat: str, second: str) -> None:
    with b.at(50, -28, turn=14):
        b.ellipse(0, 0, 20, 9, second)
    with b.at(102, -28, turn=40):
        b.ellipse(0, 0, 16, 8, second)
    b.shape("M-70 10C-60 -6 -40 -8 -24 6L-30 40H-70Z", second, lift=0)


def _spiny(b: Brush, coat: str, second: str) -> None:
    for x, y in ((-30, -10), (-18, -20), (-4, -26), (8, -30), (-34, 4), (-14, -4)):
        b.circle(x, y, 3, darker(coat, 0.2))


def _stripes(b: Brush, coat: str, second: str) -> None:
    for x in (-30, -12, 6):
        b.limb(((x, -40), (x + 6, -10), (x, 14)), darker(coat, 0.22), 6)


MARKS: dict[str, Mark] = {
    "bands": _bands,
    "scales": _scales,
    "gills": _gills,
    "pleats": _pleats,
    "orca": _orca,
    "spiny": _spiny,
    "stripes": _stripes,
}

BIG = (-4.5, -3.5, 0.9)
FOUND = (
    Swimmer(("fish", "fishes", "little fish", "trout", "cod", "herring"), 74, "#4f9db0",
            "#e9e6c6", FISH, "#357f95", ("scales",), voice=(3.5, 2.5, 1.05)),
    Swimmer(("goldfish", "koi"), 70, "#ee9a3f", "#fbd48a", FISH, "#e2722f", ("scales",),
            voice=(4.0, 3.0, 1.05)),
    Swimmer(("clownfish", "clown fish", "nemo"), 68, "#ee7a33", "#fbf3e6", FISH,
            "#d95f22", ("bands",), voice=(4.5, 3.0, 1.1)),
    Swimmer(("pufferfish", "puffer fish", "blowfish"), 80, "#e5c56a", "#fbf3dc", FISH,
            "#c99a45", ("spiny",), voice=(2.5, 1.5, 0.98)),
    Swimmer(("salmon", "tuna", "piranha", "rainbow fish", "angelfish"), 76, "#d98a94",
            "#f2e3e0", FISH, "#8f7fb0", ("stripes",), voice=(3.0, 2.0, 1.0)),
    Swimmer(("shark", "sharks", "hammerhead"), 128, "#6f8ba0", "#eef0ea", SHARK,
            "#5b778d", ("gills",), built=136, voice=(-3.0, -2.0, 0.96)),
    Swimmer(("dolphin", "dolphins", "porpoise"), 122, "#6aa0bd", "#e3eef0", DOLPHIN,
            built=128, voice=(3.0, 1.5, 1.08)),
    Swimmer(("whale", "whales", "blue whale", "humpback"), 190, "#3d6480", "#d3dee0",
            WHALE, "#34566f", ("pleats", "spout"), built=172, rests=40, voice=(-6.5,
            -5.0, 0.84)),
    Swimmer(("baby whale", "whale calf"), 120, "#5b8aa6", "#dfe9ea", WHALE, "",
            ("pleats", "spout"), built=172, voice=(1.0, 0.5, 0.98)),
    Swimmer(("orca", "orcas", "killer whale"), 150, "#26303c", "#f6f3ea", SHARK,
            "#202935", ("orca",), built=136, voice=BIG),
    Swimmer(("narwhal", "narwhals", "beluga"), 132, "#8fa6b8", "#e9eef0", WHALE, "",
            ("horn",), built=172, voice=(-1.0, -0.5, 0.95)),
)  # fmt: skip

enrol(FOUND, swimmer)
