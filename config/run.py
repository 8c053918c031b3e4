"""Opens the house: one web server and the workers, watched until somebody says stop."""

from __future__ import annotations

import http.client
import os
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from config import env
from kit import disk, lan, ports
from kit.problems import Problem
from kit.supervise import Job, Supervisor
from kit.voices import Voices

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  # only compared with
SLOW_SECONDS = 30.0


def main() -> int:
    began = time.monotonic()
    os.chdir(env.ROOT)
    house = listening(env.read())
    try:
        disk.require(house.data, house.disk_floor_mb * disk.MEGABYTE, "Pharos needs")
        ports.require_free(house.host, house.port)
    except Problem as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    # The one Django start before the others: migrations must be in before they ask.
    prepared = subprocess.run([sys.executable, "manage.py", "prepare"], check=False)
    if prepared.returncode:
        return prepared.returncode
    voices = Voices(house.data / "logs")
    threading.Thread(target=greet, args=(house, began), daemon=True).start()
    Supervisor(jobs(house), voices.say).run()
    fold_in(house.data / "db.sqlite3")
    sys.stdout.write("Pharos is closed.\n")
    return 0


def listening(house: env.House) -> env.House:
    """With PHAROS_LAN the house listens to all its networks, unless told which."""
    if house.lan and house.host == "127.0.0.1":
        return replace(house, host="0.0.0.0")  # noqa: S104  # the very thing asked for
    return house


def jobs(house: env.House) -> list[Job]:
    python, workers = sys.executable, [sys.executable, "manage.py", "workers"]
    # A clip that is brought in passes through here, and many systems keep /tmp in
    # their memory: two gigabytes are for the family's own disk.
    spool = {"TMPDIR": str(spool_room(house))}
    found = [
        Job("web", [python, "-m", *web(house)], spool),
        Job("workers", workers),
    ]
    if house.gpu_workers:
        found.append(Job("guests", workers, {"Q_CLUSTER_NAME": "gpu"}))
    return found


def spool_room(house: env.House) -> Path:
    room = house.data / "tmp"
    room.mkdir(parents=True, exist_ok=True)
    return room


def web(house: env.House) -> list[str]:
    """Return the words that start the chosen server, with no access log.

    Pharos logs each request itself, with its id; a second log would double them.
    """
    address, port = house.host, str(house.port)
    app = "config.asgi:application"
    if house.server == "uvicorn":
        quiet = ["--no-access-log", "--log-level", "warning", "--no-server-header"]
        stop = ["--timeout-graceful-shutdown", "5"]
        where = ["--host", address, "--port", port]
        # Neither server may believe X-Forwarded-For: they take its first address, and
        # the caller writes that one. accounts/providers/callers.py takes the last.
        return ["uvicorn", *where, "--no-proxy-headers", *quiet, *stop, app]
    return ["daphne", "-b", address, "-p", port, "-v", "0", app]


def greet(house: env.House, began: float) -> None:
    """Say the address as soon as somebody who opens it would see a page."""
    host = EVERYWHERE.get(house.host, house.host)
    slow_from = began + SLOW_SECONDS
    while not answers(host, house.port):
        if time.monotonic() > slow_from:
            slow_from = float("inf")
            _tell(f"Still not open; {house.data / 'logs' / 'web.log'} may say why.")
        time.sleep(0.05)
    took = time.monotonic() - began
    _tell(f"\nPharos is open at {address(host, house.port)} (after {took:.1f} s)")
    if house.lan:
        _tell(home_network(house.port))
    _tell("Close it with Ctrl-C.\n")


def home_network(port: int) -> str:
    found = [address(each, port) for each in lan.addresses()]
    if not found:
        return "This computer is not in a network now, so other devices cannot open it."
    return f"In your home network: {' or '.join(found)}\n\n{lan.qr(found[0])}"


def fold_in(path: Path) -> None:
    """Move what is still in the write-ahead log into the file, now that all is closed.

    SQLite does so when the last connection closes; a server's threads may end without
    closing theirs, and whoever then copies the one file copies an old family.
    """
    if path.is_file():
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def answers(host: str, port: int) -> bool:
    connection = http.client.HTTPConnection(host, port, timeout=2)
    try:
        connection.request("GET", "/health/live")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def address(host: str, port: int) -> str:
    """Return what to type into a browser.

    >>> address("127.0.0.1", 8000), address("::1", 8000)
    ('http://127.0.0.1:8000', 'http://[::1]:8000')
    """
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        sys.exit(main())
    except KeyboardInterrupt:  # before the supervisor listens for it
        sys.exit(130)
