"""Files of films, in ranges as players ask for them; who may not see one gets 404."""

from __future__ import annotations

from pathlib import Path

from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from accounts.gate import Request, may
from studio.gate import serve
from studio.models import Film, Job, Node

# A name that a film's address ends with, and the piece of its take it stands for.
FILES = {
    "film.mp4": "film",
    "preview.mp4": "preview",
    "captions.vtt": "captions",
    "poster.jpg": "poster",
    "thumbnail.jpg": "thumbnail",
    "sheet.jpg": "sheet",
}


@require_safe
@may("watch")
def film_file(request: Request, film_id: str, name: str) -> HttpResponseBase:
    """A file of the take that is shown."""
    films = Film.objects.visible_to(request.viewer).select_related("job")
    film = get_object_or_404(films, pk=film_id)
    artifact = film.artifact(FILES.get(name, ""))
    if artifact is None:
        raise Http404
    called = f"{film.title}{Path(name).suffix}" if "save" in request.GET else ""
    return serve(request, artifact, called)


@require_safe
@may("watch")
def piece(request: Request, job_id: str, name: str) -> HttpResponseBase:
    """Any piece of a take, while it is made and afterwards."""
    jobs = Job.objects.visible_to(request.viewer)
    job = get_object_or_404(jobs.select_related("film"), pk=job_id)
    if not name.isprintable():
        raise Http404  # PostgreSQL cannot look up a NUL, and says so with an error
    node = get_object_or_404(
        Node.objects.select_related("artifact"), job=job, name=name
    )
    if node.artifact is None:
        raise Http404
    suffix = Path(node.artifact.file).suffix
    called = f"{job.film.title} {name.replace('/', ' ')}{suffix}"
    return serve(request, node.artifact, called if "save" in request.GET else "")
