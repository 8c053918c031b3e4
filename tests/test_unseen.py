"""What somebody may not see they see nowhere: every address of the house, every role.

A film of Ada's runs on the family's channel, is watched together, has facts and tags.
First the stranger Max and others from outside ask for all of it by every address there
is, with ids, slugs and names that they guessed right. Then Ada makes it private, and
her child Leo asks, with all the tickets that he was given before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from accounts.models import ApiKey, Device, Profile, User
from accounts.viewer import Viewer
from config import pace
from liveloop.consumers import answer
from liveloop.models import Channel
from liveloop.services import channels, parties, tickets, tuners
from liveloop.tuner import _told as told_by_tuner
from studio.models import Artifact, Film, Job
from studio.services import store
from tests.accounts.programs import program_of
from tests.liveloop.conftest import _nothing_remembered, _small, ask, channel, clock
from tests.liveloop.conftest import finish as finish
from tests.test_house import views

__all__ = ["_nothing_remembered", "_small", "ask", "channel", "clock", "finish"]
NAME = "Quillfeather"  # in the film's title, its script, its tag and its facts
RENDITIONS = ("video-720", "video-360", "audio-en", "captions-en")
ASKED = NAME[:9]  # an answer may say back what was looked for
SEARCHES = (
    f"/library/?q={ASKED}", f"/library/shelf/?q={ASKED}", f"/api/v1/content?q={ASKED}",
    "/api/v1/wiki?entities=otter,kite",
)  # fmt: skip
FILES = (
    "film.mp4", "preview.mp4", "poster.jpg", "thumbnail.jpg", "sheet.jpg",
    "captions.vtt", "index.m3u8", "video-720.m3u8", "video-720.mp4", "video-360.mp4",
    "audio-en.mp4", "audio.mp4", "captions-en.m3u8", "script.json", "1-1", "s1-1",
)  # fmt: skip
SignIn = Callable[..., Client]


@dataclass
class World:
    """The film, and every name by which somebody may ask for it."""

    film: Film
    addresses: list[str]
    marks: list[bytes]
    live: list[str]  # what comes after the ticket in an address of the channel

    def shown_in(self, data: bytes) -> bool:
        return any(mark in data for mark in self.marks)


@pytest.fixture
def world(
    monkeypatch: pytest.MonkeyPatch, ask: Callable[..., Job], channel: Channel,
    finish: Callable[[Job], Job], clock: Callable[[float], None], ada: User,
    leo: Profile,
) -> World:  # fmt: skip
    monkeypatch.setattr(pace, "_counts", lambda request: False)
    job = finish(ask(f"An otter called {NAME} flies a red kite at the harbour"))
    film = job.film
    film.refresh_from_db()
    film.rename(f"{NAME} and the Kite")
    film.tags.create(family=film.family, name=f"{NAME}s")
    film.publish()
    begins = channels.put_on_air(channel, [film]).first
    clock(240)
    device, _ = Device.sign_in(ada, "The kitchen")
    party = parties.begin(Viewer(device, ada.profile), film)
    key, _ = ApiKey.cut(ada.profile, "K", ["read"], timezone.now() + timedelta(days=9))
    known = {
        "job_id": job.pk, "film_id": film.pk, "content_id": film.pk,
        "party_id": party.pk, "party": party.pk, "slug": channel.slug,
        "device_id": device.pk, "key_id": key.pk, "person_id": ada.profile.pk,
        "invite_id": 1, "nth": 0, "tag_id": film.tags.get().pk, "track_id": 1,
        "code": parties.code_of(party),
        "token": "t" * 30, "deed": "pause", "promise": "voice", "rule": "programme",
        "pk": 1, "key": "k-1", "uidb36": "1",
    }  # fmt: skip
    return World(
        film, [*filled(job, known), *SEARCHES], marks_of(job), live_of(channel, begins)
    )


def filled(job: Job, known: dict[str, Any]) -> Iterator[str]:
    """Yield every address of the house. A name that nobody knows here is an error."""
    pieces = [node.name for node in job.nodes.all()]
    guest = ["house", "elevenlabs"]
    for address, _ in views():
        if address.startswith("/admin/"):
            continue
        address = re.sub(r"\^|\$|\(\?P(<\w+>)[^)]*\)", r"\1", address)
        names = guest if "services" in address else [*pieces, *FILES]
        form = re.sub("<(?:[a-z]+:)?(.+?)>", r"{\1}", address)
        for name in names if "{name}" in form else [""]:
            yield form.format(**known, name=name)


def marks_of(job: Job) -> list[bytes]:
    """Return what only those may get who may see the film: its words, its bytes."""
    found = [NAME.encode(), NAME.lower().encode()]
    for artifact in Artifact.objects.filter(nodes__job=job):
        data = store.at_hand(artifact).read_bytes()
        middle = data[len(data) // 2 :][:40]
        if len(set(middle)) > 12:  # what is all zeros is in anybody’s film
            found.append(middle)
    return found


def live_of(channel: Channel, begins: int) -> list[str]:
    numbers = range(begins - 1, channels.now())
    found = ["0/index.m3u8", "5/index.m3u8"]
    for rendition in RENDITIONS:
        suffix = "vtt" if rendition.startswith("captions") else "m4s"
        found += [f"{back}/{rendition}.m3u8" for back in (0, 20, 40)]
        found += [f"0/{rendition}/{n}.{suffix}" for n in numbers]
    return found


# --------------------------------------------------------------------------- asking
def said_by(client: Client, method: str, path: str) -> bytes:
    """Ask, take back whatever came of it, and return all of the answer."""
    client.raise_request_exception = False
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        answered: Any = client.generic(method, path)
        is_endless = "event-stream" in answered.headers.get("Content-Type", "")
        if is_endless and answered.status_code == 200:
            # Its own family's news is anybody's; of anything else it says too much.
            data = b"" if path == "/api/v1/events" else NAME.encode()
        elif answered.streaming:
            data = b"".join(answered)
        else:
            data = answered.content
        transaction.set_rollback(True)
    client.cookies = cookies
    head = "".join(f"{key}: {value}\n" for key, value in answered.headers.items())
    # What somebody asked for is said back to them: “nothing is called …”.
    return head.replace(path, "").encode() + data


def seen_by(client: Client, world: World, *methods: str) -> list[str]:
    """Return the addresses at which somebody gets anything of the film."""
    found = []
    for path in world.addresses:
        for method in methods or ("GET", "POST"):
            data = said_by(client, method, path)
            if world.shown_in(data):
                found.append(f"{method} {path}")
    return found


def heard_with(ticket: str, world: World, slug: str = "skerry-tv") -> list[str]:
    """Return where on the channel somebody with a ticket gets anything of the film."""
    paths = [f"/live/{slug}/{ticket}/{path}" for path in world.live]
    paths += [f"/live/tv/{ticket}/{name}" for name in ("channels.m3u", "guide.xml")]
    return [path for path in paths if world.shown_in(answer(path).data)]


def tuned_with(viewer: Viewer, world: World) -> list[str]:
    """Return what of the film a recorder gets by somebody's tuner."""
    found = []
    for what in ("", "discover.json", "lineup.json", "device.xml"):
        holder = tickets.Holder(viewer, None)
        if world.shown_in(told_by_tuner(what, holder, "http://localhost")[1]):
            found.append(what)
    for number, _ in tuners.lineup_of(viewer):
        seen = tuners.channel_of(viewer, number)
        for nth in range(channels.now() - 60, channels.now()):
            if world.shown_in(b"".join(tuners.pieces(seen, viewer, nth))):
                found.append(f"segment {nth}")
    return found


