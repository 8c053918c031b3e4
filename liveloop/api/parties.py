"""Parties: begun, asked how they stand, ended. Being there is the socket's."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from ninja import Field, Path, Router, Schema, Status

from accounts.api.shapes import Error, Moment
from accounts.engine.refusals import Refused
from accounts.gate import Request, may
from liveloop.api.shapes import Asked
from liveloop.engine.party import kept
from liveloop.models import Channel, Party
from liveloop.services import parties
from studio.api.finding import or_conflict, whoever
from studio.api.shapes import A_FILM
from studio.models import Film

router = Router(tags=["Parties"])
A_PARTY = "3f2b8c1e-9d54-4b7a-8a60-0c1de2f3a4b5"
PartyId = Annotated[UUID, Path(description="The id of a party.", example=A_PARTY)]
ENDS = "Its host, whoever began it, or a grown-up ends a party."


class PartyIn(Asked):
    kind: Literal["film", "channel"]
    item: str = Field(
        pattern="^[A-Za-z0-9-]{1,40}$",
        description="The id of a film, or the slug of a channel.",
        examples=[A_FILM],
    )


class PartyOut(Schema):
    id: UUID
    kind: Literal["film", "channel"]
    title: str
    begun_at: Moment
    begun_by: str | None
    ended_at: Moment | None
    over: str = Field(description="Why it is over; empty while it is not.")
    page: str
    socket: str


class Playback(Schema):
    position: int = Field(description="Milliseconds; of a channel, since 1970.")
    since: int = Field(description="From when on, in milliseconds since 1970.")
    playing: bool
    rate: float
    held: bool = Field(description="It waits for somebody.")
    end: int | None


class Member(Schema):
    profile: int
    name: str
    away: bool
    pace: Literal["together", "own"]


class Said(Schema):
    nth: int
    who: int | None
    name: str
    text: str
    at: Moment
    removed_at: Moment | None
    removed_by: int | None


class HowItStands(PartyOut):
    turn: int
    host: int | None
    timeline: list[Playback] = Field(description="What is on, and what was ordered.")
    members: list[Member]
    waiting: list[int]
    chat: list[Said] | None = Field(
        description="All that was said, removed or not: for grown-ups, else null."
    )


@router.get("/parties", response=list[PartyOut], summary="Parties that are open")
@may("watch")
def all_parties(request: Request) -> list[dict[str, Any]]:
    """Those whose film or channel the caller may see."""
    ours = Party.objects.visible_to(request.viewer).select_related("begun_by")
    return [_said(each) for each in ours.open(timezone.now())]


@router.post("/parties", response={201: PartyOut, 409: Error}, summary="Begin a party")
@may("watch together")
def begin(request: Request, wish: PartyIn) -> Status[dict[str, Any]]:
    """Whoever has begun one on the same already gets that one."""
    thing = _thing(request, wish)
    with or_conflict():
        return Status(201, _said(parties.begin(request.viewer, thing)))


@router.get(
    "/parties/{party_id}",
    response={200: HowItStands, 409: Error},
    summary="How one stands",
)
@may("watch")
def one(request: Request, party_id: PartyId) -> dict[str, Any]:
    return _stands(request, _party(request, party_id))


@router.post(
    "/parties/{party_id}/end", response={200: PartyOut, 409: Error}, summary="End it"
)
@may("watch together")
def end(request: Request, party_id: PartyId) -> dict[str, Any]:
    """For everybody: those who are there are told by whom."""
    found = _party(request, party_id)
    if not parties.may_end(request.viewer, found):
        raise Refused("not-allowed", ENDS)
    if over := found.over_because(timezone.now()):
        raise Refused("conflict", over)
    parties.end_one(found, whoever(request.viewer))
    return _said(found)


def _party(request: Request, party_id: UUID) -> Party:
    ours = Party.objects.visible_to(request.viewer)
    return get_object_or_404(ours.select_related("begun_by"), pk=party_id)


def _thing(request: Request, wish: PartyIn) -> Film | Channel:
    """Return what is to be watched, if the caller may see it."""
    viewer = request.viewer
    found: Film | Channel | None = None
    if wish.kind == "channel":
        found = Channel.objects.visible_to(viewer).filter(slug=wish.item).first()
    elif film := _uuid(wish.item):
        found = Film.objects.visible_to(viewer).kept().filter(pk=film).first()
    if found is None:
        raise Refused("conflict", f"There is no such {wish.kind}.")
    return found


def _said(party: Party) -> dict[str, Any]:
    return {
        "id": party.pk,
        "kind": party.kind,
        "title": party.title,
        "begun_at": party.begun_at,
        "begun_by": party.begun_by.name if party.begun_by else None,
        "ended_at": party.ended_at,
        "over": party.over_because(timezone.now()),
        "page": reverse("liveloop:party", args=[party.pk]),
        "socket": party.socket,
    }


def _stands(request: Request, party: Party) -> dict[str, Any]:
    with or_conflict():
        shown = kept.shown(party.told())
    chat = None
    if request.viewer.hears_grown_ups:
        chat = list(party.lines.values(*Said.model_fields))
    return {**shown, **_said(party), "chat": chat}


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
