"""Nobody leads us where the family did not want to go."""

from __future__ import annotations

import socket
import ssl
from pathlib import Path

import pytest

from kit.web import (
    NOTHING,
    Call,
    Door,
    Limits,
    NotAllowed,
    Open,
    Passed,
    Place,
    Refused,
    TooSlow,
    Unreachable,
)
from tests.kit.web.services import (
    PUBLIC,
    Authority,
    Internet,
    Service,
    listening,
    reply,
)

KEYS = {"Authorization": "Bearer sk-canary", "xi-api-key": "canary"}


def get(path: str, redirects: int = 0) -> Call:
    return Call("GET", path, carries=NOTHING, headers=KEYS, redirects=redirects)


def to(address: str, status: str = "302 Found") -> bytes:
    return reply(status=status, Location=address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "100.64.0.1",
        "169.254.169.254",
        "192.168.1.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fd00::1",
        "fe80::1",
        "::ffff:93.184.215.14",
    ],
)
def test_a_name_that_points_into_the_home_is_not_asked(
    address: str,
    door: Door,
    internet: Internet,
    studio: Service,
    away: Place,
    passed: list[Passed],
) -> None:
    internet.names["studio.example"] = [PUBLIC, address]

    with pytest.raises(NotAllowed, match="was not asked") as caught:
        door.ask(away, get("/"))

    assert "If it is a computer at home, say so" in str(caught.value)
    assert internet.dialled == []
    assert passed == []


def test_a_name_is_looked_up_once_and_that_address_is_dialled(
    door: Door, internet: Internet, studio: Service, away: Place
) -> None:
    studio.answers["/"] = reply("the real one")
    internet.names["studio.example"] = [[PUBLIC], ["127.0.0.1"]]

    assert door.ask(away, get("/")).body == b"the real one"
    assert internet.asked == ["studio.example"]
    assert internet.dialled == [PUBLIC]

    with pytest.raises(NotAllowed, match=r"127\.0\.0\.1 is this computer"):
        door.ask(away, get("/"))
    assert internet.dialled == [PUBLIC]


def test_what_is_at_home_stays_at_home(
    door: Door, internet: Internet, studio: Service
) -> None:
    internet.wires[PUBLIC, 11434] = studio.port
    internet.names["ollama.example"] = [PUBLIC]
    place = Place("Ollama", "http://ollama.example:11434", at_home=True)

    with pytest.raises(NotAllowed, match="not in this home"):
        door.ask(place, Call("POST", "/", carries={"words"}, json="Leo lost a tooth"))

    assert studio.lines == 0


def test_a_computer_at_home_is_reached_by_its_address_at_home(
    door: Door, internet: Internet, service: Service
) -> None:
    service.answers["/"] = reply("here")
    internet.names["comfy.lan"] = ["2606:4700::7", "127.0.0.1", "fe80::1%1"]
    place = Place("Comfy", f"http://comfy.lan:{service.port}", at_home=True)

    assert door.ask(place, get("/")).body == b"here"
    assert internet.dialled == ["127.0.0.1"]


def test_tls_is_for_the_name_and_not_for_the_address(
    door: Door, internet: Internet, studio: Service
) -> None:
    internet.publish("other.example", studio)

    with pytest.raises(Unreachable, match="is not who it should be") as caught:
        door.ask(Place("Other", "https://other.example"), get("/"))

    assert not caught.value.passing
    assert studio.heard == []


def test_an_authority_that_nobody_knows_is_not_believed(
    studio: Service, away: Place
) -> None:
    with pytest.raises(Unreachable, match="is not who it should be"):
        Door(Open()).ask(away, get("/"))

    assert studio.heard == []


def test_a_service_without_encryption_is_told(
    door: Door, internet: Internet, service: Service
) -> None:
    service.answers["/"] = reply("in clear")
    url = internet.publish("clear.example", service)

    with pytest.raises(Unreachable, match="in private"):
        door.ask(Place("Clear", url), get("/"))


def test_a_greeting_that_does_not_come_is_not_waited_for(
    door: Door, internet: Internet
) -> None:
    call = Call("GET", "/", carries=NOTHING, limits=Limits(connect=0.3))

    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = internet.publish("mute.example", Service(mute.getsockname()[1]))

        with pytest.raises(TooSlow, match=r"did not greet within 0\.3 seconds"):
            door.ask(Place("Mute", url), call)


def test_no_redirect_is_followed_unless_one_was_expected(
    door: Door, studio: Service, away: Place
) -> None:
    studio.answers |= {"/": to("/there"), "/there": reply("there")}

    with pytest.raises(Refused) as caught:
        door.ask(away, get("/"))

    assert caught.value.status == 302
    assert len(studio.heard) == 1


def test_a_redirect_within_the_place_keeps_the_keys(
    door: Door, studio: Service, away: Place, passed: list[Passed]
) -> None:
    studio.answers |= {"/v1/out": to("file?sig=1"), "/v1/file": reply("picture")}

    assert door.ask(away, get("/v1/out", redirects=1)).body == b"picture"

    assert studio.heard[1].target == "/v1/file?sig=1"
    assert studio.heard[1].headers["xi-api-key"] == "canary"
    assert [(each.path, each.status) for each in passed] == [
        ("/v1/out", 302),
        ("/v1/file", 200),
    ]


