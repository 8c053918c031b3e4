"""The house's own English voice: one speaker made into everybody in a story.

The voice is a vocoder: its network predicts, for each 12.5 ms, the pitch of the voice
and, apart from it, the shape of the mouth and throat. So a character's pitch and the
size of their head are changed *before* there is any sound, each without touching the
other, and pace is asked of the network. No stretcher smears the consonants, which is
why even a mouse and a giant are understood to the word.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kit.problems import Problem
from studio.engine.sound import Phone, Spoken
from studio.engine.story import VoiceSpec
from studio.providers.voice.finish import finished, silence
from studio.providers.voice.words import speakable

RATE = 24_000
FRAME = 300  # samples of one frame of the vocoder
# The network counts how long a phone lasts in pairs of frames.
BEAT = 2 * FRAME / RATE

# Where faster-whisper base still understood every word, or all but one in fifty at the
# edges: see docs/decisions.md. Beyond, the pitch leaves the range of human voices.
PITCH = (-9.0, 12.0)
FORMANT = (-5.0, 6.0)
PACE = (0.75, 1.3)

_DURATIONS = "/Clip_output_0"

Array = NDArray[np.float32]


class HouseVoice:
    """hibari (Apache-2.0) with its pitch, its formants and its pace in our hands."""

    name = "house"
    languages: tuple[str, ...] = ("en",)

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._reader: Any = None  # text to phonemes
        self._network: Any = None

    def say(self, words: str, spec: VoiceSpec, *, language: str, seed: int) -> Spoken:
        with self._lock:
            self._load()
            sentences = self._reader.phonemize(speakable(words))
        spec = within_reach(spec)
        chance = np.random.default_rng(seed)
        sounds: list[Array] = []
        phones: list[Phone] = []
        for sentence in sentences:
            begun = sum(map(len, sounds)) / RATE
            sound, beats = self._voiced(sentence, spec, chance)
            sounds.append(sound)
            known = [sign for sign in sentence if sign in self._reader.vocab]
            phones += timed(["", *known, ""], beats, begun)
        if not sounds:
            return silence()
        return finished(np.concatenate(sounds), RATE, phones)

    def _voiced(
        self, sentence: str, spec: VoiceSpec, chance: np.random.Generator
    ) -> tuple[Array, Array]:
        from hibari import dsp

        ids = np.asarray([self._reader.ids(sentence)], np.int64)
        pace = np.asarray([spec.pace], np.float32)
        *parts, beats = self._network.run(None, {"ids": ids, "speed": pace})
        tract, phase, breath, rest, rest_phase, pitch = (part[0] for part in parts)
        size = 2 ** (spec.formant / 12)
        sound = dsp.synth(
            stretched(tract, size), phase, stretched(breath, size),
            stretched(rest, size), rest_phase,
            (pitch * 2 ** (spec.pitch / 12)).astype(np.float32), chance,
        )  # fmt: skip
        return sound, beats

    def _load(self) -> None:
        if self._network is not None:
            return
        try:
            hibari = import_module("hibari")
            onnx = import_module("onnxruntime")
        except ModuleNotFoundError as missing:
            raise Problem(
                f"The house's English voice needs “{missing.name}”, which is missing.",
                "Run ./pharos setup, which fetches it.",
            ) from missing
        self._reader = hibari.Hibari()
        self._reader("Ready.")  # reads its dictionaries, which it does on first use
        options = onnx.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        model = Path(self._reader.model_path).read_bytes() + _also_put_out(_DURATIONS)
        self._network = onnx.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )


def within_reach(spec: VoiceSpec) -> VoiceSpec:
    """Return the nearest voice that can still be understood.

    >>> within_reach(VoiceSpec(pitch=-30, pace=0.9)).pitch
    -9.0
    """
    return replace(
        spec,
        pitch=min(max(spec.pitch, PITCH[0]), PITCH[1]),
        formant=min(max(spec.formant, FORMANT[0]), FORMANT[1]),
        pace=min(max(spec.pace, PACE[0]), PACE[1]),
    )


def stretched(shape: Array, size: float) -> Array:
    """Return a spectrum (bins, frames) with its formants `size` times as high."""
    if size == 1:
        return shape
    at = np.arange(len(shape)) / size
    below = np.minimum(at.astype(int), len(shape) - 2)
    part = np.clip(at - below, 0, 1)[:, None].astype(np.float32)
    moved = shape[below] * (1 - part) + shape[below + 1] * part
    return np.ascontiguousarray(moved, np.float32)


def timed(signs: list[str], beats: Array, begun: float) -> list[Phone]:
    """Return the phones of one sentence with the network's own durations.

    A stress mark has its time too: the vowel after it starts there.
    """
    phones: list[Phone] = []
    ends = begun + np.cumsum(beats) * BEAT
    start, stressed = begun, False
    for sign, end in zip(signs, ends.tolist(), strict=True):
        if sign in "ˈˌ" and sign:
            stressed = sign == "ˈ"
            continue
        if sign == "ː" and phones:
            phones[-1] = replace(phones[-1], end=end)
        else:
            symbol = sign if sign.isalpha() else ""
            phones.append(Phone(start, end, symbol, stressed))
        start, stressed = end, False
    return phones


def _also_put_out(tensor: str) -> bytes:
    """Return protobuf that, appended to a model, adds a float tensor to its output.

    The network knows how long each phone lasts but keeps it to itself. Two protobuf
    messages written one after the other are merged, so this needs no onnx package.
    """

    def field(number: int, content: bytes) -> bytes:
        return bytes([number << 3 | 2, len(content)]) + content

    floats = field(1, bytes([0x08, 0x01]))
    output = field(1, tensor.encode()) + field(2, floats)
    return field(7, field(12, output))  # ModelProto.graph, GraphProto.output
