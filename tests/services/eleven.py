"""ElevenLabs as the tests know it: its answers, its account, its voices."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np

from kit.web import Door, Limits, Open
from studio.engine.sound import Spoken
from studio.engine.story import VoiceSpec
from studio.providers.voice.elevenlabs import ElevenLabs
from tests.services.replay import Replay, Reply, said

KEY = "sk_a_secret_of_the_family"
NARRATOR, BEAR, MOUSE = (
    "21m00Tcm4TlvDq8ikWAM",
    "pNInz6obpgDQGcFmaJgB",
    "jBpfuIE2acCO8z3",
)
WORDS = "Mama, a boat!"
SAY = f"/v1/text-to-speech/{NARRATOR}/with-timestamps"
ACCOUNT = {"tier": "starter", "character_count": 1_800, "character_limit": 10_000}
QUICK = Limits(connect=1, idle=0.5, whole=1.5, bytes_in=2_000_000)


def adapter(cloud: Replay, *, door: Door | None = None, **settings: str) -> ElevenLabs:
    given = {
        "ELEVEN_URL": cloud.url,
        "ELEVEN_API_KEY": KEY,
        "ELEVEN_VOICE_ID": NARRATOR,
    }
    door = door or Door(Open(frozenset({"ElevenLabs"})))
    return ElevenLabs(door, given | settings, QUICK)


def spoken_by(voice: ElevenLabs, words: str = WORDS, **spec: Any) -> Spoken:
    return voice.say(words, VoiceSpec(**spec), language="en", seed=7)


def pcm(seconds: float = 1.3) -> bytes:
    at = np.arange(round(seconds * 24_000)) / 24_000
    return (np.sin(at * 2 * np.pi * 220) * 8000).astype("<i2").tobytes()


def packed(data: bytes) -> str:
    return base64.b64encode(data).decode()


def alignment(text: str = WORDS, each: float = 0.1) -> dict[str, Any]:
    return {
        "characters": list(text),
        "character_start_times_seconds": [n * each for n in range(len(text))],
        "character_end_times_seconds": [(n + 1) * each for n in range(len(text))],
    }


def spoken(**other: Any) -> dict[str, Any]:
    """Return an answer of theirs, with what is wrong in it today."""
    right = {"audio_base64": packed(pcm()), "alignment": alignment()}
    return right | {"normalized_alignment": None} | other


def refusal(status: int, code: str, **headers: str) -> Reply:
    detail = {"status": code, "message": f"About {code}."}
    return said({"detail": detail}, status, **headers)
