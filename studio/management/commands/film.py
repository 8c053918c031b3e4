from __future__ import annotations

import json
import os
import re
import signal
import sys
import zlib
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand
from django.core.management.base import CommandParser

from kit import cairo

# Asked before the imports below: they draw, and without it would end in a traceback.
cairo.or_leave()

from kit.bar import Bar
from kit.problems import Problem
from kit.progress import duration
from studio.engine.actors import Look
from studio.engine.actors.bodies import all_bodies
from studio.engine.brief import Brief
from studio.engine.brief.cast import CastMember
from studio.engine.brief.explain import explained
from studio.engine.brief.read import read
from studio.engine.brief.refusals import NotAFilm
from studio.engine.paint.hands import all_hands
from studio.engine.staging.coverage import coverage
from studio.engine.story import VoiceSpec
from studio.pipeline.film import LANGUAGES, Made, make
from studio.pipeline.fonts import house_fonts
from studio.pipeline.workshop import Workshop
from studio.providers.voice import voice_for

REFUSED, FAILED, STOPPED = 2, 1, 130
OTHER_KINDS = {".avi", ".mov", ".mkv", ".webm", ".gif", ".mpg", ".mpeg", ".m4v", ".wmv"}


class Command(BaseCommand):
    """One sentence in, one finished film out."""

    help = "Make a film from a sentence."

    def create_parser(self, *args: Any, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(*args, **kwargs)
        parser.prog = "./pharos film"
        return parser

    def add_arguments(self, parser: ArgumentParser) -> None:
        add = parser.add_argument
        add("sentence", nargs="+", help="What the film is about.")
        add("--seconds", type=float, help="From 7 to 600; 30 unless the words say.")
        add("--style", type=str.lower, help=f"One of {', '.join(all_hands())}.")
        add("--language", help=f"One of {', '.join(LANGUAGES)}; else as it is written.")
        add("--seed", type=int, help="The same seed and take make the same film.")
        add("--take", type=int, default=1, help="Another telling: 2, 3, …")
        star = "Somebody of yours who stars in it: --cast Bolt:robot:#3a7a8c."
        named = "NAME:KIND[:#COLOUR]"
        add("--cast", action="append", default=[], metavar=named, help=star)
        add("--family", default="", help="Your name, for the titles.")
        add("--out", type=Path, help="Where it goes (.mp4); else films/ in the data.")
        add("--replace", action="store_true", help="Write over a film that is there.")
        add("--preview", type=Path, help="A small first look, seconds after asking.")
        add("--folder", type=Path, help="What --out is relative to.")
        add("--json", action="store_true", help="Report as JSON, noun by noun.")

    def handle(self, *args: Any, **options: Any) -> None:
        bar = Bar(sys.stderr)
        # Asked to stop is asked to stop, by Ctrl-C or by anybody else.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            cast = _cast(options["cast"])
            brief = _brief(options, cast)
            made = self._make(brief, cast, _out(brief, options), options, bar)
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

    def _make(
        self,
        brief: Brief,
        cast: Sequence[CastMember],
        out: Path,
        options: dict[str, Any],
        bar: Bar,
    ) -> Made:
        preview = options["preview"] and _film_file(options["preview"], options)
        if preview == out:
            raise NotAFilm(
                "The preview and the film have the same name.", "Give one another."
            )
        with Workshop(house_fonts(settings.FRONT), os.cpu_count() or 1) as workshop:
            workshop.warm()
            return make(
                brief,
                out,
                workshop=workshop,
                voice=voice_for(brief.language.value),
                hear=bar.at,
                preview=preview,
                cast=cast,
            )

    def _fail(self, words: str, code: int) -> None:
        self.stderr.write(words)
        raise SystemExit(code)


def _cast(asked: Sequence[str]) -> tuple[CastMember, ...]:
    """Read who was asked to star: a name, what they are, and a colour if one likes."""
    members = []
    for n, words in enumerate(asked):
        name, kind, colour = (*words.split(":"), "", "")[:3]
        name, kind = name.strip(), kind.strip().lower() or "child"
        if not name or kind not in all_bodies():
            raise NotAFilm(
                f"“{words}” in --cast is not NAME:KIND, or nobody here is a “{kind}”.",
                "Say for example --cast Bolt:robot or --cast Ada:girl.",
            )
        if colour and not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
            raise NotAFilm(f"“{colour}” is not a colour.", "Write it like #3a7a8c.")
        look = Look(kind, coat=colour)
        voice = VoiceSpec(*all_bodies()[kind].voice)
        theme = zlib.crc32(name.lower().encode())
        members.append(
            CastMember(f"cast-{n}", name, (), kind, look, voice, theme=theme)
        )
    return tuple(members)


def _brief(options: dict[str, Any], cast: Sequence[CastMember]) -> Brief:
    sentence = " ".join(options["sentence"])
    missing = [m.name for m in cast if m.name.lower() not in sentence.lower()]
    if missing and sentence.strip():
        sentence = f"{sentence.rstrip(' .!')} with {' and '.join(missing)}"
    seed = options["seed"]
    # The sentence is its own seed: asked again, it is the same film again.
    seed = zlib.crc32(sentence.encode()) % 100_000 if seed is None else seed
    if seed < 0:
        raise NotAFilm("A seed is a whole number from 0 on.", "Leave it out, or say 7.")
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
        cast=cast,
        family=_surname(options["family"]),
    )


