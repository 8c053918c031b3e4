"""Storytellers: the house's own, and Ollama."""

from __future__ import annotations

from studio.providers.service import Service
from studio.providers.storyteller import house, ollama

SERVICES: tuple[Service, ...] = (house.SERVICE, ollama.SERVICE)
