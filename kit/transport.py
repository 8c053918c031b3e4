"""Carries a stream of fragments into an MPEG transport stream, as old tuners send it.

Nothing is encoded again: one ffmpeg copies what it is fed. It reads from sockets that
only this process holds, so it ends when this process does, however that dies.
"""

from __future__ import annotations

import asyncio
import socket
import subprocess
from collections.abc import Sequence
from contextlib import suppress

from kit import ffmpeg
from kit.problems import Problem

PIECE = 1 << 16
WORDS = 4_000  # bytes that are kept of what ffmpeg complains about
ENDING = 10.0  # seconds for what is still inside, once all was fed
# Three-letter codes (ISO 639-2): the only ones a transport stream has room for.
LETTERS = {
    "en": "eng", "es": "spa", "fr": "fra", "de": "deu", "it": "ita", "pt": "por",
}  # fmt: skip


class Transport:
    """A running ffmpeg: a picture and its voices go in, packets of 188 bytes come out.

    It remembers where each frame that it was fed lay (10 MB for an hour, measured), so
    whoever goes on for longer ends it and begins another, `seconds` later on the same
    timeline. The first packets of each say that the counters begin anew.
    """

    def __init__(self, languages: Sequence[str], seconds: float = 0.0) -> None:
        """Begin one for a picture and a voice in each of these languages."""
        pairs = [socket.socketpair() for _ in range(len(languages) + 3)]
        self._ours = [ours for ours, _ in pairs]
        self._writers: list[asyncio.StreamWriter] = []
        self._said = b""
        *inputs, out, words = [theirs for _, theirs in pairs]
        try:
            self._program = subprocess.Popen(  # noqa: S603  # argv, no shell
                _argv([each.fileno() for each in inputs], languages, seconds),
                stdin=subprocess.DEVNULL,
                stdout=out.fileno(),
                stderr=words.fileno(),
                pass_fds=[each.fileno() for each in inputs],
                process_group=0,
            )
        except OSError as error:
            self._close()
            raise Problem(
                f"ffmpeg could not be started: {error.strerror}.",
                "Run ./pharos setup, or look at its permissions.",
            ) from error
        except Problem:
            self._close()
            raise
        finally:
            for _, theirs in pairs:
                theirs.close()

    async def open(self) -> Transport:
        """Take up its sockets in the running loop."""
        opened = [await asyncio.open_unix_connection(sock=each) for each in self._ours]
        self._writers = [writer for _, writer in opened]
        self._out, words = opened[-2][0], opened[-1][0]
        # Its words must be read while it works, or a full socket would stop it.
        self._ear = asyncio.create_task(self._hear(words))
        return self

    async def feed(self, pieces: Sequence[bytes]) -> None:
        """Give each input its next piece, and wait until most of it was taken.

        All at once: it stops reading the picture while it waits for a voice.
        """
        inputs = self._writers[: len(pieces)]
        for writer, piece in zip(inputs, pieces, strict=True):
            writer.write(piece)
        try:
            await asyncio.gather(*(writer.drain() for writer in inputs))
        except OSError as error:
            raise await self._failed() from error

    def finish(self) -> None:
        """Say that there is no more; what is still inside comes out."""
        for writer in self._writers[:-2]:
            writer.close()

    async def read(self) -> bytes:
        """Return what came out; nothing: that was all."""
        try:
            return await self._out.read(PIECE)
        except OSError:  # it was ended
            return b""

    async def check(self) -> None:
        """Raise a Problem in its own words if it did not end well."""
        with suppress(subprocess.TimeoutExpired):
            await asyncio.to_thread(self._program.wait, ENDING)
        if self._program.poll() != 0:
            raise await self._failed()

    def end(self) -> None:
        """Leave nothing of it: no process, no socket."""
        self._program.kill()
        self._program.wait()
        if self._writers:
            self._ear.cancel()
        self._close()

    def _close(self) -> None:
        for writer in self._writers:
            writer.transport.abort()
        if not self._writers:
            for each in self._ours:
                each.close()

    async def _hear(self, words: asyncio.StreamReader) -> None:
        with suppress(OSError):
            while said := await words.read(WORDS):
                self._said = (self._said + said)[-WORDS:]

    async def _failed(self) -> Problem:
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(self._ear), 2)
        said = self._said.decode("utf-8", "replace").strip()
        last = said.splitlines()[-1][:200] if said else ""
        cause = f"ffmpeg said “{last}”" if last else "ffmpeg stopped without a word"
        return Problem(
            f"The channel could not be carried to the television: {cause}.",
            "Tune in again; if it stays, run ./pharos setup.",
        )


def _argv(inputs: Sequence[int], languages: Sequence[str], seconds: float) -> list[str]:
    argv = [str(ffmpeg.find()), "-hide_banner", "-nostdin", "-loglevel", "error"]
    only = ["-protocol_whitelist", "pipe", "-format_whitelist", "mov,mp4"]
    for each in inputs:
        argv += [*only, "-f", "mp4", "-i", f"pipe:{each}"]
    argv += ["-map", "0:v:0", "-c", "copy"]
    for n, language in enumerate(languages):
        argv += ["-map", f"{n + 1}:a:0"]
        if letters := LETTERS.get(language):
            argv += [f"-metadata:s:a:{n}", f"language={letters}"]
    argv += ["-output_ts_offset", f"{seconds:.2f}"]
    return [*argv, "-mpegts_flags", "+initial_discontinuity", "-f", "mpegts", "pipe:1"]
