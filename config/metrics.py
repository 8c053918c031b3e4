"""What Prometheus is told: routes, never addresses, so that no id leaves by a label."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import Error
from django.db.models import Count, Sum
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from accounts.consumers import hub
from studio.models import Artifact, Job, Node, ServiceState

REQUESTS = Counter("pharos_requests", "Requests answered", ["route", "status"])
SECONDS = Histogram(
    "pharos_request_seconds",
    "Time to answer",
    ["route"],
    buckets=(0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)

PAGES = Gauge("pharos_open_pages", "Pages listening on a socket")
PAGES.set_function(lambda: len(hub.pages))


class Studio(Collector):
    """The studio as its tables say it is when somebody asks, from whichever process."""

    def describe(self) -> list[GaugeMetricFamily]:
        """Nothing beforehand: to say it, the database would be asked at the start."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily]:
        try:
            yield from [_jobs(), _nodes(), _artifacts(), _services()]
        except Error:
            # It is away; /health/ready says so. The rest is still worth hearing.
            return


def _jobs() -> GaugeMetricFamily:
    gauge = GaugeMetricFamily("pharos_jobs", "Films asked for", labels=["state"])
    rows = Job.objects.order_by().values_list("status").annotate(Count("pk"))
    counts: dict[str, int] = dict(rows)
    for status in Job.Status.values:
        gauge.add_metric([status], counts.get(status, 0))
    return gauge


def _nodes() -> GaugeMetricFamily:
    running = Node.objects.filter(state=Node.State.RUNNING).count()
    return GaugeMetricFamily("pharos_nodes_running", "Pieces being made", running)


def _artifacts() -> GaugeMetricFamily:
    held = Artifact.objects.filter(is_lost=False).aggregate(Sum("size"))["size__sum"]
    return GaugeMetricFamily("pharos_artifact_bytes", "Bytes in the store", held or 0)


def _services() -> GaugeMetricFamily:
    what = "1 while its circuit breaker lets a service rest"
    gauge = GaugeMetricFamily("pharos_service_resting", what, labels=["service"])
    now = timezone.now()
    for name, until in ServiceState.objects.values_list("name", "open_until"):
        gauge.add_metric([name], float(until is not None and until > now))
    return gauge


REGISTRY.register(Studio())


def saw_request(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    match = request.resolver_match
    route = match.view_name if match and match.view_name else "unknown"
    REQUESTS.labels(route, response.status_code).inc()
    SECONDS.labels(route).observe(seconds)


def exposition() -> tuple[bytes, str]:
    return generate_latest(), CONTENT_TYPE_LATEST
