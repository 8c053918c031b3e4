"""Pages of what is newest first: a cursor that outlives the row it was made from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from ninja import Query

T = TypeVar("T", bound=Model)
START = datetime(1970, 1, 1, tzinfo=UTC)
Limit = Annotated[int, Query(ge=1, le=100, description="How many at most.")]
After = Annotated[
    str | None,
    Query(
        pattern="^[0-9a-f]{1,14}-[0-9a-f]{32}$",
        description="Where the last page ended; `next` of that page holds it.",
        example="64c8f2ab31d00-c1b7e0f48d2e4c1a9a740b6f5d3e2a10",
    ),
]


def cursor(made: datetime, pk: UUID) -> str:
    """Return what says where in a list something stands.

    >>> cursor(START + timedelta(microseconds=255), UUID(int=1))
    'ff-00000000000000000000000000000001'
    """
    return f"{(made - START) // timedelta(microseconds=1):x}-{pk.hex}"


def page(
    request: HttpRequest,
    rows: QuerySet[T],
    said: Callable[[T], Any],
    *,
    after: str | None,
    limit: int,
) -> dict[str, Any]:
    """Return a page of rows that have a `created_at` and a UUID."""
    if after:
        moment, _, hexed = after.partition("-")
        made = START + timedelta(microseconds=int(moment, 16))
        older = Q(created_at__lt=made) | Q(created_at=made, pk__lt=UUID(hexed))
        rows = rows.filter(older)
    found: list[Any] = list(rows.order_by("-created_at", "-pk")[: limit + 1])
    items, more = found[:limit], found[limit:]
    onward = cursor(items[-1].created_at, items[-1].pk) if more else None
    return {
        "items": [said(each) for each in items],
        "next": next_page(request, onward) if onward else None,
    }


def next_page(request: HttpRequest, after: object) -> str:
    return f"{request.path}?{urlencode({**request.GET.dict(), 'after': str(after)})}"
