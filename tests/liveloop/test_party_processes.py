"""One party, served by two web processes of the house at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from channels.layers import InMemoryChannelLayer
from django.test import Client

from accounts.models import Profile, User
from liveloop.engine.party import coming
from liveloop.models import Party, PartyLine
from liveloop.services import parties, rooms
from liveloop.services.hubs import Hub
from tests.liveloop.sitting import Page, film_of, fresh_hubs, process, viewer_of

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
def party(ada: User) -> Party:
    return parties.begin(viewer_of(ada), film_of(ada.profile))


async def lines_of(page: Page, count: int) -> list[str]:
    """Read until a page knows so many lines, told one by one or shown as a whole."""
    chat = [line["text"] for line in page.shown["chat"]]
    while len(chat) < count:
        said = await page.hear("there")
        if "shown" in said:
            chat = [line["text"] for line in said["shown"]["chat"]]
        chat += [e["text"] for e in said.get("events", ()) if e["event"] == "said"]
    return chat


async def test_what_is_said_in_one_is_heard_in_the_other(
    ada: User, leo: Profile, ask: Ask, party: Party
) -> None:
    hers = await Page(await ask(ada), party, process(Hub())).open()
    his = await Page(await ask(ada, as_=leo), party, process(Hub())).open()

    await hers.ask("say", text="Can you hear me over there?")

    assert await lines_of(his, 1) == ["Can you hear me over there?"]


async def test_two_processes_that_write_at_once_lose_nothing_and_agree(
    ada: User, leo: Profile, ask: Ask, party: Party
) -> None:
    one, other = process(Hub()), process(Hub())
    hers = await Page(await ask(ada), party, one).open()
    his = await Page(await ask(ada, as_=leo), party, other).open()
    too = await Page(await ask(ada), party, other).open()

    for n in range(5):
        await hers.ask("say", text=f"Ada {n}")
        await his.ask("say", text=f"Leo {n}")
        await hers.ask("seek", fence=hers.shown["fence"], to=1_000 * n)
        await too.ask("seek", fence=hers.shown["fence"], to=50_000 + n)

    chats = await asyncio.gather(*(lines_of(page, 10) for page in (hers, his, too)))
    assert sorted(chats[0]) == sorted(
        f"{who} {n}" for who in ("Ada", "Leo") for n in range(5)
    )
    assert chats[0] == chats[1] == chats[2]
    said = await sync_to_async(lambda: [x.text for x in PartyLine.objects.all()])()
    assert said == chats[0]
    seen = [
        (await Page(await ask(ada, as_=leo), party, app).open()).shown
        for app in (one, other)
    ]
    assert seen[0]["timeline"] == seen[1]["timeline"]
    assert seen[0]["host"] == seen[1]["host"] == ada.profile.pk


async def test_whoever_writes_second_asks_again_of_the_newer_party(
    ada: User, leo: Profile, party: Party
) -> None:
    """The very race, by hand: both read the same turn, and one of them is late."""
    read = party.told()
    hers, came = coming.join(read, ada.profile.pk, parties.now(), name="Ada")
    his, _ = coming.join(read, leo.pk, parties.now(), name="Leo")
    keep = sync_to_async(parties.keep)

    assert await keep(party.pk, read, hers, came)
    assert not await keep(party.pk, read, his, ())

    await sync_to_async(party.refresh_from_db)()
    assert party.told() == hers


async def test_two_hosts_in_two_processes_cannot_both_be_obeyed(
    ada: User, leo: Profile, ask: Ask, party: Party, clock: Callable[[float], None]
) -> None:
    hers = await Page(await ask(ada), party, process(Hub())).open()
    his = await Page(await ask(ada, as_=leo), party, process(Hub())).open()
    for _ in range(2):
        clock(6)
        await his.ask("hear", delay=20)
    hosts = await his.event("hosts")

    # Her process may not know it yet; the row does.
    await hers.ask("play", fence=hers.shown["fence"])
    await his.ask("seek", fence=hosts["fence"], to=9_000)

    assert (await hers.hear("refused"))["refused"]["reason"] == "not host"
    assert (await his.event("moves"))["by"] == leo.pk


async def test_with_a_layer_between_them_what_flies_by_is_told_too(
    ada: User, leo: Profile, ask: Ask, party: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Neither looks by itself: what is heard came through the layer.
    monkeypatch.setattr(rooms, "TICK", 600.0)
    layer = InMemoryChannelLayer()
    hers = await Page(await ask(ada), party, process(Hub(layer))).open()
    his = await Page(await ask(ada, as_=leo), party, process(Hub(layer))).open()
    assert (await hers.event("came"))["who"] == leo.pk

    await hers.ask("cheer", reaction="🦦")
    assert (await his.event("cheered"))["by"] == ada.profile.pk
    await his.ask("cheer", reaction="👏")

    heard = [(await hers.event("cheered"))["reaction"] for _ in range(2)]
    assert heard == ["🦦", "👏"]


class Away(InMemoryChannelLayer):  # type: ignore[misc]
    """Redis, when it is not there."""

    async def new_channel(self, prefix: str = "specific.") -> str:
        raise ConnectionError("nobody there")

    async def group_send(self, group: str, message: Any) -> None:
        raise ConnectionError("nobody there")


async def test_without_the_layer_a_party_goes_on(
    ada: User, leo: Profile, ask: Ask, party: Party
) -> None:
    hers = await Page(await ask(ada), party, process(Hub(Away()))).open()
    his = await Page(await ask(ada, as_=leo), party, process(Hub(Away()))).open()

    await hers.ask("say", text="All well?")

    assert await lines_of(his, 1) == ["All well?"]
