"""What is done without a word, and what lies about to do it with.

A film for children is looked at before it is listened to: every scene has something
visible done, and everybody's hands have something of this story in them.
"""

from __future__ import annotations

from studio.engine.origins import origins
from studio.engine.props import all_props
from studio.engine.story import Moment, PropUse
from studio.engine.story.aims import Aim, acted
from studio.engine.story.outline import Part, story_seconds
from studio.engine.story.plot import Plot

MOST = 3  # things beside those that were asked for
FULL = 5  # so many people leave no room for what nobody asked for
_PHYSICAL = (
    "walk", "run", "jump", "wave", "point", "pick_up", "give", "hug", "fall", "fly",
    "swim", "dance", "hold_up", "eat", "throw", "kick", "push", "pull", "cheer", "hide",
    "climb", "ride", "dig", "paint", "play_music", "sneak", "bow", "look_up", "read",
)  # fmt: skip
LEAST = 1.15  # seconds that a gesture takes at the very least
_VOICE = 2.6  # words a second
_AROUND_A_LINE = 0.3


def physical(moment: Moment) -> bool:
    return moment.does in _PHYSICAL and moment.who != "narrator"


def gestures(plot: Plot, parts: tuple[Part, ...], words: int, lines: int) -> list[int]:
    """Say how many silent moments each scene has time for: one at the least."""
    room = story_seconds(plot.brief.seconds.value)
    room -= words / _VOICE + lines * _AROUND_A_LINE
    most = max(len(parts), int(room / LEAST / 1.25))
    each, over = divmod(most, len(parts))
    return [min(4, each + (n < over)) for n in range(len(parts))]


def business(plot: Plot, part: Part, n: int, nouns: set[str]) -> list[Moment]:
    """Return silent things to do in a scene, the best first."""
    first, second = plot.people.leads[:2]
    aim = plot.aims[part.aim % len(plot.aims)]
    item = aim.item.noun if aim.item and aim.item.noun in nouns else ""
    thing = item or _toy(nouns)
    found = [
        _moment(entry, first, second, aim, thing) for entry in _told(plot, part, n)
    ]
    return [moment for moment in found if moment is not None]


def _told(plot: Plot, part: Part, n: int) -> list[str]:
    """Return who does what, as written in `origins/business.toml`."""
    book = origins("business")
    found: list[str] = []
    if part.beat in ("trouble", "turn") and part.obstacle in book:
        found += book[part.obstacle].values.get(part.beat, ())
    if plot.genre in book:
        found += book[plot.genre].values.get(part.beat, ())
    if n == 0:
        found = ["A walk B", *found]
    plain = list(book["plain"].values[part.beat])
    plot.chance(f"business/{n}").shuffle(plain)
    return [*found, *plain]


def _moment(entry: str, first: str, second: str, aim: Aim, thing: str) -> Moment | None:
    """Read one entry: who, what they do, to whom, and “thing” when it takes one."""
    who, does, *rest = entry.split()
    roles = {"A": first, "B": second}
    if does == "deed":
        if roles[who] not in aim.doers:
            return None
        does = acted(aim)
    wants = "thing" in rest
    if wants and not thing:
        return None
    feels = next((word for word in rest if word in _FEELS), "glad")
    to = next((roles[word] for word in rest if word in roles), "")
    other = second if roles[who] == first else first
    return Moment(
        roles[who], does, feels=feels, to=to or other, thing=thing if wants else ""
    )


_FEELS = (
    "calm", "glad", "delighted", "worried", "sad", "cross", "afraid", "surprised",
    "awed", "sleepy", "proud", "shy",
)  # fmt: skip


def _toy(nouns: set[str]) -> str:
    """Return another thing of the scene that a hand can do something with."""
    known = all_props()
    for noun in sorted(nouns):
        prop = known.get(noun)
        if prop is not None and prop.size <= 140 and prop.at != "sky":
            return noun
    return ""


def _gone(part: Part) -> set[str]:
    """Return what is not there while it is looked for: the ball in the bushes."""
    lost = part.obstacle == "playing_lost" and part.kinds[0] in ("hit", "low")
    return {"ball", "football"} if lost else set()


def dressing(
    plot: Plot, parts: tuple[Part, ...], n: int, there: set[str]
) -> list[PropUse]:
    """Return what belongs to such a story and was not asked for: a goal, a cake."""
    part, known = parts[n], all_props()
    late = n >= len(parts) * 0.6 or len(parts) == 1
    book = origins("dressing").entries
    cold = f"{plot.genre} {plot.brief.season.value}"
    kind = cold if cold in book else plot.genre
    wanted: list[str] = []
    deeds = sorted(mark for mark in plot.marks if mark.startswith("deed-"))
    full = len(plot.people.everyone) >= FULL
    for key in (*deeds, f"{plot.genre} end" if late else "", kind, part.place):
        values = book[key].values if key in book else {}
        wanted += values.get("things", ()) if values.get("needed") or not full else ()
    asked = {item.prop for item in plot.items} | {one.noun for one in plot.items}
    asked |= {one.noun for one in plot.people.everyone} | _gone(part)
    found: list[PropUse] = []
    for prop in wanted:
        if len(found) + 1 >= MOST or prop not in known or prop in asked | there:
            continue
        # One cake was asked for: a birthday cake beside it would make two.
        if prop.split(" ")[-1] in asked:
            continue
        if "running" in plot.marks and prop in ("goal", "football"):
            continue
        if plot.avoid.in_text(prop) or prop in {use.noun for use in found}:
            continue
        found.append(PropUse(prop, prop))
    return found
