"""Finds the drawing library; the only place that knows what it is called."""

from __future__ import annotations

import ctypes
import ctypes.util

from kit.problems import Problem

# Debian, and everything with GTK, has it; no Python package carries it.
NAMES = ("libcairo.so.2", "libcairo.2.dylib", "libcairo-2.dll")
DEBIAN = "libcairo2"
REMEDY = (
    "Install it (on Debian: sudo apt install libcairo2; on a Mac: brew install cairo), "
    "then ask again."
)


def is_there() -> bool:
    """Say whether this computer has cairo, with which every picture is drawn."""
    for name in (*NAMES, ctypes.util.find_library("cairo") or ""):
        try:
            if name and ctypes.CDLL(name):
                return True
        except OSError:
            continue
    return False


def require() -> None:
    if not is_there():
        raise Problem("The drawing library cairo is not on this computer.", REMEDY)
