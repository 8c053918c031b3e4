"""A call goes out as it was said, and its answer comes in whole."""

from __future__ import annotations

import gzip
import json
import logging
import zlib
from collections.abc import Callable, Set
from pathlib import Path

import pytest

from kit.problems import Problem
from kit.web import (
    NOTHING,
    Call,
    Door,
    File,
    NotAllowed,
    Open,
    Passed,
    Place,
    Refused,
    Shut,
)
from tests.kit.web.services import Service, reply, says

KEY = "sk-canary-5f0c2b"


def test_ada_asks_her_own_computer_for_a_story(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/api/chat"] = says({"message": {"content": "A fox, a fog."}})
    call = Call("POST", "/api/chat", carries={"words"}, json={"model": "m", "n": 1})

    answer = door.ask(home, call)

    assert answer.json()["message"]["content"] == "A fox, a fog."
    assert (answer.status, answer.kind) == (200, "application/json")
    heard = service.heard[0]
    assert (heard.method, heard.target) == ("POST", "/api/chat")
    assert json.loads(heard.body) == {"model": "m", "n": 1}
    assert heard.headers["user-agent"] == "Pharos (a family's own computer)"


def test_a_place_may_lie_below_a_path(door: Door, service: Service) -> None:
    service.answers["/sd/api/v1/do"] = says("done")
    below = Place("Ollama", f"{service.url}/sd/api/", at_home=True)

    answer = door.ask(below, Call("GET", "/v1/do", carries=NOTHING, params={"q": "ö&"}))

    assert answer.json() == "done"
    assert service.heard[0].target == "/sd/api/v1/do?q=%C3%B6%26"


def test_forms_travel_as_forms(
    door: Door, service: Service, home: Place, tmp_path: Path
) -> None:
    service.answers |= {"/form": reply(), "/parts": reply(), "/words": reply()}
    drawing = tmp_path / "fox.png"
    drawing.write_bytes(b"\x89PNG fox")
    parts: list[tuple[str, str | File]] = [
        ("overwrite", "true"),
        ("image", File("fox.png", drawing, "image/png")),
        ("mask", File("mask.png", b"\x89PNG mask", "image/png")),
    ]

    door.ask(home, Call("POST", "/form", carries=NOTHING, form={"a": "b c"}))
    door.ask(home, Call("POST", "/parts", carries=NOTHING, parts=parts))
    door.ask(home, Call("POST", "/words", carries=NOTHING, parts=[("prompt", "fox")]))

    form, with_files, without = service.heard
    assert form.body == b"a=b+c"
    assert with_files.headers["content-type"].startswith("multipart/form-data")
    assert b'name="image"; filename="fox.png"' in with_files.body
    assert b"\x89PNG fox" in with_files.body and b"\x89PNG mask" in with_files.body
    assert without.headers["content-type"].startswith("multipart/form-data")
    assert b'name="prompt"' in without.body and b"filename" not in without.body


def test_much_travels_in_private_and_arrives_whole(
    door: Door, studio: Service, away: Place, tmp_path: Path
) -> None:
    studio.answers["/clip"] = reply("thanks")
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"".join(n.to_bytes(4, "big") for n in range(2_000_000)))
    parts = [("clip", File("clip.mp4", clip, "video/mp4"))]

    door.ask(away, Call("POST", "/clip", carries=NOTHING, parts=parts))

    assert clip.read_bytes() in studio.heard[0].body


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress], ids=["gzip", "zlib"])
def test_what_comes_packed_is_unpacked(
    pack: object, door: Door, service: Service, home: Place
) -> None:
    assert callable(pack)
    packing = "gzip" if pack is gzip.compress else "deflate"
    text = "Once upon a time. " * 9000
    service.answers["/book"] = reply(pack(text.encode()), Content_Encoding=packing)

    answer = door.ask(home, Call("GET", "/book", carries=NOTHING))

    assert answer.body.decode() == text


def test_packed_files_laid_end_to_end_are_read_to_the_end(
    door: Door, service: Service, home: Place
) -> None:
    packed = gzip.compress(b"first, ") + gzip.compress(b"second")
    service.answers["/book"] = reply(packed, Content_Encoding="gzip")

    assert (
        door.ask(home, Call("GET", "/book", carries=NOTHING)).body == b"first, second"
    )


