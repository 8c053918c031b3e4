"""Captions from what is known: the words, their times, their speakers, the sounds.

Rules for children (docs: research E): two lines of 38 characters, 13 characters a
second, 1.2 to 6 seconds, two frames between cues, breaks where a reader breathes. When
speech itself is faster than a child reads, the words stay and the time stretches as far
as the next words allow: a caption that leaves words out is a different story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from studio.engine.linebreaks import (
    LONGEST,
    ROWS,
    SHORTEST,
    WIDTH,
    parts_of,
    rows_of,
    words_of,
)
from studio.engine.staging import FPS, Film, Line, Noise

SPEED = 13.0
GAP = 2 / FPS
# A caption may stay behind the voice this long to be read in peace.
_LAG = 0.4
_QUIET = 10.0  # seconds in which the same sound is not named again


@dataclass(frozen=True)
class Row:
    """One row of a caption, and who says it."""

    text: str
    speaker: str = ""


@dataclass(frozen=True)
class Cue:
    """What is written under the picture, from when to when, in seconds."""

    start: float
    end: float
    rows: tuple[Row, ...]

    @property
    def seconds(self) -> float:
        return self.end - self.start

    @property
    def characters(self) -> int:
        return sum(len(row.text) for row in self.rows)


def cues(film: Film) -> tuple[Cue, ...]:
    """Return the film's captions in order of time."""
    lines = sorted((line for line in film.lines if line.text.strip()), key=_start)
    begun: list[Cue] = []
    for nth, line in enumerate(lines):
        until = lines[nth + 1].start if nth + 1 < len(lines) else film.seconds
        begun += _of_line(line, until)
    timed = _timed(_together(begun), film.seconds)
    return tuple(_with_noises(timed, film.noises, film.seconds))


def vtt(captions: Sequence[Cue]) -> str:
    """Return the captions as a WebVTT file."""
    return "WEBVTT\n\n" + "".join(
        f"{clock(cue.start)} --> {clock(cue.end)}\n{_payload(cue)}\n\n"
        for cue in captions
    )


def checked(captions: Sequence[Cue]) -> tuple[str, ...]:
    """Return every rule that is broken, and by which cue. None broken is empty."""
    broken: list[str] = []
    for nth, cue in enumerate(captions, 1):
        rules = {
            f"more than {ROWS} rows": len(cue.rows) > ROWS,
            f"a row above {WIDTH} characters": any(
                len(row.text) > WIDTH for row in cue.rows
            ),
            f"above {SPEED:g} characters a second": (
                cue.characters > SPEED * cue.seconds + 1e-6
            ),
            f"under {SHORTEST:g} s": cue.seconds < SHORTEST - 1e-6,
            f"above {LONGEST:g} s": cue.seconds > LONGEST + 1e-6,
            "empty": not all(row.text.strip() for row in cue.rows) or not cue.rows,
        }
        broken += [f"Cue {nth}: {rule}." for rule, is_so in rules.items() if is_so]
    for nth, (one, two) in enumerate(pairwise(captions), 1):
        if two.start - one.end < GAP - 1e-6:  # or even before it
            broken.append(f"Cue {nth}: less than two frames before the next.")
    return tuple(broken)


