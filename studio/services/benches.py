"""The folders that pieces are made in, and what is done with those left behind."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings

YOUNG = 10.0  # seconds: perhaps made and not yet locked


@contextmanager
def bench() -> Iterator[Path]:
    """A folder for the pieces, on the same disk as everything else.

    A lock tells that somebody works there, not a process number: the next container
    that shares our disk knows other processes, and numbers come round again.
    """
    _room().mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=_room()))
    lock = os.open(folder, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield folder
    finally:
        os.close(lock)
        shutil.rmtree(folder, ignore_errors=True)


def clear() -> int:
    """Remove the benches of makers that were killed. Each computer sees to its own."""
    count = 0
    for folder in _room().glob("*-*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > YOUNG and _is_free(folder):
                shutil.rmtree(folder, ignore_errors=True)
                count += 1
    return count


def _is_free(folder: Path) -> bool:
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(lock)
    return True


def _room() -> Path:
    room: Path = settings.DATA / "making"
    return room
