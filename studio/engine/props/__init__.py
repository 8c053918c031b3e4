"""Props: the things of stories. One small pure function a thing.

To add one, write a function in a file of this folder and put `@prop` above it:

    @prop("kite", "kites", kind="toy", size=150, at="sky", moves="fly", main="#e2745a")
    def kite(b: Brush, c: Colours) -> None:
        b.shape("M0 -44L26 0L0 50L-26 0Z", c.main)

Units are those of the picture: a child is 150 high. The origin is the middle of the
base (where it stands, or hangs from the hand), y grows downward, the front is right.

What somebody sits *in* has a second drawing, `front`: its near side, laid over the
riders, so that a boat hides their legs. What turns has a third, `wheel`: sails, blades,
a big wheel, painted round a pivot of its own. `draw` alone looks whole but for the
wheel, since most of what is drawn carries nobody; `Prop.whole` puts all three together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps
from importlib import import_module
from pkgutil import iter_modules

from studio.engine.paint.brush import Brush
from studio.engine.paint.palette import Colours

Draw = Callable[[Brush, Colours], None]
# The pivot, in the prop's units, and the part that turns, drawn round its own origin.
Wheel = tuple[float, float, Draw]

PLACES = ("ground", "sky", "water", "hand", "wall", "table")


@dataclass(frozen=True)
class Prop:
    """A thing that can be in a film."""

    name: str
    words: tuple[str, ...]  # what people call it, one and many
    kind: str  # what it is a kind of: "vehicle", "food", "toy" …
    size: float  # how high it is drawn
    at: str  # where it belongs: one of PLACES
    moves: str  # how it lives, by name: `origins/motion.toml`
    main: str  # its own colour, when nobody named another
    second: str
    draw: Draw
    seat: tuple[float, float] | None = None  # where one rides it
    grip: tuple[float, float] = (0.0, 0.0)  # where a hand holds it
    travels: bool = False  # it goes from place to place, front first
    shines: bool = False  # it sheds light of its own
    front: Draw | None = None  # its near side, laid over whoever rides in it
    wheel: Wheel | None = None  # the part that turns, which `draw` leaves out
    top: tuple[float, float] | None = None  # where candles go: half its width, its y

    @property
    def reach(self) -> float:
        """How far from the origin it may be drawn, whichever way: trains are long."""
        return self.size * 1.6 + 110

    def turning(self, b: Brush, c: Colours, turn: float = 0.0) -> None:
        """Draw the part that turns, `turn` degrees on, in its place."""
        if self.wheel:
            x, y, part = self.wheel
            with b.at(x, y, turn=turn):
                part(b, c)

    def whole(self, b: Brush, c: Colours) -> None:
        """Draw all there is of it, with nobody in it and the wheel at rest."""
        self.draw(b, c)
        self.turning(b, c)
        if self.front:
            self.front(b, c)


_found: dict[str, Prop] = {}


def prop(  # noqa: PLR0913  # each is a fact about the thing, given by name
    name: str,
    *words: str,
    kind: str,
    size: float,
    at: str = "ground",
    moves: str = "still",
    main: str = "#e2745a",
    second: str = "#f7e8d3",
    seat: tuple[float, float] | None = None,
    grip: tuple[float, float] = (0.0, 0.0),
    travels: bool = False,
    shines: bool = False,
    front: Draw | None = None,
    wheel: Wheel | None = None,
    top: tuple[float, float] | None = None,
    drawn: float = 0.0,
) -> Callable[[Draw], Draw]:
    """Register the function below as the drawing of a thing.

    `drawn` is how high the drawing is when the thing is to be smaller or larger: its
    size beside a child is tried out more often than its shape.
    """
    by = size / drawn if drawn else 1.0

    def keep(draw: Draw) -> Draw:
        if name in _found:
            raise ValueError(f"Two props are called “{name}”.")
        if at not in PLACES:
            raise ValueError(f"“{name}” is at “{at}”, which is none of {PLACES}.")
        _found[name] = Prop(
            name, (name, *words), kind, size, at, moves, main, second,
            _scaled(draw, by), seat and (seat[0] * by, seat[1] * by),
            (grip[0] * by, grip[1] * by), travels, shines,
            front and _scaled(front, by),
            wheel and (wheel[0] * by, wheel[1] * by, _scaled(wheel[2], by)),
            top and (top[0] * by, top[1] * by),
        )  # fmt: skip
        return draw

    return keep


def _scaled(draw: Draw, by: float) -> Draw:
    """Return the drawing in another size."""
    if by == 1.0:
        return draw

    @wraps(draw)
    def resized(b: Brush, c: Colours) -> None:
        with b.at(scale=by):
            draw(b, c)

    return resized


@cache
def all_props() -> dict[str, Prop]:
    """Return every prop by name, in the order of the alphabet."""
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        import_module(f"{__name__}.{module.name}")
    return dict(sorted(_found.items()))
