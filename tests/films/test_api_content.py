"""Films on the shelf, as a program lists, shows, hides and plays them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import Profile, User
from kit import encoder, ffmpeg, shell
from studio.models import Film, Job, Node, Track
from tests.accounts.programs import API, code_of
from tests.films import strange
from tests.films.callers import Caller, caller_of

Ask = Callable[..., Job]
Finish = Callable[[Job], Job]
COLUMNS = {
    "id", "owner_id", "title", "description", "mp4_url", "hls_url", "thumbnail",
    "duration", "languages", "published", "created_at",
}  # fmt: skip


@pytest.fixture
def program(ada: User) -> Caller:
    return caller_of(ada)


@pytest.fixture
def shelved(ask: Ask) -> Callable[..., Film]:
    """A film on the shelf of which only the row is there."""

    def put(prompt: str = "An otter flies a kite", **more: Any) -> Film:
        job = ask(prompt, **more)
        Job.objects.filter(pk=job.pk).update(status="completed")
        job.film.job = job
        job.film.save()
        return job.film

    return put


def test_a_film_has_the_columns_that_everybody_knows(
    shelved: Callable[..., Film], program: Caller, ada: User
) -> None:
    film = shelved()

    said = program.get(f"/content/{film.pk}").json()

    assert set(said) >= COLUMNS
    assert said["owner_id"] == ada.profile.pk
    assert said["languages"] == ["en"] and said["published"] is False
    assert said["mp4_url"] is None and said["hls_url"] is None


def test_films_are_listed_found_and_paged(
    shelved: Callable[..., Film], program: Caller
) -> None:
    films = [shelved(f"A wren builds {n} boats") for n in range(3)]
    shelved("An otter sleeps").publish()

    first = program.get("/content", limit=2, q="boats").json()
    last = program.at(first["next"]).json()

    found = [film["id"] for page in (first, last) for film in page["items"]]
    assert found == [str(film.pk) for film in reversed(films)]
    shown = program.get("/content", published="true").json()["items"]
    assert [film["title"] for film in shown] == ["An otter sleeps"]
    assert program.get("/content", q="x" * 201).status_code == 422


def test_a_film_is_shown_to_everybody_and_made_private_again(
    shelved: Callable[..., Film],
    program: Caller,
    ada: User,
    leo: Profile,
    sign_in: Callable[..., Client],
) -> None:
    film = shelved()
    at, window = f"/content/{film.pk}", sign_in(ada, as_=leo)
    assert window.get(f"{API}{at}").status_code == 404

    assert program.post(f"{at}/publish").json()["published"]
    assert program.post(f"{at}/publish").json()["published"], "twice is once"
    assert window.get(f"{API}{at}").status_code == 200
    assert code_of(window.delete(f"{API}{at}/publish")) == "not-yours"

    assert not program.delete(f"{at}/publish").json()["published"]
    assert window.get(f"{API}{at}").status_code == 404


def test_a_film_is_renamed(shelved: Callable[..., Film], program: Caller) -> None:
    film = shelved()

    said = program.patch(f"/content/{film.pk}", {"description": "With kites."}).json()
    said = program.patch(f"/content/{film.pk}", {"title": " The  Kite "}).json()

    assert (said["title"], said["description"]) == ("The Kite", "With kites.")
    wrongs: list[Any] = [{"title": ""}, {"title": 7}, {"published": True}, []]
    for wrong in wrongs:
        assert program.patch(f"/content/{film.pk}", wrong).status_code == 422


def test_a_film_is_thrown_away_and_taken_out_of_the_bin(
    shelved: Callable[..., Film], program: Caller
) -> None:
    film = shelved()
    at = f"/content/{film.pk}"
    assert code_of(program.post(f"{at}/restore")) == "not-found"

    assert program.delete(at).status_code == 204

    assert code_of(program.get(at)) == "not-found"
    assert code_of(program.delete(at)) == "not-found"
    assert program.get("/content").json()["items"] == []
    assert program.post(f"{at}/restore").status_code == 200
    assert program.get(at).status_code == 200


def test_a_stranger_finds_no_film(
    shelved: Callable[..., Film], max_: User, ada: User
) -> None:
    film = shelved()
    at, stranger = f"/content/{film.pk}", caller_of(max_)

    assert code_of(stranger.get(at)) == "not-found"
    assert code_of(stranger.patch(at, {"title": "Mine"})) == "not-found"
    assert code_of(stranger.post(f"{at}/publish")) == "not-found"
    assert code_of(stranger.delete(at)) == "not-found"
    assert code_of(stranger.get(f"{at}/film.mp4")) == "not-found"
    assert code_of(stranger.get(f"{at}/hls/index.m3u8")) == "not-found"
    assert stranger.get("/content").json()["items"] == []
    assert code_of(caller_of(ada, "read").delete(at)) == "scope"


def test_a_film_is_served_whole_in_parts_and_as_a_stream(
    ask: Ask, finish: Finish, program: Caller
) -> None:
    film = finish(ask()).film
    said = program.get(f"/content/{film.pk}").json()

    whole = program.at(said["mp4_url"])
    assert (whole.status_code, whole["Content-Type"]) == (200, "video/mp4")
    assert len(whole.getvalue()) == int(whole["Content-Length"])
    again = program.at(said["mp4_url"], **{"If-None-Match": whole["ETag"]})
    assert again.status_code == 304
    assert program.at(said["thumbnail"]).getvalue()[:3] == b"\xff\xd8\xff"
    assert program.get(f"/content/{film.pk}/nothing.mp4").status_code == 422

    index = _playlist(program, said["hls_url"])
    _the_index_says_what_there_is(index)
    here = said["hls_url"].rpartition("/")[0]
    for name in re.findall(r'(?:URI="|^)([a-z0-9-]+\.m3u8)', index, re.M):
        _the_segments_are_all_of_the_file(program, here, name)
    for nothing in ("video-1080.m3u8", "999999.mp4", "audio-xx.m3u8"):
        assert code_of(program.at(f"{here}/{nothing}")) == "not-found"
    assert program.at(f"{here}/..%2findex.m3u8").status_code in {404, 422}


def _the_index_says_what_there_is(index: str) -> None:
    lines = index.splitlines()
    assert lines[:3] == ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"]
    streams = [line for line in lines if line.startswith("#EXT-X-STREAM-INF:")]
    assert len(streams) == 2
    for line in streams:
        assert re.search(r'CODECS="avc1\.[0-9a-f]{6},mp4a\.40\.2"', line)
        assert 'AUDIO="sound"' in line and 'SUBTITLES="captions"' in line
        assert re.search(r"RESOLUTION=\d+x\d+,FRAME-RATE=25\.000", line)
    assert 'TYPE=AUDIO,GROUP-ID="sound",NAME="English, original",LANGUAGE="en"' in index
    assert 'TYPE=SUBTITLES,GROUP-ID="captions"' in index


def _the_segments_are_all_of_the_file(program: Caller, here: str, name: str) -> None:
    text = _playlist(program, f"{here}/{name}")
    target = int(re.search(r"TARGETDURATION:(\d+)", text)[1])  # type: ignore[index]
    seconds = [float(each) for each in re.findall(r"#EXTINF:([\d.]+),", text)]
    assert text.endswith("#EXT-X-ENDLIST\n")
    assert seconds and all(each <= target + 0.5 for each in seconds)
    (file,) = set(re.findall(r"^(\d+\.(?:mp4|vtt))", text, re.M))
    body = program.at(f"{here}/{file}").getvalue()
    if file.endswith(".vtt"):
        assert body.startswith(b"WEBVTT")
        return
    ranges = re.findall(r'BYTERANGE(?:=")?:?(\d+)@(\d+)', text)
    at = 0
    for size, start in ranges:
        assert int(start) == at
        at += int(size)
    assert at <= len(body) and body[4:8] == b"ftyp"


def test_a_further_language_is_another_track_of_the_same_film(
    ask: Ask, finish: Finish, program: Caller
) -> None:
    film = finish(ask()).film
    film.refresh_from_db()
    told = Job.objects.create(
        family=film.family,
        film=film,
        kind="tracks",
        parent=film.job,
        status="completed",
    )
    for kind, name in (("captions", "captions"), ("dub", "stream/audio")):
        piece = film.artifact(name)
        assert piece
        Node.objects.create(
            job=told, name=name, kind=kind, artifact=piece, state="done"
        )
        Track.objects.create(film=film, kind=kind, language="es", artifact=piece)

    said = program.get(f"/content/{film.pk}").json()
    index = _playlist(program, said["hls_url"])

    assert program.get("/content").json()["items"] == [said]
    assert said["languages"] == said["captions"] == ["en", "es"]
    assert 'NAME="Spanish",LANGUAGE="es",DEFAULT=NO' in index
    assert 'URI="audio-es.m3u8"' in index and 'URI="captions-es.m3u8"' in index
    here = said["hls_url"].rpartition("/")[0]
    assert "#EXT-X-MAP" in _playlist(program, f"{here}/audio-es.m3u8")


def test_who_watches_keeps_their_take_when_another_is_chosen(
    ask: Ask, finish: Finish, program: Caller
) -> None:
    job = finish(ask())
    here = f"/api/v1/content/{job.film_id}/hls"
    text = _playlist(program, f"{here}/video-720.m3u8")
    file = re.search(r"^(\d+\.mp4)\?0$", text, re.M)[1]  # type: ignore[index]
    before = program.at(f"{here}/{file}").getvalue()
    take = finish(
        Job.objects.get(pk=program.post(f"/jobs/{job.pk}/takes").json()["id"])
    )

    assert program.post(f"/jobs/{take.pk}/choose").status_code == 200

    assert _playlist(program, f"{here}/video-720.m3u8") != text
    assert program.at(f"{here}/{file}").getvalue() == before


def test_without_a_translator_it_is_said_what_to_install(
    shelved: Callable[..., Film], program: Caller
) -> None:
    film = shelved()

    answer = program.post(f"/content/{film.pk}/languages", {"language": "es"})

    assert (answer.status_code, code_of(answer)) == (409, "conflict")
    for wrong in ({}, {"language": "tlh"}, {"language": "es", "voices": "yes"}):
        assert program.post(f"/content/{film.pk}/languages", wrong).status_code == 422


@pytest.mark.usefixtures("_small")
def test_a_clip_is_brought_in_and_made_ready(
    program: Caller, finish: Finish, tmp_path: Path
) -> None:
    clip = strange.film(tmp_path / "our_boat.mp4").read_bytes()

    def bring(data: bytes = clip, **more: Any) -> Any:
        sent = SimpleUploadedFile("our_boat.mp4", data, "video/mp4")
        return program.client.post(f"{API}/content", {"clip": sent}, **more)

    key = {"Idempotency-Key": "boat-1"}
    answer, again = bring(headers=key), bring(headers=key)

    assert (answer.status_code, answer.json()["kind"]) == (201, "clip")
    assert again["Idempotent-Replayed"] == "true"
    assert code_of(bring(clip + b"x", headers=key)) == "key-reused"
    job = finish(Job.objects.get())
    assert job.status == "completed", job.error
    film = program.get(f"/content/{job.film_id}").json()
    assert (film["title"], film["kind"]) == ("Our boat", "clip")
    assert code_of(program.post(f"/jobs/{job.pk}/takes")) == "conflict"
    assert bring(b"#!/bin/sh\n").status_code == 422


@pytest.mark.usefixtures("_small")
def test_what_is_no_clip_is_refused(program: Caller, ada: User) -> None:
    sent = SimpleUploadedFile("a.mp4", b"x")

    assert program.post("/content", {"clip": "a.mp4"}).status_code in {415, 422}
    assert program.client.post(f"{API}/content", {}).status_code == 422
    huge = program.client.post(f"{API}/content", {"clip": sent}, CONTENT_LENGTH=9**10)
    assert (huge.status_code, code_of(huge)) == (413, "too-big")
    reader = caller_of(ada, "read")
    assert code_of(reader.client.post(f"{API}/content", {})) == "scope"
    assert not Film.objects.exists()


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_player_plays_the_stream_over_the_network(
    live_server: Any, ask: Ask, finish: Finish, program: Caller
) -> None:
    film = finish(ask()).film
    film.refresh_from_db()
    address = f"{live_server.url}/api/v1/content/{film.pk}/hls/index.m3u8"

    played = shell.run(
        [
            str(ffmpeg.find()), "-hide_banner", "-nostdin", "-loglevel", "info",
            "-headers", f"Authorization: Bearer {program.text}\r\n",
            "-i", address, "-map", "0:v:0", "-map", "0:a:0", "-map", "0:s:0",
            "-c:s", "webvtt", "-f", "matroska", "-y", "/dev/null",
        ],
        seconds=120,
    )  # fmt: skip

    said = played.tail(200)
    assert played.ok, said
    frames = re.findall(r"frame=\s*(\d+)", said)
    # To the end of its last segment: a stream ends on the grid.
    assert int(frames[-1]) == encoder.whole(7 * encoder.FPS), said
    assert "Subtitle: webvtt" in said


def _playlist(program: Caller, address: str) -> str:
    answer = program.at(address)
    assert answer.status_code == 200, answer.content
    assert answer["Content-Type"] == "application/vnd.apple.mpegurl"
    text: str = answer.content.decode()
    return text
