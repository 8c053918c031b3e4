"""Spanish for lines: gender, articles, plurals and number words.

Deeds are said in the infinitive, as children's Spanish likes: “Vamos a volar cometas”.
"""

from __future__ import annotations

from studio.engine.origins import origins

_ONES = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_TENS = [
    "_",
    "_",
    "_",
    "treinta",
    "cuarenta",
    "cincuenta",
    "sesenta",
    "setenta",
    "ochenta",
    "noventa",
]


def feminine(noun: str) -> bool:
    """Whether a noun is feminine.

    >>> feminine("cometa"), feminine("faro"), feminine("mapa"), feminine("canción")
    (True, False, False, True)
    """
    first = noun.split()[0] if noun.split() else noun
    book = origins("line_es")
    one = singular(first)
    if one in book["masculine"].values["words"]:
        return False
    return one in book["feminine"].values["words"] or one.endswith(
        ("a", "ión", "dad", "tad", "umbre")
    )


def singular(noun: str) -> str:
    """Say a noun of one.

    >>> singular("cometas"), singular("flores"), singular("luces"), singular("leones")
    ('cometa', 'flor', 'luz', 'león')
    """
    first, space, rest = noun.partition(" ")
    if first in origins("line_es")["pairs"].values["words"]:
        return noun
    if first.endswith("ces"):
        first = f"{first[:-3]}z"
    elif first.endswith("ones"):
        first = f"{first[:-4]}ón"
    elif first.endswith(("res", "les", "nes", "des")) and len(first) > 4:
        first = first[:-2]
    elif first.endswith("s"):
        first = first[:-1]
    return first + space + rest


def plural(noun: str) -> str:
    """Say a noun of many.

    >>> plural("cometa"), plural("flor"), plural("luz"), plural("león")
    ('cometas', 'flores', 'luces', 'leones')
    """
    first, space, rest = singular(noun).partition(" ")
    if first.endswith("z"):
        first = f"{first[:-1]}ces"
    elif first.endswith("ón"):
        first = f"{first[:-2]}ones"
    elif first[-1:] in "aeiouáéó":
        first = f"{first}s"
    elif not first.endswith("s"):
        first = f"{first}es"
    return first + space + rest


def number(count: int, noun: str = "") -> str:
    """Say a count in words.

    >>> number(11), number(42), number(1, "cometa"), number(300)
    ('once', 'cuarenta y dos', 'una', 'trescientos')
    """
    she = feminine(noun)
    if count == 1:
        return "una" if she else "un"
    if count < 30:
        return _ONES[count]
    if count < 100:
        ten, one = divmod(count, 10)
        return _TENS[ten] + (f" y {_ONES[one]}" if one else "")
    if count == 100:
        return "cien"
    if count < 1000:
        hundreds = {1: "ciento", 5: "quinientos", 7: "setecientos", 9: "novecientos"}
        head = hundreds.get(count // 100, f"{_ONES[count // 100]}cientos")
        head = f"{head[:-2]}as" if she and count >= 200 else head
        return f"{head} {number(count % 100, noun)}" if count % 100 else head
    return "mil"


def uncounted(noun: str) -> bool:
    return noun in origins("line_es")["mass"].values["words"]


def counted(noun: str, count: int, colour: str = "") -> str:
    """Say how many of a noun: “once cometas”, “una cometa”."""
    if count > 1:
        return f"{number(count, noun)} {plural(noun)}"
    if noun in origins("line_es")["pairs"].values["words"]:
        return f"{'unas' if feminine(noun) else 'unos'} {noun}"
    return noun if uncounted(noun) else f"{number(1, noun)} {noun}"


def definite(noun: str, count: int, colour: str = "") -> str:
    many = count > 1 or noun in origins("line_es")["pairs"].values["words"]
    if feminine(noun):
        one = "el" if noun in ("agua", "águila") else "la"
        return f"las {plural(noun)}" if many else f"{one} {noun}"
    return f"los {plural(noun)}" if many else f"el {noun}"


def thing_said(noun: str, count: int, colour: str) -> dict[str, str]:
    """Return the slots that a thing fills."""
    many, she = count > 1, feminine(noun)
    it = {(0, 0): "lo", (0, 1): "la", (1, 0): "los", (1, 1): "las"}[many, she]
    return {
        "item": singular(noun),
        "items": counted(noun, count),
        "bare": plural(noun) if many else singular(noun),
        "the_item": definite(noun, count),
        "it": it,
        "are": "están" if many else "está",
        "is": "son" if many else "es",
        "knows": "saben" if many else "sabe",
    }


def person_said(noun: str) -> tuple[str, str]:
    """Return somebody as “la nutria” and “una nutria”."""
    return definite(noun, 1), f"{number(1, noun)} {noun}"


def deed_said(verb: str, what: str) -> dict[str, str]:
    """Return the slots that a deed fills."""
    return {"deed": f"{verb} {what}".strip().replace(" a el ", " al ")}


def ending_said(ending: str) -> dict[str, str]:
    return {"ending": ending}


def day_said(time: str) -> dict[str, str]:
    night = time in ("night", "dusk")
    return {
        "today": "esta noche" if night else "hoy",
        "day": "noche" if night else "día",
    }


def infinitive(verb: str, word: str) -> str:
    """Return a deed's verb as it stands after “vamos a”."""
    known = origins("line_es")["verbs"].values
    if word.split(" ")[0].endswith(("ar", "er", "ir", "ír", "rse")):
        return word
    return str(known.get(verb, word))
