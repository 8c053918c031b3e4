"""The staged film: every shot, camera, track and cue, by frame. Nothing left to chance.

A film says exactly what is on the screen at each frame; `frames` only paints it. Frames
are integers at `FPS`, positions are in the place's units at depth 1.
"""

from __future__ import annotations

from dataclasses import dataclass

from studio.engine.actors import Look
from studio.engine.staging.kept import Kept
from studio.engine.story import Character

FPS = 25
WIDTH, HEIGHT = 1280, 720
CEILING = "ceiling"  # what holds a paper star in a bedroom


@dataclass(frozen=True)
class View:
    """What the camera sees at one moment: its middle, and how near it is."""

    x: float = 640.0
    y: float = 360.0
    zoom: float = 1.0


@dataclass(frozen=True)
class Camera:
    """A move from one view to another, eased by name: `origins/easing.toml`."""

    start: View
    end: View
    ease: str = "gentle"
    move: str = "hold"  # push, pull, pan, tilt, track, rise, hold


@dataclass(frozen=True)
class Setting:
    """Where and when: everything that decides how the planes are painted."""

    place: str
    time: str
    weather: str
    season: str
    palette: str
    seed: int
    without: tuple[str, ...] = ()  # what the place leaves out: `places/scenery.py`


@dataclass(frozen=True)
class Key:
    """Where somebody is and what they do, from this frame on."""

    frame: int  # from the start of the shot
    x: float
    y: float
    action: str
    feeling: str = "calm"
    facing: int = 1
    scale: float = 1.0
    gaze: tuple[float, float] = (0.0, 0.0)
    travel: int = 0  # frames over which they move here from the key before


@dataclass(frozen=True)
class Mouth:
    frame: int
    shape: str


@dataclass(frozen=True)
class Part:
    """One actor's part in one shot."""

    who: str
    look: Look
    keys: tuple[Key, ...]
    mouths: tuple[Mouth, ...] = ()
    stresses: tuple[int, ...] = ()  # frames of stressed words
    holds: str = ""  # a prop by name
    holds_noun: str = ""
    holds_colour: str = ""
    holds_text: str = ""
    seed: int = 0
    rides: bool = False  # sits in or on a thing of the shot


@dataclass(frozen=True)
class Placed:
    """One thing in one shot."""

    noun: str
    prop: str
    x: float
    y: float
    scale: float = 1.0
    depth: float = 1.0
    colour: str = ""
    motion: str = "still"  # a name in `origins/motion.toml`
    text: str = ""
    phase: float = 0.0
    flip: bool = False
    held_by: str = ""  # a string runs from it to this actor's hand, or to CEILING
    before: bool = False  # in front of the actors
    ridden: bool = False  # its near side lies over whoever rides in it


@dataclass(frozen=True)
class Card:
    """Lettering over a shot: the title, a chapter, the credits."""

    kind: str  # "title", "chapter", "credits", "end"
    lines: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Shot:
    """One uninterrupted look."""

    name: str
    size: str  # by name: `origins/shot.toml`
    scene: int
    start: int  # frame in the film
    frames: int
    setting: Setting
    camera: Camera
    parts: tuple[Part, ...] = ()
    things: tuple[Placed, ...] = ()
    cards: tuple[Card, ...] = ()
    enter: str = "cut"  # a transition by name: `origins/transition.toml`
    leave: str = "cut"  # the transition of the shot that follows
    # Frames since its scene began. What sways and falls goes by this and not by the
    # film's clock, so that a scene looks the same wherever it comes in the film.
    since: int = 0


@dataclass(frozen=True)
class Line:
    """A spoken line, where it lies in the film."""

    who: str
    speaker: str  # the name to show in captions
    text: str
    start: float  # seconds
    end: float
    voice: int  # which of the voiced lines


@dataclass(frozen=True)
class Noise:
    """A sound effect, where it lies in the film."""

    name: str
    start: float
    end: float
    level: float = 1.0
    caption: str = ""


@dataclass(frozen=True)
class Chapter:
    title: str
    start: float
    end: float
    mood: str
    place: str
    weather: str
    time: str
    who: tuple[str, ...] = ()


@dataclass(frozen=True)
class Film:
    """A whole film, ready to be painted and mixed."""

    title: str
    language: str
    style: str
    seed: int
    frames: int
    characters: tuple[Character, ...]
    shots: tuple[Shot, ...]
    lines: tuple[Line, ...]
    noises: tuple[Noise, ...]
    chapters: tuple[Chapter, ...]
    family: str = ""
    kept: Kept | None = None  # its timetable, for a change that moves little

    @property
    def seconds(self) -> float:
        return self.frames / FPS
