"""Ada draws with the family's ComfyUI."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import cv2
import numpy as np
import pytest

from kit.problems import Problem
from kit.web import Stopped
from studio.providers.pictures import SERVICES
from studio.providers.pictures.promise import Wanted
from tests.services.comfy_bench import CLIFF, Studio
from tests.services.comfy_paint import sketch
from tests.services.comfy_server import Comfy, Job, comfying


@pytest.fixture
def comfy() -> Iterator[Comfy]:
    with comfying() as served:
        yield served


@pytest.fixture
def studio(comfy: Comfy) -> Studio:
    return Studio(comfy)


def portrait(colour: tuple[int, int, int]) -> bytes:
    face = np.full((200, 160, 3), 250, np.uint8)
    cv2.circle(face, (80, 90), 60, colour, -1)
    return bytes(cv2.imencode(".png", face)[1].tobytes())


def size(node: dict[str, Any]) -> tuple[int, int]:
    return node["inputs"]["width"], node["inputs"]["height"]


def in_the_midst(comfy: Comfy) -> None:
    """Wait until ComfyUI is drawing and has stopped in the middle of it."""
    until = time.monotonic() + 3
    while not comfy.running and time.monotonic() < until:
        time.sleep(0.005)
    assert comfy.running


def test_a_scene_becomes_a_node_graph(studio: Studio) -> None:
    studio.draw()

    graph = studio.graph()
    assert [node["class_type"] for node in graph.values()] == [
        "CheckpointLoaderSimple", "CLIPTextEncodeSDXL", "CLIPTextEncodeSDXL",
        "EmptyLatentImage", "KSampler", "VAEDecode", "ImageScale", "SaveImage",
    ]  # fmt: skip
    said = graph["2"]["inputs"]["text_g"]
    assert said.startswith("an otter and a keeper fly kites, background: storm coastl")
    assert "slow pan shot" in said
    assert "colour palette of emerald and gold" in said
    assert graph["3"]["inputs"]["text_l"].startswith("umbrellas, nudity")
    assert graph["1"]["inputs"] == {"ckpt_name": "sd_xl_base_1.0.safetensors"}
    assert size(graph["4"]) == (1368, 768)
    sampler = graph["5"]["inputs"]
    assert (sampler["seed"], sampler["steps"], sampler["denoise"]) == (7, 6, 1.0)
    assert (sampler["sampler_name"], sampler["scheduler"]) == ("dpmpp_2m", "karras")
    assert size(graph["7"]) == (1280, 720)


def test_the_picture_is_as_large_as_wanted_and_says_who_made_it(studio: Studio) -> None:
    picture = studio.draw()

    pixels = cv2.imdecode(np.frombuffer(picture.data, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None and pixels.shape == (720, 1280, 3)
    assert (picture.kind, picture.maker) == ("png", "comfyui sd_xl_base_1.0")
    assert picture.facts["seed"] == "7"
    assert picture.facts["template"] == "the house's sdxl"


def test_another_seed_is_another_picture(studio: Studio) -> None:
    assert studio.draw(seed=1).data != studio.draw(seed=2).data


def test_an_older_model_is_asked_for_a_smaller_picture(studio: Studio) -> None:
    studio.settings["COMFYUI_CHECKPOINT"] = "dreamshaper_8.safetensors"

    picture = studio.draw()

    graph = studio.graph()
    assert graph["2"]["class_type"] == "CLIPTextEncode"
    assert size(graph["4"]) == (760, 432)
    assert picture.facts["width"] == "1280"


def test_what_a_model_says_of_itself_counts_more_than_its_name(studio: Studio) -> None:
    studio.comfy.checkpoints.append("fairytale.safetensors")
    studio.comfy.metadata["fairytale.safetensors"] = "stable-diffusion-xl-v1-base"
    studio.settings["COMFYUI_CHECKPOINT"] = "fairytale"

    assert studio.draw().facts["template"] == "the house's sdxl"


def test_it_listens_before_it_asks_under_one_name(studio: Studio) -> None:
    studio.draw()

    paths = studio.comfy.paths()
    assert paths.index("GET /ws") < paths.index("POST /prompt")
    body = studio.said("/prompt")
    assert UUID(body["prompt_id"]).version == 5
    listened = next(each for each in studio.comfy.asked if each.path == "/ws")
    assert listened.query["clientId"] == body["client_id"]
    assert studio.graph()["8"]["inputs"]["filename_prefix"] == (
        f"pharos/{body['prompt_id'][:8]}"
    )


def test_ada_sees_it_grow(studio: Studio) -> None:
    studio.draw()

    shares = [done for done, _, _ in studio.heard]
    assert shares == sorted(shares) and shares[0] == 0.0 and shares[-1] == 1.0
    assert any("step 3 of 6" in words for _, words, _ in studio.heard)
    sketches = [picture for _, _, picture in studio.heard if picture]
    graph = studio.graph()
    assert sketches == [sketch(graph, step) for step in range(1, 7)]


def test_previews_of_old_versions_are_seen_as_well(studio: Studio) -> None:
    studio.comfy.faults.old_previews = True

    studio.draw()

    assert len([picture for _, _, picture in studio.heard if picture]) == 6


def test_asking_again_draws_nothing_twice(studio: Studio) -> None:
    first = studio.draw()
    again = studio.draw()

    assert first.data == again.data
    assert studio.count("POST /prompt") == 1


def test_a_picture_that_is_being_drawn_is_taken_over(studio: Studio) -> None:
    # The studio was killed in the middle of a picture, and asks again.
    studio.comfy.may_go_on.clear()
    killed = threading.Thread(target=studio.draw, daemon=True)
    killed.start()
    in_the_midst(studio.comfy)

    again = Studio(studio.comfy)
    waiting = threading.Timer(0.2, studio.comfy.may_go_on.set)
    waiting.start()
    picture = again.draw()

    assert picture.facts["seed"] == "7"
    assert studio.count("POST /prompt") == 1
    killed.join(5)


def test_who_is_in_it_is_handed_over_and_drawn_from(studio: Studio) -> None:
    faces = (portrait((40, 90, 200)), portrait((200, 60, 40)))

    studio.draw(references=faces)

    ((name, sheet),) = studio.comfy.uploads.items()
    pixels = cv2.imdecode(np.frombuffer(sheet, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None and pixels.shape == (720, 1280, 3)
    assert tuple(pixels[460, 320]) == (40, 90, 200)
    assert tuple(pixels[460, 960]) == (200, 60, 40)
    graph = studio.graph()
    assert graph["9"]["inputs"] == {"image": f"pharos/{name}"}
    assert graph["5"]["inputs"]["denoise"] == 0.72


def test_the_name_that_comfyui_gives_is_the_one_that_is_used(studio: Studio) -> None:
    studio.draw(references=(portrait((40, 90, 200)),))
    (name,) = studio.comfy.uploads
    studio.comfy.uploads[name] = b"somebody else's file of that name"

    studio.draw(references=(portrait((40, 90, 200)),), seed=8)

    assert studio.graph()["9"]["inputs"]["image"].endswith(" (1).png")


def test_a_portrait_that_is_none_is_told_before_anything_is_sent(
    studio: Studio,
) -> None:
    with pytest.raises(Problem, match="who is in the scene cannot be read"):
        studio.draw(references=(b"<svg onload=alert(1)>",))

    assert not studio.comfy.uploads


def test_words_of_a_story_stay_words(studio: Studio) -> None:
    studio.draw(Wanted("(the {seed}) <lora:x:9> embedding:evil [end] AND BREAK"))

    said = studio.graph()["2"]["inputs"]["text_g"]
    assert said == r"\(the seed \) embedding evil \[end\] and break"


def test_ada_hears_that_others_are_before_her(studio: Studio) -> None:
    studio.comfy.may_begin.clear()
    end = {"8": {"class_type": "SaveImage", "inputs": {}}}
    studio.comfy.pending += [Job(-2, "a", end, "x"), Job(-1, "b", end, "x")]
    threading.Timer(0.6, studio.comfy.may_begin.set).start()

    studio.draw()

    assert "Waiting: 2 before it" in [words for _, words, _ in studio.heard]


def test_stopping_stops_comfyui_too(studio: Studio) -> None:
    studio.comfy.may_go_on.clear()
    stopped = threading.Event()
    threading.Timer(0.2, stopped.set).start()
    began = time.monotonic()

    with pytest.raises(Stopped):
        studio.draw(stop=stopped.is_set)

    assert time.monotonic() - began < 1.5
    name = studio.said("/prompt")["prompt_id"]
    assert studio.said("/interrupt") == {"prompt_id": name}
    time.sleep(0.1)
    (entry,) = studio.comfy.history.values()
    assert entry["status"]["messages"][0][0] == "execution_interrupted"


def test_stopping_takes_a_waiting_picture_out_of_the_queue(studio: Studio) -> None:
    studio.comfy.may_begin.clear()
    stopped = threading.Event()
    threading.Timer(0.2, stopped.set).start()

    with pytest.raises(Stopped):
        studio.draw(stop=stopped.is_set)

    assert studio.comfy.pending == []
    # Somebody else may be drawing: only what is ours is interrupted.
    assert studio.count("POST /interrupt") == 0


def test_a_picture_that_was_stopped_can_be_asked_for_again(studio: Studio) -> None:
    studio.comfy.may_go_on.clear()
    stopped = threading.Event()
    threading.Timer(0.2, stopped.set).start()
    with pytest.raises(Stopped):
        studio.draw(stop=stopped.is_set)

    picture = studio.draw()

    assert picture.kind == "png"
    assert studio.count("POST /prompt") == 2


def test_the_check_says_what_is_there(studio: Studio) -> None:
    assert studio.adapter().check() == (
        "ComfyUI 0.3.64 answers on cuda:0 Old Faithful, "
        "with sd_xl_base_1.0.safetensors."
    )


def test_the_check_names_the_missing_model_and_those_that_are_there(
    studio: Studio,
) -> None:
    studio.settings["COMFYUI_CHECKPOINT"] = "flux1-dev"

    with pytest.raises(Problem) as told:
        studio.adapter().check()

    assert "has no checkpoint “flux1-dev”" in told.value.what
    assert "dreamshaper_8.safetensors and sd_xl_base_1.0.safetensors" in told.value.what
    assert not told.value.passing


def test_the_only_model_needs_no_choosing_and_two_do(studio: Studio) -> None:
    studio.settings["COMFYUI_CHECKPOINT"] = ""
    with pytest.raises(Problem, match="several checkpoints"):
        studio.draw()

    studio.comfy.checkpoints[:] = ["dreamshaper_8.safetensors"]

    assert studio.draw().maker == "comfyui dreamshaper_8"


def test_an_address_as_compose_files_write_it_will_do(studio: Studio) -> None:
    studio.settings["COMFYUI_HOST"] = studio.comfy.url.removeprefix("http://")

    assert studio.adapter().check().startswith("ComfyUI 0.3.64")


def test_ada_chooses_sampler_and_steps(studio: Studio) -> None:
    studio.settings |= {"COMFYUI_SAMPLER": "euler_ancestral", "COMFYUI_STEPS": "3"}

    studio.draw()

    inputs = studio.graph()["5"]["inputs"]
    assert inputs["sampler_name"] == "euler_ancestral"
    assert (inputs["scheduler"], inputs["steps"]) == ("normal", 3)


@pytest.mark.parametrize("steps", ["many", "0", "-3", "1e3", "999"])
def test_steps_that_are_no_number_are_told(studio: Studio, steps: str) -> None:
    studio.settings["COMFYUI_STEPS"] = steps

    with pytest.raises(Problem, match="COMFYUI_STEPS"):
        studio.adapter()


def test_a_comfyui_on_the_internet_is_not_the_family_s(studio: Studio) -> None:
    studio.settings["COMFYUI_HOST"] = "http://93.184.215.14:8188"

    with pytest.raises(Problem, match="not in this home"):
        studio.draw()


def test_every_service_names_what_it_needs_and_is_told() -> None:
    names = [service.name for service in SERVICES]

    assert names[:3] == ["house", "comfyui", "a1111"]
    assert all(service.promise == "pictures" for service in SERVICES)
    comfy = SERVICES[1]
    assert comfy.receives == {"words", "pictures"} and comfy.at_home
    assert CLIFF.scene.keys() <= {"background", "focal", "camera_move", "color_palette"}
