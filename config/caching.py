"""The shared cache, and what the house does while it is away."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import ConnectionError, TimeoutError

log = logging.getLogger("pharos.cache")


class Redis(RedisCache):
    """Redis; while it does not answer, this process's own memory.

    Counts and copies may be lost for that long, and no page is: what must not be lost
    is in the database.
    """

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self.here = LocMemCache("while-redis-is-away", params)


def _forgiving(name: str) -> Callable[..., Any]:
    def ask(self: Redis, *args: Any, **kwargs: Any) -> Any:
        try:
            return getattr(RedisCache, name)(self, *args, **kwargs)
        except (ConnectionError, TimeoutError) as trouble:
            log.warning("Redis is away: %s", trouble)
            return getattr(self.here, name)(*args, **kwargs)

    return ask


ONE = ("add", "get", "set", "touch", "delete", "has_key", "incr", "clear")
MANY = ("get_many", "set_many", "delete_many")
for each in ONE + MANY:
    setattr(Redis, each, _forgiving(each))
