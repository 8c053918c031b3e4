"""A cloud's answer of sound and letters with times, looked at before it is believed."""

from __future__ import annotations

import base64
import binascii
import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kit.web import Failure, Place
from studio.providers.voice.letters import Letter

# PCM without a header: s16le, mono. 24 kHz is the highest that every plan may ask for
# and loses nothing of a voice.
RATE = 24_000
_OTHER_FORMATS = (b"RIFF", b"ID3", b"OggS", b"fLaC")
_LATE = 0.5  # seconds that a letter may be said to lie behind the sound


def sound_of(told: dict[str, Any], place: Place) -> NDArray[np.float32]:
    """Return the samples of an answer, or say what is wrong with them."""
    packed = told.get("audio_base64")
    if not isinstance(packed, str) or not packed:
        raise odd(place, "no sound")
    try:
        data = base64.b64decode(packed, validate=True)
    except (binascii.Error, ValueError) as broken:
        raise odd(place, "sound that cannot be unpacked") from broken
    if data.startswith(_OTHER_FORMATS):
        # Played as samples it would be a roar.
        raise odd(place, "sound of another format than was asked for", passing=False)
    if not data or len(data) % 2:
        raise odd(place, "sound that is empty or ends in half a sample")
    sound = np.frombuffer(data, "<i2").astype(np.float32) / np.float32(32768)
    if float(np.abs(sound).max()) < 1e-3:
        raise odd(place, "silence instead of a voice")
    return sound


def letters_of(
    told: dict[str, Any], seconds: float, place: Place
) -> tuple[Letter, ...]:
    """Return when each letter is heard, of the text as it was read aloud."""
    chosen = told.get("normalized_alignment") or told.get("alignment")
    if not isinstance(chosen, dict):
        raise odd(place, "sound without the times of its letters")
    signs, starts, ends = (
        _list(chosen.get(name))
        for name in (
            "characters",
            "character_start_times_seconds",
            "character_end_times_seconds",
        )
    )
    signed = all(isinstance(each, str) for each in signs)
    if not (signs and signed and _timed(starts) and _timed(ends)):
        raise odd(place, "times of letters that cannot be read")
    if not len(signs) == len(starts) == len(ends):
        raise odd(place, "more letters than times, or fewer")
    if max(ends) > seconds + _LATE:
        raise odd(place, "times of letters that lie behind the end of the sound")
    return tuple(
        Letter(sign, max(start, 0.0), min(max(start, end), seconds))
        for sign, start, end in zip(signs, starts, ends, strict=True)
    )


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _timed(times: list[Any]) -> bool:
    return all(isinstance(at, int | float) and math.isfinite(at) for at in times)


def odd(place: Place, what: str, *, passing: bool = True) -> Failure:
    """Return what to raise about an answer that nobody can use."""
    return Failure(place, f"answered with {what}", "Try again.", passing=passing)
