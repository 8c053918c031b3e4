"""Three guests at once, each on a port of its own: one tells, one speaks, one draws."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from tests.services.comfy_server import Comfy, comfying
from tests.services.eleven import ACCOUNT, BEAR, KEY, MOUSE, NARRATOR, alignment, spoken
from tests.services.olla import MODEL, each, ollama
from tests.services.replay import Asked, Replay, Reply, replaying, said

VOICES = (NARRATOR, BEAR, MOUSE)
TONES = {NARRATOR: 220.0, BEAR: 140.0, MOUSE: 330.0}
CHOSEN = {"storyteller": "ollama", "voice": "elevenlabs", "pictures": "comfyui"}
CHECKPOINT = "dreamshaper_8.safetensors"
LINE = "Up you go, little red kite!"


@dataclass
class Guests:
    """What is asked of each, and what they answer."""

    teller: Replay
    speaker: Replay
    painter: Comfy
    told: list[str] = field(default_factory=list)  # the prompts of stories

    @property
    def settings(self) -> dict[str, str]:
        return {
            "OLLAMA_HOST": self.teller.url,
            "OLLAMA_MODEL": MODEL,
            "ELEVEN_URL": self.speaker.url,
            "ELEVEN_API_KEY": KEY,
            "ELEVEN_VOICE_ID": ",".join(VOICES),
            "COMFYUI_HOST": self.painter.url,
            "COMFYUI_CHECKPOINT": CHECKPOINT,
            "COMFYUI_STEPS": "2",
        }

    def tells(self, sketch: Callable[[str], Any]) -> None:
        """Let the teller answer by a function of what it was asked."""

        def answer(asked: Asked) -> Reply:
            words = asked.json["messages"][-1]["content"]
            if "entities" in asked.json["format"]["properties"]:
                return _streamed({"entities": [{"name": "kite", "kind": "thing"}]})
            self.told.append(words)
            return _streamed(sketch(words))

        self.teller.on("POST", "/api/chat", answer)

    def spoken_lines(self) -> list[str]:
        asked = [each for each in self.speaker.asked if each.method == "POST"]
        return [each.json["text"] for each in asked]


@contextmanager
def three_guests() -> Iterator[Guests]:
    with ExitStack() as stack:
        teller = stack.enter_context(replaying())
        speaker = stack.enter_context(replaying())
        painter = stack.enter_context(comfying())
        found = Guests(teller, speaker, painter)
        ollama(teller)
        found.tells(sketched)
        for voice in VOICES:
            speaker.on("POST", say(voice), saying(TONES[voice]))
            speaker.on("GET", f"/v1/voices/{voice}", said({"name": voice}))
        speaker.on("GET", "/v1/user/subscription", said(ACCOUNT))
        yield found


def say(voice: str) -> str:
    return f"/v1/text-to-speech/{voice}/with-timestamps"


def saying(tone: float) -> Callable[[Asked], Reply]:
    """Return how a voice says whatever it is asked: a tone, as long as the words."""

    def answer(asked: Asked) -> Reply:
        text = asked.json["text"]
        seconds = 0.06 * len(text) + 0.1
        at = np.arange(round(seconds * 24_000)) / 24_000
        wave = (np.sin(at * 2 * np.pi * tone) * 8000).astype("<i2").tobytes()
        packed = base64.b64encode(wave).decode()
        return said(spoken(audio_base64=packed, alignment=alignment(text, 0.06)))

    return answer


def sketched(words: str) -> dict[str, Any]:
    """Return a story with as many scenes and lines as were asked for."""
    names = re.findall(r"^- (\w+): (.+)$", words, re.MULTILINE)
    scenes = re.findall(r"^\d+\. \((.+?)\) .*?: (\d+) lines?, ", words, re.MULTILINE)
    return {
        "title": "The Red Kite",
        "characters": [{"name": name, "kind": kind} for name, kind in names],
        "scenes": [
            _scene(n, place, many, names) for n, (place, many) in enumerate(scenes)
        ],
    }


def _scene(n: int, place: str, lines: str, names: list[tuple[str, str]]) -> Any:
    more = ("Look at that", "It pulls so hard", "Do not let go now", "Higher, higher")
    return {
        "heading": f"Knot {n + 1}" if n else "Red Sky",
        "place": place, "time": "morning", "weather": "windy", "mood": "joyful",
        "who": [name for name, _ in names], "things": ["kite"],
        "moments": [
            {"who": names[0][0], "does": "look_up", "feels": "glad", "says": ""},
            *(
                {
                    "who": names[k % len(names)][0], "does": "fly", "feels": "glad",
                    "says": f"{more[(n + k) % 4]}, says {n + k}!" if n + k else LINE,
                }
                for k in range(int(lines))
            ),
        ],
    }  # fmt: skip


def _streamed(answer: Any) -> Reply:
    reply = each(answer)
    assert isinstance(reply, Reply)
    return reply
