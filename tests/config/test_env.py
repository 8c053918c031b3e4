from __future__ import annotations

from pathlib import Path

import pytest

from config import env


def test_nothing_set_is_a_whole_house() -> None:
    house = env.read({}, dotenv=Path("/nowhere"))

    assert house.data == env.ROOT / "var"
    assert (house.host, house.port, house.lan) == ("127.0.0.1", 8000, False)
    assert not (house.database_url or house.redis_url or house.storage_url)


@pytest.mark.parametrize(
    "name, value, allowed",
    [
        ("PHAROS_PORT", "eight", "a whole number from 1 to 65535"),
        ("PHAROS_PORT", "99999", "a whole number from 1 to 65535"),
        ("PHAROS_LAN", "maybe", "1 or 0, yes or no"),
        ("PHAROS_SERVER", "apache", "daphne, uvicorn"),
        ("PHAROS_TIME_ZONE", "Mars/Base", "a time zone such as Europe/Lisbon"),
        ("PHAROS_TIME_ZONE", "../etc/passwd", "a time zone"),
        ("DATABASE_URL", "mysql://db", "postgresql://…"),
        ("REDIS_URL", "redis://cupboard:six/0", "redis://…"),
        ("STORAGE_URL", "ftp://box/films", "s3://…"),
    ],
)
def test_a_wrong_value_is_named_with_the_allowed_ones(
    name: str, value: str, allowed: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        env.read({name: value})

    assert name in str(stopped.value)
    assert allowed in str(stopped.value)


def test_a_typing_mistake_in_a_name_is_not_ignored() -> None:
    with pytest.raises(SystemExit) as stopped:
        env.read({"PHAROS_POTR": "8001"})

    assert "no setting PHAROS_POTR" in str(stopped.value)
    assert "Did you mean PHAROS_PORT?" in str(stopped.value)


def test_a_secret_under_a_wrong_name_is_not_repeated() -> None:
    with pytest.raises(SystemExit) as stopped:
        env.read({"PHAROS_KEY": "phk_1234_secret"})

    assert "secret" not in str(stopped.value)


def test_a_line_that_says_nothing_is_pointed_at(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text("PHAROS_PORT=8001\n\nPHAROS_LAN yes please\n")

    with pytest.raises(SystemExit, match=r"Line 3 of \.env"):
        env.read({}, dotenv)


def test_the_environment_speaks_louder_than_the_file(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text('# ours\nPHAROS_PORT=8001\nPHAROS_HOSTS="lamp.home, box"\n')

    house = env.read({"PHAROS_PORT": "8002"}, dotenv)

    assert house.port == 8002
    assert house.hosts == ("lamp.home", "box")
