"""A film as a build graph: which artifacts it is made of, and what each depends on.

An artifact's key is the hash of everything that decides its bytes: its kind, the
version of the code that makes it, who makes it, and *what is in its inputs that
matters to it* (the words of a line, the excerpt that a run shows), not the inputs'
own keys. So a script that changes in one line gives new keys to that line's voice and
to the pictures it is seen in, and every other artifact is found again by its key.

The graph grows: a script says which voices there are, and only the staged film says
which pictures. A recipe is asked again whenever one of its telling nodes is there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

CPU, GPU = "cpu", "gpu"

# What the person sees as one step, in order; a job's status follows from them.
STORY, VOICES, PREVIEW, PICTURES, TOGETHER = range(5)


@dataclass(frozen=True)
class Spec:
    """One artifact to be made."""

    name: str  # unique in its job: "voice/3", "run/0-96"
    kind: str  # a name in `pipeline.kinds`
    key: str
    needs: tuple[str, ...] = ()
    step: int = STORY
    order: int = 0  # what is ready and lower is made first
    size: float = 1.0  # in the kind's own unit: frames, letters, seconds
    service: str = ""  # whom it asks: "" is the house
    facts: Mapping[str, Any] = field(default_factory=dict)


def key_of(kind: str, version: int, *parts: object) -> str:
    """Return the key of an artifact, from what decides its bytes.

    >>> key_of("voice", 1, "Ahoy!") == key_of("voice", 1, "Ahoy!")
    True
    >>> key_of("voice", 1, "Ahoy!") == key_of("voice", 2, "Ahoy!")
    False
    """
    said = json.dumps([kind, version, *parts], default=_plain, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, frozenset | set):
        return sorted(value)
    return repr(value)


def freed(
    specs: Mapping[str, Sequence[str]], done: set[str], waiting: set[str]
) -> list[str]:
    """Return who waits no longer: everything they need is done.

    >>> freed({"film": ["run", "sound"], "poster": ["run"]}, {"run"},
    ...       {"film", "poster"})
    ['poster']
    """
    return [name for name in sorted(waiting) if all(n in done for n in specs[name])]
