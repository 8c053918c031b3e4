"""What the engine says when no film can come of a request, and what to do instead."""

from __future__ import annotations


class NotAFilm(ValueError):
    """No film can be made of this. Says what is wrong, and what would help.

    >>> print(NotAFilm("There is nothing to film yet.", "Write one sentence."))
    There is nothing to film yet. Write one sentence.
    """

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(f"{what} {todo}")
        self.what = what
        self.todo = todo