def clock(seconds: float) -> str:
    """Return a time as WebVTT writes it.

    >>> clock(3723.0415)
    '01:02:03.042'
    """
    whole = round(seconds * 1000)
    hours, rest = divmod(whole, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"


def _start(line: Line) -> float:
    return line.start


def _of_line(line: Line, until: float) -> list[Cue]:
    """Return one spoken line as cues that each fit, timed as it is spoken."""
    words = words_of(line.text)
    parts = parts_of(words, max(line.end - line.start, 0.1))
    total = sum(len(part) for part in parts)
    # Time that speech leaves before the next line; a part may lag a little into it.
    spare = min(max(until - GAP - line.end, 0.0), _LAG * len(parts), _LAG)
    out: list[Cue] = []
    said = 0
    for part in parts:
        start = line.start + (line.end - line.start + spare) * said / total
        said += len(part)
        end = line.start + (line.end - line.start + spare) * said / total
        rows = tuple(Row(row, line.speaker) for row in rows_of(part))
        out.append(Cue(start, end, rows))
    return out


def _together(begun: list[Cue]) -> list[Cue]:
    """Return the cues with quick exchanges in one: each speaker has a row."""
    out: list[Cue] = []
    for cue in begun:
        before = out[-1] if out else None
        if (
            before
            and len(before.rows) == len(cue.rows) == 1
            and cue.start - before.start < SHORTEST + GAP
            and cue.end - before.start <= LONGEST
        ):
            out[-1] = Cue(before.start, cue.end, before.rows + cue.rows)
        else:
            out.append(cue)
    return out


def _timed(begun: list[Cue], seconds: float) -> list[Cue]:
    """Return the cues with ends that give time to read, up to the next cue."""
    starts = _unhurried(begun, seconds)
    out: list[Cue] = []
    for nth, cue in enumerate(begun):
        cue = replace(cue, start=starts[nth], end=max(cue.end, starts[nth]))
        room = (starts[nth + 1] if nth + 1 < len(begun) else max(seconds, cue.end)) - (
            GAP if nth + 1 < len(begun) else 0
        )
        wanted = cue.start + _to_read(cue)
        end = min(max(cue.end, wanted), room, cue.start + LONGEST)
        if nth + 1 == len(begun) and end - cue.start < SHORTEST:
            # The film ends before the words can be read: they come earlier instead.
            floor = out[-1].end + GAP if out else 0.0
            cue = replace(cue, start=max(floor, min(cue.start, room - SHORTEST)))
        out.append(replace(cue, end=max(end, cue.start + 1 / FPS)))
    return out


def _unhurried(begun: list[Cue], seconds: float) -> list[float]:
    """Return starts of cues: a little later where the one before is still being read.

    Only as late as leaves the cue itself time enough, or the haste would be handed on.
    """
    starts = [cue.start for cue in begun]
    for nth, cue in enumerate(begun[1:], 1):
        before = begun[nth - 1]
        until = starts[nth + 1] if nth + 1 < len(begun) else seconds
        wanted = starts[nth - 1] + _to_read(before) + GAP - starts[nth]
        spare = until - GAP - starts[nth] - _to_read(cue)
        starts[nth] += max(min(wanted, spare, _LAG), 0.0)
    return starts


def _to_read(cue: Cue) -> float:
    return min(max(cue.characters / SPEED, SHORTEST), LONGEST)


def _with_noises(
    spoken: list[Cue], noises: Sequence[Noise], seconds: float
) -> list[Cue]:
    out = list(spoken)
    named: dict[str, float] = {}
    for noise in sorted(noises, key=lambda noise: noise.start):
        text = _bracketed(noise.caption)
        if not text or noise.start - named.get(text, -inf) < _QUIET:
            continue
        if _placed(out, noise, text, seconds):
            named[text] = noise.start
    return out


def _bracketed(caption: str) -> str:
    plain = re.sub(r"\s+", " ", caption.replace("-->", "→")).strip(" []")
    return f"[{plain[: WIDTH - 2]}]" if plain else ""


def _placed(out: list[Cue], noise: Noise, text: str, seconds: float) -> bool:
    """Put a sound in the next silence, else over the words it sounds with."""
    wanted = max(SHORTEST, len(text) / SPEED, min(noise.end - noise.start, 2.5))
    for nth in range(len(out) + 1):
        after = out[nth - 1].end + GAP if nth else 0.0
        before = out[nth].start - GAP if nth < len(out) else seconds
        start = max(after, noise.start)
        least = max(SHORTEST, len(text) / SPEED)
        if start - noise.start < 1.0 and before - start >= least:
            out.insert(nth, Cue(start, min(start + wanted, before), (Row(text),)))
            return True
    for nth, cue in enumerate(out):
        fits = len(cue.rows) == 1 and cue.characters + len(text) <= SPEED * cue.seconds
        if fits and cue.start - 0.5 <= noise.start < cue.end:
            out[nth] = replace(cue, rows=(Row(text), *cue.rows))
            return True
    return False


def _payload(cue: Cue) -> str:
    rows: list[str] = []
    speaker = ""
    for row in cue.rows:
        text = _escaped(row.text)
        named = row.speaker and row.speaker != speaker
        rows.append(f"<v {_annotation(row.speaker)}>{text}" if named else text)
        speaker = row.speaker
    return "\n".join(rows)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _annotation(speaker: str) -> str:
    return _escaped(" ".join(speaker.split()))
