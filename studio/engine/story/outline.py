"""The outline: how many scenes, which beat each is, where, when, and how much talk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from studio.engine.origins import origins
from studio.engine.places import all_places
from studio.engine.story import BEATS
from studio.engine.story.plot import Plot

WORDS_A_SECOND = 2.6
TALK = 0.67  # of the time between title and credits: the rest is doing and breathing

# Scenes by length: between the steps the number is drawn straight.
# Few enough that two can answer each other in every one: a joke needs its set-up.
_STEPS = ((7, 1), (10, 1), (13, 2), (16, 2), (20, 3), (25, 4), (30, 5), (60, 7),
          (120, 10), (300, 16), (600, 26))  # fmt: skip
# With five short scenes, trying is done rather than said: the others can answer.
_FIXED = {3: (0.29, 0.32, 0.39), 5: (0.2, 0.12, 0.23, 0.25, 0.2)}
_MOST = {"want": 3, "trouble": 4, "turn": 4, "rest": 3}


@dataclass(frozen=True)
class Part:
    """One scene, before anybody speaks."""

    beat: str
    kinds: tuple[str, ...]  # of exchange, the most needed first
    obstacle: str
    place: str
    time: str
    weather: str
    words: float = 0.0
    aim: int = 0  # which deed is at the heart of it
    eased: bool = False  # the trouble is over: the weather may show it
    arrives: bool = False  # somewhere else than the scene before


def word_budget(seconds: float) -> float:
    """How many words a film of this length has room for.

    >>> round(word_budget(30)), round(word_budget(7))
    (43, 8)
    """
    return max(3.0, story_seconds(seconds) * TALK * WORDS_A_SECOND)


def story_seconds(seconds: float) -> float:
    """Return how much of a film is left between its title and its credits."""
    title = 1.5 if seconds <= 10 else 2.4 if seconds <= 30 else 3.0
    credits = 1.0 if seconds <= 10 else 3.0 if seconds < 60 else 5.0
    return seconds - title - credits


def scene_count(seconds: float) -> int:
    """How many scenes a film of this length has.

    >>> [scene_count(s) for s in (7, 15, 30, 60, 600)]
    [1, 2, 5, 7, 26]
    """
    if seconds <= _STEPS[0][0]:
        return 1
    for (short, few), (long, many) in pairwise(_STEPS):
        if seconds <= long:
            return round(few + (many - few) * (seconds - short) / (long - short))
    return min(40, round(_STEPS[-1][1] * seconds / _STEPS[-1][0]))


def outline(plot: Plot) -> tuple[Part, ...]:
    """Lay the story out."""
    brief = plot.brief
    seconds = max(1.0, brief.seconds.value)
    count = scene_count(seconds)
    if brief.scenes.source != "default" and brief.scenes.value > 0:
        count = min(40, brief.scenes.value)
    count = max(count, min(len(brief.places), 8))
    parts = _shape(plot, count)
    parts = _set(plot, parts)
    shares = _shares(plot, parts)
    budget = word_budget(seconds)
    return tuple(
        replace(part, words=budget * share)
        for part, share in zip(parts, shares, strict=True)
    )


def _shape(plot: Plot, count: int) -> list[Part]:
    main = plot.obstacles[0]
    rest_kinds: tuple[str, ...] = ("smile",)
    if plot.genre == "sport" and plot.marks & {"winning", "running"}:
        rest_kinds = ("goal", "smile")
    if plot.people.spirit:
        rest_kinds = ("thanks", "smile")
    if plot.ending:
        rest_kinds = ("ending", "smile")
    if count == 1:
        return [_part("want", ("tiny",), main)]
    turn = "spirit" if plot.people.spirit else "idea"
    ends = rest_kinds[:1] if rest_kinds[0] in ("ending", "goal") else ()
    if ends == ("goal",) and count < 4:
        # The goal is the turn: there is no time for an idea before it.
        turn, ends = "goal", ()
    short: dict[int, list[Part]] = {
        2: [
            _part("want", ("both", "hit"), main),
            _part("turn", (turn, *ends), main, eased=True),
        ],
        3: [
            _part("want", ("wish",), main),
            _part("trouble", ("hit",), main),
            _part("turn", (turn, *ends, "smile"), main),
        ],
        4: [
            _part("want", ("wish",), main),
            _part("trouble", ("hit",), main),
            _part("turn", (turn,), main),
            _part("rest", rest_kinds, main, eased=True),
        ],
    }
    if count in short:
        return short[count]
    return _five_beats(plot, count, rest_kinds)


def _part(
    beat: str,
    kinds: tuple[str, ...],
    obstacle: str,
    *,
    eased: bool = False,
    aim: int = 0,
) -> Part:
    return Part(beat, kinds, obstacle, "", "", "", eased=eased, aim=aim)


def _five_beats(plot: Plot, count: int, rest_kinds: tuple[str, ...]) -> list[Part]:
    numbers = _numbers(plot, count)
    main = plot.obstacles[0]
    others = [name for name in plot.obstacles[1:] if name != "other"] or [main]
    parts = [_part("want", kinds, main) for kinds in _WANT[numbers["want"]]]
    parts += _attempts(plot, numbers["attempt"], others)
    hard = _TROUBLE[numbers["trouble"]]
    mended = _turns(plot, numbers["turn"])
    # A trouble of one deed is told once: a second one is another, and mended too.
    second = others[0] if "_" in main and min(len(hard), len(mended)) > 3 else main
    parts += [
        _part("trouble", kinds, second if n > 1 else main)
        for n, kinds in enumerate(hard)
    ]
    parts += [
        _part("turn", kinds, second if n > 1 else main)
        for n, kinds in enumerate(mended)
    ]
    ends: list[tuple[str, ...]] = [
        ("relief", "night"),
        (*rest_kinds[:-1], "smile"),
        ("smile", "night"),
    ]
    last: dict[int, list[tuple[str, ...]]] = {
        1: [rest_kinds],
        2: [(*rest_kinds[:-1], "relief"), ("smile", "night")],
    }
    chosen = last.get(numbers["rest"], ends)
    parts += [_part("rest", kinds, main, eased=True) for kinds in chosen]
    return parts


_WANT: dict[int, list[tuple[str, ...]]] = {
    1: [("wish", "open")],
    2: [("open", "show"), ("wish",)],
    3: [("open", "show"), ("wish",), ("show", "aside")],
}
_TROUBLE: dict[int, list[tuple[str, ...]]] = {
    1: [("hit", "low")],
    2: [("hit",), ("low",)],
    3: [("hit",), ("low",), ("low", "aside")],
    4: [("hit",), ("low",), ("hit",), ("low",)],
}
_TURN: dict[int, list[tuple[str, ...]]] = {
    1: [("idea", "relief")],
    2: [("idea",), ("relief",)],
    3: [("idea",), ("relief",), ("relief", "aside")],
    4: [("idea",), ("relief",), ("idea",), ("relief",)],
}


def _turns(plot: Plot, count: int) -> list[tuple[str, ...]]:
    """Return the turn's scenes: who was won over speaks in the first of them."""
    turns = _TURN[count]
    if not plot.people.spirit:
        return turns
    first = tuple("spirit" if kind == "idea" else kind for kind in turns[0])
    return [(*first[:1], *first[1:]), *turns[1:]]


