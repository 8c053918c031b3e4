"""What a grown-up is told of every service before anything is said to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

from accounts.models import Family, Profile, User
from accounts.services import tell
from kit.problems import Problem
from studio.models import Permission, ServiceState
from studio.pipeline.order import HOUSE
from studio.providers.service import Need, Service
from studio.services import checking, guests
from studio.services.estimating import TELLS

PROMISED = {
    "storyteller": (
        "Who tells the stories", "Writes the scenes of a film, and every line in it."
    ),
    "voice": ("Who speaks", "Says the lines aloud."),
    "pictures": ("Who draws", "Draws what is seen."),
    "hearing": ("Who listens", "Writes captions for clips that you bring in."),
    "translator": ("Who translates", "Puts captions and voices into more languages."),
    "entities": ("Who sees what a film is about", "Names what is in it."),
    "facts": ("Who knows facts", "Tells in two sentences what a thing is."),
}  # fmt: skip
# Where a family of data says more than is told.
ONLY = {"facts": "the names of things in your films"}
OK, WAIT, BAD, PLAIN = "ok", "wait", "bad", "plain"


@dataclass(frozen=True)
class Asked:
    """A setting of a service: its name and how it stands. Never what it says.

    A key is a secret, and so may be an address: some carry one.
    """

    name: str
    what: str
    state: str
    is_missing: bool


@dataclass(frozen=True)
class Entry:
    """One service, as the page shows it."""

    service: Service
    is_set_up: bool
    word: Permission | None
    state: ServiceState | None
    is_asked: bool
    now: datetime

    @property
    def today(self) -> date:
        return timezone.localtime(self.now).date()

    @property
    def is_house(self) -> bool:
        return self.service.name == HOUSE

    @property
    def is_over(self) -> bool:
        return self.service.life.is_over(self.today)

    @property
    def is_used(self) -> bool:
        """Somebody set it up, or gave their word for it and may want it back."""
        return self.is_set_up or self.word is not None

    @property
    def is_outside(self) -> bool:
        return not self.service.at_home and bool(self.service.receives)

    @property
    def told(self) -> str:
        return told(self.service)

    @property
    def can_be_asked(self) -> bool:
        if self.is_house or not self.is_set_up:
            return False
        return self.service.at_home or self.word is not None

    @property
    def rests_until(self) -> datetime | None:
        until = self.state.open_until if self.state else None
        return until if until and until > self.now else None

    @property
    def needs(self) -> list[Asked]:
        if self.is_house:
            return []
        return [_asked(need) for need in self.service.needs]

    @property
    def badge(self) -> tuple[str, str, str]:
        """Return its state: a tone, an icon and words."""
        if self.is_over:
            return PLAIN, "x", "Gone"
        if self.is_house:
            return OK, "check", "Always here"
        if not self.is_set_up:
            return PLAIN, "sliders", "Not set up"
        if self.is_outside and not self.word:
            return WAIT, "lock", "Waits for your word"
        return self._health()

    def _health(self) -> tuple[str, str, str]:
        if self.rests_until:
            at = timezone.localtime(self.rests_until)
            return BAD, "clock", f"Resting until {at:%H:%M}"
        if self.state is None or self.state.last_ok is None:
            return PLAIN, "check", "Set up"
        if self.state.last_ok:
            return OK, "check", "Answers"
        return BAD, "warn", "Did not answer"


@dataclass(frozen=True)
class Group:
    """A promise, with everybody who could keep it."""

    promise: str
    entries: tuple[Entry, ...]

    @property
    def ready(self) -> list[Entry]:
        return [each for each in self.entries if each.is_used and not each.is_over]

    @property
    def others(self) -> list[Entry]:
        return [each for each in self.entries if not (each.is_used or each.is_over)]

    @property
    def gone(self) -> list[Entry]:
        return [each for each in self.entries if each.is_over]

    @property
    def title(self) -> str:
        return PROMISED.get(self.promise, (self.promise.capitalize(), ""))[0]

    @property
    def what(self) -> str:
        return PROMISED.get(self.promise, ("", ""))[1]

    @property
    def setting(self) -> str:
        """The setting that chooses when nobody does; some promises have none."""
        has_one = hasattr(settings.HOUSE, self.promise)
        return f"PHAROS_{self.promise.upper()}" if has_one else ""

    @property
    def usual(self) -> str:
        """Who keeps the promise when nobody says otherwise."""
        name = getattr(settings.HOUSE, self.promise, HOUSE)
        if not name:
            return "nobody"
        known = (each.service for each in self.entries)
        return next((each.title for each in known if each.name == name), name)


def book(family: Family, now: datetime) -> list[Group]:
    """Return every service of every promise, in three queries."""
    entries = list(_entries(family, now))
    return [
        Group(promise, tuple(e for e in entries if e.service.promise == promise))
        for promise in guests.PROMISES
    ]


def entry(family: Family, asked: Service, now: datetime) -> Entry:
    """Return one of them; an old name stands for the service it is called now."""
    return next(
        each
        for each in _entries(family, now)
        if each.service.promise == asked.promise
        and each.service.recipient == asked.recipient
    )


def used(family: Family, now: datetime) -> list[Entry]:
    """Return the services outside the programme that are set up, each once."""
    found: dict[str, Entry] = {}
    for each in _entries(family, now):
        if each.is_set_up and not each.is_house:
            found.setdefault(each.service.recipient, each)
    return list(found.values())


def told(asked: Service) -> str:
    """Say what it would be told, in words."""
    if asked.promise in ONLY:
        return ONLY[asked.promise]
    said = [TELLS[each] for each in sorted(asked.receives, reverse=True)]
    return " and ".join(said) or "nothing of yours"


def allow(family: Family, asked: Service, *, by: User, profile: Profile) -> None:
    """Take a grown-up's word for it, and write down that they gave it."""
    if asked.at_home or asked.life.is_over(timezone.localdate()):
        raise Problem(f"{asked.title} needs nobody’s word.")
    guests.allow(family, asked.recipient, by=by)
    words = f"{profile} allowed {asked.recipient} to be told {told(asked)}."
    tell(family, topic="services", kind="allowed", text=words, for_grown_ups=True)


def withdraw(family: Family, asked: Service, *, profile: Profile) -> None:
    guests.forbid(family, asked.recipient)
    words = f"{profile} took back that {asked.recipient} may be told anything."
    tell(family, topic="services", kind="withdrawn", text=words, for_grown_ups=True)


# ---------------------------------------------------------------------- the parts
def _entries(family: Family, now: datetime) -> Iterator[Entry]:
    words = {
        each.service: each
        for each in family.permissions.select_related("given_by__profile")
    }
    states = {each.name: each for each in ServiceState.objects.all()}
    asked = checking.being_asked(family, now)
    for promise, services in guests.PROMISES.items():
        ready = guests.set_up(promise)
        titles = {each.title for each in services}
        for each in services:
            # An old name for another one of these: one word is enough for both.
            if each.called in titles:
                continue
            yield Entry(
                each,
                each in ready,
                words.get(each.recipient),
                states.get(each.name),
                checking.topic_of(each) in asked,
                now,
            )


def _asked(need: Need) -> Asked:
    if need.name in settings.GUESTS:
        return Asked(need.name, need.what, "set", is_missing=False)
    if need.default:
        return Asked(need.name, need.what, f"else {need.default}", is_missing=False)
    if need.optional:
        return Asked(need.name, need.what, "may be left out", is_missing=False)
    return Asked(need.name, need.what, "missing", is_missing=True)
