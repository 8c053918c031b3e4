"""Finds the answer in what a language model wrote, and says when there is none."""

from __future__ import annotations

import json
import re
from typing import Any

MOST = 200_000  # letters: a long script has a tenth of that
_STARTS = 50  # places at which an answer may begin, before it is called babble
_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)


class Unfit(ValueError):
    """An answer is not what was asked. Its words go back to the model."""


def found(text: str, *, whole: bool = True) -> Any:
    """Return the JSON object in an answer, whatever stands before and after it.

    >>> found('. ```json\\n{"title": "Wind"}\\n``` I hope you like it!')
    {'title': 'Wind'}

    Of an answer that was cut off only a finished object counts: a piece from its inside
    would be read as all there is.
    """
    text = _THOUGHTS.sub("", text[:MOST])
    decoder = json.JSONDecoder(parse_constant=_refused)
    at = text.find("{")
    for _ in range(_STARTS if whole else 1):
        if at < 0:
            break
        try:
            value, _end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at = text.find("{", at + 1)
        else:
            return value
    if not whole:
        raise Unfit("The answer was too long and was cut off: write less.")
    raise Unfit("The answer is not a JSON object.")


def _refused(constant: str) -> Any:
    raise ValueError(constant)
