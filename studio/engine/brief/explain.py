"""Says a brief in words, field by field, for a page and for `--json`."""

from __future__ import annotations

from studio.engine.brief import Being, Brief, Deed, Item, Said
from studio.engine.origins import origins

_SOURCES = {
    "words": "from the words",
    "asked": "asked for",
    "style": "from the style",
    "default": "our choice",
    "learned": "learned",
}


def explained(brief: Brief) -> tuple[tuple[str, str, str], ...]:
    """Return field, value and reason, all in words, in the order a person asks."""
    rows = [("language", _language(brief.language.value), _reason(brief.language))]
    rows.append(("length", f"{brief.seconds.value:g} seconds", _reason(brief.seconds)))
    rows += [("who", _who(one), _because(one.source, one.why)) for one in brief.beings]
    rows += [
        ("thing", _thing(one), _because(one.source, one.why)) for one in brief.items
    ]
    rows += [("deed", _deed(one), _because("words", one.word)) for one in brief.deeds]
    for name in (
        "place", "time", "weather", "season", "mood", "genre", "tone", "palette",
        "style", "camera", "scenes", "age", "want", "obstacle", "ending",
    ):  # fmt: skip
        said: Said[str] | Said[int] = getattr(brief, name)
        value = str(said.value) if said.value else "left to the story"
        rows.append((name, value, _reason(said)))
    if len(brief.places) > 1:
        rows.append(
            ("places", ", ".join(brief.places), "from the words, in their order")
        )
    if brief.avoid:
        rows.append(("avoids", ", ".join(sorted(brief.avoid)), "from the words"))
    for one in brief.unknown:
        near = f"nearest: {one.nearest}" if one.nearest else "nothing like it is known"
        rows.append(("not understood", one.word, f"{near}; shown as {one.shown_as}"))
    rows += [("note", note, "") for note in brief.notes]
    return tuple(rows)


def _language(code: str) -> str:
    table = origins("language").entries
    return str(table[code].values["name"]) if code in table else code


def _reason(said: Said[str] | Said[int] | Said[float]) -> str:
    return _because(said.source, said.why)


def _because(source: str, why: str) -> str:
    how = _SOURCES.get(source, source)
    if not why:
        return how
    return f"{how}: “{why}”" if source == "words" else f"{how}: {why}"


def _who(being: Being) -> str:
    many = f"{being.count} × " if being.count > 1 else ""
    traits = "".join(f"{trait}, " for trait in being.traits)
    name = f" called {being.name}" if being.name else ""
    colour = f" ({being.colour})" if being.colour else ""
    played = "" if being.kind == being.noun else f", played by a {being.kind}"
    return f"{many}{traits}{being.noun}{name}{colour}{played}"


def _thing(item: Item) -> str:
    many = f"{item.count} × " if item.count > 1 else ""
    traits = "".join(f"{trait}, " for trait in item.traits)
    colour = f" ({item.colour})" if item.colour else ""
    shown = "" if item.prop == item.noun else f", shown as a {item.prop}"
    return f"{many}{traits}{item.noun}{colour}{shown}"


def _deed(deed: Deed) -> str:
    who = " and ".join(deed.who) or "somebody"
    where = f" at the {deed.where}" if deed.where else ""
    return f"{who}: {deed.verb} {deed.what}".rstrip() + where
