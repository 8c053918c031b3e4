"""How the film should feel and look: genre, mood, tone, palette, style, camera."""

from __future__ import annotations

import colorsys
import random
from collections.abc import Sequence

from studio.engine.brief import Said
from studio.engine.brief.pieces import Piece
from studio.engine.brief.refusals import NotAFilm
from studio.engine.brief.setting import said_of
from studio.engine.brief.words import key_of
from studio.engine.origins import origins
from studio.engine.paint.colour import rgb
from studio.engine.paint.hands import all_hands
from studio.engine.paint.palette import palette
from studio.engine.places import all_places

_TONE_OF = {
    "calm": "gentle", "joyful": "playful", "dreamy": "poetic", "adventurous": "grand",
    "mysterious": "warm", "funny": "playful", "tender": "warm", "sad": "gentle",
    "spooky": "playful", "proud": "grand", "cosy": "warm", "wild": "playful",
}  # fmt: skip
# Where a family of colours is to be found, when no palette bears its name.
_PALETTES = {
    "pastel": ("pastel", "blossom", "meadow", "frost"),
    "bright": ("candy", "honey", "meadow"),
    "dark": ("midnight", "abyss", "plum", "dusk"),
    "warm": ("ember", "honey", "dune", "dusk"),
    "cool": ("frost", "lagoon", "abyss"),
    "grey": ("frost",),
    "earth": ("dune", "moss", "ember"),
}
_STYLE_NOUNS = ("style", "animation", "look", "drawing", "drawings", "art", "theatre",
    "puppets", "film", "picture", "pictures", "estilo", "stil", "stile")  # fmt: skip


def genre_of(
    line: Sequence[Piece], skipped: frozenset[int], strange: int, avoid: frozenset[str]
) -> Said[str]:
    """Return the genre with the most words on its side; its own name counts thrice."""
    scores: dict[str, int] = dict.fromkeys(origins("genre").entries, 0)
    why: dict[str, list[str]] = {name: [] for name in scores}
    hints = origins("wish")["hints"].values
    content = 0
    for at, piece in enumerate(line):
        if at in skipped or piece.stop:
            continue
        content += not piece.ordinary
        names = {piece.form, piece.meant, *(s.name for s in piece.senses)}
        named = piece.sense("genre")
        for genre in scores:
            points = 3 * bool(named and named.name == genre)
            points += bool(names & set(hints.get(genre, ())))
            if points and piece.said not in why[genre]:
                scores[genre] += points
                why[genre].append(piece.said)
    if strange >= 2 and strange * 5 >= content * 2:
        return Said("nonsense", "words", "most of its words are made up")
    free = [name for name in scores if name not in avoid]
    best = max(free, key=lambda name: scores[name], default="friendship")
    if not scores.get(best):
        return Said("friendship", "default", "no kind of story was named")
    return Said(best, "words", ", ".join(why[best]))


def mood_of(
    line: Sequence[Piece], skipped: frozenset[int], genre: str, avoid: frozenset[str]
) -> Said[str]:
    """Return the mood of the film; a sad robot alone does not make a sad film."""
    for at, piece in enumerate(line):
        sense = piece.sense("mood")
        if sense is None or at in skipped:
            continue
        after = line[at + 1].role if at + 1 < len(line) else ""
        if after == "story" or not piece.sense("trait", "deed", "genre"):
            return Said(sense.name, "words", piece.said)
    own = origins("genre").get(genre, "friendship").values["moods"]
    for mood in (*own, "tender", "calm", "joyful", "cosy"):
        if mood not in avoid:
            return Said(mood, "default", f"fitting for {genre}")
    return Said("calm", "default", "everything else was to be avoided")


def tone_of(line: Sequence[Piece], skipped: frozenset[int], mood: str) -> Said[str]:
    said = said_of(line, skipped, "tone")
    if said:
        return Said(said[0][0], "words", said[0][1])
    return Said(_TONE_OF.get(mood, "warm"), "default", f"fitting for a {mood} film")


