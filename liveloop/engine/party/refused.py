"""What a party does not do, and why."""

from __future__ import annotations

from typing import Literal

from kit.problems import Problem

Reason = Literal[
    "asked wrongly", "channel", "fence", "gone", "not host", "not there", "not yours",
    "too fast", "version",
]  # fmt: skip


class Refused(Problem):
    """Nothing was changed. `reason` is for the page, the words are for the person."""

    def __init__(self, reason: Reason, what: str, todo: str = "") -> None:
        super().__init__(what, todo)
        self.reason = reason
