"""Voices that say a film's lines: the house's own, and espeak-ng for the rest."""

from __future__ import annotations

from studio.providers.voice.espeak import EspeakVoice
from studio.providers.voice.house import HouseVoice
from studio.providers.voice.promise import Voice

# One of each per process: a loaded voice is 60 MB and half a second.
_HOUSE = HouseVoice()
_ESPEAK = EspeakVoice()


def voice_for(language: str) -> Voice:
    """Return the best voice on this computer for a language: "en", "es", "pt-BR" …"""
    spoken = language.lower().partition("-")[0]
    return _HOUSE if spoken in _HOUSE.languages else _ESPEAK
