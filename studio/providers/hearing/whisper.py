"""Whisper on this computer: what is said in a film or recording, by faster-whisper.

Films of the house need no ears: their words are known. This is for what a family
brings, and for checking our own dubs. Nothing is fetched, ever: the weights lie in a
folder that the family names. The ear hears some things that nobody said, above all in
music and silence; what is likely made up is left out here, and said so in one place
(`believed`).
"""

from __future__ import annotations

import os
import re
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any

from kit.problems import Problem, Stopped
from studio.providers.hearing.promise import Heard, HeardLine
from studio.providers.hearing.sound import Sound, seconds_of, stretches
from studio.providers.service import Need, Service, Stop, never

PACKAGE = "faster_whisper"
# Without tokenizer.json the library would fetch one from the network by itself.
FILES = ("model.bin", "config.json", "tokenizer.json")
VOCABULARY = ("vocabulary.json", "vocabulary.txt")
THREADS = 4  # more gain little, and a family's computer has other things to do
PAUSE = 1.0  # seconds of silence that end a line, whatever its words
FASTEST = 30.0  # characters a second; nobody speaks faster
_JOINERS = "\u200c\u200d"  # the only unseen signs that belong to words

INSTALL = (
    "Install the package (var/venv/bin/pip install faster-whisper) and let "
    "WHISPER_MODEL name the folder of a Whisper model for it, with model.bin, "
    "config.json, tokenizer.json and vocabulary.json in it."
)
# Credits of the subtitles it learned from. Nobody says them, least of all a child.
_CREDITS = re.compile(
    r"amara\.org|opensubtitles|^\W*(subtitles? by|subtítulos (por|realizados)|"
    r"sous-titr\w+ (par|réalisé)|untertitel (von|der|im auftrag)|"
    r"sottotitoli (a cura|creati)|legendas? (por|pela))",
    re.IGNORECASE,
)


class Whisper:
    """Hears with a Whisper model in this process, on a few threads of the CPU."""

    name = "whisper"

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder).expanduser() if folder.strip() else None
        self._lock = threading.Lock()
        self._ear: Any = None

    def hear(
        self,
        path: Path,
        *,
        language: str = "",
        done: Callable[[float], None] = lambda share: None,
        stop: Stop = never,
    ) -> Heard:
        """Write down what is said. Stops between what it hears in one breath (≤ 30 s).

        Without a language, the first stretch in which somebody speaks decides it. The
        same file gives the same words: nothing here is left to chance.
        """
        ear = self._loaded()
        spoken = self._spoken(ear, language)
        whole = seconds_of(path)
        lines: list[HeardLine] = []
        sure = 1.0 if spoken else 0.0
        for begun, sound in stretches(path):
            _heed(stop)
            with _telling(path):
                parts, info = _listened(ear, sound, spoken)
            if not info.duration_after_vad:
                continue  # nobody speaks: what it would guess of a language is nothing
            if not spoken:
                spoken, sure = info.language, float(info.language_probability)
            for part in _one_by_one(parts, path):
                if believed(part):
                    lines += lines_of(part.words or (), begun)
                if whole:
                    done(min(float(begun + part.end) / whole, 1.0))
                _heed(stop)
        done(1.0)
        return Heard(tuple(without_loops(lines)), spoken, sure)

    def check(self) -> str:
        ear = self._loaded()
        version = getattr(import_module(PACKAGE), "__version__", "")
        known = len(ear.supported_languages)
        languages = "English only" if known == 1 else f"{known} languages"
        folder = self._folder.name if self._folder else ""
        return f"faster-whisper {version} listens with “{folder}”: {languages}."

    def _loaded(self) -> Any:
        with self._lock:
            if self._ear is None:
                self._ear = _opened(self._folder)
            return self._ear

    def _spoken(self, ear: Any, language: str) -> str:
        spoken = language.strip().lower().partition("-")[0]
        if spoken and spoken not in ear.supported_languages:
            raise Problem(
                f"This Whisper model does not know the language “{spoken}”.",
                "Choose another language, or a model that knows it.",
            )
        return spoken


def believed(part: Any) -> bool:
    """Whether somebody said it: not guessed at in noise, not a loop, not credits."""
    guessed = part.no_speech_prob > 0.6 and part.avg_logprob < -0.7
    mumbled = part.avg_logprob < -1.2
    # A refrain repeats as a loop does; but it is heard for sure, and at a human pace.
    # (Of speech, “no speech” is up to 0.66 likely to Whisper base: measured.)
    rushed = len(part.text) > FASTEST * max(part.end - part.start, 0.1)
    looped = part.compression_ratio > 2.4 and (part.avg_logprob < -0.5 or rushed)
    return not (guessed or mumbled or looped or _CREDITS.search(part.text.strip()))


