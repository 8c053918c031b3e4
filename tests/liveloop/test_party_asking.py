"""Whatever is asked in whatever sequence, a party stays in order and can be kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveloop.engine.party import chat, coming, kept
from liveloop.engine.party.asking import ASKS, ask
from liveloop.engine.party.events import Hosts, told
from liveloop.engine.party.party import Party, Turn
from liveloop.engine.party.playback import RATES, on_at
from liveloop.engine.party.refused import Refused
from tests.liveloop.parties import (
    ADA,
    LEO,
    MAX,
    MINUTE,
    NAMES,
    OTTER,
    SECOND,
    START,
    party,
)

numbers = st.integers(0, 4) | st.integers(-(2**60), 2**60)
anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
good = st.fixed_dictionaries(
    {
        "do": st.sampled_from(sorted(ASKS)),
        "fence": st.integers(0, 4),
        "to": st.sampled_from([ADA, LEO, OTTER, MAX]) | numbers,
        "delay": numbers,
        "rate": st.sampled_from(RATES) | st.floats(),
        "line": st.integers(0, 5),
        "whom": st.sampled_from([ADA, LEO, OTTER, MAX]),
        "text": st.text(max_size=8),
        "reaction": st.sampled_from(chat.REACTIONS),
    }
)
who = st.sampled_from([ADA, LEO, OTTER, MAX])
moves = st.tuples(
    st.sampled_from(
        ["ask"] * 6 + ["lead"] * 3 + ["join", "tick", "tick", "tick", "kept"]
    ),
    who,
    good,
    st.sampled_from([0, SECOND, 2 * SECOND]) | st.integers(-SECOND, 12 * SECOND),
)


def taken(party: Party, move: tuple[str, int, dict[str, Any], int], now: int) -> Turn:
    do, by, message, _ = move
    if do == "join":
        return coming.join(party, by, now, name=NAMES.get(by, "Max"))
    if do == "tick":
        return coming.tick(party, now)
    if do == "kept":
        return coming.resume(kept.from_json(kept.to_json(party)), now), ()
    if do == "lead" and party.host:
        by, message = party.host, {**message, "fence": party.fence}
    return ask(party, by, message, now)


def in_order(party: Party) -> None:
    since = [each.since for each in party.timeline]
    assert since == sorted(since) and len(since) < 40
    members = {m.profile: m for m in party.members}
    assert len(members) == len(party.members)
    assert party.host is None or party.host in members
    assert party.host is not None or not [m for m in party.members if not m.away]
    assert party.playback.held == bool(party.waiting)
    assert not party.waiting or (party.playback.playing and party.kind == "film")
    assert all(members[each].pace == "together" for each in party.waiting)
    assert len(party.chat) <= chat.KEPT
    position = on_at(party.timeline, party.at).at(party.at)
    assert party.kind == "channel" or 0 <= position <= 90 * MINUTE


@pytest.mark.parametrize("kind", ["film", "channel"])
@given(st.lists(moves, min_size=15, max_size=40))
def test_a_party_stays_in_order(
    kind: str, steps: list[tuple[str, int, dict[str, Any], int]]
) -> None:
    has, now = party(kind=kind), START + 3 * SECOND
    for step in steps:
        now += step[3]
        try:
            then, events = taken(has, step, now)
        except Refused:
            continue

        in_order(then)
        assert kept.from_json(kept.to_json(then)) == then
        assert then == has or then.turn > has.turn
        assert then.at >= has.at and then.fence >= has.fence
        assert then.fence - has.fence == sum(type(e) is Hosts for e in events)
        json.dumps([told(event) for event in events])
        has = then


@given(anything, who)
def test_what_no_page_of_ours_sends_is_refused_with_words(
    message: object, by: int
) -> None:
    with pytest.raises(Refused) as refused:
        ask(party(), by, message, START)
    assert refused.value.what


@pytest.mark.parametrize(
    "message",
    [
        {"do": "seek", "fence": 1, "to": True},
        {"do": "seek", "fence": 1, "to": 1.5},
        {"do": "seek", "fence": 1, "to": 2**53},
        {"do": "seek", "fence": "1", "to": 5},
        {"do": "seek", "to": 5},
        {"do": "speed", "fence": 1, "rate": float("nan")},
        {"do": "say", "text": None},
        {"do": "say", "text": "x" * 100_000},
        {"do": ["say"]},
        {"do": "begin"},
    ],
)
def test_a_message_of_the_wrong_kind_is_refused(message: object) -> None:
    with pytest.raises(Refused) as refused:
        ask(party(), ADA, message, START + 3 * SECOND)
    assert refused.value.reason == "asked wrongly"


def test_whoever_asks_is_heard() -> None:
    has, _ = ask(party(), LEO, {"do": "cheer", "reaction": "👏"}, START + MINUTE)

    assert has.member(LEO).heard == START + MINUTE


def test_a_page_measures_how_long_a_message_takes() -> None:
    has, told = ask(party(), LEO, {"do": "hear", "delay": 44}, START + MINUTE)

    assert (has.member(LEO).delay, told) == (44, ())


# ----------------------------------------------------------------------- as it is kept
def test_another_version_is_refused_and_not_guessed_at() -> None:
    data = json.loads(kept.to_json(party()))

    with pytest.raises(Refused, match="another Pharos") as refused:
        kept.from_json(json.dumps({**data, "version": 2}))
    assert refused.value.reason == "version"


@given(st.integers(0, 2_000))
def test_half_a_party_is_refused(cut: int) -> None:
    text = kept.to_json(party())

    with pytest.raises(Refused, match="damaged"):
        kept.from_json(text[: min(cut, len(text) - 1)])


@pytest.mark.parametrize("name", ["members", "timeline", "kind", "at"])
def test_a_party_without_a_part_is_refused(name: str) -> None:
    data = json.loads(kept.to_json(party()))
    del data[name]

    with pytest.raises(Refused, match="damaged"):
        kept.from_json(json.dumps(data))


def test_a_page_is_shown_nothing_that_is_only_for_the_house() -> None:
    has, _ = chat.say(party(), LEO, START + MINUTE, text="hello")

    page = kept.shown(has)

    assert json.loads(json.dumps(page))["turn"] == has.turn
    assert page["members"][1] == {
        "profile": LEO, "name": "Leo", "away": False, "pace": "together"
    }  # fmt: skip
    assert not {"delay", "heard", "chatted", "commanded"} & set(str(page).split("'"))
