"""Who is looking: a device of a family, and the person picked on it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from accounts.engine.policy import (
    GROWN_UPS,
    NOTHING_IN_PARTICULAR,
    Context,
    Decision,
    Role,
    Subject,
    Thing,
    decide,
)
from accounts.models import ApiKey, Device, Family, Profile, User

if TYPE_CHECKING:
    from accounts.engine.tokens import Claims

CLOCK_SLIP = 5  # seconds


@dataclass(frozen=True)
class Viewer:
    """Everything a page may ask about the person in front of it.

    `user` is set only while the grown-up who signed in is also the one at the window:
    a child who takes over the same device has no user, so nothing that trusts
    `request.user` opens for them.
    """

    device: Device | None = None
    profile: Profile | None = None
    user: User | None = None
    key: ApiKey | None = None
    token: Claims | None = None
    proved_at: float = 0
    step_up_seconds: int = 0

    @property
    def family(self) -> Family | None:
        if self.key:
            return self.key.family
        return self.device.family if self.device else None

    @property
    def is_known(self) -> bool:
        return self.profile is not None

    @property
    def role(self) -> Role | None:
        return self.profile.role if self.profile else None

    @property
    def is_grown_up(self) -> bool:
        return self.role in GROWN_UPS

    @property
    def scopes(self) -> frozenset[str] | None:
        """What the key is for; a token of it is for no more. None at a window."""
        if not self.key:
            return None
        given = frozenset(self.key.scopes)
        return given & self.token.scopes if self.token else given

    @property
    def fresh_for(self) -> int:
        """Seconds until the grown-ups' room locks by itself."""
        now = time.time()
        # A clock that was set back must not keep the room open until it catches up.
        if not self.user or self.proved_at > now + CLOCK_SLIP:
            return 0
        return max(0, round(self.proved_at + self.step_up_seconds - now))

    @property
    def is_fresh(self) -> bool:
        return self.fresh_for > 0

    @property
    def hears_grown_ups(self) -> bool:
        """A face without a PIN can be picked by anybody, so being one is not enough."""
        return self.is_grown_up and (self.key is not None or self.is_fresh)

    @property
    def locks_in(self) -> str:
        minutes = -(-self.fresh_for // 60)
        return f"Locks in {minutes} min" if minutes else "Locked"

    @cached_property
    def subject(self) -> Subject:
        return Subject(
            family=self.family.pk if self.family else None,
            profile=self.profile.pk if self.profile else None,
            role=self.role,
            scopes=self.scopes,
        )

    def decide(self, action: str, thing: Thing = NOTHING_IN_PARTICULAR) -> Decision:
        return decide(self.subject, action, thing, Context(fresh=self.is_fresh))

    def may(self, action: str, thing: Thing = NOTHING_IN_PARTICULAR) -> bool:
        return self.decide(action, thing).allowed
