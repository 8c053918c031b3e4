"""Effects and mix: everything heard, level, seamless, and never over the words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from studio.engine.actors import Look
from studio.engine.origins import origins
from studio.engine.sound import RATE, Phone, Samples, Spoken
from studio.engine.sound.ambience import under
from studio.engine.sound.beds import BEDS
from studio.engine.sound.curves import DUCK, PER_SECOND, ducked, held_back
from studio.engine.sound.effects import bed, caption, loop, once
from studio.engine.sound.ground import ground
from studio.engine.sound.hits import HITS
from studio.engine.sound.loudness import loudness_of, oversampled
from studio.engine.sound.mix import mix, stems
from studio.engine.staging import Chapter, Film, Line, Noise
from studio.engine.story import Character

WORDS = [(4.0, 3.0), (8.0, 2.0), (12.5, 4.0)]


def hum(seconds: float) -> Spoken:
    """Return syllables of nobody: as loud and as lively as a finished voice."""
    time = np.arange(round(seconds * RATE)) / RATE
    tone = sum(np.sin(2 * np.pi * 180 * n * time) / n for n in range(1, 12))
    beat = np.clip(np.sin(2 * np.pi * 4 * time), 0.05, 1)
    sound = (tone * beat).astype(np.float32)
    return Spoken(sound * np.float32(0.1 / sound.std()), (Phone(0, seconds, "a"),))


def film(seconds: float = 22.0, noises: tuple[Noise, ...] = ()) -> Film:
    lines = tuple(
        Line("pip", "Pip", "…", start, start + lasts, nth)
        for nth, (start, lasts) in enumerate(WORDS)
    )
    chapters = (
        Chapter("", 2, 11, "joyful", "shore", "clear", "noon", ("pip",)),
        Chapter("", 11, 18, "calm", "shore", "rain", "night", ("pip",)),
    )
    pip = Character("pip", "Pip", "otter", Look("otter"), theme=4)
    frames = round(seconds * 25)
    return Film(
        "T", "en", "paper", 5, frames, (pip,), (), lines, noises, chapters
    )  # fmt: skip


def about(place: str) -> tuple[tuple[str, ...], bool]:
    return ("waves", "gulls"), place == "cabin"


def spoken() -> list[Spoken]:
    return [hum(lasts) for _, lasts in WORDS]


@pytest.fixture(scope="module")
def parts() -> tuple[Samples, Samples, Samples]:
    noises = (Noise("splash", 7.2, 8.0), Noise("steps", 17, 20, caption="steps"))
    heard = list(stems(told := film(noises=noises), spoken(), ground(told, "", about)))
    return (
        np.concatenate([block.voices for block in heard]),
        np.concatenate([block.music for block in heard]),
        np.concatenate([block.effects for block in heard]),
    )


def decibels(sound: Samples) -> float:
    return float(10 * np.log10((sound.astype(float) ** 2).mean() + 1e-12))


@pytest.mark.parametrize("name", sorted(BEDS))
def test_a_bed_is_level_and_has_no_seam(name: str) -> None:
    sound = loop(name, 3).astype(np.float32)
    level = origins("sound")[name].values["level"]

    assert np.isfinite(sound).all()
    assert abs(decibels(sound) - level) < 1.5
    seam = np.abs(sound[0] - sound[-1]).max()
    assert seam <= np.abs(np.diff(sound, axis=0)).max()
    assert np.abs(sound.mean(axis=0)).max() < 1e-3


@pytest.mark.parametrize("name", sorted(HITS))
def test_a_sound_begins_and_ends_in_silence_and_is_not_too_loud(name: str) -> None:
    sound = once(name, 3)

    assert np.isfinite(sound).all()
    assert sound[0] == sound[-1] == 0
    assert 0.02 < np.abs(sound).max() <= 0.6
    assert 0.04 < len(sound) / RATE < 4


# Bursts, and between which frequencies four fifths of it lie: as the real ones measure.
THROATS = {
    "bark": (2, 300, 1700), "meow": (1, 450, 2600), "giggle": (6, 380, 4200),
    "quack": (2, 600, 2400), "moo": (1, 100, 1100), "baa": (1, 300, 2700),
    "hoot": (2, 250, 500), "chirp": (2, 2300, 4500), "roar": (1, 90, 1000),
}  # fmt: skip


@pytest.mark.parametrize("name", list(THROATS))
def test_a_creature_calls_as_often_and_as_high_as_it_should(name: str) -> None:
    sound = once(name, 1)
    bursts, lowest, highest = THROATS[name]
    steps = sound[: len(sound) // 1200 * 1200].reshape(-1, 1200)
    loud = np.sqrt((steps**2).mean(axis=1))
    heard = np.diff(np.r_[0, loud > loud.max() * 0.25]) == 1
    power = np.cumsum(np.abs(np.fft.rfft(sound)) ** 2)
    tenth, most = np.searchsorted(power, power[-1] * np.array([0.1, 0.9]))

    assert heard.sum() == bursts
    assert lowest < tenth * RATE / len(sound)
    assert most * RATE / len(sound) < highest


def test_every_sound_is_described_in_words_and_nothing_is_described_in_vain() -> None:
    assert set(origins("sound")) == set(BEDS) | set(HITS)
    for name in origins("sound"):
        assert 2 < len(caption(name, "en")) <= 36
        assert caption(name, "es") and caption(name, "es-MX") == caption(name, "es")
    assert caption("no such sound", "en") == ""


def test_the_same_seed_sounds_the_same_and_another_differs() -> None:
    again = loop("waves", 3).copy()
    loop.cache_clear()

    assert np.array_equal(loop("waves", 3), again)
    assert not np.array_equal(loop("waves", 4), again)
    assert bed("waves", 30.0, 3).shape == (30 * RATE, 2)


def test_a_tone_of_full_scale_measures_as_the_standard_says() -> None:
    # BS.1770: 997 Hz at 0 dBFS in one channel is -3.01 LKFS.
    tone = np.sin(2 * np.pi * 997 * np.arange(10 * RATE) / RATE).astype(np.float32)
    silent = np.zeros_like(tone)

    assert abs(loudness_of(np.stack([tone, silent], 1)) + 3.01) < 0.1
    assert abs(loudness_of(np.stack([tone, tone], 1) * 0.1) + 20.0) < 0.1
    assert loudness_of(np.stack([silent, silent], 1)) == -70.0


def test_quiet_parts_do_not_count_in_loudness() -> None:
    tone = 0.1 * np.sin(2 * np.pi * 997 * np.arange(8 * RATE) / RATE)
    pair = np.stack([tone, tone], 1).astype(np.float32)
    padded = np.concatenate([pair, np.zeros((8 * RATE, 2), np.float32)])

    assert abs(loudness_of(padded) - loudness_of(pair)) < 0.2


def test_the_mix_is_as_loud_as_promised_and_no_peak_passes(
    parts: tuple[Samples, Samples, Samples],
) -> None:
    whole = parts[0] + parts[1] + parts[2]
    between = max(np.abs(oversampled(whole[:, side])).max() for side in (0, 1))

    assert len(whole) == round(film().seconds * RATE)
    assert np.isfinite(whole).all()
    assert abs(loudness_of(whole) + 16) < 0.5
    assert 20 * np.log10(max(between, np.abs(whole).max())) <= -1.0


def test_music_bows_ten_decibels_under_speech(
    parts: tuple[Samples, Samples, Samples],
) -> None:
    curve = ducked(np.r_[np.zeros(100), np.ones(200), np.zeros(100)].astype(np.float32))

    assert 20 * np.log10(curve[100:300].max()) <= -10
    assert curve[0] == curve[-1] == 1
    assert curve[95] < 1  # it looks ahead
    assert 20 * np.log10(curve[300 + round(0.3 * PER_SECOND)]) > DUCK / 2
    voices, music, _ = (part[13 * RATE : 16 * RATE] for part in parts)
    assert decibels(voices) - decibels(music) > 12


def test_effects_lie_under_the_words(parts: tuple[Samples, Samples, Samples]) -> None:
    voices, _, effects = (part[13 * RATE : 16 * RATE] for part in parts)

    assert decibels(voices) - decibels(effects) > 6


def test_voices_are_heard_only_where_they_belong(
    parts: tuple[Samples, Samples, Samples],
) -> None:
    voices = parts[0]

    assert not voices[: 4 * RATE].any()
    assert voices[4 * RATE : 7 * RATE].any()
    assert not voices[round(7.01 * RATE) : 8 * RATE].any()


def test_the_same_film_is_mixed_to_the_same_samples() -> None:
    one = np.concatenate(list(mix(film(), spoken(), ground(film(), "", about))))
    two = np.concatenate(list(mix(film(), spoken(), ground(film(), "", about))))

    assert np.array_equal(one, two)


def test_a_long_film_heard_twice_equals_promises_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("studio.engine.sound.mix._KEPT", 0)
    whole = np.concatenate(list(mix(film(), spoken(), ground(film(), "", about))))

    assert abs(loudness_of(whole) + 16) < 0.5


def test_a_film_without_words_has_music_and_no_fright() -> None:
    silent = replace(film(8.0), lines=(), noises=(Noise("unheard of", 1, 2),))
    whole = np.concatenate(list(mix(silent, [], ground(silent, "", about))))

    assert abs(loudness_of(whole) + 16) < 0.5
    assert np.abs(whole).max() < 0.9


def test_a_limiter_is_ready_before_the_peak() -> None:
    highest = np.full(200, 0.1, np.float32)
    highest[100] = 2.0
    gain = held_back(highest, 0.8)

    assert (gain[99:102] * 2.0 <= 0.8 + 1e-4).all()
    assert gain[0] == gain[-1] == 1.0 or gain[-1] > 0.9


def test_weather_and_night_are_heard_but_muffled_indoors() -> None:
    day, night = film().chapters
    names = {lying.name for lying in under([day], about)}
    assert names == {"waves", "gulls"}
    assert {lying.name for lying in under([night], about)} == {"waves", "rain"}
    (rain,) = (
        lying
        for lying in under([replace(night, place="cabin")], about)
        if lying.name == "rain"
    )
    assert rain.gain < 0.5


def test_a_bed_goes_on_through_chapters_that_share_it() -> None:
    chapters = film().chapters

    (waves,) = (lying for lying in under(chapters, about) if lying.name == "waves")

    assert (waves.start, waves.end) == (2, 18)
