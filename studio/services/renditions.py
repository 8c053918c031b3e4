"""What of a film can be streamed, as playlists name it: pictures, voices, captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from studio.engine.origins import origins
from studio.models import Artifact, Film, Track
from studio.services import playlists, store
from studio.services.playlists import Named, Rendition

INDEX = "index.m3u8"
FIRST = "stream/"  # what the renditions of a take are called by its graph
SUBTITLES = "captions"


@dataclass(frozen=True)
class Streams:
    """The artifacts a film is streamed from."""

    film: Film
    videos: tuple[tuple[str, Artifact], ...]
    sounds: tuple[tuple[str, Artifact], ...]  # language → voices, the original first
    captions: tuple[tuple[str, Artifact], ...]

    def __bool__(self) -> bool:
        return bool(self.videos)

    def playlist(self, name: str) -> str | None:
        """Return a playlist by the name it has in the others."""
        if name == INDEX:
            return self._index()
        for size, artifact in self.videos:
            if name == f"video-{size}.m3u8":
                return playlists.segments(_rendition(artifact))
        for language, artifact in self.sounds:
            if name == f"audio-{language}.m3u8":
                return playlists.segments(_rendition(artifact))
        for language, artifact in self.captions:
            if name == f"captions-{language}.m3u8":
                return playlists.words(_file(artifact), self.film.seconds)
        return None

    def _index(self) -> str:
        return playlists.multivariant(
            [(f"video-{name}.m3u8", _rendition(a)) for name, a in self.videos],
            [
                (
                    named("audio", language, first=n == 0, original=n == 0),
                    _rendition(artifact),
                )
                for n, (language, artifact) in enumerate(self.sounds)
            ],
            [
                named("captions", language, first=n == 0)
                for n, (language, _) in enumerate(self.captions)
            ],
        )


def streams_of(film: Film) -> Streams:
    """Return what there is of the take that is shown, and of further languages."""
    own = film.language or "und"
    videos, sounds, captions = [], [], []
    for name, artifact in _pieces(film):
        if name == SUBTITLES:
            captions.append((own, artifact))
        elif name == f"{FIRST}audio":
            sounds.append((own, artifact))
        else:
            videos.append((name.removeprefix(FIRST), artifact))
    for track in film.tracks.current().select_related("artifact"):
        if track.kind == Track.Kind.CAPTIONS:
            captions.append((track.language, track.artifact))
        elif "segments" in track.artifact.facts:
            sounds.append((track.language, track.artifact))
    return Streams(film, tuple(videos), _once(sounds), _once(captions))


def file_of(film: Film, number: int) -> Artifact | None:
    """Return a file that a playlist of this film names, also of another take.

    By its number, not by its name: a take that is chosen while somebody watches must
    not put other bytes under the ranges they have read.
    """
    streamed = Q(kind="stream") | Q(nodes__name=SUBTITLES)
    ours = Q(streamed, nodes__job__film=film) | Q(track__film=film)
    return Artifact.objects.filter(ours, family=film.family_id, pk=number).first()


def _pieces(film: Film) -> Iterator[tuple[str, Artifact]]:
    if film.job is None:
        return
    wanted = Q(name__startswith=FIRST) | Q(name=SUBTITLES)
    nodes = film.job.nodes.filter(wanted, artifact__isnull=False)
    for node in nodes.select_related("artifact"):
        if node.artifact:
            yield node.name, node.artifact


def _rendition(artifact: Artifact) -> Rendition:
    at, size = artifact.facts["start"]
    with store.at_hand(artifact).open("rb") as file:
        head = file.read(at + size)
    return Rendition.of(_file(artifact), artifact.facts, head)


def _file(artifact: Artifact) -> str:
    return f"{artifact.pk}.{artifact.file.rpartition('.')[2]}"


def named(kind: str, language: str, *, first: bool, original: bool = False) -> Named:
    """Return a rendition as people choose it; `first`: if they choose nothing.

    Of a film the first voice is the original. A channel's first is what it was opened
    with, and each of its films has an original of its own.
    """
    known = origins("language")
    name = str(known[language].values["name"]) if language in known else language
    name = f"{name}, original" if original else name
    code = "" if language == "und" else language
    return Named(name, code, f"{kind}-{language}.m3u8", first)


def _once(found: list[tuple[str, Artifact]]) -> tuple[tuple[str, Artifact], ...]:
    # A name is there once in a group (RFC 8216, 4.3.4.1.1); what belongs to the film
    # itself stands before what was made for it later.
    kept: dict[str, Artifact] = {}
    for language, artifact in found:
        kept.setdefault(language, artifact)
    return tuple(kept.items())
