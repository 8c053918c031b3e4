"""A television gets the family's channels by one address, until a grown-up ends it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Device, Profile, User
from liveloop.consumers import answer
from liveloop.models import Channel
from liveloop.services import channels
from studio.models import Film

HOUSE = "http://pharos.test:8000"
SignIn = Callable[..., Client]


@pytest.fixture
def window(ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


def connected(window: Client, name: str = "The one in the kitchen") -> str:
    said = window.post("/liveloop/televisions/", {"name": name})
    assert said.status_code == 200
    found = re.search(r"http://\S+channels[.]m3u", said.content.decode())
    assert found
    return found[0].removeprefix("http://localhost")


def test_one_address_leads_to_every_channel_and_its_guide(
    channel: Channel, films: Callable[[int], list[Film]], window: Client,
    clock: Callable[[float], None],
) -> None:  # fmt: skip
    (fox,) = films(1)
    channels.put_on_air(channel, [fox])
    clock(120)

    said = answer(connected(window), house=HOUSE)

    assert said.status == 200
    lines = said.data.decode().splitlines()
    assert lines[0].startswith(f'#EXTM3U x-tvg-url="{HOUSE}/live/tv/')
    address = lines[-1].removeprefix(HOUSE)
    assert answer(address).data.startswith(b"#EXTM3U")
    then = answer(address, f"at={round(time.time()) - 60}").data.decode()
    assert re.search(r"^\.\./1[5-6]/video-720\.m3u8$", then, re.MULTILINE)
    guide = lines[0].split('"')[1].removeprefix(HOUSE)
    told = answer(guide).data.decode()
    assert f">{escape(fox.title)}</title>" in told


def test_a_television_is_ended_among_the_devices(
    channel: Channel, window: Client, clock: Callable[[float], None]
) -> None:
    clock(60)
    address = connected(window)
    first = answer(address, house=HOUSE).data.decode().splitlines()[-1]

    Device.objects.get(name="The one in the kitchen").end(timezone.now())

    assert answer(address).status == 403
    assert answer(first.removeprefix(HOUSE)).status == 403


def test_a_stranger_and_a_child_connect_none(
    channel: Channel, ada: User, leo: Profile, max_: User, sign_in: SignIn
) -> None:
    his = sign_in(ada, as_=leo).post("/liveloop/televisions/", {"name": "Mine"})
    assert his.status_code in {302, 403}
    theirs = connected(sign_in(max_))

    said = answer(theirs, house=HOUSE).data.decode()

    assert "skerry-tv" not in said
    assert not Device.objects.filter(name="Mine").exists()


def test_a_ticket_for_one_channel_is_not_one_for_all(
    channel: Channel, window: Client
) -> None:
    led = window.get("/live/skerry-tv/index.m3u8")["Location"]
    ticket = led.split("/")[3]

    assert answer(f"/live/tv/{ticket}/channels.m3u").status == 404
    assert answer(f"/live/tv/{ticket}/guide.xml").status == 404
    assert answer("/live/tv/" + "a" * 40 + "/guide.xml").status == 404
