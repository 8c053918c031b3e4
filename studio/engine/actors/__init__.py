"""The actors: puppets of one rig, each a set of parameters.

`Look` is who somebody is and never changes within a story; `Pose` is one moment of
their acting; `draw` paints the moment. The same three make films, portraits, sprite
sheets and games, so a character's identity cannot drift.

Units are those of the picture: a child is 150 high. The origin is the ground between
the feet (for what floats: the point below it), y grows downward, and everybody is drawn
facing right; `Pose.facing = -1` turns them.
"""

from __future__ import annotations

from dataclasses import dataclass

ACTIONS = (
    "idle", "walk", "run", "jump", "sit", "wave", "point", "talk", "think", "laugh",
    "cry", "sleep", "pick_up", "give", "hug", "fall", "fly", "swim", "dance", "hold_up",
    "eat", "read", "throw", "kick", "push", "pull", "look_up", "cheer", "hide", "climb",
    "ride", "dig", "paint", "play_music", "listen", "shiver", "sneak", "bow",
)  # fmt: skip

FEELINGS = (
    "calm", "glad", "delighted", "worried", "sad", "cross", "afraid", "surprised",
    "awed", "sleepy", "proud", "shy",
)  # fmt: skip

# Hanna-Barbera shapes: A closed (m b p), B teeth (k s t), C open (eh), D wide (aa),
# E round (ao), F pursed (oo w), G lip under teeth (f v), H tongue (l), X at rest.
MOUTHS = ("A", "B", "C", "D", "E", "F", "G", "H", "X")


@dataclass(frozen=True)
class Look:
    """Who somebody is to the eye. Colours are `#rrggbb`."""

    body: str  # a body by name: "child", "otter", "robot" …
    size: float = 1.0  # beside others of the same body
    coat: str = ""  # clothes, fur, shell; "" takes the body's own
    second: str = ""  # trousers, belly, trim
    skin: str = ""
    hair: str = ""
    hair_cut: str = ""  # "short", "long", "bun", "curly", "plaits", "bald" …
    wears: tuple[str, ...] = ()  # "glasses", "hat", "scarf", "crown", "cape" …


@dataclass(frozen=True)
class Pose:
    """One moment of acting."""

    action: str = "idle"
    t: float = 0.0  # seconds since the action began
    feeling: str = "calm"
    mouth: str = "X"
    gaze: tuple[float, float] = (0.0, 0.0)  # where the eyes look, -1 to 1 each way
    blink: float = 0.0  # 1 is closed
    facing: int = 1
    stress: float = 0.0  # 0 to 1: a stressed word, which lifts hands and brows
    held: bool = False  # something is in the right hand
    seed: int = 0  # so that two who wave do not wave as one
    seated: bool = False  # in a saddle or a boat: whatever they do, they keep sitting


@dataclass(frozen=True)
class Spots:
    """Where parts of a posed puppet are, from its origin."""

    hand: tuple[float, float]
    mouth: tuple[float, float]
    eyes: tuple[float, float]
    crown: tuple[float, float]
    height: float
    width: float
