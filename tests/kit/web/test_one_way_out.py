"""Nothing but `kit.web` calls out: no library that could, and no socket of its own."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
OURS = SETTINGS["importlinter"]["root_packages"]

CALL_OUT = {
    "aiohttp",
    "ftplib",
    "h11",
    "http.client",
    "httpcore",
    "httpx",
    "poplib",
    "requests",
    "smtplib",
    "urllib.request",
    "urllib3",
    "websockets",
    "xmlrpc.client",
}
DIAL = {"create_connection", "open_connection"}
# They ask our own house, on this computer: whether it has come up, how fast it answers.
ASK_OURSELVES = {
    "config/run.py": {"http.client"},
    "config/bench/start.py": {"http.client"},
    "config/bench/_servers.py": {"http.client"},
    "config/bench/_loader.py": {"open_connection"},
    "config/bench/_bare.py": {"websockets"},
    "config/bench/_guests.py": {"websockets"},
}


def ways_out(source: str) -> set[str]:
    """Return what a file imports or calls that reaches other computers."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {name for each in node.names for name in _called(each.name)}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= _called(node.module)
            for each in node.names:
                found |= _called(f"{node.module}.{each.name}") | ({each.name} & DIAL)
        elif isinstance(node, ast.Attribute) and node.attr in DIAL:
            found.add(node.attr)
    return found


def _called(module: str) -> set[str]:
    return {each for each in CALL_OUT if f"{module}.".startswith(f"{each}.")}


@pytest.mark.parametrize(
    "source",
    [
        "import httpx",
        "import requests.sessions as s",
        "from urllib import request",
        "from urllib.request import urlopen",
        "from websockets.sync.client import connect",
        "import socket\nsocket.create_connection(('example.org', 80))",
        "from socket import create_connection",
        "def late():\n    import aiohttp",
    ],
)
def test_every_way_out_is_seen(source: str) -> None:
    assert ways_out(source)


def test_what_is_no_way_out_is_let_be() -> None:
    harmless = "import socket\nfrom urllib.parse import urlencode\nimport httpx_like"

    assert not ways_out(harmless)


def test_the_door_itself_is_a_way_out() -> None:
    files = (ROOT / "kit/web").glob("*.py")

    assert {"httpcore", "httpx", "websockets"} <= set().union(
        *(ways_out(file.read_text("utf-8")) for file in files)
    )


@pytest.mark.parametrize(
    "path",
    [path for each in OURS for path in sorted((ROOT / each).rglob("*.py"))],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_there_is_one_way_out(path: Path) -> None:
    name = str(path.relative_to(ROOT))
    if name.startswith("kit/web/"):
        return
    allowed = ASK_OURSELVES.get(name, set())

    assert ways_out(path.read_text("utf-8")) <= allowed, f"{name} calls out by itself"
