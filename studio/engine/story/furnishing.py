"""Which things are in a scene, how many, and in whose hands."""

from __future__ import annotations

from dataclasses import replace

from studio.engine.brief import Item
from studio.engine.origins import origins
from studio.engine.props import all_props
from studio.engine.story import PropUse
from studio.engine.story.aims import rideable
from studio.engine.story.business import dressing
from studio.engine.story.outline import Part
from studio.engine.story.plot import Plot
from studio.engine.story.talk import Talk

CANDLES = ("candle", "cake candle")
_HELD = ("hold", "carry", "read", "give", "eat", "play")
_GONE = ("lost", "escape")
_ACTING_BEATS = ("attempt", "turn", "want")
_FREED = ("turn", "rest")
_FAST = frozenset(("stuck", "broken"))


def furnished(
    plot: Plot, parts: tuple[Part, ...], n: int, said: list[Talk]
) -> list[PropUse]:
    """Return what is in a scene: named, written up, come with the trouble, fitting."""
    part, items = parts[n], _items(plot, parts, n)
    props = [used(plot, part, item) for item in items]
    props += _boards(plot, said)
    props += _brought(plot, parts, n, {item.noun for item in items})
    more = 3 - _extra(props)
    return props + dressing(plot, parts, n, {use.prop for use in props})[:more]


def _extra(props: list[PropUse]) -> int:
    return sum(use.noun == use.prop for use in props if use.noun in _OF_OBSTACLES)


_OF_OBSTACLES = frozenset(
    str(prop)
    for entry in origins("obstacle").entries.values()
    for prop in entry.values.get("brings", ())
)


def _items(plot: Plot, parts: tuple[Part, ...], n: int) -> list[Item]:
    boards = {word for word, _ in plot.words}
    things = [item for item in plot.items if item.noun not in boards]
    main = [aim.item for aim in plot.aims if aim.item in things]
    lead = main[:1] or things[:1]
    sought = plot.sought if len(parts) > 1 else ()
    if len(parts) < 4:
        there = [i for i in things if i not in sought or arrived(parts, n)]
        return _candles_with_cake(things, there)
    part = parts[n]
    found: list[Item] = []
    for k, item in enumerate(things):
        if item in sought:
            here = arrived(parts, n)
        elif item in lead:
            # A thing that is lost must not stand beside those who look for it.
            gone = part.obstacle in _GONE and part.kinds[0] in ("hit", "low")
            here = not gone
        else:
            home = k % max(1, len(parts) - 1)
            here = n in (home, home + 1) or any(
                a.item == item and a is plot.aims[part.aim % len(plot.aims)]
                for a in plot.aims
            )
            # Who tells the moon that it is too bright must have it before their eyes.
            blamed = item.noun in plot.trouble.cause.split()
            here = here or (blamed and part.obstacle == plot.trouble.name)
            if item.noun in plot.asked[1].split():
                here = part.beat in _FREED  # it comes with who asks for it
        if here:
            found.append(item)
    return _candles_with_cake(things, found)


def _candles_with_cake(things: list[Item], found: list[Item]) -> list[Item]:
    """Candles are where their cake is: alone they would stand about on the floor."""
    known = all_props()
    cakes = [i for i in things if i.prop in known and known[i.prop].top]
    if not cakes:
        return found
    lit = any(cake in found for cake in cakes)
    return [i for i in things if (lit if i.prop in CANDLES else i in found)]


def used(plot: Plot, part: Part, item: Item) -> PropUse:
    aims = [aim for aim in (*plot.aims, *plot.mishaps) if aim.item == item]
    plain = PropUse(item.noun, item.prop, item.count, item.colour)
    if not aims:
        return plain
    aim = aims[0]
    acting = part.beat in _ACTING_BEATS
    doing = aim.motion if acting and aim.motion != "still" else ""
    if _FAST & {*item.traits} and part.beat not in _FREED:
        doing = "still"  # what is stuck does not drive about while it is pushed
    if aim.way == "ride" and rideable(item):
        return replace(plain, doing=doing, ridden_by=aim.doers[:4])
    held = aim.way in _HELD and item.count <= 2 and _handy(item)
    # What was sought is seen in the hands of who found it, not lying about.
    held = held or (item in plot.sought and part.beat in _FREED and _shown(plot, item))
    if (aim.way == "fly" and acting) or held:
        return replace(plain, doing=doing, held_by=aim.doers[0])
    return replace(plain, doing=doing)


def _shown(plot: Plot, item: Item) -> bool:
    """Whether a thing is best seen in a hand: no star is, from within a rocket."""
    prop = all_props().get(item.prop)
    aloft = prop is not None and prop.at == "sky"
    far = aloft and any(aim.way == "ride" for aim in plot.aims)
    return item.count == 1 and _handy(item) and not far


def _handy(item: Item) -> bool:
    prop = all_props().get(item.prop)
    return prop is None or prop.size <= 110


def dealt(use: PropUse, doers: tuple[str, ...]) -> list[PropUse]:
    """Deal strings to all who fly: five kites to one hand, six to the other."""
    hands = doers[: min(len(doers), use.count, 3)]
    if use.doing != "fly" or not use.held_by or len(hands) < 2:
        return [use]
    each, over = divmod(use.count, len(hands))
    return [
        replace(use, count=each + (k < over), held_by=who)
        for k, who in enumerate(hands)
    ]


def _boards(plot: Plot, said: list[Talk]) -> list[PropUse]:
    boards = dict(plot.words)
    return [
        PropUse(
            one.bound, boards[one.bound], held_by=_holder(one), text=one.bound
        )
        for one in said
        if one.kind == "sign" and one.bound in boards
    ]  # fmt: skip


def _brought(
    plot: Plot, parts: tuple[Part, ...], n: int, nouns: set[str]
) -> list[PropUse]:
    """Return what comes with the trouble: a stone in the way is seen in the way."""
    part, book = parts[n], origins("obstacle")
    troubled = "hit" in part.kinds or part.beat in ("trouble", "turn")
    if len(parts) < 3 or not troubled or part.obstacle not in book:
        return []
    known = all_props()
    wanted = book[part.obstacle].values.get("brings", ())
    taken = {item.prop for item in plot.items}
    for prop in wanted:
        if prop in known and prop not in nouns | taken and not plot.avoid.in_text(prop):
            return [PropUse(str(prop), str(prop))]
    return []


def _holder(said: Talk) -> str:
    return next(cue.who for cue in said.cues if cue.does == "hold_up")


def arrived(parts: tuple[Part, ...], n: int) -> bool:
    """Whether what is sought has been found by now: it comes with the turn."""
    turns = [k for k, part in enumerate(parts) if part.beat == "turn"]
    return n >= (turns[0] if turns else 0)
