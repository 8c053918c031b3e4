"""Kokoro, a guest: 54 speakers in eight languages, for a family that fetched it.

82 million weights and 120 MB, and hardly faster than it plays on two cores: too much to
bring along, a pleasure for who has it. Handed in are its model (the quantised export
that takes `tokens`, `style` and `speed`) and the folder of its speakers' `.bin` files.
"""

from __future__ import annotations

import json
import threading
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kit.problems import Problem
from studio.engine.sound import Spoken
from studio.engine.story import VoiceSpec
from studio.providers.service import Around, Need, Service
from studio.providers.voice.espeak import EspeakVoice
from studio.providers.voice.finish import finished, silence
from studio.providers.voice.house import within_reach
from studio.providers.voice.timing import aligned
from studio.providers.voice.words import speakable

RATE = 24_000
# Who speaks when nobody was chosen: a woman, and a man for deep voices.
SPEAKERS = {
    "es": ("ef_dora", "em_alex"), "fr": ("ff_siwis", "ff_siwis"),
    "it": ("if_sara", "im_nicola"), "pt": ("pf_dora", "pm_alex"),
    "en": ("af_heart", "am_michael"),
}  # fmt: skip
_DEEP = -3.0  # semitones: from here down, the man
_HEAD = 0.3  # of pitch and formant, which cannot be told apart here
_LONGEST = 509  # tokens of one breath
_STYLE = 256
# How espeak-ng writes what Kokoro's alphabet has one sign for.
_ONE_SIGN = {"tʃ": "ʧ", "dʒ": "ʤ", "ts": "ʦ", "dz": "ʣ", "g": "ɡ", "-": ""}

Array = NDArray[np.float32]


class KokoroVoice:
    """Kokoro (Apache-2.0), spelled by espeak-ng, which tells the mouths' times too."""

    name = "kokoro"
    languages: tuple[str, ...] = tuple(SPEAKERS)

    def __init__(self, model: Path, speakers: Path, spelled_by: EspeakVoice) -> None:
        for path in (model, speakers):
            if not path.exists():
                raise _lacking(path)
        self._model = model
        self._speakers = speakers
        self._espeak = spelled_by
        self._lock = threading.Lock()
        self._network: Any = None

    def say(self, words: str, spec: VoiceSpec, *, language: str, seed: int) -> Spoken:
        spoken = language.lower().partition("-")[0]
        text = speakable(words, spoken)
        if not any(sign.isalnum() for sign in text):
            return silence()
        spec = within_reach(spec)
        style = self._style(spec, spoken)
        size = 2 ** ((spec.pitch + spec.formant) / 2 * _HEAD / 12)
        tokens = tokens_of(self._espeak.phonemes(text, language))
        with self._lock:
            parts = [
                self._voiced(tokens[at : at + _LONGEST], style, spec.pace / size)
                for at in range(0, len(tokens), _LONGEST)
            ]
        model = self._espeak.say(
            words, VoiceSpec(pace=spec.pace), language=language, seed=seed
        )
        return aligned(finished(np.concatenate(parts), RATE * size, ()), model)

    def check(self) -> str:
        self._loaded()
        return f"{len(list(self._speakers.glob('*.bin')))} speakers are at home."

    def _voiced(self, tokens: list[int], style: Array, pace: float) -> Array:
        asked = {
            "tokens": np.asarray([[0, *tokens, 0]], np.int64),
            "style": style[min(len(tokens), len(style) - 1)][None],
            "speed": np.asarray([pace], np.float32),
        }
        [sound, *_] = self._loaded().run(None, asked)
        return np.asarray(sound, np.float32).ravel()

    def _style(self, spec: VoiceSpec, language: str) -> Array:
        woman, man = SPEAKERS[language]
        name = spec.name or (man if spec.pitch <= _DEEP else woman)
        path = self._speakers / f"{Path(name).name}.bin"
        if not path.is_file():
            raise _lacking(path)
        return np.fromfile(path, np.float32).reshape(-1, _STYLE)

    def _loaded(self) -> Any:
        if self._network is None:
            onnx = import_module("onnxruntime")
            options = onnx.SessionOptions()
            options.log_severity_level = 3
            self._network = onnx.InferenceSession(
                str(self._model), options, providers=["CPUExecutionProvider"]
            )
        return self._network


def tokens_of(phonemes: str) -> list[int]:
    """Return Kokoro's numbers of what espeak-ng wrote.

    >>> tokens_of("tʃˈiko.") == tokens_of("ʧˈiko.")
    True
    """
    for written, sign in _ONE_SIGN.items():
        phonemes = phonemes.replace(written, sign)
    return [_alphabet()[sign] for sign in phonemes if sign in _alphabet()]


@cache
def _alphabet() -> dict[str, int]:
    # hibari was taught by Kokoro and kept its alphabet.
    table = files("hibari") / "assets" / "vocab.json"
    return dict(json.loads(table.read_text(encoding="utf-8")))


def _lacking(path: Path) -> Problem:
    return Problem(
        f"The voice Kokoro needs “{path.name}”, which is not at {path.parent}.",
        "Put Kokoro's model and speakers there, or choose the house's own voice.",
    )


def _opened(around: Around) -> KokoroVoice:
    model, speakers = (Path(around.settings[need.name]) for need in SERVICE.needs)
    return KokoroVoice(model, speakers, EspeakVoice())


SERVICE = Service(
    "kokoro",
    "Kokoro",
    "voice",
    open=_opened,
    needs=(
        Need("KOKORO_MODEL", "The file of Kokoro’s model: kokoro-v1.0.int8.onnx."),
        Need("KOKORO_SPEAKERS", "The folder of its speakers: ef_dora.bin and others."),
    ),
    at_home=True,
    note="It is slower than the house's own voices: a line takes as long as it lasts.",
)
