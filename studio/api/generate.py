"""POST /generate: one call makes a film; the fields are the ones programs expect."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from ninja import Router, Status

from accounts.engine.refusals import Refused
from accounts.gate import Request, may
from accounts.models import Family
from studio.api.finding import A_NEW_JOB, OnceKey, family_of, made_once, whoever
from studio.api.saying import whole_job
from studio.api.shapes import GenerateIn, JobWhole, Wish
from studio.engine.paint.hands import all_hands
from studio.forms.asking import is_closed
from studio.forms.faces import STARS
from studio.pipeline.graph import CPU, GPU
from studio.pipeline.order import HOUSE, Order
from studio.services import calling, making, news
from studio.services.guests import service

router = Router()
PROMISES = ("storyteller", "voice", "pictures")


@router.post(
    "/generate",
    response={201: JobWhole},
    openapi_extra=A_NEW_JOB,
    summary="Make a film",
)
@may("make films")
def generate(
    request: Request, response: HttpResponse, wish: GenerateIn, key: OnceKey = None
) -> Status[dict[str, Any]]:
    """It stands in line at once; Location is where it can be watched.

    Follow it with GET /api/v1/jobs/{job_id}/events.
    """
    family = family_of(request.viewer)

    def make() -> dict[str, Any]:
        order, notes = wished(wish, _the_usual(family), family)
        if not wish.produce_preview:
            notes.append("A preview is made in any case: the stream is cut from it.")
        with transaction.atomic():
            job = making.ask_for(family, whoever(request.viewer), order)
            for note in notes:
                news.say(job, note)
            # The queue may be outside of the database: then it is told once more when
            # the job can be seen there.
            transaction.on_commit(_call)
        return whole_job(job, notes)

    return made_once(request, response, key, wish.model_dump(mode="json"), make)


def wished(wish: Wish, before: Order, family: Family) -> tuple[Order, list[str]]:
    """Return the order with what was wished, and what was understood otherwise."""
    given = wish.model_dump(exclude_none=True)
    notes: list[str] = []
    changes: dict[str, Any] = {
        name: given[name]
        for name in ("prompt", "title", "language", "seed", "take", "read_first")
        if name in given
    }
    if "duration_target" in given:
        changes["seconds"] = float(given["duration_target"])
    if "cast" in given:
        changes["cast"] = tuple(STARS[name] for name in dict.fromkeys(given["cast"]))
    for promise in PROMISES:
        if given.get(promise):
            changes[promise] = _chosen(promise, given[promise], family)
    if given.get("style"):
        prompt = changes.get("prompt", before.prompt)
        changes |= _styled(given["style"], prompt, notes)
    if changes.get("prompt", before.prompt) != before.prompt:
        # What was changed in the old story has no place in another one.
        changes = {"script": None, "kept": None, "retakes": {}, **changes}
    return replace(before, **changes), notes


def _the_usual(family: Family) -> Order:
    """Return what is asked for when nobody says otherwise."""
    house = settings.HOUSE
    return Order(
        "",
        family=family.name,
        storyteller=house.storyteller or HOUSE,
        voice=house.voice or HOUSE,
        pictures=house.pictures or HOUSE,
    )


def _chosen(promise: str, name: str, family: Family) -> str:
    if name == HOUSE:
        return name
    head, _, tail = name.partition(":")
    asked = service(promise, head.strip())
    if tail:
        raise Refused(
            "wrong-input",
            f"Which voice of {asked.title} speaks is not chosen for one film.",
            f"Send “{head}”; its settings in .env name the voice.",
        )
    if is_closed(asked, family):
        raise Refused(
            "not-allowed",
            f"{asked.title} is outside the house, and no grown-up has said that it may "
            "be told anything.",
            "A grown-up can allow it under Services in the grown-ups’ room.",
        )
    return asked.name


def _styled(style: str, prompt: str, notes: list[str]) -> dict[str, str]:
    """Take a style for one of our hands, or for a part of what is to be filmed."""
    if style.casefold() in all_hands():
        return {"style": style.casefold()}
    longer = f"{prompt}{' ' if prompt[-1:] in '.!?…' else ', '}{style}"
    if len(longer) > making.LONGEST_PROMPT:
        raise Refused("wrong-input", "Prompt and style together are too long.")
    known = ", ".join(sorted(all_hands()))
    notes.append(
        f"“{style}” is none of the house’s hands ({known}), so it was added to the "
        "words of the prompt."
    )
    return {"prompt": longer}


def _call() -> None:
    for queue in (CPU, GPU):
        calling.call_for(queue)
