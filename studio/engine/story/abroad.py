"""French, German, Italian and Portuguese for lines: counts, plurals, few articles.

Fewer lines are told in these, and they are written so that no article depends on a
gender we would have to guess: “Drei Sterne! Wo seid ihr?”
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from studio.engine.origins import origins

LANGUAGES = ("fr", "de", "it", "pt")
_MANY = 12  # above this a count is said as many


@dataclass(frozen=True)
class Abroad:
    """One language's nouns. The same surface as `english` and `spanish`."""

    language: str

    @property
    def book(self) -> Any:
        return origins("line_abroad")[self.language].values

    def number(self, count: int) -> str:
        """Say a count in words.

        >>> Abroad("de").number(3), Abroad("fr").number(11), Abroad("it").number(99)
        ('drei', 'onze', 'molti')
        """
        numbers = self.book["numbers"]
        return str(numbers[count] if count <= _MANY else self.book["many"])

    def uncounted(self, noun: str) -> bool:
        return True

    def counted(self, noun: str, count: int, colour: str = "") -> str:
        """Say how many of a noun; one is said without its article.

        >>> Abroad("de").counted("stern", 3), Abroad("fr").counted("étoile", 3)
        ('drei Sterne', 'trois étoiles')
        """
        if count == 1:
            return self._cased(noun)
        return f"{self.number(count)} {self.plural(noun)}"

    def definite(self, noun: str, count: int, colour: str = "") -> str:
        return self.plural(noun) if count > 1 else self._cased(noun)

    def plural(self, noun: str) -> str:
        """Say a noun of many.

        >>> Abroad("it").plural("torta"), Abroad("pt").plural("balão")
        ('torte', 'balões')
        """
        known = self.book["plural"]
        if noun.lower() in known:
            return self._cased(str(known[noun.lower()]))
        for ending, many in self.book["endings"]:
            if noun.endswith(ending):
                return self._cased(noun[: len(noun) - len(ending)] + many)
        return self._cased(noun)

    def _cased(self, noun: str) -> str:
        if self.language != "de":
            return noun
        return " ".join(word[:1].upper() + word[1:] for word in noun.split())

    def thing_said(self, noun: str, count: int, colour: str) -> dict[str, str]:
        """Return the slots that a thing fills."""
        bare = self.definite(noun, count)
        said = self.counted(noun, count)
        found = {"item": self._cased(noun), "items": said, "bare": bare}
        return found | {"the_item": bare}

    def person_said(self, noun: str) -> tuple[str, str]:
        return self._cased(noun), self._cased(noun)

    def deed_said(self, verb: str, what: str) -> dict[str, str]:
        return {}

    def ending_said(self, ending: str) -> dict[str, str]:
        return {"ending": ending}

    def day_said(self, time: str) -> dict[str, str]:
        night = time in ("night", "dusk")
        return {
            "today": str(self.book["tonight" if night else "today"]),
            "day": str(self.book["night" if night else "day"]),
        }
