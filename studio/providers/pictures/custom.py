"""A service that nobody vouches for, as somebody describes it: most often a Midjourney
proxy. A task is submitted, its id is asked about until a picture is there.

Off until a grown-up switches it on in so many words: Midjourney has no official way in,
and those who sell one do it against its terms.
"""

from __future__ import annotations

import base64
import re
from typing import Any

import cv2
import numpy as np

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
from studio.providers.pictures.custom_shape import USUAL, WHAT, Shape
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.pictures.refusals import Vendor, Why, by_status, failed, one_line
from studio.providers.pictures.shapes import fitted
from studio.providers.service import Around, Hear, Need, Service, Stop, never, unheard

VENDOR = Vendor(
    "The picture service of your own",
    key="PICTURES_TOKEN",
    model="PICTURES_SUBMIT",
    keys="the place where you got it",
    money="the place where you got it",
)
# What the usual proxy says with 200 when it does not take a task.
CODES = {23: Why.BUSY, 24: Why.RULES}
_FORBIDDEN = ("banned", "moderat", "nsfw", "sensitive", "policy")
_YES = ("yes", "1", "on", "true")
_ID = re.compile(r"[\w-]{1,100}")


class CustomPictures:
    """Draws with a service that the family describes by itself."""

    name = "custom"

    def __init__(
        self,
        around: Around,
        *,
        limits: Limits = IN_TURNS,
        pace: Pace = PACE,
    ) -> None:
        settings = around.settings
        if settings.get("PICTURES_UNOFFICIAL", "").lower() not in _YES:
            raise Problem(
                f"{VENDOR.title} is switched off.",
                "A grown-up who has read what the note says can write yes into "
                "PICTURES_UNOFFICIAL.",
            )
        self._shape = Shape.read(settings)
        at_home = settings.get("PICTURES_AT_HOME", "").lower() in _YES
        place = Place(VENDOR.title, settings.get("PICTURES_URL", ""), at_home=at_home)
        shelves = (
            each.strip() for each in self._shape.of["PICTURES_SHELVES"].split(",")
        )
        self._cloud = Cloud(
            around.door,
            place,
            VENDOR,
            _why,
            self._shape.headers(settings.get("PICTURES_TOKEN", "")),
            tuple(each for each in shelves if each),
            limits,
            pace,
        )

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture:
        cloud, shape = self._cloud.heeding(stop), self._shape
        hear(0.0, "The picture was asked for", None)
        job = self._begun(cloud, wanted)
        address = cloud.watch(
            lambda: _output(self._seen(cloud, job), shape, cloud, hear),
            call_off=lambda: self._call_off(cloud, job),
        )
        data = cloud.collect(
            address,
            lambda: shape.said(self._seen(cloud, job), "PICTURES_ADDRESS_FIELD"),
        )
        picture = checked(data, f"custom {cloud.place.parsed.host}", str(cloud.place))
        if shape.of["PICTURES_GRID"] == "2":
            picture = _first_of_four(picture)
        sent = bool(shape.of["PICTURES_REFERENCES_FIELD"]) or not wanted.references
        left_out = "" if sent else REFERENCES
        return fitted(noted(picture, left_out=left_out), wanted)

    def check(self) -> str:
        # A task that does not exist: there is no other question that all of them know.
        try:
            self._seen(self._cloud, "0")
        except Refused as refused:
            if refused.status not in (400, 404):
                raise
        return "The picture service of your own answers. It is unofficial."

    def _begun(self, cloud: Cloud, wanted: Wanted) -> str:
        shape = self._shape
        body: dict[str, Any] = {shape.of["PICTURES_WORDS_FIELD"]: shape.words(wanted)}
        carries: frozenset[Carried] = frozenset({"words"})
        field = shape.of["PICTURES_REFERENCES_FIELD"]
        if field and wanted.references:
            carries = carries | {"pictures"}
            body[field] = [
                "data:image/png;base64," + base64.b64encode(each).decode("ascii")
                for each in wanted.references
            ]
        path = shape.of["PICTURES_SUBMIT"]
        said = cloud.ask("POST", path, json=body, carries=carries).json()
        job = shape.said(said, "PICTURES_TASK_FIELD")
        if isinstance(job, (str, int)) and _ID.fullmatch(str(job)):
            return str(job)
        code, words = record(said, "code"), record(said, "description")
        why = CODES.get(code, Why.WRONG) if isinstance(code, int) else Why.WRONG
        if isinstance(words, str) and any(sign in words.lower() for sign in _FORBIDDEN):
            why = Why.RULES
        raise failed(VENDOR, cloud.place, why, words)

    def _seen(self, cloud: Cloud, job: str) -> object:
        return cloud.ask("GET", self._shape.path("PICTURES_LOOK", job)).json()

    def _call_off(self, cloud: Cloud, job: str) -> None:
        if self._shape.of["PICTURES_CANCEL"]:
            cloud.quietly("POST", self._shape.path("PICTURES_CANCEL", job))


