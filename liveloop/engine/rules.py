"""The rules of a schedule in words, as a family would say them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time

from liveloop.engine.order import Order
from liveloop.engine.schedule import Programme, Schedule

DAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
PLAYS = {
    "loop": "Round and round",
    "shuffle": "Shuffled, anew each round",
    "once": "Once, and then nothing",
}
NAMED = 4  # titles of another order before “and 3 more”


@dataclass(frozen=True)
class Rule:
    """One rule: what takes it away again, and what it says."""

    key: str
    kind: str
    when: str
    what: str


def rules_of(schedule: Schedule, titles: Mapping[str, str]) -> list[Rule]:
    """Return all rules that lie over the running order."""
    return list(_rules(schedule, titles))


def _rules(schedule: Schedule, titles: Mapping[str, str]) -> Iterator[Rule]:
    order = schedule.order
    for n, entry in enumerate(order.between):
        what = titles.get(entry.id, "")
        yield Rule(f"between-{n}", "between", after_every(order.every), what)
    for n, programme in enumerate(schedule.programmes):
        what = titles.get(programme.entry.id, "")
        yield Rule(f"programme-{n}", "programme", when(programme), what)
    for n, part in enumerate(schedule.parts):
        said = f"{on_days(part.days)} from {clock(part.at)}"
        whole = part.order == order
        what = "the running order again" if whole else _told(part.order, titles)
        yield Rule(f"part-{n}", "part", said, what)
    if schedule.quiet:
        begins, ends = schedule.quiet
        said = f"Quiet from {clock(begins)} to {clock(ends)}"
        yield Rule("quiet-0", "quiet", said, "")
    for n, entry in enumerate(schedule.fillers):
        what = titles.get(entry.id, "")
        yield Rule(f"filler-{n}", "filler", "Where time is left over", what)


def after_every(count: int) -> str:
    """Say how often something comes.

    >>> after_every(1), after_every(3)
    ('After every film', 'After every 3 films')
    """
    return "After every film" if count == 1 else f"After every {count} films"


def when(programme: Programme) -> str:
    """Say when a programme airs.

    >>> from liveloop.engine.order import Entry
    >>> when(Programme(Entry("otter", 9), time(18, 30)))
    'Every day at 18:30'
    """
    days = on_dates(programme.dates) or on_days(programme.days)
    return f"{days} at {clock(programme.at)}"


def on_days(days: Iterable[int]) -> str:
    """Say which days of the week.

    >>> on_days(range(7)), on_days([5]), on_days([0, 1, 2, 3, 4]), on_days([4, 0, 5])
    ('Every day', 'Saturdays', 'Monday to Friday', 'Mondays, Fridays and Saturdays')
    """
    meant = sorted(days)
    if len(meant) == len(DAYS):
        return "Every day"
    if len(meant) > 2 and meant[-1] - meant[0] == len(meant) - 1:
        return f"{DAYS[meant[0]]} to {DAYS[meant[-1]]}"
    return _listed([f"{DAYS[n]}s" for n in meant])


def on_dates(dates: Iterable[date]) -> str:
    """Say which dates.

    >>> on_dates([date(2026, 12, 24), date(2026, 12, 6)])
    'On 6 December 2026 and 24 December 2026'
    """
    said = _listed([f"{each.day} {each:%B %Y}" for each in sorted(dates)])
    return f"On {said}" if said else ""


def clock(at: time) -> str:
    return f"{at:%H:%M}"


def _told(order: Order, titles: Mapping[str, str]) -> str:
    named = [titles.get(each.id, "") for each in order.entries[:NAMED]]
    if more := len(order.entries) - len(named):
        named.append(f"{more} more")
    how = ", shuffled" if order.play == "shuffle" else ""
    return (_listed(named) or "nothing") + how


def _listed(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
