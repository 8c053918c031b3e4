"""The account library speaks like the rest of the house."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import allauth
import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.conf import settings
from django.test import Client

from accounts.adapter import Adapter, MfaAdapter
from accounts.forms import library
from accounts.models import User
from accounts.services.passwords import HardToGuess
from tests.conftest import PASSWORD

STRANGE = re.compile(
    r"successfully|username|e-?mail|\bOTP\b|incorrect|invalid|authenticat(e|ion)\b"
    r"|security key|master key|passwordless|this field|specified|please type"
    r"|\bvalid\b|two-factor|hidden field|forgot your password",
    re.I,
)
SHOWN = re.compile(r"<(script|style|svg|head)\b.*?</\1>|<[^>]+>", re.S)


def said(answer: object) -> str:
    """The words on the page, and its messages; not its tags."""
    page = getattr(answer, "content", b"").decode()
    words = " ".join(SHOWN.sub(" ", page).split())
    assert words, "a page with nothing on it"
    strange = STRANGE.search(words)
    assert not strange, words[max(0, strange.start() - 80) : strange.end() + 80]
    return words


def code_of(secret: str) -> str:
    counter = next(iter(totp.yield_hotp_counters_from_time()))
    return str(totp.format_hotp_value(totp.hotp_value(secret, counter)))


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


@pytest.fixture
def with_app(ada: User) -> str:
    """Ada has an authenticator app and recovery codes. Returns the app's secret."""
    secret = str(totp.generate_totp_secret())
    totp.TOTP.activate(ada, secret)
    RecoveryCodes.activate(ada)
    return secret


def test_a_wrong_password_is_said_kindly(client: Client, ada: User) -> None:
    wrong = {"login": "ada", "password": "a-lamp-in-the-attic"}

    words = said(client.post("/account/login/", wrong))

    assert "The name and the password do not belong together" in words
    assert "./pharos manage changepassword" in words


def test_an_empty_sign_in_is_said_kindly(client: Client, ada: User) -> None:
    assert "Please fill this in." in said(client.post("/account/login/", {}))


def test_coming_in_and_signing_out(client: Client, ada: User) -> None:
    right = {"login": "ada", "password": PASSWORD}

    assert "ada." not in said(client.post("/account/login/", right, follow=True))

    assert "make it forget the family too" in said(client.get("/account/logout/"))
    out = client.post("/account/logout/", follow=True)
    assert "This screen still knows the family." in said(out)


def test_a_name_that_was_switched_off(client: Client, ada: User) -> None:
    User.objects.update(is_active=False)
    right = {"login": "ada", "password": PASSWORD}

    said(client.post("/account/login/", right, follow=True))

    assert "Nothing of yours is lost" in said(client.get("/account/inactive/"))


def test_is_it_still_you(sign_in: Callable[..., Client], ada: User) -> None:
    door = "/account/reauthenticate/"
    browser = sign_in(ada, fresh=False)

    assert "./pharos manage changepassword" in said(browser.get(door))
    assert "That is not the password" in said(browser.post(door, {"password": "x"}))


@pytest.mark.parametrize(
    "now, new, words",
    [
        ("a-lamp-in-the-attic", "a-rope-and-a-bucket", "not your password now"),
        (PASSWORD, "lamp", "That is too short"),
        (PASSWORD, "password123", "Many people use that one"),
        (PASSWORD, "94027511386", "Numbers alone are quickly guessed"),
        (PASSWORD, "", "Please fill this in"),
    ],
)
def test_a_new_password_that_cannot_be(
    home: Client, now: str, new: str, words: str
) -> None:
    answers = {"oldpassword": now, "password1": new}

    page = said(home.post("/account/password/change/", answers))

    assert words in page
    assert "Your password now" in page
    assert page.count("Ten characters or more.") == 1


def test_ada_changes_her_password_and_types_the_new_one_once(
    home: Client, ada: User
) -> None:
    page = home.get("/account/password/change/")
    assert "Your password now" in said(page)
    assert "password2" not in page.content.decode()
    assert "/password/reset" not in page.content.decode()

    answers = {"oldpassword": PASSWORD, "password1": "a-rope-and-a-bucket"}
    page = home.post("/account/password/change/", answers, follow=True)

    assert "Your new password works from now on." in said(page)
    ada.refresh_from_db()
    assert ada.check_password("a-rope-and-a-bucket")


def test_a_password_like_the_name_is_one_sentence() -> None:
    with pytest.raises(Exception, match="too much like the name"):
        HardToGuess().validate("grandmother-ada", User(username="grandmother-ada"))


