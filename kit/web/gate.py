"""Who is asked before anything leaves the house."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from kit.problems import Problem

Carried = Literal["words", "voice", "face", "pictures", "nothing"]
FAMILIES: frozenset[str] = frozenset(get_args(Carried))
NOTHING: frozenset[Carried] = frozenset({"nothing"})


class Gate(Protocol):
    """Says whether a recipient may be given these families of data, or raises."""

    def permit(self, recipient: str, carries: Set[str]) -> None: ...


class Shut:
    """Lets nothing out. What a house without a guardian has."""

    def permit(self, recipient: str, carries: Set[str]) -> None:
        raise Problem(
            f"Nothing may leave this computer for {recipient} now.",
            "A grown-up can allow it in the settings.",
        )


@dataclass(frozen=True)
class Open:
    """Lets out what carries nobody's data, and anything to services at home.

    The services at home are named one by one: an open door with a list.
    """

    at_home: frozenset[str] = frozenset()

    def permit(self, recipient: str, carries: Set[str]) -> None:
        if carries <= NOTHING or recipient in self.at_home:
            return
        raise Problem(
            f"{recipient} may not be given {_listed(carries)} here.",
            "A grown-up can allow it in the settings.",
        )


def _listed(carries: Set[str]) -> str:
    return " and ".join(sorted(carries - NOTHING))
