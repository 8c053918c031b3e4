"""The graph of one film, as far as it is known: from an order, a script, a staged film.

script → a voice a line → stage → runs of pictures, ground, sound, captions → preview,
film, poster, thumbnail, streams; beside them what it is about. Asked again when the
script is there, and again when it is staged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from studio.engine.staging.timing import lines_of
from studio.engine.story import Script, VoiceSpec
from studio.pipeline.film import NARRATOR
from studio.pipeline.graph import (
    PICTURES,
    PREVIEW,
    STORY,
    TOGETHER,
    VOICES,
    Spec,
)
from studio.pipeline.guests import guests_of
from studio.pipeline.kinds import to_make
from studio.pipeline.order import HOUSE, Order
from studio.pipeline.streams import sheet, streams
from studio.pipeline.wanted import wanted_of
from studio.providers import entities

Signed = Mapping[str, str]  # promise → what identifies the service and its settings


def plan(
    order: Order,
    signed: Signed,
    script: Script | None = None,
    told: Mapping[str, Any] | None = None,
) -> tuple[Spec, ...]:
    """Return every artifact that is known to be needed."""
    checks = checked(order, signed)
    specs = [*checks, _script(order, signed, [check.name for check in checks])]
    if script is None or order.read_first:
        return tuple(specs)
    voices = _voices(order, signed, script)
    specs += voices
    names = tuple(spec.name for spec in voices)
    marks = [spec.key for spec in voices]
    kept = asdict(order.kept) if order.kept else None
    stage = to_make(
        "stage", "stage", VOICES, ("script", *names), repr(script), marks, kept,
        sorted(order.retakes.items()), *guests_of(order),
    )  # fmt: skip
    specs.append(stage)
    if told is not None:
        specs += _after(order, signed, told, marks)
        specs.append(_entities(order, signed, script))
    return tuple(specs)


def checked(order: Order, signed: Signed) -> list[Spec]:
    """Return a look at each guest, before the first of them is told and paid anything.

    Known by its job: what was well yesterday is asked again.
    """
    return [
        check(promise, name, signed)
        for promise in ("storyteller", "voice", "pictures")
        if (name := _guest(getattr(order, promise)))
    ]


def check(promise: str, name: str, signed: Signed) -> Spec:
    return to_make(
        f"services/{promise}", "smoke", STORY, (), promise, name, signed["job"],
        order=-1, service=name, facts={"promise": promise, "name": name},
    )  # fmt: skip


def _script(order: Order, signed: Signed, checks: Sequence[str]) -> Spec:
    asked = (
        order.prompt, order.seconds, order.style, order.language, order.sown,
        order.take, order.family, order.title,
        [asdict(star) for star in order.cast],
    )  # fmt: skip
    teller = "family" if order.script is not None else signed["storyteller"]
    service = "" if order.script is not None else _guest(order.storyteller)
    return to_make(
        "script", "script", STORY, checks, asked, teller, order.script,
        service=service,
    )  # fmt: skip


def _voices(order: Order, signed: Signed, script: Script) -> list[Spec]:
    voices = {character.id: character.voice for character in script.characters}
    found = []
    for n, line in enumerate(lines_of(script)):
        spec: VoiceSpec = voices.get(line.who, NARRATOR)
        asked = {
            "text": line.text,
            "spec": asdict(spec),
            "language": script.language,
            "seed": script.seed,
            "voice": order.voice,
        }
        found.append(voiced(f"voice/{n}", ("script",), asked, signed))
    return found


def voiced(
    name: str, needs: Sequence[str], asked: Mapping[str, Any], signed: Signed
) -> Spec:
    """Return a line to be said: the same words by the same voice are the same file."""
    return to_make(
        name, "voice", VOICES, needs, asked, signed["voice"],
        size=float(len(asked["text"])), service=_guest(asked["voice"]), facts=asked,
    )  # fmt: skip


def _after(
    order: Order, signed: Signed, told: Mapping[str, Any], voices: Sequence[str]
) -> list[Spec]:
    """Return everything that follows from the staged film."""
    stills = _stills(order, signed, told)
    marks = {spec.facts["shot"]: spec.key for spec in stills}
    looks = _runs(told, marks, small=True)
    runs = _runs(told, marks, small=False)
    facts = [told["title"], order.family, told["chapters"], told["language"]]
    ground = to_make(
        "ground", "ground", PREVIEW, ("stage",), told["ground"], size=told["frames"]
    )
    sound = to_make(
        "sound", "sound", PREVIEW, ("stage", "ground"), told["sound"], list(voices),
        ground.key, order=1, size=told["frames"],
    )  # fmt: skip
    captions = to_make("captions", "captions", PREVIEW, ("stage",), told["words"])
    films = [
        to_make(
            name, "film", step,
            (*(spec.name for spec in parts), "sound", "captions", "stage"),
            [spec.key for spec in parts], sound.key, captions.key, facts, order=2,
            size=told["frames"], facts={"runs": [spec.name for spec in parts]},
        )
        for name, step, parts in (("preview", PREVIEW, looks), ("film", TOGETHER, runs))
    ]  # fmt: skip
    frame, mark = told["poster"]
    beneath = [spec.name for spec in stills]
    poster = to_make(
        "poster", "poster", TOGETHER, ("stage", *beneath), mark, sorted(marks.items()),
        facts={"frame": frame},
    )  # fmt: skip
    thumbnail = to_make(
        "thumbnail", "poster", TOGETHER, ("poster",), "small", poster.key
    )
    return [
        *stills, captions, ground, *looks, sound, *runs, *films, poster, thumbnail,
        sheet(films[0]), *streams(runs, looks, sound, order=3),
    ]  # fmt: skip


def _entities(order: Order, signed: Signed, script: Script) -> Spec:
    """Return what the film is about: found by who told it, if they can do that too."""
    can = {service.name for service in entities.SERVICES}
    asked = order.storyteller if order.storyteller in can else HOUSE
    teller = signed["storyteller"] if asked != HOUSE else HOUSE
    return to_make(
        "entities", "entities", TOGETHER, ("script",), repr(script), order.prompt,
        order.language, teller, order=4, facts={"asked": asked},
    )  # fmt: skip


def _runs(
    told: Mapping[str, Any], stills: Mapping[str, str], *, small: bool
) -> list[Spec]:
    found = []
    for first, last, mark in told["runs"]:
        shown = [
            shot["name"]
            for shot in told["shots"]
            # A dissolve shows the shot before as well.
            if shot["start"] < last and first <= shot["start"] + shot["frames"]
        ]
        beneath = [name for name in shown if name in stills]
        found.append(
            to_make(
                f"{'look' if small else 'run'}/{first}-{last}", "pictures",
                PREVIEW if small else PICTURES,
                ("stage", *(f"still/{name}" for name in beneath)),
                mark, small, [stills[name] for name in beneath],
                size=last - first,
                facts={"first": first, "last": last, "small": small},
            )
        )  # fmt: skip
    return found


def _stills(order: Order, signed: Signed, told: Mapping[str, Any]) -> list[Spec]:
    if order.pictures == HOUSE:
        return []
    found = []
    for shot in told["shots"]:
        wanted = wanted_of(shot, told, order)
        found.append(
            to_make(
                f"still/{shot['name']}", "still", PREVIEW, ("stage",), wanted,
                signed["pictures"], order=-1, service=order.pictures,
                facts={"shot": shot["name"], "wanted": wanted},
            )
        )  # fmt: skip
    return found


def _guest(name: str) -> str:
    return "" if name == HOUSE else name
