from __future__ import annotations

import base64
import json
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from accounts.engine import tokens
from accounts.engine.refusals import Refused

NOW = 1_800_000_000
HOUSE = tokens.pair("the lamp")
CLAIMS = tokens.Claims(
    id="ab" * 16,
    key="9f2c4e6a8b0d1f35",
    scopes=frozenset({"read", "make"}),
    issued_at=NOW,
    expires_at=NOW + tokens.LIFE,
)


def code_of(text: str, now: float = NOW, signers: Any = (HOUSE,)) -> str:
    with pytest.raises(Refused) as refusal:
        tokens.read(text, signers, now)
    return refusal.value.code


def signed(pair: tokens.Pair = HOUSE, **other: Any) -> str:
    """A token whose claims are ours, but for the ones that are given."""
    said = jwt.decode(tokens.write(CLAIMS, HOUSE), options={"verify_signature": False})
    said = {name: each for name, each in (said | other).items() if each is not None}
    return jwt.encode(said, pair.private, "EdDSA", headers={"kid": pair.id})


def part(said: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(said).encode()).rstrip(b"=").decode()


def test_what_was_written_is_read() -> None:
    assert tokens.read(tokens.write(CLAIMS, HOUSE), [HOUSE], NOW) == CLAIMS


def test_it_says_which_key_signed_it_and_how() -> None:
    headers = jwt.get_unverified_header(tokens.write(CLAIMS, HOUSE))

    assert headers == {"alg": "EdDSA", "typ": "JWT", "kid": HOUSE.id}


def test_every_web_process_derives_the_same_pair() -> None:
    tokens.pair.cache_clear()

    assert tokens.pair("the lamp").as_jwk == HOUSE.as_jwk
    assert tokens.pair("another lamp").as_jwk != HOUSE.as_jwk


def test_the_public_key_alone_checks_it() -> None:
    public = jwt.PyJWK(HOUSE.as_jwk).key

    said = jwt.decode(
        tokens.write(CLAIMS, HOUSE),
        public,
        algorithms=["EdDSA"],
        audience=tokens.AUDIENCE,
        options={"verify_exp": False, "verify_iat": False},
    )

    assert said["sub"] == CLAIMS.key
    assert "d" not in HOUSE.as_jwk


def test_the_secret_before_this_one_still_checks_but_no_longer_signs() -> None:
    text = tokens.write(CLAIMS, tokens.pair("last year’s lamp"))

    assert tokens.read(text, [HOUSE, tokens.pair("last year’s lamp")], NOW) == CLAIMS
    assert code_of(text) == "token-refused"


def test_it_is_over_after_ten_minutes_to_the_second() -> None:
    text = tokens.write(CLAIMS, HOUSE)

    assert tokens.read(text, [HOUSE], NOW + 599.9) == CLAIMS
    assert code_of(text, NOW + 600) == "token-expired"


@pytest.mark.parametrize(
    "other",
    [
        {"iss": "another house"},
        {"aud": "another service"},
        {"aud": [tokens.AUDIENCE, "another service"]},
        {"exp": None},
        {"jti": None},
        {"sub": None},
        {"scope": None},
        {"sub": 7},
    ],
    ids=str,
)
def test_claims_that_are_not_ours_are_refused(other: dict[str, Any]) -> None:
    assert code_of(signed(**other)) == "token-refused"


def test_another_house_cannot_sign_in_our_name() -> None:
    thief = tokens.pair("a thief’s lantern")
    same_name = tokens.Pair(HOUSE.id, thief.private, thief.public)

    assert code_of(signed(same_name)) == "token-refused"


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", ""])
def test_a_token_that_nobody_signed_is_refused(algorithm: str) -> None:
    claims = tokens.write(CLAIMS, HOUSE).split(".")[1]
    headers = part({"alg": algorithm, "typ": "JWT", "kid": HOUSE.id})

    assert code_of(f"{headers}.{claims}.") == "token-refused"


@pytest.mark.parametrize("encoding", [Encoding.Raw, Encoding.PEM])
def test_our_public_key_is_not_a_password(encoding: Encoding) -> None:
    """The old trick: HS256, with the public key that everybody may read as secret."""
    raw = encoding is Encoding.Raw
    shape = PublicFormat.Raw if raw else PublicFormat.SubjectPublicKeyInfo
    secret = HOUSE.public.public_bytes(encoding, shape)
    said = part({"alg": "HS256", "typ": "JWT", "kid": HOUSE.id})
    body = f"{said}.{tokens.write(CLAIMS, HOUSE).split('.')[1]}"
    signature = jwt.get_algorithm_by_name("HS256").sign(body.encode(), secret)
    text = f"{body}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"

    assert code_of(text) == "token-refused"


def test_one_changed_letter_is_enough() -> None:
    head, claims, signature = tokens.write(CLAIMS, HOUSE).split(".")
    said = json.loads(base64.urlsafe_b64decode(claims + "=="))
    more = part({**said, "scope": "read make manage"})

    assert code_of(f"{head}.{more}.{signature}") == "token-refused"
    assert code_of(f"{head}.{claims}.{signature[::-1]}") == "token-refused"


@pytest.mark.parametrize("text", ["", ".", "..", "a.b.c", "phk", "ü.ü.ü", "{}", "\0"])
def test_what_is_no_token_at_all_is_refused(text: str) -> None:
    assert code_of(text) == "token-refused"
