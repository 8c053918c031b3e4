from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable

from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

from accounts.providers.callers import session_key
from config import logs, metrics, problems
from kit.problems import Problem

log = logging.getLogger("pharos.web")


class RequestId:
    """Gives every request an id, which errors show and log lines carry."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.id = uuid.uuid4().hex[:12]  # type: ignore[attr-defined]
        token = logs.request_id.set(request.id)  # type: ignore[attr-defined]
        began = time.perf_counter()
        try:
            response = self.get_response(request)
            response["X-Request-Id"] = request.id  # type: ignore[attr-defined]
            metrics.saw_request(request, response, time.perf_counter() - began)
            return response
        finally:
            logs.request_id.reset(token)


class SaneCookies:
    """Drops a session cookie that was never ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if session_key(request.COOKIES) is None:
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        return self.get_response(request)


class Problems:
    """Turns a Problem that a view did not meet itself into a page with its remedy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, error: Exception
    ) -> HttpResponse | None:
        if isinstance(error, OperationalError):
            log.error("the database: %s", error)
            error = Problem(
                "The database is busy or away",
                "Try again in a moment.",
                kept="Nothing was changed.",
                passing=True,
            )
        if not isinstance(error, Problem):
            return None
        return problems.page(request, 503 if error.passing else 422, error)
