"""A wanted picture as the words that picture models were taught on.

Words first, then the facts of the scene, each in a phrase that says what it is. What
must not be seen goes into a list of its own, never as “no …”: a model that reads “no
rain” paints rain.
"""

from __future__ import annotations

import re

from studio.providers.pictures.promise import Wanted

# The facts a scene may bring, as phrases, in the order in which they are said.
PHRASES = {
    "background": "background: {}",
    "focal": "the eye rests on {}",
    "camera_move": "{} shot",
    "time": "{}",
    "weather": "{} weather",
    "season": "{}",
    "mood": "{} mood",
    "color_palette": "colour palette of {}",
    "style": "{} style",
}
# What no family wants to find in a picture, and what models like to add.
NEVER = (
    "nudity, nsfw, gore, blood, weapon aimed at the viewer, text, watermark, "
    "signature, frame, blurry, low quality, deformed, extra limbs"
)
MOST = 1800  # letters: past that models forget the beginning
_TAGS = re.compile(r"<[^<>]*>")
_COMMAND = re.compile(r"\b(?:AND|BREAK)\b")
_EMBEDDING = re.compile(r"\bembedding\s*:", re.IGNORECASE)


def spoken(value: str) -> str:
    """Return a fact as words: underscores and hyphens are how machines write it.

    >>> spoken("slow_pan"), spoken("emerald+gold"), spoken("storm-coastline")
    ('slow pan', 'emerald and gold', 'storm coastline')
    """
    return " ".join(re.sub(r"[_-]+", " ", value.replace("+", " and ")).split())


def positive(wanted: Wanted) -> str:
    """Return what is to be seen, as one line."""
    said = [wanted.words.strip()]
    for name, phrase in PHRASES.items():
        if value := spoken(wanted.scene.get(name, "")):
            said.append(phrase.format(value))
    return _line(", ".join(part for part in said if part))


def negative(wanted: Wanted) -> str:
    """Return what must not be seen."""
    return _line(", ".join(part for part in (wanted.avoid.strip(), NEVER) if part))


def plain(words: str) -> str:
    """Return words that a Stable Diffusion prompt takes as words and nothing else.

    A story may hold “(the end)” or “<3”, and somebody else's story may hold worse:
    brackets change weights, “<lora:…>” and “embedding:…” make the server load files.

    >>> plain("a (very) odd <lora:x:9> cat")
    'a \\\\(very\\\\) odd cat'
    """
    words = _EMBEDDING.sub("embedding ", _TAGS.sub(" ", words))
    words = re.sub(r"[<>{}|\\]", " ", words)
    words = _COMMAND.sub(lambda found: found[0].lower(), words)
    return re.sub(r"([()\[\]])", r"\\\1", " ".join(words.split()))


def _line(words: str) -> str:
    shown = "".join(c if c.isprintable() else " " for c in words)
    return " ".join(shown.split())[:MOST]
