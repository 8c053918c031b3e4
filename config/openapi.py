"""What the API says about itself: OpenAPI 3.1, made complete."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.conf import settings
from ninja.operation import Operation

from accounts.api.door import asks
from accounts.api.shapes import Error
from accounts.engine.policy import RULES
from accounts.engine.refusals import BY_STATUS, REFUSALS
from accounts.gate import ANYONE

Schema = dict[str, Any]
JSON = "application/json"
METHODS = ("get", "post", "put", "patch", "delete")
PACE = {
    "RateLimit-Limit": "How many calls a minute are meant to be enough.",
    "RateLimit-Remaining": "How many are left now.",
    "RateLimit-Reset": "Seconds until the count begins again.",
}


def complete(
    schema: Schema, operations: Iterable[Operation], name: Callable[[Operation], str]
) -> Schema:
    """Add what ninja cannot know: the ways in, every refusal, and the pace."""
    asked = {name(each): asks(each) for each in operations}
    for methods in schema["paths"].values():
        for operation in methods.values():
            _complete_one(operation, asked[operation["operationId"]])
    parts = schema["components"]
    parts["securitySchemes"] = _ways_in()
    parts["responses"] = {_ref_name(status): _response(status) for status in BY_STATUS}
    parts["headers"] = {
        header: {"description": says, "schema": {"type": "integer", "minimum": 0}}
        for header, says in PACE.items()
    }
    error = Error.model_json_schema(ref_template="#/components/schemas/{model}")
    parts["schemas"] |= error.pop("$defs") | {"Error": error}
    # Plain JSON, whose keys are words: ninja writes statuses as numbers.
    plain: Schema = json.loads(json.dumps(schema))
    return plain


def _complete_one(operation: Schema, action: str) -> None:
    headers = {each: {"$ref": f"#/components/headers/{each}"} for each in PACE}
    for answer in operation["responses"].values():
        answer["headers"] = {**answer.get("headers", {}), **headers}
    refusals = _statuses(operation, action) | (set(operation["responses"]) & {409, 416})
    operation["responses"] |= {
        status: {"$ref": f"#/components/responses/{_ref_name(status)}"}
        for status in sorted(refusals)
    }
    operation["security"] = [{way: []} for way in _ways_in()]
    if action == ANYONE:
        operation["security"] = []
    elif scope := RULES[action].scope:
        operation["x-scope"] = scope


def _statuses(operation: Schema, action: str) -> set[int]:
    """Every refusal that this operation can end in."""
    statuses = {429, 500, 503}
    if action != ANYONE:
        statuses |= {401, 403}
    if operation["parameters"]:
        statuses |= {422}
    if any(each["in"] == "path" for each in operation["parameters"]):
        statuses |= {404}
    if "requestBody" in operation:
        statuses |= {400, 413, 415, 422}
    return statuses


def _ref_name(status: int) -> str:
    return f"Refused{status}"


def _response(status: int) -> Schema:
    code = BY_STATUS[status]
    words = REFUSALS[code]
    example = {
        "code": code,
        "what": words.what,
        "kept": "Nothing was changed.",
        "do": words.do,
        "request_id": "5f0c2a9d41b7",
    }
    body = {"schema": {"$ref": "#/components/schemas/Error"}}
    response: Schema = {
        "description": words.what,
        "content": {JSON: {**body, "example": {"error": example}}},
    }
    if status == 401:
        response["headers"] = {"WWW-Authenticate": {"schema": {"type": "string"}}}
    if status == 429:
        response["headers"] = {"Retry-After": {"schema": {"type": "integer"}}}
    return response


def _ways_in() -> Mapping[str, Schema]:
    return {
        "key": {
            "type": "http",
            "scheme": "bearer",
            "description": "An API key, `phk_…`, made in the grown-ups’ room.",
        },
        "token": {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "JWT",
            "description": "Good for ten minutes; from POST /api/v1/token with a key.",
        },
        "window": {
            "type": "apiKey",
            "in": "cookie",
            "name": settings.SESSION_COOKIE_NAME,
            "description": "The browser of a person who is at the window. What changes "
            "something needs the X-CSRFToken header too.",
        },
    }


def example(node: Any, schema: Schema) -> Any:
    """Make up a value that fits, out of the examples that the fields give.

    >>> fields = {"id": {"type": "integer", "examples": [2]}, "on": {"type": "boolean"}}
    >>> example({"type": "object", "properties": fields}, {})
    {'id': 2, 'on': False}
    """
    if "$ref" in node:
        return example(schema["components"]["schemas"][_last(node["$ref"])], schema)
    if "examples" in node:
        return node["examples"][0]
    if "enum" in node or "const" in node:
        return node.get("const", node.get("enum", [None])[0])
    if "default" in node and node["default"] is not None:
        return node["default"]
    if "properties" in node:
        return {
            name: example(each, schema) for name, each in node["properties"].items()
        }
    if "items" in node:
        return [example(node["items"], schema)]
    if choices := node.get("anyOf") or node.get("allOf"):
        return example(choices[0], schema)
    nothing = {"string": "…", "integer": 0, "number": 0, "boolean": False, "object": {}}
    return nothing.get(node.get("type"))


def _last(ref: str) -> str:
    return ref.rpartition("/")[2]
