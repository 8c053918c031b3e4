"""The graph of one clip that somebody brought in: everything is known from the start.

incoming → runs of pictures, sound, what is said → the film and its small twin → poster,
thumbnail, streams. The pieces are five minutes long, so that several workers can share
a long one and none holds it longer than a task may take.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from kit.encoder import FPS, SEGMENT
from studio.pipeline.graph import PICTURES, STORY, TOGETHER, Spec
from studio.pipeline.kinds import to_make
from studio.pipeline.order import Order
from studio.pipeline.streams import sheet, streams

RUN = 78 * SEGMENT  # frames: 299.52 s, whole segments
LISTEN = 300.0  # seconds heard in one go


def clip_plan(
    order: Order, signed: Mapping[str, str], known: Mapping[str, Any]
) -> tuple[Spec, ...]:
    """Return every artifact of a clip."""
    clip = order.clip or {}
    key, seconds = str(clip["key"]), float(clip["seconds"])
    frames = max(1, round(seconds * FPS))
    incoming = Spec("incoming", "incoming", key, step=STORY)
    sound = to_make(
        "sound", "normal", PICTURES, ("incoming",), key, "sound", seconds,
        size=frames, facts={"what": "sound"},
    )  # fmt: skip
    runs = [_run(key, first, frames) for first in range(0, frames, RUN)]
    looks = [_look(run) for run in runs]
    heard = _heard(order, signed, sound, seconds) if clip["has_sound"] else []
    films = [
        _film(name, parts, sound, heard, frames, order.title)
        for name, parts in (("film", runs), ("preview", looks))
    ]
    return (
        incoming, sound, *runs, *looks, *heard, *films, *_pictures(films[0]),
        sheet(films[1]), *streams(runs, looks, sound, order=5),
    )  # fmt: skip


def clip_expected(seconds: float, learned: Mapping[str, float]) -> dict[str, float]:
    """Return how many seconds each kind of work is likely to take."""
    frames = seconds * FPS
    units = {"normal": 3 * frames, "clip": 2 * frames, "glimpse": 1, "stream": 3}
    return {
        kind: units[kind] * learned.get(kind, guess) for kind, guess in GUESS.items()
    }


GUESS = {"normal": 0.006, "clip": 0.0004, "glimpse": 1.0, "stream": 0.1}


def _run(key: str, first: int, frames: int) -> Spec:
    last = min(first + RUN, frames)
    facts = {"what": "large", "first": first, "last": last, "whole": frames}
    return to_make(
        f"run/{first}-{last}", "normal", PICTURES, ("incoming",), key, "large", first,
        last, order=1, size=last - first, facts=facts,
    )  # fmt: skip


def _look(run: Spec) -> Spec:
    first, last = run.facts["first"], run.facts["last"]
    facts = {"what": "small", "first": first, "last": last, "of": run.name}
    return to_make(
        f"look/{first}-{last}", "normal", TOGETHER, (run.name,), run.key, "small",
        size=last - first, facts=facts,
    )  # fmt: skip


def _heard(
    order: Order, signed: Mapping[str, str], sound: Spec, seconds: float
) -> list[Spec]:
    if not order.hearing:
        return []
    ear = signed["hearing"]
    parts = []
    for n in range(math.ceil(seconds / LISTEN)):
        facts = {"at": n * LISTEN, "seconds": min(LISTEN, seconds - n * LISTEN)}
        parts.append(
            to_make(
                f"heard/{n}", "heard", PICTURES, ("sound",), sound.key, n, ear,
                order=2, size=facts["seconds"], service=order.hearing, facts=facts,
            )
        )  # fmt: skip
    names = [part.name for part in parts]
    captions = to_make(
        "captions", "heard", PICTURES, names, [part.key for part in parts], "written",
        order=3, facts={"parts": names, "seconds": seconds},
    )  # fmt: skip
    return [*parts, captions]


def _film(  # everything comes together here
    name: str,
    parts: Sequence[Spec],
    sound: Spec,
    heard: Sequence[Spec],
    frames: int,
    title: str,
) -> Spec:
    captions = heard[-1].key if heard else ""
    runs = [part.name for part in parts]
    needs = (*runs, "sound", *(["captions"] if heard else []))
    return to_make(
        name, "clip", TOGETHER, needs, [part.key for part in parts], sound.key,
        captions, title, order=2, size=frames,
        facts={"runs": runs, "captions": bool(heard), "frames": frames},
    )  # fmt: skip


def _pictures(film: Spec) -> list[Spec]:
    poster = to_make("poster", "glimpse", TOGETHER, ("film",), film.key, order=3)
    small = to_make(
        "thumbnail", "poster", TOGETHER, ("poster",), "small", poster.key, order=4
    )
    return [poster, small]
