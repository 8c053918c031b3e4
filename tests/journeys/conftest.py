from __future__ import annotations

import os
import shutil
from asyncio import _get_running_loop, _set_running_loop
from collections.abc import Generator, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.houses import PASSWORD, House

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The first is for containers whose root may not make namespaces; the rest keep the
# browser from calling its maker, so that "no request leaves" is about our pages.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
]
MAKING = 240_000  # ms: two cores, shared with other tests


def chromium() -> str:
    named = os.environ.get("PHAROS_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "These tests need Chromium: apt install chromium, or PHAROS_CHROMIUM"
    return found


# Playwright's own event loop runs on this thread for as long as the browser is open.
# Between journeys it is put aside: other tests have loops of their own to run.
_loop = [_get_running_loop()]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    if "browser" not in getattr(item, "fixturenames", ()):
        return (yield)
    _set_running_loop(_loop[0])
    try:
        return (yield)
    finally:
        _loop[0] = _get_running_loop()
        _set_running_loop(None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        # The last test of all may be of another folder.
        _set_running_loop(_loop[0])
        browser.close()


@pytest.fixture(scope="session")
def empty_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house nobody lives in yet."""
    with House(tmp_path_factory.mktemp("empty")) as house:
        yield house


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The house where Ada and Leo live."""
    house = House(tmp_path_factory.mktemp("lighthouse"))
    house.found_family()
    with house:
        yield house


class Visit:
    """A browser page that remembers what left for another host, and what broke."""

    def __init__(self, page: Page, house: House) -> None:
        self.page, self.house = page, house
        page.set_default_timeout(10_000)
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _request(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        if not url.startswith(
            (self.house.url, "data:", "blob:", self.house.url.replace("http", "ws", 1))
        ):
            self.elsewhere.append(url)

    def _console(self, message: object) -> None:
        if getattr(message, "type", "") == "error":
            self.complaints.append(str(getattr(message, "text", "")))

    def open(self, path: str) -> Page:
        self.page.goto(self.house.url + path)
        return self.page


@pytest.fixture
def visit(
    browser: Browser, house: House, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    width = getattr(request, "param", 1440)
    size = {"width": width, "height": 900 if width > 720 else 844}
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        base_url=house.url,
        reduced_motion="reduce",
    )
    yield Visit(context.new_page(), house)
    context.close()


@pytest.fixture
def another_visit(browser: Browser, house: House) -> Iterator[Visit]:
    context = browser.new_context(base_url=house.url)
    yield Visit(context.new_page(), house)
    context.close()


def come_in(visit: Visit) -> Page:
    """Ada signs this browser in with her password."""
    page = visit.open("/account/login/")
    page.get_by_label("Sign-in name").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(visit.house.url + "/")
    return page


@pytest.fixture(scope="session")
def filmed(house: House, browser: Browser) -> str:
    """The address of a film that this house made, a small one."""
    context = browser.new_context(base_url=house.url, reduced_motion="reduce")
    page = come_in(Visit(context.new_page(), house))
    page.goto("/create/")
    token = page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    sent = page.request.post(
        house.url + "/create/",
        form={
            "csrfmiddlewaretoken": token,
            "prompt": "An otter flies a red kite at the harbour, and it rains at last",
            "length": "3",  # of the steps of the slider: twenty seconds
        },
        headers={"Referer": house.url + "/create/"},
        max_redirects=0,
    )
    assert sent.status in {302, 303}, sent.text()[:2000]
    page.goto("/library/?q=rains+at+last")
    # It comes to the shelf of an open page by itself.
    page.wait_for_selector(".filmcard", timeout=MAKING)
    address = page.locator(".filmcard").first.get_attribute("href")
    context.close()
    assert address
    return address
