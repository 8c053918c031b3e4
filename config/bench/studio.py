"""What the studio costs over the bare film-maker, and what its graph saves.

A house of its own: a data folder, real workers, films as a family asks for them. In the
mode that the environment says: embedded, or with DATABASE_URL, REDIS_URL, STORAGE_URL.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from config.bench import _house as house
from kit.bench import Row

SENTENCE = "An otter and a keeper fly eleven kites in a storm, then it rains at the {}"
PLACES = [
    "harbour",
    "castle",
    "forest",
    "beach",
    "market",
    "farm",
    "desert",
    "river",
    "garden",
    "cave",
]
FILMS = (7, 30, 30, 30)  # seconds; each in a place of its own, from the second on
LINED_UP = 200


def rows() -> Iterator[Row]:
    with house.opened() as folder:
        yield from _measured(folder)


def _measured(folder: Path) -> Iterator[Row]:
    family = house.family()
    bare = _bare(folder)
    with house.workers(2):
        house.film(family, "warm the workers", 7)
        yield from _overhead(family, bare)
        yield from _changes(family)
        yield from _starts(family)
    yield from _spread(family)
    yield from _lined_up(family)
    if os.environ.get("DATABASE_URL"):
        house.forget(family)


def _bare(folder: Path) -> list[float]:
    """Return what the bare film-maker takes for `FILMS` with a preview, warm."""
    from studio.engine.brief.read import read
    from studio.pipeline.film import make
    from studio.pipeline.fonts import house_fonts
    from studio.pipeline.workshop import Workshop
    from studio.providers.voice import voice_for

    took = []
    fonts = house_fonts(folder / "front" / "node_modules")
    with Workshop(fonts, os.cpu_count() or 1) as workshop:
        for warmed in workshop.warm():
            warmed.result()
        for n, seconds in enumerate((7, *FILMS)):
            out = folder / "bare" / f"{n}.mp4"
            began = time.perf_counter()
            make(
                read(SENTENCE.format(PLACES[n]), seed=7, seconds=seconds),
                out,
                workshop=workshop,
                voice=voice_for("en", folder / "front/node_modules", folder / "voices"),
                hear=lambda share, words: None,
                preview=out.with_name(f"{n}-small.mp4"),
            )
            took.append(time.perf_counter() - began)
    return took[1:]  # the first one read the dictionaries


def _overhead(family: Any, bare: list[float]) -> Iterator[Row]:
    """Each film beside the same one by the bare film-maker: they differ by a tenth."""
    took = [
        house.film(family, SENTENCE.format(PLACES[n]), seconds).took
        for n, seconds in enumerate(FILMS, 1)
    ]
    yield Row("7 s film: seconds over the bare engine", took[0] - bare[0], "s", 1.5,
              beside=("bare", bare[0]))  # fmt: skip
    over = [(ours / plain - 1) * 100 for ours, plain in zip(took, bare, strict=True)]
    yield Row("30 s film: over the bare engine, median of 3",
              statistics.median(over[1:]), "%", 10,
              beside=("the dearest", max(over[1:])))  # fmt: skip


def _changes(family: Any) -> Iterator[Row]:
    from studio.pipeline.order import Order
    from studio.services import making

    sentence = SENTENCE.format(PLACES[6])
    film = house.film(family, sentence, 60)
    shares = []
    for scene, moment in _lines(film):
        again = making.change_line(film, None, scene, moment, "Hold on to your hat!")
        shares.append(house.waited(again).took / film.took * 100)
    yield Row("60 s film: one line changed, of a full make, median of 3",
              statistics.median(shares), "%", 20,
              beside=("the dearest", max(shares)))  # fmt: skip
    began = time.perf_counter()
    order = Order(sentence, seconds=60, seed=7, family=family.name)
    second = house.waited(making.ask_for(family, None, order))
    took = time.perf_counter() - began
    yield Row("the same film asked for again", took, "s", 1)
    if second.artifact("film") != film.artifact("film"):
        raise SystemExit("The same film was made twice.")


def _starts(family: Any) -> Iterator[Row]:
    """From asking to the first node's beginning, with workers that rest."""
    from studio.pipeline.order import Order
    from studio.services import making

    waits = []
    for n in range(20):
        order = Order(f"A fox finds kite number {n}", seconds=7, read_first=True)
        job = making.ask_for(family, None, order)
        until = time.monotonic() + 20
        begun = job.nodes.exclude(began_at=None).values_list("began_at", flat=True)
        while not (at := begun.first()):
            if time.monotonic() > until:
                raise SystemExit("The workers did not begin within 20 s.")
            time.sleep(0.01)
        waits.append((at - job.created_at).total_seconds() * 1000)
        making.cancel(job)
    p95 = sorted(waits)[18]
    yield Row("asked to begun, p95 of 20", p95, "ms", 300,
              beside=("median", statistics.median(waits)))  # fmt: skip


def _spread(family: Any) -> Iterator[Row]:
    took = {}
    for workers, place in ((1, PLACES[7]), (2, PLACES[8])):
        with house.workers(workers):
            house.film(family, f"warm {workers} workers at the {place}", 7)
            took[workers] = house.film(family, SENTENCE.format(place), 40).took / 40
    yield Row("two workers against one", took[1] / took[2], "×", 1.7, "higher")


def _lined_up(family: Any) -> Iterator[Row]:
    """The pages that show jobs, with two hundred of them in line."""
    from accounts.models import User
    from studio.models import Film, Job
    from studio.pipeline.order import Order

    user = User.objects.get(family=family)
    order = Order("A kite", seconds=7).to_json()
    for n in range(LINED_UP):
        film = Film.objects.create(
            family=family, made_by=user.profile, title=f"Film {n}", prompt="A kite"
        )
        job = Job.objects.create(
            family=family, film=film, asked_by=user.profile, order=order, place=n + 1000
        )
    client = house.window(user)
    pages = {
        "library": "/library/",
        "making": f"/create/{job.pk}/",
        "dashboard": "/grown-ups/studio/",
    }
    for name, url in pages.items():
        client.get(url)
        took = []
        for _ in range(15):
            began = time.perf_counter()
            status = client.get(url).status_code
            took.append((time.perf_counter() - began) * 1000)
            if status != 200:
                raise SystemExit(f"{url} answered {status}")
        yield Row(f"200 in line: the {name} page, p95", sorted(took)[13], "ms", 100,
                  beside=("median", statistics.median(took)))  # fmt: skip
    Job.objects.filter(status=Job.Status.QUEUED).delete()


def _lines(job: Any) -> list[tuple[int, int]]:
    """Return scene and moment of lines with room: an early, a middle and a late one."""
    import json

    from studio.services import store

    told = json.loads(store.at_hand(job.artifact("stage")).read_text("utf-8"))
    found = [
        (s, line["moment"])
        for s, scene in enumerate(told["scenes"])
        for line in scene["lines"]
        if line["end"] and line["end"] - line["start"] > 2
    ]
    if len(found) < 3:
        raise SystemExit("Too few lines of this film last two seconds.")
    return [found[0], found[len(found) // 2], found[-1]]
