"""What people may type, and what is said when it cannot be used."""

from __future__ import annotations

from accounts.forms.doors import InviteForm, KeyForm, NewPinForm, PinForm
from accounts.forms.people import (
    BaseChildren,
    ChildForm,
    Children,
    JoinForm,
    MineForm,
    PersonForm,
    WelcomeForm,
)

__all__ = [
    "BaseChildren",
    "ChildForm",
    "Children",
    "InviteForm",
    "JoinForm",
    "KeyForm",
    "MineForm",
    "NewPinForm",
    "PersonForm",
    "PinForm",
    "WelcomeForm",
]
