"""One thing goes wrong at a time: a file, an idle worker, a piece that kills."""

from __future__ import annotations

import pytest

from tests.faults.studio import Studio, kill

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("faults")]

KITE = "An otter flies a red kite at the harbour"


def test_an_idle_worker_that_is_killed_takes_nobody_along(studio: Studio) -> None:
    studio.wait(lambda: len(studio.family()) >= 6)
    for worker in studio.family()[2:4]:
        before = studio.family()
        assert kill(worker)
        studio.wait(lambda was=before: set(studio.family()) - set(was))  # type: ignore[misc]

    studio.ask("ask_for", prompt=KITE)

    studio.wait(studio.is_finished)
    assert [job["status"] for job in studio.jobs()] == ["completed"]


def test_a_file_that_is_lost_in_the_middle_is_made_again(studio: Studio) -> None:
    studio.places.hold("stage")
    studio.ask("ask_for", prompt=KITE)
    studio.wait(lambda: studio.places.held("stage"))

    studio.ask("lose", kind="voice")
    studio.places.release("stage")

    studio.wait(studio.is_finished)
    assert [job["status"] for job in studio.jobs()] == ["completed"]
    assert studio.ask("wrong") == []


def test_a_piece_that_kills_three_makers_ends_the_film_with_a_sentence(
    studio: Studio,
) -> None:
    studio.ask("ask_for", prompt=KITE)

    for _ in range(3):
        studio.kill_at("sound")

    studio.wait(studio.is_finished)
    [job] = studio.jobs()
    assert (job["status"], job["error"]["step"]) == ("failed", "The sound")
    assert job["error"]["cause"] == "Three workers ended while they made “sound”."
    assert job["error"]["remedy"] and job["error"]["kept"]
    studio.wait(lambda: studio.ask("running") == [])
    assert studio.ask("left_over") == []
