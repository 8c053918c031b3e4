"""Chooses exchanges for the outline, so that they fit the story and its length.

Two passes: each scene takes what it needs most at the length it has, then small changes
(a shorter cut, another exchange, one aside more or less) bring the whole to its budget.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from studio.engine.origins import origins
from studio.engine.story.abroad import LANGUAGES
from studio.engine.story.aims import Aim
from studio.engine.story.exchange import ALONE, Cue, Exchange, exchanges
from studio.engine.story.lead import led
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

# In which order the kinds stand in a scene, whatever order they were chosen in.
_ORDER = (
    "tiny", "intro", "both", "open", "go", "show", "sign", "wish", "also", "try", "fun",
    "hit", "low", "spirit", "idea", "relief", "aside", "ending", "goal", "thanks",
    "smile", "night",
)  # fmt: skip
_CUTS = ((3, True), (3, False), (2, True), (2, False), (1, False))
_TOLERANCE = 0.05
_OF_THE_TROUBLE = frozenset(
    ("cause", "my_cause", "your_cause", "too", "mire", "goal", "call")
)
# What one says and another answers: half of it is no talk.
_ANSWERED = ("wish", "both", "hit", "idea", "smile", "spirit", "goal", "relief", "low")


@dataclass(frozen=True)
class Said:
    """An exchange in its place: cut, filled in, its words counted."""

    kind: str
    exchange: Exchange
    cues: tuple[Cue, ...]
    words: int
    roles: tuple[tuple[str, str], ...]
    aim: Aim
    bound: str = ""  # what a `show` or `sign` is about


@dataclass
class Draft:
    """The scenes while they are being chosen."""

    plot: Plot
    parts: tuple[Part, ...]
    scenes: list[list[Said]]

    @property
    def used(self) -> set[str]:
        return {said.exchange.name for scene in self.scenes for said in scene}

    @property
    def words(self) -> int:
        return sum(said.words for scene in self.scenes for said in scene)


def choose(plot: Plot, parts: tuple[Part, ...]) -> list[list[Said]]:
    """Choose what is said in every scene, in order."""
    draft = Draft(plot, parts, [[] for _ in parts])
    _place_required(draft)
    owed = 0.0
    for n, part in enumerate(parts):
        owed += part.words
        owed -= _fill_scene(draft, n, owed)
    _tune(draft, sum(part.words for part in parts))
    led(draft.scenes, plot, lambda n, said: _all_swaps(draft, n, said))
    for scene in draft.scenes:
        scene.sort(key=lambda said: _ORDER.index(said.kind))
    return draft.scenes


def _place_required(draft: Draft) -> None:
    """Put in first what the sentence asked for by name."""
    plot = draft.plot
    _place_intros(draft)
    early = range(max(1, (len(draft.parts) + 1) // 2))
    for k, (word, _) in enumerate(plot.words[:6]):
        n = early[k % len(early)]
        short = [s for s in _all_said(draft, n, "sign", bound=word) if s.words]
        if short:
            draft.scenes[n].append(
                _nearest(draft, short, draft.parts[n].words * 0.4, n)
            )
    if len(draft.parts) < 4:
        return
    tries = [n for n, p in enumerate(draft.parts) if p.beat in ("attempt", "turn")]
    spoken = {part.aim for part in draft.parts}
    spoken |= (
        {k for k, aim in enumerate(plot.aims) if aim.target in plot.people.late}
        if plot.people.late
        else set()
    )
    for k, index in enumerate(i for i in plot.tries[1:5] if i not in spoken):
        n, aim = tries[k % len(tries)], plot.aims[index]
        said = _all_said(draft, n, "also", aim=aim)
        if said:
            draft.scenes[n].append(_nearest(draft, said, draft.parts[n].words * 0.5, n))


def _place_intros(draft: Draft) -> None:
    """Let those whom nobody knows say what they are: “I'm a flimmerdoodle.”"""
    if not draft.plot.strange:
        return
    roles = roles_of(draft.plot, 0, draft.parts[0])
    for role in "AB":
        if draft.plot.people[roles[role]].noun in draft.plot.strange:
            told = [
                said
                for said in _all_said(draft, 0, "intro")
                if role in said.exchange.slots
            ]
            draft.scenes[0] += told[:1]
            return


