"""A family moves in: Ada with nothing but a keyboard, Leo with nothing but a tap."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.houses import PASSWORD, House
from tests.journeys.conftest import Visit, come_in

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]


def tab_to(page: Page, words: str, most: int = 40) -> None:
    """Press Tab until the focused thing is called so, as a person without a mouse."""
    for _ in range(most):
        page.keyboard.press("Tab")
        name = page.evaluate(
            """() => { const at = document.activeElement;
            return [at.labels?.[0]?.innerText, at.getAttribute('aria-label'),
                    at.innerText, at.title].filter(Boolean).join(' ') }"""
        )
        if words.lower() in name.lower():
            ring = page.evaluate(
                """() => { const seen = getComputedStyle(document.activeElement);
                return seen.outlineStyle != 'none' || seen.boxShadow != 'none' }"""
            )
            assert ring, f"focus cannot be seen on {words!r}"
            return
    raise AssertionError(f"Tab never reaches {words!r}")


def test_ada_moves_in_with_the_keyboard_alone(
    browser: Browser, empty_house: House
) -> None:
    page = browser.new_context(base_url=empty_house.url).new_page()
    page.goto("/")
    expect(page).to_have_url(empty_house.url + "/welcome/")

    tab_to(page, "family")
    page.keyboard.type("Lighthouse")
    tab_to(page, "your name")
    page.keyboard.type("Ada")
    tab_to(page, "sign-in name")
    page.keyboard.press("Control+A")
    page.keyboard.type("ada")
    tab_to(page, "password")
    page.keyboard.type(PASSWORD)
    tab_to(page, "name")
    page.keyboard.type("Leo")
    page.keyboard.press("Enter")

    expect(page).to_have_url(empty_house.url + "/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("the lamp is lit")
    expect(page.get_by_text("Leo")).to_be_visible()
    page.goto("/welcome/")
    expect(page.get_by_label("Password")).to_have_count(0)


def test_the_skip_link_goes_past_the_navigation(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert (
        page.evaluate("document.activeElement.id || location.hash.slice(1)") == "main"
    )


def test_leo_taps_his_face_and_the_grown_ups_room_stays_shut(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/who/")
    page.get_by_role("button", name="Leo").click()
    expect(page).to_have_url(visit.house.url + "/")

    page.goto("/grown-ups/")

    expect(page.get_by_role("heading", level=1)).to_have_text("A grown-up, please")
    for shut in ("/admin/", "/account/2fa/", "/account/password/change/"):
        page.goto(shut)
        assert "/who/" in page.url or "/account/login/" in page.url


def test_a_grown_up_opens_the_room_again_with_the_password(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/grown-ups/")
    page.get_by_role("button", name="Lock now").click()
    page.get_by_role("button", name="Ada").click()

    page.goto("/grown-ups/")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Ada")
    expect(page).to_have_url(visit.house.url + "/grown-ups/")


def test_everything_works_without_javascript(browser: Browser, house: House) -> None:
    context = browser.new_context(base_url=house.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/account/login/")
    page.get_by_label("Sign-in name").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(house.url + "/")

    before = page.locator("html").get_attribute("data-theme")
    after = "dusk" if before == "cream" else "cream"
    page.get_by_role("button", name=after).first.click()
    expect(page.locator("html")).to_have_attribute("data-theme", after)
    page.goto("/grown-ups/check/")
    page.get_by_role("button", name=re.compile("Look")).click()

    expect(page.get_by_role("heading", name="House check")).to_be_visible()
    context.close()
