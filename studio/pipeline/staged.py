"""The staged film of a job, staged once in each process that needs it.

It is not stored: staging takes a tenth of a second, and what was stored would have to
be read by the code of next year.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from studio.engine.staging import Film
from studio.engine.staging.stage import stage
from studio.engine.staging.thanks import thanked
from studio.engine.staging.timing import lines_of
from studio.pipeline.bench import Bench
from studio.pipeline.guests import guests_of
from studio.pipeline.speech import heard_of

# The one at hand, and the one that began while it was finished.
_KEPT = 2
_films: OrderedDict[str, Film] = OrderedDict()
_lock = Lock()


def staged(bench: Bench) -> Film:
    """Return the film of this job, staged from what is known of its lines."""
    key = bench.inputs.key("stage")
    with _lock:
        if key not in _films:
            _films[key] = film_of(bench)
        _films.move_to_end(key)
        while len(_films) > _KEPT:
            _films.popitem(last=False)
        return _films[key]


def film_of(bench: Bench) -> Film:
    """Stage the film, and let its credits name whoever helped."""
    order = bench.order
    lines = [heard_of(bench.inputs.facts(name)) for name in lines_in(bench)]
    film = stage(bench.script, lines, order.kept, order.retakes)
    return thanked(film, guests_of(order))


def lines_in(bench: Bench) -> list[str]:
    """Return the names of the film's voiced lines."""
    return [f"voice/{n}" for n in range(len(lines_of(bench.script)))]
