"""Where services in the cloud keep finished pictures, and how those come home."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kit.problems import Problem
from tests.services.clouds import (
    CUSTOM,
    KEY,
    LEONARDO,
    OTTER,
    REPLICATE,
    Guard,
    Stranger,
    failing,
    paid,
    picture,
    seen,
    shown,
)
from tests.services.replay import Replay, Reply, replaying

WITH_SHELF = pytest.mark.parametrize(
    "stranger", [REPLICATE, LEONARDO, CUSTOM], ids=lambda each: each.name
)


@pytest.fixture
def replay() -> Iterator[Replay]:
    with replaying() as each:
        yield each


def cut_png() -> bytes:
    return picture()[:-40]


def bomb() -> bytes:
    whole = bytearray(picture())
    whole[16:24] = (60_000).to_bytes(4, "big") * 2
    return bytes(whole)


@WITH_SHELF
@pytest.mark.parametrize(
    "what",
    [
        lambda: Reply(b"<svg onload='x'/>", kind="image/svg+xml"),
        lambda: Reply(b"<title>Gone fishing</title>", kind="text/html"),
        lambda: Reply(b"GIF89a" + bytes(64), kind="image/gif"),
        lambda: shown(cut_png()),
        lambda: shown(bomb()),
        lambda: shown(bytes(5_000_000)),
        lambda: Reply(picture(), kind="image/png", cut=True),
    ],
)
def test_what_lies_on_the_shelf_is_looked_at_before_it_is_believed(
    stranger: Stranger, replay: Replay, what: Callable[[], Reply]
) -> None:
    stranger.well(replay)
    replay.on("GET", "/shelf/1.png", what())

    failing(stranger, replay)


@WITH_SHELF
@pytest.mark.parametrize(
    "address",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:1/picture.png",
        "https://evil.example.org/picture.png",
        "https://replicate.delivery.example.org/1.png",
        "https://user:pass@replicate.delivery/1.png",
        "https://[::1/",
        "https://[::1]/",
        "https://evil.example.org\\.replicate.delivery/1.png",
        "https://evil.example.org\\@replicate.delivery/1.png",
        "https://replicate.delivery:8443/1.png",
        "file:///etc/passwd",
        "//example.org/1.png",
        "",
    ],
)
def test_a_picture_is_fetched_from_no_strange_address(
    stranger: Stranger, replay: Replay, address: str
) -> None:
    stranger.well(replay)
    point_at(stranger, replay, address)
    before = Guard()

    with pytest.raises(Problem) as caught:
        stranger.opened(replay, before).draw(OTTER)

    assert not caught.value.passing
    assert len(before.asked) == len(replay.asked), "all that was asked came here"


def point_at(stranger: Stranger, replay: Replay, *addresses: str) -> None:
    """Let a stranger say that the picture is done and lies at these, one by one."""
    replay.on("GET", stranger.looks, *(stranger.done(each) for each in addresses))


@WITH_SHELF
@pytest.mark.parametrize("status", [403, 404])
def test_a_picture_that_is_gone_is_looked_for_once_more(
    stranger: Stranger, replay: Replay, status: int
) -> None:
    stranger.well(replay)
    replay.on("GET", "/shelf/1.png", Reply(b"<Error/>", status, "application/xml"))
    replay.on("GET", "/shelf/2.png", shown())
    first, second = (f"{replay.url}/shelf/{n}.png" for n in (1, 2))
    point_at(stranger, replay, first, second)

    drawn = stranger.opened(replay).draw(OTTER)

    assert seen(drawn.data).shape == (180, 320, 3)
    assert paid(stranger, replay) == 1


@WITH_SHELF
def test_a_signed_address_arrives_whole_whatever_its_kind_is_called(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    replay.on("GET", "/shelf/1.png", shown(kind="application/octet-stream"))
    point_at(stranger, replay, f"{replay.url}/shelf/1.png?sig=a%2Fb&ex=7#x")

    drawn = stranger.opened(replay).draw(OTTER)

    assert seen(drawn.data).shape == (180, 320, 3)
    assert replay.asked[-1].query == {"sig": "a/b", "ex": "7"}


@WITH_SHELF
def test_a_shelf_that_sends_us_elsewhere_is_not_followed(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    away = Reply(b"", 302, headers={"Location": "https://evil.example.org/"})
    replay.on("GET", "/shelf/1.png", away)

    assert not failing(stranger, replay).passing
    assert replay.paths().count("GET /shelf/1.png") == 1


@WITH_SHELF
@pytest.mark.parametrize(
    "fault",
    [
        Reply(b"", 500),
        Reply(b"", 429, headers={"Retry-After-Ms": "30"}),
        Reply(picture(), kind="image/png", cut=True),
    ],
)
def test_a_shelf_that_stumbles_once_does_not_lose_a_picture_that_is_paid_for(
    stranger: Stranger, replay: Replay, fault: Reply
) -> None:
    stranger.well(replay)
    replay.on("GET", "/shelf/1.png", fault, shown())

    drawn = stranger.opened(replay).draw(OTTER)

    assert seen(drawn.data).shape == (180, 320, 3)
    assert paid(stranger, replay) == 1


@WITH_SHELF
def test_a_picture_that_stays_gone_is_asked_for_again_later(
    stranger: Stranger, replay: Replay
) -> None:
    stranger.well(replay)
    replay.on("GET", "/shelf/1.png", Reply(b"", 403))

    problem = failing(stranger, replay)

    assert problem.passing and "gone from its shelf" in problem.what
    assert replay.paths().count("GET /shelf/1.png") == 2


@WITH_SHELF
def test_the_shelf_is_never_given_the_key(stranger: Stranger, replay: Replay) -> None:
    stranger.well(replay)

    stranger.opened(replay).draw(OTTER)

    shelf = next(each for each in replay.asked if each.path == "/shelf/1.png")
    assert KEY not in str(shelf.headers)
    assert all(KEY in str(e.headers) for e in replay.asked if e is not shelf)
