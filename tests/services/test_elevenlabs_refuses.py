"""ElevenLabs on its bad days, and on ours."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from kit.problems import Problem
from kit.web import (
    CutShort,
    Door,
    Open,
    Refused,
    Shut,
    Stopped,
    TooMuch,
    TooSlow,
    Unreachable,
    WrongKind,
)
from studio.providers.voice.elevenlabs import ElevenLabs
from tests.services.eleven import (
    KEY,
    NARRATOR,
    SAY,
    WORDS,
    adapter,
    alignment,
    packed,
    pcm,
    refusal,
    spoken,
    spoken_by,
)
from tests.services.replay import HTML_PAGE, Replay, Reply, replaying, said


@pytest.fixture
def cloud() -> Iterator[Replay]:
    with replaying() as replay:
        yield replay


REFUSALS = [
    (401, "invalid_api_key", "ELEVEN_API_KEY", False, None),
    (401, "quota_exceeded", "characters are used up", False, None),
    (401, "missing_permissions", "“Text to Speech”", False, None),
    (401, "detected_unusual_activity", "free plan", False, None),
    (400, "voice_not_found", "ELEVEN_VOICE_ID", False, None),
    (404, "voice_not_found", "ELEVEN_VOICE_ID", False, None),
    (400, "max_character_limit_exceeded", "Make the line shorter", False, None),
    (429, "too_many_concurrent_requests", "asked again", True, 2.0),
    (429, "system_busy", "asked again later", True, 20.0),
    (500, "internal_error", "asked again", True, None),
    (503, "", "asked again", True, None),
]


@pytest.mark.parametrize("status, code, todo, passing, wait", REFUSALS)
def test_each_of_their_refusals_has_its_own_remedy(  # one row, one refusal
    status: int, code: str, todo: str, passing: bool, wait: float | None, cloud: Replay
) -> None:
    cloud.on("POST", SAY, refusal(status, code))

    with pytest.raises(Refused, match=f"About {code}") as told:
        spoken_by(adapter(cloud))

    assert todo in told.value.todo
    assert told.value.passing is passing
    assert told.value.retry_after == wait
    assert KEY not in str(told.value) and cloud.url in str(told.value)
    assert len(cloud.asked) == 1  # whoever runs us asks again, not we


def test_their_own_word_on_when_to_come_back_counts(cloud: Replay) -> None:
    cloud.on("POST", SAY, refusal(429, "system_busy", retry_after="7"))

    with pytest.raises(Refused) as told:
        spoken_by(adapter(cloud))

    assert told.value.retry_after == 7.0


def test_a_field_that_they_do_not_take_is_named(cloud: Replay) -> None:
    wrong = {
        "loc": ["body", "model_id"],
        "msg": "Unknown model.",
        "type": "value_error",
    }
    cloud.on("POST", SAY, said({"detail": [wrong]}, 422))

    with pytest.raises(Refused, match=r"422: “Unknown model\.”") as told:
        spoken_by(adapter(cloud))

    assert "“body.model_id”" in told.value.todo
    assert not told.value.passing


def test_a_gateways_page_is_their_bad_day_and_a_login_page_is_ours(
    cloud: Replay,
) -> None:
    login = Reply(b"<title>Hotel Wi-Fi</title>", kind="text/html")
    cloud.on("POST", SAY, HTML_PAGE, login)

    with pytest.raises(Refused, match="502 Bad Gateway") as gateway:
        spoken_by(adapter(cloud))
    with pytest.raises(WrongKind, match="Hotel Wi-Fi") as hotel:
        spoken_by(adapter(cloud))

    assert gateway.value.passing
    assert not hotel.value.passing


ODD: dict[str, tuple[Any, str]] = {
    "no object": (["a", "list"], "something else"),
    "no sound": (spoken(audio_base64=None), "no sound"),
    "empty sound": (spoken(audio_base64=""), "no sound"),
    "broken base64": (spoken(audio_base64="QUJD*REVG"), "cannot be unpacked"),
    "letters beyond": (spoken(audio_base64="ß" * 8), "cannot be unpacked"),
    "half a sample": (spoken(audio_base64=packed(pcm() + b"x")), "half a sample"),
    "silence": (spoken(audio_base64=packed(bytes(48_000))), "silence"),
    "no alignment": (spoken(alignment=None), "without the times"),
    "an alignment of words": (spoken(alignment="0.1"), "without the times"),
    "fewer times": (
        spoken(alignment=alignment() | {"character_end_times_seconds": [0.1]}),
        "more letters than times",
    ),
    "no times": (
        spoken(alignment=alignment() | {"character_start_times_seconds": None}),
        "more letters than times",
    ),
    "times that are words": (
        spoken(
            alignment=alignment()
            | {"character_start_times_seconds": ["0"] * len(WORDS)}
        ),
        "cannot be read",
    ),
    "times without end": (
        spoken(
            alignment=alignment()
            | {"character_end_times_seconds": [float("inf")] * len(WORDS)}
        ),
        "cannot be read",
    ),
    "no letters": (spoken(alignment=alignment("")), "cannot be read"),
    "letters after the sound": (
        spoken(alignment=alignment(each=9.0)),
        "behind the end",
    ),
}


@pytest.mark.parametrize("case", ODD)
def test_an_answer_that_nobody_can_use_is_asked_for_again(
    case: str, cloud: Replay
) -> None:
    answer, words = ODD[case]
    cloud.on("POST", SAY, said(answer))

    with pytest.raises(Problem, match=words) as told:
        spoken_by(adapter(cloud))

    assert told.value.passing


@pytest.mark.parametrize("start", [b"RIFF", b"ID3\x04", b"OggS", b"fLaC"])
def test_sound_of_another_format_is_never_played_as_samples(
    start: bytes, cloud: Replay
) -> None:
    cloud.on("POST", SAY, said(spoken(audio_base64=packed(start + pcm()))))

    with pytest.raises(Problem, match="another format") as told:
        spoken_by(adapter(cloud))

    assert not told.value.passing


def test_mp3_without_a_header_is_found_out_by_its_times(cloud: Replay) -> None:
    a_third = b"\xff\xfb\x90\x64" + pcm(0.4)
    cloud.on("POST", SAY, said(spoken(audio_base64=packed(a_third))))

    with pytest.raises(Problem, match="behind the end of the sound"):
        spoken_by(adapter(cloud))


def test_an_answer_that_is_no_json_is_no_answer(cloud: Replay) -> None:
    cloud.on("POST", SAY, Reply(b'{"audio_base64": "QUJ'))

    with pytest.raises(WrongKind):
        spoken_by(adapter(cloud))


@pytest.mark.parametrize("whole", [True, False])
def test_an_answer_cut_in_the_middle_is_told_as_such(
    whole: bool, cloud: Replay
) -> None:
    body = json.dumps(spoken()).encode()
    pieces = body[:1000] if whole else [body[:500], body[500:1000]]
    cloud.on("POST", SAY, Reply(pieces, cut=True))

    with pytest.raises(CutShort) as told:
        spoken_by(adapter(cloud))

    assert told.value.passing


def test_a_voice_that_keeps_us_waiting_is_not_waited_for(cloud: Replay) -> None:
    cloud.on("POST", SAY, Reply(b"{}", pause=1.0))
    begun = time.monotonic()

    with pytest.raises(TooSlow) as told:
        spoken_by(adapter(cloud))

    assert told.value.passing
    assert time.monotonic() - begun < 0.9


def test_more_sound_than_any_line_has_is_cut_off(cloud: Replay) -> None:
    cloud.on("POST", SAY, Reply(b'{"audio_base64": "' + b"A" * 3_000_000 + b'"}'))

    with pytest.raises(TooMuch):
        spoken_by(adapter(cloud))


def test_a_stopped_film_does_not_wait_for_its_voice(cloud: Replay) -> None:
    cloud.on("POST", SAY, Reply(b"{}", pause=1.0))
    begun = time.monotonic()
    door = Door(
        Open(frozenset({"ElevenLabs"})), stop=lambda: time.monotonic() > begun + 0.1
    )
    slow = ElevenLabs(
        door,
        {"ELEVEN_URL": cloud.url, "ELEVEN_API_KEY": KEY, "ELEVEN_VOICE_ID": NARRATOR},
    )

    with pytest.raises(Stopped):
        spoken_by(slow)

    assert time.monotonic() - begun < 0.8


def test_no_word_of_a_child_leaves_without_consent(cloud: Replay) -> None:
    with pytest.raises(Problem, match="Nothing may leave"):
        spoken_by(adapter(cloud, door=Door(Shut())))

    assert cloud.asked == []


def test_nobody_there_is_said_with_the_address() -> None:
    nobody = Replay()
    nobody.url = "http://127.0.0.1:9"

    with pytest.raises(Unreachable, match=r"ElevenLabs \(http://127\.0\.0\.1:9\)"):
        spoken_by(adapter(nobody))
