"""Asking for a film in a further language."""

from __future__ import annotations

from typing import Any

from django import forms

from accounts.forms.words import Spoken
from studio.models import Film
from studio.services import languages


class LanguageForm(Spoken, forms.Form):
    language = forms.ChoiceField(label="Language")
    dub = forms.BooleanField(
        label="With voices",
        required=False,
        initial=True,
        help_text="Everybody says their lines again; music and sounds stay.",
    )

    def __init__(self, film: Film, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="id_abroad_%s", **kwargs)
        # It stands far down the page: a wrong choice must not pull the page there.
        self.leads = False
        self.fields["language"].choices = [  # type: ignore[attr-defined]
            (code, name)
            for code, name in languages.names().items()
            if code != film.language
        ]
