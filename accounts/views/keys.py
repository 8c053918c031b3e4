"""The ways in for programs."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.forms import KeyForm
from accounts.gate import Request, may
from accounts.models import ApiKey
from accounts.services import cut_key, revoke_key, rotate_key
from accounts.views.answers import me_of, show
from kit.problems import Problem


def ours(request: Request, key_id: int) -> ApiKey:
    return get_object_or_404(ApiKey.objects.visible_to(request.viewer), pk=key_id)


@may("see keys")
def keys(request: Request) -> HttpResponse:
    return page(request, form=KeyForm())


@require_POST
@never_cache
@may("manage keys")
def key_new(request: Request) -> HttpResponse:
    form = KeyForm(request.POST)
    if not form.is_valid():
        return page(request, form=form)
    told = form.cleaned_data
    key, text = cut_key(
        me_of(request),
        told["name"],
        told["scopes"],
        int(told["days"]),
        timezone.now(),
    )
    return reveal(request, key, text)


@never_cache
@may("manage keys")
def key_rotate(request: Request, key_id: int) -> HttpResponse:
    """First the question, with what the old one still does; then the deed."""
    old = ours(request, key_id)
    if request.method != "POST":
        return show(request, "accounts/key_replace.html", key=old)
    try:
        key, text = rotate_key(old, me_of(request), timezone.now(), extend=True)
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("accounts:keys")
    old.refresh_from_db()
    return reveal(request, key, text, old=old)


@may("manage keys")
def key_revoke(request: Request, key_id: int) -> HttpResponse:
    key = ours(request, key_id)
    if request.method != "POST":
        return show(request, "accounts/key_revoke.html", key=key)
    revoke_key(key, me_of(request), timezone.now())
    messages.success(request, f"The key for {key.name} opens nothing any more.")
    return redirect("accounts:keys")


def page(request: Request, form: KeyForm) -> HttpResponse:
    now = timezone.localtime()
    every = ApiKey.objects.visible_to(request.viewer).select_related("profile")
    states = [(key, key.state(now)) for key in every]
    return show(request, "accounts/keys.html", form=form, keys=states)


def reveal(
    request: Request, key: ApiKey, text: str, old: ApiKey | None = None
) -> HttpResponse:
    # Rendered by the answer itself, and kept nowhere: in no session, in no message.
    context = {"key": key, "text": text, "old": old}
    return show(request, "accounts/key_shown.html", status=201, **context)
