"""The steps of a job with real times and real numbers, as its timeline shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from studio.models import Job, Node
from studio.pipeline.graph import PICTURES, PREVIEW, STORY, TOGETHER, VOICES
from studio.services.counted import some

if TYPE_CHECKING:
    from studio.services.showing import Showing

DONE, NOW, BAD, TO_COME = "done", "now", "bad", ""
Words = Callable[["Showing", Sequence[Node]], str]


@dataclass(frozen=True)
class Step:
    """A step of the timeline."""

    label: str
    state: str
    words: str = ""
    at: float | None = None  # seconds after it was asked
    done: float | None = None  # of 1, only while it is going on and known

    @property
    def clock(self) -> str:
        """When it was done, after it was asked for.

        >>> Step("Story", "done", at=68.2).clock
        '1:08'
        """
        if self.at is None:
            return ""
        minutes, seconds = divmod(int(self.at), 60)
        return f"{minutes}:{seconds:02}"

    @property
    def iso(self) -> str:
        return "" if self.at is None else f"PT{self.at:.0f}S"

    @property
    def thousandths(self) -> int:
        return round((self.done or 0) * 1000)


def timeline(show: Showing) -> list[Step]:
    job = show.job
    first = Step("In line", TO_COME if job.is_over else NOW)
    if job.began_at:
        first = Step("In line", DONE, at=_after(job, job.began_at))
    last = Step("On the shelf", TO_COME)
    if job.status == Job.Status.COMPLETED:
        last = Step("On the shelf", DONE, at=_after(job, job.ended_at))
    return [first, *_one_lamp(_made(show)), last]


def _made(show: Showing) -> list[Step]:
    if show.is_clip:
        every = (STORY, VOICES, PREVIEW, PICTURES, TOGETHER)
        return [_step(show, "Brought into shape", every, lambda show, nodes: "")]
    return [
        _step(show, "Story", (STORY,), _story),
        _step(show, "Quick preview", (VOICES, PREVIEW), _preview),
        _step(show, "Painting the film", (PICTURES,), frames),
        _step(show, "Putting it together", (TOGETHER,), _files),
    ]


def _one_lamp(steps: Sequence[Step]) -> list[Step]:
    """Show the lamp once: of what is made side by side, on what comes first."""
    lamp = next((n for n, each in enumerate(steps) if each.state == NOW), None)
    return [
        each if n == lamp or each.state != NOW else Step(each.label, TO_COME)
        for n, each in enumerate(steps)
    ]


def _step(show: Showing, label: str, which: Sequence[int], words: Words) -> Step:
    job = show.job
    nodes = [each for each in show.nodes if each.step in which]
    left = [each for each in nodes if each.state != Node.State.DONE]
    if any(each.state == Node.State.FAILED for each in left):
        cause = str(job.error.get("cause", ""))
        return Step(label, BAD, cause, _after(job, job.ended_at))
    if not nodes or not job.began_at:
        return Step(label, TO_COME)
    # Voices alone are not the preview: its pictures are known once it is staged.
    is_known = bool(show.told) or STORY in which
    if not left and is_known and not (STORY in which and show.waits_to_be_read):
        past = "Story written" if label == "Story" else label
        last = max((n.ended_at for n in nodes if n.ended_at), default=None)
        return Step(past, DONE, words(show, nodes), _after(job, last))
    if job.is_over:
        return Step(label, TO_COME)
    done = _share(nodes) if show.told or show.is_clip else None
    return Step(label, NOW, words(show, nodes), _after(job, show.now), done)


def _after(job: Job, when: datetime | None) -> float | None:
    return max(0.0, (when - job.created_at).total_seconds()) if when else None


def _share(nodes: Sequence[Node]) -> float | None:
    whole = sum(each.size for each in nodes)
    return sum(done_of(each) for each in nodes) / whole if whole else None


def _story(show: Showing, nodes: Sequence[Node]) -> str:
    told = (dict(n.artifact.facts) for n in nodes if n.artifact)
    facts: dict[str, Any] = next(told, {})
    if show.waits_to_be_read:
        return "It waits until you have read it."
    if not facts:
        return ""
    lines = some(facts.get("lines", 0), "line")
    return f"{some(facts.get('scenes', 0), 'scene')}, {lines}"


def _preview(show: Showing, nodes: Sequence[Node]) -> str:
    voices = [each for each in nodes if each.kind == "voice"]
    spoken = sum(each.state == Node.State.DONE for each in voices)
    if spoken < len(voices):
        return f"{spoken} of {some(len(voices), 'line')} spoken"
    looks = [each for each in nodes if each.kind == "pictures"]
    return frames(show, looks) if looks else ""


def frames(show: Showing, nodes: Sequence[Node]) -> str:
    whole = sum(each.size for each in nodes)
    done = sum(done_of(each) for each in nodes)
    if done >= whole:
        return some(round(whole), "frame")
    small = bool(nodes) and bool(nodes[0].facts.get("small"))
    open_ = [scene for scene in show.scenes if scene.state != DONE]
    of = f"Scene {open_[0].number} of {len(show.scenes)}, " if open_ else ""
    return f"{'' if small else of}frame {done:.0f} of {whole:.0f}"


def _files(show: Showing, nodes: Sequence[Node]) -> str:
    done = sum(each.state == Node.State.DONE for each in nodes)
    return f"{done} of {some(len(nodes), 'file')}"


def done_of(node: Node) -> float:
    return node.size * (1.0 if node.state == Node.State.DONE else node.progress)
