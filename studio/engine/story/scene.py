"""Turns what was chosen into scenes: who is there, with which things, doing what."""

from __future__ import annotations

from dataclasses import replace

from studio.engine.brief import Item
from studio.engine.origins import origins
from studio.engine.props import all_props
from studio.engine.story import Moment, PropUse, Scene
from studio.engine.story.choose import Said
from studio.engine.story.exchange import Cue
from studio.engine.story.outline import Part
from studio.engine.story.aims import Aim
from studio.engine.story.plot import Plot

_HELD = ("hold", "carry", "read", "give", "eat", "play")
_STILL = ("idle", "talk", "think", "listen", "look_up", "sit")
_GONE = ("lost", "escape")
_ACTING_BEATS = ("attempt", "turn", "want")
STAGE = 5  # so many are on the stage at once, where the story needs no crowd


def scenes(
    plot: Plot,
    parts: tuple[Part, ...],
    said: list[list[Said]],
    headings: list[str],
) -> tuple[Scene, ...]:
    """Return the scenes, each with everything the sentence named in its place."""
    made = [_scene(plot, parts, n, lines, headings[n]) for n, lines in enumerate(said)]
    return tuple(_with_all_boards(plot, _with_all_deeds(plot, parts, made)))


def _scene(
    plot: Plot, parts: tuple[Part, ...], n: int, said: list[Said], heading: str
) -> Scene:
    part = parts[n]
    items = _items(plot, parts, n)
    nouns = {item.noun for item in items}
    moments = [m for one in said for m in _moments(plot, one, nouns)]
    moments = _breathing(moments)
    props = [_use(plot, part, item) for item in items]
    props += _boards(plot, said)
    props += _brought(plot, parts, n, nouns)
    who = _present(plot, part, moments, props)
    return Scene(
        beat=part.beat,
        heading=heading,
        place=part.place,
        time=part.time,
        weather=part.weather,
        season=plot.brief.season.value,
        mood=_mood(plot, part),
        who=who,
        props=tuple(props),
        moments=tuple(_with_action(plot, part, moments, nouns, who)),
    )


def _mood(plot: Plot, part: Part) -> str:
    if part.beat == "trouble" and plot.mood in ("joyful", "calm", "funny", "proud"):
        return "adventurous"
    return plot.mood


def _items(plot: Plot, parts: tuple[Part, ...], n: int) -> list[Item]:
    boards = {word for word, _ in plot.words}
    things = [item for item in plot.items if item.noun not in boards]
    main = [aim.item for aim in plot.aims if aim.item in things]
    lead = main[:1] or things[:1]
    if len(parts) < 4:
        return things
    part = parts[n]
    found: list[Item] = []
    for k, item in enumerate(things):
        if item in lead:
            # A thing that is lost must not stand beside those who look for it.
            gone = part.obstacle in _GONE and part.kinds[0] in ("hit", "low")
            here = not gone
        else:
            home = k % max(1, len(parts) - 1)
            here = n in (home, home + 1) or any(
                a.item == item and a is plot.aims[part.aim % len(plot.aims)]
                for a in plot.aims
            )
        if here:
            found.append(item)
    return found


def _use(plot: Plot, part: Part, item: Item) -> PropUse:
    aims = [aim for aim in (*plot.aims, *plot.mishaps) if aim.item == item]
    plain = PropUse(item.noun, item.prop, item.count, item.colour)
    if not aims:
        return plain
    aim = aims[0]
    acting = part.beat in _ACTING_BEATS
    doing = aim.motion if acting and aim.motion != "still" else ""
    if aim.way == "ride" and _rideable(item):
        return replace(plain, doing=doing, ridden_by=aim.doers[:4])
    held = aim.way in _HELD and item.count <= 2 and _handy(item)
    if (aim.way == "fly" and acting) or held:
        return replace(plain, doing=doing, held_by=aim.doers[0])
    return replace(plain, doing=doing)


def _rideable(item: Item) -> bool:
    prop = all_props().get(item.prop)
    return prop is None or prop.seat is not None


