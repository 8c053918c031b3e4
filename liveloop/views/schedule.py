"""The channel's week, in rules: for grown-ups; and the look before it goes on air."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRefresh, trigger_client_event

from accounts.gate import Request, may
from kit.problems import Problem
from liveloop.engine import editing
from liveloop.engine.rules import PLAYS, rules_of
from liveloop.forms.rules import FORMS, RuleForm
from liveloop.models import Channel
from liveloop.services import drafts, telling
from liveloop.views.channel import channel_at
from liveloop.views.order import on_air_from
from studio.models import Film

TO_CHOOSE = 200  # films, in each of the forms
AHEAD = timedelta(hours=6)  # that a preview compares
LINES = 24


@require_http_methods(["GET", "HEAD"])
@may("run the channel")
def page(request: Request, slug: str) -> HttpResponse:
    context = _told(request, channel_at(request, slug))
    return TemplateResponse(request, "liveloop/schedule.html", context)


@require_POST
@may("run the channel")
def add(request: Request, slug: str, rule: str) -> HttpResponse:
    """Add a rule: nothing of it is on air yet."""
    ours = channel_at(request, slug)
    if rule not in FORMS:
        raise Http404
    form = FORMS[rule](ours, _films(request), request.POST)
    if not form.is_valid():
        return _answered(request, ours, form=form)
    try:
        drafts.change(ours, request.POST.get("version", ""), form.edit())
    except Problem as trouble:
        return _answered(request, ours, form=form, trouble=trouble)
    return _answered(request, ours, said="It is in the schedule.")


@require_POST
@may("run the channel")
def remove(request: Request, slug: str) -> HttpResponse:
    ours = channel_at(request, slug)
    version, rule = request.POST.get("version", ""), request.POST.get("rule", "")
    try:
        drafts.change(ours, version, lambda had: editing.without(had, rule))
    except Problem as trouble:
        return _answered(request, ours, trouble=trouble)
    return _answered(request, ours, said="That rule is gone.")


@require_http_methods(["GET", "HEAD", "POST"])
@may("run the channel")
def preview(request: Request, slug: str) -> HttpResponse:
    """Show what the changes would do, before they are on air, and put them there."""
    ours = channel_at(request, slug)
    trouble = None
    if request.method == "POST":
        version, by = request.POST.get("version", ""), request.viewer.profile
        try:
            revision = drafts.put_on_air(ours, version, by)
        except Problem as problem:
            trouble = problem
            ours.refresh_from_db()
        else:
            messages.success(request, on_air_from(revision))
            return redirect("liveloop:one", ours.slug)
    if ours.draft is None and trouble is None:
        if request.htmx:  # it was put on air, or discarded, at another window
            return HttpResponseClientRefresh()
        messages.info(request, "Nothing is changed: what you see is on air.")
        return redirect("liveloop:one", ours.slug)
    status = 422 if trouble else 200
    context = _compared(request, ours) | {"trouble": trouble}
    part = "#sides" if request.htmx and request.method != "POST" else ""
    template = f"liveloop/preview.html{part}"
    return TemplateResponse(request, template, context, status=status)


def _compared(request: Request, ours: Channel) -> dict[str, Any]:
    """Return what would be on in the next hours, beside what is to be as it stands."""
    coming = drafts.preview(ours)
    now, viewer = timezone.now(), request.viewer
    # From a little before the change, or one would not see where they part.
    since = max(now, coming.starts - timedelta(minutes=5))
    then = telling.airings(ours, viewer, since, since + AHEAD, coming.has)
    had = telling.airings(ours, viewer, since, since + AHEAD, coming.had)
    before = [each for each in then if each.ends <= coming.starts]
    same = {(each.listing.start, each.listing.entry) for each in had}
    return {
        "channel": ours,
        "version": drafts.version_of(ours),
        "starts": coming.starts,
        "after": before[-1] if before else None,
        "then": [
            (each, (each.listing.start, each.listing.entry) not in same)
            for each in then[:LINES]
        ],
        "had": had[:LINES],
    }


def _told(
    request: Request, ours: Channel, wrong: RuleForm | None = None
) -> dict[str, Any]:
    schedule = drafts.schedule_of(ours)
    films = _films(request)
    play = {"play": schedule.order.play}
    forms = [
        wrong
        if wrong and wrong.rule == each.rule
        else each(ours, films, initial=play if each.rule == "play" else None)
        for each in FORMS.values()
    ]
    return {
        "channel": ours,
        "rules": rules_of(schedule, drafts.titles_of(ours, schedule)),
        "play": PLAYS[schedule.order.play],
        "count": len(schedule.order.entries),
        "forms": forms,
        "has_films": bool(films),
        "version": drafts.version_of(ours),
        "is_changed": ours.draft is not None,
        "zone": ours.zone if ours.zone != timezone.get_current_timezone_name() else "",
    }


def _answered(
    request: Request,
    ours: Channel,
    *,
    said: str = "",
    form: RuleForm | None = None,
    trouble: Problem | None = None,
) -> HttpResponse:
    """Show the schedule as it is now: as a part, or at its own address again."""
    if said and not request.htmx:
        messages.success(request, said)
        return redirect("liveloop:schedule", ours.slug)
    ours.refresh_from_db()
    context = _told(request, ours, form) | {"trouble": trouble, "said": said}
    part = "#schedule" if request.htmx else ""
    template = f"liveloop/schedule.html{part}"
    status = 200 if said else 422
    response = TemplateResponse(request, template, context, status=status)
    return trigger_client_event(response, "toast", {"text": said}) if said else response


def _films(request: Request) -> list[Film]:
    films = Film.objects.visible_to(request.viewer).kept().finished().published()
    return list(films[:TO_CHOOSE])
