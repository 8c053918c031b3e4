"""How deeds and things are said, in the language that the story is told in."""

from __future__ import annotations

from studio.engine.brief import Brief, Deed, Item
from studio.engine.origins import origins
from studio.engine.props import all_props
from studio.engine.story import abroad, english, spanish
from studio.engine.story.grammar import Grammar
from studio.engine.story.people import Company

TOLD_IN = ("en", "es", "fr", "de", "it", "pt")
_KNOWN_ONE = ("push", "pull", "fix", "lose", "open", "close", "drive", "clean")


def described(item: Item, language: str) -> str:
    """Say a thing with what the sentence said of it: “highest mountain”.

    >>> described(Item("star", "star", traits=("lost",)), "en")
    'lost star'
    """
    if language != "en":
        return noun_said(item, language)
    noun = noun_said(item, language)
    said = [
        t for t in item.traits if " " not in t and t not in (*noun.split(), "stuck")
    ]
    return " ".join([*said[:1], noun])


def aim_said(
    deed: Deed,
    about: tuple[Item | None, Item | None],
    language: str,
    people: Company,
    brief: Brief,
) -> dict[str, str]:
    """Say a deed in all its forms; it is about a thing, or somebody named like one."""
    item, named = about
    talk = grammar_of(language)
    if language in abroad.LANGUAGES:
        return {}
    mutual = origins("line_es" if language == "es" else "line_en")["mutual"].values
    targets = people.ids_of.get(deed.what, ())
    late = bool(targets) and targets[0] in people.late
    between = targets and not late and len(people.leads) - len(targets) < 2
    alone_together = between or not (deed.what or item)
    shared = deed.verb not in ("help", "feed") or not targets
    if alone_together and deed.verb in mutual and _needs_object(deed) and shared:
        said: dict[str, str] = talk.deed_said(str(mutual[deed.verb]), "")
        return said
    told = brief.language.value
    verb = _verb(deed, language)
    if item is None and language == told == "en" and not targets:
        whole = _as_wanted(deed, brief, verb)
        if whole:
            return english.deed_said(verb, whole)
    alone = deed.verb in _ALONE and not verb.endswith((" with", " to", " over", " for"))
    if alone or not (deed.what or item):
        what = ""
    elif item is not None:
        say = talk.definite if deed.verb in _KNOWN_ONE else talk.counted
        what = say(described(item, told), item.count, colour_name(item, language))
    elif named:
        what = talk.counted(
            noun_said(named, told), named.count, colour_name(named, language)
        )
    elif targets:
        what = talk.definite(people[targets[0]].noun, len(targets))
        what = f"a {what}" if language == "es" else what
    elif deed.what:
        what = talk.definite(deed.what, 1)
    else:
        what = ""
        verb = english.finished(verb)
    said = talk.deed_said(verb, what)
    return said


def _as_wanted(deed: Deed, brief: Brief, verb: str) -> str:
    """Return what follows the verb in the want: “the city”, where no thing was read."""
    want = brief.want.value.strip(" .!").removeprefix("to ")
    # The verb may be two words: “go to” school.
    said = (word for word in (deed.word, verb) if want.startswith(f"{word} "))
    rest = want.removeprefix(next(said, want)).strip()
    same = bool(rest) and brief.deeds and deed is brief.deeds[0]
    fits = 0 < len(rest.split()) <= 4 and brief.want.source != "default"
    fits = fits and (not deed.what or deed.what in rest)
    return rest if same and fits else ""


def grammar_of(language: str) -> Grammar:
    """Return how a language says its nouns and verbs."""
    if language == "es":
        return spanish
    return abroad.Abroad(language) if language in abroad.LANGUAGES else english


def _needs_object(deed: Deed) -> bool:
    return bool(deed.what) or deed.verb in ("befriend", "meet", "hug", "help", "find")


def _verb(deed: Deed, language: str) -> str:
    word = deed.word.replace("_", " ") or deed.verb
    known = origins("deed").entries.get(deed.verb)
    if language == "es":
        return spanish.infinitive(deed.verb, word)
    return english.plain_verb(word, tuple(known.values["words"]) if known else ())


def noun_said(item: Item, language: str) -> str:
    """Say a thing in the language of the film.

    A German “Kuchen” in an English sentence would be read as no word at all: what is
    told in English for want of lines is named by the thing's own name.
    """
    foreign = language not in TOLD_IN
    return item.prop if foreign and item.prop in all_props() else item.noun


def colour_name(item: Item, language: str) -> str:
    """Say a thing's colour, where the sentence gave one and the language lets us."""
    if not item.colour or language != "en":
        return ""
    if "colour" in item.noun:
        return ""
    names = [
        name
        for name, entry in origins("colour").entries.items()
        if isinstance(entry.values, dict) and entry.values.get("hex") == item.colour
    ]
    return next((name for name in names if name not in item.noun), "")


# Deeds that are done to nothing: “dance before the ball” is not to dance a ball.
_ALONE = (
    "dance", "walk", "run", "swim", "sleep", "laugh", "cry", "sit", "stand", "sing",
    "cheer", "think", "travel", "jump", "wake", "hide", "sneak", "shiver",
)  # fmt: skip
