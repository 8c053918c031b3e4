"""A film or clip as it is streamed: two sizes of picture, the sound apart, a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from studio.pipeline.graph import TOGETHER, Spec
from studio.pipeline.kinds import to_make


def streams(
    runs: Sequence[Spec], looks: Sequence[Spec], sound: Spec, order: int
) -> list[Spec]:
    """Return what is made of the pieces themselves, so that it ends on the grid.

    The film's own file stops with its last frame; a stream holds it until its last
    segment is whole, as a channel needs it.
    """
    wanted = (
        ("720", runs, "video"),
        ("360", looks, "video"),
        ("audio", [sound], "audio"),
    )
    return [
        to_make(
            f"stream/{name}", "stream", TOGETHER, [part.name for part in parts],
            [part.key for part in parts], what, order=order,
            facts={"of": [part.name for part in parts], "what": what},
        )
        for name, parts, what in wanted
    ]  # fmt: skip


def sheet(preview: Spec) -> Spec:
    """Return the little pictures that the player shows along its bar."""
    return to_make("sheet", "sheet", TOGETHER, (preview.name,), preview.key, order=1)
