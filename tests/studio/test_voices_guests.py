"""Voices from elsewhere: Pico, which set-up fetches, and guests a family brings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kit.problems import Problem
from studio.engine.sound import RATE, Phone, Spoken
from studio.engine.story import VoiceSpec
from studio.providers.voice import voice_for
from studio.providers.voice.espeak import EspeakVoice
from studio.providers.voice.kokoro import KokoroVoice, tokens_of
from studio.providers.voice.pico import FILES, PROGRAM, PicoVoice
from studio.providers.voice.timing import aligned
from tests.studio.films import Hum, voice_of

LINE = "Hola, me llamo Lola. Once cometas vuelan sobre el faro."


def sung(*notes: tuple[float, float]) -> Spoken:
    """Return a line of notes, each a pitch in hertz for some seconds, as its phones."""
    sounds, phones, at = [], [], 0.0
    for hertz, seconds in notes:
        time = np.arange(round(seconds * RATE)) / RATE
        sounds.append((0.2 * np.sin(2 * np.pi * hertz * time)).astype(np.float32))
        phones.append(Phone(at, at + seconds, f"{hertz:.0f}"))
        at += seconds
    return Spoken(np.concatenate(sounds), tuple(phones))


def test_mouths_follow_a_voice_that_does_not_tell_its_times() -> None:
    model = sung((300, 0.3), (2000, 0.2), (700, 0.4), (4000, 0.3))
    said = sung((300, 0.2), (2000, 0.4), (700, 0.3), (4000, 0.5))

    heard = aligned(Spoken(said.samples, ()), model)

    assert [phone.symbol for phone in heard.phones] == ["300", "2000", "700", "4000"]
    for phone, truth in zip(heard.phones, said.phones, strict=True):
        assert abs(phone.start - truth.start) <= 0.04
        assert abs(phone.end - truth.end) <= 0.04


def test_a_line_of_another_length_still_has_mouths_to_its_end() -> None:
    model = sung((300, 2.0), (2000, 2.0))

    heard = aligned(Spoken(sung((300, 0.3), (2000, 0.3)).samples, ()), model)

    assert heard.phones
    assert all(0 <= phone.start < phone.end <= 0.6 for phone in heard.phones)
    assert aligned(heard, Spoken(model.samples, ())) is heard


def test_a_language_that_was_not_fetched_is_spoken_by_espeak(tmp_path: Path) -> None:
    assert voice_of("es-MX").name == "pico"

    assert voice_for("es-MX", tmp_path, tmp_path).name == "espeak"


def test_a_missing_speaker_is_named_and_setup_is_the_remedy(tmp_path: Path) -> None:
    voice = PicoVoice(tmp_path / "pico.wasm", tmp_path, timed_by=Hum())

    with pytest.raises(Problem) as problem:
        voice.say(LINE, VoiceSpec(), language="es", seed=1)

    assert "es-ES_ta.bin" in problem.value.what
    assert "setup" in problem.value.todo


def test_a_missing_program_is_named_too(tmp_path: Path) -> None:
    for name in FILES["es"]:
        (tmp_path / name).write_bytes(b"")
    voice = PicoVoice(tmp_path / "pico.wasm", tmp_path, timed_by=Hum())

    with pytest.raises(Problem) as problem:
        voice.say(LINE, VoiceSpec(), language="es", seed=1)

    assert "pico.wasm" in problem.value.what


def test_a_damaged_speaker_is_told_as_such(settings: Any, tmp_path: Path) -> None:
    for name in FILES["es"]:
        (tmp_path / name).write_bytes(b"\0" * 200)
    voice = PicoVoice(settings.FRONT / PROGRAM, tmp_path, timed_by=Hum())

    with pytest.raises(Problem) as problem:
        voice.say(LINE, VoiceSpec(), language="es", seed=1)

    assert "es-ES_ta.bin" in problem.value.what
    assert "setup" in problem.value.todo


@pytest.mark.slow
def test_what_a_story_writes_cannot_command_the_voice() -> None:
    voice = voice_of("es")

    plain = voice.say("Hola, Lola y Pip.", VoiceSpec(), language="es", seed=1)
    sly = voice.say(
        "</speed><speed level='20'>Hola & Pip.", VoiceSpec(), language="es", seed=1
    )

    assert sly.seconds < 4 * plain.seconds
    assert voice.say("<&>", VoiceSpec(), language="es", seed=1).seconds < 1


@pytest.mark.slow
def test_a_very_long_line_is_said_to_its_end() -> None:
    said = voice_of("es").say(" ".join([LINE] * 12), VoiceSpec(), language="es", seed=1)

    assert said.seconds > 40
    assert said.phones[-1].end > 0.95 * said.seconds
    assert float(np.abs(said.samples[-RATE:]).max()) > 0.1


def test_kokoro_names_what_it_lacks_and_where(tmp_path: Path) -> None:
    with pytest.raises(Problem) as problem:
        KokoroVoice(tmp_path / "kokoro.onnx", tmp_path, EspeakVoice())

    assert "kokoro.onnx" in problem.value.what
    assert str(tmp_path) in problem.value.what


def test_kokoro_is_asked_for_a_speaker_it_has_not(tmp_path: Path) -> None:
    model = tmp_path / "kokoro.onnx"
    model.write_bytes(b"")
    voice = KokoroVoice(model, tmp_path, EspeakVoice())

    with pytest.raises(Problem) as problem:
        voice.say(LINE, VoiceSpec(name="../../ada"), language="es", seed=1)

    assert "ada.bin" in problem.value.what
    assert ".." not in problem.value.what


def test_spanish_is_spelled_with_its_words_and_pauses() -> None:
    spelled = EspeakVoice().phonemes("Hola, Lola. ¿Qué tal?", "es")

    assert spelled == "ˈola, lˈola. kˈe tˈal?"
    assert len(tokens_of(spelled)) == len(spelled)
