"""Finds the drawing library; the only place that knows what it is called."""

from __future__ import annotations

import ctypes
import ctypes.util
import sys

# Debian, and everything with GTK, has it; no Python package carries it.
NAMES = ("libcairo.so.2", "libcairo.2.dylib", "libcairo-2.dll")
DEBIAN = "libcairo2"
MISSING = "The drawing library cairo is not on this computer."
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


def or_leave() -> None:
    """End the program with the remedy when there is no cairo."""
    if not is_there():
        sys.stderr.write(f"{MISSING} {REMEDY}\n")
        raise SystemExit(1)
