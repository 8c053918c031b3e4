"""What goes wrong is told with the service, its address, the cause and a remedy."""

from __future__ import annotations

import json
import socket
from email.utils import formatdate
from time import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.problems import Problem
from kit.web import (
    NOTHING,
    Answer,
    Call,
    CutShort,
    Door,
    NotAllowed,
    Place,
    Refused,
    Unreachable,
    WrongKind,
)
from kit.web.answers import patience, title_of, words_of
from tests.kit.web.services import Internet, Service, reply, says

HOME = Place("Ollama", "http://127.0.0.1:11434", at_home=True)
NGINX = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


def get(path: str, wants: str = "") -> Call:
    return Call("GET", path, carries=NOTHING, params={"key": "secret"}, wants=wants)


def test_a_service_that_is_not_started_is_told_with_its_remedy(door: Door) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    place = Place("Ollama", f"http://127.0.0.1:{port}", at_home=True)

    with pytest.raises(Unreachable) as caught:
        door.ask(place, get("/"))

    assert str(caught.value) == (
        f"Ollama (http://127.0.0.1:{port}) cannot be reached: nothing listens there. "
        "Start it, or correct its address."
    )
    assert caught.value.passing


def test_a_name_that_nobody_knows_is_told(door: Door, internet: Internet) -> None:
    with pytest.raises(Unreachable, match="its name is not known") as caught:
        door.ask(Place("Studio", "https://stduio.example"), get("/"))

    assert not caught.value.passing


@pytest.mark.parametrize("host", ["a" * 64 + ".example", "..example"])
def test_a_name_that_is_none_is_told(host: str, door: Door) -> None:
    with pytest.raises(Problem):
        door.ask(Place("Studio", f"https://{host}"), get("/"))


