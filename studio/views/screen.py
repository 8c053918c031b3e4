"""What the player is given: `templates/parts/player.html` draws it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from django.urls import reverse

from studio.engine.mentions import mentions
from studio.forms.films import language_name
from studio.models import Film, Track
from studio.services import facts
from studio.services.renditions import INDEX, streams_of
from studio.services.telling import Moment, Told

CARD = 14.0  # seconds that a fact stays: two sentences, read aloud by a child


@dataclass(frozen=True)
class Captions:
    """A WebVTT file beside the film's own."""

    address: str
    language: str
    name: str


@dataclass(frozen=True)
class Sheet:
    """Little pictures of the whole film in one file, for its bar."""

    address: str
    shape: str  # seconds a picture, pictures, columns, and how wide and high each is


@dataclass(frozen=True)
class Card:
    """A true thing, shown beside the picture for a while after it is named."""

    at: float
    until: float
    title: str
    summary: str
    source: str


@dataclass(frozen=True)
class Beside:
    """A page of the house that may be played with beside the film."""

    address: str
    title: str


@dataclass(frozen=True)
class Screen:
    """One picture to watch: a stream, and the file that plays where streams cannot."""

    title: str
    file: str
    poster: str = ""
    stream: str = ""
    watched: str = ""
    begun_at: float | None = None
    captions: Sequence[Captions] = ()
    chapters: Sequence[Moment] = ()
    is_live: bool = False
    at: int | None = None  # of a channel: since when, in seconds since 1970; None: now
    remembers: str = ""  # for what voice and captions are remembered by themselves
    sheet: Sheet | None = None
    facts: Sequence[Card] = ()
    beside: Beside | None = None


def of(film: Film, pieces: Set[str], told: Told, begun_at: float | None) -> Screen:
    """Return a film as the player wants it. `pieces`: what there is of its take."""
    streamed = {"content_id": film.pk, "name": INDEX}
    return Screen(
        title=film.title,
        file=_file(film, "film.mp4"),
        poster=_file(film, "poster.jpg"),
        stream=reverse("api:hls", kwargs=streamed) if streams_of(film) else "",
        watched=reverse("studio:film_watched", args=[film.pk]),
        begun_at=begun_at,
        captions=_captions(film, has_own="captions" in pieces),
        chapters=told.chapters,
        remembers=str(film.pk),
        sheet=_sheet(film) if "sheet" in pieces else None,
        facts=_cards(film, told),
    )


def _captions(film: Film, *, has_own: bool) -> list[Captions]:
    found = []
    if has_own:
        name = language_name(film.language) or "Captions"
        found.append(
            Captions(_file(film, "captions.vtt"), film.language or "und", name)
        )
    for track in film.tracks.current().filter(kind=Track.Kind.CAPTIONS):
        address = reverse("studio:film_track", args=[film.pk, track.pk])
        found.append(Captions(address, track.language, language_name(track.language)))
    return found


def _sheet(film: Film) -> Sheet | None:
    artifact = film.artifact("sheet")
    if artifact is None:
        return None
    shape = ("every", "count", "columns", "wide", "high")
    return Sheet(
        # By its digest: another take has other pictures at the same address.
        f"{_file(film, 'sheet.jpg')}?v={artifact.digest[:12]}",
        " ".join(str(artifact.facts[each]) for each in shape),
    )


def _cards(film: Film, told: Told) -> list[Card]:
    known = {fact.name: fact for fact in facts.known_of(film)}
    said, seen = (
        [(each.at, each.words) for each in moments]
        for moments in (told.lines, told.sights)
    )
    return [
        Card(at, at + CARD, fact.title, fact.summary, fact.source)
        for at, name in mentions(known, said, seen)
        for fact in (known[name],)
    ]


def _file(film: Film, name: str) -> str:
    return reverse("studio:film_file", args=[film.pk, name])
