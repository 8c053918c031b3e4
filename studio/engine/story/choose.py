"""Chooses exchanges for the outline, so that they fit the story and its length.

Two passes: each scene takes what it needs most at the length it has, then small changes
(a shorter cut, another exchange, one aside more or less) bring the whole to its budget.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studio.engine.origins import origins
from studio.engine.story.abroad import LANGUAGES
from studio.engine.story.aims import Aim
from studio.engine.story.lead import led
from studio.engine.story.outline import Part
from studio.engine.story.phrase import roles_of, words_in
from studio.engine.story.plot import Plot
from studio.engine.story.talk import ANSWERED, Talk, ground_of, talks

# In which order the kinds stand in a scene, whatever order they were chosen in.
_ORDER = (
    "tiny", "intro", "both", "open", "go", "show", "sign", "wish", "also", "try", "fun",
    "hit", "low", "spirit", "idea", "relief", "aside", "ending", "goal", "thanks",
    "smile", "night",
)  # fmt: skip
_TOLERANCE = 0.05
_OF_THE_TROUBLE = frozenset(
    ("cause", "my_cause", "your_cause", "too", "mire", "goal", "call")
)


@dataclass
class Draft:
    """The scenes while they are being chosen."""

    plot: Plot
    parts: tuple[Part, ...]
    scenes: list[list[Talk]]

    @property
    def used(self) -> set[str]:
        return _heard(self.scenes)

    @property
    def words(self) -> int:
        return sum(talk.words for scene in self.scenes for talk in scene)


def choose(plot: Plot, parts: tuple[Part, ...]) -> list[list[Talk]]:
    """Choose what is said in every scene, in order."""
    draft = Draft(plot, parts, [[] for _ in parts])
    _place_required(draft)
    owed = 0.0
    for n, part in enumerate(parts):
        owed += part.words
        owed -= _fill_scene(draft, n, owed)
    _tune(draft, sum(part.words for part in parts))
    led(draft.scenes, plot, lambda n, talk: _all_swaps(draft, n, talk))
    for scene in draft.scenes:
        scene.sort(key=lambda talk: _ORDER.index(talk.kind))
    return draft.scenes


def _place_required(draft: Draft) -> None:
    """Put in first what the sentence asked for by name."""
    plot = draft.plot
    _place_intros(draft)
    early = range(max(1, (len(draft.parts) + 1) // 2))
    for k, (word, _) in enumerate(plot.words[:6]):
        n = early[k % len(early)]
        short = [s for s in _all_talks(draft, n, "sign", bound=word) if s.words]
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
        talk = _all_talks(draft, n, "also", aim=aim)
        if talk:
            draft.scenes[n].append(_nearest(draft, talk, draft.parts[n].words * 0.5, n))


def _place_intros(draft: Draft) -> None:
    """Let those whom nobody knows say what they are: “I'm a flimmerdoodle.”"""
    if not draft.plot.strange:
        return
    roles = roles_of(draft.plot, 0, draft.parts[0])
    for role in "AB":
        if draft.plot.people[roles[role]].noun in draft.plot.strange:
            told = [
                talk
                for talk in _all_talks(draft, 0, "intro")
                if role in talk.exchange.slots
            ]
            draft.scenes[0] += told[:1]
            return


def _fill_scene(draft: Draft, n: int, budget: float) -> int:
    part, scene = draft.parts[n], draft.scenes[n]
    spent = sum(talk.words for talk in scene)
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
        talk = _best(draft, n, kind, target)
        if talk is not None and (needed or talk.words <= left * 1.15):
            scene.append(talk)
            spent += talk.words
    for kind in origins("beat")[part.beat].values["more"] * 2:
        if budget - spent < 9 or part.kinds[0] == "tiny":
            break
        talk = _best(draft, n, kind, budget - spent)
        if talk is not None and talk.words <= (budget - spent) * 1.15:
            scene.append(talk)
            spent += talk.words
    return spent


def _best(draft: Draft, n: int, kind: str, target: float) -> Talk | None:
    if kind == "show":
        options = [
            talk
            for item in _unshown(draft)
            for talk in _all_talks(draft, n, kind, bound=item)
        ]
    else:
        options = list(_all_talks(draft, n, kind))
    return _nearest(draft, options, target, n) if options else None


def _unshown(draft: Draft) -> list[str]:
    plot = draft.plot
    spoken = {aim.item.noun for aim in plot.aims if aim.item}
    spoken |= {talk.bound for scene in draft.scenes for talk in scene}
    boards = {word for word, _ in plot.words}
    return [i.noun for i in plot.items if i.noun not in spoken | boards]


def _nearest(draft: Draft, options: Sequence[Talk], target: float, n: int) -> Talk:
    def miss(talk: Talk) -> float:
        tight = draft.plot.brief.seconds.value < 18
        over = (3.0 if tight else 1.8) if talk.words > target else 1.0
        off = over * abs(talk.words - target) / max(target, 3.0)
        return off + _taste(draft, talk, n)

    return min(options, key=miss)


