"""A program that makes films for somebody, as the tests see it."""

from __future__ import annotations

from typing import Any

from accounts.models import User
from tests.accounts.programs import API, Program, cut


class Caller(Program):
    """A program that can also change things in part, and knows keys for its calls."""

    def patch(self, path: str, body: Any) -> Any:
        return self.client.patch(API + path, body, content_type="application/json")

    def put(self, path: str, body: Any) -> Any:
        return self.client.put(API + path, body, content_type="application/json")

    def once(self, path: str, body: Any, key: str) -> Any:
        return self.post(path, body, headers={"Idempotency-Key": key})

    def at(self, address: str, **headers: str) -> Any:
        """Follow an address that an answer gave."""
        return self.client.get(address, headers=headers)


def caller_of(user: User, *scopes: str) -> Caller:
    return Caller(cut(user, *scopes)[1])
