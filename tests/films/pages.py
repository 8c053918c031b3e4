"""Opening the pages of a take as somebody would."""

from __future__ import annotations

import re

from django.test import Client

from studio.models import Job


def page_of(job: Job, part: str = "") -> str:
    return f"/create/{job.pk}/{part}"


def text(client: Client, path: str) -> str:
    """Return what a page holds, without caring where its lines break."""
    response = client.get(path)
    assert response.status_code == 200, path
    return re.sub(r"\s+", " ", response.content.decode())
