"""Ada opens a channel and puts a film on air; it plays on every screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.houses import House
from tests.journeys.conftest import MAKING, Visit, come_in
from tests.journeys.test_pages import faults
from tests.watching import eventually

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]
PLAYING = "document.querySelector('video').currentTime"
# Three films of one take, because a real one takes half a minute.
BEDTIME = """
import uuid
from django.utils import timezone
from liveloop.services import channels, drafts
from studio.models import Film
film = Film.objects.get(pk="{film}")
opened = channels.open_channel(film.family, "Bedtime")
for title in ("One", "Two", "Three"):
    film.pk, film.title, film.published_at = uuid.uuid4(), title, timezone.now()
    film.save(force_insert=True)
    drafts.add(opened, film)
"""
OVER = """
from liveloop.models import Channel
from studio.models import Film
Channel.objects.filter(slug="bedtime").delete()
Film.objects.filter(title__in=["One", "Two", "Three"]).delete()
"""


def until(page: Page, what: str, seconds: float = 60) -> None:
    eventually(lambda: bool(page.evaluate(what)), seconds)


def opened(page: Page) -> None:
    """Open the house's channel, if nobody has yet."""
    page.goto("/liveloop/")
    button = page.get_by_role("button", name="Open the channel")
    if button.count():
        button.click()
        page.wait_for_url(re.compile(r"/liveloop/[a-z0-9-]+/"))


def shown(page: Page, film: str) -> None:
    """Show a film to everybody, if nobody has yet."""
    page.goto(film)
    show = page.get_by_role("button", name="Show everybody")
    if show.count():
        show.click()
        expect(page.get_by_role("button", name="Make private")).to_be_visible()


@pytest.fixture
def bedtime(house: House, filmed: str) -> Iterator[str]:
    """A channel of its own, with three films in its order that are not on air yet."""
    house.manage("shell", "-v", "0", "-c", BEDTIME.format(film=filmed.split("/")[-2]))
    yield "/liveloop/bedtime/"
    house.manage("shell", "-v", "0", "-c", OVER)


def order(page: Page) -> list[str]:
    lines = page.locator("[data-order] .film:not(.is-moving)")
    found: list[str] = lines.evaluate_all("all => all.map(one => one.dataset.title)")
    return found


def comes_to(page: Page, *titles: str) -> None:
    """Wait until the house has answered with this order."""
    expect(page.locator("[data-order] .film b.ell")).to_have_text(list(titles))
    assert order(page) == list(titles)


def test_a_film_goes_on_air_and_plays(visit: Visit, filmed: str) -> None:
    page = come_in(visit)
    opened(page)
    page.locator("video").wait_for(timeout=MAKING)
    shown(page, filmed)
    title = page.locator("h1").inner_text()
    page.get_by_role("button", name="Add to LiveLoop").click()
    page.locator("video").wait_for(timeout=MAKING)
    page.evaluate("document.querySelector('video').muted = true")
    page.get_by_role("button", name="Play", exact=True).click(timeout=MAKING)
    until(page, f"{PLAYING} > 0", 120)

    page.get_by_role("link", name="Put these changes on air").click()
    expect(page.get_by_role("heading", name="With the changes")).to_be_visible()
    expect(page.locator("#sides section").first).to_contain_text(title)
    page.get_by_role("button", name="Put on air").click()
    promised = page.get_by_text("That is on air from").inner_text()
    expect(page.get_by_role("link", name="Put these changes on air")).to_have_count(0)

    expect(page.locator("#now > h2")).to_have_text(title, timeout=60_000)
    expect(page.locator(".guide li").nth(1)).to_contain_text(title)
    # The film may have been on before: another test may have opened this channel.
    (second,) = re.findall(r"\d\d:\d\d:\d\d", promised)
    assert eventually(lambda: second in begins(page), 120)
    page.evaluate("document.querySelector('video').muted = true")
    page.get_by_role("button", name="Play", exact=True).click(timeout=MAKING)
    began = page.evaluate(PLAYING)
    until(page, f"{PLAYING} > {began} + 12", 60)
    assert visit.complaints == [] and visit.elsewhere == []


def begins(page: Page) -> list[str]:
    """Return at which seconds something begins, as players are told."""
    slug = page.url.rstrip("/").split("/")[-1].partition("#")[0]
    index = page.request.get(f"/live/{slug}/index.m3u8")
    listed = page.request.get(index.url.replace("index.m3u8", "video-720.m3u8"))
    dates = re.findall(r'START-DATE="[^T]*T([0-9:]{8})', listed.text())
    zone = page.evaluate("document.querySelector('[data-zone]').dataset.zone")
    day = datetime.now(UTC).date()
    moments = [datetime.combine(day, time.fromisoformat(at), UTC) for at in dates]
    return [f"{each.astimezone(ZoneInfo(zone)):%H:%M:%S}" for each in moments]


