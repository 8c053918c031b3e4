"""What a program is told of a job, a film, a piece: rows made into answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from accounts.models import Event
from studio.api.shapes import CONTENT, JOBS, JobWhole
from studio.gate import kind_of
from studio.models import Artifact, Film, Job, Node, Track
from studio.services.showing import Showing

LOG_LINES = 30
# The columns of a job that hold an address, and the pieces they lead to.
SHOWN = {
    "preview_url": "preview",
    "final_url": "film",
    "thumbnail_url": "thumbnail",
    "vtt_url": "captions",
}
# Files of a film by the names that its addresses end with.
FILES = {
    "film.mp4": "film",
    "preview.mp4": "preview",
    "captions.vtt": "captions",
    "poster.jpg": "poster",
    "thumbnail.jpg": "thumbnail",
}


def with_addresses(jobs: QuerySet[Job]) -> QuerySet[Job]:
    """Fetch with jobs what their addresses depend on, in one question for all."""
    there = Node.objects.filter(name__in=SHOWN.values(), artifact__isnull=False)
    shown = Prefetch("nodes", there, to_attr="shown")
    return jobs.select_related("film").prefetch_related(shown)


def job_said(job: Job) -> dict[str, Any]:
    """Return a job as lists show it."""
    order = job.asked
    there = {node.name for node in _shown(job)}
    left = job.seconds_left(timezone.now())
    return {
        "id": str(job.pk),
        "user_id": job.asked_by_id,
        "prompt_text": order.prompt,
        "title": order.title or job.film.title,
        "style": order.style or job.film.style,
        "voice": order.voice,
        "storyteller": order.storyteller,
        "pictures": order.pictures,
        "language": order.language or job.film.language,
        "duration_target": order.seconds,
        "status": job.status,
        "progress": round(job.progress, 4),
        "created_at": job.created_at,
        "updated_at": job.changed_at,
        **{
            column: address_of(job, name) if name in there else None
            for column, name in SHOWN.items()
        },
        "error_log": _error_log(job.error),
        "kind": job.kind,
        "film_id": str(job.film_id),
        "take": job.number,
        "change": job.change,
        "parent_id": str(job.parent_id) if job.parent_id else None,
        "is_paused": job.is_paused,
        "waiting": job.waiting,
        "seconds_left": None if left is None else round(left, 1),
    }


def whole_job(job: Job, notes: Iterable[str] = ()) -> dict[str, Any]:
    """Return all there is to say of one job, as plain JSON."""
    order, showing = job.asked, Showing(job)
    understood = job.facts("script").get("notes", ())
    told: dict[str, Any] = {
        **job_said(job),
        "seed": order.seed,
        "read_first": order.read_first,
        "error": _error(job.error),
        "steps": [
            {"label": s.label, "state": s.state, "words": s.words, "at": s.at}
            for s in showing.steps
        ],
        "logs": [
            {"id": e.pk, "at": e.at, "text": e.text, "tone": e.data.get("tone", "")}
            for e in reversed(_lines(job)[:LOG_LINES])
        ],
        "topic": job.topic,
        "notes": list(dict.fromkeys([*notes, *map(str, understood)])),
    }
    return JobWhole(**told).model_dump(mode="json")


def address_of(job: Job, name: str) -> str:
    return f"{JOBS}/{job.pk}/artifacts/{name}"


def piece_said(node: Node, artifact: Artifact) -> dict[str, Any]:
    return {
        "id": node.pk,
        "name": node.name,
        "kind": artifact.kind,
        "size": artifact.size,
        "sha256": artifact.digest,
        "content_type": kind_of(artifact),
        "maker": artifact.maker,
        "made_at": artifact.made_at,
        "was_there": node.was_there,
        "url": address_of(node.job, node.name),
    }


def with_files(films: QuerySet[Film]) -> QuerySet[Film]:
    names = [*FILES.values(), "stream/720", "stream/360"]
    there = Node.objects.filter(name__in=names, artifact__isnull=False)
    return films.select_related("job").prefetch_related(
        Prefetch("job__nodes", there, to_attr="shown"),
        Prefetch("tracks", Track.objects.current(), to_attr="further"),
        "tags",
    )


def film_said(film: Film) -> dict[str, Any]:
    """Return a film with the columns that a content table has."""
    there = {node.name for node in _shown(film.job)} if film.job else set()
    at = f"{CONTENT}/{film.pk}"
    own = [film.language] if film.language else []
    tracks: list[Track] | None = getattr(film, "further", None)
    tracks = list(film.tracks.current()) if tracks is None else tracks
    dubs = [t.language for t in tracks if t.kind == Track.Kind.DUB]
    captions = [t.language for t in tracks if t.kind == Track.Kind.CAPTIONS]
    streamed = any(name.startswith("stream/") for name in there)

    def file(name: str) -> str | None:
        return f"{at}/{name}" if FILES[name] in there else None

    return {
        "id": str(film.pk),
        "owner_id": film.made_by_id,
        "title": film.title,
        "description": film.description,
        "mp4_url": file("film.mp4"),
        "hls_url": f"{at}/hls/index.m3u8" if streamed else None,
        "thumbnail": file("thumbnail.jpg"),
        "duration": film.seconds,
        "languages": list(dict.fromkeys([*own, *dubs])),
        "published": film.is_published,
        "created_at": film.created_at,
        "captions": list(
            dict.fromkeys([*(own if "captions" in there else []), *captions])
        ),
        "tags": [tag.name for tag in film.tags.all()],
        "kind": film.kind,
        "job_id": str(film.job_id) if film.job_id else None,
    }


def called(title: str, name: str, artifact: Artifact) -> str:
    """Return what a file is called when somebody saves it."""
    return f"{title} {name.replace('/', ' ')}{Path(artifact.file).suffix}"


def _shown(job: Job) -> list[Node]:
    known: list[Node] | None = getattr(job, "shown", None)
    if known is not None:
        return known
    return list(job.nodes.filter(artifact__isnull=False))


def _lines(job: Job) -> QuerySet[Event]:
    told = Event.objects.filter(family=job.family_id).about(job.topic)
    return told.exclude(text="").order_by("-pk")


def _error(error: Mapping[str, Any]) -> dict[str, str] | None:
    names = ("step", "node", "service", "cause", "remedy", "kept")
    return {name: str(error.get(name, "")) for name in names} if error else None


def _error_log(error: Mapping[str, Any]) -> str | None:
    said = _error(error)
    if not said:
        return None
    return f"{said['step']}: {said['cause']} {said['remedy']}".strip()
