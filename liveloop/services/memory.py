"""What a process looked up a moment ago, and may tell without looking again.

A playlist is fifteen microseconds of arithmetic; to ask a thread for it costs ten times
that. So the loop tries first, and only with what is in memory: whatever would ask the
database or a disk says `NotAtHand`, and a thread does all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_only = ContextVar("only", default=False)


class NotAtHand(Exception):
    """It is not in memory, or has been there for too long."""


@contextmanager
def only() -> Iterator[None]:
    """Use nothing but memory in this block."""
    before = _only.set(True)
    try:
        yield
    finally:
        _only.reset(before)


def may_look() -> None:
    """Go on if the database may be asked here."""
    if _only.get():
        raise NotAtHand
