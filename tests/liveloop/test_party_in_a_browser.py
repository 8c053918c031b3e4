"""What a browser reckons is what the house reckons, number for number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liveloop.engine.party.clock import Sample, best, sampled
from liveloop.engine.party.playback import RATES, Playback, followed, on_at
from liveloop.engine.party.step import Pacing, step
from tests.liveloop.scripts import Ask, answering

# A line is a question, [name, …arguments], and so is the answer.
ANSWERS = """
import { createInterface } from "node:readline";
import * as clock from "./clock.js";
import * as playback from "./playback.js";
import * as step from "./step.js";
const knows = { ...clock, ...playback, ...step, fresh: () => step.FRESH };
for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...given] = JSON.parse(line);
  console.log(JSON.stringify(knows[name](...given) ?? null));
}
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with answering(tmp_path_factory.mktemp("party"), ANSWERS) as ask:
        yield ask


shared = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
moments = st.integers(1_700_000_000_000, 1_900_000_000_000)
positions = st.integers(-20_000, 10_000_000)
playbacks = st.builds(
    Playback, positions, moments, st.booleans(), st.sampled_from(RATES), st.booleans(),
    st.none() | st.integers(1, 10_000_000),
)  # fmt: skip
near = st.integers(-5_000, 5_000_000)


@given(playbacks, near, positions)
def test_where_it_is(browser: Ask, on: Playback, later: int, position: int) -> None:
    moment = on.since + later

    assert browser("at", asdict(on), moment) == on.at(moment)
    assert browser("moves", asdict(on)) == on.moves
    assert browser("within", asdict(on), position) == on.within(position)


@given(st.lists(playbacks, min_size=1, max_size=5), playbacks, st.data())
def test_what_is_on(
    browser: Ask, ordered: list[Playback], then: Playback, data: st.DataObject
) -> None:
    timeline = tuple(sorted(ordered, key=lambda each: each.since))
    near = data.draw(st.sampled_from([each.since for each in timeline]))
    moment = near + data.draw(st.integers(-2, 2))
    told = [asdict(each) for each in timeline]

    assert browser("onAt", told, moment) == asdict(on_at(timeline, moment))
    has = [asdict(each) for each in followed(timeline, then, moment)]
    assert browser("followed", told, asdict(then), moment) == has


times = st.floats(-1e9, 1e9, allow_nan=False)


@given(st.lists(st.builds(Sample, times, times, times), max_size=20))
def test_what_time_it_is(browser: Ask, samples: list[Sample]) -> None:
    ours: tuple[Sample, ...] = ()
    theirs: list[dict[str, float]] = []
    for sample in samples:
        ours, theirs = sampled(ours, sample), browser("sampled", theirs, asdict(sample))

    assert theirs == [asdict(each) for each in ours]
    if ours:
        assert browser("best", theirs) == asdict(best(ours))
        assert browser("ahead", theirs[-1]) == ours[-1].ahead
        assert browser("delay", theirs[-1]) == ours[-1].delay


pacings = st.builds(
    Pacing, st.booleans(), st.none() | st.floats(0, 9_000), st.booleans(),
    st.floats(0, 9_000), st.floats(50, 1_000),
)  # fmt: skip
offs = st.one_of(
    st.floats(-60, 60), st.floats(-2_000, 2_000), st.floats(-1e6, 1e6),
    st.sampled_from([-1500, -80, -40, -10, 0, 10, 40, 80, 1500]),
)  # fmt: skip


@given(pacings, playbacks, offs, st.floats(0, 10_000), st.booleans())
def test_how_to_keep_in_step(
    browser: Ask, pacing: Pacing, on: Playback, off: float, later: float, jump: bool
) -> None:
    now = on.since + later
    sought = None if pacing.sought is None else on.since + pacing.sought
    pacing = replace(pacing, sought=sought, rests=on.since + pacing.rests)
    position = on.at(int(now)) + off

    ours = step(pacing, on, position, now, jump=jump)

    assert browser("step", asdict(pacing), asdict(on), position, now, jump) == asdict(
        ours
    )


EDGES = [n + d for n in (0, 10, 40, 80, 1_500) for d in (-0.5, 0, 0.5)]
ONS = [
    Playback(5_000, 0),
    Playback(5_000, 0, rate=1.75, end=36_000),
    Playback(5_000, 0, playing=False),
    Playback(5_000, 0, held=True),
]
REMEMBERED = [
    Pacing(),
    Pacing(correcting=True),
    Pacing(rests=20_000.0),
    Pacing(correcting=True, rests=20_000.0),
    Pacing(sought=9_800.0, landed=False, rests=14_800.0),
    Pacing(sought=8_000.0, landed=False, aim=400.0),
    Pacing(sought=9_800.0, landed=True, aim=999.0),
]


@pytest.mark.parametrize("jump", [True, False])
@pytest.mark.parametrize("on", ONS)
def test_how_to_keep_in_step_at_each_edge(
    browser: Ask, on: Playback, jump: bool
) -> None:
    for pacing, edge, side in product(REMEMBERED, EDGES, (1, -1)):
        position = on.at(10_000) + side * edge

        ours = step(pacing, on, position, 10_000.5, jump=jump)

        theirs = browser("step", asdict(pacing), asdict(on), position, 10_000.5, jump)
        assert theirs == asdict(ours)


def test_both_begin_alike(browser: Ask) -> None:
    assert browser("fresh") == asdict(Pacing())
