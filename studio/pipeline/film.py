"""One sentence to one finished film: brief, script, voices, pictures, sound, file."""

from __future__ import annotations

import fcntl
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from kit import disk, encoder, memory
from studio.engine.brief import Brief
from studio.engine.brief.cast import CastMember
from studio.engine.captions import cues, vtt
from studio.engine.sound import Spoken
from studio.engine.sound.ground import ground
from studio.engine.sound.mix import mix
from studio.engine.staging import Film
from studio.engine.staging.stage import stage
from studio.engine.staging.timing import lines_of
from studio.engine.story import Script, VoiceSpec
from studio.engine.story.tell import tell
from studio.pipeline.speaker import Apart
from studio.pipeline.workshop import Workshop, stretches
from studio.providers.voice.promise import Voice

Hear = Callable[[float, str], None]  # how much is done (0 to 1), and what is going on

PREVIEW_SCALE = 0.5
LOCK = "maker.lock"
# Three-letter codes, as MP4 wants them.
LANGUAGES = {
    "en": "eng", "es": "spa", "fr": "fra", "de": "deu", "it": "ita", "pt": "por",
}  # fmt: skip
NARRATOR = VoiceSpec(pitch=-1.0, formant=-0.5, pace=0.98)


@dataclass(frozen=True)
class Made:
    """A finished film, and everything one may want to know of how it came about."""

    path: Path
    captions: Path
    poster: Path
    preview: Path | None
    brief: Brief
    script: Script
    film: Film
    took: dict[str, float] = field(default_factory=dict)


def make(  # noqa: PLR0913  # a film is ordered by name
    brief: Brief,
    out: Path,
    *,
    workshop: Workshop,
    voice: Voice,
    hear: Hear,
    preview: Path | None = None,
    cast: Sequence[CastMember] = (),
) -> Made:
    """Make the film of a brief. Either every file is there at the end, or none."""
    for path in filter(None, (out, preview)):
        path.parent.mkdir(parents=True, exist_ok=True)
    disk.require(out.parent, _room_for(brief), "this film may need")
    took: dict[str, float] = {}
    with _bench(out) as folder:
        hear(0.0, "Writing the story")
        with _timed(took, "story"):
            script = tell(brief, cast)
        with _timed(took, "voices"):
            spoken = voiced(
                script, voice, lambda done: hear(0.01 + 0.07 * done, "Voices")
            )
        if isinstance(voice, Apart):
            voice.rest()
        memory.give_back()  # what reading the dictionaries took
        with _timed(took, "staging"):
            film = stage(script, spoken)
        captions = folder / "film.vtt"
        captions.write_text(vtt(cues(film)), encoding="utf-8")
        early = None
        sound = _Sound(film, spoken, script.genre, folder / "sound.mp4")
        del spoken  # the sound has the lines, and lets go of them when it is mixed
        if preview:
            with _timed(took, "preview"):
                sound.wait()
                early = _painted(
                    film, folder, workshop, hear, sound, captions, small=True
                )
                early.replace(preview)
        with _timed(took, "pictures"):
            whole = _painted(film, folder, workshop, hear, sound, captions, small=False)
        hear(0.98, "The poster")
        poster = folder / "poster.jpg"
        workshop.poster(film, poster)
        hear(1.0, "Done")
        beside = {captions: out.with_suffix(".vtt"), poster: out.with_suffix(".jpg")}
        for made, kept in beside.items():
            made.replace(kept)
        # The film last: where it is, everything else is there as well.
        whole.replace(out)
    return Made(
        out, out.with_suffix(".vtt"), out.with_suffix(".jpg"), preview, brief, script,
        film, took,
    )  # fmt: skip


def voiced(
    script: Script, voice: Voice, done: Callable[[float], None]
) -> tuple[Spoken, ...]:
    """Have every line of the script said.

    Kept as half floats, as the mix keeps what it has heard: the five spoken minutes of
    a long film are 29 MB and not 58, and what they lose lies 66 dB below them.
    """
    specs = {character.id: character.voice for character in script.characters}
    lines = lines_of(script)
    spoken = []
    for n, line in enumerate(lines):
        spec = specs.get(line.who, NARRATOR)
        said = voice.say(line.text, spec, language=script.language, seed=script.seed)
        half = said.samples.astype(np.float16)
        spoken.append(replace(said, samples=half))  # type: ignore[arg-type]
        done((n + 1) / len(lines))
    return tuple(spoken)


class _Sound:
    """The sound, mixed and packed beside the painting."""

    def __init__(
        self, film: Film, spoken: Sequence[Spoken], genre: str, path: Path
    ) -> None:
        self.path = path
        self._error: BaseException | None = None
        self._thread = threading.Thread(
            target=self._make, args=(film, spoken, genre), daemon=True
        )
        self._thread.start()

    def _make(self, film: Film, spoken: Sequence[Spoken], genre: str) -> None:
        try:
            with encoder.sound(self.path) as packed:
                for block in mix(film, spoken, ground(film, genre)):
                    packed.write(block.tobytes())
            memory.give_back()
        except BaseException as error:  # noqa: BLE001  # it is raised where it is awaited
            self._error = error

    def wait(self) -> None:
        self._thread.join()
        if self._error:
            raise self._error


def _painted(  # noqa: PLR0913  # everything comes together here
    film: Film,
    folder: Path,
    workshop: Workshop,
    hear: Hear,
    sound: _Sound,
    captions: Path,
    *,
    small: bool,
) -> Path:
    scale = PREVIEW_SCALE if small else 1.0
    quality = encoder.PREVIEW if small else encoder.FULL
    words = "A first look" if small else "Painting"
    low, high = (0.08, 0.16) if small else (0.16, 0.97)

    def seen(frames: int) -> None:
        hear(low + (high - low) * frames / film.frames, words)

    pieces = stretches(
        film, folder, scale=scale, quality=quality, painters=workshop.painters
    )
    parts = workshop.paint(pieces, seen)
    sound.wait()
    facts = folder / "facts.txt"
    chapters = ((each.title, each.start, each.end) for each in film.chapters)
    facts.write_text(encoder.facts(film.title, film.family, chapters), "utf-8")
    whole = folder / ("preview.mp4" if small else "film.mp4")
    language = LANGUAGES.get(film.language, "und")
    bundle = encoder.Bundle(parts, sound.path, captions, facts, language, film.seconds)
    encoder.assemble(bundle, whole, folder)
    return whole


def _room_for(brief: Brief) -> int:
    """Return the bytes a film may need: both files, their pieces, and these joined."""
    return int(20 * disk.MEGABYTE + brief.seconds.value * 1.2 * disk.MEGABYTE)


@contextmanager
def _bench(out: Path) -> Iterator[Path]:
    """A folder beside the film for its pieces, gone when the film is done or not."""
    _tidy(out.parent)
    folder = out.parent / f".{out.stem[:80]}.{os.getpid()}.making"
    folder.mkdir()
    lock = (folder / LOCK).open("w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield folder
    finally:
        lock.close()
        shutil.rmtree(folder, ignore_errors=True)


def _tidy(parent: Path) -> None:
    """Remove what makers that were killed left behind.

    A lock tells, not a process number: a film may be made in another container.
    """
    for folder in parent.glob(".*.making"):
        try:
            with (folder / LOCK).open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            continue
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _timed(took: dict[str, float], name: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    took[name] = round(time.perf_counter() - began, 3)
