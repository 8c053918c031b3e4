from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Let time pass."""
    began = timezone.now()

    def pass_by(span: timedelta) -> None:
        monkeypatch.setattr(timezone, "now", lambda: began + span)

    return pass_by
