"""Making a film in a browser: asked for, watched, reloaded, survived, finished."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect

from tests.houses import PASSWORD, House
from tests.journeys.conftest import Visit, come_in

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

AXE = Path(settings.FRONT) / "axe-core" / "axe.min.js"
SENTENCE = "An otter flies a red kite at the harbour"
LONG = 240_000  # ms: on two cores that others use as well


def ask(page: Page, sentence: str, *, step: str = "0", read_first: bool = False) -> str:
    """Ask for a film on the Create page, and return the address of its own."""
    page.goto("/create/")
    page.get_by_label("What happens?").fill(sentence)
    page.get_by_label("How long?").fill(step)
    if read_first:
        page.get_by_text("Show me the story first").click()
    page.get_by_role("button", name="Make the film").click()
    page.wait_for_url(re.compile(r"/create/[0-9a-f-]{36}/"))
    return page.url.partition("#")[0]


def test_ada_makes_a_film_and_a_worker_dies_meanwhile(visit: Visit) -> None:
    page = come_in(visit)
    preview = page.locator("video[data-shows=preview]")
    ask(page, SENTENCE + " and meets a gull", step="2")

    preview.wait_for(timeout=LONG)
    page.reload()
    visit.house.kill_a_painter()
    playing = page.evaluate(
        """async () => {
            const video = document.querySelector("video");
            video.muted = video.loop = true;
            video.dataset.mark = "the same";
            await video.play();
            return video.duration;
        }"""
    )
    expect(page.locator("#steps")).to_contain_text("Done", timeout=LONG)

    assert playing == pytest.approx(15, abs=1)
    expect(page.get_by_text("taken over from a worker")).to_be_visible()
    still = page.evaluate("""() => {
        const video = document.querySelector("video");
        return [video.dataset.mark, video.paused, video.currentTime > 0.1];
    }""")
    assert still == ["the same", False, True], "nobody may swap what is being watched"
    page.get_by_role("link", name="Watch the film").click()
    film = page.locator("video[data-shows=film]")
    film.wait_for()
    expect(film).to_be_focused()
    seen = film.evaluate("""async (video) => {
        video.muted = true;
        await video.play();
        await new Promise((go) => (video.ontimeupdate = go));
        return [video.readyState, video.duration, video.textTracks[0].mode];
    }""")
    assert seen[0] >= 2
    assert seen[1] == pytest.approx(15, abs=1)
    assert seen[2] == "showing"
    assert visit.complaints == []
    assert visit.elsewhere == []


def test_nothing_that_somebody_tabs_to_lies_beneath_the_button(visit: Visit) -> None:
    page = come_in(visit)
    page.goto("/create/")
    page.get_by_label("What happens?").focus()
    covered = """() => {
        const at = document.activeElement, box = at.getBoundingClientRect();
        const top = document.elementFromPoint(
            box.x + box.width / 2, box.y + box.height / 2);
        const label = at.closest("label");
        if (at.contains(top) || label?.contains(top)) return null;
        return at.name || at.innerText;
    }"""

    found = []
    for _ in range(14):
        page.keyboard.press("Tab")
        found.append(page.evaluate(covered))

    assert not any(found), found


def test_the_pages_of_a_take_are_whole_for_everybody(visit: Visit) -> None:
    page = come_in(visit)
    done = ask(page, SENTENCE)
    expect(page.locator("#steps")).to_contain_text("Done", timeout=LONG)
    reading = ask(page, "A cat sleeps in the garden", read_first=True)
    page.get_by_role("button", name="Go on with this story").wait_for(timeout=LONG)
    paused = ask(page, "A wren sings in the garden")
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="Go on", exact=True).wait_for()

    wrong = []
    for path in (
        done,
        reading,
        paused,
        "/create/",
        "/create/story/",
        "/create/drafts/",
    ):
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(path)
            wrong += [f"{path} at {width}: {each}" for each in faults(page)]
            for pane in page.get_by_role("tab").all() if width < 721 else []:
                pane.click()
                wrong += [f"{path} at {width}: {each}" for each in faults(page)]
        page.set_viewport_size({"width": 320, "height": 700})
        wrong += [f"{path} at 320: {each}" for each in sideways(page)]
    assert wrong == []
    assert visit.complaints == []
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(paused)
    page.get_by_role("button", name="Stop and keep").first.click()
    page.goto(reading)
    page.get_by_role("button", name="Stop and keep").first.click()
    expect(page.get_by_role("heading", name="This take was stopped")).to_be_visible()
    assert faults(page) == []


def faults(page: Page) -> list[str]:
    """What axe finds in both themes, and what scrolls sideways."""
    found = []
    page.evaluate(AXE.read_text("utf-8"))
    for theme in ("dusk", "cream"):
        found += page.evaluate(
            """async (theme) => {
                document.documentElement.dataset.theme = theme;
                const seen = await axe.run(document, {resultTypes: ["violations"]});
                return seen.violations.map(
                  v => `${theme} ${v.id}: ${v.nodes.map(n => n.target).join(", ")}`);
            }""",
            theme,
        )
    return [*found, *sideways(page)]


def sideways(page: Page) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [f"scrolls {wide}px sideways"] if wide > 0 else []


def test_without_a_script_reloading_shows_the_same(
    browser: Browser, house: House
) -> None:
    context = browser.new_context(base_url=house.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/account/login/")
    page.get_by_label("Sign-in name").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto("/create/")
    page.get_by_label("What happens?").fill("A robot paints a boat")
    page.get_by_label("Language").select_option("en")
    page.get_by_role("button", name="Make the film").click()

    film = page.locator("video[data-shows=film]")
    for _ in range(120):
        if film.count():
            break
        page.wait_for_timeout(1000)
        page.get_by_role("link", name="Look how far it is").click()

    source = film.locator("source").get_attribute("src")
    answer = context.request.get(
        house.url + str(source), headers={"Range": "bytes=0-7"}
    )
    assert answer.status == 206
    assert answer.body()[4:8] == b"ftyp"
    expect(page.get_by_role("heading", name="Takes")).to_be_visible()
    page.get_by_role("button", name="New take").click()
    expect(page.get_by_role("heading", name=re.compile("take 2", re.I))).to_be_visible()
    page.get_by_role("button", name="Stop and keep").click()
    context.close()
