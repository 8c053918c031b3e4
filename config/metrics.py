"""What Prometheus is told: routes, never addresses, so that no id leaves by a label."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

from accounts.consumers import hub

REQUESTS = Counter("pharos_requests", "Requests answered", ["route", "status"])
SECONDS = Histogram(
    "pharos_request_seconds",
    "Time to answer",
    ["route"],
    buckets=(0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)

PAGES = Gauge("pharos_open_pages", "Pages listening on a socket")
PAGES.set_function(lambda: len(hub.pages))


def saw_request(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    match = request.resolver_match
    route = match.view_name if match and match.view_name else "unknown"
    REQUESTS.labels(route, response.status_code).inc()
    SECONDS.labels(route).observe(seconds)


def exposition() -> tuple[bytes, str]:
    return generate_latest(), CONTENT_TYPE_LATEST
