"""Ollama, for whoever asks it: one question, one answer of a shape, one repair.

Its address and model are settings; what is asked is a `Question`. The protocol is in
Ollama's docs/api.md. Three of its traps decide how this is written: the schema is a
wish that some models ignore (so the asker's `read` checks every answer), thinking
models can put the whole answer into their thoughts, and an error may come as a line in
the middle of an answer that began with 200.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from kit.web import (
    NOTHING,
    Answer,
    Call,
    CutShort,
    Door,
    Failure,
    Limits,
    Place,
    Refused,
    TooMuch,
    WrongKind,
)
from studio.providers.answers import MOST, Unfit, found
from studio.providers.plain import plain
from studio.providers.service import Around, Hear, Need, Stop, never, unheard

T = TypeVar("T")

HOST, MODEL = "OLLAMA_HOST", "OLLAMA_MODEL"
PORT = 11434
NEEDS = (
    Need(HOST, "The address of Ollama.", default=f"http://127.0.0.1:{PORT}"),
    Need(MODEL, "The name of a model that it has, such as llama3.2."),
)
# A model is loaded before its first word: minutes, from a slow disk, without a byte.
LIMITS = Limits(idle=300, whole=1800, bytes_in=16_000_000, bytes_out=1_000_000)
QUICK = Limits(idle=10, whole=20, bytes_in=4_000_000, bytes_out=100_000)

BLANK = 120  # so much white in a row is a model that has lost its way
CONTEXTS = (4096, 8192, 16384, 32768)
_HERE = ("0.0.0.0", "::", "[::]", "")  # noqa: S104  # what one listens on, and cannot call


@dataclass(frozen=True)
class Question(Generic[T]):
    """What is asked, and how the answer is read.

    `read` takes the answer and whether it was the last chance, and raises `Unfit`.
    `heard` says of an unfinished answer how far it is.
    """

    system: str
    words: str
    schema: Mapping[str, Any]
    read: Callable[[Any, bool], T]
    tokens: int  # what the answer may take
    seed: int = 0
    heat: float = 0.7
    heard: Callable[[str], tuple[float, str]] = lambda text: (0.0, "")


@dataclass(frozen=True)
class Model:
    """What Ollama says of a model that it has."""

    name: str
    context: int
    think: str | bool | None  # what to send as `think`; None is nothing
    size: str = ""


@dataclass(frozen=True)
class _Told:
    text: str
    thought: str
    whole: bool  # it ended by itself, and not at its limit


class Ollama:
    """One Ollama and one of its models."""

    def __init__(self, around: Around, limits: Limits = LIMITS) -> None:
        given = around.settings.get(HOST) or NEEDS[0].default
        self.place = Place("Ollama", address(given), at_home=True)
        self.model = around.settings.get(MODEL, "").strip()
        self.limits = limits
        self._door = around.door
        self._known: Model | None = None

    def ask(
        self, question: Question[T], *, hear: Hear = unheard, stop: Stop = never
    ) -> T:
        """Return what was asked for; tell the model once what was wrong with it."""
        door = self._door.heeding(stop)
        model = self._looked_up(door)
        context = _room(self.place, model, question)
        turns = [_turn("system", question.system), _turn("user", question.words)]
        told = self._chat(door, turns, question, context, hear)
        try:
            return _read(told, question, last=False)
        except Unfit as unfit:
            hear(0.0, f"Asking again: {plain(str(unfit), 120)}", None)
            said = told.text or told.thought
            turns += [_turn("assistant", said[: question.tokens * 3])]
            turns += [_turn("user", _AGAIN.format(wrong=plain(str(unfit), 600)))]
        told = self._chat(door, turns, question, context, hear)
        try:
            return _read(told, question, last=True)
        except Unfit as unfit:
            raise Failure(
                self.place,
                f"did not give what was asked, nor when “{model.name}” was told what "
                f"was wrong. At the end: {plain(str(unfit), 300).rstrip('.')}",
                f"Try another take, or set {MODEL} to a larger model.",
            ) from unfit

    def check(self) -> str:
        """Say in a line that it answers, and has its model."""
        version = self._ask(Call("GET", "/api/version", carries=NOTHING, limits=QUICK))
        number = version.json()
        number = number.get("version") if isinstance(number, dict) else None
        if not isinstance(number, str):
            raise WrongKind(self.place, version.kind, "the version of Ollama")
        model = self._looked_up(self._door)
        size = f" ({model.size})" if model.size else ""
        return (
            f"Ollama {plain(number, 20)} answers at {self.place.address} and has "
            f"{model.name}{size}, which remembers {model.context} tokens."
        )

    def models(self) -> tuple[str, ...]:
        """Return the names of the models that are there."""
        call = Call("GET", "/api/tags", carries=NOTHING, limits=QUICK)
        data = self._ask(call).json()
        given = data.get("models") if isinstance(data, dict) else None
        if not isinstance(given, list):
            raise WrongKind(self.place, "an answer", "a list of models")
        names = [one.get("name") for one in given[:500] if isinstance(one, dict)]
        return tuple(plain(name, 80) for name in names if isinstance(name, str))

    def _ask(self, call: Call, door: Door | None = None) -> Answer:
        try:
            return (door or self._door).ask(self.place, call)
        except Refused as refused:
            raise self._explained(refused) from refused

    def _looked_up(self, door: Door) -> Model:
        if self._known is None:
            call = Call(
                "POST",
                "/api/show",
                json={"model": self.model},
                carries=NOTHING,
                limits=QUICK,
            )
            self._known = self._described(self._ask(call, door).json())
        return self._known

    def _described(self, data: Any) -> Model:
        if not isinstance(data, dict) or not isinstance(data.get("model_info"), dict):
            raise WrongKind(self.place, "an answer", "the description of a model")
        if data.get("remote_host") or data.get("remote_model"):
            # “At home” is what the consent rests on. A cloud model is Ollama's name
            # for somebody else's computer.
            raise Failure(
                self.place,
                f"would send everything it is told to another house: “{self.model}” "
                "is a cloud model",
                f"Set {MODEL} to a model that runs on your own computer.",
            )
        able = data.get("capabilities")
        if isinstance(able, list) and "completion" not in able:
            raise Failure(
                self.place,
                f"cannot write with “{self.model}”: it is a model for something else",
                f"Set {MODEL} to a model that writes, such as llama3.2.",
            )
        details = data.get("details")
        details = details if isinstance(details, dict) else {}
        size = " ".join(
            plain(str(details[key]), 20)
            for key in ("parameter_size", "quantization_level")
            if details.get(key)
        )
        return Model(self.model, _context(data["model_info"]), _think(data), size)

    def _chat(
        self,
        door: Door,
        turns: list[dict[str, str]],
        question: Question[T],
        context: int,
        hear: Hear,
    ) -> _Told:
        body: dict[str, Any] = {
            "model": self.model,
            "messages": turns,
            "stream": True,
            "format": question.schema,
            # Ollama's own context depends on the graphics memory; what does not fit
            # is cut off at the front, where the question is.
            "options": {
                "num_ctx": context,
                "num_predict": question.tokens,
                "temperature": question.heat,
                "seed": question.seed & 0x7FFF_FFFF,
            },
        }
        think = self._looked_up(door).think
        if think is not None:
            body["think"] = think
        call = Call(
            "POST",
            "/api/chat",
            json=body,
            carries=frozenset({"words"}),
            wants="application/x-ndjson",
            limits=self.limits,
        )
        try:
            with door.stream(self.place, call) as lines:
                return self._taken(lines, question, hear)
        except Refused as refused:
            raise self._explained(refused) from refused

    def _taken(self, lines: Iterator[str], question: Question[T], hear: Hear) -> _Told:
        text: list[str] = []
        thought: list[str] = []
        size, blank = 0, 0
        last: tuple[float, str] = (0.0, "")
        for line in lines:
            if not line.strip():
                continue
            said, mused, data = self._piece(line)
            text.append(said)
            thought.append(mused)
            size += len(said) + len(mused)
            blank = 0 if said.strip() or mused else blank + len(said)
            if size > MOST:
                raise TooMuch(self.place, "wrote without end", "Choose another model.")
            if data.get("done") is True or blank > BLANK:
                whole = blank <= BLANK and data.get("done_reason") != "length"
                return _Told("".join(text), "".join(thought), whole)
            now = question.heard("".join(text)) if '"' in said else last
            if now != last:
                hear(*now, None)
                last = now
        raise CutShort(self.place)

    def _piece(self, line: str) -> tuple[str, str, dict[str, Any]]:
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise WrongKind(self.place, "a broken line", "JSON") from error
        message = data.get("message") or {} if isinstance(data, dict) else None
        if not isinstance(message, dict):
            raise WrongKind(self.place, "a strange line", "a piece of an answer")
        if "error" in data:
            raise self._broken(plain(str(data["error"]), 200))
        said, mused = message.get("content"), message.get("thinking")
        return (
            said if isinstance(said, str) else "",
            mused if isinstance(mused, str) else "",
            data,
        )

    def _broken(self, words: str) -> Failure:
        todo, passing = _remedy(words)
        return Failure(self.place, f"broke off: “{words}”", todo, passing=passing)

    def _explained(self, refused: Refused) -> Failure:
        """Say what a refusal means here, which its number alone does not."""
        words = refused.words.lower()
        if refused.status == 404 and "model" in words:
            return self._missing()
        if refused.status == 404:
            refused.todo = f"What answers there is not Ollama: look at {HOST}."
        elif refused.status == 503:
            refused.todo = "Its queue is full. It will be asked again."
        elif refused.passing:
            refused.todo = refused.todo or "It will be asked again."
        elif refused.status in (400, 500):
            refused.todo, refused.passing = _remedy(words)
        return refused

    def _missing(self) -> Failure:
        there = self.models()
        has = ", ".join(there[:12]) or "none at all"
        more = f" and {len(there) - 12} more" if len(there) > 12 else ""
        return Failure(
            self.place,
            f"has no model “{self.model}”; it has {has}{more}",
            f"Fetch it with: ollama pull {self.model} – or set {MODEL} to one it has.",
        )


_AGAIN = (
    "That is not right yet: {wrong}\n"
    "Write the whole JSON object once more with this put right, and nothing else."
)
_LASTING = {
    "memory": "Set OLLAMA_MODEL to a smaller model, or give Ollama more memory.",
    "does not support": "Set OLLAMA_MODEL to another model.",
    "invalid": "Set OLLAMA_MODEL to another model, or bring Ollama up to date.",
    "unknown": "Bring Ollama up to date.",
}


def _remedy(words: str) -> tuple[str, bool]:
    """Return what to do about Ollama's words, and whether waiting helps.

    >>> _remedy("model requires more system memory (9.1 GiB) than is available")[1]
    False
    >>> _remedy("llama runner process has terminated: signal: killed")[1]
    True
    """
    for sign, todo in _LASTING.items():
        if sign in words.lower():
            return todo, False
    return "It will be asked again. If it goes on, look at Ollama's own log.", True


def address(given: str) -> str:
    """Return where to call what may be written as Ollama's own setting is.

    >>> address("0.0.0.0"), address("box:8080"), address("https://ollama.lan/")
    ('http://127.0.0.1:11434', 'http://box:8080', 'https://ollama.lan')
    """
    given = given.strip().rstrip("/")
    scheme, slashes, rest = given.partition("://")
    if not slashes:
        scheme, rest = "http", given
    host, colon, port = rest.rpartition(":")
    if not colon or not port.isdecimal():
        host, port = rest, "" if slashes else str(PORT)
    host = "127.0.0.1" if host in _HERE else host
    return f"{scheme}://{host}:{port}" if port else f"{scheme}://{host}"


def _turn(role: str, content: str) -> dict[str, str]:
    return {"role": role, "content": content}


def _context(info: Mapping[str, Any]) -> int:
    sizes = [v for k, v in info.items() if str(k).endswith(".context_length")]
    known = next((v for v in sizes if isinstance(v, int) and v > 0), CONTEXTS[0])
    return min(known, 1 << 24)


def _think(data: Mapping[str, Any]) -> str | bool | None:
    """Say what to send as `think`: nothing, to those who never do.

    Thinking and a schema get in each other's way, so it is turned off; the one family
    that cannot do without is asked for little.
    """
    able, details = data.get("capabilities"), data.get("details")
    if not isinstance(able, list) or "thinking" not in able:
        return None
    family = details.get("family") if isinstance(details, dict) else ""
    return "low" if str(family).startswith("gptoss") else False


def _room(place: Place, model: Model, question: Question[Any]) -> int:
    """Return the context to ask for: the same for the repair, or it would load anew."""
    prompt = len(question.system + question.words) // 3 + 200
    if prompt + question.tokens > model.context:
        raise Failure(
            place,
            f"has a model that forgets too soon: “{model.name}” remembers "
            f"{model.context} tokens, and {prompt + question.tokens} are needed",
            f"Set {MODEL} to another model, or ask for a shorter film.",
        )
    wanted = prompt + 2 * question.tokens + 300
    step = next((size for size in CONTEXTS if size >= wanted), CONTEXTS[-1])
    return min(model.context, step)


def _read(told: _Told, question: Question[T], *, last: bool) -> T:
    text = told.text if told.text.strip() else told.thought
    return question.read(found(text, whole=told.whole), last)
