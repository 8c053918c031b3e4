"""A web socket carries text and bytes, and ends as every call does."""

from __future__ import annotations

import contextlib
import json
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve
from websockets.utils import accept_key

from kit.web import (
    NOTHING,
    Call,
    CutShort,
    Door,
    Limits,
    NotAllowed,
    Open,
    Passed,
    Place,
    Refused,
    Stopped,
    TooMuch,
    TooSlow,
    Wire,
    WrongKind,
)
from tests.kit.web.services import Authority, Internet, Service, reply, says

Talk = Callable[[ServerConnection], None]


@contextlib.contextmanager
def talking(talk: Talk, secure: ssl.SSLContext | None = None) -> Iterator[int]:
    with serve(talk, "127.0.0.1", 0, ssl=secure) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.socket.getsockname()[1]
        server.shutdown()


def waiting(line: ServerConnection) -> None:
    with contextlib.suppress(ConnectionClosed):
        line.recv()


@contextlib.contextmanager
def comfy(talk: Talk) -> Iterator[Place]:
    with talking(talk) as port:
        yield Place("ComfyUI", f"http://127.0.0.1:{port}", at_home=True)


def ws(**limits: float) -> Call:
    return Call(
        "GET",
        "/ws",
        carries=NOTHING,
        params={"clientId": "leo-1"},
        headers={"Authorization": "Bearer canary"},
        limits=Limits(**limits),  # type: ignore[arg-type]
    )


def test_a_picture_grows_before_adas_eyes(door: Door, passed: list[Passed]) -> None:
    seen: dict[str, str | None] = {}

    def talk(line: ServerConnection) -> None:
        assert line.request
        seen["path"] = line.request.path
        seen["key"] = line.request.headers["Authorization"]
        seen["said"] = str(line.recv())
        line.send(json.dumps({"type": "progress", "data": {"value": 1, "max": 2}}))
        line.send(b"\0\0\0\1\0\0\0\1jpeg")
        line.send(["in ", "three ", "frames – ö"])
        line.send(b"x" * 300_000)

    with comfy(talk) as place, door.socket(place, ws()) as wire:
        wire.say(json.dumps({"type": "feature_flags"}))
        heard = list(wire)
        assert not wire.open

    assert seen == {
        "path": "/ws?clientId=leo-1",
        "key": "Bearer canary",
        "said": '{"type": "feature_flags"}',
    }
    assert json.loads(heard[0])["data"] == {"value": 1, "max": 2}
    assert heard[1:] == [
        b"\0\0\0\1\0\0\0\1jpeg",
        "in three frames – ö",
        b"x" * 300_000,
    ]
    (call,) = passed
    assert (call.recipient, call.path, call.status) == ("ComfyUI", "/ws", 101)
    assert call.bytes_in > 300_000 and "canary" not in repr(call)


def test_a_key_is_not_written_down(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        caplog.at_level(logging.DEBUG),
        comfy(waiting) as place,
        door.socket(place, ws()) as wire,
    ):
        wire.say("Leo lost a tooth")

    ours = [row for row in caplog.records if row.name != "websockets.server"]
    written = "\n".join(row.getMessage() for row in ours)
    assert "canary" not in written and "tooth" not in written


def test_bytes_are_sent_as_bytes(door: Door) -> None:
    def talk(line: ServerConnection) -> None:
        line.send(line.recv())

    with comfy(talk) as place, door.socket(place, ws()) as wire:
        wire.say(b"\0\1\2" * 50_000)

        assert wire.hear() == b"\0\1\2" * 50_000


def test_one_may_listen_for_a_while_and_then_do_something_else(door: Door) -> None:
    go_on = threading.Event()

    def talk(line: ServerConnection) -> None:
        go_on.wait(5)
        line.send("ready")

    with comfy(talk) as place, door.socket(place, ws()) as wire:
        assert wire.hear(within=0.1) is None
        assert wire.open
        go_on.set()
        assert wire.hear() == "ready"


