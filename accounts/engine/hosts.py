"""What can be done at an address, by the name in it.

Passkeys belong to a name, and a browser keeps them for safe pages only; an address in
numbers is never such a name (https://www.w3.org/TR/webauthn-3/#rp-id).
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit


def passkeys_work_at(host: str, *, secure: bool) -> bool:
    """Say whether a browser would make or use a passkey at this address.

    >>> [passkeys_work_at(host, secure=False) for host in ("localhost:80", "127.0.0.1")]
    [True, False]
    >>> [passkeys_work_at("pharos.local", secure=secure) for secure in (False, True)]
    [False, True]
    """
    name = name_of(host)
    if _numbers(name):
        return False
    return secure or name == "localhost" or name.endswith(".localhost")


def named(host: str) -> str:
    """Return this computer's address with its name in it, for one in numbers.

    >>> named("127.0.0.1:8000"), named("[::1]"), named("192.168.1.9:8000")
    ('localhost:8000', 'localhost', '')
    """
    numbers = _numbers(name_of(host))
    if not (numbers and numbers.is_loopback):
        return ""
    port = urlsplit(f"//{host}").port
    return f"localhost:{port}" if port else "localhost"


def name_of(host: str) -> str:
    return urlsplit(f"//{host}").hostname or ""


def only_here(host: str) -> bool:
    """Say whether only this computer itself finds the house at this address.

    >>> only_here("localhost:8000"), only_here("192.168.1.9")
    (True, False)
    """
    return name_of(host) == "localhost" or bool(named(host))


def _numbers(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name)
    except ValueError:
        return None
