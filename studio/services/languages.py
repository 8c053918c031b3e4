"""Further languages of a film: captions, and voices that say it again.

The film stays one film. What is made lies beside it as `Track`s, of the take that is
shown; after a change of that take they are asked for again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.conf import settings
from django.db import transaction

from accounts.models import Profile
from kit.problems import Problem
from studio.engine.origins import origins
from studio.models import Film, Job, Node, Track
from studio.models.job import TRACKS, JobQuerySet
from studio.pipeline.dubbing import Track as Asked
from studio.pipeline.tracks import OWN
from studio.services import guests, line, news, store, takes

NOBODY = (
    "Nobody in this house can translate a film yet. A grown-up can change that: "
    "install Ollama, let it fetch a model (ollama pull llama3.2), set OLLAMA_MODEL to "
    "the model’s name and PHAROS_TRANSLATOR to ollama."
)


@dataclass(frozen=True)
class Offer:
    """A language, what there is in it, and what is being made."""

    code: str
    name: str
    captions: Track | None = None
    dub: Track | None = None
    job: Job | None = None  # the newest, unless it is done

    @property
    def is_moving(self) -> bool:
        return self.job is not None and not self.job.is_over

    @property
    def has_failed(self) -> bool:
        return self.job is not None and self.job.status == Job.Status.FAILED

    @property
    def is_anything(self) -> bool:
        return bool(self.captions or self.dub or self.is_moving or self.has_failed)

    @property
    def makers(self) -> str:
        track = self.dub or self.captions
        return track.maker if track else ""


def missing(film: Film) -> str:
    """Say why there can be no further language, and what to do. Nothing: there can."""
    if film.kind != Film.Kind.MADE:
        return "Only films that were made here are told in further languages."
    if not settings.HOUSE.translator:
        return NOBODY
    try:
        guests.HouseTools(film.family).open("translator", settings.HOUSE.translator)
    except Problem as problem:
        return str(problem)
    return ""


def offers(film: Film) -> list[Offer]:
    """Return every language of the house but the film's own."""
    current = {(t.kind, t.language): t for t in film.tracks.current()}
    newest = {_language(job): job for job in _jobs(film).order_by("created_at")}
    return [
        Offer(
            code,
            name,
            current.get((Track.Kind.CAPTIONS, code)),
            current.get((Track.Kind.DUB, code)),
            _open(newest.get(code)),
        )
        for code, name in names().items()
        if code != film.language
    ]


def names() -> dict[str, str]:
    """Return the languages that the house can speak."""
    known = origins("language")
    return {code: str(known[code].values["name"]) for code in known}


def ask_for_track(
    film: Film, profile: Profile | None, language: str, *, dub: bool
) -> Job:
    """Ask for captions in a language, and for a dub if it is wished, or say why not."""
    _asked_well(film, language)
    take = film.job
    if take is None:
        raise Problem("This film is not finished.", "Wait until it is on the shelf.")
    pins = _pinned(take)
    if dub and not any(name.startswith("voice/") for name in pins):
        raise Problem("Nobody speaks in this film.", "Ask for captions only.")
    asked = {
        "into": language, "dub": dub, "translator": settings.HOUSE.translator,
        "take": pins,
    }  # fmt: skip
    order = replace(take.asked, track=asked, read_first=False)
    with transaction.atomic():
        takes.held(film)  # or two who ask in one moment would both be the first
        for job in _jobs(film).unfinished():
            if _language(job) == language and Asked.of(job.asked).dub >= dub:
                return job
        _forget_failed(film, language)
        job = Job.objects.create(
            family=film.family, film=film, asked_by=profile, kind=TRACKS, parent=take,
            number=take.number, change=_said(language, dub=dub), order=order.to_json(),
        )  # fmt: skip
        line.put_last(job)
        news.say(job, "in line")
    line.admit()
    job.refresh_from_db()
    return job


def ask_again(job: Job, profile: Profile | None) -> Job:
    asked = Asked.of(job.asked)
    return ask_for_track(job.film, profile, asked.into, dub=asked.dub)


def _asked_well(film: Film, language: str) -> None:
    if language not in names():
        known = ", ".join(names().values())
        raise Problem(
            "The house does not speak that language.", f"Choose from {known}."
        )
    if language == film.language:
        raise Problem("That is the film’s own language.", "Choose another one.")
    if why := missing(film):
        raise Problem(why)


def _pinned(take: Job) -> dict[str, str]:
    """Return what the film was made from, by its keys, if it is still there."""
    nodes = take.nodes.filter(kind__in=OWN).select_related("artifact")
    found = {node.name: node for node in nodes}
    whole = [found.get(name) for name in ("script", "stage")]
    if not all(node and node.artifact and _is_there(node) for node in whole):
        raise Problem(
            "The story of this film is not kept any more.", "Make the film again."
        )
    return {name: node.key for name, node in found.items()}


def _is_there(node: Node) -> bool:
    return node.key in store.find_all(node.job.family, [node.key])


def _jobs(film: Film) -> JobQuerySet:
    return Job.objects.filter(film=film, kind=TRACKS)


def _language(job: Job) -> str:
    return str((job.order.get("track") or {}).get("into", ""))


def _open(job: Job | None) -> Job | None:
    return job if job and job.status != Job.Status.COMPLETED else None


def _forget_failed(film: Film, language: str) -> None:
    """A stopped try that is tried again needs nobody's care any more."""
    for job in _jobs(film).filter(status__in=[Job.Status.FAILED, Job.Status.CANCELLED]):
        if _language(job) == language:
            Node.objects.filter(job=job).delete()
            job.delete()


def _said(language: str, *, dub: bool) -> str:
    name = names()[language]
    return f"voices and captions in {name}" if dub else f"captions in {name}"
