"""Facts about what a film shows: off until a grown-up says so, then kept a month."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from accounts.models import User
from kit.web import door
from studio.models import Entity, Job, WikiPage
from studio.services import facts, guests
from tests.accounts.programs import code_of, error_of
from tests.films.callers import Caller, caller_of
from tests.kit.web.services import Authority, Internet, Service, listening, reply, says

OTTER = (
    "Otters are carnivorous mammals (in the subfamily Lutrinae). They swim. They eat."
)


@pytest.fixture
def wikipedia(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Two of its languages, on an internet of our own."""
    import socket

    authority, net = Authority(tmp_path), Internet()
    names = ("en.wikipedia.org", "es.wikipedia.org")
    with listening(authority.server(*names)) as service:
        for name in names:
            net.publish(name, service)
        monkeypatch.setattr(socket, "getaddrinfo", net.look_up)
        monkeypatch.setattr(socket, "socket", net.socket())
        trust = authority.trust()
        monkeypatch.setattr(door, "trusted", lambda: trust)
        yield service


@pytest.fixture
def program(ada: User) -> Caller:
    return caller_of(ada)


@pytest.fixture
def allowed(ada: User) -> None:
    guests.allow(ada.family, "Wikipedia", by=ada)


def page(title: str, extract: str, language: str = "en", **more: Any) -> bytes:
    address = f"https://{language}.wikipedia.org/wiki/{title}"
    urls = {"desktop": {"page": address}}
    data = {"type": "standard", "title": title, "extract": extract}
    return says({**data, "content_urls": urls, **more})


def at(title: str) -> str:
    return f"/api/rest_v1/page/summary/{title}"


def test_nothing_leaves_the_house_until_a_grown_up_says_so(
    program: Caller, wikipedia: Service
) -> None:
    answer = program.get("/wiki", entities="otter")

    assert (answer.status_code, code_of(answer)) == (403, "network-off")
    assert "grown-up can turn them on" in error_of(answer)["do"]
    assert wikipedia.heard == [] and wikipedia.lines == 0


def test_two_sentences_and_their_source(
    program: Caller, wikipedia: Service, allowed: None
) -> None:
    wikipedia.answers[at("otter")] = page("Otter", OTTER)

    (fact,) = program.get("/wiki", entities="otter").json()["items"]

    assert fact["summary"] == "Otters are carnivorous mammals. They swim."
    assert fact["source"] == "https://en.wikipedia.org/wiki/Otter"
    assert (fact["name"], fact["title"], fact["language"]) == ("otter", "Otter", "en")
    (heard,) = wikipedia.heard
    assert heard.body == b"" and "cookie" not in heard.headers


def test_the_same_word_leaves_the_house_once_a_month(
    program: Caller, wikipedia: Service, allowed: None
) -> None:
    wikipedia.answers[at("otter")] = page("Otter", OTTER)
    for _ in range(3):
        program.get("/wiki", entities="otter,quux")
    assert len(wikipedia.heard) == 2, "also that there is no such page is known"

    old = WikiPage.objects.get(name="otter").fetched_at - timedelta(days=31)
    WikiPage.objects.filter(name="otter").update(fetched_at=old)
    program.get("/wiki", entities="otter,quux")

    assert len(wikipedia.heard) == 3


def test_what_is_known_is_not_told_when_it_is_off_again(
    program: Caller, wikipedia: Service, allowed: None, ada: User
) -> None:
    wikipedia.answers[at("otter")] = page("Otter", OTTER)
    program.get("/wiki", entities="otter")

    guests.forbid(ada.family, "Wikipedia")

    assert code_of(program.get("/wiki", entities="otter")) == "network-off"


@pytest.mark.parametrize(
    "answer",
    [
        says({"type": "Not found."}, "404 Not Found"),
        page("Mercury", "Mercury may refer to:", type="disambiguation"),
        page(
            "Otter", OTTER, content_urls={"desktop": {"page": "https://evil.example"}}
        ),
        page(
            "Otter",
            OTTER,
            content_urls={
                "desktop": {"page": "https://en.wikipedia.org.evil.example/wiki/"}
            },
        ),
        page("Otter", OTTER, content_urls={"desktop": {"page": "javascript:alert(1)"}}),
        page("Otter", OTTER, content_urls=[7]),
        page("Otter", ""),
        says([1, 2]),
    ],
    ids=range(8),
)
def test_what_is_no_page_of_theirs_is_left_out(
    program: Caller, wikipedia: Service, allowed: None, answer: bytes
) -> None:
    wikipedia.answers[at("otter")] = answer

    assert program.get("/wiki", entities="otter").json() == {"items": [], "next": None}


