"""Plain words of whatever a service said: what it sends is never more than text.

Nothing of this house puts a line into a shell, a filter or a page without quoting it.
This stands before that: what a family reads and hears should not look like code either.
"""

from __future__ import annotations

import html
import re
import unicodedata

MOST = 2000  # letters of one text that are looked at; the rest is not read at all

_BLOCK = re.compile(r"<(script|style)\b[^<>]*>[^<]*(?:</\1[^<>]*>)?", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>?")
_SIGNS = re.compile(r"[<>{}\[\]|`*_#~^=$@\\]+")
_ADDRESS = re.compile(r"\b(?:https?|ftp|file|data|javascript):\S*", re.IGNORECASE)
# An option of a filter, a template, a call: said by nobody.
_CODE = re.compile(
    r"</?[a-zA-Z!]|\{[^{}]*\}|[{}]|\b\w+=\S|\$\(|`|\b(?:https?|file|data|javascript):"
)
_SPACES = re.compile(r"\s+")
_BEFORE_STOP = re.compile(r" +(?=[.,!?;:…])")
_QUOTES = '"“”„«»'
_PAIRS = (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("'", "'"), ("‘", "’"))
# Controls, formats (they turn text round), surrogates, private signs, pictures.
_UNSAID = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk"})


def plain(text: str, most: int = MOST) -> str:
    """Return what of a text can be read aloud and lettered, cut to its length.

    >>> plain("<b>Hello</b>,\\x00 {name}!\\nCome  in.")
    'Hello, name! Come in.'
    >>> plain("We are 100% sure: 5 < 6")
    'We are 100% sure: 5 6'
    >>> plain("drawtext=text='x':fontfile=/etc/passwd")
    "drawtext text 'x':fontfile /etc/passwd"
    """
    text = html.unescape(text[:MOST])
    text = _TAG.sub(" ", _BLOCK.sub(" ", text))
    text = _SIGNS.sub(" ", _ADDRESS.sub(" ", text))
    said = "".join(
        " " if sign.isspace() or unicodedata.category(sign) in _UNSAID else sign
        for sign in unicodedata.normalize("NFC", text)
    )
    said = _BEFORE_STOP.sub("", _SPACES.sub(" ", said)).strip()
    return shortened(unquoted(said), most)


def is_code(text: str) -> bool:
    """Whether a text is written for a machine rather than for a person.

    >>> is_code("drawtext=text='hi'"), is_code("{hero} waves"), is_code("Go: now!")
    (True, True, False)
    """
    return bool(_CODE.search(text[:MOST]))


def unquoted(text: str) -> str:
    """Take a text out of the quotation marks it was handed over in.

    >>> unquoted("“Come in!”"), unquoted("“Yes,” he said, “no.”")
    ('Come in!', '“Yes,” he said, “no.”')
    """
    for left, right in _PAIRS:
        inner = text[1:-1]
        if len(text) > 2 and text[0] == left and text[-1] == right:
            return inner.strip() if not set(_QUOTES) & set(inner) else text
    return text


def shortened(text: str, most: int) -> str:
    """Cut a text at the last whole word that fits.

    >>> shortened("The Wind and the Eleven Kites", 14)
    'The Wind and'
    """
    if len(text) <= most:
        return text
    cut = text[: most + 1].rsplit(None, 1)[0] if " " in text[: most + 1] else text
    return cut[:most].rstrip(" ,;:–—-")


def is_latin(text: str) -> bool:
    """Whether every letter is one that the house can letter."""
    return all(
        sign.isascii() or "LATIN" in unicodedata.name(sign, "")
        for sign in text
        if sign.isalpha()
    )
