"""Ada walks through what the account library shows, and never hears its own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from allauth.mfa.totp.internal import auth as totp
from playwright.sync_api import Browser, Page, expect

from tests.houses import PASSWORD, House

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

WRONG = "a-lamp-in-the-attic"
STRANGE = (
    "successfully|username|e-?mail|\\bOTP\\b|incorrect|invalid|authentication"
    "|security key|master key|passwordless|this field|two-factor|forgot your password"
)


def hear(page: Page) -> None:
    """Read the page with its messages, labels and hints, as a person would."""
    words = page.evaluate(
        """() => [document.title, document.body.innerText,
        ...[...document.querySelectorAll('[aria-label], [placeholder], [alt]')].map(
        each => each.ariaLabel || each.placeholder || each.alt)].join(' · ')"""
    )
    strange = re.search(STRANGE, words, re.I)
    assert not strange, f"{page.url} says {strange and strange[0]!r}"


def code_of(secret: str) -> str:
    counter = next(iter(totp.yield_hotp_counters_from_time()))
    return str(totp.format_hotp_value(totp.hotp_value(secret, counter)))


def lock(page: Page) -> None:
    page.goto("/grown-ups/")
    page.get_by_role("button", name="Lock now").click()
    page.get_by_role("button", name="Ada").click()


@pytest.fixture(scope="module")
def own_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house of its own: nobody else should meet the lock that is set up here."""
    house = House(tmp_path_factory.mktemp("words"))
    house.found_family()
    with house:
        yield house


@pytest.fixture
def page(browser: Browser, own_house: House) -> Iterator[Page]:
    context = browser.new_context(base_url=own_house.url)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def answer(page: Page, **answers: str) -> None:
    """Fill in fields by their labels, and press Enter in the last."""
    for label, words in answers.items():
        page.get_by_label(label.replace("_", " ")).fill(words)
    page.keyboard.press("Enter")


def come_in(page: Page) -> None:
    page.goto("/account/login/")
    answer(page, **{"Sign-in name": "ada", "Password": PASSWORD})
    page.wait_for_url("/")


def test_at_the_door(page: Page) -> None:
    page.goto("/account/login/")
    hear(page)
    answer(page, **{"Sign-in name": "ada", "Password": WRONG})
    expect(page.get_by_role("alert").first).to_contain_text("do not belong together")
    expect(page.get_by_label("Password")).to_be_focused()
    hear(page)
    answer(page, Password=PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_contain_text("the lamp is lit")
    hear(page)

    page.goto("/account/logout/")
    hear(page)
    expect(page.get_by_role("link", name="Stay signed in")).to_be_focused()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You are signed out")).to_be_visible()
    hear(page)


def test_a_new_password(page: Page) -> None:
    come_in(page)
    page.goto("/account/password/change/")
    hear(page)

    answer(page, Your_password_now=PASSWORD, New_password="password123")
    expect(page.get_by_text("Many people use that one")).to_be_visible()
    expect(page.get_by_label("New password")).to_be_focused()
    hear(page)
    answer(page, Your_password_now=PASSWORD, New_password=PASSWORD)

    expect(page.get_by_text("Your new password works")).to_be_visible()
    hear(page)


def test_a_second_lock(page: Page) -> None:
    come_in(page)
    page.goto("/account/2fa/totp/activate/")
    hear(page)
    secret = page.locator("#authenticator_secret").input_value()
    answer(page, The_six_numbers_it_shows="000000")
    expect(page.get_by_text("That code did not fit")).to_be_visible()
    hear(page)
    answer(page, The_six_numbers_it_shows=code_of(secret))
    expect(page.get_by_text("The authenticator app is set up")).to_be_visible()
    expect(page.get_by_text("Write them on paper now")).to_be_visible()
    hear(page)

    lock(page)
    page.goto("/account/2fa/")
    hear(page)
    answer(page, Password=WRONG)
    expect(page.get_by_text("That is not the password")).to_be_visible()
    hear(page)
    expect(page.get_by_role("link", name="Use a passkey")).to_have_count(0)
    page.get_by_role("link", name="Use the authenticator app").click()
    answer(page, Six_numbers_from_the_app="000000")
    expect(page.get_by_text("That code did not fit")).to_be_visible()
    hear(page)
    page.get_by_role("link", name="Use the password").click()
    answer(page, Password=PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_contain_text("two-step")
    hear(page)

    page.get_by_role("link", name="Take the app out").click()
    hear(page)
    expect(page.get_by_role("link", name="Keep the app")).to_be_focused()
    page.get_by_role("button", name="Take the app out").click()
    expect(page.get_by_text("The authenticator app is out")).to_be_visible()
    hear(page)
