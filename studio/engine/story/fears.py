"""Fears: what somebody is afraid of is the trouble of a story, and never its wish."""

from __future__ import annotations

import re

from studio.engine.brief import Brief

AFRAID_OF = re.compile(
    r"\b(?:afraid|scared|frightened|fear|miedo) (?:of|a|al|de|del) (?P<cause>.+)$"
)


def feared(brief: Brief) -> str:
    """Return what somebody is afraid of, as the sentence says it: “the dark”."""
    if brief.obstacle.source == "default":
        return ""
    # The brief keeps the fear alone as the trouble, and how it was said as its reason.
    for said in (brief.obstacle.why, brief.obstacle.value):
        match = AFRAID_OF.search(said.strip(" .!").lower())
        if match:
            return match["cause"]
    return ""
