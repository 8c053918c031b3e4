"""The graph of captions and a dub for a film that is there, in a further language.

The take's own script, voices and stage (by the keys they were made under, so that no
setting changed since can make another film of it) → translation → each line said → how
each fits its time → said again where it must be → the mix with the dub → its rendition;
and beside that the captions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from studio.engine.story import Script
from studio.pipeline.dubbing import FPS, Said, Track, said_in
from studio.pipeline.film import NARRATOR
from studio.pipeline.graph import PREVIEW, TOGETHER, VOICES, Spec
from studio.pipeline.kinds import to_make
from studio.pipeline.order import HOUSE, Order
from studio.pipeline.plan import Signed, check, plan, voiced

# The stage needs every voice of the take, so whoever needs the stage has them.
STAGED = ("script", "stage")
OWN = ("script", "voice", "stage")  # the kinds of what is taken over from the take
GUESS = {
    "translation": 6.0, "voice": 0.004, "fitting": 1.0, "dubmix": 0.0025,
    "subtitles": 0.1, "stream": 0.3,
}  # fmt: skip
LETTERS = 7.0  # said in a second of film, as in a first guess of it


def tracks_plan(
    order: Order, signed: Signed, known: Mapping[str, Any]
) -> tuple[Spec, ...]:
    """Return every artifact that is known to be needed."""
    asked = Track.of(order)
    script: Script | None = known.get("script")
    specs = _of_the_take(order, signed, asked, script)
    told = known.get("stage")
    if script is None or told is None:
        return tuple(specs)
    lines = said_in(told)
    checks = _checks(order, signed, asked)
    translation = _translation(signed, asked, told, lines, checks)
    specs += [*checks, translation]
    if words := known.get("translation"):
        specs += _after(order, signed, known, script, lines, words, translation)
    return tuple(specs)


def tracks_expected(seconds: float, learned: Mapping[str, float]) -> dict[str, float]:
    """Return how many seconds each kind of work is likely to take."""
    units = {"voice": 2 * seconds * LETTERS, "dubmix": seconds * FPS}
    return {
        kind: units.get(kind, 1.0) * learned.get(kind, guess)
        for kind, guess in GUESS.items()
    }


def _of_the_take(
    order: Order, signed: Signed, asked: Track, script: Script | None
) -> list[Spec]:
    own = [spec for spec in plan(order, signed, script) if spec.kind in OWN]
    return [
        replace(
            spec,
            key=asked.take.get(spec.name, spec.key),
            needs=tuple(name for name in spec.needs if not name.startswith("services")),
        )
        for spec in own
    ]


def _checks(order: Order, signed: Signed, asked: Track) -> list[Spec]:
    found = [check("translator", asked.translator, signed)]
    if asked.dub and order.voice != HOUSE:
        found.append(check("voice", order.voice, signed))
    return found


def _translation(
    signed: Signed,
    asked: Track,
    told: Mapping[str, Any],
    lines: list[Said],
    checks: list[Spec],
) -> Spec:
    parts = [
        told["words"], told["frames"], told["title"], told["language"], asked.into,
        signed["translator"],
    ]  # fmt: skip
    names = (*(each.name for each in checks), *STAGED)
    facts = {"into": asked.into, "lines": [asdict(line) for line in lines]}
    return to_make(
        "translation", "translation", VOICES, names, *parts,
        service=asked.translator, facts=facts,
    )  # fmt: skip


def _after(  # noqa: PLR0913  # all that a translated line hangs on
    order: Order,
    signed: Signed,
    known: Mapping[str, Any],
    script: Script,
    lines: list[Said],
    words: Mapping[str, Any],
    translation: Spec,
) -> list[Spec]:
    """Return all that follows from the translation."""
    asked, told = Track.of(order), known["stage"]
    if not asked.dub:
        return [_subtitles(told, lines, words["lines"], "translation")]
    first = _spoken("said", order, signed, script, lines, words["lines"], {})
    fitting = to_make(
        "fitting", "fitting", VOICES,
        ("translation", *STAGED, *(spec.name for spec in first)),
        translation.key, [spec.key for spec in first], order=1,
        service=asked.translator,
        facts={**translation.facts, "paces": _paces(script, lines)},
    )  # fmt: skip
    fitted = known.get("fitting")
    if not fitted:
        return [*first, fitting]
    dub = _spoken("dub", order, signed, script, lines, fitted["lines"], fitted["paces"])
    names = [spec.name for spec in dub]
    mixed = to_make(
        "dubmix", "dubmix", TOGETHER, (*STAGED, *names), told["sound"],
        told["words"], [spec.key for spec in dub], size=told["frames"],
        facts={"lines": translation.facts["lines"], "into": asked.into},
    )  # fmt: skip
    stream = to_make(
        "stream/dub", "stream", TOGETHER, ("dubmix",), mixed.key, "audio", order=1,
        facts={"of": ["dubmix"], "what": "audio"},
    )  # fmt: skip
    subtitles = _subtitles(told, lines, fitted["lines"], "fitting")
    return [*first, fitting, *dub, mixed, stream, subtitles]


def _spoken(  # noqa: PLR0913  # a line is said by name
    prefix: str,
    order: Order,
    signed: Signed,
    script: Script,
    lines: list[Said],
    texts: Mapping[str, str],
    paces: Mapping[str, float],
) -> list[Spec]:
    voices = {character.id: character.voice for character in script.characters}
    needs = ("translation",) if prefix == "said" else ("fitting",)
    found = []
    for line in lines:
        spec = voices.get(line.who, NARRATOR)
        n = str(line.voice)
        said = {
            "text": texts[n],
            "spec": asdict(replace(spec, pace=paces.get(n, spec.pace))),
            "language": Track.of(order).into,
            "seed": script.seed,
            "voice": order.voice,
        }
        found.append(voiced(f"{prefix}/{n}", needs, said, signed))
    return found


def _paces(script: Script, lines: list[Said]) -> dict[str, float]:
    voices = {character.id: character.voice for character in script.characters}
    return {str(line.voice): voices.get(line.who, NARRATOR).pace for line in lines}


def _subtitles(
    told: Mapping[str, Any], lines: list[Said], texts: Mapping[str, str], source: str
) -> Spec:
    said = [texts[str(line.voice)] for line in lines]
    return to_make(
        "subtitles", "subtitles", PREVIEW, ("translation", source, *STAGED),
        told["words"], told["frames"], said, facts={"from": source},
    )  # fmt: skip
