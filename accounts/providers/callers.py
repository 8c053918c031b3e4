"""Where a call comes from, as far as it can be believed."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str | None:
    """Return the caller's address; behind a proxy, the one that the proxy saw."""
    if not settings.HOUSE.https:
        return plain(request.META.get("REMOTE_ADDR", ""))
    # Only the last one was written by our proxy. Those before it the caller may have
    # made up, and with them a new address for each guess at a password.
    said = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2]
    return plain(said) or plain(request.META.get("REMOTE_ADDR", ""))


def session_key(cookies: Mapping[str, str]) -> str | None:
    """Return the key of the session, if it can be one of ours.

    PostgreSQL cannot look up a NUL, and says so with an error.
    """
    key = cookies.get(settings.SESSION_COOKIE_NAME, "")
    return key if key.isalnum() else None


def plain(text: str) -> str | None:
    """Return the address without its port, or None for what is not one.

    >>> plain(" 203.0.113.7:80"), plain("[2001:db8::1]:9"), plain("junk")
    ('203.0.113.7', '2001:db8::1', None)
    """
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return str(ip_address(text))
    except ValueError:
        return None
