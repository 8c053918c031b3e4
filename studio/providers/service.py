"""What every outside service says of itself, before anybody speaks to it.

An adapter is one file that ends with a `Service`: what it keeps (a promise), what it
needs (settings by name), what it would be told (families of data, for the consent
gate), and how long it will live. The folder's `__init__` lists the files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from kit.problems import Problem
from kit.web import Door

# What an adapter calls while it works: how far (0 to 1), what is going on, and a
# picture of it when the service shows one.
Hear = Callable[[float, str, bytes | None], None]
Stop = Callable[[], bool]


def unheard(done: float, words: str, picture: bytes | None = None) -> None:
    """Nobody listens."""


def never() -> bool:
    """Nobody asks to stop."""
    return False


@dataclass(frozen=True)
class Need:
    """A setting without which the service cannot be used, and where to get it."""

    name: str  # OLLAMA_HOST
    what: str  # “The address of Ollama.”
    default: str = ""
    secret: bool = False
    optional: bool = False


@dataclass(frozen=True)
class Life:
    """How long a service lives: for ever as far as anybody knows, or until a day."""

    ends: date | None = None
    why: str = ""  # what happened, and what took its place

    def is_over(self, today: date) -> bool:
        return self.ends is not None and today >= self.ends


class Checked(Protocol):
    """Whatever an adapter does besides, it can be asked whether it is well."""

    name: str

    def check(self) -> str:
        """Say in a line that the service answers and has what is asked of it."""


@dataclass(frozen=True)
class Around:
    """What an adapter is handed when it is opened. It reads no settings by itself."""

    settings: Mapping[str, str]
    door: Door
    folder: Path  # for files of its own: downloads, weights


@dataclass(frozen=True)
class Service:
    """One outside service, or the house's own way."""

    name: str  # "ollama": what settings and artifacts call it
    title: str  # “Ollama”
    promise: str  # storyteller, voice, pictures, hearing, translator
    open: Callable[[Around], Checked]
    needs: tuple[Need, ...] = ()
    receives: frozenset[str] = frozenset()  # words, voice, face, pictures
    at_home: bool = False  # it runs in the family's own house
    life: Life = field(default_factory=Life)
    note: str = ""  # what a grown-up should know before choosing it
    called: str = ""  # what it is called at the door, where that is not its title

    @property
    def recipient(self) -> str:
        """The name that the gate asks a grown-up's word for (`kit.web.Place.name`)."""
        return self.called or self.title

    def opened(self, around: Around, today: date) -> Checked:
        """Open it, or say by name why it cannot be: gone, or not set up."""
        if self.life.is_over(today):
            raise Problem(
                f"{self.title} is no more: {self.life.why}",
                "Choose another service.",
            )
        for need in self.needs:
            given = around.settings.get(need.name, need.default)
            if not given and not need.optional:
                raise Problem(
                    f"{self.title} was chosen, but {need.name} is not set.",
                    f"{need.what} Write it into .env, or choose another way.",
                )
        return self.open(around)
