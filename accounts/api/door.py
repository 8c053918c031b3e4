"""The door of the API: who calls, how often, and whether they may. All of it is here.

An operation only carries its mark (`@may("see people")` or `@anyone`). `ask` stands in
front of every one of them, so an operation that nobody decided about stays shut.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse
from django.utils import timezone
from ninja.operation import Operation
from ninja.utils import check_csrf

from accounts.engine import tokens
from accounts.engine.limits import Verdict, neighbourhood
from accounts.engine.policy import Decision, Reason
from accounts.engine.refusals import Refused, too_fast
from accounts.gate import ANYONE, Request
from accounts.models import ApiKey, EndedToken
from accounts.models.api_key import PREFIX
from accounts.providers.callers import address_of
from accounts.providers.counts import take
from accounts.viewer import Viewer

Run = Callable[..., HttpResponse]
# A file goes to the disk while it comes in, so it is refused before that.
LONGEST_FILE = 2_100_000_000  # bytes
SAFE = {"GET", "HEAD", "OPTIONS"}
NOTHING_THERE = {Reason.STRANGER, Reason.NO_RULE}


def ask(run: Run) -> Run:
    """Stand in front of an operation: know the caller, count the call, ask `decide`."""
    operation: Operation = run.__self__  # type: ignore[attr-defined]

    @wraps(run)
    def asked(request: Request, **values: Any) -> HttpResponse:
        pace: dict[str, str] = {}
        try:
            request.viewer = _caller(request)
            pace = _count(request).headers
            _decide(request, asks(operation))
            _weigh(request, operation)
            response = run(request, **values)
        except Refused as refused:
            response = operation.api.on_exception(request, refused)
        for name, value in pace.items():
            response[name] = value
        # A new key stands in one answer; no proxy between us is to keep it.
        response["Cache-Control"] = "no-store"
        return response

    return asked


def asks(operation: Operation) -> str:
    return getattr(operation.view_func, "asks", "")


def signers() -> list[tokens.Pair]:
    """The pair that signs, then those that only check what they signed before."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [tokens.pair(secret) for secret in secrets]


def _caller(request: Request) -> Viewer:
    header = request.headers.get("Authorization", "")
    if not header:
        return _at_the_window(request)
    # Whoever shows a key is its owner, not whoever's cookies came along with it.
    request.user = AnonymousUser()
    scheme, _, text = header.partition(" ")
    now = timezone.now()
    try:
        if scheme.lower() != "bearer":
            raise Refused("not-signed-in")
        known = text.startswith(f"{PREFIX}_")
        return _with_key(text, now) if known else _with_token(text, now)
    except Refused as refused:
        refused.headers = _count_stranger(request).headers
        raise


def _at_the_window(request: Request) -> Viewer:
    # A browser sends its cookies with every call, also with one that another site made
    # it send; only a page of ours knows the word.
    if request.viewer.device and request.method not in SAFE and check_csrf(request):
        raise Refused("csrf")
    return request.viewer


def _with_key(text: str, now: datetime) -> Viewer:
    key = ApiKey.from_text(text, now)
    if key is None:
        raise _why(ApiKey.find(text))
    return _on_behalf(key, now)


def _with_token(text: str, now: datetime) -> Viewer:
    claims = tokens.read(text, signers(), now.timestamp())
    key = ApiKey.objects.with_people().filter(public_id=claims.key).first()
    if key is None or not key.is_usable(now):
        raise _why(key)
    if EndedToken.objects.filter(pk=claims.id).exists():
        raise Refused("token-ended")
    return _on_behalf(key, now, claims)


def _on_behalf(
    key: ApiKey, now: datetime, token: tokens.Claims | None = None
) -> Viewer:
    if not (key.profile.user and key.profile.user.is_active):
        raise Refused("key-revoked", f"{key.profile} no longer signs in here.")
    key.was_used(now)
    return Viewer(profile=key.profile, key=key, token=token)


def _why(key: ApiKey | None) -> Refused:
    """Say why a key opens nothing. Only whoever holds all of it gets to hear it."""
    if key is None:
        return Refused("key-unknown")
    if key.revoked_at:
        day = _day(key.revoked_at)
        return Refused("key-revoked", f"The key for {key.name} was revoked on {day}.")
    if key.replaced_by:
        what = f"The key for {key.name} was replaced, and its day of overlap is over."
        return Refused("key-replaced", what, f"Use the new one, {key.replaced_by}.")
    day = _day(key.expires_at)
    return Refused("key-expired", f"The key for {key.name} expired on {day}.")


def _day(moment: datetime) -> str:
    day = timezone.localtime(moment)
    return f"{day.day} {day:%B %Y}"


def _count(request: Request) -> Verdict:
    viewer = request.viewer
    if viewer.profile is None:
        return _count_stranger(request)
    verdict = take("person", viewer.profile.pk)
    if viewer.key and verdict.allowed:
        mine = take("key", viewer.key.public_id)
        verdict = min(verdict, mine, key=lambda each: each.remaining)
    return _go_on(verdict)


def _count_stranger(request: Request) -> Verdict:
    return _go_on(take("unknown", neighbourhood(address_of(request))))


def count_token(request: Request) -> None:
    """Signing costs more than most calls do, so it has a limit of its own."""
    _go_on(take("token", neighbourhood(address_of(request))))


def _go_on(verdict: Verdict) -> Verdict:
    if not verdict.allowed:
        raise too_fast(verdict.headers)
    return verdict


def _decide(request: Request, action: str) -> None:
    if action != ANYONE:
        decision = request.viewer.decide(action)
        if not decision.allowed:
            raise refused(decision)


def refused(decision: Decision) -> Refused:
    if decision.reason in NOTHING_THERE:
        return Refused("not-found")
    return Refused(decision.reason.replace(" ", "-"))


def _said_length(request: Request) -> int:
    # A server counts what comes in against it, so nobody gets further by a lie.
    length = str(request.META.get("CONTENT_LENGTH") or 0)
    return int(length) if length.isdecimal() else LONGEST_FILE + 1


def _weigh(request: Request, operation: Operation) -> None:
    """Refuse what is too big, not JSON, or said twice, before anybody reads it."""
    sources = {each.__ninja_param_source__ for each in operation.models}
    if "query" in sources and any(len(said) > 1 for _, said in request.GET.lists()):
        # We would take the last and say nothing of the first.
        raise Refused("wrong-input", "Something stands twice in the address.")
    if "file" in sources and _said_length(request) > LONGEST_FILE:
        raise Refused("too-big")
    if "body" not in sources:
        return
    try:
        size = len(request.body)
    except RequestDataTooBig:
        raise Refused("too-big") from None
    # Django weighs by Content-Length, which a body that comes in pieces does not have.
    if size > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        raise Refused("too-big")
    if size and request.content_type != "application/json":
        raise Refused("wrong-type")
