"""The page for people who write programs: the schema, read out. No script needed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse

from accounts.engine.limits import LIMITS
from accounts.engine.refusals import REFUSALS
from accounts.gate import Request, anyone
from accounts.models.api_key import SCOPES
from config.openapi import JSON, METHODS, Schema, example


@dataclass(frozen=True)
class Field:
    name: str
    where: str
    kind: str
    needed: bool
    says: str


@dataclass(frozen=True)
class Call:
    """One operation, as the page shows it."""

    id: str
    group: str
    method: str
    path: str
    summary: str
    says: str
    scope: str
    open: bool
    fields: list[Field]
    curl: str
    status: str
    answer: str
    refusals: list[str]


@anyone
def api_docs(request: Request, api: Any) -> HttpResponse:
    schema = api.get_openapi_schema()
    calls = list(_calls(schema, request.build_absolute_uri("/").rstrip("/")))
    context = {
        "api": api,
        "groups": [
            (name, list(each)) for name, each in groupby(calls, lambda c: c.group)
        ],
        "scopes": SCOPES,
        "limits": LIMITS,
        "refusals": REFUSALS,
    }
    return TemplateResponse(request, "config/api.html", context)


def _calls(schema: Schema, host: str) -> Iterator[Call]:
    for path, methods in schema["paths"].items():
        for method in METHODS:
            if method in methods:
                yield _call(schema, host + path, path, method, methods[method])


def _call(schema: Schema, url: str, path: str, method: str, said: Schema) -> Call:
    good = min(said["responses"])
    content = said["responses"][good].get("content")
    body = said.get("requestBody")
    asked = body["content"].get(JSON) if body else None
    sent = example(asked["schema"], schema) if asked else None
    told = (content or {}).get(JSON)
    answer = example(told["schema"], schema) if told else None
    for each in said["parameters"]:
        url = url.replace(f"{{{each['name']}}}", str(example(each["schema"], schema)))
    return Call(
        id=said["operationId"].replace(".", "-"),
        group=said["tags"][0],
        method=method.upper(),
        path=path,
        summary=said["summary"],
        says=said.get("description", ""),
        scope=said.get("x-scope", ""),
        open=not said["security"],
        fields=[*_parameters(said), *_body_fields(body, schema)],
        curl=_curl(method, url, sent, open_=not said["security"]),
        status=good,
        answer=_pretty(answer) if told else "",
        refusals=[each for each in said["responses"] if int(each) >= 400],
    )


def _parameters(said: Schema) -> Iterator[Field]:
    for each in said["parameters"]:
        kind = _kind(each["schema"])
        yield Field(
            each["name"],
            each["in"],
            kind,
            each["required"],
            each.get("description", ""),
        )


def _body_fields(body: Schema | None, schema: Schema) -> Iterator[Field]:
    if not body:
        return
    (content,) = body["content"].values()
    node = content["schema"]
    refs = [each["$ref"] for each in [node, *node.get("anyOf", [])] if "$ref" in each]
    if not refs:
        return
    shape = schema["components"]["schemas"][refs[0].rpartition("/")[2]]
    for name, each in shape["properties"].items():
        needed = name in shape.get("required", ())
        yield Field(name, "body", _kind(each), needed, each.get("description", ""))


def _kind(node: Schema) -> str:
    """Say in a few words what may stand there.

    >>> _kind({"type": "integer", "minimum": 1, "maximum": 400})
    'integer, 1 to 400'
    """
    if "anyOf" in node:
        return _kind(next(each for each in node["anyOf"] if each.get("type") != "null"))
    if "enum" in node:
        return ", ".join(node["enum"])
    if "items" in node:
        return f"list of {_kind(node['items'])}"
    kind = str(node.get("format") or node.get("type", ""))
    if "minimum" in node and node.get("maximum", 2**63) < 2**31:
        return f"{kind}, {node['minimum']} to {node['maximum']}"
    return kind


def _curl(method: str, url: str, sent: Any, *, open_: bool) -> str:
    words = ["curl"]
    if method != "get" and not (method == "post" and sent):
        words.append(f"-X {method.upper()}")
    lines = [] if open_ else ['-H "Authorization: Bearer $KEY"']
    if sent:
        lines.append('-H "Content-Type: application/json"')
        lines.append(f"-d '{json.dumps(sent, ensure_ascii=False)}'")
    first, *others = [*lines, url]
    return " \\\n     ".join([" ".join([*words, first]), *others])


def _pretty(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
