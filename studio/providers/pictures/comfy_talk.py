"""What is said to ComfyUI and what it answers: one method a route, shapes checked."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from kit.problems import Problem
from kit.web import (
    NOTHING,
    Call,
    Carried,
    Door,
    Failure,
    File,
    Limits,
    Place,
    Refused,
    Wire,
    WrongKind,
)
from studio.providers.pictures.checked import LARGEST
from studio.providers.pictures.comfy_graph import Graph
from studio.providers.pictures.comfy_words import gone, no_checkpoint, refused_graph

WORDS: frozenset[Carried] = frozenset({"words"})
PICTURES: frozenset[Carried] = frozenset({"pictures"})


ASK = Limits(connect=5, idle=30, whole=120, bytes_in=16_000_000)


@dataclass(frozen=True)
class Ticket:
    """One picture at ComfyUI: what we call it, and how it recognises us."""

    id: str
    client: str


@dataclass(frozen=True)
class Found:
    """Where a picture is: waiting behind so many others, being drawn, or finished."""

    ticket: Ticket
    waiting: int | None = None
    entry: Mapping[str, Any] | None = None  # of the history, when finished


@dataclass(frozen=True)
class Times:
    """How long is waited for what, in seconds. Tests hurry."""

    ask: Limits = ASK
    beat: float = 0.25  # between two looks at the socket
    quiet: float = 5.0  # without a word before its queue is asked
    back: float = 60.0  # for ComfyUI to come back after it was lost
    stuck: float = 900.0  # without any progress at all


class Talk:
    """ComfyUI's routes, for one picture."""

    def __init__(self, place: Place, door: Door, times: Times) -> None:
        self.place, self._door, self.times = place, door, times

    # ------------------------------------------------------------------ about it
    def stats(self) -> Mapping[str, Any]:
        return self._get("/system_stats")

    def checkpoints(self) -> list[str]:
        """Return the checkpoints that are there, by the only node that knows."""
        info = self._get("/object_info/CheckpointLoaderSimple")
        try:
            names = info["CheckpointLoaderSimple"]["input"]["required"]["ckpt_name"][0]
            return [str(name) for name in names]
        except (KeyError, IndexError, TypeError) as error:
            raise self._strange("its list of checkpoints") from error

    def checkpoint(self, asked: str) -> str:
        """Return a checkpoint as ComfyUI names it, or say which there are."""
        there = self.checkpoints()
        if not asked and len(there) == 1:
            return there[0]
        if not asked:
            raise Problem(
                f"{self.place} has several checkpoints, and none was chosen: "
                f"{', '.join(there[:12]) or 'not a single one'}.",
                "Set COMFYUI_CHECKPOINT to one of them.",
            )
        for name in there:
            # Folders and endings are ComfyUI's business: “sd_xl_base_1.0” is enough.
            last = name.replace("\\", "/").rpartition("/")[2]
            if asked in (name, last, last.rpartition(".")[0]):
                return name
        raise no_checkpoint(self.place, asked, there)

    def architecture(self, checkpoint: str) -> str:
        """Return what a checkpoint says it is; most say nothing."""
        call = Call(
            "GET", "/view_metadata/checkpoints", carries=NOTHING,
            params={"filename": checkpoint}, limits=self.times.ask,
        )  # fmt: skip
        with suppress(Refused, WrongKind):
            found = self._door.ask(self.place, call).json()
            if isinstance(found, Mapping):
                return str(found.get("modelspec.architecture", ""))
        return ""

    def has_node(self, kind: str) -> bool:
        return kind in self._get(f"/object_info/{quote(kind, safe='')}")

    # ------------------------------------------------------------------ the work
    def upload(self, name: str, data: bytes) -> str:
        """Hand over a picture; return what it is called there, which may be new."""
        call = Call(
            "POST", "/upload/image", carries=PICTURES, limits=self.times.ask,
            parts=[
                ("image", File(name, data, "image/png")),
                ("type", "input"),
                ("subfolder", "pharos"),
            ],
        )  # fmt: skip
        told = self._door.ask(self.place, call).json()
        if not isinstance(told, Mapping) or not isinstance(told.get("name"), str):
            raise self._strange("where it put the reference picture")
        return "/".join(filter(None, (str(told.get("subfolder", "")), told["name"])))

    def submit(self, graph: Graph, ticket: Ticket) -> Ticket:
        """Hand over a graph; return it under the name that it has there."""
        body = {"prompt": graph, "client_id": ticket.client, "prompt_id": ticket.id}
        call = Call(
            "POST", "/prompt", carries=WORDS, json=body, limits=self.times.ask
        )  # fmt: skip
        try:
            told = self._door.ask(self.place, call).json()
        except Refused as refused:
            if refused.status != 400:
                raise
            problem = refused_graph(self.place, _json(refused), self._there())
            raise problem from refused
        if not isinstance(told, Mapping) or not isinstance(told.get("prompt_id"), str):
            raise self._strange("what it calls this picture")
        # Before 2025 it chose the name itself.
        return Ticket(told["prompt_id"], ticket.client)

    def look(self, ticket: Ticket) -> Found:
        """Return where a picture is. It is lost if it is nowhere, never done."""
        found = self.find(ticket)
        if found is None:
            raise gone(self.place)
        return found

    def find(self, ticket: Ticket) -> Found | None:
        # The queue first: work moves from there into the history, so what ends
        # between the two questions is found by the second.
        found = self._queued(ticket)
        if found:
            return found
        entry = self._finished(ticket)
        return Found(ticket, entry=entry) if entry is not None else None

    def _finished(self, ticket: Ticket) -> Mapping[str, Any] | None:
        told = self._get(f"/history/{quote(ticket.id, safe='')}")
        entry = told.get(ticket.id)
        return entry if isinstance(entry, Mapping) else None

    def _queued(self, ticket: Ticket) -> Found | None:
        queue = self._get("/queue")
        running = _rows(queue.get("queue_running"))
        for row in running:
            if _is(row, ticket):
                return Found(Ticket(str(row[1]), ticket.client))
        pending = sorted(_rows(queue.get("queue_pending")), key=_number)
        for n, row in enumerate(pending):
            if _is(row, ticket):
                return Found(
                    Ticket(str(row[1]), ticket.client), waiting=n + len(running)
                )
        return None

    def fetch(self, image: Mapping[str, Any]) -> bytes:
        params = {
            name: str(image.get(name, "")) for name in ("filename", "subfolder", "type")
        }
        ask = self.times.ask
        limits = Limits(ask.connect, ask.idle, ask.whole, bytes_in=LARGEST)
        call = Call("GET", "/view", carries=NOTHING, params=params, limits=limits)
        return self._door.ask(self.place, call).body

    def socket(self, ticket: Ticket) -> AbstractContextManager[Wire]:
        ask = self.times.ask
        limits = Limits(ask.connect, self.times.stuck, 86_400, bytes_in=8_000_000)
        params = {"clientId": ticket.client}
        call = Call("GET", "/ws", carries=NOTHING, params=params, limits=limits)
        return self._door.socket(self.place, call)

    # ------------------------------------------------------------------ the end of it
    def cancel(self, ticket: Ticket) -> None:
        """Take a picture out of the queue, or stop it. What fails here fails alone."""
        with suppress(Failure):
            self._post("/queue", {"delete": [ticket.id]})
            # Old versions stop whatever is running, whoever wanted it: so only ours.
            found = self._queued(ticket)
            if found and found.waiting is None:
                self._post("/interrupt", {"prompt_id": found.ticket.id})

    def free(self) -> None:
        """Ask it to put its models away after it ran out of memory."""
        with suppress(Failure):
            self._post("/free", {"unload_models": True, "free_memory": True})

    def _there(self) -> list[str]:
        try:
            return self.checkpoints()
        except Problem:
            return []

    def _get(self, path: str) -> Mapping[str, Any]:
        call = Call("GET", path, carries=NOTHING, limits=self.times.ask)
        told = self._door.ask(self.place, call).json()
        if not isinstance(told, Mapping):
            raise self._strange(f"an answer to {path}")
        return told

    def _post(self, path: str, body: Mapping[str, Any]) -> None:
        call = Call("POST", path, carries=NOTHING, json=body, limits=self.times.ask)
        self._door.ask(self.place, call)

    def _strange(self, what: str) -> WrongKind:
        return WrongKind(self.place, "something of another shape", what)


def _json(refused: Refused) -> Any:
    try:
        return refused.answer.json()
    except WrongKind:
        return refused.words


def _rows(queue: Any) -> list[list[Any]]:
    rows = queue if isinstance(queue, list) else []
    return [row for row in rows if isinstance(row, list) and len(row) > 3]


def _number(row: list[Any]) -> float:
    return float(row[0]) if isinstance(row[0], int | float) else 0.0


def _is(row: list[Any], ticket: Ticket) -> bool:
    extra = row[3] if isinstance(row[3], Mapping) else {}
    return row[1] == ticket.id or extra.get("client_id") == ticket.client
