"""What is said: short, plain, not too fast, and it can be taken away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveloop.engine.party import chat, coming, hosting
from liveloop.engine.party.events import Cheered, Reacted, Removed, Said
from liveloop.engine.party.party import Party
from liveloop.engine.party.refused import Refused
from tests.liveloop.parties import ADA, LEO, MAX, OTTER, SECOND, START, party

NOW = START + 5 * SECOND
HEART = chat.REACTIONS[0]


def said(*texts: str, by: int = LEO) -> Party:
    has = party()
    for n, text in enumerate(texts):
        has, _ = chat.say(has, by, NOW + 2 * SECOND * n, text=text)
    return has


def test_a_line_is_told_to_everybody_and_kept() -> None:
    has, told = chat.say(party(), LEO, NOW, text=" An otter! ")

    assert told == (Said(1, LEO, "Leo", "An otter!", NOW),)
    assert [(line.name, line.text) for line in has.chat] == [("Leo", "An otter!")]


@pytest.mark.parametrize(
    "written, read",
    [
        ("<b>no</b> & 'this'", "<b>no</b> & 'this'"),
        ("one\r\ntwo\u2028three", "one two three"),
        ("abc\u202edcb\u2066a\u2069", "abcdcba"),
        ("nul\x00 and bell\x07", "nul and bell"),
        ("Z\u0335\u0321\u0327\u0328\u0334\u0335\u0336\u0337!", None),
        ("👨‍👩‍👧 and ❤️", "👨‍👩‍👧 and ❤️"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_a_line_is_plain_text(written: str, read: str | None) -> None:
    plain = chat.plain(written)

    if read is None:
        assert len(plain) == 2 + chat.HIGHEST_PILE
    else:
        assert plain == read


@given(st.text(max_size=400))
def test_plain_text_stays_as_it_is(text: str) -> None:
    once = chat.plain(text)

    assert chat.plain(once) == once
    assert not set(once) & (chat.TURNERS | set("\n\r\t\0\u2028\u2029"))


@pytest.mark.parametrize("text", ["", "  \n", "\u200d\u200b", "x" * 301])
def test_nothing_and_too_much_are_refused(text: str) -> None:
    with pytest.raises(Refused):
        chat.say(party(), LEO, NOW, text=text)


def test_who_talks_too_fast_waits_and_others_do_not() -> None:
    has = party()
    for n in range(5):
        has, _ = chat.say(has, LEO, NOW, text=f"line {n}")

    with pytest.raises(Refused) as refused:
        chat.say(has, LEO, NOW, text="one too many")
    assert refused.value.reason == "too fast"
    chat.say(has, OTTER, NOW, text="mine is the first")
    chat.say(has, LEO, NOW + 2 * SECOND, text="now it is welcome")


def test_going_out_and_in_again_does_not_buy_more_lines() -> None:
    has = party()
    for n in range(5):
        has, _ = chat.say(has, LEO, NOW, text=f"line {n}")
    has, _ = coming.join(has, LEO, NOW, name="Leo")

    with pytest.raises(Refused):
        chat.say(has, LEO, NOW, text="one too many")


def test_old_lines_make_room() -> None:
    has = said(*(f"line {n}" for n in range(chat.KEPT + 3)))

    assert len(has.chat) == chat.KEPT
    assert (has.chat[0].id, has.chat[-1].id) == (4, chat.KEPT + 3)


def test_a_reaction_is_put_and_taken_back() -> None:
    has, told = chat.react(said("hello"), OTTER, NOW, line=1, reaction=HEART)
    assert told == (Reacted(1, OTTER, HEART, on=True),)
    assert has.chat[0].reactions == ((OTTER, HEART),)

    has, told = chat.react(has, OTTER, NOW, line=1, reaction=HEART)
    assert told == (Reacted(1, OTTER, HEART, on=False),)
    assert has.chat[0].reactions == ()


def test_only_reactions_there_are_and_lines_there_are() -> None:
    with pytest.raises(Refused, match="no such reaction"):
        chat.react(said("hello"), OTTER, NOW, line=1, reaction="💣")
    with pytest.raises(Refused, match="not here any more"):
        chat.react(said("hello"), OTTER, NOW, line=2, reaction=HEART)


def test_cheers_fly_over_and_run_out() -> None:
    has = party()
    for _ in range(8):
        has, told = chat.cheer(has, LEO, NOW, reaction=HEART)
    assert told == (Cheered(LEO, HEART),)

    with pytest.raises(Refused):
        chat.cheer(has, LEO, NOW, reaction=HEART)


def test_the_author_the_host_and_a_grown_up_remove_a_line() -> None:
    for_leo, _ = hosting.offer(said("hello", by=OTTER), ADA, NOW, fence=1, to=LEO)
    has, _ = hosting.accept(for_leo, LEO, NOW)

    for who in (OTTER, LEO, ADA):
        without, told = chat.remove(has, who, NOW, line=1)
        assert without.chat == () and told == (Removed(1, who),)


def test_nobody_else_removes_a_line() -> None:
    with pytest.raises(Refused, match="Leo said that") as refused:
        chat.remove(said("hello"), OTTER, NOW, line=1)
    assert refused.value.reason == "not yours"
    with pytest.raises(Refused):
        chat.remove(said("hello"), MAX, NOW, line=1)


def test_a_grown_up_looks_after_it_from_another_room() -> None:
    has, _ = coming.leave(said("hello"), ADA, NOW)

    assert chat.remove(has, ADA, NOW, line=1, grown_up=True)[0].chat == ()
