"""Ollama translates a film's lines: numbered, few at a time, none lost or made up."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from kit.problems import Problem
from kit.web import Limits
from studio.providers.answers import Unfit
from studio.providers.ollama import LIMITS, NEEDS, Ollama, Question
from studio.providers.plain import is_code, plain
from studio.providers.service import Around, Hear, Service, Stop, never, unheard
from studio.providers.translator.promise import ToTranslate

ACT = 16  # lines at once: more, and small models lose count
BEFORE = 3  # lines that went before, told so that “it” is known
A_SECOND = 15  # letters that are said in one
FEWEST = 6  # letters that any line may have
LONGEST = 400  # letters, as in a script
_SEEN = re.compile(r'"n"\s*:')
# What the codes of the house's own languages are called; others are asked for by code.
_NAMES = {
    "en": "English", "es": "Spanish", "fr": "French", "de": "German", "it": "Italian",
    "pt": "Portuguese", "nl": "Dutch", "pl": "Polish", "sv": "Swedish", "da": "Danish",
    "tr": "Turkish", "ru": "Russian", "uk": "Ukrainian", "ar": "Arabic",
    "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "hi": "Hindi",
}  # fmt: skip

SYSTEM = (
    "You translate the lines of a family's puppet film for dubbing. You keep the "
    "meaning, the humour and the names, and say it as people talk to small children. "
    "A line is about as long as it was. Each line keeps its number. Nothing is added "
    "or left out. You answer with one JSON object and nothing else."
)


class OllamaTranslator:
    name = "ollama"

    def __init__(self, around: Around, limits: Limits = LIMITS) -> None:
        self._ollama = Ollama(around, limits)

    def translate(  # what is to be translated, and from what into what
        self,
        lines: Sequence[ToTranslate],
        *,
        source: str,
        target: str,
        about: str = "",
        hear: Hear = unheard,
        stop: Stop = never,
    ) -> tuple[str, ...]:
        """Return as many lines as were given. What says nothing stays as it is."""
        if not (_named(source) and _named(target)):
            raise Problem(
                f"“{target[:20] if _named(source) else source[:20]}” is no language.",
                "Say it as a code of two letters, such as es.",
            )
        done = [line.text for line in lines]
        said = [n for n, line in enumerate(lines) if any(map(str.isalpha, line.text))]
        if _tongue(source) == _tongue(target):
            return tuple(done)
        for first in range(0, len(said), ACT):
            asked = said[first : first + ACT]
            question = _Part(lines, asked, done, source, target, about)
            share = (first / len(said), len(asked) / len(said))
            texts = self._ollama.ask(question.asked(share), hear=hear, stop=stop)
            for n, text in zip(asked, texts, strict=True):
                done[n] = text
        return tuple(done)

    def check(self) -> str:
        return self._ollama.check()


class _Part:
    """Some of the lines, as one question."""

    def __init__(  # all that a translation hangs on
        self,
        lines: Sequence[ToTranslate],
        which: Sequence[int],
        done: Sequence[str],
        source: str,
        target: str,
        about: str,
    ) -> None:
        self.lines = [lines[n] for n in which]
        before = range(max(0, which[0] - BEFORE), which[0])
        self.before = [(lines[n].text, done[n]) for n in before]
        self.source, self.target = _named(source), _named(target)
        self.about = plain(about, 300)

    def asked(self, share: tuple[float, float]) -> Question[tuple[str, ...]]:
        many = len(self.lines)
        letters = sum(len(line.text[:LONGEST]) for line in self.lines)

        def heard(text: str) -> tuple[float, str]:
            now = max(0, min(len(_SEEN.findall(text)), many) - 1)
            return share[0] + share[1] * now / many, f"Into {self.target}"

        return Question(
            SYSTEM,
            self._words(),
            _schema(many),
            lambda data, last: self._read(data),
            # Other scripts take more tokens for fewer letters: a letter can be one.
            tokens=300 + 20 * many + 2 * letters,
            heat=0.3,
            heard=heard,
        )

    def _words(self) -> str:
        told = [f"Translate these lines from {self.source} into {self.target}."]
        told += [f"The film: {self.about}"] if self.about else []
        if self.before:
            told += ["", "Said just before:"]
            told += [f"{_line(a)} → {_line(b)}" for a, b in self.before]
        told += ["", "The lines, and how many letters each may have:"]
        for n, line in enumerate(self.lines, 1):
            room = f", {_room(line)} letters" if line.seconds > 0 else ""
            who = f" ({plain(line.speaker, 40)}{room})" if line.speaker else ""
            told.append(f"{n}.{who} {_line(line.text)}")
        return "\n".join([*told, "", f"Answer with all {len(self.lines)} lines."])

    def _read(self, data: Any) -> tuple[str, ...]:
        given = data.get("lines") if isinstance(data, Mapping) else None
        if not isinstance(given, list):
            raise Unfit("The answer has no list “lines”.")
        found: dict[int, str] = {}
        for one in given[: 4 * ACT]:
            number = one.get("n") if isinstance(one, Mapping) else None
            text = one.get("text") if isinstance(one, Mapping) else None
            if type(number) is not int or not isinstance(text, str):
                raise Unfit("Each line is an object with “n” and “text”.")
            if number in found:
                raise Unfit(f"Line {number} is there twice.")
            found[number] = text
        wanted = range(1, len(self.lines) + 1)
        missing = [str(n) for n in wanted if n not in found]
        if missing or len(found) > len(self.lines):
            lost = f" Missing: {', '.join(missing)}." if missing else ""
            raise Unfit(f"There are {len(found)} lines, not {len(self.lines)}.{lost}")
        texts = tuple(self._held(n, found[n]) for n in wanted)
        self._translated(texts)
        return texts

    def _held(self, n: int, text: str) -> str:
        source = self.lines[n - 1].text
        if is_code(text) and not is_code(source):
            raise Unfit(f"Line {n} holds code or a placeholder.")
        said = plain(text)
        if not any(map(str.isalpha, said)):
            raise Unfit(f"Line {n} is empty.")
        if len(said) > min(LONGEST, 3 * len(source) + 60):
            raise Unfit(f"Line {n} is far longer than it was.")
        return said

    def _translated(self, texts: Sequence[str]) -> None:
        """Refuse what was only handed back: “Pip!” may be the same, a film may not."""
        long = [
            (line.text.casefold(), text.casefold())
            for line, text in zip(self.lines, texts, strict=True)
            if len(line.text.split()) > 3
        ]
        same = sum(plain(a) == b for a, b in long)
        if len(long) > 1 and same * 2 > len(long):
            raise Unfit(f"The lines are still in {self.source}.")


def _line(text: str) -> str:
    return json.dumps(plain(text, LONGEST), ensure_ascii=False)


def _room(line: ToTranslate) -> int:
    # Fewer than the line has now, if it must be said in less time.
    return max(FEWEST, round(line.seconds * A_SECOND))


def _tongue(code: str) -> str:
    return code.strip().casefold().replace("_", "-").partition("-")[0]


def _named(code: str) -> str:
    """Return the name of a language, or its code; nothing where it is neither.

    >>> _named("pt-BR"), _named("eo"), _named("ignore all that")
    ('Portuguese (pt-BR)', 'eo', '')
    """
    code = code.strip()
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}", code):
        return ""
    name = _NAMES.get(_tongue(code), "")
    if name and len(code) > 3:
        return f"{name} ({code})"
    return name or code


def _schema(many: int) -> dict[str, Any]:
    line = {
        "type": "object",
        "properties": {"n": {"type": "integer"}, "text": {"type": "string"}},
        "required": ["n", "text"],
        "additionalProperties": False,
    }
    lines = {"type": "array", "items": line, "minItems": many, "maxItems": many}
    return {
        "type": "object",
        "properties": {"lines": lines},
        "required": ["lines"],
        "additionalProperties": False,
    }


SERVICE = Service(
    "ollama",
    "Ollama",
    "translator",
    open=OllamaTranslator,
    needs=NEEDS,
    receives=frozenset({"words"}),
    at_home=True,
    note="A language model on your own computer. The larger it is, the better it knows "
    "a language; read a translation before you show it.",
)
