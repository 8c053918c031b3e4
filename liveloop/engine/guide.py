"""What is on: the guide of a channel, as the pages, TV apps and recorders read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from xml.etree import ElementTree

from liveloop.engine.grid import moment_of, number_at
from liveloop.engine.revisions import Channel

MOST = 2_000  # lines that are told at once
STEPS = 20_000  # airings that are looked at for them: a week of slates has 10,000


@dataclass(frozen=True)
class About:
    """What a guide says of an entry."""

    title: str
    description: str = ""
    language: str = ""


@dataclass(frozen=True)
class Listing:
    """A line of the guide. Moments are milliseconds since 1970."""

    id: str
    entry: str
    start: int
    end: int
    about: About


@dataclass(frozen=True)
class Span:
    """An entry on air from a moment to another. Moments as in a `Listing`."""

    id: str
    entry: str
    start: int
    end: int


def spans(
    channel: Channel, since: int, until: int, most: int = MOST
) -> tuple[list[Span], int]:
    """Return what airs between two moments, and until when that is told.

    A short picture for nothing (a slate, the night) is told once, however long. After
    `most` it ends: a film of three seconds would fill a week with 150,000 lines.
    """
    first = number_at(since, channel.epoch)
    last = number_at(until, channel.epoch) + 1
    found: list[Span] = []
    for n, airing in enumerate(channel.airings(first, last)):
        start = moment_of(airing.first, channel.epoch)
        end = moment_of(airing.last, channel.epoch)
        before = found[-1] if found else None
        if before and airing.entry.segments == 1 and before.entry == airing.entry.id:
            found[-1] = replace(before, end=end)
        elif len(found) == most:
            return found, start
        else:
            found.append(Span(airing.id, airing.entry.id, start, end))
        if n == STEPS:
            return found, end
    return found, until


def guide(
    channel: Channel, since: int, until: int, told: Mapping[str, About]
) -> list[Listing]:
    """Return what airs between two moments; what nothing is told of is left out."""
    return listed(spans(channel, since, until)[0], told)


def listed(shown: Iterable[Span], told: Mapping[str, About]) -> list[Listing]:
    return [
        Listing(each.id, each.entry, each.start, each.end, told[each.entry])
        for each in shown
        if each.entry in told
    ]


def xmltv(channels: Mapping[str, tuple[str, Sequence[Listing]]]) -> bytes:
    """Return the guide of channels (id → name, listings) as XMLTV.

    Times are said in UTC: half of those who read it leave the zone out.
    """
    root = ElementTree.Element("tv", {"generator-info-name": "Pharos"})
    for id_, (name, _) in channels.items():
        channel = ElementTree.SubElement(root, "channel", {"id": id_})
        _said(channel, "display-name", name)
    for id_, (_, listings) in channels.items():
        for each in listings:
            times = {"start": _time(each.start), "stop": _time(each.end)}
            programme = ElementTree.SubElement(
                root, "programme", {**times, "channel": id_}
            )
            _said(programme, "title", each.about.title, each.about.language)
            if each.about.description:
                _said(programme, "desc", each.about.description, each.about.language)
    ElementTree.indent(root)
    said: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return said


def m3u(guide_url: str, channels: Iterable[tuple[str, str, str, int]]) -> str:
    """Return the list of channels (id, name, address, days of catch-up) for TV apps.

    >>> print(m3u("/guide.xml", [("1", 'The "Skerry", live', "/live/a.m3u8", 7)]))
    #EXTM3U x-tvg-url="/guide.xml" url-tvg="/guide.xml"
    #EXTINF:-1 tvg-id="1" tvg-chno="1" tvg-name="The ’Skerry’ live" catchup="append" \
catchup-days="7" catchup-source="?at={utc}",The ’Skerry’ live
    /live/a.m3u8
    <BLANKLINE>
    """
    lines = [f'#EXTM3U x-tvg-url="{guide_url}" url-tvg="{guide_url}"']
    for nth, (id_, name, address, days) in enumerate(channels, 1):
        # Neither quotes nor commas: half of those who read it split at any of them.
        plain = " ".join(name.replace('"', "’").replace(",", " ").split())
        said = [
            f'tvg-id="{id_}"',
            f'tvg-chno="{nth}"',
            f'tvg-name="{plain}"',
            'catchup="append"',
            f'catchup-days="{days}"',
            'catchup-source="?at={utc}"',
        ]
        lines += [f"#EXTINF:-1 {' '.join(said)},{plain}", address]
    return "\n".join([*lines, ""])


def _said(parent: ElementTree.Element, tag: str, text: str, language: str = "") -> None:
    attributes = {"lang": language} if language else {}
    # What XML 1.0 has no way to write would make the whole guide unreadable.
    clean = "".join(sign for sign in text if sign in "\t\n" or sign.isprintable())
    ElementTree.SubElement(parent, tag, attributes).text = clean


def _time(moment: int) -> str:
    at = datetime.fromtimestamp(moment / 1000, UTC)
    return f"{at:%Y%m%d%H%M%S} +0000"
