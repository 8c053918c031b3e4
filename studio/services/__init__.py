"""Verbs of the studio that span nouns, enqueue work, or speak to the outside."""

from __future__ import annotations
