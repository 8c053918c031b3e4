"""Files on their way out: parts of the right film, and names that are only names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from studio.models import Film, Job
from studio.services import making

SignIn = Callable[..., Client]


@pytest.fixture
def film(ask: Callable[..., Job], finish: Callable[[Job], Job]) -> Film:
    return finish(ask()).film


@pytest.fixture
def window(ada: User, sign_in: SignIn) -> Client:
    return sign_in(ada)


def test_a_download_goes_on_with_the_film_it_began_with(
    film: Film, window: Client, ada: User, finish: Callable[[Job], Job]
) -> None:
    path = f"/films/{film.pk}/film.mp4"
    began = window.get(path)["ETag"]
    part = {"Range": "bytes=100-199", "If-Range": began}
    assert window.get(path, headers=part).status_code == 206

    job = film.takes.get()
    making.choose(finish(making.another_take(job, ada.profile)))

    anew = window.get(path, headers=part)
    assert anew.status_code == 200 and "Content-Range" not in anew


@pytest.mark.parametrize("known", ["{}", "W/{}", '"another", {}', "*"])
def test_what_somebody_has_already_is_not_sent_again(
    film: Film, window: Client, known: str
) -> None:
    path = f"/films/{film.pk}/poster.jpg"
    etag = window.get(path)["ETag"]

    answer = window.get(path, headers={"If-None-Match": known.format(etag)})

    assert answer.status_code == 304 and not answer.content


@pytest.mark.parametrize(
    "asked, status",
    [
        ("bytes=0-0", 206),
        ("bytes=-999999999999999999", 206),
        ("bytes=-0", 416),
        ("bytes=5-1", 416),
        ("bytes=999999999999-", 416),
        ("bytes=" + ",".join(["0-0"] * 2000), 200),  # one film, not two thousand
        ("bytes=\u0663-", 200),
        ("items=0-5", 200),
    ],
)
def test_a_part_that_is_none_is_refused_or_is_the_whole(
    film: Film, window: Client, asked: str, status: int
) -> None:
    answer = window.get(f"/films/{film.pk}/film.mp4", headers={"Range": asked})

    assert answer.status_code == status


@pytest.mark.parametrize(
    "title",
    ["../../etc/passwd", "a\r\nX-Evil: 1", 'a"; x="', "kites\u202e4pm.exe", "C:\\x"],
)
def test_a_title_is_a_name_and_leads_nowhere(
    film: Film, window: Client, title: str
) -> None:
    Film.objects.filter(pk=film.pk).update(title=title)

    for path in (f"films/{film.pk}/film.mp4", f"create/{film.job_id}/piece/film"):
        answer = window.get(f"/{path}?save")

        said = answer["Content-Disposition"]
        assert answer.status_code == 200 and "X-Evil" not in answer
        assert said.startswith("attachment; filename") and ".mp4" in said
        assert not set("/\r\n\u202e") & set(said) and "%E2%80%AE" not in said
        assert "%2F" not in said and "C:\\" not in said
