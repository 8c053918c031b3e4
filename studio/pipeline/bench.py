"""The bench an artifact is made on: from what, with what, and who listens."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from studio.engine.story import Script
from studio.engine.story.schema import from_json
from studio.pipeline.graph import Spec
from studio.pipeline.order import Order
from studio.pipeline.workshop import Fonts


class Inputs(Protocol):
    """The artifacts that are there already, by the names their job has for them."""

    def path(self, name: str) -> Path: ...

    def facts(self, name: str) -> Mapping[str, Any]: ...

    def key(self, name: str) -> str: ...


class Tools(Protocol):
    """What the house lends to whoever makes an artifact."""

    fonts: Fonts

    def open(self, promise: str, name: str) -> Any:
        """Return a service's adapter, or raise the Problem that there is none."""

    def may_ask(self, promise: str, name: str) -> None:
        """Raise the Problem that nobody allowed it, before a byte is sent."""


@dataclass(frozen=True)
class Made:
    """An artifact that was just made: a file on the bench, and what is known of it."""

    path: Path
    maker: str = "house"
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Bench:
    spec: Spec
    order: Order
    inputs: Inputs
    tools: Tools
    folder: Path  # empty, and thrown away afterwards
    hear: Callable[[float, str], None]  # how far (0 to 1), and a line for the log
    stop: Callable[[], bool]  # somebody cancelled

    @cached_property
    def script(self) -> Script:
        return from_json(json.loads(self.inputs.path("script").read_text("utf-8")))

    def paths(self, names: Sequence[str]) -> list[Path]:
        return [self.inputs.path(name) for name in names]

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path
