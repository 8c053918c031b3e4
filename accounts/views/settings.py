"""What somebody may change about themselves."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from accounts.forms import MineForm, NewPinForm
from accounts.gate import Request, may
from accounts.models import Profile
from accounts.views.answers import me_of, sent, show
from kit.problems import Problem


@may("change settings")
def mine(request: Request) -> HttpResponse:
    # A copy from the database: a refused form must not rename who is at the window.
    me = Profile.objects.visible_to(request.viewer).get(pk=me_of(request).pk)
    form = MineForm(sent(request), instance=me)
    if form.is_bound and form.is_valid():
        form.save()
        messages.success(request, "Kept.")
        return redirect("accounts:settings")
    return page(request, form=form)


@sensitive_post_parameters("old", "new")
@require_POST
@may("change settings")
def own_pin(request: Request) -> HttpResponse:
    me = me_of(request)
    keep = "remove" not in request.POST
    form = NewPinForm(request.POST, ask_old=me.has_pin, ask_new=keep)
    if form.is_valid():
        try:
            words = change_pin(me, form.cleaned_data, keep=keep)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, words)
            return redirect("accounts:settings")
    return page(request, pin_form=form)


def change_pin(me: Profile, said: dict[str, str], *, keep: bool) -> str:
    if me.has_pin:
        me.try_pin(said["old"], timezone.localtime())
    me.set_pin(said["new"] if keep else "")
    return "Your new PIN works from now on." if keep else "Your PIN is gone."


def page(request: Request, **forms: BaseForm) -> HttpResponse:
    me = me_of(request)
    context: dict[str, Any] = {
        "form": MineForm(instance=me),
        "pin_form": NewPinForm(ask_old=me.has_pin),
    }
    return show(request, "accounts/settings.html", **context | forms)
