"""Finds the Chromium that the browser tests drive."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from kit.problems import Problem

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def find(environ: Mapping[str, str]) -> Path | None:
    """Return the one that PHAROS_CHROMIUM names, or else the system's, if any."""
    named = environ.get("PHAROS_CHROMIUM", "")
    for name in (named,) if named else NAMES:
        if found := shutil.which(name, path=environ.get("PATH")):
            return Path(found)
    if named:
        raise Problem(
            f"PHAROS_CHROMIUM names “{named}”, which is not a program.",
            "Correct it, or remove it to let Pharos find Chromium by itself.",
        )
    return None
