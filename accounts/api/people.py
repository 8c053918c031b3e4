from __future__ import annotations

from typing import Annotated, Any

from django.shortcuts import get_object_or_404
from ninja import Path, Router

from accounts.api.shapes import HIGHEST_ID, People, Person
from accounts.gate import Request, may
from accounts.models import Profile

router = Router()
PersonId = Annotated[int, Path(ge=1, le=HIGHEST_ID, description="The id of a person.")]


@router.get("/people", response=People, summary="Everybody in the family")
@may("see people")
def people(request: Request) -> dict[str, Any]:
    """All of them in one answer: a family is small."""
    everybody = Profile.objects.visible_to(request.viewer)
    return {"items": list(everybody), "next": None}


@router.get("/people/{person_id}", response=Person, summary="One person")
@may("see people")
def person(request: Request, person_id: PersonId) -> Profile:
    return get_object_or_404(Profile.objects.visible_to(request.viewer), pk=person_id)
