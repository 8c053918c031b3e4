"""What the studio's part of the API takes and gives, field by field."""

from __future__ import annotations

import json
import unicodedata
from typing import Annotated, Any, Literal

from ninja import Field, Schema
from pydantic import AfterValidator, BaseModel, ConfigDict

from accounts.api.shapes import A_DAY, SAID, TRIMMED, Moment, Next, length
from studio.engine.brief.measures import LONGEST, SHORTEST
from studio.services.making import LONGEST_LINE, LONGEST_PROMPT

A_JOB = "5a9d6a0e-3d0f-4a55-9b52-6f1f6a1f5c11"
A_FILM = "c1b7e0f4-8d2e-4c1a-9a74-0b6f5d3e2a10"
JOBS = "/api/v1/jobs"
CONTENT = "/api/v1/content"
LONGEST_TITLE = 60  # what the title page holds on two lines
_NOTHING_SEEN = {"Cf", "Mn", "Zs", "Zl", "Zp"}  # Unicode's names for such signs
Language = Literal["en", "es", "fr", "de", "it", "pt"]
Star = Literal["otter", "juniper", "wren", "keeper", "robot", "mama", "papa"]
JobStatus = Literal[
    "queued",
    "generating_script",
    "rendering_preview",
    "rendering_final",
    "composing",
    "completed",
    "failed",
    "cancelled",
]


def _readable(words: str) -> str:
    # A line break may stand in a text; what turns it round or ends it may not.
    if any(
        unicodedata.category(sign) in {"Cc", "Cs"} and sign not in "\n\r\t"
        for sign in words
    ):
        raise ValueError("It has signs in it that cannot be seen.")
    return words


def _on_one_line(words: str) -> str:
    words = " ".join(words.split())
    if words and all(unicodedata.category(sign) in _NOTHING_SEEN for sign in words):
        raise ValueError("There is nothing in it that can be seen.")
    return words


def _storable(script: dict[str, Any]) -> dict[str, Any]:
    """Refuse what JSON can say and no database or file can keep."""
    try:
        text = json.dumps(script, ensure_ascii=False, allow_nan=False)
        text.encode()
    except (ValueError, RecursionError):
        raise ValueError("It holds numbers or signs that cannot be kept.") from None
    if "\\u0000" in text:
        raise ValueError("It has signs in it that cannot be seen.")
    return script


SEEN, ON_A_LINE = AfterValidator(_readable), AfterValidator(_on_one_line)
Prompt = Annotated[str, length(LONGEST_PROMPT, 1), TRIMMED, SAID, SEEN]
Line = Annotated[str, length(LONGEST_LINE, 1), TRIMMED, SAID, SEEN]
Title = Annotated[str, length(LONGEST_TITLE), TRIMMED, SEEN, ON_A_LINE]
Style = Annotated[str, length(60), TRIMMED, SEEN]
Service = Annotated[str, length(80), TRIMMED, SEEN]
FilmTitle = Annotated[str, length(120, 1), TRIMMED, SAID, SEEN, ON_A_LINE]
Description = Annotated[str, length(2000), TRIMMED, SEEN]


