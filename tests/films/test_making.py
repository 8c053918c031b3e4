"""A film is made piece by piece, and nothing is made twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import av
import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from accounts.models import Event, Profile
from kit.problems import Problem
from studio.models import Artifact, Film, Job, Node
from studio.providers.footage import probed
from studio.services import making, store

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]


def test_a_sentence_becomes_a_film_on_the_shelf(ask: Ask, finish: Finish) -> None:
    job = finish(ask())

    assert (job.status, job.progress, job.error) == ("completed", 1.0, {})
    film = Film.objects.get()
    assert film.job == job and film.seconds == pytest.approx(7, abs=0.1)
    holds = probed(_file(job, "film"))
    assert holds.seconds == pytest.approx(7, abs=0.1) and holds.audio == ("aac",)
    names = {node.name.partition("/")[0] for node in job.nodes.all()}
    assert names >= {"script", "voice", "stage", "look", "run", "sound", "captions"}
    assert names >= {"preview", "film", "poster", "thumbnail", "stream"}


def test_the_second_make_of_the_same_film_makes_nothing(
    ask: Ask, finish: Finish
) -> None:
    first = finish(ask())
    made = Artifact.objects.count()

    second = ask()

    assert second.status == "completed"
    assert Artifact.objects.count() == made
    assert second.artifact("film") == first.artifact("film")


def test_another_family_makes_its_own(ask: Ask, finish: Finish, max_: object) -> None:
    ours = finish(ask())
    theirs = making.ask_for(max_.family, max_.profile, ours.asked)  # type: ignore[attr-defined]

    theirs = finish(theirs)

    assert theirs.status == "completed", theirs.error

    keys = Artifact.objects.filter(key=ours.artifact("film").key)  # type: ignore[union-attr]
    assert {each.family_id for each in keys} == {ours.family_id, theirs.family_id}


def test_changing_one_line_makes_only_what_depends_on_it(
    ask: Ask, finish: Finish
) -> None:
    job = finish(ask("An otter and a keeper fly kites, then it rains", seconds=30.0))
    scene, line = _a_line(job)
    job.film.refresh_from_db()
    job.film.rename("Ours")

    changed = finish(
        making.change_line(job, None, scene, line["moment"], "Oh! The sea!")
    )

    assert changed.status == "completed"
    fresh = [node.name for node in changed.nodes.filter(was_there=False)]
    voices = [name for name in fresh if name.startswith("voice/")]
    runs = [name for name in fresh if name.startswith("run/")]
    assert len(voices) == 1
    assert 1 <= len(runs) <= changed.nodes.filter(name__startswith="run/").count() / 2
    job.film.refresh_from_db()
    assert (job.film.job, job.film.title) == (changed, "Ours")
    assert "Oh! The sea!" in _file(changed, "captions").read_text("utf-8")


def test_a_shot_is_taken_again_and_the_others_stay(ask: Ask, finish: Finish) -> None:
    job = finish(ask())
    told = json.loads(_file(job, "stage").read_text("utf-8"))
    shot = told["shots"][1]["name"]

    again = finish(making.retake_shot(job, None, shot))

    assert again.status == "completed" and again.change == f"shot {shot}"
    assert not again.nodes.filter(name__startswith="voice/", was_there=False).exists()
    assert again.nodes.filter(name__startswith="run/", was_there=False).exists()


def test_another_take_is_another_telling_beside_the_first(
    ask: Ask, finish: Finish
) -> None:
    job = finish(ask())

    take = finish(making.another_take(job, None))

    assert (take.number, take.film) == (2, job.film)
    job.film.refresh_from_db()
    assert job.film.job == job, "the family chooses, not the clock"
    assert take.artifact("script") != job.artifact("script")


def test_the_story_can_be_read_before_the_heavy_work(ask: Ask, finish: Finish) -> None:
    job = finish(ask(read_first=True))

    assert job.is_making and job.waiting
    assert [node.name for node in job.nodes.all()] == ["script"]

    making.approve_script(job)

    assert finish(job).status == "completed"


def test_a_cancelled_job_stops_and_keeps_what_was_made(
    ask: Ask, finish: Finish
) -> None:
    job = ask()
    node = Node.objects.get(job=job)
    from studio.services import running

    running.make(*_held(node))
    making.cancel(job)

    job.refresh_from_db()
    assert job.status == "cancelled"
    assert running.claim("cpu", "me") is None
    assert Artifact.objects.filter(kind="script").exists()

    again = finish(making.ask_again(job, None))

    assert again.status == "completed"
    assert again.nodes.get(name="script").was_there


def test_a_paused_job_rests_until_it_may_go_on(ask: Ask, finish: Finish) -> None:
    job = ask()
    making.pause(job)

    assert finish(job).status == "generating_script"

    making.go_on(job)

    assert finish(job).status == "completed"


def test_what_is_no_sentence_is_refused_before_it_stands_in_line(ask: Ask) -> None:
    with pytest.raises(Problem):
        ask("   ")

    assert not Job.objects.exists() and not Film.objects.exists()


def test_a_service_that_is_not_there_fails_the_job_by_name(
    ask: Ask, finish: Finish
) -> None:
    with pytest.raises(Problem, match="There is no storyteller called “nobody”"):
        ask(storyteller="nobody")

    assert not Job.objects.exists()


def test_progress_never_goes_back_and_is_not_done_before_it_is(
    ask: Ask, finish: Finish, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[float] = []
    job = ask()
    from studio.services import growing

    moved = growing.move_on

    def noted(one: Job, now: object) -> None:
        moved(one, now)  # type: ignore[arg-type]
        seen.append(Job.objects.get(pk=one.pk).progress)

    monkeypatch.setattr(growing, "move_on", noted)
    finish(job)

    assert seen == sorted(seen) and len(set(seen)) > 5
    assert seen[-1] == 1.0 and max(seen[:-1]) < 1.0


def test_a_film_ends_with_its_last_frame_and_its_streams_on_the_grid(
    ask: Ask, finish: Finish
) -> None:
    job = finish(ask())
    film, told = (
        job.artifact("film"),
        json.loads(_file(job, "stage").read_text("utf-8")),
    )
    assert film and told["frames"] % 96

    with av.open(str(_file(job, "film"))) as held:
        assert held.streams.video[0].frames == told["frames"]
    whole = -(-told["frames"] // 96)
    for name in ("720", "360", "audio"):
        segments = job.facts(f"stream/{name}")["segments"]
        assert [seconds for _, _, seconds in segments] == [3.84] * whole


def test_the_time_left_goes_by_the_time_somebody_worked(ask: Ask) -> None:
    job, now = ask(), timezone.now()
    job.nodes.all().delete()
    Job.objects.filter(pk=job.pk).update(
        status=Job.Status.RENDERING_FINAL, progress=0.25,
        began_at=now - timedelta(hours=2),
    )  # fmt: skip
    # Ten seconds before it was paused for two hours, ten since, two of both at once.
    for n, (begun, ended) in enumerate([(7200, 7190), (10, None), (8, 6)]):
        job.nodes.create(
            name=str(n), kind="pictures", key=str(n), state="running",
            began_at=now - timedelta(seconds=begun),
            ended_at=now - timedelta(seconds=ended) if ended else None,
        )  # fmt: skip
    job.refresh_from_db()

    assert job.seconds_left(now) == pytest.approx(20 * 0.75 / 0.25)


def test_a_lost_file_is_made_again(ask: Ask, finish: Finish) -> None:
    job = finish(ask())
    sound = job.artifact("sound")
    assert sound
    default_storage.delete(sound.file)

    again = ask()

    assert finish(again).status == "completed"
    assert not again.nodes.get(name="sound").was_there
    assert _file(again, "sound").is_file()


def test_films_of_a_child_wait_their_turn(ask: Ask, leo: Profile) -> None:
    jobs = [ask(f"A kite number {n} flies over the sea", by=leo) for n in range(4)]

    for job in jobs:
        job.refresh_from_db()
    assert [job.status for job in jobs][2:] == ["queued", "queued"]


def test_the_log_tells_the_family_what_happens(ask: Ask, finish: Finish) -> None:
    job = finish(ask())

    lines = list(Event.objects.about(job.topic).values_list("text", flat=True))

    assert lines[0] == "in line" and lines[-1] == "on the shelf"
    assert any(line.startswith("story: ") for line in lines)


def _file(job: Job, name: str) -> Path:
    artifact = job.artifact(name)
    assert artifact
    return store.at_hand(artifact)


def _a_line(job: Job) -> tuple[int, dict[str, int]]:
    told = json.loads(_file(job, "stage").read_text("utf-8"))
    for s, scene in enumerate(told["scenes"]):
        for line in scene["lines"]:
            if line["end"] and line["end"] - line["start"] > 1.5:
                return s, line
    raise AssertionError("nobody speaks")


def _held(node: Node) -> tuple[Node, str]:
    from django.utils import timezone

    assert node.claim("me", timezone.now())
    return node, "me"
