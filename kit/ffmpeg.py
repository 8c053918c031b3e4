"""Finds the ffmpeg to use; the only place that knows where it may be."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from kit.problems import Problem


@cache
def find() -> Path:
    """Return ours by name first, then the system's, then the one set-up fetched."""
    found = of_the_system(os.environ) or _from_package()
    if not found:
        raise Problem("ffmpeg was not found.", "Run ./pharos setup, which fetches it.")
    return found


def of_the_system(environ: Mapping[str, str]) -> Path | None:
    named = environ.get("PHAROS_FFMPEG", "")
    found = shutil.which(named or "ffmpeg", path=environ.get("PATH"))
    if named and not found:
        raise Problem(
            f"PHAROS_FFMPEG names “{named}”, which is not a program.",
            "Correct it, or remove it to let Pharos find ffmpeg by itself.",
        )
    return Path(found) if found else None


def _from_package() -> Path | None:
    # Imported late: set-up asks this module before any package is installed.
    try:
        package = import_module("imageio_ffmpeg")
    except ModuleNotFoundError:
        return None
    return Path(package.get_ffmpeg_exe())
