"""Parties as rows: begun, invited to, changed from a page, ended, and for programs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import Family, Profile, User
from kit.problems import Problem
from liveloop.engine.party import chat, coming
from liveloop.engine.party.party import Party as Arithmetic
from liveloop.models import Channel, Party, PartyLine
from liveloop.services import parties
from liveloop.services.turns import Asked, Presence, Wish, take
from studio.models import Film
from studio.services import shelf
from tests.accounts.programs import code_of, program_of
from tests.liveloop.sitting import film_of, viewer_of


@pytest.fixture
def film(ada: User) -> Film:
    return film_of(ada.profile)


@pytest.fixture
def party(ada: User, film: Film) -> Party:
    return parties.begin(viewer_of(ada), film)


@pytest.fixture
def tv(lighthouse: Family) -> Channel:
    return Channel.objects.create(family=lighthouse, slug="skerry", name="Skerry TV")


def joined(party: Party, *people: Profile) -> Party:
    for each in people:
        parties.change(
            party,
            lambda told, who=each: coming.join(  # type: ignore[misc]
                told, who.pk, parties.now(), name=who.name, grown_up=who.is_grown_up
            ),
        )
    return party


def said(party: Party, by: Profile, text: str) -> Arithmetic:
    return parties.change(
        party, lambda told: chat.say(told, by.pk, parties.now(), text=text)
    )


# -------------------------------------------------------------------- begun and found
def test_a_film_waits_at_its_beginning_until_the_host_says_play(party: Party) -> None:
    told = party.told()

    assert (told.kind, told.item) == ("film", str(party.film_id))
    assert told.playback.position == 0 and not told.playback.playing
    assert told.playback.end == 90_000
    assert told.members == () and told.host is None


def test_a_channel_goes_on_for_everybody(ada: User, tv: Channel) -> None:
    told = parties.begin(viewer_of(ada), tv).told()

    assert (told.kind, told.item) == ("channel", "skerry")
    assert told.playback.at(1_800_000_000_000) == 1_800_000_000_000 - parties.BEHIND


def test_pressed_twice_it_is_one_party(ada: User, leo: Profile, film: Film) -> None:
    once = parties.begin(viewer_of(ada), film)

    assert parties.begin(viewer_of(ada), film) == once
    assert parties.begin(viewer_of(ada, as_=leo), film) != once


def test_a_film_that_is_not_finished_is_watched_by_nobody(ada: User) -> None:
    film = Film.objects.create(family=ada.family, title="Storm", made_by=ada.profile)

    with pytest.raises(Problem, match="not finished yet"):
        parties.begin(viewer_of(ada), film)


def test_there_is_an_end_to_how_many_are_open(
    ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parties, "MOST", 2)
    for title in ("Kite", "Storm"):
        parties.begin(viewer_of(ada), film_of(ada.profile, title=title))

    with pytest.raises(Problem, match="2 parties already"):
        parties.begin(viewer_of(ada), film_of(ada.profile, title="Lamp"))


def test_a_party_is_seen_by_who_sees_its_film(
    ada: User, leo: Profile, max_: User, party: Party, tv: Channel
) -> None:
    secret = parties.begin(viewer_of(ada), film_of(ada.profile, for_everybody=False))
    on_tv = parties.begin(viewer_of(ada), tv)
    seen = {
        who: set(Party.objects.visible_to(viewer))
        for who, viewer in (
            ("Ada", viewer_of(ada)),
            ("Leo", viewer_of(ada, as_=leo)),
            ("Max", viewer_of(max_)),
        )
    }

    assert seen == {
        "Ada": {party, secret, on_tv},
        "Leo": {party, on_tv},
        "Max": set(),
    }
    assert not parties.welcome(viewer_of(ada, as_=leo), secret.pk)
    assert parties.welcome(viewer_of(ada, as_=leo), party.pk)


def test_nobody_looks_for_a_party_to_which_nobody_came_for_half_a_day(
    party: Party,
) -> None:
    soon, late = (timezone.now() + timedelta(hours=h) for h in (11, 13))

    assert party in Party.objects.open(soon)
    assert party not in Party.objects.open(late)
    assert party.over_because(late) == "Nobody was there for twelve hours."


# ------------------------------------------------------------------------ invitations
def test_an_invitation_is_good_for_half_a_day(
    party: Party, clock: Callable[[float], None]
) -> None:
    code = parties.code_of(party)
    assert parties.invited(code) == party.pk

    clock(13 * 3600)

    with pytest.raises(Problem, match="twelve hours"):
        parties.invited(code)


@pytest.mark.parametrize("harm", ["", "x", "~~", "é", "A" * 300])
def test_an_invitation_is_not_made_up(party: Party, harm: str) -> None:
    code = parties.code_of(party)
    _, mark = code.split("~", 1)

    for forged in (harm, f"{harm}~{mark}", f"{code[:-2]}{harm}", f"{code}{harm}x"):
        with pytest.raises(Problem, match="cannot be read"):
            parties.invited(forged)


# ---------------------------------------------------------------------------- changes
def test_what_was_said_is_kept_for_the_grown_ups(
    ada: User, leo: Profile, party: Party
) -> None:
    joined(party, ada.profile, leo)
    said(party, leo, "An otter!")

    line = PartyLine.objects.get(party=party)

    assert (line.who, line.name, line.text, line.nth) == (leo, "Leo", "An otter!", 1)
    assert line.removed_at is None


def test_a_line_that_ada_removes_is_gone_there_and_struck_out_here(
    ada: User, leo: Profile, party: Party
) -> None:
    joined(party, leo)
    said(party, leo, "Something unkind")

    parties.remove_line(party, 1, ada.profile)

    party.refresh_from_db()
    assert party.told().chat == ()
    line = PartyLine.objects.get(party=party)
    assert (line.text, line.removed_by) == ("Something unkind", ada.profile)


def test_a_line_of_a_party_that_is_over_can_be_removed_too(
    ada: User, leo: Profile, party: Party
) -> None:
    joined(party, leo)
    said(party, leo, "Something unkind")
    parties.end_one(party, ada.profile)

    parties.remove_line(party, 1, ada.profile)

    assert PartyLine.objects.get(party=party).removed_by == ada.profile


def test_words_stay_when_who_said_them_has_left_the_family(
    ada: User, leo: Profile, party: Party
) -> None:
    joined(party, leo)
    said(party, leo, "An otter!")
    pk = leo.pk
    leo.delete()

    leo.pk = pk  # their page is still open
    said(party, leo, "Hello?")

    lines = [(line.who, line.name, line.text) for line in party.lines.all()]
    assert lines == [(None, "Leo", "An otter!"), (None, "Leo", "Hello?")]


def test_going_home_twice_is_no_failure(ada: User, party: Party) -> None:
    joined(party, ada.profile)

    parties.leave(party, ada.profile)
    parties.leave(party, ada.profile)

    party.refresh_from_db()
    assert party.told().members == ()
    parties.end_one(party, ada.profile)
    parties.leave(party, ada.profile)


# ------------------------------------------------------------------------------- ends
def test_who_may_end_it_for_everybody(
    ada: User, leo: Profile, max_: User, party: Party, film: Film
) -> None:
    noa = Profile.objects.create(family=ada.family, name="Noa", birth_year=2016)
    leo_s = parties.begin(viewer_of(ada, as_=leo), film)
    joined(party, noa)

    assert parties.may_end(viewer_of(ada), leo_s)
    assert parties.may_end(viewer_of(ada, as_=leo), leo_s)
    assert not parties.may_end(viewer_of(ada, as_=leo), party)
    assert parties.may_end(viewer_of(ada, as_=noa), party)  # its host
    assert not parties.may_end(viewer_of(max_), party)


def test_a_party_ends_with_its_film_and_says_why(ada: User, film: Film) -> None:
    party = parties.begin(viewer_of(ada), film)
    film.rename("The kite")
    party.refresh_from_db()
    assert not party.over_because(timezone.now())

    shelf.throw_away(film)

    party.refresh_from_db()
    assert party.over_because(timezone.now()) == "“The kite” was put into the bin."


def test_a_party_on_a_private_film_goes_on_until_it_was_everybody_s(ada: User) -> None:
    film = film_of(ada.profile, for_everybody=False)
    party = parties.begin(viewer_of(ada), film)
    film.rename("Surprise")
    party.refresh_from_db()
    assert not party.over_because(timezone.now())

    film.publish()
    film.make_private()

    party.refresh_from_db()
    assert party.over_because(timezone.now()) == "“Surprise” is private now."


def test_what_is_gone_for_good_is_watched_by_nobody_and_its_words_stay(
    ada: User, leo: Profile, tv: Channel
) -> None:
    party = joined(parties.begin(viewer_of(ada), tv), leo)
    said(party, leo, "An otter!")
    tv.delete()

    party.refresh_from_db()

    assert party.over_because(timezone.now()) == "“Skerry TV” is gone for good."
    assert not parties.welcome(viewer_of(ada), party.pk)
    assert party in Party.objects.recorded_for(viewer_of(ada))
    assert party not in Party.objects.recorded_for(viewer_of(ada, as_=leo))
    assert party.lines.count() == 1


# ------------------------------------------------------------------------------ turns
def test_one_turn_is_all_that_was_asked_in_the_order_it_was_said(
    ada: User, leo: Profile, party: Party
) -> None:
    before, now = party.told(), parties.now()
    ada_s, leo_s = ada.profile.pk, leo.pk
    present = {
        ada_s: Presence("Ada", grown_up=True, heard=now, delay=40),
        leo_s: Presence("Leo", grown_up=False, heard=now),
    }
    play = {"do": "play", "fence": 1}
    wishes = [Wish("his", leo_s, play, now), Wish("hers", ada_s, play, now)]

    taken = take(before, Asked(now, present, frozenset(present), wishes))

    assert [type(each).__name__ for each in taken.events][:3] == [
        "Came",
        "Hosts",
        "Came",
    ]
    assert [wish.seat for wish, _ in taken.refused] == ["his"]
    assert taken.after.playback.playing
    assert taken.after.host == ada_s
    again = take(before, Asked(now, present, frozenset(present), wishes))
    assert (again.after, again.events) == (taken.after, taken.events)


def test_nothing_asked_and_nobody_new_is_nothing_to_write(
    ada: User, party: Party
) -> None:
    joined(party, ada.profile)
    party.refresh_from_db()
    before = party.told()
    here = {ada.profile.pk: Presence("Ada", grown_up=True, heard=before.at + 900)}

    taken = take(before, Asked(before.at + 1_000, here))

    assert taken.after is before and taken.events == ()


# ----------------------------------------------------------------------- for programs
def test_a_program_begins_a_party_and_asks_how_it_stands(
    ada: User, leo: Profile, film: Film
) -> None:
    program = program_of(ada)

    begun = program.post("/parties", {"kind": "film", "item": str(film.pk)})

    assert begun.status_code == 201
    one = begun.json()
    assert one["title"] == "Kite" and one["begun_by"] == "Ada" and one["over"] == ""
    assert one["socket"] == f"/ws/party/{one['id']}/"
    assert [each["id"] for each in program.get("/parties").json()] == [one["id"]]
    party = joined(Party.objects.get(), leo)
    said(party, leo, "An otter!")
    stands = program.get(f"/parties/{one['id']}").json()
    assert [each["name"] for each in stands["members"]] == ["Leo"]
    assert [each["text"] for each in stands["chat"]] == ["An otter!"]
    assert stands["timeline"][0]["playing"] is False


def test_a_program_begins_one_on_a_channel_and_ends_it(ada: User, tv: Channel) -> None:
    program = program_of(ada)
    one = program.post("/parties", {"kind": "channel", "item": "skerry"}).json()

    ended = program.post(f"/parties/{one['id']}/end")

    assert ended.status_code == 200 and ended.json()["over"] == "Ada ended it."
    again = program.post(f"/parties/{one['id']}/end")
    assert (again.status_code, code_of(again)) == (409, "conflict")
    assert program.get("/parties").json() == []


@pytest.mark.parametrize(
    "wish",
    [
        {"kind": "film", "item": "kite"},
        {"kind": "film", "item": "00000000-0000-4000-8000-000000000000"},
        {"kind": "channel", "item": "nowhere"},
    ],
)
def test_a_program_begins_none_on_what_is_not_there(
    ada: User, wish: dict[str, Any]
) -> None:
    refused = program_of(ada).post("/parties", wish)

    assert (refused.status_code, code_of(refused)) == (409, "conflict")
    assert not Party.objects.exists()


def test_max_s_program_and_a_key_that_only_reads_begin_and_see_nothing(
    ada: User, max_: User, party: Party, film: Film
) -> None:
    wish = {"kind": "film", "item": str(film.pk)}
    theirs = program_of(max_)

    assert theirs.post("/parties", wish).status_code == 409
    assert theirs.get(f"/parties/{party.pk}").status_code == 404
    assert theirs.post(f"/parties/{party.pk}/end").status_code == 404
    assert theirs.get("/parties").json() == []
    refused = program_of(ada, "read").post("/parties", wish)
    assert (refused.status_code, code_of(refused)) == (403, "scope")
