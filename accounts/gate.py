"""The marks on views that say who may open them, and what a refusal looks like.

A view only carries its mark; `accounts.middleware` asks `decide` before any view runs,
so a view that nobody decided about stays shut.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from accounts.engine.policy import RULES, Decision, Reason
from accounts.models import Family
from accounts.viewer import Viewer

ANYONE = "anyone"
NOBODY = "nobody"
View = TypeVar("View", bound=Callable[..., Any])


class Request(HttpRequest):
    """A request as our views see it, for the type checker."""

    viewer: Viewer
    htmx: Any


def may(action: str) -> Callable[[View], View]:
    """Mark a view with the action that its visitor must be allowed."""
    if action not in RULES:
        raise ValueError(f"{action!r} has no rule in accounts/engine/policy.py")

    def mark(view: View) -> View:
        view.asks = action  # type: ignore[attr-defined]
        return view

    return mark


def anyone(view: View) -> View:
    """Mark a view as open to people the house does not know."""
    view.asks = ANYONE  # type: ignore[attr-defined]
    return view


# Pages that come with a library cannot carry a mark, so they are named here.
LIBRARY_PAGES = {
    "account_login": ANYONE,
    "account_logout": ANYONE,
    "account_inactive": ANYONE,
    "account_reauthenticate": ANYONE,
    "mfa_authenticate": ANYONE,
    "mfa_reauthenticate": ANYONE,
    "mfa_login_webauthn": ANYONE,
    "mfa_reauthenticate_webauthn": ANYONE,
    "account_change_password": "enter the grown-ups' room",
}
LIBRARY_ROOMS = {
    # Joining, mail addresses and reset mails: a house without a mail server has none.
    "allauth.account.": NOBODY,
    "allauth.mfa.": "enter the grown-ups' room",
    "django.contrib.admin.": "use the admin",
    "django.contrib.auth.admin.": "use the admin",
}


def asked_by(view: Callable[..., Any], url_name: str | None) -> str | None:
    """Return what this view asks of its visitor, or None if nobody decided."""
    if action := getattr(view, "asks", None):
        return str(action)
    if url_name in LIBRARY_PAGES:
        return LIBRARY_PAGES[url_name]
    home = getattr(view, "view_class", view).__module__ + "."
    # The admin wraps its views, and the wrapper only remembers whose it is.
    if hasattr(view, "admin_site") or hasattr(view, "model_admin"):
        home = "django.contrib.admin."
    rooms = (action for room, action in LIBRARY_ROOMS.items() if home.startswith(room))
    return next(rooms, None)


def refuse(request: HttpRequest, decision: Decision) -> HttpResponse:
    """Send the visitor where the refusal can be put right, or say it kindly."""
    if decision.reason in {Reason.STRANGER, Reason.NO_RULE}:
        raise Http404(decision.words)
    if url := _remedy(request, decision):
        if getattr(request, "htmx", False):
            return HttpResponseClientRedirect(url)
        return redirect(url)
    raise PermissionDenied(decision.words)


def _remedy(request: HttpRequest, decision: Decision) -> str | None:
    match decision.reason:
        case Reason.NOT_SIGNED_IN:
            if not Family.objects.exists():
                return reverse("accounts:welcome")
            return _with_next(request, "account_login")
        case Reason.NOBODY_PICKED:
            return _with_next(request, "accounts:who")
        case Reason.ROLE if request.method == "GET":
            return _with_next(request, "accounts:who")
        case Reason.STALE:
            signed_in = request.user.is_authenticated
            name = "account_reauthenticate" if signed_in else "account_login"
            return _with_next(request, name)
    return None


def _with_next(request: HttpRequest, name: str) -> str:
    # A form cannot be sent again by a redirect, so go back to the page it was on.
    path = request.get_full_path()
    if request.method != "GET" or getattr(request, "htmx", False):
        path = _page_before(request)
    return f"{reverse(name)}?{urlencode({'next': path})}"


def _page_before(request: HttpRequest) -> str:
    try:
        return urlsplit(request.META.get("HTTP_REFERER", "")).path or "/"
    except ValueError:  # "http://[", from no browser
        return "/"