def test_what_they_say_is_text_and_nothing_else(
    program: Caller, wikipedia: Service, allowed: None
) -> None:
    text = (
        "<b>Otters</b> swim <script>alert(1)</script>\x00 well. " + "Very well. " * 999
    )
    wikipedia.answers[at("otter")] = page("<i>Otter</i>", text)

    (fact,) = program.get("/wiki", entities="otter").json()["items"]

    assert (fact["title"], fact["summary"][:18]) == ("Otter", "Otters swim well. ")
    assert not set("<>\x00") & set(fact["summary"]) and len(fact["summary"]) <= 600


def test_a_redirect_is_followed_within_the_internet_and_not_into_the_house(
    program: Caller, wikipedia: Service, allowed: None
) -> None:
    wikipedia.answers[at("otters")] = reply(status="302 Found", Location=at("otter"))
    wikipedia.answers[at("otter")] = page("Otter", OTTER)
    inwards = "https://127.0.0.1:8000/"
    wikipedia.answers[at("trap")] = reply(status="302 Found", Location=inwards)

    assert (
        program.get("/wiki", entities="otters").json()["items"][0]["title"] == "Otter"
    )
    answer = program.get("/wiki", entities="trap")

    assert (answer.status_code, code_of(answer)) == (503, "resting")


@pytest.mark.parametrize(
    "behaviour",
    [
        reply("<title>Sign in to the hotel</title>", kind="text/html"),
        reply("busy", "503 Service Unavailable"),
        says({"type": "standard", "extract": "x" * 600_000}),
        b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{",
    ],
    ids=["hotel", "busy", "too much", "cut"],
)
def test_trouble_on_the_way_is_told_and_not_kept(
    program: Caller, wikipedia: Service, allowed: None, behaviour: bytes
) -> None:
    wikipedia.answers[at("otter")] = behaviour

    answer = program.get("/wiki", entities="otter")

    assert (answer.status_code, code_of(answer)) == (503, "resting")
    assert "Wikipedia" in error_of(answer)["what"]
    assert not WikiPage.objects.exists()


def test_another_language_is_another_wikipedia(
    program: Caller, wikipedia: Service, allowed: None
) -> None:
    wikipedia.answers[at("nutria%20gigante".replace("%20", "_"))] = page(
        "Nutria", "La nutria nada. Come peces.", "es"
    )

    (fact,) = program.get("/wiki", entities="nutria gigante", language="es").json()[
        "items"
    ]

    assert fact["source"].startswith("https://es.wikipedia.org/")
    assert wikipedia.heard[0].headers["host"] == "es.wikipedia.org"


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"entities": ""},
        {"entities": "x" * 801},
        {"entities": ",".join(map(str, range(11)))},
        {"entities": "otter", "language": "evil.example/"},
        {"entities": "otter", "language": "EN"},
    ],
    ids=str,
)
def test_a_question_that_is_none_is_refused(
    program: Caller, allowed: None, query: dict[str, str]
) -> None:
    assert code_of(program.get("/wiki", **query)) == "wrong-input"


@pytest.mark.parametrize("name", ["..", "a/../../b", "?x=1", "#", "%2e%2e", "[x]"])
def test_a_name_leads_to_no_other_address(
    program: Caller, wikipedia: Service, allowed: None, name: str
) -> None:
    assert program.get("/wiki", entities=name).json()["items"] == []
    for heard in wikipedia.heard:
        tail = heard.target.removeprefix("/api/rest_v1/page/summary/")
        assert "/" not in tail and "?" not in tail


def test_a_finished_film_knows_what_it_is_about(
    ask: Callable[..., Job], finish: Callable[[Job], Job], wikipedia: Service, ada: User
) -> None:
    job = finish(ask())

    names = set(Entity.objects.filter(film=job.film).values_list("name", flat=True))
    assert "otter" in names
    assert job.nodes.get(name="entities").artifact
    with pytest.raises(facts.Off):
        facts.facts_of(job.film)
    guests.allow(ada.family, "Wikipedia", by=ada)
    wikipedia.answers[at("otter")] = page("Otter", OTTER)
    assert [fact.title for fact in facts.facts_of(job.film)] == ["Otter"]
