"""Ollama's protocol: what is sent, what comes back, and everything that goes wrong."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from studio.providers.answers import Unfit, found
from tests.services.olla import (
    QUESTION,
    SCHEMA,
    asking,
    chats,
    model,
    ollama,
    pieces,
    refusal,
)
from tests.services.replay import (
    Replay,
    Reply,
    lines,
    replaying,
)


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as served:
        yield ollama(served)


def test_a_question_is_asked_as_ollama_wants_it(replay: Replay) -> None:
    ollama(replay, {"wind": "north"})

    answer = asking(replay).ask(QUESTION)

    assert answer == "north"
    assert replay.paths() == ["POST /api/show", "POST /api/chat"]
    assert replay.asked[0].json == {"model": "llama3.2"}
    assert chats(replay) == [
        {
            "model": "llama3.2",
            "messages": [
                {"role": "system", "content": "You answer in JSON."},
                {"role": "user", "content": "Which wind?"},
            ],
            "stream": True,
            "format": SCHEMA,
            "options": {
                "num_ctx": 4096,
                "num_predict": 200,
                "temperature": 0.7,
                "seed": 5,
            },
        }
    ]


def test_the_model_is_looked_up_once(replay: Replay) -> None:
    ollama(replay, {"wind": "north"})
    asked = asking(replay)

    asked.ask(QUESTION)
    asked.ask(QUESTION)

    assert replay.paths().count("POST /api/show") == 1


@pytest.mark.parametrize(
    "said_so",
    [
        '.{"wind": "north"}',
        '```json\n{"wind": "north"}\n```\nDo you like it?',
        '<think>{north?} or {"south": 1</think>\n{"wind": "north"}',
        'Sure! Here it is: {that} {"wind": "north"}',
    ],
)
def test_junk_round_an_answer_is_no_matter(replay: Replay, said_so: str) -> None:
    ollama(replay, said_so)

    assert asking(replay).ask(QUESTION) == "north"
    assert len(chats(replay)) == 1


def test_a_wrong_answer_is_sent_back_once_with_what_is_wrong(replay: Replay) -> None:
    ollama(replay, {"sun": "hot"}, {"wind": "west"})
    heard: list[str] = []

    answer = asking(replay).ask(
        QUESTION, hear=lambda done, words, picture: heard.append(words)
    )

    first, second = chats(replay)
    assert answer == "west"
    assert first["options"] == second["options"]
    assert second["messages"][:2] == first["messages"]
    assert second["messages"][2] == {"role": "assistant", "content": '{"sun": "hot"}'}
    assert "“wind” is missing." in second["messages"][3]["content"]
    assert heard == ["Asking again: “wind” is missing."]


def test_a_second_wrong_answer_is_a_lasting_problem(replay: Replay) -> None:
    ollama(replay, "I would rather not.", {"sun": "hot"})

    problem = refusal(replay)

    assert len(chats(replay)) == 2
    assert not problem.passing
    assert "“wind” is missing" in str(problem)
    assert "OLLAMA_MODEL" in problem.todo


def test_an_answer_that_was_cut_off_at_its_limit_is_asked_for_shorter(
    replay: Replay,
) -> None:
    text = '{"winds": [{"wind": "north"}, {"wind'
    ollama(replay, lines(*pieces(text, done_reason="length")), {"wind": "east"})

    assert asking(replay).ask(QUESTION) == "east"
    assert "write less" in chats(replay)[1]["messages"][3]["content"]


def test_a_model_that_only_sends_white_is_not_waited_for(replay: Replay) -> None:
    def white() -> Iterator[bytes]:
        line = {"message": {"content": "\n \n "}, "done": False}
        for _ in range(2000):
            yield json.dumps(line).encode() + b"\n"
            time.sleep(0.002)

    ollama(replay, Reply(white(), kind="application/x-ndjson"), {"wind": "east"})
    began = time.monotonic()

    assert asking(replay).ask(QUESTION) == "east"
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    "told, sent",
    [
        ({"capabilities": ["completion", "thinking"]}, False),
        (
            {
                "capabilities": ["completion", "thinking"],
                "details": {"family": "gptoss"},
            },
            "low",
        ),
        ({"capabilities": ["completion"]}, None),
        ({"capabilities": None}, None),
    ],
)
def test_whether_it_thinks_is_decided_by_what_it_can(
    replay: Replay, told: dict[str, Any], sent: object
) -> None:
    ollama(replay, {"wind": "north"}).on("POST", "/api/show", model(**told))

    asking(replay).ask(QUESTION)

    assert chats(replay)[0].get("think") == sent
    assert ("think" in chats(replay)[0]) == (sent is not None)


def test_an_answer_that_went_into_the_thoughts_is_found_there(replay: Replay) -> None:
    text = 'They ask for a wind. {"wind": "south"}'
    ollama(replay, lines(*pieces(text, key="thinking")))

    assert asking(replay).ask(QUESTION) == "south"


def test_the_check_says_what_is_there(replay: Replay) -> None:
    line = asking(replay).check()

    assert line == (
        f"Ollama 0.12.6 answers at {replay.url} and has llama3.2 (3.2B), "
        "which remembers 131072 tokens."
    )
    assert not chats(replay)


def test_an_address_is_understood_as_ollama_itself_does(replay: Replay) -> None:
    bare = replay.url.removeprefix("http://")

    assert asking(replay, OLLAMA_HOST=f" {bare}/ ").check()


@pytest.mark.parametrize(
    "text",
    ["", "no", "{" * 100_000, '{"a": NaN}', '{"a": 1' + "0" * 5000 + "}", "[1]"],
)
def test_babble_is_no_object(text: str) -> None:
    with pytest.raises(Unfit):
        found(text)
