"""Clocks are set: a small computer wakes up in the wrong year, and is told better."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from studio.models import Job, Node
from studio.services import foreman


@pytest.mark.parametrize(
    "ahead, taken",
    [(timedelta(days=1), 1), (timedelta(seconds=-60), 1), (timedelta(0), 0)],
)
def test_a_clock_that_was_set_keeps_no_piece_for_a_day(
    ask: Callable[..., Job], ahead: timedelta, taken: int
) -> None:
    node = Node.objects.get(job=ask(), name="script")
    now = timezone.now()
    assert node.claim("a worker of yesterday", now + ahead)

    assert foreman.take_over(now) == taken

    node.refresh_from_db()
    assert node.state == ("ready" if taken else "running")
