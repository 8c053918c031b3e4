"""What a finished film tells of itself: its chapters, who says what, who made it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kit.encoder import FPS
from kit.problems import Problem
from studio.engine.clock import clock
from studio.models import Film, Job, Node
from studio.services import store

_TIME = re.compile(r"^(?:(\d+):)?(\d\d):(\d\d\.\d+) -->")
_VOICE = re.compile(r"<v ([^>]*)>")
_MARK = re.compile(r"<[^>]*>")

# Who made a piece, as a family would ask for it.
CREDITS = {
    "script": "Story",
    "voice": "Voices",
    "still": "Pictures",
    "pictures": "Pictures",
    "heard": "Captions",
}


@dataclass(frozen=True)
class Moment:
    """A place in the film to go to: a chapter, or a line somebody says."""

    at: float
    words: str
    who: str = ""

    @property
    def clock(self) -> str:
        return clock(self.at)


@dataclass(frozen=True)
class Told:
    chapters: tuple[Moment, ...] = ()
    lines: tuple[Moment, ...] = ()
    sights: tuple[Moment, ...] = ()  # what each shot shows, in a few nouns


def told(film: Film) -> Told:
    """Return what is known of the take that is shown.

    A file that is gone from the store costs its chapters, not the page.
    """
    if film.job is None:
        return Told()
    try:
        if stage := film.artifact("stage"):
            return _staged(json.loads(store.at_hand(stage).read_text("utf-8")))
        if captions := film.artifact("captions"):
            text = store.at_hand(captions).read_text("utf-8")
            return Told(lines=tuple(lines_of(text)))
    except Problem:
        pass
    return Told()


def words_of(film: Film) -> str:
    """Return everything that is said, and by whom, to be searched."""
    known = told(film)
    who = " ".join(sorted({line.who for line in known.lines}))
    return " ".join([who, *(line.words for line in known.lines)])


def makers_of(job: Job) -> list[tuple[str, str]]:
    """Return who made what: ("Voices", "ElevenLabs")."""
    rows = Node.objects.filter(job=job, kind__in=CREDITS, artifact__isnull=False)
    found: dict[tuple[str, str], None] = {}
    for kind, maker in rows.values_list("kind", "artifact__maker").distinct():
        found[CREDITS[kind], called(maker)] = None
    # Pictures that a service drew are only put together by the house.
    drawn = any(what == "Pictures" and who != called("house") for what, who in found)
    return sorted(
        each for each in found if not (drawn and each == ("Pictures", called("house")))
    )


def lines_of(vtt: str) -> Iterator[Moment]:
    """Return the lines of a caption file.

    >>> list(lines_of("WEBVTT\\n\\n00:01.500 --> 00:03.000\\n<v Otter>Me &amp; you\\n"))
    [Moment(at=1.5, words='Me & you', who='Otter')]
    """
    for block in vtt.replace("\r\n", "\n").split("\n\n"):
        rows = block.strip().split("\n")
        found = _TIME.match(rows[0])
        if not found:
            continue
        hours, minutes, seconds = found.groups()
        at = int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds)
        text = " ".join(rows[1:])
        who = _VOICE.search(text)
        yield Moment(
            at,
            html.unescape(_MARK.sub("", text)).strip(),
            html.unescape(who[1]) if who else "",
        )


def _staged(stage: dict[str, Any]) -> Told:
    chapters = tuple(Moment(start, name) for name, start, _ in stage["chapters"])
    lines = tuple(
        Moment(line["start"], line["text"], line["speaker"])
        for scene in stage["scenes"]
        for line in scene["lines"]
        if line["start"] is not None
    )
    sights = tuple(
        Moment(
            shot["start"] / FPS,
            ", ".join(shot["seen"][what] for what in ("focal", "things", "background")),
        )
        for shot in stage["shots"]
    )
    return Told(chapters, tuple(sorted(lines, key=lambda line: line.at)), sights)


def called(maker: str) -> str:
    """Return what a family calls whoever made a piece."""
    names = {"house": "the house’s own", "family": "the family"}
    return names.get(maker, maker)
