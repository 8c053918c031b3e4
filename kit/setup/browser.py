"""Finds the Chromium that the browser tests drive."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from kit import shell
from kit.problems import Problem

# The second is for the Node inside playwright, which a bare Debian cannot load.
DEBIAN = ("chromium", "libatomic1")
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


def can_be_driven(venv: Path) -> bool:
    """Say whether playwright's own Node starts on this computer."""
    nodes = list(venv.glob("lib/python*/site-packages/playwright/driver/node"))
    return bool(nodes) and shell.run([nodes[0], "--version"], seconds=20).ok
