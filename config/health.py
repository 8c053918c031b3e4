"""How the house is: for the supervisor, for a load balancer, and for Prometheus."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.urls import path
from django_q.brokers import get_broker
from django_q.status import Stat

from accounts.gate import Request, anyone
from accounts.services.house import ask_the_channels, room_on_disk
from config import metrics
from kit.problems import Problem


@dataclass(frozen=True)
class Finding:
    """One part of the house, and how it is."""

    part: str
    ok: bool
    says: str
    ms: float


def database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return connection.vendor


def queue() -> str:
    """The workers leave a sign of life every second, which three seconds wipe away."""
    clusters = Stat.get_all()
    if not clusters:
        raise Problem(
            "No worker has been heard of for three seconds.",
            "`./pharos run` starts them; the log says why if they stop again.",
        )
    workers = sum(len(cluster.workers) for cluster in clusters)
    return f"{workers} workers, {get_broker().queue_size()} jobs waiting"


def channels() -> str:
    ask_the_channels(seconds=2)
    return "Redis" if settings.HOUSE.redis_url else "in this process"


def store() -> str:
    # Listing nothing costs one small request and still proves address, key and bucket.
    default_storage.exists("are-you-there")
    return "S3" if settings.HOUSE.storage_url else "folder"


PARTS: dict[str, Callable[[], str]] = {
    "database": database,
    "queue": queue,
    "channels": channels,
    "store": store,
    "disk": room_on_disk,
}


def look_at(part: str) -> Finding:
    began = time.perf_counter()
    try:
        ok, says = True, PARTS[part]()
    # Every library has errors of its own here, and each of them is the finding.
    except Exception as trouble:  # noqa: BLE001
        ok, says = False, f"{trouble}" or type(trouble).__name__
    return Finding(part, ok, says, round((time.perf_counter() - began) * 1000, 1))


@anyone
def live(request: Request) -> HttpResponse:
    return HttpResponse("alive\n", content_type="text/plain")


@anyone
def ready(request: Request) -> HttpResponse:
    findings = [look_at(part) for part in PARTS]
    status = 200 if all(each.ok for each in findings) else 503
    if "application/json" in request.headers.get("Accept", ""):
        parts = [asdict(each) for each in findings]
        return JsonResponse({"ready": status == 200, "parts": parts}, status=status)
    lines = [
        f"{'ok ' if each.ok else 'bad'} {each.part:<9} {each.ms:>7.1f} ms  {each.says}"
        for each in findings
    ]
    return HttpResponse(
        "\n".join(lines) + "\n", status=status, content_type="text/plain"
    )


@anyone
def show_metrics(request: Request) -> HttpResponse:
    body, content_type = metrics.exposition()
    return HttpResponse(body, content_type=content_type)


@anyone
def audit(request: Request) -> HttpResponse:
    """The audit log is not built yet, and says so instead of saying all is well."""
    return JsonResponse({"audit": "not built yet"}, status=501)


urls = (
    [
        path("live", live, name="live"),
        path("ready", ready, name="ready"),
        path("metrics", show_metrics, name="metrics"),
        path("audit", audit, name="audit"),
    ],
    "health",
)
