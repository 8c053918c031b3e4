"""The channel checks itself, and notices what is not as it should be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import (
    FileSystemStorage,
    default_storage,
    storages,
)
from django.test import Client

from accounts.models import Profile, User
from liveloop.engine import playlist
from liveloop.engine.grid import moment_of
from liveloop.engine.order import Entry, Order
from liveloop.engine.revisions import Channel as Told
from liveloop.engine.revisions import Revision as Arithmetic
from liveloop.engine.schedule import Schedule
from liveloop.models import Channel, Item
from liveloop.services import airing, channels, proving
from liveloop.services.proving import Proof
from studio.models import Artifact, Film
from studio.services import cleaning, store
from tests.liveloop.pressing import HTMX, like

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
SignIn = Callable[..., Client]


@pytest.fixture
def running(channel: Channel, films: Films, clock: Clock) -> Channel:
    """A channel that has shown two films for ten minutes."""
    channels.put_on_air(channel, like(films(1)[0], 2))
    clock(600)
    return channel


def trouble(proof: Proof) -> dict[str, str]:
    return {each.name: each.said for each in proof.findings if not each.is_well}


@pytest.mark.parametrize("over", list(proving.STRETCHES))
def test_a_channel_that_is_well_says_so_with_what_it_looked_at(
    running: Channel, over: str
) -> None:
    proof = proving.prove(running, over)

    assert trouble(proof) == {} and proof.is_well
    said = {each.name: each.said for each in proof.findings}
    assert list(said) == [
        "Grid", "Sequence", "Continuity", "Files", "Same answer", "Changes",
    ]  # fmt: skip
    assert "steps followed" in said["Sequence"]
    assert "all there, and whole" in said["Files"]
    assert proof.airings > 50 and proof.segments > 100


def artifact_of(channel: Channel, what: str = "720") -> Artifact:
    item = Item.objects.filter(kind=Item.Kind.FILM).first()
    assert item
    return item.streams.get(what=what).artifact


def test_a_file_that_is_gone_is_named_with_what_to_do(running: Channel) -> None:
    default_storage.delete(artifact_of(running).file)

    proof = proving.prove(running, "last-hour")

    assert "large pictures are gone from the store" in trouble(proof)["Files"]
    [files] = [each for each in proof.findings if each.name == "Files"]
    assert "Make another take" in files.todo


def test_a_file_that_was_cut_short_is_named(running: Channel) -> None:
    artifact = artifact_of(running, "audio")
    data = store.at_hand(artifact).read_bytes()
    default_storage.delete(artifact.file)
    default_storage.save(artifact.file, ContentFile(data[:-100]))

    assert "sound are" in trouble(proving.prove(running, "last-hour"))["Files"]


def test_a_segment_that_was_written_over_is_found(running: Channel) -> None:
    artifact = artifact_of(running, "360")
    at, _, _ = artifact.facts["segments"][1]
    path = store.at_hand(artifact)
    path.chmod(0o600)
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\0" * 2048)

    found = trouble(proving.prove(running, "last-hour"))

    if isinstance(storages["default"], FileSystemStorage):
        assert "small pictures are damaged" in found["Files"]
    else:  # a bucket's sizes are asked for, and its files not fetched
        assert "Files" not in found


def test_what_this_process_remembers_wrongly_is_noticed(running: Channel) -> None:
    told = airing.told_of(running.pk)
    *before, last = told.revisions
    order = Order(last.schedule.order.entries[:1])
    wrong = replace(last, schedule=replace(last.schedule, order=order))
    newest, _ = airing._channels.get(running.pk) or (None, None)
    wrongly = newest, replace(told, revisions=(*before, wrong))
    airing._channels.put(running.pk, wrongly)

    found = trouble(proving.prove(running, "last-hour"))

    assert list(found) == ["Same answer"]


def test_a_channel_that_jumps_is_noticed(
    running: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = playlist.media

    def jumps(told: Told, rendition: str, number: int, **words: bool) -> str:
        return honest(told, rendition, number + (number % 7 == 0), **words)

    monkeypatch.setattr(playlist, "media", jumps)

    assert "Sequence" in trouble(proving.prove(running, "last-hour"))


def test_segments_that_begin_at_another_moment_are_noticed(
    running: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(number: int, epoch: int) -> int:
        return moment_of(number, epoch) + 40

    monkeypatch.setattr(playlist, "moment_of", late)

    assert "another moment" in trouble(proving.prove(running, "last-hour"))["Grid"]


def test_a_gap_between_airings_is_noticed() -> None:
    told = Told(0, (Arithmetic(0, Schedule(Order((Entry("7", 4),)))),))
    airings = list(told.airings(0, 40))
    del airings[3]

    found = proving._without_a_gap(proving.Stretch(told, 0, 40, airings))

    assert not found.is_well and "gap or an overlap" in found.said


def test_a_change_that_came_too_soon_is_noticed(running: Channel) -> None:
    row = running.revisions.order_by("-nth")[0]
    running.revisions.filter(pk=row.pk).update(
        made_at=proving._moment(row.first) + timedelta(seconds=1)
    )

    assert "too soon" in trouble(proving.prove(running, "last-hour"))["Changes"]


def test_films_that_were_deleted_for_good_are_no_fault(
    running: Channel, clock: Clock
) -> None:
    film = Film.objects.order_by("title").last()
    assert film
    film.throw_away()
    cleaning.forget(film)

    proof = proving.prove(running, "last-hour")

    assert trouble(proof) == {}
    [files] = [each for each in proof.findings if each.name == "Files"]
    assert "deleted for good since" in files.said


def test_the_page_looks_only_when_it_is_asked_to(
    running: Channel, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    hers = sign_in(ada)

    page = hers.get("/liveloop/skerry-tv/proof/").content.decode()
    found = hers.get("/liveloop/skerry-tv/proof/?over=last-hour", headers=HTMX)

    assert "Nobody has looked yet" in page
    assert "All is as it should be" in found.content.decode()
    assert hers.get("/liveloop/skerry-tv/proof/?over=ever").status_code == 404
    his = sign_in(ada, as_=leo)
    assert "Continuity" not in str(
        his.get("/liveloop/skerry-tv/proof/?over=last-hour").content
    )
