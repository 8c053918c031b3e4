"""The shelf: everything of the family is found, and nobody else's is."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Family, Profile, User
from studio.models import Artifact, Film, Job, Node, Watched
from studio.services import shelf

SignIn = Callable[..., Client]
Put = Callable[..., Film]


@pytest.fixture
def put(lighthouse: Family, ada: User) -> Put:
    """Put a finished film on the shelf, without making one."""

    def on_the_shelf(title: str, *, by: Profile | None = None, **more: Any) -> Film:
        said = more.pop("said", "")
        film: Film = Film.objects.create(
            family=more.pop("family", lighthouse),
            made_by=by or ada.profile,
            title=title,
            **{"seconds": 60.0, "language": "en", **more},
        )
        film.job = Job.objects.create(
            family=film.family, film=film, status=Job.Status.COMPLETED, progress=1
        )
        film.said = said
        film.save()
        return film

    return on_the_shelf


def titles(answer: Any) -> list[str]:
    return [film.title for film in answer.context["page"]]


def test_an_empty_shelf_says_what_will_stand_there(ada: User, sign_in: SignIn) -> None:
    said = sign_in(ada).get("/library/").content.decode()

    assert "Room for every film you make" in said
    assert 'role="search"' not in said, "there is nothing to look for yet"


def test_a_film_is_found_by_what_it_is_called_asked_as_tagged_and_says(
    put: Put, ada: User, sign_in: SignIn
) -> None:
    put("El Ñandú Vuela")
    put("Harbour", prompt="A whale keeps the post")
    put("Fog", description="For grandmother’s birthday")
    shelf.add_tag(put("Kites"), "Bedtime")
    put("Moon", said="otter two letters for the lighthouse")
    put("Nobody looks for this")
    at_home = sign_in(ada)

    def found(words: str) -> list[str]:
        return titles(at_home.get("/library/", {"q": words}))

    assert found("ñandu") == found("nandú") == found("ÑANDÚ") == ["El Ñandú Vuela"]
    assert found("post WHALE") == ["Harbour"]
    assert found("grandmother") == ["Fog"]
    assert found("bedtime") == ["Kites"]
    assert found("letters lighthouse") == ["Moon"]
    assert found("giraffe") == []
    assert (
        "Make one about giraffe"
        in at_home.get("/library/", {"q": "giraffe"}).content.decode()
    )


def test_a_percent_sign_is_a_letter_like_any_other(
    put: Put, ada: User, sign_in: SignIn
) -> None:
    put("Half")
    put("100% cotton")

    assert titles(sign_in(ada).get("/library/", {"q": "%"})) == ["100% cotton"]


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "a\x00b"},
        {"q": "x" * 5000},
        {"who": "99999"},
        {"who": "'; DROP TABLE"},
        {"tag": "-1"},
        {"kind": "horse"},
        {"sort": "sideways"},
        {"page": "99"},
        {"page": "nine"},
        {"language": "<b>"},
        {"thrown": "not-an-id"},
        {"thrown": str(uuid.uuid4())},
    ],
)
def test_what_cannot_be_understood_is_left_out(
    asked: dict[str, str], put: Put, ada: User, sign_in: SignIn
) -> None:
    put("Fog")

    answer = sign_in(ada).get("/library/", asked)

    assert (answer.status_code, titles(answer)) == (200, ["Fog"])


def test_the_shelf_is_sifted_and_sorted(
    put: Put, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    put("B", seconds=300.0, published_at=timezone.now())
    put("A", by=leo, kind=Film.Kind.CLIP)
    tag = shelf.add_tag(put("C", language="es"), "sea")
    at_home = sign_in(ada)

    def found(**asked: str) -> list[str]:
        return titles(at_home.get("/library/", asked))

    assert found(sort="title") == ["A", "B", "C"]
    assert found() == ["C", "A", "B"] and found(sort="oldest") == ["B", "A", "C"]
    assert found(sort="longest")[0] == "B"
    assert found(who=str(leo.pk)) == found(kind="clip") == ["A"]
    assert found(short="on", sort="title") == ["A", "C"]
    assert found(private="on", sort="title") == ["A", "C"]
    assert found(language="es") == found(tag=str(tag.pk)) == ["C"]


def test_a_stranger_sees_nothing_of_ours(
    put: Put, max_: User, sign_in: SignIn, lighthouse: Family
) -> None:
    film = put("Fog", published_at=timezone.now())
    shelf.add_tag(film, "sea")
    at_harbour = sign_in(max_)

    answer = at_harbour.get("/library/", {"q": "fog"})

    assert "Fog" not in answer.content.decode()
    assert "sea" not in at_harbour.get("/library/").content.decode()
    for path in ("", "watched/", "show/", "delete/", "back/", "change/", "tags/"):
        address = f"/films/{film.pk}/{path}"
        assert at_harbour.post(address).status_code in {404, 405}, path
    assert at_harbour.get(f"/films/{film.pk}/").status_code == 404


def test_a_child_sees_their_own_and_what_is_shown_to_everybody(
    put: Put, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    put("Hers")
    put("Shown", published_at=timezone.now())
    put("His", by=leo)
    put("Thrown", by=leo, deleted_at=timezone.now())

    found = titles(sign_in(ada, as_=leo).get("/library/"))

    assert sorted(found) == ["His", "Shown"]
    assert "Private" in sign_in(ada).get("/library/").content.decode()


def test_keep_watching_is_ones_own_and_in_order(
    put: Put, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    first, second, over = put("First"), put("Second"), put("Over")
    shelf.watched(first, ada.profile, 20.0, over=False)
    shelf.watched(second, ada.profile, 10.0, over=False)
    shelf.watched(over, ada.profile, 58.0, over=False)
    shelf.watched(over, leo, 30.0, over=False)

    row = sign_in(ada).get("/library/").context["watching"]

    assert [seen.film.title for seen in row] == ["Second", "First"]
    assert [seen.left for seen in row] == ["50 s", "40 s"]
    home = sign_in(ada).get("/").content.decode()
    assert "Keep watching" in home and "What happens?" in home


def test_what_is_being_made_links_to_its_making(
    put: Put, ada: User, lighthouse: Family, sign_in: SignIn
) -> None:
    film = Film.objects.create(family=lighthouse, title="Kite", made_by=ada.profile)
    job = Job.objects.create(
        family=lighthouse, film=film, status=Job.Status.RENDERING_FINAL, progress=0.6
    )

    said = sign_in(ada).get("/library/").content.decode()

    assert f'href="/create/{job.pk}/"' in said and "60%" in said
    assert f"live:{job.topic} from:body" in said
    assert "60%" in sign_in(ada).get("/library/jobs/").content.decode()
    assert "HX-Trigger" not in sign_in(ada).get("/library/jobs/?before=1")
    assert sign_in(ada).get("/library/jobs/?before=2")["HX-Trigger"] == "shelf"
    assert sign_in(ada).get("/library/jobs/?before=x").status_code == 200
    assert "60%" in sign_in(ada).get("/workbench/").content.decode()


def test_storage_is_said_in_words(
    put: Put, lighthouse: Family, max_: User, ada: User, sign_in: SignIn
) -> None:
    put("Fog")
    ours = [(lighthouse, False), (lighthouse, False), (lighthouse, True)]
    for n, (family, lost) in enumerate([*ours, (max_.family, False)]):
        Artifact.objects.create(
            family=family, key=str(n), kind="film", file=str(n), digest="", maker="",
            size=1_500_000_000, is_lost=lost,
        )  # fmt: skip

    assert "3.0 GB" in sign_in(ada).get("/library/").content.decode()


def test_the_library_of_five_thousand_films_is_a_page_like_any_other(
    lighthouse: Family, ada: User, sign_in: SignIn, put: Put
) -> None:
    for n in range(30):
        shelf.watched(put(f"Film {n}"), ada.profile, 20.0, over=False)
    at_home = sign_in(ada)
    at_home.get("/library/")
    few = queries(at_home, "/library/?q=film")
    many_films(lighthouse, ada.profile, 5000)

    many = queries(at_home, "/library/?q=film")

    assert len(many) == len(few) <= 30, "\n".join(q["sql"][:160] for q in many)
    page = at_home.get("/library/?q=film&page=100")
    assert page.context["page"].paginator.count == 5030
    assert page.content.decode().count('class="filmcard"') == 24
    # A database that has not counted its rows would join every take with every film.
    assert not [q for q in many if 'LEFT OUTER JOIN "studio_job"' in q["sql"]]


def test_pages_keep_what_was_asked_for(put: Put, ada: User, sign_in: SignIn) -> None:
    for n in range(30):
        put(f"Film {n}")
    put("Fog")

    said = sign_in(ada).get("/library/", {"q": "film"}).content.decode()

    assert "Page 1 of 2" in said and "?page=2&amp;q=film" in said
    part = sign_in(ada).get("/library/shelf/", {"q": "film", "who": ""})
    assert part["HX-Replace-Url"] == "/library/?q=film"
    assert "<main" not in part.content.decode()


def test_what_is_thrown_away_can_be_brought_back_for_seven_days(
    put: Put, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    film = put("Fog", by=leo)
    his = sign_in(ada, as_=leo)

    answer = his.post(f"/films/{film.pk}/delete/")

    assert answer.status_code == 302
    page = his.get(answer["Location"])
    assert titles(page) == [] and "Undo" in page.content.decode()
    assert his.get(f"/films/{film.pk}/").status_code == 404
    assert "Fog" in his.get("/library/trash/").content.decode()

    his.post(f"/films/{film.pk}/back/")

    assert titles(his.get("/library/")) == ["Fog"]
    assert "Nothing in the bin" in his.get("/library/trash/").content.decode()


def test_throwing_a_film_away_stops_what_is_being_made_of_it(
    put: Put, ada: User, sign_in: SignIn
) -> None:
    film = put("Fog")
    job = Job.objects.create(
        family=film.family, film=film, status=Job.Status.COMPOSING, number=2
    )

    sign_in(ada).post(f"/films/{film.pk}/delete/")

    job.refresh_from_db()
    assert job.status == "cancelled"


def test_only_a_grown_up_who_proved_it_deletes_for_good(
    put: Put, ada: User, leo: Profile, sign_in: SignIn
) -> None:
    film = put("Fog", by=leo, deleted_at=timezone.now())
    address = f"/library/trash/{film.pk}/"

    assert sign_in(ada, as_=leo).post(address).status_code == 403
    assert sign_in(ada, fresh=False).post(address).status_code == 302
    assert Film.objects.filter(pk=film.pk).exists()
    assert "for good?" in sign_in(ada).get(address).content.decode()

    answer = sign_in(ada).post(address)

    assert answer.status_code == 302 and not Film.objects.exists()
    assert not Job.objects.exists() and not Node.objects.exists()
    assert not Watched.objects.exists()


def test_a_film_that_is_not_in_the_bin_cannot_be_deleted_for_good(
    put: Put, ada: User, sign_in: SignIn
) -> None:
    film = put("Fog")

    assert sign_in(ada).post(f"/library/trash/{film.pk}/").status_code == 404
    assert Film.objects.filter(pk=film.pk).exists()


def test_a_guest_looks_and_changes_nothing(
    put: Put, ada: User, lighthouse: Family, sign_in: SignIn
) -> None:
    film = put("Fog", published_at=timezone.now())
    guest = Profile.objects.create(family=lighthouse, name="Nana", kind="guest")
    hers = sign_in(ada, as_=guest)

    page = hers.get(f"/films/{film.pk}/")

    assert page.status_code == 200 and "Delete this film" not in page.content.decode()
    assert hers.post(f"/films/{film.pk}/delete/").status_code == 403
    assert hers.post("/library/bring/").status_code == 403
    assert hers.post(f"/films/{film.pk}/watched/", {"at": "9"}).status_code == 204


def queries(client: Client, path: str) -> list[dict[str, str]]:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    return list(seen.captured_queries)


def many_films(family: Family, by: Profile, count: int) -> None:
    now = timezone.now()
    films = [
        Film(
            family=family, made_by=by, title=f"Film {n}", named=f"film {n}",
            said="we fly the kites over the harbour and then it rains " * 40,
            seconds=60, created_at=now - timedelta(minutes=n),
        )
        for n in range(count)
    ]  # fmt: skip
    Film.objects.bulk_create(films)
    jobs = [Job(family=family, film=film, status="completed") for film in films]
    Job.objects.bulk_create(jobs)
    for film, job in zip(films, jobs, strict=True):
        film.job = job
    Film.objects.bulk_update(films, ["job"], batch_size=500)


def test_a_take_that_stopped_needs_somebody_until_it_is_tried_again(
    ada: User, lighthouse: Family, sign_in: SignIn
) -> None:
    film = Film.objects.create(family=lighthouse, title="Kite", made_by=ada.profile)
    stopped = Job.objects.create(
        family=lighthouse,
        film=film,
        status=Job.Status.FAILED,
        ended_at=timezone.now(),
        error={"step": "Voices"},
    )
    at_home = sign_in(ada)
    said = at_home.get("/library/").content.decode()
    assert "Needs you" in said and "Voices" in said

    Job.objects.create(family=lighthouse, film=film, parent=stopped, number=2)

    said = at_home.get("/library/").content.decode()
    assert "Needs you" not in said and said.count("Kite, take 2") >= 1
