"""Tidying up takes nothing that somebody still waits for."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from studio.models import Job, WikiPage
from studio.providers import strange as hostile
from studio.services import benches, cleaning, making
from tests.films import strange

Ask = Callable[..., Job]


def test_a_clip_that_waits_its_turn_is_still_there_when_it_comes(
    ask: Ask, bring: Callable[..., Job], finish: Callable[[Job], Job], tmp_path: Path
) -> None:
    before = [ask(f"An otter flies {kites} kites") for kites in ("two", "three")]
    clip = bring(strange.film(tmp_path / "boat.mp4"))
    assert clip.status == "queued"

    cleaning.clean_up(timezone.now() + timedelta(hours=8))
    for job in before:
        making.cancel(job)

    clip.refresh_from_db()
    assert finish(clip).status == "completed"


def test_a_clip_that_was_stopped_in_line_may_be_tried_again_tomorrow(
    ask: Ask, bring: Callable[..., Job], finish: Callable[[Job], Job], tmp_path: Path
) -> None:
    before = [ask(f"An otter flies {kites} kites") for kites in ("two", "three")]
    clip = bring(strange.film(tmp_path / "boat.mp4"))
    for job in (clip, *before):
        making.cancel(job)

    cleaning.clean_up(timezone.now() + timedelta(days=1))
    again = finish(making.ask_again(clip, clip.asked_by))

    assert again.status == "completed"


def test_a_clip_that_was_thrown_away_in_line_leaves_no_file(
    ask: Ask, bring: Callable[..., Job], tmp_path: Path
) -> None:
    for kites in ("two", "three"):
        ask(f"An otter flies {kites} kites")
    clip = bring(strange.film(tmp_path / "boat.mp4"))
    clip.film.throw_away()

    cleaning.clean_up(timezone.now() + timedelta(days=8))
    cleaning.clean_up(timezone.now() + timedelta(days=8))

    assert not [name for name in strange.everything_stored() if ".mp4" in name]


def test_a_change_that_was_changed_again_is_forgotten_after_a_month(
    ask: Ask, finish: Callable[[Job], Job]
) -> None:
    told = finish(ask())
    scene, moment = _a_line(told)
    first = finish(
        making.change_line(told, None, scene, moment, "Hold on to your hat!")
    )
    second = finish(making.change_line(first, None, scene, moment, "Mind the wind!"))
    other = finish(making.another_take(told, None))

    cleaning.clean_up(timezone.now() + timedelta(days=29))
    assert Job.objects.count() == 4
    cleaning.clean_up(timezone.now() + timedelta(days=31))

    # What was told, another telling of it, and what is on the shelf: those stay.
    assert set(Job.objects.all()) == {told, second, other}
    second.film.refresh_from_db()
    assert second.film.job == second and second.artifact("film")


def _a_line(job: Job) -> tuple[int, int]:
    stage = strange.piece(job, "stage").read_text("utf-8")
    return next(
        (n, line["moment"])
        for n, scene in enumerate(json.loads(stage)["scenes"])
        for line in scene["lines"]
        if line["end"]
    )


@pytest.mark.django_db
def test_pages_of_wikipedia_are_let_go_of_after_a_month() -> None:
    now = timezone.now()
    for days, title in ((31, "Otter"), (29, "Kite")):
        WikiPage.objects.create(
            name=title, language="en", fetched_at=now - timedelta(days=days)
        )

    cleaning.clean_up(now)

    assert [page.name for page in WikiPage.objects.all()] == ["Kite"]


def test_an_upload_is_not_tidied_away_while_it_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, bring: Callable[..., Job], tmp_path: Path
) -> None:
    monkeypatch.setattr(benches, "YOUNG", -1.0)
    looked_at = hostile.looked_at

    def slowly(path: Path, name: str) -> hostile.Held:
        benches.clear()  # the foreman's round, in the middle of it
        return looked_at(path, name)

    monkeypatch.setattr(hostile, "looked_at", slowly)

    assert bring(strange.film(tmp_path / "boat.mp4")).kind == "clip"
