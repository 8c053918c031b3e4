"""What the account library is told about this house."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from accounts.middleware import RECORDS_OF, address_of
from accounts.models import User

PROOFS = (AUTHENTICATION_METHODS_SESSION_KEY, RECORDS_OF)


class Adapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People join by set-up or by an invitation, never by walking in."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request) or "unknown"

    def is_reauthentication_required(self, *, app: str) -> bool:
        """A sign-in of a moment ago counts: nobody types a password twice in a row."""
        return not context.request.viewer.is_fresh

    def login(self, request: HttpRequest, user: User) -> None:
        """Sign in, and keep the proof of it.

        Django empties the session when somebody else was signed in on this screen, and
        with it the record of the password that was right a moment ago.
        """
        proofs = {key: request.session.get(key) for key in PROOFS}
        super().login(request, user)
        if proofs[RECORDS_OF] == str(user.pk):
            request.session.update(proofs)

    def send_mail(self, template_prefix: str, email: str, context: Any) -> None:
        """Nothing leaves the house. What a mail would say, the page says."""


class MfaAdapter(DefaultMFAAdapter):
    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        host = context.request.get_host().rsplit(":", 1)[0]
        return {"id": host, "name": "Pharos"}

    def get_user_name(self, user: User) -> str:
        return user.username
