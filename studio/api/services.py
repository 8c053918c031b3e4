from __future__ import annotations

from typing import Any

from django.utils import timezone
from ninja import Router

from accounts.gate import Request, may
from accounts.models import Family
from studio.api.finding import family_of
from studio.api.shapes import Services
from studio.models import ServiceState
from studio.providers.service import Service
from studio.services.guests import PROMISES, set_up

router = Router()


@router.get("/services", response=Services, summary="Who can be asked to help")
@may("look around")
def services(request: Request) -> dict[str, Any]:
    """What may be chosen as `storyteller`, `voice` and `pictures`, and the rest the
    house can ask. Neither addresses nor keys are told."""
    family = family_of(request.viewer)
    states = {state.name: state for state in ServiceState.objects.all()}
    items = [
        _said(service, ready, family, states.get(service.name))
        for promise, all_of_them in PROMISES.items()
        for ready in [{each.name for each in set_up(promise)}]
        for service in all_of_them
    ]
    return {"items": items, "next": None}


def _said(
    service: Service, ready: set[str], family: Family, state: ServiceState | None
) -> dict[str, Any]:
    today = timezone.localdate()
    outside = bool(service.receives) and not service.at_home
    allowed = family.permissions.filter(service=service.recipient)
    return {
        "name": service.name,
        "title": service.title,
        "promise": service.promise,
        "at_home": service.at_home,
        "receives": sorted(service.receives),
        "is_set_up": service.name in ready,
        "is_allowed": not outside or allowed.exists(),
        "is_gone": service.life.is_over(today),
        "ends": service.life.ends.isoformat() if service.life.ends else None,
        "note": service.note,
        "is_well": state.last_ok if state else None,
        "checked_at": state.checked_at if state else None,
    }
