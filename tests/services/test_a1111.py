"""Ada draws with the family's AUTOMATIC1111."""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Iterator

import cv2
import numpy as np
import pytest

from kit.problems import Problem
from kit.web import (
    Stopped,
)
from studio.providers.pictures.promise import Wanted
from tests.services.a1111_server import (
    API,
    MODELS,
    Ada,
    Fake,
    encoded,
    picture_of,
)
from tests.services.replay import HTML_PAGE, replaying, said


@pytest.fixture
def fake() -> Iterator[Fake]:
    served = Fake()
    with replaying(served):
        yield served


@pytest.fixture
def ada(fake: Fake) -> Ada:
    return Ada(fake)


def test_a_wish_becomes_a_request_as_it_wants_it(ada: Ada) -> None:
    picture = ada.draw()

    body = ada.asked()
    assert body["prompt"] == r"an otter \(small\) flies kites"
    assert body["negative_prompt"].startswith("rain, nudity")
    assert (body["seed"], body["width"], body["height"]) == (11, 760, 432)
    assert (body["sampler_name"], body["scheduler"]) == ("DPM++ 2M", "Karras")
    assert body["override_settings"] == {"sd_model_checkpoint": MODELS[0]["title"]}
    assert (body["send_images"], body["save_images"]) == (True, False)
    assert body["force_task_id"].startswith("task(pharos-")
    assert (picture.kind, picture.maker) == ("png", "a1111 fairy")
    assert picture.facts["width"] == "1280" and picture.facts["drawn"] == "760 × 432"


def test_a_larger_model_is_asked_for_a_larger_picture(ada: Ada) -> None:
    ada.settings["A1111_CHECKPOINT"] = "big_xl"

    ada.draw()

    assert (ada.asked()["width"], ada.asked()["cfg_scale"]) == (1368, 6.0)


def test_who_is_in_it_is_what_it_begins_from(ada: Ada) -> None:
    ada.draw(Wanted("an otter", references=(picture_of(3, 90, 120),)))

    body = ada.asked("img2img")
    (start,) = body["init_images"]
    pixels = cv2.imdecode(
        np.frombuffer(base64.b64decode(start), np.uint8), cv2.IMREAD_COLOR
    )
    assert pixels is not None and pixels.shape == (432, 760, 3)
    assert body["denoising_strength"] == 0.72


def test_ada_sees_it_grow(ada: Ada) -> None:
    ada.fake.drawing = 1.2

    ada.draw()

    shares = [done for done, _, _ in ada.heard]
    assert shares == sorted(shares) and len(set(shares)) >= 4
    assert any(words.startswith("Drawing, step") for _, words, _ in ada.heard)
    assert any(picture and picture[:4] == b"\x89PNG" for _, _, picture in ada.heard)


def test_somebody_else_s_progress_is_not_taken_for_hers(ada: Ada) -> None:
    ada.fake.drawing = 0.6
    ada.fake.job = "task(leo)"

    ada.draw()

    assert "Waiting: it draws for somebody else" in [words for _, words, _ in ada.heard]
    assert {done for done, _, _ in ada.heard} == {0.0, 1.0}


def test_stopping_stops_it_there_too(ada: Ada) -> None:
    ada.fake.may_end.clear()
    stopped = threading.Event()
    threading.Timer(0.3, stopped.set).start()
    began = time.monotonic()

    with pytest.raises(Stopped):
        ada.draw(stop=stopped.is_set)

    assert time.monotonic() - began < 1.5
    assert f"POST {API}/interrupt" in ada.fake.paths()


def test_stopping_does_not_stop_somebody_else_s_picture(ada: Ada) -> None:
    ada.fake.may_end.clear()
    ada.fake.job = "task(leo)"
    stopped = threading.Event()
    threading.Timer(0.3, stopped.set).start()

    with pytest.raises(Stopped):
        ada.draw(stop=stopped.is_set)

    assert f"POST {API}/interrupt" not in ada.fake.paths()
    ada.fake.may_end.set()


def test_a_picture_stopped_at_the_service_is_no_picture(ada: Ada) -> None:
    ada.fake.drawing = 0.8
    ada.fake.interrupted = True

    assert "told to stop this picture, but not from here" in ada.told().what


def test_progress_that_cannot_be_asked_stops_nothing(ada: Ada) -> None:
    ada.fake.drawing = 0.5
    ada.fake.on("GET", f"{API}/progress", HTML_PAGE)

    assert ada.draw().kind == "png"


@pytest.mark.parametrize("asked", ["gone", "fairy2", "FAIRY"])
def test_a_missing_model_is_named_with_those_that_are_there(
    ada: Ada, asked: str
) -> None:
    ada.settings["A1111_CHECKPOINT"] = asked

    problem = ada.told()

    assert f"no checkpoint “{asked}”" in problem.what
    assert "fairy.safetensors [31e35c80fc]" in problem.what
    assert not problem.passing
    assert f"POST {API}/txt2img" not in ada.fake.paths()


def test_without_a_choice_it_is_the_model_that_is_loaded(ada: Ada) -> None:
    ada.settings["A1111_CHECKPOINT"] = ""

    assert ada.draw().maker == "a1111 fairy"


def test_another_model_than_asked_is_told(ada: Ada) -> None:
    info = json.dumps({"sd_model_name": "something_else"})
    answer = said({"images": [encoded(picture_of(1))], "info": info})
    ada.fake.on("POST", f"{API}/txt2img", answer)

    assert "drew with “something_else”" in ada.told().what


def test_an_old_version_s_data_address_is_understood(ada: Ada) -> None:
    address = f"data:image/png;base64,{encoded(picture_of(1))}"
    ada.fake.on("POST", f"{API}/txt2img", said({"images": [address], "info": "{}"}))

    assert ada.draw().maker == "a1111 fairy"


def test_name_and_password_are_sent_and_never_told(ada: Ada) -> None:
    ada.settings["A1111_AUTH"] = "ada:lighthouse9"
    ada.draw()
    token = encoded(b"ada:lighthouse9")
    assert all(a.headers["authorization"] == f"Basic {token}" for a in ada.fake.asked)

    words = said({"detail": f"Incorrect {token} lighthouse9"}, 401)
    ada.fake.on("GET", f"{API}/sd-models", words)
    problem = ada.told()

    assert "wants a name and a password" in problem.what
    assert "lighthouse9" not in str(problem) and token not in str(problem)
    assert "A1111_AUTH" in problem.todo and not problem.passing


def test_a_password_without_a_name_is_told(ada: Ada) -> None:
    ada.settings["A1111_AUTH"] = "lighthouse9"

    with pytest.raises(Problem, match="A1111_AUTH") as told:
        ada.adapter()

    assert "lighthouse9" not in str(told.value)


def test_the_check_says_what_is_there(ada: Ada) -> None:
    assert ada.adapter().check() == (
        "AUTOMATIC1111 answers, with fairy.safetensors [31e35c80fc]."
    )


def test_the_check_tells_of_a_version_without_our_sampler(ada: Ada) -> None:
    ada.fake.on("GET", f"{API}/samplers", said([{"name": "Euler"}]))

    with pytest.raises(Problem, match="does not know the sampler"):
        ada.adapter().check()