def _attempts(plot: Plot, count: int, others: list[str]) -> list[Part]:
    """Try, fail and mend: three cycles at most, each with its own reason and place."""
    parts: list[Part] = []
    for n in range(count):
        aim = plot.tries[n % len(plot.tries)]
        cycle, step = divmod(n, 3)
        kinds: tuple[str, ...]
        if step == 0:
            kinds = ("try", "go") if n or len(plot.brief.places) > 1 else ("try",)
            parts.append(_part("attempt", (*kinds, "fun"), others[0], aim=aim))
        elif count < 4:
            kinds = ("try", "fun") if aim else ("fun", "show")
            parts.append(_part("attempt", kinds, others[0], aim=aim))
        elif step == 1:
            name = others[cycle % len(others)]
            kinds = ("hit", "idea") if cycle < len(others) else ("fun", "try")
            parts.append(_part("attempt", kinds, name, aim=aim))
        else:
            kinds = ("fun", "also", "show") if aim else ("fun", "show")
            parts.append(_part("attempt", kinds, others[0], aim=aim))
    return parts


def _numbers(plot: Plot, count: int) -> dict[str, int]:
    shares = origins("genre")[plot.genre].values["shares"]
    numbers = dict.fromkeys(BEATS, 1)
    while sum(numbers.values()) < count:
        open_beats = [b for b in BEATS if numbers[b] < _MOST.get(b, count)]
        # The beat furthest behind its share grows; trying is what a tale has most of.
        behind = {
            b: shares[BEATS.index(b)] * count * (1.35 if b == "attempt" else 0.9)
            - numbers[b]
            for b in open_beats
        }
        numbers[max(open_beats, key=lambda b: behind[b])] += 1
    return numbers


