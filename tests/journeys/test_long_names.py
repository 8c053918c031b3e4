"""Forty letters without a space, in any script: pages and faces keep their places."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Locator

from tests.houses import House
from tests.journeys.conftest import Visit, come_in

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("house")]

NAMES = (
    "Bartholomewmaximilianalexanderthegreates",
    "عبدالرحمنعبدالرحمنعبدالرحمنعبدالرحمن",
    "🦊🐳🐙🦀🐡🐠🐟🐬🦊🐳🐙🦀🐡🐠🐟🐬",
    "Wren",
)
ADD = """
from accounts.models import Family, Profile
for name in {names!r}:
    Profile.objects.get_or_create(family=Family.objects.get(), name=name, kind="child")
"""
SIZES = [(1440, 900), (720, 450), (390, 844), (320, 568)]


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A house of its own: the others count who lives in theirs."""
    house = House(tmp_path_factory.mktemp("crowded"))
    house.found_family()
    house.manage("shell", "--command", ADD.format(names=NAMES))
    return house


def test_long_names_widen_nothing(browser: Browser, crowded: House) -> None:
    context = browser.new_context(base_url=crowded.url, reduced_motion="reduce")
    with crowded:
        page = come_in(Visit(context.new_page(), crowded))
        page.goto("/grown-ups/people/")
        settings = page.get_by_label(f"Settings for {NAMES[0]}").get_attribute("href")
        wrong = []
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            for path in ("/", "/who/", "/grown-ups/people/", "/grown-ups/", settings):
                page.goto(str(path))
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    wrong.append(f"{path} is {wide} wide at {width}")
                faces = page.locator(".port, .crew li")
                if overlapping(faces):
                    wrong.append(f"faces overlap on {path} at {width}")

        assert wrong == []
    context.close()


def overlapping(faces: Locator) -> bool:
    """Whether a face, with its name, reaches into the next one of its row."""
    boxes = [
        (box["x"], box["y"], box["x"] + box["width"])
        for each in faces.locator("img, .name").all()
        if (box := each.bounding_box())
    ]
    rows: dict[float, list[tuple[float, float]]] = {}
    for left, top, right in boxes:
        rows.setdefault(round(top), []).append((left, right))
    return any(
        one[1] > other[0] + 1
        for row in rows.values()
        for one, other in pairwise(sorted(row))
    )
