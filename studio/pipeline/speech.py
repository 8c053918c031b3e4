"""Spoken lines as files: a WAV that anybody can play, and its phones beside it."""

from __future__ import annotations

import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from studio.engine.sound import RATE, Phone, Spoken

_FULL = 32767.0


def write_wav(spoken: Spoken, path: Path) -> dict[str, Any]:
    """Write a line, and return the facts that make it a `Spoken` again."""
    samples = np.clip(spoken.samples, -1.0, 1.0) * _FULL
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.round(samples).astype("<i2").tobytes())
    return {
        "seconds": len(spoken.samples) / RATE,
        "phones": [
            [round(p.start, 4), round(p.end, 4), p.symbol, int(p.stressed)]
            for p in spoken.phones
        ],
    }


def heard_of(facts: Mapping[str, Any]) -> Spoken:
    """Return a line as staging needs it: its length and its phones, but no sound.

    One zero seen very often: a ten-minute film's lines would be sixty megabytes.
    """
    samples = np.broadcast_to(np.float32(0), (round(facts["seconds"] * RATE),))
    return Spoken(samples, _phones(facts))


def read_wav(path: Path, facts: Mapping[str, Any]) -> Spoken:
    with wave.open(str(path), "rb") as file:
        data = file.readframes(file.getnframes())
    samples = np.frombuffer(data, "<i2").astype(np.float32) / np.float32(_FULL)
    return Spoken(samples, _phones(facts))


def _phones(facts: Mapping[str, Any]) -> tuple[Phone, ...]:
    return tuple(
        Phone(start, end, symbol, bool(stressed))
        for start, end, symbol, stressed in facts["phones"]
    )
