"""ElevenLabs against a server that answers as it does."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from kit.problems import Problem
from kit.web import (
    Door,
    Shut,
)
from studio.engine.sound import RATE
from studio.engine.speech import mouths, stresses
from studio.engine.story import VoiceSpec
from studio.providers.service import Around
from studio.providers.voice.elevenlabs import SERVICE, cast
from studio.providers.voice.promise import Voice
from tests.services.eleven import (
    ACCOUNT,
    BEAR,
    KEY,
    MOUSE,
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


def test_a_line_is_asked_for_as_they_want_it_and_comes_back_as_sound_and_phones(
    cloud: Replay,
) -> None:
    cloud.on("POST", SAY, said(spoken()))
    voice: Voice = adapter(cloud)

    line = voice.say(WORDS, VoiceSpec(), language="en", seed=7)

    (asked,) = cloud.asked
    assert asked.query == {"output_format": "pcm_24000"}
    assert asked.headers["xi-api-key"] == KEY
    assert asked.json == {
        "text": WORDS,
        "model_id": "eleven_multilingual_v2",
        "seed": 7,
    }
    assert line.samples.dtype == np.float32
    assert line.seconds == pytest.approx(1.3, abs=0.05)
    assert [each.symbol for each in line.phones if each.symbol] == [
        *("m", "æ", "m", "æ", "æ", "b", "oʊ", "t")
    ]


def test_lips_meet_where_an_m_and_a_b_are_heard(cloud: Replay) -> None:
    text = "Oh Mama, a boat!"
    sound = packed(pcm(1.6))
    cloud.on("POST", SAY, said(spoken(audio_base64=sound, alignment=alignment(text))))

    line = spoken_by(adapter(cloud), text)

    closed = [mouth.frame / 25 for mouth in mouths(line) if mouth.shape == "A"]
    assert closed == pytest.approx([0.3, 0.5, 1.1], abs=0.06)
    assert stresses(line)


def test_numbers_move_the_mouth_as_they_are_read(cloud: Replay) -> None:
    read = alignment("ten me")
    cloud.on(
        "POST",
        SAY,
        said(spoken(alignment=alignment("10 me"), normalized_alignment=read)),
    )

    line = spoken_by(adapter(cloud), "10 me")

    symbols = [each.symbol for each in line.phones if each.symbol]
    assert symbols == ["t", "ɛ", "n", "m", "i"]


@pytest.mark.parametrize(
    "pace, speed", [(0.4, 0.7), (0.98, 0.98), (1.1, 1.1), (1.3, 1.2)]
)
def test_pace_is_asked_for_within_what_they_can_do(
    pace: float, speed: float, cloud: Replay
) -> None:
    cloud.on("POST", SAY, said(spoken()))

    spoken_by(adapter(cloud), pace=pace)

    assert cloud.asked[0].json["voice_settings"] == {"speed": speed}


@pytest.mark.parametrize("seed", [-1, 2**40 + 3])
def test_any_seed_of_ours_fits_into_theirs(seed: int, cloud: Replay) -> None:
    cloud.on("POST", SAY, said(spoken()))

    adapter(cloud).say(WORDS, VoiceSpec(), language="en", seed=seed)

    assert 0 <= cloud.asked[0].json["seed"] < 2**32


@pytest.mark.parametrize(
    "model, told",
    [
        ("eleven_multilingual_v2", None),
        ("eleven_flash_v2_5", "pt"),
        ("eleven_v3", "pt"),
    ],
)
def test_only_models_that_listen_to_it_are_told_the_language(
    model: str, told: str | None, cloud: Replay
) -> None:
    cloud.on("POST", SAY, said(spoken()))

    voice = adapter(cloud, ELEVEN_MODEL_ID=model)
    voice.say("Olá!", VoiceSpec(), language="pt-BR", seed=1)

    assert cloud.asked[0].json["model_id"] == model
    assert cloud.asked[0].json.get("language_code") == told


def test_a_character_with_a_voice_of_their_own_speaks_with_it(cloud: Replay) -> None:
    cloud.on("POST", f"/v1/text-to-speech/{BEAR}/with-timestamps", said(spoken()))

    spoken_by(adapter(cloud), name=BEAR, pitch=9.0)

    assert cloud.paths() == [f"POST /v1/text-to-speech/{BEAR}/with-timestamps"]


def test_voices_are_cast_from_deep_to_high_and_always_the_same() -> None:
    voices = (NARRATOR, BEAR, MOUSE)

    assert cast(VoiceSpec(-1.0, -0.5, 0.98), voices) == NARRATOR  # the film's narrator
    assert cast(VoiceSpec(-8.0, -3.0), voices) == BEAR
    assert cast(VoiceSpec(9.0, 4.0), voices) == MOUSE
    assert cast(VoiceSpec(9.0, 4.0), (NARRATOR,)) == NARRATOR


def test_what_cannot_be_said_costs_nothing(cloud: Replay) -> None:
    line = spoken_by(adapter(cloud), "… 🙂")

    assert line.seconds < 0.5
    assert cloud.asked == []


@pytest.mark.parametrize("name", ["../../user", "a b", "x" * 65, "voice?x=1"])
def test_a_name_that_is_no_voice_does_not_become_a_part_of_an_address(
    name: str, cloud: Replay
) -> None:
    with pytest.raises(Problem, match="is not the id of an ElevenLabs voice"):
        spoken_by(adapter(cloud), name=name)

    assert cloud.asked == []


def test_a_check_tells_the_characters_left_and_the_voices(cloud: Replay) -> None:
    cloud.on("GET", "/v1/user/subscription", said(ACCOUNT))
    cloud.on("GET", f"/v1/voices/{NARRATOR}", said({"name": "Rachel\x1b[2J"}))
    cloud.on("GET", f"/v1/voices/{BEAR}", said({"name": "Adam"}))

    told = adapter(cloud, ELEVEN_VOICE_ID=f"{NARRATOR}, {BEAR},").check()

    assert told == (
        f"ElevenLabs ({cloud.url}) answers: 8,200 of 10,000 characters left; "
        "voices “Rachel[2J”, “Adam”."
    )
    assert all(asked.headers["xi-api-key"] == KEY for asked in cloud.asked)


def test_a_key_that_may_only_speak_passes_the_check(cloud: Replay) -> None:
    barred = refusal(401, "missing_permissions")
    cloud.on("GET", "/v1/user/subscription", barred)
    cloud.on("GET", f"/v1/voices/{NARRATOR}", barred)

    told = adapter(cloud).check()

    assert "may not say how many characters" in told
    assert f"{NARRATOR} (the key may not look it up)" in told


@pytest.mark.parametrize(
    "account, voice, match",
    [
        (refusal(401, "invalid_api_key"), said({"name": "R"}), "invalid_api_key"),
        (said(ACCOUNT), refusal(400, "voice_not_found"), "voice_not_found"),
        (said({"character_count": "9"}), said({"name": "R"}), "without the characters"),
        (HTML_PAGE, said({"name": "R"}), "502 Bad Gateway"),
    ],
)
def test_a_check_fails_where_speaking_would(
    account: Reply, voice: Reply, match: str, cloud: Replay
) -> None:
    cloud.on("GET", "/v1/user/subscription", account)
    cloud.on("GET", f"/v1/voices/{NARRATOR}", voice)

    with pytest.raises(Problem, match=match):
        adapter(cloud).check()


def test_the_service_says_what_it_needs_and_opens_without_the_network(
    tmp_path: Path,
) -> None:
    shut = Door(Shut())
    settings = {"ELEVEN_API_KEY": KEY, "ELEVEN_VOICE_ID": NARRATOR}

    opened = SERVICE.opened(Around(settings, shut, tmp_path), date(2026, 11, 20))
    with pytest.raises(Problem, match="ELEVEN_API_KEY is not set"):
        SERVICE.opened(Around({}, shut, tmp_path), date(2026, 11, 20))

    assert opened.name == "elevenlabs"
    assert [need.name for need in SERVICE.needs if need.secret] == ["ELEVEN_API_KEY"]
    assert SERVICE.receives == {"words"} and not SERVICE.at_home


def test_a_list_of_commas_is_no_voice(cloud: Replay) -> None:
    with pytest.raises(Problem, match="ELEVEN_VOICE_ID names no voice"):
        spoken_by(adapter(cloud, ELEVEN_VOICE_ID=" , "))
    with pytest.raises(Problem, match="ELEVEN_VOICE_ID names no voice"):
        adapter(cloud, ELEVEN_VOICE_ID=" , ").check()


def test_a_line_of_a_hundred_letters_is_cheap(cloud: Replay) -> None:
    text = (
        "The keeper lit the lamp because the boats were late, and the sea was loud. "
        * 2
    )
    data = packed(pcm(len(text) * 0.06))
    cloud.on(
        "POST",
        SAY,
        said(spoken(audio_base64=data, alignment=alignment(text, each=0.06))),
    )
    begun = time.monotonic()

    line = spoken_by(adapter(cloud), text)

    assert time.monotonic() - begun < 0.5
    assert len(line.samples) > 8 * RATE
