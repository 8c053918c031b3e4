"""Where things are: the project, and the one folder that everything made lives in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    root: Path
    data: Path

    @classmethod
    def of(cls, root: Path, environ: Mapping[str, str]) -> Place:
        """Find the data folder: the environment first, then `.env`, then `var/`."""
        named = environ.get("PHAROS_DATA") or _from_dotenv(root / ".env") or "var"
        return cls(root, (root / Path(named).expanduser()).absolute())

    @property
    def venv(self) -> Path:
        return self.data / "venv"

    @property
    def python(self) -> Path:
        return self.venv / "bin" / "python"

    @property
    def front(self) -> Path:
        return self.data / "front"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    def site_packages(self) -> list[Path]:
        return sorted(self.venv.glob("lib/python3*/site-packages"))


def _from_dotenv(path: Path) -> str:
    # Only this one setting is needed before the packages are there; everything
    # else in the file is read, and judged, by config/env.py.
    if not path.is_file():
        return ""
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, value = line.strip().removeprefix("export ").partition("=")
        if name.strip() == "PHAROS_DATA":
            return value.strip().strip("\"'")
    return ""