def test_lines_are_heard_as_they_are_said(
    door: Door, service: Service, home: Place
) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n"
    chunks = [b'{"n": 1}\n{"n"', b": 2}\n", b'{"n": 3}']
    sent = [b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks] + [b"0\r\n\r\n"]
    first = head + b"Transfer-Encoding: chunked\r\n\r\n" + sent[0]
    service.answers["/chat"] = service.drip(first, *sent[1:], every=0.05)
    call = Call("POST", "/chat", carries={"words"}, json={}, wants="*/x-ndjson")

    with door.stream(home, call) as lines:
        assert next(lines) == '{"n": 1}'
        assert [json.loads(line)["n"] for line in lines] == [2, 3]


def test_a_download_is_there_whole(
    door: Door, service: Service, home: Place, tmp_path: Path
) -> None:
    service.answers["/view"] = reply(b"\x89PNG" * 50_000, kind="image/png")
    into = tmp_path / "fox.png"

    call = Call("GET", "/view", carries=NOTHING, wants="image/*")
    answer = door.fetch(home, call, into)

    assert answer.kind == "image/png"
    assert into.read_bytes() == b"\x89PNG" * 50_000
    assert list(tmp_path.iterdir()) == [into]


def test_a_download_into_a_missing_folder_is_told(
    door: Door, service: Service, home: Place, tmp_path: Path
) -> None:
    service.answers["/view"] = reply(b"\x89PNG")

    with pytest.raises(Problem, match=r"fox\.png could not be kept: No such file"):
        door.fetch(home, Call("GET", "/view", carries=NOTHING), tmp_path / "no/fox.png")


def test_a_shut_house_says_nothing_to_anybody(service: Service, home: Place) -> None:
    with pytest.raises(Problem, match="Nothing may leave this computer for Ollama"):
        Door(Shut()).ask(home, Call("GET", "/api/tags", carries=NOTHING))

    assert service.lines == 0


WAYS: dict[str, Callable[[Door, Place, Call], object]] = {
    "ask": lambda door, place, call: door.ask(place, call),
    "stream": lambda door, place, call: door.stream(place, call).__enter__(),
    "fetch": lambda door, place, call: door.fetch(place, call, Path("never")),
    "socket": lambda door, place, call: door.socket(place, call).__enter__(),
}


@pytest.mark.parametrize("way", WAYS)
def test_leos_voice_does_not_leave_without_leave(
    way: str, door: Door, studio: Service, away: Place
) -> None:
    call = Call("GET", "/v1/clone", carries={"voice", "words"})

    with pytest.raises(Problem, match="may not be given voice and words"):
        WAYS[way](door, away, call)

    assert studio.lines == 0


def test_the_gate_hears_who_and_what(service: Service, home: Place) -> None:
    asked = []

    class Asked:
        def permit(self, recipient: str, carries: Set[str]) -> None:
            asked.append((recipient, carries))

    service.answers["/"] = reply()

    Door(Asked()).ask(home, Call("GET", "/", carries={"face", "words"}))

    assert asked == [("Ollama", {"face", "words"})]


def test_the_house_remembers_that_it_called_and_not_what(
    door: Door, service: Service, home: Place, passed: list[Passed]
) -> None:
    service.answers["/v1/say"] = reply(b"sound" * 100)
    params, headers = {"key": KEY}, {"Authorization": f"Bearer {KEY}"}
    words = {"words": "Leo lost a tooth"}

    door.ask(
        home,
        Call(
            "POST",
            "/v1/say",
            carries={"words"},
            json=words,
            params=params,
            headers=headers,
        ),
    )

    (call,) = passed
    assert (call.recipient, call.host) == ("Ollama", "127.0.0.1")
    assert (call.method, call.path, call.status) == ("POST", "/v1/say", 200)
    assert call.bytes_out > len("Leo lost a tooth") and call.bytes_in > 500
    assert 0 < call.seconds < 5
    assert KEY not in repr(call) and "tooth" not in repr(call)


def test_a_call_that_failed_is_remembered_too(
    door: Door, service: Service, home: Place, passed: list[Passed]
) -> None:
    service.answers["/none"] = lambda line: None

    with pytest.raises(Problem):
        door.ask(home, Call("GET", "/none", carries=NOTHING))

    assert [(each.path, each.status) for each in passed] == [("/none", 0)]


