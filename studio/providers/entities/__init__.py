"""Finders of what a film's family may want to look up: the house's own, and Ollama."""

from __future__ import annotations

from studio.providers.entities import house, ollama
from studio.providers.service import Service

SERVICES: tuple[Service, ...] = (house.SERVICE, ollama.SERVICE)
