from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router

from accounts.engine.refusals import Refused
from accounts.gate import Request, may
from kit.web import Failure
from studio.api.finding import family_of
from studio.api.shapes import Facts
from studio.services import facts

router = Router()
Names = Annotated[
    str,
    Query(
        min_length=1,
        max_length=800,
        description="Names of things, with commas between them: ten at most.",
        example="otter,lighthouse",
    ),
]
Language = Annotated[
    str,
    Query(
        pattern="^[a-z]{2,3}$",
        description="Of which Wikipedia, by its code.",
        example="en",
    ),
]


@router.get("/wiki", response=Facts, summary="What Wikipedia says of things")
@may("watch")
def wiki(
    request: Request, entities: Names, language: Language = "en"
) -> dict[str, Any]:
    """Two sentences of each, and where they stand. What has no page is left out.

    Nothing is fetched until a grown-up has allowed it: until then it is refused with
    `network-off`.
    """
    names = [name for name in map(str.strip, entities.split(",")) if name]
    if len(names) > facts.MOST or "\0" in entities:
        raise Refused("wrong-input", f"At most {facts.MOST} names at once.")
    try:
        found = facts.facts(family_of(request.viewer), names, language)
    except facts.Off as off:
        raise Refused("network-off", off.what, off.todo) from off
    except Failure as problem:
        # Between us and Wikipedia, and no fault of whoever asked.
        raise Refused("resting", problem.what, problem.todo) from problem
    return {"items": found, "next": None}
