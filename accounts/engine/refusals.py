"""Every way the API says no: its code, its status, and the words that go with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.problems import Problem


@dataclass(frozen=True)
class Words:
    status: int
    what: str
    do: str


REFUSALS: Mapping[str, Words] = {
    "unreadable": Words(
        400,
        "This call could not be read.",
        "Send JSON, written as UTF-8, to an address of the house.",
    ),
    "not-signed-in": Words(
        401,
        "The house does not know who is calling.",
        "Send `Authorization: Bearer` with an API key or a token.",
    ),
    "key-unknown": Words(
        401, "There is no such key.", "Check that all of it was copied."
    ),
    "key-revoked": Words(
        401, "This key was revoked.", "Ask a grown-up of the house for a new one."
    ),
    "key-replaced": Words(
        401,
        "This key was replaced, and its day of overlap is over.",
        "Use the key that replaced it.",
    ),
    "key-expired": Words(
        401, "This key has expired.", "Ask a grown-up of the house for a new one."
    ),
    "token-refused": Words(
        401,
        "This is not a token of this house.",
        "Get one from POST /api/v1/token with an API key.",
    ),
    "token-expired": Words(
        401,
        "This token has expired.",
        "Get a new one from POST /api/v1/token with the same key.",
    ),
    "token-ended": Words(
        401,
        "This token was given back.",
        "Get a new one from POST /api/v1/token with the same key.",
    ),
    "not-allowed": Words(
        403, "This is not allowed.", "Ask a grown-up of the house to do it."
    ),
    "nobody-picked": Words(
        403,
        "The house does not know who is at the window.",
        "Pick who is watching in the browser, then try again.",
    ),
    "role": Words(
        403, "This is for a grown-up of the house.", "Ask one of them to do it."
    ),
    "scope": Words(
        403,
        "This key was not given that permission.",
        "Use a key or a token that has it; GET /api/v1/me lists what this one has.",
    ),
    "stale": Words(
        403,
        "A grown-up needs to show again who they are.",
        "Open the grown-ups’ room in the browser, then try again.",
    ),
    "not-yours": Words(
        403, "This belongs to somebody else in the family.", "Ask them to do it."
    ),
    "network-off": Words(
        403,
        "Nothing is fetched from the internet for this family.",
        "A grown-up can allow it under Services in the grown-ups’ room.",
    ),
    "csrf": Words(
        403,
        "This did not come from a page of the house.",
        "Send the X-CSRFToken header, or use an API key.",
    ),
    "not-found": Words(
        404,
        "There is nothing at this address.",
        "Check it letter by letter; /api/v1/docs lists all there are.",
    ),
    "wrong-method": Words(
        405,
        "This address does not know that method.",
        "The Allow header lists the ones it knows.",
    ),
    "conflict": Words(
        409, "It is no longer as it was.", "Read it again, then decide anew."
    ),
    "too-big": Words(413, "That is too much at once.", "Send something smaller."),
    "wrong-type": Words(
        415, "The body is not JSON.", "Send `Content-Type: application/json`."
    ),
    "beyond-its-end": Words(
        416,
        "The file ends before the part that was asked for.",
        "The Content-Range header says how long it is.",
    ),
    "wrong-input": Words(
        422, "Some of what was sent cannot be used.", "Change it and try again."
    ),
    "key-reused": Words(
        422,
        "This Idempotency-Key came with another call before.",
        "Make up a new key for each new thing; keep one only to try it again.",
    ),
    "too-fast": Words(
        429, "A little too fast.", "Wait as long as Retry-After says, then go on."
    ),
    "broken": Words(
        500,
        "Something broke in the house.",
        "Try again; if it breaks again, tell a grown-up the request_id.",
    ),
    "resting": Words(503, "Something is resting.", "Try again in a moment."),
}
# The first of each status is what a refusal without a code of its own is called.
BY_STATUS = {REFUSALS[code].status: code for code in reversed(tuple(REFUSALS))}


class Refused(Problem):
    """A no with its code. What is not said is said by the table.

    >>> print(Refused("too-big"))
    That is too much at once. Nothing was changed. Send something smaller.
    """

    def __init__(self, code: str, what: str = "", todo: str = "") -> None:
        words = REFUSALS[code]
        # What broke half way may have done a part; nobody can promise more than this.
        safe = (
            "Nothing was changed." if words.status < 500 else "What was kept is safe."
        )
        super().__init__(what or words.what, todo or words.do, kept=safe)
        self.code = code
        self.status = words.status
        self.headers: dict[str, str] = {}


def too_fast(headers: dict[str, str]) -> Refused:
    refused = Refused("too-fast")
    refused.headers = headers
    return refused
