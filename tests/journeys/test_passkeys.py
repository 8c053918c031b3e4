"""Ada adds a passkey with her finger and signs in with it, or hears why not."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.houses import House
from tests.journeys.conftest import Visit, come_in

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

ADD = "/account/2fa/webauthn/add/"


def give_finger(page: Page, agrees: bool = True) -> None:
    """A platform authenticator inside Chromium that always agrees, or never."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": agrees,
                "automaticPresenceSimulation": True,
            }
        },
    )


def test_a_passkey_is_made_and_signs_ada_in(visit: Visit) -> None:
    page = come_in(visit)
    give_finger(page)
    page.goto(ADD)
    expect(page.get_by_label("Name")).to_have_value("Chrome on Linux")
    page.get_by_label("Name").fill("Ada’s finger")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Write them on paper now")).to_be_visible()
    expect(page.get_by_text("The passkey is added.")).to_be_visible()
    page.goto("/account/2fa/webauthn/")
    expect(page.get_by_text("Ada’s finger")).to_be_visible()

    page.goto("/leave/")
    page.get_by_role("button", name="Sign this screen out").click()
    page.goto("/account/login/")
    page.get_by_role("button", name="Use a passkey").click()
    expect(page).to_have_url(visit.house.url + "/")

    page.goto("/grown-ups/")
    page.get_by_role("button", name="Lock now").click()
    page.get_by_role("button", name="Ada").click()
    page.goto("/grown-ups/")
    page.get_by_role("link", name="Use a passkey").click()
    page.get_by_role("button", name="Use a passkey").click()
    expect(page).to_have_url(visit.house.url + "/grown-ups/")

    page.goto("/account/2fa/webauthn/")
    page.locator("main a[href*=remove]").first.click()
    expect(page.get_by_role("link", name="Keep the passkey")).to_be_focused()
    page.get_by_role("button", name="Take the passkey out").click()
    expect(page.get_by_text("It opens nothing any more")).to_be_visible()
    assert visit.complaints == []


def test_a_finger_that_says_no_is_answered_on_the_page(visit: Visit) -> None:
    page = visit.open("/account/login/")
    give_finger(page, agrees=False)

    page.get_by_role("button", name="Use a passkey").click()

    expect(page.get_by_role("alert")).to_contain_text("No passkey was used.")
    assert visit.complaints == []


def test_what_no_list_foresaw_is_said_too(visit: Visit) -> None:
    page = come_in(visit)
    page.goto(ADD)
    page.evaluate("delete Navigator.prototype.credentials")

    page.get_by_role("button", name="Add the passkey").click()

    expect(page.get_by_role("alert")).to_contain_text("use your password instead")
    assert visit.complaints == []


def test_from_numbers_to_the_name_where_passkeys_work(
    browser: Browser, house: House
) -> None:
    page = browser.new_context().new_page()
    page.goto(f"http://127.0.0.1:{house.port}/account/login/?next=/cast/")
    expect(page.get_by_role("button", name="Use a passkey")).to_have_count(0)

    page.get_by_role("link", name="Open this page at localhost").click()

    expect(page).to_have_url(f"{house.url}/account/login/?next=/cast/")
    expect(page.get_by_role("button", name="Use a passkey")).to_be_visible()
    page.context.close()
