"""What the house check looks at in the studio; `studio.apps` tells the check."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from accounts.models import Event, Family
from kit.problems import Problem
from studio.pipeline.order import HOUSE
from studio.providers.pictures.promise import Wanted
from studio.services import checking, machine
from studio.services.counted import some
from studio.services.guests import HouseTools

SCENE = Wanted("A lighthouse by the sea", width=320, height=180, seed=4)


def looks(asked: Event) -> dict[str, Callable[[], str]]:
    return {
        "The film-maker": partial(_film_maker, asked.family),
        "The workers": _workers,
        **{
            each.title: partial(checking.said_by, asked.family, each)
            for each in checking.worth_a_look(asked.family)
        },
    }


def _film_maker(family: Family) -> str:
    began = time.monotonic()
    picture = HouseTools(family).open("pictures", HOUSE).draw(SCENE)
    if not picture.data:
        raise Problem("Nothing was painted.", "Run ./pharos setup.")
    return f"It painted a picture in {time.monotonic() - began:.1f} s."


def _workers() -> str:
    """Who looks is one of them: that nobody is heard of says more of the listening."""
    found = machine.workers()
    count = sum(each.count for each in found)
    if not count:
        return "One of them says this; of the others nothing was heard just now."
    return f"{some(count, 'worker')} on {some(len(found), 'computer')}."
