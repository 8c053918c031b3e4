"""Every page, in both themes, on a desk and on a phone: whole, reachable, and ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from tests.journeys.conftest import Visit, come_in

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

AXE = Path(settings.FRONT) / "axe-core" / "axe.min.js"
NOT_HERE = "/nothing-here/"
FOR_ANYBODY = ("/account/login/", "/styleguide/", "/offline/", NOT_HERE)
FOR_ADA = (
    "/",
    "/more/",
    "/create/",
    "/library/",
    "/cast/",
    "/liveloop/",
    "/arcade/",
    "/verse/",
    "/skerry/",
    "/settings/",
    "/who/",
    "/leave/",
    "/grown-ups/",
    "/grown-ups/people/",
    "/grown-ups/people/new/",
    "/grown-ups/invitations/",
    "/grown-ups/devices/",
    "/grown-ups/keys/",
    "/grown-ups/check/",
    "/grown-ups/studio/",
    "/grown-ups/services/",
    "/grown-ups/services/facts/wikipedia/allow/",
    "/account/reauthenticate/",
    "/account/password/change/",
    "/account/2fa/",
    "/account/2fa/totp/activate/",
    "/account/2fa/webauthn/",
    "/account/2fa/webauthn/add/",
    "/api/v1/docs",
)


def faults(visit: Visit, path: str) -> list[str]:
    """What axe finds, what scrolls sideways, what broke, what asked another host."""
    visit.complaints.clear()
    page = visit.open(path)
    page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = page.evaluate(
        """async () => (await axe.run(document, {resultTypes: ['violations']}))
        .violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(', ')}`)"""
    )
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if wide > 0:
        found.append(f"scrolls {wide}px sideways")
    missing = "404 (Not Found)" if path == NOT_HERE else None
    found += [each for each in visit.complaints if not missing or missing not in each]
    return [f"{path} {each}" for each in [*found, *visit.elsewhere]]


@pytest.mark.parametrize("theme", ["dusk", "cream"])
@pytest.mark.parametrize("visit", [1440, 390, 320], indirect=True)
def test_every_page_is_whole_for_everybody(visit: Visit, theme: str) -> None:
    cookie = {"name": "theme", "value": theme, "url": visit.house.url}
    visit.page.context.add_cookies([cookie])  # type: ignore[list-item]
    wrong = [fault for path in FOR_ANYBODY for fault in faults(visit, path)]
    page = come_in(visit)
    page.goto("/settings/")
    page.get_by_label(theme.title(), exact=True).check(force=True)
    page.get_by_role("button", name="Keep it").click()

    wrong += [fault for path in FOR_ADA for fault in faults(visit, path)]

    assert page.locator("html").get_attribute("data-theme") == theme
    assert wrong == []


def test_every_page_of_the_navigation_is_in_the_list_above() -> None:
    from config.context import PLACES

    assert {place.url for place in PLACES} <= set(FOR_ADA)
