from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import Profile, User
from config import logs
from kit.problems import Problem

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/who/", "/grown-ups/", "/settings/", "/nope/"])
def test_no_page_of_a_family_is_kept_by_the_browser(
    path: str, ada: User, sign_in: Callable[..., Client]
) -> None:
    """Or "back" would show the locked room to whoever holds the tablet next."""
    answer = sign_in(ada).get(path)

    assert "no-store" in answer.headers["Cache-Control"]


def test_an_error_page_names_what_the_log_names(
    ada: User,
    sign_in: Callable[..., Client],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the lamp fell over")

    monkeypatch.setattr("config.pages.Profile.objects.visible_to", broken)
    home = sign_in(ada)
    home.raise_request_exception = False
    with caplog.at_level(logging.ERROR, "django.request"):
        answer = home.get("/")

    record = caplog.records[-1]
    assert logs.AddRequestId().filter(record)
    assert record.__dict__["request_id"] == answer.headers["X-Request-Id"]
    assert answer.headers["X-Request-Id"] in answer.content.decode()
    assert "the lamp fell over" not in answer.content.decode()


def test_a_problem_that_nobody_met_becomes_a_page_with_its_remedy(
    ada: User, sign_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    def troubled(*args: object, **kwargs: object) -> None:
        raise Problem("The shelf is stuck.", "Push it gently.", kept="Films are safe.")

    monkeypatch.setattr("config.pages.Profile.objects.visible_to", troubled)

    answer = sign_in(ada).get("/")

    said = answer.content.decode()
    assert answer.status_code == 422
    assert all(w in said for w in ("The shelf is stuck", "Films are safe", "gently"))


def test_a_session_cookie_that_was_never_ours_is_dropped(client: Client) -> None:
    # As it comes over the wire: newer Pythons refuse to write such a cookie themselves.
    cookie = r'pharos_session="\000aaaaaaaa"'

    answer = client.get("/styleguide/", headers={"Cookie": cookie})

    assert answer.status_code == 200


@pytest.mark.parametrize("theme", ["cream", "dusk", "<b>", ""])
def test_leo_changes_the_look_of_his_pages(
    theme: str, ada: User, leo: Profile, sign_in: Callable[..., Client]
) -> None:
    tablet = sign_in(ada, as_=leo)

    answer = tablet.post("/theme/", {"theme": theme, "next": "//evil.example/"})

    leo.refresh_from_db()
    assert leo.theme == (theme if theme in {"cream", "dusk"} else "dusk")
    assert answer.headers["Location"] == "/"
