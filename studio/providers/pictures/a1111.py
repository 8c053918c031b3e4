"""AUTOMATIC1111's web interface at home, and its forks that speak the same (Forge …).

One call draws the whole picture and is silent until the end. How far it is, is asked in
between, whenever the door looks whether to stop: so one thread does it all. The service
has one state for everybody; our own name for the work tells ours from the rest.
"""

from __future__ import annotations

import base64
import binascii
import json
import time
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from kit.problems import Problem
from kit.web import (
    Carried,
    Place,
    Stopped,
)
from studio.providers.pictures.a1111_talk import Talk, Times, authorised, stem
from studio.providers.pictures.a1111_words import (
    not_drawn,
    one_line,
)
from studio.providers.pictures.checked import checked, kind_of
from studio.providers.pictures.phrasing import negative, plain, positive
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.pictures.references import sheet
from studio.providers.pictures.shapes import fitted
from studio.providers.pictures.taught import canvas, taught_on
from studio.providers.service import (
    Around,
    Hear,
    Need,
    Service,
    Stop,
    never,
    unheard,
)

HOST = "http://127.0.0.1:7860"
STEPS, SAMPLER, SCHEDULER = 28, "DPM++ 2M", "Karras"
GUIDANCE = {"sd15": 7.0, "sdxl": 6.0}
CHANGED = 0.72  # how much of the reference sheet may change
BEGUN = ("scripts_txt2img", "scripts_img2img", "")  # what old versions call any work
WORDS: frozenset[Carried] = frozenset({"words"})
BOTH: frozenset[Carried] = frozenset({"words", "pictures"})


TIMES = Times()


class A1111Pictures:
    """Draws with the family's own AUTOMATIC1111."""

    name = "a1111"

    def __init__(self, around: Around, times: Times = TIMES) -> None:
        settings = around.settings
        host = settings.get("A1111_HOST", "").strip() or HOST
        host = host if "://" in host else f"http://{host}"
        self._talk = Talk(
            Place("AUTOMATIC1111", host, at_home=True),
            around.door,
            authorised(settings.get("A1111_AUTH", "")),
            times,
        )
        self._checkpoint = settings.get("A1111_CHECKPOINT", "").strip()

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture:
        talk = self._talk.heeding(stop)
        hear(0.0, "Asking AUTOMATIC1111", None)
        title = talk.checkpoint(self._checkpoint)
        body = _body(wanted, title)
        work = Work(talk, body["force_task_id"], hear, stop)
        route = "img2img" if wanted.references else "txt2img"
        told = work.done(route, body, BOTH if wanted.references else WORDS)
        picture = _picture(told, talk.place, title)
        facts = {**picture.facts, "seed": str(body["seed"])}
        hear(1.0, "Done", None)
        return fitted(replace(picture, facts=facts), wanted)

    def check(self) -> str:
        title = self._talk.checkpoint(self._checkpoint)
        samplers = self._talk.names("samplers", "name")
        if SAMPLER not in samplers:
            raise Problem(
                f"{self._talk.place} does not know the sampler “{SAMPLER}”.",
                "Bring it up to date: this one is there since 2023.",
            )
        return f"AUTOMATIC1111 answers, with {one_line(title, 80)}."


