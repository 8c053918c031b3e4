"""Why a picture service in the cloud said no, told so that a parent can act on it.

Each adapter knows its vendor's codes and answers with a `Why`. What a family reads is
written here once, so that no vendor's anger reaches a child's page.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from kit.problems import Problem
from kit.web import Place, Refused, WrongKind


class Why(Enum):
    KEY = "the key is not accepted"
    RIGHTS = "the key may not do this"
    MONEY = "nothing is left in the account"
    RULES = "the vendor's rules forbid it"
    BUSY = "too many ask"
    MODEL = "no such model"
    SIZE = "more than it takes"
    WRONG = "it does not understand us"
    BROKEN = "it failed by itself"


@dataclass(frozen=True)
class Vendor:
    """What a family must know of a service to put a refusal right."""

    title: str  # “OpenAI”
    key: str  # OPENAI_API_KEY
    model: str  # OPENAI_IMAGE_MODEL
    keys: str  # where keys are made
    money: str  # where the account is filled


_HOME = "or choose the house’s own way, which costs nothing"
# What happened, what to do, and whether it passes by itself.
_TOLD: dict[Why, tuple[str, str, bool]] = {
    Why.KEY: (
        "{who} does not accept what is written in {key}.",
        "Make a new key at {keys} and write it into .env as {key}.",
        False,
    ),
    Why.RIGHTS: (
        "{who} says that the key in {key} may not do this{said}.",
        "Look at what the key is allowed, at {keys}.",
        False,
    ),
    Why.MONEY: (
        "{who} draws nothing more: the account has run out of money or has reached "
        "its limit{said}.",
        f"Fill it or raise the limit at {{money}}, {_HOME}.",
        False,
    ),
    # Filters misjudge harmless words every day; nobody at home shall feel accused.
    Why.RULES: (
        "{who} would not draw this picture: its own rules stop something in the words "
        "or in what came of them. That happens with harmless stories too.",
        f"Say the scene in other words, {_HOME}.",
        False,
    ),
    Why.BUSY: (
        "{who} has too much to do, or asks us to be slower{said}.",
        "Nothing needs doing: it will be asked again.",
        True,
    ),
    Why.MODEL: (
        "{who} does not have the model that is asked for{said}.",
        "Correct {model} in .env, or take it out for the usual one.",
        False,
    ),
    Why.SIZE: (
        "{who} was sent more words or pictures than it takes{said}.",
        "Describe the scene in fewer words, or with fewer pictures.",
        False,
    ),
    Why.WRONG: (
        "{who} does not accept what was asked of it{said}.",
        "See whether {model} names a model that draws pictures from words.",
        False,
    ),
    Why.BROKEN: (
        "{who} failed on its own side{said}.",
        "Nothing needs doing: it will be asked again.",
        True,
    ),
}


def told(refused: Refused, vendor: Vendor, why: Why) -> Refused:
    """Return the refusal with words for a family, and with what passes set right."""
    said = f": “{refused.words}”" if refused.words else f" ({refused.status})"
    refused.what, refused.todo = _sentences(vendor, refused.address, why, said)
    refused.passing = _TOLD[why][2]
    return refused


def failed(vendor: Vendor, place: Place, why: Why, words: object = "") -> Problem:
    """Return the same for a job that was taken and then went wrong."""
    line = one_line(words)
    said = f": “{line}”" if line else ""
    what, todo = _sentences(vendor, place.address, why, said)
    return Problem(what, todo, passing=_TOLD[why][2])


def one_line(words: object) -> str:
    """Return what a stranger wrote as one short line that can be printed.

    >>> one_line("out of\\nmemory\\x1b[31m"), one_line({"not": "words"})
    ('out of memory[31m', '')
    """
    line = " ".join(words.split()) if isinstance(words, str) else ""
    return "".join(sign for sign in line if sign.isprintable())[:200]


def _sentences(vendor: Vendor, address: str, why: Why, said: str) -> tuple[str, str]:
    what, todo, _ = _TOLD[why]
    names = {
        "who": f"{vendor.title} ({address})",
        "said": said,
        "key": vendor.key,
        "model": vendor.model,
        "keys": vendor.keys,
        "money": vendor.money,
    }
    return what.format(**names), todo.format(**names)


def by_status(status: int) -> Why:
    """Return what a status means where the vendor's words do not say more.

    >>> by_status(402), by_status(524)
    (<Why.MONEY: 'nothing is left in the account'>, <Why.BUSY: 'too many ask'>)
    """
    known = {
        401: Why.KEY,
        402: Why.MONEY,
        403: Why.RIGHTS,
        404: Why.MODEL,
        413: Why.SIZE,
        451: Why.RULES,
        500: Why.BROKEN,
        502: Why.BROKEN,
    }
    if status in known:
        return known[status]
    later = status >= 500 or status in (408, 409, 425, 429)
    return Why.BUSY if later else Why.WRONG


def read(refused: Refused) -> dict[str, Any]:
    """Return what the vendor said as data; nothing, if it is a page or not a record."""
    try:
        said = refused.answer.json()
    except WrongKind:
        return {}
    return said if isinstance(said, dict) else {}