def _set(plot: Plot, parts: list[Part]) -> list[Part]:
    """Say where, when and in which weather each scene is."""
    count = len(parts)
    where = _where(plot, parts)
    found = []
    for n, part in enumerate(parts):
        eased = part.eased and count >= 4
        found.append(
            replace(
                part,
                place=where[n],
                time=_time(plot, n, count, eased),
                weather=_weather(plot, eased),
                arrives=n > 0 and where[n] != where[n - 1],
            )
        )
    return found


def _where(plot: Plot, parts: list[Part]) -> list[str]:
    places = plot.brief.places or (plot.brief.place.value,)
    count = len(parts)
    if len(places) > 1 or count < 9:
        return [
            places[min(len(places) - 1, n * len(places) // count)] for n in range(count)
        ]
    # A long story in one place goes about while it tries, and comes home.
    home = places[0]
    near = origins("line_place")["near"].values.get(home, ())
    rng = plot.chance("places")
    out = [p for p in near if p in all_places() and not plot.avoid.in_text(p)]
    rng.shuffle(out)
    stops = [home, *out]
    tries = [n for n, part in enumerate(parts) if part.beat == "attempt"]
    where = [home] * count
    for k, n in enumerate(tries):
        where[n] = stops[(k // 3) % len(stops)]
    return where


def _time(plot: Plot, n: int, count: int, eased: bool) -> str:
    asked = plot.brief.time
    if asked.source != "default" or count < 5:
        return asked.value
    if plot.genre == "bedtime":
        return asked.value if n < count // 2 else "night"
    # An unasked day may end: the light then says “rest” before anybody does.
    return "dusk" if eased and asked.value in ("afternoon", "noon") else asked.value


def _weather(plot: Plot, eased: bool) -> str:
    asked = plot.brief.weather.value
    if asked in plot.avoid.weathers:
        asked = "clear" if "cloudy" in plot.avoid.weathers else "cloudy"
    book = origins("obstacle")
    main = plot.obstacles[0]
    if not eased or main not in book:
        return asked
    suits = book[main].values["suits"]
    if asked not in suits:
        return asked
    calm = str(book[main].values.get("calms", asked))
    return asked if calm in plot.avoid.weathers else calm


def _shares(plot: Plot, parts: list[Part]) -> list[float]:
    by_beat: list[float] = origins("genre")[plot.genre].values["shares"]
    weight = dict(zip(BEATS, by_beat, strict=True))
    # An ending that was asked for is said and acted, and still leaves room to smile.
    weight["rest"] *= 1.45 if plot.ending and len(parts) > 2 else 1.0
    raw = [
        weight[part.beat] / sum(p.beat == part.beat for p in parts)
        + 0.06 * ("hit" in part.kinds and "idea" in part.kinds)
        for part in parts
    ]
    if len(parts) in _FIXED:
        raw = list(_FIXED[len(parts)])
    # In very long films a beat's scenes must not differ much in length from others.
    even = 1 / len(parts)
    half = 1.0 if len(parts) in _FIXED else 0.5
    mixed = [half * r / sum(raw) + (1 - half) * even for r in raw]
    return mixed
