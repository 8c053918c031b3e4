"""Letters with times to the sounds of speech, near enough for a mouth.

A voice of a cloud says when each letter was heard, not what it sounded like. A mouth of
eight shapes does not need to know how “though” and “tough” differ; it needs the lips to
meet on a “b”, and to stay still on a letter that is not said.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studio.engine.sound import Phone

# Written, then said in IPA; two sounds share the letters' time, “-” is not said at all.
# `$` is the end of a word, `^` a whole one. The longest that fits is taken.
_EVERYWHERE = (
    "a a, b b, c k, d d, e ɛ, f f, g ɡ, h h, i i, j j, k k, l l, m m, n n, o ɔ, p p, "
    "q k, r r, s s, t t, u u, v v, w w, x k+s, y i, z z, ch ʃ, ck k, ph f, th t, "
    "qu k+w, ng ŋ, ll l, ss s, tt t, nn n, mm m, pp p, bb b, ff f, rr r, cc k, dd d, "
    "gg ɡ, zz z, æ æ, œ œ, ø ø, ß s, ł w, đ d, ð ð, þ θ, ı ɯ"
)
_BY_LANGUAGE = {
    "en": (
        "th θ, sh ʃ, ch ʧ, wh w, kn n, wr ɹ, r ɹ, rr ɹ, j ʤ, gh -, ght t, mb$ m, e$ -, "
        "es$ z, ed$ d, ^he h+i, ^me m+i, ^we w+i, ^be b+i, ^she ʃ+i, ^the ð+ə, oo u, "
        "ee i, ea i, ie i, ou aʊ, ow aʊ, ow$ oʊ, ough ɔ, ai eɪ, ay eɪ, oa oʊ, oe oʊ, "
        "oi ɔɪ, oy ɔɪ, au ɔ, aw ɔ, ew j+u, ue u, igh aɪ, i ɪ, u ʌ, a æ, ar ɑ, er ɚ, "
        "ir ɚ, ur ɚ, or ɔ, y$ i, tion ʃ+ə+n, ce s, ci s+ɪ, o ɒ"
    ),
    "es": (
        "ch tʃ, ll ʝ, qu k, gue ɡ+e, gui ɡ+i, güe ɡ+w+e, güi ɡ+w+i, h -, v b, j x, "
        "ge x+e, gi x+i, z θ, ce θ+e, ci θ+i, ñ ɲ, y ʝ, y$ i, e e, o o, ü w"
    ),
    "fr": (
        "ou u, oi w+a, eau o, au o, ai ɛ, ei ɛ, eu ø, œu ø, an ɑ̃, am ɑ̃, en ɑ̃, em ɑ̃, "
        "on ɔ̃, om ɔ̃, in ɛ̃, im ɛ̃, ain ɛ̃, ein ɛ̃, un œ̃, gn ɲ, qu k, gu ɡ, h -, e$ -, "
        "es$ -, s$ -, t$ -, ts$ -, ds$ -, d$ -, x$ -, p$ -, z$ -, u y, j ʒ, ge ʒ, "
        "gi ʒ+i, ce s, ci s+i, ç s, er$ e, ez$ e, ill j, r ʁ, rr ʁ, é e, è ɛ, ê ɛ, "
        "e ə, anne a+n, enne ɛ+n, onne ɔ+n, inne i+n, ann a+n, onn ɔ+n, omm ɔ+m"
    ),
    "de": (
        "sch ʃ, ch ç, tsch tʃ, ei aɪ, ai aɪ, ie i, eu ɔɪ, äu ɔɪ, au aʊ, w v, v f, "
        "z ts, tz ts, ä ɛ, ö ø, ü y, qu k+v, pf p+f, st$ s+t, ah a, eh e, ih i, oh o, "
        "uh u, er$ ɐ, e$ ə, en$ ə+n, r ʁ"
    ),
    "it": (
        "che k+e, chi k+i, ghe ɡ+e, ghi ɡ+i, gn ɲ, gli ʎ+i, sce ʃ+e, sci ʃ+i, ce ʧ+e, "
        "ci ʧ+i, ge ʤ+e, gi ʤ+i, cia ʧ+a, cio ʧ+o, ciu ʧ+u, gia ʤ+a, gio ʤ+o, giu ʤ+u, "
        "h -, z ts, zz ts, qu k+w"
    ),
    "pt": (
        "nh ɲ, lh ʎ, ch ʃ, qu k, qua k+w+a, gue ɡ+e, gui ɡ+i, ão ɐ̃+ʊ, õe õ+i, ã ɐ̃, "
        "õ õ, ç s, ce s+e, ci s+i, ge ʒ+e, gi ʒ+i, h -, x ʃ, j ʒ, ou o, o$ u, e$ i, r ʁ"
    ),
}  # fmt: skip
_VOWELS = frozenset("aeiouyæɑɐəɛɜɚɪɔɒøœʊʌɯ")
_SAID_TOGETHER = frozenset("'’-\u00ad")
# Scripts that write syllables; of the others' letters the first sound is theirs.
_SYLLABLES = ("HIRAGANA", "KATAKANA", "HANGUL", "ETHIOPIC", "DEVANAGARI", "TAMIL")
_LONGEST = 5


@dataclass(frozen=True)
class Letter:
    """A written character and when it is heard, in seconds."""

    sign: str
    start: float
    end: float


def phones_of(letters: Iterable[Letter], language: str) -> tuple[Phone, ...]:
    """Return the sounds of a line, its pauses among them.

    >>> [p.symbol for p in phones_of([Letter("s", 0, 0.1), Letter("h", 0.1, 0.2),
    ...     Letter("e", 0.2, 0.3), Letter(" ", 0.3, 0.4)], "en")]
    ['ʃ', 'i', '']
    """
    spoken = language.lower().partition("-")[0]
    phones: list[Phone] = []
    word: list[Letter] = []
    for letter in letters:
        if letter.sign in _SAID_TOGETHER or not _is_said(letter.sign):
            phones += _of_word(word, spoken)
            word = []
            if letter.sign not in _SAID_TOGETHER:
                phones.append(Phone(letter.start, letter.end, ""))
        else:
            word.append(letter)
    return (*phones, *_of_word(word, spoken))


def _is_said(sign: str) -> bool:
    return unicodedata.category(sign[:1] or " ")[0] in "LMN"


def _of_word(word: Sequence[Letter], language: str) -> list[Phone]:
    phones: list[Phone] = []
    for start, end, sounds in _sounds(word, language):
        each = (end - start) / max(len(sounds), 1)
        for nth, symbol in enumerate(sounds):
            at = start + nth * each
            phones.append(Phone(at, at + each, symbol))
        if not sounds and phones:
            # What is not said leaves its time to what was: the mouth waits.
            last = phones[-1]
            phones[-1] = Phone(last.start, end, last.symbol)
    return _stressed(phones, language) if len(word) > 3 else phones


def _sounds(
    word: Sequence[Letter], language: str
) -> Iterator[tuple[float, float, tuple[str, ...]]]:
    written = "".join(
        unicodedata.normalize("NFC", each.sign.lower())[:1] for each in word
    )
    at = 0
    while at < len(written):
        taken, sounds = _longest(written, at, language)
        yield word[at].start, word[at + taken - 1].end, sounds
        at += taken


def _longest(written: str, at: int, language: str) -> tuple[int, tuple[str, ...]]:
    """Return how many letters are said as one, and how."""
    table = _TABLES.get(language, _TABLES[""])
    for count in range(min(_LONGEST, len(written) - at), 0, -1):
        part = written[at : at + count]
        if at == 0 and count == len(written) and f"^{part}" in table:
            return count, table[f"^{part}"]
        # An ending has something before it: the word “y” is no ending.
        if at and at + count == len(written) and f"{part}$" in table:
            return count, table[f"{part}$"]
        if part in table:
            return count, table[part]
    plain = unicodedata.normalize("NFKD", written[at])[0]
    return 1, table.get(plain) or _by_name(written[at])


def _by_name(sign: str) -> tuple[str, ...]:
    """Return a letter of another script by what Unicode calls it.

    >>> _by_name("ж"), _by_name("м"), _by_name("か"), _by_name("λ"), _by_name("7")
    (('z',), ('m',), ('k', 'a'), ('l',), ('ɛ', 'n'))
    """
    name = unicodedata.name(sign, "")
    if sign.isdigit() or "IDEOGRAPH" in name:
        return ("ɛ", "n")  # a word for a sign: some vowel, some closing
    if not any(each in name for each in ("LETTER", "SYLLABLE", "VOWEL")):
        return ()
    last = name.partition(" WITH ")[0].rpartition(" ")[2].lower()
    if not name.startswith(_SYLLABLES):
        # “em”, “el”: Slavic alphabets put a vowel before what the letter sounds like.
        slavic = len(last) == 2 and last[0] == "e" and last[1] not in _VOWELS
        last = last[1] if slavic else last[:1]
    common = _TABLES[""]
    return tuple(each for sound in last for each in common.get(sound, ()))


def _stressed(phones: list[Phone], language: str) -> list[Phone]:
    """Return a word with the stress where its language most often has it."""
    vowels = [n for n, each in enumerate(phones) if each.symbol[:1] in _VOWELS]
    if not vowels:
        return phones
    from_end = {"fr": -1, "es": -2, "it": -2, "pt": -2}.get(language, -len(vowels))
    chosen = vowels[max(from_end, -len(vowels))]
    return [
        Phone(each.start, each.end, each.symbol, n == chosen)
        for n, each in enumerate(phones)
    ]


def _read(*written: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for pair in ", ".join(written).split(", "):
        letters, sounds = pair.split(" ")
        table[letters] = () if sounds == "-" else tuple(sounds.split("+"))
    return table


_TABLES = {"": _read(_EVERYWHERE)} | {
    language: _read(_EVERYWHERE, own) for language, own in _BY_LANGUAGE.items()
}
