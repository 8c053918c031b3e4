"""What a failure is to a family: which step, why, what was kept, what helps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import InterfaceError, OperationalError

from kit.problems import Problem
from studio.models import Node
from studio.services import line, store

TRIES = 4
BASE, LONGEST = 1.5, 60.0  # seconds

STEPS = {
    "script": "Writing the story", "voice": "Voices", "stage": "Setting the stage",
    "still": "Pictures", "pictures": "Painting the film", "ground": "Music and effects",
    "sound": "The sound", "captions": "Captions", "film": "Putting it together",
    "poster": "The poster", "sheet": "Little pictures for the bar",
    "incoming": "The clip", "normal": "Bringing the clip into shape",
    "heard": "Listening to the clip", "clip": "Putting the clip together",
    "glimpse": "The poster", "smoke": "Asking the service",
    "translation": "Translating", "fitting": "Fitting the new voices",
    "dubmix": "Mixing the new voices", "subtitles": "Captions",
    "stream": "Getting it ready to stream",
}  # fmt: skip


@dataclass(frozen=True)
class Failing:
    """A failure, told apart: does it pass, and what does a person need to know."""

    cause: str
    remedy: str
    kept: str
    passing: bool
    after: float = 0.0  # what the service asked us to wait
    tries: int = TRIES

    def wait(self, tried: int) -> float:
        return max(self.after, min(LONGEST, BASE * 2.0**tried))

    def told(self, node: Node) -> dict[str, Any]:
        """Return what the page of a failed job shows."""
        return {
            "step": STEPS.get(node.kind, node.kind),
            "node": node.name,
            "service": node.service,
            "cause": self.cause,
            "remedy": self.remedy,
            "kept": self.kept,
            "tries": node.tries + 1,
        }


def failing(node: Node, trouble: Exception) -> Failing:
    kept = "Everything that was made before is kept."
    if isinstance(trouble, Problem):
        after = float(getattr(trouble, "retry_after", None) or 0)
        return Failing(
            trouble.what, trouble.todo, trouble.kept or kept, trouble.passing, after
        )
    name = STEPS.get(node.kind, node.kind)
    if isinstance(trouble, OperationalError | InterfaceError):
        return Failing("The database was away.", "Try again.", kept, passing=True)
    return Failing(
        f"{name} broke off: {type(trouble).__name__}.",
        "Try again. If it stays, the log of the workers says more.",
        kept,
        passing=True,
        tries=1,
    )


def waits_for(node: Node, trouble: Exception) -> str:
    """Say what the piece waits for that no number of tries would bring, or nothing.

    An encoder may only say that it stopped; so the disk is asked as well.
    """
    if isinstance(trouble, store.Away):
        return trouble.what
    cause: BaseException | None = trouble
    while cause is not None:
        if getattr(cause, "errno", None) in store.FULL:
            return "The disk is full."
        cause = cause.__cause__
    return "" if node.service else line.no_room()
