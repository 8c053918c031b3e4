"""The files that the house needs to draw itself while the server is away."""

from __future__ import annotations

import hashlib
from functools import cache

from django.contrib.staticfiles.storage import staticfiles_storage

KEPT = (".css", ".js", ".svg", ".woff2")
FOLDERS = ("css/", "js/", "img/icons", "img/favicon", "img/scenes/", "fonts/")


@cache
def assets() -> tuple[str, ...]:
    """Return the addresses of the shell, as the manifest of static files names them."""
    names = getattr(staticfiles_storage, "hashed_files", {})
    shell = sorted(n for n in names if n.startswith(FOLDERS) and n.endswith(KEPT))
    latin = [n for n in shell if "fonts/" not in n or "latin-wght-normal" in n]
    return tuple(staticfiles_storage.url(name) for name in latin)


@cache
def version() -> str:
    return hashlib.sha256(" ".join(assets()).encode()).hexdigest()[:12]
