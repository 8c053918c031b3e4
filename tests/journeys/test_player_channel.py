"""A channel in the player: the day's clock, back to the start, on to what is live."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.houses import House
from tests.journeys.conftest import MAKING, Visit, come_in
from tests.journeys.test_player import until

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

NAME = "replays"
HERE = "document.querySelector('.player').where.now()"
SPAN = "document.querySelector('.player').where.span()"
READY = "document.querySelector('video').readyState"
# The page's own token: the API asks browsers for it, as every form does.
OPEN = """async ([film, since]) => {
  const headers = {...JSON.parse(document.body.getAttribute('hx-headers')),
    'Content-Type': 'application/json'};
  const body = {name: 'Replays', slug: 'replays', films: [film], on_air_since: since};
  const asked = {method: 'POST', headers, body: JSON.stringify(body)};
  return (await fetch('/api/v1/channels', asked)).status;
}"""


@pytest.fixture(scope="session")
def aired(browser: Browser, house: House, filmed: str) -> str:
    """The address of a channel that has aired one film for an hour."""
    context = browser.new_context(base_url=house.url, reduced_motion="reduce")
    page = come_in(Visit(context.new_page(), house))
    page.goto(filmed)
    show = page.get_by_role("button", name="Show everybody")
    if show.count():
        show.click()
        expect(page.get_by_role("button", name="Make private")).to_be_visible()
    film = filmed.strip("/").rpartition("/")[2]
    since = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 3600))
    status = page.evaluate(OPEN, [film, since])
    # Each file that asks for it has a fixture of its own; the house is the same one.
    assert status in {201, 409}, status
    page.goto(f"/liveloop/{NAME}/")
    page.locator("video").wait_for(timeout=MAKING)
    context.close()
    return f"/liveloop/{NAME}/"


def tuned_in(visit: Visit, address: str) -> Page:
    """Ada watches the channel, without its sound."""
    page = come_in(visit)
    page.goto(address)
    page.evaluate("document.querySelector('video').muted = true")
    page.evaluate("void document.querySelector('video').play().catch(() => {})")
    until(page, f"{READY} === 4 && document.querySelector('video').played.length")
    until(page, f"{SPAN}[1] - {SPAN}[0] > 15")
    return page


def test_a_channel_is_told_by_the_clock_of_the_day(visit: Visit, aired: str) -> None:
    page = tuned_in(visit, aired)

    expect(page.locator("[data-clock]")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    expect(page.get_by_label("Where in what is on")).to_have_attribute(
        "aria-valuetext",
        re.compile(r"^\d\d:\d\d, on from \d\d:\d\d to \d\d:\d\d$"),
    )
    expect(page.get_by_role("button", name="Go to live")).to_be_hidden()
    assert page.evaluate(f"{SPAN}[0] <= {HERE} && {HERE} <= {SPAN}[1]")
    assert page.get_by_role("group", name="Speed").count() == 0
    assert visit.complaints == [] and visit.elsewhere == []


def test_from_the_start_and_back_to_what_is_live(visit: Visit, aired: str) -> None:
    page = tuned_in(visit, aired)
    start = page.get_by_role("button", name="From the start of this film")
    live = page.get_by_role("button", name="Go to live")
    page.locator("video").hover()
    expect(start).to_be_visible(timeout=40_000)
    began = page.evaluate(f"{SPAN}[0]")

    page.keyboard.press("a")

    until(page, f"{HERE} - {began} < 3")
    until(page, f"{HERE} - {began} > 0.5")
    page.keyboard.press("g")
    until(page, "document.querySelector('.player').stream.latency < 27")
    expect(live).to_be_hidden()
    assert visit.complaints == [] and visit.elsewhere == []


def test_a_moment_of_half_an_hour_ago_is_shown_to_the_second(
    visit: Visit, aired: str
) -> None:
    at = int(time.time()) - 1800
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))

    page = tuned_in(visit, f"{aired}?at={at}")

    assert f"{visit.house.url}/live/{NAME}/index.m3u8" not in asked, "not by live"
    assert -0.5 < page.evaluate(HERE) - at < 60
    assert page.evaluate(f"Date.now() / 1000 - {HERE}") > 1700
    live = page.get_by_role("button", name="Go to live")
    page.locator("video").hover()
    expect(live).to_be_visible()

    # On the bar, further back than anything this stream has told of.
    page.evaluate(f"document.querySelector('.player').where.go({at} - 600)")
    until(page, f"{HERE} > {at} - 600 + 0.3 && {HERE} < {at} - 590")
    live.click()
    until(page, f"Date.now() / 1000 - {HERE} < 30 && {READY} === 4")
    expect(live).to_be_hidden()
    assert visit.complaints == [] and visit.elsewhere == []


def test_who_pauses_a_channel_misses_nothing(visit: Visit, aired: str) -> None:
    page = tuned_in(visit, aired)
    page.keyboard.press("k")
    until(page, "document.querySelector('video').paused")
    left = page.evaluate(HERE)
    page.wait_for_timeout(20_000)

    page.keyboard.press("k")

    until(page, f"{HERE} > {left} + 1 && {HERE} < {left} + 15")
    page.locator("video").hover()
    expect(page.get_by_role("button", name="Go to live")).to_be_visible()
