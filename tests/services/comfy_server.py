"""A ComfyUI of the standard library: its queue, socket and history, and its faults.

It checks graphs as ComfyUI does, works them off one at a time in a thread, tells of
each step over the web socket, and answers with a real picture that depends on the seed
and the words. The graphics card is all that is missing.
"""

from __future__ import annotations

import json
import struct
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from tests.services.comfy_paint import drawn, sketch
from tests.services.comfy_rules import ENDS, NODES, wrong_with
from tests.services.comfy_socket import Socket, shake_hands
from tests.services.replay import Asked, Replay, Reply, _Handler, replaying, said

CHECKPOINTS = ["dreamshaper_8.safetensors", "sd_xl_base_1.0.safetensors"]


@dataclass
class Faults:
    """What goes wrong, and at which step of the sampling."""

    error: tuple[int, str, str] | None = None  # step, exception type, message
    hang_up: int | None = None  # all sockets close; the work goes on
    restart: int | None = None  # everything in memory is gone
    deaf: bool = False  # the socket is refused
    mute: bool = False  # the socket is open and nothing is ever said
    own_ids: bool = False  # chooses prompt ids itself, as it did before 2025
    old_previews: bool = False
    forgets: bool = False  # finished work does not come into the history
    picture: bytes | None = None  # what /view answers instead


@dataclass
class Job:
    number: int
    id: str
    graph: dict[str, Any]
    client: str

    @property
    def row(self) -> list[Any]:
        return [self.number, self.id, self.graph, {"client_id": self.client}, ["8"]]