def _handy(item: Item) -> bool:
    prop = all_props().get(item.prop)
    return prop is None or prop.size <= 110


def _shared(use: PropUse, doers: tuple[str, ...]) -> list[PropUse]:
    """Deal strings to all who fly: five kites to one hand, six to the other."""
    hands = doers[: min(len(doers), use.count, 3)]
    if use.doing != "fly" or not use.held_by or len(hands) < 2:
        return [use]
    each, over = divmod(use.count, len(hands))
    return [
        replace(use, count=each + (k < over), held_by=who)
        for k, who in enumerate(hands)
    ]


def _boards(plot: Plot, said: list[Said]) -> list[PropUse]:
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
    if len(parts) < 4 or not troubled or part.obstacle not in book:
        return []
    known = all_props()
    wanted = book[part.obstacle].values.get("brings", ())
    taken = {item.prop for item in plot.items}
    for prop in wanted:
        if prop in known and prop not in nouns | taken and not plot.avoid.in_text(prop):
            return [PropUse(str(prop), str(prop))]
    return []


def _holder(said: Said) -> str:
    return next(cue.who for cue in said.cues if cue.does == "hold_up")


def _moments(plot: Plot, said: Said, nouns: set[str]) -> list[Moment]:
    roles = dict(said.roles)
    found = []
    for cue in said.cues:
        to = roles.get("B" if cue.who == roles.get("A") else "A", "")
        does, thing = _played(plot, said, cue, nouns)
        if not cue.words and does in ("talk", "idle"):
            continue
        found.append(
            Moment(
                who=cue.who,
                does=does,
                says=cue.words,
                feels=_feeling(plot, cue),
                to="" if cue.who == "narrator" else to,
                thing=thing,
                sound=cue.sound,
                needed=min(3, cue.needed),
            )
        )
    return found


def _feeling(plot: Plot, cue: Cue) -> str:
    if plot.genre == "bedtime" and cue.feels == "delighted":
        return "glad"
    return cue.feels


def _played(plot: Plot, said: Said, cue: Cue, nouns: set[str]) -> tuple[str, str]:
    """Return the action and the thing of a cue, where it left them to the story."""
    aim = said.aim
    if cue.thing == "word":
        return cue.does, said.bound
    if cue.thing == "ending":
        last = (plot.aims[-1],) if len(plot.aims) > 1 else ()
        return (last[0].action if last else cue.does), ""
    noun = said.bound or (aim.item.noun if aim.item else "")
    thing = noun if cue.thing == "item" and noun in nouns else ""
    if cue.does != "deed":
        return cue.does, thing
    if cue.who in aim.doers:
        return acted(aim), thing
    return "cheer", thing


def acted(aim: Aim) -> str:
    """Return how a deed is acted: who flies a kite keeps both feet on the ground."""
    if aim.action == "fly" and aim.item is not None:
        return (
            "ride"
            if _rideable(aim.item) and all_props().get(aim.item.prop)
            else "hold_up"
        )
    return aim.action


def _breathing(moments: list[Moment]) -> list[Moment]:
    """Keep as many gestures as lines at most, so that talk and doing take turns."""
    lines = sum(bool(m.says) for m in moments)
    room = max(1, lines)
    kept = []
    for moment in moments:
        if not moment.says:
            if room == 0:
                continue
            room -= 1
        kept.append(moment)
    return kept


def _present(
    plot: Plot, part: Part, moments: list[Moment], props: list[PropUse]
) -> tuple[str, ...]:
    acting = {m.who for m in moments} | {m.to for m in moments}
    acting |= {use.held_by for use in props}
    crowd = part.beat in ("attempt", "rest") or part.kinds[0] == "tiny"
    order = [one.id for one in plot.people.everyone]
    if crowd or len(order) <= STAGE:
        return tuple(order)
    rest = [who for who in order if who not in acting]
    named = [who for who in order if who in acting]
    chosen = {*named, *rest[: max(0, STAGE - len(named))]}
    return tuple(who for who in order if who in chosen)


