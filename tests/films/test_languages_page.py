"""The part of a film's page that tells of other languages, and who may ask for one."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Profile, User
from studio.models import Film, Job, Track
from studio.services import languages
from tests.services.interpreter import interpreting
from tests.services.olla import MODEL
from tests.services.replay import Replay, replaying

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]
SignIn = Callable[..., Client]
HTMX: Any = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def interpreter(settings: Any) -> Iterator[Replay]:
    with replaying() as replay:
        interpreting(replay, lambda text, room: f"Eso es {text.lower()}")
        settings.GUESTS = {"OLLAMA_HOST": replay.url, "OLLAMA_MODEL": MODEL}
        settings.HOUSE = dataclasses.replace(settings.HOUSE, translator="ollama")
        yield replay


def test_ada_asks_for_spanish_and_finds_it_on_the_page_of_the_film(
    ask: Ask, finish: Finish, ada: User, sign_in: SignIn, interpreter: Replay
) -> None:
    film, browser = finish(ask()).film, sign_in(ada)

    answer = browser.post(_to(film), {"language": "es", "dub": "on"})
    assert (answer.status_code, answer["Location"]) == (303, _page(film) + "#languages")
    job = Job.objects.get(kind="tracks")
    assert f"live:{job.topic}" in _seen(browser, film)
    finish(job)

    page = _seen(browser, film)
    captions, dub = film.tracks.current()
    assert reverse("studio:film_track", args=[film.pk, captions.pk]) in page
    assert 'kind="captions"' in page and 'srclang="es"' in page
    assert "Captions<span" in page and "Voices<span" in page
    saved = browser.get(f"{_track(film, dub)}?save")
    assert saved["Content-Disposition"].endswith('es.m4a"')
    assert "live:job" not in page.partition('id="languages"')[2].partition(">")[0]


def test_who_can_change_nothing_about_it_reads_no_names_of_settings(
    ask: Ask, finish: Finish, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    film = finish(ask(by=leo)).film

    for_ada, for_leo = _seen(sign_in(ada), film), _seen(sign_in(ada, leo), film)

    assert "PHAROS_TRANSLATOR" in for_ada
    assert reverse("studio:services") + "#translator" in for_ada
    assert "PHAROS_TRANSLATOR" not in for_leo
    assert "Nobody in this house can translate a film yet." in for_leo


def test_with_htmx_the_part_alone_comes_back(
    ask: Ask, finish: Finish, ada: User, sign_in: SignIn, interpreter: Replay
) -> None:
    film, browser = finish(ask()).film, sign_in(ada)

    answer = browser.post(_to(film), {"language": "fr"}, **HTMX)

    body = answer.content.decode()
    assert answer.status_code == 200 and body.lstrip().startswith("<section")
    assert "French" in body
    assert "In line" in body or "Being made" in body


def test_without_a_translator_the_page_says_what_to_install(
    ask: Ask, finish: Finish, ada: User, sign_in: SignIn
) -> None:
    film, browser = finish(ask()).film, sign_in(ada)

    page = _seen(browser, film)
    answer = browser.post(_to(film), {"language": "es"}, **HTMX)

    assert "PHAROS_TRANSLATOR to ollama" in page and "Make it</button>" not in page
    assert answer.status_code == 422 and not Job.objects.filter(kind="tracks").exists()


@pytest.mark.parametrize(
    "given", [{}, {"language": "en"}, {"language": "../x"}, {"language": "es\0"}]
)
def test_a_language_that_is_not_offered_is_refused(
    ask: Ask,
    finish: Finish,
    ada: User,
    sign_in: SignIn,
    interpreter: Replay,
    given: Any,
) -> None:
    film, browser = finish(ask()).film, sign_in(ada)

    assert browser.post(_to(film), given, **HTMX).status_code == 422
    assert browser.post(_to(film), given).status_code == 303
    assert not Job.objects.filter(kind="tracks").exists()


def test_a_stranger_finds_nothing_and_a_child_changes_only_their_own(
    ask: Ask, finish: Finish, ada: User, leo: Profile, max_: User, sign_in: SignIn,
    interpreter: Replay,
) -> None:  # fmt: skip
    film = finish(ask()).film
    film.publish()

    assert sign_in(max_).post(_to(film), {"language": "es"}).status_code == 404
    now = reverse("studio:film_languages", args=[film.pk])
    assert sign_in(max_).get(now).status_code == 404
    leos = sign_in(ada, as_=leo)
    assert leos.post(_to(film), {"language": "es"}).status_code == 403
    assert leos.get(now).status_code == 200
    assert "Make it</button>" not in _seen(leos, film)


def test_what_stopped_is_told_with_the_way_on(
    ask: Ask, finish: Finish, ada: User, sign_in: SignIn, interpreter: Replay,
    settings: Any,
) -> None:  # fmt: skip
    film, browser = finish(ask()).film, sign_in(ada)
    settings.GUESTS = {**settings.GUESTS, "OLLAMA_HOST": "http://127.0.0.1:9"}

    finish(languages.ask_for_track(film, ada.profile, "es", dub=True))

    page = _seen(browser, film)
    assert "http://127.0.0.1:9" in page and "Asking the service stopped" in page
    made = reverse("studio:making", args=[Job.objects.get(kind="tracks").pk])
    assert browser.get(made)["Location"] == _page(film) + "#languages"


def _to(film: Film) -> str:
    return reverse("studio:film_language", args=[film.pk])


def _page(film: Film) -> str:
    return reverse("studio:film", args=[film.pk])


def _track(film: Film, track: Track) -> str:
    return reverse("studio:film_track", args=[film.pk, track.pk])


def _seen(browser: Client, film: Film) -> str:
    answer = browser.get(_page(film))
    assert answer.status_code == 200
    return answer.content.decode()
