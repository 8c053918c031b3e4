"""Every other language: espeak-ng, called in process, with its own phoneme times.

Its pitch and pace are its own parameters. The size of the head is not, so a line is
asked for lower and slower by that much and then played faster: pitch and pace come out
as wanted and only the formants have moved.
"""

from __future__ import annotations

import ctypes
import re
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kit.problems import Problem
from studio.engine.sound import Phone, Spoken
from studio.engine.story import VoiceSpec
from studio.providers.voice.finish import finished, silence
from studio.providers.voice.house import within_reach
from studio.providers.voice.words import speakable

# The variants that a listener (faster-whisper base) understood best of eighteen; those
# of women buzz and lisp more. One word in seven is missed in Spanish, one in five to
# three in the others: see docs/decisions.md. Of Spain, not of America: a lisped "c" is
# not taken for an "s" (over 32 films 14 % of the words were missed, not 17 %).
VOICES = {
    "es": "es+edward2", "fr": "fr+edward2", "de": "de+klatt3", "it": "it+klatt3",
    "pt": "pt-br+klatt3", "en": "en-us+edward2",
}  # fmt: skip
_MORE = ("nl", "sv", "da", "nb", "pl", "cs", "ro", "hu", "fi", "tr", "el", "ca", "eo")
# Slow. Gaps between words made it worse; another reach or range of pitch did not help.
_WORDS_PER_MINUTE = 102
# Our plain speaker: a little higher than the variant's own.
_HERTZ = 115.0
# Its formants bear next to nothing of what the house's voice does: at half, one word in
# seven was lost instead of one in eight. Who is who, pitch and pace must say.
_HEAD = 0.1
# What its pitch parameter sounds like, measured: neither hertz nor semitones.
_PITCHES = (0, 20, 30, 40, 50, 60, 70, 80, 90, 99)
_SOUNDS = (74, 79, 85, 92, 101, 111, 124, 137, 153, 169)
_STRESS = "ˈˌ"
_SYNCHRONOUS, _PHONEMES_IN_IPA, _DO_NOT_EXIT = 2, 0x0003, 0x8000
_RATE, _PITCH = 1, 3
_UTF8, _IPA = 1, 0x02
_PHONEME = 7


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int), ("unique", ctypes.c_uint), ("text", ctypes.c_int),
        ("length", ctypes.c_int), ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int), ("user", ctypes.c_void_p),
        ("symbol", ctypes.c_char * 8),
    ]  # fmt: skip


_HEAR = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class EspeakVoice:
    """espeak-ng (GPL-3), used as the library that `espeakng-loader` brings."""

    name = "espeak"
    languages: tuple[str, ...] = (*VOICES, *_MORE)

    def __init__(self) -> None:
        # The library has one global state; two lines at once would be one garbled line.
        self._lock = threading.Lock()

    def say(self, words: str, spec: VoiceSpec, *, language: str, seed: int) -> Spoken:
        text = speakable(words, language.lower().partition("-")[0])
        if not any(sign.isalnum() for sign in text):
            return silence()
        spec = within_reach(spec)
        size = 2 ** (spec.formant * _HEAD / 12)
        hertz = _HERTZ * 2 ** (spec.pitch / 12) / size
        with self._lock:
            sound, events, rate = _asked(
                text,
                _variant(language),
                pitch=round(float(np.interp(hertz, _SOUNDS, _PITCHES))),
                pace=round(_WORDS_PER_MINUTE * spec.pace / size),
            )
        if not len(sound):
            return silence()
        played = rate * size
        return finished(sound, played, _timed(events, len(sound), played))

    def phonemes(self, text: str, language: str) -> str:
        """Return a line in IPA, with its spaces and signs where they were."""
        with self._lock:
            return _written(text, _variant(language).partition("+")[0])


def _variant(language: str) -> str:
    spoken = language.lower().partition("-")[0]
    return VOICES.get(spoken, f"{spoken}+edward2")


