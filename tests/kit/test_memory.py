"""What a process has done with goes back to the computer."""

from __future__ import annotations

import subprocess
import sys

# Twice, because the C library learns from the first time to keep the second.
A_PEAK = """
import os
import numpy as np
from kit import memory, processes

def held():
    return processes.memory(os.getpid()).resident >> 20

{first}
before = held()
for _ in range(2):
    sheets = [np.ones(15 << 20, np.uint8) for _ in range(4)]
    small = np.ones(1 << 20, np.uint8)
    del sheets
{then}
print(held() - before)
"""


def left(first: str = "", then: str = "") -> int:
    """Return how many megabytes a fresh process holds after a peak of sixty."""
    code = A_PEAK.format(first=first, then=then)
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return int(said.stdout)


def test_a_frugal_process_keeps_nothing_of_a_peak() -> None:
    assert left(first="memory.frugal()") < 8


def test_what_a_peak_left_behind_is_given_back_when_asked() -> None:
    assert left(then="memory.give_back()") < 8
