"""Ada and Leo watch a film together, on three screens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.houses import House
from tests.journeys.conftest import Visit, come_in
from tests.journeys.test_pages import faults
from tests.watching import eventually

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

# Where the picture is, when that was, by one clock for all pages, and whether it moves.
WHERE = """(() => {
  const { currentTime, paused } = document.querySelector('video');
  return [currentTime * 1000, performance.timeOrigin + performance.now(), paused];
})()"""
PAUSED = "document.querySelector('video').paused"
NOW = "document.querySelector('video').currentTime"
APART = 250  # ms: three browsers and their house share two cores with other tests
FAR = 3  # seconds, which nobody corrects by going a little faster
Enter = Callable[..., Page]


@pytest.fixture
def enter(browser: Browser, house: House) -> Iterator[Enter]:
    """Open a page at a screen of its own, as Ada or as Leo, and remember it."""
    visits: list[Visit] = []

    def as_(name: str, path: str, **more: Any) -> Page:
        more = {"reduced_motion": "reduce", **more}
        visit = Visit(browser.new_context(base_url=house.url, **more).new_page(), house)
        visits.append(visit)
        page = come_in(visit)
        if name != "Ada":
            page.goto("/who/")
            page.get_by_role("button", name=name).click()
            page.wait_for_url(house.url + "/")
        page.goto(path)
        return page

    yield as_
    for visit in visits:
        assert visit.elsewhere == []
        visit.page.context.close()


@pytest.fixture
def party(enter: Enter, filmed: str) -> Iterator[Page]:
    """A party that Ada has begun. The film stands at its beginning."""
    page = enter("Ada", filmed)
    show = page.get_by_role("button", name="Show everybody")
    if show.count():
        show.click()
        expect(page.get_by_role("button", name="Make private")).to_be_visible()
    page.goto("/together/")
    page.locator("[name=film]").select_option(filmed.strip("/").rpartition("/")[2])
    page.get_by_role("button", name="Watch it together").first.click()
    in_step(page)
    yield page
    page.goto(page.url)
    page.get_by_text("Invite somebody").click()
    page.get_by_role("button", name="End the party").click()
    page.get_by_role("dialog").get_by_role("button", name="End the party").click()
    expect(page.get_by_text("The party is over.")).to_be_visible()


def test_what_the_host_does_happens_on_every_screen(
    party: Page, enter: Enter, record_property: Callable[[str, object], None]
) -> None:
    leo, tablet = enter("Leo", party.url), enter("Ada", party.url)
    screens = [party, leo, tablet]
    for page in screens:
        in_step(page)
        assert page.evaluate(PAUSED)

    button(party, "Play").click()
    for page in screens:
        until(page, f"!{PAUSED} && {NOW} > 1.5")
    record_property("apart while it plays", spread(screens))
    assert eventually(lambda: spread(screens) <= APART)

    party.keyboard.press("6")
    for page in screens:
        until(page, f"{NOW} > 11")
    assert eventually(lambda: spread(screens) <= APART)
    leo.keyboard.press("0")
    expect(leo.get_by_text("Ada has the remote", exact=True).last).to_be_visible()
    expect(button(leo, "Pause")).to_have_attribute("aria-disabled", "true")

    # Whose screen it is does not matter, but who sits before it.
    button(tablet, "Pause").click()
    for page in screens:
        until(page, f"{PAUSED} && {NOW} > 11")
    record_property("apart while it stands", spread(screens))
    assert eventually(lambda: spread(screens) <= APART)
    expect(leo.locator(".happened").last).to_have_text(re.compile("Ada paused at 0:1"))


def test_who_comes_late_is_in_step_and_one_press_away_from_their_own_pace(
    party: Page, enter: Enter
) -> None:
    button(party, "Play").click()
    until(party, f"{NOW} > 3")
    leo = enter("Leo", party.url)
    in_step(leo)
    until(leo, f"!{PAUSED} && {NOW} > 3")
    assert eventually(lambda: spread([party, leo]) <= APART)

    leo.get_by_role("button", name="My own pace").last.click()
    expect(leo.get_by_text("You watch at your own pace.")).to_be_visible()
    leo.locator("video").focus()
    leo.keyboard.press("k")
    leo.keyboard.press("0")
    until(leo, f"{PAUSED} && {NOW} < 0.1")
    assert not party.evaluate(PAUSED)
    expect(people(party)).to_contain_text("at their own pace")

    leo.get_by_role("button", name="Catch up").click()
    in_step(leo)
    assert eventually(lambda: spread([party, leo]) <= APART)


def test_the_remote_goes_from_hand_to_hand_and_is_not_lost(
    party: Page, enter: Enter
) -> None:
    leo = enter("Leo", party.url)
    in_step(leo)
    party.get_by_role("button", name="Hand the remote to Leo").click()
    expect(party.get_by_text("You have offered the remote to Leo.")).to_be_visible()

    leo.get_by_role("button", name="Take it").click()
    expect(leo.get_by_text("You have the remote.")).to_be_visible()
    expect(people(party)).to_contain_text(re.compile("Leo ?has the remote"))
    button(leo, "Play").click()
    until(party, f"!{PAUSED}")

    leo.context.close()
    expect(party.locator(".happened", has_text="Leo is away.")).to_be_visible(
        timeout=20_000
    )
    expect(party.get_by_text("You have the remote.")).to_be_visible()
    assert party.evaluate(f"{NOW} > 5"), "it went on meanwhile"
    party.keyboard.press("0")
    until(party, f"{NOW} < {FAR}")


def test_what_is_said_is_words_and_nothing_else(party: Page, enter: Enter) -> None:
    leo = enter("Leo", party.url)
    in_step(leo)
    trap = '<img src=x onerror="document.title=1"><b>An otter</b>'

    leo.get_by_label("What you want to say").fill(trap)
    leo.keyboard.press("Enter")
    said = party.locator(".line__words")
    expect(said).to_have_text(trap)
    assert said.locator("*").count() == 0
    assert party.title() == leo.title() != "1"

    party.get_by_role("button", name="React to what Leo said").click()
    party.locator(".line__pick").get_by_role("button", name="A heart").click()
    expect(leo.locator(".line__reactions")).to_have_text(re.compile("❤.* 1"))
    leo.get_by_role("button", name="A heart, 1").click()
    expect(party.get_by_role("button", name="A heart, 2")).to_have_attribute(
        "aria-pressed", "true"
    )

    party.get_by_label("What you want to say").fill("shh it is starting")
    party.keyboard.press("Enter")
    expect(leo.locator(".line__words").last).to_have_text("shh it is starting")
    not_his = leo.get_by_role("button", name="Take away what Ada said")
    expect(not_his).to_be_hidden()
    party.get_by_role("button", name="Take away what Leo said").click()
    expect(leo.locator(".line__words")).to_have_text(["shh it is starting"])


def test_what_flies_over_the_picture_is_seen_by_all(party: Page, enter: Enter) -> None:
    leo = enter("Leo", party.url)
    in_step(leo)

    leo.get_by_role("button", name="Clapping").click()

    expect(party.locator(".cheer")).to_have_text(re.compile("Leo"))
    expect(party.locator(".cheer")).to_have_count(0)


def test_captions_are_everybodys_own(party: Page, enter: Enter) -> None:
    leo = enter("Leo", party.url)
    in_step(leo)
    stage = ".player__stage"

    leo.get_by_role("button", name="Captions and sound").click()
    looks = leo.get_by_role("dialog", name="Captions and sound")
    looks.get_by_role("group", name="Size").get_by_label("XL").check(force=True)
    captions = looks.get_by_role("group", name="Captions")
    captions.get_by_label("Off").check(force=True)
    button(party, "Play").click()
    until(leo, f"!{PAUSED}")

    expect(leo.locator(stage)).to_have_attribute("data-size", "xl")
    expect(party.locator(stage)).to_have_attribute("data-size", "m")
    party.get_by_role("button", name="Captions and sound").click()
    hers = party.get_by_role("dialog", name="Captions and sound")
    off = hers.get_by_role("group", name="Captions").get_by_label("Off")
    expect(off).not_to_be_checked()


def test_who_cannot_go_on_is_waited_for_in_so_many_words(
    party: Page, enter: Enter
) -> None:
    leo = enter("Leo", party.url, service_workers="block")
    in_step(leo)
    until(leo, "document.querySelector('video').readyState === 4")
    # What is in hand before it plays is enough to begin with, and not for the end.
    leo.route("**/content/*/hls/*", lambda route: route.abort("connectionrefused"))
    button(party, "Play").click()
    until(leo, f"!{PAUSED} && {NOW} > 0.5")

    party.keyboard.press("8")
    waits = party.get_by_text("Waiting for Leo.", exact=True).last
    expect(waits).to_be_visible(timeout=20_000)
    expect(leo.get_by_text("Everybody waits for you.").last).to_be_visible()
    until(party, PAUSED)

    party.get_by_role("button", name="Go on without Leo").last.click()
    expect(waits).to_be_hidden()
    until(party, f"!{PAUSED}")
    button(party, "Pause").click()
    leo.unroute("**/content/*/hls/*")
    until(leo, f"Math.abs({NOW} - {party.evaluate(NOW)}) < {APART / 1000}", 40)


def test_a_house_that_starts_again_is_not_noticed_by_the_film(
    party: Page, enter: Enter, house: House
) -> None:
    leo = enter("Leo", party.url)
    in_step(leo)
    button(party, "Play").click()
    until(leo, f"{NOW} > 1")

    house.kill_web()
    for page in (party, leo):
        expect(state(page)).to_have_text("No connection")
    began = leo.evaluate(NOW)
    until(leo, f"{NOW} > {began} + 1")

    back = "Your connection was away; still in step."
    for page in (party, leo):
        expect(page.locator(".happened", has_text=back)).to_be_visible(timeout=60_000)
        in_step(page)
    party.keyboard.press("0")
    for page in (party, leo):
        until(page, f"{NOW} < {FAR}")
    expect(people(leo)).to_contain_text(re.compile("Ada ?has the remote"))


def test_a_browser_that_wants_a_press_before_sound_gets_it(
    party: Page, enter: Enter
) -> None:
    leo = enter("Leo", "/")
    leo.add_init_script(
        """const play = HTMLMediaElement.prototype.play;
        let isPressed = false;
        addEventListener('click', () => (isPressed = true), true);
        HTMLMediaElement.prototype.play = function () {
          if (isPressed) return play.call(this);
          return Promise.reject(new DOMException('Press first', 'NotAllowedError'));
        };"""
    )
    button(party, "Play").click()
    until(party, f"{NOW} > 1")
    leo.goto(party.url)
    join = leo.get_by_role("button", name="Join with sound")
    expect(join).to_be_visible()
    assert leo.evaluate(PAUSED)

    join.click()

    expect(join).to_be_hidden()
    in_step(leo)
    assert eventually(lambda: spread([party, leo]) <= APART)


def test_who_is_invited_by_the_link_comes_in(party: Page, enter: Enter) -> None:
    party.get_by_text("Invite somebody").click()
    link = party.get_by_label("The link").input_value()

    leo = enter("Leo", link)

    in_step(leo)
    assert leo.url == party.url
    expect(people(party)).to_contain_text("Leo")
    leo.get_by_role("link", name="Leave").click()
    expect(people(party)).not_to_contain_text("Leo")


def test_without_scripts_it_says_so_and_leads_to_the_film(
    party: Page, browser: Browser, house: House, filmed: str
) -> None:
    context = browser.new_context(base_url=house.url, java_script_enabled=False)
    context.add_cookies(party.context.cookies())  # type: ignore[arg-type]
    page = context.new_page()

    page.goto(party.url)

    expect(page.get_by_text("needs scripts")).to_be_visible()
    expect(page.get_by_label("What you want to say")).to_be_hidden()
    page.get_by_role("link", name="Watch it by yourself").click()
    expect(page).to_have_url(house.url + filmed)
    context.close()


@pytest.mark.parametrize("theme", ["dusk", "cream"])
@pytest.mark.parametrize("visit", [1440, 390, 320], indirect=True)
def test_the_party_is_whole_for_everybody(
    party: Page, visit: Visit, house: House, theme: str
) -> None:
    party.get_by_label("What you want to say").fill("Budge up, I have the popcorn")
    party.keyboard.press("Enter")
    page = come_in(visit)
    page.goto("/settings/")
    page.get_by_label(theme.title(), exact=True).check(force=True)
    page.get_by_role("button", name="Keep it").click()

    assert faults(visit, party.url.removeprefix(house.url)) == []


def in_step(page: Page) -> None:
    expect(state(page)).to_have_text("In step", timeout=20_000)


def state(page: Page) -> Any:
    return page.locator("[data-state]")


def people(page: Page) -> Any:
    return page.get_by_role("list", name="Who is here")


def button(page: Page, name: str) -> Any:
    return page.locator(".player__row").get_by_role("button", name=name, exact=True)


def spread(pages: list[Page]) -> float:
    """Return how far apart in the film these are, at one moment, in milliseconds."""
    seen = [page.evaluate(WHERE) for page in pages]
    moment = seen[0][1]
    places = [place if paused else place - (at - moment) for place, at, paused in seen]
    return float(max(places) - min(places))


def until(page: Page, what: str, seconds: float = 20) -> None:
    assert eventually(lambda: page.evaluate(what), seconds), what
