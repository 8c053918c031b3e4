"""What a job has made: its files, and after a stop what was kept and what was not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from studio.models import Artifact, Node
from studio.services.counted import scenes, some
from studio.services.failing import STEPS
from studio.services.timeline import DONE

if TYPE_CHECKING:
    from studio.services.showing import Showing

# label, icon, and the node of that name or the nodes of that kind
ONE = {
    "script": ("Script", "text"), "captions": ("Captions", "cc"),
    "preview": ("Preview", "film"), "poster": ("Poster", "image"),
    "film": ("Film", "home-disk"),
}  # fmt: skip
MANY = {"voice": ("voice", "wave"), "still": ("picture", "image")}
ORDER = ("script", "voice", "still", "captions", "preview", "poster", "film")


@dataclass(frozen=True)
class Piece:
    label: str
    icon: str
    names: tuple[str, ...]
    files: tuple[Artifact, ...]
    is_one: bool

    @property
    def size(self) -> int:
        return sum(each.size for each in self.files)


def pieces(show: Showing) -> list[Piece]:
    found = []
    for what in ORDER:
        is_one = what in ONE
        there = {
            node.name: node.artifact
            for node in show.nodes
            if node.artifact and (node.name if is_one else node.kind) == what
        }
        if there:
            label, icon = ONE[what] if is_one else MANY[what]
            said = label if is_one else some(len(there), label)
            files = tuple(there.values())
            found.append(Piece(said, icon, tuple(there), files, is_one))
    return found


def kept(show: Showing) -> list[tuple[str, str]]:
    """Return what is there and will not be made again."""
    found = []
    voices = sum(n.kind == "voice" and n.artifact is not None for n in show.nodes)
    if show.script:
        said = f" and {some(voices, 'voice line')}" if voices else ""
        found.append((f"Script{said}", "ready to use again"))
    painted = [scene for scene in show.scenes if scene.state == DONE]
    if painted:
        seconds = sum(scene.seconds for scene in painted)
        names = scenes([scene.number for scene in painted])
        found.append((names, f"{seconds:.0f} seconds at full size"))
    stills = sum(n.kind == "still" and n.artifact is not None for n in show.nodes)
    if stills:
        found.append((some(stills, "picture"), "as they were drawn"))
    if show.named.get("preview"):
        found.append(("The whole film as a preview", "640 × 360"))
    return found


def lost(show: Showing) -> list[tuple[str, str, str]]:
    """Return what is not there: an icon, what, and how far it was."""
    found = []
    if node := show.failed:
        name = STEPS.get(node.kind, node.kind)
        found.append(("x", name, _where(node)))
    open_ = [scene.number for scene in show.scenes if scene.state != DONE]
    if open_:
        found.append(("clock", scenes(open_), "not at full size yet"))
    elif not show.told:
        found.append(("clock", "The pictures", "had not started"))
    return found


def _where(node: Node) -> str:
    """Say where it stopped, as somebody counts who does not know the nodes."""
    at = node.name.rpartition("/")[2]
    if node.kind == "pictures":
        return (
            f"stopped at frame {int(node.facts['first'] + node.size * node.progress)}"
        )
    if node.kind == "voice" and at.isdecimal():
        return f"stopped at line {int(at) + 1}"
    return "stopped"
