"""What a Stable Diffusion checkpoint was taught on, and so how large it draws well."""

from __future__ import annotations

import re
from math import sqrt

PIXELS = {"sd15": 512 * 640, "sdxl": 1024 * 1024}
# Families of checkpoints that are SDXL without saying so.
_SDXL = re.compile(r"xl|pony|illustrious|noob|animagine", re.IGNORECASE)


def taught_on(checkpoint: str, architecture: str = "") -> str:
    """Return which of the two a checkpoint is, by its own word or by its name.

    >>> taught_on("sd_xl_base_1.0.safetensors"), taught_on("dreamshaper_8.safetensors")
    ('sdxl', 'sd15')
    >>> taught_on("fairytale.safetensors", "stable-diffusion-xl-v1-base")
    'sdxl'
    """
    return "sdxl" if _SDXL.search(architecture or checkpoint) else "sd15"


def canvas(width: int, height: int, kind: str) -> tuple[int, int]:
    """Return the size to draw at: the wanted shape, as many pixels as it was taught.

    Larger than that, a model draws two heads; scaling up comes afterwards.

    >>> canvas(1280, 720, "sdxl"), canvas(1280, 720, "sd15")
    ((1368, 768), (760, 432))
    """
    scale = sqrt(PIXELS[kind] / (width * height))
    # Eight pixels are one of the model's own.
    return (
        max(64, round(width * scale / 8) * 8),
        max(64, round(height * scale / 8) * 8),
    )
