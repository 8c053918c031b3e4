from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence


def free_of(choices: Sequence[str], taken: Iterable[str]) -> str:
    """Choose the picture that fewest have: the first that nobody has, if there is one.

    Those who cannot read yet find themselves by it.

    >>> free_of(["otter", "wren"], taken=["otter"])
    'wren'
    >>> free_of(["otter", "wren"], taken=["otter", "wren", "otter"])
    'wren'
    """
    had = Counter(taken)
    return min(choices, key=lambda picture: had[picture])
