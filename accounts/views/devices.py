"""The screens that a grown-up signed in."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.gate import Request, may
from accounts.models import Device
from accounts.models.device import DeviceQuerySet
from accounts.services import end_devices
from accounts.views.answers import device_of, family_of, me_of, show


def ours(request: Request) -> DeviceQuerySet:
    return Device.objects.visible_to(request.viewer).active()


@may("see devices")
def devices(request: Request) -> HttpResponse:
    known = ours(request).select_related("added_by__profile")
    return show(request, "accounts/devices.html", devices=known)


@may("end devices")
def device_end(request: Request, device_id: UUID) -> HttpResponse:
    device = get_object_or_404(ours(request), pk=device_id)
    if request.method != "POST":
        return show(request, "accounts/device_end.html", device=device)
    end(request, ours(request).filter(pk=device.pk))
    messages.success(request, f"{device} is signed out.")
    return redirect("accounts:devices")


@require_POST
@may("end devices")
def devices_end(request: Request) -> HttpResponse:
    """Every screen but the one that asks."""
    others = ours(request).exclude(pk=device_of(request).pk)
    count = end(request, others)
    messages.success(request, f"Signed out: {count}. This screen stays.")
    return redirect("accounts:devices")


def end(request: Request, which: DeviceQuerySet) -> int:
    by = str(me_of(request))
    return end_devices(which, family_of(request), by, timezone.now())
