"""Whisper: it hears what our voices say, and says plainly when it cannot listen."""

from __future__ import annotations

import hashlib
import sys
import wave
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from kit import encoder
from kit.problems import Problem, Stopped
from kit.web import Door, Shut
from studio.engine.captions import checked
from studio.engine.listening import heard_cues
from studio.engine.sound import RATE, Samples
from studio.engine.story import VoiceSpec
from studio.providers.hearing import SERVICES
from studio.providers.hearing.promise import HeardLine, Hearing
from studio.providers.hearing.sound import RATE as HEARD_AT
from studio.providers.hearing.whisper import FILES, Whisper, lines_of
from studio.providers.service import Around
from tests.studio.films import voice_of
from tests.studio.test_wer import MISHEARD, PACKAGES, WEIGHTS, misheard, words

SAID = {
    "en": (
        ("The keeper lit the lamp because the boats were late.", VoiceSpec(-1, -0.5)),
        ("Look! Eleven kites are flying over the sea.", VoiceSpec(5, 2)),
        ("Good night, little otter.", VoiceSpec(-6, -2)),
    ),
    "es": (("Once cometas vuelan sobre el mar en la noche.", VoiceSpec()),),
}
APART = 1.5  # seconds of silence around each line


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The development list's Whisper base, put together from its two packages."""
    folder: Path = tmp_path_factory.mktemp("whisper-base")
    halves = enumerate(PACKAGES, 1)
    parts = [
        (files(name) / f"data/model.bin.part{nth}").read_bytes() for nth, name in halves
    ]
    (folder / "model.bin").write_bytes(b"".join(parts))
    assert hashlib.sha256(b"".join(parts)).hexdigest() == WEIGHTS
    for name in ("config.json", "tokenizer.json", "vocabulary.json"):
        (folder / name).write_bytes((files(PACKAGES[1]) / "data" / name).read_bytes())
    return folder


@pytest.fixture(scope="module")
def whisper(model: Path) -> Whisper:
    return Whisper(str(model))


def written(path: Path, sound: Samples, rate: int = RATE) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return path


def packed(path: Path, sound: Samples) -> Path:
    """Write a sound as our films carry it: AAC in an MP4."""
    with encoder.sound(path) as pipe:
        pipe.write(np.repeat(sound, 2).astype("<f4").tobytes())
    return path


def told(language: str) -> tuple[Samples, list[tuple[float, float, str]]]:
    """Return our voices saying their lines, and when each is heard."""
    silence = np.zeros(round(APART * RATE), np.float32)
    pieces, truth, at = [silence], [], APART
    for text, spec in SAID[language]:
        line = voice_of(language).say(text, spec, language=language, seed=1)
        truth.append((at, at + line.seconds, text))
        pieces += [line.samples, silence]
        at += line.seconds + APART
    return np.concatenate(pieces), truth


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_our_voices_say_is_written_down_in_its_time(
    language: str, whisper: Whisper, tmp_path: Path
) -> None:
    sound, truth = told(language)
    path = packed(tmp_path / "told.mp4", sound)
    done: list[float] = []

    heard = whisper.hear(path, done=done.append)

    assert heard.language == language and heard.sure > 0.5
    said = words(" ".join(text for _, _, text in truth), language)
    missed = misheard(
        said, words(" ".join(each.text for each in heard.lines), language)
    )
    assert missed <= len(said) * MISHEARD[language], heard.lines
    for start, end, _ in truth:
        within = [each for each in heard.lines if start - 0.4 < each.start < end]
        assert within[0].start == pytest.approx(start, abs=0.35)
        assert within[-1].end == pytest.approx(end, abs=0.35)
    assert done == sorted(done) and done[-1] == 1.0 and len(done) > 1


@pytest.mark.slow
def test_what_was_heard_becomes_captions_for_children(
    whisper: Whisper, tmp_path: Path
) -> None:
    sound, truth = told("en")
    path = written(tmp_path / "told.wav", sound)

    heard = whisper.hear(path, language="en-GB")
    captions = heard_cues(heard.lines, len(sound) / RATE)

    assert [rule for rule in checked(captions) if "a second" not in rule] == []
    read = words(" ".join(row.text for cue in captions for row in cue.rows), "en")
    assert misheard(words(" ".join(text for *_, text in truth), "en"), read) <= 2


@pytest.mark.slow
def test_silence_and_noise_say_nothing(whisper: Whisper, tmp_path: Path) -> None:
    noise = np.random.default_rng(1).normal(0, 0.05, 8 * RATE).astype(np.float32)
    hum = np.sin(np.arange(8 * RATE) * 2 * np.pi * 220 / RATE).astype(np.float32) * 0.2
    sound = np.concatenate([np.zeros(4 * RATE, np.float32), noise, hum])

    heard = whisper.hear(written(tmp_path / "nobody.wav", sound))

    assert heard.lines == ()
    assert (heard.language, heard.sure) == ("", 0.0)


