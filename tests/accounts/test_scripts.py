"""The same set-up without a browser."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from accounts.models import ApiKey, Family, Profile, User
from tests.conftest import PASSWORD


@pytest.fixture
def secret(tmp_path: Path) -> str:
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\n")
    return str(file)


def found(*words: str, **options: Any) -> str:
    said = io.StringIO()
    call_command("create_family", "Lighthouse", *words, stdout=said, **options)
    return said.getvalue()


@pytest.mark.django_db
def test_a_family_is_made_from_a_file(secret: str) -> None:
    said = found(
        "--grown-up=Ada", f"--password-file={secret}", "--child=Leo:2017", "--child=Mia"
    )

    assert said == "Lighthouse: 3 people. Ada signs in as “ada”.\n"
    assert User.objects.get(username="ada").check_password(PASSWORD)
    assert Profile.objects.get(name="Leo").birth_year == 2017


@pytest.mark.django_db
def test_a_password_may_come_through_the_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))

    found("--grown-up=Ada", "--sign-in-name=Keeper", "--password-stdin")

    assert User.objects.get(username="keeper").check_password(PASSWORD)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong, said",
    [
        (["--child=Ada"], "already has this name"),
        (["--child=Leo:1700"], "greater than or equal"),
        (["--child=Leo:soon"], "invalid"),
        (["--sign-in-name=a b"], "cannot be a sign-in name"),
        (["--password-file=/nowhere/at/all"], "could not be read"),
    ],
)
def test_a_wrong_word_makes_nothing(secret: str, wrong: list[str], said: str) -> None:
    words = ["--grown-up=Ada", f"--password-file={secret}", *wrong]

    with pytest.raises(CommandError, match=said):
        found(*words)

    assert not Family.objects.exists()
    assert not User.objects.exists()


@pytest.mark.django_db
def test_a_weak_password_is_refused_here_too(tmp_path: Path) -> None:
    weak = tmp_path / "password"
    weak.write_text("lighthouse")

    with pytest.raises(CommandError, match="easy to guess"):
        found("--grown-up=Lighthouse", f"--password-file={weak}")


def test_a_key_is_printed_alone(ada: User, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--sign-in-name=Ada", "--name=cupboard", "--scope=read", "--scope=make"]
    call_command("create_api_key", *words, "--days=90")

    text = capsys.readouterr().out
    key = ApiKey.from_text(text.removesuffix("\n"), timezone.now())
    assert key
    assert key.expires_at
    assert key.scopes == ["make", "read"]
    assert (key.expires_at - timezone.now()).days == 89


@pytest.mark.parametrize(
    "wrong", ["--sign-in-name=eve", "--scope=everything", "--days=-3"]
)
def test_no_key_for_a_wrong_word(ada: User, wrong: str) -> None:
    words = ["--sign-in-name=ada", "--name=cupboard", "--scope=read"]

    with pytest.raises(CommandError):
        call_command("create_api_key", *words, wrong)

    assert not ApiKey.objects.exists()
