from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlencode

from ninja import Query, Router

from accounts.api.shapes import HIGHEST_ID, Events, Words
from accounts.gate import Request, may
from accounts.models import Event

router = Router()
After = Annotated[
    int, Query(ge=0, le=HIGHEST_ID, description="Only what came after this id.")
]
Limit = Annotated[int, Query(ge=1, le=200, description="How many at most.")]
Topic = Annotated[Words | None, Query(description="Only what is about this.")]


@router.get("/events", response=Events, summary="What happened, oldest first")
@may("read the news")
def events(
    request: Request, after: After = 0, topic: Topic = None, limit: Limit = 50
) -> dict[str, Any]:
    """Ids only grow. Keep the last one you have seen; ask for what came after it."""
    news = Event.objects.visible_to(request.viewer).after(after)
    if topic:
        news = news.about(topic)
    rows = list(news[: limit + 1])
    items, more = rows[:limit], rows[limit:]
    return {"items": items, "next": _next(request, items[-1]) if more else None}


def _next(request: Request, last: Event) -> str:
    asked = {**request.GET.dict(), "after": last.pk}
    return f"{request.path}?{urlencode(asked)}"
