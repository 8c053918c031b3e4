"""Translators of a film's lines. The house has none of its own: it tells in six."""

from __future__ import annotations

from studio.providers.service import Service
from studio.providers.translator import ollama

SERVICES: tuple[Service, ...] = (ollama.SERVICE,)
