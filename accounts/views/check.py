"""The house check: does everything the house leans on answer?"""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django_q.tasks import async_task

from accounts.gate import Request, may
from accounts.models import Event
from accounts.services import tell
from accounts.viewer import Viewer
from accounts.views.answers import family_of, me_of, show

TASK = "accounts.tasks.check_the_house"


@may("check the house")
def check(request: Request) -> HttpResponse:
    if request.method == "POST":
        ask(request)
        return redirect("accounts:check")
    return show(request, "accounts/check.html", **newest(request.viewer))


@may("check the house")
def check_lines(request: Request) -> HttpResponse:
    """The part with the lines, fetched again at every nudge."""
    return show(request, "accounts/check.html#lines", **newest(request.viewer))


@transaction.atomic
def ask(request: Request) -> None:
    family = family_of(request)
    asked = tell(
        family,
        topic="check",
        kind="asked",
        text=f"{me_of(request)} asked for a house check.",
        for_grown_ups=True,
    )
    # The worker is often faster than the commit, and then finds nothing to load.
    job = partial(async_task, TASK, family.pk, asked.pk)
    transaction.on_commit(job)


def newest(viewer: Viewer) -> dict[str, Any]:
    told = Event.objects.visible_to(viewer).about("check")
    asked = told.filter(kind="asked").last()
    lines = list(told.filter(data__check=asked.pk)) if asked else []
    done = next((line for line in lines if line.kind == "done"), None)
    return {"asked": asked, "lines": [x for x in lines if x != done], "done": done}
