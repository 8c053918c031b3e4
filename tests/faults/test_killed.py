"""Kill it anywhere: the films come, nothing is made twice, nothing is left behind."""

from __future__ import annotations

import random
import time
from collections import Counter, defaultdict
from functools import partial
from itertools import cycle
from typing import Any

import pytest

from tests.faults.studio import Studio, kill
from tests.watching import eventually

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("faults")]

KINDS = (
    "script", "voice", "stage", "pictures", "ground", "sound", "captions", "film",
    "poster", "stream",
)  # fmt: skip
# Between the file and whoever needs it; in the middle of the transaction that frees
# others; between leaving the line and the first piece.
BETWEEN = ("kept", "finishing", "begun")
AT_RANDOM = 40
PROMPTS = (
    "An otter flies a red kite at the harbour",
    "Two cats bake a cake in the kitchen",
    "A keeper finds a shell on the beach",
    "A fox sings to the moon in the forest",
    "A bear rows a boat over the lake",
    "A mouse builds a snowman",
)
WHOLE = 6  # the command, the sentinel, two workers, and who carries for them
EVERYBODY = (25, 40)  # the kills that take them all


class Progress:
    """What a family sees: how far each film is, whenever somebody looks."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.seen: dict[str, list[float]] = defaultdict(list)

    def look(self) -> int:
        """Look once; return how many films are not there yet."""
        left = 0
        for job in self.studio.jobs():
            self.seen[job["pk"]].append(job["progress"])
            left += job["status"] != "completed"
            assert job["status"] not in {"failed", "cancelled"}, job
        return left


def test_films_come_however_often_somebody_is_killed(studio: Studio) -> None:
    chance = random.Random(4)  # noqa: S311  # a game, not a secret
    studio.places.say("lenient")
    progress = Progress(studio)
    prompts = cycle(PROMPTS)
    kills: Counter[str] = Counter()

    def go_on(films: int) -> None:
        if progress.look() < films:
            studio.ask("ask_for", prompt=next(prompts), seed=len(progress.seen))

    def reached(place: str) -> int | None:
        if place != "begun":
            go_on(2)
        return studio.places.held(place)

    for place in (*KINDS, *BETWEEN):
        # Two are made at once; whoever stands in line is let in by the foreman.
        while place == "begun" and progress.look() < 4:
            go_on(4)
        studio.places.hold(place)
        kill(studio.wait(partial(reached, place)))
        studio.places.release(place)
        kills[place] += 1
    while sum(kills.values()) < len(KINDS) + len(BETWEEN) + AT_RANDOM:
        go_on(2)
        time.sleep(chance.uniform(0.05, 0.6))
        kills[kill_somebody(studio, chance, sum(kills.values()))] += 1
        kills.pop("nobody", None)
    studio.wait(lambda: progress.look() == 0, 120)

    assert sum(kills.values()) >= 50, kills
    for seen in progress.seen.values():
        assert seen == sorted(seen) and seen[-1] == 1.0
    assert studio.ask("wrong") == []
    assert studio.ask("left_over") == []
    studio.close()
    assert eventually(lambda: not studio.left()), studio.left()
    print(dict(kills))  # noqa: T201  # for the report of the run


def kill_somebody(studio: Studio, chance: random.Random, kills: int) -> str:
    """Kill a worker at work, or any process of the house's workers, now and then all.

    A piece that loses three makers is given up, which is another test's business: here
    each loses one, and a second may be called dead who was only slow.
    """
    busy = {pid_of(node): node["crashes"] for node in studio.ask("running")}
    tired = {pid for pid, crashes in busy.items() if crashes}
    family = studio.family()
    if len(family) < WHOLE:
        return "nobody"  # they are only just coming back
    # The first two are the command and the sentinel: they take everybody along.
    for nth, pid in zip(EVERYBODY, family, strict=False):
        if kills == nth and not tired and kill(pid):
            return "everybody"
    at_work = chance.random() < 0.7
    found = sorted((set(busy) if at_work else set(family[2:])) - tired)
    if not found or not kill(chance.choice(found)):
        return "nobody"
    return "at work" if at_work else "anybody"


def pid_of(node: dict[str, Any]) -> int:
    return int(node["holder"].split(":")[1])
