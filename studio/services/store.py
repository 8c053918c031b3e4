"""Artifacts as files: put into the store whole or not at all, and brought to hand."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage, default_storage, storages
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import Family
from kit.problems import Problem
from studio.models import Artifact
from studio.pipeline.bench import Made

ROOM = "studio"
PIECE = 1 << 20
PART = ".part"
# What a worker keeps of a store on another machine, so that it is fetched once.
AT_HAND = 4_000_000_000  # bytes
IN_USE = 600.0  # seconds: somebody may be reading, or still fetching, a file so young
FULL = {errno.ENOSPC, errno.EDQUOT}


class Lost(Problem):
    """The file of an artifact is gone from the store."""

    def __init__(self, artifact: Artifact) -> None:
        super().__init__(
            f"The file of a {artifact.kind} is gone from the store.",
            "It is made again.",
            passing=True,
        )
        self.artifact = artifact


class Away(Problem):
    """The store itself does not answer: nothing is known of any file in it."""

    def __init__(self, trouble: Exception) -> None:
        super().__init__(
            f"The store of the films does not answer: {trouble}",
            "It goes on by itself when the store is back.",
            passing=True,
        )


def find(family: Family, key: str) -> Artifact | None:
    """Return the artifact of a key, if it was made and its file is still there."""
    return find_all(family, [key]).get(key)


def find_all(family: Family, keys: Sequence[str]) -> dict[str, Artifact]:
    """Return those of the keys that were made and whose files are still there."""
    rows = Artifact.objects.filter(family=family, key__in=keys, is_lost=False)
    found = {}
    for artifact in rows:
        with _answering():
            there = default_storage.exists(artifact.file)
        if there:
            found[artifact.key] = artifact
        else:
            forget_file(artifact)
    return found


def forget_file(artifact: Artifact) -> None:
    """Somebody cleared the folder: the row promises what is not there any more."""
    Artifact.objects.filter(pk=artifact.pk).update(is_lost=True)


def keep(
    family: Family, *, kind: str, key: str, suffix: str, made: Made, seconds: float
) -> Artifact:
    """Put what was made into the store under its key; the first maker's is kept."""
    digest, size = _hashed(made.path)
    # With the digest in its name no second maker can write over the first one's file.
    name = f"{ROOM}/{family.pk}/{key[:2]}/{key}-{digest[:12]}{suffix}"
    with _answering():
        _put(name, made.path)
    values: dict[str, Any] = {
        "kind": kind, "file": name, "size": size, "digest": digest,
        "maker": made.maker[:120], "facts": dict(made.facts), "seconds": seconds,
    }  # fmt: skip
    try:
        with transaction.atomic():
            artifact, new = Artifact.objects.get_or_create(
                family=family, key=key, defaults=values
            )
    except IntegrityError:
        artifact, new = Artifact.objects.get(family=family, key=key), False
    if not new:
        # In the UPDATE itself: of two who make it again, the first one's is kept.
        lost = Artifact.objects.filter(pk=artifact.pk, is_lost=True)
        lost.update(**values, is_lost=False)
        artifact.refresh_from_db()
        if artifact.file != name:
            with _answering():
                default_storage.delete(name)
    return artifact


def at_hand(artifact: Artifact) -> Path:
    """Return the artifact as a file on this computer."""
    if _is_folder():
        there = Path(default_storage.path(artifact.file))
        if not there.is_file():
            raise Lost(artifact)
        return there
    folder = settings.DATA / "at-hand"
    path: Path = folder / artifact.file.replace("/", "_")
    if not path.is_file() or path.stat().st_size != artifact.size:
        folder.mkdir(parents=True, exist_ok=True)
        make_room(folder, artifact.size)
        with _answering():
            _fetch(artifact, path)
    os.utime(path)
    return path


def used(artifacts: list[Artifact]) -> None:
    """Note that they were needed today, so that cleaning up leaves them."""
    Artifact.objects.filter(pk__in=[each.pk for each in artifacts]).update(
        used_at=timezone.now()
    )


def make_room(folder: Path, wanted: int) -> None:
    """Forget what was fetched and not needed for longest, and what was cut short."""
    kept = []
    for path in folder.glob("*"):
        with contextlib.suppress(FileNotFoundError):  # another worker forgets as well
            kept.append((path.stat().st_mtime, path.stat().st_size, path))
    total = sum(size for _, size, _ in kept)
    for touched, size, path in sorted(kept):
        if time.time() - touched < IN_USE:
            return
        if path.suffix == PART or total + wanted > AT_HAND:
            path.unlink(missing_ok=True)
            total -= size


def _fetch(artifact: Artifact, path: Path) -> None:
    if not default_storage.exists(artifact.file):
        raise Lost(artifact)
    with default_storage.open(artifact.file) as far, _whole(path) as here:
        shutil.copyfileobj(far, here, PIECE)


@contextlib.contextmanager
def _answering() -> Iterator[None]:
    """Tell a store that is away from everything else that may go wrong here."""
    try:
        yield
    except Problem:
        raise
    # boto3 has a dozen of its own, none of which a house with a folder should load.
    except Exception as trouble:
        if isinstance(trouble, OSError) and trouble.errno in FULL:
            raise
        raise Away(trouble) from trouble


def _put(name: str, path: Path) -> None:
    if not _is_folder():
        # S3-like stores show an object whole or not at all.
        with path.open("rb") as file:
            default_storage.save(name, File(file))
        return
    there = Path(default_storage.path(name))
    if there.is_file():
        os.utime(there)  # or it is swept as an orphan before its row is written
        return
    there.parent.mkdir(parents=True, exist_ok=True)
    with path.open("rb") as file, _whole(there) as out:
        shutil.copyfileobj(file, out, PIECE)


@contextlib.contextmanager
def _whole(path: Path) -> Iterator[Any]:
    """Open a file that appears under its name when it is complete, or never."""
    with tempfile.NamedTemporaryFile(
        dir=path.parent, prefix=".", suffix=PART, delete=False
    ) as out:
        try:
            yield out
            out.flush()
            os.fsync(out.fileno())
            Path(out.name).chmod(0o640)
            Path(out.name).replace(path)
        except BaseException:
            Path(out.name).unlink(missing_ok=True)
            raise


def _hashed(path: Path) -> tuple[str, int]:
    seen, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            seen.update(piece)
            size += len(piece)
    return seen.hexdigest(), size


def _is_folder() -> bool:
    return isinstance(storages["default"], FileSystemStorage)
