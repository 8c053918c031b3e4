"""A film from the command line that goes the page's way: a job, nodes, the shelf."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from accounts.models import Event, Profile
from kit.problems import Problem
from studio.models import Job
from studio.pipeline.graph import CPU
from studio.pipeline.order import Order
from studio.services import clock, foreman, making, running, store

BESIDE = {"captions": ".vtt", "poster": ".jpg"}


def make(order: Order, out: Path, hear: Callable[[float, str], None]) -> dict[str, Any]:
    """Ask for the film as the house's owner, wait for it, and copy it out.

    This process works as well: with the house closed there is nobody else, and with it
    open one more pair of hands does no harm.
    """
    owner = _owner()
    job = making.ask_for(owner.family, owner, order)
    while not job.is_over:
        foreman.make_a_round(clock.now())
        if not running.work(CPU):
            time.sleep(0.05)
        job.refresh_from_db()
        hear(job.progress, job.waiting or job.get_status_display())
    if job.status != Job.Status.COMPLETED:
        error = job.error
        raise Problem(
            error.get("cause", f"The film was {job.get_status_display().lower()}."),
            error.get("remedy", "Ask for it again."),
            kept=error.get("kept", ""),
        )
    return _copied(job, out)


def _owner() -> Profile:
    owner = Profile.objects.filter(kind=Profile.Kind.OWNER).order_by("pk").first()
    if owner is None:
        raise Problem(
            "There is no family in this house yet.",
            "Open it with ./pharos run, or leave out --through-studio.",
        )
    return owner


def _copied(job: Job, out: Path) -> dict[str, Any]:
    out.parent.mkdir(parents=True, exist_ok=True)
    for name, suffix in (*BESIDE.items(), ("film", out.suffix)):
        artifact = job.artifact(name)
        if artifact:
            part = out.with_name(f".{out.stem}{suffix}.part")
            shutil.copyfile(store.at_hand(artifact), part)
            part.replace(out.with_suffix(suffix))
    nodes = list(job.nodes.select_related("artifact"))
    return {
        "job": str(job.pk),
        "film": str(out),
        "title": job.film.title,
        "seconds": job.film.seconds,
        "took": job.took,
        "nodes": len(nodes),
        "made": sum(not node.was_there for node in nodes),
        "makers": sorted({n.artifact.maker for n in nodes if n.artifact}),
        "log": list(Event.objects.about(job.topic).values_list("text", flat=True)),
    }
