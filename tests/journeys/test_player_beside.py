"""Beside the film: little pictures, true things, another page, a little window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.houses import House
from tests.journeys.conftest import Visit
from tests.journeys.test_pages import AXE
from tests.journeys.test_player import NOW, go, opened, until

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

LOUD = "document.querySelector('video').volume"
QUIETER = 10 ** (-12 / 20)
KNOWN = """
from django.utils import timezone
from accounts.models import Family
from studio.models import Film, WikiPage
from studio.services.facts import SERVICE
family = Family.objects.get()
family.permissions.get_or_create(service=SERVICE.recipient)
for film in Film.objects.all():
    for each in film.entities.all():
        WikiPage.objects.update_or_create(language="en", name=each.name, defaults={
            "title": each.name.title(), "summary": f"About {each.name}. Truly.",
            "source": f"https://en.wikipedia.org/wiki/{each.name.title()}"})
"""
FORGOTTEN = """
from accounts.models import Family
Family.objects.get().permissions.all().delete()
"""
FRAME = ".player__beside iframe"


@pytest.fixture
def player(visit: Visit, filmed: str) -> Page:
    return opened(visit, filmed)


@pytest.fixture(params=[1440, 390])
def doors_open(
    browser: Browser, house: House, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """A browser where a film has a page beside it, which lets itself be framed.

    No page of the house does yet, so one is told to on its way.
    """
    size = {"width": request.param, "height": 900}
    context = browser.new_context(
        base_url=house.url,
        service_workers="block",
        viewport=size,  # type: ignore[arg-type]
    )
    visit = Visit(context.new_page(), house)

    def framed(route: Route) -> None:
        answer = route.fetch()
        headers = dict(answer.headers)
        headers.pop("x-frame-options")
        policy = headers["content-security-policy"]
        headers["content-security-policy"] = policy.replace(
            "frame-ancestors 'none'", "frame-ancestors 'self'"
        )
        route.fulfill(response=answer, headers=headers)

    def beside(route: Route) -> None:
        answer = route.fetch()
        told = 'data-player data-beside="/styleguide/" data-beside-title="Parts" '
        page = answer.text().replace("data-player ", told, 1)
        route.fulfill(response=answer, body=page)

    visit.page.route("**/styleguide/", framed)
    visit.page.route("**/films/*/", beside)
    yield visit
    context.close()


def test_the_bar_shows_little_pictures_to_whoever_points_or_goes(
    visit: Visit, player: Page
) -> None:
    glance, bar = player.locator("[data-glance]"), player.locator("[data-seekbar]")
    asked: list[str] = []
    player.on("request", lambda request: asked.append(request.url))
    box = bar.bounding_box()
    assert box

    player.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] / 2)
    expect(glance).to_be_visible()
    first = drawn(player)
    player.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2)

    assert drawn(player)["place"] != first["place"]
    assert drawn(player)["clock"] > first["clock"]
    until(player, "document.querySelector('[data-glance] i').offsetWidth === 160")
    assert [each for each in asked if "sheet.jpg?v=" in each], "only when it is seen"
    player.mouse.move(10, 10)
    expect(glance).to_be_hidden()
    bar.focus()
    player.keyboard.press("ArrowRight")
    expect(glance).to_be_visible()
    expect(glance).to_be_hidden()
    assert visit.complaints == [] and visit.elsewhere == []


def drawn(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate(
        """() => ({
          place: document.querySelector('[data-glance] i').style.backgroundPosition,
          clock: document.querySelector('[data-glance] b').textContent,
        })"""
    )
    return found


@pytest.fixture
def known(house: House, filmed: str) -> Iterator[None]:
    """The house has facts about the film, and may ask for more during the test."""
    house.manage("shell", "-v", "0", "-c", KNOWN)
    yield
    house.manage("shell", "-v", "0", "-c", FORGOTTEN)


def test_true_things_come_when_they_are_named_for_who_wants_them(
    visit: Visit, filmed: str, known: None
) -> None:
    page = opened(visit, filmed)
    cards = page.locator("[data-from]")
    card = cards.last
    at = float(card.get_attribute("data-from") or 0)
    go(page, at + 1)
    expect(card).to_be_hidden()

    page.keyboard.press("t")

    expect(page.locator("[data-says]")).to_have_text("True things: on")
    expect(card).to_be_visible()
    expect(card).to_contain_text("Truly.")
    expect(card.get_by_role("link")).to_have_attribute(
        "href", f"https://en.wikipedia.org/wiki/{card.locator('b').inner_text()}"
    )
    assert page.locator("[data-from]:visible").count() == 1
    page.evaluate(AXE.read_text("utf-8"))
    assert wrong(page) == []
    go(page, at - 1)
    expect(card).to_be_hidden()
    page.reload()
    until(page, "document.querySelector('video').readyState > 0")
    go(page, at + 1)
    expect(card).to_be_visible()
    page.keyboard.press("t")
    expect(card).to_be_hidden()
    assert visit.elsewhere == [], "nothing was asked of anybody"


def test_a_page_beside_the_film_ducks_it_and_changes_places_without_a_reload(
    doors_open: Visit, filmed: str
) -> None:
    page = opened(doors_open, filmed)
    page.evaluate("document.querySelector('video').muted = false")
    frame = page.frame_locator(FRAME).locator("body")
    page.keyboard.press("b")
    expect(page.get_by_role("region", name="Parts")).to_be_visible()
    frame.wait_for()
    frame.evaluate("window.mine = 42")
    source = page.evaluate("document.querySelector('video').currentSrc")
    assert page.evaluate(LOUD) == 1

    page.evaluate(f"document.querySelector('{FRAME}').focus()")
    quiet = page.evaluate(
        f"new Promise(done => setTimeout(() => done({LOUD}), 300))", None
    )
    assert abs(quiet - QUIETER) < 0.01
    page.keyboard.press("Escape")
    until(page, f"{LOUD} === 1")
    assert page.evaluate("document.activeElement.tagName") == "VIDEO"

    small = width(page, ".player__beside")
    page.keyboard.press("x")
    until(page, f"Math.abs({LOUD} - {QUIETER}) < 0.01")
    assert width(page, ".player__beside") > 2 * small
    assert width(page, ".player__stage") < width(page, ".player__beside") / 2
    page.evaluate(AXE.read_text("utf-8"))
    assert wrong(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("x")
    until(page, f"{LOUD} === 1")

    assert frame.evaluate("() => window.mine") == 42, "it was not loaded again"
    assert page.evaluate("document.querySelector('video').currentSrc") == source
    assert '"volume":0.2' not in page.evaluate("JSON.stringify({...localStorage})")
    page.keyboard.press("b")
    assert page.locator(FRAME).count() == 0


def wrong(page: Page) -> list[str]:
    """Return what axe finds in the player; a framed page is looked at by itself."""
    found: list[str] = page.evaluate(
        """async () => (await axe.run('.player',
          {resultTypes: ['violations'], iframes: false}))
        .violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(', ')}`)"""
    )
    return found


def width(page: Page, what: str) -> float:
    wide: float = page.evaluate(f"document.querySelector('{what}').offsetWidth")
    return wide


def test_where_nothing_is_to_be_had_beside_it_there_is_no_button_for_it(
    player: Page,
) -> None:
    player.keyboard.press("b")

    expect(player.locator("[data-beside-opens]")).to_be_hidden()
    expect(player.locator("[data-beside-panel]")).to_be_hidden()


def test_without_windows_for_pages_the_film_stays_in_a_corner_of_this_one(
    visit: Visit, player: Page
) -> None:
    player.evaluate(
        "Object.defineProperty(window, 'documentPictureInPicture', {value: undefined})"
    )
    go(player, 4)

    player.locator("video").focus()
    player.keyboard.press("i")

    expect(player.get_by_text("plays in its own little window")).to_be_visible()
    player.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(player.locator("video")).to_be_in_viewport(ratio=1)
    player.keyboard.press("k")
    until(player, f"{NOW} > 4.5")
    player.keyboard.press("i")
    expect(player.get_by_text("plays in its own little window")).to_be_hidden()
    assert visit.complaints == []


def test_what_was_chosen_in_one_film_stays_there(visit: Visit, player: Page) -> None:
    kept = "JSON.parse(localStorage.getItem(`player:${who}`))".replace(
        "${who}", "${document.querySelector('.player').dataset.profile}"
    )
    captions = player.get_by_role("group", name="Captions")
    player.get_by_role("button", name="Captions and sound").click()
    captions.get_by_label("Off").check(force=True)
    film = player.evaluate("document.querySelector('.player').dataset.remembers")
    assert player.evaluate(kept)["films"][film] == {"captions": "off"}

    # As if they were turned on in another film since.
    player.evaluate(
        f"""() => {{
          const all = {kept};
          all.captions = 'en';
          const who = document.querySelector('.player').dataset.profile;
          localStorage.setItem(`player:${{who}}`, JSON.stringify(all));
        }}"""
    )
    player.reload()
    until(player, "document.querySelector('video').readyState > 0")
    player.get_by_role("button", name="Captions and sound").click()

    expect(captions.get_by_label("Off")).to_be_checked()
