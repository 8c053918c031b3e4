"""Where a caption's text breaks: into parts to be read in turn, and a part into rows.

Breaks are priced, and the cheapest way through a sentence is taken: after its end,
after a comma, before a word that begins a clause; never between article and noun.
"""

from __future__ import annotations

from math import inf

WIDTH = 38
ROWS = 2
SHORTEST, LONGEST = 1.2, 6.0  # seconds that a part is to be read in

# A line does not end on these: the next word belongs to them.
_LEADING = frozenset({
    "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this",
    "that", "these", "those", "of", "to", "in", "on", "at", "by", "for", "from",
    "with", "into", "over", "under", "up", "and", "or", "but", "so", "if", "as",
    "not", "no", "very", "is", "are", "was", "were", "i", "you", "he", "she", "it",
    "we", "they", "dr", "mr", "mrs", "el", "la", "los", "las", "un", "una", "unos",
    "unas", "mi", "tu", "su", "de", "del", "al", "en", "con", "por", "para", "sin",
    "sobre", "y", "o", "e", "ni", "que", "se", "me", "te", "le", "lo", "muy", "es",
    "les", "des", "du", "une", "et", "ou", "à", "aux", "il", "gli", "uno", "della",
    "di", "da", "der", "die", "das", "ein", "eine", "und", "oder", "im", "am", "zu",
    "mit", "von", "os", "do",
})  # fmt: skip
# A line gladly begins with these.
_JOINING = frozenset({
    "and", "but", "or", "so", "because", "when", "while", "until", "then", "if",
    "that", "who", "which", "with", "for", "from", "into", "y", "pero", "o",
    "porque", "cuando", "mientras", "entonces", "si", "que", "con", "para", "et",
    "mais", "ou", "parce", "quand", "und", "aber", "oder", "weil", "wenn", "e",
    "ma", "perché", "quando", "mas",
})  # fmt: skip


def rows_of(text: str) -> tuple[str, ...]:
    """Return text on one row if it fits, or on two that break where a reader breathes.

    >>> rows_of("The keeper lit the lamp because the boats were late.")
    ('The keeper lit the lamp', 'because the boats were late.')
    """
    if len(text) <= WIDTH:
        return (text,)
    words = text.split(" ")
    best, chosen = inf, 1
    for cut in range(1, len(words)):
        above, below = " ".join(words[:cut]), " ".join(words[cut:])
        too_long = max(len(above), len(below)) - WIDTH
        cost = _break_cost(words[cut - 1], words[cut]) + abs(len(above) - len(below))
        cost += 1000 * max(too_long, 0)
        if cost < best:
            best, chosen = cost, cut
    return " ".join(words[:chosen]), " ".join(words[chosen:])


def _break_cost(before: str, after: str) -> float:
    if before.endswith((".", "!", "?", "…", ".”", "!”", "?”")):
        return 0
    if before.endswith((",", ";", ":", "—", "–", ",”")):
        return 6
    if before.strip("“”\"'’(").lower() in _LEADING:
        return 200
    return 12 if after.lower() in _JOINING else 26


def words_of(text: str) -> list[str]:
    # One word wider than a row is cut, or nothing would ever fit.
    return [
        word[at : at + WIDTH]
        for word in text.replace("-->", "→").split()
        for at in range(0, len(word), WIDTH)
    ]


def parts_of(words: list[str], seconds: float) -> list[str]:
    """Return the words in the cheapest run of parts that each fit in two rows.

    Every part costs, so there are as few as fit; a part breaks best where a sentence
    or a clause ends, and never leaves a scrap alone that passes too quickly.
    """
    total = sum(map(len, words)) + len(words) - 1
    best: list[float] = [0.0] + [inf] * len(words)
    back = [0] * (len(words) + 1)
    for end in range(1, len(words) + 1):
        for start in range(end - 1, -1, -1):
            part = " ".join(words[start:end])
            if len(part) > WIDTH * ROWS:
                break
            rows = rows_of(part)
            lasts = seconds * len(part) / total
            cost = best[start] + 40
            cost += 500 * any(len(row) > WIDTH for row in rows)
            cost += 60 * max(SHORTEST - lasts, 0) + 200 * max(lasts - LONGEST, 0)
            if end < len(words):
                cost += _break_cost(words[end - 1], words[end])
            if cost < best[end]:
                best[end], back[end] = cost, start
    parts: list[str] = []
    end = len(words)
    while end:
        parts.insert(0, " ".join(words[back[end] : end]))
        end = back[end]
    # Two rows can refuse what their sum allows; then each row is a part of its own.
    return [
        piece
        for part in parts
        for piece in (
            rows_of(part) if any(len(row) > WIDTH for row in rows_of(part)) else (part,)
        )
    ]