def test_the_order_is_dragged_with_a_mouse(visit: Visit, bedtime: str) -> None:
    page = come_in(visit)
    page.goto(bedtime)
    comes_to(page, "One", "Two", "Three")

    dragged(page, 2, 0)
    comes_to(page, "Three", "One", "Two")
    dragged(page, 0, 1)
    comes_to(page, "One", "Three", "Two")

    page.reload()
    comes_to(page, "One", "Three", "Two")
    assert visit.complaints == []


def dragged(page: Page, place: int, to: int) -> None:
    """Drag a line, and wait until the house has answered with its own list."""
    with page.expect_response("**/order/"):
        drag(page, place, to)
    expect(page.locator("#order.htmx-settling, .htmx-request")).to_have_count(0)


def drag(page: Page, place: int, to: int) -> None:
    grips = page.locator(".order__grip")
    here, there = grips.nth(place).bounding_box(), grips.nth(to).bounding_box()
    assert here and there
    x = here["x"] + here["width"] / 2
    page.mouse.move(x, here["y"] + here["height"] / 2)
    page.mouse.down()
    # To its far edge: then the others make room.
    edge = 0.1 if to < place else 0.9
    page.mouse.move(x, there["y"] + there["height"] * edge, steps=12)
    expect(page.locator(".is-here")).to_have_count(1)
    page.mouse.up()


def test_the_order_is_changed_with_the_keyboard_alone(
    visit: Visit, bedtime: str
) -> None:
    page = come_in(visit)
    page.goto(bedtime)
    says, focused = page.locator("#order-says"), page.locator(":focus")
    press = page.keyboard.press
    page.locator("#order-rules").focus()
    press("Tab")
    expect(focused).to_have_accessible_name("Move One")

    press("Space")
    expect(says).to_contain_text("is picked up, number 1 of 3")
    press("ArrowDown")
    expect(says).to_have_text("2 of 3")
    press("Escape")
    expect(says).to_contain_text("is back where it was")
    assert order(page) == ["One", "Two", "Three"]

    press("Space")
    press("End")
    press("Space")
    expect(says).to_have_text("“One” is number 3 of 3 now.")
    comes_to(page, "Two", "Three", "One")
    expect(focused).to_have_accessible_name("Move One")
    press("Alt+ArrowUp")
    expect(says).to_have_text("“One” is number 2 of 3 now.")
    expect(focused).to_have_accessible_name("Move One")

    press("Tab")
    press("Enter")
    press("Tab")
    expect(focused).to_have_accessible_name(re.compile("Earlier ?: One"))
    press("Enter")
    comes_to(page, "One", "Two", "Three")
    expect(focused).to_have_accessible_name(re.compile("Earlier ?: One"))
    press("Enter")
    expect(says).to_have_text("It cannot go further.")
    press("Escape")
    expect(focused).to_have_accessible_name("More for One")
    assert visit.complaints == []


def test_what_the_house_did_not_do_is_not_shown_as_done(
    visit: Visit, bedtime: str
) -> None:
    page = come_in(visit)
    page.goto(bedtime)
    page.route("**/order/", lambda route: route.abort())

    drag(page, 2, 0)

    expect(page.locator(".toast.bad")).to_be_visible()
    assert order(page) == ["One", "Two", "Three"]


def test_two_windows_do_not_undo_each_other(
    visit: Visit, another_visit: Visit, bedtime: str
) -> None:
    page, other = come_in(visit), come_in(another_visit)
    page.goto(bedtime)
    other.goto(bedtime)

    dragged(other, 0, 2)
    comes_to(other, "Two", "Three", "One")
    dragged(page, 2, 0)

    expect(page.get_by_role("alert")).to_contain_text("changed meanwhile")
    comes_to(page, "Two", "Three", "One")


def test_rules_are_added_and_taken_away(visit: Visit, bedtime: str) -> None:
    page = come_in(visit)
    page.goto(f"{bedtime}schedule/")

    page.get_by_text("Quiet hours").click()
    page.get_by_label("From").and_(page.locator("#quiet_begins")).fill("20:00")
    page.locator("#quiet_ends").fill("07:00")
    page.get_by_role("button", name="Be quiet then").click()
    expect(page.locator(".sched__rules")).to_contain_text("Quiet from 20:00 to 07:00")
    expect(page.locator(":focus")).to_have_text("What it does")
    page.get_by_role("button", name="Take away: Quiet from 20:00").click()
    expect(page.locator(".sched__rules")).not_to_contain_text("Quiet from")

    assert visit.complaints == []


@pytest.mark.parametrize("theme", ["dusk", "cream"])
@pytest.mark.parametrize("visit", [1440, 390, 320], indirect=True)
def test_the_channel_is_whole_for_everybody(
    visit: Visit, filmed: str, bedtime: str, theme: str
) -> None:
    page = come_in(visit)
    opened(page)
    page.locator("video").wait_for(timeout=MAKING)
    page.goto("/settings/")
    page.get_by_label(theme.title(), exact=True).check(force=True)
    page.get_by_role("button", name="Keep it").click()
    parts = ("", "schedule/", "preview/", "guide/", "proof/?over=last-hour")

    wrong = faults(visit, "/liveloop/")
    wrong += [fault for part in parts for fault in faults(visit, bedtime + part)]

    assert wrong == []
