"""How well a party keeps together, and what it costs to tell a thousand pages."""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from config import env
from config.bench import _house as house
from config.bench import _servers as servers
from config.bench import _watching as watching
from kit import processes
from kit.bench import Row
from kit.problems import Problem

PLAYERS, MINUTES = 8, 5
SOCKETS, SECONDS = 1_000, 30
LIMITS = {"daphne": 4.0, "uvicorn": 1.5}  # times bare websockets, a delivery
SEEK = '{"do": "seek", "fence": FENCE, "to": NUMBER}'
# As long as what a party tells of a seek.
BARE = '!?{"turn": 1000, "events": [' + "x" * 330 + "]}"
WHERE = """() => {
  const video = document.querySelector("video");
  return [video.currentTime, performance.timeOrigin + performance.now(),
    video.paused ? 0 : video.playbackRate, video.readyState];
}"""


def rows() -> Iterator[Row]:
    with house.opened():
        family = house.family()
        people = _people(family)
        with house.workers(2):
            film = house.film(family, "An otter flies a kite at the harbour", 60).film
        film.refresh_from_db()
        film.publish()
        yield from _told(family, people, film)
        yield from _together(family, people, film)


def _people(family: Any) -> list[Any]:
    from accounts.models import Profile

    names = ["Leo", "Mia", "Otter", "Wren", "Juniper", "Papa", "Grandma"]
    made = [
        Profile.objects.create(family=family, name=name, kind="child") for name in names
    ]
    return [family.users.first().profile, *made]


def _party(family: Any, film: Any) -> Any:
    from accounts.viewer import Viewer
    from liveloop.services import parties

    return parties.begin(Viewer(profile=family.users.first().profile), film)


# ----------------------------------------------------------------- a thousand pages
def _told(family: Any, people: list[Any], film: Any) -> Iterator[Row]:
    from liveloop.services import parties

    bare = _asked(_bare(), {"cookies": [""] * SOCKETS, "command": BARE, "fence": 0})
    cookies = [_cookies(family, each) for each in people]
    for kind, limit in LIMITS.items():
        party = _party(family, film)
        plan = {
            "path": f"/ws/party/{party.pk}/",
            "cookies": [cookies[n % len(cookies)] for n in range(SOCKETS)],
            "command": SEEK,
            "fence": None,
        }
        ours = _asked(servers.ours(kind), plan)
        parties.end_one(party, people[0])
        delays = ours["delays"]
        p99 = delays[len(delays) * 99 // 100]
        yield Row(f"{SOCKETS} pages by {kind}: an order heard, p99", p99, "ms", 100,
                  beside=("bare websockets", _p99(bare)))  # fmt: skip
        cost = ours["cpu"] / bare["cpu"]
        yield Row(f"{SOCKETS} pages by {kind}: CPU a delivery", cost, "×", limit,
                  beside=("bare, µs", bare["cpu"]))  # fmt: skip
        heard = len(delays) / SOCKETS / SECONDS * 100
        yield Row(f"{SOCKETS} pages by {kind}: orders heard", heard, "%", 100, "higher")


def _p99(found: dict[str, Any]) -> float:
    delays: list[float] = found["delays"]
    return delays[len(delays) * 99 // 100]


@contextmanager
def _bare() -> Iterator[servers.Server]:
    port = servers.free_port()
    words = [sys.executable, "-m", "config.bench._bare", str(port)]
    with servers.running(words, port, "/") as server:
        yield server


def _asked(opening: Any, plan: dict[str, Any]) -> dict[str, Any]:
    """Let a thousand guests come, and say what telling them cost the server."""
    with opening as server:
        path = plan.get("path", "/ws")
        url = f"ws://localhost:{server.port}{path}"
        whole = {**plan, "url": url, "origin": server.url, "seconds": SECONDS}
        guests = subprocess.Popen(
            [sys.executable, "-m", "config.bench._guests"],
            cwd=env.ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert guests.stdin and guests.stdout  # noqa: S101  # both were asked for
        guests.stdin.write(json.dumps(whole) + "\n")
        guests.stdin.flush()
        if guests.stdout.readline().strip() != "ready":
            raise Problem("The guests could not come.", "What they said stands above.")
        before = processes.spent_by(server.pid)
        found: dict[str, Any] = json.loads(guests.stdout.readline())
        used = processes.spent_by(server.pid) - before
        guests.wait(30)
    if not found["delays"]:
        raise Problem("Nobody heard an order.", "Look at the server's log.")
    return {**found, "cpu": used / len(found["delays"]) * 1e6}


def _cookies(family: Any, profile: Any) -> str:
    client = house.window(family.users.first(), profile)
    return "; ".join(f"{name}={one.value}" for name, one in client.cookies.items())


# -------------------------------------------------------------------- eight players
def _together(family: Any, people: list[Any], film: Any) -> Iterator[Row]:
    """Five minutes of somebody pressing keys, and how far apart the pictures are."""
    party, chance = _party(family, film), random.Random(5)  # noqa: S311
    found: list[float] = []
    with servers.ours("daphne") as server, watching.chromium() as browser:
        pages = []
        for profile in people[:PLAYERS]:
            context = watching.signed_in(browser, server, family, profile)
            page = context.new_page()
            page.goto(f"{server.url}/together/{party.pk}/")
            pages.append(page)
        time.sleep(10)
        until, keys = time.monotonic() + MINUTES * 60, "kkljljl"
        while time.monotonic() < until:
            pages[0].keyboard.press(chance.choice(keys))
            time.sleep(1)
            if (apart := _apart(pages)) is not None:
                found.append(apart)
            time.sleep(chance.uniform(0.5, 3))
            _keep_going(pages[0])
    found.sort()
    yield Row(f"{PLAYERS} players, {len(found)} orders: spread 1 s after, p95",
              found[len(found) * 95 // 100], "ms", 60,
              beside=("median", statistics.median(found)))  # fmt: skip


def _apart(pages: list[Any]) -> float | None:
    """Return how far apart they are in milliseconds, each set to one moment."""
    seen = [page.evaluate(WHERE) for page in pages]
    if any(ready < 2 for *_, ready in seen):
        return None
    rate = statistics.median(each[2] for each in seen)
    places = [at * 1000 - rate * moment for at, moment, *_ in seen]
    return float(max(places) - min(places))


def _keep_going(page: Any) -> None:
    """Back to the beginning before it is over."""
    at, _, rate, _ = page.evaluate(WHERE)
    if at > 45:
        page.keyboard.press("0")
    elif not rate:
        page.keyboard.press("k")