def _with_action(
    plot: Plot, part: Part, moments: list[Moment], nouns: set[str], who: tuple[str, ...]
) -> list[Moment]:
    """Give every scene something done, and those who only watch something to feel."""
    if not any(m.does not in _STILL for m in moments if m.who != "narrator"):
        aim = plot.aims[part.aim % len(plot.aims)]
        doer = next((d for d in aim.doers if d in who), who[0])
        thing = aim.item.noun if aim.item and aim.item.noun in nouns else ""
        at = 1 if moments else 0
        moments.insert(at, Moment(doer, acted(aim), thing=thing, to=aim.target))
    feels = str(origins("beat")[part.beat].values["feels"])
    busy = {m.who for m in moments}
    does = "shiver" if feels == "worried" else "cheer"
    watchers = [one for one in who if one not in busy][:4]
    moments += [Moment(one, does, feels=feels, needed=1) for one in watchers]
    if moments and not moments[-1].says and len(moments) > 1 and watchers:
        # A scene ends on its last line, not on a bystander.
        last = max(k for k, m in enumerate(moments) if m.says or m.who not in watchers)
        moments.append(moments.pop(last))
    return moments


def _with_all_deeds(
    plot: Plot, parts: tuple[Part, ...], made: list[Scene]
) -> list[Scene]:
    for k, aim in enumerate(plot.aims):
        wanted = "rest" if plot.ending and k == len(plot.aims) - 1 and k else "attempt"
        made = _with_deed(plot, made, aim, wanted)
    for aim in plot.mishaps:
        made = _with_deed(plot, made, aim, "trouble")
    return [_dealt(plot, scene) for scene in made]


def _with_all_boards(plot: Plot, made: list[Scene]) -> list[Scene]:
    """Hold up in silence what no line had room to say."""
    shown = {use.text for scene in made for use in scene.props}
    who = plot.people.leads[-1]
    for k, (word, prop) in enumerate(w for w in plot.words if w[0] not in shown):
        n = k % len(made)
        scene = made[n]
        board = PropUse(word, prop, held_by=who, text=word)
        raised = Moment(who, "hold_up", feels="proud", thing=word, needed=3)
        crew = {*scene.who, who}
        made[n] = replace(
            scene,
            who=tuple(one.id for one in plot.people.everyone if one.id in crew),
            props=(*scene.props, board),
            moments=(raised, *scene.moments),
        )
    return made


def _with_deed(plot: Plot, made: list[Scene], aim: Aim, wanted: str) -> list[Scene]:
    """See that a deed of the sentence is done, by everyone who should do it."""
    noun = aim.item.noun if aim.item else ""
    does = acted(aim)
    places = [n for n, s in enumerate(made) if s.beat == wanted]
    with_thing = [
        n
        for n in (places or range(len(made)))
        if not noun or any(use.noun == noun for use in made[n].props)
    ]
    n = with_thing[0] if with_thing else (places or [0])[0]
    scene = made[n]
    if noun and not any(use.noun == noun for use in scene.props) and aim.item:
        part = Part(scene.beat, ("try",), "", "", "", "")
        scene = replace(scene, props=(*scene.props, _use(plot, part, aim.item)))
    moments = list(scene.moments)
    for k, who in enumerate(aim.doers[:4]):
        if any(m.who == who and m.does == does and m.thing == noun for m in moments):
            continue
        feels = "worried" if wanted == "trouble" else "delighted"
        moments.insert(
            min(1 + k, len(moments)),
            Moment(
                who, does, feels=feels, to=aim.target, thing=noun, needed=3 - (k > 1)
            ),
        )
    who_all = tuple(
        one.id
        for one in plot.people.everyone
        if one.id in scene.who or one.id in aim.doers[:4] or one.id == aim.target
    )
    made[n] = replace(scene, moments=tuple(moments), who=who_all)
    return made


def _dealt(plot: Plot, scene: Scene) -> Scene:
    props: list[PropUse] = []
    for use in scene.props:
        aim = next((a for a in plot.aims if a.item and a.item.noun == use.noun), None)
        props += _shared(use, aim.doers) if aim else [use]
    return replace(scene, props=tuple(props))
