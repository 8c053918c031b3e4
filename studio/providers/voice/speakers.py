"""The voices a family may choose from: the house's own, and services."""

from __future__ import annotations

from pathlib import Path

from studio.engine.sound import Spoken
from studio.engine.story import VoiceSpec
from studio.providers.service import Service
from studio.providers.voice import elevenlabs, kokoro, voice_for


class HouseSpeaker:
    """The house's own speaker: for each language the best voice that is here."""

    name = "house"
    languages: tuple[str, ...] = ("en", "es", "fr", "de", "it", "pt")

    def __init__(self, front: Path, speakers: Path) -> None:
        self._front, self._speakers = front, speakers

    def say(self, words: str, spec: VoiceSpec, *, language: str, seed: int) -> Spoken:
        voice = voice_for(language, self._front, self._speakers)
        return voice.say(words, spec, language=language, seed=seed)

    def check(self) -> str:
        return "It is part of the house."


HOUSE = Service(
    "house",
    "The house's own",
    "voice",
    open=lambda around: HouseSpeaker(
        Path(around.settings["HOUSE_FRONT"]), Path(around.settings["HOUSE_SPEAKERS"])
    ),
    at_home=True,
)
SERVICES: tuple[Service, ...] = (HOUSE, elevenlabs.SERVICE, kokoro.SERVICE)
