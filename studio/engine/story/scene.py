"""Turns what was chosen into scenes: who is there, with which things, doing what."""

from __future__ import annotations

from dataclasses import replace

from studio.engine.origins import origins
from studio.engine.story import Moment, PropUse, Scene
from studio.engine.story.aims import Aim, acted
from studio.engine.story.business import business, gestures, physical
from studio.engine.story.exchange import Cue
from studio.engine.story.furnishing import arrived, dealt, furnished, used
from studio.engine.story.outline import Part
from studio.engine.story.plot import Plot
from studio.engine.story.talk import Talk

_STILL = ("idle", "talk", "think", "listen", "look_up", "sit")
STAGE = 6  # so many are on the stage at once, where the story needs no crowd


def scenes(
    plot: Plot,
    parts: tuple[Part, ...],
    said: list[list[Talk]],
    headings: list[str],
) -> tuple[Scene, ...]:
    """Return the scenes, each with everything the sentence named in its place."""
    spoken = [cue for scene in said for one in scene for cue in one.cues if cue.words]
    words = sum(one.words for scene in said for one in scene)
    room = gestures(plot, parts, words, len(spoken))
    made = [
        _scene(plot, parts, n, lines, headings[n], room[n])
        for n, lines in enumerate(said)
    ]
    made = _with_asker(plot, _with_all_deeds(plot, made))
    return tuple(_with_all_boards(plot, made))


def _scene(  # what a scene is made of
    plot: Plot,
    parts: tuple[Part, ...],
    n: int,
    said: list[Talk],
    heading: str,
    room: int,
) -> Scene:
    part = parts[n]
    props = furnished(plot, parts, n, said)
    nouns = {use.noun for use in props if not use.text}
    moments = [m for one in said for m in _moments(plot, one, nouns)]
    moments = _acted_out(moments, business(plot, part, n, nouns), room)
    who = _present(plot, parts, n, moments, props)
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
        moments=tuple(_with_watchers(part, moments, who, room)),
    )


def _mood(plot: Plot, part: Part) -> str:
    if part.beat == "trouble" and plot.mood in ("joyful", "calm", "funny", "proud"):
        return "adventurous"
    return plot.mood


def _moments(plot: Plot, said: Talk, nouns: set[str]) -> list[Moment]:
    roles = dict(said.roles)
    found = []
    for cue in said.cues:
        to = roles.get("B" if cue.who == roles.get("A") else "A", "")
        does, thing = _played(plot, said, cue, nouns)
        if not cue.words and does in ("talk", "idle"):
            continue
        if cue.who == "narrator":
            does, thing = "idle", ""
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


def _played(plot: Plot, said: Talk, cue: Cue, nouns: set[str]) -> tuple[str, str]:
    """Return the action and the thing of a cue, where it left them to the story."""
    aim = said.aim
    if cue.thing == "word":
        return cue.does, said.bound
    if cue.thing in ("ball", "goal"):
        prop = next((n for n in sorted(nouns) if n.endswith(cue.thing)), "")
        return cue.does, prop
    if cue.thing == "cause":
        held = (i.noun for i in plot.items if i.noun in plot.trouble.cause.split())
        return cue.does, next((noun for noun in held if noun in nouns), "")
    if cue.thing == "ending":
        last = (plot.aims[-1],) if len(plot.aims) > 1 else ()
        plain = acted(aim) if cue.does == "deed" else cue.does
        return (last[0].action if last else plain), ""
    noun = said.bound or (aim.item.noun if aim.item else "")
    thing = noun if cue.thing == "item" and noun in nouns else ""
    if cue.does != "deed":
        return cue.does, thing
    if cue.who in aim.doers:
        return acted(aim), thing
    return "cheer", thing


def _acted_out(moments: list[Moment], ideas: list[Moment], room: int) -> list[Moment]:
    """Set as many silent moments among the lines as there is time for.

    One opens the scene, where people walk in or do what it is about; the others stand
    between what is said, so that talk and doing take turns.
    """
    spoken = [m for m in moments if m.says]
    written = [m for m in moments if not m.says and m.needed >= 2 and physical(m)]
    done = {(m.who, m.does) for m in spoken}
    chosen: list[Moment] = []
    for idea in [*ideas[:1], *written, *ideas[1:]]:
        if len(chosen) < room and (idea.who, idea.does) not in done:
            done.add((idea.who, idea.does))
            chosen.append(replace(idea, needed=3 if not chosen else 2))
    if not chosen:
        chosen = [replace(idea, needed=3) for idea in ideas[:1]]
    mixed = chosen[:1]
    rest = chosen[1:]
    for k, line in enumerate(spoken):
        mixed.append(line)
        if rest and k % 2 == 1:
            mixed.append(rest.pop(0))
    # A scene ends on its last line, not on a gesture that nobody waits for.
    return [*mixed[:-1], *rest, *mixed[-1:]] if rest else mixed


