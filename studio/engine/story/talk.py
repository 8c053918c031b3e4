"""What a scene could say: exchanges, cut to length and filled with its story."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from studio.engine.story.abroad import LANGUAGES
from studio.engine.story.aims import Aim
from studio.engine.story.exchange import ALONE, Cue, Exchange, exchanges
from studio.engine.story.outline import Part
from studio.engine.story.phrase import (
    Unsaid,
    fill,
    roles_of,
    slots,
    thing_slots,
    ways,
    words_in,
)
from studio.engine.story.plot import Plot
from studio.engine.story.presume import granted

# What one says and another answers: half of it is no talk.
ANSWERED = ("wish", "both", "hit", "idea", "smile", "spirit", "goal", "relief", "low")
_CUTS = ((3, True), (3, False), (2, True), (2, False), (1, False))


@dataclass(frozen=True)
class Talk:
    """An exchange in its place: cut, filled in, its words counted."""

    kind: str
    exchange: Exchange
    cues: tuple[Cue, ...]
    words: int
    roles: tuple[tuple[str, str], ...]
    aim: Aim
    bound: str = ""  # what a `show` or `sign` is about


@dataclass(frozen=True)
class Ground:
    """What words stand on: who speaks in a scene, and what they can speak of."""

    plot: Plot
    part: Part
    roles: dict[str, str]
    slots: dict[str, str]
    aim: Aim
    bound: str


def ground_of(
    plot: Plot, part: Part, n: int, *, aim: Aim | None = None, bound: str = ""
) -> Ground:
    """Return what scene `n` speaks of; `bound` is the one thing it must be about."""
    aim = aim or plot.aims[part.aim % len(plot.aims)]
    roles = roles_of(plot, n, part, aim)
    said = slots(plot, part, roles, aim)
    if bound:
        item = next((i for i in plot.items if i.noun == bound), None)
        said |= thing_slots(plot, item) if item else {}
        said["word"] = bound
    return Ground(plot, part, roles, said, aim, bound)


def talks(
    ground: Ground, kind: str, *, used: Collection[str], earlier: Collection[str]
) -> list[Talk]:
    """Return every unused exchange of a kind that can be played here, in every cut."""
    return [
        talk
        for exchange in exchanges(ground.plot.language)
        if exchange.kind == kind
        and exchange.name not in used
        and _suits(exchange, ground.plot, ground.part, earlier)
        and exchange.slots <= ground.slots.keys()
        for talk in _cuts(exchange, ground)
    ]


def _suits(
    exchange: Exchange, plot: Plot, part: Part, earlier: Collection[str]
) -> bool:
    # What would do for any trouble is for films that have no time for this one, and
    # for languages that have few lines.
    brief_film = plot.brief.seconds.value < 18
    anything = brief_film or plot.language in LANGUAGES
    marks = granted(plot.marks, part)
    return (
        exchange.obstacle in ("", part.obstacle, "any" if anything else "")
        and (exchange.kind != "go" or part.arrives)
        and (not exchange.genre or plot.genre in exchange.genre)
        and (not exchange.beats or part.beat in exchange.beats)
        and (not exchange.tone or plot.tone in exchange.tone)
        and (not exchange.after or exchange.after in earlier)
        and set(exchange.when) <= marks
        and not set(exchange.unless) & marks
    )


def _cuts(exchange: Exchange, ground: Ground) -> Iterator[Talk]:
    plot, part = ground.plot, ground.part
    lengths: set[int] = set()
    both = sum(bool(cue.words) for cue in exchange.cues) > 1
    answered = both and exchange.kind in ANSWERED and part.beat != "attempt"
    answered = answered and plot.brief.seconds.value >= (
        25 if plot.ending and exchange.kind == "idea" else 14
    )
    few = plot.brief.seconds.value <= 20
    briefest = exchange.briefest()
    cuts = [exchange.cut(needed, plain=is_plain) for needed, is_plain in _CUTS]
    if exchange.kind == "hit" and plot.brief.seconds.value < 12:
        cuts.append(exchange.cut(ALONE + 1))  # a trouble may be acted without a word
    for cut in [briefest, *cuts] if briefest else cuts:
        cues = _spoken(cut, ground)
        if cues is None or any(plot.avoid.in_text(cue.words) for cue in cues):
            continue
        count = sum(words_in(cue.words) for cue in cues)
        lines = sum(bool(cue.words) for cue in cues)
        if lines < 2 and answered:
            continue
        if (count or few) and count not in lengths:
            lengths.add(count)
            yield Talk(
                exchange.kind, exchange, cues, count, tuple(ground.roles.items()),
                ground.aim, ground.bound,
            )  # fmt: skip


def _spoken(exchange: Exchange, ground: Ground) -> tuple[Cue, ...] | None:
    """Return its cues with all words filled in, or nothing if some cannot be."""
    plot, cues = ground.plot, []
    for k, cue in enumerate(exchange.cues):
        who = ground.roles.get(cue.who, cue.who)
        if who in "ABCS":
            return None
        manner = "plain" if who == "narrator" else plot.people[who].manner
        rng = plot.chance(f"way/{exchange.name}/{k}")
        try:
            text = fill(cue.words, ground.slots, ways(plot.language, manner), rng)
        except Unsaid:
            return None
        cues.append(replace(cue, who=who, words=text))
    return tuple(cues)
