"""The pages of a party: begun, invited to, over, and the grown-ups' record."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from accounts.models import Family, Profile, User
from liveloop.engine.party import chat, coming
from liveloop.models import Channel, Party, PartyLine
from liveloop.services import parties
from studio.models import Film
from tests.liveloop.sitting import film_of, viewer_of

SignIn = Callable[..., Client]


@pytest.fixture
def film(ada: User) -> Film:
    return film_of(ada.profile)


@pytest.fixture
def party(ada: User, film: Film) -> Party:
    return parties.begin(viewer_of(ada), film)


def text_of(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def leo_says(party: Party, leo: Profile, words: str) -> None:
    now = parties.now()
    parties.change(party, lambda told: coming.join(told, leo.pk, now, name="Leo"))
    parties.change(party, lambda told: chat.say(told, leo.pk, now, text=words))


def test_leo_begins_a_party_from_a_film_and_is_at_its_page(
    ada: User, leo: Profile, film: Film, sign_in: SignIn
) -> None:
    window = sign_in(ada, as_=leo)

    answer = window.post("/together/begin/", {"film": str(film.pk)}, follow=True)

    party = Party.objects.get()
    assert (party.begun_by, party.film, party.family) == (leo, film, ada.family)
    assert answer.redirect_chain == [(f"/together/{party.pk}/", 302)]
    assert answer.status_code == 200
    context = answer.context
    assert context["party"] == party
    assert context["screen"].title == "Kite"
    assert context["socket"] == f"/ws/party/{party.pk}/"
    assert context["invite_url"].startswith("http://localhost/together/join/")
    assert context["invite_qr"].startswith("<svg ")
    assert f'data-socket="{party.socket}"' in answer.content.decode()


def test_a_channel_s_party_plays_the_channel(
    ada: User, lighthouse: Family, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    Channel.objects.create(family=lighthouse, slug="skerry", name="Skerry TV")

    answer = sign_in(ada).post("/together/begin/", {"channel": "skerry"}, follow=True)

    assert answer.status_code == 200
    assert answer.context["screen"].stream == "/live/skerry/index.m3u8"


def test_who_watches_now_is_listed_for_who_may_see_it(
    ada: User, leo: Profile, max_: User, party: Party, sign_in: SignIn
) -> None:
    parties.begin(
        viewer_of(ada), film_of(ada.profile, for_everybody=False, title="Surprise")
    )
    hers = text_of(sign_in(ada).get("/together/"))
    his = text_of(sign_in(ada, as_=leo).get("/together/"))
    theirs = text_of(sign_in(max_).get("/together/"))

    assert "Join Kite" in hers and "Join Surprise" in hers
    assert "Join Kite" in his and "Surprise" not in his
    assert "What was said" not in his
    assert "Kite" not in theirs
    assert "Nobody watches anything together" in theirs


def test_an_invitation_leads_the_family_in_and_nobody_else(
    ada: User, leo: Profile, max_: User, party: Party, sign_in: SignIn
) -> None:
    link = sign_in(ada).get(f"/together/{party.pk}/").context["invite_url"]
    path = link.removeprefix("http://localhost")

    led = sign_in(ada, as_=leo).get(path)

    assert led["Location"] == f"/together/{party.pk}/"
    assert sign_in(max_).get(path).status_code == 404
    unknown = Client(SERVER_NAME="localhost").get(path)
    assert unknown.status_code == 302 and "next=" in unknown["Location"]
    forged = sign_in(ada).get(f"{path[:-3]}xx/")
    assert forged.status_code == 422
    assert "This invitation cannot be read." in text_of(forged)


def test_an_invitation_is_written_as_other_devices_find_the_house(
    ada: User, party: Party, sign_in: SignIn, settings: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    settings.HOUSE = replace(settings.HOUSE, lan=True, port=8000)
    monkeypatch.setattr("kit.lan.addresses", lambda: ["192.0.2.7"])

    context = sign_in(ada).get(f"/together/{party.pk}/").context

    assert context["invite_url"].startswith("http://192.0.2.7:8000/together/join/")
    assert not context["invites_only_here"]


def test_leo_begins_none_on_a_film_only_ada_sees(
    ada: User, leo: Profile, max_: User, film: Film, sign_in: SignIn
) -> None:
    secret = film_of(ada.profile, for_everybody=False)
    his, theirs = sign_in(ada, as_=leo), sign_in(max_)

    for window, wish in (
        (his, {"film": str(secret.pk)}),
        (theirs, {"film": str(film.pk)}),
        (his, {"film": "kite"}),
        (his, {"channel": "nowhere"}),
        (his, {}),
    ):
        assert window.post("/together/begin/", wish).status_code == 404
    assert not Party.objects.exists()


def test_max_finds_nothing_at_a_party_s_addresses(
    party: Party, max_: User, sign_in: SignIn
) -> None:
    theirs = sign_in(max_)

    for path in ("", "chat/"):
        assert theirs.get(f"/together/{party.pk}/{path}").status_code == 404
    for path in ("leave/", "end/", "chat/1/remove/"):
        assert theirs.post(f"/together/{party.pk}/{path}").status_code == 404


def test_who_may_not_end_it_does_not(
    ada: User, leo: Profile, party: Party, sign_in: SignIn
) -> None:
    path = f"/together/{party.pk}/end/"

    assert sign_in(ada, as_=leo).post(path).status_code == 403
    party.refresh_from_db()
    assert party.ended_at is None
    assert sign_in(ada).post(path).status_code == 302
    party.refresh_from_db()
    assert party.ended_because == "Ada ended it."


def test_a_party_that_is_over_says_why(
    ada: User, leo: Profile, party: Party, sign_in: SignIn
) -> None:
    parties.end_one(party, ada.profile)

    answer = sign_in(ada, as_=leo).get(f"/together/{party.pk}/")

    assert answer.status_code == 410
    assert "This party is over" in text_of(answer)
    assert "Ada ended it." in text_of(answer)


def test_ada_reads_what_was_said_and_removes_a_line(
    ada: User, leo: Profile, party: Party, sign_in: SignIn
) -> None:
    leo_says(party, leo, "<b>An otter!</b>")
    window = sign_in(ada)
    path = f"/together/{party.pk}/chat/"
    assert "&lt;b&gt;An otter!&lt;/b&gt;" in window.get(path).content.decode()

    window.post(f"{path}1/remove/")

    page = window.get(path).content.decode()
    assert "<s>&lt;b&gt;An otter!&lt;/b&gt;</s>" in page
    assert "Removed by <bdi>Ada</bdi>" in page
    party.refresh_from_db()
    assert party.told().chat == ()
    assert window.post(f"{path}7/remove/").status_code == 404


def test_the_record_is_for_grown_ups_who_have_shown_who_they_are(
    ada: User, leo: Profile, party: Party, sign_in: SignIn
) -> None:
    leo_says(party, leo, "An otter!")
    path = f"/together/{party.pk}/chat/"
    windows = (sign_in(ada, as_=leo), sign_in(ada, fresh=False))

    for window in windows:
        answers = (window.get(path), window.post(f"{path}1/remove/"))
        assert all(answer.status_code in {302, 403} for answer in answers)
        assert all(b"otter" not in answer.content for answer in answers)
    assert PartyLine.objects.get().removed_at is None
