"""Servers of a test's own, which it may stop, start again, and let forget."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import boto3
import psycopg
import redis
from botocore.config import Config
from moto.server import ThreadedMotoServer

from tests.houses import free_port

HERE = "127.0.0.1"


class Server:
    """`with Postgres() as server:` runs until the block ends."""

    def __init__(self) -> None:
        self.port = free_port()

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError

    @property
    def url(self) -> str:
        raise NotImplementedError


class Postgres(Server):
    """PostgreSQL from Debian's package; it keeps what it has when it is stopped."""

    def __init__(self) -> None:
        super().__init__()
        # Not below pytest's folder: that is shut to the user it must run as.
        self.folder = Path(tempfile.mkdtemp(prefix="pg"))
        self.folder.chmod(0o711)
        self.data = self.folder / "data"
        self.data.mkdir()
        if os.geteuid() == 0:
            shutil.chown(self.data, "postgres")
        self._do("initdb", f"-D {self.data} -A trust -U pharos -E UTF8 --no-sync")

    def start(self) -> None:
        asked = f"-p {self.port} -k {self.data} -c listen_addresses={HERE}"
        self._do(
            "pg_ctl",
            f"-D {self.data} -w -l {self.data}/log -o '{asked} -c fsync=off' start",
        )

    def stop(self) -> None:
        """As when the power goes: no connection is closed first."""
        self._do("pg_ctl", f"-D {self.data} -w -m immediate stop")

    def __exit__(self, *error: object) -> None:
        self.stop()
        shutil.rmtree(self.folder)

    def _do(self, program: str, words: str) -> None:
        found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
        assert found, f"{program} is not there. Install it: apt install postgresql"
        line = f"cd / && {found[-1]} {words}"
        argv = ["bash", "-c", line]
        if os.geteuid() == 0:
            argv = ["su", "postgres", "-s", "/bin/bash", "-c", line]
        done = subprocess.run(argv, stdout=subprocess.DEVNULL, check=False)
        assert done.returncode == 0, f"{line}: {done.returncode}"

    @property
    def url(self) -> str:
        return f"postgresql://pharos@{HERE}:{self.port}/postgres"


class Redis(Server):
    """Redis without a file: it forgets everything when it is stopped."""

    def start(self) -> None:
        program = shutil.which("redis-server")
        assert program, "redis-server is not there. Install it: apt install redis"
        words = ["--port", str(self.port), "--bind", HERE, "--save", ""]
        self._process = subprocess.Popen([program, *words], stdout=subprocess.DEVNULL)
        until_it_answers(redis.Redis(HERE, self.port).ping, redis.ConnectionError)

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()

    @property
    def url(self) -> str:
        return f"redis://{HERE}:{self.port}/0"


class Store(Server):
    """An S3-compatible store in this process: stopped, it keeps what it has."""

    def __init__(self) -> None:
        super().__init__()
        self.bucket = f"films-{uuid.uuid4().hex[:8]}"
        self._is_new = True

    def start(self) -> None:
        # Each request is a line otherwise, and a film is a thousand of them.
        logging.getLogger("werkzeug").setLevel(logging.WARNING)
        self._server = ThreadedMotoServer(HERE, self.port, verbose=False)
        self._server.start()
        if self._is_new:
            make_bucket(f"http://{HERE}:{self.port}", self.bucket)
            self._is_new = False

    def stop(self) -> None:
        self._server.stop()

    @property
    def url(self) -> str:
        return f"s3+http://key:secret@{HERE}:{self.port}/{self.bucket}"


def make_bucket(address: str, name: str) -> None:
    client = boto3.client(
        "s3",
        endpoint_url=address,
        aws_access_key_id="key",
        aws_secret_access_key="secret",
        region_name="us-east-1",
        config=Config(s3={"addressing_style": "path"}),
    )
    client.create_bucket(Bucket=name)


def until_it_answers(ask: Callable[[], object], trouble: type[Exception]) -> None:
    until = time.monotonic() + 20
    while True:
        try:
            ask()
            return
        except trouble:
            assert time.monotonic() < until
            time.sleep(0.05)


def database_of_its_own(url: str) -> str:
    """Beside a server's first database, a new one."""
    name = f"studio_{uuid.uuid4().hex[:10]}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    return f"{url.rpartition('/')[0]}/{name}"
