"""What the channels' part of the API takes and gives, field by field."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import available_timezones

from ninja import Field, Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict, StringConstraints

from accounts.api.shapes import SAID, TRIMMED, Moment, length
from studio.api.shapes import A_FILM, ON_A_LINE, SEEN, Language

A_CHANNEL = "skerry-tv"
Slug = Annotated[
    str, StringConstraints(max_length=40, pattern=r"^[a-z0-9](-?[a-z0-9])*$")
]


def _known(zone: str) -> str:
    if zone not in available_timezones():
        raise ValueError("There is no time zone of this name.")
    return zone


def _after_2020(moment: datetime) -> datetime:
    if moment.year < 2021 or moment.year > 9000:
        raise ValueError("A channel may have begun in 2021 at the earliest.")
    return moment


class Asked(Schema):
    model_config = ConfigDict(extra="forbid")


class ChannelIn(Asked):
    name: Annotated[str, length(60, 1), TRIMMED, SAID, SEEN, ON_A_LINE] = Field(
        examples=["Skerry TV"]
    )
    slug: Slug | None = Field(
        None, description="Its address; else made of its name.", examples=[A_CHANNEL]
    )
    zone: Annotated[str, AfterValidator(_known)] = Field(
        "UTC", description="By whose clock its days begin.", examples=["Europe/Madrid"]
    )
    languages: list[Language] = Field(
        ["en"],
        min_length=1,
        max_length=6,
        description="Voices and captions to choose from, for ever, the first by "
        "itself. Where a film has not got one, its own is heard.",
    )
    on_air_since: Annotated[AwareDatetime, AfterValidator(_after_2020)] | None = Field(
        None, description="May lie in the past; else from now on."
    )
    films: list[UUID] = Field(
        [], max_length=1000, description="What it airs, in this order, round and round."
    )


class OrderIn(Asked):
    films: list[UUID] = Field(max_length=1000, examples=[[A_FILM]])
    play: Literal["loop", "shuffle", "once"] = Field(
        "loop", description="Round and round, dealt anew each round, or once."
    )
    seed: int = Field(0, ge=0, lt=2**31, description="How a shuffle is dealt.")
    from_: AwareDatetime | None = Field(
        None,
        alias="from",
        description="When it begins, within a year; what plays then is cut. Else as "
        "soon as what plays now is over.",
    )


class ChannelOut(Schema):
    slug: str
    name: str
    number: int
    zone: str
    languages: list[str]
    on_air_since: Moment
    stream: str = Field(description="What players open; it leads on to a ticket.")


class Airing(Schema):
    id: str
    starts_at: Moment
    ends_at: Moment
    title: str
    content: UUID | None = Field(description="The film, if the caller may see it.")


class OnAir(Schema):
    at: Moment
    now: Airing | None
    later: list[Airing]


class Guide(Schema):
    channel: str
    airings: list[Airing]
    until: Moment = Field(description="Up to when it is told.")
    is_whole: bool = Field(description="That is all that was asked for.")


class AirsFrom(Schema):
    from_: Moment = Field(alias="from", description="When the change is on air.")
    films: int
