"""What can be aired: a film as it is today, cut into the segments of the grid."""

from __future__ import annotations

import hashlib

from django.db import IntegrityError, transaction

from kit.problems import Problem
from liveloop.engine.grid import SECONDS
from liveloop.models import Item, Stream
from liveloop.models.item import AUDIO, CAPTIONS, PICTURES
from liveloop.services import cuts, slates
from liveloop.services.cuts import Cut, Damaged, Rendition
from studio.models import Artifact, Film
from studio.services.renditions import Streams, streams_of

FRAME = 0.04  # seconds
Part = tuple[str, str, Artifact]  # what, in which language, from which file


def item_of(film: Film) -> Item:
    """Return the film as something that can be aired, made known at its first time."""
    streams = streams_of(film)
    if not streams or not streams.sounds:
        raise Problem(
            f"“{film.title}” cannot be put on air: it has no stream yet.",
            "Wait until it is finished; an old film is made again by “Another take”.",
        )
    parts = _parts(streams)
    found = Item.objects.filter(family=film.family_id, mark=_mark(film, parts)).first()
    return found or _made(film, parts)


def _made(film: Film, parts: list[Part]) -> Item:
    whole = _segments(film, parts)
    _begins_as_ours(film, parts)
    mark = _mark(film, parts)
    try:
        with transaction.atomic():
            item = Item.objects.create(
                family_id=film.family_id,
                film=film,
                mark=mark,
                title=film.title,
                segments=whole,
            )
            Stream.objects.bulk_create(
                Stream(item=item, what=what, language=language, nth=n, artifact=each)
                for n, (what, language, each) in enumerate(parts)
            )
    except IntegrityError:  # somebody else was as quick
        return Item.objects.get(family=film.family_id, mark=mark)
    return item


def _segments(film: Film, parts: list[Part]) -> int:
    """Return how many segments it has, if it is cut as the grid is."""
    cuts_ = {
        (what, language): [seconds for _, _, seconds in artifact.facts["segments"]]
        for what, language, artifact in parts
        if what != CAPTIONS
    }
    lengths = {name: len(cut) for name, cut in cuts_.items()}
    if not {(size, "") for size in PICTURES} <= set(cuts_):
        raise _unlike(film, "it is not there in both sizes")
    off = [seconds for cut in cuts_.values() for seconds in cut]
    if any(abs(each - SECONDS) > FRAME for each in off):
        raise _unlike(film, f"not all of its segments are {SECONDS} seconds long")
    whole = lengths[PICTURES[0], ""]
    for (what, language), length in lengths.items():
        if length != whole:
            name = f"its {language} voices" if what == AUDIO else f"its {what}p"
            raise _unlike(film, f"{name} end after {length} of {whole} segments")
    return whole


def _begins_as_ours(film: Film, parts: list[Part]) -> None:
    """Refuse a film that was packed otherwise than what is aired already.

    A player reads once how pictures and sound are packed, for all that follows: it
    would stop at a film that is packed in another way.
    """
    pattern = slates.first_of(film.family_id)
    if pattern is None:
        return  # nothing was ever aired here
    ours = Cut(pattern)
    for what, language, artifact in parts:
        if what == CAPTIONS:
            continue
        kind, which = ("audio", language) if what == AUDIO else ("video", what)
        try:
            begins = cuts.start(ours, Rendition(kind, which))
        except Damaged:
            continue  # it is made anew, and tells nothing until then
        if cuts.start_of(artifact) != begins:
            raise _unlike(film, f"its {which} is packed with other settings")


def _unlike(film: Film, why: str) -> Problem:
    return Problem(
        f"“{film.title}” cannot follow what is on air without a break: {why}.",
        "Make it again by “Another take”, or bring the clip in again.",
    )


def _parts(streams: Streams) -> list[Part]:
    return [
        *((size, "", artifact) for size, artifact in streams.videos),
        *((AUDIO, language, artifact) for language, artifact in streams.sounds),
        *((CAPTIONS, language, artifact) for language, artifact in streams.captions),
    ]


def _mark(film: Film, parts: list[Part]) -> str:
    said = [f"{what}/{language}/{artifact.pk}" for what, language, artifact in parts]
    return hashlib.sha256(" ".join([str(film.pk), *said]).encode()).hexdigest()
