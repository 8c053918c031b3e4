"""Asking for films: a first take, another, a changed line, a shot seen otherwise."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import Family, Profile
from kit.problems import Problem
from studio.engine.brief.refusals import NotAFilm
from studio.engine.staging.kept import Kept
from studio.engine.story.schema import ScriptUnreadable, from_json, to_json
from studio.models import Film, Job
from studio.models.job import TRACKS
from studio.pipeline.casting import all_named
from studio.pipeline.order import HOUSE, Order
from studio.services import foreman, languages, line, news, store, takes
from studio.services.facts import note_entities
from studio.services.guests import service

LONGEST_PROMPT = 4000
LONGEST_LINE = 400
# Twice what is said and done in ten minutes: each line may be right, and all of them
# together be two days of painting.
MOST_LETTERS, MOST_MOMENTS = 20_000, 1200
A_MOMENT = timedelta(seconds=10)
STORY = "film"  # the kind of a job that tells one
# Control signs and halves of signs: no file, font or database keeps them.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def ask_for(
    family: Family, profile: Profile | None, order: Order, *, pressed: bool = False
) -> Job:
    """Ask for a new film: refuse what cannot become one, then stand in line.

    `pressed`: with a button, which somebody may press twice and mean once.
    """
    order = _readable(order)
    brief = order.brief()
    for promise in ("storyteller", "voice", "pictures"):
        chosen = getattr(order, promise)
        if chosen != HOUSE:
            _must_live(promise, chosen)
    order = replace(
        order, seconds=brief.seconds.value, style=brief.style.value, seed=order.sown
    )
    with transaction.atomic():
        if pressed and profile and (twin := _just_asked(profile, order)):
            return twin
        film = Film.objects.create(
            family=family,
            made_by=profile,
            title=_working_title(order),
            prompt=order.prompt[:LONGEST_PROMPT],
            seconds=brief.seconds.value,
            language=brief.language.value,
            style=brief.style.value,
        )
        job = takes.add(film, profile, order)
    line.admit()
    job.refresh_from_db()
    return job


def another_take(job: Job, profile: Profile | None) -> Job:
    """Tell the same sentence again, otherwise."""
    _tells_a_story(job)
    order = job.asked
    told = (take.asked.take for take in job.film.takes.tellings())
    fresh = replace(
        order, take=max(told, default=0) + 1, script=None, kept=None, retakes={},
        read_first=False,
    )  # fmt: skip
    # Not a change of the film that is shown: the family chooses between the two.
    return _asked_again(job, profile, fresh, "")


def change_line(
    job: Job, profile: Profile | None, scene: int, moment: int, words: str
) -> Job:
    """Change what somebody says; only what depends on it is made again."""
    words = " ".join(words.split())
    if not words or len(words) > LONGEST_LINE:
        raise Problem(
            f"A line is between one and {LONGEST_LINE} characters.", "Write it again."
        )
    _tells_a_story(job)
    script = _script_of(job)
    try:
        said = script["scenes"][scene]["moments"][moment]
    except (IndexError, KeyError):
        raise Problem("There is no such line.", "Reload the page.") from None
    said["says"] = words
    _checked(script)
    order = replace(job.asked, script=script, kept=_kept_of(job), read_first=False)
    return _asked_again(job, profile, order, f"a line of scene {scene + 1}")


def change_script(job: Job, profile: Profile | None, script: Mapping[str, Any]) -> Job:
    """Take a whole changed script: in place while it waits to be read, else anew."""
    _tells_a_story(job)
    _checked(script)
    job.refresh_from_db()  # another window may have gone on with it
    if job.is_making and job.asked.read_first:
        return approve_script(job, script)
    order = replace(job.asked, script=script, kept=None, read_first=False)
    return _asked_again(job, profile, order, "the script")


def approve_script(job: Job, script: Mapping[str, Any] | None = None) -> Job:
    """Go on to the heavy work, with the script as it is or as it was changed."""
    if _approved(job, script):
        news.say(job, "the story is as it should be")
        foreman.wake(job.pk)
    job.refresh_from_db()
    return job


def retake_shot(job: Job, profile: Profile | None, shot: str) -> Job:
    """See one shot otherwise; the others stay as they are."""
    _tells_a_story(job)
    told = _told(job)
    if shot not in {each["name"] for each in told["shots"]} - {"title", "credits"}:
        raise Problem(f"There is no shot {shot} to take again.", "Choose another one.")
    order = job.asked
    retakes = {**order.retakes, shot: order.retakes.get(shot, 0) + 1}
    changed = replace(
        order, script=_script_of(job), kept=_kept_of(job), retakes=retakes,
        read_first=False,
    )  # fmt: skip
    return _asked_again(job, profile, changed, f"shot {shot}")


def ask_again(job: Job, profile: Profile | None, *, at_home: bool = False) -> Job:
    """Try a stopped job again: what is there already is found by its key.

    `at_home`: with the house's own ways instead of the services that were chosen.
    """
    if not job.is_over or job.status == Job.Status.COMPLETED:
        raise Problem("This take has not stopped.", "Let it go on.")
    if job.kind == TRACKS:
        return languages.ask_again(job, profile)
    order = job.asked
    if at_home:
        order = replace(order, storyteller=HOUSE, voice=HOUSE, pictures=HOUSE)
    # A change that stopped is still a change of the take it began from.
    before = job.parent if job.change and job.parent else job
    return _asked_again(before, profile, order, job.change)


def edit_waiting(job: Job, order: Order) -> Job:
    """Change what was asked while nobody has begun with it."""
    _tells_a_story(job)
    order = _readable(order)
    changed = Job.objects.filter(pk=job.pk, status=Job.Status.QUEUED)
    if not changed.update(order=order.to_json()):
        raise Problem(
            "It is being made already.", "Cancel it, or change it when it is there."
        )
    Film.objects.filter(pk=job.film_id, job=None).update(
        prompt=order.prompt[:LONGEST_PROMPT], title=_working_title(order)
    )
    news.moved(job)
    job.refresh_from_db()
    return job


def pause(job: Job) -> None:
    job.pause()
    news.say(job, "paused")
    line.admit()


def go_on(job: Job) -> None:
    job.go_on()
    news.say(job, "going on")
    foreman.wake(job.pk)


def cancel(job: Job, now: datetime | None = None) -> None:
    """Stop at once. What was made is kept, in case it is asked for again."""
    job.cancel(now or timezone.now())
    news.say(job, "stopped; what was made is kept", kind="cancelled")
    line.admit()


@transaction.atomic
def choose(job: Job) -> None:
    """Let this take be the film."""
    if job.kind == TRACKS:
        raise Problem("This is a language of the film, not a take.", "Choose a take.")
    if job.status != Job.Status.COMPLETED:
        raise Problem("This take is not finished.", "Choose another one.")
    facts = job.facts("film")
    job.film = film = takes.held(job.film)
    film.job, film.seconds = job, facts.get("seconds") or film.seconds
    film.save(update_fields=["job", "seconds", "changed_at"])
    note_entities(job)
    news.moved(job)


# ---------------------------------------------------------------------- the parts
def _asked_again(job: Job, profile: Profile | None, order: Order, change: str) -> Job:
    again = takes.add(
        job.film, profile, order, kind=job.kind, parent=job, change=change
    )
    line.admit()
    again.refresh_from_db()
    return again


def _just_asked(profile: Profile, order: Order) -> Job | None:
    """Somebody pressed the button twice: the same order would make the same film."""
    Profile.objects.select_for_update().filter(pk=profile.pk).first()
    wanted = json.loads(json.dumps(order.to_json()))
    lately = Job.objects.unfinished().filter(
        asked_by=profile, parent=None, created_at__gt=timezone.now() - A_MOMENT
    )
    return next((job for job in lately if job.order == wanted), None)


def _readable(order: Order) -> Order:
    """Return the order with its whole cast named, or say why it is no film."""
    try:
        order.brief()
        return all_named(order)
    except NotAFilm as refused:
        raise Problem(refused.what, refused.todo) from refused


def _must_live(promise: str, name: str) -> None:
    asked = service(promise, name)
    if asked.life.is_over(timezone.localdate()):
        raise Problem(
            f"{asked.title} is no more: {asked.life.why}", "Choose another service."
        )


@transaction.atomic
def _approved(job: Job, script: Mapping[str, Any] | None) -> bool:
    """Write down that the story was read. False: it was before, and nothing is new."""
    # Read anew under its lock: of two windows, the second would put the old story back.
    found = Job.objects.making().select_for_update().filter(pk=job.pk).first()
    if found is None:
        raise Problem(f"“{job.film}” is not being made any more.", "Reload the page.")
    order = found.asked
    if not order.read_first:
        if script is None:
            return False
        raise Problem("Somebody went on with this story.", "Change a line of it.")
    order = replace(order, read_first=False, script=script or order.script)
    Job.objects.filter(pk=found.pk).update(order=order.to_json(), waiting="")
    return True


def _tells_a_story(job: Job) -> None:
    if job.kind != STORY:
        raise Problem(
            "This tells no story of its own: there is none to change.",
            "Ask for this of a take of a film that was made here.",
        )


def _checked(script: Mapping[str, Any]) -> None:
    if any(map(_UNSEEN.search, _texts(script))):
        raise Problem("There are signs in it that cannot be seen.", "Write it again.")
    try:
        read = from_json(script)
    except ScriptUnreadable as wrong:
        raise Problem(
            f"This is not a script: {wrong}.", "Change that place."
        ) from wrong
    moments = [moment for scene in read.scenes for moment in scene.moments]
    letters = sum(len(moment.says) for moment in moments)
    if letters > MOST_LETTERS or len(moments) > MOST_MOMENTS:
        raise Problem(
            "This story is longer than the longest film.", "Make two films of it."
        )


def _texts(value: Any) -> Iterator[str]:
    """Give every text in plain data, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def _script_of(job: Job) -> dict[str, Any]:
    artifact = job.artifact("script")
    if not artifact:
        raise Problem("This take has no story yet.", "Wait until it is written.")
    data = json.loads(store.at_hand(artifact).read_text("utf-8"))
    return to_json(from_json(data))


def _told(job: Job) -> dict[str, Any]:
    artifact = job.artifact("stage")
    if not artifact:
        raise Problem("This take is not staged yet.", "Wait a moment.")
    told: dict[str, Any] = json.loads(store.at_hand(artifact).read_text("utf-8"))
    return told


def _kept_of(job: Job) -> Kept | None:
    kept = _told(job).get("kept")
    return Kept.from_json(kept) if kept else None


def _working_title(order: Order) -> str:
    """What a film is called until its story has a title.

    >>> _working_title(Order("an otter\\n flies a kite"))
    'An otter flies a kite'
    """
    words = " ".join((order.title or order.prompt).split())
    return (words[:1].upper() + words[1:])[:80]