@pytest.mark.slow
def test_a_check_loads_the_model_and_says_what_it_knows(whisper: Whisper) -> None:
    said = whisper.check()

    assert said.startswith("faster-whisper 1.") and "languages" in said


@pytest.mark.slow
def test_a_language_that_the_model_does_not_know_is_refused(
    whisper: Whisper, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.wav", np.zeros(RATE, np.float32))

    with pytest.raises(Problem, match="does not know the language “tlh”"):
        whisper.hear(path, language="tlh")


@pytest.mark.slow
def test_weights_that_are_not_weights_are_told_and_not_fetched(
    model: Path, tmp_path: Path
) -> None:
    for name in ("config.json", "tokenizer.json", "vocabulary.json"):
        (tmp_path / name).write_bytes((model / name).read_bytes())
    (tmp_path / "model.bin").write_bytes(b"version https://git-lfs.github.com/spec/v1")

    with pytest.raises(Problem, match="cannot be read"):
        Whisper(str(tmp_path)).check()


def test_the_missing_package_and_the_missing_model_are_both_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "faster_whisper", None)

    with pytest.raises(Problem) as missing:
        Whisper("").check()

    assert "the package faster-whisper is not installed" in missing.value.what
    assert "WHISPER_MODEL does not name a model" in missing.value.what
    assert "pip install faster-whisper" in missing.value.todo
    assert not missing.value.passing


@pytest.mark.parametrize("lacking", [*FILES, "vocabulary.json"])
def test_a_model_that_lacks_a_file_is_not_completed_from_the_network(
    lacking: str, tmp_path: Path
) -> None:
    for name in {*FILES, "vocabulary.json"} - {lacking}:
        (tmp_path / name).write_bytes(b"{}")

    with pytest.raises(Problem, match=f"has no {lacking}"):
        Whisper(str(tmp_path)).check()


def test_a_name_of_a_model_is_not_a_folder_and_is_not_fetched() -> None:
    with pytest.raises(Problem, match="names large-v3, which is not a folder"):
        Whisper("large-v3").check()


def test_the_service_says_what_it_needs(tmp_path: Path) -> None:
    (service,) = SERVICES
    shut = Door(Shut())

    with pytest.raises(Problem, match="WHISPER_MODEL is not set") as unset:
        service.opened(Around({}, shut, tmp_path), date(2026, 11, 20))
    given = Around({"WHISPER_MODEL": str(tmp_path)}, shut, tmp_path)
    opened = service.opened(given, date(2026, 11, 20))

    assert "pip install faster-whisper" in unset.value.todo
    assert opened.name == "whisper" and service.at_home


# What follows needs an ear that hears what we tell it to: a stand-in for the package.


def part(text: str, start: float, end: float, **other: float) -> Any:
    spoken = text.split()
    each = (end - start) / len(spoken)
    said = [
        SimpleNamespace(
            word=f" {w}", start=start + n * each, end=start + (n + 1) * each
        )
        for n, w in enumerate(spoken)
    ]
    sure = {"no_speech_prob": 0.01, "avg_logprob": -0.2, "compression_ratio": 1.1}
    return SimpleNamespace(
        text=text, start=start, end=end, words=said, **(sure | other)
    )


class Ear:
    """Hears the parts it was given; what is an exception goes wrong when asked for."""

    supported_languages = ("en", "es")

    def __init__(self, *parts: Any, spoken: float = 5.0) -> None:
        self.parts = parts
        self.spoken = spoken
        self.asked: list[dict[str, Any]] = []

    def transcribe(self, sound: Samples, **asked: Any) -> tuple[Iterator[Any], Any]:
        self.asked.append(asked | {"seconds": len(sound) / HEARD_AT})

        def heard() -> Iterator[Any]:
            for each in self.parts:
                if isinstance(each, BaseException):
                    raise each
                yield each

        info = SimpleNamespace(
            language="en", language_probability=0.9, duration_after_vad=self.spoken
        )
        return heard(), info


