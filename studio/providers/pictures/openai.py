"""OpenAI's pictures: gpt-image-2. Its answer holds the picture itself, so no shelf."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from kit.problems import Problem
from kit.web import Carried, File, Limits, Place, Refused
from studio.providers.pictures.checked import checked, kind_of
from studio.providers.pictures.cloud import AT_ONCE, Cloud, record
from studio.providers.pictures.phrasing import negative, positive
from studio.providers.pictures.promise import Picture, Wanted
from studio.providers.pictures.refusals import Vendor, Why, by_status, read
from studio.providers.pictures.retired import retired
from studio.providers.pictures.shapes import fitted, stepped
from studio.providers.service import Around, Hear, Need, Service, Stop, never, unheard

MODEL = "gpt-image-2"
# What films and seeds of earlier years call it.
SAME = {"dalle": MODEL, "dall-e": MODEL}
# Those that speak as dall-e did, or draw in three sizes only, and their last days.
SHUT_DOWN = {
    "dall-e-2": date(2026, 5, 12),
    "dall-e-3": date(2026, 5, 12),
    "gpt-image-1": date(2026, 10, 23),
    "gpt-image-1-mini": date(2026, 12, 1),
    "gpt-image-1.5": date(2026, 12, 1),
    "chatgpt-image-latest": date(2026, 12, 1),
}
QUALITIES = ("low", "medium", "high")
PLACE = Place("OpenAI", "https://api.openai.com")
VENDOR = Vendor(
    "OpenAI",
    key="OPENAI_API_KEY",
    model="OPENAI_IMAGE_MODEL",
    keys="platform.openai.com/api-keys",
    money="platform.openai.com/settings/organization/billing",
)
MOST_REFERENCES = 16
# The code decides before the status does: an empty account comes as 429 and as 401.
CODES = {
    "insufficient_quota": Why.MONEY,
    "billing_hard_limit_reached": Why.MONEY,
    "billing_not_active": Why.MONEY,
    "moderation_blocked": Why.RULES,
    "content_policy_violation": Why.RULES,
    "model_not_found": Why.MODEL,
    "string_above_max_length": Why.SIZE,
    "invalid_api_key": Why.KEY,
    "rate_limit_exceeded": Why.BUSY,
}


class OpenAIPictures:
    """Draws with OpenAI, from words and from pictures of who is in it."""

    name = "openai"

    def __init__(
        self, around: Around, *, place: Place = PLACE, limits: Limits = AT_ONCE
    ) -> None:
        asked = around.settings.get(VENDOR.model) or MODEL
        self._model = _still_there(SAME.get(asked.lower(), asked))
        self._quality = _quality(around.settings.get("OPENAI_IMAGE_QUALITY", ""))
        key = around.settings.get(VENDOR.key, "")
        headers = {"Authorization": f"Bearer {key}"}
        self._cloud = Cloud(around.door, place, VENDOR, _why, headers, limits=limits)

    def draw(
        self, wanted: Wanted, *, hear: Hear = unheard, stop: Stop = never
    ) -> Picture:
        cloud = self._cloud.heeding(stop)
        hear(0.0, "OpenAI is drawing", None)
        path, how = _asked(wanted, self._model, self._quality)
        answer = cloud.ask("POST", path, **how)
        data = cloud.unpacked(record(answer.json(), "data", 0, "b64_json"))
        return fitted(checked(data, f"openai {self._model}", str(cloud.place)), wanted)

    def check(self) -> str:
        said = self._cloud.ask("GET", f"/v1/models/{self._model}").json()
        if record(said, "id") != self._model:
            raise Problem(
                f"{self._cloud.place} answers, but not as OpenAI does.",
                "Look whether a proxy or a sign-in page answers in its place.",
            )
        return f"OpenAI answers, and {self._model} may be used with this key."


def _asked(wanted: Wanted, model: str, quality: str) -> tuple[str, dict[str, Any]]:
    """Return the path and the body. `response_format` is refused by these models."""
    # A ratio past 3:1 or a side past what is well tested would be refused, and paid.
    wide, high = stepped(
        min(wanted.width, 3 * wanted.height),
        min(wanted.height, 3 * wanted.width),
        step=16,
        least=512,
        most=2560,
    )
    asked = {
        "model": model,
        "prompt": f"{positive(wanted)}. Leave out: {negative(wanted)}.",
        "size": f"{wide}x{high}",
        "quality": quality,
        "output_format": "png",
    }
    if not wanted.references:
        words: frozenset[Carried] = frozenset({"words"})
        # “auto” is the stricter of its two filters.
        body = {**asked, "n": 1, "moderation": "auto"}
        return "/v1/images/generations", {"carries": words, "json": body}
    both: frozenset[Carried] = frozenset({"words", "pictures"})
    parts: list[tuple[str, str | File]] = [*asked.items(), ("n", "1")]
    for n, data in enumerate(wanted.references[:MOST_REFERENCES]):
        kind = kind_of(data) or "png"
        parts.append(("image[]", File(f"{n}.{kind}", data, f"image/{kind}")))
    return "/v1/images/edits", {"carries": both, "parts": parts}


def _why(refused: Refused) -> Why:
    said = read(refused)
    for name in ("code", "type"):
        why = CODES.get(str(record(said, "error", name)))
        if why:
            return why
    words = refused.words.lower()
    if "safety system" in words or "content policy" in words:
        return Why.RULES
    if "quota" in words or "billing" in words:
        return Why.MONEY
    return by_status(refused.status)


def _still_there(model: str) -> str:
    if model in SHUT_DOWN:
        day = SHUT_DOWN[model]
        raise Problem(
            f"OPENAI_IMAGE_MODEL is {model}, which OpenAI shuts down on "
            f"{day.day} {day:%B %Y}; {MODEL} takes its place.",
            f"Write {MODEL} there, or take the line out of .env.",
        )
    if not model.replace("-", "").replace(".", "").isalnum():
        raise Problem(
            "OPENAI_IMAGE_MODEL is not the name of a model.", f"Write {MODEL}."
        )
    return model


def _quality(asked: str) -> str:
    # Not “auto”: what a picture costs shall not be a surprise.
    quality = asked.lower() or "medium"
    if quality not in QUALITIES:
        raise Problem(
            f"OPENAI_IMAGE_QUALITY cannot be “{asked}”.",
            f"Write {', '.join(QUALITIES)}.",
        )
    return quality


SERVICE = Service(
    "openai",
    "OpenAI",
    "pictures",
    open=OpenAIPictures,
    needs=(
        Need(VENDOR.key, "A key from platform.openai.com/api-keys.", secret=True),
        Need(VENDOR.model, "The model that draws.", MODEL, optional=True),
        Need("OPENAI_IMAGE_QUALITY", "low, medium or high.", "medium", optional=True),
    ),
    receives=frozenset({"words", "pictures"}),
    note="The words of the scene and pictures of who is in it go to OpenAI in the "
    "United States, and every picture costs a few cents.",
)
# Who wrote “dalle” years ago gets what took its place.
DALLE = replace(
    SERVICE, name="dalle", title="OpenAI (once DALL·E)", called=SERVICE.recipient
)
RETIRED = tuple(
    retired(
        name,
        title,
        SHUT_DOWN[name],
        f"OpenAI shut it down on {SHUT_DOWN[name].day} {SHUT_DOWN[name]:%B %Y}. "
        "Its gpt-image-2 took its place: choose “openai”.",
    )
    for name, title in (
        ("dall-e-2", "DALL·E 2"),
        ("dall-e-3", "DALL·E 3"),
        ("gpt-image-1", "GPT Image 1"),
    )
)
