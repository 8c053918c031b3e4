"""What is heard: effects by the scene, and the mix of voices, music and effects."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
Samples = NDArray[np.float32]  # mono (n,) or stereo (n, 2), -1 to 1


@dataclass(frozen=True)
class Phone:
    """A sound of speech and when it begins, in seconds from the start of its line."""

    start: float
    end: float
    symbol: str  # IPA, or "" for silence
    stressed: bool = False


@dataclass(frozen=True)
class Spoken:
    """A line said aloud: what it sounds like and which sounds it is made of."""

    samples: Samples  # mono at RATE
    phones: tuple[Phone, ...]

    @property
    def seconds(self) -> float:
        return len(self.samples) / RATE