def _output(said: object, shape: Shape, cloud: Cloud, hear: Hear) -> str | None:
    status = shape.said(said, "PICTURES_STATUS_FIELD")
    if not isinstance(status, str):
        raise WrongKind(cloud.place, "a task in no state", "one in a state")
    if status == shape.of["PICTURES_FAILED"]:
        words = one_line(shape.said(said, "PICTURES_REASON_FIELD"))
        forbidden = any(sign in words.lower() for sign in _FORBIDDEN)
        raise failed(VENDOR, cloud.place, Why.RULES if forbidden else Why.WRONG, words)
    if status != shape.of["PICTURES_DONE"]:
        hear(_share(shape.said(said, "PICTURES_PROGRESS_FIELD")), "Drawing", None)
        return None
    address = shape.said(said, "PICTURES_ADDRESS_FIELD")
    if not isinstance(address, str):
        raise WrongKind(cloud.place, "a result without a picture", "a picture")
    return address


def _share(progress: object) -> float:
    """Return how far it is from 40, "40%" or 0.4; 0 for anything else.

    >>> _share("40%"), _share(40), _share("0.4"), _share("soon"), _share("900%")
    (0.4, 0.4, 0.4, 0.0, 1.0)
    """
    digits = str(progress).strip().removesuffix("%")
    if not re.fullmatch(r"\d{1,3}(\.\d{1,6})?", digits):
        return 0.0
    number = float(digits)
    return min(number if "." in digits and number < 1 else number / 100, 1.0)


def _first_of_four(picture: Picture) -> Picture:
    pixels = cv2.imdecode(np.frombuffer(picture.data, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None, "it was checked"  # noqa: S101
    high, wide = (side // 2 for side in pixels.shape[:2])
    _, data = cv2.imencode(".png", pixels[:high, :wide])
    return checked(data.tobytes(), picture.maker, VENDOR.title)


def _why(refused: Refused) -> Why:
    words = refused.words.lower()
    if any(sign in words for sign in _FORBIDDEN):
        return Why.RULES
    if "quota" in words or "credit" in words or "balance" in words:
        return Why.MONEY
    return by_status(refused.status)


SERVICE = Service(
    "custom",
    "A picture service of your own (unofficial)",
    "pictures",
    open=CustomPictures,
    needs=(
        Need(
            "PICTURES_UNOFFICIAL",
            "Write yes if you have read that such a service is not official, and that "
            "using one may be against its vendor's terms.",
        ),
        Need("PICTURES_URL", "The address of the service."),
        Need("PICTURES_TOKEN", "Its token.", secret=True, optional=True),
        Need("PICTURES_AT_HOME", "yes if it runs in this home.", optional=True),
        *(Need(name, what, USUAL[name], optional=True) for name, what in WHAT.items()),
    ),
    receives=frozenset({"words", "pictures"}),
    note="Unofficial, and against Midjourney's terms if it is a Midjourney proxy: the "
    "words of the scene, and pictures of who is in it if you say so, go to whoever "
    "runs it and on to others; it may cost money, and the account may be closed.",
    called=VENDOR.title,
)
