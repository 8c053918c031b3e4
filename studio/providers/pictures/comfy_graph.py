"""ComfyUI's node graphs: our own templates, a family's, and how a scene fills them.

A template is a graph in API format whose values may hold names in braces: `{positive}`,
`{seed}`, `{background}`, `{color_palette}` … A value that is nothing but a name becomes
what the name stands for, a number if it is one; inside a longer text it becomes words.
Filling is one pass, so words that look like a name stay words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.problems import Problem
from studio.providers.pictures.phrasing import (
    PHRASES,
    negative,
    plain,
    positive,
    spoken,
)
from studio.providers.pictures.promise import Wanted
from studio.providers.pictures.taught import canvas

GRAPHS = Path(__file__).parent / "graphs"
LARGEST = 2_000_000  # bytes of a family's own template; the largest in use are 300 KB
SEEDS = ("seed", "noise_seed")
_NAME = re.compile(r"\{([a-z_]+)\}")
_FILE = re.compile(r"[\w-]{1,64}")

Graph = dict[str, dict[str, Any]]
Value = str | int


@dataclass(frozen=True)
class Template:
    """A graph with names in braces, and where it came from."""

    title: str
    nodes: Mapping[str, Mapping[str, Any]]
    ours: bool

    @property
    def takes(self) -> frozenset[str]:
        """Return the names it wants filled."""
        return frozenset(_names(self.nodes))


def house_template(kind: str, *, reference: bool) -> Template:
    """Return our own template: "sd15" or "sdxl", from words or from a picture."""
    name = f"{kind}_from" if reference else kind
    nodes = json.loads((GRAPHS / f"{name}.json").read_text("utf-8"))
    return Template(f"the house's {name}", nodes, ours=True)


def own_template(setting: str, wanted: Wanted) -> Template:
    """Return a family's own template, from a file or from a folder of them.

    In a folder, `template` among the facts of the scene names one; else it is
    `picture_from.json` when there is a reference picture, else `picture.json`.
    """
    path = Path(setting).expanduser()
    if path.is_dir():
        named = wanted.scene.get("template", "")
        if named and not _FILE.fullmatch(named):
            raise Problem(
                f"“{named[:40]}” is no name of a template.", "Use letters and digits."
            )
        fitting = path / "picture_from.json"
        usual = fitting if wanted.references and fitting.is_file() else None
        path = path / f"{named}.json" if named else usual or path / "picture.json"
    return Template(path.name, _read(path), ours=False)


def _read(path: Path) -> dict[str, dict[str, Any]]:
    what = f"ComfyUI's template {path.name}"
    try:
        if path.stat().st_size > LARGEST:
            raise Problem(f"{what} is larger than any graph.", "Export it again.")
        found = json.loads(path.read_text("utf-8"))
    except OSError as error:
        todo = "Put it there, or correct COMFYUI_WORKFLOW."
        raise Problem(f"{what} is not at {path}.", todo) from error
    except (ValueError, RecursionError) as error:
        raise Problem(
            f"{what} is not JSON.", "Export it from ComfyUI again."
        ) from error
    if isinstance(found, dict) and isinstance(found.get("nodes"), list):
        raise Problem(
            f"{what} was saved for ComfyUI's editor, which ComfyUI itself cannot run.",
            "In ComfyUI choose Workflow → Export (API) and put that file in its place.",
        )
    if (
        not isinstance(found, dict)
        or not found
        or not all(map(_is_node, found.values()))
    ):
        raise Problem(
            f"{what} holds no node graph.",
            "In ComfyUI choose Workflow → Export (API), and write {positive} where the "
            "words of the scene belong.",
        )
    return found


def _is_node(node: Any) -> bool:
    return (
        isinstance(node, dict)
        and isinstance(node.get("class_type"), str)
        and isinstance(node.get("inputs"), dict)
    )


# --------------------------------------------------------------------- filling
def values_of(wanted: Wanted, kind: str) -> dict[str, Value]:
    """Return what every name in braces stands for, as far as the scene decides it."""
    width, height = canvas(wanted.width, wanted.height, kind)
    facts = {name: plain(spoken(wanted.scene.get(name, ""))) for name in PHRASES}
    facts |= {n: plain(spoken(v)) for n, v in wanted.scene.items() if n not in facts}
    return {
        **facts,
        "words": plain(wanted.words),
        "avoid": plain(wanted.avoid),
        "positive": plain(positive(wanted)),
        "negative": plain(negative(wanted)),
        "seed": wanted.seed % 2**32,
        "width": width,
        "height": height,
        "wanted_width": wanted.width,
        "wanted_height": wanted.height,
    }


def filled(template: Template, values: Mapping[str, Value]) -> Graph:
    """Return the graph of one picture, or name what the template wants in vain."""
    unknown = sorted(template.takes - values.keys())
    if "reference" in unknown:
        raise Problem(
            f"ComfyUI's template {template.title} begins from {{reference}}, and this "
            "scene has no picture of who is in it.",
            "Use a template without it for such scenes.",
        )
    if unknown:
        names = ", ".join(f"{{{name}}}" for name in sorted(values))
        raise Problem(
            f"ComfyUI's template {template.title} asks for {{{unknown[0]}}}, which no "
            "scene has.",
            f"It may use {names}, and {{reference}}.",
        )
    graph: Graph = {str(at): _put(node, values) for at, node in template.nodes.items()}
    if not template.ours:
        _insist_on_words(template)
        _sow(graph, values["seed"])
    return graph


def _insist_on_words(template: Template) -> None:
    if not template.takes & {"positive", "words"}:
        raise Problem(
            f"ComfyUI's template {template.title} has no place for the scene's words, "
            "so every picture would be the same.",
            "Write {positive} into the text of its prompt, and export it again.",
        )


def _sow(graph: Graph, seed: Value) -> None:
    # The editor's number fields take no words, so a family cannot write {seed} there.
    for node in graph.values():
        for name in SEEDS:
            if type(node["inputs"].get(name)) is int:
                node["inputs"][name] = seed


def _put(value: Any, values: Mapping[str, Value]) -> Any:
    if isinstance(value, str):
        whole = _NAME.fullmatch(value)
        if whole:
            return values[whole[1]]
        return _NAME.sub(lambda found: str(values[found[1]]), value)
    if isinstance(value, Mapping):
        return {name: _put(each, values) for name, each in value.items()}
    if isinstance(value, list):
        return [_put(each, values) for each in value]
    return value


def _names(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield from _NAME.findall(value)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _names(each)
    elif isinstance(value, list):
        for each in value:
            yield from _names(each)


def checkpoints_in(graph: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return the checkpoints that a graph names, whoever wrote it."""
    return [
        node["inputs"]["ckpt_name"]
        for node in graph.values()
        if isinstance(node["inputs"].get("ckpt_name"), str)
    ]
