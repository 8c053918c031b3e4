"""Every setting Pharos has, in one typed place.

A setting comes from the environment, else from `.env` beside `manage.py`, else from
the default here. A wrong value stops the start, by name, with the allowed ones.
`docs/operations.md` has a row for each; a test holds the two together.

Only the standard library: the supervisor reads this before Django is worth loading.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parent.parent


class WrongSetting(SystemExit):
    """A setting has a value that Pharos cannot use. Ends the program with one line."""

    def __init__(self, name: str, value: str, allowed: str) -> None:
        super().__init__(f"{name}={value!r} cannot be used. Allowed: {allowed}.")


class NoSuchSetting(SystemExit):
    """A typing mistake. The value is not repeated: it may be somebody's secret."""

    def __init__(self, name: str, names: Iterable[str]) -> None:
        near = get_close_matches(name, names, n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        super().__init__(f"There is no setting {name}.{meant} See docs/operations.md.")


class UnreadableLine(SystemExit):
    """A line of `.env` that says nothing. Passing over it would hide a mistake."""

    def __init__(self, number: int) -> None:
        super().__init__(f"Line {number} of .env is not NAME=value. Mend or remove it.")


# Read by the `pharos` script and by set-up, before there is a house to configure.
OUTSIDE = {"PHAROS_PYTHON", "PHAROS_FFMPEG", "PHAROS_CHROMIUM"}


@dataclass(frozen=True)
class Kind:
    """What may be written for a setting; `read` raises ValueError for the rest."""

    allowed: str
    read: Callable[[str], Any]


def one_of(*words: str) -> Kind:
    def read(raw: str) -> str:
        if raw.lower() not in words:
            raise ValueError
        return raw.lower()

    return Kind(", ".join(words), read)


def number(low: int, high: int) -> Kind:
    def read(raw: str) -> int:
        if not low <= int(raw) <= high:
            raise ValueError
        return int(raw)

    return Kind(f"a whole number from {low} to {high}", read)


def url(*schemes: str) -> Kind:
    def read(raw: str) -> str:
        parts = urlsplit(raw)
        parts.port  # noqa: B018  # urlsplit finds a bad port only when asked for it
        if raw and parts.scheme not in schemes:
            raise ValueError
        return raw

    return Kind(" or ".join(f"{scheme}://…" for scheme in schemes), read)


def zone(raw: str) -> str:
    try:
        return ZoneInfo(raw or this_computers_zone()).key
    except (OSError, KeyError):  # no such file, no such name
        raise ValueError from None


def this_computers_zone(link: Path = Path("/etc/localtime")) -> str:
    """Debian and macOS keep the zone's name only in where this link points."""
    _, _, name = str(link.resolve()).partition("zoneinfo/")
    return name or "UTC"


ON = {"1": True, "yes": True, "on": True, "true": True}
OFF = {"0": False, "no": False, "off": False, "false": False}


def switch(raw: str) -> bool:
    if raw.lower() not in ON | OFF:
        raise ValueError
    return raw.lower() in ON


TEXT = Kind("any text", str)
SWITCH = Kind("1 or 0, yes or no, on or off, true or false", switch)
NAMES = Kind(
    "names with commas between them",
    lambda raw: tuple(word for word in re.split(r"[,\s]+", raw) if word),
)
FOLDER = Kind("a folder", lambda raw: ROOT / Path(raw).expanduser())
ZONE = Kind("a time zone such as Europe/Lisbon", zone)


def setting(name: str, kind: Kind, default: str, doc: str) -> Any:
    meta = {"name": name, "kind": kind, "default": default, "doc": doc}
    return field(metadata=meta)


@dataclass(frozen=True)
class House:
    """The settings as they were when this process started."""

    data: Path = setting(
        "PHAROS_DATA", FOLDER, "var", "Where everything made at run time lives."
    )
    host: str = setting("PHAROS_HOST", TEXT, "127.0.0.1", "The address to listen on.")
    port: int = setting(
        "PHAROS_PORT", number(1, 65535), "8000", "The port to listen on."
    )
    lan: bool = setting(
        "PHAROS_LAN", SWITCH, "0", "Open the house to the home network."
    )
    hosts: tuple[str, ...] = setting(
        "PHAROS_HOSTS", NAMES, "", "More host names the house answers to."
    )
    https: bool = setting(
        "PHAROS_HTTPS", SWITCH, "0", "A proxy in front speaks HTTPS for the house."
    )
    server: str = setting(
        "PHAROS_SERVER", one_of("daphne", "uvicorn"), "daphne", "The web server."
    )
    workers: int = setting(
        "PHAROS_WORKERS", number(1, 64), "2", "How many jobs are done at once."
    )
    gpu_workers: int = setting(
        "PHAROS_GPU_WORKERS",
        number(0, 16),
        "0",
        "How many more jobs wait for services at once, beside those that compute.",
    )
    films_at_once: int = setting(
        "PHAROS_FILMS_AT_ONCE",
        number(1, 50),
        "2",
        "How many films of one child are made at once; more wait in line.",
    )
    films_a_day: int = setting(
        "PHAROS_FILMS_A_DAY",
        number(1, 10_000),
        "40",
        "How many films one child may begin in a day; more wait for tomorrow.",
    )
    storyteller: str = setting(
        "PHAROS_STORYTELLER",
        TEXT,
        "house",
        "Who tells the stories when nobody says otherwise.",
    )
    voice: str = setting(
        "PHAROS_VOICE", TEXT, "house", "Who speaks when nobody says otherwise."
    )
    pictures: str = setting(
        "PHAROS_PICTURES", TEXT, "house", "Who draws when nobody says otherwise."
    )
    translator: str = setting(
        "PHAROS_TRANSLATOR", TEXT, "", "Who translates. Empty: nobody."
    )
    hearing: str = setting(
        "PHAROS_HEARING", TEXT, "", "Who listens to clips. Empty: nobody."
    )
    secret_key: str = setting(
        "PHAROS_SECRET_KEY",
        TEXT,
        "",
        "Signs sessions and tokens. Empty: made once and kept in the data folder.",
    )
    time_zone: str = setting(
        "PHAROS_TIME_ZONE", ZONE, "", "The family's clock. Empty: this computer's."
    )
    debug: bool = setting(
        "PHAROS_DEBUG", SWITCH, "0", "Show the inside of errors; 127.0.0.1 only."
    )
    log_level: str = setting(
        "PHAROS_LOG_LEVEL",
        one_of("debug", "info", "warning", "error"),
        "info",
        "How much is logged.",
    )
    log_format: str = setting(
        "PHAROS_LOG_FORMAT",
        one_of("plain", "json"),
        "plain",
        "Log lines for people, or for machines.",
    )
    step_up_minutes: int = setting(
        "PHAROS_STEP_UP_MINUTES",
        number(1, 60),
        "10",
        "How long the grown-ups' area stays open after a password.",
    )
    disk_floor_mb: int = setting(
        "PHAROS_DISK_FLOOR_MB",
        number(1, 1_000_000),
        "500",
        "With less free disk than this the house says it is not ready.",
    )
    database_url: str = setting(
        "DATABASE_URL",
        url("postgresql", "postgres", "sqlite"),
        "",
        "PostgreSQL. Empty: SQLite in the data folder.",
    )
    redis_url: str = setting(
        "REDIS_URL",
        url("redis", "rediss", "unix"),
        "",
        "Redis for jobs, sockets and cache. Empty: the database and memory.",
    )
    storage_url: str = setting(
        "STORAGE_URL",
        url("s3", "s3+http"),
        "",
        "A store, s3://key:secret@host[:port]/bucket. Empty: the data folder.",
    )


def catalogue() -> list[Mapping[str, Any]]:
    """Every setting: name, kind, default and what it is for."""
    return [f.metadata for f in fields(House)]


def read_dotenv(text: str) -> dict[str, str]:
    """Read `NAME=value` lines; quotes around a value and `#` lines are dropped.

    >>> read_dotenv('# ours\\nPHAROS_PORT = 8001\\nexport PHAROS_HOST="::1"')
    {'PHAROS_PORT': '8001', 'PHAROS_HOST': '::1'}
    """
    line = re.compile(r"^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$")
    found = {}
    for number, each in enumerate(text.splitlines(), start=1):
        if not each.strip() or each.lstrip().startswith("#"):
            continue
        if not (match := line.match(each)):
            raise UnreadableLine(number)
        found[match[1]] = match[2].strip("\"'")
    return found


def read(
    environ: Mapping[str, str] | None = None, dotenv: Path = ROOT / ".env"
) -> House:
    """Read the settings. A PHAROS_ name that is not one of ours is a typing mistake."""
    given = read_dotenv(dotenv.read_text("utf-8")) if dotenv.is_file() else {}
    given |= os.environ if environ is None else environ
    names = {meta["name"] for meta in catalogue()} | OUTSIDE
    for name in given:
        if name.startswith("PHAROS_") and name not in names:
            raise NoSuchSetting(name, sorted(names))
    house = House(**{f.name: read_one(f.metadata, given) for f in fields(House)})
    if house.debug and (house.lan or house.host not in {"127.0.0.1", "::1"}):
        raise WrongSetting("PHAROS_DEBUG", "1", "0, in a house that others can reach")
    return house


def read_one(meta: Mapping[str, Any], given: Mapping[str, str]) -> Any:
    raw = given.get(meta["name"], "").strip() or meta["default"]
    try:
        return meta["kind"].read(raw)
    except ValueError:
        raise WrongSetting(meta["name"], raw, meta["kind"].allowed) from None
