"""Listeners that write down what is said. The house has none of its own."""

from __future__ import annotations

from studio.providers.hearing import whisper
from studio.providers.service import Service

SERVICES: tuple[Service, ...] = (whisper.SERVICE,)
