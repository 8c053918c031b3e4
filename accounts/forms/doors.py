"""Ways in: numbers, invitations, keys."""

from __future__ import annotations

from typing import Any

from django import forms

from accounts.forms.people import segments
from accounts.forms.words import Boxes, Spoken
from accounts.models.api_key import SCOPES

LIFETIMES = {"30": "30 days", "90": "90 days", "365": "A year"}


def pin(label: str, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=8,
        widget=forms.PasswordInput(
            attrs={"inputmode": "numeric", "pattern": "[0-9]*", "autocomplete": "off"}
        ),
        **more,
    )


class PinForm(Spoken, forms.Form):
    """The number pad at the window."""

    pin = pin("The numbers", error_messages={"required": "Which numbers?"})


class NewPinForm(Spoken, forms.Form):
    """A new PIN. Whoever changes their own says the old one first."""

    old = pin("Your PIN now")
    new = pin(
        "New PIN",
        help_text="Four to eight numbers.",
        error_messages={"required": "Write four to eight numbers."},
    )

    def __init__(
        self, *args: Any, ask_old: bool = False, ask_new: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if not ask_old:
            del self.fields["old"]
        self.fields["new"].required = ask_new


class InviteForm(Spoken, forms.Form):
    name = forms.CharField(
        label="Who is it for?",
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class KeyForm(Spoken, forms.Form):
    """A way in for a program."""

    name = forms.CharField(
        label="What is it for?",
        max_length=60,
        help_text="For example “the cupboard computer”.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    scopes = forms.MultipleChoiceField(
        label="What it may do",
        choices=list(SCOPES.items()),
        initial=["read"],
        widget=Boxes,
        error_messages={"required": "Choose at least one."},
    )
    days = segments("How long it works", list(LIFETIMES.items()), initial="90")
