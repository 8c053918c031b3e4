from __future__ import annotations

import logging

import pytest

from config.caching import Redis


@pytest.fixture
def away() -> Redis:
    """A Redis at a port where nobody listens."""
    return Redis("redis://127.0.0.1:1/0", {})


def test_while_redis_is_away_the_house_remembers_by_itself(
    away: Redis, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "pharos.cache"):
        away.set("calls", 1, timeout=60)

    assert away.add("calls", 5) is False
    assert away.incr("calls") == 2
    assert away.decr("calls") == 1
    assert away.get_many(["calls", "nothing"]) == {"calls": 1}
    assert away.delete("calls") is True
    assert away.get("calls", "gone") == "gone"
    assert "Redis is away" in caplog.text


def test_a_count_that_is_not_there_is_still_an_error(away: Redis) -> None:
    with pytest.raises(ValueError, match="not found"):
        away.incr("nothing")
