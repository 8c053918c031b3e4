"""The line of jobs: who begins when, and who waits for what."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from accounts.models import Profile
from kit import disk
from kit.problems import Problem
from studio.models import Job
from studio.models.job import JobQuerySet
from studio.pipeline.graph import CPU, GPU
from studio.services import calling, growing, news

A_DAY = timedelta(days=1)
# Of a film: who stopped it before did not use up one of their films for the day.
HARDLY = 0.1


def admit(now: datetime | None = None) -> list[Job]:
    """Let the next jobs begin, as many as the machine can do justice to."""
    if not Job.objects.in_line().exists():
        return []  # the usual answer, without a lock
    begun = _begun(now or timezone.now())
    # Each by itself, and after the line is free again: asking a store takes a while.
    for job in begun:
        growing.grow(job.pk)
    for queue in (CPU, GPU) if begun else ():
        calling.call_for(queue)
    return begun


@transaction.atomic
def _begun(now: datetime) -> list[Job]:
    begun: list[Job] = []
    # Whoever else lets jobs begin waits here for the same rows, and then counts again:
    # two who count at once would each fill the same room.
    held = Job.objects.in_line().order_by("pk").select_for_update()
    waiting = set(held.values_list("pk", flat=True))
    # A story that waits to be read keeps no worker busy. One that waits for a disk or
    # a store still counts, or all of the line would begin while it is away.
    busy = Job.objects.making().filter(is_paused=False)
    busy = busy.exclude(waiting=growing.TO_BE_READ)
    room = at_once() - busy.count()
    if room <= 0:
        return begun
    if short := no_room():
        Job.objects.in_line().exclude(waiting=short).update(waiting=short)
        return begun
    line = Job.objects.in_line().filter(pk__in=waiting)
    line = line.select_related("asked_by", "family")
    while len(begun) < room and (job := line.first()):
        line = line.exclude(pk=job.pk)
        if words := over_quota(job, now):
            # With all that they have in line: a child of fifty wishes, looked at one
            # by one, would keep everybody else's film from being seen.
            line = line.exclude(asked_by=job.asked_by)
            _let_wait(Job.objects.in_line().filter(asked_by=job.asked_by), words)
        elif _begin(job, now):
            begun.append(job)
    return begun


def _let_wait(jobs: JobQuerySet, words: str) -> None:
    told = list(jobs.exclude(waiting=words))
    jobs.filter(pk__in=[job.pk for job in told]).update(waiting=words)
    for job in told:
        news.moved(job)


def _begin(job: Job, now: datetime) -> bool:
    Job.objects.filter(pk=job.pk).update(expected=growing.expected(job))
    if not job.begin(now):
        return False
    news.say(job, "begun")
    return True


def at_once() -> int:
    """Return how many jobs may be made side by side.

    One more than fills the machine: while the last pieces of a film are put together
    by one worker, the others begin the next.
    """
    return 1 + max(1, settings.HOUSE.workers // 2)


def no_room() -> str:
    """Say that the disk is full, in words for the page, or nothing."""
    floor = settings.HOUSE.disk_floor_mb * disk.MEGABYTE
    try:
        disk.require(settings.DATA, floor, "films need")
    except Problem as problem:
        return problem.what[:160]
    return ""


def over_quota(job: Job, now: datetime) -> str:
    """Say why this person's films wait, or nothing."""
    profile: Profile | None = job.asked_by
    if profile is None or profile.is_grown_up:
        return ""
    house = settings.HOUSE
    mine = Job.objects.filter(asked_by=profile)
    if mine.making().count() >= house.films_at_once:
        return f"{profile} has a film in the making; this one comes after it."
    today = mine.filter(began_at__gt=now - A_DAY).exclude(
        status=Job.Status.CANCELLED, progress__lt=HARDLY
    )
    if today.count() >= house.films_a_day:
        return f"{profile} made {house.films_a_day} films in a day; this one waits."
    return ""


def put_last(job: Job) -> None:
    latest = Job.objects.unfinished().aggregate(Max("place"))["place__max"] or 0
    Job.objects.filter(pk=job.pk).update(place=latest + 1)


def put_first(job: Job) -> None:
    """Make this the family’s next: those already being made are not disturbed."""
    first = Job.objects.in_line().filter(family=job.family).first()
    # Before what is ours only: another family on this server waits as well.
    if first and first.pk != job.pk:
        put_before(job, first)


def put_before(job: Job, other: Job) -> None:
    """Move a waiting job to just before another one of the line."""
    line = list(Job.objects.in_line().exclude(pk=job.pk))
    at = next((n for n, each in enumerate(line) if each.pk == other.pk), None)
    if at is None:
        raise Problem("That film is not waiting any more.", "Reload the page.")
    before = line[at - 1].place if at else line[at].place - 2
    middle = (before + line[at].place) / 2
    Job.objects.in_line().filter(pk=job.pk).update(place=middle)
