"""The kinds of artifact a film is made of: one file each, listed here.

A kind's version changes with its bytes: keys made with the old one find nothing any
more. The files are read when something is made, not before: who only plans or shows
films, as the web process does, needs no painter (60 MB).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from studio.pipeline.bench import Bench, Made
from studio.pipeline.graph import Spec, key_of


@dataclass(frozen=True)
class Kind:
    """How one kind of artifact is made."""

    name: str
    version: int
    suffix: str
    make: Callable[[Bench], Made]


_ALL = {
    "script": (2, ".json"),
    "voice": (1, ".wav"),
    "stage": (3, ".json"),
    "still": (1, ".img"),
    "pictures": (4, ".mp4"),
    "ground": (1, ".flac"),
    "sound": (3, ".m4a"),
    "captions": (1, ".vtt"),
    "film": (3, ".mp4"),
    "poster": (1, ".jpg"),
    "sheet": (1, ".jpg"),
    "stream": (3, ".mp4"),
    "incoming": (1, ".bin"),
    "normal": (3, ".mp4"),
    "heard": (1, ".json"),
    "clip": (2, ".mp4"),
    "glimpse": (1, ".jpg"),
    "entities": (1, ".json"),
    "smoke": (1, ".json"),
    "translation": (1, ".json"),
    "fitting": (1, ".json"),
    "dubmix": (2, ".m4a"),
    "subtitles": (1, ".vtt"),
}


def _made_by(name: str) -> Callable[[Bench], Made]:
    def make(bench: Bench) -> Made:
        made: Made = import_module(f"studio.pipeline.kinds.{name}").make(bench)
        return made

    return make


KINDS = {
    name: Kind(name, version, suffix, _made_by(name))
    for name, (version, suffix) in _ALL.items()
}


def to_make(  # noqa: PLR0913  # a spec is said in one line where it is needed
    name: str,
    kind: str,
    step: int,
    needs: Sequence[str],
    *parts: object,
    order: int = 0,
    size: float = 1.0,
    service: str = "",
    facts: Mapping[str, Any] | None = None,
) -> Spec:
    """Return an artifact to be made, known by the parts that decide its bytes."""
    return Spec(
        name, kind, key_of(kind, KINDS[kind].version, *parts),
        tuple(dict.fromkeys(needs)), step, step * 100 + order, size, service,
        facts or {},
    )  # fmt: skip
