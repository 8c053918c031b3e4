"""What the API takes and gives, field by field, with an example of each."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from ninja import Field, Schema
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)

from accounts.engine.policy import Role
from accounts.models.profile import Picture

LONGEST_DAYS = 400
HIGHEST_ID = 2**63 - 1
A_DAY = "2026-05-04T18:30:00Z"


def rfc3339(moment: datetime) -> str:
    """Write a moment as UTC, to the second.

    >>> rfc3339(datetime.fromisoformat("2026-05-04T20:30:00+02:00"))
    '2026-05-04T18:30:00Z'
    """
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _plain(words: str) -> str:
    # PostgreSQL cannot keep a NUL, and a line break in a name is a trick.
    if any(unicodedata.category(each).startswith("C") for each in words):
        raise ValueError("It has signs in it that cannot be seen.")
    return words


Moment = Annotated[
    datetime,
    PlainSerializer(rfc3339, return_type=str),
    WithJsonSchema({"type": "string", "format": "date-time", "examples": [A_DAY]}),
]


def _a_number(value: object) -> object:
    # “true” and “"90"” become numbers by themselves, which our document denies.
    if isinstance(value, bool | str):
        raise ValueError("Say a whole number.")
    return value


def _said(words: str) -> str:
    if not words:
        raise ValueError("There is nothing in it but space.")
    return words


def length(longest: int, least: int = 0) -> StringConstraints:
    """Say how long a text may be as it is sent: the document cannot say “trimmed”."""
    return StringConstraints(min_length=least, max_length=longest)


TRIMMED, SAID = AfterValidator(str.strip), AfterValidator(_said)
Words = Annotated[str, length(60, 1), TRIMMED, SAID, AfterValidator(_plain)]
Scope = Literal["read", "make", "manage"]
Scopes = Annotated[list[Scope], Field(min_length=1, max_length=3, examples=[["read"]])]
Next = Annotated[
    str | None, Field(description="The address of the next page; null on the last one.")
]


class Asked(BaseModel):
    """What somebody sends. A name we do not know is a mistake, not a thing to skip:
    {"scope": ["read"]} must not get a token for everything."""

    # Not ninja's Schema: that one reads attributes, and every value has none of ours,
    # so `true` would pass for a body in which everything was left out.
    model_config = ConfigDict(extra="forbid")


class Trouble(Schema):
    code: str = Field(
        description="Which refusal it is; programs look at this.",
        examples=["wrong-input"],
    )
    what: str = Field(examples=["Some of what was sent cannot be used."])
    kept: str = Field(
        description="What is still as it was.", examples=["Nothing was changed."]
    )
    do: str = Field(examples=["Change it and try again."])
    fields: dict[str, str] | None = Field(
        default=None,
        description="What is wrong with which field.",
        examples=[{"body.days": "Input should be less than or equal to 400"}],
    )
    request_id: str = Field(
        description="This call, in the log of the house.", examples=["5f0c2a9d41b7"]
    )


class Error(Schema):
    error: Trouble


class FamilyOut(Schema):
    id: int = Field(examples=[1])
    name: str = Field(examples=["Lighthouse"])


class Person(Schema):
    id: int = Field(examples=[2])
    name: str = Field(examples=["Leo"])
    role: Role = Field(examples=["child"])
    picture: Picture = Field(examples=["otter"])


class People(Schema):
    items: list[Person]
    next: Next


class Me(Schema):
    family: FamilyOut
    person: Person
    role: Role = Field(examples=["owner"])
    by: Literal["key", "token", "window"] = Field(
        description="How the house knows: an API key, a token, or the browser."
    )
    scopes: list[Scope] | None = Field(
        description="What the key is for; null for a person at a window.",
        examples=[["read"]],
    )
    expires_at: Moment | None = Field(
        description="When the key or token ends; null if it does not by itself."
    )


class TokenIn(Asked):
    scopes: Scopes | None = Field(
        default=None,
        description="Fewer scopes than the key has; left out: all of them.",
    )


class TokenOut(Schema):
    token: str = Field(examples=["eyJhbGciOiJFZERTQSIsImtpZCI6…"])
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105  # a kind, not a secret
    expires_in: int = Field(description="Seconds.", examples=[600])
    expires_at: Moment
    scopes: list[Scope] = Field(examples=[["read"]])


class Jwk(Schema):
    kid: str = Field(examples=["zV0n6Kq2…"])
    kty: Literal["OKP"]
    crv: Literal["Ed25519"]
    x: str = Field(examples=["11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"])
    use: Literal["sig"]
    alg: Literal["EdDSA"]


class Jwks(Schema):
    keys: list[Jwk]


class EventOut(Schema):
    id: int = Field(examples=[121])
    topic: str = Field(examples=["devices"])
    kind: str = Field(examples=["signed-in"])
    text: str = Field(examples=["Ada signed in a new device: Firefox on Linux."])
    data: dict[str, Any] = Field(examples=[{}])
    at: Moment


class Events(Schema):
    items: list[EventOut]
    next: Next


class DeviceOut(Schema):
    id: str = Field(examples=["0b2f3c52-8a43-4c3e-9d7c-2f6f4f0a9b11"])
    name: str = Field(examples=["Firefox on Linux"])
    address: str | None = Field(examples=["192.168.1.20"])
    created_at: Moment
    seen_at: Moment
    is_this: bool = Field(description="The device this call comes from.")


class Devices(Schema):
    items: list[DeviceOut]
    next: Next


class Key(Schema):
    id: str = Field(examples=["9f2c4e6a8b0d1f35"])
    name: str = Field(examples=["The photo frame in the kitchen"])
    person: str = Field(description="On whose behalf.", examples=["Ada"])
    scopes: list[Scope] = Field(examples=[["read"]])
    created_at: Moment
    expires_at: Moment | None
    used_at: Moment | None
    replaced_by: str | None = Field(
        description="The key that took its place; this one ends within a day.",
        examples=[None],
    )


class Keys(Schema):
    items: list[Key]
    next: Next


class KeyIn(Asked):
    name: Words = Field(examples=["The photo frame in the kitchen"])
    scopes: Scopes
    days: Annotated[int, BeforeValidator(_a_number)] = Field(
        default=90,
        ge=1,
        le=LONGEST_DAYS,
        description="How long it lives. Made by a key, it ends no later than that one.",
        examples=[90],
    )


class NewKey(Schema):
    key: Key
    text: str = Field(
        description="The key itself. Shown this once; the house keeps only a hash.",
        examples=["phk_9f2c4e6a8b0d1f35_…"],
    )
