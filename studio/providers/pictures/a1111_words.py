"""What AUTOMATIC1111's failures mean, and what a family can do about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kit.problems import Problem
from kit.web import Place, Refused, WrongKind
from studio.providers.pictures.comfy_words import OUT_OF_MEMORY, listed, one_line

__all__ = ["no_checkpoint", "not_drawn", "one_line", "refused"]


def refused(place: Place, no: Refused) -> Problem:
    """Return what a refusal means. Its own words stay in it where they help."""
    told = _told(no)
    said = one_line(f"{told.get('error') or ''} {told.get('errors') or ''}").strip()
    detail = told.get("detail")
    if no.status == 401:
        return Problem(
            f"{place} wants a name and a password, or other ones.",
            "Set A1111_AUTH to what follows --api-auth where it is started.",
        )
    if no.status == 404 and detail in (None, "", "Not Found"):
        return Problem(
            f"{place} is there, but it was started without its interface for programs.",
            "Start it with --api (in webui-user: COMMANDLINE_ARGS=--api).",
        )
    if no.status in (404, 422):
        return Problem(
            f"{place} does not take what was asked: {_detail(detail)}.",
            "Bring it up to date, or look whether a fork speaks differently.",
        )
    if no.status == 500:
        return _broken(place, said or one_line(detail or no.words))
    return no


def _broken(place: Place, said: str) -> Problem:
    if any(sign in said.lower() for sign in OUT_OF_MEMORY):
        return Problem(
            f"{place} ran out of memory on its graphics card.",
            "Close what else uses the card (Ollama keeps its model for five minutes), "
            "ask for a smaller picture, or start it with --medvram.",
            passing=True,
        )
    if "nans" in said.lower():
        return Problem(
            f"{place} drew nothing but errors (NaN) with this model.",
            "Start it with --no-half-vae, or choose another checkpoint.",
        )
    return Problem(
        f"{place} failed: {said or 'it does not say why'}.",
        "Look at its own window, which says more.",
    )


def no_checkpoint(place: Place, name: str, there: list[str]) -> Problem:
    what = f"has no checkpoint “{one_line(name, 80)}”" if name else "has none loaded"
    return Problem(
        f"{place} {what}. {listed([one_line(each, 80) for each in there])}",
        "Put it into models/Stable-diffusion, or set A1111_CHECKPOINT to one that is "
        "there.",
    )


def not_drawn(place: Place) -> Problem:
    return Problem(
        f"{place} answered without a picture.",
        "Look at its own window, which says more.",
    )


def _told(no: Refused) -> Mapping[str, Any]:
    try:
        told = no.answer.json()
    except WrongKind:
        return {}
    return told if isinstance(told, Mapping) else {}


def _detail(detail: Any) -> str:
    """Return the words of one of its two ways to say what is wrong."""
    if isinstance(detail, list) and detail and isinstance(detail[0], Mapping):
        where = detail[0].get("loc")
        at = ".".join(map(str, where)) if isinstance(where, list) else ""
        return one_line(f"{at}: {detail[0].get('msg', '')}")
    return one_line(detail)
