"""Two computers on one database, one queue and one store make one film together."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from kit import processes
from tests.faults.servers import Postgres, Redis, Store
from tests.faults.studio import Studio
from tests.watching import eventually

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("faults")]


def is_open(computer: Studio) -> bool:
    return computer.web() is not None and len(computer.family()) > 4


def is_empty(computer: Studio) -> bool:
    return not computer.left()


def test_one_film_is_made_by_the_workers_of_two_computers(tmp_path: Path) -> None:
    with Postgres() as database, Redis() as queue, Store() as store:
        rooms = {
            "DATABASE_URL": database.url,
            "REDIS_URL": queue.url,
            "STORAGE_URL": store.url,
            "PHAROS_SECRET_KEY": "the-same-on-every-computer-" + "of-this-house" * 3,
        }
        two, one = {**rooms, "PHAROS_WORKERS": "2"}, {**rooms, "PHAROS_WORKERS": "1"}
        attic = Studio(tmp_path / "attic", two, web=True)
        cellar = Studio(tmp_path / "cellar", one, web=True, settled=False)
        with attic, cellar:
            makers: set[str] = set()
            for computer in (attic, cellar):
                computer.wait(partial(is_open, computer))
            attic.ask("ask_for", prompt="An otter and a cat fly two kites in a storm")

            def look() -> bool:
                makers.update(node["holder"] for node in cellar.ask("running"))
                return cellar.is_finished()

            attic.wait(look, 120)

            assert [job["status"] for job in attic.jobs()] == ["completed"]
            computers = {maker.split(":")[0] for maker in makers}
            assert computers == {"attic", "cellar"}, makers
            assert len({maker.split(":")[1] for maker in makers}) >= 2
            assert attic.ask("wrong") == [] and cellar.ask("left_over") == []
            webs = {attic.web(), cellar.web()}
            assert len(webs) == 2 and all(processes.words(pid or 0) for pid in webs)
            for computer in (attic, cellar):
                computer.close()
                assert eventually(partial(is_empty, computer)), computer.left()
