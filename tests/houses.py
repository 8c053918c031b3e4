"""A whole house, started as a family starts it, on a port and a folder of its own."""

from __future__ import annotations

import http.client
import itertools
import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit, urlunsplit

import psycopg
import redis
from django.conf import settings

from config import env

PASSWORD = "a-lamp-on-the-skerry"
READY_SECONDS = 60
houses = itertools.count()
# Waits until somebody paints, and says who: asked in the house's own words, so that
# it is the same on every database.
PAINTER = """
import time
from studio.models import Node
until = time.monotonic() + 60
while time.monotonic() < until:
    node = Node.objects.filter(state="running", kind="pictures", step=3).first()
    if node:
        print(node.holder.split(":")[1])
        break
    time.sleep(0.1)
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class House:
    """`with House(tmp_path) as house:` serves at `house.url` until the block ends."""

    def __init__(self, folder: Path, **environ: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        # What set-up made is shared; what a family makes is not.
        for made in ("front", "static", "voices"):
            (folder / made).symlink_to(settings.DATA / made)
        self.database = fresh_database()
        self.environ = {
            **os.environ,
            "PHAROS_DATA": str(folder),
            "PHAROS_PORT": str(self.port),
            "DATABASE_URL": self.database,
            "REDIS_URL": fresh_redis(),
            **environ,
        }

    def manage(self, *words: str, stdin: str = "") -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=env.ROOT,
            env=self.environ,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def __enter__(self) -> House:
        self.log = (self.folder / "house.log").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "config.run"],
            cwd=env.ROOT,
            env=self.environ,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.wait_until("/health/ready")
        return self

    def wait_until(self, path: str) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while self.status(path) != http.client.OK:
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < deadline, self.said()
            time.sleep(0.1)

    def status(self, path: str) -> int:
        connection = http.client.HTTPConnection("localhost", self.port, timeout=5)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()

    def kill_web(self) -> None:
        """End the web process as the kernel would, with no time to say goodbye."""
        for pid in children_of(self.process.pid):
            words = Path(f"/proc/{pid}/cmdline").read_bytes()
            if b"config.asgi:application" in words:
                os.kill(pid, signal.SIGKILL)

    def kill_a_painter(self) -> int:
        """End a worker in the middle of its work, and return which one it was."""
        pid = int(self.manage("shell", "-v", "0", "-c", PAINTER).split()[-1])
        os.kill(pid, signal.SIGKILL)
        return pid

    def said(self) -> str:
        return (self.folder / "house.log").read_text("utf-8", "replace")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=20)
        finally:
            if self.process.poll() is None:
                self.process.kill()
            self.log.close()
            drop_database(self.database)

    def found_family(self) -> None:
        """Ada and Leo move in, without a browser."""
        words = ["create_family", "Lighthouse", "--grown-up", "Ada"]
        words += ["--sign-in-name", "ada", "--password-stdin", "--child", "Leo:2017"]
        self.manage("migrate", "--verbosity=0")
        self.manage(*words, stdin=PASSWORD)


def fresh_database() -> str:
    """Beside the configured PostgreSQL database, a new one; with SQLite, a file."""
    url = env.read().database_url
    if not url.startswith("postgres"):
        return ""
    name = f"house_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def fresh_redis() -> str:
    """In the configured Redis, numbered databases that no other house works in."""
    url = env.read().redis_url
    if not url:
        return ""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    mine = urlunsplit(
        urlsplit(url)._replace(path=f"/{1 + worker * 7 + next(houses) % 7}")
    )
    with redis.Redis.from_url(mine) as server:
        server.flushdb()
    return mine


def drop_database(url: str) -> None:
    if not url:
        return
    name = urlsplit(url).path.strip("/")
    with psycopg.connect(env.read().database_url, autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def children_of(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii")
    return [int(each) for each in listed.split()]
