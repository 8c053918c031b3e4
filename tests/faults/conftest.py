"""Houses to hurt: one as a family has it, or one on servers, as the settings say."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

from config import env
from tests.faults.servers import make_bucket
from tests.faults.studio import Studio
from tests.houses import drop_database, fresh_database, fresh_redis


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    """A studio at work: a database, a queue and a store that nobody else uses."""
    database = fresh_database()
    rooms = {
        "DATABASE_URL": database,
        "REDIS_URL": fresh_redis(),
        "STORAGE_URL": fresh_store(),
    }
    with Studio(tmp_path / "home", rooms) as home:
        yield home
    drop_database(database)


def fresh_store() -> str:
    """In the configured store, a bucket of its own; with a folder, a folder."""
    url = env.read().storage_url
    if not url:
        return ""
    name = f"films-{uuid.uuid4().hex[:8]}"
    parts = urlsplit(url)
    scheme = "http" if parts.scheme == "s3+http" else "https"
    make_bucket(f"{scheme}://{parts.hostname}:{parts.port}", name)
    return urlunsplit(parts._replace(path=f"/{name}"))
