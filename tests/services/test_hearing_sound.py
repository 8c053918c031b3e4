"""Recordings as listeners get them: in pieces, and only what is in the file itself."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from kit.problems import Problem
from studio.providers.hearing.sound import RATE, quietest, stretches

PLAYLIST = b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/hostname\n"


@pytest.mark.parametrize(
    "name, data",
    [
        ("film.mp4", PLAYLIST),
        ("film.m3u8", PLAYLIST),
        ("list.ffconcat", b"ffconcat version 1.0\nfile /etc/hostname\n"),
        ("page.mp3", b"<!doctype html><title>No</title>"),
        ("empty.wav", b""),
    ],
)
def test_what_is_no_recording_is_refused_and_leads_nowhere(
    name: str, data: bytes, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(Problem, match=f"“{name}” is not a film or recording"):
        list(stretches(tmp_path / name))


def test_a_recording_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"“gone\.wav” cannot be opened"):
        list(stretches(tmp_path / "gone.wav"))


def test_stretches_are_cut_where_it_is_quiet_and_lose_nothing(tmp_path: Path) -> None:
    sound = np.full(80 * RATE, 0.3, np.float32)
    sound[50 * RATE : 51 * RATE] = 0.0

    path = tmp_path / "long.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((sound * 32767).astype("<i2").tobytes())

    pieces = list(stretches(path))

    assert len(pieces[0][1]) / RATE == pytest.approx(50.5, abs=0.5)
    assert sum(len(piece) for _, piece in pieces) == pytest.approx(len(sound), abs=64)
    assert pieces[1][0] * RATE == len(pieces[0][1])
    assert quietest(np.ones(100, np.float32)) == 100
