"""Fears and tones: a story is told in the spirit that its sentence was said in."""

from __future__ import annotations

import pytest

from studio.engine.brief.read import read
from studio.engine.origins import origins
from studio.engine.story import Script
from studio.engine.story.exchange import exchanges
from studio.engine.story.tell import tell


def told(prompt: str, seed: int = 7, seconds: float = 30) -> Script:
    return tell(read(prompt, seed=seed, seconds=seconds))


def lines(script: Script) -> list[str]:
    return [m.says for scene in script.scenes for m in scene.moments if m.says]


@pytest.mark.parametrize(
    "prompt,fear",
    [
        ("A dragon who is afraid of fire", "fire"),
        ("A mole is afraid of the dark", "the dark"),
        ("A cow is scared of spiders", "spiders"),
    ],
)
def test_who_is_afraid_of_something_never_goes_looking_for_it(
    prompt: str, fear: str
) -> None:
    for seed in range(6):
        for seconds in (10, 20, 60):
            script = told(prompt, seed, seconds)
            said = " ".join([script.title, *lines(script)]).lower()

            assert fear in said or (seconds == 10 and "brave" in said)
            assert not any(
                f"{verb} {one}" in said
                for verb in ("find", "search of", "look for", "share")
                for one in (fear, f"a {fear}")
            )


def test_somebody_brave_enough_is_no_longer_afraid() -> None:
    script = told("A mole is afraid of the dark", seconds=60)
    feels = [m.feels for scene in script.scenes for m in scene.moments]

    assert "afraid" in feels and feels[-1] in ("glad", "delighted", "calm", "proud")


TONES = {
    "deadpan": "dry", "silly": "playful", "heartfelt": "warm", "epic": "grand",
    "poetic": "poetic", "lyrical": "poetic",
}  # fmt: skip


@pytest.mark.parametrize("word,tone", TONES.items())
def test_a_tone_that_is_named_is_heard(word: str, tone: str) -> None:
    own = {
        cue.words
        for exchange in exchanges("en")
        if tone in exchange.tone
        for cue in exchange.cues
    }
    heard = 0
    for seed in range(8):
        heard += bool(own & {*lines(told(f"A {word} story of a bear and a bee", seed))})

    assert heard >= 7


def test_a_tone_that_nobody_named_colours_no_line() -> None:
    coloured = {
        cue.words
        for exchange in exchanges("en")
        if exchange.tone
        for cue in exchange.cues
    }
    for seed in range(8):
        assert not coloured & {*lines(told("A bear and a bee bake a cake", seed))}


def test_every_tone_has_last_words_and_asides_of_its_own() -> None:
    for tone in origins("wish")["tone"].values:
        kinds = [one.kind for one in exchanges("en") if tone in one.tone]

        assert kinds.count("smile") >= 2 and kinds.count("aside") >= 2
