"""What nothing refers to any more, thrown out once a day and after each deletion."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.db.models import Q, RestrictedError
from django.utils import timezone

from studio.models import Artifact, Film, Job, Node
from studio.models.film import TRASH
from studio.models.job import MAKING, TRACKS
from studio.services import benches, facts, once
from studio.services.store import ROOM

# What a film is made of is kept this long after it was last needed: a line may be
# changed meanwhile for the price of that line. After that it is made again if asked.
PIECES_KEPT = timedelta(days=30)
PIECES = ("voice", "pictures", "still", "ground", "sound", "normal", "heard")
# A file is older than its row by the moment between the two writes.
ORPHAN_AFTER = timedelta(hours=1)
JOBS_KEPT = timedelta(days=30)
AT_ONCE = 500  # names in one question to the database


def clean_up(now: datetime | None = None) -> dict[str, int]:
    """Throw out old trash, old pieces, and whatever nothing refers to."""
    now = now or timezone.now()
    benches.clear()
    return {
        "films": empty_the_trash(now),
        "jobs": forget_old_jobs(now),
        "pieces": let_pieces_go(now),
        "artifacts": drop_unneeded(now),
        "files": sweep_files(now),
        "calls": once.forget(now),
        "facts": facts.forget(now),
    }


def empty_the_trash(now: datetime) -> int:
    gone = Film.objects.thrown_away().filter(deleted_at__lt=now - TRASH)
    count = gone.count()
    for film in gone:
        forget(film)
    return count


def forget(film: Film) -> None:
    """Delete a film for good: its takes and every piece that nobody else uses."""
    film.tracks.all().delete()
    Film.objects.filter(pk=film.pk).update(job=None)
    Node.objects.filter(job__film=film).delete()
    film.delete()


def forget_old_jobs(now: datetime) -> int:
    """Forget what is past: stopped takes, changes that were changed again, old dubs.

    And films of which nothing came. A take that was told anew stays to choose from.
    """
    stopped = Q(status__in=[Job.Status.CANCELLED, Job.Status.FAILED])
    passed = Q(status=Job.Status.COMPLETED) & (~Q(change="") | Q(kind=TRACKS))
    old = Job.objects.filter(stopped | passed, ended_at__lt=now - JOBS_KEPT)
    shown = Film.objects.filter(job__isnull=False).values("job")
    needed = Job.objects.unfinished().filter(parent__isnull=False).values("parent")
    count = 0
    for job in old.exclude(pk__in=shown).exclude(pk__in=needed).select_related("film"):
        Node.objects.filter(job=job).delete()
        film = job.film
        job.delete()
        if not film.is_finished and not film.takes.exists():
            film.delete()
        count += 1
    return count


def let_pieces_go(now: datetime) -> int:
    """Let go of voices and runs of finished films that nobody touched for a month."""
    old = Artifact.objects.filter(
        kind__in=PIECES, used_at__lt=now - PIECES_KEPT
    ).exclude(nodes__job__status__in=[Job.Status.QUEUED, *MAKING])
    ids = list(old.values_list("pk", flat=True)[:5000])
    Node.objects.filter(artifact__in=ids).update(artifact=None)
    return len(ids)


def drop_unneeded(now: datetime) -> int:
    """Delete artifacts that no node and no track refers to, and their files."""
    idle = Artifact.objects.filter(
        nodes=None, track=None, used_at__lt=now - ORPHAN_AFTER
    ).exclude(key__in=_clips_in_line())
    count = 0
    for artifact in idle.iterator():
        # The row first: a row without a file would be a promise that is not kept.
        name = artifact.file
        try:
            with transaction.atomic():
                artifact.delete()
        except (RestrictedError, IntegrityError):
            continue  # somebody found a use for it in this moment
        default_storage.delete(name)
        count += 1
    return count


def _clips_in_line() -> list[str]:
    """Return the keys of clips that were brought in and nobody has begun with.

    They have no node yet, and of all that is here only they cannot be made again.
    """
    orders = Job.objects.filter(kind="clip", nodes=None).values_list("order", flat=True)
    return [str(order["clip"]["key"]) for order in orders if order.get("clip")]


def sweep_files(now: datetime) -> int:
    """Delete files of the store that have no row."""
    count, found = 0, _files(ROOM)
    for start in range(0, len(found), AT_ONCE):
        names = found[start : start + AT_ONCE]
        known = Artifact.objects.filter(file__in=names).values_list("file", flat=True)
        for name in set(names) - set(known):
            with suppress(FileNotFoundError):  # another worker cleans up as well
                if now - default_storage.get_modified_time(name) > ORPHAN_AFTER:
                    default_storage.delete(name)
                    count += 1
    return count


def _files(folder: str) -> list[str]:
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return []
    found = [f"{folder}/{name}" for name in files]
    for each in folders:
        found += _files(f"{folder}/{each}")
    return found
