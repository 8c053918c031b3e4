"""What a person sees when something goes wrong: what, what was kept, what to do."""

from __future__ import annotations

import logging
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from config import answers
from kit.problems import Problem

log = logging.getLogger("pharos.web")

WORDS: dict[int, tuple[str, str]] = {
    400: (
        "The house could not read that",
        "Go back and try again. If you typed an address, check it letter by letter.",
    ),
    403: ("This door is for a grown-up", "Ask one of them to open it with you."),
    404: (
        "There is nothing at this address",
        "The page may have moved, or the address has a slip in it.",
    ),
    413: ("That is too much at once", "Send something smaller."),
    422: ("That did not work", "Change it and try again."),
    429: ("A little too fast", "Wait a minute, then go on."),
    500: (
        "Something broke in the house",
        "Nothing you made was lost. Try again; if it breaks again, tell a grown-up.",
    ),
    503: ("Something is resting", "Try again in a moment."),
}


def page(
    request: HttpRequest, status: int, problem: Problem | None = None
) -> HttpResponse:
    """Render an error page; for a part of a page, only its middle."""
    if answers.is_for_programs(request):
        return answers.for_status(request, status, problem)
    what, todo = WORDS[status]
    context = {
        "status": status,
        "what": problem.what if problem else what,
        "kept": problem.kept if problem else "",
        "todo": problem.todo if problem else todo,
        "request_id": getattr(request, "id", ""),
    }
    part = "#part" if getattr(request, "htmx", False) else ""
    template = f"errors/error.html{part}"
    response = TemplateResponse(request, template, context, status=status)
    return response.render()


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    too_big = isinstance(exception, RequestDataTooBig)
    return page(request, 413 if too_big else 400)


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return page(request, 403)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return page(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    return page(request, 500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    log.warning("refused a form: %s", reason)
    stale = Problem(
        "This page was open for too long, or came from somewhere else",
        "Open it again and send it once more.",
        kept="Nothing was changed.",
    )
    return page(request, 403, stale)
