"""The player when the house refuses, is away or sends rubbish: it never gives up."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.journeys.conftest import Visit
from tests.journeys.test_player import (
    NOW,
    STREAMED,
    go,
    length,
    opened,
    streams_broken,
    until,
)
from tests.journeys.test_player_channel import aired, tuned_in
from tests.watching import eventually

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]
__all__ = ["aired", "streams_broken"]

PIECES = re.compile(r"/hls/[^/]+\.(mp4|m4s|m4a)")
AIRED = re.compile(r"/live/.+\.(m4s|mp4)")
READY = "document.querySelector('video').readyState"


@pytest.fixture
def player(streams_broken: Visit, filmed: str) -> Page:
    """A film's page, with its stream."""
    page = opened(streams_broken, filmed)
    until(page, STREAMED)
    return page


def play(page: Page) -> None:
    page.evaluate("void document.querySelector('video').play().catch(() => {})")


def refusing(times: int) -> Callable[[Route], None]:
    """Return somebody who refuses that often, and lets through from then on."""
    left = [times]

    def refuse(route: Route) -> None:
        left[0] -= 1
        if left[0] >= 0:
            route.fulfill(status=403)
        else:
            route.continue_()

    return refuse


def test_a_film_whose_pieces_are_refused_for_a_while_goes_on_as_a_stream(
    player: Page, filmed: str
) -> None:
    player.route(PIECES, refusing(8))
    player.goto(filmed)

    play(player)

    until(player, f"{NOW} > 1")
    assert player.evaluate(STREAMED)
    expect(player.locator("[data-says]")).to_have_text("")


def test_a_film_goes_on_where_it_was_when_its_ticket_is_renewed(
    player: Page, filmed: str
) -> None:
    at = length(player) - 6
    shut = [True]
    player.route(
        PIECES,
        lambda route: route.fulfill(status=403) if shut[0] else route.continue_(),
    )
    player.goto(filmed)
    player.evaluate(f"document.querySelector('video').dataset.begunAt = {at}")
    assert player.evaluate(f"{READY} === 0")

    shut[0] = False
    play(player)

    until(player, f"{NOW} > {at} + 0.5")
    assert player.evaluate(STREAMED)


def test_a_house_that_does_not_answer_is_waited_for_in_words(
    player: Page, filmed: str
) -> None:
    away = [True]
    asked: list[str] = []

    def refuse(route: Route) -> None:
        is_index = route.request.url.endswith("index.m3u8")
        asked.extend([route.request.url] if is_index else [])
        if not away[0] or (is_index and len(asked) == 1):
            route.continue_()
        elif is_index:
            route.fulfill(status=503)
        elif PIECES.search(route.request.url):
            route.fulfill(status=403)
        else:
            route.continue_()

    player.route("**/content/*/hls/*", refuse)
    player.goto(filmed)
    play(player)
    says = player.locator("[data-says]")
    words = re.compile(r"The house does not answer; trying again in [248] s")
    expect(says).to_have_text(words, timeout=30_000)
    again = player.get_by_role("button", name="Try again")
    expect(again).to_be_visible()

    away[0] = False
    again.click()

    until(player, f"{NOW} > 0.5")
    expect(says).to_have_text("")
    expect(again).to_be_hidden()
    assert player.evaluate(STREAMED)


def test_who_may_not_watch_a_channel_any_more_is_told_and_may_ask_again(
    streams_broken: Visit, aired: str
) -> None:
    page = tuned_in(streams_broken, aired)
    page.route("**/live/**", lambda route: route.fulfill(status=404))
    again = page.get_by_role("button", name="Try again")
    expect(again).to_be_visible(timeout=60_000)
    expect(page.locator("[data-says]")).to_have_text("You may not watch this any more")
    again.click()
    expect(again).to_be_visible()

    page.unroute("**/live/**")
    began = page.evaluate(NOW)
    again.click()

    until(page, f"Math.abs({NOW} - {began}) > 1 && {READY} === 4")
    expect(page.locator("[data-says]")).to_have_text("")
    expect(again).to_be_hidden()


def test_a_channel_that_sends_rubbish_for_a_while_comes_back(
    streams_broken: Visit, aired: str
) -> None:
    page = tuned_in(streams_broken, aired)
    spoilt: list[str] = []

    def spoil(route: Route) -> None:
        if len(spoilt) < 8:
            spoilt.append(route.request.url)
            route.fulfill(body=b"no film at all" * 400, content_type="video/mp4")
        else:
            route.continue_()

    page.route(AIRED, spoil)

    assert eventually(lambda: page.evaluate("1") and len(spoilt) == 8, 60)
    moving(page)


def test_six_broken_pictures_do_not_end_a_channel(
    streams_broken: Visit, aired: str
) -> None:
    page = tuned_in(streams_broken, aired)
    broken = "{type: 'mediaError', details: 'bufferAppendError', fatal: true}"

    for _ in range(6):
        page.evaluate(
            f"document.querySelector('.player').stream.trigger('hlsError', {broken})"
        )
        page.wait_for_timeout(300)

    moving(page)


def test_after_a_night_with_the_lid_shut_a_channel_is_live(
    streams_broken: Visit, aired: str
) -> None:
    page = tuned_in(streams_broken, aired)
    tickets: list[str] = []
    page.on(
        "request",
        lambda asked: tickets.append(asked.url) if "/index.m3u8" in asked.url else None,
    )

    slept(page)

    assert eventually(lambda: page.evaluate("1") and tickets), "for a new ticket"
    assert "?at=" not in tickets[0]
    moving(page)
    until(page, "document.querySelector('.player').stream.latency < 27")
    assert page.locator('[data-do="live"]').is_hidden()


def test_after_a_night_with_the_lid_shut_a_film_is_where_it_was(player: Page) -> None:
    go(player, 7)
    source = player.evaluate("document.querySelector('video').currentSrc")

    slept(player)

    assert abs(player.evaluate(NOW) - 7) < 0.03
    assert player.evaluate("document.querySelector('video').currentSrc") == source


def slept(page: Page) -> None:
    """Let the clock of the page be nine hours later, as after a night."""
    page.evaluate(
        "(real => (Date.now = () => real() + 9 * 3600e3))(Date.now.bind(Date))"
    )
    page.wait_for_timeout(6_000)


def moving(page: Page) -> None:
    """It plays on, for longer than what was in its hands."""
    until(page, f"{READY} >= 3")
    began = page.evaluate(NOW)
    until(page, f"{NOW} > {began} + 2 || {NOW} < {began}")
    began = page.evaluate(NOW)
    until(page, f"{NOW} > {began} + 2")
