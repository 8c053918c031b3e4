"""A party over its sockets: who gets in, what they hear, and who is sent home."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from accounts.models import Device, Family, Profile, User
from accounts.services import end_devices
from liveloop.models import Party, PartyLine
from liveloop.services import hubs, parties, rooms
from liveloop.services.hubs import Hub
from studio.models import Film
from tests.liveloop.sitting import Page, film_of, fresh_hubs, viewer_of

pytestmark = pytest.mark.django_db(transaction=True)
Ask = Callable[..., Any]


@pytest.fixture(autouse=True)
async def _fresh_hubs(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    async with fresh_hubs(monkeypatch):
        yield


@pytest.fixture
def ask(sign_in: Callable[..., Client]) -> Ask:
    return sync_to_async(sign_in)


@pytest.fixture
def film(ada: User) -> Film:
    return film_of(ada.profile)


@pytest.fixture
def party(ada: User, film: Film) -> Party:
    return parties.begin(viewer_of(ada), film)


async def told(party: Party) -> Any:
    await sync_to_async(party.refresh_from_db)()
    return party.told()


# ------------------------------------------------------------------- being together
async def test_two_come_and_hear_each_other(
    ada: User, leo: Profile, ask: Ask, party: Party
) -> None:
    hers = await Page(await ask(ada), party).open()
    his = await Page(await ask(ada, as_=leo), party).open()

    assert (await hers.event("came"))["name"] == "Leo"
    assert hers.shown["host"] == hers.you == ada.profile.pk
    assert his.shown["host"] == ada.profile.pk
    assert [each["name"] for each in his.shown["members"]] == ["Ada", "Leo"]
    await his.ask("say", text="An \u202eotter!")
    for page in (hers, his):
        said = await page.event("said")
        assert (said["name"], said["text"]) == ("Leo", "An otter!")
    await hers.ask("play", fence=hers.shown["fence"])
    moves = await his.event("moves")
    assert moves["playback"]["playing"] and moves["by"] == ada.profile.pk
    assert moves == await hers.event("moves")
    line = await sync_to_async(PartyLine.objects.get)(party=party)
    assert (line.text, line.who_id, line.nth) == ("An otter!", leo.pk, 1)


async def test_the_house_says_what_time_it_is_at_once_and_to_the_digit(
    ada: User, ask: Ask, party: Party, clock: Callable[[float], None]
) -> None:
    page = await Page(await ask(ada), party).open()

    await page.say({"clock": 1234.5678901})

    said = await page.hear("clock")
    assert said["clock"] == 1234.5678901
    assert said["there"] == pytest.approx(parties.now(), abs=60_000)


async def test_leo_gives_no_orders_while_ada_is_the_host(
    ada: User, leo: Profile, ask: Ask, party: Party
) -> None:
    await Page(await ask(ada), party).open()
    his = await Page(await ask(ada, as_=leo), party).open()

    await his.ask("play", fence=his.shown["fence"], id="p7")

    said = await his.hear("refused")
    assert said["id"] == "p7"
    assert said["refused"] == {
        "reason": "not host",
        "what": "Ada is the host.",
        "todo": "Ask to be handed the party.",
    }
    assert not (await told(party)).playback.playing


async def test_two_screens_of_ada_are_one_member_until_the_last_one_leaves(
    ada: User, leo: Profile, ask: Ask, party: Party
) -> None:
    hers = await Page(await ask(ada), party).open()
    other = await Page(await ask(ada), party).open()
    his = await Page(await ask(ada, as_=leo), party).open()
    assert [each["name"] for each in his.shown["members"]] == ["Ada", "Leo"]

    await other.ask("leave")
    assert await other.code() == 1000
    await hers.ask("say", text="I am still here")
    assert (await his.event("said"))["name"] == "Ada"
    await hers.ask("leave")

    assert (await his.event("went"))["why"] == "left"
    assert [m.name for m in (await told(party)).members] == ["Leo"]
    assert (await told(party)).host == leo.pk


async def test_who_leaves_by_a_page_without_a_socket_leaves_with_all_windows(
    ada: User, leo: Profile, ask: Ask, party: Party
) -> None:
    hers = await Page(await ask(ada), party).open()
    window = await ask(ada, as_=leo)
    his = await Page(window, party).open()

    gone = await sync_to_async(window.post)(f"/together/{party.pk}/leave/")

    assert gone.status_code == 302
    assert await his.code() == 1000
    shown = (await hers.hear("shown"))["shown"]
    assert [each["name"] for each in shown["members"]] == ["Ada"]


async def test_a_late_comer_is_shown_what_the_others_see(
    ada: User, leo: Profile, ask: Ask, party: Party
) -> None:
    hers = await Page(await ask(ada), party).open()
    await hers.ask("seek", fence=hers.shown["fence"], to=42_000)
    await hers.ask("say", text="Come, it is the harbour now")
    await hers.event("said")

    his = await Page(await ask(ada, as_=leo), party).open()

    assert his.shown["timeline"][-1]["position"] == 42_000
    assert [line["text"] for line in his.shown["chat"]] == [
        "Come, it is the harbour now"
    ]


# ------------------------------------------------------------------ hosts and restarts
async def test_a_silent_host_is_followed_by_who_is_there(
    ada: User, leo: Profile, ask: Ask, party: Party, clock: Callable[[float], None]
) -> None:
    hers = await Page(await ask(ada), party).open()
    his = await Page(await ask(ada, as_=leo), party).open()
    for _ in range(2):
        clock(6)
        await his.ask("hear", delay=20)

    hosts = await his.event("hosts")

    assert (hosts["who"], hosts["why"]) == (leo.pk, "silent")
    assert hosts["fence"] > his.shown["fence"]
    await hers.ask("play", fence=hers.shown["fence"])
    assert (await hers.hear("refused"))["refused"]["reason"] == "not host"
    await his.ask("play", fence=hosts["fence"])
    assert (await his.event("moves"))["by"] == leo.pk


async def test_a_page_that_loads_again_costs_ada_nothing(
    ada: User, leo: Profile, ask: Ask, party: Party
) -> None:
    window = await ask(ada)
    hers = await Page(window, party).open()
    his = await Page(await ask(ada, as_=leo), party).open()
    await hers.close()
    hers = await Page(window, party).open()
    await his.ask("say", text="Are you back?")

    assert hers.shown["host"] == ada.profile.pk
    assert (await hers.event("said"))["text"] == "Are you back?"
    assert [m.name for m in (await told(party)).members] == ["Ada", "Leo"]


async def test_after_a_restart_the_first_to_come_back_is_not_the_host(
    ada: User, leo: Profile, ask: Ask, party: Party, clock: Callable[[float], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    hers = await Page(await ask(ada), party).open()
    his = await Page(await ask(ada, as_=leo), party).open()
    await hers.ask("say", text="Wait for me")
    await his.event("said")
    for page in (hers, his):
        await page.close()
    monkeypatch.setattr(hubs, "hub", Hub())
    clock(30)

    his = await Page(await ask(ada, as_=leo), party).open()

    assert his.shown["host"] == ada.profile.pk
    assert [each["away"] for each in his.shown["members"]] == [False, False]
    assert [line["text"] for line in his.shown["chat"]] == ["Wait for me"]
    hers = await Page(await ask(ada), party).open()
    assert hers.shown["fence"] == his.shown["fence"]
    await hers.ask("play", fence=hers.shown["fence"])
    assert (await his.event("moves"))["by"] == ada.profile.pk


async def test_who_comes_back_the_next_day_does_not_find_the_others_there(
    ada: User, leo: Profile, ask: Ask, party: Party, clock: Callable[[float], None]
) -> None:
    hers = await Page(await ask(ada), party).open()
    await hers.close()
    clock(3600)

    his = await Page(await ask(ada, as_=leo), party).open()

    ada_s, leo_s = his.shown["members"]
    assert (ada_s["away"], leo_s["away"]) == (True, False)
    assert his.shown["host"] == leo.pk


async def test_a_database_that_is_away_for_a_moment_costs_time_and_no_words(
    ada: User, ask: Ask, party: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = await Page(await ask(ada), party).open()
    answers = iter([OperationalError("gone fishing")])
    keep = parties.keep

    def moody(*asked: Any) -> bool:
        for trouble in answers:
            raise trouble
        return keep(*asked)

    monkeypatch.setattr(rooms, "BREATH", 0.05)
    monkeypatch.setattr(parties, "keep", moody)

    await page.ask("say", text="Still here")

    assert (await page.event("said"))["text"] == "Still here"
    assert await sync_to_async(PartyLine.objects.count)() == 1


# ------------------------------------------------------------------------ refusals
async def test_max_learns_nothing_of_a_party(
    max_: User, ask: Ask, party: Party
) -> None:
    page = Page(await ask(max_), party)

    assert not await page.knock()


async def test_somebody_unknown_and_a_forged_origin_get_no_socket(
    ada: User, ask: Ask, party: Party
) -> None:
    assert not await Page(Client(), party).knock()
    forged = Page(await ask(ada), party, origin="http://evil.example")
    assert not await forged.knock()
    unknown = Party(pk="00000000-0000-4000-8000-000000000000")
    assert not await Page(await ask(ada), unknown).knock()


async def test_leo_does_not_join_a_film_that_only_ada_sees(
    ada: User, leo: Profile, ask: Ask
) -> None:
    film = await sync_to_async(film_of)(ada.profile, for_everybody=False)
    party = await sync_to_async(lambda: parties.begin(viewer_of(ada), film))()
    assert await Page(await ask(ada), party).open()

    page = Page(await ask(ada, as_=leo), party)

    assert await page.knock()
    assert await page.code() == 4403
    assert [m.name for m in (await told(party)).members] == ["Ada"]


async def test_a_film_that_is_made_private_ends_its_party_in_words(
    ada: User, leo: Profile, ask: Ask, film: Film, party: Party
) -> None:
    his = await Page(await ask(ada, as_=leo), party).open()

    await sync_to_async(film.make_private)()

    said = (await his.hear("refused"))["refused"]
    assert said["what"] == "“Kite” is private now."
    assert await his.code() == 4404


async def test_a_film_that_is_thrown_away_ends_its_party(
    ada: User, ask: Ask, film: Film, party: Party
) -> None:
    hers = await Page(await ask(ada), party).open()

    await sync_to_async(film.throw_away)()

    assert await hers.code() == 4404
    again = Page(await ask(ada), party)
    assert await again.knock()
    assert await again.code() == 4404


async def test_a_device_that_is_ended_hears_no_more(
    ada: User, leo: Profile, ask: Ask, lighthouse: Family, party: Party
) -> None:
    his = await Page(await ask(ada, as_=leo), party).open()

    devices = Device.objects.filter(family=lighthouse)
    await sync_to_async(end_devices)(devices, lighthouse, "Ada", timezone.now())

    assert await his.code() == 4403


async def test_a_right_that_ends_without_news_holds_for_a_minute_at_most(
    ada: User, leo: Profile, ask: Ask, party: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = await ask(ada, as_=leo)
    his = await Page(window, party).open()
    monkeypatch.setattr("liveloop.services.seats.LOOK_AGAIN", 0.0)

    await sync_to_async(window.session.flush)()

    assert await his.code() == 4403


async def test_that_somebody_is_there_is_written_down_now_and_then(
    ada: User, ask: Ask, party: Party, clock: Callable[[float], None]
) -> None:
    page = await Page(await ask(ada), party).open()
    before = await told(party)
    for _ in range(20):
        await page.ask("hear", delay=30)
        await asyncio.sleep(0.01)
    assert await told(party) == before

    clock(4)
    await page.ask("hear", delay=30)

    while (now := await told(party)).turn == before.turn:
        await asyncio.sleep(0.02)
    assert now.members[0].heard == before.members[0].heard + 4_000
    assert now.members[0].delay == 30
