"""English for lines: plurals, articles, number words and tenses."""

from __future__ import annotations

import re
from functools import cache

from studio.engine.origins import origins

_ONES = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = [
    "_",
    "_",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
_VOWELS = "aeiou"
_MOST = re.compile(r"^(?!for|hon|mod).+est$|^(best|worst|last|first|only)$")
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(origins("line_en")[table].values["words"])


def number(count: int) -> str:
    """Say a count in words.

    >>> number(11), number(42), number(300)
    ('eleven', 'forty-two', 'three hundred')
    """
    if count < 20:
        return _ONES[count]
    if count < 100:
        ten, one = divmod(count, 10)
        return _TENS[ten] + (f"-{_ONES[one]}" if one else "")
    if count < 1000:
        hundreds, rest = divmod(count, 100)
        return f"{number(hundreds)} hundred" + (f" and {number(rest)}" if rest else "")
    return "a thousand"


def plural(noun: str) -> str:
    """Say a noun of many.

    >>> plural("kite"), plural("fire engine"), plural("cherry"), plural("mouse")
    ('kites', 'fire engines', 'cherries', 'mice')
    """
    *before, last = noun.split()
    irregular = origins("line_en")["plural"].values
    if last in irregular:
        last = str(irregular[last])
    elif last in _words("pairs") or last in irregular.values():
        pass
    elif last.endswith("y") and last[-2:-1] not in _VOWELS:
        last = f"{last[:-1]}ies"
    elif last.endswith(("s", "x", "z", "ch", "sh")):
        last = f"{last}es"
    else:
        last = f"{last}s"
    return " ".join([*before, last])


def singular(noun: str) -> str:
    """Say a noun of one, however it was written.

    >>> singular("kites"), singular("boxes"), singular("glass"), singular("mice")
    ('kite', 'box', 'glass', 'mouse')
    """
    *before, last = noun.split() or [""]
    back = {str(many): one for one, many in _irregular()}
    if last in back:
        last = back[last]
    elif last in _words("pairs") or last.endswith(("ss", "us", "is")):
        pass
    elif last.endswith("ies") and len(last) > 4:
        last = f"{last[:-3]}y"
    elif last.endswith(("xes", "ches", "shes", "sses", "zzes")):
        last = last[:-2]
    elif last.endswith("s"):
        last = last[:-1]
    return " ".join([*before, last])


@cache
def _irregular() -> tuple[tuple[str, str], ...]:
    return tuple((k, str(v)) for k, v in origins("line_en")["plural"].values.items())


def article(noun: str) -> str:
    """Say a noun with “a” or “an”.

    >>> article("otter"), article("unicorn"), article("highest mountain")
    ('an otter', 'a unicorn', 'the highest mountain')
    """
    if _MOST.search(noun.split(" ")[0]) and " " in noun:
        return f"the {noun}"
    consonant = re.match(r"(uni|eu|use|one|u[fk])", noun)
    return f"{'an' if noun[:1] in _VOWELS and not consonant else 'a'} {noun}"


def uncounted(noun: str) -> bool:
    """Whether a noun is said without a count: “water”, “football”."""
    return noun in _words("mass") or noun in _words("pairs")


def counted(noun: str, count: int, colour: str = "") -> str:
    """Say how many of a noun: “eleven red kites”, “a kite”, “glasses”."""
    one = singular(noun)
    coloured = f"{colour} {one}".strip()
    if count > 1:
        return f"{number(count)} {plural(coloured)}"
    if noun in _words("mass") | _words("pairs") or one in _words("mass"):
        return f"{colour} {noun}".strip()
    return article(coloured)


def definite(noun: str, count: int, colour: str = "") -> str:
    return f"the {bare(noun, count, colour)}"


def bare(noun: str, count: int, colour: str = "") -> str:
    one = noun if uncounted(noun) else singular(noun)
    said = plural(one) if count > 1 else one
    return f"{colour} {said}".strip()


def past(verb: str) -> str:
    """Say the past of a verb; only its first word changes.

    >>> past("make friends with the wind"), past("hop"), past("carry a cake")
    ('made friends with the wind', 'hopped', 'carried a cake')
    """
    first, space, rest = verb.partition(" ")
    return _irregular_past().get(first, _regular_past(first)) + space + rest


@cache
def _irregular_past() -> dict[str, str]:
    # The words of verbs are kept by those who read sentences; telling borrows them.
    found = {"be": "were", "go": "went", "have": "had", "do": "did", "say": "said"}
    forms = origins("verbform").entries
    return found | {verb: str(form.values["past"]) for verb, form in forms.items()}


def _regular_past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ied"
    if _doubles(verb):
        return f"{verb}{verb[-1]}ed"
    return f"{verb}ed"


def _doubles(verb: str) -> bool:
    # An unstressed ending keeps its one letter: opened, but stopped.
    return (
        bool(_DOUBLED.search(verb)) and len(verb) < 5 and verb not in ("open", "even")
    )


def plain_verb(said: str, known: tuple[str, ...] = ()) -> str:
    """Return a verb as it stands after “to”, however it was said.

    >>> plain_verb("loses"), plain_verb("looks for"), plain_verb("baked", ("bake",))
    ('lose', 'look for', 'bake')
    >>> plain_verb("flew"), plain_verb("making friends", ("make friends",))
    ('fly', 'make friends')
    """
    if said in known:
        return said
    first, space, rest = said.partition(" ")
    back = {done: verb for verb, done in reversed(_irregular_past().items())}
    guesses = [first, back.get(first, first)]
    if first.endswith("ies"):
        guesses.append(f"{first[:-3]}y")
    for ending in ("ing", "ed", "es", "d", "s"):
        stem = first.removesuffix(ending)
        if stem != first and len(stem) > 1:
            guesses += [stem, f"{stem}e", stem[:-1] if stem[-1] == stem[-2] else stem]
    whole = [guess + space + rest for guess in guesses]
    fitting = [guess for guess in whole if guess in known]
    if fitting:
        return fitting[0]
    if guesses[1] != first:
        return whole[1]
    third = first.endswith("s") and not first.endswith(("ss", "us"))
    return (first[:-1] if third else first) + space + rest


_OPEN_ENDED = re.compile(
    r" (?:a|an|the|my|your|his|her|its|their|to|of|at|with|for|from|into|by|and|or)$"
)


def finished(said: str) -> str:
    """Return a phrase without the small words that wait for a lost object.

    >>> finished("go to"), finished("win a"), finished("make friends with the")
    ('go', 'win', 'make friends')
    """
    while _OPEN_ENDED.search(said):
        said = _OPEN_ENDED.sub("", said)
    return said


def doing(verb: str) -> str:
    """Say a verb as going on.

    >>> doing("make a cake"), doing("run"), doing("fly kites")
    ('making a cake', 'running', 'flying kites')
    """
    first, space, rest = verb.partition(" ")
    if first.endswith("ie"):
        first = f"{first[:-2]}y"
    elif first.endswith("e") and not first.endswith("ee") and first != "be":
        first = first[:-1]
    elif _doubles(first):
        first = f"{first}{first[-1]}"
    return f"{first}ing{space}{rest}"


def thing_said(noun: str, count: int, colour: str) -> dict[str, str]:
    """Return the slots that a thing fills."""
    many = count > 1 or noun in _words("pairs")
    return {
        "item": bare(noun, 1, colour),
        "items": counted(noun, count, colour),
        "bare": bare(noun, count),
        "the_item": definite(noun, count),
        "it": "them" if many else "it",
        "they": "they" if many else "it",
        "are": "are" if many else "is",
        "were": "were" if many else "was",
        "item_s": "" if many else "s",
    }


def person_said(noun: str) -> tuple[str, str]:
    """Return somebody as “the otter” and “an otter”."""
    return f"the {noun}", article(noun)


def deed_said(verb: str, what: str) -> dict[str, str]:
    """Return the slots that a deed fills."""
    said = finished(f"{verb} {what}".strip())
    return {"deed": said, "deeded": past(said), "deeding": doing(said)}


def ending_said(ending: str) -> dict[str, str]:
    return {"ending": ending, "ended": past(ending)}


def day_said(time: str) -> dict[str, str]:
    book = origins("line_en")
    return {
        "today": str(book["today"].values.get(time, "today")),
        "day": str(book["day"].values.get(time, "day")),
    }
