"""The guide says what plays and when, in words no TV app would choke on."""

from __future__ import annotations

from datetime import time
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from liveloop.engine.captions import Cue, read, segment
from liveloop.engine.grid import SEGMENT, number_at
from liveloop.engine.guide import About, guide, m3u, xmltv
from liveloop.engine.order import Entry, Order
from liveloop.engine.revisions import Channel, Revision
from liveloop.engine.schedule import NIGHT, Schedule
from tests.liveloop.orders import EPOCH, edited, weekly

FOX, OWL = Entry("fox", 6), Entry("owl", 3)
TOLD = {"fox": About("The Fox", "It runs.", "en"), "owl": About("The Owl")}


@given(edited(weekly), st.integers(0, 20_000))
def test_what_the_guide_says_is_what_plays(
    edits: tuple[list[Channel], list[int]], number: int
) -> None:
    channel = edits[0][-1]
    since = EPOCH + number * SEGMENT
    everything = {f"{name}-{n}": About(name) for name in ("film",) for n in range(12)}

    for line in guide(channel, since, since + 3_600_000, everything):
        first, last = number_at(line.start, EPOCH), number_at(line.end - 1, EPOCH)
        for n in (first, last):
            airing = channel.airing_at(n)
            assert airing and airing.entry.id == line.entry


def test_a_night_is_one_line() -> None:
    quiet = Schedule(Order((FOX, OWL)), quiet=(time(22), time(6)))
    channel = Channel(EPOCH, (Revision(0, quiet),))
    told = {**TOLD, NIGHT.id: About("Good night")}

    lines = guide(channel, EPOCH + 9 * 3_600_000, EPOCH + 20 * 3_600_000, told)

    nights = [line for line in lines if line.entry == NIGHT.id]
    assert len(nights) == 1
    assert abs((nights[0].end - nights[0].start) / 3_600_000 - 8) < 0.01


def test_xmltv_survives_every_name() -> None:
    channel = Channel(EPOCH, (Revision(0, Schedule(Order((FOX,)))),))
    told = {"fox": About("<Fox> & ]]> \x00\x0b\u202e“Ñu”", "a\nb", "es")}

    said = xmltv({"1": ("Our & channel", guide(channel, EPOCH, EPOCH + 60_000, told))})

    root = ElementTree.fromstring(said)  # noqa: S314  # our own
    programme = root.find("programme")
    assert programme is not None and programme.get("start") == "20260328120000 +0000"
    assert programme.findtext("title") == "<Fox> & ]]> “Ñu”"
    assert root.findtext("channel/display-name") == "Our & channel"


@given(st.text(), st.text())
def test_a_list_of_channels_has_two_lines_a_channel(name: str, other: str) -> None:
    said = m3u("/guide.xml", [("1", name, "/a.m3u8", 7), ("2", other, "/b.m3u8", 7)])

    lines = said.split("\n")
    assert [line[:7] for line in lines] == ["#EXTM3U", "#EXTINF", "/a.m3u8", "#EXTINF",
                                            "/b.m3u8", ""]  # fmt: skip


# --------------------------------------------------------------------------- captions
def test_a_cue_over_an_edge_is_in_both_segments() -> None:
    cues = [Cue(3.0, 5.0, "Over the edge"), Cue(9.0, 10.0, "Later")]

    said = [segment(cues, n, 100 + n) for n in range(3)]

    assert ["Over the edge" in each for each in said] == [True, True, False]
    assert ["Later" in each for each in said] == [False, False, True]
    assert all("00:00:03.000 --> 00:00:05.000" in each for each in said[:2])


def test_all_segments_of_a_film_say_the_same_beginning() -> None:
    heads = {segment([], n, 5_000_000 + n).splitlines()[1] for n in range(9)}

    assert len(heads) == 1  # also where MPEG's clock starts again


def test_a_film_without_words_has_segments_all_the_same() -> None:
    assert segment([], 0, 0).startswith("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,")


@given(
    st.lists(
        st.tuples(st.floats(0, 600), st.floats(0.1, 9), st.sampled_from("abc")),
        max_size=9,
    )
)
def test_what_is_written_is_read_again(drawn: list[tuple[float, float, str]]) -> None:
    cues = [Cue(round(a, 3), round(a + b, 3), text) for a, b, text in drawn]
    everything = [segment(cues, n, n) for n in range(160)]

    found = {cue for each in everything for cue in read(each)}

    assert found == set(cues)
