"""A failure that a person can do something about."""

from __future__ import annotations


class Problem(Exception):
    """What happened, what is still safe, and what to do about it.

    A passing problem (no network, a busy disk) may go away by itself, so the
    caller may try again; a lasting one needs somebody to act first.

    >>> print(Problem("The disk is full.", "Free some.", kept="No film is lost."))
    The disk is full. No film is lost. Free some.
    """

    def __init__(
        self, what: str, todo: str = "", *, kept: str = "", passing: bool = False
    ) -> None:
        super().__init__(what, todo)
        self.what = what
        self.todo = todo
        self.kept = kept
        self.passing = passing

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.kept, self.todo) if part)


class Stopped(Problem):
    """Somebody here asked for it to stop: nothing went wrong."""

    def __init__(self, what: str = "It was stopped here.") -> None:
        super().__init__(what, "Ask again when you want it.")
