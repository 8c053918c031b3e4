"""A lock between processes that the kernel gives back when its holder dies."""

from __future__ import annotations

import fcntl
import os
import tempfile


class Lock:
    """As `multiprocessing.Lock`, for processes that were forked after it was made.

    A semaphore stays taken for ever when its holder is killed with -9, and a worker
    that waits for its next task holds one all the time. A record lock on a file ends
    with its process. It knows no threads: one of a process may use it at a time.
    """

    def __init__(self) -> None:
        # By number: nobody may close the file for us when they forget the lock.
        self._file, name = tempfile.mkstemp()
        os.unlink(name)  # noqa: PTH108

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        if timeout is not None:
            raise NotImplementedError("a record lock waits for ever or not at all")
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | (0 if block else fcntl.LOCK_NB))
        except (BlockingIOError, PermissionError):
            return False
        return True

    def release(self) -> None:
        fcntl.lockf(self._file, fcntl.LOCK_UN)

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *error: object) -> None:
        self.release()
