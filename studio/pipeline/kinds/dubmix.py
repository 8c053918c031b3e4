"""The sound of the film with the voices of another language: all else is as it was."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kit.problems import Problem
from studio.engine.dub import placed, trimmed
from studio.engine.sound import RATE, Spoken
from studio.engine.sound.ground import ground
from studio.engine.staging import Film
from studio.pipeline.bench import Bench, Made
from studio.pipeline.kinds.mixing import mixed
from studio.pipeline.speech import read_wav
from studio.pipeline.staged import staged


def make(bench: Bench) -> Made:
    film, spoken, cut = _dubbed(bench)
    path = mixed(bench, film, spoken, ground(film, bench.script.genre))
    bench.hear(1.0, f"dub: mixed, {cut} pauses shortened")
    times = [[line.voice, line.start, line.end] for line in film.lines]
    return Made(path, facts={"lines": times, "language": bench.spec.facts["into"]})


def _dubbed(bench: Bench) -> tuple[Film, list[Spoken], int]:
    """Return the film with the new voices where the old ones were."""
    film = staged(bench)
    room = {one["voice"]: one["most"] for one in bench.spec.facts["lines"]}
    old = sorted(film.lines, key=lambda line: line.start)
    said = [_said(bench, line.voice) for line in old]
    fits = [
        trimmed(one.samples, room[line.voice])
        for line, one in zip(old, said, strict=True)
    ]
    lengths = [len(sound) / RATE for sound in fits]
    starts = placed([line.start for line in old], lengths, film.seconds)
    if isinstance(starts, int):
        raise _too_long(old[starts].text, lengths[starts], room[old[starts].voice])
    silence = Spoken(np.zeros(0, np.float32), ())
    spoken = [silence] * (1 + max((line.voice for line in old), default=-1))
    lines = []
    for line, sound, start in zip(old, fits, starts, strict=True):
        spoken[line.voice] = Spoken(sound, ())
        lines.append(replace(line, start=start, end=start + len(sound) / RATE))
    cut = sum(len(a) < len(b.samples) for a, b in zip(fits, said, strict=True))
    return replace(film, lines=tuple(lines)), spoken, cut


def _said(bench: Bench, voice: int) -> Spoken:
    name = f"dub/{voice}"
    return read_wav(bench.inputs.path(name), bench.inputs.facts(name))


def _too_long(text: str, seconds: float, most: float) -> Problem:
    return Problem(
        f"“{text[:60]}” takes {seconds:.1f} s in the other language however quickly it "
        f"is said, and there are {most:.1f} s for it.",
        "Ask for the captions alone, make that line of the film shorter, or use a "
        "larger model as translator.",
        kept="The translation is kept: the captions are there at once.",
    )
