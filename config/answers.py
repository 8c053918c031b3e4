"""The one shape of every error under /api/v1."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse

from accounts.engine.refusals import BY_STATUS, REFUSALS, Refused
from kit.problems import Problem

ROOT = "/api/v1/"


def is_for_programs(request: HttpRequest) -> bool:
    return request.path_info.startswith(ROOT)


def refusal(
    request: HttpRequest, problem: Problem, fields: dict[str, str] | None = None
) -> JsonResponse:
    """Say a problem to a program."""
    if isinstance(problem, Refused):
        code, headers = problem.code, problem.headers
    else:
        code, headers = ("resting" if problem.passing else "wrong-input"), {}
    words = REFUSALS[code]
    error = {
        "code": code,
        "what": problem.what,
        "kept": problem.kept or "Nothing was changed.",
        "do": problem.todo or words.do,
        "request_id": getattr(request, "id", ""),
    }
    if fields:
        error["fields"] = fields
    response = JsonResponse({"error": error}, status=words.status, headers=headers)
    if words.status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="Pharos"'
    return response


def for_status(
    request: HttpRequest, status: int, problem: Problem | None = None
) -> JsonResponse:
    """Say what Django itself refused, outside of any operation."""
    code = BY_STATUS.get(status, "broken")
    words = (problem.what, problem.todo) if problem else ()
    return refusal(request, Refused(code, *words))