@pytest.mark.parametrize("status", ["301 M", "302 F", "303 S", "307 T", "308 P"])
def test_a_redirect_to_another_host_loses_the_keys_and_never_finds_them_again(
    status: str, door: Door, studio: Service, away: Place, internet: Internet
) -> None:
    internet.publish("cdn.example", studio)
    studio.answers |= {
        "/out": to("https://cdn.example/a", status),
        "/a": to("https://studio.example/b", status),
        "/b": to("/c", status),
        "/c": reply("picture"),
    }

    assert door.ask(away, get("/out", redirects=3)).body == b"picture"

    first, second, *others = studio.heard
    assert first.headers["authorization"] == KEYS["Authorization"]
    assert len(others) == 2
    for heard in (second, *others):
        assert not {"authorization", "xi-api-key"} & set(heard.headers)
    assert [first.headers["host"], second.headers["host"]] == [
        "studio.example",
        "cdn.example",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/admin",
        "https://[::1]/admin",
        "https://2130706433/admin",
        "https://inside.example/admin",
        "https://169.254.169.254/latest/meta-data",
        "http://studio.example/clear",
        "//user:word@cdn.example/",
        "file:///etc/passwd",
        "mailto:ada@studio.example",
        "https://cdn.example\t.example/",
        "https://cdn.example:99999/",
    ],
)
def test_a_redirect_leads_neither_inwards_nor_out_of_encryption(
    address: str, door: Door, studio: Service, away: Place, internet: Internet
) -> None:
    internet.names |= {"cdn.example": [PUBLIC], "mail": [PUBLIC]}
    internet.names["inside.example"] = ["192.168.1.1"]
    studio.answers["/"] = to(address)

    with pytest.raises(NotAllowed) as caught:
        door.ask(away, get("/", redirects=3))

    assert internet.dialled == [PUBLIC]
    assert "word" not in str(caught.value)


def test_redirects_in_a_circle_come_to_an_end(
    door: Door, studio: Service, away: Place
) -> None:
    studio.answers |= {"/a": to("/b"), "/b": to("/a")}

    with pytest.raises(Refused):
        door.ask(away, get("/a", redirects=3))

    assert len(studio.heard) == 4


def test_a_service_at_home_leads_to_no_other_service_at_home(
    door: Door, service: Service, home: Place
) -> None:
    with listening() as router:
        service.answers["/"] = to(f"{router.url}/reboot")

        with pytest.raises(NotAllowed, match="to another place than its own"):
            door.ask(home, get("/", redirects=1))

        assert router.lines == 0


def test_a_service_at_home_leads_nobody_out_of_the_home(
    door: Door, service: Service, home: Place, studio: Service
) -> None:
    service.answers["/"] = to("https://studio.example/?said=Leo+lost+a+tooth")

    with pytest.raises(NotAllowed):
        door.ask(home, get("/", redirects=1))

    assert studio.lines == 0


def test_a_service_at_home_may_lead_within_itself(
    door: Door, service: Service, home: Place
) -> None:
    service.answers |= {"/": to("/view/"), "/view/": reply("picture")}

    assert door.ask(home, get("/", redirects=1)).body == b"picture"


def test_a_link_that_a_service_gave_is_followed_as_a_redirect_is(
    door: Door, studio: Service, away: Place, internet: Internet, tmp_path: Path
) -> None:
    internet.publish("cdn.example", studio)
    studio.answers |= {"/p/1": reply("polled"), "/out.png": reply(b"\x89PNG")}

    door.ask(away, get("https://studio.example/p/1"))
    door.fetch(away, get("https://cdn.example/out.png?sig=7"), tmp_path / "out.png")

    polled, fetched = studio.heard
    assert polled.headers["xi-api-key"] == "canary"
    assert fetched.target == "/out.png?sig=7"
    assert not {"authorization", "xi-api-key"} & set(fetched.headers)
    assert (tmp_path / "out.png").read_bytes() == b"\x89PNG"


@pytest.mark.parametrize("link", ["http://studio.example/", "https://192.168.1.1/"])
def test_a_link_leads_neither_inwards_nor_out_of_encryption(
    link: str, door: Door, studio: Service, away: Place, internet: Internet
) -> None:
    with pytest.raises(NotAllowed):
        door.ask(away, get(link))

    assert internet.dialled == []


def test_a_home_with_an_authority_of_its_own_is_spoken_to(
    authority: Authority, trust: ssl.SSLContext, internet: Internet
) -> None:
    with listening(authority.server("comfy.lan")) as comfy:
        comfy.answers["/"] = reply("here")
        internet.names["comfy.lan"] = ["127.0.0.1"]
        place = Place("Comfy", f"https://comfy.lan:{comfy.port}", at_home=True)

        assert Door(Open(), trust=trust).ask(place, get("/")).body == b"here"
