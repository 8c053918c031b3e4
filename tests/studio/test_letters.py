"""Letters to sounds: near enough for a mouth, in every language that is spoken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.providers.voice.letters import Letter, phones_of


def symbols(text: str, language: str) -> list[str]:
    letters = (Letter(sign, n * 0.1, n * 0.1 + 0.1) for n, sign in enumerate(text))
    return [each.symbol for each in phones_of(letters, language) if each.symbol]


@pytest.mark.parametrize(
    "language, word, sounds",
    [
        ("en", "make", "m æ k"),
        ("en", "home", "h ɒ m"),
        ("en", "the bathe", "ð ə b æ θ"),
        ("es", "qué niño", "k e n i ɲ o"),
        ("es", "hola", "o l a"),
        ("fr", "chante", "ʃ ɑ̃ t"),
        ("fr-CA", "beau", "b o"),
        ("de", "schön", "ʃ ø n"),
        ("it", "gnomi", "ɲ ɔ m i"),
        ("pt", "não", "n ɐ̃ ʊ"),
        ("ru", "мама", "m a m a"),
        ("el", "λάμπα", "l a m p a"),
        ("ja", "かさ", "k a s a"),
    ],
)
def test_letters_become_the_sounds_of_their_language(
    language: str, word: str, sounds: str
) -> None:
    assert symbols(word, language) == sounds.split()


def test_an_apostrophe_is_no_pause() -> None:
    letters = [
        Letter(sign, n * 0.1, n * 0.1 + 0.1) for n, sign in enumerate("we're, o")
    ]

    quiet = [phone for phone in phones_of(letters, "en") if not phone.symbol]

    assert [phone.start for phone in quiet] == pytest.approx([0.5, 0.6])


@given(
    st.text(max_size=40),
    st.sampled_from(["en", "es", "fr", "de", "it", "pt", "hi", "zh", "xx", ""]),
)
def test_any_letters_give_phones_in_order_within_their_time(
    text: str, language: str
) -> None:
    letters = [Letter(sign, n * 0.1, n * 0.1 + 0.1) for n, sign in enumerate(text)]

    phones = phones_of(letters, language)

    assert all(phone.end >= phone.start >= 0 for phone in phones)
    assert all(phone.end <= len(text) * 0.1 + 1e-9 for phone in phones)
    assert [phone.start for phone in phones] == sorted(phone.start for phone in phones)
