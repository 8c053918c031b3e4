"""Makes a script of a sketch: everything a model need not know is filled in by code.

What was sketched becomes cues of the house's own plot, so that things are held, deeds
of the sentence are done and the family's cast keep their ids exactly as in the stories
the house tells. The same brief and the same sketch give the same script.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.engine import captions
from studio.engine.brief import Brief, Said
from studio.engine.brief.cast import CastMember
from studio.engine.origins import origins
from studio.engine.places import all_places
from studio.engine.story import Moment, PropUse, Scene, Script
from studio.engine.story.aims import Aim, acted
from studio.engine.story.exchange import Cue, Exchange
from studio.engine.story.furnishing import arrived
from studio.engine.story.outline import Part, outline, story_seconds, word_budget
from studio.engine.story.phrase import words_in
from studio.engine.story.plot import Plot, plot
from studio.engine.story.scene import scenes as staged
from studio.engine.story.schema import NARRATOR, from_json, to_json
from studio.engine.story.talk import Talk
from studio.engine.story.tell import tell
from studio.engine.story.title import TITLE_LENGTH, headings
from studio.providers.plain import shortened
from studio.providers.storyteller.meaning import action, feeling, named, thing
from studio.providers.storyteller.people import Names, with_guests
from studio.providers.storyteller.reading import heading_of
from studio.providers.storyteller.sketch import Beat, Sketch, SketchedScene

ROOM = 1.2  # more words than were asked for, and lines are left out
# Letters that are read in a second of story: captions may be up for four fifths of it.
READ = captions.SPEED * 0.8
MORE = 2  # things that a scene brings beside those that were asked for
_HANDLED = ("pick_up", "give", "hold_up", "eat", "read", "throw", "kick", "push",
            "pull", "point", "dig")  # fmt: skip
_LIKE = Exchange("sketch", "aside", ())


def filled(brief: Brief, cast: Sequence[CastMember], sketch: Sketch) -> Script:
    """Return the script that a sketch is for."""
    brief = with_guests(brief, plot(brief, cast), sketch, cast)
    many = Said(len(sketch.scenes), "asked", "as the story was written")
    brief = replace(brief, scenes=many)
    story = plot(brief, cast)
    names = Names(story, sketch.people, cast)
    parts = _parts(story, sketch.scenes)
    known = [_known(scene, names) for scene in _chosen(sketch.scenes)]
    told = _in_time(known, brief)
    said = [_said(story, part, scene) for part, scene in zip(parts, told, strict=True)]
    made = staged(story, parts, said, _headings(story, parts, sketch.scenes))
    scenes = tuple(
        _brought(story, scene, told[n], names, found=arrived(parts, n))
        for n, scene in enumerate(made)
    )
    house = tell(brief, cast)
    title = _cleared(story, shortened(sketch.title, TITLE_LENGTH)) or house.title
    script = replace(house, title=title, scenes=scenes)
    # The same gate as for any script from outside: what we filled in is held to it too.
    return from_json(to_json(script))


def _parts(story: Plot, sketched: Sequence[SketchedScene]) -> tuple[Part, ...]:
    """Give each scene its beat, and where, when and in which weather it is."""
    laid, many = outline(story), len(sketched)
    if len(laid) != many:  # named places ask for scenes of their own
        laid = tuple(laid[n * len(laid) // many] for n in range(many))
    places = [named(scene.place, "place", story.language) for scene in sketched]
    ours = all_places()
    places = [p if p in ours and not story.avoid.in_text(p) else "" for p in places]
    # Where the sentence named a place, all that it named are seen.
    kept = {*places} >= {*story.brief.places} or story.brief.place.source == "default"
    return tuple(
        replace(
            part,
            place=(places[n] if kept and places[n] else part.place),
            time=_setting(story, "time", sketched[n].time, part.time),
            weather=_setting(story, "weather", sketched[n].weather, part.weather),
        )
        for n, part in enumerate(laid)
    )


def _setting(story: Plot, kind: str, given: str, ours: str) -> str:
    """Return the time or weather: what was asked for goes before what was written."""
    asked: Said[str] = getattr(story.brief, kind)
    if asked.source in ("words", "asked"):
        return ours
    meant = named(given, kind, story.language)
    if meant in story.avoid.weathers or story.avoid.in_text(meant):
        return ours
    return meant or ours


def _chosen(scenes: Sequence[SketchedScene]) -> list[SketchedScene]:
    """Forget what was filled in without choosing: one mood, one feeling throughout.

    Small models take the first word of a list for every field of its kind.
    """
    beats = [beat for scene in scenes for beat in scene.beats]
    calm = sum(beat.feels in ("calm", "") for beat in beats) * 3 > len(beats) * 2
    alike = len(scenes) > 1 and len({scene.mood for scene in scenes}) == 1
    found = []
    for scene in scenes:
        own = [
            replace(beat, feels="" if calm and beat.feels == "calm" else beat.feels)
            for beat in scene.beats
        ]
        mood = "" if alike else scene.mood
        found.append(replace(scene, beats=tuple(own), mood=mood))
    return found


def _known(scene: SketchedScene, names: Names) -> SketchedScene:
    """Replace names by ids; what nobody in the film says is left out."""
    beats: list[Beat] = []
    for beat in scene.beats:
        before = beats[-1].who if beats else ""
        who = names.id_of(beat.who, before)
        if who:
            beats.append(replace(beat, who=who))
    return replace(scene, beats=tuple(beats))


def _in_time(scenes: list[SketchedScene], brief: Brief) -> list[SketchedScene]:
    """Leave out what was said before, and lines from where most is said, until it fits.

    A scene keeps its last line: that is where its joke or its turn is. The film keeps
    its first: that is what they want.
    """
    heard: set[str] = set()
    kept = []
    for scene in scenes:
        beats = []
        for beat in scene.beats:
            again = beat.says.casefold() in heard
            heard |= {beat.says.casefold()} - {""}
            beats.append(replace(beat, says="") if again else beat)
        kept.append([beat for beat in beats if beat.says or beat.does])
    lines = [[k for k, b in enumerate(beats) if b.says] for beats in kept]
    held = {(n, spoken[-1]) for n, spoken in enumerate(lines) if spoken}
    held |= {(n, spoken[0]) for n, spoken in enumerate(lines[:1]) if spoken}
    seconds = brief.seconds.value
    most, letters = word_budget(seconds) * ROOM, story_seconds(seconds) * READ
    while not _fits([beat.says for beats in kept for beat in beats], most, letters):
        spare = [
            (_words(beats), words_in(beat.says), n, k)
            for n, beats in enumerate(kept)
            for k, beat in enumerate(beats)
            if beat.says and (n, k) not in held
        ]
        if not spare:
            break
        _, _, n, k = max(spare)
        kept[n][k] = replace(kept[n][k], says="")
    return [
        replace(scene, beats=tuple(beats))
        for scene, beats in zip(scenes, kept, strict=True)
    ]


def _fits(said: Sequence[str], words: float, letters: float) -> bool:
    """Whether lines can be said in their time, and read below the picture."""
    return sum(map(words_in, said)) <= words and sum(map(len, said)) <= letters


def _words(beats: Sequence[Beat]) -> int:
    return sum(words_in(beat.says) for beat in beats)


def _said(story: Plot, part: Part, scene: SketchedScene) -> list[Talk]:
    """Return a scene's beats as the exchanges that the house stages."""
    aim = story.aims[part.aim % len(story.aims)]
    spoken = [n for n, beat in enumerate(scene.beats) if beat.says]
    ends = {*spoken[:1], *spoken[-1:]}
    beats = [b for b in scene.beats if not story.avoid.in_text(b.says)]
    return [
        _cue(story, part, aim, scene, beat, 3 if n in ends else 2)
        for n, beat in enumerate(beats)
    ]