def test_a_silent_service_is_not_listened_to_for_ever(door: Door) -> None:
    with (
        comfy(waiting) as place,
        door.socket(place, ws(idle=0.3)) as wire,
        pytest.raises(TooSlow, match=r"nothing for 0\.3 seconds"),
    ):
        wire.hear()


def test_a_talkative_service_meets_the_whole_deadline(door: Door) -> None:
    def talk(line: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            while True:
                line.send("tick")
                time.sleep(0.02)

    began = time.monotonic()
    with (
        comfy(talk) as place,
        pytest.raises(TooSlow, match=r"longer than 0\.5"),
        door.socket(place, ws(whole=0.5)) as wire,
    ):
        list(wire)

    assert time.monotonic() - began < 3


def test_what_is_stopped_ends_soon() -> None:
    stops_at = time.monotonic() + 0.4
    door = Door(Open(), stop=lambda: time.monotonic() > stops_at)

    with comfy(waiting) as place:
        with pytest.raises(Stopped), door.socket(place, ws()) as wire:
            list(wire)
        ended = time.monotonic()

    assert ended - stops_at < 3


@pytest.mark.parametrize("frames", [b"x" * 2_000_001, [b"x" * 1_000_001] * 2])
def test_a_message_that_is_too_large_is_cut_off(
    frames: bytes | list[bytes], door: Door
) -> None:
    def talk(line: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            line.send(frames)
            line.recv()

    with (
        comfy(talk) as place,
        pytest.raises(TooMuch, match="sent more than 2 MB"),
        door.socket(place, ws(bytes_in=2_000_000)) as wire,
    ):
        wire.hear()


def test_too_much_is_not_said(door: Door) -> None:
    with (
        comfy(waiting) as place,
        pytest.raises(TooMuch, match="would be sent more than 1000 bytes"),
        door.socket(place, ws(bytes_out=1000)) as wire,
    ):
        wire.say(b"x" * 1001)


def test_many_small_messages_are_not_too_much(door: Door) -> None:
    def talk(line: ServerConnection) -> None:
        for _ in range(50):
            line.send(b"x" * 900)

    with comfy(talk) as place, door.socket(place, ws(bytes_in=1000)) as wire:
        assert len(list(wire)) == 50


def test_a_goodbye_with_a_reason_is_told(door: Door) -> None:
    with (
        comfy(lambda line: line.close(1011, "out of memory")) as place,
        pytest.raises(CutShort) as caught,
        door.socket(place, ws()) as wire,
    ):
        wire.hear()

    assert "closed with 1011 (out of memory)" in str(caught.value)


@pytest.mark.parametrize(
    "code, failure", [(1000, None), (1001, None), (1011, CutShort)]
)
def test_what_comes_in_one_breath_with_the_greeting_is_heard(
    code: int, failure: type[Exception] | None, door: Door, service: Service
) -> None:
    """Greeting, a ping, a word and a goodbye in one packet, and then nobody there."""

    def talk(line: socket.socket) -> None:
        key = service.heard[-1].headers["sec-websocket-key"]
        head = b"HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        head += f"Sec-WebSocket-Accept: {accept_key(key)}\r\n\r\n".encode()
        goodbye = b"\x88\x02" + code.to_bytes(2, "big")
        line.sendall(head + b"\x89\x00" + b"\x81\x05hello" + goodbye)

    service.answers["/ws"] = talk
    place = Place("ComfyUI", service.url, at_home=True)

    with door.socket(place, ws()) as wire:
        assert wire.hear() == "hello"
        if failure:
            with pytest.raises(failure, match="closed with 1011"):
                wire.hear()
        else:
            assert wire.hear() is None
        with pytest.raises(CutShort, match="has hung up"):
            wire.say("thanks")


def test_a_line_that_is_torn_is_told(door: Door) -> None:
    def talk(line: ServerConnection) -> None:
        line.send("half")
        line.socket.shutdown(socket.SHUT_RDWR)

    with comfy(talk) as place, door.socket(place, ws()) as wire:
        assert wire.hear() == "half"
        with pytest.raises(CutShort, match="broke off"):
            wire.hear()


def test_broken_letters_are_told(door: Door) -> None:
    with (
        comfy(lambda line: line.send(b"\xff\xfe", text=True)) as place,
        pytest.raises(WrongKind, match="broken letters"),
        door.socket(place, ws()) as wire,
    ):
        wire.hear()


def insist(wire: Wire) -> None:
    for _ in range(100):
        wire.say("anybody?")
        time.sleep(0.01)


def test_who_speaks_to_nobody_is_told(door: Door) -> None:
    gone = threading.Event()

    def talk(line: ServerConnection) -> None:
        line.socket.shutdown(socket.SHUT_RDWR)
        gone.set()

    with comfy(talk) as place, door.socket(place, ws()) as wire:
        assert gone.wait(3)
        with pytest.raises(CutShort):
            insist(wire)


def test_the_service_hears_that_we_have_gone(door: Door) -> None:
    gone: list[int | None] = []
    done = threading.Event()

    def talk(line: ServerConnection) -> None:
        waiting(line)
        gone.append(line.close_code)
        done.set()

    with comfy(talk) as place:
        with door.socket(place, ws()):
            pass
        assert done.wait(3)

    assert gone == [1000]


def test_pings_are_answered_while_we_listen(door: Door) -> None:
    answered: list[bool] = []

    def talk(line: ServerConnection) -> None:
        answered.append(line.ping().wait(3))
        line.send("go on")

    with comfy(talk) as place, door.socket(place, ws()) as wire:
        assert wire.hear() == "go on"

    assert answered == [True]


def test_a_no_is_told_in_its_words(door: Door, service: Service, home: Place) -> None:
    service.answers["/ws"] = says({"error": "bad key: canary"}, "401 Unauthorized")

    with pytest.raises(Refused, match="“bad key: …”") as caught:
        door.socket(home, ws()).__enter__()

    assert caught.value.status == 401
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "answer, failure",
    [
        (reply("hello"), Refused),
        (b"", CutShort),
        (b"HTTP/1.1 101 Swi", CutShort),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", WrongKind),
        (b"HTTP/1.1 101 Yes\r\nUpgrade: chess\r\n\r\n", WrongKind),
        (b"HTTP/1.1 101 Yes\r\nX: " + b"a" * 100_000 + b"\r\n\r\n", WrongKind),
    ],
    ids=["a page", "nothing", "half", "another protocol", "chess", "huge header"],
)
def test_what_is_no_web_socket_is_told(
    answer: bytes, failure: type[Exception], door: Door, service: Service, home: Place
) -> None:
    service.answers["/ws"] = answer

    with pytest.raises(failure):
        door.socket(home, ws()).__enter__()


def test_a_greeting_that_does_not_come_is_not_waited_for(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/ws"] = service.silent

    with pytest.raises(TooSlow):
        door.socket(home, ws(idle=0.3)).__enter__()


@pytest.mark.parametrize("address", ["127.0.0.1", "192.168.1.9", "169.254.169.254"])
def test_a_name_that_points_into_the_home_is_not_spoken_to(
    address: str, door: Door, internet: Internet
) -> None:
    internet.names["voice.example"] = [address]

    with pytest.raises(NotAllowed):
        door.socket(Place("Voice", "https://voice.example"), ws()).__enter__()

    assert internet.dialled == []


def test_a_service_on_the_internet_is_spoken_to_in_private(
    door: Door, internet: Internet, authority: Authority
) -> None:
    def talk(line: ServerConnection) -> None:
        line.send("hello")

    with talking(talk, authority.server("voice.example")) as port:
        url = internet.publish("voice.example", Service(port))

        with door.socket(Place("Voice", url), ws()) as wire:
            assert list(wire) == ["hello"]
