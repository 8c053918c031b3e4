"""Pictures: the house's own painter, and the services a family may choose instead."""

from __future__ import annotations

from studio.providers.pictures import (
    a1111,
    comfyui,
    custom,
    house,
    huggingface,
    leonardo,
    openai,
    replicate,
    sora,
    stability,
)
from studio.providers.service import Service

SERVICES: tuple[Service, ...] = (
    house.SERVICE,
    comfyui.SERVICE,
    a1111.SERVICE,
    openai.SERVICE,
    openai.DALLE,
    *openai.RETIRED,
    sora.SERVICE,
    replicate.SERVICE,
    stability.SERVICE,
    huggingface.SERVICE,
    leonardo.SERVICE,
    custom.SERVICE,
)
