"""Voices: characters who differ, words that stay words. The real ones are slow."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from kit.problems import Problem
from studio.engine.sound import RATE, Phone, Spoken
from studio.engine.speech import mouths
from studio.engine.story import VoiceSpec
from studio.providers.voice.finish import LEVEL, finished, resampled, silence
from studio.providers.voice.house import HouseVoice, stretched, timed, within_reach
from studio.providers.voice.promise import Voice
from studio.providers.voice.words import speakable
from tests.studio.films import voice_of

LINES = {
    "en": "Hello, Doctor Pip! We have eleven kites, and a storm is coming.",
    "es": "Hola, me llamo Lola. Once cometas vuelan sobre el faro.",
    "fr": "Bonjour, je m'appelle Lola. Le vent chante.",
    "de": "Hallo, ich heiße Lola. Der Wind singt.",
    "it": "Ciao, mi chiamo Lola. Il vento canta.",
    "pt": "Olá, eu me chamo Lola. O vento canta.",
}


def pitch_of(spoken: Spoken) -> float:
    """Return the middle pitch in hertz of what is voiced."""
    found = []
    for start in range(0, len(spoken.samples) - 2400, 1200):
        piece = spoken.samples[start : start + 2400]
        if float(np.abs(piece).max()) < 0.05:
            continue
        power = np.abs(np.fft.rfft(piece * np.hanning(2400), 8192)) ** 2
        alike = np.fft.irfft(power)[:700]
        at = 90 + int(alike[90:].argmax())
        if alike[at] > 0.4 * alike[0]:
            found.append(RATE / at)
    return float(np.median(found))


def test_shouting_noises_and_pictures_become_words() -> None:
    assert speakable("OH NO!!! 🙂") == "oh no!"
    assert speakable("Noooo, brrr, Zzzz.") == "Noo, burr, zuzz."
    assert speakable("11 kites on TV") == "11 kites on TV"
    assert speakable("¿Qué? <b>ñ</b>", "es") == "¿Qué? b ñ /b"
    assert speakable("🙂🙂") == ""


def test_a_voice_is_kept_where_it_can_be_understood() -> None:
    wild = within_reach(VoiceSpec(pitch=40, formant=-40, pace=9))

    assert (wild.pitch, wild.formant, wild.pace) == (12.0, -5.0, 1.3)
    fine = VoiceSpec(pitch=3, formant=2, pace=1.1)
    assert within_reach(fine) == fine


def test_formants_move_without_changing_the_size_of_the_spectrum() -> None:
    shape = np.zeros((601, 2), np.float32)
    shape[100] = 1.0

    assert stretched(shape, 1.5).shape == shape.shape
    assert int(stretched(shape, 1.5)[:, 0].argmax()) == 150
    assert stretched(shape, 1) is shape


def test_phones_take_the_time_of_their_stress_marks() -> None:
    phones = timed(
        ["", "h", "ˈ", "i", "ː", "!", ""], np.array([2, 2, 2, 4, 2, 6, 2]), 1
    )

    assert [p.symbol for p in phones] == ["", "h", "i", "", ""]
    assert phones[2] == Phone(1.1, 1.3, "i", True)


def test_a_finished_line_is_level_trimmed_and_without_clicks() -> None:
    time = np.arange(24_000) / 24_000
    tone = (0.01 * np.sin(2 * np.pi * 300 * time)).astype(np.float32)
    quiet = np.zeros(12_000, np.float32)
    line = finished(
        np.concatenate([quiet, tone, quiet]), 24_000, [Phone(0.5, 1.5, "a")]
    )

    assert 1.0 <= line.seconds < 1.12
    assert abs(float(np.sqrt((line.samples**2).mean())) / LEVEL - 1) < 0.1
    assert np.abs(line.samples[[0, -1]]).max() == 0
    assert abs(line.phones[0].start - 0.03) < 0.02


def test_resampling_keeps_pitch_and_length() -> None:
    tone = np.sin(2 * np.pi * 440 * np.arange(22_050) / 22_050).astype(np.float32)
    made = resampled(tone, 22_050)

    assert len(made) == RATE
    crossings = int((np.diff(np.signbit(made[4800:-4800])) != 0).sum())
    assert abs(crossings / 2 / 0.8 - 440) < 3


def test_silence_is_a_line_too() -> None:
    assert not silence().samples.any()
    assert not finished(np.zeros(1000, np.float32), 24_000, []).samples.any()


def test_a_missing_voice_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hibari", None)

    with pytest.raises(Problem) as problem:
        HouseVoice().say("Hello.", VoiceSpec(), language="en", seed=1)

    assert "setup" in problem.value.todo


def test_every_language_finds_a_voice() -> None:
    voices: list[Voice] = [voice_of(tag) for tag in ("en", "en-GB", "es", "pt-BR")]

    assert [voice.name for voice in voices] == ["house", "house", "pico", "espeak"]


@pytest.mark.slow
@pytest.mark.parametrize("language", sorted(LINES))
def test_a_real_voice_is_the_same_twice_and_has_its_phones(language: str) -> None:
    voice, spec = voice_of(language), VoiceSpec(pitch=3, formant=2, pace=1.1)
    one = voice.say(LINES[language], spec, language=language, seed=1)
    voice.say("Something else!", VoiceSpec(), language=language, seed=2)
    two = voice.say(LINES[language], spec, language=language, seed=1)

    assert np.array_equal(one.samples, two.samples)
    assert one.phones == two.phones
    assert 1.5 < one.seconds < 9
    assert np.abs(one.samples).max() < 0.9
    assert len([p for p in one.phones if p.symbol]) > 12
    assert sum(p.stressed for p in one.phones) >= 3
    assert all(0 <= p.start < p.end <= one.seconds for p in one.phones)
    assert len({mouth.shape for mouth in mouths(one)}) >= 5


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
def test_pitch_and_the_size_of_the_head_are_two_things(language: str) -> None:
    voice = voice_of(language)

    def pitch(spec: VoiceSpec) -> float:
        said = voice.say(LINES[language], spec, language=language, seed=1)
        return pitch_of(said)

    plain = pitch(VoiceSpec())
    assert abs(12 * np.log2(pitch(VoiceSpec(pitch=5)) / plain) - 5) < 1.2
    assert abs(12 * np.log2(pitch(VoiceSpec(formant=4)) / plain)) < 1.2


@pytest.mark.slow
@pytest.mark.parametrize("words", ["", "🙂🙂", "日本語", "...", "<>", "\x00"])
def test_what_cannot_be_said_is_a_short_silence_not_an_error(words: str) -> None:
    said = voice_of("en").say(words, VoiceSpec(), language="en", seed=1)

    assert said.seconds < 1
