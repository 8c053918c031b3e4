"""What a film would take, said before anybody makes it: time, and who is told what."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from accounts.models import Family
from studio.models import Job
from studio.pipeline.order import HOUSE, Order
from studio.providers.service import Service
from studio.services import growing
from studio.services.guests import PROMISES

ALONE = {"script", "stage", "captions", "film", "poster"}  # one worker at a time
TELLS = {
    "words": "the words of your story", "voice": "voices", "face": "faces",
    "pictures": "pictures of who is in it",
}  # fmt: skip


@dataclass(frozen=True)
class Estimate:
    seconds: float | None  # None: nobody can know, a service outside sets the pace
    told: tuple[str, ...]  # a sentence for each service that is told something

    @property
    def words(self) -> str:
        return "" if self.seconds is None else f"About {roughly(self.seconds)}."


def estimated(family: Family, order: Order) -> Estimate:
    """Return what this order would take on this house's workers."""
    guests = [
        _service(promise, getattr(order, promise))
        for promise in ("storyteller", "voice", "pictures")
        if getattr(order, promise) != HOUSE
    ]
    job = Job(family=family, order=order.to_json())
    side_by_side = max(1, settings.HOUSE.workers)
    seconds = sum(
        cost if kind in ALONE else cost / side_by_side
        for kind, cost in growing.expected(job).items()
    )
    told = tuple(_told(guest) for guest in guests)
    return Estimate(None if guests else seconds, told)


def roughly(seconds: float) -> str:
    """Say a time as exactly as it is known.

    >>> [roughly(each) for each in (3, 18, 44, 100, 3700)]
    ['5 seconds', '20 seconds', '45 seconds', '2 minutes', '62 minutes']
    """
    if seconds < 57:
        step = 5 if seconds < 20 or seconds > 40 else 10
        return f"{max(5, round(seconds / step) * step)} seconds"
    minutes = round(seconds / 60)
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _service(promise: str, name: str) -> Service:
    return next(each for each in PROMISES[promise] if each.name == name)


def _told(guest: Service) -> str:
    if guest.at_home:
        return f"{guest.title} on your own computers helps; nothing leaves it."
    said = " and ".join(TELLS[each] for each in sorted(guest.receives, reverse=True))
    return f"{guest.title} is told {said or 'nothing of yours'}, and it may cost money."