def _taste(draft: Draft, talk: Talk, n: int) -> float:
    exchange = talk.exchange
    plot = draft.plot
    key = f"{plot.genre}/{plot.aims[0].verb}/{n}"
    luck = plot.chance(f"taste/{key}/{exchange.name}").random() * 0.5
    fits = (
        0.3 * bool(exchange.genre)
        + 0.2 * bool(exchange.when)
        + 0.25 * bool(exchange.after)
        + 4.0 * bool(exchange.tone)
    )
    # Short films talk in short lines, or nobody has time to answer.
    spoken = [cue for cue in talk.cues if cue.words]
    most = max((words_in(cue.words) for cue in spoken), default=0)
    seconds = plot.brief.seconds.value
    alone = 0.7 * (len(spoken) < 2 and seconds >= 12 and talk.kind in ANSWERED)
    long = 0.25 * max(0, most - 8) * (seconds <= 60)
    vague = 1.2 * ("-short" in exchange.name and seconds >= 18)
    close = 0.7 * bool(exchange.slots & _OF_THE_TROUBLE)
    own = 2.0 * ("_" in exchange.obstacle)  # of this very deed, not of any
    friend = exchange.name == "idea-wind-friend" and "wind" in plot.ending
    # What speaks of this story goes before what could be talk in any.
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


def _all_talks(
    draft: Draft, n: int, kind: str, *, bound: str = "", aim: Aim | None = None
) -> list[Talk]:
    """Return everything of a kind that this scene could still say, in every cut."""
    plot, used = draft.plot, draft.used
    few = plot.language == "es" and plot.brief.seconds.value >= 300
    if few or plot.language in LANGUAGES:
        # A language of few lines may come back to one, a few scenes later.
        used = _heard(draft.scenes[max(0, n - 3) : n + 4])
    ground = ground_of(plot, draft.parts[n], n, aim=aim, bound=bound)
    return talks(ground, kind, used=used, earlier=_heard(draft.scenes[:n]))


def _heard(scenes: Iterable[Iterable[Talk]]) -> set[str]:
    return {talk.exchange.name for scene in scenes for talk in scene}


def _tune(draft: Draft, budget: float) -> None:
    """Bring the number of words to the budget by the smallest changes."""
    rng = draft.plot.chance("tune")
    for _ in range(60):
        off = budget - draft.words
        if abs(off) <= max(0.6, budget * _TOLERANCE):
            return
        best: tuple[float, int, int | None, Talk | None] | None = None
        for n, k, talk, delta in _changes(draft, off, rng):
            left = abs(off - delta)
            if left >= abs(off) - 0.3:
                continue
            # What fits to the word but says nothing of this story is no gain.
            left += _lost(draft, n, k, talk) * (
                1.0 if abs(off) < 0.12 * budget else 0.5
            )
            if best is None or left < best[0]:
                best = (left, n, k, talk)
        if best is None:
            return
        _, n, k, talk = best
        scene = draft.scenes[n]
        if k is None and talk is not None:
            scene.append(talk)
        elif k is not None and talk is None:
            del scene[k]
        elif k is not None and talk is not None:
            scene[k] = talk


def _lost(draft: Draft, n: int, k: int | None, talk: Talk | None) -> float:
    before = _taste(draft, draft.scenes[n][k], n) if k is not None else 0.0
    after = _taste(draft, talk, n) if talk is not None else 0.0
    return 2.0 * max(0.0, after - before)


def _changes(
    draft: Draft, off: float, rng: random.Random
) -> Iterator[tuple[int, int | None, Talk | None, float]]:
    order = list(range(len(draft.scenes)))
    rng.shuffle(order)
    # Twelve scenes are choice enough; trying all of a long film costs seconds.
    for n in order[:12]:
        scene, part = draft.scenes[n], draft.parts[n]
        for k, talk in enumerate(scene):
            for other in _all_swaps(draft, n, talk):
                yield n, k, other, other.words - talk.words
            if k and talk.kind in (
                "aside",
                "fun",
                "low",
                "relief",
                "night",
                "open",
                "go",
            ):
                yield n, k, None, -talk.words
        if off > 1 and part.kinds[0] != "tiny":
            for talk in _all_talks(draft, n, "aside"):
                yield n, None, talk, talk.words


def _all_swaps(draft: Draft, n: int, talk: Talk) -> list[Talk]:
    scene = draft.scenes[n]
    rest = [other for other in scene if other is not talk]
    draft.scenes[n] = rest
    try:
        return _all_talks(draft, n, talk.kind, bound=talk.bound, aim=talk.aim)
    finally:
        draft.scenes[n] = scene
