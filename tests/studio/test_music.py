"""The composer and its orchestra: music that fits, resolves and never clicks."""

from __future__ import annotations

import numpy as np
import pytest

from studio.engine.music import Note, Score
from studio.engine.music.compose import compose
from studio.engine.music.form import easing
from studio.engine.music.instruments import struck
from studio.engine.music.melody import countered, motif, phrase
from studio.engine.music.play import blocks, play
from studio.engine.music.theory import MODES, chord, voiced
from studio.engine.origins import origins
from studio.engine.sound import RATE
from studio.engine.staging import Chapter

MOODS = [name for name in origins("music") if name != "bends"]


def chapter(mood: str, start: float, end: float, *who: str) -> Chapter:
    return Chapter("", start, end, mood, "meadow", "clear", "noon", who)


def score(*moods: str, seed: int = 7, each: float = 12.0) -> Score:
    chapters = [
        chapter(mood, 3 + n * each, 3 + (n + 1) * each, "pip")
        for n, mood in enumerate(moods)
    ]
    seconds = 3 + each * len(moods) + 4
    return compose(chapters, seconds, {"pip": 3, "nana": 8}, seed, "adventure")


@pytest.mark.parametrize("mood", MOODS)
def test_every_mood_is_music_from_the_first_second_to_the_last_chord(mood: str) -> None:
    music = score(mood)
    starts = np.array([note.start for note in music.notes])

    assert starts[0] < 0.2
    assert np.diff(starts).max() < 3.0
    assert starts[-1] < music.seconds
    # Neither a drone nor a hailstorm.
    assert 1.5 < len(music.notes) / music.seconds < 25


def test_the_same_seed_gives_the_same_score_and_another_seed_another() -> None:
    assert score("calm", "wild") == score("calm", "wild")
    assert score("calm") != score("calm", seed=8)


def test_notes_stay_where_their_instrument_sounds_best() -> None:
    for mood in MOODS:
        for note in score(mood).notes:
            values = origins("instrument")[note.instrument].values
            assert values["low"] <= note.pitch <= values["high"], note
            assert 0 < note.velocity <= 1


def test_it_ends_at_home() -> None:
    music = score("joyful", "tender")
    last = [note for note in music.notes if note.start > music.seconds - 2.7]
    low = min(last, key=lambda note: note.pitch)
    tones = {(note.pitch - low.pitch) % 12 for note in last if note.velocity > 0.2}

    assert tones <= {0, 4, 7}


def test_a_theme_is_four_to_eight_notes_and_keeps_its_shape_in_a_waltz() -> None:
    for theme in range(40):
        walk, waltz = motif(theme, 4), motif(theme, 3)

        assert 4 <= len(walk.steps) <= 8
        assert len(walk.rhythm) == len(walk.steps)
        shared = min(len(walk.steps), len(waltz.steps))
        assert walk.steps[:shared] == waltz.steps[:shared]
    assert len({motif(theme, 4) for theme in range(40)}) > 30


def test_every_progression_can_be_read_and_voices_hardly_move() -> None:
    for mood in MOODS:
        values = origins("music")[mood].values
        assert values["mode"] in MODES
        for said in [*values["asks"], *values["answers"]]:
            before: tuple[int, ...] = ()
            for numeral in said.split():
                now = voiced(chord(numeral, 60), before)
                assert len(now) == 3
                if before:
                    moved = [abs(a - b) for a, b in zip(before, now, strict=True)]
                    assert max(moved) <= 6, (mood, said)
                before = now


KEY = (72, "ionian", 4)
CHORDS = [chord(numeral, 60) for numeral in ("I", "vi", "IV", "V")]


def test_a_phrase_is_an_idea_that_leaps_to_its_height_and_walks_home() -> None:
    leaps = []
    for theme in range(20):
        sung = phrase(motif(theme, 4), CHORDS, False, KEY)
        height = max(sung, key=lambda note: note.pitch)
        before = max(n.pitch for n in sung if n.beat < height.beat or n is sung[0])
        leaps.append(height.pitch - before)

        assert height.beat < 12
        assert sung[-1].pitch < height.pitch
        assert sung == phrase(motif(theme, 4), CHORDS, False, KEY)
    assert np.mean(leaps) >= 3


