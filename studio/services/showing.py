"""What a page tells of a job. All of it is read from its nodes; nothing is made up."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from django.utils import timezone

from studio.engine.story.schema import NARRATOR
from studio.models import Artifact, Film, Job, Node
from studio.services import pieces, store, timeline
from studio.services.counted import clock, some, spoken
from studio.services.failing import STEPS
from studio.services.guests import title_of
from studio.services.timeline import BAD, DONE, NOW, TO_COME, Step

FPS = 25
CARDS = {"title", "credits"}
FEW = 3  # scenes: fewer make no strip
STOPPED = {Job.Status.FAILED, Job.Status.CANCELLED}
MEANWHILE = {
    Job.Status.QUEUED: "It waits for its turn.",
    Job.Status.GENERATING_SCRIPT: "The story is being written.",
    Job.Status.RENDERING_PREVIEW: "The first look is being painted.",
}


@dataclass(frozen=True)
class Shot:
    name: str
    seen: bool  # a still of it can be taken
    mark: str  # changes when its picture does


@dataclass(frozen=True)
class Scene:
    """A scene of the strip, with how far its pictures are."""

    number: int
    heading: str
    seconds: float
    state: str  # done, now, bad or nothing
    shots: tuple[Shot, ...]
    what: str = "Scene"

    @property
    def picture(self) -> Shot | None:
        seen = [shot for shot in self.shots if shot.seen]
        # A card with words tells nothing of a scene, unless there is nothing else.
        seen = [shot for shot in seen if shot.name not in CARDS] or seen
        return seen[len(seen) // 2] if seen else None

    @property
    def share(self) -> int:
        """Its width on the strip, as one of the classes f1 to f24."""
        return max(1, min(24, round(self.seconds)))


@dataclass
class Showing:
    """One job, read once, for all parts of its page."""

    job: Job
    now: datetime = field(default_factory=timezone.now)

    @cached_property
    def nodes(self) -> list[Node]:
        return list(self.job.nodes.select_related("artifact"))

    @cached_property
    def named(self) -> dict[str, Artifact]:
        return {each.name: each.artifact for each in self.nodes if each.artifact}

    @cached_property
    def told(self) -> dict[str, Any]:
        """The staged film, or nothing while there is none."""
        return self._read("stage")

    @cached_property
    def script(self) -> dict[str, Any]:
        return self._read("script")

    @property
    def is_clip(self) -> bool:
        """Whether it was brought in: it has no story, no takes and no preview."""
        return self.job.film.kind == Film.Kind.CLIP

    @property
    def waits_to_be_read(self) -> bool:
        job = self.job
        return job.is_making and job.asked.read_first and bool(self.script)

    @property
    def before(self) -> int:
        """Return how many films come before this one, being made or waiting."""
        line = Job.objects.in_line()
        sooner = line.filter(place__lt=self.job.place).exclude(pk=self.job.pk)
        return sooner.count() + Job.objects.making().filter(is_paused=False).count()

    # ------------------------------------------------------------------- the picture
    @property
    def playing(self) -> str:
        """What the player shows: the film, else the preview, else nothing."""
        return next((name for name in ("film", "preview") if name in self.named), "")

    @property
    def stopped_card(self) -> bool:
        return self.job.status in STOPPED

    @property
    def meanwhile(self) -> str:
        if self.is_clip and self.job.is_making:
            return "Your clip is being brought into the shape of all your films."
        if self.waits_to_be_read:
            return "The story is written. Read it below, then go on."
        return MEANWHILE.get(Job.Status(self.job.status), "It is being painted.")

    @property
    def last_picture(self) -> Shot | None:
        seen = [scene.picture for scene in self.scenes if scene.picture]
        return seen[len(seen) // 2] if seen else None

    # ---------------------------------------------------------------------- its words
    @property
    def title(self) -> str:
        """What the film is called; before it has a name, what its story says."""
        told = "" if self.job.film.is_finished else str(self.script.get("title", ""))
        return told or self.job.film.title

    @property
    def under(self) -> str:
        """The line under the title."""
        job = self.job
        what = "Brought in" if self.is_clip else "A film"
        by = f"{what} by {job.asked_by}. " if job.asked_by else ""
        if job.status == Job.Status.FAILED:
            stopped = "It" if self.is_clip else f"Take {job.number}"
            return f"{stopped} stopped. Nothing that was made is lost."
        if job.status == Job.Status.COMPLETED:
            made = self.named["film"].facts if "film" in self.named else {}
            return f"{by}{spoken(made.get('seconds', 0)).capitalize()} long."
        return f"{by}It goes on without this page; come back when you like."

    @property
    def short_state(self) -> str:
        if self.job.status == Job.Status.COMPLETED and "film" in self.named:
            return clock(self.named["film"].facts.get("seconds", 0))
        if self.job.is_making:
            return f"{self.job.percent} %"
        return "Stopped" if self.stopped_card else "In line"

    @property
    def left_words(self) -> str:
        """Say how long it still takes, if anybody can know."""
        left = None if self.waits_to_be_read else self.job.seconds_left(self.now)
        return "" if left is None else f"{clock(left)} left"

    @property
    def is_known(self) -> bool:
        return bool(self.told)

    @property
    def reused_words(self) -> str:
        """Say how little had to be made again."""
        there = sum(each.was_there for each in self.nodes)
        fresh = len(self.nodes) - there
        return f"{some(fresh, 'piece')} made anew, {there} were there already."

    @property
    def headline(self) -> str:
        step = str(self.job.error.get("step", ""))
        name = STEPS.get(step, step) or "The making"
        who = title_of(str(self.job.error.get("service", "")))
        if who and name == STEPS["smoke"]:
            return f"{who} could not help"
        return f"{name} stopped{f' at {who}' if who else ''}"

    @property
    def asked_times(self) -> str:
        error = self.job.error
        if not error.get("service"):
            return ""
        tries = int(error.get("tries", 1))
        times = "once" if tries == 1 else some(tries, "time")
        return f"{title_of(error['service'])} {times}"

    # ------------------------------------------------------------------ its parts
    @cached_property
    def steps(self) -> list[Step]:
        return timeline.timeline(self)

    @cached_property
    def pieces(self) -> list[pieces.Piece]:
        return pieces.pieces(self)

    @property
    def kept(self) -> list[tuple[str, str]]:
        return pieces.kept(self)

    @property
    def lost(self) -> list[tuple[str, str, str]]:
        return pieces.lost(self)

    @property
    def failed(self) -> Node | None:
        if self.job.status != Job.Status.FAILED:
            return None
        return next((n for n in self.nodes if n.state == Node.State.FAILED), None)

    @cached_property
    def scenes(self) -> list[Scene]:
        found = []
        for n, scene in enumerate(self.told.get("scenes", ())):
            own = [shot for shot in self.told["shots"] if shot["scene"] == n]
            state = self._painted(scene["start"] * FPS, scene["end"] * FPS)
            seconds = scene["end"] - scene["start"]
            shots = tuple(self._shot(shot) for shot in own)
            found.append(Scene(n + 1, scene["heading"], seconds, state, shots))
        return found

    @property
    def strip(self) -> list[Scene]:
        """Return the scenes; of a film with one or two, its shots."""
        if not self.told or len(self.scenes) >= FEW:
            return self.scenes
        found = []
        for n, shot in enumerate(self.told["shots"]):
            start, frames = shot["start"], shot["frames"]
            state = self._painted(start, start + frames)
            one = (self._shot(shot),)
            found.append(Scene(n + 1, "", frames / FPS, state, one, "Shot"))
        return found

    @cached_property
    def read(self) -> list[dict[str, Any]]:
        """Return the story as it is read: scene by scene, line by line."""
        called = {
            each["id"]: each["name"] for each in self.script.get("characters", ())
        }
        called[NARRATOR] = "Narrator"
        found = []
        for s, scene in enumerate(self.script.get("scenes", ())):
            lines = [
                {
                    "id": f"{s}-{m}", "scene": s, "moment": m, "text": moment["says"],
                    "speaker": called.get(moment["who"], moment["who"]),
                    "is_unsaid": (s, m) in self._unsaid,
                }
                for m, moment in enumerate(scene["moments"])
                if moment.get("says")
            ]  # fmt: skip
            shots = self.scenes[s].shots if s < len(self.scenes) else ()
            heading = scene["heading"]
            found.append(
                {"number": s + 1, "heading": heading, "lines": lines, "shots": shots}
            )
        return found

    @cached_property
    def _unsaid(self) -> set[tuple[int, int]]:
        """Return the lines that a short film has no time for, by scene and moment."""
        return {
            (s, line["moment"])
            for s, scene in enumerate(self.told.get("scenes", ()))
            for line in scene["lines"]
            if line["start"] is None
        }

    def _painted(self, start: float, end: float) -> str:
        runs = [n for n in self._runs(small=False) if _holds(n, start, end)]
        states = {each.state for each in runs}
        if states == {Node.State.DONE}:
            return DONE
        if Node.State.FAILED in states:
            return BAD
        begun = states & {Node.State.RUNNING, Node.State.DONE}
        return NOW if begun and not self.job.is_over else TO_COME

    def _shot(self, shot: Mapping[str, Any]) -> Shot:
        look = self.look_of(shot["start"] + shot["frames"] // 2)
        artifact = look.artifact if look else None
        mark = artifact.digest[:12] if artifact else ""
        return Shot(shot["name"], bool(artifact), mark)

    def look_of(self, frame: int) -> Node | None:
        """Return the small run that shows a frame."""
        runs = self._runs(small=True)
        return next((n for n in runs if _holds(n, frame, frame + 1)), None)

    def _runs(self, *, small: bool) -> list[Node]:
        runs = [each for each in self.nodes if each.kind == "pictures"]
        return [each for each in runs if bool(each.facts.get("small")) == small]

    def _read(self, name: str) -> dict[str, Any]:
        artifact = self.named.get(name)
        if not artifact or artifact.is_lost:
            return {}
        try:
            text = store.at_hand(artifact).read_text("utf-8")
        except store.Lost:
            return {}
        data: dict[str, Any] = json.loads(text)
        return data


def _holds(node: Node, start: float, end: float) -> bool:
    return bool(node.facts["first"] < end and start < node.facts["last"])