def _present(
    plot: Plot,
    parts: tuple[Part, ...],
    n: int,
    moments: list[Moment],
    props: list[PropUse],
) -> tuple[str, ...]:
    part = parts[n]
    acting = {m.who for m in moments} | {m.to for m in moments}
    acting |= {use.held_by for use in props}
    crowd = part.beat in ("attempt", "rest") or part.kinds[0] == "tiny"
    coming = not arrived(parts, n)
    order = [
        one.id
        for one in plot.people.everyone
        if not (coming and one.id in plot.people.late)
    ]
    if crowd or len(order) <= STAGE or (not coming and plot.people.late):
        return tuple(order)
    rest = [who for who in order if who not in acting]
    named = [who for who in order if who in acting]
    chosen = {*named, *rest[: max(0, STAGE - len(named))]}
    return tuple(who for who in order if who in chosen)


def _with_watchers(
    part: Part, moments: list[Moment], who: tuple[str, ...], room: int
) -> list[Moment]:
    """Give those who only watch something to feel, where there is time to see it."""
    feels = str(origins("beat")[part.beat].values["feels"])
    busy = {m.who for m in moments}
    does = "shiver" if feels == "worried" else "cheer"
    watchers = [one for one in who if one not in busy][: max(1, min(3, room))]
    extra = [Moment(one, does, feels=feels, needed=1) for one in watchers]
    return [*moments[:-1], *extra, *moments[-1:]]


def _with_all_deeds(plot: Plot, made: list[Scene]) -> list[Scene]:
    for k, aim in enumerate(plot.aims):
        ends = (plot.ending or aim.verb == "compete") and k == len(plot.aims) - 1
        wanted = "rest" if ends and k else "attempt"
        wanted = "turn" if aim.item in plot.sought or _is_late(plot, aim) else wanted
        made = _with_deed(plot, made, aim, wanted)
    for aim in plot.mishaps:
        made = _with_deed(plot, made, aim, "trouble")
    return [_dealt(plot, scene) for scene in made]


def _is_late(plot: Plot, aim: Aim) -> bool:
    return bool(aim.target) and aim.target in plot.people.late


def _with_asker(plot: Plot, made: list[Scene]) -> list[Scene]:
    """Let who comes to ask for something do so, at the turn, before all else."""
    who, what = plot.asked
    n = next((n for n, scene in enumerate(made) if scene.beat == "turn"), -1)
    if not who or n < 0 or who not in made[n].who:
        return made
    words = str(origins("line_en")["asks"].values["line"]).format(what=what)
    thing = next((u.noun for u in made[n].props if u.noun in what.split()), "")
    asking = Moment(who, "bow", words, "shy", plot.people.leads[0], thing, needed=3)
    others = tuple(m for m in made[n].moments if m.who != who or m.says)
    made[n] = replace(made[n], moments=(asking, *others))
    return made


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
    does, deeds = acted(aim), {acted(one) for one in plot.aims}
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
        scene = replace(scene, props=(*scene.props, used(plot, part, aim.item)))
    moments = list(scene.moments)
    for k, who in enumerate(aim.doers[:4]):
        if any(m.who == who and m.does == does and m.thing == noun for m in moments):
            continue
        feels = "worried" if wanted == "trouble" else "delighted"
        moments.insert(
            min(1 + k, len(moments)),
            Moment(
                who, does, feels=feels, to=aim.target, thing=noun, needed=3 - (k > 0)
            ),
        )
        # It takes the time of a gesture that says less.
        spare = [
            m for m in moments if not m.says and m.does not in deeds and m.needed < 3
        ]
        if spare:
            moments.remove(spare[-1])
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
        props += dealt(use, aim.doers) if aim else [use]
    return replace(scene, props=tuple(props))
