"""What ComfyUI tells over its web socket, understood: how far it is and how it ended.

Pure: messages in, progress out. Nothing said here is believed to the end: that a
picture is finished is what the history says.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import Any

from studio.providers.pictures.checked import kind_of
from studio.providers.pictures.comfy_graph import Graph

HEAVY = 20.0  # how much longer a sampler takes than any other node
NEARLY = 0.99  # until the picture itself is here
LARGEST = 4_000_000  # bytes of a preview
PREVIEW, PREVIEW_WITH_FACTS = 1, 4
ENDINGS = ("execution_success", "execution_error", "execution_interrupted")


class Ear:
    """Listens for one picture."""

    def __init__(self, graph: Graph, id: str) -> None:
        self.id = id
        self._kinds = {at: str(node["class_type"]) for at, node in graph.items()}
        self._weights = {
            at: HEAVY if "steps" in node["inputs"] else 1.0
            for at, node in graph.items()
        }
        self._shares: dict[str, float] = {}
        self._now = ""
        self.done = 0.0
        self.words = "Waiting for ComfyUI"
        self.over = False
        self.failure: Mapping[str, Any] | None = None
        self.interrupted = False
        self.picture: bytes | None = None

    def take(self, message: str | bytes) -> bool:
        """Take a message; say whether it told something new about our picture."""
        if isinstance(message, bytes):
            self.picture = preview(message, self.id)
            return self.picture is not None
        self.picture = None
        kind, data = _event(message)
        if not kind or data.get("prompt_id", self.id) != self.id:
            return False
        told = getattr(self, f"_{kind}", None) if kind in HEARD else None
        if told is None:
            return False
        told(data)
        share = self._share()
        self.done = max(self.done, min(NEARLY, share))
        return True

    def waits(self, before: int) -> None:
        """Be told how many stand before it in the queue, the one being drawn too."""
        self.words = f"Waiting: {before} before it" if before else "Next in the queue"
        self.picture = None

    # --------------------------------------------------------------- the events
    def _execution_start(self, data: Mapping[str, Any]) -> None:
        self.words = "ComfyUI begins"

    def _execution_cached(self, data: Mapping[str, Any]) -> None:
        nodes = data.get("nodes")
        for at in nodes if isinstance(nodes, list) else ():
            self._shares[str(at)] = 1.0

    def _executing(self, data: Mapping[str, Any]) -> None:
        # One node after the other: who begins tells that the one before has ended.
        if self._now:
            self._shares[self._now] = 1.0
        if data.get("node") is None:
            # Only with our own name: without one it may be somebody else's end.
            self.over = self.over or data.get("prompt_id") == self.id
            return
        self._now = str(data["node"])
        self.words = _doing(self._kinds.get(self._now, ""))

    def _progress(self, data: Mapping[str, Any]) -> None:
        at = str(data.get("node", self._now))
        value, most = _number(data.get("value")), _number(data.get("max"))
        if most > 0 and at in self._weights:
            self._shares[at] = min(1.0, value / most)
            self.words = f"Drawing, step {value:.0f} of {most:.0f}"

    def _progress_state(self, data: Mapping[str, Any]) -> None:
        nodes = data.get("nodes")
        for at, node in nodes.items() if isinstance(nodes, Mapping) else ():
            if not isinstance(node, Mapping) or str(at) not in self._weights:
                continue
            most = _number(node.get("max"))
            share = _number(node.get("value")) / most if most > 0 else 0.0
            share = 1.0 if node.get("state") == "finished" else min(1.0, share)
            self._shares[str(at)] = max(self._shares.get(str(at), 0.0), share)

    def _executed(self, data: Mapping[str, Any]) -> None:
        self._shares[str(data.get("node"))] = 1.0

    def _execution_success(self, data: Mapping[str, Any]) -> None:
        self.over = True

    def _execution_error(self, data: Mapping[str, Any]) -> None:
        if data.get("prompt_id") == self.id:
            self.over, self.failure = True, data

    def _execution_interrupted(self, data: Mapping[str, Any]) -> None:
        # It is told to everybody, so somebody else's must not end ours.
        if data.get("prompt_id") == self.id:
            self.over = self.interrupted = True

    def _share(self) -> float:
        whole = sum(self._weights.values())
        done = sum(self._weights.get(at, 0.0) * s for at, s in self._shares.items())
        return done / whole if whole else 0.0


HEARD = frozenset(
    ("execution_start", "execution_cached", "executing", "progress", "progress_state",
     "executed", *ENDINGS)
)  # fmt: skip


def preview(message: bytes, id: str) -> bytes | None:
    """Return the picture in a binary message, if it is one and is ours.

    >>> preview(struct.pack(">II", 1, 1) + b"\\xff\\xd8\\xff...", "a")
    b'\\xff\\xd8\\xff...'
    """
    if not 8 < len(message) <= LARGEST:
        return None
    event, second = struct.unpack(">II", message[:8])
    if event == PREVIEW:
        picture = message[8:]
    elif event == PREVIEW_WITH_FACTS and second <= len(message) - 8:
        _, facts = _event(b'{"type": "facts", "data": %b}' % message[8 : 8 + second])
        if facts.get("prompt_id", id) != id:
            return None
        picture = message[8 + second :]
    else:
        return None
    return picture if kind_of(picture) else None


def _event(message: str | bytes) -> tuple[str, Mapping[str, Any]]:
    try:
        told = json.loads(message)
    except (ValueError, RecursionError):
        return "", {}
    if not isinstance(told, dict) or not isinstance(told.get("data"), dict):
        return "", {}
    return str(told.get("type", "")), told["data"]


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _doing(kind: str) -> str:
    if "Loader" in kind:
        return "Loading the model"
    if "Sampler" in kind:
        return "Drawing"
    if "Encode" in kind:
        return "Reading the words"
    return "Finishing the picture"
