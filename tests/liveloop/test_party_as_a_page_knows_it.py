"""What a page makes of the events that it is told is what the house keeps."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liveloop.engine.party import coming
from liveloop.engine.party.asking import ask
from liveloop.engine.party.chat import REACTIONS
from liveloop.engine.party.events import (
    Event,
    Hosts,
    Moves,
    Offered,
    Paced,
    Said,
    Waits,
    Went,
    told,
)
from liveloop.engine.party.kept import shown
from liveloop.engine.party.party import Party
from liveloop.engine.party.playback import Playback, on_at
from liveloop.engine.party.refused import Refused
from tests.liveloop.parties import ADA, LEO, NAMES, OTTER, SECOND, START, party
from tests.liveloop.scripts import Ask, answering

ANSWERS = """
import { createInterface } from "node:readline";
import { after } from "./told.js";
import { onAt } from "./playback.js";
import { wordsFor } from "./words.js";
const knows = {
  all: (party, events) =>
    events.reduce((so, [event, now]) => after(so, event, now), party),
  onAt,
  words: wordsFor,
};
for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...given] = JSON.parse(line);
  console.log(JSON.stringify(knows[name](...given) ?? null));
}
"""
SAME = ("host", "fence", "offered", "members", "waiting", "chat")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with answering(tmp_path_factory.mktemp("page"), ANSWERS) as ask_it:
        yield ask_it


ALONE = "play pause leave accept keep stall ready join"
who = st.sampled_from(list(NAMES))
wishes = st.one_of(
    st.sampled_from([*ALONE.split(), "own pace", "catch up"]).map(
        lambda do: {"do": do}
    ),
    st.builds(lambda to: {"do": "seek", "to": to}, st.integers(0, 5_000_000)),
    st.builds(lambda rate: {"do": "speed", "rate": rate}, st.sampled_from([1, 1.5])),
    st.builds(lambda to: {"do": "offer", "to": to}, who),
    st.builds(lambda whom: {"do": "skip", "whom": whom}, who),
    st.builds(lambda text: {"do": "say", "text": text}, st.text(min_size=1)),
    st.builds(
        lambda line, reaction: {"do": "react", "line": line, "reaction": reaction},
        st.integers(1, 5),
        st.sampled_from(REACTIONS),
    ),
    st.builds(lambda line: {"do": "remove", "line": line}, st.integers(1, 5)),
)
evening = st.lists(st.tuples(who, wishes, st.integers(0, 6_000)), max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(evening)
def test_whatever_happens_of_an_evening(
    page: Ask, wishes: list[tuple[int, dict[str, Any], int]]
) -> None:
    now, before = START + 10 * SECOND, party()
    after, happened = lived(before, wishes, now)

    knows = page("all", shown(before), happened)

    keeps = json.loads(json.dumps(shown(after)))
    assert {key: knows[key] for key in SAME} == {key: keeps[key] for key in SAME}
    for later in (0, 400, 2_000):
        moment = after.at + later
        on = page("onAt", knows["timeline"], moment)
        assert on == asdict(on_at(after.timeline, moment))


def lived(
    now_on: Party, wishes: list[tuple[int, dict[str, Any], int]], now: int
) -> tuple[Party, list[tuple[dict[str, Any], int]]]:
    """Return the party after all that, and what was told of it, and when."""
    happened: list[tuple[dict[str, Any], int]] = []
    for by, wish, later in wishes:
        now += later
        now_on, events = coming.tick(now_on, now)
        try:
            if wish["do"] == "join":
                now_on, more = coming.join(now_on, by, now, name=NAMES[by])
            else:
                now_on, more = ask(now_on, by, {"fence": now_on.fence, **wish}, now)
        except Refused:
            more = ()
        happened += [(told(each), now) for each in (*events, *more)]
    return now_on, happened


MOVED = Playback(60_000, START + SECOND, end=90 * 60 * SECOND)


@pytest.mark.parametrize(
    "event, words",
    [
        (Went(OTTER, "Otter", "silent"), "Otter is away."),
        (Went(OTTER, "Otter", "left"), "Otter has gone."),
        (Hosts(LEO, 2, "handed over"), "You have the remote now."),
        (Hosts(OTTER, 2, "left"), "Otter has the remote now."),
        (Offered(LEO), "Ada hands you the remote."),
        (Offered(OTTER), None),
        (Moves(MOVED, 1, ADA), "Ada went on to 1:00."),
        (Moves(MOVED, 1, LEO), None),
        (Moves(MOVED, 1, None), None),
        (Waits((OTTER, ADA)), "Waiting for Otter and Ada."),
        (Waits((LEO,)), "Everybody waits for you."),
        (Waits(()), "It goes on."),
        (Paced(OTTER, "own"), "Otter watches at their own pace."),
        (Paced(LEO, "own"), None),
        (Said(1, ADA, "Ada", "An otter", START), None),
    ],
)
def test_what_leo_is_told_of_it(page: Ask, event: Event, words: str | None) -> None:
    assert page("words", shown(party()), told(event), LEO) == words
