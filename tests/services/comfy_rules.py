"""How ComfyUI looks at a graph before it works on it, and what it says against it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any

# What each node needs, and whether it is an end of the graph.
NODES = {
    "CheckpointLoaderSimple": ("ckpt_name",),
    "CLIPTextEncode": ("text", "clip"),
    "CLIPTextEncodeSDXL": ("text_g", "text_l", "clip", "width", "height"),
    "EmptyLatentImage": ("width", "height", "batch_size"),
    "KSampler": ("model", "positive", "negative", "latent_image", "seed", "steps"),
    "VAEDecode": ("samples", "vae"),
    "VAEEncode": ("pixels", "vae"),
    "ImageScale": ("image", "width", "height"),
    "LoadImage": ("image",),
    "SaveImage": ("images", "filename_prefix"),
    "PreviewImage": ("images",),
}
ENDS = ("SaveImage", "PreviewImage")


def wrong_with(
    graph: Any, there: list[str], uploads: Container[str]
) -> dict[str, Any] | None:
    if not graph:
        return _error("no_prompt", "No prompt provided")
    for at, node in graph.items():
        kind = node.get("class_type")
        if kind not in NODES:
            words = f"Cannot execute because node {kind} does not exist."
            return _error("invalid_prompt", words, f"Node ID '#{at}'")
    if not any(node["class_type"] in ENDS for node in graph.values()):
        return _error("prompt_no_outputs", "Prompt has no outputs")
    errors: dict[str, Any] = {}
    for at, node in graph.items():
        found = list(_node_errors(node, there, uploads))
        if found:
            errors[at] = {
                "errors": found, "dependent_outputs": ["8"],
                "class_type": node["class_type"],
            }  # fmt: skip
    if not errors:
        return None
    failed = "Prompt outputs failed validation"
    return {
        **_error("prompt_outputs_failed_validation", failed),
        "node_errors": errors,
    }


def _node_errors(
    node: dict[str, Any], there: list[str], uploads: Container[str]
) -> Iterator[dict[str, Any]]:
    inputs = node["inputs"]
    for name in NODES[node["class_type"]]:
        if name not in inputs:
            yield _fault("required_input_missing", "Required input is missing", name)
    name = inputs.get("ckpt_name")
    if isinstance(name, str) and name not in there:
        # A long list is left out, as the real one does it.
        known = there if len(there) <= 20 else f"(list of length {len(there)})"
        words = f"ckpt_name: '{name}' not in {known}"
        yield _fault("value_not_in_list", "Value not in list", words)
    if isinstance(inputs.get("steps"), int) and inputs["steps"] < 1:
        words = f"Value {inputs['steps']} smaller than min of 1"
        yield _fault("value_smaller_than_min", words, "steps")
    image = str(inputs.get("image", ""))
    is_loader = node["class_type"] == "LoadImage"
    if is_loader and image.rpartition("/")[2] not in uploads:
        words = "Custom validation failed for node"
        details = f"image - Invalid image file: {image}"
        yield _fault("custom_validation_failed", words, details)


def _error(kind: str, message: str, details: str = "") -> dict[str, Any]:
    error = {"type": kind, "message": message, "details": details, "extra_info": {}}
    return {"error": error, "node_errors": {}}


def _fault(kind: str, message: str, details: str) -> dict[str, Any]:
    return {"type": kind, "message": message, "details": details, "extra_info": {}}
