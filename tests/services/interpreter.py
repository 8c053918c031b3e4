"""An Ollama that translates: each line comes back under its number."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from tests.services.olla import each, ollama
from tests.services.replay import Asked, Replay, Reply

_LINE = re.compile(r'^(\d+)\.(?: \((.*?)(?:, (\d+) letters)?\))? (".*")$', re.MULTILINE)
Say = Callable[[str, int], str]  # a line, and how many letters it may have


def asked_lines(asked: Asked) -> list[tuple[int, str, int]]:
    """Return the numbered lines of a question, with the letters each may have."""
    words = asked.json["messages"][1]["content"]
    after = words.partition("The lines, and how many letters each may have:")[2]
    return [
        (int(n), json.loads(text), int(room or 0))
        for n, _, room, text in _LINE.findall(after)
    ]


def interpreting(replay: Replay, say: Say) -> Replay:
    """Let Ollama translate by a function."""

    def answer(asked: Asked) -> Reply:
        given: list[dict[str, Any]] = [
            {"n": n, "text": say(text, room)} for n, text, room in asked_lines(asked)
        ]
        reply = each({"lines": given})
        assert isinstance(reply, Reply)
        return reply

    ollama(replay)
    return replay.on("POST", "/api/chat", answer)
