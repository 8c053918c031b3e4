"""Origins: every aspect of film, as names and readable data.

One TOML file an aspect (`palette.toml`, `motion.toml` …), one table an entry. Code asks
by name and never holds the numbers. What the house learns later stands beside the
origins, marked as learned, and never replaces one.

    origins("palette")["dusk"].values["light"]
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Entry:
    """One named thing that film knows: a palette, a motion, a kind of shot."""

    aspect: str
    name: str
    values: Mapping[str, Any]
    source: str = "origin"  # or "learned"


@dataclass(frozen=True)
class Registry:
    """The origins of one aspect, and what was learned beside them."""

    aspect: str
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Entry:
        return self.entries[name]

    def __contains__(self, name: object) -> bool:
        return name in self.entries

    def __iter__(self) -> Any:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, name: str, fallback: str) -> Entry:
        return self.entries.get(name) or self.entries[fallback]

    def with_learned(self, learned: Iterable[Entry]) -> Registry:
        """Return this registry with learned entries beside the origins.

        An origin keeps its name: what was learned under the same one stays out.
        """
        beside = {entry.name: entry for entry in learned}
        return Registry(self.aspect, MappingProxyType({**beside, **self.entries}))


@cache
def origins(aspect: str) -> Registry:
    """Return the origins of one aspect, as written in its file."""
    with (_FOLDER / f"{aspect}.toml").open("rb") as file:
        tables = tomllib.load(file)
    entries = {name: Entry(aspect, name, values) for name, values in tables.items()}
    return Registry(aspect, MappingProxyType(entries))


def aspects() -> tuple[str, ...]:
    """Return the names of all aspects that have origins."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))