def listening(ear: Ear, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Hearing:
    for name in (*FILES, "vocabulary.json"):
        (folder / name).write_bytes(b"{}")
    opened: list[dict[str, Any]] = []

    def load(path: str, **how: Any) -> Ear:
        opened.append(how)
        assert how["local_files_only"] and how["device"] == "cpu"
        assert 1 <= how["cpu_threads"] <= 4
        return ear

    package = SimpleNamespace(WhisperModel=load, __version__="1.2.1")
    monkeypatch.setitem(sys.modules, "faster_whisper", package)
    return Whisper(str(folder))


def recording(folder: Path, seconds: float = 10) -> Path:
    silence = np.zeros(round(seconds * HEARD_AT), np.float32)
    return written(folder / "memo.wav", silence, HEARD_AT)


def heard_texts(lines: Sequence[HeardLine]) -> list[str]:
    return [line.text for line in lines]


def test_what_was_likely_made_up_is_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ear = Ear(
        part("Hello, Pip.", 0, 1),
        part("Thank you.", 1, 2, no_speech_prob=0.9, avg_logprob=-0.9),
        part("Mm mm mm mm", 2, 3, compression_ratio=3.0, avg_logprob=-0.6),
        part("la " * 40, 2, 3, compression_ratio=3.0),
        part("Gibberish here.", 3, 4, avg_logprob=-1.6),
        part("Subtítulos realizados por la comunidad de Amara.org", 4, 5),
        part("Subtitles by Max", 5, 6),
        part("I like subtitles by the sea.", 6, 8),
    )

    heard = listening(ear, monkeypatch, tmp_path).hear(recording(tmp_path))

    assert heard_texts(heard.lines) == ["Hello, Pip.", "I like subtitles by the sea."]
    (asked,) = ear.asked
    assert asked["vad_filter"] and asked["condition_on_previous_text"] is False
    assert asked["temperature"] == 0.0 and asked["language"] is None


def test_a_loop_is_heard_once_and_a_no_as_often_as_a_child_says_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    loops = [part("And then we go.", n, n + 1) for n in range(5)]
    noes = [part("No!", 5 + n, 6 + n) for n in range(5)]

    heard = listening(Ear(*loops, *noes), monkeypatch, tmp_path).hear(
        recording(tmp_path)
    )

    assert heard_texts(heard.lines) == ["And then we go.", *["No!"] * 5]


def test_progress_is_how_far_it_has_listened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[float] = []
    ear = Ear(part("One.", 0, 2), part("Two.", 4, 5), part("Late.", 9, 12))

    listening(ear, monkeypatch, tmp_path).hear(recording(tmp_path), done=done.append)

    assert done == pytest.approx([0.2, 0.5, 1.0, 1.0])


def test_a_stop_is_heeded_between_what_it_hears(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[float] = []
    ear = Ear(part("One.", 0, 2), part("Two.", 4, 5), RuntimeError("too late"))
    hearing = listening(ear, monkeypatch, tmp_path)

    with pytest.raises(Stopped):
        hearing.hear(recording(tmp_path), done=done.append, stop=lambda: len(done) == 2)

    assert len(done) == 2


def test_a_long_recording_is_heard_in_stretches_and_keeps_its_times(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ear = Ear(part("Hello.", 1, 2))

    heard = listening(ear, monkeypatch, tmp_path).hear(recording(tmp_path, 130))

    assert sum(asked["seconds"] for asked in ear.asked) == pytest.approx(130, abs=0.1)
    assert max(asked["seconds"] for asked in ear.asked) <= 61
    assert [round(line.start) for line in heard.lines] == [1, 41, 81]
    assert [asked["language"] for asked in ear.asked] == [None, "en", "en"]


def test_a_refrain_that_is_really_sung_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    refrain = part("Row, row, row your boat. " * 4, 0, 8, compression_ratio=2.9)

    heard = listening(Ear(refrain), monkeypatch, tmp_path).hear(recording(tmp_path))

    assert heard.lines[0].text == "Row, row, row your boat."


@pytest.mark.parametrize(
    "failure, passing",
    [(RuntimeError("mkl_malloc: failed"), False), (MemoryError("no room"), True)],
)
def test_an_ear_that_gives_up_says_so_in_words(
    failure: Exception, passing: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hearing = listening(Ear(part("One.", 0, 2), failure), monkeypatch, tmp_path)

    with pytest.raises(
        Problem, match=r"gave up while it listened to “memo\.wav”"
    ) as told:
        hearing.hear(recording(tmp_path))

    assert told.value.passing is passing


def test_text_with_signs_nobody_sees_is_plain(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ear = Ear(part("Hi\x1b[2J \u202ePip\x00!", 0, 1), part("♪ … ♪", 1, 2))

    heard = listening(ear, monkeypatch, tmp_path).hear(recording(tmp_path))

    assert heard_texts(heard.lines) == ["Hi [2J Pip !"]


def test_lines_end_with_sentences_and_long_pauses_not_with_doctor_pip() -> None:
    first = part("Dr. Pip is late. Come in!", 0, 3).words
    second = part("and sit", 5, 6).words

    lines = list(lines_of([*first, *second], 100.0))

    assert heard_texts(lines) == ["Dr. Pip is late.", "Come in!", "and sit"]
    assert lines[0].start == 100.0 and lines[2].start == 105.0
