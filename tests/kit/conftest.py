"""A small project, to set up without the real one's hundred packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.setup.place import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    root = tmp_path / "a family's Pharos"
    (root / "tests").mkdir(parents=True)
    for name in ("requirements.txt", "tests/requirements.txt", "package-lock.json"):
        (root / name).write_text("")
    (root / "package.json").write_text('{"name": "small"}')
    return Place.of(root, {})
