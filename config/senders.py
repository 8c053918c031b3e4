"""Whether a request comes from somebody of this server, asked before its body is read.

Only as much as decides how much may come in; who may do what, the doors ask as ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.handlers.asgi import ASGIRequest
from django.utils import timezone

from accounts.api.door import signers
from accounts.engine import tokens
from accounts.engine.refusals import Refused
from accounts.models import ApiKey, Device
from accounts.models.api_key import PREFIX


def is_known(scope: Mapping[str, Any]) -> bool:
    """Say whether the request shows a device of ours, a key or a token."""
    request = ASGIRequest(scope, BytesIO())
    if said := request.headers.get("Authorization", ""):
        scheme, _, text = said.partition(" ")
        return scheme.lower() == "bearer" and _is_ours(text)
    cookie = request.COOKIES.get(settings.DEVICE_COOKIE, "")
    return Device.from_cookie(cookie) is not None


def _is_ours(text: str) -> bool:
    now = timezone.now()
    if text.startswith(f"{PREFIX}_"):
        return ApiKey.from_text(text, now) is not None
    try:
        tokens.read(text, signers(), now.timestamp())
    except Refused:
        return False
    return True
