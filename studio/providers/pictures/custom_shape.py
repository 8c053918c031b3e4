"""How somebody describes a picture service that nobody vouches for.

What it is called, where it is asked and how its fields are named are settings; unset,
they are those of the usual Midjourney proxy.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kit.problems import Problem
from studio.providers.pictures.cloud import record
from studio.providers.pictures.phrasing import negative, positive
from studio.providers.pictures.promise import Wanted
from studio.providers.pictures.shapes import nearest

RATIOS = ("16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16")
USUAL = {
    "PICTURES_TOKEN_HEADER": "mj-api-secret",
    "PICTURES_SUBMIT": "/mj/submit/imagine",
    "PICTURES_WORDS": "{words} --no {avoid} --ar {ratio}",
    "PICTURES_WORDS_FIELD": "prompt",
    "PICTURES_REFERENCES_FIELD": "",
    "PICTURES_TASK_FIELD": "result",
    "PICTURES_LOOK": "/mj/task/{id}/fetch",
    "PICTURES_STATUS_FIELD": "status",
    "PICTURES_DONE": "SUCCESS",
    "PICTURES_FAILED": "FAILURE",
    "PICTURES_ADDRESS_FIELD": "imageUrl",
    "PICTURES_REASON_FIELD": "failReason",
    "PICTURES_PROGRESS_FIELD": "progress",
    "PICTURES_CANCEL": "",
    "PICTURES_SHELVES": "",
    "PICTURES_GRID": "2",
}
WHAT = {
    "PICTURES_TOKEN_HEADER": "The header that carries the token.",
    "PICTURES_SUBMIT": "The path that takes a task.",
    "PICTURES_WORDS": "What is written for a scene.",
    "PICTURES_WORDS_FIELD": "The field of the words.",
    "PICTURES_REFERENCES_FIELD": "The field of pictures of who is in it; empty: none.",
    "PICTURES_TASK_FIELD": "The field of the answer that holds the task's id.",
    "PICTURES_LOOK": "The path that tells about a task.",
    "PICTURES_STATUS_FIELD": "The field that says how it is.",
    "PICTURES_DONE": "What that field says when it is done.",
    "PICTURES_FAILED": "What that field says when it failed.",
    "PICTURES_ADDRESS_FIELD": "The field with the picture's address; dots go deeper.",
    "PICTURES_REASON_FIELD": "The field that says why it failed.",
    "PICTURES_PROGRESS_FIELD": "The field that says how far it is, as 40 or 40%.",
    "PICTURES_CANCEL": "The path that calls a task off; empty: there is none.",
    "PICTURES_SHELVES": "Other hosts where its pictures lie, with commas.",
    "PICTURES_GRID": "2 if it draws two by two pictures in one, else 1.",
}


@dataclass(frozen=True)
class Shape:
    """The settings, read."""

    of: Mapping[str, str]

    @classmethod
    def read(cls, settings: Mapping[str, str]) -> Shape:
        of = {name: settings.get(name) or usual for name, usual in USUAL.items()}
        for name in ("PICTURES_SUBMIT", "PICTURES_LOOK", "PICTURES_CANCEL"):
            # A whole address would send the words past the gate, to somebody else.
            if of[name] and not of[name].startswith("/"):
                raise Problem(
                    f"{name} is not a path of the service.", "Begin it with “/”."
                )
            if of[name] and "{id}" not in of[name] and name != "PICTURES_SUBMIT":
                raise Problem(
                    f"{name} does not say where the task's id belongs.",
                    "Write {id} there, as in /task/{id}.",
                )
        if of["PICTURES_GRID"] not in ("1", "2"):
            raise Problem("PICTURES_GRID can be 1 or 2.", "Write 1 for one picture.")
        if not re.fullmatch(r"[A-Za-z0-9-]{1,60}", of["PICTURES_TOKEN_HEADER"]):
            raise Problem(
                "PICTURES_TOKEN_HEADER is not the name of a header.",
                "Write Authorization, or the name that the service says.",
            )
        return cls(of)

    def said(self, answer: object, field: str) -> Any:
        """Return what a field holds; `data.images.0.url` goes deeper."""
        names = self.of[field].split(".") if self.of[field] else []
        return record(answer, *(int(n) if n.isdecimal() else n for n in names))

    def path(self, name: str, job: str) -> str:
        return self.of[name].replace("{id}", job)

    def words(self, wanted: Wanted) -> str:
        """Return the scene as it is asked for. A story cannot turn the service's knobs.

        “--” begins an option there, so a story's own becomes a dash.
        """
        given = {
            "{avoid}": _harmless(negative(wanted)),
            "{ratio}": nearest(wanted.width, wanted.height, RATIOS),
            "{seed}": str(wanted.seed % 2**32),
            "{words}": _harmless(positive(wanted)),
        }
        pattern = re.compile("|".join(re.escape(name) for name in given))
        return pattern.sub(lambda found: given[found[0]], self.of["PICTURES_WORDS"])

    def headers(self, token: str) -> dict[str, str]:
        name = self.of["PICTURES_TOKEN_HEADER"]
        if not token:
            return {}
        return {name: f"Bearer {token}" if name.lower() == "authorization" else token}


def _harmless(words: str) -> str:
    return re.sub(r"[-–—]{2,}", "–", words)
