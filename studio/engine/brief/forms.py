"""The forms of words: one and many, and what verbs become.

Word lists stay short because the rules are here. `singulars` guesses backwards and may
guess too much: a guess counts only when the lexicon knows it.
"""

from __future__ import annotations

from functools import cache

from studio.engine.origins import origins

_MANY = {
    "people": "person", "men": "man", "women": "woman", "children": "child",
    "mice": "mouse", "geese": "goose", "feet": "foot", "teeth": "tooth",
    "oxen": "ox", "fishermen": "fisherman", "snowmen": "snowman", "wolves": "wolf",
    "leaves": "leaf", "loaves": "loaf", "knives": "knife", "elves": "elf",
    "dwarves": "dwarf", "calves": "calf", "shelves": "shelf", "scarves": "scarf",
    "thieves": "thief", "hooves": "hoof", "cacti": "cactus", "octopi": "octopus",
    "firemen": "fireman", "policemen": "policeman", "postmen": "postman",
    "dice": "die", "halves": "half", "wives": "wife", "heroes": "hero",
}  # fmt: skip
_VOWELS = "aeiou"


def singulars(word: str, language: str) -> tuple[str, ...]:
    """Return what one of many might be called, likeliest first.

    >>> singulars("berries", "en"), singulars("peces", "es")
    (('berry', 'berrie'), ('pez', 'pec', 'pece'))
    """
    if language == "en":
        return _english_singulars(word)
    return _ROMANCE_RULES[language](word)


def _english_singulars(word: str) -> tuple[str, ...]:
    if word in _MANY:
        return (_MANY[word],)
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return ()
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        return (word[:-2], word[:-1])
    if word.endswith("ves"):
        return (word[:-1], word[:-3] + "f", word[:-3] + "fe")
    return (word[:-1],)


def _spanish(word: str) -> tuple[str, ...]:
    found: list[str] = []
    if word.endswith("ces"):
        found.append(word[:-3] + "z")
    if word.endswith("es") and len(word) > 4:
        found.append(word[:-2])
    if word.endswith("s") and len(word) > 3:
        found.append(word[:-1])
    for one in (word, *found):
        if one.endswith("a") and len(one) > 3:
            found += [one[:-1] + "o", one[:-1]]  # gata → gato, leona → leon
    return (*found, *_small_spanish((word, *found)))


def _small_spanish(words: tuple[str, ...]) -> tuple[str, ...]:
    """Undo the endings that make things dear: perrito, ratoncita, pececillo."""
    found: list[str] = []
    for word in words:
        for ending in ("cito", "cita", "cillo", "cilla", "ito", "ita", "illo", "illa"):
            if word.endswith(ending) and len(word) - len(ending) > 2:
                stem = word[: -len(ending)]
                found += [stem + "o", stem + "a", stem, stem + "e"]
    return tuple(found)


def _s_or_x(word: str) -> tuple[str, ...]:
    found = [word[:-3] + "al"] if word.endswith("aux") else []
    if word.endswith(("s", "x")) and len(word) > 3:
        found.append(word[:-1])
    for one in (word, *found):
        if one.endswith("e") and len(one) > 3:
            found.append(one[:-1])
    return tuple(found)


def _german(word: str) -> tuple[str, ...]:
    endings = ("innen", "chen", "en", "er", "es", "em", "e", "n", "s")
    found = [
        word[: -len(end)] for end in endings if word.endswith(end) and len(word) > 4
    ]
    return (*found, *(stem + "e" for stem in found))


def _italian(word: str) -> tuple[str, ...]:
    if len(word) < 4 or word[-1] not in "ieoa":
        return ()
    stem = word[:-1]
    hard = stem[:-1] if stem.endswith(("ch", "gh")) else stem
    return tuple(s + end for s in (stem, hard) for end in ("o", "a", "e"))


def _portuguese(word: str) -> tuple[str, ...]:
    found = [word[:-3] + "ao"] if word.endswith(("oes", "aes", "aos")) else []
    if word.endswith("ns"):
        found.append(word[:-2] + "m")
    if word.endswith("ais"):
        found.append(word[:-2] + "l")
    return (*found, *_spanish(word))


_ROMANCE_RULES = {
    "es": _spanish,
    "fr": _s_or_x,
    "de": _german,
    "it": _italian,
    "pt": _portuguese,
}


def degrees(word: str) -> tuple[str, ...]:
    """Return an English adjective with its “-er” and “-est”.

    >>> degrees("tiny")
    ('tiny', 'tinier', 'tiniest')
    """
    if " " in word or len(word) > 7 or word.endswith(("ed", "ing", "ly", "ous")):
        return (word,)
    stem = word[:-1] + "i" if word.endswith("y") else word.removesuffix("e")
    stem += stem[-1] if _doubles(word) else ""
    return word, stem + "er", stem + "est"


@cache
def verb_forms(verb: str) -> tuple[str, ...]:
    """Return every form of an English verb; only the first word of a phrase bends.

    >>> verb_forms("hop")
    ('hop', 'hops', 'hopping', 'hopped')
    >>> verb_forms("make friends")[3:]
    ('made friends',)
    """
    head, space, rest = verb.partition(" ")
    forms = [head, _third(head), _ing(head)]
    odd = origins("verbform").entries.get(head)
    forms += [odd.values["past"], odd.values["done"]] if odd else [_past(head)]
    if head == "have":
        forms[1] = "has"
    return tuple(dict.fromkeys(form + space + rest for form in forms))


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ed"


def _doubles(verb: str) -> bool:
    """Whether the last letter doubles: short words that end like “hop”."""
    short = sum(letter in _VOWELS for letter in verb) == 1
    ends = verb[-1] not in _VOWELS + "wxy" and len(verb) > 2 and verb[-2] in _VOWELS
    return ends and (short or verb in ("begin", "forget", "travel", "unwrap"))


def spanish_verb_forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a Spanish verb that stories use, by the regular rule.

    >>> "volaron" in spanish_verb_forms("volar")
    True
    """
    stem, ending = verb[:-2], verb[-2:]
    tails = {
        "ar": "a an o as amos ando ado aba aban o aron e en an",
        "er": "e en o es emos iendo ido ia ian io ieron a an",
        "ir": "e en o es imos iendo ido ia ian io ieron a an",
    }.get(ending, "")
    reflexive = (verb + "se", verb + "lo", verb + "la", verb + "los", verb + "las")
    return tuple(dict.fromkeys((verb, *reflexive, *(stem + t for t in tails.split()))))
