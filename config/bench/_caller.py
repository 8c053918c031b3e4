"""The process in which `api.py` measures. Not a measurement itself."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import django
from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

RUNS = 5
CALLS = 200
OFTEN = 2000


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse(b"{}", content_type="application/json")


# The mark of `@anyone`, by hand: Django is not there yet when this is read.
bare.asks = "anyone"  # type: ignore[attr-defined]
urlpatterns = [path("bare/", bare)]


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    call_command("migrate", verbosity=0)
    _open_wide()
    key, text = _cut()
    figures = {**_calls(text), **_knowing(key, text), **_deciding(key)}
    sys.stdout.write(f"{json.dumps(figures)}\n")


def _cut() -> tuple[Any, str]:
    from django.utils import timezone

    from accounts.services import cut_key, found_family

    ada = found_family("Lighthouse", "Ada", "ada", "a-lamp-on-the-skerry")
    return cut_key(ada.profile, "The bench", ["read"], 1, timezone.now())


def _calls(text: str) -> dict[str, float]:
    """Calls a second: of the API, and of a view that does nothing, in one house."""
    headers = {"Authorization": f"Bearer {text}"}
    program = Client(SERVER_NAME="localhost", headers=headers)
    asked = program.post("/api/v1/token", content_type="application/json")
    token = asked.json()["token"]
    handed = {"Authorization": f"Bearer {token}"}

    def me(sent: dict[str, str]) -> float:
        return 1 / _once(lambda: program.get("/api/v1/me", headers=sent), CALLS)

    with override_settings(ROOT_URLCONF=__name__):
        house = 1 / _once(lambda: program.get("/bare/"), CALLS)
        with override_settings(MIDDLEWARE=[]):
            alone = Client(SERVER_NAME="localhost")
            naked = 1 / _once(lambda: alone.get("/bare/"), CALLS)
    return {"key": me(headers), "token": me(handed), "house": house, "bare": naked}


def _open_wide() -> None:
    """Allow every call, but go on counting them: that is part of the cost."""
    from accounts.engine import limits

    limits.LIMITS = dict.fromkeys(limits.LIMITS, limits.Limit(10_000_000, 60))


def _knowing(key: Any, text: str) -> dict[str, float]:
    """Microseconds to know a caller, and the least that the arithmetic of it takes."""
    from django.utils import timezone

    from accounts.api.door import signers
    from accounts.engine import tokens
    from accounts.models import ApiKey
    from accounts.models.device import digest

    now = timezone.now()
    at = int(now.timestamp())
    claims = tokens.Claims("ab" * 16, key.public_id, frozenset({"read"}), at, at + 600)
    pairs = signers()
    token = tokens.write(claims, pairs[0])
    said, signature = b"what was said", pairs[0].private.sign(b"what was said")
    return {
        "verify": 1e6 * _once(lambda: tokens.read(token, pairs, at), OFTEN),
        "sign": 1e6 * _once(lambda: tokens.write(claims, pairs[0]), OFTEN),
        "ed25519": 1e6 * _once(lambda: pairs[0].public.verify(signature, said), OFTEN),
        "check": 1e6 * _once(lambda: ApiKey.from_text(text, now), OFTEN),
        "digest": 1e6 * _once(lambda: digest(text[21:]) == key.secret_hash, OFTEN),
    }


def _deciding(key: Any) -> dict[str, float]:
    from accounts.engine.policy import Thing
    from accounts.viewer import Viewer

    viewer = Viewer(profile=key.profile, key=key)
    ours = Thing(family=key.family_id)
    return {"decide": 1 / _once(lambda: viewer.decide("see people", ours), 10 * OFTEN)}


def _once(work: Callable[[], object], times: int) -> float:
    """Return the seconds that it takes once: the median of several runs of many."""
    work()
    runs = []
    for _ in range(RUNS):
        began = time.perf_counter()
        for _ in range(times):
            work()
        runs.append((time.perf_counter() - began) / times)
    return median(runs)


if __name__ == "__main__":
    main()
