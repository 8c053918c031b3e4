"""Who leads: those whom the sentence names; company that we add never talks most."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from studio.engine.story.plot import Plot
from studio.engine.story.talk import Talk


def excess(said: Sequence[Talk], company: frozenset[str]) -> int:
    """Return how many lines more the company says than those who are named."""
    spoken = [cue.who for one in said for cue in one.cues if cue.words]
    ours = sum(who in company for who in spoken)
    return 2 * ours - sum(who != "narrator" for who in spoken)


def led(
    scenes: list[list[Talk]],
    plot: Plot,
    swaps: Callable[[int, Talk], Sequence[Talk]],
) -> None:
    """Change exchanges, the least changes first, until the named ones lead."""
    company = plot.added
    for _ in range(8):
        over = excess([one for scene in scenes for one in scene], company)
        if not company or over <= 0:
            return
        found: list[tuple[float, int, int, Talk]] = []
        for n, scene in enumerate(scenes[:12]):
            for k, old in enumerate(scene):
                for new in swaps(n, old):
                    gain = excess([old], company) - excess([new], company)
                    off = abs(new.words - old.words)
                    if gain > 0 and off <= 2:
                        cost = abs(over - gain) + 0.7 * off
                        found.append((cost, n, k, new))
        if not found:
            return
        _, n, k, new = min(found, key=lambda one: one[:3])
        scenes[n][k] = new
