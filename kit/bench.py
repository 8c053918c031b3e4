"""The harness for measurements: a figure, what it should be, and what stands beside it.

A measurement is a file `<app>/bench/<name>.py` with a function `rows()`. It is found
by being there: `./pharos bench` runs all, `./pharos bench <name> …` those named.
"""

from __future__ import annotations

import importlib
import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from kit.problems import Problem

LINE = "{mark:<4} {name:<46} {value:>12} {goal:>14}  {beside}"


@dataclass(frozen=True)
class Row:
    """One figure. Without a goal it is there to be read, and always ok.

    >>> Row("start", 6.1, "s", goal=5, better="lower").ok
    False
    """

    name: str
    value: float
    unit: str
    goal: float | None = None
    better: Literal["lower", "higher"] = "lower"
    beside: tuple[str, float] | None = None

    @property
    def ok(self) -> bool:
        if self.goal is None:
            return True
        lower = self.better == "lower"
        return self.value <= self.goal if lower else self.value >= self.goal

    def as_json(self) -> dict[str, Any]:
        name, value = self.beside or (None, None)
        return {
            "name": self.name,
            "value": tidy(self.value),
            "unit": self.unit,
            "goal": self.goal,
            "better": self.better,
            "beside": {"name": name, "value": tidy(value)}
            if value is not None
            else None,
            "ok": self.ok,
        }

    def as_line(self) -> str:
        sign = "≤" if self.better == "lower" else "≥"
        name, value = self.beside or ("", 0.0)
        return LINE.format(
            mark="ok" if self.ok else "MISS",
            name=self.name,
            value=f"{tidy(self.value):g} {self.unit}",
            goal="" if self.goal is None else f"{sign} {self.goal:g} {self.unit}",
            beside=f"{name}: {tidy(value):g} {self.unit}" if name else "",
        ).rstrip()


def tidy(value: float) -> float:
    """Keep three digits that mean something.

    >>> tidy(0.0123456), tidy(4.56789), tidy(9876.54)
    (0.0123, 4.57, 9877)
    """
    return float(f"{value:.3g}") if abs(value) < 1000 else round(value)


def median(work: Callable[[], float], runs: int = 5) -> float:
    """Return the median of several runs: one slow run is the machine, not the work."""
    return statistics.median(work() for _ in range(runs))


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def machine() -> str:
    """Say what was measured on; a figure without it says little."""
    name = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    for line in lines:
        if line.startswith("model name"):
            name = line.partition(":")[2].strip()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()} {platform.release().partition('-')[0]}"
    python = platform.python_version()
    cores = os.cpu_count()
    return f"{cores} × {name}, {memory:.0f} GB, {system}, Python {python}"


def found(root: Path) -> dict[str, str]:
    """Map each measurement's name to its module."""
    files = sorted(root.glob("*/bench/[a-z]*.py"))
    return {file.stem: f"{file.parts[-3]}.bench.{file.stem}" for file in files}


def main(root: Path, words: Sequence[str]) -> int:
    names = [word for word in words if word != "--json"]
    try:
        modules = _chosen(found(root), names)
        if "--json" in words:
            return _as_json(modules)
        return _as_table(modules)
    except Problem as problem:
        sys.stderr.write(f"{problem}\n")
        return 2


def _chosen(modules: dict[str, str], names: Sequence[str]) -> dict[str, str]:
    for name in names:
        if name not in modules:
            raise Problem(
                f"There is no measurement “{name}”.",
                f"There are: {', '.join(modules)}.",
            )
    return {name: modules[name] for name in names or modules}


def _measure(module: str) -> Iterable[Row]:
    rows: Iterable[Row] = importlib.import_module(module).rows()
    return rows


def _as_json(modules: dict[str, str]) -> int:
    rows = [row for module in modules.values() for row in _measure(module)]
    report = {
        "bench": " ".join(modules),
        "machine": machine(),
        "rows": [row.as_json() for row in rows],
    }
    _tell(json.dumps(report, ensure_ascii=False, indent=2))
    return 0 if all(row.ok for row in rows) else 1


def _as_table(modules: dict[str, str]) -> int:
    missed = 0
    _tell(machine())
    for name, module in modules.items():
        heading = {"mark": "", "value": "", "goal": "goal", "beside": "beside it"}
        _tell("\n" + LINE.format(name=name.upper(), **heading))
        for row in _measure(module):
            _tell(row.as_line())
            missed += not row.ok
    return 1 if missed else 0


def _tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
