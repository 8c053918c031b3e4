"""What ComfyUI's own words of failure mean, and what a family can do about them.

It speaks in three ways: a refused graph (400, before any work), an error event or a
history entry (in the midst of it), and silence, which is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kit.problems import Problem
from kit.web import Place

OUT_OF_MEMORY = ("outofmemory", "out of memory", "allocation on device")
# Which of our settings puts a value into a graph.
SETTINGS = {
    "ckpt_name": "COMFYUI_CHECKPOINT",
    "sampler_name": "COMFYUI_SAMPLER",
    "scheduler": "COMFYUI_SAMPLER",
    "steps": "COMFYUI_STEPS",
}


def one_line(text: object, most: int = 200) -> str:
    """Return somebody else's words as one line without control signs."""
    shown = "".join(c if c.isprintable() else " " for c in str(text))
    line = " ".join(shown.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def listed(names: list[str], most: int = 12) -> str:
    """Return what is there, or the first of them.

    >>> listed(["a", "b"]), listed([])
    ('It has a and b.', 'It has none.')
    """
    if not names:
        return "It has none."
    if len(names) > most:
        return f"It has {', '.join(names[:most])} and {len(names) - most} more."
    return f"It has {' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))}."


def no_checkpoint(place: Place, name: str, there: list[str]) -> Problem:
    return Problem(
        f"{place} has no checkpoint “{one_line(name, 80)}”. {listed(there)}",
        "Put it into ComfyUI's models/checkpoints, or set COMFYUI_CHECKPOINT to one "
        "that is there.",
    )


def refused_graph(place: Place, told: Any, there: list[str]) -> Problem:
    """Return the problem of a graph that was refused before any work."""
    error = told.get("error") if isinstance(told, Mapping) else None
    for at, kind, fault in _faults(told):
        what, name = one_line(fault.get("message", "")), _input_of(fault)
        details = one_line(fault.get("details", ""))
        if fault.get("type") == "value_not_in_list" and name == "ckpt_name":
            return no_checkpoint(place, _quoted(details), there)
        setting = SETTINGS.get(name, "")
        todo = f"Correct {setting}." if setting else "Correct the template."
        where = f"node {one_line(at, 20)} ({one_line(kind, 60)})"
        return Problem(
            f"{place} refused the graph at {where}: {what} ({details}).", todo
        )
    if not isinstance(error, Mapping):
        return Problem(
            f"{place} refused the graph: “{one_line(error or told)}”.",
            "Look at the template, and whether this is really ComfyUI.",
        )
    words = one_line(f"{error.get('message', '')} {error.get('details', '')}")
    todo = {
        "invalid_prompt": "Install the node it names in ComfyUI, or use another "
        "template.",
        "prompt_no_outputs": "Let the template end in a node that saves the picture.",
        "missing_node_type": "Install the node it names in ComfyUI, or use another "
        "template.",
    }.get(str(error.get("type")), "Correct the template.")
    return Problem(f"{place} refused the graph: {words}.", todo)


def failed_work(place: Place, data: Mapping[str, Any]) -> Problem:
    """Return the problem of an error in the midst of the work."""
    kind = one_line(data.get("exception_type", ""), 80)
    words = one_line(data.get("exception_message", "")) or kind or "no word of why"
    node = one_line(data.get("node_type", "a node"), 60)
    if any(sign in f"{kind} {words}".lower() for sign in OUT_OF_MEMORY):
        # Passing: it is asked to put its models away, and so may whoever else has
        # something on the same card.
        return Problem(
            f"{place} ran out of memory on its graphics card, at {node}.",
            "Close what else uses the card (Ollama keeps its model for five minutes), "
            "ask for a smaller picture, or start ComfyUI with --lowvram.",
            passing=True,
        )
    return Problem(
        f"{place} failed at {node}: {words}.",
        "Look at ComfyUI's own window, which says more.",
    )


def interrupted(place: Place) -> Problem:
    return Problem(
        f"{place} was told to stop this picture, but not from here.",
        "If nobody did so on purpose, ask for it again.",
    )


def gone(place: Place) -> Problem:
    return Problem(
        f"{place} knows nothing of this picture any more: it is neither in its queue "
        "nor among what it has finished.",
        "It was probably started again, which empties both. Ask again.",
        passing=True,
    )


def is_out_of_memory(problem: Problem) -> bool:
    return "ran out of memory" in problem.what


def _faults(told: Any) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    nodes = told.get("node_errors") if isinstance(told, Mapping) else None
    if not isinstance(nodes, Mapping):
        return
    for at, node in nodes.items():
        faults = node.get("errors") if isinstance(node, Mapping) else None
        for fault in faults if isinstance(faults, list) else ():
            if isinstance(fault, Mapping):
                yield str(at), str(node.get("class_type", "")), fault


def _input_of(fault: Mapping[str, Any]) -> str:
    extra = fault.get("extra_info")
    named = extra.get("input_name") if isinstance(extra, Mapping) else None
    return str(named or str(fault.get("details", "")).partition(":")[0]).strip()


def _quoted(details: str) -> str:
    """Return the value in “ckpt_name: 'x' not in [...]”."""
    _, _, rest = details.partition("'")
    return rest.partition("' not in")[0] or details
