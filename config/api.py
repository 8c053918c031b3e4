"""The API for programs, /api/v1: put together from the apps; one shape of error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, wraps
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import path
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.operation import Operation

from accounts.api import router as accounts
from accounts.api.door import ask
from accounts.engine.refusals import BY_STATUS, Refused
from accounts.gate import anyone
from config import openapi
from config.answers import refusal
from config.api_docs import api_docs
from kit.problems import Problem
from liveloop.api import router as liveloop
from studio.api import router as studio

ABOUT = (
    "What a program may do for a family. Every answer is JSON; every refusal has the "
    "same shape; every time is UTC as RFC 3339 writes it."
)


class Api(NinjaAPI):
    @property
    def urls(self) -> tuple[list[Any], str, str]:
        """Every address answers by itself who may come in: `ask` stands behind it."""
        patterns, app, namespace = super().urls
        for pattern in cast(list[Any], patterns):
            pattern.callback = by_itself(pattern.callback)
        docs = path("docs", api_docs, {"api": self}, name="docs")
        return [docs, *patterns], app, namespace

    def operations(self) -> Iterator[Operation]:
        for router in self._get_bound_routers():
            for view in router.path_operations.values():
                yield from view.operations

    def get_openapi_operation_id(self, operation: Operation) -> str:
        app = operation.view_func.__module__.partition(".")[0]
        return f"{app}.{operation.view_func.__name__}"

    def get_openapi_schema(self, **kwargs: Any) -> Any:
        return _schema(self)


def by_itself(view: Callable[..., Any]) -> Callable[..., HttpResponse]:
    @anyone
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **values: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **values)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        said = refusal(request, Refused("wrong-method"))
        said["Allow"] = response["Allow"]
        return said

    return answered


# What the schema says does not change while the process lives.
@cache
def _schema(api: Api) -> dict[str, Any]:
    plain = super(Api, api).get_openapi_schema()
    return openapi.complete(plain, api.operations(), api.get_openapi_operation_id)


api = Api(
    title="Pharos",
    version="1",
    description=ABOUT,
    urls_namespace="api",
    docs_url=None,
    openapi_extra={"info": {"license": {"name": "Apache-2.0"}}},
)
api.add_decorator(ask, mode="view")
api.add_router("", accounts)
api.add_router("", studio)
api.add_router("", liveloop)


@api.exception_handler(Problem)
def _problem(request: HttpRequest, problem: Problem) -> HttpResponse:
    return refusal(request, problem)


@api.exception_handler(Http404)
def _nothing_there(request: HttpRequest, error: Http404) -> HttpResponse:
    return refusal(request, Refused("not-found"))


@api.exception_handler(PermissionDenied)
def _not_allowed(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    return refusal(request, Refused("not-allowed"))


@api.exception_handler(HttpError)
def _http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return refusal(request, Refused(BY_STATUS.get(error.status_code, "broken")))


@api.exception_handler(ValidationError)
def _wrong_input(request: HttpRequest, error: ValidationError) -> HttpResponse:
    fields = {_name(*each["loc"]): each["msg"] for each in error.errors}
    return refusal(request, Refused("wrong-input"), fields)


def _name(where: str, *steps: str | int) -> str:
    """Name a field as its sender knows it, without what our code calls the body.

    >>> _name("body", "wish", "scopes", 0), _name("query", "after")
    ('body.scopes.0', 'query.after')
    """
    return ".".join(map(str, (where, *steps[where == "body" :])))


@api.exception_handler(Exception)
def _broken(request: HttpRequest, error: Exception) -> HttpResponse:
    # Django writes it to the log and answers it, like any other page that broke.
    raise error
