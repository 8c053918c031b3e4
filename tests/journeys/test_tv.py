"""A television in the living room: keys of a remote, films that follow, and weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.houses import House
from tests.journeys.conftest import Visit, come_in
from tests.journeys.test_pages import faults
from tests.watching import eventually

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("tv")]
FILMS = ("Fog Has a Birthday", "The Whale Who Kept the Post")
STAGED = f"""
from tests.liveloop import staged
staged.on_air(titles={FILMS!r})
staged.on_air("night-owls", ("An Owl by Day", "A Moth by Night"))
"""
SET = "document.querySelector('[data-tv]')"
VIDEO = "document.querySelector('video')"
MOVES = f"{VIDEO}.readyState > 2 && {VIDEO}.currentTime > 0"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with two channels on air, of films of two segments that take turns."""
    house = House(tmp_path_factory.mktemp("tv"), PHAROS_WORKERS="1")
    house.found_family()
    house.manage("shell", "-v", "0", "-c", STAGED)
    with house:
        yield house


@pytest.fixture
def visit(
    browser: Browser, house: House, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A television. Its worker would keep from us what the page asks the house."""
    width = getattr(request, "param", 1920)
    context = browser.new_context(
        viewport={"width": width, "height": 1080 if width > 1440 else 844},
        base_url=house.url,
        reduced_motion="reduce",
        service_workers="block",
    )
    yield Visit(context.new_page(), house)
    context.close()


def until(page: Page, what: str, seconds: float = 30) -> None:
    assert eventually(lambda: bool(page.evaluate(what)), seconds), what


def moving(page: Page) -> None:
    """Wait until the picture goes on from where it is."""
    until(page, MOVES)
    began = page.evaluate(f"{VIDEO}.currentTime")
    until(page, f"{VIDEO}.currentTime > {began} + 0.5")


# What is written is what the picture shows, though it is seconds behind the house.
TOLD = f"""(({{ starts, ends }}, shows) => starts - 1 <= shows && shows <= +ends + 2)(
    document.getElementById('tv-on').dataset, {SET}.stream.playingDate / 1000)"""
ON = re.compile("/tv/on/")


def another(route: Route) -> None:
    """Answer as a house that was updated meanwhile."""
    answer: Any = route.fetch()
    told = re.sub('data-house="[^"]*"', 'data-house="another"', answer.text())
    route.fulfill(response=answer, body=told)


@pytest.fixture
def tv(visit: Visit) -> Page:
    page = come_in(visit)
    page.goto("/tv/")
    expect(page).to_have_url(re.compile("/liveloop/skerry-tv/tv/$"))
    moving(page)
    return page


def test_the_keys_of_a_remote_do_what_they_say(visit: Visit, tv: Page) -> None:
    over, cards = tv.locator(".tv__top"), tv.locator("[data-card]")
    about = tv.locator("[data-about]:visible")
    expect(tv.locator("#tv-on h1")).to_have_text(re.compile("|".join(FILMS)))
    tv.keyboard.press("Escape")
    expect(over).to_be_hidden()

    tv.keyboard.press("ArrowRight")
    expect(over).to_be_visible()
    expect(cards.first).to_be_focused()
    tv.keyboard.press("ArrowRight")
    expect(cards.nth(1)).to_be_focused()
    tv.keyboard.press("Enter")
    expect(about).to_have_count(1)
    expect(about).to_contain_text(cards.nth(1).locator("b").inner_text())
    tv.keyboard.press("Escape")
    expect(about).to_have_count(0)
    expect(over).to_be_visible()
    tv.keyboard.press("Backspace")
    expect(over).to_be_hidden()
    # With nobody at the keys it leaves by itself.
    tv.keyboard.press("m")
    expect(over).to_be_visible()
    expect(over).to_be_hidden(timeout=15_000)
    assert visit.complaints == [] and visit.elsewhere == []


def test_up_and_down_change_the_channel_and_nothing_piles_up(
    visit: Visit, tv: Page
) -> None:
    counted = f"[{VIDEO}.textTracks.length, document.querySelectorAll('*').length]"
    before: list[int] = []
    for key, place, film in (
        ("ArrowDown", "night-owls", "An Owl by Day|A Moth by Night"),
        ("ArrowDown", "skerry-tv", "|".join(FILMS)),
        ("2", "night-owls", "An Owl by Day|A Moth by Night"),
        ("PageDown", "skerry-tv", "|".join(FILMS)),
    ):
        tv.keyboard.press(key)

        expect(tv).to_have_url(re.compile(f"/liveloop/{place}/tv/$"))
        expect(tv.locator("#tv-on h1")).to_have_text(re.compile(film))
        moving(tv)
        until(tv, "document.querySelector('canvas').hidden")
        assert f"/live/{place}/" in tv.evaluate(f"{SET}.stream.levels[0].uri")
        before = before or tv.evaluate(counted)
    assert tv.evaluate(counted) == before
    assert visit.complaints == [] and visit.elsewhere == []


def test_it_says_another_film_when_the_picture_shows_it(tv: Page) -> None:
    first, second = (f"#tv-on[data-entry] h1:text-is('{film}')" for film in FILMS)

    for shown in (first, second, first):
        tv.wait_for_selector(shown, state="attached", timeout=30_000)
        until(tv, TOLD)


def test_it_outlives_the_house(tv: Page, house: House) -> None:
    house.kill_web()
    house.wait_until("/health/ready")

    began = tv.evaluate(f"{VIDEO}.currentTime")
    until(tv, f"{VIDEO}.currentTime > {began} + 25", 90)


def test_between_two_films_it_begins_anew_when_the_house_has_other_files(
    tv: Page,
) -> None:
    with tv.expect_event("load", timeout=60_000):
        tv.route(ON, another)
    tv.unroute(ON)

    moving(tv)


def test_it_does_not_begin_anew_without_a_house(tv: Page) -> None:
    asked = []

    def nobody(route: Route) -> None:
        asked.append(route.request.method)
        route.abort()

    tv.evaluate("window.old = true")
    tv.route(re.compile("/tv/$"), nobody)
    tv.route(ON, another)

    assert eventually(lambda: tv.evaluate("1") and len(asked) > 1, 60)
    assert set(asked) == {"HEAD"} and tv.evaluate("window.old")


@pytest.mark.parametrize("visit", [1920, 1440, 390, 320], indirect=True)
def test_the_pages_of_televisions_are_whole_for_everybody(visit: Visit) -> None:
    come_in(visit)

    wrong = faults(visit, "/liveloop/skerry-tv/tv/")
    wrong += faults(visit, "/liveloop/televisions/")

    assert wrong == []
