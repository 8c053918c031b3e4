"""Effects by name, levelled: beds that lie under a scene, and sounds that happen once.

Everything is synthesised and known by its seed: no recordings, so no licences, and the
same film sounds the same for ever.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.engine.origins import origins
from studio.engine.sound import RATE, Samples
from studio.engine.sound.beds import BEDS
from studio.engine.sound.hits import HITS

_STEP = RATE // 10


def is_bed(name: str) -> bool:
    return name in BEDS


def is_known(name: str) -> bool:
    """Whether there is a sound of this name, as a bed or struck once."""
    return name in BEDS or name in HITS


def caption(name: str, language: str) -> str:
    """Return what is written for a sound: "thunder", "un trueno"; "" when unknown."""
    sounds = origins("sound")
    if name not in sounds:
        return ""
    words = sounds[name].values["caption"]
    return str(words.get(language.partition("-")[0], words["en"]))


def bed(name: str, seconds: float, seed: int) -> Samples:
    """Return a bed of any length, stereo; its loop has no seam to be heard."""
    whole = loop(name, seed)
    return np.resize(whole, (round(seconds * RATE), 2)).astype(np.float32)


# Half floats, so that the beds of two scenes stay at hand in 9 MB: what they lose lies
# 66 dB below the bed itself.
@lru_cache(maxsize=4)
def loop(name: str, seed: int) -> NDArray[np.float16]:
    """Return one round of a bed at its level, stereo; read it round and round."""
    sound = BEDS[name](_chance(name, seed))
    sound -= sound.mean(axis=0)
    wanted = 10 ** (origins("sound")[name].values["level"] / 20)
    power = float(np.vdot(sound, sound)) / sound.size
    sound *= np.float32(wanted / max(power**0.5, 1e-9))
    # A gull may cry out above its bed, but never louder than speech.
    top = np.float32(0.3)
    sound /= top
    half = np.tanh(sound, out=sound).astype(np.float16)
    half *= np.float16(top)
    half.flags.writeable = False
    return half


@lru_cache(maxsize=24)
def once(name: str, seed: int) -> Samples:
    """Return a sound that happens once, mono; a bed's name gives its single sound."""
    values = origins("sound")[name].values
    struck = str(values.get("once", name))
    if struck not in HITS:
        return _moment(name, seed)
    sound = HITS[struck](_chance(struck, seed)).astype(np.float32)
    sound -= sound.mean()
    level = 10 ** (origins("sound")[struck].values["level"] / 20)
    sound *= np.float32(level / _loudest(sound))
    top = np.float32(0.6)
    sound = top * np.tanh(sound / top)
    ends = min(96, len(sound) // 2)
    sound[:ends] *= np.linspace(0, 1, ends, dtype=np.float32)
    sound[-ends:] *= np.linspace(1, 0, ends, dtype=np.float32)
    sound.flags.writeable = False
    return np.asarray(sound, np.float32)


def _moment(name: str, seed: int) -> Samples:
    """Return three seconds of a bed, for a story that names it as a happening."""
    sound = loop(name, seed)[: 3 * RATE].mean(axis=1, dtype=np.float32) * 2.0
    swell = np.sin(np.pi * np.arange(len(sound)) / len(sound)) ** 0.7
    return np.asarray(sound * swell, np.float32)


def _loudest(sound: Samples) -> float:
    """Return the root mean square of the loudest tenth of a second."""
    padded = np.resize(
        np.append(sound, np.zeros(_STEP)), -(-len(sound) // _STEP) * _STEP
    )
    return float(np.sqrt((padded.reshape(-1, _STEP) ** 2).mean(axis=1).max())) or 1.0


def _chance(name: str, seed: int) -> np.random.Generator:
    # By the letters of the name: two sounds of one film must not share their noise.
    letters = [ord(letter) for letter in name]
    return np.random.Generator(np.random.PCG64([seed & 0xFFFFFFFF, *letters]))
