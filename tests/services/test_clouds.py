"""What holds for every picture service in the cloud, whoever runs it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date

import pytest

from kit.problems import Problem
from kit.web import Stopped
from studio.providers.pictures import (
    custom,
    huggingface,
    leonardo,
    openai,
    replicate,
    stability,
)
from studio.providers.service import Service
from tests.services.clouds import (
    KEY,
    OTTER,
    STRANGERS,
    Guard,
    Stranger,
    around,
    failing,
    paid,
    seen,
)
from tests.services.replay import HTML_PAGE, Replay, Reply, replaying, said

ALL = pytest.mark.parametrize("stranger", STRANGERS, ids=lambda each: each.name)


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as each:
        yield each


@ALL
def test_ada_gets_the_picture_she_asked_for(stranger: Stranger, replay: Replay) -> None:
    stranger.well(replay)

    drawn = stranger.opened(replay).draw(OTTER)

    assert seen(drawn.data).shape == (180, 320, 3)
    assert drawn.kind == "png" and drawn.maker.startswith(stranger.name)
    assert paid(stranger, replay) == 1


@ALL
def test_only_the_paid_call_carries_words_and_nothing_leaves_against_the_gate(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    open_, shut = Guard(), Guard(frozenset({"nothing"}))

    stranger.opened(replay, open_).draw(OTTER)
    with pytest.raises(PermissionError):
        stranger.opened(replay, shut).draw(OTTER)

    assert [what for _, what in open_.asked].count({"words"}) == 1
    assert all(what in ({"words"}, {"nothing"}) for _, what in open_.asked)
    assert paid(stranger, replay) == 1


@ALL
def test_a_slow_service_is_left_in_time(stranger: Stranger, replay: Replay) -> None:
    stranger.well(replay)
    replay.on("POST", stranger.costs, Reply(b"", pause=1.0))

    assert failing(stranger, replay).passing


@ALL
def test_an_answer_that_breaks_off_is_no_picture(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    kind = "image/png" if stranger.name == "huggingface" else "application/json"
    replay.on("POST", stranger.costs, Reply(b'{"data":', kind=kind, cut=True))

    assert failing(stranger, replay).passing


@ALL
def test_a_page_of_a_proxy_is_not_taken_for_an_answer(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    page = Reply(b"<title>Hotel sign-in</title>", kind="text/html")

    replay.on("POST", stranger.costs, HTML_PAGE)
    broken = failing(stranger, replay)
    replay.on("POST", stranger.costs, page)
    sign_in = failing(stranger, replay)

    assert broken.passing and "502" not in broken.todo
    assert "Hotel sign-in" in str(sign_in) and not sign_in.passing


@ALL
@pytest.mark.parametrize(
    "body", [b"[]", b"null", b'"no"', b"{}", b'{"data": [7]}', b"[[[[", b"\xff\x00"]
)
def test_any_other_json_is_a_problem_and_not_a_crash(
    stranger: Stranger, replay: Replay, body: bytes
) -> None:
    stranger.well(replay)
    kind = "image/png" if stranger.name == "huggingface" else "application/json"
    replay.on("POST", stranger.costs, Reply(body, kind=kind))

    failing(stranger, replay)


@ALL
def test_a_wrong_key_is_told_by_the_name_of_its_setting(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    words = f"Incorrect API key provided: {KEY}"
    replay.on("POST", stranger.costs, said({"error": {"message": words}}, 401))

    problem = failing(stranger, replay)

    assert not problem.passing
    assert stranger.key in problem.what and stranger.key in problem.todo


@ALL
def test_an_empty_account_is_lasting_and_says_where_to_fill_it(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    replay.on("POST", stranger.costs, said({"message": "Payment required"}, 402))

    problem = failing(stranger, replay)

    assert not problem.passing
    assert "money" in problem.what and "house" in problem.todo


@ALL
def test_a_busy_service_passes_and_says_how_long(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    for status in (429, 503):
        slow = said({"error": "slow down"}, status, Retry_After="17")
        replay.on("POST", stranger.costs, slow)

        problem = failing(stranger, replay)

        assert problem.passing and getattr(problem, "retry_after", None) == 17
    assert paid(stranger, replay) == 2


@ALL
def test_stop_is_heard_while_the_service_is_silent(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    replay.on("POST", stranger.costs, Reply(b"", pause=0.9))
    began = time.monotonic()

    with pytest.raises(Stopped):
        stranger.opened(replay).draw(
            OTTER, stop=lambda: time.monotonic() - began > 0.05
        )

    assert time.monotonic() - began < 0.6


SERVICES = (
    openai.SERVICE,
    stability.SERVICE,
    huggingface.SERVICE,
    replicate.SERVICE,
    leonardo.SERVICE,
    custom.SERVICE,
)


@pytest.mark.parametrize("service", SERVICES, ids=lambda each: each.name)
def test_without_its_setting_a_service_says_which_one_is_missing(
    service: Service,
) -> None:
    missing = service.needs[0]

    with pytest.raises(Problem, match=f"{missing.name} is not set") as caught:
        service.opened(around(), date(2026, 11, 20))

    assert missing.what in caught.value.todo


@pytest.mark.parametrize("service", SERVICES, ids=lambda each: each.name)
def test_a_service_says_what_leaves_the_house_and_that_it_costs(
    service: Service,
) -> None:
    assert not service.at_home
    assert "words" in service.receives
    assert "words of the scene" in service.note
    assert "cost" in service.note
    assert all(need.secret for need in service.needs if "KEY" in need.name)
