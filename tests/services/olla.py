"""An Ollama that plays its part: what the tests of all that ask it share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from kit.problems import Problem
from kit.web import Door, Limits, Open
from studio.providers.answers import Unfit
from studio.providers.ollama import Ollama, Question
from studio.providers.service import Around
from tests.services.replay import Asked, Replay, Reply, lines, said

MODEL = "llama3.2"
LIMITS = Limits(connect=2, idle=0.4, whole=3, bytes_in=2_000_000)
TAGS = said({"models": [{"name": "llama3.2:latest"}, {"name": "qwen3:4b"}]})


def around(replay: Replay, **settings: str) -> Around:
    given = {"OLLAMA_HOST": replay.url, "OLLAMA_MODEL": MODEL, **settings}
    return Around(given, Door(Open(frozenset({"Ollama"}))), Path())


def model(**more: Any) -> Reply:
    """Return what /api/show says of a model."""
    told = {
        "modelfile": "",
        "details": {"family": "llama", "parameter_size": "3.2B"},
        "model_info": {"general.architecture": "llama", "llama.context_length": 131072},
        "capabilities": ["completion", "tools"],
    }
    return said(told | more)


def ollama(replay: Replay, *answers: Any) -> Replay:
    """Have Ollama know its model and give these answers to /api/chat, in turn."""
    replay.on("GET", "/api/version", said({"version": "0.12.6"}))
    replay.on("GET", "/api/tags", TAGS)
    replay.on("POST", "/api/show", model())
    if answers:
        replay.on("POST", "/api/chat", *(each(a) for a in answers))
    return replay


def each(answer: Any) -> Reply | Callable[[Asked], Reply]:
    """Return an answer as Ollama streams it: a few letters a line."""
    if isinstance(answer, Reply):
        return answer
    if callable(answer):
        by_hand: Callable[[Asked], Reply] = answer
        return by_hand
    text = answer if isinstance(answer, str) else json.dumps(answer)
    return lines(*pieces(text))


def pieces(
    text: str, *, done_reason: str = "stop", key: str = "content"
) -> Iterator[Mapping[str, Any]]:
    for at in range(0, len(text), 40):
        message = {"role": "assistant", "content": "", key: text[at : at + 40]}
        yield {"model": MODEL, "message": message, "done": False}
    end = {"role": "assistant", "content": ""}
    yield {"model": MODEL, "message": end, "done": True, "done_reason": done_reason}


def chats(replay: Replay) -> list[Any]:
    """Return the bodies that came to /api/chat."""
    return [asked.json for asked in replay.asked if asked.path == "/api/chat"]


# a question that anything may be asked about
SCHEMA = {
    "type": "object",
    "properties": {"wind": {"type": "string"}},
    "required": ["wind"],
}


def wind(data: Any, last: bool) -> str:
    if not isinstance(data, dict) or not isinstance(data.get("wind"), str):
        raise Unfit("“wind” is missing.")
    return str(data["wind"])


QUESTION = Question(
    "You answer in JSON.", "Which wind?", SCHEMA, wind, tokens=200, seed=2**40 + 5
)


def asking(replay: Replay, **settings: str) -> Ollama:
    return Ollama(around(replay, **settings), LIMITS)


def refusal(replay: Replay, **settings: str) -> Problem:
    with pytest.raises(Problem) as caught:
        asking(replay, **settings).ask(QUESTION)
    return caught.value