def lines_of(words: Iterable[Any], begun: float) -> Iterator[HeardLine]:
    """Return words as lines: a sentence each, and a new one after every pause."""
    line: list[Any] = []
    for word in words:
        if line and (word.start - line[-1].end > PAUSE or _ends(line[-1].word)):
            yield from _line(line, begun)
            line = []
        line.append(word)
    yield from _line(line, begun)


def without_loops(lines: Iterable[HeardLine]) -> Iterator[HeardLine]:
    """Return the lines, and of a sentence said over and over its first only.

    “No! No! No!” is what a child says; a sentence of words, four times, is a loop.
    """
    for text, same in groupby(lines, key=lambda line: line.text.casefold()):
        alike = list(same)
        yield from alike[:1] if len(alike) > 3 and len(text.split()) > 1 else alike


def _line(words: list[Any], begun: float) -> Iterator[HeardLine]:
    text = _plain("".join(word.word for word in words))
    if any(sign.isalnum() for sign in text):
        start, end = begun + float(words[0].start), begun + float(words[-1].end)
        yield HeardLine(start, max(start, end), text)


def _ends(word: str) -> bool:
    # “Dr.” and “3.” end nothing.
    bare = word.strip().rstrip("”\"'’)»")
    return bare.endswith(("!", "?", "…", "。", "！", "？")) or (
        bare.endswith(".") and len(bare) > 3
    )


def _plain(text: str) -> str:
    seen = (
        sign if sign in _JOINERS or unicodedata.category(sign)[0] != "C" else " "
        for sign in text
    )
    return " ".join("".join(seen).split())


def _listened(ear: Any, sound: Sound, language: str) -> tuple[Iterable[Any], Any]:
    parts, info = ear.transcribe(
        sound,
        language=language or None,
        beam_size=5,
        # No second tries by chance: they are what differs from run to run, and six
        # tries at a noise take six times as long to say nothing.
        temperature=0.0,
        # What it made up once it would go on believing.
        condition_on_previous_text=False,
        word_timestamps=True,
        vad_filter=True,
        vad_parameters={"min_silence_duration_ms": 500, "speech_pad_ms": 200},
        hallucination_silence_threshold=2.0,
    )
    return parts, info


def _one_by_one(parts: Iterable[Any], path: Path) -> Iterator[Any]:
    # The work is done while the parts are asked for, so this is where it fails.
    with _telling(path):
        yield from parts


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except (RuntimeError, MemoryError) as failed:
        raise Problem(
            f"Whisper gave up while it listened to “{path.name}”: {failed}",
            "Close what needs much memory and try again, or choose a smaller model.",
            passing=isinstance(failed, MemoryError),
        ) from failed


def _heed(stop: Stop) -> None:
    if stop():
        raise Stopped


def _opened(folder: Path | None) -> Any:
    try:
        package = import_module(PACKAGE)
    except ImportError as missing:
        raise Problem(
            "Whisper cannot listen: the package faster-whisper is not installed"
            f"{_and_lacking(folder)}.",
            INSTALL,
        ) from missing
    lacking = _lacking(folder)
    if folder is None or lacking:
        raise Problem(f"Whisper cannot listen: {lacking}.", INSTALL)
    try:
        return package.WhisperModel(
            str(folder),
            device="cpu",
            compute_type="int8",
            cpu_threads=min(os.cpu_count() or 1, THREADS),
            num_workers=1,
            local_files_only=True,
        )
    except (RuntimeError, ValueError, OSError, KeyError) as broken:
        raise Problem(
            f"The Whisper model in {folder} cannot be read: {broken}", INSTALL
        ) from broken


def _lacking(folder: Path | None) -> str:
    if folder is None:
        return "WHISPER_MODEL does not name a model"
    if not folder.is_dir():
        return f"WHISPER_MODEL names {folder}, which is not a folder"
    missing = [name for name in FILES if not (folder / name).is_file()]
    if not any((folder / name).is_file() for name in VOCABULARY):
        missing.append(VOCABULARY[0])
    return f"{folder} has no {', no '.join(missing)}" if missing else ""


def _and_lacking(folder: Path | None) -> str:
    lacking = _lacking(folder)
    return f", and {lacking}" if lacking else ""


SERVICE = Service(
    "whisper",
    "Whisper (faster-whisper)",
    "hearing",
    open=lambda around: Whisper(around.settings.get("WHISPER_MODEL", "")),
    needs=(Need("WHISPER_MODEL", f"The folder of a Whisper model. {INSTALL}"),),
    receives=frozenset({"voice"}),
    at_home=True,
    note="It listens on this computer. Nothing is sent anywhere, and nothing fetched.",
)
