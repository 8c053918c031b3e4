"""Tokens for programs: signed by the house, good for ten minutes. Pure: the secret and
the time are handed in.

The signing key is derived from the house's own secret, so every web process has the
same one and none is stored; an older secret still checks what it signed. Ed25519 is not
safe from a future quantum computer; ten minutes is what makes that not matter.
"""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import jwt
import jwt.types
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from accounts.engine.refusals import Refused

LIFE = 600  # seconds
ISSUER = "pharos"
AUDIENCE = "pharos/api/v1"
ALGORITHM = "EdDSA"
PURPOSE = b"pharos/api/v1 tokens, ed25519"
CLAIMS = ["iss", "aud", "sub", "jti", "iat", "exp", "scope"]


@dataclass(frozen=True)
class Claims:
    """What a token says: made from which key, for what, until when."""

    id: str
    key: str
    scopes: frozenset[str]
    issued_at: int
    expires_at: int


@dataclass(frozen=True)
class Pair:
    id: str
    private: Ed25519PrivateKey
    public: Ed25519PublicKey

    @property
    def as_jwk(self) -> dict[str, str]:
        return {
            **_thumb(self.public),
            "kid": self.id,
            "use": "sig",
            "alg": ALGORITHM,
        }


@cache
def pair(secret: str) -> Pair:
    """Derive the pair of a secret; the id is its RFC 7638 thumbprint.

    >>> pair("one").id == pair("one").id, pair("one").id == pair("two").id
    (True, False)
    """
    derive = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=PURPOSE)
    private = Ed25519PrivateKey.from_private_bytes(derive.derive(secret.encode()))
    public = private.public_key()
    said = json.dumps(_thumb(public), sort_keys=True, separators=(",", ":"))
    return Pair(_base64(hashlib.sha256(said.encode()).digest()), private, public)


def write(claims: Claims, signer: Pair) -> str:
    said = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": claims.key,
        "jti": claims.id,
        "iat": claims.issued_at,
        "exp": claims.expires_at,
        "scope": " ".join(sorted(claims.scopes)),
    }
    headers = {"kid": signer.id}
    return jwt.encode(said, signer.private, algorithm=ALGORITHM, headers=headers)


def read(text: str, signers: Iterable[Pair], now: float) -> Claims:
    """Return what the token says, if one of these signed it and it is not over.

    The algorithm is ours to choose, never the token's: one that says "none", or signs
    with our public key as if it were a password, is refused.
    """
    try:
        kid = jwt.get_unverified_header(text).get("kid")
        signer = next((each for each in signers if each.id == kid), None)
        if signer is None:
            raise Refused("token-refused")
        said = _checked(text, signer)
    except jwt.InvalidTokenError:
        raise Refused("token-refused") from None
    if now >= said["exp"]:
        raise Refused("token-expired")
    return Claims(
        id=said["jti"],
        key=said["sub"],
        scopes=frozenset(said["scope"].split()),
        issued_at=said["iat"],
        expires_at=said["exp"],
    )


def _checked(text: str, signer: Pair) -> dict[str, Any]:
    options: jwt.types.Options = {
        "require": CLAIMS,
        "strict_aud": True,
        # The library would ask the clock itself; here the time is handed in.
        "verify_exp": False,
        "verify_iat": False,
        "verify_nbf": False,
    }
    said: dict[str, Any] = jwt.decode(
        text,
        signer.public,
        algorithms=[ALGORITHM],
        issuer=ISSUER,
        audience=AUDIENCE,
        options=options,
    )
    return said


def _thumb(public: Ed25519PublicKey) -> dict[str, str]:
    return {"crv": "Ed25519", "kty": "OKP", "x": _base64(public.public_bytes_raw())}


def _base64(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
