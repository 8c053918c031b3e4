"""A small film to look at from all sides, staged with a voice that hums."""

from __future__ import annotations

import zlib
from functools import cache

import numpy as np

from config import env
from studio.engine.actors import Look
from studio.engine.lettering.page import Faces
from studio.engine.sound import RATE, Phone, Spoken
from studio.engine.staging import Film
from studio.engine.staging.stage import stage
from studio.engine.staging.timing import lines_of
from studio.engine.story import Character, Moment, PropUse, Scene, Script, VoiceSpec
from studio.pipeline.fonts import house_fonts
from studio.pipeline.workshop import Fonts, typefaces
from studio.providers.voice import voice_for
from studio.providers.voice.promise import Voice


class Hum:
    """A voice that hums as many beats as there are syllables: quick, and no package."""

    name = "hum"
    languages: tuple[str, ...] = ("en", "es")

    def say(self, words: str, spec: VoiceSpec, *, language: str, seed: int) -> Spoken:
        beats = max(1, round(len(words) / 3.6))
        length = 0.17 / spec.pace
        seconds = beats * length
        t = np.arange(int(seconds * RATE), dtype=np.float32) / RATE
        pitch = 190 * 2 ** (spec.pitch / 12)
        envelope = np.abs(np.sin(np.pi * t / length)) * 0.2
        sound = (envelope * np.sin(2 * np.pi * pitch * t)).astype(np.float32)
        rng = zlib.crc32(words.encode())
        phones = tuple(
            Phone(
                n * length,
                (n + 1) * length,
                "mɑtiok"[(rng + n) % 6],
                stressed=n % 4 == 1,
            )
            for n in range(beats)
        )
        return Spoken(sound, phones)


def voice_of(language: str) -> Voice:
    """The house's own voice for a language, as set-up made it ready."""
    data = env.read().data
    return voice_for(language, data / "front" / "node_modules", data / "voices")


def fonts() -> Fonts:
    return house_fonts(env.read().data / "front" / "node_modules")


def faces() -> Faces:
    return typefaces(fonts())


KEEPER = Character(
    "keeper", "Orla", "keeper", Look("elder"), VoiceSpec(-3, -2), theme=3
)
OTTER = Character("otter", "Pip", "otter", Look("otter"), VoiceSpec(4, 3), theme=8)
KITES = PropUse("kites", "kite", 11, "", "fly", "keeper,otter")


def scene(
    beat: str, *moments: Moment, place: str = "lighthouse", weather: str = "windy"
) -> Scene:
    return Scene(
        beat, beat.title(), place, "afternoon", weather, "summer", "adventurous",
        ("keeper", "otter"), (KITES,), moments,
    )  # fmt: skip


def script(seconds: float = 24.0, style: str = "paper", seed: int = 7) -> Script:
    """Two friends, eleven kites, one storm."""
    return Script(
        "Eleven Kites and a Storm",
        "en",
        (KEEPER, OTTER),
        (
            scene(
                "want",
                Moment("keeper", "walk"),
                Moment(
                    "otter", "talk", "Eleven kites, one for each cloud!", "delighted"
                ),
                Moment("keeper", "point", "Then hold on tight.", "glad", "otter"),
            ),
            scene(
                "trouble",
                Moment("otter", "look_up", "", "afraid"),
                Moment(
                    "otter", "shiver", "The wind is cross today.", "worried", "keeper"
                ),
                Moment("keeper", "hold_up", "Perhaps it only wants to play.", "calm"),
                Moment("otter", "cheer", "", "delighted", needed=1),
                weather="storm",
            ),
            scene(
                "rest",
                Moment("keeper", "wave", "Good night, wind.", "calm"),
                Moment("otter", "wave", "", "sleepy"),
                place="beach",
            ),
        ),
        "adventure",
        "dusk",
        style,
        seconds,
        seed,
        family="Lighthouse",
    )


def spoken(of: Script) -> tuple[Spoken, ...]:
    specs = {character.id: character.voice for character in of.characters}
    hum = Hum()
    return tuple(
        hum.say(
            line.text, specs.get(line.who, VoiceSpec()), language=of.language, seed=1
        )
        for line in lines_of(of)
    )


@cache
def film(seconds: float = 24.0, style: str = "paper", seed: int = 7) -> Film:
    made = script(seconds, style, seed)
    return stage(made, spoken(made))
