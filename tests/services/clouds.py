"""What the tests of picture services in the cloud share: a house, and six strangers."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from kit.problems import Problem
from kit.web import Door, Limits, Place
from studio.providers.pictures.cloud import Pace
from studio.providers.pictures.custom import CustomPictures
from studio.providers.pictures.huggingface import HuggingFacePictures
from studio.providers.pictures.leonardo import LeonardoPictures
from studio.providers.pictures.openai import OpenAIPictures
from studio.providers.pictures.promise import Pictures, Wanted
from studio.providers.pictures.replicate import ReplicatePictures
from studio.providers.pictures.stability import StabilityPictures
from studio.providers.service import Around
from tests.services.replay import Asked, Replay, Reply, said

KEY = "ada-keeps-this-secret-0123456789"
QUICK = Limits(connect=2, idle=0.4, whole=1.5, bytes_in=4_000_000)
BRISK = Pace(first=0.01, most=0.02, whole=1.0)
OTTER = Wanted("an otter flies a kite on a cliff", width=320, height=180, seed=7)
JOB = "4f1de0f8-6a0e-4a5c-9a70-000000000007"


@dataclass
class Guard:
    """A gate that lets out what Ada allowed, and remembers what it was asked."""

    allows: frozenset[str] = frozenset({"words", "pictures", "nothing"})
    asked: list[tuple[str, Set[str]]] = field(default_factory=list)

    def permit(self, recipient: str, carries: Set[str]) -> None:
        self.asked.append((recipient, set(carries)))
        if not carries <= self.allows:
            raise PermissionError(f"{recipient} may not have {sorted(carries)}")


def around(guard: Guard | None = None, /, **settings: str) -> Around:
    return Around(settings, Door(guard or Guard()), Path())


def here(replay: Replay, name: str) -> Place:
    """Return a stranger's service as if it ran in this house, which the replay does."""
    return Place(name, replay.url, at_home=True)


