"""The key that signs sessions and tokens, made once."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

SHORTEST = 32


def keep(path: Path) -> str:
    """Read the key, or make it; two processes starting at once agree on one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        return strong(path.read_text("utf-8", "replace").strip(), str(path))
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
    return strong(path.read_text("ascii").strip(), str(path))


def strong(key: str, where: str) -> str:
    """Refuse a key that somebody could guess: who has it can be anybody."""
    if len(key) >= SHORTEST and key.isascii():
        return key
    raise SystemExit(
        f"The signing key in {where} is damaged or too short. Use at least {SHORTEST} "
        "plain characters; or delete the file, and everybody signs in again."
    )
