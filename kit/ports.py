"""Asks, before a server starts, whether its port is free; and if not, who has it."""

from __future__ import annotations

import contextlib
import errno
import socket
from pathlib import Path

from kit.problems import Problem

LISTENING = "0A"


def require_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As servers do: a connection that is still closing must not count as taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise _explain(error, host, port) from error


def _explain(error: OSError, host: str, port: int) -> Problem:
    other = port + 1 if port < 65535 else 8000
    if error.errno == errno.EADDRINUSE:
        return Problem(
            f"Port {port} is taken by {holder(port) or 'another program'}.",
            f"Stop that, or choose another port: PHAROS_PORT={other} ./pharos run",
            passing=True,
        )
    if error.errno == errno.EACCES:
        return Problem(
            f"Port {port} is kept for the system.",
            "Choose one above 1023: PHAROS_PORT=8000 ./pharos run",
        )
    return Problem(
        f"Nobody can listen on {host}: {error.strerror}.",
        "Set PHAROS_HOST to an address of this computer, or remove it.",
    )


def holder(port: int, proc: Path = Path("/proc")) -> str:
    """Name the program that listens on a port, if this system lets us see it."""
    wanted = {f"socket:[{inode}]" for inode in _listening(port, proc)}
    for descriptor in proc.glob("[0-9]*/fd/*") if wanted else ():
        # Processes and descriptors come and go while we look, and most are not ours.
        with contextlib.suppress(OSError):
            if str(descriptor.readlink()) in wanted:
                return _name(descriptor.parents[1])
    return ""


def _listening(port: int, proc: Path) -> set[str]:
    inodes = set()
    for table in (proc / "net/tcp", proc / "net/tcp6"):
        rows = table.read_text().splitlines()[1:] if table.exists() else []
        for row in map(str.split, rows):
            if row[3] == LISTENING and int(row[1].rpartition(":")[2], 16) == port:
                inodes.add(row[9])
    return inodes


def _name(process: Path) -> str:
    words = (process / "cmdline").read_text(errors="replace").split("\0")
    if "config.asgi:application" in words:
        return f"another Pharos (process {process.name})"
    return f"“{' '.join(words).strip()[:60]}” (process {process.name})"
