"""The account library's forms, in the house's words."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.core import context
from allauth.mfa.base import forms as codes
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkeys
from allauth.mfa.webauthn.internal import auth as webauthn
from django import forms
from django.core.exceptions import ValidationError

from accounts.engine import hosts
from accounts.forms.words import Spoken
from accounts.services.passwords import HELP
from accounts.services.proofs import Proofs, proofs_of

FORGOTTEN = (
    "Forgotten? On the computer where Pharos lives, type: "
    "./pharos manage changepassword and your name."
)
NAME = {"maxlength": 60, "autocomplete": "off"}


class OffersPasskeys:
    """For a page with a passkey button: can one be used at this address at all?"""

    @property
    def passkeys_work(self) -> bool:
        request = context.request
        return hosts.passkeys_work_at(request.get_host(), secure=request.is_secure())

    @property
    def passkeys_page(self) -> str:
        """The same page at an address where they work, if this computer has one."""
        request = context.request
        named = hosts.named(request.get_host())
        return f"http://{named}{request.get_full_path()}" if named else ""


class SignInForm(Spoken, OffersPasskeys, account.LoginForm):
    cursor = "password"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "Sign-in name"
        self.fields["login"].widget.attrs["autocapitalize"] = "none"
        self.fields["password"].help_text = FORGOTTEN


class StillYouForm(Spoken, account.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = FORGOTTEN


class NewPasswordForm(Spoken, account.ChangePasswordForm):
    """The new password can be looked at, so nobody has to type it twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        old, new = self.fields["oldpassword"], self.fields["password1"]
        old.label, old.help_text = "Your password now", FORGOTTEN
        new.label, new.help_text = "New password", HELP
        new.widget.attrs["autocomplete"] = "new-password"
        new.template_name = "accounts/fields/password.html"  # type: ignore[attr-defined]
        del self.fields["password2"]


class AsksForCode(Spoken):
    """A code of the app or a recovery code: only what this person has is offered."""

    user: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = self.proofs.words

    @property
    def proofs(self) -> Proofs:
        return proofs_of(self.user)


class CodeForm(AsksForCode, codes.AuthenticateForm):
    pass


class StillYouCodeForm(AsksForCode, codes.ReauthenticateForm):
    pass


class NewAppForm(Spoken, ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code = self.fields["code"]
        code.label = "The six numbers it shows"
        code.widget.attrs |= {"inputmode": "numeric", "maxlength": 8}


class AsksForPasskey(Spoken, OffersPasskeys):
    """The library calls a passkey that does not fit an "incorrect code"."""

    cleaned_data: dict[str, Any]
    fields: dict[str, forms.Field]
    read = staticmethod(webauthn.parse_authentication_response)
    no_fit = (
        "That passkey does not open this door. Try another, or sign in another way."
    )
    silent = "This browser sent no passkey. Try once more."

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = dict.fromkeys(("required", "invalid"), self.silent)
        self.fields["credential"].error_messages |= said

    def clean_credential(self) -> Any:
        """Read it before the library does, which trips over JSON of another shape."""
        library = getattr(super(), "clean_credential", None)
        try:
            self.read(self.cleaned_data["credential"])
            return library() if library else self.cleaned_data["credential"]
        except (AttributeError, KeyError, TypeError, ValueError):
            raise ValidationError(self.silent) from None

    def add_error(self, field: str | None, error: Any) -> None:
        if getattr(error, "code", None) == "incorrect_code":
            error = ValidationError(self.no_fit, code=error.code)
        super().add_error(field, error)  # type: ignore[misc]


class PasskeyForm(AsksForPasskey, passkeys.AuthenticateWebAuthnForm):
    """The second step of signing in."""

    @property
    def proofs(self) -> Proofs:
        return proofs_of(self.user)


class PasskeyAloneForm(AsksForPasskey, passkeys.LoginWebAuthnForm):
    pass


class StillYouPasskeyForm(AsksForPasskey, passkeys.ReauthenticateWebAuthnForm):
    pass


class NewPasskeyForm(AsksForPasskey, passkeys.AddWebAuthnForm):
    """A passkey that signs in by itself, as people expect."""

    read = staticmethod(webauthn.parse_registration_response)
    no_fit = "The house could not keep that passkey. Try once more."

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs |= NAME
        field = self.fields["passwordless"]
        field.label = "Sign in with it alone, without the password"
        field.help_text = "It then asks for your finger, your face or its own PIN."
        field.initial = True


class RenamePasskeyForm(Spoken, passkeys.EditWebAuthnForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs |= NAME
