"""An AUTOMATIC1111 without a graphics card, and Ada who draws with it."""

from __future__ import annotations

import base64
import json
import threading
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from kit.problems import Problem
from kit.web import (
    Door,
    Limits,
    Open,
)
from studio.providers.pictures.a1111 import A1111Pictures
from studio.providers.pictures.a1111_talk import Times
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.service import Around, Stop, never
from tests.services.replay import Asked, Replay, Reply, said

API = "/sdapi/v1"
MODELS = [
    {"title": "fairy.safetensors [31e35c80fc]", "model_name": "fairy"},
    {"title": "sdxl\\big_xl.safetensors [aa11]", "model_name": "sdxl_big_xl"},
]
QUICK = Times(
    ask=Limits(connect=1, idle=0.6, whole=2),
    draw=Limits(connect=1, idle=3, whole=4),
    look=Limits(connect=1, idle=0.3, whole=0.3),
    often=0.0,
)
KITES = Wanted("an otter (small) flies kites", avoid="rain", seed=11)


def picture_of(seed: int, width: int = 760, height: int = 432) -> bytes:
    rng = np.random.default_rng(seed)
    small = rng.integers(0, 255, (9, 16, 3), dtype=np.uint8)
    large = cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    return bytes(cv2.imencode(".png", large)[1].tobytes())


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def drew(asked: Asked) -> Reply:
    """Answer as it does when a picture is done, a second after it was asked."""
    body = asked.json
    name = body["override_settings"]["sd_model_checkpoint"].partition(".")[0]
    info = json.dumps({"seed": body["seed"], "sd_model_name": name.split("\\")[-1]})
    data = picture_of(body["seed"], body["width"], body["height"])
    return said({"images": [encoded(data)], "parameters": body, "info": info})


class Fake(Replay):
    """Its one state for everybody, as the real one has it."""

    def __init__(self) -> None:
        super().__init__()
        self.job, self.step, self.interrupted = "", 0, False
        self.drawing = 0.0
        self.may_end = threading.Event()
        self.may_end.set()
        self.on("GET", f"{API}/sd-models", said(MODELS))
        self.on("GET", f"{API}/samplers", said([{"name": "DPM++ 2M", "aliases": []}]))
        self.on(
            "GET", f"{API}/options", said({"sd_model_checkpoint": MODELS[0]["title"]})
        )
        self.on("POST", f"{API}/txt2img", self.draw)
        self.on("POST", f"{API}/img2img", self.draw)
        self.on("GET", f"{API}/progress", self.progress)
        self.on("POST", f"{API}/interrupt", self.interrupt)

    def draw(self, asked: Asked) -> Reply:
        self.job = self.job or asked.json["force_task_id"]
        for self.step in range(1, 9):
            time.sleep(self.drawing / 8)
            self.may_end.wait(3)
        self.job = ""
        return drew(asked)

    def progress(self, asked: Asked) -> Reply:
        state = {
            "job": self.job, "interrupted": self.interrupted,
            "sampling_step": self.step, "sampling_steps": 8,
        }  # fmt: skip
        half = encoded(picture_of(1, 64, 36)) if self.step else None
        share = self.step / 8 if self.job else 0
        return said({"progress": share, "state": state, "current_image": half})

    def interrupt(self, asked: Asked) -> Reply:
        self.interrupted = True
        self.may_end.set()
        return said({})


class Ada:
    """Ada at the studio, with a graphics card in the cellar."""

    def __init__(self, fake: Fake) -> None:
        self.fake = fake
        self.settings = {"A1111_HOST": fake.url, "A1111_CHECKPOINT": "fairy"}
        self.heard: list[tuple[float, str, bytes | None]] = []

    def adapter(self) -> A1111Pictures:
        door = Door(Open(frozenset({"AUTOMATIC1111"})))
        return A1111Pictures(Around(self.settings, door, Path()), QUICK)

    def draw(self, wanted: Wanted = KITES, stop: Stop = never) -> Picture:
        def hear(done: float, words: str, picture: bytes | None) -> None:
            self.heard.append((done, words, picture))

        return self.adapter().draw(wanted, hear=hear, stop=stop)

    def told(self) -> Problem:
        with pytest.raises(Problem) as caught:
            self.draw()
        return caught.value

    def asked(self, route: str = "txt2img") -> Any:
        return [a for a in self.fake.asked if a.path == f"{API}/{route}"][-1].json
