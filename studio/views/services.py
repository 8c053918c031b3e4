"""The services a family may ask: what each is, whether it is well, who may be told."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.gate import Request, may
from accounts.views.answers import family_of, me_of, show, user_of
from kit.problems import Problem
from studio.providers.service import Service
from studio.services import checking, guestbook, guests


@require_safe
@may("enter the grown-ups' room")
def services(request: Request) -> HttpResponse:
    book = guestbook.book(family_of(request), timezone.now())
    return show(request, "studio/services.html", groups=book)


@require_safe
@may("enter the grown-ups' room")
def service(request: Request, promise: str, name: str) -> HttpResponse:
    """How one service is, fetched again when its check has ended."""
    return _state(request, _found(promise, name))


@require_POST
@may("check the house")
def service_check(request: Request, promise: str, name: str) -> HttpResponse:
    asked = _found(promise, name)
    try:
        checking.ask_after(family_of(request), asked)
    except Problem as problem:
        messages.error(request, str(problem))
    return _state(request, asked) if request.htmx else _back(asked)


@may("allow services")
def service_allow(request: Request, promise: str, name: str) -> HttpResponse:
    """First what it means, in plain words; then a grown-up's word for it."""
    asked = _found(promise, name)
    entry = guestbook.entry(family_of(request), asked, timezone.now())
    if not entry.is_outside or entry.is_over:
        raise Http404(f"{asked.title} needs nobody’s word.")
    if request.method != "POST":
        return show(request, "studio/services_allow.html", entry=entry)
    guestbook.allow(
        family_of(request), asked, by=user_of(request), profile=me_of(request)
    )
    messages.success(request, f"{asked.title} may be told {entry.told} from now on.")
    return _back(asked)


@require_POST
@may("allow services")
def service_withdraw(request: Request, promise: str, name: str) -> HttpResponse:
    asked = _found(promise, name)
    guestbook.withdraw(family_of(request), asked, profile=me_of(request))
    messages.success(request, f"{asked.title} is told nothing any more.")
    return _back(asked)


def _found(promise: str, name: str) -> Service:
    for each in guests.PROMISES.get(promise, ()):
        if each.name == name:
            return each
    raise Http404("There is no such service.")


def _state(request: Request, asked: Service) -> HttpResponse:
    entry = guestbook.entry(family_of(request), asked, timezone.now())
    return show(request, "studio/services.html#state", entry=entry)


def _back(asked: Service) -> HttpResponse:
    response = redirect("studio:services")
    response["Location"] += f"#{asked.promise}-{asked.name}"
    response.status_code = 303
    return response
