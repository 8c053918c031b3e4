"""How other devices in the home find this computer."""

from __future__ import annotations

import contextlib
import io
import socket

import segno


def addresses() -> list[str]:
    """Return this computer's IPv4 addresses, the one towards the router first."""
    found = [_towards_router()]
    # A computer that does not know its own name is not a failure.
    with contextlib.suppress(OSError):
        found += socket.gethostbyname_ex(socket.gethostname())[2]
    return [each for each in dict.fromkeys(found) if each and each[:4] != "127."]


def _towards_router() -> str:
    # Connecting a UDP socket sends nothing; it only asks the system which way it
    # would go. 192.0.2.1 is kept for documentation (RFC 5737), so it is nobody's.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def qr(url: str) -> str:
    """Draw an address for a phone's camera, in characters."""
    drawing = io.StringIO()
    segno.make(url, error="l").terminal(drawing, compact=True)
    return drawing.getvalue()
