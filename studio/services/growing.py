"""The graph in the database: what is needed, what can be made, how far it all is.

Everything here runs with the job's row locked, so that two workers who finish two
pieces in the same moment cannot both think the other will free the third.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from studio.engine.story.schema import from_json
from studio.models import Artifact, Job, Node, Pace
from studio.models.job import MAKING, Status
from studio.pipeline.dubbing import Track
from studio.pipeline.graph import CPU, GPU, PICTURES, PREVIEW, STORY, Spec, freed
from studio.pipeline.recipes import RECIPES
from studio.services import news, shelving, store
from studio.services.guests import signature

NEARLY = 0.99  # nothing is done before it has been looked at
TO_BE_READ = "The story waits to be read."


def grow(job_id: UUID) -> None:
    """Add what is known to be needed by now, and free what can be made."""
    try:
        _grow(job_id)
    except store.Lost as gone:
        remake(gone.artifact)
    except store.Away as away:
        wait(job_id, away.what)


@transaction.atomic
def _grow(job_id: UUID) -> None:
    job = _locked(job_id)
    if job and job.is_making:
        _add(job)
        _free(job)
        move_on(job, timezone.now())


@transaction.atomic
def finish(node: Node, holder: str, artifact: Artifact, now: datetime) -> bool:
    """Write down that a piece is there. False if it was not ours to finish any more."""
    job = _locked(node.job_id)
    if job is None:
        return False  # its film was deleted for good meanwhile
    done = node.is_still(holder).update(
        state=Node.State.DONE,
        artifact=artifact,
        ended_at=now,
        progress=1,
        holder="",
        lease_until=None,
        was_there=node.was_there,
    )
    if not done:
        return False
    if not job.is_making:
        return True
    if node.name in RECIPES[job.kind].telling:
        _add(job)
    _free(job)
    move_on(job, now)
    return True


def move_on(job: Job, now: datetime) -> None:
    """Set the job's status and progress by its nodes. Progress never goes back."""
    rows = list(job.nodes.values_list("kind", "step", "state", "size", "progress"))
    unfinished = [step for _, step, state, _, _ in rows if state != Node.State.DONE]
    is_known = all(
        job.nodes.filter(name=told, state=Node.State.DONE).exists()
        for told in RECIPES[job.kind].telling[-1:]
    )
    if not unfinished and is_known:
        _complete(job, now)
        return
    status = _status(min(unfinished, default=STORY), known=is_known)
    progress = max(job.progress, min(NEARLY, _share(job.expected, rows)))
    # Something was just made: whatever it waited for, it waits no longer.
    waiting = TO_BE_READ if not unfinished and job.asked.read_first else ""
    changed = status != job.status or waiting != job.waiting
    Job.objects.making().filter(pk=job.pk).update(
        status=status, progress=progress, waiting=waiting, changed_at=now
    )
    job.status, job.progress, job.waiting = status, progress, waiting
    if changed:
        news.moved(job)


@transaction.atomic
def remake(artifact: Artifact) -> None:
    """A file of the store is gone: let whoever still needs it make it again."""
    store.forget_file(artifact)
    nodes = Node.objects.filter(artifact=artifact, job__status__in=MAKING)
    # Always in the same order, or two who miss two pieces wait for each other.
    for job_id in sorted(set(nodes.values_list("job_id", flat=True))):
        _locked(job_id)
        nodes.filter(job_id=job_id).update(
            state=Node.State.READY, artifact=None, progress=0, was_there=False
        )
        _hold_back(job_id)


@transaction.atomic
def hold_back(job_id: UUID) -> None:
    """Let those wait again who need a piece that is not there any more."""
    if _locked(job_id):
        _hold_back(job_id)


@transaction.atomic
def fail(
    node: Node, ours: QuerySet[Node], error: Mapping[str, Any], now: datetime
) -> None:
    """Let a job end because of one piece, if the piece is still ours to give up."""
    job = _locked(node.job_id)
    gone = ours.update(
        state=Node.State.FAILED, ended_at=now, holder="", lease_until=None
    )
    # Both or neither: a failed piece in a job that goes on is a job without an end.
    if gone and job and not job.is_over:
        job.fail(dict(error), now)
        news.say(job, str(error["cause"]), kind="failed", tone="bad")


def wait(job_id: UUID, words: str) -> None:
    """Say why a job does not go on, though nobody can do anything about it."""
    waiting = words[:160]
    told = Job.objects.making().filter(pk=job_id).exclude(waiting=waiting)
    if told.update(waiting=waiting, changed_at=timezone.now()):
        news.say(Job.objects.get(pk=job_id), waiting, tone="bad")


def progress(job_id: UUID, now: datetime) -> None:
    """Bring the job's progress up to date while its nodes are being made."""
    job = Job.objects.making().filter(pk=job_id).first()
    if not job:
        return
    rows = job.nodes.values_list("kind", "step", "state", "size", "progress")
    share = min(NEARLY, _share(job.expected, rows))
    # In the UPDATE itself: another worker may have seen more than we did.
    further = Job.objects.making().filter(pk=job_id, progress__lt=share - 0.001)
    if further.update(progress=share, changed_at=now):
        news.moved(job)


def expected(job: Job) -> dict[str, float]:
    """Return how many seconds each kind of work is likely to take for this order."""
    seconds = job.asked.seconds or 30.0
    learned = dict(
        Pace.objects.filter(family=job.family).values_list("kind", "seconds")
    )
    return RECIPES[job.kind].expected(seconds, learned)


