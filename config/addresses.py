"""The names and origins the house answers to, and where it keeps its files."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from config.env import House
from kit import lan

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def names(house: House) -> list[str]:
    """Exact names, never a wildcard: this is what stops DNS rebinding."""
    found = [*LOOPBACK, *house.hosts]
    if house.host not in {"0.0.0.0", "::", *found}:  # noqa: S104  # compared, not bound
        found.append(house.host)
    if house.lan:
        host = socket.gethostname().lower()
        found += [*lan.addresses(), host, f"{host}.local"]
    return list(dict.fromkeys(found))


def origins(house: House) -> list[str]:
    """Every origin a page of ours can have.

    Exact, with the port: Django's AllowedHosts lets any port of a name open a socket.
    """
    plain = [f"http://{name}:{house.port}" for name in names(house)]
    plain += [f"http://{name}" for name in names(house) if house.port == 80]
    return plain + [f"https://{name}" for name in house.hosts if house.https]


def store(url: str, folder: Path) -> dict[str, Any]:
    """Where films and pictures are kept: an S3-compatible store, or a folder."""
    if not url:
        return {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": folder, "base_url": None},
        }
    # Only now: boto3 takes 20 MB of every process that imports it.
    from botocore.config import Config

    parts = urlsplit(url)
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    scheme = "http" if parts.scheme == "s3+http" else "https"
    port = f":{parts.port}" if parts.port else ""
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "access_key": unquote(parts.username or ""),
            "secret_key": unquote(parts.password or ""),
            "bucket_name": parts.path.strip("/"),
            "endpoint_url": f"{scheme}://{parts.hostname}{port}",
            "region_name": asked.get("region", "us-east-1"),
            "default_acl": None,
            "file_overwrite": True,
            "client_config": Config(
                s3={"addressing_style": "path"},
                connect_timeout=5,
                read_timeout=30,
                # Older S3-compatible servers fail on the newer default checksums.
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
            ),
        },
    }
