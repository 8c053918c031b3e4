"""A house to measure in: a family, workers, films. Not a measurement itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django

from config import env


@contextmanager
def opened() -> Iterator[Path]:
    """A data folder of its own; this process is a part of the house from here on."""
    real = env.read()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PHAROS_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        os.environ["PHAROS_FILMS_AT_ONCE"] = "50"
        # A browser's loop would keep Django from the database, asked meanwhile.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        (Path(folder) / "front").symlink_to(real.data / "front")
        django.setup()
        manage("prepare")
        yield Path(folder)


def window(user: Any, as_: Any = None) -> Any:
    """A browser that the grown-up signed in a moment ago."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.test import Client

    from accounts.models import Device

    client = Client(SERVER_NAME="localhost")
    _, client.cookies[settings.DEVICE_COOKIE] = Device.sign_in(user, "bench")
    session = client.session
    session["profile"] = (as_ or user.profile).pk
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    proof = {"method": "password", "at": time.time(), "username": user.username}
    session["account_authentication_methods"] = [proof]
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key or ""
    return client


def manage(*words: str) -> None:
    argv = [sys.executable, "manage.py", *words]
    subprocess.run(argv, check=True, cwd=env.ROOT)  # noqa: S603  # argv, no shell


@contextmanager
def workers(count: int) -> Iterator[None]:
    argv = [sys.executable, "manage.py", "workers"]
    environ = {**os.environ, "PHAROS_WORKERS": str(count)}
    program = subprocess.Popen(argv, cwd=env.ROOT, env=environ)  # noqa: S603
    try:
        yield
    finally:
        program.terminate()
        program.wait(30)


def family(nth: int = 0) -> Any:
    from django.contrib.auth.hashers import make_password

    from accounts.models import Family, Profile, User

    name = f"Bench {os.getpid()}-{nth}"
    found = Family.objects.create(name=name)
    user = User.objects.create(
        username=name, family=found, password=make_password("a-lamp-on-the-skerry")
    )
    Profile.objects.create(family=found, user=user, name="Ada", kind="owner")
    return found


def film(whose: Any, sentence: str, seconds: float) -> Any:
    from studio.pipeline.order import Order
    from studio.services import making

    order = Order(sentence, seconds=seconds, seed=7, family=whose.name)
    return waited(making.ask_for(whose, None, order))


def waited(job: Any) -> Any:
    while not job.is_over:
        time.sleep(0.02)
        job.refresh_from_db()
    if job.status != "completed":
        raise SystemExit(f"The film stopped: {job.error}")
    return job


def forget(whose: Any) -> None:
    from studio.models import Artifact, Film, Job, Node

    Node.objects.filter(job__family=whose).delete()
    Film.objects.filter(family=whose).update(job=None)
    Job.objects.filter(family=whose).delete()
    Artifact.objects.filter(family=whose).delete()
    whose.delete()
    shutil.rmtree(Path(os.environ["PHAROS_DATA"]) / "making", ignore_errors=True)