def unit_pace(node: Node, seconds: float) -> tuple[str, float]:
    """Return what a finished piece teaches: its kind, and seconds for a unit of it."""
    kind = node.kind
    if node.kind == "pictures":
        kind = "look" if node.facts.get("small") else "run"
    return kind, seconds / max(node.size, 1e-6)


# ---------------------------------------------------------------------- the parts
def _locked(job_id: UUID) -> Job | None:
    return Job.objects.select_for_update().filter(pk=job_id).first()


def _add(job: Job) -> None:
    """Bring the nodes in line with the plan, as far as what is there tells it.

    What was made before is found here, all at once: a film that was made already is
    there again without one worker being called.
    """
    while _add_known(job) & set(RECIPES[job.kind].telling):
        pass


def _add_known(job: Job) -> set[str]:
    """Put in new nodes, put changed ones in anew; return those that are there."""
    there = {node.name: node for node in job.nodes.select_related("artifact")}
    specs = _plan(job, there)
    fresh = [_node(job, spec) for spec in specs if spec.name not in there]
    for spec in specs:
        old = there.get(spec.name)
        if old and old.key != spec.key:
            old.delete()
            fresh.append(_node(job, spec))
    gone = set(there) - {spec.name for spec in specs}
    if gone:
        job.nodes.filter(name__in=gone).delete()
    made = store.find_all(job.family, [node.key for node in fresh])
    now = timezone.now()
    for node in fresh:
        if found := made.get(node.key):
            node.state, node.artifact, node.was_there = Node.State.DONE, found, True
            node.progress, node.began_at, node.ended_at = 1, now, now
    Node.objects.bulk_create(fresh)
    store.used(list(made.values()))
    return {node.name for node in fresh if node.artifact}


def _plan(job: Job, there: dict[str, Node]) -> tuple[Spec, ...]:
    order = job.asked
    signed = {
        "storyteller": signature("storyteller", order.storyteller),
        "voice": signature("voice", order.voice),
        "pictures": signature("pictures", order.pictures),
        "job": str(job.pk),
    }
    if order.hearing:
        signed["hearing"] = signature("hearing", order.hearing)
    if order.track:
        signed["translator"] = signature("translator", Track.of(order).translator)
    known: dict[str, Any] = {}
    for name in RECIPES[job.kind].telling:
        node = there.get(name)
        if node and node.artifact and node.state == Node.State.DONE:
            known[name] = json.loads(store.at_hand(node.artifact).read_text("utf-8"))
    if "script" in known:
        known["script"] = from_json(known["script"])
    return RECIPES[job.kind].plan(order, signed, known)


def _node(job: Job, spec: Spec) -> Node:
    aside = bool(spec.service) and settings.HOUSE.gpu_workers > 0
    return Node(
        job=job,
        name=spec.name,
        kind=spec.kind,
        key=spec.key,
        needs=list(spec.needs),
        step=spec.step,
        order=spec.order,
        size=spec.size,
        queue=GPU if aside else CPU,
        service=spec.service,
        facts=dict(spec.facts),
    )


def _free(job: Job) -> None:
    rows = list(job.nodes.values_list("name", "state", "needs"))
    done = {name for name, state, _ in rows if state == Node.State.DONE}
    waiting = {name for name, state, _ in rows if state == Node.State.WAITING}
    needs = {name: needs for name, _, needs in rows}
    ready = freed(needs, done, waiting)
    job.nodes.filter(name__in=ready, state=Node.State.WAITING).update(
        state=Node.State.READY
    )


def _hold_back(job_id: UUID) -> None:
    rows = Node.objects.filter(job_id=job_id).values_list("name", "state", "needs")
    done = {name for name, state, _ in rows if state == Node.State.DONE}
    ready = {name: needs for name, state, needs in rows if state == Node.State.READY}
    early = set(ready) - set(freed(ready, done, set(ready)))
    Node.objects.filter(job_id=job_id, name__in=early, state=Node.State.READY).update(
        state=Node.State.WAITING
    )


def _status(step: int, *, known: bool) -> Status:
    if step == STORY:
        return Status.GENERATING_SCRIPT
    if step <= PREVIEW or not known:
        return Status.RENDERING_PREVIEW
    if step == PICTURES:
        return Status.RENDERING_FINAL
    return Status.COMPOSING


def _share(expected: dict[str, float], rows: Iterable[tuple[Any, ...]]) -> float:
    """Return how much of the expected work is done, kind by kind."""
    whole: defaultdict[str, float] = defaultdict(float)
    done: defaultdict[str, float] = defaultdict(float)
    for kind, step, state, size, progress in rows:
        name = kind if kind != "pictures" else ("look" if step == PREVIEW else "run")
        whole[name] += size
        done[name] += size * (1.0 if state == Node.State.DONE else progress)
    total = sum(expected.values()) or 1.0
    return (
        sum(
            seconds * done[name] / whole[name]
            for name, seconds in expected.items()
            if whole[name]
        )
        / total
    )


def _complete(job: Job, now: datetime) -> None:
    """The film is on the shelf."""
    changed = (
        Job.objects.making()
        .filter(pk=job.pk)
        .update(
            status=Status.COMPLETED,
            progress=1.0,
            ended_at=now,
            changed_at=now,
            waiting="",
        )
    )
    if not changed:
        return
    job.refresh_from_db()
    shelving.shelve(job)
    news.say(job, "on the shelf", kind="done", tone="ok")
