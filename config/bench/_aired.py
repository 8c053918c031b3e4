"""What a channel aired, fetched as a player does. Not a measurement itself.

The same bytes under the same numbers, in playlists that have an end: so that a reader
can go through hundreds of joins at its own speed.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kit import ffmpeg, shell
from kit.problems import Problem

ENDED = "#EXT-X-ENDLIST\n"
KINDS = {
    ".m3u8": "application/vnd.apple.mpegurl",
    ".js": "text/javascript",
    ".vtt": "text/vtt",
    ".html": "text/html",
}


def fetched(address: str) -> bytes:
    from liveloop.consumers import answer

    said = answer(address)
    if said.status != 200:
        raise LookupError(f"{address} answers {said.status}")
    return said.data


def renditions(index: str) -> list[str]:
    """Return what an index names, without its suffix."""
    named = [line for line in index.splitlines() if line and not line.startswith("#")]
    inside = [
        line.partition('URI="')[2].partition('"')[0]
        for line in index.splitlines()
        if line.startswith("#EXT-X-MEDIA:")
    ]
    return [each.removesuffix(".m3u8") for each in named + inside]


def keep(
    address: str, numbers: Sequence[int], folder: Path, only: tuple[str, ...] = ()
) -> Path:
    """Keep these numbers of all renditions, and return the index's file.

    `only`: of those whose names have one of these words in them.

    `address`: what a player was led to, without the name of the index.
    """
    index = fetched(f"{address}index.m3u8").decode()
    left = [name for name in renditions(index) if any(word in name for word in only)]
    for name in left or renditions(index):
        words = name.startswith("captions")
        suffix = "vtt" if words else "m4s"
        room = folder / name
        room.mkdir(parents=True)
        lines = [
            "#EXTM3U",
            "#EXT-X-VERSION:7",
            "#EXT-X-TARGETDURATION:4",
            f"#EXT-X-MEDIA-SEQUENCE:{numbers[0]}",
            "#EXT-X-INDEPENDENT-SEGMENTS",
        ]
        if not words:
            (room / "init.mp4").write_bytes(fetched(f"{address}{name}/init.mp4"))
            lines.append(f'#EXT-X-MAP:URI="{name}/init.mp4"')
        for n in numbers:
            data = fetched(f"{address}{name}/{n}.{suffix}")
            (room / f"{n}.{suffix}").write_bytes(data)
            lines += ["#EXTINF:3.84000,", f"{name}/{n}.{suffix}"]
        (folder / f"{name}.m3u8").write_text("\n".join([*lines, ENDED]))
    (folder / "index.m3u8").write_text(_with(index, left) if left else index)
    return folder / "index.m3u8"


def decoded(playlist: Path) -> list[int]:
    """Return the time of everything that ffmpeg decodes, in its order."""
    found = playlist.with_suffix(".hashes")
    argv: list[str | Path] = [ffmpeg.find(), "-nostdin", "-v", "error", "-xerror"]
    argv += ["-allowed_extensions", "ALL", "-i", playlist, "-copyts"]
    argv += ["-fps_mode", "passthrough", "-f", "framehash", found]
    outcome = shell.run(argv, seconds=900)
    if not outcome.ok:
        raise Problem("ffmpeg did not read the channel.", outcome.tail())
    rows = [row.split(",") for row in found.read_text().splitlines() if row[0] == "0"]
    return [int(row[2]) for row in rows]


def played(browser: Any, folder: Path, over: str, seconds: float) -> dict[str, Any]:
    """Open the folder's page until it is `over`, and return what the page has seen."""

    def serve(route: Any) -> None:
        name = route.request.url.partition("//")[2].partition("/")[2] or "page.html"
        file = folder / name
        if file.is_file():
            kind = KINDS.get(file.suffix, "video/mp4")
            route.fulfill(body=file.read_bytes(), content_type=kind)
        else:
            route.fulfill(status=404)

    page = browser.new_page()
    page.route("**/*", serve)
    page.goto("http://channel.test/")
    until = time.monotonic() + seconds
    while not page.evaluate(over) and time.monotonic() < until:
        page.wait_for_timeout(200)
    seen: dict[str, Any] = page.evaluate("seen")
    seen |= {"ended": page.evaluate("video.ended")}
    seen |= {"at": page.evaluate("video.currentTime")}
    page.close()
    return seen


def _with(index: str, names: Sequence[str]) -> str:
    """Return an index that names only some of its renditions."""
    kept, lines = [], index.splitlines()
    for n, line in enumerate(lines):
        follows = lines[n + 1] if n + 1 < len(lines) else ""
        about = follows if line.startswith("#EXT-X-STREAM-INF") else line
        of_one = ".m3u8" in about
        if not of_one or any(f"{name}.m3u8" in about for name in names):
            kept.append(line)
    text = "\n".join([*kept, ""])
    return (
        text
        if "captions" in "".join(names)
        else text.replace(',SUBTITLES="captions"', "")
    )
