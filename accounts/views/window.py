"""Who is at the window, and leaving it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from allauth.account.internal.flows.login import clear_authentication_records
from allauth.account.internal.stagekit import clear_login
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from accounts.engine.policy import EVERYONE, RULES, Role
from accounts.forms import PinForm
from accounts.gate import Request, asked_by, may
from accounts.models import Device, Profile
from accounts.services import end_devices
from accounts.views.answers import device_of, family_of, next_of, sent, show
from kit.problems import Problem

TEMPLATE = "accounts/who.html"


@may("come to the window")
def who(request: Request) -> HttpResponse:
    return show(request, TEMPLATE, **at_the_window(request))


@sensitive_post_parameters("pin")
@may("come to the window")
def pin(request: Request, person_id: int) -> HttpResponse:
    """One person's own page: the number pad, or straight in for those without a PIN."""
    person = get_object_or_404(Profile.objects.visible_to(request.viewer), pk=person_id)
    form = PinForm(sent(request))
    if not person.has_pin:
        if request.method == "POST":
            return pick(request, person)
        return redirect(f"{reverse('accounts:who')}?{urlencode(onward(request))}")
    if form.is_bound and form.is_valid():
        try:
            person.try_pin(form.cleaned_data["pin"], timezone.localtime())
            return pick(request, person)
        except Problem as problem:
            form.add_error("pin", str(problem))
    context = at_the_window(request) | {"person": person, "form": form}
    if person.pin_rests(timezone.now()):
        # The note says it all; the shut pad below needs no error of its own.
        context |= {"rests_until": person.pin_locked_until, "form": PinForm()}
    status = 422 if form.errors else 200
    return show(request, TEMPLATE, status=status, **context)


def pick(request: Request, person: Profile) -> HttpResponse:
    if request.session.get("profile") != person.pk:
        # Whoever comes to the window has proved nothing yet, whatever the last one did.
        clear_authentication_records(request)
        # Nor does half a sign-in, waiting for its second proof, wait for them.
        clear_login(request)
    request.session["profile"] = person.pk
    request.session.cycle_key()
    return redirect(next_of(request))


def at_the_window(request: Request) -> dict[str, Any]:
    """Everybody who may go where the visitor is going."""
    needed = roles_for(next_of(request))
    family = Profile.objects.visible_to(request.viewer)
    return {
        "people": family.filter(kind__in=needed),
        "somebody_else": needed != EVERYONE,
        "grown_up": Role.CHILD not in needed,
        "next": next_of(request),
    }


def roles_for(url: str) -> frozenset[Role]:
    try:
        match = resolve(urlsplit(url).path)
    except Resolver404:
        return EVERYONE
    rule = RULES.get(asked_by(match.func, match.url_name) or "")
    return rule.roles if rule else EVERYONE


def onward(request: Request) -> dict[str, str]:
    return {"next": next_of(request)}


@may("come to the window")
def leave(request: Request) -> HttpResponse:
    """Sign this device out of the family: first the question, then the deed."""
    if request.method != "POST":
        return show(request, "accounts/leave.html")
    return forget(request)


def forget(request: Request) -> HttpResponse:
    here = Device.objects.visible_to(request.viewer).filter(pk=device_of(request).pk)
    end_devices(
        here,
        family_of(request),
        str(request.viewer.profile or "Somebody"),
        timezone.now(),
    )
    logout(request)
    messages.success(request, "This screen has forgotten the family.")
    response = redirect("account_login")
    response.delete_cookie(settings.DEVICE_COOKIE, samesite="Lax")
    return response


@require_POST
@may("come to the window")
def lock(request: Request) -> HttpResponse:
    clear_authentication_records(request)
    messages.success(request, "The grown-ups’ room is locked.")
    return redirect("accounts:who")
