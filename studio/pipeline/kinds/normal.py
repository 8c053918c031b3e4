"""A piece of a clip in the house format: pictures, large or small, or its sound."""

from __future__ import annotations

from kit import clips, encoder
from kit.clips import Source
from kit.problems import Stopped
from studio.pipeline.bench import Bench, Made


def make(bench: Bench) -> Made:
    asked = bench.spec.facts
    what = asked["what"]
    if what == "sound":
        return _sound(bench)
    out = bench.folder / "part.mp4"
    # Held until the last segment is whole, for streams and channels.
    frames = encoder.whole(asked["last"] - asked["first"])
    if what == "small":
        clips.smaller(bench.inputs.path(asked["of"]), out, frames)
    else:
        clips.pictures(
            source_of(bench),
            out,
            asked["first"],
            asked["first"] + frames,
            lambda done: _heard(bench, done),
        )
        bench.hear(1.0, f"clip: frame {asked['last']} of {asked['whole']}")
    return Made(out, facts={"first": asked["first"], "last": asked["last"]})


def source_of(bench: Bench) -> Source:
    held = bench.order.clip or {}
    return Source(bench.inputs.path("incoming"), held["format"], held["kind"])


def _sound(bench: Bench) -> Made:
    held = bench.order.clip or {}
    out = bench.folder / "sound.m4a"
    frames = max(1, round(float(held["seconds"]) * encoder.FPS))
    seconds = encoder.whole(frames) / encoder.FPS
    if not held["has_sound"]:
        clips.silence(out, seconds)
        bench.hear(1.0, "sound: it has none")
        return Made(out)
    loud = clips.sound(source_of(bench), out, seconds, lambda done: _heard(bench, done))
    said = f"{loud:.0f} LUFS, now {clips.LOUD:.0f}" if loud is not None else "silence"
    bench.hear(1.0, f"sound: {said}")
    return Made(out, facts={"was": loud})


def _heard(bench: Bench, done: float) -> None:
    if bench.stop():
        raise Stopped
    bench.hear(done, "")
