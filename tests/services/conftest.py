"""Whole films in the tests of services: the small studio, and three guests of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from accounts.models import Family, User
from studio.services import guests
from tests.films.conftest import _small, ask, finish
from tests.services.guesthouse import Guests, three_guests

__all__ = ["_small", "ask", "finish"]


@pytest.fixture
def house(settings: Any, lighthouse: Family, ada: User) -> Iterator[Guests]:
    """Three guests next door, and Ada's word that the voice may be told the lines."""
    with three_guests() as found:
        settings.GUESTS = found.settings
        guests.allow(lighthouse, "ElevenLabs", by=ada)
        yield found
