"""Replicate: other people's models by name, as predictions that are watched.

Every model has inputs of its own, so its published schema is read first and only what
it knows is sent. Its `urls` are never followed: the path is made from the id, so the
key cannot be sent to wherever an answer points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kit.problems import Problem
from kit.web import Carried, Limits, Place, Refused, WrongKind
from studio.providers.pictures.checked import checked
from studio.providers.pictures.cloud import IN_TURNS, PACE, Cloud, Pace, noted, record
from studio.providers.pictures.inputs import inputs_for
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.pictures.refusals import Vendor, Why, by_status, failed
from studio.providers.pictures.shapes import fitted
from studio.providers.service import Around, Hear, Need, Service, Stop, never, unheard

MODEL = "black-forest-labs/flux-schnell"
PLACE = Place("Replicate", "https://api.replicate.com")
VENDOR = Vendor(
    "Replicate",
    key="REPLICATE_API_TOKEN",
    model="REPLICATE_MODEL",
    keys="replicate.com/account/api-tokens",
    money="replicate.com/account/billing",
)
SHELVES = ("replicate.delivery",)
_NAMED = re.compile(r"([\w.-]+)/([\w.-]+)(?::([0-9a-f]{40,64}))?")
_ID = re.compile(r"\w{1,80}")
_BAR = re.compile(r"(\d{1,3})%\|")  # tqdm, in the log of whoever wrote the model
_FORBIDDEN = ("nsfw", "sensitive", "safety", "moderat", "flagged", "e005")


class ReplicatePictures:
    """Draws with a model at Replicate."""

    name = "replicate"

    def __init__(
        self,
        around: Around,
        *,
        place: Place = PLACE,
        limits: Limits = IN_TURNS,
        pace: Pace = PACE,
    ) -> None:
        asked = around.settings.get(VENDOR.model) or MODEL
        named = _NAMED.fullmatch(asked)
        if not named:
            raise Problem(
                f"REPLICATE_MODEL cannot be “{asked[:80]}”.",
                f"Write owner/name, such as {MODEL}.",
            )
        self._model, self._version = f"{named[1]}/{named[2]}", named[3]
        token = around.settings.get(VENDOR.key, "")
        headers = {"Authorization": f"Bearer {token}"}
        self._cloud = Cloud(
            around.door, place, VENDOR, _why, headers, SHELVES, limits, pace
        )

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture:
        cloud = self._cloud.heeding(stop)
        inputs, left_out = inputs_for(self._schema(cloud), wanted, cloud.place)
        hear(0.0, "Replicate has been asked", None)
        job = _id(self._begun(cloud, inputs, wanted), cloud)
        output = cloud.watch(
            lambda: _output(_seen(cloud, job), cloud, hear),
            call_off=lambda: cloud.quietly("POST", f"/v1/predictions/{job}/cancel"),
        )
        data = cloud.collect(output, lambda: _first(_seen(cloud, job)))
        picture = checked(data, f"replicate {self._model}", str(cloud.place))
        return fitted(noted(picture, left_out=left_out), wanted)

    def check(self) -> str:
        self._schema(self._cloud)
        return f"Replicate answers, and {self._model} draws from words."

    def _schema(self, cloud: Cloud) -> Mapping[str, Any]:
        path = f"/v1/models/{self._model}"
        if self._version:
            path += f"/versions/{self._version}"
        said = cloud.ask("GET", path).json()
        version = said if self._version else record(said, "latest_version")
        schemas = record(version, "openapi_schema", "components", "schemas")
        return schemas if isinstance(schemas, dict) else {}

    def _begun(self, cloud: Cloud, inputs: Mapping[str, Any], wanted: Wanted) -> object:
        carries: frozenset[Carried] = frozenset({"words"})
        if any(_holds_picture(value) for value in inputs.values()):
            carries = carries | {"pictures"}
        path = f"/v1/models/{self._model}/predictions"
        body: dict[str, Any] = {"input": inputs}
        if self._version:
            path, body = "/v1/predictions", {**body, "version": self._version}
        # It ends there by itself even if this house goes dark in the middle.
        headers = {"Cancel-After": f"{max(5, round(cloud.pace.whole))}s"}
        answer = cloud.ask("POST", path, json=body, headers=headers, carries=carries)
        return answer.json()


def _seen(cloud: Cloud, job: str) -> object:
    return cloud.ask("GET", f"/v1/predictions/{job}").json()


def _id(said: object, cloud: Cloud) -> str:
    found = record(said, "id")
    if not isinstance(found, str) or not _ID.fullmatch(found):
        raise WrongKind(cloud.place, "a prediction without an id", "one with an id")
    return found


def _output(said: object, cloud: Cloud, hear: Hear) -> str | None:
    """Return where the picture is once it is there; None while it is being drawn."""
    status = record(said, "status")
    if status in ("starting", "processing"):
        bars = _BAR.findall(str(record(said, "logs") or "")[-4000:])
        done = min(int(bars[-1]), 100) / 100 if bars else 0.0
        hear(
            done, "The model is waking up" if status == "starting" else "Drawing", None
        )
        return None
    if status == "succeeded":
        found = _first(said)
        if found:
            return found
        raise WrongKind(cloud.place, "a result without a picture", "a picture")
    raise _ended(status, record(said, "error"), cloud)


def _first(said: object) -> str:
    output = record(said, "output")
    first = record(output, 0) if isinstance(output, list) else output
    return first if isinstance(first, str) else ""


def _ended(status: object, error: object, cloud: Cloud) -> Problem:
    if status in ("canceled", "aborted"):
        why, words = Why.BROKEN, "it was called off there"
    elif status == "failed":
        words = error if isinstance(error, str) else ""
        lower = words.lower()
        why = Why.BROKEN
        if any(sign in lower for sign in _FORBIDDEN):
            why = Why.RULES
        elif "e1001" in lower or "out of memory" in lower:
            # The same model and the same size would end the same way, and be paid.
            return Problem(
                f"{cloud.place} ran out of memory while it drew.",
                "Ask for a smaller picture, or write another model into "
                f"{VENDOR.model}.",
            )
    else:
        raise WrongKind(cloud.place, "a prediction in no known state", "a known one")
    return failed(VENDOR, cloud.place, why, words)


def _why(refused: Refused) -> Why:
    words = refused.words.lower()
    if refused.status == 422 and ("version" in words or "permission" in words):
        return Why.MODEL
    if any(sign in words for sign in _FORBIDDEN):
        return Why.RULES
    if "insufficient credit" in words:
        return Why.MONEY
    return by_status(refused.status)


def _holds_picture(value: object) -> bool:
    each = value if isinstance(value, list) else [value]
    return any(isinstance(v, str) and v.startswith("data:image/") for v in each)


SERVICE = Service(
    "replicate",
    "Replicate",
    "pictures",
    open=ReplicatePictures,
    needs=(
        Need(VENDOR.key, "A token from replicate.com.", secret=True),
        Need(VENDOR.model, "owner/name of the model that draws.", MODEL, optional=True),
    ),
    receives=frozenset({"words", "pictures"}),
    note="The words of the scene, and pictures of who is in it if the model takes "
    "them, go to Replicate in the United States, and the time of its computers costs "
    "money.",
)
