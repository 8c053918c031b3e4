from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from accounts.gate import ANYONE, asked_by, refuse
from accounts.models import Device, Family, Profile, User
from accounts.providers.callers import address_of
from accounts.viewer import Viewer

RECORDS_OF = f"{AUTHENTICATION_METHODS_SESSION_KEY}_user"
DEVICE_COOKIE_AGE = 400 * 24 * 3600  # the longest a browser keeps one


def signing_in_as(request: HttpRequest, credentials: Mapping[str, str] | None) -> str:
    """The name that wrong passwords are counted under.

    The account library says "login" before it asks and "username" when it was wrong;
    and Ada, ada and ADA are one person with one number of tries.
    """
    said = credentials or request.POST
    return User.objects.normalise(said.get("username") or said.get("login") or "")


def look(cookies: Mapping[str, str], session: Any, user: Any) -> Viewer:
    """Work out who is looking from the device's cookie and the session.

    Pages and sockets both ask here, so neither can know somebody the other does not.
    """
    device = Device.from_cookie(cookies.get(settings.DEVICE_COOKIE, ""))
    if device is None:
        return Viewer()
    profile = None
    if picked := session.get("profile"):
        profile = Profile.objects.filter(family=device.family, pk=picked).first()
    if not (user.is_authenticated and profile and profile.user_id == user.pk):
        return Viewer(device, profile)
    records = session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    # Half a sign-in (a password, no second proof yet) leaves its record here too, and
    # somebody else's must not open the room for this one.
    if session.get(RECORDS_OF, str(user.pk)) != str(user.pk):
        records = []
    return Viewer(
        device,
        profile,
        user,
        proved_at=max((each["at"] for each in records), default=0),
        step_up_seconds=settings.ACCOUNT_REAUTHENTICATION_TIMEOUT,
    )


class AtTheWindow:
    """Says who is looking, asks `decide` before every view, and keeps the device."""

    sync_capable = True
    async_capable = False

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.viewer = viewer = look(request.COOKIES, request.session, request.user)
        if viewer.device is None and request.user.is_authenticated:
            # The device was ended by somebody, so its session ends here too.
            logout(request)
        elif viewer.user is None:
            request.user = AnonymousUser()
        is_new_day = came_back(request, viewer.device) if viewer.device else False
        response = self.get_response(request)
        if viewer.device and "Cache-Control" not in response:
            # Or the back button shows the grown-ups' room to whoever comes next.
            response["Cache-Control"] = "no-store"
        if cookie := getattr(request, "new_device_cookie", None):
            keep_device(response, cookie)
        elif is_new_day and settings.DEVICE_COOKIE not in response.cookies:
            keep_device(response, request.COOKIES[settings.DEVICE_COOKIE])
        return response

    def process_view(
        self, request: Any, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        match = request.resolver_match
        action = asked_by(view, match.url_name if match else None)
        if action is None:
            raise Http404("Nobody has decided who may open this.")
        if action == ANYONE:
            return first_evening(match.url_name)
        decision = request.viewer.decide(action)
        return None if decision.allowed else refuse(request, decision)


def came_back(request: Any, device: Device) -> bool:
    """Note that a device is here, and say whether it is so for the first time today.

    Its session is then good for two weeks more, and its cookie for a year: a television
    that runs for months is never asked who it is.
    """
    now = timezone.now()
    is_new_day = device.seen_at.date() < now.date()
    device.was_seen(now, address_of(request))
    if is_new_day and not request.session.is_empty():
        request.session.modified = True
    return is_new_day


def first_evening(url_name: str | None) -> HttpResponse | None:
    """Nobody can sign in to a house where nobody lives, so the door is the set-up."""
    if url_name == "account_login" and not Family.objects.exists():
        return redirect("accounts:welcome")
    return None


def keep_device(response: HttpResponse, cookie: str) -> None:
    response.set_cookie(
        settings.DEVICE_COOKIE,
        cookie,
        max_age=DEVICE_COOKIE_AGE,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
