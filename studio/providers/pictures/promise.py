"""What every picture service promises: a scene in words and facts in, a picture out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from studio.providers.service import Hear, Stop, never, unheard


@dataclass(frozen=True)
class Wanted:
    """One picture: what it shows, in words and as facts a template can take."""

    words: str  # “an otter and a keeper fly kites on a cliff at dusk, …”
    avoid: str = ""  # what must not be in it
    # Structured, as in seed 002: background, focal, camera_move, color_palette, time,
    # weather, mood, style. A node-graph template takes them by name.
    scene: Mapping[str, str] = field(default_factory=dict)
    width: int = 1280
    height: int = 720
    seed: int = 0
    references: tuple[bytes, ...] = ()  # pictures of who is in it, PNG


@dataclass(frozen=True)
class Picture:
    data: bytes
    kind: str  # "png", "jpeg", "webp": what the bytes are, not what was promised
    maker: str  # who made it, for the artifact: “comfyui sd_xl_base_1.0”
    facts: Mapping[str, str] = field(default_factory=dict)


class Pictures(Protocol):
    """Draws one picture. A refusal by the service's own rules is a lasting Problem."""

    name: str

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture: ...

    def check(self) -> str: ...
