"""What was typed after `./pharos film`, read as an order and as names of files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief import Brief
from studio.engine.brief.refusals import NotAFilm
from studio.engine.paint.hands import all_hands
from studio.pipeline.casting import all_named
from studio.pipeline.film import LANGUAGES
from studio.pipeline.order import Order, Star

OTHER_KINDS = {".avi", ".mov", ".mkv", ".webm", ".gif", ".mpg", ".mpeg", ".m4v", ".wmv"}


def order_of(options: dict[str, Any]) -> Order:
    """Return what was asked, or refuse it with a reason and a remedy."""
    style, language, seed = options["style"], options["language"], options["seed"]
    if seed is not None and seed < 0:
        raise NotAFilm("A seed is a whole number from 0 on.", "Leave it out, or say 7.")
    if style and style not in all_hands():
        raise NotAFilm(
            f"There is no style “{style}”.", f"Choose from {', '.join(all_hands())}."
        )
    if language and language not in LANGUAGES:
        raise NotAFilm(
            f"No voice here speaks “{language}”.",
            f"Choose from {', '.join(LANGUAGES)}.",
        )
    order = Order(
        prompt=" ".join(options["sentence"]),
        seconds=options["seconds"],
        style=style or "",
        language=language or "",
        seed=seed,
        take=options["take"],
        family=_surname(options["family"]),
        cast=_cast(options["cast"]),
    )
    return all_named(order)


def _cast(asked: Sequence[str]) -> tuple[Star, ...]:
    """Read who was asked to star: a name, what they are, and a colour if one likes."""
    stars = []
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
        stars.append(Star(f"cast-{n}", name, kind, colour))
    return tuple(stars)


def _surname(family: str) -> str:
    """Return a family's name without what our titles say themselves.

    >>> _surname("The Lighthouse family")
    'Lighthouse'
    """
    bare = re.sub(r"^the\s+|\s+family$", "", family.strip(), flags=re.IGNORECASE)
    return bare[:40]


def film_file(asked: Path, options: dict[str, Any]) -> Path:
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


def out_of(brief: Brief, options: dict[str, Any]) -> Path:
    words = re.sub(r"[^a-z0-9]+", "-", brief.prompt.lower())[:48].strip("-")
    asked = (brief.style.value, f"{brief.seconds.value:g}s", brief.language.value)
    name = f"{words or 'film'}-{brief.seed}-{brief.take}-{'-'.join(asked)}.mp4"
    if not options["out"]:
        films: Path = settings.DATA / "films"
        return films / name
    out = film_file(options["out"], options)
    out = out / name if out.is_dir() else out
    there = [out, out.with_suffix(".vtt"), out.with_suffix(".jpg")]
    found = next((path for path in there if path.exists()), None)
    if found and (found.is_dir() or not options["replace"]):
        raise NotAFilm(
            f"{found.name} is there already, and was left as it is.",
            "Choose another name, or say --replace.",
        )
    return out