def _fill_scene(draft: Draft, n: int, budget: float) -> int:
    part, scene = draft.parts[n], draft.scenes[n]
    spent = sum(said.words for said in scene)
    for k, kind in enumerate(part.kinds):
        left = budget - spent
        needed = k == 0 or kind in ("ending", "idea", "spirit", "goal")
        if not needed and left < 5:
            break
        waiting = len(part.kinds) - k - 1
        # A scene with room gives each kind its share; a short one, all to the first.
        target = left if left < 16 else max(14.0, left / (1 + min(waiting, 1)))
        if kind == "hit" and "idea" in part.kinds:
            target = left / 2
        said = _best(draft, n, kind, target)
        if said is not None and (needed or said.words <= left * 1.15):
            scene.append(said)
            spent += said.words
    for kind in origins("beat")[part.beat].values["more"] * 2:
        if budget - spent < 9 or part.kinds[0] == "tiny":
            break
        said = _best(draft, n, kind, budget - spent)
        if said is not None and said.words <= (budget - spent) * 1.15:
            scene.append(said)
            spent += said.words
    return spent


def _best(draft: Draft, n: int, kind: str, target: float) -> Said | None:
    if kind == "show":
        options = [
            said
            for item in _unshown(draft)
            for said in _all_said(draft, n, kind, bound=item)
        ]
    else:
        options = list(_all_said(draft, n, kind))
    return _nearest(draft, options, target, n) if options else None


def _unshown(draft: Draft) -> list[str]:
    plot = draft.plot
    spoken = {aim.item.noun for aim in plot.aims if aim.item}
    spoken |= {said.bound for scene in draft.scenes for said in scene}
    boards = {word for word, _ in plot.words}
    return [i.noun for i in plot.items if i.noun not in spoken | boards]


def _nearest(draft: Draft, options: Sequence[Said], target: float, n: int) -> Said:
    def miss(said: Said) -> float:
        tight = draft.plot.brief.seconds.value < 18
        over = (3.0 if tight else 1.8) if said.words > target else 1.0
        off = over * abs(said.words - target) / max(target, 3.0)
        return off + _taste(draft, said, n)

    return min(options, key=miss)


def _taste(draft: Draft, said: Said, n: int) -> float:
    exchange = said.exchange
    plot = draft.plot
    key = f"{plot.genre}/{plot.aims[0].verb}/{n}"
    luck = plot.chance(f"taste/{key}/{exchange.name}").random() * 0.5
    fits = (
        0.3 * bool(exchange.genre)
        + 0.2 * bool(exchange.when)
        + 0.25 * bool(exchange.after)
    )
    # Short films talk in short lines, or nobody has time to answer.
    spoken = [cue for cue in said.cues if cue.words]
    most = max((words_in(cue.words) for cue in spoken), default=0)
    seconds = plot.brief.seconds.value
    alone = 0.7 * (len(spoken) < 2 and seconds >= 12 and said.kind in _ANSWERED)
    long = 0.25 * max(0, most - 8) * (seconds <= 60)
    vague = 1.2 * ("-short" in exchange.name and seconds >= 18)
    close = 0.7 * bool(exchange.slots & _OF_THE_TROUBLE)
    own = 2.0 * ("_" in exchange.obstacle)  # of this very deed, not of any
    friend = exchange.name == "idea-wind-friend" and "wind" in plot.ending
    # What speaks of this story goes before what could be said in any.
    return (
        luck
        - fits
        - 0.8 * friend
        - 1.9 * exchange.told
        + long
        + alone
        + vague
        - close
        - own
    )


def _all_said(
    draft: Draft, n: int, kind: str, *, bound: str = "", aim: Aim | None = None
) -> list[Said]:
    """Return every unused exchange of a kind that this scene can play, in every cut."""
    part, plot = draft.parts[n], draft.plot
    used = draft.used
    few = plot.language == "es" and plot.brief.seconds.value >= 300
    if few or plot.language in LANGUAGES:
        # A language of few lines may come back to one, a few scenes later.
        used = {s.exchange.name for scene in draft.scenes[max(0, n - 3) : n + 4]
                for s in scene}  # fmt: skip
    roles = roles_of(plot, n, part)
    aim = aim or plot.aims[part.aim % len(plot.aims)]
    said = slots(plot, part, roles, aim)
    if bound:
        item = next((i for i in plot.items if i.noun == bound), None)
        said |= thing_slots(plot, item) if item else {}
        said["word"] = bound
    earlier = {s.exchange.name for scene in draft.scenes[:n] for s in scene}
    found: list[Said] = []
    for exchange in exchanges(plot.language):
        if exchange.kind != kind or exchange.name in used:
            continue
        if _suits(exchange, plot, part, earlier) and exchange.slots <= said.keys():
            found += _cuts(exchange, plot, part, roles, said, aim, bound)
    return found


def _suits(exchange: Exchange, plot: Plot, part: Part, earlier: set[str]) -> bool:
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
        and (not exchange.after or exchange.after in earlier)
        and set(exchange.when) <= marks
        and not set(exchange.unless) & marks
    )


