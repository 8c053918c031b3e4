"""Sora: gone on 24 September 2026 with OpenAI's video API, and nothing after it."""

from __future__ import annotations

from datetime import date

from studio.providers.pictures.retired import retired

SERVICE = retired(
    "sora",
    "Sora",
    date(2026, 9, 24),
    "OpenAI shut down Sora 2 and its video API on 24 September 2026 and put nothing in "
    "its place. The house makes films by itself, and OpenAI still draws pictures.",
)
