"""What the film command says of a film that it made: for people, and as JSON."""

from __future__ import annotations

from typing import Any

from kit.progress import duration
from studio.engine.brief.explain import explained
from studio.engine.staging.coverage import coverage
from studio.pipeline.film import Made


def report(made: Made) -> dict[str, Any]:
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


def told(made: Made, facts: dict[str, Any]) -> str:
    took = duration(sum(made.took.values()))
    cast = ", ".join(each["name"] for each in facts["characters"])
    lines = [
        f"“{made.film.title}”, {duration(made.film.seconds)}, made in {took}.",
        f"With {cast}. {_counted(facts['shots'], 'shot')} in "
        f"{_counted(len(facts['chapters']), 'scene')}; seed {facts['seed']}, "
        f"take {facts['take']}.",
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
        for each in facts["coverage"]
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
