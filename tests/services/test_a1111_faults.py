"""AUTOMATIC1111 fails in every way it has, and Ada is told which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kit.problems import Problem
from kit.web import (
    CutShort,
    Refused,
    TooSlow,
    Unreachable,
    WrongKind,
)
from tests.services.a1111_server import (
    API,
    Ada,
    Fake,
    encoded,
    picture_of,
)
from tests.services.replay import HTML_PAGE, Reply, replaying, said


@pytest.fixture
def fake() -> Iterator[Fake]:
    served = Fake()
    with replaying(served):
        yield served


@pytest.fixture
def ada(fake: Fake) -> Ada:
    return Ada(fake)


def error(status: int, **told: Any) -> Reply:
    return said(told, status)


@pytest.mark.parametrize(
    "answer,words,todo,passing",
    [
        (error(404, detail="Not Found"), "without its interface", "--api", False),
        (error(404, detail="Sampler not found"), "Sampler not found", "up to", False),
        (
            error(422, detail=[{"loc": ["body", "seed"], "msg": "value is not a valid "
                  "integer", "type": "type_error"}]),
            "body.seed: value is not a valid integer", "Bring it up", False,
        ),
        (error(422, detail="script not found"), "script not found", "Bring", False),
        (
            error(500, error="OutOfMemoryError", detail="", body="",
                  errors="CUDA out of memory. Tried to allocate 2 GiB"),
            "ran out of memory", "--medvram", True,
        ),
        (
            error(500, error="NansException", detail="", body="",
                  errors="A tensor with all NaNs was produced in VAE."),
            "nothing but errors (NaN)", "--no-half-vae", False,
        ),
        (
            error(500, error="RuntimeError", detail="", errors="Odd\n\x07thing"),
            "failed: RuntimeError Odd thing", "own window", False,
        ),
        (Reply(b"Server Error", 500, "text/plain"), "failed: Server E", "", False),
        (HTML_PAGE, "refused with 502: “502 Bad Gateway”", "", True),
        (error(503, detail="busy"), "refused with 503", "", True),
    ],
)  # fmt: skip
def test_every_refusal_is_told_with_what_to_do(
    ada: Ada, answer: Reply, words: str, todo: str, passing: bool
) -> None:
    ada.fake.on("POST", f"{API}/txt2img", answer)

    problem = ada.told()

    assert words in problem.what and todo in problem.todo
    assert problem.passing is passing
    assert "AUTOMATIC1111 (http://127.0.0.1:" in problem.what


@pytest.mark.parametrize(
    "images",
    [
        [], None, [None], [7], ["%%%"], [""], "abc", [encoded(b"<html>oops")],
        [encoded(picture_of(1)[:300])], ["data:image/svg+xml,<svg onload='x()'/>"],
        [encoded(b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\xff" * 60)],
    ],
)  # fmt: skip
def test_what_is_no_picture_is_told(ada: Ada, images: object) -> None:
    ada.fake.on("POST", f"{API}/txt2img", said({"images": images, "info": "{}"}))

    assert "AUTOMATIC1111" in ada.told().what


@pytest.mark.parametrize("info", ["", "{", "[]", "[" * 50_000, None, 7])
def test_strange_information_beside_a_good_picture_does_no_harm(
    ada: Ada, info: object
) -> None:
    answer = said({"images": [encoded(picture_of(1))], "info": info})
    ada.fake.on("POST", f"{API}/txt2img", answer)

    assert ada.draw().maker == "a1111 fairy"


@pytest.mark.parametrize(
    "answer,kind",
    [
        (Reply(b"<html><title>Gradio</title>", kind="text/html"), WrongKind),
        (Reply(b"{", kind="application/json"), WrongKind),
        (Reply(b'{"images"', cut=True), CutShort),
        (HTML_PAGE, Refused),
    ],
)
def test_what_is_no_answer_of_it_is_told(
    ada: Ada, answer: Reply, kind: type[Problem]
) -> None:
    ada.fake.on("POST", f"{API}/txt2img", answer)

    assert isinstance(ada.told(), kind)


@pytest.mark.parametrize("models", [{}, "x", [1, None], [{"title": None}], []])
def test_a_strange_list_of_models_holds_none(ada: Ada, models: object) -> None:
    ada.fake.on("GET", f"{API}/sd-models", said(models))

    assert "It has none." in ada.told().what


def test_one_that_does_not_run_is_told(ada: Ada) -> None:
    ada.settings["A1111_HOST"] = "127.0.0.1:9"

    problem = ada.told()

    assert isinstance(problem, Unreachable) and problem.passing


def test_one_that_never_answers_is_told(ada: Ada) -> None:
    ada.fake.on("GET", f"{API}/sd-models", Reply(b"[]", pause=1.0))

    assert isinstance(ada.told(), TooSlow)
