"""Log lines for people or for machines, each with the id of its request."""

from __future__ import annotations

import json
import logging
from contextvars import ContextVar
from typing import Any

request_id: ContextVar[str] = ContextVar("request_id", default="-")


class AddRequestId(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        # Django logs an error after the middleware is done; then the request knows.
        request = getattr(record, "request", None)
        record.request_id = getattr(request, "id", None) or request_id.get()
        return True


class Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "from": record.name,
            "request": getattr(record, "request_id", "-"),
            "says": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def configure(level: str, style: str) -> dict[str, Any]:
    plain = "{asctime} {levelname:<7} {name} [{request_id}] {message}"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"request_id": {"()": AddRequestId}},
        "formatters": {
            "plain": {"format": plain, "style": "{", "datefmt": "%H:%M:%S"},
            "json": {"()": Json},
        },
        "handlers": {
            "stream": {
                "class": "logging.StreamHandler",
                "formatter": style,
                "filters": ["request_id"],
            }
        },
        "root": {"handlers": ["stream"], "level": level.upper()},
        "loggers": {
            # The supervisor says who started and stopped; the library, six times.
            "django-q": {
                "handlers": ["stream"],
                "level": "WARNING",
                "propagate": False,
            },
            # Somebody tried a name that is not ours. They were refused; that is all.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
            "daphne": {"level": "WARNING"},
            "axes": {"level": "WARNING"},
        },
    }
