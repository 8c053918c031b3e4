"""The Services page: what each is, whether it is well, and a grown-up's word for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings as house_settings
from django.test import Client
from django.utils import timezone

from accounts.models import Event, Family, Profile, User
from kit.problems import Problem
from studio.models import Permission
from studio.services import guestbook, guests
from tests.films.guestroom import OPENAI, PAGE, SECRETS, WIKI, Jobs, service, words


# ------------------------------------------------------------------------ what it says
def test_every_service_of_every_promise_is_there(home: Client) -> None:
    page = words(home)

    for promise, services in guests.PROMISES.items():
        assert promise in guestbook.PROMISED
        for each in services:
            is_alias = each.called in {other.title for other in services}
            assert is_alias or each.name == "house" or each.title in page, each.name


def test_what_is_gone_says_since_when_and_why(home: Client) -> None:
    sora = service("pictures", "sora")
    page = words(home)

    assert sora.life.ends == date(2026, 9, 24)
    if sora.life.is_over(timezone.localdate()):
        assert "No longer there" in page
    assert "shut down Sora 2 and its video API on 24 September 2026" in page


def test_settings_are_named_and_never_what_they_say(
    home: Client, settings: Any
) -> None:
    settings.GUESTS = SECRETS

    page = words(home)

    for name, secret in SECRETS.items():
        assert name in page
        assert secret not in page
    assert "sk-" not in page
    assert "Missing." not in page


def test_a_setting_that_is_missing_is_pointed_out(home: Client, settings: Any) -> None:
    settings.GUESTS = {"ELEVEN_API_KEY": "sk-secret"}

    page = words(home)

    at = page.index("<code>ELEVEN_VOICE_ID</code>")
    assert "Missing." in page[at : at + 300]


def test_it_says_who_is_chosen_when_nobody_says_otherwise(
    home: Client, settings: Any
) -> None:
    page = words(home)

    for name in ("STORYTELLER", "VOICE", "PICTURES", "TRANSLATOR", "HEARING"):
        assert f"<code>PHAROS_{name}</code>" in page
    assert "PHAROS_ENTITIES" not in page
    assert "When nobody says otherwise: nobody" in page


def test_what_leaves_the_house_is_said_in_words(home: Client, set_up: None) -> None:
    page = words(home)

    at = page.index('id="pictures-openai"')
    openai = page[at : page.index("</article>", at)]
    assert "Outside the house" in openai
    assert "the words of your story and pictures of who is in it" in openai
    assert "That leaves the house." in openai
    assert "every picture costs a few cents" in openai
    at = page.index('id="storyteller-ollama"')
    assert "That stays in your home." in page[at : page.index("</article>", at)]


def test_a_service_that_ends_soon_says_when(
    home: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from studio.providers.service import Life

    ends = timezone.localdate() + timedelta(days=30)
    mortal = replace(service("voice", "kokoro"), life=Life(ends, "Its maker rests."))
    monkeypatch.setattr(guests, "PROMISES", {**guests.PROMISES, "voice": (mortal,)})

    assert "Its maker rests." in words(home)


# -------------------------------------------------------------------- a grown-up's word
def test_allowing_is_asked_in_plain_words_first_and_then_written_down(
    home: Client, ada: User, set_up: None
) -> None:
    asks = words(home, f"{OPENAI}allow/")
    assert "May OpenAI be told the words of your story" in asks
    assert "outside your home" in asks and "Keep it in the house" in asks
    assert not Permission.objects.exists()

    answer = home.post(f"{OPENAI}allow/")

    given = Permission.objects.get()
    told = Event.objects.get(topic="services")
    assert answer.status_code == 303
    assert answer["Location"].endswith("#pictures-openai")
    assert (given.family, given.service, given.given_by) == (ada.family, "OpenAI", ada)
    assert told.for_grown_ups
    assert told.text == (
        "Ada allowed OpenAI to be told the words of your story and pictures of who is "
        "in it."
    )
    assert "Allowed by Ada" in words(home)
    assert told.text in home.get("/grown-ups/").content.decode()


def test_a_word_can_be_taken_back(home: Client, ada: User, set_up: None) -> None:
    home.post(f"{OPENAI}allow/")

    home.post(f"{OPENAI}withdraw/")

    assert not Permission.objects.exists()
    assert Event.objects.filter(kind="withdrawn", for_grown_ups=True).exists()
    with pytest.raises(Problem, match="no grown-up has said"):
        guests.FamilyGate(ada.family).permit("OpenAI", {"words"})
    assert "Waits for your word" in words(home)


def test_wikipedia_is_one_of_them(home: Client, lighthouse: Family) -> None:
    assert "names of things in your films" in words(home, f"{WIKI}allow/")

    home.post(f"{WIKI}allow/")

    guests.FamilyGate(lighthouse).permit("Wikipedia", {"words"})


@pytest.mark.parametrize(
    "url",
    [
        f"{PAGE}storyteller/ollama/allow/",
        f"{PAGE}pictures/house/allow/",
        f"{PAGE}pictures/nobody/allow/",
        f"{PAGE}dreams/openai/allow/",
    ],
)
def test_what_is_at_home_or_nowhere_needs_nobodys_word(home: Client, url: str) -> None:
    assert home.get(url).status_code == 404
    assert home.post(url).status_code == 404
    assert not Permission.objects.exists()


# ----------------------------------------------------------------------------- refusals
def test_leo_allows_nothing(
    sign_in: Callable[..., Client], ada: User, leo: Profile, jobs: Jobs, set_up: None
) -> None:
    tablet = sign_in(ada, as_=leo)

    for url in (PAGE, OPENAI, f"{OPENAI}allow/"):
        assert tablet.get(url)["Location"].startswith("/who/")
    for verb in ("allow", "withdraw", "check"):
        assert tablet.post(f"{OPENAI}{verb}/").status_code == 403

    assert not Permission.objects.exists()
    assert jobs == []


def test_a_stale_ada_proves_again_who_she_is(
    sign_in: Callable[..., Client], ada: User, set_up: None
) -> None:
    window = sign_in(ada, fresh=False)

    for url in (PAGE, f"{OPENAI}allow/"):
        assert "reauthenticate" in window.get(url)["Location"]
    assert "reauthenticate" in window.post(f"{OPENAI}allow/")["Location"]

    assert not Permission.objects.exists()


def test_a_strangers_word_is_for_his_own_family(
    sign_in: Callable[..., Client], ada: User, max_: User, set_up: None
) -> None:
    sign_in(max_).post(f"{OPENAI}allow/")

    assert Permission.objects.get().family == max_.family
    assert "Waits for your word" in words(sign_in(ada))
    assert not Event.objects.filter(family=ada.family).exists()


def test_nobody_can_allow_by_following_a_link(home: Client, set_up: None) -> None:
    home.get(f"{OPENAI}allow/")

    assert home.get(f"{OPENAI}withdraw/").status_code == 405
    assert home.get(f"{OPENAI}check/").status_code == 405
    assert not Permission.objects.exists()


def test_the_page_asks_the_database_little(
    home: Client, django_assert_max_num_queries: Any, set_up: None
) -> None:
    words(home)

    with django_assert_max_num_queries(14):
        words(home)


def test_the_defaults_are_those_of_the_house() -> None:
    for group in (guestbook.Group(name, ()) for name in guests.PROMISES):
        if group.setting:
            assert hasattr(house_settings.HOUSE, group.promise)
