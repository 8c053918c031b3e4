"""Voices that say a film's lines: the house's own, Pico, and espeak-ng for the rest."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from studio.providers.voice.espeak import EspeakVoice
from studio.providers.voice.house import HouseVoice
from studio.providers.voice.pico import PROGRAM, PicoVoice
from studio.providers.voice.promise import Voice

# One of each per process: a loaded voice is 60 MB and half a second.
_HOUSE = HouseVoice()
_ESPEAK = EspeakVoice()


def voice_for(language: str, front: Path, speakers: Path) -> Voice:
    """Return the best voice on this computer for a language: "en", "es", "pt-BR" …

    `front` holds the packages of npm, `speakers` what set-up fetched for Pico.
    """
    spoken = language.lower().partition("-")[0]
    if spoken in _HOUSE.languages:
        return _HOUSE
    pico = _pico(front / PROGRAM, speakers)
    return pico if spoken in pico.languages and pico.speaks(spoken) else _ESPEAK


@cache
def _pico(program: Path, speakers: Path) -> PicoVoice:
    return PicoVoice(program, speakers, timed_by=_ESPEAK)
