"""ComfyUI at home: a scene becomes a node graph, the graph becomes a picture.

    comfy_graph   templates and how a scene fills them
    comfy_talk    its routes
    comfy_ear     its web socket, understood
    comfy_watch   one picture through its queue, whatever breaks
    comfy_words   its failures, in a family's words

A picture's name at ComfyUI is made from its graph. So asking again after a crash of
ours finds what is already drawn, or being drawn, and draws nothing twice.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from kit.problems import Problem
from kit.web import Place, Refused, Stopped
from studio.providers.pictures.checked import checked
from studio.providers.pictures.comfy_graph import (
    Graph,
    Template,
    Value,
    checkpoints_in,
    filled,
    house_template,
    own_template,
    values_of,
)
from studio.providers.pictures.comfy_talk import Talk, Ticket, Times
from studio.providers.pictures.comfy_watch import Entry, Watching, failed
from studio.providers.pictures.comfy_words import is_out_of_memory, one_line
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.pictures.references import sheet
from studio.providers.pictures.shapes import fitted
from studio.providers.pictures.taught import taught_on
from studio.providers.service import (
    Around,
    Hear,
    Need,
    Service,
    Stop,
    never,
    unheard,
)

HOST = "http://127.0.0.1:8188"
STEPS, MOST_STEPS = 28, 150
SAMPLER, SCHEDULER = "dpmpp_2m", "karras"
TIMES = Times()
TRIES = 8  # names a graph may have had that ended badly
OURS = uuid.UUID("6f0c2c3e-3a0d-5d59-9f0e-6a1f6a7b8188")


class ComfyPictures:
    """Draws with the family's own ComfyUI."""

    name = "comfyui"

    def __init__(self, around: Around, times: Times = TIMES) -> None:
        settings = around.settings
        self._place = Place("ComfyUI", address(settings), at_home=True)
        self._door, self._times = around.door, times
        self._checkpoint = settings.get("COMFYUI_CHECKPOINT", "").strip()
        self._workflow = settings.get("COMFYUI_WORKFLOW", "").strip()
        self._steps = _steps(settings.get("COMFYUI_STEPS", ""))
        # “euler” or “dpmpp_2m karras”, as people write it.
        asked = settings.get("COMFYUI_SAMPLER", "").split()
        self._sampler = asked[0] if asked else SAMPLER
        usual = "normal" if asked else SCHEDULER
        self._scheduler = asked[1] if len(asked) > 1 else usual

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture:
        talk = Talk(self._place, self._door.heeding(stop), self._times)
        hear(0.0, "Asking ComfyUI", None)
        template, values = self._ready(talk, wanted)
        if wanted.references and "reference" in template.takes:
            hear(0.0, "Handing over who is in it", None)
            values["reference"] = _handed_over(talk, wanted)
        picture = self._drawn(talk, template, values, hear)
        facts = {
            **picture.facts, "seed": str(values["seed"]), "template": template.title,
        }  # fmt: skip
        if wanted.references and "reference" not in values:
            facts["left_out"] = "the reference pictures: the template takes none"
        hear(1.0, "Done", None)
        return fitted(replace(picture, facts=facts), wanted)

    def check(self) -> str:
        talk = Talk(self._place, self._door, self._times)
        stats = talk.stats()
        system, devices = stats.get("system"), stats.get("devices")
        system = system if isinstance(system, Mapping) else {}
        version = one_line(system.get("comfyui_version", "of an unknown age"), 40)
        first = devices[0] if isinstance(devices, list) and devices else {}
        card = first.get("name", "") if isinstance(first, Mapping) else ""
        at = f" on {one_line(card, 60)}" if card else ""
        return f"ComfyUI {version} answers{at}, with {self._with_what(talk)}."

    def _with_what(self, talk: Talk) -> str:
        if not self._workflow:
            return talk.checkpoint(self._checkpoint)
        template = own_template(self._workflow, Wanted("a test"))
        kinds = sorted({str(node["class_type"]) for node in template.nodes.values()})
        missing = [kind for kind in kinds if not talk.has_node(kind)]
        if missing:
            raise Problem(
                f"{self._place} lacks what the template {template.title} is made of: "
                f"{', '.join(missing[:5])}.",
                "Install these nodes in ComfyUI, or use another template.",
            )
        for name in checkpoints_in(template.nodes):
            if name != "{checkpoint}" or self._checkpoint:
                talk.checkpoint(self._checkpoint if name == "{checkpoint}" else name)
        return f"all that the template {template.title} needs"

    # ------------------------------------------------------------------ getting ready
    def _ready(self, talk: Talk, wanted: Wanted) -> tuple[Template, dict[str, Value]]:
        """Choose the template, and what fills it as far as is known by now."""
        if self._workflow:
            template = own_template(self._workflow, wanted)
            needed = "checkpoint" in template.takes
            checkpoint = talk.checkpoint(self._checkpoint) if needed else ""
            kind = taught_on(checkpoint or " ".join(checkpoints_in(template.nodes)))
        else:
            checkpoint = talk.checkpoint(self._checkpoint)
            kind = taught_on(checkpoint, talk.architecture(checkpoint))
            template = house_template(kind, reference=bool(wanted.references))
        values = values_of(wanted, kind) | {
            "steps": self._steps,
            "sampler": self._sampler,
            "scheduler": self._scheduler,
        }
        return template, values | ({"checkpoint": checkpoint} if checkpoint else {})

    # ------------------------------------------------------------------ the picture
    def _drawn(
        self, talk: Talk, template: Template, values: Mapping[str, Value], hear: Hear
    ) -> Picture:
        for ticket in _tickets(template, values):
            graph = filled(template, {**values, "name": ticket.id[:8]})
            found = talk.find(ticket)
            if found and found.entry and failed(found.entry):
                continue
            kept = found.entry if found else None
            try:
                entry = kept or self._watched(
                    talk, graph, ticket, hear, known=found is not None
                )
                return self._fetched(talk, entry, graph, template)
            except Refused as refused:
                # Drawn once, and its file was thrown away since: so drawn again.
                if not kept or refused.status != 404:
                    raise
        raise AssertionError("the last ticket is new")

    def _watched(
        self, talk: Talk, graph: Graph, ticket: Ticket, hear: Hear, *, known: bool
    ) -> Entry:
        watching = Watching(talk, graph, ticket, hear)
        quiet = Talk(self._place, self._door.unstoppable(), self._times)
        try:
            return watching.finished(known=known)
        except Stopped:
            quiet.cancel(watching.ticket)
            raise
        except Problem as problem:
            if is_out_of_memory(problem):
                quiet.free()
            raise

    def _fetched(
        self, talk: Talk, entry: Entry, graph: Graph, template: Template
    ) -> Picture:
        image = _image_of(entry)
        if image is None:
            raise Problem(
                f"{self._place} finished the template {template.title}, and there was "
                "no picture at its end.",
                "Let the template end in SaveImage or PreviewImage.",
            )
        models = checkpoints_in(graph) or [template.title]
        maker = f"comfyui {models[0].rpartition('.')[0] or models[0]}"
        return checked(talk.fetch(image), maker, str(self._place))


