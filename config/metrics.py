"""What Prometheus is told. Routes are named, never addresses: no id leaves by a label."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from prometheus_client import Counter, Histogram

REQUESTS = Counter("pharos_requests", "Requests answered", ["route", "status"])
SECONDS = Histogram(
    "pharos_request_seconds",
    "Time to answer",
    ["route"],
    buckets=(0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)


def saw_request(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    match = request.resolver_match
    route = match.view_name if match and match.view_name else "unknown"
    REQUESTS.labels(route, response.status_code).inc()
    SECONDS.labels(route).observe(seconds)
