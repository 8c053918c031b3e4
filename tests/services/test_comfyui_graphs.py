"""A family brings node graphs of its own, and ComfyUI's words come in all shapes."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kit.problems import Problem
from studio.providers.pictures.comfy_ear import Ear, preview
from studio.providers.pictures.comfy_graph import (
    GRAPHS,
    filled,
    house_template,
    own_template,
    values_of,
)
from studio.providers.pictures.promise import Wanted
from tests.services.comfy_bench import CLIFF, Studio
from tests.services.comfy_rules import wrong_with
from tests.services.comfy_server import CHECKPOINTS, comfying

JPEG = b"\xff\xd8\xff\xe0 a picture"


@pytest.fixture
def studio() -> Iterator[Studio]:
    with comfying() as served:
        yield Studio(served)


def exported(**changed: Any) -> dict[str, Any]:
    """Return a graph as ComfyUI exports it: numbers as they stood in the editor."""
    graph: dict[str, Any] = json.loads((GRAPHS / "sd15.json").read_text("utf-8"))
    graph["1"]["inputs"]["ckpt_name"] = "dreamshaper_8.safetensors"
    graph["2"]["inputs"]["text"] = "{positive}, by {background}, felt puppets"
    graph["3"]["inputs"]["text"] = "{negative}"
    graph["4"]["inputs"] = {"width": 640, "height": 360, "batch_size": 1}
    plain = {"seed": 1234, "steps": 5, "sampler_name": "euler", "scheduler": "normal"}
    graph["5"]["inputs"] |= plain
    graph["7"]["inputs"] |= {"width": 640, "height": 360}
    graph["8"]["inputs"]["filename_prefix"] = "ComfyUI"
    for node in graph.values():
        node["_meta"] = {"title": node["class_type"]}
    for at, inputs in changed.items():
        graph[at.strip("n")]["inputs"] |= inputs
    return graph


def kept(folder: Path, graph: object, name: str = "picture.json") -> str:
    (folder / name).write_text(json.dumps(graph), "utf-8")
    return str(folder / name)


@pytest.mark.parametrize("kind", ["sd15", "sdxl"])
@pytest.mark.parametrize("reference", [False, True])
def test_the_house_s_own_graphs_are_taken_by_comfyui(
    kind: str, reference: bool
) -> None:
    values = values_of(CLIFF, kind) | {
        "checkpoint": CHECKPOINTS[0], "steps": 5, "sampler": "euler",
        "scheduler": "normal", "name": "a", "reference": "cast.png",
    }  # fmt: skip

    graph = filled(house_template(kind, reference=reference), values)

    assert wrong_with(graph, CHECKPOINTS, {"cast.png"}) is None
    assert "{" not in json.dumps(list(graph.values())).replace('{"', "")


def test_a_graph_of_ada_s_own_is_filled_and_sown(
    studio: Studio, tmp_path: Path
) -> None:
    studio.settings["COMFYUI_WORKFLOW"] = kept(tmp_path, exported())

    picture = studio.draw()

    graph = studio.graph()
    assert graph["2"]["inputs"]["text"].endswith("by storm coastline, felt puppets")
    assert graph["5"]["inputs"]["seed"] == 7
    assert graph["5"]["inputs"]["steps"] == 5
    assert graph["4"]["inputs"]["width"] == 640
    assert picture.maker == "comfyui dreamshaper_8"
    assert picture.facts["template"] == "picture.json"
    assert (picture.facts["width"], picture.facts["drawn"]) == ("1280", "640 × 360")


def test_a_folder_of_graphs_is_chosen_from_by_the_scene(
    studio: Studio, tmp_path: Path
) -> None:
    kept(tmp_path, exported(), "picture.json")
    kept(tmp_path, exported(n5={"steps": 3}), "night.json")
    kept(tmp_path, exported(n5={"steps": 2}), "picture_from.json")

    def steps(wanted: Wanted) -> Any:
        template = own_template(str(tmp_path), wanted)
        return template.nodes["5"]["inputs"]["steps"]

    assert steps(Wanted("a")) == 5
    assert steps(Wanted("a", scene={"template": "night"})) == 3
    assert steps(Wanted("a", references=(b"x",))) == 2


@pytest.mark.parametrize("name", ["../../secret", "/etc/passwd", "a b", "", "x" * 99])
def test_a_scene_cannot_name_a_file_outside_the_folder(
    tmp_path: Path, name: str
) -> None:
    kept(tmp_path, exported(), "picture.json")

    if not name:
        assert own_template(str(tmp_path), Wanted("a", scene={"template": name}))
        return
    with pytest.raises(Problem, match="no name of a template"):
        own_template(str(tmp_path), Wanted("a", scene={"template": name}))


@pytest.mark.parametrize(
    "graph,words,todo",
    [
        ({"nodes": [], "links": [], "version": 0.4}, "editor", "Export (API)"),
        ({}, "no node graph", "Export (API)"),
        ([1], "no node graph", "{positive}"),
        ({"1": {"class_type": "SaveImage"}}, "no node graph", "{positive}"),
        (
            exported(n2={"text": "a fox"}),
            "no place for the scene's words",
            "{positive}",
        ),
        (exported(n3={"text": "{mode_of}"}), "asks for {mode_of}", "{negative}"),
        (
            exported(n7={"image": "{reference}"}),
            "begins from {reference}",
            "without it",
        ),
    ],
)
def test_a_graph_that_cannot_work_is_told_with_what_to_do(
    studio: Studio, tmp_path: Path, graph: object, words: str, todo: str
) -> None:
    studio.settings["COMFYUI_WORKFLOW"] = kept(tmp_path, graph)

    with pytest.raises(Problem) as told:
        studio.draw()

    assert words in told.value.what and todo in told.value.todo
    assert studio.count("POST /prompt") == 0


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "\xff"])
def test_a_file_that_is_no_json_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "picture.json"
    path.write_bytes(text.encode("latin-1"))

    with pytest.raises(Problem, match="is not JSON"):
        own_template(str(path), CLIFF)


def test_a_graph_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"none\.json is not at"):
        own_template(str(tmp_path / "none.json"), CLIFF)


def test_the_check_names_nodes_that_are_not_installed(
    studio: Studio, tmp_path: Path
) -> None:
    graph = exported()
    graph["5"]["class_type"] = "FluxSampler"
    studio.settings["COMFYUI_WORKFLOW"] = kept(tmp_path, graph)

    with pytest.raises(Problem, match=r"lacks what .* is made of: FluxSampler"):
        studio.adapter().check()


def test_the_check_knows_a_graph_that_will_do(studio: Studio, tmp_path: Path) -> None:
    studio.settings["COMFYUI_WORKFLOW"] = kept(tmp_path, exported())

    assert (
        studio.adapter().check().endswith("all that the template picture.json needs.")
    )


def test_what_a_graph_cannot_take_is_said(studio: Studio, tmp_path: Path) -> None:
    studio.settings["COMFYUI_WORKFLOW"] = kept(tmp_path, exported())

    picture = studio.draw(references=(b"never looked at",))

    assert picture.facts["left_out"].startswith("the reference pictures")
    assert not studio.comfy.uploads


# ------------------------------------------------------------------ what is heard
def ear() -> Ear:
    return Ear(house_template("sdxl", reference=False).nodes, "ours")  # type: ignore[arg-type]


def event(kind: str, **data: Any) -> str:
    return json.dumps({"type": kind, "data": {"prompt_id": "ours", **data}})


def test_steps_and_nodes_become_one_share_that_only_grows() -> None:
    heard = ear()
    shares = []

    for message in (
        event("execution_cached", nodes=["1"]), event("executing", node="5"),
        event("progress", value=14, max=28, node="5"),
        event("progress", value=3, max=28, node="5"),
        event("progress_state", nodes={"5": {"value": 28, "max": 28}}),
        event("executing", node="8"), event("executed", node="8", output={}),
        event("executing", node=None),
    ):  # fmt: skip
        heard.take(message)
        shares.append(heard.done)

    assert shares == sorted(shares) and 0 < shares[2] < shares[4] < 1
    assert heard.over


@pytest.mark.parametrize(
    "message",
    [
        "", "{", "null", "[]", "7", '{"type": 3}', '{"type": "progress", "data": []}',
        "[" * 50_000, event("progress", value="x", max=None), event("_share"),
        event("progress", value=1, max=0, node="5"), event("take", message="x"),
        event("progress_state", nodes=[1]), event("execution_cached", nodes=7),
        event("progress_state", nodes={"5": 7}), event("__init__"),
        json.dumps({"type": "execution_interrupted", "data": {"prompt_id": "theirs"}}),
        json.dumps({"type": "execution_error", "data": {"prompt_id": "theirs"}}),
        json.dumps({"type": "executing", "data": {"node": None}}),
        json.dumps({"type": "crystools.monitor", "data": {"cpu": 7}}),
        b"", b"\0\0\0\1", b"\0\0\0\1\0\0\0\1" + b"<html>", b"\xff" * 40,
        struct.pack(">II", 4, 2**31) + JPEG, struct.pack(">II", 3, 1) + JPEG,
        struct.pack(">II", 4, 24) + b'{"prompt_id": "theirs"} ' + JPEG,
        struct.pack(">II", 1, 1) + b"\xff\xd8\xff" + b"x" * 4_000_001,
    ],
)  # fmt: skip
def test_strange_messages_change_nothing(message: str | bytes) -> None:
    heard = ear()

    heard.take(message)

    assert (heard.done, heard.over, heard.failure, heard.picture) == (
        0,
        False,
        None,
        None,
    )


def test_previews_come_in_two_forms() -> None:
    facts = b'{"prompt_id": "ours", "image_type": "image/jpeg"}'

    assert preview(struct.pack(">II", 1, 1) + JPEG, "ours") == JPEG
    new = struct.pack(">II", 4, len(facts)) + facts + JPEG
    assert preview(new, "ours") == JPEG
