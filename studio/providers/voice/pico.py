"""Spanish, French, German and Italian: SVOX Pico, which is heard better than espeak-ng.

It speaks with recorded lips, so to say: 0.9 to 1.2 MB of a real speaker's sounds for
each language. It does not tell when it says what; espeak-ng says the same words for
itself, and mouths follow its sounds, laid along Pico's.
"""

from __future__ import annotations

import threading
from functools import cache
from pathlib import Path

from kit.problems import Problem
from studio.engine.sound import Spoken
from studio.engine.story import VoiceSpec
from studio.providers.voice.finish import finished, silence
from studio.providers.voice.house import within_reach
from studio.providers.voice.promise import Voice
from studio.providers.voice.svox import RATE, Refused, Svox
from studio.providers.voice.timing import aligned
from studio.providers.voice.words import speakable

# Where its program and its languages lie: an npm package, and what set-up fetched.
PROGRAM = Path("@echogarden/svoxpico-wasm/svoxpico.wasm")
# What a word is made of, and what the speaker sounds like.
FILES = {
    "es": ("es-ES_ta.bin", "es-ES_zl0_sg.bin"),
    "fr": ("fr-FR_ta.bin", "fr-FR_nk0_sg.bin"),
    "de": ("de-DE_ta.bin", "de-DE_gl0_sg.bin"),
    "it": ("it-IT_ta.bin", "it-IT_cm0_sg.bin"),
}
# In hundredths of the speaker's own. Beyond these it answers with the nearest.
_PITCH, _PACE = (50, 200), (20, 500)
# How much of a head's size is heard: all of it costs words, see docs/decisions.md.
_HEAD = 0.5
_LOUDNESS = 70  # its own, 100, cuts the tops off


class PicoVoice:
    """Pico from a folder with its program and one with its languages."""

    name = "pico"
    languages: tuple[str, ...] = tuple(FILES)

    def __init__(self, program: Path, folder: Path, timed_by: Voice) -> None:
        self._program = program
        self._folder = folder
        self._timed_by = timed_by
        self._lock = threading.Lock()
        self._svox: Svox | None = None

    def speaks(self, language: str) -> bool:
        """Whether all that a language needs is on this computer."""
        return all(path.is_file() for path in (self._program, *self._files(language)))

    def say(self, words: str, spec: VoiceSpec, *, language: str, seed: int) -> Spoken:
        spoken = language.lower().partition("-")[0]
        text = speakable(words, spoken).replace("&", " ")
        if not any(sign.isalnum() for sign in text):
            return silence()
        files = [_read(path) for path in self._files(spoken)]
        spec = within_reach(spec)
        # Asked for lower and slower by the size of the head, and played faster by it:
        # only the formants have moved.
        size = 2 ** (spec.formant * _HEAD / 12)
        pitch = _within(100 * 2 ** (spec.pitch / 12) / size, _PITCH)
        pace = _within(100 * spec.pace / size, _PACE)
        asked = (
            f"<speed level='{pace}'><pitch level='{pitch}'>"
            f"<volume level='{_LOUDNESS}'>{text}</volume></pitch></speed>"
        )
        with self._lock:
            try:
                sound = self._loaded().spoken(asked, *files)
            except Refused as damaged:
                raise Problem(
                    f"The voice for this language cannot read “{FILES[spoken][0]}” or "
                    f"“{FILES[spoken][1]}”.",
                    "Take them away and run ./pharos setup, which fetches them again.",
                ) from damaged
        model = self._timed_by.say(
            words, VoiceSpec(pace=spec.pace), language=language, seed=seed
        )
        return aligned(finished(sound, RATE * size, ()), model)

    def _files(self, language: str) -> list[Path]:
        return [self._folder / name for name in FILES[language]]

    def _loaded(self) -> Svox:
        if self._svox is None:
            try:
                self._svox = Svox(self._program)
            except (ModuleNotFoundError, OSError) as missing:
                raise _lacking(self._program) from missing
        return self._svox


@cache
def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as missing:
        raise _lacking(path) from missing


def _lacking(path: Path) -> Problem:
    return Problem(
        f"The voice for this language needs “{path.name}”, which is missing.",
        "Run ./pharos setup, which fetches it.",
    )


def _within(value: float, reach: tuple[int, int]) -> int:
    return round(min(max(value, reach[0]), reach[1]))
