"""A page that is open learns of a worker's news without a reload."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from playwright.sync_api import APIResponse, Route, expect

from tests.journeys.conftest import Visit, come_in

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

A_KITE_WAS_FOUND = """
from accounts.models import Family
from accounts.services import news
news.tell(Family.objects.get(), topic="people", kind="found", text="A kite was found.")
"""
CHECKS = 8 if settings.HOUSE.redis_url else 7


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


def test_news_that_comes_while_a_part_is_on_its_way_is_shown(
    visit: Visit, another_visit: Visit
) -> None:
    page = come_in(visit)
    page.goto("/grown-ups/")
    page.wait_for_timeout(500)  # the socket opens after the page has loaded
    held: list[tuple[Route, APIResponse]] = []

    def hold_the_first(route: Route) -> None:
        if held:
            route.continue_()
        else:
            held.append((route, route.fetch()))

    page.route("**/grown-ups/news/", hold_the_first)
    come_in(another_visit)
    for _ in range(200):
        if held:
            break
        page.wait_for_timeout(50)
    visit.house.manage("shell", "-c", A_KITE_WAS_FOUND)
    page.wait_for_timeout(1500)  # it is told, and heard by a part that is asking
    route, early = held[0]
    assert "A kite was found." not in early.text()
    route.fulfill(response=early)

    expect(page.locator("#news")).to_contain_text("A kite was found.", timeout=10_000)
