"""Makes a written line speakable: what stories write and dictionaries do not know."""

from __future__ import annotations

import re
import unicodedata

# An English story's noises, which would otherwise be spelled out letter by letter.
_NOISES = {
    "brr": "burr", "grr": "gurr", "shh": "shush", "zz": "zuzz", "psst": "psst",
    "hmm": "hum", "mm": "um", "pff": "puff", "tsk": "tisk", "vrr": "vroom",
    "ahh": "ah", "ohh": "oh", "ooh": "oo", "aww": "aw", "eek": "eek", "hm": "hum",
}  # fmt: skip
_INITIALS = frozenset({"TV", "USA", "UFO", "DJ", "CD", "PC", "OK", "SOS", "UK", "EU"})
_SPOKEN = frozenset("LNPZ")  # letters, numbers, punctuation, spaces


def speakable(words: str, language: str = "en") -> str:
    """Return the line without what has no sound, and with its noises as words.

    >>> speakable("NOOOOO!! 🙂 Shhhh, Dr. Pip…")
    'noo! shush, Dr. Pip…'
    """
    text = unicodedata.normalize("NFC", words)
    text = "".join(
        sign if unicodedata.category(sign)[0] in _SPOKEN | {"M"} else " "
        for sign in text
    )
    text = re.sub(r"([!?])[!?]+", r"\1", text)
    text = re.sub(r"[\w’']+", lambda found: _spoken(found[0], language), text)
    return re.sub(r"\s+", " ", text).strip()


def _spoken(word: str, language: str) -> str:
    if word.isdigit():
        return word
    if len(word) > 1 and word.isupper() and word not in _INITIALS:
        word = word.lower()  # shouted, not spelled
    word = re.sub(r"([^\W\d])\1{2,}", r"\1\1", word, flags=re.IGNORECASE)
    noise = _NOISES.get(word.lower()) if language == "en" else None
    return noise or word
