"""Ada's studio with a ComfyUI of her own, for the tests that speak to one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kit.web import Door, Limits, Open
from studio.providers.pictures.comfy_talk import Times
from studio.providers.pictures.comfyui import ComfyPictures
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.service import Around, Stop, never
from tests.services.comfy_server import Comfy

QUICK = Times(
    ask=Limits(connect=1, idle=0.8, whole=3, bytes_in=4_000_000),
    beat=0.02,
    quiet=0.15,
    back=0.5,
    stuck=2.0,
)
CLIFF = Wanted(
    "an otter and a keeper fly kites",
    avoid="umbrellas",
    scene={
        "background": "storm-coastline",
        "focal": "lighthouse",
        "camera_move": "slow_pan",
        "color_palette": "emerald+gold",
    },
    seed=7,
)


@dataclass
class Studio:
    """Draws with a fake ComfyUI, and remembers what was heard of it."""

    comfy: Comfy
    settings: dict[str, str] = field(default_factory=dict)
    times: Times = QUICK
    heard: list[tuple[float, str, bytes | None]] = field(default_factory=list)

    def adapter(self) -> ComfyPictures:
        settings = {
            "COMFYUI_HOST": self.comfy.url,
            "COMFYUI_CHECKPOINT": "sd_xl_base_1.0",
            "COMFYUI_STEPS": "6",
            **self.settings,
        }
        door = Door(Open(frozenset({"ComfyUI"})))
        return ComfyPictures(Around(settings, door, Path()), self.times)

    def draw(
        self, wanted: Wanted = CLIFF, stop: Stop = never, **changed: Any
    ) -> Picture:
        wanted = replace(wanted, **changed)
        return self.adapter().draw(wanted, hear=self.hear, stop=stop)

    def hear(self, done: float, words: str, picture: bytes | None) -> None:
        self.heard.append((done, words, picture))

    def said(self, path: str) -> Any:
        """Return the body of the last POST to a path."""
        return [each for each in self.comfy.asked if each.path == path][-1].json

    def graph(self) -> dict[str, Any]:
        found: dict[str, Any] = self.said("/prompt")["prompt"]
        return found

    def count(self, call: str) -> int:
        return self.comfy.paths().count(call)
