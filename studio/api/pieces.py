"""Artifacts: everything a job is made of, as files."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404
from ninja import Path, Query, Router

from accounts.api.shapes import HIGHEST_ID, Error
from accounts.engine.refusals import Refused
from accounts.gate import Request, may
from studio.api.finding import JobId, the_job
from studio.api.paging import next_page
from studio.api.saying import called, piece_said
from studio.api.shapes import Pieces
from studio.gate import serve
from studio.models import Artifact

router = Router()
PieceName = Annotated[
    str,
    Path(
        max_length=80,
        pattern=r"^[^\x00-\x1f\x7f]*$",
        description="As the list names it.",
        example="film",
    ),
]
AfterId = Annotated[
    int, Query(ge=0, le=HIGHEST_ID, description="Only what has a higher id.")
]
Limit = Annotated[int, Query(ge=1, le=500, description="How many at most.")]
Save = Annotated[bool, Query(description="true: with a name for saving it to a file.")]
KINDS = (
    "video/mp4", "audio/mp4", "audio/wav", "text/vtt", "image/jpeg", "image/png",
    "application/json", "application/octet-stream",
)  # fmt: skip
IN_PARTS = {
    "description": "The file, or with a Range header a part of it.",
    "content": {kind: {"schema": {}} for kind in KINDS},
}
# What a call says that answers with a file instead of with JSON.
A_FILE: dict[str, Any] = {
    "responses": {
        200: IN_PARTS,
        206: IN_PARTS,
        304: {"description": "It is what If-None-Match says."},
    }
}
ANSWERS = {200: None, 206: None, 304: None, 416: Error}


@router.get("/jobs/{job_id}/artifacts", response=Pieces, summary="Made so far")
@may("watch")
def artifacts(
    request: Request, job_id: JobId, after: AfterId = 0, limit: Limit = 200
) -> dict[str, Any]:
    """In the order they were planned; a job in the making has more of them later."""
    found = the_job(request, job_id)
    nodes = found.nodes.filter(artifact__isnull=False, pk__gt=after).order_by("pk")
    rows = list(nodes.select_related("artifact", "job")[: limit + 1])
    items, more = rows[:limit], rows[limit:]
    return {
        "items": [piece_said(each, each.artifact) for each in items if each.artifact],
        "next": next_page(request, items[-1].pk) if more else None,
    }


@router.get(
    "/jobs/{job_id}/artifacts/{path:name}",
    response=ANSWERS,
    openapi_extra=A_FILE,
    summary="One of them, as a file",
)
@may("watch")
def artifact(
    request: Request, job_id: JobId, name: PieceName, save: Save = False
) -> HttpResponseBase:
    """The bytes, in ranges if a Range header asks for them."""
    found = the_job(request, job_id)
    node = get_object_or_404(found.nodes.select_related("artifact"), name=name)
    if node.artifact is None:
        raise Http404
    title = called(found.film.title, name, node.artifact) if save else ""
    return bytes_of(request, node.artifact, title)


def bytes_of(request: Request, piece: Artifact, title: str = "") -> HttpResponseBase:
    """Answer with a file; a range beyond its end is refused as everything is here."""
    response = serve(request, piece, title)
    if response.status_code != 416:
        return response
    refused = Refused("beyond-its-end")
    refused.headers = {"Content-Range": response["Content-Range"]}
    raise refused
