"""Golden pictures: how things looked when somebody last looked at them.

`./pharos test --renew-golden tests/studio/test_golden.py` makes them anew; then look
at the difference in git before you keep it.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

FOLDER = Path(__file__).parent / "golden"
# Antialiasing differs in its last bits between builds of cairo; a picture does not.
NEAR = 6.0

Picture = NDArray[np.uint8]


def compare(name: str, picture: Picture, *, renew: bool) -> None:
    """Hold a picture (BGR) against the golden one of that name."""
    kept = FOLDER / f"{name}.png"
    if renew:
        kept.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(kept), picture, [cv2.IMWRITE_PNG_COMPRESSION, 9])
        return
    if not kept.exists():
        pytest.fail(f"There is no golden {name}: run with --renew-golden and look.")
    golden = np.asarray(cv2.imread(str(kept)), np.float32)
    assert golden.shape == picture.shape, f"{name} has other things in it now"
    away = float(np.abs(golden - picture).mean())
    assert away < NEAR, f"{name} looks different, by {away:.1f} of 255"
