"""Everything that goes wrong with Ollama: said, told apart, and put right by whom."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from kit.problems import Problem
from kit.web import CutShort, Refused, Stopped, TooMuch, TooSlow, Unreachable, WrongKind
from tests.services.olla import (
    QUESTION,
    asking,
    chats,
    model,
    ollama,
    pieces,
    refusal,
)
from tests.services.replay import (
    HTML_PAGE,
    Asked,
    Replay,
    Reply,
    lines,
    replaying,
    said,
)


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as served:
        yield ollama(served)


def test_a_model_that_is_not_there_says_which_are(replay: Replay) -> None:
    missing = said({"error": "model 'gemma9' not found"}, 404)
    replay.on("POST", "/api/show", missing)

    problem = refusal(replay, OLLAMA_MODEL="gemma9")

    assert not problem.passing
    assert "llama3.2:latest, qwen3:4b" in problem.what
    assert "ollama pull gemma9" in problem.todo


def test_a_model_removed_between_two_calls_is_missed_the_same_way(
    replay: Replay,
) -> None:
    missing = said({"error": "model 'llama3.2' not found, try pulling it first"}, 404)
    ollama(replay, missing)

    assert "ollama pull llama3.2" in refusal(replay).todo


def test_somebody_else_at_the_address_is_not_taken_for_ollama(replay: Replay) -> None:
    replay.on("POST", "/api/show", said({"detail": "Not Found"}, 404))

    problem = refusal(replay)

    assert not problem.passing
    assert "not Ollama" in problem.todo


@pytest.mark.parametrize(
    "status, words, passing",
    [
        (503, "server busy, please try again. maximum pending requests exceeded", True),
        (429, "too many requests", True),
        (502, "upstream is away", True),
        (500, "llama runner process has terminated: exit status 2", True),
        (500, "model requires more system memory (9.1 GiB) than is available", False),
        (400, '"llama3.2" does not support chat', False),
        (400, "invalid format", False),
    ],
)
def test_a_refusal_says_whether_waiting_helps(
    replay: Replay, status: int, words: str, passing: bool
) -> None:
    ollama(replay, said({"error": words}, status, Retry_After="7"))

    problem = refusal(replay)

    assert isinstance(problem, Refused)
    assert problem.passing is passing
    assert problem.retry_after == 7
    assert words in str(problem)
    assert problem.todo


@pytest.mark.parametrize(
    "words, passing",
    [("unexpected EOF", True), ("CUDA error: out of memory", False)],
)
def test_an_error_in_the_middle_of_an_answer_is_heard(
    replay: Replay, words: str, passing: bool
) -> None:
    begun = list(pieces('{"wind": "nor'))[:1]
    ollama(replay, lines(*begun, {"error": words}))

    problem = refusal(replay)

    assert problem.passing is passing
    assert words in problem.what


def test_an_answer_that_ends_without_an_end_is_cut_short(replay: Replay) -> None:
    ollama(replay, lines(*list(pieces('{"wind": "north"}'))[:-1]))

    problem = refusal(replay)

    assert isinstance(problem, CutShort)
    assert problem.passing


def test_a_line_that_breaks_off_is_cut_short(replay: Replay) -> None:
    ollama(replay, lines(*list(pieces('{"wind": "north"}'))[:-1], cut=True))

    assert isinstance(refusal(replay), CutShort)


@pytest.mark.parametrize(
    "reply, kind",
    [
        (HTML_PAGE, Refused),
        (Reply(b"<title>Sign in</title>", kind="text/html"), WrongKind),
        (Reply(b"not json\n", kind="application/x-ndjson"), WrongKind),
        (Reply(b"[1, 2]\n", kind="application/x-ndjson"), WrongKind),
        (Reply(b'{"message": 7}\n', kind="application/x-ndjson"), WrongKind),
        (Reply(b"[" * 90_000 + b"\n", kind="application/x-ndjson"), WrongKind),
    ],
)
def test_what_is_no_answer_is_not_read_as_one(
    replay: Replay, reply: Reply, kind: type[Problem]
) -> None:
    ollama(replay, reply)

    assert isinstance(refusal(replay), kind)


def test_ten_megabytes_are_not_taken(replay: Replay) -> None:
    ollama(replay, "x" * 10_000_000)

    assert isinstance(refusal(replay), TooMuch)


def test_a_silent_ollama_is_given_up(replay: Replay) -> None:
    slow = Reply(b"", kind="application/x-ndjson", pause=1.2)
    ollama(replay, slow)

    problem = refusal(replay)

    assert isinstance(problem, TooSlow)
    assert problem.passing


def test_stopping_hangs_up_while_the_model_is_still_loading(replay: Replay) -> None:
    wished = threading.Event()
    ollama(replay, Reply(b"", kind="application/x-ndjson", pause=1.5))
    threading.Timer(0.1, wished.set).start()
    began = time.monotonic()

    with pytest.raises(Stopped):
        asking(replay).ask(QUESTION, stop=wished.is_set)

    assert time.monotonic() - began < 1


def test_stopping_in_the_middle_hangs_up(replay: Replay) -> None:
    wished, gone = threading.Event(), threading.Event()

    def slowly(asked: Asked) -> Reply:
        def drip() -> Iterator[bytes]:
            try:
                for _ in range(200):
                    yield b'{"message": {"content": "\\"x"}, "done": false}\n'
                    time.sleep(0.02)
            finally:
                gone.set()

        return Reply(drip(), kind="application/x-ndjson")

    ollama(replay, slowly)
    threading.Timer(0.3, wished.set).start()

    with pytest.raises(Stopped):
        asking(replay).ask(QUESTION, stop=wished.is_set)

    assert gone.wait(2)


def test_nobody_at_home_is_said_so() -> None:
    with replaying() as gone:
        pass

    assert isinstance(refusal(gone), Unreachable)


def test_a_cloud_model_is_not_at_home(replay: Replay) -> None:
    cloud = model(remote_host="https://ollama.com:443", remote_model="gpt-oss:120b")
    replay.on("POST", "/api/show", cloud)

    problem = refusal(replay, OLLAMA_MODEL="gpt-oss:120b-cloud")

    assert not problem.passing
    assert "cloud model" in problem.what
    assert not chats(replay)


def test_a_model_that_only_embeds_is_refused(replay: Replay) -> None:
    replay.on("POST", "/api/show", model(capabilities=["embedding"]))

    assert "something else" in refusal(replay).what


def test_a_model_that_forgets_too_soon_is_refused_before_it_forgets(
    replay: Replay,
) -> None:
    replay.on("POST", "/api/show", model(model_info={"bert.context_length": 256}))

    assert "256 tokens" in refusal(replay).what
    assert not chats(replay)
