"""Asks the C library to give back what is no longer needed."""

from __future__ import annotations

import ctypes

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # <malloc.h>
# Above the pictures that come and go with every frame (3.7 MB): those stay, for to ask
# the system for each of them anew would cost a millisecond.
_LARGE, _LEFT_OVER = 4 << 20, 8 << 20


def frugal() -> None:
    """Let this process give large pieces of memory back when it is done with them.

    glibc learns from each large piece that is freed to keep all pieces up to that size,
    32 MB at most, for later: a painter that had built one set held 65 MB of nothing.
    Told a size, it stops learning. Other C libraries do not learn, and are not asked.
    """
    tell = getattr(ctypes.CDLL(None), "mallopt", None)
    if tell is None:
        return
    tell(_MMAP_THRESHOLD, _LARGE)
    tell(_TRIM_THRESHOLD, _LEFT_OVER)


def give_back() -> None:
    """Give back what lies free between what is used, too: after a peak."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
