"""The player with a real film: streamed, captioned to taste, waited for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.houses import House
from tests.journeys.conftest import Visit, come_in
from tests.journeys.test_pages import AXE
from tests.watching import eventually

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

NOW = "document.querySelector('video').currentTime"
STREAMED = "document.querySelector('video').currentSrc.startsWith('blob:')"


@pytest.fixture
def player(visit: Visit, filmed: str) -> Page:
    """A film's page, its stream known, silent and at its beginning."""
    return opened(visit, filmed)


def opened(visit: Visit, filmed: str) -> Page:
    page = come_in(visit)
    page.goto(filmed)
    until(page, "document.querySelector('video').readyState > 0")
    page.evaluate("document.querySelector('video').muted = true")
    go(page, 0)
    return page


def test_a_film_plays_as_a_stream_with_its_picture_to_choose(
    visit: Visit, player: Page
) -> None:
    assert player.evaluate(STREAMED)
    player.get_by_role("button", name="Play", exact=True).click()
    until(player, f"{NOW} > 1")
    expect(player.locator("[data-clock]")).to_have_text(re.compile(r"0:0\d / 0:\d\d"))
    expect(player.locator("[data-chapter-name]")).to_have_text(re.compile("Chapter 1,"))

    settings(player)
    for height, then in (("360", 9), ("720", length(player) - 1)):
        player.get_by_label(f"{height}p").check(force=True)
        player.evaluate("document.querySelector('video').pause()")
        go(player, then)
        until(player, f"document.querySelector('video').videoHeight === {height}")
    player.get_by_role("button", name="Playback health").click()

    expect(player.locator('[data-health="picture"]')).to_have_text("1280 × 720")
    expect(player.locator('[data-health="ahead"]')).to_have_text(re.compile(r"\d s"))
    player.keyboard.press("Escape")
    expect(player.get_by_role("dialog", name="Playback health")).to_be_hidden()
    assert visit.complaints == [] and visit.elsewhere == []


def test_captions_are_drawn_as_somebody_likes_them_and_still_are_later(
    visit: Visit, player: Page, filmed: str
) -> None:
    said = player.locator(".lines a").first
    said_at = float(said.get_attribute("data-seek") or 0)
    shown = player.locator("[data-captions]")
    go(player, said_at + 0.3)
    expect(shown).not_to_be_empty()
    words = shown.inner_text()
    assert words.split()[-1] in said.inner_text()
    before = look_of(player)

    settings(player)
    for group, choice in (
        ("Size", "XL"),
        ("Behind", "Soft"),
        ("Letters", "Book"),
        ("Edge", "Shadow"),
        ("Place", "Above"),
        ("Speed", "1¼"),
    ):
        look = player.get_by_role("group", name=group)
        look.get_by_label(choice, exact=True).check(force=True)
    after = look_of(player)
    assert all(after[name] != before[name] for name in before), (before, after)
    assert player.evaluate("document.querySelector('video').playbackRate") == 1.25

    player.reload()
    until(player, "document.querySelector('video').readyState > 0")
    go(player, said_at + 0.3)
    expect(shown).to_have_text(words)
    assert look_of(player) == after
    assert player.evaluate("document.querySelector('video').playbackRate") == 1.25
    settings(player)
    captions = player.get_by_role("group", name="Captions")
    captions.get_by_label("Off").check(force=True)
    expect(shown).to_be_empty()
    player.reload()
    until(player, "document.querySelector('video').readyState > 0")
    go(player, said_at + 0.3)
    settings(player)
    expect(captions.get_by_label("Off")).to_be_checked()
    expect(shown).to_be_empty()
    assert visit.complaints == [] and visit.elsewhere == []


def test_the_little_window_takes_the_captions_along(player: Page) -> None:
    at = float(player.locator(".lines a").first.get_attribute("data-seek") or 0)
    go(player, at + 0.3)
    expect(player.locator("[data-captions]")).not_to_be_empty()
    words = player.locator("[data-captions]").inner_text()

    player.locator("video").focus()
    player.keyboard.press("i")
    expect(player.get_by_text("plays in its own little window")).to_be_visible()
    inside = "documentPictureInPicture.window.document.querySelector"
    assert player.evaluate(f"{inside}('[data-captions]').innerText") == words
    assert player.evaluate(f"{inside}('video').currentTime > {at}")

    player.get_by_role("button", name="Bring it back").click()
    expect(player.locator(".player video")).to_be_visible()
    expect(player.locator("[data-captions]")).to_have_text(words)


