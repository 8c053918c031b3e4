"""Services that are no more, kept by name: who chose one hears what happened."""

from __future__ import annotations

from datetime import date
from typing import NoReturn

from kit.problems import Problem
from studio.providers.service import Life, Service


def retired(name: str, title: str, ends: date, why: str) -> Service:
    """Return a service that cannot be opened on any day, and says why."""

    def gone(_: object) -> NoReturn:
        # `Service.opened` says it from the day on; here it is for who looks at an older
        # clock, or opens it past that question. Nothing is sent to a dead address.
        raise Problem(f"{title} is no more: {why}", "Choose another service.")

    return Service(
        name, title, "pictures", open=gone, life=Life(ends, why), note=f"Gone: {why}"
    )
