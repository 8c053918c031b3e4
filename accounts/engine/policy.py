"""Who may do what. Pure: everything it weighs is handed in.

A closed world: an action that has no rule here is refused to everybody. The rules
know roles, families and how fresh a grown-up's word is; the guardian adds ratings,
hours and approvals as further facts in `Thing` and `Context`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    OWNER = "owner"
    GROWN_UP = "grown-up"
    CHILD = "child"
    GUEST = "guest"


GROWN_UPS = frozenset({Role.OWNER, Role.GROWN_UP})
FAMILY = GROWN_UPS | {Role.CHILD}
EVERYONE = FAMILY | {Role.GUEST}


class Reason(StrEnum):
    ALLOWED = "allowed"
    NO_RULE = "no rule"
    NOT_SIGNED_IN = "not signed in"
    NOBODY_PICKED = "nobody picked"
    STRANGER = "stranger"
    ROLE = "role"
    NOT_YOURS = "not yours"
    SCOPE = "scope"
    STALE = "stale"


@dataclass(frozen=True)
class Subject:
    """Who asks. `scopes` is None for a person at a window, a set for an API key."""

    family: int | None = None
    profile: int | None = None
    role: Role | None = None
    scopes: frozenset[str] | None = None


@dataclass(frozen=True)
class Thing:
    """What it is about: whose family's, and if it is one person's, whose."""

    family: int | None = None
    profile: int | None = None


@dataclass(frozen=True)
class Context:
    """The circumstances. `fresh`: a grown-up proved who they are a moment ago."""

    fresh: bool = False


@dataclass(frozen=True)
class Decision:
    reason: Reason
    words: str

    @property
    def allowed(self) -> bool:
        return self.reason is Reason.ALLOWED


@dataclass(frozen=True)
class Rule:
    """`fresh`: these roles must have proved who they are a moment ago.

    `own`: one's own thing, or a grown-up about anybody's in the family.

    `picked=False`: it needs a device of the family, but nobody at the window yet.
    `scope=None`: every key may, whatever it was given.
    """

    roles: frozenset[Role]
    scope: str | None = "read"
    fresh: frozenset[Role] = frozenset()
    own: bool = False
    picked: bool = True


RULES: Mapping[str, Rule] = {
    "come to the window": Rule(EVERYONE, scope="never", picked=False),
    "know oneself": Rule(EVERYONE, scope=None),
    "look around": Rule(EVERYONE),
    "read the news": Rule(EVERYONE),
    "watch": Rule(EVERYONE),
    "watch together": Rule(EVERYONE, scope="make"),
    "play": Rule(EVERYONE),
    "make films": Rule(FAMILY, scope="make"),
    "change films": Rule(FAMILY, scope="make", own=True),
    "run the channel": Rule(GROWN_UPS, scope="make"),
    "connect televisions": Rule(GROWN_UPS, scope="never", fresh=GROWN_UPS),
    "empty the bin": Rule(GROWN_UPS, scope="manage", fresh=GROWN_UPS),
    "talk to Skerry": Rule(FAMILY),
    "change settings": Rule(FAMILY, scope="manage", own=True, fresh=GROWN_UPS),
    "see people": Rule(GROWN_UPS),
    "enter the grown-ups' room": Rule(GROWN_UPS, fresh=GROWN_UPS),
    "change people": Rule(GROWN_UPS, scope="manage", fresh=GROWN_UPS),
    "invite": Rule(GROWN_UPS, scope="manage", fresh=GROWN_UPS),
    "see devices": Rule(GROWN_UPS, fresh=GROWN_UPS),
    "end devices": Rule(GROWN_UPS, scope="manage", fresh=GROWN_UPS),
    "see keys": Rule(GROWN_UPS, fresh=GROWN_UPS),
    "manage keys": Rule(GROWN_UPS, scope="manage", fresh=GROWN_UPS),
    "allow services": Rule(GROWN_UPS, scope="manage", fresh=GROWN_UPS),
    "check the house": Rule(GROWN_UPS, scope="manage", fresh=GROWN_UPS),
    "use the admin": Rule(frozenset({Role.OWNER}), scope="never", fresh=GROWN_UPS),
}

WORDS: Mapping[Reason, str] = {
    Reason.ALLOWED: "Yes.",
    Reason.NO_RULE: "Nobody may do this: the house has no rule for it.",
    Reason.NOT_SIGNED_IN: "This device is not signed in to a family yet.",
    Reason.NOBODY_PICKED: "The house does not know who is at the window.",
    Reason.STRANGER: "There is nothing here for this family.",
    Reason.ROLE: "This is for a grown-up of the house.",
    Reason.NOT_YOURS: "This belongs to somebody else in the family.",
    Reason.SCOPE: "This key was not given that permission.",
    Reason.STALE: "A grown-up needs to show again who they are.",
}

NOTHING_IN_PARTICULAR = Thing()
ANY_TIME = Context()


def decide(
    subject: Subject,
    action: str,
    thing: Thing = NOTHING_IN_PARTICULAR,
    context: Context = ANY_TIME,
) -> Decision:
    """Say whether the subject may do it, with the reason in words.

    >>> leo = Subject(family=1, profile=2, role=Role.CHILD)
    >>> decide(leo, "make films").allowed
    True
    >>> print(decide(leo, "invite").words)
    This is for a grown-up of the house.
    >>> tablet = Subject(family=1)
    >>> decide(tablet, "come to the window").allowed, decide(tablet, "watch").allowed
    (True, False)
    """
    reason = _reason(subject, action, thing, context)
    return Decision(reason, WORDS[reason])


def _reason(subject: Subject, action: str, thing: Thing, context: Context) -> Reason:
    rule = RULES.get(action)
    if rule is None:
        return Reason.NO_RULE
    if subject.family is None:
        return Reason.NOT_SIGNED_IN
    # Before role and scope, so that a stranger learns nothing from the refusal.
    if thing.family is not None and thing.family != subject.family:
        return Reason.STRANGER
    if subject.role is None:
        return Reason.NOBODY_PICKED if rule.picked else Reason.ALLOWED
    if subject.role not in rule.roles:
        return Reason.ROLE
    if rule.own and not _is_own(subject, thing):
        return Reason.NOT_YOURS
    if subject.scopes is not None:
        may = rule.scope is None or rule.scope in subject.scopes
        return Reason.ALLOWED if may else Reason.SCOPE
    # A key cannot step up; its scope, given by a fresh grown-up, stands for it.
    if subject.role in rule.fresh and not context.fresh:
        return Reason.STALE
    return Reason.ALLOWED


def _is_own(subject: Subject, thing: Thing) -> bool:
    return subject.role in GROWN_UPS or thing.profile in {None, subject.profile}
