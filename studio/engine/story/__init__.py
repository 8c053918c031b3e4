"""The script: what happens and what is said, scene by scene.

This is the one schema that every storyteller fills, ours or an outside one. It says
nothing about pictures: staging decides how it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from studio.engine.actors import Look

BEATS = ("want", "attempt", "trouble", "turn", "rest")


@dataclass(frozen=True)
class VoiceSpec:
    """How somebody sounds, relative to the narrator's plain voice."""

    pitch: float = 0.0  # semitones
    formant: float = 0.0  # semitones: the size of the head
    pace: float = 1.0  # 1.2 speaks a fifth faster
    name: str = ""  # a voice of an outside service, when the family chose one


@dataclass(frozen=True)
class Character:
    """Somebody in the story, the same in every scene and every film."""

    id: str  # "otter"
    name: str  # "Pip"
    noun: str  # "otter"
    look: Look
    voice: VoiceSpec = VoiceSpec()
    manner: str = "plain"  # how they talk, by name: `origins/manner.toml`
    theme: int = 0  # seed of their leitmotif


@dataclass(frozen=True)
class PropUse:
    """A thing in a scene."""

    noun: str
    prop: str
    count: int = 1
    colour: str = ""
    doing: str = ""  # a motion by name, when the story moves it
    held_by: str = ""  # a character id
    ridden_by: tuple[str, ...] = ()
    text: str = ""  # what a sign says


@dataclass(frozen=True)
class Moment:
    """The smallest piece of story: somebody does something, and may say something."""

    who: str  # a character id, or "narrator"
    does: str = "idle"  # an action by name
    says: str = ""
    feels: str = "calm"
    to: str = ""  # a character id or a noun they turn to
    thing: str = ""  # the noun of a thing they do it with
    sound: str = ""  # an effect by name: `origins/sound.toml`
    needed: int = 2  # 3 the story falls without it, 1 a flourish: dropped first


@dataclass(frozen=True)
class Scene:
    """One place and time, and what happens there."""

    beat: str  # one of BEATS
    heading: str  # the chapter's name
    place: str
    time: str
    weather: str
    season: str
    mood: str
    who: tuple[str, ...]
    props: tuple[PropUse, ...]
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Script:
    """A whole story, ready to be staged."""

    title: str
    language: str
    characters: tuple[Character, ...]
    scenes: tuple[Scene, ...]
    genre: str
    palette: str
    style: str
    seconds: float
    seed: int
    moral: str = ""
    family: str = ""
    avoid: frozenset[str] = frozenset()