def test_a_key_is_nowhere_to_be_read(
    door: Door, service: Service, home: Place, caplog: pytest.LogCaptureFixture
) -> None:
    body = {"error": f"Incorrect API key: {KEY}. Header was 'Bearer {KEY}'."}
    service.answers["/v1/say"] = says(body, "401 Unauthorized", X_Echo=KEY)
    headers = {"Authorization": f"Bearer {KEY}", "xi-api-key": KEY + "-2"}
    call = Call("GET", "/v1/say", carries=NOTHING, headers=headers, params={"key": KEY})

    with caplog.at_level(logging.DEBUG), pytest.raises(Refused) as caught:
        door.ask(home, call)

    told = caught.value
    assert service.heard[0].headers["authorization"] == f"Bearer {KEY}"
    shown = [str(told), repr(told), repr(told.answer), repr(call), repr(told.__dict__)]
    assert KEY not in "\n".join(shown)
    sent = [row.getMessage() for row in caplog.records]
    assert not [row for row in sent if KEY in row and "receive_response" not in row]


def test_a_key_that_was_pasted_with_a_line_break_is_told_before_it_is_sent(
    door: Door, service: Service, home: Place
) -> None:
    call = Call("GET", "/", carries=NOTHING, headers={"xi-api-key": f"{KEY}\r\nX: y"})

    with pytest.raises(Problem, match="“xi-api-key” holds a line break") as caught:
        door.ask(home, call)

    assert "copy and paste it again" in str(caught.value)
    assert KEY not in str(caught.value)
    assert service.lines == 0


def test_a_header_whose_name_is_none_is_not_sent(
    door: Door, service: Service, home: Place
) -> None:
    call = Call("GET", "/", carries=NOTHING, headers={"X Key": KEY})

    with pytest.raises(NotAllowed, match="cannot be written as HTTP") as caught:
        door.ask(home, call)

    assert KEY not in str(caught.value)
    assert service.heard == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"carries": set()},
        {"carries": {"secrets"}},
        {"carries": {"nothing", "words"}},
        {"carries": NOTHING, "json": {}, "form": {}},
        {"carries": NOTHING, "redirects": 1},
        {"carries": NOTHING, "headers": {"Host": "elsewhere.example"}},
        {"carries": NOTHING, "headers": {"cookie": "a=b"}},
    ],
)
def test_a_call_that_contradicts_itself_cannot_be_made(
    wrong: dict[str, object],
) -> None:
    with pytest.raises(ValueError, match=r"call|redirected|door"):
        Call("POST", "/", **wrong)  # type: ignore[arg-type]


def test_no_cookie_and_no_proxy_and_no_password_file_is_used(
    service: Service,
    home: Place,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login ada password lamp\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    service.answers["/"] = reply(Set_Cookie="who=Leo; Path=/")
    door = Door(Open())

    door.ask(home, Call("GET", "/", carries=NOTHING))
    door.ask(home, Call("GET", "/", carries=NOTHING))

    assert service.lines == 2
    for heard in service.heard:
        assert not {"cookie", "authorization"} & set(heard.headers)


def test_what_a_person_reads_on_a_place_is_its_plain_address() -> None:
    place = Place("Studio", "https://studio.example:8443/v1/")

    assert str(place) == "Studio (https://studio.example:8443/v1)"


@pytest.mark.parametrize(
    "url, at_home, said",
    [
        ("studio.example", False, "is not a web address"),
        ("file:///etc/passwd", True, "is not a web address"),
        ("gopher://127.0.0.1:70", True, "is not a web address"),
        ("https://", False, "is not a web address"),
        ("https://studio.example:99999", False, "is not a web address"),
        ("https://ada:lamp@studio.example", False, "holds a name or password"),
        ("https://studio.example/?key=lamp", False, "holds more than a place"),
        ("http://studio.example", False, "is not encrypted"),
        ("https://studio.example:port", False, "cannot be read"),
        ("https://studio.example/\n", False, "cannot be read"),
    ],
)
def test_an_address_that_cannot_be_right_is_told_when_it_is_written(
    url: str, at_home: bool, said: str
) -> None:
    with pytest.raises(Problem, match=said) as caught:
        Place("Studio", url, at_home=at_home)

    assert "lamp" not in str(caught.value)
    assert caught.value.todo