class Asked(BaseModel):
    """What somebody sends: no name we do not know, and no “7” where a 7 is meant."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Wish(Asked):
    """What a film may be asked to be. What is left out, the sentence decides."""

    title: Title | None = Field(
        default=None,
        description="Else the story finds one.",
        examples=["Lighthouse Storm"],
    )
    style: Style | None = Field(
        default=None,
        description="One of the house’s hands: paper, felt, ink, crayon, chalk, "
        "glass, linocut, night. Other words become words of the prompt.",
        examples=["felt"],
    )
    voice: Service | None = Field(
        default=None,
        description="Who speaks: a service by name; “house” is the house’s own.",
        examples=["house"],
    )
    language: Language | None = Field(
        default=None, description="Else as it is written.", examples=["en"]
    )
    storyteller: Service | None = Field(
        default=None, description="Who tells the story.", examples=["house"]
    )
    pictures: Service | None = Field(
        default=None, description="Who draws.", examples=["house"]
    )
    seed: int | None = Field(
        default=None,
        ge=0,
        lt=2**31,
        description="The same sentence with the same seed is the same film.",
        examples=[7],
    )
    take: int | None = Field(
        default=None, ge=1, le=1000, description="Another telling.", examples=[1]
    )
    read_first: bool | None = Field(
        default=None,
        description="Wait with the heavy work until the script was read: "
        "PUT /api/v1/jobs/{job_id}/script goes on.",
        examples=[False],
    )
    cast: list[Star] | None = Field(
        default=None,
        max_length=7,
        description="Who of the house’s faces is in it.",
        examples=[["otter", "keeper"]],
    )


class GenerateIn(Wish):
    prompt: Prompt = Field(
        examples=["A lighthouse that controls storms. Emerald palette, 2 scenes."]
    )
    duration_target: float = Field(
        default=7.0,
        ge=SHORTEST,
        le=LONGEST,
        allow_inf_nan=False,
        description="Seconds.",
        examples=[7],
    )
    produce_preview: bool = Field(
        default=True,
        description="A preview is made in any case: the small stream is cut from it.",
    )


class JobIn(Wish):
    prompt: Prompt | None = Field(
        default=None, examples=["A lighthouse that tames a storm"]
    )
    duration_target: float | None = Field(
        default=None,
        ge=SHORTEST,
        le=LONGEST,
        allow_inf_nan=False,
        description="Seconds.",
        examples=[30],
    )


class LineIn(Asked):
    scene: int = Field(ge=0, lt=1000, description="Counted from 0.", examples=[1])
    moment: int = Field(
        ge=0,
        lt=1000,
        description="Which moment of the scene; GET the script for them.",
        examples=[2],
    )
    words: Line = Field(examples=["Hold on tight!"])


Script = Annotated[dict[str, Any], AfterValidator(_storable)]


class LogLine(Schema):
    id: int = Field(examples=[121])
    at: Moment
    text: str = Field(examples=["story: 5 scenes, 14 lines"])
    tone: Literal["", "ok", "bad"] = Field(examples=["ok"])


class StepOut(Schema):
    label: str = Field(examples=["Story written"])
    state: Literal["", "now", "done", "bad"] = Field(
        description="Empty: it has not begun.", examples=["done"]
    )
    words: str = Field(examples=["5 scenes, 14 lines"])
    at: float | None = Field(
        description="Seconds after it was asked for.", examples=[1.4]
    )


class Failed(Schema):
    step: str = Field(examples=["Voices"])
    node: str = Field(examples=["voice/3"])
    service: str = Field(examples=["elevenlabs"])
    cause: str = Field(examples=["ElevenLabs refused with 401."])
    remedy: str = Field(examples=["Look at its key in the settings."])
    kept: str = Field(examples=["Everything that was made before is kept."])


class Job(Schema):
    id: str = Field(examples=[A_JOB])
    user_id: int | None = Field(
        description="Who asked; null when they left the family.", examples=[1]
    )
    prompt_text: str = Field(examples=["A lighthouse that controls storms"])
    title: str = Field(examples=["Lighthouse Storm"])
    style: str = Field(examples=["paper"])
    voice: str = Field(examples=["house"])
    storyteller: str = Field(examples=["house"])
    pictures: str = Field(examples=["house"])
    language: str = Field(examples=["en"])
    duration_target: float | None = Field(description="Seconds.", examples=[7])
    status: JobStatus = Field(examples=["rendering_final"])
    progress: float = Field(description="0 to 1; never goes back.", examples=[0.42])
    created_at: Moment
    updated_at: Moment
    preview_url: str | None = Field(examples=[f"{JOBS}/{A_JOB}/artifacts/preview"])
    final_url: str | None = Field(examples=[f"{JOBS}/{A_JOB}/artifacts/film"])
    thumbnail_url: str | None = Field(examples=[f"{JOBS}/{A_JOB}/artifacts/thumbnail"])
    vtt_url: str | None = Field(examples=[f"{JOBS}/{A_JOB}/artifacts/captions"])
    error_log: str | None = Field(
        description="Why it stopped, and what helps; null if it did not.",
        examples=[None],
    )
    kind: Literal["film", "clip", "tracks"] = Field(
        description="A film, a clip that comes in, or a further language.",
        examples=["film"],
    )
    film_id: str = Field(
        description="Its film; GET /api/v1/content/{content_id} once it is there.",
        examples=[A_FILM],
    )
    take: int = Field(description="Which take of its film.", examples=[1])
    change: str = Field(
        description="What was changed of an earlier take.", examples=[""]
    )
    parent_id: str | None = Field(description="That earlier take.", examples=[None])
    is_paused: bool
    waiting: str = Field(description="Why it does not go on; empty if it does.")
    seconds_left: float | None = Field(
        description="An honest guess, or null while there is none.", examples=[9.5]
    )


class JobWhole(Job):
    seed: int | None = Field(examples=[7])
    read_first: bool
    error: Failed | None
    steps: list[StepOut]
    logs: list[LogLine] = Field(
        description="The last 30 lines; GET /api/v1/events?topic= has them all."
    )
    topic: str = Field(
        description="What its news is about.",
        examples=[f"job:{A_JOB.replace('-', '')}"],
    )
    notes: list[str] = Field(
        description="What was understood otherwise than it was written.",
        examples=[["“cinematic” is none of the house’s hands, …"]],
    )


class JobPage(Schema):
    items: list[Job]
    next: Next


class Piece(Schema):
    id: int = Field(examples=[904])
    name: str = Field(examples=["voice/3"])
    kind: str = Field(examples=["voice"])
    size: int = Field(description="Bytes.", examples=[48_044])
    sha256: str = Field(examples=["9f2c4e6a…"])
    content_type: str = Field(examples=["audio/wav"])
    maker: str = Field(examples=["house"])
    made_at: Moment
    was_there: bool = Field(description="Found by its key, not made for this job.")
    url: str = Field(examples=[f"{JOBS}/{A_JOB}/artifacts/voice/3"])


class Pieces(Schema):
    items: list[Piece]
    next: Next


class Content(Schema):
    id: str = Field(examples=[A_FILM])
    owner_id: int | None = Field(examples=[1])
    title: str = Field(examples=["Lighthouse Storm"])
    description: str
    mp4_url: str | None = Field(examples=[f"{CONTENT}/{A_FILM}/film.mp4"])
    hls_url: str | None = Field(examples=[f"{CONTENT}/{A_FILM}/hls/index.m3u8"])
    thumbnail: str | None = Field(examples=[f"{CONTENT}/{A_FILM}/thumbnail.jpg"])
    duration: float = Field(description="Seconds.", examples=[7.4])
    languages: list[str] = Field(
        description="What is spoken in it, the original first.", examples=[["en"]]
    )
    published: bool = Field(description="Whether all of the family see it.")
    created_at: Moment
    captions: list[str] = Field(examples=[["en"]])
    tags: list[str] = Field(examples=[["bedtime"]])
    kind: Literal["made", "clip"] = Field(examples=["made"])
    job_id: str | None = Field(description="The take that is shown.", examples=[A_JOB])


class ContentPage(Schema):
    items: list[Content]
    next: Next


class ContentIn(Asked):
    title: FilmTitle | None = Field(default=None, examples=["Lighthouse Storm"])
    description: Description | None = Field(
        default=None, examples=["The one with the eleven kites."]
    )


class LanguageIn(Asked):
    language: Language = Field(examples=["es"])
    voices: bool = Field(
        default=False, description="Dubbed too, and not only with captions."
    )


class Fact(Schema):
    name: str = Field(description="As it was asked for.", examples=["otter"])
    title: str = Field(examples=["Otter"])
    summary: str = Field(examples=["Otters are carnivorous mammals. …"])
    source: str = Field(examples=["https://en.wikipedia.org/wiki/Otter"])
    language: str = Field(examples=["en"])
    fetched_at: Moment = Field(examples=[A_DAY])


class Facts(Schema):
    items: list[Fact]
    next: Next


class ServiceOut(Schema):
    name: str = Field(examples=["ollama"])
    title: str = Field(examples=["Ollama"])
    promise: str = Field(examples=["storyteller"])
    at_home: bool = Field(description="It runs in the family’s own house.")
    receives: list[str] = Field(
        description="What it would be told.", examples=[["words"]]
    )
    is_set_up: bool = Field(description="It is alive, and its settings are there.")
    is_allowed: bool = Field(description="It may be told something of this family.")
    is_gone: bool = Field(description="It is no more.")
    ends: str | None = Field(description="The day its maker ends it.", examples=[None])
    note: str
    is_well: bool | None = Field(
        description="How it was last; null if nobody asked yet.", examples=[None]
    )
    checked_at: Moment | None


class Services(Schema):
    items: list[ServiceOut]
    next: Next
