"""Stability AI: the v2beta service. It takes a form and never JSON, and no size.

Pictures of who is in a scene are not sent: what it calls an image is painted over, so
a portrait would become the scene.
"""

from __future__ import annotations

from kit.problems import Problem
from kit.web import Carried, Limits, Place, Refused, WrongKind
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
from studio.providers.pictures.refusals import Vendor, Why, by_status, failed, read
from studio.providers.pictures.shapes import fitted, nearest
from studio.providers.service import Around, Hear, Need, Service, Stop, never, unheard

MODEL = "core"
MODELS = ("core", "ultra", "sd3.5-large", "sd3.5-large-turbo", "sd3.5-medium")
# The turbo one was distilled without them, and refuses a request that holds any.
WITHOUT_AVOID = ("sd3.5-large-turbo",)
RATIOS = ("16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21")
PLACE = Place("Stability AI", "https://api.stability.ai")
VENDOR = Vendor(
    "Stability AI",
    key="STABILITY_API_KEY",
    model="STABILITY_MODEL",
    keys="platform.stability.ai/account/keys",
    money="platform.stability.ai/account/credits",
)
WORDS: frozenset[Carried] = frozenset({"words"})


class StabilityPictures:
    """Draws with Stability AI."""

    name = "stability"

    def __init__(
        self, around: Around, *, place: Place = PLACE, limits: Limits = AT_ONCE
    ) -> None:
        self._model = (around.settings.get(VENDOR.model) or MODEL).lower()
        if self._model not in MODELS:
            raise Problem(
                f"STABILITY_MODEL cannot be “{self._model[:80]}”.",
                f"Write one of {', '.join(MODELS)}.",
            )
        key = around.settings.get(VENDOR.key, "")
        headers = {"Authorization": f"Bearer {key}"}
        self._cloud = Cloud(around.door, place, VENDOR, _why, headers, limits=limits)

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture:
        cloud = self._cloud.heeding(stop)
        kind = "sd3" if self._model.startswith("sd3") else self._model
        hear(0.0, "Stability AI is drawing", None)
        path = f"/v2beta/stable-image/generate/{kind}"
        parts = list(self._form(wanted).items())
        said = cloud.ask("POST", path, parts=parts, carries=WORDS).json()
        reason = record(said, "finish_reason")
        if reason == "CONTENT_FILTERED":
            # It comes with 200 and a picture: a blurred one, which is no picture.
            raise failed(VENDOR, cloud.place, Why.RULES)
        if reason != "SUCCESS":
            raise WrongKind(cloud.place, "no finished picture", "one")
        data = cloud.unpacked(record(said, "image"))
        picture = checked(data, f"stability {self._model}", str(cloud.place))
        left_out = REFERENCES if wanted.references else ""
        seed = str(record(said, "seed"))[:20]
        return fitted(noted(picture, seed=seed, left_out=left_out), wanted)

    def check(self) -> str:
        said = self._cloud.ask("GET", "/v1/user/balance").json()
        credits = record(said, "credits")
        if not isinstance(credits, (int, float)):
            raise WrongKind(self._cloud.place, "no balance", "one")
        if credits <= 0:
            raise failed(VENDOR, self._cloud.place, Why.MONEY)
        return f"Stability AI answers; {credits:.0f} credits are left."

    def _form(self, wanted: Wanted) -> dict[str, str]:
        form = {
            "prompt": positive(wanted),
            "aspect_ratio": nearest(wanted.width, wanted.height, RATIOS),
            "seed": str(wanted.seed % 4294967295),
            "output_format": "png",
        }
        if self._model not in WITHOUT_AVOID:
            form["negative_prompt"] = negative(wanted)
        if self._model.startswith("sd3"):
            form |= {"model": self._model, "mode": "text-to-image"}
        return form


def _why(refused: Refused) -> Why:
    name = record(read(refused), "name")
    if name in ("content_moderation", "content_filtered"):
        return Why.RULES
    if name == "payload_too_large":
        return Why.SIZE
    return by_status(refused.status)


SERVICE = Service(
    "stability",
    "Stability AI",
    "pictures",
    open=StabilityPictures,
    needs=(
        Need(VENDOR.key, "A key from platform.stability.ai.", secret=True),
        Need(VENDOR.model, "The model that draws.", MODEL, optional=True),
    ),
    receives=WORDS,
    note="The words of the scene go to Stability AI, and every picture costs some of "
    "the credits that were bought there.",
)
