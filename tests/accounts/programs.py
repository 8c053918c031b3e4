"""A program that calls the API for somebody, as the tests see it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from accounts.models import ApiKey, User

API = "/api/v1"
EVERYTHING = ["read", "make", "manage"]


class Program:
    """Holds a key or a token, and sends it with every call."""

    def __init__(self, text: str = "", **more: Any) -> None:
        self.text = text
        headers = {"Authorization": f"Bearer {text}"} if text else {}
        self.client = Client(headers=headers, SERVER_NAME="localhost", **more)

    def get(self, path: str, **query: Any) -> Any:
        return self.client.get(API + path, query)

    def post(self, path: str, body: Any = None, **more: Any) -> Any:
        more.setdefault("content_type", "application/json")
        return self.client.post(API + path, "" if body is None else body, **more)

    def delete(self, path: str) -> Any:
        return self.client.delete(API + path)

    def token(self, *scopes: str) -> Program:
        """The same program, with a token that it got for its key."""
        answer = self.post("/token", {"scopes": scopes} if scopes else None)
        assert answer.status_code == 200, answer.content
        return Program(answer.json()["token"])


def program_of(user: User, *scopes: str, days: float = 30) -> Program:
    return Program(cut(user, *scopes, days=days)[1])


def cut(user: User, *scopes: str, days: float = 30) -> tuple[ApiKey, str]:
    ends = timezone.now() + timedelta(days=days)
    return ApiKey.cut(user.profile, "The kitchen", list(scopes or EVERYTHING), ends)


def code_of(answer: Any) -> str:
    """The code of a refusal, whose shape is looked at on the way."""
    error = error_of(answer)
    return str(error["code"])


def error_of(answer: Any) -> dict[str, Any]:
    assert answer["Content-Type"].startswith("application/json"), answer.content[:200]
    (error,) = answer.json().values()
    assert set(error) - {"fields"} == {"code", "what", "kept", "do", "request_id"}
    assert all(error.values()), error
    assert error["request_id"] == answer["X-Request-Id"]
    return dict(error)
