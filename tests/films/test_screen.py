"""What the player is given: little pictures for its bar, true things when named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from django.test import Client
from numpy.typing import NDArray

from accounts.models import Profile, User
from studio.models import Entity, Film, Job, WikiPage
from studio.providers.footage import frames, glances
from studio.services import guests, store, telling
from studio.views import screen
from studio.views.screen import Screen
from tests.films import strange as files
from tests.films.test_api_wiki import wikipedia
from tests.kit.web.services import Service

__all__ = ["wikipedia"]
Ask = Callable[..., Job]
Finish = Callable[[Job], Job]
SignIn = Callable[..., Client]


@pytest.fixture
def film(ask: Ask, finish: Finish, leo: Profile) -> Film:
    """A film that Leo made."""
    job = finish(ask(by=leo))
    assert job.status == "completed", job.error
    return Film.objects.get()


# ----------------------------------------------------------------- little pictures
def test_a_film_has_a_little_picture_of_each_of_its_seconds(film: Film) -> None:
    artifact = film.artifact("sheet")
    assert artifact
    facts = artifact.facts
    assert facts["every"] == 1.0
    assert abs(facts["count"] - film.seconds) <= 1

    sheet = read(artifact)
    preview = film.artifact("preview")
    assert preview
    every = list(frames(store.at_hand(preview)))

    for second in range(facts["count"]):
        alike(tile(sheet, second, facts), every[25 * second])


def test_a_clip_that_was_brought_in_has_them_too(
    bring: Callable[..., Job], finish: Finish, tmp_path: Path
) -> None:
    job = finish(bring(files.film(tmp_path / "boat.mov", seconds=3)))

    assert job.status == "completed", job.error
    sheet = job.artifact("sheet")
    assert sheet and sheet.facts["count"] == 3
    assert read(sheet).shape == (90, 1600, 3)


def test_of_a_long_film_only_pictures_that_stand_by_themselves_are_read(
    tmp_path: Path, bring: Callable[..., Job], finish: Finish
) -> None:
    job = finish(bring(files.film(tmp_path / "long.mov", seconds=12)))
    preview = job.artifact("preview")
    assert preview
    path = store.at_hand(preview)
    every = list(frames(path))

    seen = list(glances(path, 3.84, (160, 90)))

    assert len(seen) == 4
    for nth, picture in enumerate(seen):
        alike(picture, every[96 * nth])


def test_who_may_not_see_a_film_sees_none_of_its_little_pictures(
    film: Film, ada: User, leo: Profile, max_: User, sign_in: SignIn
) -> None:
    mia = Profile.objects.create(family=film.family, name="Mia", birth_year=2015)
    windows = {
        "Ada": sign_in(ada),
        "Leo, who made it": sign_in(ada, as_=leo),
        "Mia": sign_in(ada, as_=mia),
        "Max": sign_in(max_),
        "nobody": Client(SERVER_NAME="localhost"),
    }

    seen = {
        who
        for who, window in windows.items()
        if window.get(f"/films/{film.pk}/sheet.jpg").status_code == 200
    }

    assert seen == {"Ada", "Leo, who made it"}


def test_another_take_has_its_little_pictures_at_another_address(film: Film) -> None:
    told = shown(film)

    assert told.sheet
    artifact = film.artifact("sheet")
    assert artifact
    assert told.sheet.address == f"/films/{film.pk}/sheet.jpg?v={artifact.digest[:12]}"
    assert told.sheet.shape == f"1.0 {artifact.facts['count']} 10 160 90"


def test_a_film_from_before_has_none_and_nothing_is_shown(
    film: Film, ada: User, sign_in: SignIn
) -> None:
    assert film.job
    film.job.nodes.filter(name="sheet").delete()

    page = sign_in(ada).get(f"/films/{film.pk}/").content.decode()

    assert "data-sheet" not in page
    assert sign_in(ada).get(f"/films/{film.pk}/sheet.jpg").status_code == 404


def read(artifact: Any) -> NDArray[np.uint8]:
    picture = cv2.imread(str(store.at_hand(artifact)))
    assert picture is not None
    return np.asarray(picture, np.uint8)


def tile(
    sheet: NDArray[np.uint8], nth: int, facts: Mapping[str, Any]
) -> NDArray[np.uint8]:
    row, column = divmod(nth, facts["columns"])
    top, left = row * facts["high"], column * facts["wide"]
    return sheet[top : top + facts["high"], left : left + facts["wide"]]


def alike(small: NDArray[np.uint8], whole: NDArray[np.uint8]) -> None:
    wanted = cv2.resize(whole, (160, 90), interpolation=cv2.INTER_AREA)
    off = np.abs(small.astype(np.int16) - wanted.astype(np.int16)).mean()
    assert off < 6, f"{off:.1f} of 255 off"


# ------------------------------------------------------------------- true things
def test_a_card_comes_when_its_thing_is_first_spoken_of(
    film: Film, ada: User, wikipedia: Service
) -> None:
    known(film, ada, "kite")
    said = next(
        line for line in telling.told(film).lines if "kite" in line.words.casefold()
    )

    (card,) = shown(film).facts

    assert (card.at, card.title) == (said.at, "Kite")
    assert card.until > card.at
    assert (card.summary, card.source) == ("About a kite.", "https://en.example/kite")


def test_what_nobody_speaks_of_comes_when_it_is_first_seen(
    film: Film, ada: User, wikipedia: Service
) -> None:
    known(film, ada, "harbour")
    told = telling.told(film)
    assert not any("harbour" in line.words.casefold() for line in told.lines)

    (card,) = shown(film).facts

    assert card.at == next(s.at for s in told.sights if "harbour" in s.words)


def test_only_what_is_known_is_told_and_nobody_is_asked(
    film: Film, ada: User, wikipedia: Service
) -> None:
    known(film, ada, "kite")
    Entity.objects.get_or_create(film=film, name="otter")

    assert [card.title for card in shown(film).facts] == ["Kite"]
    assert wikipedia.lines == 0


def test_while_no_grown_up_has_allowed_it_there_is_no_card(
    film: Film, ada: User, sign_in: SignIn
) -> None:
    known(film, ada, "kite")
    film.family.permissions.all().delete()

    page = sign_in(ada).get(f"/films/{film.pk}/").content.decode()

    assert list(shown(film).facts) == []
    assert "data-facts" not in page


def test_they_are_on_for_a_child_and_off_for_a_grown_up(
    film: Film, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    known(film, ada, "kite")

    for_ada, for_leo = (
        window.get(f"/films/{film.pk}/").content.decode()
        for window in (sign_in(ada), sign_in(ada, as_=leo))
    )

    assert "data-facts-on>" in for_ada
    assert "data-facts-on checked>" in for_leo


def known(film: Film, ada: User, name: str) -> None:
    """Let one page of the encyclopaedia be here already, and be allowed."""
    guests.allow(film.family, "Wikipedia", by=ada)
    Entity.objects.get_or_create(film=film, name=name)
    WikiPage.objects.create(
        language=film.language or "en",
        name=name,
        title=name.title(),
        summary=f"About a {name}.",
        source=f"https://en.example/{name}",
    )


def shown(film: Film) -> Screen:
    assert film.job
    there = film.job.nodes.filter(artifact__isnull=False)
    pieces = set(there.values_list("name", flat=True))
    return screen.of(film, pieces, telling.told(film), None)