def _cuts(  # noqa: PLR0913  # all that its words are filled with
    exchange: Exchange,
    plot: Plot,
    part: Part,
    roles: dict[str, str],
    said: dict[str, str],
    aim: Aim,
    bound: str,
) -> Iterator[Said]:
    lengths: set[int] = set()
    talks = sum(bool(cue.words) for cue in exchange.cues) > 1
    answered = talks and exchange.kind in _ANSWERED and part.beat != "attempt"
    answered = answered and plot.brief.seconds.value >= (
        25 if plot.ending and exchange.kind == "idea" else 14
    )
    few = plot.brief.seconds.value <= 20
    briefest = exchange.briefest()
    cuts = [exchange.cut(needed, plain=is_plain) for needed, is_plain in _CUTS]
    if exchange.kind == "hit" and plot.brief.seconds.value < 12:
        cuts.append(exchange.cut(ALONE + 1))  # a trouble may be acted without a word
    for cut in [briefest, *cuts] if briefest else cuts:
        cues = _spoken(cut, plot, roles, said)
        if cues is None or any(plot.avoid.in_text(cue.words) for cue in cues):
            continue
        count = sum(words_in(cue.words) for cue in cues)
        lines = sum(bool(cue.words) for cue in cues)
        if lines < 2 and answered:
            continue
        if (count or few) and count not in lengths:
            lengths.add(count)
            yield Said(
                exchange.kind, exchange, cues, count, tuple(roles.items()), aim, bound
            )


def _spoken(
    exchange: Exchange, plot: Plot, roles: dict[str, str], said: dict[str, str]
) -> tuple[Cue, ...] | None:
    cues = []
    for k, cue in enumerate(exchange.cues):
        who = roles.get(cue.who, cue.who)
        if who in "ABCS":
            return None
        manner = "plain" if who == "narrator" else plot.people[who].manner
        rng = plot.chance(f"way/{exchange.name}/{k}")
        try:
            text = fill(cue.words, said, ways(plot.language, manner), rng)
        except Unsaid:
            return None
        cues.append(replace(cue, who=who, words=text))
    return tuple(cues)


def _tune(draft: Draft, budget: float) -> None:
    """Bring the number of words to the budget by the smallest changes."""
    rng = draft.plot.chance("tune")
    for _ in range(60):
        off = budget - draft.words
        if abs(off) <= max(0.6, budget * _TOLERANCE):
            return
        best: tuple[float, int, int | None, Said | None] | None = None
        for n, k, said, delta in _changes(draft, off, rng):
            left = abs(off - delta)
            if left >= abs(off) - 0.3:
                continue
            # What fits to the word but says nothing of this story is no gain.
            left += _lost(draft, n, k, said) * (
                1.0 if abs(off) < 0.12 * budget else 0.5
            )
            if best is None or left < best[0]:
                best = (left, n, k, said)
        if best is None:
            return
        _, n, k, said = best
        scene = draft.scenes[n]
        if k is None and said is not None:
            scene.append(said)
        elif k is not None and said is None:
            del scene[k]
        elif k is not None and said is not None:
            scene[k] = said


def _lost(draft: Draft, n: int, k: int | None, said: Said | None) -> float:
    before = _taste(draft, draft.scenes[n][k], n) if k is not None else 0.0
    after = _taste(draft, said, n) if said is not None else 0.0
    return 2.0 * max(0.0, after - before)


def _changes(
    draft: Draft, off: float, rng: random.Random
) -> Iterator[tuple[int, int | None, Said | None, float]]:
    order = list(range(len(draft.scenes)))
    rng.shuffle(order)
    # Twelve scenes are choice enough; trying all of a long film costs seconds.
    for n in order[:12]:
        scene, part = draft.scenes[n], draft.parts[n]
        for k, said in enumerate(scene):
            for other in _all_swaps(draft, n, said):
                yield n, k, other, other.words - said.words
            if k and said.kind in (
                "aside",
                "fun",
                "low",
                "relief",
                "night",
                "open",
                "go",
            ):
                yield n, k, None, -said.words
        if off > 1 and part.kinds[0] != "tiny":
            for said in _all_said(draft, n, "aside"):
                yield n, None, said, said.words


def _all_swaps(draft: Draft, n: int, said: Said) -> list[Said]:
    scene = draft.scenes[n]
    rest = [other for other in scene if other is not said]
    draft.scenes[n] = rest
    try:
        return _all_said(draft, n, said.kind, bound=said.bound, aim=said.aim)
    finally:
        draft.scenes[n] = scene
