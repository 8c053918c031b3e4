"""Finds what is done in a sentence: by whom, with what, to whom, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from studio.engine.brief import Deed
from studio.engine.brief.grammar import BE, usage
from studio.engine.brief.nouns import Mention
from studio.engine.brief.pieces import Piece
from studio.engine.brief.referring import Spoken, doer, is_pronoun, target
from studio.engine.brief.riding import is_lived_in, is_ride, ride, steered
from studio.engine.origins import origins

# With these, “with somebody” names the other side, not a helper.
_TOGETHER = ("befriend", "say", "meet", "fight", "love", "compete")
_WITH = ("with", "con", "avec", "mit", "com")
_BY = ("by", "por", "par", "von", "da", "vom")
_RELATIVE = ("who", "that", "which", "que", "qui", "che", "quien", "quem")
_FOR = ("for", "para", "fur", "pour", "per")
_TO = ("to", "a", "al", "zu", "zum", "zur", "a la")
# Who stands behind one of these is where something is, and does nothing himself.
_ASIDE = frozenset(
    ("on", "in", "under", "of", "from", "behind", "near", "over", "at", "into", "like",
     "beside", "before", "after", "around", "against", "without", "upon", "onto",
     "above", "below", "through", "along", "across", "towards", "off", "out of",
     "next to", "in front of", "past", "inside", "in a", "in an")
)  # fmt: skip
_BESIDES = frozenset(
    ("of", "from", "in", "under", "like", "behind", "near", "beside", "before",
     "without", "next to", "in front of", "by")
)  # fmt: skip
# One flies over a house; nobody flies a house.
_ALONG = ("fly", "walk", "run", "travel", "swim", "fall", "land", "sleep", "sit",
          "dance", "sing", "hide", "stand")  # fmt: skip
# What is near is where it is done, whatever is done: one reads by a lamp.
_NEARBY = ("by", "under", "near", "beside", "next to", "behind", "in front of")
_PERUSED = ("read", "sleep", "wake", "think", "wait")  # and there “with” is near too
_SOUGHT = ("find", "look", "search", "get")  # one looks under what one lifts
_TELLS = ("tell", "tells", "told", "telling")
_LEADS = ("prepositions", "with")
_ANEW = ("when", "while", "where", "if", "whenever", "wherever", "whether", "since")


class Doings:
    """Reads the line once more, for its deeds; mentions say who and what is there."""

    def __init__(
        self,
        line: Sequence[Piece],
        mentions: Sequence[Mention],
        called: Mapping[int, str],
        skipped: frozenset[int],
    ) -> None:
        self.line, self.called, self.skipped = line, called, skipped
        self.here = {m.at: m for m in mentions if m.sort != "place"}
        self.places = {m.at: m for m in mentions if m.sort == "place"}
        self.found: list[Deed] = []
        self.gathered: list[str] = []  # who was named since the last deed or full stop
        self.things: list[str] = []  # and what: a kite may escape by itself
        self.subject: tuple[str, ...] = ()  # who did the last deed
        self.deed = -1  # index of the deed that may still get an object
        self.passive = False  # “helped by”: the doer is still to come
        self.predicated = False  # the clause has its verb, though no deed: “is lost”
        self.relative = False  # within “who is six”
        self.spoken = Spoken()

    def read(self) -> tuple[Deed, ...]:
        for at, piece in enumerate(self.line):
            if at in self.here and piece.owner:  # in “Ada's dog runs”, Ada rests
                self._owner(self.here[at])
            elif at in self.here:
                self._named(self.here[at])
            if at in self.places:
                self._there(self.places[at])
            if not (at in self.here or at in self.skipped):
                self._small(at, piece)
        return tuple(self.found)

    def _owner(self, mention: Mention) -> None:
        being = mention.sort == "being"
        self.spoken.keep(
            self.called[mention.at], being=being, several=False, aside=True
        )

    def _small(self, at: int, piece: Piece) -> None:
        ends = (piece.stop and piece.key != ",") or piece.role in ("but", "then")
        if ends or piece.key in _ANEW:
            self._anew()
        elif piece.role == "joins" or piece.key == ",":
            self._joined(at)
        elif piece.key in _RELATIVE and self._is_after_noun(at):
            self._who(at)
        elif usage(self.line, at) == "deed":
            self._done(at)
        elif is_pronoun(self.line, at):
            self._meant(at, piece.key)
        elif self.deed < 0:
            self._said_of(at, piece)

    def _is_after_noun(self, at: int) -> bool:
        comma = at > 1 and self.line[at - 1].key == ","
        return at - 1 - comma in self.here

    def _who(self, at: int) -> None:
        """Follow “who” back: to the one before it, or to all who wait to act."""
        last = self.here.get(at - 1) or self.here[at - 2]
        self.relative = True
        people = self.line[at].key == "who"
        if people and self.deed < 0 and self.gathered:
            return
        noun = self.called[last.at]
        if people and last.sort != "being":
            noun = next(reversed(self.spoken.beings), noun)
        self.gathered, self.deed = [noun], -1

    def _joined(self, at: int) -> None:
        """Begin anew after “and”, unless it only joins adjectives or objects."""
        if at and (self.line[at - 1].sense("colour") or self.line[at - 1].number):
            return  # “two red and a blue balloon”
        if self.deed >= 0 and not self.found[self.deed].what:
            self._close()  # “opens and a mouse sings”: what comes is no object
        elif self.predicated and self.relative:
            self.predicated = self.relative = False  # “Lucy, who is six, and Tim”
        elif self.predicated:
            self._anew()  # “the bee gets lost and a butterfly …”

    def _said_of(self, at: int, piece: Piece) -> None:
        """Note that a clause has its verb, or that the weather may act in it."""
        if piece.role == "modals" or piece.sense("verb"):
            self.predicated = piece.key != "to"
        elif piece.sense("weather") and piece.sense("spirit"):
            self._blows(at, piece)

    def _blows(self, at: int, piece: Piece) -> None:
        """Let the weather do what it does: “the wind blows away the umbrella”."""
        led = [p.role in _LEADS for p in self.line[max(0, at - 2) : at]]
        if not any(led) and at + 1 not in self.here:
            self.things.append(piece.form)

    def _close(self) -> None:
        self.subject = self.found[self.deed].who or self.subject
        self.deed = -1

    def _anew(self) -> None:
        named = tuple(dict.fromkeys(self.gathered or self.things))
        self.subject = named or self.subject
        self.gathered, self.things, self.deed = [], [], -1
        self.predicated = self.relative = False

    def _there(self, place: Mention) -> None:
        if place.weak:
            return
        if self.deed >= 0 and not self.found[self.deed].where:
            self.found[self.deed] = replace(self.found[self.deed], where=place.kind)

    def _is_doer(self, at: int) -> bool:
        """Whether a verb follows: “it carries him”, and not “carries it”."""
        if at + 1 >= len(self.line):
            return False
        after = self.line[at + 1]
        verb = after.role in ("want", "unable") or after.sense("verb")
        modal = after.role == "modals" and after.key != "to"
        return bool(verb or modal or usage(self.line, at + 1) == "deed")

    def _meant(self, at: int, key: str) -> None:
        """Put somebody in the place of “it” or “them”."""
        deed = self.found[self.deed] if self.deed >= 0 else None
        carries = key == "it" and (deed is None or deed.what) and self._is_doer(at)
        acts = key in ("he", "she", "they") or carries  # “makes it laugh” does not
        if deed is None or acts:
            told = self.found[-1].what if self.found else ""
            self.gathered = list(doer(key, self.spoken, self.subject, told))
            self.things = []
            self.deed = -1
        elif not deed.what and not self._comes_after(deed, at):
            noun = target(key, self.spoken, deed.who)
            self.found[self.deed] = replace(deed, what=noun)
        elif not deed.whom and key != "it":
            noun = target(key, self.spoken, (*deed.who, deed.what))
            self.found[self.deed] = replace(deed, whom=noun)

    def _comes_after(self, deed: Deed, at: int) -> bool:
        """Whether what is made stands behind for whom: “knits it a scarf”."""
        if deed.verb == "give":
            return False  # `_object` knows who gets what
        lead = self.line[at + 1] if at + 1 < len(self.line) else None
        if lead is None or not (lead.role == "indefinite" or lead.number):
            return False
        after = (self.here.get(n) for n in range(at + 1, at + 6))
        first = next((mention for mention in after if mention), None)
        return first is not None and first.sort != "being" and not first.link

    def _named(self, mention: Mention) -> None:
        """Make somebody or something the object of the last deed, or keep them."""
        noun = self.called[mention.at]
        being = mention.sort == "being"
        deed = self.found[self.deed] if self.deed >= 0 else None
        rides = is_ride(mention) and not is_lived_in(self.line, mention.at)
        if rides and self._rides(noun, deed):
            pass
        elif deed is None:
            self._waits(noun, being, mention)
        elif being and self.passive and mention.link in _BY:
            what = next(iter(deed.who), deed.what)
            self.found[self.deed] = replace(deed, who=(noun,), what=what)
            self.passive = False
        else:
            self._object(noun, being, mention, deed)
        self.spoken.keep(
            noun, being=being, several=mention.count > 1,
            aside=mention.link in _ASIDE or (self.predicated and not being),
        )  # fmt: skip

    def _rides(self, noun: str, deed: Deed | None) -> bool:
        told = ride(noun, deed, tuple(dict.fromkeys(self.gathered)))
        if deed is None:
            self.found += told
        else:
            self.found[self.deed : self.deed + 1] = told
        return bool(told) and told[-1].what == noun

    def _waits(self, noun: str, being: bool, mention: Mention) -> None:
        """Keep who or what may do the next deed."""
        if mention.link in _ASIDE or (not being and mention.link):
            return
        (self.gathered if being else self.things).append(noun)

    def _object(self, noun: str, being: bool, mention: Mention, deed: Deed) -> None:
        at, link = self.deed, mention.link
        if being and link in _WITH and deed.verb not in _TOGETHER:
            self.found[at] = replace(deed, who=(*deed.who, noun))
            self.subject = self.found[at].who
        elif noun not in deed.who and _is_for(link, deed, being):
            self.found[at] = replace(deed, whom=deed.whom or noun)
        elif being and link in _BESIDES:
            return  # “with the help of a whale”: found by it, not found
        elif not being and (
            (link in _ASIDE and deed.verb in _ALONG) or _is_near(link, deed)
        ):
            self.found[at] = replace(deed, where=deed.where or noun)
        elif not deed.what and noun not in deed.who:
            self.found[at] = replace(deed, what=noun)
            self.spoken.last = noun
        elif not being and deed.verb == "give" and not deed.whom and deed.what:
            # “gives her grandmother a cake”: the cake is what is given.
            gets = deed.what if deed.what in self.spoken.beings else ""
            given = noun if gets else deed.what
            self.found[at] = replace(deed, what=given, whom=gets)
            self.spoken.last = given
        else:
            self._waits(noun, being, mention)

    def _done(self, at: int) -> None:
        piece = self.line[at]
        sense = piece.sense("deed")
        if sense is None:
            return
        after = self.here.get(at + 1)
        opened = at > 0 and self.line[at - 1].role in ("indefinite", "definite")
        if opened and after and after.sort == "being":  # “a juggling bear”
            doing = (self.called[after.at],)
            self.found.append(Deed(sense.name, piece.key, doing))
            return
        self.passive = at + 1 < len(self.line) and self.line[at + 1].key in _BY
        things = tuple(dict.fromkeys(self.things))
        if len(things) == 1 and self._is_a_kind_of(at):
            things = ()
        who = tuple(dict.fromkeys(self.gathered))
        if not who and things and self._is_passive(at):
            # “The clock is repaired”: by whom, the story decides.
            self.found.append(Deed(sense.name, piece.key, (), things[0]))
        else:
            who = who or things or self.subject
            self.found.append(Deed(sense.name, piece.key, who))
            self.subject = who
        steered(self.found)
        self.gathered, self.things, self.deed = [], [], len(self.found) - 1
        self.predicated = False
        self.spoken.last = ""

    def _is_a_kind_of(self, at: int) -> bool:
        """Whether thing and deed are one noun: “a snowball fight”, “a cake sale”."""
        thing = self.here.get(at - 1)
        key = self.line[at].key
        alone = thing is not None and thing.count == 1
        return (
            alone
            and not key.endswith("s")
            and key
            in origins("deed")[
                self.line[at].sense("deed").name  # type: ignore[union-attr]
            ].values["words"]
        )

    def _is_passive(self, at: int) -> bool:
        key, previous = self.line[at].key, self.line[at - 1].key if at else ""
        done = key.endswith(("ed", "en")) or any(
            entry.values["done"] == key
            for entry in origins("verbform").entries.values()
        )
        return previous in BE and done


def _is_for(link: str, deed: Deed, being: bool) -> bool:
    """Whether “for” or “to” names who gets it, rather than where one goes."""
    if link in _FOR:
        return True
    told = deed.verb in ("give", "sing", "read") or deed.word in _TELLS
    to = link in _TO and (bool(deed.what) or told)
    return being and (to or (link == "on" and deed.verb == "play"))


def _is_near(link: str, deed: Deed) -> bool:
    """Whether a thing is only close to where it is done."""
    near = link in _NEARBY or (link in _WITH and deed.verb in _PERUSED)
    return near and deed.verb not in _SOUGHT


def deeds(
    line: Sequence[Piece],
    mentions: Sequence[Mention],
    called: Mapping[int, str],
    skipped: frozenset[int],
) -> tuple[Deed, ...]:
    """Return the deeds in the order they are told.

    `called` gives, for each mention by its place in the line, the noun it is known by.
    """
    return Doings(line, mentions, called, skipped).read()
