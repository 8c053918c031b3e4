"""What was heard, made readable, whatever the listener's clock did."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from studio.engine.captions import checked
from studio.engine.linebreaks import LONGEST, ROWS, WIDTH
from studio.engine.listening import Utterance, heard_cues, in_order, joined

MEMO = 60.0  # seconds


def texts(*heard: Utterance) -> list[str]:
    cues = heard_cues(heard, MEMO)
    return [" ".join(row.text for row in cue.rows) for cue in cues]


def test_a_sentence_that_stands_alone_keeps_its_moment() -> None:
    calm = Utterance(10.0, 13.0, "The keeper lit the lamp.")

    (cue,) = heard_cues([calm, Utterance(20, 22, "Good night, Pip.")], MEMO)[:1]

    assert cue.start == 10.0 and cue.end >= 13.0


def test_scraps_of_one_breath_are_one_caption() -> None:
    look = Utterance(1.0, 1.3, "Look!")
    kite = Utterance(1.4, 2.0, "A kite!")
    flies = Utterance(2.1, 2.6, "It flies!")

    assert texts(look, kite, flies) == ["Look! A kite! It flies!"]


def test_a_scrap_after_a_pause_stays_where_it_was_said() -> None:
    assert texts(Utterance(1.0, 1.3, "Look!"), Utterance(9.0, 9.3, "Oh!")) == [
        "Look!",
        "Oh!",
    ]


def test_scraps_are_joined_only_as_far_as_two_rows_reach() -> None:
    scraps = [Utterance(n, n + 0.9, "Eleven kites in the storm!") for n in range(6)]

    for cue in heard_cues(scraps, MEMO):
        assert len(cue.rows) <= ROWS


def test_two_voices_at_once_are_read_one_after_the_other() -> None:
    one = Utterance(1.0, 5.0, "The keeper sings a song of the sea.")
    two = Utterance(3.0, 8.0, "The otter sings another one, louder.")

    first, second = in_order([two, one], MEMO)

    assert (first.text, second.text) == (one.text, two.text)
    assert first.end <= second.start


def test_words_behind_the_end_and_words_without_a_time() -> None:
    late = Utterance(59.0, 99.0, "Too late.")
    never = Utterance(math.nan, 3.0, "Never.")
    empty = Utterance(5.0, 6.0, " \n ")

    heard = in_order([late, never, empty], MEMO)

    assert heard == [Utterance(59.0, 60.0, "Too late.")]
    assert all(cue.end <= MEMO for cue in heard_cues([late], MEMO))


SENTENCE = st.text(st.sampled_from("aeio mnt,.!?"), min_size=1, max_size=120)
TIME = st.floats(-5, 70)
heard_anyhow = st.lists(st.builds(Utterance, TIME, TIME, SENTENCE), max_size=12)


@given(heard_anyhow)
def test_whatever_was_heard_is_in_order_within_the_film_and_loses_no_word(
    heard: list[Utterance],
) -> None:
    tidy = joined(in_order(heard, MEMO))

    for before, after in pairwise(tidy):
        assert before.end <= after.start
    assert all(0 <= each.start <= each.end <= MEMO for each in tidy)
    kept = sorted(word for each in tidy for word in each.text.split())
    assert kept == sorted(word for each in heard for word in each.text.split())
    for cue in heard_cues(heard, MEMO):
        assert len(cue.rows) <= ROWS and cue.start < cue.end


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(["a", "kite", "lighthouse", "sea,", "moon!"]),
                     min_size=1, max_size=14),
            st.floats(0.0, 1.0),
            st.floats(0.1, 4.0),
        ),
        min_size=1,
        max_size=8,
    )
)  # fmt: skip
def test_calm_speech_gives_captions_that_keep_every_rule(
    said: list[tuple[list[str], float, float]],
) -> None:
    at, heard = 1.0, []
    for spoken, slower, silence in said:
        text = " ".join(spoken)
        lasts = max(len(text) / 12, 1.4) * (1 + slower)
        heard.append(Utterance(at, at + lasts, text))
        at += lasts + silence

    cues = heard_cues(heard, at + 2)

    broken = [rule for rule in checked(cues) if "under" not in rule]
    assert broken == []


@given(
    st.lists(
        st.tuples(SENTENCE.filter(str.strip), st.floats(0.05, 8), st.floats(0, 3)),
        min_size=1,
        max_size=10,
    )
)
def test_any_speech_gives_captions_that_fit_the_screen_and_never_overlap(
    said: list[tuple[str, float, float]],
) -> None:
    at, heard = 0.5, []
    for text, lasts, silence in said:
        heard.append(Utterance(at, at + lasts, text))
        at += lasts + silence

    cues = heard_cues(heard, at + 2)

    for cue in cues:
        assert all(0 < len(row.text) <= WIDTH for row in cue.rows)
        assert len(cue.rows) <= ROWS and 0 < cue.seconds <= LONGEST + 1e-6
    for before, after in pairwise(cues):
        assert before.end <= after.start + 1e-6
    shown = "".join("".join(row.text.split()) for cue in cues for row in cue.rows)
    assert shown == "".join("".join(text.split()) for text, _, _ in said)
