"""Ada adds a passkey with her finger, and signs in with it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit, come_in

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]


def give_finger(page: Page) -> None:
    """A platform authenticator inside Chromium that always agrees."""
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
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def test_a_passkey_is_made_and_signs_ada_in(visit: Visit) -> None:
    page = come_in(visit)
    give_finger(page)
    page.goto("/account/2fa/webauthn/add/")
    page.get_by_label("Name").fill("Ada’s finger")
    page.locator("main form button").last.click()
    expect(page).not_to_have_url(visit.house.url + "/account/2fa/webauthn/add/")
    page.goto("/account/2fa/webauthn/")
    expect(page.get_by_text("Ada’s finger")).to_be_visible()

    page.goto("/leave/")
    page.get_by_role("button", name="Sign").click()
    page.goto("/account/login/")
    page.get_by_role("button", name="Use a passkey").click()

    expect(page).to_have_url(visit.house.url + "/")
    page.goto("/account/2fa/webauthn/")
    page.locator("main a[href*=remove]").first.click()
    page.locator("main form button").last.click()
    assert visit.complaints == []
