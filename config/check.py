"""Runs every check there is, one after the other, and says which ones hold."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from config import env
from kit import shell
from kit.progress import duration

TOOLS = Path(sys.executable).parent
MANAGE = (sys.executable, "manage.py")


@dataclass(frozen=True)
class Check:
    name: str
    argv: Sequence[str | Path]
    env: Mapping[str, str] = field(default_factory=dict)


def checks() -> list[Check]:
    pages = sorted(str(page) for page in Path("templates").rglob("*.html"))
    # As it stands on the open internet: the strictest house there is.
    deployed = {"PHAROS_HTTPS": "1", "PHAROS_DEBUG": "0"}
    strict = ("check", "--deploy", "--fail-level", "WARNING")
    return [
        Check("format", [TOOLS / "ruff", "format", "--check", "."]),
        Check("lint", [TOOLS / "ruff", "check", "."]),
        Check("types", [TOOLS / "mypy", "."]),
        Check("spelling", [TOOLS / "typos"]),
        Check("layers", [TOOLS / "lint-imports"]),
        Check("template format", [TOOLS / "djade", "--check", *pages]),
        Check("template lint", [TOOLS / "djlint", "--lint", "templates"]),
        Check("deployment", [*MANAGE, *strict], deployed),
        Check("migrations", [*MANAGE, "makemigrations", "--check", "--dry-run"]),
    ]


def main() -> int:
    os.chdir(env.ROOT)
    failed = [check.name for check in checks() if not holds(check)]
    _tell(f"\nThese do not hold: {', '.join(failed)}." if failed else "\nAll hold.")
    return 1 if failed else 0


def holds(check: Check) -> bool:
    outcome = shell.run(check.argv, env=check.env)
    mark = "ok    " if outcome.ok else "FAILED"
    _tell(f"{mark} {check.name:<16} {duration(outcome.seconds)}")
    if not outcome.ok:
        _tell(outcome.tail(shell.TAIL_LINES))
    return outcome.ok


def _tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
