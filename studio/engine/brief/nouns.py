"""The nouns of a sentence: what is said of each, and what it means where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief.grammar import LIKE, before, is_located, is_somebody
from studio.engine.brief.lexicon import Lexicon, Sense
from studio.engine.brief.numbers import Counted
from studio.engine.brief.pieces import Piece
from studio.engine.origins import origins
from studio.engine.props import all_props

# How one gets to what hangs in the sky; what is only looked at stays there.
_TOUCHED = ("on", "to", "onto", "upon", "from", "al", "a", "en", "sur", "auf", "sulla")
_TOPS = ("with", "con", "avec", "mit", "com")
_FRIENDS = ("friends", "best friends")
MANY = 3  # what a bare plural shows: enough to be many, few enough to be told apart


@dataclass(frozen=True)
class Mention:
    """One noun of the sentence, as it stands there."""

    at: int  # index of its piece
    sort: str  # "being", "item", "place" or "unknown"
    noun: str
    kind: str = ""  # body, prop or place by name
    count: int = 1
    exact: bool = True
    colours: tuple[str, ...] = ()
    shares: tuple[tuple[str, int], ...] = ()  # how many of each colour, when said
    traits: tuple[str, ...] = ()
    fresh: bool = True  # “a dog”, not “the dog”
    name: str = ""
    cast_id: str = ""
    near: bool = False
    english: str = ""  # the English word, by which `home` knows it
    weak: bool = False  # a place only where none is named outright
    spirit: bool = False  # the wind, the moon: somebody without a body of their own
    link: str = ""  # the word before: "with", "in" …
    why: str = ""


@dataclass
class Pending:
    """What was said of a noun that is still to come."""

    count: Counted | None = None
    colours: list[str] = field(default_factory=list)
    traits: list[str] = field(default_factory=list)
    article: str = ""
    shares: list[tuple[str, int]] = field(default_factory=list)  # “two red and a …”
    link: str = ""
    start: int = -1


@dataclass
class Named:
    """All mentions, in order, and the words that named nothing we know."""

    mentions: list[Mention] = field(default_factory=list)
    strange: list[tuple[int, str]] = field(default_factory=list)  # index, "noun" …


class NounReader:
    """Keeps what was said of the noun to come, and what the noun then means."""

    def __init__(
        self, line: Sequence[Piece], lexicon: Lexicon, skipped: frozenset[int]
    ) -> None:
        self.line, self.lexicon, self.skipped = line, lexicon, skipped
        self.found = Named()
        self.wait = Pending()
        self.each = False  # “each” and “every” were said, and wait for their thing
        capitals = sum(p.words[0].capital for p in line if not p.stop)
        spoken = sum(not p.stop for p in line)
        # In A Title Or IN SHOUTING a capital is no sign of a name.
        self.plain_capitals = spoken < 3 or capitals <= spoken * 0.6

    def _small(self, piece: Piece, at: int) -> None:
        wait = self.wait
        if piece.number:
            shares = self._shared()
            if not (wait.article or shares):
                self.wait = wait = Pending(link=wait.link)
            wait.count = piece.number
            wait.start = at if wait.start < 0 else wait.start
        elif piece.role == "indefinite" and self._shared():
            wait.article = piece.role
        elif piece.role in ("indefinite", "definite"):
            link = wait.link
            self.wait = Pending(article=piece.role, link=link, start=at)
        elif piece.key in (",", "&") or piece.role == "joins":
            after = self.line[at + 1] if at + 1 < len(self.line) else None
            anew = after and after.role in ("indefinite", "definite") and not wait.count
            # “turns green and a slide appears”: the slide is not green.
            if anew or not (wait.colours or wait.traits):
                self.wait = Pending()
        elif piece.role in ("prepositions", "with"):
            if not (wait.count and piece.key in ("of", "de")):
                article = "indefinite" if piece.key in ("in a", "in an") else ""
                self.wait = Pending(link=piece.key, article=article)
        elif piece.role != "other" and not piece.key.endswith("ly"):
            self.wait = Pending()

    def _shared(self) -> bool:
        """Put a colour aside with its number: “two red and a blue balloon”."""
        wait = self.wait
        if wait.colours:
            count = wait.count.value if wait.count else 1
            wait.shares += [(colour, count) for colour in wait.colours]
            wait.colours, wait.count = [], None
        return bool(wait.shares)

    def _like(self, sense: Sense, at: int) -> None:
        wait = self.wait
        wait.start = at if wait.start < 0 else wait.start
        trails = bool(self.found.mentions) and self._trails(at, self.found.mentions[-1])
        if trails:
            self._colour_last(self.found.mentions[-1], sense)
        elif sense.kind == "colour":
            wait.colours.append(sense.name)
        else:
            wait.traits.append(sense.name)

    def _trails(self, at: int, last: Mention) -> bool:
        """Whether an adjective stands after its noun: “cometas rojas”, “is brave”."""
        if last.sort == "place":
            return False
        if last.at == at - 1 and self.lexicon.language in ("es", "fr", "it", "pt"):
            return True
        after = self.line[at + 1] if at + 1 < len(self.line) else None
        follows = after is None or after.stop or bool(after.role)
        gap = self.line[last.at + 1 : at]
        linked = bool(gap) and all(
            p.role in ("modals", "other", "pronouns") for p in gap
        )
        dressed = len(gap) == 1 and gap[0].key == "in" and last.sort == "being"
        listed = bool(gap) and all(
            p.role in ("joins", "modals", "pronouns") or p.sense(*LIKE) for p in gap
        )
        romance = self.lexicon.language in ("es", "fr", "it", "pt")
        return follows and (linked or dressed or (listed and (romance or len(gap) > 1)))

    def _colour_last(self, last: Mention, sense: Sense) -> None:
        if sense.kind == "colour":
            last = replace(last, colours=(*last.colours, sense.name))
        elif sense.name not in last.traits:
            last = replace(last, traits=(*last.traits, sense.name))
        self.found.mentions[-1] = last

    def _thing(self, at: int) -> None:
        piece = self.line[at]
        if piece.form == "home" and not (
            self.wait.article == "indefinite" or self.wait.traits or piece.many
        ):
            self._home(at)
            return
        if piece.form in _FRIENDS and not (self.wait.count or self.wait.article):
            return  # “they are friends” names nobody new
        sense = self._meaning(at)
        if sense is None:
            self.wait = Pending() if not piece.sense("weather") else self.wait
            return
        sort = {"body": "being", "spirit": "being", "prop": "item"}.get(
            sense.kind, "place"
        )
        weak = sort == "place" and self._is_mere_sky(at, sense)
        apart = "sunken" in self.wait.traits  # a wreck is a thing wherever it lies
        self._mention(at, sort, sense)
        last = self.found.mentions[-1]
        if weak:
            self.found.mentions[-1] = replace(last, weak=True)
        place = piece.sense("place")
        if sense.kind == "prop" and place and not apart and last.at == at:
            self._stands_there(at, sense, place, last)

    def _home(self, at: int) -> None:
        """“goes home” is wherever one lives; only “at home” may be a room."""
        place, stays = self.line[at].sense("place"), self.line[at - 1].key if at else ""
        there = stays in ("at", "stay", "stays", "stayed", "staying")
        if place and there:
            self._mention(at, "place", place)
            last = self.found.mentions[-1]
            self.found.mentions[-1] = replace(last, weak=True)
        self.wait = Pending()

    def _stands_there(self, at: int, prop: Sense, place: Sense, last: Mention) -> None:
        """Take a thing for a place too: the ship one is on, the moon one flies to."""
        above = all_props()[prop.name].at == "sky"
        there = is_located(self.line, at)
        if above and not (there and last.link in _TOUCHED):
            return  # it shines, and nobody is on it
        if self.line[at].form == "home":
            return  # a new home is looked for, and the story is not in it
        if there or place.name == self.line[at].form:
            self.found.mentions.append(
                replace(
                    last, sort="place", kind=place.name, near=place.near,
                    weak=not above, spirit=False,
                )
            )  # fmt: skip

    def _is_mere_sky(self, at: int, place: Sense) -> bool:
        """Whether the sky is only looked at, or fallen from."""
        return place.name == "sky" and self.wait.link in ("at", "from", "of", "")

    def _meaning(self, at: int) -> Sense | None:
        """Return what the thing is here: somebody, something, or somewhere."""
        piece = self.line[at]
        if piece.sense("spirit") and is_somebody(self.line, at):
            return piece.sense("spirit")
        body, prop, place = (
            piece.sense("body"),
            piece.sense("prop"),
            piece.sense("place"),
        )
        if prop and "sunken" in self.wait.traits:
            return prop
        if piece.role == "prepositions":
            return None  # “inside the cave”: the small word, not the room
        if body and not (prop and self._rather_a_thing(at, piece, body, prop)):
            return body
        if place and (not prop or self._goes_there(at, prop)):
            return place
        weather = piece.sense("weather")
        if prop and weather and weather.name != "rainbow":
            # “In the rain” is weather, though a rain cloud could be drawn; “a tornado”
            # is one to be seen.
            one = self.wait.count or self.wait.article == "indefinite"
            return prop if one and prop.name == piece.form else None
        return prop

    def _rather_a_thing(self, at: int, piece: Piece, body: Sense, prop: Sense) -> bool:
        """Whether what could be somebody is a thing here: fireflies to be caught.

        A crowd of small creatures is scenery; and what flies on a string is no dragon.
        """
        if prop.near or body.near:
            return body.near
        done = [p.sense("deed") for p in self.line[:at] if not p.thing]
        if any(deed and deed.name == "fly" for deed in done) and prop.name == "kite":
            return True
        count = self.wait.count
        if count and count.exact:
            return count.value > 4
        crowd = bool(count and count.value > 4) or (piece.many and not count)
        return crowd and any(done)

    def _goes_there(self, at: int, prop: Sense) -> bool:
        """Whether a word that is a thing and a place is only the place.

        One is in a boat and in a castle; but the boat is still to be seen, the castle
        is all around.
        """
        if prop.near:
            return True
        thing = all_props().get(prop.name)
        moves = bool(thing and (thing.travels or thing.seat or thing.at == "sky"))
        return is_located(self.line, at) and not moves and not self.wait.count

    def _mention(self, at: int, sort: str, sense: Sense, noun: str = "") -> None:
        piece, wait = self.line[at], self.wait
        count, exact = self._count(piece)
        start = wait.start if wait.start >= 0 else at
        why = " ".join(p.said for p in self.line[start : at + 1])
        if wait.link in ("in a", "in an"):
            why = f"a {why}"
        if wait.shares:
            self._shared()
            count = sum(number for _, number in wait.shares)
        count = self._shared_out(sort, count, piece)
        kind, colours = sense.name, tuple(wait.colours)
        if sense.kind == "spirit":
            kind, own = spirit_of(sense.name)
            colours = colours or (own,)
        self.found.mentions.append(
            Mention(
                at, sort, noun or self._noun(piece), kind, count, exact,
                colours, tuple(wait.shares), tuple(dict.fromkeys(wait.traits)),
                wait.article != "definite", near=sense.near,
                english=self.lexicon.english(piece.form),
                spirit=sense.kind == "spirit", link=wait.link, why=why,
            )
        )  # fmt: skip
        self._topped()
        self.wait = Pending()
        if self.lexicon.language == "en":
            self._compounded()
        if sort == "being":
            self._named_after(at)

    def _shared_out(self, sort: str, count: int, piece: Piece) -> int:
        """“every child gets a balloon”: as many balloons as there are children."""
        if not self.each or (piece.many and sort != "being"):
            return count
        if sort == "being":
            # “every child” is many; “each of the five rabbits” says how many itself.
            return count if self.wait.count or piece.many else MANY
        beings = [m.count for m in self.found.mentions if m.sort == "being"]
        if sort != "item" or self.wait.article != "indefinite" or not beings:
            return count
        self.each = False
        return max(count, beings[-1])

    def _noun(self, piece: Piece) -> str:
        return self.lexicon.said(piece.form or piece.key).casefold()

    def _count(self, piece: Piece) -> tuple[int, bool]:
        wait = self.wait
        if wait.count:
            return wait.count.value, wait.count.exact
        if piece.many and wait.article != "indefinite":
            return MANY, False
        return 1, True

    def _deed(self, at: int) -> None:
        """A deed before a noun is also what the noun is doing: “a singing whale”."""
        self.wait = (
            Pending(article=self.wait.article) if before(self.line, at) else Pending()
        )

    def _topped(self) -> None:
        """“a cake with nine candles”: they are on it, not somewhere beside it."""
        if len(self.found.mentions) < 2:
            return
        first, last = self.found.mentions[-2:]
        link = self.line[first.at + 1].key if first.at + 1 < last.at else ""
        if first.sort == last.sort == "item" and link in _TOPS:
            on = f"on {first.noun}"
            self.found.mentions[-1] = replace(last, traits=(*last.traits, on))

    def _compounded(self) -> None:
        """Make one of two nouns in a row."""
        raise NotImplementedError

    def _named_after(self, at: int) -> None:
        """Look for the name of somebody right after their noun."""
        raise NotImplementedError


def spirit_of(name: str) -> tuple[str, str]:
    """Return a body for the wind or the moon, and the colour it takes."""
    values = origins("spirit")[name].values
    wanted = values["bodies"]
    body = next((one for one in wanted if one in all_bodies()), wanted[-1])
    return body, values["colour"]
