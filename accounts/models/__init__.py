"""The nouns of the house: families, the people in them, and how they come in."""

from __future__ import annotations

from accounts.models.api_key import ApiKey
from accounts.models.device import Device
from accounts.models.ended_token import EndedToken
from accounts.models.event import Event
from accounts.models.family import Family
from accounts.models.invite import Invite
from accounts.models.profile import Profile
from accounts.models.user import User

__all__ = [
    "ApiKey",
    "Device",
    "EndedToken",
    "Event",
    "Family",
    "Invite",
    "Profile",
    "User",
]
