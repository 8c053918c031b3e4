"""The staged film, as everybody after it needs to know it: shots, runs, prints."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from kit.encoder import SEGMENT
from studio.engine.brief import Brief
from studio.engine.staging import FPS, Film
from studio.engine.staging.coverage import coverage
from studio.engine.staging.describe import facts_of
from studio.engine.staging.excerpt import excerpt, fingerprint
from studio.engine.staging.timing import lines_of
from studio.engine.story import Script
from studio.pipeline.bench import Bench, Made
from studio.pipeline.graph import key_of
from studio.pipeline.staged import film_of
from studio.pipeline.workshop import poster_frame


def make(bench: Bench) -> Made:
    script, film = bench.script, film_of(bench)
    facts = described(film, script, bench.order.brief())
    bench.hear(1.0, f"stage: {len(film.shots)} shots, {film.seconds:.0f} s")
    path = bench.write("stage.json", json.dumps(facts, ensure_ascii=False))
    return Made(path, facts={"seconds": film.seconds, "shots": len(film.shots)})


def described(film: Film, script: Script, brief: Brief) -> dict[str, Any]:
    poster = poster_frame(film)
    return {
        "title": film.title,
        "language": film.language,
        "style": film.style,
        "frames": film.frames,
        "shots": [
            {"name": s.name, "size": s.size, "scene": s.scene, "start": s.start,
             "frames": s.frames, "seen": facts_of(s, film)}
            for s in film.shots
        ],
        "scenes": _scenes(film, script),
        "runs": [
            [first, last, fingerprint(excerpt(film, first, last))]
            for first, last in runs(film)
        ],
        "poster": [poster, fingerprint(excerpt(film, poster, poster + 1))],
        "ground": ground_print(film, script),
        "sound": sound_print(film, script),
        "words": key_of("words", 1, repr(film.lines), repr(film.noises)),
        "chapters": [[c.title, c.start, c.end] for c in film.chapters],
        "cast": [[c.name, c.noun, c.look.body] for c in film.characters],
        "coverage": [asdict(seen) | {"ok": seen.ok} for seen in coverage(brief, film)],
        "kept": asdict(film.kept) if film.kept else None,
    }  # fmt: skip


def runs(film: Film) -> list[tuple[int, int]]:
    """Cut a film into runs of one segment each, by the film's own clock.

    A run that changes in one frame is made again: the shorter, the less.
    """
    firsts = range(0, film.frames, SEGMENT)
    return [(first, min(first + SEGMENT, film.frames)) for first in firsts]


def ground_print(film: Film, script: Script) -> str:
    """Return what identifies the music and the effects."""
    themes = [(c.id, c.theme) for c in film.characters]
    played = (film.noises, film.chapters, film.frames, film.seed, themes)
    return key_of("played", 1, repr(played), script.genre)


def sound_print(film: Film, script: Script) -> str:
    """Return what identifies all that is heard, but for the voices themselves."""
    looks = [(c.id, c.theme, c.voice) for c in film.characters]
    heard = (film.lines, film.noises, film.chapters, film.frames, film.seed, looks)
    return key_of("heard", 1, repr(heard), script.genre)


def _scenes(film: Film, script: Script) -> list[dict[str, Any]]:
    """Return each scene with its words, as a person reads and changes them."""
    said = {(line.scene, line.moment): n for n, line in enumerate(lines_of(script))}
    when = {line.voice: line for line in film.lines}
    found = []
    for s, scene in enumerate(script.scenes):
        shots = [shot for shot in film.shots if shot.scene == s]
        lines = []
        for m, moment in enumerate(scene.moments):
            voice = said.get((s, m))
            line = when.get(voice) if voice is not None else None
            if voice is None:
                continue
            lines.append({
                "moment": m, "who": moment.who, "text": moment.says,
                "speaker": line.speaker if line else "",
                "start": line.start if line else None,
                "end": line.end if line else None, "voice": voice,
            })  # fmt: skip
        start = min((shot.start for shot in shots), default=0)
        end = max((shot.start + shot.frames for shot in shots), default=0)
        found.append({
            "heading": scene.heading, "place": scene.place, "mood": scene.mood,
            "start": start / FPS, "end": end / FPS, "lines": lines,
        })  # fmt: skip
    return found