def _cue(
    story: Plot, part: Part, aim: Aim, scene: SketchedScene, beat: Beat, needed: int
) -> Talk:
    does = action(beat.does, bool(beat.says), story.language)
    if does == "sleep" and beat.says and part.beat != "rest":
        does = "talk"  # who talks in their sleep says good night
    bound = _bound(story, aim, does, beat)
    usual = str(origins("beat")[part.beat].values["feels"])
    feels = feeling(beat.feels, story.mood, story.language) if beat.feels else usual
    cue = Cue(beat.who, does, feels, "item" if bound else "", "", needed, beat.says)
    other = _other(story, scene, beat)
    roles = (("A", beat.who), ("B", other)) if other else (("A", beat.who),)
    return Talk("aside", _LIKE, (cue,), words_in(beat.says), roles, aim, bound)


def _bound(story: Plot, aim: Aim, does: str, beat: Beat) -> str:
    """Return the noun of the thing a beat is done with: said, meant or at hand."""
    nouns = [item.noun for item in story.items]
    own = aim.item.noun if aim.item else ""
    if own and does == acted(aim):
        return own
    if does not in _HANDLED:
        return ""
    low = beat.says.casefold()
    said = [noun for noun in nouns if noun.casefold() in low]
    return said[0] if said else own or (nouns[0] if len(nouns) == 1 else "")