def _surname(family: str) -> str:
    """Return a family's name without what our titles say themselves.

    >>> _surname("The Lighthouse family")
    'Lighthouse'
    """
    bare = re.sub(r"^the\s+|\s+family$", "", family.strip(), flags=re.IGNORECASE)
    return bare[:40]


def _film_file(asked: Path, options: dict[str, Any]) -> Path:
    typed_in: Path = options["folder"] or Path.cwd()
    path = (typed_in / asked.expanduser()).resolve()
    if path.suffix.lower() in OTHER_KINDS:
        raise NotAFilm(
            f"Films are MP4 files, and “{asked.name}” is another kind.",
            f"Call it {path.stem}.mp4.",
        )
    if path.is_dir() or path.suffix.lower() == ".mp4":
        return path
    return path.with_name(f"{path.name}.mp4")


def _out(brief: Brief, options: dict[str, Any]) -> Path:
    words = re.sub(r"[^a-z0-9]+", "-", brief.prompt.lower())[:48].strip("-")
    asked = (brief.style.value, f"{brief.seconds.value:g}s", brief.language.value)
    name = f"{words or 'film'}-{brief.seed}-{brief.take}-{'-'.join(asked)}.mp4"
    if not options["out"]:
        films: Path = settings.DATA / "films"
        return films / name
    out = _film_file(options["out"], options)
    out = out / name if out.is_dir() else out
    there = [out, out.with_suffix(".vtt"), out.with_suffix(".jpg")]
    found = next((path for path in there if path.exists()), None)
    if found and (found.is_dir() or not options["replace"]):
        raise NotAFilm(
            f"{found.name} is there already, and was left as it is.",
            "Choose another name, or say --replace.",
        )
    return out


def _disk_words(error: OSError) -> str:
    if error.errno == 28:
        return (
            "The film could not be written: the disk is full. Nothing was left under "
            "the film's name. Free some space, then ask for it again."
        )
    if isinstance(error, NotADirectoryError | FileExistsError):
        return (
            f"{error.filename} is a file, so no film can be put into it. Choose a "
            "folder with --out."
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
        f"With {cast}. {_counted(report['shots'], 'shot')} in "
        f"{_counted(len(report['chapters']), 'scene')}; seed {report['seed']}, "
        f"take {report['take']}.",
    ]
    lines += [f"Note: {note}" for note in made.brief.notes]
    lines += [
        f"“{each.word}” was not understood"
        + (f" (did you mean {each.nearest}?)" if each.nearest else "")
        + f"; it is in the film as {_article(each.shown_as)}."
        for each in made.brief.unknown
    ]
    lines += [
        f"“{each['noun']}” could not be shown as asked "
        f"({each['seen']} of {each['asked']} seen)."
        for each in report["coverage"]
        if not each["ok"]
    ]
    lines += [f"preview   {made.preview}"] if made.preview else []
    lines += [
        f"film      {made.path}",
        f"captions  {made.captions}",
        f"poster    {made.poster}",
    ]
    return "\n".join(lines)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _article(noun: str) -> str:
    if noun == "words":
        return "words"
    return f"an {noun}" if noun[:1] in "aeiou" else f"a {noun}"
