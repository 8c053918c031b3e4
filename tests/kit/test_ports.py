from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit import ports
from kit.problems import Problem


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_free_port_is_no_news() -> None:
    ports.require_free("127.0.0.1", 0)


def test_a_taken_port_is_named_with_a_way_out(taken: int) -> None:
    with pytest.raises(Problem) as caught:
        ports.require_free("127.0.0.1", taken)

    assert f"Port {taken} is taken" in caught.value.what
    assert f"PHAROS_PORT={taken + 1} ./pharos run" in caught.value.todo
    assert caught.value.passing


def test_the_one_who_holds_it_is_named(taken: int) -> None:
    assert f"(process {os.getpid()})" in ports.holder(taken)


def test_another_pharos_is_called_by_its_name(tmp_path: Path) -> None:
    words = ["python", "-m", "daphne", "config.asgi:application", ""]
    (tmp_path / "77/fd").mkdir(parents=True)
    (tmp_path / "77/cmdline").write_text("\0".join(words))
    (tmp_path / "77/fd/5").symlink_to("socket:[4242]")
    (tmp_path / "net").mkdir()
    row = "0: 0100007F:1F40 00000000:0000 0A 0:0 00:0 0 0 0 4242 1"
    (tmp_path / "net/tcp").write_text(f"heading\n{row}\n")

    assert ports.holder(8000, tmp_path) == "another Pharos (process 77)"
    assert ports.holder(8001, tmp_path) == ""


def test_an_address_of_another_computer_is_refused() -> None:
    with pytest.raises(Problem, match=r"Nobody can listen on 192\.0\.2\.1") as caught:
        ports.require_free("192.0.2.1", 0)

    assert "PHAROS_HOST" in caught.value.todo
