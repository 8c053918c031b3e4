"""The cast: Ada, a grown-up; Leo, her child; Max, a stranger with his own family."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.hashers import make_password
from django.test import Client
from hypothesis import settings as how

from accounts.models import Device, Family, Profile, User
from config.management.commands.prepare import Command

PASSWORD = "a-lamp-on-the-skerry"

# No test of ours may fail because the computer was busy.
how.register_profile("house", deadline=None)
how.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="see tests/golden.py")


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--renew-golden"))


def pytest_sessionstart(session: pytest.Session) -> None:
    """Collect the static files once, before the first worker of the tests asks."""
    if not hasattr(session.config, "workerinput"):
        Command().collect()


@pytest.fixture(autouse=True)
def _quick_hashing(settings: Any) -> None:
    # The real one is slow on purpose. What it is, tests/accounts/test_hashing.py says.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _own_cache(settings: Any) -> None:
    # Not cleared: on Redis that would empty what the test beside this one relies on.
    mine = {"KEY_PREFIX": uuid.uuid4().hex}
    settings.CACHES = {name: {**each, **mine} for name, each in settings.CACHES.items()}


def grown_up(family: Family, name: str, kind: str = "owner") -> User:
    user: User = User.objects.create(
        username=name.lower(),
        family=family,
        password=make_password(PASSWORD),
        is_staff=kind == "owner",
        is_superuser=kind == "owner",
    )
    Profile.objects.create(
        family=family, user=user, name=name, kind=kind, picture="mama"
    )
    return user


@pytest.fixture
def lighthouse(db: None) -> Family:
    return Family.objects.create(name="Lighthouse")


@pytest.fixture
def ada(lighthouse: Family) -> User:
    """A grown-up, the owner of the house."""
    return grown_up(lighthouse, "Ada")


@pytest.fixture
def leo(lighthouse: Family, ada: User) -> Profile:
    """Ada's child: nine, and no way to sign in."""
    return Profile.objects.create(family=lighthouse, name="Leo", birth_year=2017)


@pytest.fixture
def max_(db: None) -> User:
    """A stranger: a grown-up of another family on the same server."""
    return grown_up(Family.objects.create(name="Harbour"), "Max")


@pytest.fixture
def sign_in() -> Callable[..., Client]:
    """Give a browser that a grown-up signed in, and say who picked themselves on it.

    `sign_in(ada)` is Ada at her own window with a fresh password behind her;
    `sign_in(ada, as_=leo)` is Leo on the device that Ada signed in.
    """

    def browser(user: User, as_: Profile | None = None, fresh: bool = True) -> Client:
        client = Client(SERVER_NAME="localhost")
        _, cookie = Device.sign_in(user, "Firefox on Linux")
        client.cookies[settings.DEVICE_COOKIE] = cookie
        # Written by hand: `force_login` would sign in a second device behind our back.
        session = client.session
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session["profile"] = (as_ or user.profile).pk
        if fresh:
            session["account_authentication_methods"] = [
                {"method": "password", "at": time.time(), "username": user.username}
            ]
        session.save()
        client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key or ""
        return client

    return browser
