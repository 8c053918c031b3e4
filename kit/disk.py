"""Looks at the room left on a disk before something is written to it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from kit.problems import Problem

MEGABYTE = 1_000_000
GIGABYTE = 1000 * MEGABYTE


def free(folder: Path) -> int:
    """Return the bytes a person may still write to the disk of a folder."""
    # The folder itself may not be there yet; the disk it will be on is.
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def require(
    folder: Path, wanted: int, why: str, free: Callable[[Path], int] = free
) -> None:
    left = free(folder)
    if left < wanted:
        raise Problem(
            f"The disk is almost full: {size(left)} free, and {why} {size(wanted)}.",
            f"Free some space, or set PHAROS_DATA to a folder on a larger disk "
            f"(now {folder}).",
            passing=True,
        )


def size(count: int) -> str:
    """Say a number of bytes the way disks are sold.

    >>> size(2_000_000_000), size(1_400_000), size(0)
    ('2.0 GB', '1 MB', '0 MB')
    """
    if count >= GIGABYTE:
        return f"{count / GIGABYTE:.1f} GB"
    return f"{count // MEGABYTE} MB"
