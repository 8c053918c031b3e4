"""A tuner in a whole house, on both servers: it records, ends, and leaves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from kit import ffmpeg, processes, shell
from tests.houses import House
from tests.liveloop.test_tuner import steps
from tests.watching import eventually

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("servers")]

STAGED = """
from tests.liveloop import staged
staged.on_air()
print(staged.television())
"""


@pytest.fixture(params=["daphne", "uvicorn"])
def staged(
    tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[tuple[House, str]]:
    """A whole house with a channel on air, and where its tuner is."""
    house = House(tmp_path, PHAROS_SERVER=request.param, PHAROS_WORKERS="1")
    house.found_family()
    ticket = house.manage("shell", "-v", "0", "-c", STAGED).split()[-1]
    with house:
        yield house, f"{house.url}/live/tv/{ticket}"


def of_house(house: House) -> list[int]:
    found = processes.descendants(house.process.pid)
    return [pid for pid in found if "pipe:1" in processes.words(pid)]


def test_another_ffmpeg_records_twenty_seconds_from_a_real_house(
    staged: tuple[House, str], tmp_path: Path
) -> None:
    house, base = staged
    found = httpx.get(f"{base}/discover.json").json()
    assert found["BaseURL"] == base
    address = httpx.get(found["LineupURL"]).json()[0]["URL"]
    times = tmp_path / "times"

    asked = ["-nostdin", "-v", "warning", "-xerror", "-i", address, "-t", "20"]
    told = ["-map", "0:v", "-map", "0:a", "-fps_mode", "passthrough"]
    outcome = shell.run(
        [ffmpeg.find(), *asked, *told, "-f", "framehash", times], seconds=60
    )

    assert outcome.ok and outcome.said == (), outcome.tail()
    rows = [row.split(",") for row in times.read_text().splitlines() if row[0] != "#"]
    for track, least in (("0", 495), ("1", 930), ("2", 930)):
        plays = [int(row[2]) for row in rows if row[0] == track]
        assert len(plays) >= least and len(steps(plays)) == 1, track
    assert eventually(lambda: of_house(house) == [])


def test_a_stream_ends_with_its_television_and_with_its_house(
    staged: tuple[House, str],
) -> None:
    house, base = staged
    with httpx.stream("GET", f"{base}/auto/v1") as stream:
        pieces = stream.iter_bytes()
        assert next(pieces)[0] == 0x47
        assert len(of_house(house)) == 1

        said = "from accounts.models import Device; from django.utils import timezone; "
        said += "Device.objects.get(name='The one in the loft').end(timezone.now())"
        house.manage("shell", "-v", "0", "-c", said)

        assert eventually(lambda: of_house(house) == [], 10)
        with suppress(httpx.HTTPError):
            for _ in pieces:
                pass
    assert httpx.get(f"{base}/auto/v1").status_code == httpx.codes.NOT_FOUND
    said = "from tests.liveloop import staged; print(staged.television('Another'))"
    ticket = house.manage("shell", "-v", "0", "-c", said).split()[-1]
    with httpx.stream("GET", f"{house.url}/live/tv/{ticket}/auto/v1") as stream:
        pieces = stream.iter_bytes()
        assert next(pieces)[0] == 0x47
        (carrier,) = of_house(house)

        house.kill_web()

        assert eventually(lambda: not processes.alive(carrier), 10)
