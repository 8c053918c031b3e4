"""The names of a sentence: “a robot called Bolt”, “her dog Biscuit”, “Nora the fox”."""

from __future__ import annotations

from dataclasses import replace

from studio.engine.brief.cast import CastMember
from studio.engine.brief.grammar import quality
from studio.engine.brief.nouns import Mention, NounReader, Pending
from studio.engine.origins import origins


class NameReader(NounReader):
    """Tells names from words at the start of a sentence, and whose they are."""

    def _is_name(self, at: int) -> bool:
        piece = self.line[at]
        if piece.stop or piece.number or piece.member or not piece.words[0].capital:
            return False
        if not self.plain_capitals or self.wait.article or len(piece.words) > 1:
            return False
        if piece.role == "calendar" or piece.sense("season", "time"):
            return False  # nobody is called Tuesday
        german = self.lexicon.language == "de"
        if piece.unknown:
            return not (german and (self.wait.count or self.wait.colours))
        if piece.words[0].first:
            return self._opens_with_name(at)
        if german or piece.role:
            return False
        # “Ada and Rose”: a known word is a name if nothing else explains its capital.
        kinds = {sense.kind for sense in piece.senses}
        return (
            kinds <= {"prop", "trait", "colour", "ordinary"}
            and not piece.many
            and (not self.wait.count and not self.wait.colours)
        )

    def _opens_with_name(self, at: int) -> bool:
        """Whether a word that may be a name is one: “Pip, an otter,”, “Rose sings”."""
        names = origins("language")["en"].values["names"]
        if self.line[at].key not in names or at + 1 >= len(self.line):
            return False
        after, later = self.line[at + 1], self.line[at + 2 : at + 3]
        article = any(p.role in ("definite", "indefinite") for p in (after, *later))
        return bool(
            self.line[at].owner
            or (after.key == "," and article)
            or after.role in ("joins", "definite")
            or (after.sense("deed") and not after.thing)
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
        self.wait = Pending()
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
        while at + gap < len(self.line):
            sense = quality(self.line, at + gap)
            if sense is None:
                break
            self._like(sense, at + gap)
            gap += 1
        index = at + gap
        body = self.line[index].sense("body") if index < len(self.line) else None
        closes = index + 1 >= len(self.line) or self.line[index + 1].stop
        closes = closes or self.line[index + 1].role == "pronouns"
        if not body or index in self.skipped or (comma and not closes):
            self.wait = Pending()
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
        self.wait = Pending()
        return len(names)

    def _family(self, at: int, member: CastMember) -> None:
        why = f"{self.line[at].said} is in the family’s cast"
        last = self.found.mentions[-1] if self.found.mentions else None
        alone = last and last.at == at - 1 and not (last.name or last.cast_id)
        if last and alone and last.sort == "being" and last.count == 1:
            # “My sister Juniper” is Juniper.
            self.found.mentions.pop()
        self.found.mentions.append(
            Mention(
                at, "being", member.noun, member.look.body, name=member.name,
                cast_id=member.id, why=why, fresh=False,
            )
        )  # fmt: skip
        self.wait = Pending()

    def _strange(self, at: int) -> None:
        """Take a word that is no name after all for an unknown one."""
        raise NotImplementedError
