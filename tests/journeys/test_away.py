"""The house is closed, and the app on the phone still opens and says so."""

from __future__ import annotations

import os
import signal

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Visit, come_in

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]


def test_the_shell_is_there_while_the_server_is_away(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("caches.keys().then(keys => keys.length > 0)")
    page.reload()

    page.context.set_offline(True)
    page.goto("/library/")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    drawn = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert drawn != "rgba(0, 0, 0, 0)"
    page.context.set_offline(False)


def test_the_page_in_its_place_goes_on_by_itself(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("caches.keys().then(keys => keys.length > 0)")
    page.reload()
    page.context.set_offline(True)
    page.goto("/library/")
    expect(page.get_by_text("tries again by itself")).to_be_visible()

    page.context.set_offline(False)

    expect(page).to_have_title("Library · Pharos", timeout=20_000)


def test_a_page_says_that_the_house_is_away_and_takes_it_back(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/create/")
    notice = page.get_by_text("This screen cannot reach the house")
    expect(notice).to_be_hidden()
    page.wait_for_timeout(500)  # the socket opens after the page has loaded

    # The one who would start it again is held meanwhile.
    os.kill(visit.house.process.pid, signal.SIGSTOP)
    visit.house.kill_web()
    try:
        expect(notice).to_be_visible(timeout=8_000)
    finally:
        os.kill(visit.house.process.pid, signal.SIGCONT)

    expect(notice).to_be_hidden(timeout=30_000)


def test_a_request_that_reaches_nobody_says_so_too(visit: Visit) -> None:
    page = visit.open("/styleguide/")
    notice = page.get_by_text("This screen cannot reach the house")

    page.route("**/*", lambda route: route.abort())
    page.evaluate("htmx.ajax('GET', '/', '#main').catch(() => {}) && null")

    expect(notice).to_be_visible(timeout=8_000)
    page.unroute("**/*")
    expect(notice).to_be_hidden(timeout=15_000)


def test_the_house_can_be_put_on_a_home_screen(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/")
    href = page.locator("link[rel=manifest]").get_attribute("href")

    manifest = page.request.get(visit.house.url + str(href)).json()

    assert (manifest["display"], manifest["start_url"]) == ("standalone", "/")
    for icon in manifest["icons"]:
        assert page.request.get(visit.house.url + icon["src"]).ok


def test_no_page_of_a_person_is_kept_on_the_device(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/grown-ups/people/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    kept: list[str] = page.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async name =>
        (await (await caches.open(name)).keys()).map(each => new URL(each.url).pathname)
        ))).flat()"""
    )

    assert kept
    assert not [path for path in kept if not path.startswith(("/static/", "/offline/"))]
