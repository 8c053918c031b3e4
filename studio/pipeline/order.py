"""What was asked, as a job keeps it: plain data, JSON in and JSON out."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from studio.engine.actors import Look
from studio.engine.brief import Brief
from studio.engine.brief.cast import CastMember
from studio.engine.brief.read import read
from studio.engine.staging.kept import Kept
from studio.engine.story import VoiceSpec

HOUSE = "house"


@dataclass(frozen=True)
class Star:
    """Somebody of the family's cast, as an order carries them."""

    id: str
    name: str
    kind: str  # a body by name
    colour: str = ""
    look: Mapping[str, Any] = field(default_factory=dict)
    voice: Mapping[str, Any] = field(default_factory=dict)

    def member(self) -> CastMember:
        from studio.engine.actors.bodies import all_bodies

        look = Look(**{"body": self.kind, "coat": self.colour, **_tupled(self.look)})
        plain = VoiceSpec(*all_bodies()[self.kind].voice)
        voice = replace(plain, **self.voice)
        theme = zlib.crc32(self.name.lower().encode())
        return CastMember(self.id, self.name, (), self.kind, look, voice, theme=theme)


@dataclass(frozen=True)
class Order:
    """Everything that decides what a film is. The same order makes the same film."""

    prompt: str
    seconds: float | None = None
    style: str = ""
    language: str = ""
    seed: int | None = None
    take: int = 1
    family: str = ""  # the name in the titles
    title: str = ""  # asked for; else the story's own
    cast: tuple[Star, ...] = ()
    storyteller: str = HOUSE
    voice: str = HOUSE
    pictures: str = HOUSE
    read_first: bool = False  # show the script before the heavy work
    # What was changed afterwards: a script instead of the storyteller's, shots to be
    # seen otherwise, and where everything lay before, so that the rest stays there.
    script: Mapping[str, Any] | None = None
    retakes: Mapping[str, int] = field(default_factory=dict)
    kept: Kept | None = None
    # A clip that somebody brought in, instead of all that: the key of the file, and
    # what was found in it (`providers.strange.Held`). Who listens: "" is nobody.
    clip: Mapping[str, Any] | None = None
    hearing: str = ""
    # Captions and perhaps a dub of a film that is there (`pipeline.tracks.Track`).
    track: Mapping[str, Any] | None = None

    @property
    def sown(self) -> int:
        """The seed: asked for, or the sentence's own."""
        if self.seed is not None:
            return self.seed
        return zlib.crc32(self.prompt.encode()) % 100_000

    def brief(self) -> Brief:
        """Read the sentence. Raises `NotAFilm` where there is none in it."""
        return read(
            self.prompt,
            seed=self.sown,
            take=self.take,
            seconds=self.seconds,
            style=self.style or None,
            language=self.language or None,
            cast=self.members(),
            family=self.family,
        )

    def members(self) -> tuple[CastMember, ...]:
        return tuple(star.member() for star in self.cast)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Order:
        known = {f.name for f in fields(cls)}
        given = {name: value for name, value in data.items() if name in known}
        given["cast"] = tuple(Star(**star) for star in given.get("cast", ()))
        if given.get("kept"):
            given["kept"] = Kept.from_json(given["kept"])
        return cls(**given)


def _tupled(look: Mapping[str, Any]) -> dict[str, Any]:
    # JSON knows no tuples, and a look is compared and hashed.
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in look.items()
    }
