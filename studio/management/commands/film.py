from __future__ import annotations

import json
import os
import signal
import sys
from argparse import ArgumentParser
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
from studio.engine.brief import Brief
from studio.engine.brief.refusals import NotAFilm
from studio.engine.paint.hands import all_hands
from studio.management import through
from studio.management.asked import film_file, order_of, out_of
from studio.management.report import report, told
from studio.pipeline.film import LANGUAGES, Made, make
from studio.pipeline.fonts import house_fonts
from studio.pipeline.order import Order
from studio.pipeline.speaker import speaker_for
from studio.pipeline.workshop import Workshop

REFUSED, FAILED, STOPPED = 2, 1, 130


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
        through = "As from the page: a job, kept in the family's library."
        add("--through-studio", action="store_true", help=through)
        add("--folder", type=Path, help="What --out is relative to.")
        add("--json", action="store_true", help="Report as JSON, noun by noun.")

    def handle(self, *args: Any, **options: Any) -> None:
        bar = Bar(sys.stderr)
        # Asked to stop is asked to stop, by Ctrl-C or by anybody else.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            order = order_of(options)
            brief = order.brief()
            out = out_of(brief, options)
            if options["through_studio"]:
                self._through_studio(order, out, options, bar)
                return
            made = self._make(order, brief, out, options, bar)
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
        facts = report(made)
        self._say(facts, told(made, facts), options)

    def _make(
        self, order: Order, brief: Brief, out: Path, options: dict[str, Any], bar: Bar
    ) -> Made:
        preview = options["preview"] and film_file(options["preview"], options)
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
                voice=speaker_for(
                    brief.language.value,
                    brief.seconds.value,
                    settings.FRONT,
                    settings.SPEAKERS,
                ),
                hear=bar.at,
                preview=preview,
                cast=order.members(),
            )

    def _through_studio(
        self, order: Order, out: Path, options: dict[str, Any], bar: Bar
    ) -> None:
        facts = through.make(order, out, bar.at)
        bar.end()
        self._say(facts, "\n".join([*facts["log"], f"film      {out}"]), options)

    def _say(self, facts: dict[str, Any], words: str, options: dict[str, Any]) -> None:
        as_json = json.dumps(facts, ensure_ascii=False, indent=2)
        self.stdout.write(as_json if options["json"] else words)

    def _fail(self, words: str, code: int) -> None:
        self.stderr.write(words)
        raise SystemExit(code)


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
