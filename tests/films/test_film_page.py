"""A film's page: watched by whoever may, changed by whoever owns it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Family, Profile, User
from studio.models import Film, Job, Node, Tag, Track, Watched
from studio.models.job import TRACKS
from studio.services import making, shelf, store, telling

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]
SignIn = Callable[..., Client]


@pytest.fixture
def film(ask: Ask, finish: Finish, leo: Profile) -> Film:
    """A film that Leo made."""
    job = finish(ask(by=leo))
    assert job.status == "completed", job.error
    return Film.objects.get()


@pytest.fixture
def bare(lighthouse: Family, leo: Profile) -> Film:
    """A film that Leo made, as the shelf knows it: none of its files is there."""
    film: Film = Film.objects.create(
        family=lighthouse, made_by=leo, title="Kites", seconds=12
    )
    film.job = Job.objects.create(family=lighthouse, film=film, status="completed")
    film.save()
    return film


def page_of(film: Film) -> str:
    return f"/films/{film.pk}/"


def said(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_shows_the_film_and_all_that_is_known_of_it(
    film: Film, ada: User, sign_in: SignIn
) -> None:
    told = telling.told(film)
    assert film.job
    stage = film.job.artifact("stage")
    assert stage
    facts = json.loads(store.at_hand(stage).read_text("utf-8"))

    page = said(sign_in(ada), page_of(film))

    assert f"{page_of(film)}film.mp4" in page and f"{page_of(film)}captions.vtt" in page
    assert "Made by <bdi>Leo</bdi>" in page and film.prompt in page
    assert len(told.chapters) == len(facts["chapters"]) >= 1
    for moment in told.lines:
        assert f'data-seek="{moment.at:.2f}"' in page
    assert told.lines and all(line.who for line in told.lines)
    assert f"/create/{film.job_id}/" in page, "Change it"
    assert "paper-cut</span> look." in page, "the look as the Create page calls it"
    makers = dict(telling.makers_of(film.job))
    assert makers["Story"] == makers["Pictures"] == "the house’s own"
    assert makers["Voices"] in page


def test_what_somebody_says_in_it_finds_it(
    film: Film, ada: User, sign_in: SignIn
) -> None:
    line = telling.told(film).lines[0]

    answer = sign_in(ada).get("/library/", {"q": f"{line.who} {line.words}"[:100]})

    assert [found.pk for found in answer.context["page"]] == [film.pk]


def test_somebody_goes_on_where_they_were_on_any_device(
    bare: Film, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    tablet, telly = sign_in(ada, as_=leo), sign_in(ada, as_=leo)

    answer = tablet.post(f"{page_of(bare)}watched/", {"at": "4.2", "over": ""})

    assert answer.status_code == 204
    assert "film.mp4#t=4.2" in said(telly, page_of(bare))
    assert "Going on from where you were" in said(telly, page_of(bare))
    assert "#t=4.2" not in said(sign_in(ada), page_of(bare)), "Ada has not begun"


def test_a_film_seen_to_its_credits_is_over(
    bare: Film, ada: User, sign_in: SignIn
) -> None:
    at_home = sign_in(ada)
    at_home.post(f"{page_of(bare)}watched/", {"at": str(bare.seconds - 0.5)})

    assert Watched.objects.get().is_over
    assert "#t=" not in said(at_home, page_of(bare)).split("</video>")[0]

    at_home.post(f"{page_of(bare)}watched/", {"at": "4"})

    assert not Watched.objects.get().is_over, "again from the beginning"


@pytest.mark.parametrize("at", ["", "soon", "nan", "inf", "-1", "1e9", "4\x00"])
def test_a_moment_that_is_none_is_refused(
    at: str, bare: Film, ada: User, sign_in: SignIn
) -> None:
    answer = sign_in(ada).post(f"{page_of(bare)}watched/", {"at": at})

    assert answer.status_code == 422 and not Watched.objects.exists()


def test_leo_shows_his_film_to_everybody_and_takes_it_back(
    bare: Film, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    mia = Profile.objects.create(family=bare.family, name="Mia", birth_year=2018)
    his, hers = sign_in(ada, as_=leo), sign_in(ada, as_=mia)
    assert hers.get(page_of(bare)).status_code == 404
    assert "Only <bdi>Leo</bdi> and the grown-ups see it." in said(his, page_of(bare))

    his.post(f"{page_of(bare)}show/", {"to": "everybody"})

    assert "The whole family can see it." in said(hers, page_of(bare))
    assert "Delete this film" not in said(hers, page_of(bare))

    his.post(f"{page_of(bare)}show/", {"to": "us"})

    assert hers.get(page_of(bare)).status_code == 404


@pytest.mark.parametrize(
    "path", ["change/", "tags/", "tags/1/", "show/", "take/", "delete/", "back/"]
)
def test_another_child_changes_nothing_of_it(
    path: str, bare: Film, ada: User, sign_in: SignIn
) -> None:
    mia = Profile.objects.create(family=bare.family, name="Mia", birth_year=2018)
    bare.publish()
    if path == "back/":
        bare.throw_away()
    before = Film.objects.values().get()

    answer = sign_in(ada, as_=mia).post(
        f"{page_of(bare)}{path}", {"title": "Mine", "tag": "mine", "take": "1"}
    )

    assert answer.status_code in {403, 404}
    assert Film.objects.values().get() == before and not Tag.objects.exists()


@pytest.mark.parametrize(
    "path",
    ["", "film.mp4", "captions.vtt", "poster.jpg", "thumbnail.jpg", "delete/"],
)
def test_for_a_stranger_the_film_does_not_exist(
    path: str, film: Film, max_: User, sign_in: SignIn
) -> None:
    film.publish()

    assert sign_in(max_).get(f"{page_of(film)}{path}").status_code == 404


def test_its_words_are_changed_and_found_again(
    bare: Film, ada: User, sign_in: SignIn
) -> None:
    at_home = sign_in(ada)

    at_home.post(
        f"{page_of(bare)}change/",
        {"title": "  The   <b>Kite</b> ", "description": "For Nana\nof Harbour"},
    )

    page = said(at_home, page_of(bare))
    assert "The &lt;b&gt;Kite&lt;/b&gt;" in page and "For Nana<br>of Harbour" in page
    assert Film.objects.all().about("nana kite").get() == bare


@pytest.mark.parametrize("title", ["", "   ", "x" * 121, "a\x00b"])
def test_a_title_that_is_none_is_refused_in_words(
    title: str, bare: Film, ada: User, sign_in: SignIn
) -> None:
    was = bare.title

    answer = sign_in(ada).post(
        f"{page_of(bare)}change/", {"title": title}, headers={"HX-Request": "true"}
    )

    assert answer.status_code == 422 and 'class="msg"' in answer.content.decode()
    assert Film.objects.get().title == was


def test_a_change_beside_a_playing_film_leaves_the_player_alone(
    bare: Film, ada: User, sign_in: SignIn
) -> None:
    answer = sign_in(ada).post(
        f"{page_of(bare)}tags/", {"tag": "Bedtime"}, headers={"HX-Request": "true"}
    )

    part = answer.content.decode()
    assert answer.status_code == 200 and 'id="about"' in part and "Bedtime" in part
    assert "<video" not in part and "<main" not in part
    assert json.loads(answer["HX-Trigger"])["toast"]["text"] == "Tagged “Bedtime”."


def test_tags_come_and_go(bare: Film, ada: User, max_: User, sign_in: SignIn) -> None:
    at_home = sign_in(ada)
    for name in ("Bedtime", "  bedtime ", "BEDTIME", "Señal", "SENAL"):
        at_home.post(f"{page_of(bare)}tags/", {"tag": name})
    assert [tag.name for tag in bare.tags.all()] == ["Bedtime", "Señal"]
    theirs = Tag.objects.create(family=max_.family, name="Bedtime")

    at_home.post(f"{page_of(bare)}tags/{bare.tags.first().pk}/")  # type: ignore[union-attr]
    at_home.post(f"{page_of(bare)}tags/{theirs.pk}/")

    assert [tag.name for tag in bare.tags.all()] == ["Señal"]
    assert Tag.objects.filter(pk=theirs.pk).exists()
    for n in range(20):
        at_home.post(f"{page_of(bare)}tags/", {"tag": f"tag {n}"})
    assert bare.tags.count() == shelf.MOST_TAGS


def test_another_take_is_chosen(
    film: Film, finish: Finish, ada: User, sign_in: SignIn
) -> None:
    assert film.job
    take = finish(making.another_take(film.job, None))
    at_home = sign_in(ada)
    assert "Choose<span" in said(at_home, page_of(film))

    at_home.post(f"{page_of(film)}take/", {"take": "2"})

    film.refresh_from_db()
    assert film.job == take
    assert film.said and Film.objects.all().about(telling.told(film).lines[0].words)


@pytest.mark.parametrize("take", ["9", "", "x", "-1", "1" * 40])
def test_a_take_that_is_none_is_not_chosen(
    take: str, bare: Film, ada: User, sign_in: SignIn
) -> None:
    answer = sign_in(ada).post(f"{page_of(bare)}take/", {"take": take})

    assert answer.status_code == 404


def test_everything_of_it_can_be_saved(film: Film, ada: User, sign_in: SignIn) -> None:
    at_home = sign_in(ada)

    for name, kind in [
        ("film.mp4", "video/mp4"), ("captions.vtt", "text/vtt; charset=utf-8"),
        ("poster.jpg", "image/jpeg"),
    ]:  # fmt: skip
        answer = at_home.get(f"{page_of(film)}{name}?save")
        assert answer["Content-Type"] == kind
        assert answer["Content-Disposition"].startswith("attachment")
        assert film.title in answer["Content-Disposition"]


def test_captions_in_another_language_are_tracks_of_the_player(
    film: Film, ada: User, max_: User, sign_in: SignIn
) -> None:
    captions = film.artifact("captions")
    assert captions
    track = Track.objects.create(
        film=film, kind="captions", language="es", artifact=captions, maker="Ollama"
    )
    job = Job.objects.create(
        family=film.family, film=film, kind=TRACKS, parent=film.job, status="completed"
    )
    Node.objects.create(
        job=job, name="es", kind="captions", key="es", artifact=captions
    )
    at_home = sign_in(ada)

    page = said(at_home, page_of(film))

    address = f"{page_of(film)}track/{track.pk}/"
    assert f'src="{address}" srclang="es" label="Spanish"' in page
    assert at_home.get(address).status_code == 200
    assert sign_in(max_).get(address).status_code == 404


def test_a_film_that_is_not_there_yet_leads_to_where_it_is_made(
    ask: Ask, ada: User, sign_in: SignIn
) -> None:
    job = ask()

    answer = sign_in(ada).get(page_of(job.film))

    assert answer["Location"] == f"/create/{job.pk}/"


def test_a_lost_file_costs_its_chapters_and_not_the_page(
    film: Film, ada: User, sign_in: SignIn
) -> None:
    stage = film.artifact("stage")
    assert stage
    Path(store.at_hand(stage)).unlink()

    assert film.title in said(sign_in(ada), page_of(film))


def test_a_film_comes_back_from_the_bin_as_it_was(
    bare: Film, ada: User, sign_in: SignIn
) -> None:
    bare.publish()
    bare.throw_away()

    assert sign_in(ada).get(page_of(bare)).status_code == 404
    bare.bring_back()
    assert bare.published_at and bare.published_at < timezone.now()
