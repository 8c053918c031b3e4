"""Set-ups with a real Python environment and a real pip: slow, and worth it."""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.problems import Problem
from kit.progress import Progress
from kit.setup import stamps
from kit.setup.place import Place
from kit.setup.steps import (
    Ffmpeg,
    FrontEnd,
    Packages,
    Speakers,
    VirtualEnvironment,
)
from kit.setup.tools import Tools

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow


def tools(place: Place) -> Tools:
    return Tools(place, Progress(io.StringIO()), lock=2)


def spent(work: Callable[[], object]) -> float:
    """Return the CPU seconds of the programs that some work ran."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def a_wheel(folder: Path, name: str) -> Path:
    """Write the smallest package that pip will install."""
    info = f"{name}-1.0.dist-info"
    file = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr(f"{name}.py", "here = True\n")
        wheel.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
        )
        wheel.writestr(
            f"{info}/WHEEL",
            "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        wheel.writestr(
            f"{info}/RECORD",
            f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n",
        )
    return file


def test_a_broken_environment_is_made_anew(place: Place) -> None:
    step = VirtualEnvironment()
    step.do(tools(place))
    assert step.is_done(place)
    made = place.python.stat().st_ino

    place.python.unlink()
    place.python.symlink_to("/no/such/python")
    assert not step.is_done(place)
    step.do(tools(place))

    assert step.is_done(place)
    assert place.python.stat().st_ino == made


def test_an_environment_that_moved_is_made_anew(place: Place) -> None:
    step = VirtualEnvironment()
    step.do(tools(place))

    elsewhere = Place(place.root, place.root / "moved")
    place.data.rename(elsewhere.data)

    assert not step.is_done(elsewhere)


def test_packages_cut_off_by_a_kill_are_whole_after_the_next_set_up(
    place: Place,
) -> None:
    wheel = a_wheel(place.root, "lantern")
    (place.root / "requirements.txt").write_text(f"{wheel.as_uri()}\n")
    VirtualEnvironment().do(tools(place))
    step = Packages("Python packages", "requirements.txt")
    step.do(tools(place))
    [packages] = place.site_packages()
    (packages / "lantern.py").unlink()
    (packages / "lantern-1.0.dist-info/INSTALLER").unlink()
    step.stamp(place).unlink()

    assert not step.is_done(place)
    step.do(tools(place))

    assert step.is_done(place)
    assert (packages / "lantern.py").read_text() == "here = True\n"


def test_a_package_that_is_not_to_be_had_fails_with_its_reason(place: Place) -> None:
    (place.root / "requirements.txt").write_text("--no-index\nno-such-package==1.0\n")
    VirtualEnvironment().do(tools(place))

    with pytest.raises(Problem) as caught:
        Packages("Python packages", "requirements.txt").do(tools(place))

    assert "no-such-package==1.0" in caught.value.todo
    assert "no-such-package" in (place.logs / "setup.log").read_text()


def test_a_second_set_up_costs_hardly_more_than_python_itself(place: Place) -> None:
    set_up_all = [sys.executable, "-m", "kit.setup", "run"]
    environ = {"PATH": "/usr/bin:/bin", "PHAROS_DATA": str(place.data)}
    VirtualEnvironment().do(tools(place))
    for step in (
        Packages("Python packages", "requirements.txt"),
        FrontEnd(with_tools=False),
        Ffmpeg(),
        Speakers(),
    ):
        root = Place(ROOT, place.data)
        stamps.write(step.stamp(root), step.made_from(root))
    (place.front / "node_modules").mkdir()

    def again() -> None:
        done = subprocess.run(set_up_all, cwd=ROOT, env=environ, capture_output=True)
        assert b"already set up" in done.stderr

    def bare() -> None:
        subprocess.run([sys.executable, "-c", "pass"], env=environ, check=True)

    # By what the processor did, and beside a limit: a busy computer is no failure.
    assert min(spent(again) for _ in range(3)) < 20 * min(spent(bare) for _ in range(3))
