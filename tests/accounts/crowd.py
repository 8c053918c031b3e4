"""Several people who do the same thing in the same moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connections

T = TypeVar("T")


def together(act: Callable[[int], T], people: int) -> list[T]:
    """Let each of them act on a thread and a connection of their own."""
    start = Barrier(people)

    def one(number: int) -> T:
        try:
            start.wait()
            return act(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(people) as crowd:
        return list(crowd.map(one, range(people)))
