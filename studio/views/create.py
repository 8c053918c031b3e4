"""Asking for a film: the form, what it will cost, and what was asked before."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_safe
from django_permissions_policy.decorators import permissions_policy_override

from accounts.gate import Request, may
from accounts.views.answers import family_of, me_of, sent, show
from kit.problems import Problem
from studio.forms import AskForm
from studio.models import Job
from studio.pipeline.order import Order
from studio.services import making
from studio.services.estimating import Estimate, estimated
from studio.views.finding import theirs

# Somebody may say what happens instead of writing it; nowhere else may anybody listen.
may_listen = permissions_policy_override({"microphone": "self"})
RECENT = 40


@may_listen
@may("make films")
def create(request: Request) -> HttpResponse:
    """The empty form; or what was sent, made or refused."""
    before = _waiting(request)
    asked = before.asked if before else None
    # The first page asks “What happens?”, and the library when it found nothing.
    begun = {"prompt": words} if (words := request.GET.get("prompt")) else {}
    form = AskForm(
        sent(request), family=family_of(request), before=asked, initial=begun
    )
    if form.is_bound and form.is_valid():
        try:
            job = _asked(request, form, before)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return redirect(f"{reverse('studio:making', args=[job.pk])}#preview")
    return page(request, form, job=before)


@may_listen
@require_safe
@may("make films")
def story(request: Request) -> HttpResponse:
    """The same form, for a text that is there already."""
    form = AskForm(family=family_of(request), initial={"whole_story": True})
    return page(request, form)


@require_GET
@may("make films")
def estimate(request: Request) -> HttpResponse:
    """What it would take, while somebody still chooses."""
    form = AskForm(request.GET, family=family_of(request))
    form.is_valid()  # what is missing is the form's own affair
    return show(request, "studio/parts/ask.html#estimate", estimate=of(form))


@require_safe
@may("make films")
def drafts(request: Request) -> HttpResponse:
    """What waits, what is being made, and what was made lately."""
    jobs = Job.objects.visible_to(request.viewer).select_related("film", "asked_by")
    jobs = jobs.filter(film__deleted_at=None)
    context: dict[str, Any] = {
        "waiting": jobs.filter(status=Job.Status.QUEUED).order_by("place"),
        "making": jobs.making().order_by("place"),
        "over": jobs.exclude(pk__in=jobs.unfinished())[:RECENT],
        "here": "create",
    }
    return show(request, "studio/drafts.html", **context)


def page(request: Request, form: AskForm, **context: Any) -> HttpResponse:
    jobs = Job.objects.visible_to(request.viewer).filter(film__deleted_at=None)
    context["lately"] = jobs.select_related("film", "asked_by")[:4]
    return show(
        request,
        "studio/create.html",
        form=form,
        estimate=of(form),
        here="create",
        **context,
    )


def of(form: AskForm) -> Estimate:
    """Estimate what the form says now, as far as it can be understood."""
    chosen = form.chosen()
    return estimated(form.family, Order("", **chosen))


def _waiting(request: Request) -> Job | None:
    """Return the job that the form changes; whether it still waits, the verb knows."""
    if request.method != "POST" or not (asked := request.POST.get("job")):
        return None
    try:
        return theirs(request, UUID(asked))
    except ValueError:
        return None


def _asked(request: Request, form: AskForm, before: Job | None) -> Job:
    if before is None:
        family, me = family_of(request), me_of(request)
        return making.ask_for(family, me, form.order(), pressed=True)
    messages.success(request, "It is changed, and keeps its place in the line.")
    return making.edit_waiting(before, form.order())
