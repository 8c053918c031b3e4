"""The key that signs sessions and tokens, made once."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def keep(path: Path) -> str:
    """Read the key, or make it; two processes starting at once agree on one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return path.read_text("ascii").strip()
    except FileNotFoundError:
        pass
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(50), "ascii")
    try:
        # A link fails if the name is taken, so whoever came first has made the key.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return path.read_text("ascii").strip()
