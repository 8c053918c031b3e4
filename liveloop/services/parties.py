"""Parties: begun, found by invitation, changed by whoever is first, ended in words.

A party is one row, and whoever changes it writes only over the turn they read. So any
number of processes may serve it, and the second of two who wrote at once asks again.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.core import signing
from django.db import transaction
from django.utils import timezone

from accounts.models import Profile
from accounts.viewer import Viewer
from kit.problems import Problem
from liveloop.engine.party import chat, coming, kept, playback
from liveloop.engine.party.events import Event, Removed, Said
from liveloop.engine.party.party import Party as Arithmetic
from liveloop.engine.party.party import Turn
from liveloop.engine.party.refused import Refused
from liveloop.models import Channel, Party, PartyLine
from liveloop.models.party import PartyQuerySet
from studio.models import Film

INVITES_FOR = timedelta(hours=12)
MOST = 20  # open parties of a family
# What everybody sees of a channel is so old: players keep that much in hand.
BEHIND = 12_000
TRIES = 20  # each of them was another's success
_signer = signing.TimestampSigner(salt="liveloop.party", sep="~")


def now() -> int:
    """Return the house's time in milliseconds, as parties count it."""
    return round(time.time() * 1000)


def begin(viewer: Viewer, thing: Film | Channel) -> Party:
    """Begin a party on something this viewer was just found to see.

    A film stands still at its beginning: somebody has to make room on the sofa first.
    """
    by, at = viewer.profile, now()
    ours = Party.objects.filter(family=thing.family_id).open(timezone.now())
    if already := ours.filter(begun_by=by, **_about(thing)).first():
        return already
    if ours.count() >= MOST:
        what = f"There are {MOST} parties already."
        raise Problem(what, "Join one of them, or end one.")
    if isinstance(thing, Film):
        if not thing.is_finished:
            what = f"“{thing.title}” is not finished yet."
            raise Problem(what, "Watch it together when it is.")
        (on,) = playback.film(round(thing.seconds * 1000), at)
        still = (replace(on, playing=False),)
        told = coming.begin("film", str(thing.pk), still, at)
    else:
        told = coming.begin("channel", thing.slug, playback.channel(BEHIND), at)
    return Party.objects.create(
        family_id=thing.family_id,
        kind=told.kind,
        title=str(thing),
        for_everybody=isinstance(thing, Channel) or thing.is_published,
        kept=kept.to_json(told),
        turn=told.turn,
        begun_by=by,
        **_about(thing),
    )


def _about(thing: Film | Channel) -> dict[str, Film | Channel]:
    return {"film" if isinstance(thing, Film) else "channel": thing}


def welcome(viewer: Viewer, party: UUID) -> bool:
    """Say whether they may be at a party: asked when they come, and again and again."""
    if not viewer.may("watch together"):
        return False
    return Party.objects.visible_to(viewer).filter(pk=party).exists()


# -------------------------------------------------------------------- invitations
def code_of(party: Party) -> str:
    """Return what an invitation carries: good for a while, and for the family only."""
    short = base64.urlsafe_b64encode(party.pk.bytes).decode().rstrip("=")
    return _signer.sign(short)


def invited(code: str) -> UUID:
    """Return the party an invitation is for."""
    try:
        short = _signer.unsign(code, max_age=INVITES_FOR)
    except signing.SignatureExpired:
        what = "This invitation is over: it was good for twelve hours."
        raise Problem(what, "Ask for a new one, or look who watches now.") from None
    except signing.BadSignature:
        what = "This invitation cannot be read."
        raise Problem(what, "Copy the whole link, to its last letter.") from None
    return UUID(bytes=base64.urlsafe_b64decode(f"{short}=="))


# ------------------------------------------------------------------------ changes
def keep(
    party: UUID, before: Arithmetic, after: Arithmetic, events: Iterable[Event]
) -> bool:
    """Write a party over the turn before it. False: somebody else wrote first."""
    with transaction.atomic():
        as_read = Party.objects.filter(pk=party, turn=before.turn, ended_at=None)
        written = as_read.update(
            kept=kept.to_json(after), turn=after.turn, changed_at=timezone.now()
        )
        if written:
            _record(party, events)
    return bool(written)


def _record(party: UUID, events: Iterable[Event]) -> None:
    happened = [each for each in events if isinstance(each, Said | Removed)]
    # Somebody may have left the family since their page was opened.
    by = {each.by for each in happened}
    known = Profile.objects.in_bulk(by) if by else {}
    for each in happened:
        if isinstance(each, Said):
            PartyLine.objects.create(
                party_id=party,
                nth=each.line,
                who=known.get(each.by),
                name=each.name,
                text=each.text,
                at=_moment(each.at),
            )
        else:
            line = PartyLine.objects.filter(party=party, nth=each.line)
            line.update(removed_by=known.get(each.by), removed_at=timezone.now())


def change(party: Party, transition: Callable[[Arithmetic], Turn]) -> Arithmetic:
    """Change a party from a page. Its sockets hear of it within a second."""
    for _ in range(TRIES):
        party.refresh_from_db()
        if over := party.over_because(timezone.now()):
            raise Refused("gone", over)
        before = party.told()
        after, events = transition(before)
        if after.turn == before.turn or keep(party.pk, before, after, events):
            party.refresh_from_db()
            return after
    raise Problem("Too much happens there at once.", "Try again.", passing=True)


def leave(party: Party, profile: Profile) -> None:
    """Go home, with all one's windows."""
    try:
        change(party, lambda told: coming.leave(told, profile.pk, now()))
    except Refused as refused:
        # Over, or not there: they are where they wanted to be.
        if refused.reason not in {"not there", "gone"}:
            raise


def remove_line(party: Party, nth: int, by: Profile) -> None:
    """Take a line away as a grown-up who looks after it, there or not.

    Of an old line only the record is left, and of a party that is over as well.
    """
    try:
        change(
            party,
            lambda told: chat.remove(told, by.pk, now(), line=nth, grown_up=True),
        )
    except Refused as refused:
        if refused.reason not in {"gone", "version"}:
            raise
        lines = PartyLine.objects.filter(party=party, nth=nth, removed_at=None)
        lines.update(removed_by=by, removed_at=timezone.now())


# ---------------------------------------------------------------------------- ends
def may_end(viewer: Viewer, party: Party) -> bool:
    """Whoever began it, its host, and a grown-up may end it for everybody."""
    me = viewer.profile
    if me is None or not viewer.may("watch together", party.thing):
        return False
    if viewer.is_grown_up or party.begun_by_id == me.pk:
        return True
    try:
        return party.told().host == me.pk
    except Refused:  # what was kept cannot be read
        return False


def end(parties: PartyQuerySet, because: str) -> int:
    """End parties for everybody, in words that those who are there are shown."""
    still = parties.filter(ended_at=None)
    return still.update(ended_at=timezone.now(), ended_because=because[:200])


def end_one(party: Party, by: Profile) -> None:
    end(Party.objects.filter(pk=party.pk), f"{by.name} ended it.")
    party.refresh_from_db()


def film_changed(film: Film) -> None:
    """Let nobody go on with a film that was thrown away, or is not everybody's now."""
    watching = Party.objects.filter(film=film, ended_at=None)
    if film.deleted_at:
        end(watching, f"“{film.title}” was put into the bin.")
    elif film.is_published:
        watching.filter(for_everybody=False).update(for_everybody=True)
    else:
        end(watching.filter(for_everybody=True), f"“{film.title}” is private now.")


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
