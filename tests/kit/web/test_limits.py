"""Nothing goes on for ever, nothing grows for ever, and everything can be stopped."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit.web import (
    NOTHING,
    Call,
    CutShort,
    Door,
    File,
    Limits,
    Open,
    Place,
    Stopped,
    TooMuch,
    TooSlow,
    WrongKind,
)
from tests.kit.web.services import Internet, Service, reply

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"
MANY = [b"x"] * 200
# Half a second on a quiet computer. The tests' own have two busy cores, and what is
# not stopped goes on for five seconds or more.
SOON = 3


def get(path: str, **limits: float) -> Call:
    return Call("GET", path, carries=NOTHING, limits=Limits(**limits))  # type: ignore[arg-type]


class Stopwatch:
    def __enter__(self) -> Stopwatch:
        self._began = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.monotonic() - self._began


def test_a_service_that_says_nothing_is_not_waited_for(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = service.silent

    with Stopwatch() as watch, pytest.raises(TooSlow, match=r"nothing for 0\.3") as e:
        door.ask(home, get("/", idle=0.3))

    assert watch.seconds < SOON
    assert e.value.passing


def test_a_service_that_falls_silent_in_the_middle_is_not_waited_for(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = service.drip(HEAD + b"Once", b" more", every=5)

    with Stopwatch() as watch, pytest.raises(TooSlow):
        door.ask(home, get("/", idle=0.3))

    assert watch.seconds < SOON


@pytest.mark.parametrize("drips", ["head", "body"])
def test_a_service_that_drips_meets_the_whole_deadline(
    drips: str, door: Door, service: Service, home: Place
) -> None:
    first = HEAD if drips == "body" else b"HTTP/1.1 200 OK\r\nX: "
    service.answers["/"] = service.drip(first, *MANY, every=0.05)

    with Stopwatch() as watch, pytest.raises(TooSlow, match=r"longer than 0\.6") as e:
        door.ask(home, get("/", idle=5, whole=0.6))

    assert 0.5 < watch.seconds < SOON
    assert e.value.passing


def test_a_dripping_stream_meets_it_too(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = service.drip(HEAD, *[b"a\n"] * 200, every=0.05)
    heard: list[str] = []

    with (
        Stopwatch() as watch,
        pytest.raises(TooSlow),
        door.stream(home, get("/", idle=5, whole=0.6)) as lines,
    ):
        heard.extend(lines)

    assert watch.seconds < SOON


def test_a_service_that_takes_nothing_is_not_waited_for(
    door: Door, home: Place
) -> None:
    deaf = socket.create_server(("127.0.0.1", 0), backlog=1)
    place = Place("Ollama", f"http://127.0.0.1:{deaf.getsockname()[1]}", at_home=True)
    upload = [("file", File("film.mp4", b"x" * 30_000_000, "video/mp4"))]
    limits = Limits(idle=0.3)
    call = Call("POST", "/", carries={"pictures"}, parts=upload, limits=limits)

    with deaf, Stopwatch() as watch, pytest.raises(TooSlow, match="took nothing"):
        door.ask(place, call)

    assert watch.seconds < SOON


@pytest.fixture
def black_hole() -> Iterator[int]:
    """A port whose queue is full: who knocks is neither let in nor sent away."""
    full = socket.create_server(("127.0.0.1", 0), backlog=0)
    port = full.getsockname()[1]
    knocks = []
    for _ in range(4):
        knock = socket.socket()
        knock.setblocking(False)
        knock.connect_ex(("127.0.0.1", port))
        knocks.append(knock)
    time.sleep(0.1)
    yield port
    for each in (*knocks, full):
        each.close()


def test_a_computer_that_does_not_open_is_not_waited_for(
    door: Door, black_hole: int
) -> None:
    place = Place("Ollama", f"http://127.0.0.1:{black_hole}", at_home=True)

    with Stopwatch() as watch, pytest.raises(TooSlow, match="could not be reached"):
        door.ask(place, get("/", connect=0.4))

    assert watch.seconds < SOON


def test_when_the_first_address_is_dead_the_second_is_tried_in_time(
    door: Door, studio: Service, away: Place, internet: Internet, black_hole: int
) -> None:
    studio.answers["/"] = reply("here")
    internet.names["studio.example"] = ["93.184.215.99", "93.184.215.14"]
    internet.wires["93.184.215.99", 443] = black_hole

    with Stopwatch() as watch:
        answer = door.ask(away, get("/", connect=1))

    assert answer.body == b"here"
    assert watch.seconds < SOON
    assert internet.dialled == ["93.184.215.99", "93.184.215.14"]


def test_a_name_server_that_sleeps_is_not_waited_for(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: woken.wait(5) and [])

    with Stopwatch() as watch, pytest.raises(TooSlow, match="looked up"):
        door.ask(Place("Studio", "https://studio.example"), get("/", connect=0.3))

    woken.set()
    assert watch.seconds < SOON


@pytest.mark.parametrize("packing", ["", "gzip"])
def test_an_endless_answer_is_cut_off(
    packing: str, door: Door, service: Service, home: Place
) -> None:
    head = b"HTTP/1.1 200 OK\r\n\r\n"
    flood = b"x" * 100_000
    if packing:
        head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
        flood = gzip.compress(b"x" * 100_000)

    def pour(line: socket.socket) -> None:
        line.sendall(head)
        while not service.closing.is_set():
            line.sendall(flood)

    service.answers["/"] = pour

    with pytest.raises(TooMuch, match="sent more than 3 MB") as caught:
        door.ask(home, get("/", bytes_in=3_000_000))

    assert not caught.value.passing


def test_a_bomb_is_stopped_before_it_has_gone_off(
    door: Door, service: Service, home: Place, tmp_path: Path
) -> None:
    bomb = gzip.compress(b"\0" * 200_000_000, 9)
    service.answers["/"] = reply(bomb, Content_Encoding="gzip")
    tracemalloc.start()

    with pytest.raises(TooMuch):
        door.fetch(home, get("/", bytes_in=2_000_000), tmp_path / "boom")

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(bomb) < 250_000  # it would have passed a cap on what was sent
    assert peak < 5_000_000
    assert not list(tmp_path.iterdir())


def test_a_body_packed_in_another_way_is_not_guessed_at(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = reply(b"\x0b\x02\x80", Content_Encoding="br")

    with pytest.raises(WrongKind, match="packed as “br”"):
        door.ask(home, get("/"))


def test_a_download_that_breaks_off_leaves_what_was_there(
    door: Door, service: Service, home: Place, tmp_path: Path
) -> None:
    into = tmp_path / "fox.png"
    into.write_bytes(b"the old fox")
    service.answers["/"] = reply(b"half a f", Content_Length="16")

    with pytest.raises(CutShort) as caught:
        door.fetch(home, get("/"), into)

    assert caught.value.passing
    assert into.read_bytes() == b"the old fox"
    assert list(tmp_path.iterdir()) == [into]


def test_a_packed_body_that_breaks_off_is_not_taken_for_whole(
    door: Door, service: Service, home: Place
) -> None:
    half = gzip.compress(b"Once upon a time" * 99)[:-9]
    service.answers["/"] = reply(half, Content_Encoding="gzip")

    with pytest.raises(CutShort):
        door.ask(home, get("/"))


def test_too_large_an_upload_stays_at_home(
    door: Door, service: Service, home: Place
) -> None:
    limits = Limits(bytes_out=1000)
    call = Call("POST", "/", carries={"words"}, json="x" * 2000, limits=limits)

    with pytest.raises(TooMuch, match="would be sent more than 1000 bytes"):
        door.ask(home, call)

    assert service.lines == 0


@pytest.mark.parametrize("when", ["greeting", "answer", "body", "name"])
def test_what_is_stopped_ends_soon(
    when: str,
    service: Service,
    home: Place,
    black_hole: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    woken = threading.Event()
    service.answers["/"] = service.silent
    if when == "body":
        service.answers["/"] = service.drip(HEAD, *MANY, every=0.05)
    elif when == "greeting":
        home = Place("Ollama", f"http://127.0.0.1:{black_hole}", at_home=True)
    elif when == "name":
        monkeypatch.setattr(
            socket, "getaddrinfo", lambda *_, **__: woken.wait(5) and []
        )
    stops_at = time.monotonic() + 0.3
    door = Door(Open(), stop=lambda: time.monotonic() > stops_at)

    with pytest.raises(Stopped, match="stopped here") as caught:
        door.ask(home, get("/"))

    woken.set()
    assert time.monotonic() - stops_at < SOON
    assert not caught.value.passing


def test_a_flood_can_be_stopped_too(service: Service, home: Place) -> None:
    def pour(line: socket.socket) -> None:
        line.sendall(HEAD)
        while not service.closing.is_set():
            line.sendall(b"x\n" * 1000)

    service.answers["/"] = pour
    asked: list[float] = []
    stops_at = time.monotonic() + 0.3

    def stop() -> bool:
        asked.append(time.monotonic())
        return time.monotonic() > stops_at

    call = get("/", bytes_in=10**12)
    door = Door(Open(), stop=stop)
    with pytest.raises(Stopped), door.stream(home, call) as lines:
        for _ in lines:
            pass

    # Whether a job was stopped is a question to the database: not for every piece.
    assert len(asked) < 10
