from __future__ import annotations

from pathlib import Path

from config import addresses, env, secret


def house(**environ: str) -> env.House:
    return env.read(environ, dotenv=Path("/nowhere"))


def test_a_house_answers_to_exact_names_only() -> None:
    assert addresses.names(house()) == ["localhost", "127.0.0.1", "[::1]"]
    assert "lamp.home" in addresses.names(house(PHAROS_HOSTS="lamp.home"))
    assert "*" not in addresses.names(house(PHAROS_LAN="1", PHAROS_HOST="0.0.0.0"))


def test_a_socket_may_only_come_from_a_page_on_our_port() -> None:
    origins = addresses.origins(house(PHAROS_PORT="8000"))

    assert "http://localhost:8000" in origins
    assert "http://localhost:3000" not in origins
    assert "http://localhost" not in origins


def test_behind_https_the_named_hosts_are_origins() -> None:
    origins = addresses.origins(house(PHAROS_HTTPS="1", PHAROS_HOSTS="films.example"))

    assert "https://films.example" in origins


def test_a_store_keeps_its_secret_out_of_the_address() -> None:
    url = "s3+http://key:s%2Fcret@127.0.0.1:9000/films?region=eu-west-1"

    options = addresses.store(url, Path())["OPTIONS"]

    assert options["secret_key"] == "s/cret"
    assert options["endpoint_url"] == "http://127.0.0.1:9000"
    assert (options["bucket_name"], options["region_name"]) == ("films", "eu-west-1")


def test_the_signing_key_is_made_once_and_is_nobody_elses(tmp_path: Path) -> None:
    path = tmp_path / "data" / "secret_key"

    first, second = secret.keep(path), secret.keep(path)

    assert first == second
    assert len(first) >= 50
    assert path.stat().st_mode & 0o077 == 0
    assert [each.name for each in path.parent.iterdir()] == ["secret_key"]
