"""What somebody has besides their password to show who they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator


@dataclass(frozen=True)
class Proofs:
    """`codes`: recovery codes that are not used up."""

    app: bool
    codes: bool
    passkeys: bool

    @property
    def words(self) -> str:
        """What may be typed, as the label of the field it is typed into."""
        if self.app and self.codes:
            return "Six numbers from the app, or a recovery code"
        return "Six numbers from the app" if self.app else "A recovery code"


def proofs_of(user: Any) -> Proofs:
    kinds = Authenticator.Type
    has = {each.type: each for each in Authenticator.objects.filter(user=user)}
    codes = has.get(kinds.RECOVERY_CODES)
    return Proofs(
        app=kinds.TOTP in has,
        codes=bool(codes and codes.wrap().get_unused_codes()),
        passkeys=kinds.WEBAUTHN in has,
    )
