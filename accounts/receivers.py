"""What happens by itself when somebody signs in."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver

from accounts.models import Device, User
from accounts.providers.callers import address_of
from accounts.services import tell


@receiver(user_logged_in)
def know_the_device(request: Any, user: User, **kwargs: Any) -> None:
    """Remember this browser as one of the family's, and who is now at the window."""
    request.session["profile"] = getattr(getattr(user, "profile", None), "pk", None)
    viewer = getattr(request, "viewer", None)
    if viewer and viewer.device and viewer.device.family_id == user.family_id:
        return
    name = device_name(request.META.get("HTTP_USER_AGENT", ""))
    address = address_of(request)
    device, request.new_device_cookie = Device.sign_in(user, name, address)
    tell(
        user.family,
        topic="devices",
        kind="signed-in",
        text=f"{user.said_name} signed in a new device: {device.name}.",
        for_grown_ups=True,
    )


BROWSERS = ("Edg", "OPR", "Firefox", "Chrome", "Safari")
SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "CrOS", "Macintosh", "Linux")
SAID = {"Edg": "Edge", "OPR": "Opera", "Macintosh": "a Mac", "CrOS": "a Chromebook"}
SAID |= {"iPhone": "an iPhone", "iPad": "an iPad"}


def device_name(user_agent: str) -> str:
    """Say in a few words which device it is.

    >>> device_name("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0")
    'Firefox on Linux'
    """
    browser = next((b for b in BROWSERS if re.search(rf"{b}\w*/", user_agent)), "")
    system = next((s for s in SYSTEMS if s in user_agent), "")
    if not browser or not system:
        return "A device"
    return f"{SAID.get(browser, browser)} on {SAID.get(system, system)}"
