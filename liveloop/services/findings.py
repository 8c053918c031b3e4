"""What a check found, in words for a parent."""

from __future__ import annotations

from dataclasses import dataclass

AGAIN = "Start the house again. If it stays, whoever looks after it needs to know."


@dataclass(frozen=True)
class Finding:
    name: str
    is_well: bool
    said: str
    todo: str = ""

    @classmethod
    def of(cls, name: str, well: str, wrong: str = "", todo: str = AGAIN) -> Finding:
        return cls(name, not wrong, wrong or well, todo if wrong else "")


def counted(number: int, what: str) -> str:
    """Say how many of something.

    >>> counted(1, "step"), counted(2400, "step")
    ('1 step', '2,400 steps')
    """
    return f"{number:,} {what}{'' if number == 1 else 's'}"
