"""The one script: found from anywhere, with any Python, plain about what is wrong."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# Stands in for kit/setup: says with which words, where and as what it was started.
ECHO = "import os, sys; print(sys.argv[1:], os.getcwd(), sys.executable, sep='|')"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the project that only says what it would have done."""
    root = tmp_path / "a family's house"
    (root / "kit/setup").mkdir(parents=True)
    shutil.copy(ROOT / "pharos", root / "pharos")
    (root / "kit/setup/__main__.py").write_text(ECHO)
    return root


def pharos(
    script: Path, *words: str, cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    clean = {n: v for n, v in os.environ.items() if not n.startswith("PHAROS_")}
    return subprocess.run(
        [str(script), *words],
        cwd=cwd,
        env={**clean, "PHAROS_PYTHON": sys.executable, **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def a_python(folder: Path, script: str, name: str = "python3") -> Path:
    """Put a Python of our own making, and what the script needs, into a folder."""
    folder.mkdir(exist_ok=True)
    for tool in ("bash", "dirname", "readlink", "cat"):
        found = shutil.which(tool)
        assert found
        if not (folder / tool).exists():
            (folder / tool).symlink_to(found)
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return folder


def test_somebody_who_says_nothing_gets_help(house: Path) -> None:
    for words in ([], ["help"], ["--help"]):
        answer = pharos(house / "pharos", *words)

        assert answer.returncode == 0
        assert "./pharos run" in answer.stdout


def test_a_mistyped_command_gets_one_line_and_help(house: Path) -> None:
    answer = pharos(house / "pharos", "rum")

    assert answer.returncode == 2
    assert answer.stderr.startswith("./pharos rum: there is no such command.\n")
    assert "./pharos run" in answer.stderr


def test_a_film_without_a_sentence_asks_for_one(house: Path) -> None:
    answer = pharos(house / "pharos", "film")

    assert answer.returncode == 2
    assert "Say what the film is about" in answer.stderr


@pytest.mark.parametrize(
    "words, expected",
    [
        (["setup"], ["run"]),
        (["run"], ["run", "-m", "config.run"]),
        (["test", "-k", "a b"], ["test", "-m", "pytest", "-k", "a b"]),
        (["check"], ["develop", "-m", "config.check"]),
        (
            ["bench", "start", "--json"],
            ["develop", "-m", "config.bench", "start", "--json"],
        ),
        (["manage", "shell", "-c", ""], ["run", "manage.py", "shell", "-c", ""]),
    ],
)
def test_each_command_sets_up_what_it_needs(
    house: Path, words: list[str], expected: list[str]
) -> None:
    assert pharos(house / "pharos", *words).stdout.startswith(f"{expected}|{house}|")


def test_it_is_found_from_any_folder_and_through_symlinks(
    house: Path, tmp_path: Path
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/pharos").symlink_to("../another")
    (tmp_path / "another").symlink_to(house / "pharos")

    answer = pharos(tmp_path / "bin/pharos", "setup", cwd=Path("/"))

    assert f"|{house}|" in answer.stdout


def test_too_old_a_python_is_met_with_one_line(house: Path, tmp_path: Path) -> None:
    old = 'case "$*" in *print*) echo 3.9 ;; *) exit 3 ;; esac'
    path = a_python(tmp_path / "path", old)

    answer = pharos(house / "pharos", "run", PATH=str(path), PHAROS_PYTHON="")

    assert answer.returncode == 1
    assert answer.stderr == (
        "Pharos needs Python 3.11 or newer, and python3 is 3.9. Install a newer one, "
        "or name one in PHAROS_PYTHON.\n"
    )


def test_a_python_without_venv_is_met_with_its_remedy(
    house: Path, tmp_path: Path
) -> None:
    path = a_python(tmp_path / "path", "exit 4")

    answer = pharos(house / "pharos", "run", PATH=str(path), PHAROS_PYTHON="")

    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert "sudo apt install python3-venv" in answer.stderr


def test_no_python_at_all_is_met_with_its_remedy(house: Path, tmp_path: Path) -> None:
    path = a_python(tmp_path / "path", "exit 1", name="unrelated")

    answer = pharos(house / "pharos", "run", PATH=str(path), PHAROS_PYTHON="")

    assert answer.returncode == 1
    assert "found none" in answer.stderr


def test_shims_that_do_not_run_are_passed_over(house: Path, tmp_path: Path) -> None:
    for name in ("python3.14", "python3.13"):
        path = a_python(tmp_path / "path", "echo no such version >&2; exit 127", name)
    a_python(path, "exit 3", "python3.12")
    (path / "python3.11").symlink_to(sys.executable)

    answer = pharos(house / "pharos", "setup", PATH=str(path), PHAROS_PYTHON="")

    assert answer.returncode == 0
    assert answer.stderr == ""


def test_a_python_that_is_named_is_the_one_or_none(house: Path) -> None:
    answer = pharos(house / "pharos", "run", PHAROS_PYTHON="/no/such/python")

    assert answer.returncode == 1
    assert answer.stderr == (
        "PHAROS_PYTHON is /no/such/python, which does not run. Correct it, or remove "
        "it.\n"
    )


def test_the_environment_that_is_there_is_asked_first(house: Path) -> None:
    mine = house / "my data/venv/bin/python"
    mine.parent.mkdir(parents=True)
    mine.symlink_to(sys.executable)

    answer = pharos(house / "pharos", "setup", PHAROS_PYTHON="", PHAROS_DATA="my data")

    assert "my data/venv/bin/python" in answer.stdout
