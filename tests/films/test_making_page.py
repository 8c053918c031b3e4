"""Watching a film being made, and what may be done with it: by the pages."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import Profile, User
from studio.models import Job, Node
from studio.services import line, making, running
from tests.films.pages import page_of, text

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]
SignIn = Callable[..., Client]
PARTS = ("stage", "offer", "steps", "log", "pieces", "strip", "takes", "words")
VERBS = ("pause", "go-on", "cancel", "again", "take", "approve", "line", "shot",
         "choose", "first")  # fmt: skip


@pytest.fixture
def window(_small: None, ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


def test_the_page_fills_in_as_the_film_is_made(
    window: Client, ask: Ask, finish: Finish
) -> None:
    job = ask()
    before = text(window, page_of(job))

    finish(job)

    after = text(window, page_of(job))
    assert "Making take 1" in before
    assert "<video" not in before
    assert 'data-shows="film"' in after
    assert after.count('class="done"') == 6
    assert "This is the film" in after
    assert "Take this shot again" in after
    assert f'href="/films/{job.film_id}/">Go to the film’s page' in after


def test_a_story_that_comes_in_parts_stays_open(
    window: Client, ask: Ask, finish: Finish
) -> None:
    job = ask()
    until_there(job, "script")

    early = text(window, page_of(job, "words/"))
    finish(job)

    # Two of one name cannot be open: the new part would come in shut for the old one.
    assert "scene-words" in early and 'name="scene"' not in early
    assert 'scene-words" name="scene" open' in text(window, page_of(job, "words/"))


def test_what_plays_is_left_alone_and_the_film_is_offered(
    window: Client, ask: Ask, finish: Finish
) -> None:
    job = ask()
    until_there(job, "preview")

    stage = text(window, page_of(job, "stage/"))
    quiet = text(window, page_of(job, "offer/"))
    finish(job)
    offer = text(window, page_of(job, "offer/"))

    head = stage.split(">", 1)[0]
    assert 'data-shows="preview"' in stage
    assert "hx-get" not in head, "a player that fetches itself anew stops playing"
    assert "The film is ready" not in quiet
    assert "The film is ready" in offer


def until_there(job: Job, name: str) -> None:
    """Work node by node until one of them is there."""
    for _ in range(200):
        if job.artifact(name):
            return
        node = running.claim("cpu", "test:1:x")
        assert node is not None
        running.make(node, "test:1:x")
    raise AssertionError(f"{name} did not come")


def test_a_shot_has_a_still_as_soon_as_it_is_painted(window: Client, ask: Ask) -> None:
    job = ask()
    until_there(job, "stage")
    early = window.get(page_of(job, "shot/title.jpg"))
    until_there(job, "preview")

    answer = window.get(page_of(job, "shot/title.jpg"))
    again = window.get(
        page_of(job, "shot/title.jpg"), headers={"if-none-match": answer["ETag"]}
    )

    assert early.status_code == 404
    assert answer["Content-Type"] == "image/jpeg"
    assert answer.content[:2] == b"\xff\xd8"
    assert again.status_code == 304
    assert window.get(page_of(job, "shot/nobody.jpg")).status_code == 404


def test_a_story_may_be_read_and_changed_before_anything_is_painted(
    window: Client, ask: Ask, finish: Finish
) -> None:
    job = ask(read_first=True)
    finish(job)

    said = text(window, page_of(job))
    field = re.search(r'name="(line-\d+-\d+)"', said)
    assert field, "no line to change"
    kinds = set(job.nodes.values_list("kind", flat=True))
    window.post(page_of(job, "approve/"), {"title": "Up", field[1]: "Ahoy, kite!"})
    finish(job)

    assert "Go on with this story" in said
    assert kinds == {"script"}
    assert job.status == Job.Status.COMPLETED
    assert job.film.title == "Up"
    assert "Ahoy, kite!" in text(window, page_of(job))


def test_a_changed_line_says_how_little_is_made_again(
    window: Client, ask: Ask, finish: Finish
) -> None:
    job = finish(ask())
    said = text(window, page_of(job))
    at = re.search(r'name="scene" value="(\d+)"> <input[^>]*value="(\d+)"', said)
    at = at or re.search(r'name="scene" value="(\d+)"><input[^>]*value="(\d+)"', said)
    assert at, "no line to change"

    answer = window.post(
        page_of(job, "line/"),
        {"scene": at[1], "moment": at[2], "words": "A red one, please!"},
    )
    again = finish(Job.objects.get(parent=job))

    assert answer.status_code == 303
    steps = text(window, page_of(again, "steps/"))
    assert "Changed: a line of scene" in steps
    assert re.search(r"\d+ pieces made anew, \d+ were there already", steps)


def test_a_line_that_found_no_time_is_said_to_be_left_out(
    window: Client, ask: Ask, finish: Finish
) -> None:
    job = finish(ask(read_first=True))
    field = re.search(r'name="(line-\d+-\d+)"', text(window, page_of(job)))
    assert field, "no line to change"
    endless = "And then the wind went on and on and on. " * 9

    window.post(page_of(job, "approve/"), {"title": "Wind", field[1]: endless})
    finish(job)

    said = " ".join(text(window, page_of(job)).split())
    assert f"{endless.strip()} <em" in said
    assert "left out: there was no time for it" in said


@pytest.mark.parametrize(
    "field", [{}, {"scene": "99"}, {"scene": "-1"}, {"scene": "x"}]
)
def test_a_line_that_is_not_there_is_refused_kindly(
    window: Client, ask: Ask, finish: Finish, field: dict[str, str]
) -> None:
    job = finish(ask())

    window.post(page_of(job, "line/"), {"moment": "0", "words": "Hm", **field})

    assert Job.objects.count() == 1
    assert "There is no such line" in text(window, page_of(job))


# ----------------------------------------------------------------------- its verbs
def test_ada_pauses_goes_on_and_stops(window: Client, ask: Ask) -> None:
    job = ask()

    window.post(page_of(job, "pause/"))
    paused = text(window, page_of(job, "steps/"))
    window.post(page_of(job, "go-on/"))
    going = text(window, page_of(job, "steps/"))
    window.post(page_of(job, "cancel/"))
    stopped = text(window, page_of(job))

    assert "Paused" in paused
    assert "Go on" in paused
    assert "Paused" not in going
    assert "This take was stopped" in stopped
    assert "Make it after all" in stopped


def test_a_verb_answers_the_page_or_the_part(window: Client, ask: Ask) -> None:
    job = ask()

    page = window.post(page_of(job, "pause/"), {"pane": "making"})
    part = window.post(page_of(job, "go-on/"), headers={"hx-request": "true"})

    assert page.status_code == 303
    assert page["Location"] == f"{page_of(job)}#making"
    assert part.status_code == 200
    assert part.content.strip().startswith(b'<div id="steps"')


def test_another_take_stands_beside_the_first(
    window: Client, ask: Ask, finish: Finish
) -> None:
    job = finish(ask())

    window.post(page_of(job, "take/"))
    second = finish(Job.objects.get(number=2))
    before = text(window, page_of(second, "takes/"))
    window.post(page_of(second, "choose/"))

    job.film.refresh_from_db()
    assert "Take 1" in before
    assert "Choose<" in before
    assert job.film.job_id == second.pk


def test_those_in_line_say_how_many_come_first(
    window: Client, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "at_once", lambda: 0)
    ask()
    ask("A cat sleeps in the garden")
    last = ask("A wren sings in the garden")

    before = text(window, page_of(last, "steps/"))
    window.post(page_of(last, "first/"))
    after = text(window, page_of(last, "steps/"))

    assert "2 films before yours" in before
    assert "Next" in after
    assert "Put first" not in after
    assert text(window, "/create/drafts/").index("A wren") < text(
        window, "/create/drafts/"
    ).index("A cat")


def test_a_failure_says_what_why_what_was_kept_and_what_helps(
    window: Client, ask: Ask
) -> None:
    job = ask()
    until_there(job, "preview")
    fails(job, service="comfyui")

    said = text(window, page_of(job))

    assert "Pictures stopped at ComfyUI" in said
    assert "The picture was bigger than its memory." in said
    assert "Every voice is kept." in said
    assert "Pharos asked ComfyUI 4 times" in said
    assert "Try again" in said
    assert "The whole film as a preview" in said
    assert "Watch the preview" in said
    assert "Make it the house’s own way" in said
    assert 'data-shows="preview"' in text(window, page_of(job, "?watch"))


def test_a_service_that_is_away_is_named_and_not_our_word_for_asking_it(
    window: Client, ask: Ask
) -> None:
    job = ask()
    until_there(job, "preview")
    fails(job, service="comfyui")
    Job.objects.filter(pk=job.pk).update(
        error={**job.error, "step": "smoke", "tries": 1}
    )

    said = text(window, page_of(job, "stage/"))

    assert "<h2>ComfyUI could not help</h2>" in said
    assert "Pharos asked ComfyUI once." in said
    assert "Make it the house’s own way" in said, "beside “Try again”, on a phone too"


def fails(job: Job, service: str = "") -> None:
    job.order = {**job.order, "pictures": service or "house"}
    job.save()
    node = job.nodes.filter(name__startswith="run/").first()
    assert node is not None
    Node.objects.filter(pk=node.pk).update(state=Node.State.FAILED)
    error = {
        "step": "still", "node": "still/2", "service": service, "tries": 4,
        "cause": "The picture was bigger than its memory.",
        "remedy": "Choose a smaller size.", "kept": "Every voice is kept.",
    }  # fmt: skip
    job.fail(error, job.created_at)


def test_the_houses_own_way_is_only_taken_when_somebody_says_so(
    window: Client, ask: Ask
) -> None:
    job = ask()
    until_there(job, "preview")
    fails(job, service="comfyui")

    window.post(page_of(job, "again/"))
    window.post(page_of(job, "again/"), {"by": "house"})

    same, other = Job.objects.filter(parent=job).order_by("created_at")
    assert same.asked.pictures == "comfyui"
    assert other.asked.pictures == "house"


# -------------------------------------------------------------------- who may what
def test_max_finds_nothing_here(ask: Ask, max_: User, sign_in: SignIn) -> None:
    job = ask()
    stranger = sign_in(max_)

    for part in ("", *(f"{name}/" for name in PARTS)):
        assert stranger.get(page_of(job, part)).status_code == 404, part
    for verb in VERBS:
        assert stranger.post(page_of(job, f"{verb}/")).status_code == 404, verb
    assert stranger.get(page_of(job, "shot/title.jpg")).status_code == 404
    assert str(job.film) not in text(stranger, "/create/drafts/")


def test_leo_may_watch_what_is_shown_and_change_only_his_own(
    ask: Ask, finish: Finish, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    hers, his = finish(ask()), ask("A cat sleeps in the garden", by=leo)
    leos = sign_in(ada, as_=leo)

    hidden = leos.get(page_of(hers)).status_code
    hers.film.publish()
    shown = text(leos, page_of(hers))
    refused = [leos.post(page_of(hers, f"{verb}/")).status_code for verb in VERBS]
    his_own = leos.post(page_of(his, "pause/")).status_code

    assert hidden == 404
    assert "New take" not in shown
    assert "Change the words" not in shown
    assert set(refused) == {403}
    assert his_own == 303


def test_verbs_are_not_done_by_looking(window: Client, ask: Ask) -> None:
    job = ask()

    answers = {window.get(page_of(job, f"{verb}/")).status_code for verb in VERBS}

    assert answers == {405}
    making.cancel(job)
