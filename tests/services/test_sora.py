"""Sora is gone, and says so to whoever chose it."""

from __future__ import annotations

from datetime import date

import pytest

from kit.problems import Problem
from studio.providers.pictures.sora import SERVICE
from tests.services.clouds import KEY, Guard, around


@pytest.mark.parametrize("day", [date(2026, 9, 24), date(2026, 11, 20)])
def test_leo_hears_what_happened_to_sora_and_nothing_is_sent(day: date) -> None:
    guard = Guard()

    with pytest.raises(Problem, match="24 September 2026") as caught:
        SERVICE.opened(around(guard, OPENAI_API_KEY=KEY), day)

    assert not caught.value.passing
    assert "house makes films by itself" in caught.value.what
    assert guard.asked == []


def test_sora_ended_on_its_day_and_not_before() -> None:
    assert not SERVICE.life.is_over(date(2026, 9, 23))
    assert SERVICE.life.is_over(date(2026, 9, 24))
    assert SERVICE.note.startswith("Gone:")
