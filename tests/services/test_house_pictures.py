"""The house paints the picture itself; and looks at every picture that comes in."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from contextlib import suppress

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kit.problems import Problem, Stopped
from studio.engine.paint.colour import luma
from studio.providers.pictures.checked import LARGEST, checked
from studio.providers.pictures.house import HousePictures
from studio.providers.pictures.phrasing import negative, plain, positive
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.pictures.references import sheet
from studio.providers.pictures.still import staged

KITES = "An otter and a keeper fly three red kites on a cliff at dusk"
SMALL = {"width": 320, "height": 180}


def pixels(data: bytes) -> NDArray[np.uint8]:
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    assert found is not None
    return np.asarray(found, np.uint8)


def paint(words: str, **wanted: object) -> Picture:
    return HousePictures().draw(Wanted(words, **{**SMALL, **wanted}))  # type: ignore[arg-type]


def facts(words: str, scene: Mapping[str, str], seed: int = 3) -> Mapping[str, str]:
    return staged(Wanted(words, scene=scene, seed=seed)).facts


# ------------------------------------------------------------------ the house's own
def test_a_sentence_becomes_a_picture_of_exactly_that_size() -> None:
    picture = paint(KITES, width=1280, height=720)

    assert pixels(picture.data).shape == (720, 1280, 3)
    assert (picture.kind, picture.maker) == ("png", "the house")
    assert picture.facts["place"] == "lighthouse" and picture.facts["time"] == "dusk"
    assert checked(picture.data, "the house", "The house").facts["width"] == "1280"


@pytest.mark.parametrize("size", [(360, 640), (500, 500), (1024, 429), (64, 64)])
def test_any_shape_can_be_wanted(size: tuple[int, int]) -> None:
    picture = paint(KITES, width=size[0], height=size[1])

    assert pixels(picture.data).shape == (size[1], size[0], 3)


def test_the_same_wish_is_the_same_picture_to_the_byte() -> None:
    assert paint(KITES, seed=5).data == paint(KITES, seed=5).data


def test_another_seed_is_another_picture() -> None:
    assert paint(KITES, seed=5).data != paint(KITES, seed=6).data


def test_who_and_what_was_named_is_in_the_picture() -> None:
    (shot,) = staged(Wanted(KITES, seed=3)).film.shots

    assert sorted(part.who for part in shot.parts) == ["keeper", "otter"]
    assert [thing.prop for thing in shot.things] == ["kite"] * 3
    assert all(part.keys[0].action == "hold_up" for part in shot.parts)
    assert {thing.held_by for thing in shot.things} == {"otter", "keeper"}


@pytest.mark.parametrize(
    "words,thing",
    [
        ("a fox and an owl bake a cake", "cake"),
        ("Captain Otter's Bedtime Compass", "compass"),
        ("two mice look for a lost key in a garden", "key"),
        ("a knight finds a sign", "sign"),
    ],
)
def test_what_a_story_finds_at_its_end_is_in_its_picture(
    words: str, thing: str
) -> None:
    (shot,) = staged(Wanted(words, seed=4)).film.shots

    seen = {each.noun for each in shot.things} | {p.holds_noun for p in shot.parts}
    assert thing in seen


def test_nothing_is_in_it_that_only_the_story_would_need() -> None:
    (shot,) = staged(Wanted("the empty sea", seed=1)).film.shots

    assert [thing.prop for thing in shot.things if not thing.ridden] == []


def test_the_facts_of_a_scene_decide_what_the_words_leave_open() -> None:
    seed_002 = {
        "background": "storm-coastline",
        "focal": "lighthouse",
        "camera_move": "slow_pan",
        "color_palette": "emerald+gold",
    }

    found = facts("a keeper looks at the waves", seed_002)

    assert found["place"] == "lighthouse"
    assert (found["weather"], found["palette"]) == ("storm", "emerald")


@pytest.mark.parametrize(
    "fact,value,field,expected",
    [
        ("time", "deep night", "time", "night"),
        ("weather", "heavy_rain", "weather", "rain"),
        ("season", "winter", "season", "winter"),
        ("place", "underwater", "place", "underwater"),
        ("background", "a castle at dawn", "time", "dawn"),
        ("palette", "plum", "palette", "plum"),
        ("style", "linocut", "style", "linocut"),
    ],
)
def test_each_fact_is_taken_by_its_name(
    fact: str, value: str, field: str, expected: str
) -> None:
    assert facts("a fox dances", {fact: value})[field] == expected


def test_a_sunny_picture_stays_sunny_whatever_the_story_would_do() -> None:
    for seed in range(12):
        found = facts(KITES, {"weather": "clear", "time": "noon"}, seed)

        assert (found["weather"], found["time"]) == ("clear", "noon")


def test_night_is_darker_than_noon() -> None:
    def light(time: str) -> float:
        return float(pixels(paint(KITES, scene={"time": time}).data).mean())

    assert light("night") < light("noon") * 0.75


def test_a_palette_colours_the_picture() -> None:
    def sky(palette: str) -> NDArray[np.float64]:
        scene = {"palette": palette, "time": "noon", "weather": "clear"}
        seen = pixels(paint("a fox in a meadow", scene=scene).data)
        return np.asarray(seen[:30].mean(axis=(0, 1)))

    assert np.abs(sky("ember") - sky("lagoon")).max() > 25


def test_a_close_up_is_nearer_than_a_wide_shot() -> None:
    def zoom(move: str) -> float:
        wanted = Wanted(KITES, scene={"camera_move": move}, seed=3)
        return staged(wanted).film.shots[0].camera.start.zoom

    assert zoom("close_up") > zoom("slow_pan") * 1.3


def test_what_must_not_be_seen_is_not() -> None:
    wanted = Wanted("a fox and an owl with a drum", avoid="owl", seed=2)

    (shot,) = staged(wanted).film.shots

    assert "owl" not in [part.who for part in shot.parts]


def test_a_tall_picture_keeps_its_people_in_it() -> None:
    scene = {"weather": "snow", "season": "winter", "time": "noon"}
    for seed in range(4):
        wanted = {"width": 180, "height": 320, "scene": scene, "seed": seed}
        seen = pixels(paint("a red dragon on a snowfield", **wanted).data).astype(int)

        red = (seen[..., 2] - seen[..., :2].max(axis=2)) > 60
        columns = np.flatnonzero(red.sum(axis=0) > 4)
        assert len(columns) > 10
        assert 20 < columns.mean() < 160


def test_a_tall_picture_keeps_its_things_in_it() -> None:
    for words in ("Captain Otter's Bedtime Compass", "a fox flies nine kites"):
        wanted = Wanted(words, width=720, height=1280, seed=4)
        (shot,) = staged(wanted).film.shots

        people = [part.keys[0].x for part in shot.parts]
        middle = (min(people) + max(people)) / 2
        assert shot.things or any(part.holds for part in shot.parts)
        assert all(abs(thing.x - middle) < 203 for thing in shot.things)


def test_the_house_says_that_it_used_no_photographs() -> None:
    picture = paint("a fox", references=(b"x",))

    assert picture.facts["left_out"] == "the reference pictures"
    assert "left_out" not in paint("a fox").facts


@pytest.mark.parametrize("words", ["", "   ", "qwxz zxqw vbnm"])
def test_words_that_say_nothing_are_told(words: str) -> None:
    with pytest.raises(Problem) as told:
        paint(words)

    assert told.value.todo and not told.value.passing


@pytest.mark.parametrize("size", [(0, 720), (5000, 720), (1280, -1), (63, 64)])
def test_a_size_that_cannot_be_painted_is_told(size: tuple[int, int]) -> None:
    with pytest.raises(Problem, match="cannot be painted"):
        paint("a fox", width=size[0], height=size[1])


def test_a_painter_who_is_stopped_stops() -> None:
    with pytest.raises(Stopped):
        HousePictures().draw(Wanted("a fox"), stop=lambda: True)


def test_ada_hears_how_far_it_is() -> None:
    heard: list[float] = []

    small = Wanted("a fox", width=320, height=180)
    HousePictures().draw(small, hear=lambda done, words, picture: heard.append(done))

    assert heard == sorted(heard) and heard[-1] == 1.0


def test_hostile_words_are_only_words() -> None:
    picture = paint("<script>x</script> `rm -rf /` %(asctime)s {0} a fox; DROP TABLE")

    assert picture.kind == "png"


# ------------------------------------------------------------------ every picture
def photo(ending: str = ".png", width: int = 300, height: int = 200) -> bytes:
    rng = np.random.default_rng(4)
    small = rng.integers(0, 255, (8, 12, 3), dtype=np.uint8)
    large = cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    return bytes(cv2.imencode(ending, large)[1].tobytes())


@pytest.mark.parametrize(
    "ending,kind", [(".png", "png"), (".jpg", "jpeg"), (".webp", "webp")]
)
def test_a_picture_is_what_its_bytes_are(ending: str, kind: str) -> None:
    picture = checked(photo(ending), "somebody", "Somebody")

    assert (picture.kind, picture.maker) == (kind, "somebody")
    assert picture.facts == {"width": "300", "height": "200"}


@pytest.mark.parametrize("ending", [".png", ".jpg", ".webp"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.97])
def test_a_picture_that_breaks_off_may_be_asked_for_again(
    ending: str, share: float
) -> None:
    data = photo(ending)

    with pytest.raises(Problem, match="breaks off") as told:
        checked(data[: int(len(data) * share)], "x", "Somebody")

    assert told.value.passing


def claiming(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head
    end = struct.pack(">I", zlib.crc32(b"IHDR" + head)) + b"\0\0\0\0IEND\xaeB`\x82"
    return b"\x89PNG\r\n\x1a\n" + chunk + end


@pytest.mark.parametrize(
    "data,words",
    [
        (b"", "nothing at all"),
        (b"<!doctype html><title>502</title>", "“<!doctype html><title>502</title>”"),
        (b"\x1b[31m\0\r\n", "not a picture"),
        (b"GIF89a", "not a picture"),
        (b"BM" + b"\0" * 60, "not a picture"),
        (b"RIFF\x04\0\0\0WAVEfmt ", "not a picture"),
        (claiming(4097, 16), "says it is 4097 × 16"),
        (claiming(60_000, 60_000), "says it is 60000 × 60000"),
        (claiming(2**31 - 1, 1), "says it is 2147483647 × 1"),
        (claiming(8, 8), "says it is 8 × 8"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * (LARGEST + 1), "a file of 41 MB"),
    ],
)
def test_what_is_no_picture_is_refused_for_good(data: bytes, words: str) -> None:
    with pytest.raises(Problem) as told:
        checked(data, "x", "Somebody")

    assert words in told.value.what and told.value.what.isprintable()
    assert not told.value.passing


@pytest.mark.parametrize("seed", range(200))
def test_bytes_that_somebody_bent_never_do_more_than_be_refused(seed: int) -> None:
    rng = np.random.default_rng(seed)
    data = bytearray(photo((".png", ".jpg", ".webp")[seed % 3], 64, 48))
    for at in rng.integers(2, len(data), 6):
        data[at] = int(rng.integers(0, 256))

    with suppress(Problem):
        picture = checked(bytes(data), "x", "Somebody")
        assert 16 <= int(picture.facts["width"]) <= 4096


def test_a_picture_of_one_colour_is_a_model_gone_wrong() -> None:
    black = cv2.imencode(".png", np.zeros((64, 64, 3), np.uint8))[1].tobytes()

    with pytest.raises(Problem, match="one colour all over"):
        checked(bytes(black), "x", "Somebody")


# ------------------------------------------------------------------ words for models
def test_a_scene_is_said_as_models_were_taught() -> None:
    wanted = Wanted(
        "an otter\nflies kites",
        avoid="rain",
        scene={"color_palette": "emerald+gold", "time": "dusk", "unknown": "x"},
    )

    assert positive(wanted) == (
        "an otter flies kites, dusk, colour palette of emerald and gold"
    )
    assert negative(wanted).startswith("rain, nudity")


@pytest.mark.parametrize(
    "words,left",
    [
        ("<lora:evil:2> a cat", "a cat"),
        ("embedding:evil, EMBEDDING : x", "embedding evil, embedding x"),
        ("((big)) [small] {a|b} \\", r"\(\(big\)\) \[small\] a b"),
        ("cat AND dog BREAK", "cat and dog break"),
        ("I <3 you", "I 3 you"),
    ],
)
def test_commands_of_prompts_are_disarmed(words: str, left: str) -> None:
    assert plain(words) == left


def test_everybody_stands_side_by_side_on_the_sheet() -> None:
    clear = np.zeros((100, 50, 4), np.uint8)
    clear[40:, 10:40] = (30, 60, 220, 255)
    first = bytes(cv2.imencode(".png", clear)[1].tobytes())

    both = pixels(sheet((first, photo(".jpg")), 640, 360))

    assert both.shape == (360, 640, 3)
    assert tuple(both[300, 160]) == (30, 60, 220)
    assert luma("#a59e96") * 255 == pytest.approx(both[5, 5].mean(), abs=6)