def address(settings: Mapping[str, str]) -> str:
    """Return where ComfyUI is; “comfyui:8188”, as compose files write it, will do."""
    host = settings.get("COMFYUI_HOST", "").strip() or HOST
    return host if "://" in host else f"http://{host}"


def _steps(setting: str) -> int:
    if not setting.strip():
        return STEPS
    if setting.strip().isdecimal() and 1 <= int(setting) <= MOST_STEPS:
        return int(setting)
    raise Problem(
        f"COMFYUI_STEPS is “{one_line(setting, 20)}”.",
        f"Write a whole number from 1 to {MOST_STEPS}; 28 is usual.",
    )


def _handed_over(talk: Talk, wanted: Wanted) -> str:
    data = sheet(wanted.references, wanted.width, wanted.height)
    # Named by its content: the same cast is kept there once.
    name = f"cast-{hashlib.sha256(data).hexdigest()[:16]}.png"
    return talk.upload(name, data)


def _tickets(template: Template, values: Mapping[str, Value]) -> Iterator[Ticket]:
    """Yield the names this picture may have: each is used up by a try that failed."""
    key = json.dumps([template.nodes, values], sort_keys=True)
    for n in range(TRIES):
        id = str(uuid.uuid5(OURS, f"{n} {key}"))
        yield Ticket(id, f"pharos-{id}")
    id = str(uuid.uuid4())
    yield Ticket(id, f"pharos-{id}")


def _image_of(entry: Entry) -> Mapping[str, Any] | None:
    """Return the picture among the outputs: a saved one before a mere preview."""
    outputs = entry.get("outputs")
    found = [
        image
        for output in (outputs.values() if isinstance(outputs, Mapping) else ())
        for image in _images(output)
    ]
    saved = [image for image in found if image.get("type") == "output"]
    return next(iter(saved or found), None)


def _images(output: Any) -> list[Mapping[str, Any]]:
    images = output.get("images") if isinstance(output, Mapping) else None
    rows = images if isinstance(images, list) else []
    return [row for row in rows if isinstance(row, Mapping) and row.get("filename")]


SERVICE = Service(
    "comfyui",
    "ComfyUI",
    "pictures",
    open=ComfyPictures,
    needs=(
        Need("COMFYUI_HOST", "The address of ComfyUI.", default=HOST),
        Need(
            "COMFYUI_CHECKPOINT",
            "Which of its models draws, as in models/checkpoints.",
            optional=True,
        ),
        Need(
            "COMFYUI_WORKFLOW",
            "A node graph of your own, by Export (API), or a folder of them.",
            optional=True,
        ),
        Need("COMFYUI_STEPS", "How many steps a picture takes.", "28", optional=True),
        Need(
            "COMFYUI_SAMPLER", "How it draws, as “dpmpp_2m karras”.",
            f"{SAMPLER} {SCHEDULER}", optional=True,
        ),
    ),
    receives=frozenset({"words", "pictures"}),
    at_home=True,
    note="Draws on your own graphics card: 6 GB or more, some seconds a picture.",
)  # fmt: skip
