"""Ada gives the channel its rules, sees what they do, and puts them on air."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import escape

from accounts.models import Device, Profile, User
from accounts.viewer import Viewer
from liveloop.engine.schedule import Schedule
from liveloop.models import Channel
from liveloop.services import channels, drafts, telling
from liveloop.views import guide
from studio.models import Film
from tests.liveloop.pressing import HTMX, Pages, like, listed

Films = Callable[[int], list[Film]]
Clock = Callable[[float], None]
SignIn = Callable[..., Client]
EVERY_DAY = list("0123456")


@pytest.fixture
def films(films: Films) -> Films:
    return lambda count: like(films(1)[0], count)


@pytest.fixture
def hers(channel: Channel, ada: User, sign_in: SignIn) -> Pages:
    return Pages(sign_in(ada))


def drafted(channel: Channel) -> Schedule:
    channel.refresh_from_db()
    return drafts.schedule_of(channel)


def test_every_rule_is_said_in_words_and_can_be_taken_away(
    films: Films, hers: Pages, channel: Channel
) -> None:
    fox, owl = films(2)
    hers.order(do="add", film=str(fox.pk))
    otter = escape(owl.title)

    hers.rule("programme", film=str(owl.pk), at="18:30", days=EVERY_DAY)
    hers.rule("quiet", begins="20:00", ends="07:00")
    hers.rule("between", film=str(owl.pk), every="3")
    hers.rule("filler", film=str(owl.pk))
    hers.rule("part", at="07:00", days=["5", "6"], films_of_it=[str(owl.pk)])
    hers.rule("part", at="12:00", days=["5", "6"])
    page = hers.rule("play", play="shuffle")

    for said in (
        f"<b>Every day at 18:30</b>: <span>{otter}",
        "<b>Quiet from 20:00 to 07:00</b>",
        f"<b>After every 3 films</b>: <span>{otter}",
        f"<b>Where time is left over</b>: <span>{otter}",
        f"<b>Saturdays and Sundays from 07:00</b>: <span>{otter}",
        "<b>Saturdays and Sundays from 12:00</b>: <span>the running order again",
        "<b>Shuffled, anew each round</b>",
    ):
        assert said in page, said
    for rule in (
        "programme-0", "quiet-0", "between-0", "filler-0", "part-1", "part-0",
    ):  # fmt: skip
        page = _removed(hers, rule)
    assert "Take away" not in page
    assert drafted(channel).order.play == "shuffle"


def test_a_day_that_goes_back_to_the_order_follows_its_changes(
    films: Films, hers: Pages, channel: Channel
) -> None:
    fox, owl = films(2)
    hers.order(do="add", film=str(fox.pk))
    hers.rule("part", at="12:00", days=EVERY_DAY)

    hers.order(do="add", film=str(owl.pk))

    assert drafted(channel).parts[0].order == drafted(channel).order


def test_a_programme_may_be_for_one_date(
    films: Films, hers: Pages, channel: Channel
) -> None:
    (fox,) = films(1)
    hers.look()

    page = hers.rule("programme", film=str(fox.pk), at="16:00", date="2026-12-24")

    assert "On 24 December 2026 at 16:00" in page
    [programme] = drafted(channel).programmes
    assert programme.dates == {date(2026, 12, 24)}
    assert programme.at == time(16)


@pytest.mark.parametrize(
    "kind, wrong, words",
    [
        ("quiet", {"begins": "20:00", "ends": "20:00"}, "quiet all day"),
        ("quiet", {"begins": "25:00", "ends": "7"}, "Enter a valid time"),
        ("programme", {"at": "18:30"}, "Tick a day"),
        ("programme", {"at": "18:30", "days": ["9"]}, "Choose one of those shown"),
        ("programme", {"film": "nobody", "at": "18:30", "days": "1"}, "Choose one"),
        ("between", {"every": "0"}, "greater than or equal to 1"),
        ("play", {"play": "backwards"}, "Choose one of those shown"),
    ],
)
def test_what_makes_no_sense_is_said_beside_its_field(
    films: Films, hers: Pages, channel: Channel, kind: str,
    wrong: dict[str, object], words: str,
) -> None:  # fmt: skip
    (fox,) = films(1)
    hers.look()

    page = hers.rule(kind, status=422, **{"film": str(fox.pk), **wrong})

    assert words in page
    channel.refresh_from_db()
    assert channel.draft is None


def test_a_private_film_is_not_among_those_to_choose_from(
    films: Films, hers: Pages, channel: Channel
) -> None:
    fox, owl = films(2)
    fox.make_private()

    page = hers.look("schedule/")
    assert escape(owl.title) in page and f">{escape(fox.title)} (" not in page
    said = hers.rule("filler", status=422, film=str(fox.pk))

    assert "Choose one of those shown" in said


def test_a_rule_for_a_schedule_that_was_changed_meanwhile_is_refused(
    films: Films, hers: Pages, channel: Channel
) -> None:
    films(1)
    hers.look()
    shown_before = hers.version
    hers.rule("quiet", begins="20:00", ends="07:00")

    hers.version = shown_before
    page = hers.rule("quiet", status=422, begins="21:00", ends="07:00")

    assert "changed meanwhile" in page
    assert drafted(channel).quiet == (time(20), time(7))
    assert "changed meanwhile" in _removed(hers, "programme-7", 422)


def test_the_ident_is_painted_before_it_can_be_shown(
    films: Films, hers: Pages, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    films(1)
    hers.look()

    page = hers.rule("between", film="ident", every="2")

    assert "After every 2 films" in page and "ident" in page
    channel.name = "Otherwise"  # which nobody has painted yet
    channel.save()
    hers.look()
    page = hers.rule("filler", status=422, film="ident")
    assert "is being painted" in page


def test_idents_come_between_the_films(
    films: Films, hers: Pages, channel: Channel, ada: User, clock: Clock
) -> None:
    fox, owl = films(2)
    hers.order(do="add", film=str(fox.pk))
    hers.order(do="add", film=str(owl.pk))
    hers.rule("between", film="ident", every="1")
    page = hers.look()
    assert page.count('class="it2 ins"') == 2
    hers.order(do="air")
    clock(300)

    page = hers.look()

    assert "The channel’s ident" in page
    assert listed(page) == [escape(fox.title), escape(owl.title)]


def test_she_sees_what_a_change_does_before_it_is_on_air(
    films: Films, hers: Pages, channel: Channel, clock: Clock
) -> None:
    fox, owl = films(2)
    channels.put_on_air(channel, [fox])
    clock(120)
    hers.order(do="add", film=str(owl.pk))

    page = hers.look("preview/")

    with_it, _, as_it_is = page.partition("As it is now")
    assert escape(owl.title) in with_it and escape(owl.title) not in as_it_is
    assert f"after <bdi>{escape(fox.title)}</bdi>" in page
    assert channel.revisions.count() == 2
    said = hers.window.post(
        "/liveloop/skerry-tv/preview/", {"version": hers.version}, follow=True
    )
    assert "That is on air from" in said.content.decode()
    assert channel.revisions.count() == 3
    assert channel.told().revisions[-1].first > channels.now() + 4


def test_what_was_changed_while_she_looked_is_not_put_on_air(
    films: Films, hers: Pages, channel: Channel
) -> None:
    fox, owl = films(2)
    hers.order(do="add", film=str(fox.pk))
    hers.look("preview/")
    looked_at = hers.version
    hers.order(do="add", film=str(owl.pk))

    said = hers.window.post("/liveloop/skerry-tv/preview/", {"version": looked_at})

    assert said.status_code == 422
    assert "changed meanwhile" in said.content.decode()
    assert channel.revisions.count() == 1


def test_where_nothing_is_changed_there_is_nothing_to_see_before(
    channel: Channel, hers: Pages
) -> None:
    page = hers.window.get("/liveloop/skerry-tv/preview/")
    part = hers.window.get("/liveloop/skerry-tv/preview/", headers=HTMX)

    assert page["Location"] == "/liveloop/skerry-tv/"
    assert part["HX-Refresh"] == "true"


def test_leo_and_max_give_no_rules(
    channel: Channel, films: Films, hers: Pages, ada: User, leo: Profile, max_: User,
    sign_in: SignIn,
) -> None:  # fmt: skip
    films(1)
    hers.look()
    quiet = {"begins": "20:00", "ends": "07:00", "version": hers.version}

    for window, refused in ((sign_in(ada, as_=leo), 403), (sign_in(max_), 404)):
        for address in ("add/quiet", "remove"):
            said = window.post(f"/liveloop/skerry-tv/schedule/{address}/", quiet)
            assert said.status_code == refused
        for page in ("schedule", "preview", "proof"):
            assert window.get(f"/liveloop/skerry-tv/{page}/").status_code in {302, 404}
    assert hers.window.post(
        "/liveloop/skerry-tv/schedule/add/dance/", quiet
    ).status_code == 404  # fmt: skip
    assert drafted(channel).quiet is None


# ---------------------------------------------------------------------------- the guide
def test_the_guide_tells_what_was_and_leads_to_its_start(
    films: Films, hers: Pages, channel: Channel, ada: User
) -> None:
    (fox,) = films(1)
    now = timezone.now()
    since = now - timedelta(hours=1)
    opened = channels.open_channel(channel.family, "Past", since=since, films=[fox])
    hers.slug = opened.slug
    half = now - timedelta(minutes=30)
    past = telling.airings(opened, seen_by(ada), half, now)[1]
    then = timezone.localtime(past.starts)
    part = [name for name, hour in guide.PARTS.items() if hour <= then.hour][-1]

    page = hers.look(f"guide/?day={then.date()}&part={part}&hour={then.hour}")

    at = -(-past.listing.start // 1000)
    assert f"/liveloop/past/?at={at}" in page
    watched = hers.look(f"?at={at}")
    assert "Go to now" in watched and f'data-at="{at}"' in watched
    assert escape(fox.title) in watched


def seen_by(ada: User) -> Viewer:
    return Viewer(device=Device.objects.get(family=ada.family), profile=ada.profile)


@pytest.mark.parametrize(
    "wrong",
    ["day=tomorrow", "day=1999-01-01", "day=9999-01-01", "part=teatime"],
)
def test_a_day_that_is_none_is_not_found(
    channel: Channel, hers: Pages, wrong: str
) -> None:
    said = hers.window.get(f"/liveloop/skerry-tv/guide/?{wrong}")

    assert said.status_code == 404


def test_a_moment_that_has_not_been_leads_to_now(channel: Channel, hers: Pages) -> None:
    soon = round((timezone.now() + timedelta(hours=2)).timestamp())

    for wrong in (soon, 0, "soon", "9" * 30):
        said = hers.window.get(f"/liveloop/skerry-tv/?at={wrong}")
        assert said["Location"] == "/liveloop/skerry-tv/"


def test_leo_reads_the_guide_and_max_does_not(
    channel: Channel, ada: User, leo: Profile, max_: User, sign_in: SignIn
) -> None:
    his = sign_in(ada, as_=leo)

    assert his.get("/liveloop/skerry-tv/guide/").status_code == 200
    assert sign_in(max_).get("/liveloop/skerry-tv/guide/").status_code == 404


def _removed(hers: Pages, rule: str, status: int = 200) -> str:
    hers_version = {"version": hers.version, "rule": rule}
    said = hers.window.post(
        "/liveloop/skerry-tv/schedule/remove/", hers_version, headers=HTMX
    )
    assert said.status_code == status, said.content.decode()
    return hers._read(said.content)
