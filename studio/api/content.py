"""Content: the films on the shelf, as files and as streams."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any

from django.http import Http404, HttpResponse, HttpResponseBase
from ninja import File, Form, Path, Query, Router, Status, UploadedFile

from accounts.api.shapes import Error
from accounts.gate import Request, may
from studio.api.finding import (
    A_NEW_JOB,
    ContentId,
    OnceKey,
    family_of,
    made_once,
    or_conflict,
    own_film,
    the_film,
    whoever,
)
from studio.api.paging import After, Limit, page
from studio.api.pieces import A_FILE, ANSWERS, Save, bytes_of
from studio.api.saying import FILES, called, film_said, whole_job, with_files
from studio.api.shapes import Content, ContentIn, ContentPage, JobWhole, LanguageIn
from studio.models import Film
from studio.services import bringing, languages, playlists, renditions, shelf

router = Router()
Words = Annotated[
    str | None,
    Query(max_length=200, description="Words of its title, its lines, its tags."),
]
Clip = Annotated[
    UploadedFile, File(description="A film, a recording or a picture; 2 GB at most.")
]
ClipTitle = Annotated[
    str,
    Form(
        max_length=120,
        pattern=r"^[^\x00-\x1f\x7f]*$",
        description="Else it is called as its file.",
    ),
]
Shown = Annotated[bool | None, Query(description="Only those all of the family see.")]
FileName = Annotated[
    str,
    Path(
        pattern="^(film|preview)[.]mp4$|^captions[.]vtt$|^(poster|thumbnail)[.]jpg$",
        description="film.mp4, preview.mp4, captions.vtt, poster.jpg or thumbnail.jpg.",
        example="film.mp4",
    ),
]
StreamName = Annotated[
    str,
    Path(
        pattern=r"^([a-z0-9-]{1,40}[.]m3u8|[0-9]{1,18}[.](mp4|vtt))$",
        description="index.m3u8, or a name that it leads to.",
        example="index.m3u8",
    ),
]
A_STREAM: dict[str, Any] = {
    "responses": {
        **A_FILE["responses"],
        200: {
            "description": "A playlist, or a file that one leads to.",
            "content": {
                kind: {"schema": {"type": "string"}}
                for kind in (playlists.KIND, "video/mp4", "text/vtt")
            },
        },
    }
}


@router.get("/content", response=ContentPage, summary="Films on the shelf")
@may("watch")
def contents(
    request: Request,
    q: Words = None,
    published: Shown = None,
    after: After = None,
    limit: Limit = 50,
) -> dict[str, Any]:
    """The newest first. A child sees their own, and those that are shown to all."""
    films = Film.objects.visible_to(request.viewer).kept().finished()
    if q:
        films = films.about(q.replace("\0", ""))
    if published is not None:
        films = films.filter(published_at__isnull=not published)
    return page(request, with_files(films), film_said, after=after, limit=limit)


@router.post(
    "/content",
    response={201: JobWhole},
    openapi_extra=A_NEW_JOB,
    summary="Bring in a clip",
)
@may("make films")
def bring(
    request: Request,
    response: HttpResponse,
    clip: Clip,
    title: ClipTitle = "",
    key: OnceKey = None,
) -> Status[dict[str, Any]]:
    """A form with a file. It is looked at, kept as it is, and made ready for watching
    in the background: the answer is the job that does so."""
    me, family = whoever(request.viewer), family_of(request.viewer)

    def make() -> dict[str, Any]:
        return whole_job(bringing.bring(family, me, clip, title))

    asked = [clip.name, title, _digest(clip)] if key else None
    return made_once(request, response, key, asked, make)


@router.post(
    "/content/{content_id}/languages",
    response={201: JobWhole, 409: Error},
    openapi_extra=A_NEW_JOB,
    summary="Tell it in another language",
)
@may("change films")
def add_language(
    request: Request,
    response: HttpResponse,
    content_id: ContentId,
    wish: LanguageIn,
    key: OnceKey = None,
) -> Status[dict[str, Any]]:
    """Captions, and voices too if they are wished, as further tracks of the same film.
    Without a translator in the house it is refused, and says what to install."""
    film = own_film(request, content_id)

    def make() -> dict[str, Any]:
        with or_conflict():
            return whole_job(
                languages.ask_for_track(
                    film, whoever(request.viewer), wish.language, dub=wish.voices
                )
            )

    return made_once(request, response, key, wish.model_dump(), make)


@router.get("/content/{content_id}", response=Content, summary="One film")
@may("watch")
def content(request: Request, content_id: ContentId) -> dict[str, Any]:
    return film_said(the_film(request, content_id))


@router.patch("/content/{content_id}", response=Content, summary="Rename it")
@may("change films")
def change_content(
    request: Request, content_id: ContentId, wish: ContentIn
) -> dict[str, Any]:
    film = own_film(request, content_id)
    film.rename(wish.title or film.title, wish.description)
    return film_said(film)


@router.delete("/content/{content_id}", response={204: None}, summary="Throw it away")
@may("change films")
def throw_away(request: Request, content_id: ContentId) -> Status[None]:
    """Out of sight at once, gone for good in a week; until then it can be restored."""
    shelf.throw_away(own_film(request, content_id))
    return Status(204, None)


@router.post(
    "/content/{content_id}/restore", response=Content, summary="Take it out of the bin"
)
@may("change films")
def restore(request: Request, content_id: ContentId) -> dict[str, Any]:
    film = own_film(request, content_id, thrown_away=True)
    film.bring_back()
    return film_said(film)


@router.post(
    "/content/{content_id}/publish", response=Content, summary="Show it to everybody"
)
@may("change films")
def publish(request: Request, content_id: ContentId) -> dict[str, Any]:
    """All of the family see it from now on, and the channel may show it."""
    film = own_film(request, content_id)
    film.publish()
    return film_said(film)


@router.delete(
    "/content/{content_id}/publish", response=Content, summary="Make it private"
)
@may("change films")
def make_private(request: Request, content_id: ContentId) -> dict[str, Any]:
    film = own_film(request, content_id)
    film.make_private()
    return film_said(film)


@router.get(
    "/content/{content_id}/hls/{name}",
    response=ANSWERS,
    openapi_extra=A_STREAM,
    summary="The film as a stream",
)
@may("watch")
def hls(request: Request, content_id: ContentId, name: StreamName) -> HttpResponseBase:
    """HLS (RFC 8216): pictures in two sizes, voices and captions in every language
    there is, by byte ranges. Players begin with index.m3u8."""
    film = the_film(request, content_id)
    stem, _, suffix = name.partition(".")
    if suffix != "m3u8":
        return bytes_of(request, _or_404(renditions.file_of(film, int(stem))))
    streams = renditions.streams_of(film)
    text = streams.playlist(name) if streams else None
    return HttpResponse(_or_404(text), content_type=playlists.KIND)


@router.get(
    "/content/{content_id}/{name}",
    response=ANSWERS,
    openapi_extra=A_FILE,
    summary="Its files",
)
@may("watch")
def file(
    request: Request, content_id: ContentId, name: FileName, save: Save = False
) -> HttpResponseBase:
    """The film, its preview, its captions, its poster: of the take that is shown."""
    film = the_film(request, content_id)
    artifact = _or_404(film.artifact(FILES[name]))
    title = called(film.title, "", artifact) if save else ""
    return bytes_of(request, artifact, title)


def _digest(clip: UploadedFile) -> str:
    seen = hashlib.sha256()
    for piece in clip.chunks():
        seen.update(piece)
    clip.seek(0)
    return seen.hexdigest()


def _or_404(found: Any) -> Any:
    if found is None:
        raise Http404
    return found
