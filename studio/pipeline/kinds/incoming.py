"""A clip as it was brought in. It is put into the store by whoever brought it."""

from __future__ import annotations

from kit.problems import Problem
from studio.pipeline.bench import Bench, Made


def make(bench: Bench) -> Made:
    # It is found by its key, always. That this runs means that its file is gone.
    raise Problem("The clip that was brought in is not there any more.", "Bring it in.")
