from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import Any

from django.utils import timezone
from ninja import Router, Status

from accounts.api.door import count_token, signers
from accounts.api.shapes import Error, Jwks, TokenIn, TokenOut
from accounts.engine import tokens
from accounts.engine.refusals import Refused
from accounts.gate import Request, anyone, may
from accounts.models import ApiKey, EndedToken

router = Router()


@router.post("/token", response=TokenOut, summary="Get a token for a key")
@may("know oneself")
def get_token(request: Request, wish: TokenIn | None = None) -> dict[str, Any]:
    """A token opens what its key opens, or less, for ten minutes. It ends with its key.

    For programs that hand their access on: to a page, to a script, to another machine.
    The key itself stays where it is. Call it with the key, not with a token.
    """
    count_token(request)
    viewer = request.viewer
    if viewer.key is None or viewer.token:
        raise Refused(
            "not-allowed", "Tokens are made from API keys.", "Call this with a key."
        )
    given = viewer.scopes or frozenset()
    asked = frozenset(wish.scopes) if wish and wish.scopes else given
    if not asked <= given:
        raise Refused("scope")
    claims = _claims(viewer.key, asked, timezone.now())
    return {
        "token": tokens.write(claims, signers()[0]),
        "expires_in": claims.expires_at - claims.issued_at,
        "expires_at": _moment(claims),
        "scopes": sorted(asked),
    }


@router.delete("/token", response={204: None, 409: Error}, summary="Give a token back")
@may("know oneself")
def end_token(request: Request) -> Status[None]:
    """The token that this is called with ends now. The key it came from does not."""
    key, claims = request.viewer.key, request.viewer.token
    if key is None or claims is None:
        raise Refused(
            "conflict", "This call came without a token.", "Call it with the token."
        )
    EndedToken.end(claims.id, key, _moment(claims), timezone.now())
    return Status(204, None)


@router.get("/jwks.json", response=Jwks, summary="The keys that check tokens")
@anyone
def jwks(request: Request) -> dict[str, Any]:
    """Public keys, for another service of the family that wants to check a token."""
    return {"keys": [pair.as_jwk for pair in signers()]}


def _claims(key: ApiKey, scopes: frozenset[str], now: datetime) -> tokens.Claims:
    issued_at = int(now.timestamp())
    expires_at = issued_at + tokens.LIFE
    expires_at = min(expires_at, int(key.expires_at.timestamp()))
    return tokens.Claims(
        id=secrets.token_hex(16),
        key=key.public_id,
        scopes=scopes,
        issued_at=issued_at,
        expires_at=expires_at,
    )


def _moment(claims: tokens.Claims) -> datetime:
    return datetime.fromtimestamp(claims.expires_at, UTC)
