"""Cards with facts on a film's page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Profile, User
from studio.models import Entity, Film, Job
from studio.services import guests
from tests.films.test_api_wiki import OTTER, at, page, wikipedia
from tests.kit.web.services import Service, reply

__all__ = ["wikipedia"]
SignIn = Callable[..., Client]


@pytest.fixture
def film(ask: Callable[..., Job]) -> Film:
    job = ask()
    job.film.job = job
    job.film.save()
    Entity.objects.create(film=job.film, name="otter", kind="animal")
    return job.film


def cards(browser: Client, film: Film) -> str:
    return browser.get(reverse("studio:wiki_cards", args=[film.pk])).content.decode()


def test_facts_are_off_until_a_grown_up_turns_them_on(
    film: Film, ada: User, leo: Profile, sign_in: SignIn, wikipedia: Service
) -> None:
    film.publish()
    allow = reverse("studio:service_allow", args=["facts", "wikipedia"])

    for_leo = cards(sign_in(ada, as_=leo), film)
    for_ada = cards(sign_in(ada), film)

    assert "Facts are off: a grown-up can turn them on" in for_leo
    assert allow in for_ada and allow not in for_leo
    assert wikipedia.lines == 0


def test_a_card_says_two_sentences_and_where_they_stand(
    film: Film, ada: User, sign_in: SignIn, wikipedia: Service
) -> None:
    guests.allow(ada.family, "Wikipedia", by=ada)
    wikipedia.answers[at("otter")] = page("Otter", OTTER)
    browser = sign_in(ada)

    part = cards(browser, film)
    whole = browser.get(reverse("studio:wiki", args=[film.pk])).content.decode()

    assert "Otters are carnivorous mammals. They swim." in part
    assert 'href="https://en.wikipedia.org/wiki/Otter"' in part
    assert "<html" not in part and "<html" in whole and "Otters are" in whole


def test_trouble_on_the_way_leaves_the_page_whole(
    film: Film, ada: User, sign_in: SignIn, wikipedia: Service
) -> None:
    guests.allow(ada.family, "Wikipedia", by=ada)
    wikipedia.answers[at("otter")] = reply("busy", "503 Service Unavailable")

    assert "Wikipedia" in cards(sign_in(ada), film)


def test_a_film_of_which_nothing_is_known_says_so(
    film: Film, ada: User, sign_in: SignIn, wikipedia: Service
) -> None:
    guests.allow(ada.family, "Wikipedia", by=ada)

    assert "Wikipedia has no page about any of these" in cards(sign_in(ada), film)


def test_a_stranger_finds_no_facts(film: Film, max_: User, sign_in: SignIn) -> None:
    for name in ("wiki", "wiki_cards"):
        address = reverse(f"studio:{name}", args=[film.pk])
        assert sign_in(max_).get(address).status_code == 404
