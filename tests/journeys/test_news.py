"""A page that is open learns of a worker's news without a reload."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.journeys.conftest import Visit, come_in

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

CHECKS = 6 if settings.HOUSE.redis_url else 5


def test_ada_watches_a_worker_check_the_house(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/grown-ups/check/")

    page.get_by_role("button", name=re.compile("Look")).click()
    page.evaluate("window.sameDocument = true")

    answer = page.get_by_role("heading", name="Everything answers")
    expect(answer).to_be_visible(timeout=20_000)
    expect(page.locator("main .stages li.done")).to_have_count(CHECKS)
    assert page.evaluate("window.sameDocument === true")


def test_one_window_hears_of_a_sign_in_at_another(
    visit: Visit, another_visit: Visit
) -> None:
    page = come_in(visit)
    page.goto("/grown-ups/")
    page.wait_for_timeout(500)  # the socket opens after the page has loaded

    with page.expect_response("**/grown-ups/news/") as asked:
        come_in(another_visit)

    assert "signed in a new device" in asked.value.text()
    assert visit.complaints == []


def test_the_house_restarts_and_the_page_goes_on(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/grown-ups/")

    visit.house.kill_web()

    visit.house.wait_until("/health/live")
    page.goto("/grown-ups/check/")
    page.get_by_role("button", name=re.compile("Look")).click()
    answer = page.get_by_role("heading", name="Everything answers")
    expect(answer).to_be_visible(timeout=20_000)
