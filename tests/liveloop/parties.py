"""Parties for tests: Ada is the host, her child Leo and the otter sit beside her."""

from __future__ import annotations

from liveloop.engine.party import coming, playback
from liveloop.engine.party.events import Event
from liveloop.engine.party.party import Party, Turn

START = 1_774_699_200_000
SECOND = 1_000
MINUTE = 60 * SECOND
ADA, LEO, OTTER, MAX = 1, 2, 3, 4
NAMES = {ADA: "Ada", LEO: "Leo", OTTER: "Otter"}


def party(*, kind: str = "film", began: int = START) -> Party:
    """Return a party that everybody joined as it began, a second after each other."""
    if kind == "film":
        empty = coming.begin("film", "f1", playback.film(90 * MINUTE, began), began)
    else:
        empty = coming.begin("channel", "otters", playback.channel(12_000), began)
    for n, (who, name) in enumerate(NAMES.items()):
        empty, _ = coming.join(
            empty, who, began + n * SECOND, name=name, grown_up=who == ADA
        )
    return empty


def position(party: Party, moment: int) -> int:
    """Return where it is for everybody who is in step."""
    return playback.on_at(party.timeline, moment).at(moment)


def heard(party: Party, now: int, *who: int) -> Party:
    for each in who or NAMES:
        party, _ = coming.heard(party, each, now)
    return party


def until(party: Party, begin: int, end: int, *who: int) -> Turn:
    """Let time go by, second after second, while these are heard."""
    told: tuple[Event, ...] = ()
    for now in range(begin + SECOND, end + 1, SECOND):
        party, events = coming.tick(heard(party, now, *who), now)
        told = (*told, *events)
    return party, told
