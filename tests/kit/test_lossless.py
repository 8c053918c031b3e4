"""Sound that is kept comes back as it was, in whatever pieces it is asked for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit import lossless
from kit.problems import Problem

QUIETEST = 1 / 16384


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lengths=st.lists(st.integers(1, 9000), min_size=1, max_size=4),
    count=st.integers(1, 9000),
    channels=st.sampled_from([2, 4]),
)
def test_what_is_read_is_what_was_written(
    tmp_path: Path, lengths: list[int], count: int, channels: int
) -> None:
    chance = np.random.default_rng(sum(lengths))
    blocks = [
        chance.uniform(-1.9, 1.9, (length, channels)).astype(np.float32)
        for length in lengths
    ]

    lossless.write(tmp_path / "a.flac", blocks, channels)
    back = list(lossless.read(tmp_path / "a.flac", count))

    assert {len(block) for block in back[:-1]} <= {count}
    assert np.allclose(np.concatenate(back), np.concatenate(blocks), atol=QUIETEST)


def test_a_sound_too_loud_for_the_file_is_held_at_its_edge(tmp_path: Path) -> None:
    loud = np.full((100, 2), 7.0, np.float32)

    lossless.write(tmp_path / "a.flac", [loud], 2)

    assert np.concatenate(list(lossless.read(tmp_path / "a.flac", 64))).max() < 2


def test_a_folder_that_is_not_there_is_an_answer(tmp_path: Path) -> None:
    quiet = np.zeros((10, 2), np.float32)

    with pytest.raises(Problem, match="could not be written"):
        lossless.write(tmp_path / "nowhere" / "a.flac", [quiet], 2)