def _other(story: Plot, scene: SketchedScene, beat: Beat) -> str:
    """Return whom somebody turns to: who is named, or who else speaks here."""
    low = beat.says.casefold()
    called = [one.id for one in story.people.everyone if one.name.casefold() in low]
    speaking = [each.who for each in scene.beats]
    near = (*called, *speaking, *story.people.leads[:2])
    return next((who for who in near if who not in (beat.who, NARRATOR)), "")


def _headings(
    story: Plot, parts: tuple[Part, ...], sketched: Sequence[SketchedScene]
) -> list[str]:
    ours, used = headings(story, parts), set[str]()
    found = []
    for n, scene in enumerate(sketched):
        given = _cleared(story, heading_of(scene.heading))
        free = given and given.casefold() not in used
        found.append(given if free else ours[n])
        used.add(found[-1].casefold())
    return found


def _cleared(story: Plot, text: str) -> str:
    return "" if story.avoid.in_text(text) else text


def _brought(
    story: Plot, scene: Scene, sketched: SketchedScene, names: Names, *, found: bool
) -> Scene:
    """Add whom and what the sketch has in this scene, and how it feels."""
    mood = named(sketched.mood, "mood", story.language)
    if mood not in origins("mood") or mood in story.avoid.moods:
        mood = scene.mood
    seen = {use.prop for use in scene.props} | {use.noun for use in scene.props}
    # What is looked for does not lie about before it is found.
    seen |= set() if found else {item.prop for item in story.sought}
    more: list[PropUse] = []
    for word in sketched.things:
        prop = thing(word, story.language)
        if prop and prop not in seen and not story.avoid.in_text(f"{word} {prop}"):
            seen.add(prop)
            more.append(PropUse(word, prop))
    props = (*scene.props, *more[:MORE])
    moments = tuple(_handled(moment, more[:MORE]) for moment in scene.moments)
    late = {*story.people.late}
    there = {*scene.who, *(m.who for m in moments)}
    there |= {who for who in map(names.id_of, sketched.who) if who not in late}
    who = tuple(one.id for one in story.people.everyone if one.id in there)
    return replace(scene, mood=mood, props=props, moments=moments, who=who)


def _handled(moment: Moment, more: Sequence[PropUse]) -> Moment:
    """Put a thing that a line speaks of into the hands that are to handle one."""
    if moment.thing or moment.does not in _HANDLED:
        return moment
    low = moment.says.casefold()
    said = next((use.noun for use in more if use.noun.casefold() in low), "")
    return replace(moment, thing=said) if said else moment