# ---------------------------------------------------------------------------- roles
def test_ada_sees_it_by_every_way_so_the_others_could(
    world: World, ada: User, sign_in: SignIn
) -> None:
    device, _ = Device.sign_in(ada, "The living room")
    ticket = tickets.for_television(device, ada.profile)

    seen = seen_by(sign_in(ada), world, "GET")
    api = seen_by(program_of(ada).client, world, "GET")
    heard = heard_with(ticket, world)

    of_film = f"/films/{world.film.pk}/"
    for path in (
        of_film, f"{of_film}film.mp4", f"{of_film}poster.jpg", f"{of_film}sheet.jpg",
        "/", "/library/", "/liveloop/skerry-tv/", "/liveloop/skerry-tv/guide/",
        "/liveloop/skerry-tv/tv/", "/together/",
        f"/library/?q={ASKED}", f"/create/{world.film.job_id}/",
    ):  # fmt: skip
        assert f"GET {path}" in seen
    assert len(seen) > 40
    assert f"GET /api/v1/content/{world.film.pk}" in api and len(api) > 15
    assert len([path for path in heard if path.endswith("m4s")]) > 5
    assert any(path.endswith("guide.xml") for path in heard)
    assert tuned_with(Viewer(device, ada.profile), world)


@pytest.mark.parametrize(
    "who",
    ["nobody", "max", "max's program", "an ended device", "a revoked key", "no face"],
)
def test_from_outside_there_is_nothing(
    world: World, who: str, ada: User, max_: User, sign_in: SignIn
) -> None:
    client, ticket = outside(who, ada, max_, sign_in)

    assert seen_by(client, world) == []
    assert heard_with(ticket, world) == []
    device, _ = Device.sign_in(max_, "His television")
    assert tuned_with(Viewer(device, max_.profile), world) == []


def outside(who: str, ada: User, max_: User, sign_in: SignIn) -> tuple[Client, str]:
    """Return somebody's browser or program, and a ticket as good as they could get."""
    theirs, _ = Device.sign_in(max_, "His television")
    ticket = tickets.for_television(theirs, max_.profile)
    match who:
        case "nobody":
            return Client(SERVER_NAME="localhost"), "x" * 60
        case "max":
            return sign_in(max_), ticket
        case "max's program":
            return program_of(max_).client, ticket
        case "a revoked key":
            program = program_of(ada)
            ApiKey.objects.all().update(revoked_at=timezone.now())
            return program.client, ticket
    client = sign_in(ada)
    device = Device.objects.filter(family=ada.family).latest("created_at")
    ticket = tickets.for_television(device, ada.profile)
    if who == "an ended device":
        device.end(timezone.now())
        return client, ticket
    session = client.session
    del session["profile"]
    session.save()
    return client, ticket[:-2] + "xx"


def test_what_becomes_private_is_taken_from_a_child_everywhere(
    world: World, ada: User, leo: Profile, sign_in: SignIn,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    window = sign_in(ada, as_=leo)
    led = window.get("/live/skerry-tv/index.m3u8")["Location"]
    page = led.split("/")[-3]
    device, _ = Device.sign_in(ada, "Leo’s television")
    television = tickets.for_television(device, leo)
    assert heard_with(page, world) and heard_with(television, world)
    assert seen_by(window, world, "GET")

    with django_capture_on_commit_callbacks(execute=True):
        world.film.make_private()

    assert seen_by(window, world) == []
    assert heard_with(page, world) == []
    assert heard_with(television, world) == []
    assert tuned_with(Viewer(device, leo), world) == []
    assert seen_by(sign_in(ada), world, "GET"), "it is still Ada’s"
