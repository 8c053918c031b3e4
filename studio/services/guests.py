"""The services this house may ask: which there are, which are open, which may be told.

Nothing here falls back: what was chosen is opened, or a `Problem` names it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.conf import settings
from django.utils import timezone

from accounts.models import Family
from kit.problems import Problem
from kit.web import Door
from kit.web.gate import NOTHING
from studio.models import Permission
from studio.pipeline.fonts import house_fonts
from studio.pipeline.graph import key_of
from studio.pipeline.order import HOUSE
from studio.pipeline.workshop import Fonts
from studio.providers import (
    entities,
    hearing,
    pictures,
    storyteller,
    translator,
    wiki,
)
from studio.providers.service import Around, Service
from studio.providers.voice import speakers

PROMISES: Mapping[str, tuple[Service, ...]] = {
    "storyteller": storyteller.SERVICES,
    "voice": speakers.SERVICES,
    "pictures": pictures.SERVICES,
    "hearing": hearing.SERVICES,
    "translator": translator.SERVICES,
    "entities": entities.SERVICES,
    "facts": (wiki.SERVICE,),
}


def service(promise: str, name: str) -> Service:
    """Return a service by name, or say which there are."""
    for each in PROMISES[promise]:
        if each.name == name:
            return each
    known = ", ".join(each.name for each in PROMISES[promise])
    raise Problem(f"There is no {promise} called “{name}”.", f"Choose from {known}.")


def title_of(service: str) -> str:
    """Return what people call a service.

    >>> title_of("comfyui"), title_of("")
    ('ComfyUI', '')
    """
    known = (each for group in PROMISES.values() for each in group)
    return next((each.title for each in known if each.name == service), service)


def set_up(promise: str) -> list[Service]:
    """Return the services of a promise that could be used: alive, and with settings."""
    today = timezone.localdate()
    return [
        each
        for each in PROMISES[promise]
        if not each.life.is_over(today) and _is_set_up(each)
    ]


def _is_set_up(asked: Service) -> bool:
    """Somebody set it up: a setting of its own at least, and none missing."""
    given = settings.GUESTS
    chosen = not asked.needs or any(need.name in given for need in asked.needs)
    return chosen and all(
        need.name in given or need.default or need.optional for need in asked.needs
    )


def signature(promise: str, name: str) -> str:
    """Return what tells one service with its settings from another, without secrets."""
    if name == HOUSE:
        return HOUSE
    asked = service(promise, name)
    said = {
        need.name: settings.GUESTS.get(need.name, need.default)
        for need in asked.needs
        if not need.secret
    }
    return f"{name} {key_of('service', 1, sorted(said.items()))[:12]}" if said else name


@dataclass(frozen=True)
class FamilyGate:
    """Lets a family's data go to a service only with a grown-up's word for it."""

    family: Family

    def permit(self, recipient: str, carries: Set[str]) -> None:
        if carries <= NOTHING or recipient in _at_home():
            return
        if self.family.permissions.filter(service=recipient).exists():
            return
        raise Problem(
            f"{recipient} is outside the house, and no grown-up has said that it may "
            "be told anything.",
            "A grown-up can allow it under Services in the grown-ups’ room.",
        )


@cache
def _at_home() -> frozenset[str]:
    return frozenset(
        each.recipient for group in PROMISES.values() for each in group if each.at_home
    )


@dataclass
class HouseTools:
    """What the house lends to whoever makes an artifact for a family."""

    family: Family
    stop: Callable[[], bool] = lambda: False
    fonts: Fonts = field(default_factory=lambda: house_fonts(settings.FRONT))
    _open: dict[tuple[str, str], Any] = field(default_factory=dict)

    def may_ask(self, promise: str, name: str) -> None:
        """Raise the Problem that no grown-up allowed it: not even a knock is sent."""
        asked = service(promise, name)
        FamilyGate(self.family).permit(asked.recipient, asked.receives)

    def open(self, promise: str, name: str) -> Any:
        asked = service(promise, name)
        if (promise, name) not in self._open:
            door = Door(FamilyGate(self.family), stop=self.stop)
            around = Around(_given(), door, settings.DATA / "services")
            self._open[promise, name] = asked.opened(around, timezone.localdate())
        return self._open[promise, name]


def _given() -> dict[str, str]:
    """Return what services are told: the family's settings, and where ours lie."""
    return {
        **settings.GUESTS,
        "HOUSE_FRONT": str(settings.FRONT),
        "HOUSE_FONTS": str(settings.FRONT / "@fontsource-variable"),
        "HOUSE_SPEAKERS": str(settings.SPEAKERS),
    }


def allow(family: Family, name: str, *, by: Any) -> Permission:
    """Write down a grown-up's word that a service may be told something."""
    found, _ = Permission.objects.get_or_create(
        family=family, service=name, defaults={"given_by": by}
    )
    return found


def forbid(family: Family, name: str) -> None:
    family.permissions.filter(service=name).delete()
