"""The shapes of an answer that every page here gives."""

from __future__ import annotations

from typing import Any, cast

from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import login
from django.forms import BaseForm
from django.http import HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.gate import Request
from accounts.models import Device, Family, Profile, User

SIGNS_IN = "allauth.account.auth_backends.AuthenticationBackend"


def sent(request: Request) -> QueryDict | None:
    """What a form is bound to: what was sent, or nothing when the page is opened."""
    return request.POST if request.method == "POST" else None


def show(
    request: Request, template: str, status: int = 200, **context: Any
) -> HttpResponse:
    """Render the page; with 422 if a form on it was refused."""
    forms = [each for each in context.values() if isinstance(each, BaseForm)]
    if any(form.is_bound and form.errors for form in forms):
        status = 422
    return TemplateResponse(request, template, context, status=status)


def next_of(request: Request) -> str:
    """Where the visitor was going, if that is a page of this house."""
    url = request.POST.get("next") or request.GET.get("next") or ""
    ours = {request.get_host()}
    if url.startswith("/") and url_has_allowed_host_and_scheme(
        url, ours, require_https=request.is_secure()
    ):
        return url
    return reverse("home")


# The gate lets nobody through to a marked view without these; only the type checker
# does not know.
def me_of(request: Request) -> Profile:
    return cast(Profile, request.viewer.profile)


def user_of(request: Request) -> User:
    return cast(User, request.viewer.user)


def family_of(request: Request) -> Family:
    return cast(Family, request.viewer.family)


def device_of(request: Request) -> Device:
    return cast(Device, request.viewer.device)


def come_in(request: Request, user: User) -> None:
    """Sign in somebody who chose their password a moment ago, on this very page."""
    login(request, user, SIGNS_IN)
    record_authentication(request, user, method="password", username=user.username)