@pytest.mark.django_db(transaction=True)
def test_an_app_is_set_up_and_taken_out(home: Client) -> None:
    door = "/account/2fa/totp/activate/"
    page = home.get(door)
    assert "The six numbers it shows" in said(page)
    secret = page.context["form"].secret
    assert "did not fit" in said(home.post(door, {"code": "000000"}))

    page = home.post(door, {"code": code_of(secret)}, follow=True)

    assert "Write them on paper now, before you leave this page" in said(page)
    assert "The authenticator app is set up" in said(page)
    said(home.get("/account/2fa/"))
    said(home.get("/account/2fa/recovery-codes/generate/"))
    said(home.get("/account/2fa/totp/deactivate/"))
    page = home.post("/account/2fa/totp/deactivate/", follow=True)
    assert "Its numbers are no longer asked for" in said(page)


def test_new_recovery_codes(home: Client, with_app: str) -> None:
    page = home.post("/account/2fa/recovery-codes/generate/", follow=True)

    assert "10 of 10 are left" in said(page)
    assert "Write them on paper now, before you leave this page" in said(page)


def test_the_second_step_offers_what_is_set_up(
    client: Client, ada: User, with_app: str
) -> None:
    right = {"login": "ada", "password": PASSWORD}

    page = said(client.post("/account/login/", right, follow=True))
    assert "the six numbers from your authenticator app" in page
    assert "passkey" not in page

    door = "/account/2fa/authenticate/"
    assert "That code did not fit." in said(client.post(door, {"code": "000000"}))
    assert "Please fill this in." in said(client.post(door, {"code": ""}))
    answer = client.post(door, {"code": code_of(with_app)}, follow=True)
    said(answer)
    assert answer.redirect_chain[-1][0] == "/"


@pytest.mark.parametrize(
    "has, offered",
    [
        ((), set()),
        (("webauthn",), {"Use a passkey"}),
        (("webauthn", "recovery_codes"), {"Use a passkey", "Use a recovery code"}),
        (("totp", "recovery_codes"), {"Use the authenticator app"}),
    ],
)
def test_only_the_proofs_that_are_set_up_are_offered(
    sign_in: Callable[..., Client],
    ada: User,
    with_app: str,
    has: tuple[str, ...],
    offered: set[str],
) -> None:
    Authenticator.objects.exclude(type__in=has).delete()
    if "webauthn" in has:
        data = {"name": "This laptop", "credential": {}}
        Authenticator.objects.create(user=ada, type="webauthn", data=data)

    words = said(sign_in(ada, fresh=False).get("/account/reauthenticate/"))

    ways = {"Use a passkey", "Use a recovery code", "Use the authenticator app"}
    assert {way for way in ways if way in words} == offered


def test_used_up_recovery_codes_are_not_offered(
    sign_in: Callable[..., Client], ada: User, with_app: str
) -> None:
    Authenticator.objects.filter(type="totp").delete()
    data = {"name": "This laptop", "credential": {}}
    Authenticator.objects.create(user=ada, type="webauthn", data=data)
    codes = Authenticator.objects.get(type="recovery_codes").wrap()
    for code in codes.get_unused_codes():
        assert codes.validate_code(code)

    words = said(sign_in(ada, fresh=False).get("/account/reauthenticate/"))

    assert "recovery code" not in words


def library_words() -> list[str]:
    """The library's own messages that a person of this house can meet."""
    theirs = Path(allauth.__file__).parent / "templates"
    found = sorted(theirs.glob("account/messages/*")) + sorted(
        theirs.glob("mfa/mess*/*")
    )
    nobody_sees = re.compile("email|phone|code_sent|password_set")
    names = [each.relative_to(theirs).as_posix() for each in found]
    return [name for name in names if not nobody_sees.search(name)]


@pytest.mark.parametrize("name", library_words())
def test_every_message_of_the_library_is_said_in_our_words(name: str) -> None:
    ours = settings.BASE_DIR / "templates" / name

    assert ours.exists(), f"templates/{name} would say it"
    assert not STRANGE.search(ours.read_text("utf-8"))


def test_every_refusal_of_the_library_is_said_in_our_words() -> None:
    for adapter in (Adapter, MfaAdapter):
        for code, words in adapter.error_messages.items():
            if not re.search(r"mail|phone|unknown|password_reset|_key|only_one", code):
                assert not STRANGE.search(str(words)), f"{code}: {words}"


def test_every_form_of_the_library_that_is_shown_is_ours() -> None:
    named = {*settings.ACCOUNT_FORMS.values(), *settings.MFA_FORMS.values()}

    ours = {name for name in vars(library) if name.endswith("Form")} - {
        "ActivateTOTPForm"
    }

    assert {f"accounts.forms.library.{name}" for name in ours} == named


def test_trying_too_fast_is_said_on_a_page_of_the_house(
    sign_in: Callable[..., Client], ada: User
) -> None:
    browser = sign_in(ada, fresh=False)

    for _ in range(11):
        answer = browser.post("/account/reauthenticate/", {"password": "a guess"})

    assert answer.status_code == 429
    assert "Wait a minute, then try once more." in said(answer)