@pytest.mark.parametrize(
    "status, passing",
    [
        ("400 Bad Request", False),
        ("401 Unauthorized", False),
        ("402 Payment Required", False),
        ("403 Forbidden", False),
        ("404 Not Found", False),
        ("422 Unprocessable", False),
        ("429 Too Many Requests", True),
        ("500 Internal Server Error", False),
        ("502 Bad Gateway", True),
        ("503 Service Unavailable", True),
        ("504 Gateway Timeout", True),
    ],
)
def test_a_no_is_lasting_or_passing(
    status: str, passing: bool, door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = says({"error": "model 'fox' not found"}, status)

    with pytest.raises(Refused, match="“model 'fox' not found”") as caught:
        door.ask(home, get("/"))

    assert caught.value.status == int(status[:3])
    assert caught.value.passing is passing
    assert "secret" not in str(caught.value)
    assert caught.value.answer.json() == {"error": "model 'fox' not found"}


def test_a_caller_who_knows_better_says_so(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = says({"detail": {"status": "quota_exceeded"}}, "429 No")

    with pytest.raises(Refused) as caught:
        door.ask(home, get("/"))
    caught.value.passing = False

    assert caught.value.answer.json()["detail"]["status"] == "quota_exceeded"


def test_a_busy_service_says_how_long(
    door: Door, service: Service, home: Place
) -> None:
    service.answers |= {
        "/seconds": says({}, "429 Too Many", Retry_After="7"),
        "/date": says({}, "503 No", Retry_After=formatdate(time() + 60, usegmt=True)),
        "/never": says({}, "429 Too Many", Retry_After="99999999999999999999"),
        "/silent": says({}, "429 Too Many"),
    }
    waits = {}

    for path in service.answers:
        with pytest.raises(Refused) as caught:
            door.ask(home, get(path))
        waits[path] = caught.value.retry_after

    assert waits["/seconds"] == 7
    assert waits["/date"] == pytest.approx(60, abs=5)
    assert waits["/never"] == 3600
    assert waits["/silent"] is None


@given(st.text(), st.floats(0, 4e9))
def test_no_wish_to_wait_is_too_strange(wish: str, now: float) -> None:
    seconds = patience({"retry-after": wish, "retry-after-ms": wish}, now)

    assert seconds is None or 0 <= seconds <= 3600


def test_a_page_where_a_picture_was_promised_is_told_by_its_title(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/view"] = reply(NGINX, kind="text/html; charset=utf-8")

    with pytest.raises(WrongKind) as caught:
        door.ask(home, get("/view", wants="image/*"))

    assert "text/html that says “502 Bad Gateway” instead of image/*" in str(
        caught.value
    )
    assert (caught.value.kind, caught.value.title) == ("text/html", "502 Bad Gateway")


@pytest.mark.parametrize("body", [NGINX, "", "{", "[" * 100_000, "\xff", "NaN?"])
def test_what_is_no_json_is_told(
    body: str, door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = reply(body.encode("latin-1"), kind="text/html")

    answer = door.ask(home, get("/"))

    with pytest.raises(WrongKind, match="instead of JSON"):
        answer.json()


def test_a_page_that_says_no_is_told_by_its_title(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = reply(NGINX, "502 Bad Gateway", "text/html")

    with pytest.raises(Refused, match="“502 Bad Gateway”"):
        door.ask(home, get("/"))


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"HTTP/1.1 200",
        reply("half a story", Content_Length="100"),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
    ],
    ids=["nothing", "half a head", "half a body", "half a piece"],
)
def test_an_answer_that_breaks_off_is_told(
    sent: bytes, door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = sent

    with pytest.raises(CutShort, match="broke off in the middle") as caught:
        door.ask(home, get("/"))

    assert caught.value.passing


def test_a_line_that_is_torn_is_told(door: Door, service: Service, home: Place) -> None:
    def tear(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nOnce")
        linger = (1).to_bytes(4, "little") + (0).to_bytes(4, "little")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    service.answers["/"] = tear

    with pytest.raises(CutShort):
        door.ask(home, get("/"))


def test_a_stream_that_breaks_off_gives_what_came_and_then_says_so(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = reply(b'{"n": 1}\n{"n"', Content_Length="100")
    heard: list[str] = []

    with pytest.raises(CutShort), door.stream(home, get("/")) as lines:
        heard.extend(lines)

    assert heard == ['{"n": 1}']


@pytest.mark.parametrize(
    "sent",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n" * 9,
        b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 60_000,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot hex\r\n",
    ],
    ids=["another protocol", "no length", "huge header", "many headers", "no chunk"],
)
def test_what_is_no_http_is_told(
    sent: bytes, door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = sent + b"\r\n"

    with pytest.raises(WrongKind, match="instead of proper HTTP") as caught:
        door.ask(home, get("/"))

    assert not caught.value.passing


def test_what_cannot_be_unpacked_is_told(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = reply("Once upon a time", Content_Encoding="gzip")

    with pytest.raises(WrongKind, match="cannot be unpacked instead of gzip"):
        door.ask(home, get("/"))


def test_a_long_page_that_says_no_is_read_only_as_far_as_words_go(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = reply(
        NGINX + " " * 9_000_000, "502 Bad Gateway", "text/html"
    )

    with pytest.raises(Refused, match="“502 Bad Gateway”") as caught:
        door.ask(home, get("/"))

    assert len(caught.value.answer.body) < 200_000


def test_more_than_was_announced_is_not_read(
    door: Door, service: Service, home: Place
) -> None:
    service.answers["/"] = reply("Once upon a time", Content_Length="4")

    assert door.ask(home, get("/")).body == b"Once"


@pytest.mark.parametrize("manners", ["hears us out", "hangs up on us"])
def test_a_service_that_has_said_no_to_an_upload_is_heard(
    manners: str, door: Door, service: Service, home: Place
) -> None:
    def refuse(line: socket.socket) -> None:
        line.sendall(says({"error": "payload too large"}, "413 Too Large"))
        while manners == "hears us out" and line.recv(1 << 20):
            pass

    service.impatient = True
    service.answers["/"] = refuse
    call = Call("POST", "/", carries={"words"}, json="x" * 30_000_000)

    with pytest.raises(Refused, match="Send less at once"):
        door.ask(home, call)


@pytest.mark.parametrize(
    "path", ["v1", "/v1/../../admin", "/v1/%2E%2e/a", "/v1?key=canary"]
)
def test_a_path_that_leads_out_of_its_place_is_not_asked(
    path: str, door: Door, service: Service, home: Place
) -> None:
    with pytest.raises(NotAllowed, match="is no path of it") as caught:
        door.ask(home, Call("GET", path, carries=NOTHING))

    assert "canary" not in str(caught.value)

    assert service.lines == 0


@pytest.mark.parametrize(
    "body, words",
    [
        ({"error": "no such model"}, "no such model"),
        ({"error": {"message": "bad key", "code": 7}}, "bad key"),
        ({"detail": {"status": "x", "message": "voice not found"}}, "voice not found"),
        ({"detail": [{"loc": ["a"], "msg": "field required"}]}, "field required"),
        ({"id": "1", "name": "bad_request", "errors": ["too small"]}, "too small"),
        ({"type": "about:blank", "title": "Gone", "detail": "Expired"}, "Expired"),
        ({"error": {"message": ""}, "name": "empty"}, "empty"),
        ({"other": 1}, ""),
        ([], ""),
        ("plainly no", "plainly no"),
        (7, ""),
    ],
)
def test_services_say_no_in_many_shapes(body: object, words: str) -> None:
    answer = Answer(HOME, 400, {}, json.dumps(body).encode())

    assert words_of(answer) == words


@given(st.binary(max_size=400))
def test_whatever_is_said_is_one_short_line(body: bytes) -> None:
    for kind in ("text/plain", "application/json", "text/html"):
        said = words_of(Answer(HOME, 500, {"content-type": kind}, body))

        assert len(said) <= 200
        assert said.isprintable()


def test_a_hostile_page_is_read_in_no_time() -> None:
    began = time()

    assert title_of(b"<title " * 1_000_000) == ""
    assert time() - began < 1
