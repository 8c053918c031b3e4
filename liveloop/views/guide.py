"""What was on, what is on and what comes, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.gate import Request, may
from liveloop.engine.revisions import SLATE
from liveloop.engine.schedule import NIGHT
from liveloop.models import Channel
from liveloop.services import telling
from liveloop.views.channel import at_of, channel_at

PARTS = {"night": 0, "morning": 6, "afternoon": 12, "evening": 18}
LONG = 6  # hours that each of them takes
AROUND = 3  # days to choose from, on each side
AHEAD = timedelta(days=14)
SHORT = 12  # lines of an hour, until somebody asks for all of it
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Slot:
    on: telling.On
    at: int | None  # where to tune in to see it from its start
    is_on: bool
    is_quiet: bool


@dataclass(frozen=True)
class Hour:
    begins: datetime
    slots: list[Slot]
    more: int


@require_safe
@may("watch")
def page(request: Request, slug: str) -> HttpResponse:
    ours = channel_at(request, slug)
    now = timezone.localtime()
    day = _day(request.GET.get("day", ""), now.date())
    part = request.GET.get("part") or _part_of(now)
    if part not in PARTS:
        raise Http404
    whole = request.GET.get("hour", "")
    context = {
        "channel": ours,
        "day": day,
        "today": now.date(),
        "days": [day + timedelta(n) for n in range(-AROUND, AROUND + 1)],
        "part": part,
        "parts": PARTS,
        "hours": _hours(request, ours, day, part, whole),
    }
    return TemplateResponse(request, "liveloop/guide.html", context)


def _hours(
    request: Request, ours: Channel, day: date, part: str, whole: str
) -> list[Hour]:
    """Return the hours of a part of a day, each with what begins in it.

    What began before the first of them, and still is on then, stands in it.
    """
    since = timezone.make_aware(datetime.combine(day, time(PARTS[part])))
    now = timezone.now()
    found = []
    for n in range(LONG):
        begins = since + n * HOUR
        listed = telling.airings(ours, request.viewer, begins, begins + HOUR)
        own = [
            each
            for each in listed
            if each.starts < begins + HOUR and (not n or each.starts >= begins)
        ]
        many = SHORT if str(begins.hour) != whole else len(own)
        # What is on now is told in any case.
        skipped = next((i for i, each in enumerate(own) if each.ends > now), 0)
        first = max(0, min(skipped - 1, len(own) - many)) if begins <= now else 0
        slots = [_slot(each, now) for each in own[first : first + many]]
        if slots:
            found.append(Hour(begins, slots, len(own) - len(slots)))
    return found


def _slot(on: telling.On, now: datetime) -> Slot:
    is_card = on.listing.entry in {SLATE.id, NIGHT.id}
    return Slot(
        on=on,
        at=None if is_card else at_of(on),
        is_on=on.starts <= now < on.ends,
        is_quiet=on.listing.entry == NIGHT.id,
    )


def _day(said: str, today: date) -> date:
    if not said:
        return today
    try:
        day = date.fromisoformat(said)
    except ValueError:
        raise Http404 from None
    if not date(2020, 1, 5) <= day <= today + AHEAD:
        raise Http404
    return day


def _part_of(now: datetime) -> str:
    return [name for name, hour in PARTS.items() if hour <= now.hour][-1]
