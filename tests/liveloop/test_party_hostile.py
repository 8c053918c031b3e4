"""What a party's page may send that no page of ours would."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.test import Client

from accounts.models import Profile, User
from liveloop.models import Party, PartyLine
from liveloop.services import parties
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
def party(ada: User) -> Party:
    return parties.begin(viewer_of(ada), film_of(ada.profile))


@pytest.mark.parametrize(
    "words",
    [
        "no", "[]", "{", "null", "[" * 30_000, '{"clock": "x"}', '{"clock": true}',
        '{"clock": NaN}', '{"do": "dance"}', '{"do": ["play"]}',
        '{"do": "hear", "delay": 1.5}', '{"do": "play", "fence": true}',
        '{"do": "say", "text": "\\ud800"}',
    ],
)  # fmt: skip
async def test_nonsense_is_refused_and_breaks_nothing(
    words: str, ada: User, ask: Ask, party: Party
) -> None:
    page = await Page(await ask(ada), party).open()

    await page.say(words)

    assert (await page.hear("refused"))["refused"]["reason"] == "asked wrongly"
    await page.say({"clock": 1})
    assert (await page.hear("clock"))["clock"] == 1


async def test_what_is_too_long_or_no_text_ends_the_line(
    ada: User, ask: Ask, party: Party
) -> None:
    long = await Page(await ask(ada), party).open()
    noise = await Page(await ask(ada), party).open()

    await long.ask("say", text="a" * 70_000)
    await noise.socket.send_to(bytes_data=b"\x00\xff")

    assert await long.code() == 4413
    assert await noise.code() == 4400


async def test_two_hundred_lines_at_once_are_mostly_refused(
    ada: User, leo: Profile, ask: Ask, party: Party, clock: Callable[[float], None]
) -> None:
    his = await Page(await ask(ada, as_=leo), party).open()

    for n in range(200):
        await his.ask("say", text=f"Otter {n}", id=n)

    refused = [(await his.hear("refused")) for _ in range(195)]
    assert {each["refused"]["reason"] for each in refused} == {"too fast"}
    assert await sync_to_async(PartyLine.objects.count)() == 5
    assert len((await sync_to_async(Party.objects.get)()).told().chat) == 5


async def test_a_page_that_floods_the_line_is_hung_up_on(
    ada: User, ask: Ask, party: Party
) -> None:
    page = await Page(await ask(ada), party).open()

    for n in range(2_000):
        await page.say({"clock": n})

    assert await page.code() == 4429


async def test_a_party_that_cannot_be_read_is_ended_and_says_so(
    ada: User, ask: Ask, party: Party
) -> None:
    await sync_to_async(Party.objects.update)(kept="{", turn=7)
    page = Page(await ask(ada), party)

    assert await page.knock()
    assert await page.code() == 4404
    await sync_to_async(party.refresh_from_db)()
    assert party.ended_because == "What was kept of this party is damaged. Begin anew."