def _asked(
    text: str, voice: str, *, pitch: int, pace: int
) -> tuple[NDArray[np.float32], list[tuple[int, str]], int]:
    """Return sound, phonemes with the sample each begins at, and the rate.

    The library is loaded anew for each line: it carries the phase of its vibrato from
    line to line, so the same words would never sound the same twice (measured; a new
    initialisation does not reset it). Loading takes 5 ms.
    """
    library, folder = _library()
    pieces: list[NDArray[np.int16]] = []
    events: list[tuple[int, str]] = []

    def hear(wave: Any, count: int, event: Any) -> int:
        if count > 0:
            pieces.append(np.ctypeslib.as_array(wave, (count,)).copy())
        at = 0
        while event[at].type:
            if event[at].type == _PHONEME:
                symbol = event[at].symbol.decode("utf-8", "ignore")
                events.append((event[at].sample, symbol))
            at += 1
        return 0

    heard = _HEAR(hear)
    try:
        rate = _begun(library, folder, voice)
        library.espeak_SetSynthCallback(heard)
        library.espeak_SetParameter(_PITCH, min(max(pitch, 0), 100), 0)
        library.espeak_SetParameter(_RATE, min(max(pace, 80), 450), 0)
        said = text.encode()
        size = ctypes.c_size_t(len(said) + 1)
        library.espeak_Synth(said, size, 0, 1, 0, _UTF8, None, None)
    finally:
        library.espeak_Terminate()
        _unload(library)
    if not pieces:
        return np.zeros(0, np.float32), [], rate
    sound = np.concatenate(pieces).astype(np.float32) / np.float32(32768)
    return sound, events, rate


def _written(text: str, voice: str) -> str:
    library, folder = _library()
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    try:
        _begun(library, folder, voice)
        return "".join(
            part if not any(map(str.isalnum, part)) else _in_ipa(library, part)
            for part in re.split(r"([,.;:!?…—]+\s*)", text)
        )
    finally:
        library.espeak_Terminate()
        _unload(library)


def _in_ipa(library: ctypes.CDLL, clause: str) -> str:
    rest = ctypes.c_char_p(clause.encode())
    found = []
    # It reads a clause at a time and moves the pointer on; at the end it is null.
    while rest.value:
        said = library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA)
        found.append((said or b"").decode("utf-8", "ignore").strip())
    return " ".join(filter(None, found))


def _begun(library: ctypes.CDLL, folder: str, voice: str) -> int:
    """Wake the library with a voice, and return its rate."""
    rate = library.espeak_Initialize(
        _SYNCHRONOUS, 0, folder.encode(), _PHONEMES_IN_IPA | _DO_NOT_EXIT
    )
    if rate <= 0 or library.espeak_SetVoiceByName(voice.encode()):
        raise Problem(
            f"There is no voice here for the language of “{voice}”.",
            "Choose another language.",
        )
    return int(rate)


def _library() -> tuple[ctypes.CDLL, str]:
    try:
        loader = import_module("espeakng_loader")
        library = ctypes.CDLL(loader.get_library_path())
    except (ModuleNotFoundError, OSError) as missing:
        raise Problem(
            "The voice for other languages, espeak-ng, cannot be loaded.",
            "Run ./pharos setup, which fetches it.",
        ) from missing
    return library, str(Path(loader.get_data_path()).parent)


def _unload(library: ctypes.CDLL) -> None:
    import _ctypes

    if sys.platform == "win32":
        _ctypes.FreeLibrary(library._handle)
    else:
        _ctypes.dlclose(library._handle)


def _timed(
    events: list[tuple[int, str]], samples: int, rate: float
) -> tuple[Phone, ...]:
    starts = [at / rate for at, _ in events]
    ends = [*starts[1:], samples / rate]
    return tuple(
        Phone(start, end, symbol.strip(_STRESS), symbol.startswith("ˈ"))
        for start, end, (_, symbol) in zip(starts, ends, events, strict=True)
        if end > start
    )
