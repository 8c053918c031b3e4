"""A lock that is given back when its holder is killed."""

from __future__ import annotations

import multiprocessing
import time
from multiprocessing.synchronize import Event

import pytest

from kit.locks import Lock

fork = multiprocessing.get_context("fork")


def hold(lock: Lock, held: Event) -> None:
    with lock:
        held.set()
        time.sleep(60)


def test_whoever_is_killed_leaves_the_lock_to_others() -> None:
    lock, held = Lock(), fork.Event()
    holder = fork.Process(target=hold, args=(lock, held), daemon=True)
    holder.start()
    assert held.wait(10)
    assert not lock.acquire(block=False)

    holder.kill()
    holder.join()

    assert lock.acquire(block=False)
    lock.release()


def test_it_cannot_be_waited_for_with_an_end() -> None:
    with pytest.raises(NotImplementedError):
        Lock().acquire(timeout=1.0)