def picture(width: int = 320, height: int = 180, kind: str = ".png") -> bytes:
    """Return a picture with something on it, darker on its left."""
    pixels = np.full((height, width, 3), 200, np.uint8)
    pixels[:, : width // 2] = (40, 90, 60)
    cv2.circle(pixels, (width // 2, height // 2), height // 4, (20, 60, 220), -1)
    return bytes(cv2.imencode(kind, pixels)[1].tobytes())


def seen(data: bytes) -> Any:
    return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)


def shown(data: bytes | None = None, kind: str = "image/png") -> Reply:
    return Reply(picture() if data is None else data, kind=kind)


def b64(data: bytes | None = None) -> str:
    return base64.b64encode(picture() if data is None else data).decode()


def form(asked: Asked) -> dict[str, list[bytes]]:
    """Return the parts of a multipart body by name."""
    head = b"Content-Type: " + asked.headers["content-type"].encode() + b"\r\n\r\n"
    parts: dict[str, list[bytes]] = {}
    for part in message_from_bytes(head + asked.body).get_payload():
        assert not isinstance(part, str)
        name = part.get_param("name", header="content-disposition")
        data = part.get_payload(decode=True)
        assert isinstance(data, bytes)
        parts.setdefault(str(name), []).append(data)
    return parts


MODEL = "/v1/models/black-forest-labs/flux-schnell"


def schema(**properties: Any) -> Reply:
    schemas = {"Input": {"properties": {"prompt": {"type": "string"}, **properties}}}
    version = {"openapi_schema": {"components": {"schemas": schemas}}}
    return said({"latest_version": version})


def prediction(status: str = "starting", **more: Any) -> Reply:
    return said({"id": "p1", "status": status, **more})


def generation(status: str, images: Sequence[Any] = ()) -> Reply:
    told = {"status": status, "generated_images": list(images)}
    return said({"generations_by_pk": told})


def drawn_by_replicate(url: str) -> Reply:
    return prediction("succeeded", output=[url])


def drawn_by_leonardo(url: str) -> Reply:
    return generation("COMPLETE", [{"id": "1", "url": url, "nsfw": False}])


def drawn_by_proxy(url: str) -> Reply:
    return said({"status": "SUCCESS", "imageUrl": url})


def _openai(replay: Replay) -> None:
    answer = said({"data": [{"b64_json": b64()}]})
    replay.on("POST", "/v1/images/generations", answer)


def _stability(replay: Replay) -> None:
    answer = said({"image": b64(), "finish_reason": "SUCCESS", "seed": 7})
    replay.on("POST", "/v2beta/stable-image/generate/core", answer)


def _huggingface(replay: Replay) -> None:
    path = "/hf-inference/models/black-forest-labs/FLUX.1-schnell"
    replay.on("POST", path, shown())


def _replicate(replay: Replay) -> None:
    replay.on("GET", MODEL, schema())
    replay.on("POST", f"{MODEL}/predictions", prediction())
    done = drawn_by_replicate(f"{replay.url}/shelf/1.png")
    replay.on("GET", "/v1/predictions/p1", prediction("processing"), done)
    replay.on("GET", "/shelf/1.png", shown())


def _leonardo(replay: Replay) -> None:
    begun = said({"sdGenerationJob": {"generationId": JOB}})
    replay.on("POST", "/api/rest/v1/generations", begun)
    done = drawn_by_leonardo(f"{replay.url}/shelf/1.png")
    path = f"/api/rest/v1/generations/{JOB}"
    replay.on("GET", path, generation("PENDING"), done)
    replay.on("GET", "/shelf/1.png", shown())


def _custom(replay: Replay) -> None:
    replay.on("POST", "/mj/submit/imagine", said({"code": 1, "result": "77"}))
    done = drawn_by_proxy(f"{replay.url}/shelf/1.png")
    replay.on("GET", "/mj/task/77/fetch", said({"status": "IN_PROGRESS"}), done)
    replay.on("GET", "/shelf/1.png", shown())


@dataclass(frozen=True)
class Stranger:
    """A service: how it is opened on a replay, and what it says if all is well."""

    name: str
    make: Callable[..., Pictures]
    well: Callable[[Replay], None]
    costs: str  # the path of the call that is paid for
    key: str
    looks: str = ""  # the path that tells about a job
    done: Callable[[str], Reply] = lambda url: shown()  # what it says at the end

    def opened(
        self, replay: Replay, guard: Guard | None = None, /, **settings: str
    ) -> Pictures:
        how: dict[str, Any] = {"limits": QUICK}
        given = {self.key: KEY}
        if self.name == "custom":
            given |= {"PICTURES_URL": replay.url, "PICTURES_AT_HOME": "yes"}
            given |= {"PICTURES_UNOFFICIAL": "yes"}
        else:
            how["place"] = here(replay, self.name)
        if self.name == "huggingface":
            how["hub"] = here(replay, self.name)
        if self.name in ("replicate", "leonardo", "custom"):
            how["pace"] = BRISK
        return self.make(around(guard, **{**given, **settings}), **how)


OPENAI = Stranger(
    "openai", OpenAIPictures, _openai, "/v1/images/generations", "OPENAI_API_KEY"
)
STABILITY = Stranger(
    "stability",
    StabilityPictures,
    _stability,
    "/v2beta/stable-image/generate/core",
    "STABILITY_API_KEY",
)
HUGGINGFACE = Stranger(
    "huggingface",
    HuggingFacePictures,
    _huggingface,
    "/hf-inference/models/black-forest-labs/FLUX.1-schnell",
    "HF_TOKEN",
)
REPLICATE = Stranger(
    "replicate",
    ReplicatePictures,
    _replicate,
    f"{MODEL}/predictions",
    "REPLICATE_API_TOKEN",
    "/v1/predictions/p1",
    drawn_by_replicate,
)
LEONARDO = Stranger(
    "leonardo",
    LeonardoPictures,
    _leonardo,
    "/api/rest/v1/generations",
    "LEONARDO_API_KEY",
    f"/api/rest/v1/generations/{JOB}",
    drawn_by_leonardo,
)
CUSTOM = Stranger(
    "custom",
    CustomPictures,
    _custom,
    "/mj/submit/imagine",
    "PICTURES_TOKEN",
    "/mj/task/77/fetch",
    drawn_by_proxy,
)
STRANGERS = (OPENAI, STABILITY, HUGGINGFACE, REPLICATE, LEONARDO, CUSTOM)


def failing(stranger: Stranger, replay: Replay, wanted: Wanted = OTTER) -> Problem:
    began = time.monotonic()
    with pytest.raises(Problem) as caught:
        stranger.opened(replay).draw(wanted)
    assert time.monotonic() - began < 4
    assert KEY not in str(caught.value)
    assert caught.value.what and "127.0.0.1" in caught.value.what
    return caught.value


def paid(stranger: Stranger, replay: Replay) -> int:
    return replay.paths().count(f"POST {stranger.costs}")
