"""What is typed and chosen about films: on the shelf, on a film's page, on bringing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms

from accounts.forms.words import Radios, Spoken
from accounts.models import Profile
from studio.engine.origins import origins
from studio.models import Film
from studio.services import shelf
from studio.services.shelf import Wanted

if TYPE_CHECKING:
    from accounts.viewer import Viewer


def language_name(code: str) -> str:
    """Return a language by its own name, or its code if the house does not speak it."""
    known = origins("language")
    return str(known[code].values["name"]) if code in known else code


class LookForm(forms.Form):
    """Looking for a film. What cannot be understood is left out, never refused."""

    q = forms.CharField(label="Find a film", max_length=100, required=False)
    who = forms.ChoiceField(label="Made by", required=False, widget=Radios)
    kind = forms.ChoiceField(
        label="Where from",
        required=False,
        choices=[("", "All kinds"), *Film.Kind.choices],
    )
    tag = forms.ChoiceField(label="Tag", required=False)
    language = forms.ChoiceField(label="Language", required=False)
    short = forms.BooleanField(label="Under 3 minutes", required=False)
    private = forms.BooleanField(label="Private", required=False)
    sort = forms.ChoiceField(
        label="Order",
        required=False,
        choices=[
            ("newest", "Newest first"),
            ("oldest", "Oldest first"),
            ("title", "By title"),
            ("longest", "Longest first"),
        ],
    )

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = list(Profile.objects.visible_to(viewer))
        people = [(str(each.pk), each.name) for each in self.people]
        tags = [(str(tag.pk), tag.name) for tag in shelf.tags_in_use(viewer)]
        spoken = shelf.languages_in_use(viewer)
        named = [(code, language_name(code)) for code in spoken]
        self._offer("who", "Everyone", people)
        self._offer("tag", "All tags", tags)
        self._offer("language", "All languages", named)
        if not tags:
            del self.fields["tag"]
        if len(spoken) < 2:
            del self.fields["language"]

    def _offer(self, name: str, all_of_them: str, some: list[tuple[str, str]]) -> None:
        field = cast(forms.ChoiceField, self.fields[name])
        field.choices = [("", all_of_them), *some]

    def wanted(self) -> Wanted:
        self.is_valid()
        said: dict[str, Any] = self.cleaned_data
        by, tag = said.get("who"), said.get("tag")
        return Wanted(
            words=said.get("q", ""),
            by=int(by) if by else None,
            kind=said.get("kind", ""),
            tag=int(tag) if tag else None,
            language=said.get("language", ""),
            short=bool(said.get("short")),
            private=bool(said.get("private")),
            order=said.get("sort") or "newest",
        )


class WordsForm(Spoken, forms.Form):
    """What a film is called, and what it is about."""

    title = forms.CharField(label="Title", max_length=120)
    description = forms.CharField(
        label="What it is about",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class TagForm(Spoken, forms.Form):
    tag = forms.CharField(
        label="Add a tag",
        max_length=shelf.LONGEST_TAG,
        widget=forms.TextInput(attrs={"autocomplete": "off", "list": "tags-in-use"}),
    )


class BringForm(Spoken, forms.Form):
    """A clip of one's own."""

    clip = forms.FileField(
        label="The clip",
        max_length=255,
        allow_empty_file=True,  # what is wrong with it is said in better words
        help_text="A film, a recording or a picture, up to 2 GB and four hours.",
        widget=forms.FileInput(
            attrs={
                "accept": "video/mp4,video/quicktime,video/webm,video/x-matroska,"
                "video/mp2t,audio/*,image/jpeg,image/png,image/webp,.mkv,.mts,.m2ts"
            }
        ),
        error_messages={"required": "Choose a file first."},
    )
    title = forms.CharField(
        label="What it is called",
        max_length=120,
        required=False,
        help_text="Left empty, it takes the name of the file.",
    )