class Work:
    """One picture being drawn: the call, and the looks at it in between."""

    def __init__(self, talk: Talk, task: str, hear: Hear, stop: Stop) -> None:
        self._talk, self._task, self._hear, self._stop = talk, task, hear, stop
        self._done, self._next = 0.0, 0.0
        self._interrupted = False

    def done(self, route: str, body: Any, carries: frozenset[Carried]) -> Any:
        """Return what came back, once the whole picture is drawn."""
        try:
            told = self._talk.heeding(self._looked).draw(route, body, carries)
        except Stopped:
            self._call_off()
            raise
        if self._interrupted:
            # It answers with what it had by then, as if it were a picture.
            raise Problem(
                f"{self._talk.place} was told to stop this picture, but not from here.",
                "If nobody did so on purpose, ask for it again.",
            )
        return told

    def _looked(self) -> bool:
        """Look how far it is, if it is time to; say whether to stop."""
        if self._stop():
            return True
        now = time.monotonic()
        if now >= self._next:
            # A look that fails tells nothing: the picture's own call will say it.
            with suppress(Problem):
                self._look()
            self._next = time.monotonic() + self._talk.times.often
        return False

    def _look(self) -> None:
        told = self._progress()
        state = told.get("state")
        state = state if isinstance(state, Mapping) else {}
        if not self._is_ours(state):
            self._hear(self._done, "Waiting: it draws for somebody else", None)
            return
        self._interrupted = self._interrupted or state.get("interrupted") is True
        share = told.get("progress")
        if isinstance(share, int | float) and share > 0:
            self._done = max(self._done, min(0.99, float(share)))
            step, steps = state.get("sampling_step"), state.get("sampling_steps")
            known = isinstance(step, int) and isinstance(steps, int) and steps > 0
            words = f"Drawing, step {step} of {steps}" if known else "Drawing"
            self._hear(self._done, words, _preview(told.get("current_image")))

    def _progress(self) -> Mapping[str, Any]:
        talk = self._talk
        told = talk.unstoppable().ask("GET", "progress", talk.times.look).json()
        return told if isinstance(told, Mapping) else {}

    def _is_ours(self, state: Mapping[str, Any]) -> bool:
        return str(state.get("job", "")) in (self._task, *BEGUN)

    def _call_off(self) -> None:
        with suppress(Problem):
            state = self._progress().get("state")
            # What stands in its queue cannot be taken out, and to interrupt would
            # stop somebody else's picture.
            if isinstance(state, Mapping) and self._is_ours(state):
                quiet = self._talk.unstoppable()
                quiet.ask("POST", "interrupt", self._talk.times.look)


def _body(wanted: Wanted, title: str) -> dict[str, Any]:
    kind = taught_on(title)
    width, height = canvas(wanted.width, wanted.height, kind)
    body: dict[str, Any] = {
        "prompt": plain(positive(wanted)),
        "negative_prompt": plain(negative(wanted)),
        "seed": wanted.seed % 2**32,
        "steps": STEPS,
        "cfg_scale": GUIDANCE[kind],
        "width": width,
        "height": height,
        "sampler_name": SAMPLER,
        "scheduler": SCHEDULER,
        "batch_size": 1,
        "n_iter": 1,
        "override_settings": {"sd_model_checkpoint": title},
        # Or every picture of ours would stay loaded under its settings for the rest.
        "override_settings_restore_afterwards": True,
        "send_images": True,
        "save_images": False,
        "force_task_id": f"task(pharos-{uuid.uuid4().hex})",
    }
    if wanted.references:
        start = sheet(wanted.references, width, height)
        body["init_images"] = [base64.b64encode(start).decode("ascii")]
        body["denoising_strength"] = CHANGED
    return body


def _picture(told: Any, place: Place, title: str) -> Picture:
    images = told.get("images") if isinstance(told, Mapping) else None
    first = images[0] if isinstance(images, list) and images else None
    data = _decoded(first)
    if data is None:
        raise not_drawn(place)
    used = _used(told) or stem(title)
    if used not in (title, stem(title)):
        raise Problem(
            f"{place} drew with “{one_line(used, 80)}”, not with “{title}” as asked.",
            "Look whether that checkpoint can be loaded there.",
        )
    return checked(data, f"a1111 {one_line(used, 80)}", str(place))


def _used(told: Mapping[str, Any]) -> str:
    """Return the model that it says it used; old versions do not say."""
    with suppress(ValueError, RecursionError):
        info = json.loads(str(told.get("info") or "{}"))
        return str(info.get("sd_model_name") or "") if isinstance(info, dict) else ""
    return ""


def _decoded(text: Any) -> bytes | None:
    if not isinstance(text, str) or not text:
        return None
    # Versions before 1.0 wrote a data: address.
    plain_text = text.partition(",")[2] if text.startswith("data:") else text
    with suppress(binascii.Error, ValueError):
        return base64.b64decode(plain_text, validate=True)
    return None


def _preview(text: Any) -> bytes | None:
    data = _decoded(text)
    return data if data and kind_of(data) else None


SERVICE = Service(
    "a1111",
    "AUTOMATIC1111",
    "pictures",
    open=A1111Pictures,
    needs=(
        Need("A1111_HOST", "The address of AUTOMATIC1111.", default=HOST),
        Need(
            "A1111_CHECKPOINT",
            "Which of its models draws; else the one it has loaded.",
            optional=True,
        ),
        Need(
            "A1111_AUTH",
            "Name and password, if it was started with --api-auth.",
            secret=True,
            optional=True,
        ),
    ),
    receives=frozenset({"words", "pictures"}),
    at_home=True,
    note="Draws on your own graphics card. Start it with --api.",
)
