"""Where the house's typefaces lie, among the front-end packages."""

from __future__ import annotations

from pathlib import Path

from studio.pipeline.workshop import Fonts

SCRIPTS = ("latin", "latin-ext", "vietnamese", "cyrillic", "greek")


def house_fonts(front: Path) -> Fonts:
    """Return the faces in the front-end packages: a serif for titles, a plain one."""
    packages = front / "@fontsource-variable"
    return Fonts(
        title=_files(packages / "brygada-1918" / "files", "brygada-1918"),
        text=_files(
            packages / "atkinson-hyperlegible-next" / "files",
            "atkinson-hyperlegible-next",
        ),
    )


def _files(folder: Path, name: str) -> tuple[Path, ...]:
    files = [folder / f"{name}-{script}-wght-normal.woff2" for script in SCRIPTS]
    # The first is asked for by name, so that a missing set-up is told, not guessed.
    return (files[0], *(path for path in files[1:] if path.is_file()))
