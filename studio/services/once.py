"""Doing a thing once, however often a program asks for it under the same key."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import Profile
from kit.problems import Problem
from studio.models import Call

Answer = dict[str, Any]


class KeyReused(Problem):
    """The same key came with something else: one of the two calls is a mistake."""

    def __init__(self) -> None:
        super().__init__(
            "This Idempotency-Key came with another call before.",
            "Make up a new key for each new thing; keep one only to try it again.",
        )


def once(
    profile: Profile, key: str, asked: Any, do: Callable[[], Answer], now: datetime
) -> tuple[Answer, bool]:
    """Do it and remember the answer; or return the answer of the first time, and True.

    What fails is not remembered: nothing was done, so it may be tried again.
    """
    Call.objects.forgotten(now).filter(profile=profile, key=key).delete()
    digest = digest_of(asked)
    try:
        # The row and the work are one step for everybody else. Whoever comes with the
        # same key meanwhile waits at the row: until it is there, or will never be.
        with transaction.atomic():
            call = Call.objects.create(profile=profile, key=key, digest=digest, at=now)
            call.answer = do()
            call.save(update_fields=["answer"])
        return call.answer, False
    except IntegrityError:
        before = Call.objects.filter(profile=profile, key=key).first()
        if before is None:
            raise  # it was about something else
    if before.digest != digest:
        raise KeyReused
    return before.answer, True


def digest_of(asked: Any) -> str:
    """Return what tells one call from another; the order of its fields is not it.

    >>> digest_of({"a": 1, "b": 2}) == digest_of({"b": 2, "a": 1})
    True
    """
    said = json.dumps(asked, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(said.encode()).hexdigest()


def forget(now: datetime) -> int:
    """Forget the calls of yesterday."""
    count, _ = Call.objects.forgotten(now).delete()
    return count
