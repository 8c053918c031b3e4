"""What a call of the API costs, and how much of that is knowing its caller.

All in one process through Django's test client, so that no network is measured. Beside
a call stands a view that does nothing, behind the same middleware: what is between the
two is the door and the answer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from config import env
from kit.bench import Row
from kit.problems import Problem


def rows() -> Iterator[Row]:
    said = _measured()
    bare = ("a view that does nothing", said["house"])
    # Nearly all of the difference is Django putting together the query that knows the
    # key; a token needs a second one, that asks whether it was given back.
    with_key, with_token = round(said["house"] / 6), round(said["house"] / 8)
    yield Row("GET /me with a key", said["key"], "/s", with_key, "higher", bare)
    yield Row("GET /me with a token", said["token"], "/s", with_token, "higher", bare)
    naked = ("without the house’s middleware", said["bare"])
    yield Row("a view that does nothing", said["house"], "/s", beside=naked)
    least = ("Ed25519 alone", said["ed25519"])
    yield Row(
        "reading a token",
        said["verify"],
        "µs",
        round(3 * said["ed25519"]),
        beside=least,
    )
    yield Row("writing a token", said["sign"], "µs", beside=least)
    digest = ("SHA3-256 alone", said["digest"])
    yield Row("knowing a key, query included", said["check"], "µs", 1500, beside=digest)
    yield Row("decide()", said["decide"], "/s", 100_000, "higher")


def _measured() -> dict[str, float]:
    """Measure in a process and a house of its own, with nothing set from outside."""
    outside = ("DATABASE_URL", "REDIS_URL", "STORAGE_URL")
    ours = {name: value for name, value in os.environ.items() if name not in outside}
    with tempfile.TemporaryDirectory() as data:
        done = subprocess.run(
            [sys.executable, "-m", "config.bench._caller"],
            cwd=env.ROOT,
            env={**ours, "PHAROS_DATA": data, "PHAROS_LOG_LEVEL": "error"},
            stdout=subprocess.PIPE,
            text=True,
        )
    if done.returncode:
        raise Problem("The measurement failed.", "What it said stands above.")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures
