from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from accounts.models import Family, Profile, User
from tests.accounts.crowd import together
from tests.conftest import PASSWORD


def answers(**changed: str) -> dict[str, str]:
    """What Ada writes on the first evening."""
    rows = {"child-TOTAL_FORMS": "3", "child-INITIAL_FORMS": "0"}
    ada = {"name": "Ada", "username": "ada", "password": PASSWORD, "picture": "mama"}
    return {"family_name": "Lighthouse", **ada, **rows, **changed}


@pytest.mark.django_db
def test_an_empty_house_leads_everybody_to_the_set_up(client: Client) -> None:
    assert client.get("/").headers["Location"] == "/welcome/"
    assert client.get("/welcome/").status_code == 200


@pytest.mark.django_db
def test_ada_moves_in_with_leo_and_is_at_home_at_once(client: Client) -> None:
    leo = {"child-0-name": "Leo", "child-0-birth_year": "2017"}

    answer = client.post("/welcome/", answers(**leo))

    assert answer.headers["Location"] == "/"
    ada, child = Profile.objects.all()
    assert (ada.name, ada.kind) == ("Ada", "owner")
    assert User.objects.get(profile=ada).is_superuser
    assert (child.name, child.kind, child.birth_year) == ("Leo", "child", 2017)
    assert client.get("/").status_code == 200
    assert client.get("/grown-ups/").status_code == 200


@pytest.mark.django_db
def test_the_set_up_is_gone_once_somebody_lives_here(client: Client, ada: User) -> None:
    assert client.get("/welcome/").headers["Location"] == "/"

    client.post("/welcome/", answers(username="eve"))

    assert Family.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong, said",
    [
        ({"password": "lamp"}, "too short"),
        ({"password": "password123"}, "Many people use that one"),
        ({"family_name": ""}, "Please fill this in"),
        ({"username": "ada & co"}, "without spaces"),
        ({"child-0-birth_year": "2017"}, "Who was born"),
        ({"child-0-name": "Leo", "child-0-birth_year": "17"}, "four figures"),
        ({"child-0-name": "Leo", "child-1-name": "leo"}, "same name"),
        ({"child-0-name": "Ada"}, "already has this name"),
    ],
)
def test_a_wrong_answer_is_said_and_nothing_is_half_made(
    client: Client, wrong: dict[str, str], said: str
) -> None:
    answer = client.post("/welcome/", answers(**wrong))

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Family.objects.exists()
    assert not User.objects.exists()


@pytest.mark.django_db
def test_one_more_row_keeps_the_children_who_are_written(client: Client) -> None:
    page = client.post("/welcome/", answers(add="1", **{"child-0-name": "Leo"}))

    words = page.content.decode()
    assert page.status_code == 200
    assert 'value="Leo"' in words
    assert 'name="child-3-name"' in words
    assert PASSWORD not in words


@pytest.mark.django_db(transaction=True)
def test_two_who_move_in_at_once_make_one_family() -> None:
    def move_in(number: int) -> Any:
        names = {"username": f"grown-up-{number}", "family_name": f"Family {number}"}
        return Client().post("/welcome/", answers(**names)).status_code

    codes = together(move_in, 6)

    assert sorted(set(codes)) == [302, 422]
    assert codes.count(302) == 1
    assert Family.objects.count() == User.objects.count() == 1


@pytest.mark.django_db
def test_before_anybody_lives_here_the_sign_in_is_the_set_up(client: Client) -> None:
    assert client.get("/account/login/").headers["Location"] == "/welcome/"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong, field",
    [
        ({"username": "ada & co"}, "username"),
        ({"family_name": "", "username": ""}, "family_name"),
        ({"picture": ""}, "picture"),
        ({"child-1-birth_year": "17", "child-1-name": "Leo"}, "child-1-birth_year"),
        ({"password": "lamp", "child-0-birth_year": "2017"}, "password"),
    ],
)
def test_the_cursor_goes_to_the_first_wrong_answer(
    client: Client, wrong: dict[str, str], field: str
) -> None:
    page = client.post("/welcome/", answers(**wrong)).content.decode()

    assert fields_with_the_cursor(page) == [field]


@pytest.mark.django_db
def test_nothing_is_wrong_before_anything_was_typed(client: Client) -> None:
    assert fields_with_the_cursor(client.get("/welcome/").content.decode()) == []


@pytest.mark.django_db
def test_children_with_one_name_are_both_marked(client: Client) -> None:
    twice = {"child-0-name": "Leo", "child-1-name": "Mia", "child-2-name": "leo"}

    page = client.post("/welcome/", answers(**twice)).content.decode()

    assert page.count("Two of the children have the same name.") == 2
    assert re.findall(r'name="(child-\d-name)"[^>]*aria-invalid="true"', page) == [
        "child-0-name",
        "child-2-name",
    ]
    assert fields_with_the_cursor(page) == ["child-0-name"]


@pytest.mark.django_db
def test_one_more_row_has_the_cursor_also_when_it_is_the_last(client: Client) -> None:
    for rows in ("3", "5", "6"):
        more = answers(add="1", **{"child-TOTAL_FORMS": rows})
        page = client.post("/welcome/", more).content.decode()
        last = min(int(rows), 5)
        assert fields_with_the_cursor(page) == [f"child-{last}-name"]

    assert "6 children fit here" in page
    assert "One more child" not in page


@pytest.mark.django_db
def test_every_child_gets_a_picture_of_their_own(client: Client) -> None:
    children = {f"child-{n}-name": f"Child {n}" for n in range(3)}

    client.post("/welcome/", answers(picture="juniper", **children))

    pictures = [each.picture for each in Profile.objects.all()]
    assert pictures == ["juniper", "otter", "wren", "robot"]


def fields_with_the_cursor(page: str) -> list[str]:
    every = re.findall(r"<input[^>]*\sautofocus[^>]*>", page)
    return [re.findall(r'name="([^"]+)"', each)[0] for each in every]
