"""What can go wrong between this house and a service, told so that a person can act.

`passing` is a first guess by the kind of failure. An adapter that knows the service
may know better from its words, and says so by setting it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit import problems
from kit.problems import Problem

if TYPE_CHECKING:
    from kit.web.answers import Answer
    from kit.web.calls import Place

# “Later” in the server's own words, and Cloudflare's ways to say it (520 to 524, 529).
LATER = frozenset({408, 425, 429, 502, 503, 504, 520, 521, 522, 523, 524, 529})
REMEDIES = {
    401: "Look at its key in the settings.",
    402: "Its account has run out; look there.",
    403: "Its key may not do this; look at its account.",
    404: "Look at its address in the settings, and at the name that was asked for.",
    413: "Send less at once.",
    429: "Wait a little; it will be asked again.",
}


class Failure(Problem):
    """Something between us and one service."""

    def __init__(
        self, place: Place, what: str, todo: str = "", *, passing: bool = False
    ) -> None:
        Problem.__init__(self, f"{place} {what}.", todo, passing=passing)
        self.service = place.name
        self.address = place.address


class Unreachable(Failure):
    """Nobody was spoken to."""


class TooSlow(Failure):
    """A deadline passed."""

    def __init__(self, place: Place, what: str) -> None:
        todo = "Try again later, or look whether it is busy."
        super().__init__(place, what, todo, passing=True)


class CutShort(Failure):
    """It stopped in the middle."""

    def __init__(self, place: Place, what: str = "broke off in the middle") -> None:
        super().__init__(place, what, "Try again.", passing=True)


class TooMuch(Failure):
    """More bytes than were agreed, one way or the other."""


class NotAllowed(Failure):
    """We would not, so nothing was sent."""


class Stopped(Failure, problems.Stopped):
    """Somebody here asked for it to stop."""

    def __init__(self, place: Place) -> None:
        Failure.__init__(self, place, "was not waited for: it was stopped here")


class WrongKind(Failure):
    """Another kind of answer than was promised; often a page where data should be."""

    def __init__(self, place: Place, kind: str, wanted: str, title: str = "") -> None:
        said = f" that says “{title}”" if title else ""
        named = kind[:60] or "something unnamed"
        super().__init__(
            place,
            f"answered with {named}{said} instead of {wanted}",
            "Look whether the address is right, and whether a sign-in page of the "
            "network answers in its place.",
        )
        self.kind = kind
        self.title = title


class Refused(Failure):
    """It answered, and the answer is no."""

    def __init__(self, place: Place, answer: Answer, words: str) -> None:
        said = f": “{words}”" if words else ""
        super().__init__(
            place,
            f"refused with {answer.status}{said}",
            REMEDIES.get(answer.status, ""),
            passing=answer.status in LATER,
        )
        self.status = answer.status
        self.words = words
        self.retry_after = answer.retry_after
        self.answer = answer
