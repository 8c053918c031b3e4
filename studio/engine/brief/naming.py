"""Finds who and what a sentence names, with how many, what colour, and what like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from studio.engine.actors.bodies import all_bodies
from studio.engine.brief.grammar import LIKE, before, is_located, is_somebody, usage
from studio.engine.brief.lexicon import Lexicon, Sense
from studio.engine.brief.numbers import Counted
from studio.engine.brief.pieces import Piece
from studio.engine.origins import origins
from studio.engine.props import all_props

MANY = 3  # what a bare plural shows: enough to be many, few enough to be told apart
WORN = ("glasses", "hat", "scarf", "crown", "cape", "bow", "boots", "helmet", "apron",
        "backpack", "cap", "bow tie", "beard", "coat", "gloves")  # fmt: skip


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
    traits: tuple[str, ...] = ()
    fresh: bool = True  # “a dog”, not “the dog”
    name: str = ""
    cast_id: str = ""
    near: bool = False
    spirit: bool = False  # the wind, the moon: somebody without a body of their own
    link: str = ""  # the word before: "with", "in" …
    why: str = ""


@dataclass
class _Pending:
    """What was said of a noun that is still to come."""

    count: Counted | None = None
    colours: list[str] = field(default_factory=list)
    traits: list[str] = field(default_factory=list)
    article: str = ""
    articles: int = 0
    link: str = ""
    start: int = -1


@dataclass
class Named:
    """All mentions, in order, and the words that named nothing we know."""

    mentions: list[Mention] = field(default_factory=list)
    strange: list[tuple[int, str]] = field(default_factory=list)  # index, "noun" …


class Namer:
    """Reads the line once, from left to right."""

    def __init__(
        self, line: Sequence[Piece], lexicon: Lexicon, skipped: frozenset[int]
    ) -> None:
        self.line, self.lexicon, self.skipped = line, lexicon, skipped
        self.found = Named()
        self.wait = _Pending()
        capitals = sum(p.words[0].capital for p in line if not p.stop)
        spoken = sum(not p.stop for p in line)
        # In A Title Or IN SHOUTING a capital is no sign of a name.
        self.plain_capitals = spoken < 3 or capitals <= spoken * 0.6

    def read(self) -> Named:
        at = 0
        while at < len(self.line):
            at += self._step(at)
        return self.found

    def _step(self, at: int) -> int:
        piece = self.line[at]
        if at in self.skipped:
            self.wait = _Pending()
            return 1
        if piece.role == "called":
            return 1 + self._christen(at)
        if self._is_name(at):
            return self._by_name(at)
        if piece.member:
            self._family(at)
            return 1
        part = usage(self.line, at)
        if part == "like":
            self._like(piece, at)
        elif part == "thing":
            self._thing(at)
        elif part == "deed":
            self._deed(at)
        elif piece.unknown:
            self._strange(at)
        else:
            self._small(piece, at)
        return 1

    # What is said before a noun

    def _small(self, piece: Piece, at: int) -> None:
        wait = self.wait
        if piece.number:
            link = wait.link
            if not wait.article:
                self.wait = wait = _Pending(link=link)
            wait.count = piece.number
            wait.start = at if wait.start < 0 else wait.start
        elif piece.role == "indefinite" and wait.colours:
            wait.articles += 1  # “a red and a blue balloon”
        elif piece.role in ("indefinite", "definite"):
            link = wait.link
            self.wait = _Pending(article=piece.role, articles=1, link=link, start=at)
        elif piece.key in (",", "&") or piece.role == "joins":
            if not (wait.colours or wait.traits):
                self.wait = _Pending()
        elif piece.role in ("prepositions", "with"):
            if not (wait.count and piece.key in ("of", "de")):
                article = "indefinite" if piece.key in ("in a", "in an") else ""
                self.wait = _Pending(link=piece.key, article=article)
        elif piece.role != "other" and not piece.key.endswith("ly"):
            self.wait = _Pending()

    def _like(self, piece: Piece, at: int) -> None:
        sense = piece.sense(*LIKE)
        assert sense  # noqa: S101  # `usage` said so
        wait = self.wait
        wait.start = at if wait.start < 0 else wait.start
        after = self.line[at + 1] if at + 1 < len(self.line) else None
        last = self.found.mentions[-1] if self.found.mentions else None
        if self._trails(at, after, last):
            assert last  # noqa: S101
            self._colour_last(last, sense)
        elif sense.kind == "colour":
            wait.colours.append(sense.name)
        else:
            wait.traits.append(sense.name)

    def _trails(self, at: int, after: Piece | None, last: Mention | None) -> bool:
        """Whether an adjective stands after its noun: “cometas rojas”, “is brave”."""
        if last is None or last.sort == "place":
            return False
        if last.at == at - 1 and self.lexicon.language in ("es", "fr", "it", "pt"):
            return True
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

    # Nouns

    def _thing(self, at: int) -> None:
        piece = self.line[at]
        sense = self._meaning(at)
        if sense is None:
            self.wait = _Pending() if not piece.sense("weather") else self.wait
            return
        if self._worn(at, piece, sense):
            return
        sort = {"body": "being", "spirit": "being", "prop": "item"}.get(
            sense.kind, "place"
        )
        self._mention(at, sort, sense)
        if sense.kind == "prop" and piece.sense("place"):
            place = piece.sense("place")
            if place and (place.name == piece.form or is_located(self.line, at)):
                last = self.found.mentions[-1]
                self.found.mentions.append(
                    replace(last, sort="place", kind=place.name, near=place.near)
                )

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
        if body and not (prop and not prop.near and body.near):
            return body
        if place and (not prop or self._goes_there(at, prop)):
            return place
        if prop and prop.near and piece.sense("weather"):
            return None
        return prop

    def _goes_there(self, at: int, prop: Sense) -> bool:
        """Whether a word that is a thing and a place is only the place.

        One is in a boat and in a castle; but the boat is still to be seen, the castle
        is all around.
        """
        if prop.near:
            return True
        thing = all_props().get(prop.name)
        moves = bool(thing and (thing.travels or thing.seat or thing.at != "ground"))
        return is_located(self.line, at) and not moves and not self.wait.count

    def _worn(self, at: int, piece: Piece, sense: Sense) -> bool:
        """Dress somebody: “a bear with glasses” wears them, “in a red hat” too."""
        last = self.found.mentions[-1] if self.found.mentions else None
        link = self.line[last.at + 1] if last and last.at + 1 < at else None
        wears = link and (link.role == "with" or link.key in ("in", "wears", "wear"))
        near = last and at - last.at <= 5
        if not (last and wears and near and last.sort == "being"):
            return False
        form = piece.form if piece.form in WORN else sense.name
        if form not in WORN:
            return False
        self.found.mentions[-1] = replace(last, traits=(*last.traits, f"with {form}"))
        self.wait = _Pending()
        return True

    def _mention(self, at: int, sort: str, sense: Sense, noun: str = "") -> None:
        piece, wait = self.line[at], self.wait
        count, exact = self._count(piece)
        start = wait.start if wait.start >= 0 else at
        why = " ".join(p.said for p in self.line[start : at + 1])
        kind, colours = sense.name, tuple(wait.colours)
        if sense.kind == "spirit":
            kind, own = spirit_of(sense.name)
            colours = colours or (own,)
        self.found.mentions.append(
            Mention(
                at, sort, noun or self._noun(piece), kind, count, exact,
                colours, tuple(dict.fromkeys(wait.traits)),
                wait.article != "definite", near=sense.near,
                spirit=sense.kind == "spirit", link=wait.link, why=why,
            )
        )  # fmt: skip
        self.wait = _Pending()
        if sort == "being":
            self._named_after(at)

    def _noun(self, piece: Piece) -> str:
        return (
            (piece.meant or piece.form or piece.key) if not piece.member else piece.key
        )

    def _count(self, piece: Piece) -> tuple[int, bool]:
        wait = self.wait
        if wait.count:
            return wait.count.value, wait.count.exact
        if wait.articles > 1 and wait.colours:
            return wait.articles, True
        if piece.many:
            return MANY, False
        return 1, True

    def _deed(self, at: int) -> None:
        """A deed before a noun is also what the noun is doing: “a singing whale”."""
        self.wait = (
            _Pending(article=self.wait.article) if before(self.line, at) else _Pending()
        )

    # Names

    def _is_name(self, at: int) -> bool:
        piece = self.line[at]
        if piece.stop or piece.number or piece.member or not piece.words[0].capital:
            return False
        if not self.plain_capitals or self.wait.article or len(piece.words) > 1:
            return False
        german = self.lexicon.language == "de"
        if piece.unknown:
            return not (german and (self.wait.count or self.wait.colours))
        if piece.words[0].first or german or piece.role:
            return False
        # “Ada and Rose”: a known word is a name when nothing else explains its capital.
        kinds = {sense.kind for sense in piece.senses}
        return (
            kinds <= {"prop", "trait", "colour", "ordinary"}
            and not piece.many
            and (not self.wait.count and not self.wait.colours)
        )

    def _by_name(self, at: int) -> int:
        piece = self.line[at]
        surname = self.line[at + 1] if at + 1 < len(self.line) else None
        double = bool(
            surname and surname.unknown and surname.capital and not piece.owner
        )
        name = piece.said + (f" {surname.said}" if double and surname else "")
        length = 2 if double else 1
        last = self.found.mentions[-1] if self.found.mentions else None
        if last and last.at == at - 1 and last.sort == "being" and not last.name:
            self.found.mentions[-1] = replace(last, name=name, why=f"{last.why} {name}")
            return length
        if piece.words[0].first and not self._reads_as_name(at + length):
            self._strange(at)
            return 1
        mention = Mention(
            at + length - 1, "being", "child", "child", name=name, why=name
        )
        self.found.mentions.append(mention)
        self.wait = _Pending()
        return length + self._who_is(at + length, name)

    def _reads_as_name(self, at: int) -> bool:
        """Whether a capital that begins a sentence is a name, by what follows."""
        if at >= len(self.line) or self.line[at - 1].owner:
            return True
        after = self.line[at]
        plural = self.line[at - 1].key.endswith("s") and not after.key.endswith("s")
        return not plural or after.role in ("joins", "modals")

    def _who_is(self, at: int, name: str) -> int:
        """“Nora the fox”, “Pip, an otter,”: give the name to what it is."""
        gap = 0
        comma = at < len(self.line) and self.line[at].key == ","
        gap += comma
        article = self.line[at + gap] if at + gap < len(self.line) else None
        if not article or article.role not in ("definite", "indefinite"):
            return 0
        gap += 1
        while at + gap < len(self.line) and usage(self.line, at + gap) == "like":
            self._like(self.line[at + gap], at + gap)
            gap += 1
        index = at + gap
        body = self.line[index].sense("body") if index < len(self.line) else None
        closes = index + 1 >= len(self.line) or self.line[index + 1].stop
        closes = closes or self.line[index + 1].role == "pronouns"
        if not body or index in self.skipped or (comma and not closes):
            self.wait = _Pending()
            return 0
        self.found.mentions.pop()
        self._mention(index, "being", body)
        last = self.found.mentions[-1]
        self.found.mentions[-1] = replace(last, name=name, why=f"{name}, {last.why}")
        return gap + 1

    def _named_after(self, at: int) -> None:
        """“her dog Biscuit”: the capital right after somebody is their name."""
        after = self.line[at + 1] if at + 1 < len(self.line) else None
        if not (after and after.capital and self.plain_capitals and not after.stop):
            return
        if self.lexicon.language == "de" and not after.unknown:
            return
        if (
            after.member
            or after.number
            or after.many
            or after.role
            or len(after.words) > 1
        ):
            return
        if after.sense("deed", "body", "time", "season") and not after.sense("prop"):
            return
        last = self.found.mentions[-1]
        self.found.mentions[-1] = replace(
            last, name=after.said, why=f"{last.why} {after.said}"
        )
        self.skipped = self.skipped | {at + 1}

    def _christen(self, at: int) -> int:
        """“called Bolt”: name whom we spoke of last, and return the words it took."""
        names: list[str] = []
        for piece in self.line[at + 1 : at + 3]:
            said = piece.words[0].capital or not names
            if (
                piece.stop
                or piece.number
                or (piece.role and not piece.words[0].capital)
            ):
                break
            if not said or (names and not self.plain_capitals):
                break
            names.append(piece.said)
            if piece.owner:
                break
        beings = [n for n, m in enumerate(self.found.mentions) if m.sort != "place"]
        if not names or not beings:
            return 0
        name = " ".join(names)
        name = name[0].upper() + name[1:]
        last = self.found.mentions[beings[-1]]
        if last.sort == "unknown":
            last = replace(last, sort="being", kind="", near=True)
        if last.sort == "item":
            last = replace(last, traits=(*last.traits, f"called {name}"))
        self.found.mentions[beings[-1]] = replace(
            last, name=name, why=f"{last.why} {self.line[at].said} {name}"
        )
        self.wait = _Pending()
        return len(names)

    def _family(self, at: int) -> None:
        member = self.line[at].member
        assert member  # noqa: S101
        why = f"{self.line[at].said} is in the family’s cast"
        self.found.mentions.append(
            Mention(
                at, "being", member.noun, member.look.body, name=member.name,
                cast_id=member.id, why=why, fresh=False,
            )
        )  # fmt: skip
        self.wait = _Pending()

    # What we do not know

    def _strange(self, at: int) -> None:
        piece = self.line[at]
        part = self._guess(at)
        self.found.strange.append((at, part))
        if part == "noun":
            self._mention(at, "unknown", Sense("prop", "sign"), piece.key)
        elif part == "like":
            self.wait.start = at if self.wait.start < 0 else self.wait.start
            self.wait.traits.append(piece.key)

    def _guess(self, at: int) -> str:
        """Return what an unknown word is by its place: “noun”, “like” or “deed”."""
        key = self.line[at].key
        after = self.line[at + 1] if at + 1 < len(self.line) else None
        previous = before(self.line, at)
        if key.endswith(("ly", "mente", "ment")) and len(key) > 5:
            return "how"
        opened = bool(self.wait.article or self.wait.count or self.wait.traits)
        follows = bool(after and (after.thing or after.unknown) and not after.stop)
        if opened or self.wait.colours:
            return "like" if follows and not key.endswith("s") else "noun"
        if previous and (previous.key == "to" or previous.role in ("modals", "want")):
            return "deed"
        if previous and (previous.thing or previous.role == "pronouns") and (
            after is None or after.stop or after.role
        ) and key.endswith(("s", "ed", "ing")):  # fmt: skip
            return "deed"
        return "like" if follows and not key.endswith("s") else "noun"


def named(line: Sequence[Piece], lexicon: Lexicon, skipped: frozenset[int]) -> Named:
    """Return whom and what a line names; refused pieces are passed over."""
    return Namer(line, lexicon, skipped).read()


def spirit_of(name: str) -> tuple[str, str]:
    """Return a body for the wind or the moon, and the colour it takes."""
    values = origins("spirit")[name].values
    wanted = values["bodies"]
    body = next((one for one in wanted if one in all_bodies()), wanted[-1])
    return body, values["colour"]
