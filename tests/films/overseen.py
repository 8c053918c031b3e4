"""A studio with much to do, written straight into its tables."""

from __future__ import annotations

from django.test import Client
from django.utils import timezone

from accounts.models import Family, User
from studio.models import Artifact, Film, Job, Node
from studio.pipeline.order import Order


def words(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return str(answer.content.decode())


def in_line(family: Family, by: User, count: int) -> list[Job]:
    order = Order("A kite", seconds=7).to_json()
    films = Film.objects.bulk_create(
        Film(family=family, made_by=by.profile, title=f"Kite {n}") for n in range(count)
    )
    return Job.objects.bulk_create(
        Job(family=family, film=film, asked_by=by.profile, order=order, place=n)
        for n, film in enumerate(films)
    )


def made(job: Job, count: int, kind: str = "pictures", step: int = 3) -> None:
    """Nodes that took 1, 2, 3 … seconds."""
    now = timezone.now()
    pieces = Artifact.objects.bulk_create(
        Artifact(
            family=job.family, key=f"{kind}{step}{n}", kind=kind, file=f"{kind}{n}",
            size=1_000_000, digest="", maker="house", seconds=n + 1,
        )
        for n in range(count)
    )  # fmt: skip
    Node.objects.bulk_create(
        Node(
            job=job, name=f"{kind}/{step}/{n}", kind=kind, step=step, key=piece.key,
            state=Node.State.DONE, artifact=piece, began_at=now, ended_at=now,
        )
        for n, piece in enumerate(pieces)
    )  # fmt: skip
