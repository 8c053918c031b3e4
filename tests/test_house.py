"""The rules of the house: what no review should have to say twice."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.module_loading import import_string

from accounts.engine.policy import RULES
from accounts.gate import ANYONE, NOBODY, asked_by
from config import env, guests
from studio.services.guests import PROMISES

ROOT = env.ROOT
JUNK_DRAWERS = {"utils", "helpers", "common", "misc", "base", "manager"}
OURS = {app.name for app in apps.get_app_configs() if Path(app.path).parent == ROOT}


def tracked(*patterns: str) -> list[Path]:
    """Files that are or will be in the repository; nothing that was generated."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    paths = (ROOT / line for line in listed.stdout.decode().splitlines())
    return [path for path in paths if path.is_file()]


def python_files() -> list[Path]:
    return [path for path in tracked("*.py") if "migrations" not in path.parts]


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def views() -> Iterator[tuple[str, URLPattern]]:
    def walk(
        patterns: list[URLPattern | URLResolver], at: str
    ) -> Iterator[tuple[str, URLPattern]]:
        for each in patterns:
            address = at + str(each.pattern)
            if isinstance(each, URLResolver):
                yield from walk(each.url_patterns, address)
            else:
                yield address, each

    return walk(get_resolver().url_patterns, "/")


@pytest.mark.parametrize("address, pattern", list(views()), ids=lambda v: str(v)[:60])
def test_every_view_decides_who_may_see_it(address: str, pattern: URLPattern) -> None:
    action = asked_by(pattern.callback, pattern.name)

    assert action in {ANYONE, NOBODY, *RULES}, f"{address} carries no @may or @anyone"


def test_no_rule_is_left_over() -> None:
    said = "\n".join(path.read_text("utf-8") for path in python_files())

    for action in RULES:
        quoted = re.findall(rf"[\"']{re.escape(action)}[\"']", said)
        assert len(quoted) > 1, f"nothing asks {action!r}"


@pytest.mark.parametrize("path", python_files(), ids=name_of)
def test_no_file_or_function_is_too_long(path: Path) -> None:
    text = path.read_text("utf-8")

    assert len(text.splitlines()) <= 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 60, f"{node.name} has {length} lines"


@pytest.mark.parametrize(
    "path", tracked("*.css", "*.js", "*.html", "*.md", "pharos"), ids=name_of
)
def test_no_other_source_file_is_too_long(path: Path) -> None:
    if path.name == "package-lock.json":
        return
    assert len(path.read_text("utf-8").splitlines()) <= 400


def test_there_is_no_junk_drawer() -> None:
    assert not [name_of(p) for p in python_files() if p.stem in JUNK_DRAWERS]


def test_every_setting_is_documented() -> None:
    page = (ROOT / "docs/operations.md").read_text("utf-8")
    ours, _, theirs = page.partition("### Services outside the house")
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| `?([^|`]*)`? \|", ours, re.M))

    for meta in env.catalogue():
        assert meta["name"] in rows, f"{meta['name']} has no row in docs/operations.md"
        assert rows[meta["name"]].strip() == meta["default"]
    assert set(rows) == {meta["name"] for meta in env.catalogue()} | env.OUTSIDE
    named = set(re.findall(r"^\| `([A-Z0-9_]+)` \|", theirs, re.M))
    assert named == {guest.name for guest in guests.CATALOGUE}


def test_what_services_need_is_what_can_be_set() -> None:
    needed = {
        need.name
        for promise in PROMISES.values()
        for service in promise
        for need in service.needs
        if not need.name.startswith("HOUSE_")
    }

    assert needed == {guest.name for guest in guests.CATALOGUE}


def test_every_command_is_documented() -> None:
    page = (ROOT / "docs/operations.md").read_text("utf-8")
    commands = [
        p.stem for p in tracked("*/management/commands/*.py") if p.stem != "__init__"
    ]
    script = (ROOT / "pharos").read_text("utf-8")

    for name in commands:
        assert f"`./pharos manage {name}" in page, (
            f"{name} is not in docs/operations.md"
        )
    for name in re.findall(r"^ {2}([a-z]+)\)", script, re.M):
        assert f"`./pharos {name}" in page, f"./pharos {name} is not documented"


def test_every_task_path_resolves() -> None:
    said = "\n".join(path.read_text("utf-8") for path in python_files())

    for dotted in re.findall(r"[\"']((?:\w+\.)+tasks\.\w+)[\"']", said):
        assert callable(import_string(dotted)), dotted


def test_every_app_has_a_reason_and_a_floor() -> None:
    assert {"accounts", "studio", "liveloop", "arcade", "verse", "companion"} <= OURS


def test_no_page_asks_another_host_for_anything() -> None:
    """Pages are made of our own files, and no registry is named anywhere."""
    for path in tracked("templates/**", "static/css/**", "static/js/**"):
        found = re.findall(
            r"(?:src|href|url)\s*[=(]\s*[\"']?(?:https?:)?//[^\s\"')]+",
            path.read_text("utf-8"),
        )
        assert not found, f"{name_of(path)}: {found}"


def test_no_template_has_inline_style_or_script() -> None:
    """The content security policy would drop it silently; better to hear it here."""
    for path in tracked("templates/*.html", "templates/**/*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"<[^>]+\sstyle\s*=", text), name_of(path)
        assert not re.search(r"<style|\son[a-z]+\s*=\s*[\"']", text), name_of(path)
        for attributes in re.findall(r"<script([^>]*)>", text):
            assert "src=" in attributes or "json" in attributes, name_of(path)
