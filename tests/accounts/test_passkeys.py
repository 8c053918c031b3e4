from __future__ import annotations

from collections.abc import Callable

import pytest
from allauth.core import context
from allauth.mfa.models import Authenticator
from django.test import Client, RequestFactory

from accounts.adapter import MfaAdapter
from accounts.models import User
from tests.conftest import PASSWORD

CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
WEBAUTHN = Authenticator.Type.WEBAUTHN
ADD = "/account/2fa/webauthn/add/"


@pytest.fixture
def home(sign_in: Callable[..., Client], ada: User) -> Client:
    return sign_in(ada)


def at(client: Client, path: str, host: str) -> str:
    return client.get(path, headers={"host": host}).content.decode()


@pytest.mark.parametrize("path", ["/account/login/", ADD])
def test_at_an_address_in_numbers_the_way_to_the_name_is_shown(
    client: Client, home: Client, ada: User, path: str
) -> None:
    browser = client if path == "/account/login/" else home

    words = at(browser, f"{path}?next=/cast/", "127.0.0.1:8000")

    assert "Passkeys do not work at an address in numbers" in words
    assert f'href="http://localhost:8000{path}?next=/cast/"' in words
    assert "mfa/js/webauthn" not in words


def test_in_the_home_network_a_passkey_needs_a_name_with_https(
    client: Client, ada: User, settings: pytest.MonkeyPatch
) -> None:
    settings.ALLOWED_HOSTS = ["192.168.1.9"]  # type: ignore[attr-defined]

    words = at(client, "/account/login/", "192.168.1.9:8000")

    assert "They need a name with HTTPS" in words
    assert "localhost" not in words


def test_at_localhost_the_button_is_there(client: Client, ada: User) -> None:
    words = at(client, "/account/login/", "localhost:8000")

    assert "Use a passkey" in words
    assert "Passkeys do not work" not in words
    assert "data-passkey-trouble" in words


def test_a_new_passkey_is_named_after_the_screen(rf: RequestFactory, ada: User) -> None:
    names = []
    for _ in range(3):
        with context.request_context(rf.get(ADD, headers={"user-agent": CHROME})):
            name = MfaAdapter().generate_authenticator_name(ada, WEBAUTHN)
        data = {"name": name, "credential": {}}
        Authenticator.objects.create(user=ada, type=WEBAUTHN, data=data)
        names.append(name)

    assert names == ["Chrome on Linux", "Chrome on Linux 2", "Chrome on Linux 3"]


@pytest.mark.parametrize("sent", ["", "{}", "[]", '{"id": "x"}', "not json"])
def test_a_passkey_that_is_none_is_refused_in_words(home: Client, sent: str) -> None:
    page = home.post(ADD, {"name": "This laptop", "credential": sent})

    words = page.content.decode()
    assert "Try once more." in words
    assert "Hidden field" not in words
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("sent", ["", "{}", '{"id": "x"}', "not json"])
def test_such_a_passkey_signs_nobody_in(client: Client, ada: User, sent: str) -> None:
    page = client.post(
        "/account/2fa/webauthn/login/", {"credential": sent}, follow=True
    )

    assert "This browser sent no passkey" in page.content.decode()
    assert client.get("/grown-ups/").status_code == 302


def test_the_second_step_says_what_was_wrong_with_it(client: Client, ada: User) -> None:
    Authenticator.objects.create(user=ada, type="totp", data={"secret": "x"})
    client.post("/account/login/", {"login": "ada", "password": PASSWORD})

    page = client.post("/account/2fa/authenticate/", {"credential": '{"id": "x"}'})

    assert page.status_code == 200
    assert "Hidden field" not in page.content.decode()