def camera_of(line: Sequence[Piece], skipped: frozenset[int]) -> Said[str]:
    said = said_of(line, skipped, "camera")
    if said:
        names = " ".join(dict.fromkeys(name for name, _ in said))
        return Said(names, "words", ", ".join(words for _, words in said))
    return Said("", "default", "the story chooses")


def style_of(
    line: Sequence[Piece], skipped: frozenset[int], asked: str | None
) -> Said[str]:
    """Return the hand it is drawn in. “Night” is one only where a style is meant."""
    if asked:
        return Said(_known_style(asked), "asked", "chosen beside the sentence")
    for at, piece in enumerate(line):
        sense = piece.sense("style")
        if sense is None or at in skipped:
            continue
        before = [p.key for p in line[max(0, at - 3) : at]]
        after = line[at + 1].key if at + 1 < len(line) else ""
        last = before[-1] if before else ""
        ends = not after or not after[0].isalnum()
        meant = after in _STYLE_NOUNS or any(key in _STYLE_NOUNS for key in before)
        made = last in ("of", "from") and any(
            k in ("made", "out", "cut") for k in before
        )
        alone = last in ("in", "as", "en", "aus", "de") and ends
        # “In the night” has an article, “in night” has none; few say the latter.
        if meant or made or (alone and not piece.sense("time", "weather")):
            return Said(sense.name, "words", piece.said)
    fallback = "paper" if "paper" in all_hands() else sorted(all_hands())[0]
    return Said(fallback, "default", "the house’s own hand")


def _known_style(asked: str) -> str:
    key = key_of(asked)
    for hand in all_hands().values():
        if key in (key_of(hand.name), *(key_of(word) for word in hand.look.words)):
            return hand.name
    offered = ", ".join(sorted(all_hands()))
    raise NotAFilm(
        f"There is no style called “{asked.strip()[:30]}”.", f"Try one of: {offered}."
    )


def palette_of(
    line: Sequence[Piece], skipped: frozenset[int], place: str, rng: random.Random
) -> Said[str]:
    """Return the palette: named, nearest to “in purple”, or the place's own."""
    known = origins("palette").entries
    for name, words in said_of(line, skipped, "palette"):
        wanted = [one for one in (name, *_PALETTES.get(name, ())) if one in known]
        if wanted:
            return Said(wanted[0], "words", words)
    for at, piece in enumerate(line):
        if at in skipped or not piece.sense("colour") or not _colours_film(line, at):
            continue
        colour = piece.sense("colour")
        if colour:
            return Said(_nearest_palette(colour.name), "words", f"in {piece.said}")
    suits = [
        name for name in (all_places()[place].palettes if place in all_places() else ())
        if name in known
    ]  # fmt: skip
    chosen = rng.choice(suits or sorted(known))
    return Said(chosen, "default", f"suits {place}")


def _colours_film(line: Sequence[Piece], at: int) -> bool:
    """Whether a colour is said of the whole film: “all in purple”, “red tones”."""
    after = line[at + 1] if at + 1 < len(line) else None
    if after and after.key in (
        "colours",
        "colors",
        "tones",
        "shades",
        "colores",
        "tonos",
    ):
        return True
    if after and not after.stop:
        return False
    last = line[at - 1].key if at else ""
    two = line[at - 2] if at > 1 else None
    wears = two is not None and two.sense("body", "prop") is not None
    return last in ("in", "en") and not wears


def _nearest_palette(colour: str) -> str:
    """Return the palette whose sheets look most like a colour, all in all."""
    hue, _, vivid = colorsys.rgb_to_hls(*rgb(colour))

    def apart(name: str) -> float:
        sheets = palette(name)
        far = 0.0
        for sheet in (*sheets.sky, *sheets.layers):
            h, _, s = colorsys.rgb_to_hls(*rgb(sheet))
            turn = abs(h - hue)
            far += min(turn, 1 - turn) * 2 + abs(s - vivid) * 0.3
        return far / (len(sheets.sky) + len(sheets.layers))

    return min(sorted(origins("palette").entries), key=apart)
