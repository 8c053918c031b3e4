"""What a program sees of its own family, and that it sees nothing of another."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client
from django.utils import timezone

from accounts.models import Device, Event, Family, Profile, User
from accounts.services import tell
from tests.accounts.programs import API, program_of

SignIn = Callable[..., Client]


def test_ada_s_program_sees_everybody_in_the_family(
    ada: User, leo: Profile, max_: User
) -> None:
    said = program_of(ada, "read").get("/people").json()

    assert [each["name"] for each in said["items"]] == ["Ada", "Leo"]
    assert said["items"][1] == {
        "id": leo.pk,
        "name": "Leo",
        "role": "child",
        "picture": "otter",
    }
    assert said["next"] is None


def test_no_birth_year_leaves_the_house(ada: User, leo: Profile) -> None:
    assert b"2017" not in program_of(ada).get(f"/people/{leo.pk}").content


def test_one_person(ada: User, leo: Profile) -> None:
    assert program_of(ada).get(f"/people/{leo.pk}").json()["name"] == "Leo"


def test_max_cannot_learn_that_leo_exists(leo: Profile, max_: User) -> None:
    theirs = program_of(max_).get(f"/people/{leo.pk}")
    nobody = program_of(max_).get(f"/people/{leo.pk + 1000}")

    assert theirs.status_code == nobody.status_code == 404
    ours, other = (dict(each.json()["error"]) for each in (theirs, nobody))
    ours.pop("request_id"), other.pop("request_id")
    assert ours == other


def test_the_news_comes_in_order_and_by_pages(lighthouse: Family, ada: User) -> None:
    for number in range(5):
        tell(
            lighthouse, topic="films", kind="made", text=f"Film {number}", number=number
        )
    program = program_of(ada)

    page, seen = program.get("/events", limit=2, topic="films"), []
    while True:
        seen += page.json()["items"]
        following = page.json()["next"]
        if following is None:
            break
        assert following.startswith(f"{API}/events?")
        page = program.client.get(following)

    assert [each["text"] for each in seen] == [f"Film {n}" for n in range(5)]
    assert [each["id"] for each in seen] == sorted(each["id"] for each in seen)
    assert seen[3]["data"] == {"number": 3}
    assert seen[0]["at"].endswith("Z")


def test_the_news_after_the_last_id_is_what_is_new(
    lighthouse: Family, ada: User
) -> None:
    program = program_of(ada)
    old = tell(lighthouse, topic="films", kind="made")
    tell(lighthouse, topic="people", kind="joined")

    later = program.get("/events", after=old.pk).json()["items"]

    assert [each["topic"] for each in later] == ["people"]
    assert program.get("/events", topic="films").json()["items"][0]["id"] == old.pk


def test_leo_hears_no_news_for_grown_ups(
    lighthouse: Family, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    tell(lighthouse, topic="films", kind="made")
    tell(lighthouse, topic="keys", kind="made", for_grown_ups=True)

    def topics(browser: Client) -> list[str]:
        items = browser.get(f"{API}/events").json()["items"]
        return [each["topic"] for each in items]

    assert topics(sign_in(ada, as_=leo)) == ["films"]
    assert topics(sign_in(ada)) == ["films", "keys"]


def test_max_hears_nothing_of_it(lighthouse: Family, ada: User, max_: User) -> None:
    tell(lighthouse, topic="films", kind="made")

    assert program_of(max_).get("/events").json() == {"items": [], "next": None}


def test_ada_sees_her_devices_and_which_one_this_is(
    ada: User, max_: User, sign_in: SignIn
) -> None:
    Device.sign_in(max_, "Max’s tablet")
    old, _ = Device.sign_in(ada, "An old phone")
    old.end(timezone.now())

    items = sign_in(ada).get(f"{API}/devices").json()["items"]

    assert [(each["name"], each["is_this"]) for each in items] == [
        ("Firefox on Linux", True)
    ]


def test_a_program_signs_a_device_out(ada: User, sign_in: SignIn) -> None:
    browser = sign_in(ada)
    program = program_of(ada)
    (device,) = program.get("/devices").json()["items"]

    assert program.delete(f"/devices/{device['id']}").status_code == 204

    assert browser.get(f"{API}/me").status_code == 401
    assert program.delete(f"/devices/{device['id']}").status_code == 404
    assert Event.objects.get().text == "Ada signed out Firefox on Linux."


def test_max_cannot_sign_out_ada_s_device(
    ada: User, max_: User, sign_in: SignIn
) -> None:
    browser = sign_in(ada)
    device = Device.objects.get()

    assert program_of(max_).delete(f"/devices/{device.pk}").status_code == 404
    assert browser.get(f"{API}/me").status_code == 200
