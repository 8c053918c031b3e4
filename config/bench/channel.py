"""What the channel costs to serve, and whether its viewers see a seam.

Beside the playlist and the segments stands nginx with the same bytes as files.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from config.bench import _house as house
from config.bench import _servers as servers
from config.bench import _watching as watching
from kit import processes
from kit.bench import Row

CALLS, LARGE_CALLS = 6_000, 1_500
MANY, LONG = 1_000, 1_000  # channels, items of each
RATE, SECONDS = 500, 20
LIMITS = {"daphne": 12, "uvicorn": 2}  # times nginx, a playlist
MEGABYTE = 1 << 20


def rows() -> Iterator[Row]:
    with house.opened() as folder:
        family = house.family()
        with house.workers(2):
            films = [_published(family, n) for n in range(3)]
        channel, address = _on_air(family, films)
        yield from _new(family, films)
        yield from _served(folder, address)
        yield from watching.rows(folder, channel, address)
        yield from _many(films)


def _published(family: Any, n: int) -> Any:
    film = house.film(family, f"An otter flies {n + 2} kites at the harbour", 7).film
    film.refresh_from_db()
    film.publish()
    return film


def _on_air(family: Any, films: list[Any]) -> tuple[Any, str]:
    """Return a channel that has been on air for two hours, and its address."""
    from datetime import timedelta

    from django.utils import timezone

    from liveloop.services import channels, slates

    since = timezone.now() - timedelta(hours=2)
    channel = channels.open_channel(family, "Skerry TV", films=films, since=since)
    slates.make_cards(channel)
    return channel, f"/live/{channel.slug}/{ticket(family)}/0"


def ticket(family: Any) -> str:
    """Return what a television of the family holds: it is for all channels."""
    from accounts.models import Device
    from liveloop.services import tickets

    user = family.users.first()
    device, _ = Device.sign_in(user, "The bench’s television")
    return tickets.for_television(device, user.profile)


def _new(family: Any, films: list[Any]) -> Iterator[Row]:
    """From the first film to the first bytes of it, the cards being painted."""
    from liveloop.consumers import answer
    from liveloop.services import channels

    holder, took = ticket(family), []
    for n in range(5):
        began = time.perf_counter()
        channel = channels.open_channel(family, f"Channel {n}", films=films)
        said = answer(f"/live/{channel.slug}/{holder}/0/video-720.m3u8")
        took.append((time.perf_counter() - began) * 1000)
        if said.status != 200:
            raise SystemExit(f"A new channel answers {said.status}.")
    yield Row("a new channel on air", sorted(took)[2], "ms", 100)


def _served(folder: Path, address: str) -> Iterator[Row]:
    from liveloop.consumers import answer
    from liveloop.services import channels

    playlist = f"{address}/video-720.m3u8"
    segment = f"{address}/video-720/{channels.now() - 2}.m4s"
    files = {"list.m3u8": answer(playlist).data, "one.m4s": answer(segment).data}
    with servers.nginx(folder, files) as peer:
        small = servers.loaded(peer, ["/list.m3u8"], CALLS)
        large = servers.loaded(peer, ["/one.m4s"], LARGE_CALLS)
    size = len(files["one.m4s"]) / MEGABYTE
    for kind, limit in LIMITS.items():
        with servers.ours(kind) as server:
            ours = servers.loaded(server, [playlist], CALLS)
            whole = servers.loaded(server, [segment], LARGE_CALLS)
        yield Row(f"playlist by {kind}: CPU against nginx", ours.cpu / small.cpu, "×",
                  limit, beside=("nginx, µs", small.cpu))  # fmt: skip
        yield Row(f"segment of {size:.2f} MB by {kind}: against nginx",
                  whole.cpu / large.cpu, "×", 3,
                  beside=("nginx, µs", large.cpu))  # fmt: skip


def _many(films: list[Any]) -> Iterator[Row]:
    """A thousand channels of a thousand items, each asked for every two seconds."""
    chance = random.Random(7)  # noqa: S311  # the same calls each time
    paths = [
        f"/live/{slug}/{holder}/0/video-720.m3u8" for slug, holder in _opened(films)
    ]
    chance.shuffle(paths)
    with ExitStack() as stack:
        server = stack.enter_context(servers.ours("daphne"))
        servers.loaded(server, paths, 2 * MANY, RATE)
        before = processes.memory(server.pid).resident
        load = servers.loaded(server, paths, RATE * SECONDS, RATE)
        after = processes.memory(server.pid).resident
    yield Row("1,000 channels of 1,000 items: p99 at 500/s", load.p99, "ms", 20,
              beside=("refused", load.wrong))  # fmt: skip
    yield Row("1,000 channels: memory grown meanwhile", (after - before) / MEGABYTE,
              "MB", 5, beside=("resident", after / MEGABYTE))  # fmt: skip


def _opened(films: list[Any]) -> Iterator[tuple[str, str]]:
    """Open as many channels as families may have, and yield where to ask for them."""
    from liveloop.engine.order import Order
    from liveloop.engine.schedule import Schedule
    from liveloop.engine.written import to_json
    from liveloop.models import Channel, Revision
    from liveloop.services import channels
    from liveloop.services.items import item_of

    entries = [item_of(film).entry for film in films]
    first, chance = channels.now() - 10_000, random.Random(3)  # noqa: S311
    for n in range(MANY):
        if n % channels.MOST == 0:
            family = house.family(n + 1)
            holder = ticket(family)
        channel = Channel.objects.create(
            family=family, slug=f"many-{n}", name=f"Many {n}", languages=["en"]
        )
        order = Order(tuple(chance.choices(entries, k=LONG)), seed=n)
        Revision.objects.create(
            channel=channel, nth=0, first=first, schedule=to_json(Schedule(order))
        )
        yield channel.slug, holder
