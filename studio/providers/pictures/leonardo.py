"""Leonardo: a generation is begun, watched, and its pictures lie at its own shelf.

Pictures of who is in a scene are not sent: they would have to be put into a store of
somebody else's first, at an address that only an answer names.
"""

from __future__ import annotations

import re

from kit.problems import Problem
from kit.web import Carried, Limits, Place, Refused, WrongKind
from studio.providers.pictures.checked import checked
from studio.providers.pictures.cloud import (
    IN_TURNS,
    PACE,
    REFERENCES,
    Cloud,
    Pace,
    noted,
    record,
)
from studio.providers.pictures.phrasing import negative, positive
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.pictures.refusals import Vendor, Why, by_status, failed, read
from studio.providers.pictures.shapes import fitted, stepped
from studio.providers.service import Around, Hear, Need, Service, Stop, never, unheard

MODEL = "de7d3faf-762f-48e0-b3b7-9d0ac3a3fcf3"  # Phoenix 1.0
PLACE = Place("Leonardo", "https://cloud.leonardo.ai")
VENDOR = Vendor(
    "Leonardo",
    key="LEONARDO_API_KEY",
    model="LEONARDO_MODEL",
    keys="app.leonardo.ai/api-access",
    money="app.leonardo.ai/api-access",
)
SHELVES = ("cdn.leonardo.ai",)
API = "/api/rest/v1"
WORDS: frozenset[Carried] = frozenset({"words"})
_ID = re.compile(r"[0-9a-fA-F-]{8,64}")
_FORBIDDEN = ("moderat", "nsfw", "filter", "inappropriate")


class LeonardoPictures:
    """Draws with Leonardo."""

    name = "leonardo"

    def __init__(
        self,
        around: Around,
        *,
        place: Place = PLACE,
        limits: Limits = IN_TURNS,
        pace: Pace = PACE,
    ) -> None:
        self._model = around.settings.get(VENDOR.model) or MODEL
        if not _ID.fullmatch(self._model):
            raise Problem(
                f"LEONARDO_MODEL cannot be “{self._model[:80]}”.",
                f"Write the id of a model, such as {MODEL}.",
            )
        key = around.settings.get(VENDOR.key, "")
        headers = {"Authorization": f"Bearer {key}"}
        self._cloud = Cloud(
            around.door, place, VENDOR, _why, headers, SHELVES, limits, pace
        )

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture:
        cloud = self._cloud.heeding(stop)
        hear(0.0, "Leonardo has been asked", None)
        job = self._begun(cloud, wanted)
        address = cloud.watch(
            lambda: _output(_seen(cloud, job), cloud),
            # It has no word for “stop”; taking the job away is the nearest.
            call_off=lambda: cloud.quietly("DELETE", f"{API}/generations/{job}"),
        )
        data = cloud.collect(address, lambda: _output(_seen(cloud, job), cloud))
        picture = checked(data, f"leonardo {self._model}", str(cloud.place))
        left_out = REFERENCES if wanted.references else ""
        return fitted(noted(picture, left_out=left_out), wanted)

    def check(self) -> str:
        said = self._cloud.ask("GET", f"{API}/me").json()
        if not isinstance(record(said, "user_details"), (list, dict)):
            raise WrongKind(self._cloud.place, "nothing about the account", "that")
        return "Leonardo answers, and the key is accepted."

    def _begun(self, cloud: Cloud, wanted: Wanted) -> str:
        size = (wanted.width, wanted.height)
        wide, high = stepped(*size, step=8, least=256, most=1536)
        body = {
            "prompt": positive(wanted),
            "negative_prompt": negative(wanted)[:1000],
            "modelId": self._model,
            "num_images": 1,
            "width": wide,
            "height": high,
            "seed": wanted.seed % 2**31,
            "public": False,  # else it is shown to all the world in its gallery
        }
        answer = cloud.ask("POST", f"{API}/generations", json=body, carries=WORDS)
        found = record(answer.json(), "sdGenerationJob", "generationId")
        if not isinstance(found, str) or not _ID.fullmatch(found):
            raise WrongKind(cloud.place, "a generation without an id", "one")
        return found


def _seen(cloud: Cloud, job: str) -> object:
    return cloud.ask("GET", f"{API}/generations/{job}").json()


def _output(said: object, cloud: Cloud) -> str | None:
    """Return where the picture is once it is there; None while it is being drawn."""
    found = record(said, "generations_by_pk")
    status = record(found, "status")
    if status == "PENDING":
        return None
    if status == "FAILED":
        # It does not say why. The same words would most likely fail again.
        raise Problem(
            f"{cloud.place} could not draw this, and does not say why.",
            "Say the scene in other words, or choose the house’s own way.",
        )
    if status != "COMPLETE":
        raise WrongKind(cloud.place, "a generation in no known state", "a known one")
    if record(found, "generated_images", 0, "nsfw") is True:
        raise failed(VENDOR, cloud.place, Why.RULES)
    address = record(found, "generated_images", 0, "url")
    if not isinstance(address, str):
        raise WrongKind(cloud.place, "a result without a picture", "a picture")
    return address


def _why(refused: Refused) -> Why:
    words = refused.words.lower()
    if any(sign in words for sign in _FORBIDDEN):
        return Why.RULES
    if "token" in words and ("enough" in words or "insufficient" in words):
        return Why.MONEY
    if record(read(refused), "code") in ("invalid-jwt", "access-denied"):
        return Why.KEY
    if "model" in words and refused.status in (400, 404, 422):
        return Why.MODEL
    return by_status(refused.status)


SERVICE = Service(
    "leonardo",
    "Leonardo",
    "pictures",
    open=LeonardoPictures,
    needs=(
        Need(VENDOR.key, "A key from app.leonardo.ai.", secret=True),
        Need(VENDOR.model, "The id of the model that draws.", MODEL, optional=True),
    ),
    receives=WORDS,
    note="The words of the scene go to Leonardo in Australia and the United States, "
    "and every picture costs some of the credits that were bought there.",
)
