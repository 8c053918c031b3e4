"""The only door to the network of the whole house.

A `Door` is made with a `Gate`, which is asked before a byte leaves. Every call says
what it carries and to whom; it ends by a deadline, below a size, and in words that a
person can act on.

    door = Door(gate, log=remember, stop=job.is_cancelled)
    ollama = Place("Ollama", "http://127.0.0.1:11434", at_home=True)
    door.ask(ollama, Call("GET", "/api/tags", carries=NOTHING)).json()
"""

from __future__ import annotations

from kit.web.answers import Answer
from kit.web.calls import Call, File, Limits, Place
from kit.web.door import Door, Passed
from kit.web.failures import (
    CutShort,
    Failure,
    NotAllowed,
    Refused,
    Stopped,
    TooMuch,
    TooSlow,
    Unreachable,
    WrongKind,
)
from kit.web.gate import NOTHING, Carried, Gate, Open, Shut
from kit.web.sockets import Wire

__all__ = [
    "NOTHING",
    "Answer",
    "Call",
    "Carried",
    "CutShort",
    "Door",
    "Failure",
    "File",
    "Gate",
    "Limits",
    "NotAllowed",
    "Open",
    "Passed",
    "Place",
    "Refused",
    "Shut",
    "Stopped",
    "TooMuch",
    "TooSlow",
    "Unreachable",
    "Wire",
    "WrongKind",
]
