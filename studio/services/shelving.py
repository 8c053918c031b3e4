"""What comes of a finished job: a take that becomes the film, or tracks beside it."""

from __future__ import annotations

from studio.models import Artifact, Film, Job, Track
from studio.models.film import folded
from studio.models.job import TRACKS
from studio.pipeline.dubbing import Track as Asked
from studio.services import telling
from studio.services.facts import note_entities

# The piece of a job that becomes a track, and which kind of one.
PIECES = {"subtitles": Track.Kind.CAPTIONS, "stream/dub": Track.Kind.DUB}


def shelve(job: Job) -> None:
    if job.kind == TRACKS:
        _beside(job)
    else:
        _as_the_film(job)


def _as_the_film(job: Job) -> None:
    """The first take becomes the film; a change of the shown take replaces it."""
    film: Film = job.film
    if film.job_id is not None and not (film.job_id == job.parent_id and job.change):
        return
    facts = job.facts("film")
    changed = {"job", "seconds", "language", "style", "said", "changed_at"}
    if film.job_id is None:
        # Afterwards it is called what the family calls it.
        film.title = " ".join(str(facts.get("title") or film.title).split())[:120]
        changed.add("title")
    film.job = job
    film.seconds = facts.get("seconds") or 0
    known = job.facts("script") or job.facts("captions")
    film.language = str(known.get("language", ""))[:8]
    film.style = job.asked.style
    film.said = folded(telling.words_of(film))
    # Not all of it: somebody may publish it or throw it away in this moment.
    film.save(update_fields=changed)
    note_entities(job)


def _beside(job: Job) -> None:
    language = Asked.of(job.asked).into
    for name, kind in PIECES.items():
        artifact: Artifact | None = job.artifact(name)
        if artifact:
            Track.objects.update_or_create(
                film=job.film,
                kind=kind,
                language=language,
                defaults={"artifact": artifact, "maker": _maker(job, kind)[:120]},
            )


def _maker(job: Job, kind: str) -> str:
    """Return who translated it, and who speaks."""
    made = job.nodes.filter(artifact__isnull=False)
    who = made.filter(name="translation")
    makers = [*who.values_list("artifact__maker", flat=True)]
    if kind == Track.Kind.DUB:
        spoken = made.filter(name__startswith="dub/")
        makers += spoken.values_list("artifact__maker", flat=True)
    return ", ".join(dict.fromkeys(telling.called(maker) for maker in makers))