@dataclass
class Comfy(Replay):
    """The fake. A test may still replace any answer with `on`."""

    checkpoints: list[str] = field(default_factory=lambda: list(CHECKPOINTS))
    metadata: dict[str, str] = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)
    pace: float = 0.004  # seconds a step
    # Work waits for the first before it leaves the queue, for the second in its midst.
    may_begin: threading.Event = field(default_factory=threading.Event)
    may_go_on: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        super().__init__()
        self.pending: list[Job] = []
        self.running: Job | None = None
        self.history: dict[str, Any] = {}
        self.files: dict[str, bytes] = {}
        self.uploads: dict[str, bytes] = {}
        self.sockets: dict[str, Socket] = {}
        self.interrupted: set[str] = set()
        self.ended = False
        self.may_begin.set()
        self.may_go_on.set()
        self._count = 0
        self._guard = threading.RLock()
        self._news = threading.Condition(self._guard)

    # ------------------------------------------------------------------- HTTP
    def answer(self, asked: Asked) -> Reply:
        if (asked.method, asked.path) in self.answers:
            return super().answer(asked)
        self.asked.append(asked)
        path = asked.path
        for start, answer in (
            ("/history/", self._history), ("/object_info/", self._object_info),
            ("/view_metadata/", self._metadata),
        ):  # fmt: skip
            if path.startswith(start):
                return answer(path.removeprefix(start), asked)
        name = f"_{asked.method}_{path.strip('/').replace('/', '_')}".lower()
        found = getattr(self, name, None)
        return found(asked) if found else Reply(b"404: Not Found", 404, "text/plain")

    def _get_system_stats(self, asked: Asked) -> Reply:
        system = {"os": "posix", "comfyui_version": "0.3.64", "python_version": "3.12"}
        device = {"name": "cuda:0 Old Faithful", "type": "cuda", "vram_total": 8 << 30}
        return said({"system": system, "devices": [device]})

    def _object_info(self, name: str, asked: Asked) -> Reply:
        if name not in NODES:
            return said({})
        required: dict[str, Any] = {each: ["*"] for each in NODES[name]}
        if name == "CheckpointLoaderSimple":
            required = {"ckpt_name": [self.checkpoints, {"tooltip": "The model."}]}
        info = {"input": {"required": required}, "output_node": name in ENDS}
        return said({name: info})

    def _metadata(self, folder: str, asked: Asked) -> Reply:
        found = self.metadata.get(asked.query.get("filename", ""))
        if folder != "checkpoints" or not found:
            return Reply(b"", 404, "text/plain")
        return said({"modelspec.architecture": found})

    def _history(self, id: str, asked: Asked) -> Reply:
        with self._guard:
            return said({id: self.history[id]} if id in self.history else {})

    def _get_queue(self, asked: Asked) -> Reply:
        with self._guard:
            running = [self.running.row] if self.running else []
            pending = [job.row for job in self.pending]
            return said({"queue_running": running, "queue_pending": pending})

    def _post_queue(self, asked: Asked) -> Reply:
        with self._guard:
            gone = asked.json.get("delete", [])
            self.pending = [job for job in self.pending if job.id not in gone]
        return Reply(b"", kind="text/plain")

    def _post_interrupt(self, asked: Asked) -> Reply:
        with self._guard:
            wanted = asked.json.get("prompt_id") if asked.body else None
            if self.running and wanted in (None, self.running.id):
                self.interrupted.add(self.running.id)
        self.may_go_on.set()
        return Reply(b"", kind="text/plain")

    def _post_upload_image(self, asked: Asked) -> Reply:
        form = _form(asked)
        filename, data = form["image"]
        name = filename
        while self.uploads.get(name, data) != data:
            stem, _, ending = filename.rpartition(".")
            name = f"{stem} (1).{ending}"
        self.uploads[name] = data
        folder = form.get("subfolder", ("", b""))[1].decode()
        return said({"name": name, "subfolder": folder, "type": "input"})

    def _get_view(self, asked: Asked) -> Reply:
        name = f"{asked.query.get('subfolder', '')}/{asked.query['filename']}"
        if self.faults.picture is not None:
            return Reply(self.faults.picture, kind="image/png")
        if name not in self.files:
            return Reply(b"", 404, "text/plain")
        return Reply(self.files[name], kind="image/png")

    def _post_prompt(self, asked: Asked) -> Reply:
        body = asked.json
        graph = body.get("prompt")
        wrong = wrong_with(graph, self.checkpoints, self.uploads)
        if wrong:
            return said(wrong, 400)
        with self._news:
            self._count += 1
            id = body.get("prompt_id") or uuid.uuid4().hex
            id = uuid.uuid4().hex if self.faults.own_ids else id
            self.pending.append(Job(self._count, id, graph, body.get("client_id", "")))
            self._news.notify_all()
        return said({"prompt_id": id, "number": self._count, "node_errors": {}})

    # ----------------------------------------------------------------- the work
    def work(self) -> None:
        while not self.ended:
            with self._news:
                self._news.wait_for(lambda: self.pending or self.ended, timeout=0.05)
            if not self.may_begin.wait(0.05):
                continue
            with self._guard:
                if not self.pending:
                    continue
                self.running = self.pending.pop(0)
            self._run(self.running)

    def _run(self, job: Job) -> None:
        now = int(time.time() * 1000)
        self._tell(job, "execution_start", timestamp=now)
        self._tell(job, "execution_cached", nodes=[], timestamp=now)
        for at, node in job.graph.items():
            self._tell(job, "executing", node=at, display_node=at)
            if node["class_type"] != "KSampler":
                continue
            for step in range(1, node["inputs"]["steps"] + 1):
                if not self._sample(job, at, step, node["inputs"]["steps"]):
                    return
        self._finish(job)

    def _sample(self, job: Job, at: str, step: int, steps: int) -> bool:
        """Do one step of a sampler; say whether the work goes on."""
        faults = self.faults
        time.sleep(self.pace)
        if step > 1:
            self.may_go_on.wait(10)
        if step == faults.hang_up:
            self._hang_up()
            time.sleep(0.15)
        if step == faults.restart:
            self._restart()
            return False
        where = {"node_id": at, "node_type": "KSampler", "executed": []}
        if job.id in self.interrupted:
            self._fail(job, "execution_interrupted", **where)
            return False
        if faults.error and step == faults.error[0]:
            _, kind, words = faults.error
            why = {"exception_type": kind, "exception_message": words}
            rest = {"traceback": ["…"], "current_inputs": {}, "current_outputs": []}
            self._fail(job, "execution_error", **where, **why, **rest)
            return False
        state = {"value": step, "max": steps, "state": "running", "node_id": at}
        self._tell(job, "progress", value=step, max=steps, node=at)
        self._tell(job, "progress_state", nodes={at: state})
        self._preview(job, at, step)
        return True

    def _finish(self, job: Job) -> None:
        at = next(at for at, n in job.graph.items() if n["class_type"] in ENDS)
        saves = job.graph[at]["class_type"] == "SaveImage"
        prefix = job.graph[at]["inputs"].get("filename_prefix", "ComfyUI_temp")
        folder, _, stem = prefix.rpartition("/")
        name, kind = f"{stem}_00001_.png", "output" if saves else "temp"
        self.files[f"{folder}/{name}"] = drawn(job.graph)
        output = {"images": [{"filename": name, "subfolder": folder, "type": kind}]}
        self._tell(job, "executed", node=at, display_node=at, output=output)
        messages = [["execution_success", {"prompt_id": job.id}]]
        status = {"status_str": "success", "completed": True, "messages": messages}
        self._into_history(job, {at: output}, status)
        self._tell(job, "execution_success")
        self._tell(job, "executing", node=None)

    def _fail(self, job: Job, kind: str, **data: Any) -> None:
        self._tell(job, kind, **data)
        messages = [[kind, {**data, "prompt_id": job.id}]]
        status = {"status_str": "error", "completed": False, "messages": messages}
        self._into_history(job, {}, status)
        self._tell(job, "executing", node=None)

    def _into_history(
        self, job: Job, outputs: dict[str, Any], status: dict[str, Any]
    ) -> None:
        entry = {"prompt": job.row, "outputs": outputs, "status": status, "meta": {}}
        with self._guard:
            self.running = None
            if not self.faults.forgets:
                self.history[job.id] = entry

    def _restart(self) -> None:
        with self._guard:
            self.running, self.pending, self.history = None, [], {}
        self._hang_up()

    def _hang_up(self) -> None:
        for socket in list(self.sockets.values()):
            socket.close()

    def _tell(self, job: Job, kind: str, **data: Any) -> None:
        socket = self.sockets.get(job.client)
        if socket and not self.faults.mute:
            data["prompt_id"] = job.id
            socket.say({"type": kind, "data": data})

    def _preview(self, job: Job, node: str, step: int) -> None:
        socket = self.sockets.get(job.client)
        if not socket or self.faults.mute:
            return
        picture = sketch(job.graph, step)
        if self.faults.old_previews or not socket.modern:
            socket.send(2, struct.pack(">II", 1, 1) + picture)
            return
        facts = {"node_id": node, "prompt_id": job.id, "image_type": "image/jpeg"}
        told = json.dumps(facts).encode()
        socket.send(2, struct.pack(">II", 4, len(told)) + told + picture)


