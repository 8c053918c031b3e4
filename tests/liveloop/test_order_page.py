"""Ada changes the running order by hand; nobody else does, and no two get mixed up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils.html import escape

from accounts.models import Profile, User
from liveloop.models import Channel
from liveloop.services import channels, drafts
from studio.models import Film
from tests.liveloop.pressing import HTMX, Pages, like, listed

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
SignIn = Callable[..., Client]


@pytest.fixture
def films(films: Films) -> Films:
    return lambda count: like(films(1)[0], count)


@pytest.fixture
def hers(channel: Channel, ada: User, sign_in: SignIn) -> Pages:
    return Pages(sign_in(ada))


def with_films(hers: Pages, films: list[Film]) -> list[str]:
    """Put films into the order, and return how they are listed."""
    for film in films:
        page = hers.order(do="add", film=str(film.pk))
    titles = [str(escape(film.title)) for film in films]
    assert listed(page) == titles
    return titles


def told(window: Client, film: Film) -> str:
    said = window.get(f"/films/{film.pk}/")
    assert said.status_code == 200
    return said.content.decode()


def test_ada_orders_films_by_buttons(films: Films, hers: Pages) -> None:
    fox, owl, cat = with_films(hers, films(3))

    assert listed(hers.order(down="0")) == [owl, fox, cat]
    assert listed(hers.order(up="2")) == [owl, cat, fox]
    assert listed(hers.order(remove="1")) == [owl, fox]
    assert listed(hers.order(up="0")) == [owl, fox]
    assert listed(hers.order(down="1")) == [owl, fox]


def test_a_drag_takes_a_film_from_where_it_was_to_where_it_is_dropped(
    films: Films, hers: Pages
) -> None:
    fox, owl, cat = with_films(hers, films(3))

    assert listed(hers.order(move="2", to="0")) == [cat, fox, owl]
    assert listed(hers.order(move="0", to="99")) == [fox, owl, cat]


def test_the_answer_says_what_was_done(films: Films, hers: Pages) -> None:
    with_films(hers, films(2))

    said = hers.window.post(
        "/liveloop/skerry-tv/order/",
        {"down": "0", "version": hers.version},
        headers=HTMX,
    )

    assert "is number 2 of 2 now" in said["HX-Trigger"]
    assert "aired" in said["HX-Trigger"]


def test_what_was_dropped_on_another_order_is_refused_and_the_new_one_shown(
    films: Films, hers: Pages
) -> None:
    fox, owl = with_films(hers, films(2))
    shown_before = hers.version
    hers.order(down="0")

    hers.version = shown_before
    page = hers.order(remove="0")

    assert "changed meanwhile" in page
    assert listed(page) == [owl, fox]


def test_a_form_that_says_no_version_changes_nothing(
    films: Films, hers: Pages, channel: Channel
) -> None:
    fox, owl = with_films(hers, films(2))

    for version in ("", "0123456789abcdef"):
        hers.version = version
        for what in ({"down": "0"}, {"do": "air"}, {"do": "discard"}, {"do": "undo"}):
            hers.version = version
            assert "changed meanwhile" in hers.order(**what)

    assert listed(hers.look()) == [fox, owl]
    assert channel.revisions.count() == 1


def test_what_somebody_else_put_on_air_meanwhile_is_not_replaced_unseen(
    films: Films, hers: Pages, channel: Channel
) -> None:
    fox, owl = films(2)
    with_films(hers, [fox])
    channels.put_on_air(channel, [owl])

    page = hers.order(do="air")

    assert "changed meanwhile" in page
    assert channel.revisions.count() == 2


def test_a_film_is_added_at_the_end_whatever_was_changed_meanwhile(
    films: Films, hers: Pages
) -> None:
    fox, owl, cat = films(3)
    with_films(hers, [fox, owl])
    hers.version = "of long ago"

    assert listed(hers.order(do="add", film=str(cat.pk)))[-1] == escape(cat.title)


@pytest.mark.parametrize("place", ["7", "-1", "two", "", "9" * 30])
def test_a_place_that_is_not_there_is_refused(
    films: Films, hers: Pages, place: str
) -> None:
    titles = with_films(hers, films(2))

    for verb in ("up", "down", "remove", "move"):
        page = hers.order(**{verb: place})
        assert "changed meanwhile" in page
        assert listed(page) == titles


def test_a_change_that_is_taken_back_by_hand_is_no_change(
    films: Films, hers: Pages, channel: Channel
) -> None:
    channels.put_on_air(channel, films(2))
    hers.look()

    assert "Put these changes on air" in hers.order(down="0")
    assert "Put these changes on air" not in hers.order(down="0")


def test_discarding_shows_what_is_on_air(
    films: Films, hers: Pages, channel: Channel
) -> None:
    fox, owl = films(2)
    channels.put_on_air(channel, [fox])
    with_films_ = hers.order(do="add", film=str(owl.pk))
    assert len(listed(with_films_)) == 2

    assert listed(hers.order(do="discard")) == [escape(fox.title)]


def test_what_was_put_on_air_is_taken_back(
    films: Films, hers: Pages, channel: Channel, clock: Clock
) -> None:
    fox, owl = films(2)
    channels.put_on_air(channel, [fox])
    clock(120)
    hers.order(do="add", film=str(owl.pk))
    hers.order(do="air")
    assert len(channel.told().revisions[-1].schedule.order.entries) == 2

    hers.order(do="undo")

    assert len(channel.told().revisions[-1].schedule.order.entries) == 1


def test_the_draft_of_an_older_house_is_read(
    films: Films, hers: Pages, channel: Channel
) -> None:
    fox, owl = films(2)
    channel.draft = [str(owl.pk), str(fox.pk)]
    channel.save()

    assert listed(hers.look()) == [escape(owl.title), escape(fox.title)]
    hers.order(do="air")

    entries = channel.told().revisions[-1].schedule.order.entries
    assert [each.segments for each in entries] == [2, 2]


def test_a_film_that_becomes_private_leaves_the_draft(
    films: Films, hers: Pages
) -> None:
    fox, owl = films(2)
    with_films(hers, [fox, owl])

    fox.make_private()

    assert listed(hers.look()) == [escape(owl.title)]


def test_a_private_film_cannot_be_added(
    films: Films, hers: Pages, channel: Channel
) -> None:
    (fox,) = films(1)
    fox.make_private()

    assert "is private" in hers.order(do="add", film=str(fox.pk))
    channel.refresh_from_db()
    assert channel.draft is None


@pytest.mark.parametrize("film", ["", "nobody", "0" * 32])
def test_a_film_that_is_not_there_is_not_found(hers: Pages, film: str) -> None:
    said = hers.window.post("/liveloop/skerry-tv/order/", {"do": "add", "film": film})

    assert said.status_code == 404


def test_leo_may_not_change_anything(
    channel: Channel, films: Films, hers: Pages, ada: User, leo: Profile,
    sign_in: SignIn,
) -> None:  # fmt: skip
    (fox,) = films(1)
    with_films(hers, [fox])
    his = sign_in(ada, as_=leo)

    for what in ({"remove": "0"}, {"do": "air"}, {"do": "add", "film": str(fox.pk)}):
        asked = {"version": hers.version, **what}
        assert his.post("/liveloop/skerry-tv/order/", asked).status_code == 403
    assert his.post(f"/liveloop/add/{fox.pk}/").status_code == 403
    assert his.post("/liveloop/skerry-tv/rename/", {"name": "x"}).status_code == 403
    assert "Running order" not in his.get("/liveloop/skerry-tv/").content.decode()
    assert "Add to LiveLoop" not in told(his, fox)
    assert "Add to LiveLoop" in told(hers.window, fox)
    assert listed(hers.look()) == [escape(fox.title)]


def test_max_cannot_learn_that_the_channel_exists(
    channel: Channel, films: Films, hers: Pages, max_: User, sign_in: SignIn
) -> None:
    (fox,) = films(1)
    with_films(hers, [fox])
    theirs = sign_in(max_)

    for address in ("order", "rename", "preview", "schedule/add/quiet"):
        asked = {"remove": "0", "version": hers.version, "name": "Ours now"}
        said = theirs.post(f"/liveloop/skerry-tv/{address}/", asked)
        assert said.status_code == 404, address
    assert theirs.post(f"/liveloop/add/{fox.pk}/").status_code == 404
    assert listed(hers.look()) == [escape(fox.title)]


def test_a_film_is_added_from_its_own_page(
    channel: Channel, films: Films, hers: Pages
) -> None:
    (fox,) = films(1)

    said = hers.window.post(f"/liveloop/add/{fox.pk}/")

    assert said["Location"] == "/liveloop/skerry-tv/#order"
    assert listed(hers.look()) == [escape(fox.title)]


def test_with_two_channels_it_is_asked_for_which_one(
    channel: Channel, films: Films, hers: Pages
) -> None:
    (fox,) = films(1)
    bedtime = channels.open_channel(channel.family, "Bedtime")

    asks = hers.window.post(f"/liveloop/add/{fox.pk}/").content.decode()
    assert "Bedtime" in asks and "Skerry TV" in asks
    hers.window.post(f"/liveloop/add/{fox.pk}/", {"channel": "bedtime"})

    bedtime.refresh_from_db()
    assert len(drafts.schedule_of(bedtime).order.entries) == 1
    assert listed(hers.look()) == []


def test_a_second_channel_is_opened_and_the_first_one_renamed(
    channel: Channel, hers: Pages
) -> None:
    opened = hers.window.post("/liveloop/open/", {"name": "Bedtime"})
    assert opened["Location"] == "/liveloop/bedtime/"

    hers.window.post("/liveloop/skerry-tv/rename/", {"name": "  The\tOtters \x00 "})

    page = hers.look()
    assert "The Otters" in page and "Bedtime" in page
    nameless = hers.window.post("/liveloop/skerry-tv/rename/", {"name": " \n "})
    assert nameless.status_code == 422
    channel.refresh_from_db()
    assert channel.name == "The Otters"


def test_each_line_says_when_it_is_its_turn(
    films: Films, hers: Pages, channel: Channel, clock: Clock
) -> None:
    channels.put_on_air(channel, films(2))
    clock(60)

    page = hers.look()

    assert page.count('class="it2 film is-on"') == 1
    assert page.count("<time") >= 1 and "On air</b>" in page
