"""Asking a service whether it is well, because a grown-up wants to know."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone
from django_q.tasks import async_task

from accounts.models import Event, Family
from accounts.services import tell
from kit.problems import Problem
from studio.models import ServiceState
from studio.pipeline.order import HOUSE
from studio.providers.service import Service
from studio.services import guests

log = logging.getLogger("pharos.studio")
TASK = "studio.tasks.check_service"
# Whoever has not answered by then is not being asked any more.
PATIENCE = timedelta(minutes=2)


def topic_of(asked: Service) -> str:
    """What the news of its checks is about: one service may keep several promises."""
    return f"service:{asked.name}"


def can_be_asked(family: Family, asked: Service) -> bool:
    """Say whether it is set up, and at home or allowed to be spoken to."""
    if asked.name == HOUSE or asked not in guests.set_up(asked.promise):
        return False
    if asked.at_home:
        return True
    return family.permissions.filter(service=asked.recipient).exists()


def ask_after(family: Family, asked: Service) -> None:
    """Let a worker ask how it is; whoever looks at the page sees the answer come."""
    if not can_be_asked(family, asked):
        raise Problem(
            f"{asked.title} cannot be asked yet.",
            "Set it up; if it is outside the house, allow it first.",
        )
    with transaction.atomic():
        tell(family, topic=topic_of(asked), kind="asked", for_grown_ups=True)
        job = partial(
            async_task, TASK, family.pk, asked.promise, asked.name, save=False
        )
        # The worker is often faster than the commit.
        transaction.on_commit(job)


def check(family: Family, asked: Service, now: datetime | None = None) -> bool:
    """Ask it now, and write down what it says."""
    now = now or timezone.now()
    try:
        ok, words = True, said_by(family, asked)
    except Problem as problem:
        ok, words = False, str(problem)
    # Whatever an adapter does not foresee is a finding too: nobody waits for nothing.
    except Exception as trouble:
        log.exception("%s could not be checked", asked.name)
        ok, words = False, f"The check broke off: {type(trouble).__name__}."
    if ok:
        ServiceState.answered(asked.name, words)
    else:
        # A look is no attempt: it does not bring the breaker nearer to its rest.
        told = {"last_ok": False, "last_words": words[:300], "checked_at": now}
        ServiceState.objects.update_or_create(name=asked.name, defaults=told)
    # A line, as those of a house check: the news of the room are of other things.
    tell(
        family, topic=topic_of(asked), kind="line", text=f"{asked.title}: {words}",
        for_grown_ups=True, ok=ok,
    )  # fmt: skip
    return ok


def said_by(family: Family, asked: Service) -> str:
    words: str = guests.HouseTools(family).open(asked.promise, asked.name).check()
    return words


def being_asked(family: Family, now: datetime) -> set[str]:
    """Return the topics of services that were asked a moment ago and did not answer."""
    lately = Event.objects.filter(
        family=family, topic__startswith="service:", at__gt=now - PATIENCE
    )
    newest = dict(lately.order_by("pk").values_list("topic", "kind"))
    return {topic for topic, kind in newest.items() if kind == "asked"}


def worth_a_look(family: Family) -> list[Service]:
    """Return each service once that this family can use and is not the house's own."""
    found: dict[str, Service] = {}
    for promise in guests.PROMISES:
        for each in guests.set_up(promise):
            if each.recipient not in found and can_be_asked(family, each):
                found[each.recipient] = each
    return list(found.values())
