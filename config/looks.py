"""Paints the little pictures of the eight styles that the Create page shows.

`var/venv/bin/python -m config.looks` writes static/img/looks/*.jpg anew: after a new
style, or a hand that draws otherwise. One scene for all, so that they can be compared.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np

from config import env
from studio.engine.paint.hands import all_hands
from studio.providers.pictures.house import HousePictures
from studio.providers.pictures.promise import Wanted

FOLDER = env.ROOT / "static/img/looks"
SIDE = 192  # pixels: twice what is shown, for fine screens
HEAVIEST = 12 * 1024
CUT = slice(0.17, 0.87)  # of both sides: who is in it, and the kite above them
SCENE = "An otter flies a red kite on a hill by the sea"


def paint(style: str) -> bytes:
    """Return a square JPEG of the scene, as careful as its weight allows."""
    wanted = Wanted(SCENE, scene={"style": style}, width=720, height=720, seed=4)
    drawn = HousePictures().draw(wanted).data
    whole = cv2.imdecode(np.frombuffer(drawn, np.uint8), cv2.IMREAD_COLOR)
    if whole is None:
        raise ValueError(f"The picture in {style} cannot be read")
    cut = slice(round(CUT.start * len(whole)), round(CUT.stop * len(whole)))
    small = cv2.resize(whole[cut, cut], (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    for careful in range(86, 20, -4):
        _, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, careful])
        if len(data) <= HEAVIEST:
            return data.tobytes()
    raise ValueError(f"{style} does not fit into {HEAVIEST} bytes")


def main(folder: Path = FOLDER) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for style in all_hands():
        data = paint(style)
        (folder / f"{style}.jpg").write_bytes(data)
        sys.stdout.write(f"{style}: {len(data)} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
