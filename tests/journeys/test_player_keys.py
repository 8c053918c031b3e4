"""The player's keys: each does what the sheet says, and only where it may."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit
from tests.journeys.test_player import NOW, length, near, opened, until

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]


@pytest.fixture
def player(visit: Visit, filmed: str) -> Page:
    return opened(visit, filmed)


def test_every_key_of_the_sheet_that_moves_does_what_it_says(
    visit: Visit, player: Page
) -> None:
    links = player.locator(".player__chapters a").all()
    first, second = [float(link.get_attribute("data-seek") or 0) for link in links[:2]]
    moves: list[tuple[str, float]] = [
        ("l", 10),
        ("j", 0),
        (".", 0.04),
        (",", 0),
        ("5", length(player) / 2),
        ("9", length(player) * 0.9),
        ("0", 0),
        ("n", second),
        ("p", first),
    ]

    for key, then in moves:
        player.keyboard.press(key)
        near(player, then)
    player.locator("video").focus()
    player.keyboard.press("ArrowRight")
    near(player, first + 5)
    player.keyboard.press("ArrowLeft")
    near(player, first)
    player.keyboard.press("k")
    until(player, "!document.querySelector('video').paused")
    player.keyboard.press("Space")
    until(player, "document.querySelector('video').paused")
    assert visit.complaints == []


def test_every_other_key_of_the_sheet_does_what_it_says(
    visit: Visit, player: Page
) -> None:
    press, says = player.keyboard.press, player.locator("[data-says]")
    speed = "document.querySelector('video').playbackRate"
    sheet = player.get_by_role("dialog", name="Keys")

    press("Shift+>")
    until(player, f"{speed} === 1.25")
    press("Shift+<")
    until(player, f"{speed} === 1")
    press("m")
    until(player, "!document.querySelector('video').muted")
    press("c")
    expect(says).to_have_text("Captions: Off")
    press("c")
    expect(says).to_have_text(re.compile("Captions: (?!Off)"))
    player.locator("video").focus()
    press("ArrowDown")
    expect(says).to_have_text("Volume 90 %")
    press("ArrowUp")
    expect(says).to_have_text("Volume 100 %")
    press("f")
    until(player, "document.fullscreenElement?.matches('.player') ?? false")
    press("f")
    until(player, "!document.fullscreenElement")
    press("?")
    expect(sheet).to_be_visible()
    press("Escape")
    expect(sheet).to_be_hidden()
    assert visit.complaints == []


def test_letters_are_nobodys_keys_where_somebody_types_or_wants_none(
    player: Page,
) -> None:
    player.get_by_label("Add a tag").press_sequentially("kml5")
    assert player.evaluate("document.querySelector('video').paused")
    assert player.evaluate(f"{NOW} < 0.1")

    player.locator("video").focus()
    player.keyboard.press("?")
    player.get_by_role("switch").uncheck(force=True)
    player.keyboard.press("Escape")
    player.keyboard.press("5")
    player.keyboard.press("k")

    assert player.evaluate("document.querySelector('video').paused")
    assert player.evaluate(f"{NOW} < 0.1")
