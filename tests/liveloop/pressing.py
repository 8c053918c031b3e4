"""Pressing the buttons of a channel's pages, as the page itself would."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from django.test import Client

from studio.models import Film

HTMX = {"HX-Request": "true"}
VERSION = re.compile(r'name="version" value="([0-9a-f]{16})"')


@dataclass
class Pages:
    """The pages of a channel in somebody's window."""

    window: Client
    slug: str = "skerry-tv"
    version: str = ""

    def look(self, page: str = "") -> str:
        said = self.window.get(f"/liveloop/{self.slug}/{page}")
        assert said.status_code == 200, (page, said.status_code)
        return self._read(said.content)

    def order(self, **what: object) -> str:
        """Press a button of the running order, as it was last shown."""
        said = self.window.post(
            f"/liveloop/{self.slug}/order/",
            {"version": self.version, **what},
            headers=HTMX,
        )
        assert said.status_code == 200, said.status_code
        return self._read(said.content)

    def rule(self, kind: str, status: int = 200, **what: object) -> str:
        """Send one of the forms of the schedule."""
        said = self.window.post(
            f"/liveloop/{self.slug}/schedule/add/{kind}/",
            {"version": self.version, **what},
            headers=HTMX,
        )
        assert said.status_code == status, said.content.decode()
        return self._read(said.content)

    def _read(self, content: bytes) -> str:
        text = content.decode()
        if found := VERSION.search(text):
            self.version = found[1]
        return text


def like(film: Film, count: int) -> list[Film]:
    """Return a film and others made of the same take: a real one takes seconds."""
    found = [film]
    for n in range(1, count):
        other = Film.objects.get(pk=film.pk)
        other.pk, other.title = uuid.uuid4(), f"{film.title}, part {n + 1}"
        other.save(force_insert=True)
        found.append(other)
    return found


def listed(page: str) -> list[str]:
    """Return the titles of the running order, in its order."""
    return re.findall(r'data-place="\d+" data-title="([^"]*)"', page)
