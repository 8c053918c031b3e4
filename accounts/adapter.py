"""What the account library is told about this house."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme as url_is_ours

from accounts.engine.hosts import name_of
from accounts.middleware import RECORDS_OF
from accounts.models import User
from accounts.providers.callers import address_of
from accounts.receivers import device_name
from accounts.services.proofs import Proofs, proofs_of

PROOFS = (AUTHENTICATION_METHODS_SESSION_KEY, RECORDS_OF)


class Adapter(DefaultAccountAdapter):
    # The others are about mail addresses and telephone numbers, which nobody has here.
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This sign-in name is switched off for now.",
        "enter_current_password": "That is not your password now.",
        "incorrect_code": "That code did not fit. Try it once more.",
        "incorrect_password": "That is not the password. Try it once more.",
        "invalid_login": "The name and the password do not belong together.",
        "rate_limited": "A little too fast. Wait a minute, then try again.",
        "same_as_current": "That is the same as before.",
        "too_many_login_attempts": "Too many tries. Wait five minutes, then try again.",
        "username_blacklisted": "This name is kept free. Choose another.",
        "username_password_mismatch": "The name and the password do not belong "
        "together. Try both once more.",
        "username_taken": "Somebody already signs in with this name.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People join by set-up or by an invitation, never by walking in."""
        return False

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways to prove it again that are set up, said as what one does."""
        methods = super().get_reauthentication_methods(user)
        if not methods:
            return []
        words = ways(proofs_of(user))
        return [
            {**method, "description": words[method["id"]]}
            for method in methods
            if method["id"] in words
        ]

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request) or "unknown"

    def is_safe_url(self, url: str | None) -> bool:
        """Only a page of this house: another port of the same name is not one."""
        try:
            ours = {context.request.get_host()}
            return bool(url and url[0] == "/" and url_is_ours(url, ours))
        except ValueError:  # "http://[", from no page of ours
            return False

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


def ways(proofs: Proofs) -> dict[str, str]:
    said = {"reauthenticate": "Use the password"}
    if proofs.app:
        said["mfa_reauthenticate"] = "Use the authenticator app"
    elif proofs.codes:
        said["mfa_reauthenticate"] = "Use a recovery code"
    if proofs.passkeys:
        said["mfa_reauthenticate:webauthn"] = "Use a passkey"
    return said


class MfaAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "This one cannot be taken out.",
        "cannot_generate_recovery_codes": "Recovery codes come with the first passkey "
        "or app. Add one of those first.",
        "incorrect_code": "That code did not fit. The app shows a new one every half "
        "minute; a recovery code works only once.",
    }

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """Name a new passkey after the screen it is made on."""
        agent = context.request.META.get("HTTP_USER_AGENT", "")
        name = device_name(agent)
        known = Authenticator.objects.filter(user=user, type=type)
        had = {each.wrap().name for each in known}
        numbered = (f"{name} {number}" for number in range(2, len(had) + 2))
        return name if name not in had else next(n for n in numbered if n not in had)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": name_of(context.request.get_host()), "name": "Pharos"}

    def get_user_name(self, user: User) -> str:
        return user.username
