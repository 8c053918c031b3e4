"""Captions that a child can read: rules held for any words and times."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.engine.captions import GAP, Cue, Row, checked, cues, vtt
from studio.engine.linebreaks import LONGEST, SHORTEST, WIDTH
from studio.engine.origins import origins
from studio.engine.sound.effects import caption
from studio.engine.staging import Film, Line, Noise

WORDS = (
    "Once upon a time a lighthouse keeper and an otter lived by the sea, and every "
    "evening they lit the lamp together. One night the wind took all their kites!"
)


def film(
    *said: tuple[str, str, float, float],
    seconds: float = 60,
    noises: tuple[Noise, ...] = (),
) -> Film:
    lines = tuple(
        Line(who.lower(), who, text, start, end, nth)
        for nth, (who, text, start, end) in enumerate(said)
    )
    frames = round(seconds * 25)
    return Film("T", "en", "paper", 1, frames, (), (), lines, noises, ())


def test_a_short_line_is_one_cue_that_lasts_long_enough_to_read() -> None:
    (cue,) = cues(film(("Pip", "Look!", 1.0, 1.4)))

    assert cue.start == 1.0
    assert cue.seconds == pytest.approx(SHORTEST)
    assert cue.rows == (Row("Look!", "Pip"),)


def test_a_long_line_becomes_cues_that_break_where_a_reader_breathes() -> None:
    made = cues(film(("Narrator", WORDS, 0.0, 12.0)))

    assert len(made) >= 2
    assert checked(made) == ()
    assert " ".join(row.text for cue in made for row in cue.rows) == WORDS
    ends = [row.text.split()[-1].lower() for cue in made for row in cue.rows]
    assert not set(ends) & {"a", "an", "the", "of", "by", "and"}


def test_fast_speech_keeps_its_words_and_takes_the_silence_after_it() -> None:
    (cue,) = cues(film(("Pip", "We must be quick, the storm is near us!", 2.0, 3.2)))

    assert cue.seconds >= 2.9
    assert checked((cue,)) == ()


def test_a_caption_waits_a_little_for_the_one_before_to_be_read() -> None:
    first, second = cues(
        film(("Pip", "You may let go, Nana.", 2, 3.3), ("Nana", "No.", 3.4, 4))
    )

    assert 3.4 < second.start <= 3.8
    assert checked((first, second)) == ()


@pytest.mark.parametrize("name", sorted(origins("sound")))
def test_a_spanish_film_names_its_sounds_in_spanish(name: str) -> None:
    noise = Noise(name, 1, 3, caption=caption(name, "es"))
    (cue,) = cues(film(noises=(noise,)))

    assert cue.rows[0].text == f"[{origins('sound')[name].values['caption']['es']}]"
    assert caption(name, "es") != caption(name, "en")


def test_a_quick_exchange_shares_a_cue_and_names_both() -> None:
    made = cues(film(("Pip", "Ready?", 1.0, 1.4), ("Nana", "Go!", 1.6, 2.0)))

    assert len(made) == 1
    assert "<v Pip>Ready?\n<v Nana>Go!" in vtt(made)


def test_a_sound_is_named_in_brackets_in_the_next_silence() -> None:
    noise = Noise("thunder", 3.5, 5.0, caption="thunder rolls")
    made = cues(film(("Pip", "Listen to that!", 1.0, 2.2), noises=(noise,)))

    assert [cue.rows[0].text for cue in made] == ["Listen to that!", "[thunder rolls]"]
    assert checked(made) == ()


def test_the_same_sound_is_not_named_twice_in_ten_seconds() -> None:
    knocks = tuple(Noise("knock", at, at + 1, caption="knock") for at in (1, 4, 7, 20))

    assert len(cues(film(noises=knocks))) == 2


def test_signs_that_mean_something_to_the_format_are_written_safely() -> None:
    text = vtt((Cue(0, 2, (Row("5 < 6 & --> so", "A <b> & C"),)),))

    assert "<v A &lt;b&gt; &amp; C>5 &lt; 6 &amp; --&gt; so" in text
    assert text.count("-->") == 1


def test_a_checker_names_every_broken_rule() -> None:
    bad = (
        Cue(0, 0.5, (Row("x" * 50),)),
        Cue(0.51, 9.0, (Row("a"), Row("b"), Row("c"))),
    )

    broken = " ".join(checked(bad))

    for rule in ("38", "13 char", "under 1.2", "above 6", "2 rows", "two frames"):
        assert rule in broken


spoken = st.lists(
    st.tuples(
        st.text(
            st.sampled_from("abcdefghij ,.!?<&ñ—"), min_size=1, max_size=300
        ).filter(lambda text: bool(text.strip())),
        st.floats(0.3, 20.0),  # lasts
        st.floats(0.0, 3.0),  # silence after
    ),
    max_size=6,
)


@given(spoken)
def test_any_lines_give_a_conformant_file_whose_shape_rules_hold(
    said: list[tuple[str, float, float]],
) -> None:
    at, lines = 0.5, []
    for text, lasts, silence in said:
        lines.append(("Pip", text, at, at + lasts))
        at += lasts + silence + GAP
    made = cues(film(*lines, seconds=at + 2))

    for cue in made:
        assert 1 <= len(cue.rows) <= 2
        assert all(0 < len(row.text) <= WIDTH for row in cue.rows)
        assert 0 < cue.seconds <= LONGEST + 1e-6
    assert not [rule for rule in checked(made) if "two frames" in rule]
    hurried = [n for n, cue in enumerate(made, 1) if too_quick(cue)]
    named = {int(rule.split(":")[0].removeprefix("Cue ")) for rule in checked(made)}
    assert named == set(hurried)
    told = "".join(text for text, _, _ in said).split()
    assert "".join(told) == "".join(
        "".join(row.text.split()) for cue in made for row in cue.rows
    )
    conformant(vtt(made))


def too_quick(cue: Cue) -> bool:
    written = sum(len(row.text) for row in cue.rows)
    shown = cue.end - cue.start
    return shown < 1.2 - 1e-6 or written > 13 * shown + 1e-6


def conformant(text: str) -> None:
    head, *blocks = text.rstrip("\n").split("\n\n")
    assert head == "WEBVTT"
    last = -1.0
    for block in blocks:
        timing, *payload = block.split("\n")
        found = re.fullmatch(r"(\d\d):(\d\d):(\d\d\.\d{3}) --> (\S+)", timing)
        assert found
        start = int(found[1]) * 3600 + int(found[2]) * 60 + float(found[3])
        assert start >= last
        last = start
        assert payload and all("-->" not in row for row in payload)
        rest = "\n".join(re.sub(r"^<v [^<>]+>", "", row) for row in payload)
        assert "<" not in rest
        assert not re.search(r"&(?!amp;|lt;|gt;)", rest)
