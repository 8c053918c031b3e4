"""What ComfyUI could send that is no answer of it, and no picture."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Iterator

import pytest

from kit.problems import Problem
from kit.web import (
    CutShort,
    NotAllowed,
    Refused,
    TooMuch,
    WrongKind,
)
from tests.services.comfy_bench import Studio
from tests.services.comfy_server import Comfy, comfying
from tests.services.replay import HTML_PAGE, Asked, Reply, said

PAGE = Reply(b"<html><title>Sign in to the hotel</title>", kind="text/html")


@pytest.fixture
def comfy() -> Iterator[Comfy]:
    with comfying() as served:
        yield served


@pytest.fixture
def studio(comfy: Comfy) -> Studio:
    return Studio(comfy)


def told(studio: Studio) -> Problem:
    """Draw, and return what Ada is told went wrong."""
    with pytest.raises(Problem) as caught:
        studio.draw()
    return caught.value


@pytest.mark.parametrize(
    "path",
    ["/object_info/CheckpointLoaderSimple", "/queue"],
)
@pytest.mark.parametrize(
    "answer,kind",
    [
        (PAGE, WrongKind),
        (HTML_PAGE, Refused),
        (Reply(b"{"), WrongKind),
        (said([1, 2, 3]), WrongKind),
        (Reply(b"[" * 100_000), WrongKind),
        (Reply(b'{"a":', cut=True), CutShort),
        (Reply(b"x" * 5_000_000), TooMuch),
        (Reply(b"", 307, headers={"Location": "http://169.254.169.254/"}), Refused),
    ],
)
def test_what_is_no_answer_of_comfyui_is_told_as_that(
    studio: Studio, path: str, answer: Reply, kind: type[Problem]
) -> None:
    studio.comfy.on("GET", path, answer)

    problem = told(studio)

    assert isinstance(problem, kind)
    assert problem.what.startswith("ComfyUI (http://127.0.0.1:")
    assert studio.count("POST /prompt") == 0


@pytest.mark.parametrize(
    "answer",
    [said({}), said({"prompt_id": 7}), said("yes"), said(None), PAGE],
)
def test_an_order_that_is_answered_strangely_is_told(
    studio: Studio, answer: Reply
) -> None:
    studio.comfy.on("POST", "/prompt", answer)

    assert isinstance(told(studio), WrongKind)


def png(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1000)
    pieces = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data
        + struct.pack(">I", zlib.crc32(name + data))
        for name, data in pieces
    )  # fmt: skip


@pytest.mark.parametrize(
    "data,words",
    [
        (b"<html><script>alert(1)</script>", "not a picture: “<html><script>"),
        (b"", "not a picture: nothing at all"),
        (b"GIF89a" + b"\0" * 50, "not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
        (png(60_000, 60_000), "says it is 60000 × 60000"),
        (png(640, 360)[:60], "breaks off or is damaged"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 99, "breaks off or is damaged"),
    ],
)
def test_what_is_no_picture_never_comes_into_the_house(
    studio: Studio, data: bytes, words: str
) -> None:
    studio.comfy.faults.picture = data

    assert words in told(studio).what


def test_a_black_picture_of_a_broken_model_is_told(studio: Studio) -> None:
    import cv2
    import numpy as np

    black = cv2.imencode(".png", np.zeros((720, 1280, 3), np.uint8))[1].tobytes()
    studio.comfy.faults.picture = bytes(black)

    assert "one colour all over" in told(studio).what


def test_a_finished_picture_whose_file_is_gone_is_drawn_anew(studio: Studio) -> None:
    first = studio.draw()
    studio.comfy.files.clear()

    assert studio.draw().data == first.data
    assert studio.count("POST /prompt") == 2


def test_a_picture_that_vanishes_at_once_is_told(studio: Studio) -> None:
    studio.comfy.on("GET", "/view", Reply(b"", 404, "text/plain"))

    problem = told(studio)

    assert isinstance(problem, Refused) and problem.status == 404


@pytest.mark.parametrize(
    "outputs", [{}, [], {"8": None}, {"8": {"images": "x"}}, {"8": {"images": [{}]}}]
)
def test_a_finish_without_a_picture_is_told(studio: Studio, outputs: object) -> None:
    def found(asked: Asked) -> Reply:
        id = asked.path.rpartition("/")[2]
        done = {"status_str": "success", "completed": True}
        return said({id: {"outputs": outputs, "status": done}})

    studio.comfy._history = lambda id, asked: found(asked)  # type: ignore[method-assign]

    assert "there was no picture at its end" in told(studio).what


def test_the_gate_is_asked_before_a_word_leaves(studio: Studio) -> None:
    from pathlib import Path

    from kit.web import Door, Shut
    from studio.providers.pictures.comfyui import ComfyPictures
    from studio.providers.service import Around
    from tests.services.comfy_bench import CLIFF

    around = Around({"COMFYUI_HOST": studio.comfy.url}, Door(Shut()), Path())

    with pytest.raises(Problem, match="Nothing may leave"):
        ComfyPictures(around).draw(CLIFF)

    assert studio.comfy.asked == []


def test_nothing_of_it_follows_a_redirect_out_of_the_house(studio: Studio) -> None:
    away = Reply(b"", 302, headers={"Location": "https://example.org/"})
    studio.comfy.on("GET", "/system_stats", away)

    with pytest.raises((Refused, NotAllowed)):
        studio.adapter().check()


def test_waiting_ends_soon_after_the_work(studio: Studio) -> None:
    studio.comfy.pace = 0.0
    began = time.monotonic()

    studio.draw()

    assert time.monotonic() - began < 1.0