@pytest.fixture
def streams_broken(browser: Browser, house: House) -> Iterator[Visit]:
    """A browser that can lose calls on their way: no worker stands in between."""
    context = browser.new_context(base_url=house.url, service_workers="block")
    yield Visit(context.new_page(), house)
    context.close()


@pytest.mark.parametrize("lost", ["**/vendor/hls/*", "**/content/*/hls/*"])
def test_where_streams_do_not_work_the_file_plays_with_its_captions(
    streams_broken: Visit, filmed: str, lost: str
) -> None:
    visit = streams_broken
    visit.page.route(lost, lambda route: route.fulfill(status=404))
    page = opened(visit, filmed)
    until(page, "document.querySelector('video').currentSrc.includes('film.mp4')")
    until(page, "document.querySelector('video').readyState > 0")

    page.locator(".lines a").first.click()

    until(page, "!document.querySelector('video').paused")
    expect(page.locator("[data-captions]")).not_to_be_empty()
    settings(page)
    expect(page.get_by_role("group", name="Captions")).to_be_visible()
    expect(page.get_by_role("group", name="Picture")).to_be_hidden()


def test_a_house_that_is_away_for_a_while_is_waited_for(
    streams_broken: Visit, filmed: str
) -> None:
    visit = streams_broken
    lost: list[str] = []

    def lose(route: Route) -> None:
        if len(lost) < 12:
            lost.append(route.request.url)
            route.abort("connectionrefused")
        else:
            route.continue_()

    page = opened(visit, filmed)
    visit.page.route("**/content/*/hls/*", lose)
    go(page, length(page) - 4)
    page.evaluate("document.querySelector('video').play()")

    until(page, "document.querySelector('video').ended")
    assert len(lost) == 12
    assert page.evaluate(STREAMED), "it did not fall back to the file"


@pytest.mark.parametrize("theme", ["dusk", "cream"])
@pytest.mark.parametrize("visit", [1440, 390, 320], indirect=True)
def test_each_panel_is_whole_for_everybody(
    visit: Visit, filmed: str, theme: str
) -> None:
    page = opened(visit, filmed)
    page.evaluate("theme => (document.documentElement.dataset.theme = theme)", theme)
    page.evaluate(AXE.read_text("utf-8"))
    for panel in ("settings", "chapters", "help", "health"):
        page.evaluate(
            """what => document.querySelector('.player').dispatchEvent(
            new CustomEvent('player:do', {detail: {what}}))""",
            panel,
        )
        expect(page.locator(f'[data-panel="{panel}"]')).to_be_visible()
        wrong = page.evaluate(
            """async () => (await axe.run(document, {resultTypes: ['violations']}))
            .violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(', ')}`)"""
        )
        assert wrong == [], panel
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.complaints == [] and visit.elsewhere == []


def look_of(page: Page) -> dict[str, object]:
    """How the captions look to the eye, not what was asked for."""
    found: dict[str, object] = page.evaluate(
        """() => {
          const box = document.querySelector('[data-captions]');
          const words = getComputedStyle(box.querySelector('p'));
          const stage = document.querySelector('.player__stage');
          const top = (one) => one.getBoundingClientRect().top;
          const isAbove = top(box) < top(stage) + stage.offsetHeight / 2;
          const {fontSize, fontFamily, backgroundColor, textShadow} = words;
          return {fontSize, fontFamily, backgroundColor, textShadow, isAbove};
        }"""
    )
    return found


def settings(page: Page) -> None:
    page.get_by_role("button", name="Captions and sound").click()
    expect(page.get_by_role("dialog", name="Captions and sound")).to_be_visible()


def length(page: Page) -> float:
    seconds: float = page.evaluate("document.querySelector('video').duration")
    return seconds


def go(page: Page, seconds: float) -> None:
    page.evaluate(f"document.querySelector('video').currentTime = {seconds}")
    near(page, seconds)


def near(page: Page, seconds: float) -> None:
    until(page, f"Math.abs({NOW} - {seconds}) < 0.03")


def until(page: Page, what: str) -> None:
    assert eventually(lambda: page.evaluate(what)), what
