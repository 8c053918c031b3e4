"""ComfyUI fails in every way it has, and Ada is told which, and what to do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kit.problems import Problem
from kit.web import (
    Limits,
    Refused,
    TooSlow,
    Unreachable,
)
from tests.services.comfy_bench import QUICK, Studio
from tests.services.comfy_server import Comfy, comfying
from tests.services.replay import Asked, Reply, said


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


# ---------------------------------------------------------------- refused graphs
def test_a_model_taken_away_meanwhile_is_named_with_those_that_are_there(
    studio: Studio,
) -> None:
    listed = [*studio.comfy.checkpoints, "gone.safetensors"]
    info = {"input": {"required": {"ckpt_name": [listed, {}]}}}
    now = said({"CheckpointLoaderSimple": info})
    left = {"input": {"required": {"ckpt_name": [studio.comfy.checkpoints, {}]}}}
    after = said({"CheckpointLoaderSimple": left})
    studio.comfy.on("GET", "/object_info/CheckpointLoaderSimple", now, after)
    studio.settings["COMFYUI_CHECKPOINT"] = "gone"

    problem = told(studio)

    assert "no checkpoint “gone.safetensors”" in problem.what
    assert "It has dreamshaper_8.safetensors and sd_xl_base" in problem.what
    assert "COMFYUI_CHECKPOINT" in problem.todo and not problem.passing


def fault(kind: str, details: str, message: str = "") -> Reply:
    error = {"type": "prompt_outputs_failed_validation", "message": "", "details": ""}
    one = {"type": kind, "message": message, "details": details, "extra_info": {}}
    node = {"errors": [one], "class_type": "KSampler", "dependent_outputs": ["8"]}
    return said({"error": error, "node_errors": {"5": node}}, 400)


def whole(kind: str, message: str) -> Reply:
    error = {"type": kind, "message": message, "details": "", "extra_info": {}}
    return said({"error": error, "node_errors": []}, 400)


@pytest.mark.parametrize(
    "answer,words,todo",
    [
        (
            fault("value_not_in_list", "sampler_name: 'dpm' not in ['euler']", "Bad"),
            "node 5 (KSampler): Bad (sampler_name: 'dpm' not in ['euler'])",
            "COMFYUI_SAMPLER",
        ),
        (fault("value_smaller_than_min", "steps", "0 smaller than 1"), "0 smaller", ""),
        (fault("value_bigger_than_max", "cfg", "900 bigger than 100"), "900", ""),
        (fault("required_input_missing", "vae", "is missing"), "is missing (vae)", ""),
        (fault("invalid_input_type", "seed, x", "Failed to convert"), "Failed", ""),
        (fault("custom_validation_failed", "image - Invalid", "Custom"), "image -", ""),
        (
            whole("invalid_prompt", "Cannot execute: node FluxGuide does not exist."),
            "node FluxGuide does not exist", "Install the node",
        ),
        (whole("prompt_no_outputs", "Prompt has no outputs"), "no outputs", "saves"),
        (said({"error": "no prompt", "node_errors": []}, 400), "“no prompt”", ""),
        (Reply(b"<h1>Bad", 400, "text/html"), "refused the graph", "really ComfyUI"),
    ],
)  # fmt: skip
def test_a_refused_graph_is_told_node_by_node(
    studio: Studio, answer: Reply, words: str, todo: str
) -> None:
    studio.comfy.on("POST", "/prompt", answer)

    problem = told(studio)

    assert words in problem.what and todo in problem.todo
    assert "ComfyUI (http://127.0.0.1:" in problem.what
    assert problem.todo and not problem.passing


# ---------------------------------------------------------------- in the midst
def test_out_of_memory_is_named_and_its_models_are_put_away(studio: Studio) -> None:
    studio.comfy.faults.error = (3, "torch.OutOfMemoryError", "Allocation on device 0")

    problem = told(studio)

    assert "ran out of memory on its graphics card, at KSampler" in problem.what
    assert "Ollama" in problem.todo and problem.passing
    assert studio.said("/free") == {"unload_models": True, "free_memory": True}


def test_after_out_of_memory_another_try_is_a_new_one(studio: Studio) -> None:
    studio.comfy.faults.error = (3, "torch.OutOfMemoryError", "CUDA out of memory.")
    told(studio)
    studio.comfy.faults.error = None

    assert studio.draw().kind == "png"
    assert studio.count("POST /prompt") == 2


def test_a_node_that_fails_is_named_with_its_own_words(studio: Studio) -> None:
    words = "mat1 and mat2 shapes cannot be multiplied\x07\n(77x2048)"
    studio.comfy.faults.error = (2, "RuntimeError", words)

    problem = told(studio)

    assert "failed at KSampler: mat1 and mat2 shapes cannot be" in problem.what
    assert "\x07" not in problem.what and "\n" not in problem.what
    assert not problem.passing


def test_who_stops_it_in_comfyui_has_stopped_it(studio: Studio) -> None:
    studio.comfy.may_go_on.clear()

    def stop_there() -> None:
        assert studio.comfy.running
        studio.comfy.interrupted.add(studio.comfy.running.id)
        studio.comfy.may_go_on.set()

    threading.Timer(0.2, stop_there).start()
    problem = told(studio)

    assert "told to stop this picture, but not from here" in problem.what
    assert not problem.passing


# ---------------------------------------------------------------- broken lines
def test_a_lost_socket_is_opened_again_and_the_picture_comes(studio: Studio) -> None:
    studio.comfy.faults.hang_up = 3

    assert studio.draw().kind == "png"
    assert studio.count("POST /prompt") == 1
    assert studio.count("GET /ws") > 1


def test_a_picture_lost_in_a_restart_is_lost_and_never_done(studio: Studio) -> None:
    studio.comfy.faults.restart = 4

    problem = told(studio)

    assert "neither in its queue nor among what it has finished" in problem.what
    assert problem.passing


def test_what_was_forgotten_when_it_was_done_is_lost_too(studio: Studio) -> None:
    studio.comfy.faults.forgets = True

    assert "knows nothing of this picture any more" in told(studio).what


def test_without_a_socket_the_picture_comes_all_the_same(studio: Studio) -> None:
    studio.comfy.faults.deaf = True

    assert studio.draw().kind == "png"
    assert studio.count("POST /prompt") == 1


def test_a_socket_that_says_nothing_is_not_waited_for(studio: Studio) -> None:
    studio.comfy.faults.mute = True

    assert studio.draw().kind == "png"


def test_an_old_comfyui_names_the_picture_itself(studio: Studio) -> None:
    studio.comfy.faults.own_ids = True

    assert studio.draw().kind == "png"
    assert [done for done, _, picture in studio.heard if picture]


def test_a_comfyui_that_does_not_run_is_told(studio: Studio) -> None:
    studio.settings["COMFYUI_HOST"] = "http://127.0.0.1:9"

    problem = told(studio)

    assert isinstance(problem, Unreachable) and problem.passing
    assert "nothing listens there" in problem.what
    assert "Start it" in problem.todo


def test_a_comfyui_that_goes_away_for_good_is_told(studio: Studio) -> None:
    studio.comfy.faults.hang_up = 3
    away = Reply(b"", 502, "text/plain")
    studio.comfy.on("GET", "/queue", studio.comfy._get_queue, away)

    problem = told(studio)

    assert isinstance(problem, Refused) and problem.status == 502
    assert problem.passing
    assert "Waiting for ComfyUI to come back" in [words for _, words, _ in studio.heard]


def test_a_comfyui_that_comes_back_is_waited_for(studio: Studio) -> None:
    studio.comfy.faults.hang_up = 3
    away = Reply(b"", 502, "text/plain")
    there = studio.comfy._get_queue
    studio.comfy.on("GET", "/queue", there, away, away, there)

    assert studio.draw().kind == "png"


def test_an_answer_cut_off_after_the_order_arrived_orders_nothing_twice(
    studio: Studio,
) -> None:
    def cut(asked: Asked) -> Reply:
        studio.comfy._post_prompt(asked)
        return Reply(b"{", cut=True)

    studio.comfy.on("POST", "/prompt", cut)

    assert studio.draw().kind == "png"
    assert studio.count("POST /prompt") == 1


def test_an_order_that_never_arrived_may_be_made_again(studio: Studio) -> None:
    studio.comfy.on("POST", "/prompt", Reply(b"{", cut=True))

    problem = told(studio)

    assert problem.passing
    assert studio.count("POST /prompt") == 1


def test_a_comfyui_that_hangs_is_told_after_a_while(studio: Studio) -> None:
    studio.comfy.may_go_on.clear()
    studio.times = replace(QUICK, stuck=0.4)

    problem = told(studio)

    assert "has not moved on with this picture" in problem.what
    assert problem.passing


def test_a_comfyui_that_answers_too_slowly_is_told(studio: Studio) -> None:
    slow = Reply(b"{}", pause=1.0)
    studio.comfy.on("GET", "/object_info/CheckpointLoaderSimple", slow)
    studio.times = replace(QUICK, ask=Limits(connect=1, idle=0.1, whole=0.5))

    assert isinstance(told(studio), TooSlow)
