"""What is already done, so that it is never done twice, nor believed too early."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


def fingerprint(*parts: str | Path) -> str:
    """Hash words and the contents of files; a missing file counts as empty."""
    digest = hashlib.sha256()
    for part in parts:
        if isinstance(part, Path):
            data = part.read_bytes() if part.is_file() else b""
        else:
            data = part.encode()
        # The length keeps ("ab", "c") and ("a", "bc") apart.
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def read(stamp: Path) -> str:
    return stamp.read_text(encoding="utf-8") if stamp.is_file() else ""


def write(stamp: Path, text: str) -> None:
    """Write it whole or not at all: a half-written stamp would be a lie."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    half = stamp.with_name(f"{stamp.name}.{os.getpid()}.half")
    half.write_text(text, encoding="utf-8")
    half.replace(stamp)


@contextmanager
def locked(path: Path, when_waiting: Callable[[], None]) -> Iterator[int]:
    """Hold the lock; give it to children too, by the descriptor that is yielded.

    A child that inherits it keeps the lock when its parent is killed, so nobody
    starts a second pip beside an orphaned one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            when_waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle
    finally:
        os.close(handle)