def test_an_answer_is_another_melody_over_the_same_rhythm() -> None:
    said, answered = (
        phrase(motif(3, 4), CHORDS, False, KEY, answers=way) for way in (False, True)
    )

    assert [n.beat for n in said] == [n.beat for n in answered]
    assert [n.pitch for n in said] != [n.pitch for n in answered]


def test_a_second_voice_stays_below_the_first_and_on_its_chords() -> None:
    sung = phrase(motif(3, 4), CHORDS, True, KEY)
    for note in (n for n in countered(sung, CHORDS, 4) if n.beats > 1):
        now = CHORDS[int(note.beat // 4)]
        above = [n.pitch for n in sung if n.beat // 4 == note.beat // 4]

        assert note.pitch < min(above)
        assert note.pitch % 12 in now.tones


def test_the_orchestra_holds_its_breath_before_the_turn() -> None:
    music = score("joyful", "wild", "funny", "proud", "calm")
    turn = 3 + 12 * 3
    still = [n for n in music.notes if turn - 2.0 < n.start < turn - 0.1]
    before = [n for n in music.notes if turn - 4.2 < n.start < turn - 2.3]

    assert not still
    assert len(before) > 4


def test_the_last_chapter_slows_down_and_the_film_keeps_its_time() -> None:
    beats = [Note(at / 2, 0.5, 60, 0.5, "harp") for at in range(40)]
    slowed = list(easing(beats, 0.0, 20.0))
    gaps = np.diff([note.start for note in slowed])

    assert gaps[-1] > 1.4 * gaps[0]
    assert (np.diff(gaps) > -1e-9).all()
    assert slowed[-1].start + slowed[-1].length == pytest.approx(20.0)


def test_the_title_page_has_a_soft_riff_and_no_drums() -> None:
    title = [note for note in score("wild").notes if note.start < 2.9]

    assert {note.instrument for note in title} <= {"kalimba", "music_box", "harp"}
    assert len([note for note in title if note.instrument != "harp"]) >= 3


@pytest.mark.parametrize("instrument", list(origins("instrument")))
def test_an_instrument_begins_and_ends_without_a_click(instrument: str) -> None:
    values = origins("instrument")[instrument].values
    sound = struck(instrument, (values["low"] + values["high"]) // 2, 0.5)

    assert np.isfinite(sound).all()
    assert abs(sound[0]) < 0.02
    assert abs(sound[-1]) < 1e-3
    assert abs(float(sound.mean())) < 0.01
    assert 0.05 < np.abs(sound).max() < 2.0


@pytest.mark.parametrize(
    "instrument", ["music_box", "felt_piano", "flute", "clarinet", "harp", "strings"]
)
def test_an_instrument_is_in_tune(instrument: str) -> None:
    sound = struck(instrument, 72, 0.8)[4800:28800]
    size = 1 << 19
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), size))
    wanted = 440 * 2 ** (3 / 12)
    near = slice(int(wanted * 0.9 * size / RATE), int(wanted * 1.1 * size / RATE))
    found = (near.start + int(spectrum[near].argmax())) * RATE / size

    assert abs(1200 * np.log2(found / wanted)) < 12


def test_music_is_as_long_as_the_film_level_and_clean() -> None:
    music = score("joyful")
    sound = play(music)

    assert sound.shape == (round(music.seconds * RATE), 2)
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() < 1.0
    assert np.abs(sound.mean(axis=0)).max() < 1e-3
    assert np.abs(np.diff(sound, axis=0)).max() < 0.25
    assert np.abs(sound[-48:]).max() < 1e-3
    loud = 20 * np.log10(np.sqrt((sound**2).mean()))
    assert -30 < loud < -14


def test_blocks_are_the_whole() -> None:
    music = score("calm", each=6)

    assert np.array_equal(np.concatenate(list(blocks(music))), play(music))


def test_a_film_of_no_chapters_or_half_a_second_is_music_all_the_same() -> None:
    assert compose([], 20.0, {}, 1, "").notes
    short = compose([chapter("wild", 0, 0.5)], 0.5, {}, 1, "")
    assert play(short).shape == (RATE // 2, 2)
