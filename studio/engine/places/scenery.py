"""What a place brings of its own, and a story may do without: a party room's balloons.

    @scenery("balloon")
    def balloon(s: Set, b: Brush, x: float, y: float) -> None: ...

It is left out where the words refuse it, and where the story brings its own: nine
candles on one cake are not counted beside another cake.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from studio.engine.paint.brush import Brush
from studio.engine.paint.canvas import Canvas
from studio.engine.places import Set, all_places

P = ParamSpec("P")
Draw = Callable[Concatenate[Set, Brush, P], None]

_found: dict[str, bool] = {}


def scenery(name: str, *, many: bool = False) -> Callable[[Draw[P]], Draw[P]]:
    """Register the function below as the drawing of something to be done without.

    Of what is `many`, birds and flowers, there may be more than the story brings.
    """
    _found[name] = many

    def keep(draw: Draw[P]) -> Draw[P]:
        @wraps(draw)
        def drawn(s: Set, b: Brush, /, *args: P.args, **kwargs: P.kwargs) -> None:
            # Drawn where nobody looks: what comes after it keeps its chance.
            seen = b if name not in s.without else Brush(Canvas(1, 1), b.hand)
            draw(s, seen, *args, **kwargs)

        return drawn

    return keep


def all_scenery() -> dict[str, bool]:
    """Return everything that a place can do without, and whether it is many."""
    all_places()
    return dict(sorted(_found.items()))
