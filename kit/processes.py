"""Reads what Linux says about processes: who started whom, and how much they hold."""

from __future__ import annotations

import os
import re
import resource
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True)
class Memory:
    """Bytes in RAM: all a process maps, and its fair share of what others map too."""

    resident: int
    share: int


def memory(pid: int) -> Memory:
    rollup = (PROC / str(pid) / "smaps_rollup").read_text()
    kilobytes = dict(re.findall(r"^(Rss|Pss):\s+(\d+) kB", rollup, re.MULTILINE))
    return Memory(int(kilobytes["Rss"]) * 1024, int(kilobytes["Pss"]) * 1024)


def descendants(pid: int) -> list[int]:
    """Return all that a process started, and what those started, parents first."""
    parents = _parents()
    family = [pid]
    for member in family:  # grows while it is walked
        family += [child for child, parent in parents.items() if parent == member]
    return family[1:]


def words(pid: int) -> list[str]:
    """Return the command line of a process; a dead one has none."""
    try:
        line = (PROC / str(pid) / "cmdline").read_text(errors="replace")
    except OSError:
        return []
    return line.split("\0")[:-1]


def _parents() -> dict[int, int]:
    found = {}
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            # A name may hold spaces and brackets, so read on from the last bracket.
            fields = stat.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        found[int(stat.parent.name)] = int(fields[1])
    return found


def alive(pid: int) -> bool:
    return (PROC / str(pid)).exists()


def spent() -> float:
    """Return the CPU seconds of this process and of those it ran and that ended."""
    total = 0.0
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        usage = resource.getrusage(who)
        total += usage.ru_utime + usage.ru_stime
    return total


def spent_by(pid: int) -> float:
    """Return the CPU seconds of a running process and of those it runs now."""
    ticks = 0
    for each in (pid, *descendants(pid)):
        stat = (PROC / str(each) / "stat").read_text(errors="replace")
        fields = stat.rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")