def _form(asked: Asked) -> dict[str, tuple[str, bytes]]:
    """Return the parts of a form by name, each with its file name and content."""
    mark = asked.headers["content-type"].partition("boundary=")[2].strip('"')
    parts: dict[str, tuple[str, bytes]] = {}
    for piece in asked.body.split(b"--" + mark.encode())[1:-1]:
        head, _, content = piece.partition(b"\r\n\r\n")
        words = {
            name: value.strip('"')
            for name, _, value in (
                each.strip().partition("=")
                for each in head.decode().replace("\r\n", ";").split(";")
            )
        }
        parts[words["name"]] = (
            words.get("filename", ""),
            content.removesuffix(b"\r\n"),
        )
    return parts


class ComfyHandler(_Handler):
    replay: Comfy

    def _any(self) -> None:
        if not self.path.startswith("/ws") or "Upgrade" not in self.headers:
            super()._any()
            return
        comfy, client = self.replay, self.path.partition("clientId=")[2]
        comfy.asked.append(Asked("GET", "/ws", {"clientId": client}, {}, b""))
        if comfy.faults.deaf:
            self.send_error(403)
            return
        shake_hands(self)
        socket = Socket(self)
        comfy.sockets[client] = socket
        hello = {"status": {"exec_info": {"queue_remaining": 0}}, "sid": client}
        socket.say({"type": "status", "data": hello})
        with suppress(OSError, ValueError):
            socket.listen()
        if comfy.sockets.get(client) is socket:
            del comfy.sockets[client]

    do_GET = do_POST = _any


@contextmanager
def comfying(comfy: Comfy | None = None) -> Iterator[Comfy]:
    """Run a ComfyUI on a port of its own for as long as the `with` lasts."""
    comfy = comfy or Comfy()
    with replaying(comfy, ComfyHandler):
        worker = threading.Thread(target=comfy.work, daemon=True)
        worker.start()
        try:
            yield comfy
        finally:
            comfy.ended = True
            comfy.may_begin.set()
            comfy.may_go_on.set()
            worker.join(5)
