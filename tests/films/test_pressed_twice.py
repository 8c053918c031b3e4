"""Buttons pressed twice, in two windows, or on what is not there any more."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from kit.problems import Problem
from studio.models import Film, Job
from studio.services import cleaning, making, shelf
from tests.films import strange
from tests.films.pages import page_of, text

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]
SignIn = Callable[..., Client]


@pytest.fixture
def window(ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


def a_line_of(job: Job) -> dict[str, int]:
    """Say where somebody speaks first."""
    scenes = json.loads(strange.piece(job, "script").read_text("utf-8"))["scenes"]
    return next(
        {"scene": s, "moment": m}
        for s, scene in enumerate(scenes)
        for m, moment in enumerate(scene["moments"])
        if moment.get("says")
    )


def test_a_film_asked_for_twice_in_a_moment_is_asked_for_once(window: Client) -> None:
    asked = {"prompt": "An otter flies a kite", "style": "paper", "length": "5",
             "storyteller": "house", "voice": "house", "pictures": "house"}  # fmt: skip

    answers = [window.post("/create/", asked) for _ in range(3)]

    assert Job.objects.count() == Film.objects.count() == 1
    assert len({answer["Location"] for answer in answers}) == 1

    making.cancel(Job.objects.get())
    window.post("/create/", asked)
    assert Film.objects.count() == 2, "afterwards it is a new wish"


def test_trying_again_in_two_windows_is_one_try(window: Client, ask: Ask) -> None:
    job = ask()
    making.cancel(job)

    answers = [window.post(page_of(job, "again/")) for _ in range(3)]

    assert Job.objects.filter(film=job.film).count() == 2
    assert len({answer["Location"] for answer in answers}) == 1


def test_a_line_changed_twice_to_the_same_words_is_one_take(
    window: Client, ask: Ask, finish: Finish
) -> None:
    job = finish(ask())
    line = {**a_line_of(job), "words": "Hold on to your hat!"}

    for _ in range(2):
        window.post(page_of(job, "line/"), line)
    window.post(page_of(job, "line/"), {**line, "words": "Or don’t!"})

    changed = Job.objects.filter(parent=job).values_list("number", flat=True)
    assert sorted(changed) == [2, 3]


def test_a_film_in_the_bin_gets_no_further_take(
    window: Client, ask: Ask, finish: Finish, ada: User
) -> None:
    job = finish(ask())
    film = job.film
    shelf.throw_away(film)

    window.post(page_of(job, "take/"))

    assert Job.objects.count() == 1
    assert "is in the bin" in text(window, page_of(job))
    with pytest.raises(Problem, match="in the bin"):
        making.choose(job)


def test_a_take_chosen_while_somebody_throws_the_film_away_stays_in_the_bin(
    ask: Ask, finish: Finish, ada: User
) -> None:
    job = finish(ask())
    other = finish(making.another_take(job, ada.profile))
    seen_before = Job.objects.select_related("film").get(pk=other.pk)
    shelf.throw_away(Film.objects.get(pk=job.film_id))

    with pytest.raises(Problem):
        shelf.choose(seen_before)

    film = Film.objects.get(pk=job.film_id)
    assert film.deleted_at and film.job_id == job.pk


def test_what_the_family_changes_while_a_film_is_finished_is_kept(
    ask: Ask, finish: Finish
) -> None:
    job = finish(ask())
    seen_before = Job.objects.select_related("film").get(pk=job.pk)
    now = Film.objects.get(pk=job.film_id)
    now.rename("Ours")
    now.publish()

    making.choose(seen_before)

    now.refresh_from_db()
    assert now.title == "Ours" and now.is_published


def test_no_two_takes_have_one_number(
    window: Client, ask: Ask, finish: Finish, ada: User
) -> None:
    job = finish(ask())
    forgotten = making.another_take(job, ada.profile)
    making.cancel(forgotten)
    finish(making.another_take(job, ada.profile))
    long_ago = timezone.now() - timedelta(days=40)
    Job.objects.filter(pk=forgotten.pk).update(ended_at=long_ago)
    cleaning.clean_up()

    newest = finish(making.another_take(job, ada.profile))

    numbers = Job.objects.filter(film=job.film).values_list("number", flat=True)
    assert sorted(numbers) == [1, 3, 4]
    window.post(f"/films/{job.film_id}/take/", {"take": newest.number})
    assert Film.objects.get(pk=job.film_id).job_id == newest.pk


def test_a_story_that_was_read_in_one_window_is_not_put_back_by_another(
    ask: Ask, finish: Finish, ada: User
) -> None:
    job = finish(ask(read_first=True))
    one, other = Job.objects.get(pk=job.pk), Job.objects.get(pk=job.pk)
    story = json.loads(strange.piece(job, "script").read_text("utf-8"))

    making.change_script(one, ada.profile, {**story, "title": "Changed"})
    making.approve_script(other)

    job.refresh_from_db()
    assert job.asked.script and job.asked.script["title"] == "Changed"
    making.cancel(job)
    with pytest.raises(Problem, match="not being made"):
        making.approve_script(other)


@pytest.mark.parametrize("verb", ["take", "line", "shot", "approve"])
def test_a_clip_tells_no_story_to_change(
    window: Client, bring: Callable[..., Job], finish: Finish, tmp_path: Path, verb: str
) -> None:
    clip = finish(bring(strange.film(tmp_path / "boat.mp4")))

    window.post(
        page_of(clip, f"{verb}/"),
        {"scene": "0", "moment": "0", "words": "Ahoy!", "shot": "s1-1"},
    )

    assert Job.objects.count() == 1


def test_a_waiting_clip_is_no_film_to_be_asked_for_otherwise(
    window: Client, ask: Ask, bring: Callable[..., Job], tmp_path: Path
) -> None:
    for kites in ("two", "three"):
        ask(f"An otter flies {kites} kites")
    clip = bring(strange.film(tmp_path / "boat.mp4"))

    window.post("/create/", {"job": clip.pk, "prompt": "An owl sails away"})

    clip.refresh_from_db()
    assert clip.status == "queued" and clip.asked.prompt == ""
    assert clip.film.title == "Boat"


@pytest.mark.parametrize("words", ["Ho\0ld on", "Hold\x1b[31m on", "\x7f"])
def test_words_with_signs_that_nobody_sees_are_no_line(
    window: Client, ask: Ask, finish: Finish, words: str
) -> None:
    job = finish(ask())

    window.post(page_of(job, "line/"), {**a_line_of(job), "words": words})

    assert Job.objects.count() == 1
    assert "cannot be seen" in text(window, page_of(job))


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "-1", "x", "٣" * 3])
def test_a_number_that_is_none_is_nobodys_mistake_but_the_senders(
    window: Client, ask: Ask, finish: Finish, number: str
) -> None:
    film = finish(ask()).film

    def sent(path: str, **fields: str) -> int:
        return window.post(f"/films/{film.pk}/{path}", fields).status_code

    assert sent("take/", take=number) == 404
    assert sent(f"tags/{number}/") in {302, 404}
    assert window.get(f"/films/{film.pk}/track/{number}/").status_code == 404
    assert window.get("/create/estimate/", {"length": number}).status_code == 200
    asked = {"prompt": "An owl", "length": number}
    assert window.post("/create/", asked).status_code == 422


def test_a_story_of_two_days_is_no_film(ask: Ask, finish: Finish, ada: User) -> None:
    job = finish(ask())
    story = json.loads(strange.piece(job, "script").read_text("utf-8"))
    scene = story["scenes"][0]
    moment = {"who": scene["who"][0], "says": "Row, row, row your boat! " * 15}
    endless = {**story, "scenes": [{**scene, "moments": [moment] * 80}] * 60}

    with pytest.raises(Problem, match="longest film"):
        making.change_script(job, ada.profile, endless)

    assert Job.objects.count() == 1
