"""What every form here has in common: its words, and where the cursor goes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField

WORDS = {
    "required": "Please fill this in.",
    "max_length": "That is too long: at most %(limit_value)d letters.",
    "null_characters_not_allowed": "There is something in this that is no letter.",
}
WORDS_FOR_CHOICES = {
    "required": "Please choose one.",
    "invalid_choice": "Choose one of those shown.",
    "invalid_list": "Choose from those shown.",
}


class Spoken:
    """The house's words for what is missing, and the cursor in the first such field.

    The page itself puts it there (`autofocus`), so it works without a script.
    """

    bound_field_class: type[BoundField] | None
    fields: dict[str, forms.Field]
    errors: Any
    begins_at = ""  # where the cursor is in any case
    cursor = ""  # where it goes if only the form as a whole was wrong

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bound_field_class = WithCursor
        self.leads = True
        for field in self.fields.values():
            # A word in the field that says the same as the label above it is noise.
            field.widget.attrs.pop("placeholder", None)
            field.error_messages |= spoken(field)

    @property
    def has_cursor(self) -> str:
        """The name of the field, or nothing while nothing is wrong."""
        if self.begins_at:
            return self.begins_at
        if not self.errors or not self.leads:
            return ""
        shown = [
            name for name, each in self.fields.items() if not each.widget.is_hidden
        ]
        wrong = (name for name in shown if name in self.errors)
        return next(wrong, self.cursor or shown[0] if shown else "")


def spoken(field: forms.Field) -> dict[str, str]:
    """Our words for a field, except where it was given words of its own."""
    classes = reversed(type(field).__mro__)
    library: dict[str, Any] = {}
    for each in classes:
        library |= getattr(each, "default_error_messages", {})
    ours = WORDS | (WORDS_FOR_CHOICES if isinstance(field, forms.ChoiceField) else {})
    said = field.error_messages
    return {
        code: words
        for code, words in ours.items()
        if said.get(code) == library.get(code)
    }


class WithCursor(BoundField):
    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        attrs = super().build_widget_attrs(attrs, widget)
        if self.name == getattr(self.form, "has_cursor", ""):
            attrs["autofocus"] = True
        return attrs


class OneCursor:
    """Of several boxes or buttons that are one field, the first has the cursor."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(*args, **kwargs)  # type: ignore[misc]
        if option["index"] != "0":
            option["attrs"].pop("autofocus", None)
        return option


class Radios(OneCursor, forms.RadioSelect):
    pass


class Boxes(OneCursor, forms.CheckboxSelectMultiple):
    pass
