"""Listens to a program while it runs, and waits for what it will do."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from typing import Any


def hear(program: subprocess.Popen[str], words: str) -> str:
    """Read on until a line with these words."""
    said = []
    for line in program.stdout or ():
        said.append(line)
        if words in line:
            return line
    raise AssertionError(f"nobody said “{words}”:\n{''.join(said)}")


def eventually(look: Callable[[], Any], seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if look():
            return True
        time.sleep(0.02)
    return False
