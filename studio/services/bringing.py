"""Bringing in a clip of one's own: looked at, kept as it is, then normalised."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from accounts.models import Family, Profile
from kit import disk
from kit.problems import Problem
from studio.models import Film, Job
from studio.pipeline.bench import Made
from studio.pipeline.graph import key_of
from studio.pipeline.order import Order
from studio.providers import strange
from studio.services import benches, line, store, takes

MOST = 2_000_000_000  # bytes
PIECE = 1 << 20
SUFFIXES = {
    "mov": ".mp4", "matroska": ".mkv", "mpegts": ".ts", "ogg": ".ogg", "mp3": ".mp3",
    "wav": ".wav", "png_pipe": ".png", "jpeg_pipe": ".jpg", "webp_pipe": ".webp",
}  # fmt: skip
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")


def bring(
    family: Family, profile: Profile | None, sent: UploadedFile[Any], title: str = ""
) -> Job:
    """Take a clip in. Refused, nothing of it is left; taken, it is on its way."""
    name = called(sent.name or "")
    size = sent.size or 0
    if size > MOST:
        raise too_large(name)
    disk.require(settings.DATA, 3 * size, "this clip may need")
    with _at_hand(sent) as path:
        held = strange.looked_at(path, name)
        key = key_of("incoming", 1, _digest(path))
        store.keep(
            family,
            kind="incoming",
            key=key,
            suffix=SUFFIXES[held.format],
            made=Made(path, "family", {"name": name}),
            seconds=0,
        )
    title = " ".join(title.split()) or title_of(name)
    order = Order(
        "",
        seconds=held.seconds,
        title=title[:120],
        clip={"key": key, **asdict(held)},
        hearing=settings.HOUSE.hearing if held.has_sound else "",
    )
    with transaction.atomic():
        film = Film.objects.create(
            family=family, made_by=profile, kind=Film.Kind.CLIP, title=title[:120],
            seconds=held.seconds,
        )  # fmt: skip
        job = takes.add(film, profile, order, kind="clip")
    line.admit()
    job.refresh_from_db()
    return job


def listen(film: Film, profile: Profile | None) -> Job:
    """Write captions for a clip that came in while nobody could listen."""
    if film.job is None or film.kind != Film.Kind.CLIP:
        raise Problem("Only a clip that was brought in is listened to.")
    if not settings.HOUSE.hearing:
        raise Problem(captions_missing(film, has=False))
    order = Order.from_json({**film.job.order, "hearing": settings.HOUSE.hearing})
    job = takes.add(
        film, profile, order, kind="clip", parent=film.job, change="captions"
    )
    line.admit()
    return job


def captions_missing(film: Film, *, has: bool) -> str:
    """Say why a clip has no captions, and what would give it some."""
    if has or film.kind != Film.Kind.CLIP or film.job is None:
        return ""
    clip = film.job.order.get("clip") or {}
    if not clip.get("has_sound"):
        return ""
    if settings.HOUSE.hearing:
        return "Nobody has listened to this clip yet."
    return (
        "Nobody in this house can write down what is said in a clip. A grown-up can "
        "change that: install faster-whisper with a Whisper model, set WHISPER_MODEL "
        "to its folder and PHAROS_HEARING to whisper."
    )


def called(name: str) -> str:
    """Return a file's name as it may be shown: no folders, nothing unseen.

    >>> called("C:\\\\clips\\\\our\\x00 boat.mp4"), called("../../etc/passwd")
    ('our boat.mp4', 'passwd')
    """
    bare = name.replace("\\", "/").rpartition("/")[2]
    return " ".join(_UNSEEN.sub("", bare).split())[:120] or "clip"


def title_of(name: str) -> str:
    """Return a title for a file.

    >>> title_of("our_first-boat.final.mp4")
    'Our first boat.final'
    """
    stem = name.rpartition(".")[0] or name
    words = " ".join(re.sub(r"[_\-]+", " ", stem).split()) or "A clip"
    return words[:1].upper() + words[1:]


def too_large(name: str) -> Problem:
    return Problem(
        f"“{name}” is larger than {disk.size(MOST)}.",
        "Cut it into parts, or save it smaller.",
        kept="Nothing of it was kept.",
    )


# ---------------------------------------------------------------------- the parts
@contextmanager
def _at_hand(sent: UploadedFile[Any]) -> Iterator[Path]:
    """The upload as a file that nobody else names, gone again afterwards."""
    # A bench of our own: what nobody holds there is tidied away within the minute.
    with benches.bench() as folder:
        path, written = folder / "clip", 0
        with path.open("wb") as out:
            for piece in sent.chunks(PIECE):
                written += len(piece)
                # Counted by what comes, not by what was promised.
                if written > MOST:
                    raise too_large(called(sent.name or ""))
                out.write(piece)
        yield path


def _digest(path: Path) -> str:
    seen = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            seen.update(piece)
    return seen.hexdigest()
