"""What the API says about itself, held to what it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis.strategies import DataObject, data, sampled_from
from ninja import NinjaAPI, Router
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from accounts.api.door import ask, asks
from accounts.engine.limits import LIMITS, Limit
from accounts.engine.policy import RULES
from accounts.engine.refusals import REFUSALS
from accounts.gate import ANYONE
from accounts.models import User
from accounts.services import tell
from config import env
from config.api import api
from tests.accounts.programs import cut

SCHEMA = api.get_openapi_schema()
OPERATIONS = [
    (method.upper(), path, said)
    for path, methods in SCHEMA["paths"].items()
    for method, said in methods.items()
]
each_operation = pytest.mark.parametrize(
    "method, path, said", OPERATIONS, ids=[f"{m} {p}" for m, p, _ in OPERATIONS]
)


@pytest.mark.parametrize(
    "operation", list(api.operations()), ids=lambda each: each.view_func.__name__
)
def test_every_operation_declares_what_it_asks(operation: Any) -> None:
    assert asks(operation) in {ANYONE, *RULES}, "it carries no @may or @anyone"


def test_an_operation_that_nobody_decided_about_is_shut(
    ada: User, rf: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    router = Router()
    router.get("/forgotten")(lambda request: {"secret": "of the house"})
    forgotten = NinjaAPI(urls_namespace="forgotten")
    forgotten.add_decorator(ask, mode="view")
    forgotten.add_router("", router)
    forgotten._exception_handlers = api._exception_handlers
    patterns: list[Any] = list(forgotten.urls[0])
    view = next(p for p in patterns if str(p.pattern) == "forgotten").callback
    _, text = cut(ada)

    answer = view(
        rf.get("/api/v1/forgotten", headers={"Authorization": f"Bearer {text}"})
    )

    assert answer.status_code == 404
    assert b"secret" not in answer.content


def test_it_is_openapi_31_and_open_to_anyone(client: Client, db: None) -> None:
    answer = client.get("/api/v1/openapi.json")

    assert answer.status_code == 200
    assert answer.json()["openapi"].startswith("3.1")
    assert answer.json() == SCHEMA
    assert set(SCHEMA["components"]["securitySchemes"]) == {"key", "token", "window"}


@each_operation
def test_every_operation_says_how_it_refuses(
    method: str, path: str, said: dict[str, Any]
) -> None:
    refusals = {s: r for s, r in said["responses"].items() if int(s) >= 400}

    assert {"429", "500"} <= set(refusals)
    assert all(set(r) == {"$ref"} for r in refusals.values())
    assert said["summary"]
    assert bool(said["security"]) == ("401" in refusals)
    assert ("404" in refusals) == ("{" in path)


def test_every_refusal_has_the_one_shape_and_an_example() -> None:
    for response in SCHEMA["components"]["responses"].values():
        content = response["content"]["application/json"]
        assert content["schema"] == {"$ref": "#/components/schemas/Error"}
        assert content["example"]["error"]["code"] in REFUSALS


@each_operation
def test_every_call_is_in_the_manual(
    method: str, path: str, said: dict[str, Any]
) -> None:
    manual = (env.ROOT / "docs/api.md").read_text("utf-8")

    assert f"`{method} {path}`" in manual


def test_the_manual_names_no_call_that_is_not_there() -> None:
    manual = (env.ROOT / "docs/api.md").read_text("utf-8")
    named = re.findall(r"`((?:GET|POST|PUT|PATCH|DELETE) /api/v1/\S*)`", manual)

    assert set(named) == {f"{method} {path}" for method, path, _ in OPERATIONS}


def test_the_page_for_people_shows_every_call(client: Client, db: None) -> None:
    page = client.get("/api/v1/docs").content.decode()

    for _, path, said in OPERATIONS:
        assert path in page
        assert said["summary"] in page
    assert all(f">{code}<" in page for code in REFUSALS)
    assert "Authorization: Bearer $KEY" in page
    assert "-d &#x27;{&quot;name&quot;: &quot;The photo frame" in page


def test_the_page_runs_no_script_of_its_own(client: Client, db: None) -> None:
    answer = client.get("/api/v1/docs")
    content = answer.content.decode()
    main = content[content.index("<main") : content.index("</main>")]

    assert "<script" not in main
    assert "style=" not in main
    assert "'unsafe-inline'" not in answer["Content-Security-Policy"]


# --- schemathesis: whatever is sent, the answer is one of those that were promised ---

PROMISES = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.response_headers_conformance,
    checks.negative_data_rejection,
]


@pytest.fixture
def the_house(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Any]]:
    """All of it, as a server sees it, and with no limit to how often it is called."""
    wide = {name: Limit(1_000_000, 60) for name in LIMITS}
    monkeypatch.setattr("accounts.providers.counts.LIMITS", wide)
    # A request closes the connection, and with it the transaction that the test is in.
    # Django's own test client does the same.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield get_wsgi_application()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.slow
@each_operation
@pytest.mark.parametrize("scopes", [("read", "make", "manage"), ("make",), ()], ids=str)
def test_whatever_is_sent_the_answer_is_one_that_was_promised(
    method: str,
    path: str,
    said: dict[str, Any],
    scopes: tuple[str, ...],
    ada: User,
    the_house: Callable[..., Any],
) -> None:
    tell(ada.family, topic="films", kind="made", text="A film")
    headers = {"Host": "localhost"}
    if scopes:
        headers["Authorization"] = f"Bearer {cut(ada, *scopes)[1]}"
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", the_house)
    operation = schema[path][method]

    @how(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data())
    def holds(draw: DataObject) -> None:
        mode = draw.draw(sampled_from(_modes(said)))
        case = draw.draw(operation.as_strategy(generation_mode=mode))
        case.validate_response(case.call(headers=headers), checks=_promises(said))

    holds()


def _promises(said: dict[str, Any]) -> list[Any]:
    """All of them; but in a form every value is text, so none has the wrong kind."""
    is_form = "multipart/form-data" in said.get("requestBody", {}).get("content", {})
    return PROMISES[:-1] if is_form else PROMISES


def _modes(said: dict[str, Any]) -> list[GenerationMode]:
    """What was meant, and what was not, where there is anything to get wrong."""
    takes_something = said["parameters"] or "requestBody" in said
    return list(GenerationMode) if takes_something else [GenerationMode.POSITIVE]
