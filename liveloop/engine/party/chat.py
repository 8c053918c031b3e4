"""What is said at a party: short, plain, not too fast, and it can be taken away."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from liveloop.engine.party.allowance import Allowance
from liveloop.engine.party.events import Cheered, Reacted, Removed, Said
from liveloop.engine.party.party import Line, Member, Party, Turn
from liveloop.engine.party.refused import Refused

LONGEST = 300
KEPT = 200
REACTIONS = ("❤️", "😂", "😮", "😢", "👏", "🦦")
LINES = Allowance(every=2_000, burst=5)
CHEERS = Allowance(every=500, burst=8)

# What turns the text around it about, and so can make a line say what it does not.
TURNERS = {
    *"\u061c\u200e\u200f",
    *map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
}
# Marks piled on a letter reach into the lines above; no language needs more than these.
HIGHEST_PILE = 4


def say(party: Party, by: int, now: int, *, text: str) -> Turn:
    """Say a line to everybody."""
    now = party.time(now)
    member = party.member(by)
    text = plain(text)
    if not text:
        raise Refused("asked wrongly", "There is nothing in it to read.")
    if len(text) > LONGEST:
        what = f"That is {len(text)} letters long; a line has room for {LONGEST}."
        raise Refused("asked wrongly", what, "Say it in two.")
    members = party.with_(replace(member, chatted=_spent(LINES, member.chatted, now)))
    line = Line(party.said + 1, by, member.name, text, now)
    chat = (*party.chat, line)[-KEPT:]
    party = party.turned(now, members=members, chat=chat, said=line.id)
    return party, (Said(line.id, by, line.name, text, now),)


def react(party: Party, by: int, now: int, *, line: int, reaction: str) -> Turn:
    """Put a reaction to a line, or take it back."""
    found = _line(party, line)
    members = _cheering(party, by, now, reaction)
    mine = (by, reaction)
    on = mine not in found.reactions
    others = tuple(each for each in found.reactions if each != mine)
    changed = replace(found, reactions=(*others, mine) if on else others)
    chat = tuple(changed if each.id == line else each for each in party.chat)
    party = party.turned(now, members=members, chat=chat)
    return party, (Reacted(line, by, reaction, on),)


def cheer(party: Party, by: int, now: int, *, reaction: str) -> Turn:
    """Let a reaction fly over the picture."""
    members = _cheering(party, by, now, reaction)
    return party.turned(now, members=members), (Cheered(by, reaction),)


def remove(
    party: Party, by: int, now: int, *, line: int, grown_up: bool = False
) -> Turn:
    """Take a line away: one's own, or anybody's as the host or as a grown-up.

    `grown_up`: they are one, and need not be in the party to look after it.
    """
    member = party.has(by)
    if not grown_up:
        member = party.member(by)
    found = _line(party, line)
    grown_up = grown_up or bool(member and member.grown_up)
    if not (grown_up or by in (party.host, found.by)):
        what = f"{found.name} said that."
        raise Refused("not yours", what, "Ask the host or a grown-up to remove it.")
    chat = tuple(each for each in party.chat if each.id != line)
    return party.turned(now, chat=chat), (Removed(line, by),)


def plain(text: str) -> str:
    r"""Return what was written as one line of plain text; a page still escapes it.

    >>> plain(" An otter!\n\tLook\x07 \u202eevil ")
    'An otter! Look evil'
    """
    text = "".join(" " if each.isspace() else each for each in text)
    kept = (each for each in text if each not in TURNERS and not _unseen(each))
    text = _unpiled(unicodedata.normalize("NFC", "".join(kept)))
    text = " ".join(text.split())
    # Joiners stay inside emoji and words, but a line of nothing else is empty.
    return text if any(_seen(each) for each in text) else ""


def _unpiled(text: str) -> str:
    kept, high = [], 0
    for letter in text:
        high = high + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if high <= HIGHEST_PILE:
            kept.append(letter)
    return "".join(kept)


def _unseen(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cs", "Co", "Cn")


def _seen(letter: str) -> bool:
    return unicodedata.category(letter)[0] not in "CZM"


def _cheering(party: Party, by: int, now: int, reaction: str) -> tuple[Member, ...]:
    now = party.time(now)
    member = party.member(by)
    if reaction not in REACTIONS:
        what = "There is no such reaction."
        raise Refused("asked wrongly", what, f"Take one of {' '.join(REACTIONS)}.")
    return party.with_(replace(member, cheered=_spent(CHEERS, member.cheered, now)))


def _spent(allowance: Allowance, full: int, now: int) -> int:
    spent = allowance.spent(full, now)
    if spent is None:
        what = "That is more than anybody can read."
        raise Refused("too fast", what, "Wait a moment, then say it.")
    return spent


def _line(party: Party, line: int) -> Line:
    for each in party.chat:
        if each.id == line:
            return each
    raise Refused("gone", "That line is not here any more.")
