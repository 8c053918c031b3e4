"""Hugging Face: its own inference behind the router. It answers with the picture.

Only its own: the other companies behind the same router each have a shape of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kit.problems import Problem
from kit.web import Carried, Limits, Place, Refused
from studio.providers.pictures.checked import checked
from studio.providers.pictures.cloud import (
    AT_ONCE,
    REFERENCES,
    Cloud,
    noted,
    record,
)
from studio.providers.pictures.phrasing import negative, positive
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.pictures.refusals import Vendor, Why, by_status, read
from studio.providers.pictures.shapes import fitted, stepped
from studio.providers.service import Around, Hear, Need, Service, Stop, never, unheard

MODEL = "black-forest-labs/FLUX.1-schnell"
PLACE = Place("Hugging Face", "https://router.huggingface.co")
HUB = Place("Hugging Face", "https://huggingface.co")
VENDOR = Vendor(
    "Hugging Face",
    key="HF_TOKEN",
    model="HF_MODEL",
    keys="huggingface.co/settings/tokens",
    money="huggingface.co/settings/billing",
)
WORDS: frozenset[Carried] = frozenset({"words"})
_NAMED = re.compile(r"[\w.-]+/[\w.-]+")


class HuggingFacePictures:
    """Draws with a model at Hugging Face."""

    name = "huggingface"

    def __init__(
        self,
        around: Around,
        *,
        place: Place = PLACE,
        hub: Place = HUB,
        limits: Limits = AT_ONCE,
    ) -> None:
        self._model = around.settings.get(VENDOR.model) or MODEL
        if not _NAMED.fullmatch(self._model):
            raise Problem(
                f"HF_MODEL cannot be “{self._model[:80]}”.",
                f"Write owner/name, such as {MODEL}.",
            )
        token = around.settings.get(VENDOR.key, "")
        headers = {"Authorization": f"Bearer {token}"}
        self._cloud = Cloud(around.door, place, VENDOR, _why, headers, limits=limits)
        self._hub = replace(self._cloud, place=hub)

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture:
        cloud = self._cloud.heeding(stop)
        size = (wanted.width, wanted.height)
        wide, high = stepped(*size, step=16, least=256, most=1536)
        parameters = {
            "negative_prompt": negative(wanted),
            "width": wide,
            "height": high,
            "seed": wanted.seed % 2**32,
        }
        hear(0.0, "Hugging Face is drawing", None)
        answer = cloud.ask(
            "POST",
            f"/hf-inference/models/{self._model}",
            json={"inputs": positive(wanted), "parameters": parameters},
            carries=WORDS,
            wants="image/*",
        )
        data = answer.body
        picture = checked(data, f"huggingface {self._model}", str(cloud.place))
        left_out = REFERENCES if wanted.references else ""
        return fitted(noted(picture, left_out=left_out), wanted)

    def check(self) -> str:
        who = record(self._hub.ask("GET", "/api/whoami-v2").json(), "name")
        path, params = (
            f"/api/models/{self._model}",
            {"expand": "inferenceProviderMapping"},
        )
        said = self._hub.ask("GET", path, params=params).json()
        state = record(said, "inferenceProviderMapping", "hf-inference", "status")
        if not isinstance(who, str) or state != "live":
            raise Problem(
                f"{self._hub.place} answers, but it does not run {self._model} itself.",
                f"Choose a model that it runs, and write it into {VENDOR.model}.",
            )
        return f"Hugging Face answers and runs {self._model}."


def _why(refused: Refused) -> Why:
    # A model that is being loaded says so with 503 and how long it will take.
    seconds = record(read(refused), "estimated_time")
    if refused.retry_after is None and isinstance(seconds, (int, float)):
        refused.retry_after = min(max(float(seconds), 0.0), 600.0)
    words = refused.words.lower()
    if "credit" in words or "exceeded your monthly" in words:
        return Why.MONEY
    if refused.status == 410 or "not supported by provider" in words:
        return Why.MODEL
    return by_status(refused.status)


SERVICE = Service(
    "huggingface",
    "Hugging Face",
    "pictures",
    open=HuggingFacePictures,
    needs=(
        Need(VENDOR.key, "A token from huggingface.co.", secret=True),
        Need(VENDOR.model, "owner/name of the model that draws.", MODEL, optional=True),
    ),
    receives=WORDS,
    note="The words of the scene go to Hugging Face; a few pictures a month are free, "
    "and the rest cost money.",
)
