"""Wikipedia: what it says of a thing, in two sentences, and where it says so.

Its REST summaries: one GET for a title, in the film's language. Only the title leaves
the house. What comes back is words of strangers: they become plain text, and the only
address that is believed is a page of the same Wikipedia.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from kit.web import Call, Limits, Place, Refused
from studio.providers.plain import plain
from studio.providers.service import Around, Service, Stop, never

URL = "https://{language}.wikipedia.org"
PATH = "/api/rest_v1/page/summary/"
TITLE = "Wikipedia"
LIMITS = Limits(connect=5, idle=8, whole=15, bytes_in=500_000)
LONGEST = 600  # letters of a summary
SENTENCES = 2
_LANGUAGE = re.compile(r"[a-z]{2,3}")
# Where a stop after a word is followed by a capital; “c. 1850” and “J. Verne” go on.
_END = re.compile(r"(?<=[^\W\d_]{3}[.!?…])[\"”»)]*\s+(?=[\"“«(]?[^\W\d_a-zà-ÿ])")
_ASIDE = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)")


@dataclass(frozen=True)
class Page:
    """What an encyclopaedia says."""

    title: str
    summary: str
    source: str


class Wikipedia:
    name = "wikipedia"

    def __init__(self, around: Around, limits: Limits = LIMITS) -> None:
        self._around = around
        self._limits = limits

    def look_up(self, name: str, language: str, *, stop: Stop = never) -> Page | None:
        """Return the page of a name, or nothing where there is none of that name."""
        title = name.strip().replace(" ", "_")
        if not _LANGUAGE.fullmatch(language) or not any(map(str.isalnum, title)):
            return None
        try:
            answer = self._around.door.ask(self._place(language), self._call(title))
        except Refused as refused:
            # 400 is a title that cannot be one: with “[” in it, or too long.
            if refused.status in (400, 404):
                return None
            raise
        return _read(answer.json(), language)

    def check(self) -> str:
        page = self.look_up("Otter", "en")
        said = f"“{page.title}” is there" if page else "it answers"
        return f"Wikipedia answers: {said}."

    def _place(self, language: str) -> Place:
        return Place(TITLE, URL.format(language=language))

    def _call(self, title: str) -> Call:
        # Its redirects lead from “Otters” to “Otter”; each is looked at on the way.
        return Call(
            "GET",
            f"{PATH}{quote(title, safe='')}",
            carries=frozenset({"words"}),
            wants="application/json",
            redirects=3,
            limits=self._limits,
        )


def _read(data: Any, language: str) -> Page | None:
    """Return the page in an answer; one that lists other pages says nothing itself."""
    if not isinstance(data, Mapping) or data.get("type") != "standard":
        return None
    source = _source(data, language)
    summary = first_sentences(_text(data, "extract", 4 * LONGEST))
    title = _text(data, "title", 200)
    return Page(title, summary, source) if title and summary and source else None


def first_sentences(text: str, count: int = SENTENCES) -> str:
    """Return the first sentences of a text, without what stands in brackets.

    >>> first_sentences("Otters (from Old English) are mammals. They swim. They eat.")
    'Otters are mammals. They swim.'
    >>> first_sentences("It was built c. 1850 by J. Verne. It still shines.", 1)
    'It was built c. 1850 by J. Verne.'
    """
    bare = plain(_ASIDE.sub("", text), 4 * LONGEST)
    said = " ".join(_END.split(bare)[:count])
    return plain(said, LONGEST)


def _source(data: Mapping[str, Any], language: str) -> str:
    """Return the address of the page, if it is one of that Wikipedia's."""
    here: Any = data
    for step in ("content_urls", "desktop", "page"):
        here = here.get(step) if isinstance(here, Mapping) else None
    address = here if isinstance(here, str) and len(here) <= 500 else ""
    try:
        parts = urlsplit(address)
        fits = parts.scheme == "https" and parts.netloc == f"{language}.wikipedia.org"
    except ValueError:
        return ""
    plainly = address.isascii() and address.isprintable() and '"' not in address
    return address if fits and plainly and parts.path.startswith("/wiki/") else ""


def _text(data: Mapping[str, Any], name: str, most: int) -> str:
    value = data.get(name)
    return plain(value, most) if isinstance(value, str) else ""


SERVICE = Service(
    "wikipedia",
    TITLE,
    "facts",
    open=Wikipedia,
    receives=frozenset({"words"}),
    note="It is told the names of things in your films, such as “otter”.",
)
