"""The library and a film's page, with a real film: seen, watched, changed, undone."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.films import strange as files
from tests.houses import House
from tests.journeys.conftest import MAKING, Visit, come_in
from tests.journeys.test_pages import faults
from tests.watching import eventually

LISTED: FilePayload = {
    "name": "list.mp4",
    "mimeType": "video/mp4",
    "buffer": b"#EXTM3U\n",
}

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]


@pytest.mark.parametrize("theme", ["dusk", "cream"])
@pytest.mark.parametrize("visit", [1440, 390, 320], indirect=True)
def test_the_pages_are_whole_for_everybody(
    visit: Visit, filmed: str, theme: str
) -> None:
    page = come_in(visit)
    page.goto("/settings/")
    page.get_by_label(theme.title(), exact=True).check(force=True)
    page.get_by_role("button", name="Keep it").click()
    paths = ["/", "/library/", "/library/?q=giraffe", filmed, f"{filmed}delete/"]
    paths += ["/library/bring/", "/library/trash/"]

    wrong = [fault for path in paths for fault in faults(visit, path)]

    assert wrong == []


def test_the_keyboard_alone_plays_shows_deletes_and_takes_back(
    visit: Visit, filmed: str
) -> None:
    page = come_in(visit)
    page.goto("/library/")
    # On the shelf: what was begun by another test stands under “Keep watching” too.
    press_on(page, page.locator(f'#shelf a[href="{filmed}"]'))
    page.wait_for_url(f"**{filmed}")
    until(page, "document.querySelector('video').readyState > 0")

    chapter = page.locator(".chaps a").nth(1)
    at = float(chapter.get_attribute("data-seek") or 0)
    press_on(page, chapter)

    until(page, f"document.querySelector('video').currentTime >= {at} - 0.1")
    until(page, "!document.querySelector('video').paused")
    expect(page.locator(".chaps a").nth(1)).to_have_attribute("aria-current", "true")
    page.evaluate("document.querySelector('video').pause()")

    # Another test may have shown it before: they run in any order.
    if page.get_by_role("button", name="Make private").count():
        press_on(page, page.get_by_role("button", name="Make private"))
    press_on(page, page.get_by_role("button", name="Show everybody"))
    expect(page.get_by_role("button", name="Make private")).to_be_focused()
    expect(page.locator("#about")).to_contain_text("The whole family can see it.")

    press_on(page, page.get_by_role("link", name="Delete this film"))
    expect(page.get_by_role("button", name="Keep it").last).to_be_focused()
    page.keyboard.press("Escape")
    assert page.url.endswith(filmed)
    press_on(page, page.get_by_role("link", name="Delete this film"))
    press_on(page, page.get_by_role("button", name="Put it into the bin"))
    page.wait_for_url(re.compile("/library/"))
    expect(page.locator(f'a[href="{filmed}"]')).to_have_count(0)
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{filmed}")
    expect(page.get_by_text("is back on the shelf")).to_be_visible()


def test_what_was_begun_goes_on_where_it_was(visit: Visit, filmed: str) -> None:
    page = come_in(visit)
    page.goto(filmed)
    until(page, "document.querySelector('video').readyState > 0")
    page.evaluate(
        "const v = document.querySelector('video'); v.muted = true; v.currentTime = 6;"
    )
    page.evaluate("document.querySelector('video').play()")
    until(page, "document.querySelector('video').currentTime > 6.5")
    with page.expect_response(re.compile("/watched/")) as saved:
        page.evaluate("document.querySelector('video').pause()")
    assert saved.value.status == 204

    page.goto("/library/")
    page.get_by_role("region", name="Keep watching")
    page.locator(".stills .filmcard").first.click()
    until(page, "document.querySelector('video').currentTime > 6")
    page.get_by_role("link", name="From the beginning").click()
    until(page, "document.querySelector('video').currentTime < 3")
    assert visit.complaints == [] and visit.elsewhere == []


def test_looking_for_a_film_finds_it_while_it_is_typed(
    visit: Visit, filmed: str
) -> None:
    page = come_in(visit)
    page.goto("/library/")

    page.get_by_label("Find a film").press_sequentially("rains last")
    expect(page.locator("#shelf")).to_contain_text("1 film found")
    page.wait_for_url(re.compile(r"q=rains"))
    page.get_by_label("Find a film").fill("giraffe")
    expect(page.locator("#shelf")).to_contain_text("No film with “giraffe”")
    page.reload()
    expect(page.locator("#shelf")).to_contain_text("No film with “giraffe”")


@pytest.fixture
def without_script(browser: Browser, house: House) -> Iterator[Page]:
    context = browser.new_context(base_url=house.url, java_script_enabled=False)
    yield come_in(Visit(context.new_page(), house))
    context.close()


def test_without_a_script_everything_works_but_the_player(
    without_script: Page, filmed: str, tmp_path: Path
) -> None:
    page = without_script
    page.goto("/library/?q=rains+at+last")
    page.get_by_role("button", name="Find").click()
    page.locator(f'a[href="{filmed}"]').click()
    seek = page.locator(".chaps a").first.get_attribute("href") or ""
    assert "film.mp4#t=" in seek

    page.get_by_label("Add a tag").fill("Kites")
    page.get_by_role("button", name="Add the tag").click()
    expect(page.locator(".tag")).to_contain_text("Kites")
    page.get_by_role("button", name="Take away the tag Kites").click()
    expect(page.locator(".tag")).to_have_count(0)
    page.get_by_role("button", name=re.compile("Show everybody|Make private")).click()
    expect(page.get_by_text(re.compile("can see it now|see it now"))).to_be_visible()
    page.get_by_role("link", name="Delete this film").click()
    page.get_by_role("button", name="Put it into the bin").click()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url(f"**{filmed}")

    page.goto("/library/bring/")
    page.get_by_label("The clip").set_input_files(files=[LISTED])
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_text("is a list of other files and not a film")).to_be_visible()


def test_a_clip_comes_in_with_its_way_shown(visit: Visit, tmp_path: Path) -> None:
    page = come_in(visit)
    page.goto("/library/bring/")
    page.get_by_label("The clip").set_input_files(files=[LISTED])
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("alert")).to_contain_text("list of other files")
    clip = files.film(tmp_path / "our_boat.mp4", seconds=2)
    page.get_by_label("The clip").set_input_files(clip)
    page.get_by_role("button", name="Bring it in").click()

    page.wait_for_url(re.compile(r"/create/[0-9a-f-]{36}/"))
    deadline = time.monotonic() + MAKING / 1000
    while time.monotonic() < deadline:
        page.goto("/library/?kind=clip")
        if page.locator(".filmcard").count():
            break
        time.sleep(1)
    page.locator(".filmcard").first.click()
    expect(page.locator("h1")).to_have_text("Our boat")
    expect(page.get_by_text("Nobody in this house can write down")).to_be_visible()
    until(page, "document.querySelector('video').readyState > 0")


def until(page: Page, what: str) -> None:
    """Wait for something to be so. (The policy forbids Playwright's own way.)"""
    assert eventually(lambda: page.evaluate(what)), what


def press_on(page: Page, what: object) -> None:
    """Reach something with the Tab key alone, and press it."""
    what.scroll_into_view_if_needed()  # type: ignore[attr-defined]
    for _ in range(120):
        page.keyboard.press("Tab")
        if what.evaluate("one => one === document.activeElement"):  # type: ignore[attr-defined]
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"the Tab key does not reach {what}")
