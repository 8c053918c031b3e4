"""Jobs of the workers: ids in, one service called, nothing out."""

from __future__ import annotations

from accounts.models import Family
from studio.services import calling, checking, cleaning, guests, running


def work(queue: str) -> None:
    # Other tasks of the house wait in the same queue: they come between two shifts.
    if running.work(queue):
        calling.call(queue)


def clean_up() -> None:
    cleaning.clean_up()


def check_service(family_id: int, promise: str, name: str) -> None:
    checking.check(Family.objects.get(pk=family_id), guests.service(promise, name))
