from __future__ import annotations

import json
import os
import re
import signal
import sys
import zlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand

from kit.bar import Bar
from kit.problems import Problem
from kit.progress import duration
from studio.engine.brief import Brief
from studio.engine.brief.explain import explained
from studio.engine.brief.read import read
from studio.engine.brief.refusals import NotAFilm
from studio.engine.paint.hands import all_hands
from studio.engine.staging.coverage import coverage
from studio.pipeline.film import LANGUAGES, Made, make
from studio.pipeline.fonts import house_fonts
from studio.pipeline.workshop import Workshop
from studio.providers.voice import voice_for

REFUSED, FAILED, STOPPED = 2, 1, 130


class Command(BaseCommand):
    """One sentence in, one finished film out."""

    help = "Make a film from a sentence."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("sentence", nargs="+", help="What the film is about.")
        parser.add_argument("--seconds", type=float, help="From 7 to 600.")
        parser.add_argument("--style", help=f"One of {', '.join(all_hands())}.")
        parser.add_argument("--language", help=f"One of {', '.join(LANGUAGES)}.")
        parser.add_argument("--seed", type=int, help="The same seed, the same film.")
        parser.add_argument("--take", type=int, default=1, help="Another telling.")
        parser.add_argument("--cast", action="append", default=[], metavar="NAME")
        parser.add_argument("--family", default="", help="For the titles.")
        parser.add_argument("--out", type=Path, help="Where the film goes (.mp4).")
        parser.add_argument("--preview", type=Path, help="A small first look, early.")
        parser.add_argument("--folder", type=Path, help="What --out is relative to.")
        parser.add_argument("--json", action="store_true", help="Report as JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        bar = Bar(sys.stderr)
        # Asked to stop is asked to stop, by Ctrl-C or by anybody else.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            brief = _brief(options)
            made = self._make(brief, _out(brief, options), options, bar)
        except NotAFilm as refused:
            self._fail(f"{refused.what} {refused.todo}", REFUSED)
        except Problem as problem:
            bar.end()
            self._fail(str(problem), FAILED)
        except OSError as error:
            bar.end()
            self._fail(_disk_words(error), FAILED)
        except KeyboardInterrupt:
            bar.end()
            self._fail("Stopped. Nothing was left under the film's name.", STOPPED)
        bar.end()
        report = _report(made)
        if options["json"]:
            self.stdout.write(json.dumps(report, ensure_ascii=False, indent=2))
        else:
            self.stdout.write(_told(made, report))

    def _make(self, brief: Brief, out: Path, options: dict[str, Any], bar: Bar) -> Made:
        preview = options["preview"]
        with Workshop(house_fonts(settings.FRONT), os.cpu_count() or 1) as workshop:
            workshop.warm()
            return make(
                brief,
                out,
                workshop=workshop,
                voice=voice_for(brief.language.value),
                hear=bar.at,
                preview=_film_file(preview, options) if preview else None,
            )

    def _fail(self, words: str, code: int) -> None:
        self.stderr.write(words)
        raise SystemExit(code)


def _brief(options: dict[str, Any]) -> Brief:
    sentence = " ".join(options["sentence"])
    seed = options["seed"]
    # The sentence is its own seed: asked again, it is the same film again.
    seed = zlib.crc32(sentence.encode()) % 100_000 if seed is None else seed
    style, language = options["style"], options["language"]
    if style and style not in all_hands():
        raise NotAFilm(
            f"There is no style “{style}”.", f"Choose from {', '.join(all_hands())}."
        )
    if language and language not in LANGUAGES:
        raise NotAFilm(
            f"No voice here speaks “{language}”.",
            f"Choose from {', '.join(LANGUAGES)}.",
        )
    return read(
        sentence,
        seed=seed,
        take=options["take"],
        seconds=options["seconds"],
        style=style,
        language=language,
        family=options["family"],
    )


def _film_file(asked: Path, options: dict[str, Any]) -> Path:
    typed_in: Path = options["folder"] or Path.cwd()
    return (typed_in / asked.expanduser()).resolve().with_suffix(".mp4")


def _out(brief: Brief, options: dict[str, Any]) -> Path:
    if options["out"]:
        return _film_file(options["out"], options)
    words = re.sub(r"[^a-z0-9]+", "-", brief.prompt.lower())[:48].strip("-")
    name = f"{words or 'film'}-{brief.seed}-{brief.take}.mp4"
    films: Path = settings.DATA / "films"
    return films / name


def _disk_words(error: OSError) -> str:
    if error.errno == 28:
        return (
            "The film could not be written: the disk is full. Nothing was left under "
            "the film's name. Free some space, then ask for it again."
        )
    return (
        f"The film could not be written: {error.strerror or error}. Nothing was left "
        "under the film's name. Look at the folder, or choose another with --out."
    )


def _report(made: Made) -> dict[str, Any]:
    seen = coverage(made.brief, made.film)
    return {
        "title": made.film.title,
        "seconds": made.film.seconds,
        "film": str(made.path),
        "captions": str(made.captions),
        "poster": str(made.poster),
        "preview": str(made.preview) if made.preview else None,
        "seed": made.brief.seed,
        "take": made.brief.take,
        "brief": [
            {"field": field, "value": value, "why": why}
            for field, value, why in explained(made.brief)
        ],
        "not_understood": [
            {"word": each.word, "nearest": each.nearest, "shown_as": each.shown_as}
            for each in made.brief.unknown
        ],
        "coverage": [
            {
                "noun": each.noun, "kind": each.kind, "asked": each.asked,
                "seen": each.seen, "seconds": round(each.seconds, 2),
                "shown_as": each.shown_as, "ok": each.ok,
            }
            for each in seen
        ],
        "covered": all(each.ok for each in seen),
        "characters": [
            {"name": c.name, "body": c.look.body, "manner": c.manner}
            for c in made.film.characters
        ],
        "shots": len(made.film.shots),
        "chapters": [each.title for each in made.film.chapters],
        "took": made.took,
    }  # fmt: skip


def _told(made: Made, report: dict[str, Any]) -> str:
    took = duration(sum(made.took.values()))
    cast = ", ".join(each["name"] for each in report["characters"])
    lines = [
        f"“{made.film.title}”, {duration(made.film.seconds)}, made in {took}.",
        f"With {cast}. {report['shots']} shots in {len(report['chapters'])} scenes.",
    ]
    lines += [f"Note: {note}" for note in made.brief.notes]
    lines += [
        f"“{each.word}” was not understood"
        + (f" (did you mean {each.nearest}?)" if each.nearest else "")
        + f"; it is in the film as a {each.shown_as}."
        for each in made.brief.unknown
    ]
    lines += [
        f"film      {made.path}",
        f"captions  {made.captions}",
        f"poster    {made.poster}",
    ]
    return "\n".join(lines)
