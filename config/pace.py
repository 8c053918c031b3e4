from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from accounts.engine.limits import neighbourhood
from accounts.providers.callers import address_of
from accounts.providers.counts import take
from config import answers, problems

READING = {"GET", "HEAD", "OPTIONS"}
# It is only read, and keeps a session for whoever asks.
WRITES_ALL_THE_SAME = {"mfa_login_webauthn"}


class Pace:
    """Lets nobody send forms faster than a person can. The API counts for itself."""

    sync_capable = True
    async_capable = False

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: Any, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if answers.is_for_programs(request) or not _counts(request):
            return None
        verdict = take(*_whose(request))
        if verdict.allowed:
            return None
        response = problems.page(request, 429)
        response["Retry-After"] = str(verdict.wait)
        return response


def _counts(request: Any) -> bool:
    name = request.resolver_match.url_name
    return request.method not in READING or name in WRITES_ALL_THE_SAME


def _whose(request: Any) -> tuple[str, str]:
    """Count by person, else by device: a child's taps are not a parent's."""
    viewer = request.viewer
    if viewer.profile:
        return "form", f"person-{viewer.profile.pk}"
    if viewer.device:
        return "form", f"device-{viewer.device.pk}"
    return "unknown-form", neighbourhood(address_of(request))
