"""Numbers of the last days: how long things take, what stops, what lies on the disk.

They come from the database, a query each, however much there is: percentiles are
picked there, so that five thousand pieces come over as two rows for each kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.db.models import Count, F, Q, Sum, Window
from django.db.models.functions import RowNumber

from accounts.models import Family
from kit import disk
from studio.models import Artifact, Job, Node, Pace
from studio.pipeline.graph import PREVIEW
from studio.services.failing import STEPS

A_WEEK = timedelta(days=7)
A_MONTH = timedelta(days=30)
MANY = 1000  # of the newest films, whose times are looked at
CAUSES = 8

# The same kind of piece is made small for the preview and large for the film.
SMALL = {"pictures": "Painting the preview", "film": "Putting the preview together"}
MORE = {"entities": "What it is about"}
# Within a step, in the order they are made; what is not here comes after.
ORDER = (
    "script", "voice", "stage", "still", "normal", "pictures", "ground", "sound",
    "captions", "heard", "film", "clip", "poster", "glimpse", "stream",
)  # fmt: skip
UNITS = {
    "script": "a story", "voice": "a letter", "stage": "a film", "look": "a frame",
    "run": "a frame", "ground": "a frame", "sound": "a frame", "still": "a picture",
    "film": "a frame", "poster": "a picture", "normal": "a frame", "clip": "a frame",
}  # fmt: skip
KINDS = {
    "pictures": "Painted frames", "film": "Films and previews", "voice": "Voices",
    "ground": "Music and effects", "sound": "Finished sound",
    "stream": "Films for streaming", "poster": "Posters",
    "still": "Drawn pictures", "incoming": "Clips as they came",
    "normal": "Clips in the house’s format", "clip": "Clips, put together",
    "glimpse": "Posters",
}  # fmt: skip
THE_REST = "Stories, captions and plans"


@dataclass(frozen=True)
class Stage:
    """How long one kind of piece took."""

    label: str
    count: int
    usual: float  # seconds: the median
    slow: float  # seconds: nineteen of twenty were quicker
    learned: str = ""  # what a next one is expected to take, for a unit of it


@dataclass(frozen=True)
class Held:
    label: str
    size: int
    count: int

    @property
    def words(self) -> str:
        return disk.size(self.size) if self.size >= disk.MEGABYTE else "under 1 MB"


@dataclass(frozen=True)
class Cause:
    step: str
    service: str
    words: str
    remedy: str
    count: int
    last: datetime | None


def named(kind: str, step: int) -> str:
    """Say what is made.

    >>> named("pictures", 2), named("pictures", 3), named("dub", 4)
    ('Painting the preview', 'Painting the film', 'Dub')
    """
    if step == PREVIEW and kind in SMALL:
        return SMALL[kind]
    return STEPS.get(kind) or MORE.get(kind) or kind.capitalize()


def stages(family: Family, now: datetime) -> list[Stage]:
    """Return what each kind of piece took this week, in the order they are made."""
    alike = [F("kind"), F("step")]
    took = F("artifact__seconds")
    rows = (
        Node.objects.filter(
            job__family=family,
            state=Node.State.DONE,
            was_there=False,
            artifact__seconds__gt=0,
            ended_at__gt=now - A_WEEK,
        )
        .annotate(
            rank=Window(RowNumber(), partition_by=alike, order_by=took.asc()),
            among=Window(Count("pk"), partition_by=alike),
        )
        # Nearest rank: the ceilings of a half and of 95 % of them, in whole numbers.
        .filter(
            Q(rank=(F("among") + 1) / 2) | Q(rank=(F("among") * 95 + 99) / 100),
        )
        .order_by("rank")
        .values_list("kind", "step", "among", took)
    )
    paces = dict(Pace.objects.filter(family=family).values_list("kind", "seconds"))
    found: dict[tuple[int, str], list[float]] = {}
    counts: dict[tuple[int, str], int] = {}
    for kind, step, among, seconds in rows:
        found.setdefault((step, kind), []).append(seconds)
        counts[step, kind] = among
    return [
        Stage(
            named(kind, step), counts[step, kind], times[0], times[-1],
            learned(kind, step, paces),
        )
        for (step, kind), times in sorted(found.items(), key=_made_when)
    ]  # fmt: skip


def learned(kind: str, step: int, paces: dict[str, float]) -> str:
    """Say what the house has learned of a kind.

    >>> learned("pictures", 2, {"look": 0.0041}), learned("stage", 1, {"stage": 0.3})
    ('4.1 ms a frame', '0.30 s a film')
    """
    if kind == "pictures":
        kind = "look" if step == PREVIEW else "run"
    if kind not in paces or kind not in UNITS:
        return ""
    seconds = paces[kind]
    said = f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds:.2f} s"
    return f"{said} {UNITS[kind]}"


def waits(family: Family, now: datetime) -> list[Stage]:
    """Return how long films stood in line this week, and how long they took in all."""
    jobs = Job.objects.filter(family=family, began_at__gt=now - A_WEEK)
    rows = list(
        jobs.order_by("-began_at").values_list(
            "created_at", "began_at", "ended_at", "status"
        )[:MANY]
    )
    stood = [(began - asked).total_seconds() for asked, began, _, _ in rows if began]
    whole = [
        (ended - asked).total_seconds()
        for asked, _, ended, status in rows
        if ended and status == Job.Status.COMPLETED
    ]
    both = (("Standing in line", stood), ("A whole film, line and all", whole))
    return [
        Stage(label, len(times), nearest(times, 50), nearest(times, 95))
        for label, times in both
        if times
    ]


def nearest(values: Sequence[float], percent: int) -> float:
    """Return the percentile by nearest rank: always one that really was.

    >>> nearest([4, 1, 3, 2], 50), nearest([4, 1, 3, 2], 95), nearest([7], 50)
    (2, 4, 7)
    """
    return sorted(values)[ceil(len(values) * percent / 100) - 1]


def held(family: Family) -> list[Held]:
    """Return what lies in the store, the most first."""
    rows = (
        Artifact.objects.filter(family=family, is_lost=False)
        .order_by()
        .values_list("kind")
        .annotate(Sum("size"), Count("pk"))
    )
    sizes: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for kind, size, count in rows:
        label = KINDS.get(kind, THE_REST)
        sizes[label] += size
        counts[label] += count
    return [Held(label, size, counts[label]) for label, size in sizes.most_common()]


def causes(family: Family, now: datetime) -> list[Cause]:
    """Return why films stopped this month, the most frequent first."""
    jobs = Job.objects.filter(
        family=family, status=Job.Status.FAILED, ended_at__gt=now - A_MONTH
    )
    found: dict[tuple[str, str, str], Cause] = {}
    rows = jobs.order_by("-ended_at").values_list("error", "ended_at")[:MANY]
    for error, ended in rows:
        step, service, words, remedy = (
            str(error.get(name, "")) for name in ("step", "service", "cause", "remedy")
        )
        key = (step, service, words)
        before = found.get(key)
        count = 1 + (before.count if before else 0)
        # The newest comes first, so its time and its remedy stay.
        last, todo = (before.last, before.remedy) if before else (ended, remedy)
        found[key] = Cause(STEPS.get(step, step), service, words, todo, count, last)
    return sorted(found.values(), key=lambda cause: -cause.count)[:CAUSES]


def _made_when(each: tuple[tuple[int, str], list[float]]) -> tuple[int, int, str]:
    (step, kind), _ = each
    return step, ORDER.index(kind) if kind in ORDER else len(ORDER), kind
