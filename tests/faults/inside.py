"""What a test asks of a house that it is not in: a line of JSON in, a line out.

The tests' own process is bound to the tests' own database; this one lives in the
house's, and nobody kills it.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from accounts.models import Event, Family, Profile, User
from studio.models import Artifact, Job, Node
from studio.pipeline.order import Order
from studio.services import benches, cleaning, making, store


def settle() -> None:
    """Ada moves in."""
    call_command("migrate", interactive=False, verbosity=0)
    family = Family.objects.create(name="Lighthouse")
    user = User.objects.create(username="ada", family=family)
    Profile.objects.create(family=family, user=user, name="Ada", kind="owner")


def ask_for(prompt: str, **order: Any) -> str:
    ada = Profile.objects.get(name="Ada")
    return str(making.ask_for(ada.family, ada, Order(prompt, seconds=7.0, **order)).pk)


def cancel(job: str) -> None:
    making.cancel(Job.objects.get(pk=job))


def pause(job: str) -> None:
    making.pause(Job.objects.get(pk=job))


def go_on(job: str) -> None:
    making.go_on(Job.objects.get(pk=job))


def jobs() -> list[dict[str, Any]]:
    rows = Job.objects.order_by("created_at").values(
        "pk", "status", "progress", "waiting", "error"
    )
    return [{**row, "pk": str(row["pk"])} for row in rows]


def running() -> list[dict[str, Any]]:
    rows = Node.objects.filter(state=Node.State.RUNNING)
    return [dict(row) for row in rows.values("name", "kind", "holder", "crashes")]


def news() -> list[str]:
    return list(Event.objects.order_by("pk").values_list("text", flat=True))


def lose(kind: str) -> None:
    """Somebody clears a file of this kind out of the store."""
    artifact = Artifact.objects.filter(kind=kind).latest("pk")
    default_storage.delete(artifact.file)


def wrong() -> list[str]:
    """Say everything about the store that is not as it should be."""
    found, by_key = [], defaultdict(set)
    for name in cleaning._files(store.ROOM):
        key, _, digest = name.rpartition("/")[2].partition("-")
        by_key[key].add(digest)
    found += [f"{key} was made twice" for key, made in by_key.items() if len(made) > 1]
    for artifact in Artifact.objects.all():
        if not default_storage.exists(artifact.file):
            found.append(f"{artifact} has no file")
            continue
        with default_storage.open(artifact.file) as file:
            if hashlib.sha256(file.read()).hexdigest() != artifact.digest:
                found.append(f"{artifact} has other bytes")
    return found


def left_over() -> list[str]:
    """Clean up as if it were tomorrow, and name what is there and should not be."""
    benches.YOUNG = 0.0
    cleaning.clean_up(timezone.now() + timedelta(hours=3))
    rows = set(Artifact.objects.values_list("file", flat=True))
    found = [name for name in cleaning._files(store.ROOM) if name not in rows]
    found += [str(path) for path in benches._room().glob("*")]
    held = Node.objects.filter(state=Node.State.RUNNING) | Node.objects.exclude(
        lease_until=None
    )
    return found + [f"{node} is held by {node.holder}" for node in held]


CALLS: dict[str, Callable[..., Any]] = {
    call.__name__: call
    for call in (
        settle, ask_for, cancel, pause, go_on, jobs, running, news, lose, wrong,
        left_over,
    )
}  # fmt: skip


def listen() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = {"answer": CALLS[asked["do"]](**asked["with"])}
        # The test decides what a trouble means; a database may well be away.
        except Exception as trouble:  # noqa: BLE001
            answer = {"trouble": f"{type(trouble).__name__}: {trouble}"}
        finally:
            connections.close_all()
        # What Django prints goes to the log; a line of ours has a mark.
        sys.stdout.write(f">{json.dumps(answer, default=str)}\n")
        sys.stdout.flush()
