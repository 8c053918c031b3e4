from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from django.http import Http404
from django.utils import timezone
from ninja import Router, Status

from accounts.api.shapes import Devices
from accounts.gate import Request, may
from accounts.models import Device, Family
from accounts.services import end_devices
from accounts.viewer import Viewer

router = Router()


@router.get("/devices", response=Devices, summary="Devices that are signed in")
@may("see devices")
def devices(request: Request) -> dict[str, Any]:
    signed_in = Device.objects.visible_to(request.viewer).active()
    return {"items": [_said(each, request.viewer) for each in signed_in], "next": None}


@router.delete("/devices/{device_id}", response={204: None}, summary="Sign one out")
@may("end devices")
def end_device(request: Request, device_id: UUID) -> Status[None]:
    """Its cookie opens nothing from now on. A grown-up has to sign it in again."""
    viewer = request.viewer
    device = Device.objects.visible_to(viewer).filter(pk=device_id)
    family = cast(Family, viewer.family)  # `decide` lets nobody else through
    if not end_devices(device, family, str(viewer.profile), timezone.now()):
        raise Http404
    return Status(204, None)


def _said(device: Device, viewer: Viewer) -> dict[str, Any]:
    return {
        "id": str(device.pk),
        "name": device.name,
        "address": device.address,
        "created_at": device.created_at,
        "seen_at": device.seen_at,
        "is_this": device == viewer.device,
    }
