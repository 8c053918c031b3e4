"""Verbs that span several nouns, or reach outside."""

from __future__ import annotations

from accounts.services.doors import (
    cut_key,
    end_devices,
    revoke_key,
    rotate_key,
    take_back,
    write_invite,
)
from accounts.services.families import (
    Child,
    accept_invite,
    found_family,
    found_first_family,
    free_picture,
    remove_person,
    save_person,
)
from accounts.services.news import LOOK_NOW, nudge, tell

__all__ = [
    "LOOK_NOW",
    "Child",
    "accept_invite",
    "cut_key",
    "end_devices",
    "found_family",
    "found_first_family",
    "free_picture",
    "nudge",
    "remove_person",
    "revoke_key",
    "rotate_key",
    "save_person",
    "take_back",
    "tell",
    "write_invite",
]
