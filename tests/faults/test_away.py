"""What the house stands on goes away for a while: films wait, say why, and go on."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.servers import Postgres, Redis, Store
from tests.faults.studio import Studio, kill

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("faults")]

ALONE = {"DATABASE_URL": "", "REDIS_URL": "", "STORAGE_URL": ""}
KITE = "An otter flies a red kite at the harbour"


def is_painting(studio: Studio) -> bool:
    return any(node["kind"] == "pictures" for node in studio.ask("running"))


def is_waiting(studio: Studio, why: str) -> bool:
    return any(why in job["waiting"] for job in studio.jobs())


def completed(studio: Studio) -> list[str]:
    return [job["status"] for job in studio.jobs()]


@pytest.fixture
def servers() -> Iterator[tuple[Postgres, Redis, Store]]:
    with Postgres() as database, Redis() as queue, Store() as store:
        yield database, queue, store  # type: ignore[misc]


@pytest.fixture
def served(servers: tuple[Postgres, Redis, Store], tmp_path: Path) -> Iterator[Studio]:
    """A studio on servers that the test may stop."""
    database, queue, store = servers
    rooms = {
        "DATABASE_URL": database.url,
        "REDIS_URL": queue.url,
        "STORAGE_URL": store.url,
    }
    with Studio(tmp_path / "home", rooms) as studio:
        yield studio


def test_the_servers_go_away_one_after_the_other_and_the_film_comes(
    served: Studio, servers: tuple[Postgres, Redis, Store]
) -> None:
    database, queue, store = servers
    served.ask("ask_for", prompt=KITE)

    served.wait(lambda: is_painting(served))
    database.stop()
    time.sleep(8)  # longer than a lease: those who work cannot say so
    database.start()
    queue.stop()  # and every token in it is forgotten
    time.sleep(1)
    queue.start()
    store.stop()
    served.wait(lambda: is_waiting(served, "does not answer") or served.is_finished())
    store.start()

    served.wait(served.is_finished, 120)
    assert completed(served) == ["completed"]
    assert served.ask("wrong") == []
    assert served.ask("left_over") == []
    said = served.ask("news")
    assert not [line for line in said if "vanished" in line], said


def test_a_film_waits_for_its_store_and_says_so(
    served: Studio, servers: tuple[Postgres, Redis, Store]
) -> None:
    *_, store = servers
    served.places.hold("voice")
    served.ask("ask_for", prompt=KITE)
    served.wait(lambda: served.places.held("voice"))

    store.stop()
    served.places.release("voice")

    assert served.wait(lambda: is_waiting(served, "The store of the films"))
    store.start()
    served.wait(served.is_finished)
    assert completed(served) == ["completed"]
    assert not is_waiting(served, "store")


def test_a_film_is_asked_for_while_the_store_is_away(
    served: Studio, servers: tuple[Postgres, Redis, Store]
) -> None:
    *_, queue, store = servers
    served.ask("ask_for", prompt=KITE)
    served.wait(served.is_finished)
    store.stop()
    queue.stop()

    served.ask("ask_for", prompt=KITE)

    assert served.wait(lambda: is_waiting(served, "The store of the films"))
    store.start()
    queue.start()
    served.wait(served.is_finished)
    assert completed(served) == ["completed", "completed"]


def test_a_film_waits_for_room_on_the_disk(studio: Studio) -> None:
    studio.places.say("full")
    studio.ask("ask_for", prompt=KITE)

    assert studio.wait(lambda: is_waiting(studio, "The disk is full."))
    time.sleep(4)  # as many tries as would fail a job
    studio.places.say("full", False)

    studio.wait(studio.is_finished)
    assert completed(studio) == ["completed"]
    assert not is_waiting(studio, "disk")


def test_a_film_goes_on_while_the_web_process_is_killed(tmp_path: Path) -> None:
    with Studio(tmp_path / "home", ALONE, web=True) as studio:
        web = studio.wait(studio.web)
        studio.places.hold("sound")
        studio.ask("ask_for", prompt=KITE)
        studio.wait(lambda: studio.places.held("sound"))

        assert kill(web)
        studio.places.release("sound")

        studio.wait(studio.is_finished)
        assert completed(studio) == ["completed"]
        assert studio.wait(lambda: studio.web() not in {None, web})
        assert not [line for line in studio.ask("news") if "vanished" in line]
