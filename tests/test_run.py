"""The house as one program: opened, disturbed, closed. Real processes throughout."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from config import check, env, run
from config.check import Check
from kit import processes, shell
from tests.watching import eventually, hear

House = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    return number


@pytest.fixture
def open_house(tmp_path: Path, port: int) -> Iterator[House]:
    """Open the house on a data folder of its own, with the packages of this one."""
    opened: list[subprocess.Popen[str]] = []
    data = tmp_path / "our data"
    data.mkdir()
    (data / "venv").symlink_to(sys.prefix)
    for made in ("front", "voices"):
        (data / made).symlink_to(env.read().data / made)

    def start(**more: str) -> subprocess.Popen[str]:
        named = {"PHAROS_DATA": str(data), "PHAROS_PORT": str(port), **more}
        clean = {n: v for n, v in os.environ.items() if not n.startswith("PHAROS_")}
        house = subprocess.Popen(
            [str(env.ROOT / "pharos"), "run"],
            env={**clean, **named},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        opened.append(house)
        return house

    yield start
    for house in opened:
        house.kill()  # its guard ends the others
        house.communicate()


def of_kind(house: subprocess.Popen[str], word: str) -> list[int]:
    family = processes.descendants(house.pid)
    return [pid for pid in family if word in processes.words(pid)]


@pytest.mark.slow
@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
def test_the_house_opens_and_ctrl_c_closes_all_of_it(
    open_house: House, port: int, server: str
) -> None:
    house = open_house(PHAROS_SERVER=server)
    assert f"http://127.0.0.1:{port}" in hear(house, "Pharos is open at")
    assert eventually(lambda: len(of_kind(house, "workers")) > 3)
    family = processes.descendants(house.pid)

    house.send_signal(signal.SIGINT)

    hear(house, "Pharos is closed.")
    assert house.wait(15) == 0
    assert not [pid for pid in family if processes.words(pid)]


@pytest.mark.slow
def test_a_web_server_that_is_killed_comes_back(open_house: House, port: int) -> None:
    house = open_house()
    hear(house, "Pharos is open at")
    [web] = of_kind(house, "config.asgi:application")

    os.kill(web, signal.SIGKILL)

    assert "web was killed by SIGKILL; starting it again in 0.5 s" in hear(
        house, "web was"
    )
    assert eventually(lambda: run.answers("127.0.0.1", port))


@pytest.mark.slow
def test_nobody_is_left_when_the_whole_house_is_killed(
    open_house: House, port: int
) -> None:
    house = open_house()
    hear(house, "Pharos is open at")
    family = processes.descendants(house.pid)

    house.kill()

    assert eventually(lambda: not [pid for pid in family if processes.words(pid)])
    assert not run.answers("127.0.0.1", port)


@pytest.mark.slow
def test_a_taken_port_is_met_with_one_line(open_house: House, port: int) -> None:
    with socket.create_server(("127.0.0.1", port)):
        house = open_house()

        said, _ = house.communicate(timeout=30)

    assert house.returncode == 1
    assert said.count("\n") == 1
    assert f"PHAROS_PORT={port + 1} ./pharos run" in said


@pytest.mark.slow
def test_a_full_disk_is_met_with_one_line(open_house: House) -> None:
    house = open_house(PHAROS_DISK_FLOOR_MB="1000000")  # a terabyte

    said, _ = house.communicate(timeout=30)

    assert house.returncode == 1
    assert said.startswith("The disk is almost full")
    assert said.count("\n") == 1


@pytest.mark.slow
def test_a_wrong_setting_stops_the_start_by_its_name(open_house: House) -> None:
    house = open_house(PHAROS_SERVER="apache")

    said, _ = house.communicate(timeout=30)

    assert house.returncode == 1
    assert said.startswith("PHAROS_SERVER='apache' cannot be used.")
    assert said.count("\n") == 1


def test_the_home_network_is_let_in_only_when_asked() -> None:
    house = env.read({})

    assert run.listening(house).host == "127.0.0.1"
    assert run.listening(replace(house, lan=True)).host == "0.0.0.0"
    assert run.listening(replace(house, lan=True, host="10.0.0.7")).host == "10.0.0.7"


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
def test_no_server_believes_an_address_that_the_caller_wrote(server: str) -> None:
    for https in (False, True):
        house = replace(env.read({}), server=server, https=https)

        assert "--proxy-headers" not in run.web(house)


def test_a_phone_gets_an_address_and_a_picture_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kit.lan.addresses", lambda: ["192.168.1.20"])
    assert "http://192.168.1.20:8000\n\n" in run.home_network(8000)

    monkeypatch.setattr("kit.lan.addresses", list)
    assert "not in a network" in run.home_network(8000)


def test_one_check_that_fails_does_not_hide_the_next(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    three = [
        Check("first", ["true"]),
        Check("second", ["sh", "-c", "echo a line of reason; exit 2"]),
        Check("third", ["true"]),
    ]
    monkeypatch.setattr(check, "checks", lambda: three)

    assert check.main() == 1

    said = capsys.readouterr().out
    assert [line[:12] for line in said.splitlines()[:4]] == [
        "ok     first",
        "FAILED secon",
        "a line of re",
        "ok     third",
    ]
    assert said.endswith("These do not hold: second.\n")


def test_every_check_names_a_tool_that_is_installed() -> None:
    for each in check.checks():
        assert Path(each.argv[0]).exists(), each.name


@pytest.mark.slow
def test_measuring_from_the_one_script_gives_one_object() -> None:
    outcome = shell.run([env.ROOT / "pharos", "bench", "no-such-thing", "--json"])

    assert outcome.code == 2
    assert "There are: " in outcome.tail(1)


WRITE_AND_FALL = """
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute("PRAGMA journal_mode=WAL")
database.execute("CREATE TABLE people (name)")
database.execute("INSERT INTO people VALUES ('Leo')")
database.commit()
os._exit(0)
"""


def test_whoever_copies_the_file_of_a_closed_house_has_all_of_it(
    tmp_path: Path,
) -> None:
    """The server's threads end without closing, and leave the news in the log."""
    file, copy = tmp_path / "db.sqlite3", tmp_path / "copy.sqlite3"
    subprocess.run([sys.executable, "-c", WRITE_AND_FALL, str(file)], check=True)
    assert (tmp_path / "db.sqlite3-wal").stat().st_size

    run.fold_in(file)
    copy.write_bytes(file.read_bytes())

    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("SELECT name FROM people").fetchall() == [("Leo",)]
