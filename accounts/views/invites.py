"""Asking one more grown-up in, and coming in by such a link."""

from __future__ import annotations

from typing import Any

import segno
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from accounts.engine.hosts import only_here
from accounts.forms import InviteForm, JoinForm
from accounts.gate import Request, anyone, may
from accounts.models import Invite
from accounts.services import accept_invite, write_invite
from accounts.services import take_back as take_invite_back
from accounts.views.answers import come_in, sent, show, user_of
from kit import lan
from kit.problems import Problem


@never_cache
@may("invite")
def invites(request: Request) -> HttpResponse:
    form = InviteForm(sent(request))
    if form.is_bound and form.is_valid():
        name = form.cleaned_data["name"]
        invite, token = write_invite(user_of(request), name, timezone.now())
        link = request.build_absolute_uri(reverse("accounts:invite", args=[token]))
        return reveal(request, invite, link)
    waiting = Invite.objects.visible_to(request.viewer).open(timezone.now())
    context = reach(request) | {"form": form, "invites": waiting}
    return show(request, "accounts/invites.html", **context)


def reach(request: Request) -> dict[str, Any]:
    """How far a link that is written at this address reaches."""
    if not only_here(request.get_host()):
        return {"only_here": False}
    found = lan.addresses() if settings.HOUSE.lan else []
    path = reverse("accounts:invites")
    home = f"http://{found[0]}:{settings.HOUSE.port}{path}" if found else ""
    return {"only_here": True, "at_home": home}


def reveal(request: Request, invite: Invite, link: str) -> HttpResponse:
    code = segno.make(link, error="m").svg_data_uri(scale=6, border=2)
    context = reach(request) | {"invite": invite, "link": link, "code": code}
    return show(request, "accounts/invite_shown.html", status=201, **context)


@require_POST
@may("invite")
def invite_take_back(request: Request, invite_id: int) -> HttpResponse:
    waiting = Invite.objects.visible_to(request.viewer).open(timezone.now())
    invite = get_object_or_404(waiting, pk=invite_id)
    take_invite_back(invite, user_of(request), timezone.now())
    messages.success(request, f"The link for {invite.name} opens nothing any more.")
    return redirect("accounts:invites")


@sensitive_post_parameters("password")
@never_cache
@anyone
def invite(request: Request, token: str) -> HttpResponse:
    """The page behind the link. Only a complete, good answer uses the invitation up."""
    invitation = Invite.find(token)
    if invitation is None:
        raise Http404("No such invitation.")
    now = timezone.now()
    if not invitation.is_open(now):
        return show(request, "accounts/invite_over.html", status=410, invite=invitation)
    form = JoinForm(
        sent(request), family=invitation.family, initial={"name": invitation.name}
    )
    if form.is_bound and form.is_valid():
        try:
            come_in(request, accept_invite(invitation, **form.cleaned_data, now=now))
            return redirect("home")
        except Problem as problem:
            form.add_error(None, str(problem))
    return show(request, "accounts/invite.html", form=form, invite=invitation)
