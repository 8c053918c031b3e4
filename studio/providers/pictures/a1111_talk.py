"""What is said to AUTOMATIC1111 and what it answers, its refusals in plain words."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kit.problems import Problem
from kit.web import NOTHING, Answer, Call, Carried, Door, Limits, Place, Refused
from studio.providers.pictures.a1111_words import no_checkpoint, refused
from studio.providers.pictures.checked import LARGEST
from studio.providers.service import Stop

ASK = Limits(connect=5, idle=20, whole=60, bytes_in=16_000_000)
LOOK = Limits(connect=1, idle=2, whole=2, bytes_in=16_000_000)
# Silent until the picture is there: minutes on an old card, more in its queue.
DRAW = Limits(connect=5, idle=1200, whole=1800, bytes_in=LARGEST * 2)


@dataclass(frozen=True)
class Times:
    """How long is waited for what, in seconds. Tests hurry."""

    ask: Limits = ASK
    draw: Limits = DRAW
    look: Limits = LOOK
    often: float = 0.5  # between two looks at how far it is


@dataclass(frozen=True)
class Talk:
    """Its routes."""

    place: Place
    door: Door
    headers: Mapping[str, str]
    times: Times

    def heeding(self, stop: Stop) -> Talk:
        return replace(self, door=self.door.heeding(stop))

    def unstoppable(self) -> Talk:
        return replace(self, door=self.door.unstoppable())

    def checkpoint(self, asked: str) -> str:
        """Return the title of the checkpoint asked for, or of the one it has loaded.

        It takes an unknown name without a word and draws with whatever is loaded, so
        the list is asked first.
        """
        there = self.names("sd-models", "title", "model_name")
        if not asked:
            options = self.ask("GET", "options").json()
            loaded = (
                options.get("sd_model_checkpoint")
                if isinstance(options, Mapping)
                else None
            )
            if not loaded:
                raise no_checkpoint(self.place, "", sorted(set(there.values())))
            return str(loaded)
        for name, title in there.items():
            if asked in (name, title, title.partition(" [")[0], stem(title)):
                return title
        raise no_checkpoint(self.place, asked, sorted(set(there.values())))

    def names(self, route: str, *keys: str) -> dict[str, str]:
        """Return what a list holds: each of its names, and the first of them."""
        rows = self.ask("GET", route).json()
        return {
            str(row[key]): str(row.get(keys[0], row[key]))
            for row in (rows if isinstance(rows, list) else [])
            if isinstance(row, Mapping)
            for key in keys
            if row.get(key)
        }

    def ask(self, method: str, route: str, limits: Limits | None = None) -> Answer:
        call = Call(
            method, f"/sdapi/v1/{route}", carries=NOTHING, headers=self.headers,
            limits=limits or self.times.ask, wants="application/json",
        )  # fmt: skip
        return self._asked(call)

    def draw(self, route: str, body: Any, carries: frozenset[Carried]) -> Any:
        call = Call(
            "POST", f"/sdapi/v1/{route}", carries=carries, headers=self.headers,
            json=body, limits=self.times.draw, wants="application/json",
        )  # fmt: skip
        return self._asked(call).json()

    def _asked(self, call: Call) -> Answer:
        try:
            return self.door.ask(self.place, call)
        except Refused as no:
            raise refused(self.place, no) from no


def stem(title: str) -> str:
    """Return a checkpoint's bare name.

    >>> stem("sdxl/fairy tale.safetensors [31e35c80fc]")
    'fairy tale'
    """
    last = title.partition(" [")[0].replace("\\", "/").rpartition("/")[2]
    return last.rpartition(".")[0] or last


def authorised(setting: str) -> dict[str, str]:
    if not setting.strip():
        return {}
    if ":" not in setting:
        raise Problem(
            "A1111_AUTH is not a name and a password.", "Write it like ada:secret."
        )
    token = base64.b64encode(setting.strip().encode()).decode("ascii")
    return {"Authorization": f"Basic {token}"}
