"""Runs pip, npm and apt-get, counts how far they are, and explains their failures."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit import shell
from kit.problems import Problem
from kit.progress import Progress
from kit.setup.place import Place


@dataclass(frozen=True)
class Meaning:
    """What some words in a tool's output mean, and what to do about it."""

    words: tuple[str, ...]
    what: str
    todo: str
    passing: bool = False


NO_NETWORK = (
    "name resolution",
    "Name or service not known",
    "Could not resolve",
    "Max retries exceeded",
    "Read timed out",
    "Connection refused",
    "Network is unreachable",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ETIMEDOUT",
    "ECONNREFUSED",
    "ECONNRESET",
)
MEANINGS = (
    Meaning(
        ("No space left on device", "ENOSPC"),
        "The disk is full.",
        "Free some space, then run the same command again.",
    ),
    Meaning(
        ("DO NOT MATCH THE HASHES", "EINTEGRITY"),
        "A downloaded package is not the one that Pharos was tested with.",
        "Run the same command again; if it stays, do not install it and tell us.",
    ),
    Meaning(
        ("Permission denied", "EACCES", "Read-only file system"),
        "A folder may not be written to.",
        "Make the data folder yours, or choose another one with PHAROS_DATA.",
    ),
    Meaning(
        ("CERTIFICATE_VERIFY_FAILED", "SELF_SIGNED_CERT", "UNABLE_TO_VERIFY"),
        "Something on the way to the packages reads along: a proxy or a virus guard.",
        "Use another network, or make its certificate known to this computer.",
    ),
    Meaning(
        NO_NETWORK,
        "The packages could not be fetched over the network.",
        "Check the connection, then run the same command again.",
        passing=True,
    ),
)
PINNED = re.compile(r"^[\w.\[\],-]+==", re.MULTILINE)


@dataclass(frozen=True)
class Tools:
    """What the steps of a set-up work with."""

    place: Place
    progress: Progress
    lock: int

    def run(
        self,
        name: str,
        argv: Sequence[str | Path],
        *,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        counts: tuple[str, ...] = (),
        total: int = 0,
    ) -> None:
        """Run a tool; each line that holds one of `counts` is one more of `total`."""
        self.place.logs.mkdir(parents=True, exist_ok=True)
        done = 0
        with (self.place.logs / "setup.log").open("a", encoding="utf-8") as log:

            def hear(line: str) -> None:
                nonlocal done
                log.write(f"{line}\n")
                if any(word in line for word in counts):
                    done += 1
                    self.progress.at(done, total)

            log.write(f"$ {' '.join(map(str, argv))}\n")
            outcome = shell.run(
                argv, cwd=cwd, env=env, hear=hear, keep_open=[self.lock]
            )
        if not outcome.ok:
            raise explain(name, outcome.tail())

    def pip_install(self, lock: Path) -> None:
        """Install what a lock file names, and take away what an interruption left."""
        forget_half_installed(self.place)
        wanted = lock.read_text(encoding="utf-8")
        hashes = ["--require-hashes"] if "--hash" in wanted else []
        self.run(
            "pip",
            [self.place.python, "-I", "-m", "pip", "install", *hashes, "-r", lock],
            env={
                "PIP_DISABLE_PIP_VERSION_CHECK": "1",
                "PIP_NO_INPUT": "1",
                "PIP_PROGRESS_BAR": "off",
                "PIP_ROOT_USER_ACTION": "ignore",
                "PIP_USER": "0",
            },
            counts=("Collecting ", "Requirement already satisfied", "Ignoring "),
            total=len(PINNED.findall(wanted)),
        )

    def pip_download(self, lock: Path, folder: Path) -> Path:
        """Fetch the one source package that a lock file names, and build nothing."""
        shutil.rmtree(folder, ignore_errors=True)
        argv: list[str | Path] = [self.place.python, "-I", "-m", "pip", "download"]
        argv += ["--no-deps", "--no-binary", ":all:", "--require-hashes"]
        self.run(
            "pip",
            [*argv, "-r", lock, "-d", folder],
            env={
                "PIP_DISABLE_PIP_VERSION_CHECK": "1",
                "PIP_NO_INPUT": "1",
                "PIP_PROGRESS_BAR": "off",
                "PIP_ROOT_USER_ACTION": "ignore",
            },
        )
        [package] = folder.iterdir()
        return package


def forget_half_installed(place: Place) -> None:
    """Remove the records of packages that pip did not finish.

    pip believes any `.dist-info` folder, and writes INSTALLER into it only after
    the package's last file. Without this, a package cut off half-way would count
    as installed for ever.
    """
    for folder in place.site_packages():
        for record in folder.glob("*.dist-info"):
            if not (record / "INSTALLER").exists():
                shutil.rmtree(record)


def explain(tool: str, tail: str) -> Problem:
    """Turn a tool's last words into something a person can act upon.

    >>> explain("npm", "npm error code ENOSPC").what
    'The disk is full.'
    """
    unknown = Meaning(
        (),
        f"{tool} failed.",
        "All that it said is in logs/setup.log in the data folder.",
    )
    found = (each for each in MEANINGS if any(word in tail for word in each.words))
    meaning = next(found, unknown)
    last = "\n".join(f"    {line}" for line in tail.splitlines())
    return Problem(
        meaning.what,
        f"{meaning.todo}\nIts last words:\n{last}",
        kept="What is done so far is kept.",
        passing=meaning.passing,
    )
