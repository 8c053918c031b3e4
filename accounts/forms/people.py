"""Who lives in the house: moving in, joining, changing."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.forms.words import Radios, Spoken
from accounts.models import Family, Profile, User
from accounts.models.names import can_be_seen
from accounts.models.profile import Picture, Theme
from accounts.services import Child, free_picture
from accounts.services.passwords import HELP

OLDEST = 120
TAKEN = "Somebody in the family already has this name."
TWICE = "Two of the children have the same name."


# The stubs do not know `template_name` on fields yet; Django does since 5.0.
def faces() -> forms.ChoiceField:
    return forms.ChoiceField(  # type: ignore[call-arg]
        label="Picture",
        choices=Picture.choices,
        widget=Radios,
        template_name="accounts/fields/faces.html",
    )


def segments(label: str, choices: Any, **more: Any) -> forms.ChoiceField:
    """A choice of two or three, side by side."""
    return forms.ChoiceField(  # type: ignore[call-arg]
        label=label,
        choices=choices,
        widget=Radios,
        template_name="accounts/fields/segments.html",
        **more,
    )


def year(label: str = "Birth year", help_text: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        help_text=help_text,
        error_messages={"invalid": "Write the year with four figures, such as 2017."},
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}
        ),
    )


class BirthYear:
    """Nobody is born next year; and a typed 17 is not the year 17."""

    cleaned_data: dict[str, Any]

    def clean_birth_year(self) -> int | None:
        born: int | None = self.cleaned_data["birth_year"]
        latest = timezone.localdate().year
        earliest = latest - OLDEST
        if born is not None and not earliest <= born <= latest:
            raise ValidationError(
                f"Write a year from {earliest} to {latest}, with four figures."
            )
        return born


class JoinForm(Spoken, forms.Form):
    """What a grown-up is asked for when they come into a family."""

    name = forms.CharField(
        label="Your name",
        max_length=40,
        validators=[can_be_seen],
        help_text="What the house calls you.",
        widget=forms.TextInput(attrs={"autocomplete": "name", "data-suggests": ""}),
    )
    username = forms.CharField(
        label="Sign-in name",
        max_length=60,
        help_text="Small letters are enough. It is only typed on a new screen.",
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none"}
        ),
    )
    password = forms.CharField(  # type: ignore[call-arg]
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        template_name="accounts/fields/password.html",
        help_text=HELP,
    )
    picture = faces()

    def __init__(self, *args: Any, family: Family | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.family = family
        self.initial.setdefault("picture", free_picture(family, grown_up=True))

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        refuse_taken(name, self.family)
        return name

    def clean_username(self) -> str:
        username = User.objects.normalise(self.cleaned_data["username"])
        User._meta.get_field("username").run_validators(username)
        if User.objects.filter(username__iexact=username).exists():
            raise ValidationError("Somebody already signs in with this name.")
        return username

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(
            password, User(username=self.cleaned_data.get("username", ""))
        )
        return password


def refuse_taken(name: str, family: Family | None, but: int | None = None) -> None:
    same = Profile.objects.filter(family=family, name__iexact=name)
    if family and any(pk != but for pk in same.values_list("pk", flat=True)):
        raise ValidationError(TAKEN)


class WelcomeForm(JoinForm):
    family_name = forms.CharField(
        label="Your family’s name",
        max_length=80,
        validators=[can_be_seen],
        help_text="It stands at the window, for example “The Lighthouse Lanes”.",
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    field_order = ("family_name",)


class ChildForm(Spoken, BirthYear, forms.Form):
    name = forms.CharField(
        label="Name",
        max_length=40,
        validators=[can_be_seen],
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    birth_year = year()

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("birth_year") and not self.cleaned_data.get("name"):
            self.add_error("name", "Who was born in that year?")
        return self.cleaned_data


class BaseChildren(forms.BaseFormSet):
    """The children's rows. `grown_up` is whose name they cannot have."""

    grown_up = ""
    default_error_messages = forms.BaseFormSet.default_error_messages | {
        "missing_management_form": "The children’s rows did not arrive. Open this page "
        "again and send it once more.",
        "too_many_forms": "%d children fit here. Add the others later, under People.",
    }

    @property
    def children(self) -> list[Child]:
        rows = (form.cleaned_data for form in self.forms if form.cleaned_data)
        return [(row["name"], row["birth_year"]) for row in rows if row["name"]]

    def clean(self) -> None:
        rows = [(form, named(form)) for form in self.forms if named(form)]
        count = Counter(name for _, name in rows)
        for form, name in rows:
            if name == self.grown_up.strip().casefold():
                form.add_error("name", TAKEN)
            elif count[name] > 1:
                form.add_error("name", TWICE)

    def begin_in_the_last_row(self) -> None:
        for form in self.forms:
            form.leads = False
        self.forms[-1].begins_at = "name"

    def let_one_lead(self, *, after: forms.BaseForm) -> None:
        """Leave the cursor to the form above if that is wrong, else to one row."""
        wrong = (form for form in [after, *self.forms] if form.errors)
        first = next(wrong, None)
        for form in self.forms:
            form.leads = form is first


def named(child: forms.BaseForm) -> str:
    return str(getattr(child, "cleaned_data", {}).get("name", "")).casefold()


Children = cast(
    type[BaseChildren],
    forms.formset_factory(
        ChildForm, formset=BaseChildren, extra=3, max_num=6, validate_max=True
    ),
)


class Named:
    """A profile whose name nobody else in its family has."""

    cleaned_data: dict[str, Any]
    instance: Profile

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        refuse_taken(name, self.instance.family, but=self.instance.pk)
        return name


class PersonForm(Spoken, Named, BirthYear, forms.ModelForm):
    """Somebody in the family, as a grown-up writes them down."""

    kind = segments(
        "Who they are",
        [("child", "A child"), ("guest", "A guest")],
        initial="child",
        help_text="Children watch, play and make films. Guests watch and play.",
    )
    picture = faces()
    birth_year = year(
        help_text="Films can fit their age. Only the year, and only in this house."
    )

    class Meta:
        model = Profile
        fields = ("name", "kind", "birth_year", "picture")
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "off"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.is_grown_up:
            del self.fields["kind"]
        if self.instance.pk is None:
            self.initial["picture"] = free_picture(self.instance.family)


class MineForm(Spoken, Named, forms.ModelForm):
    """What anybody may change about themselves. A name is for a grown-up to change."""

    picture = faces()
    theme = segments("Pages", Theme.choices)

    class Meta:
        model = Profile
        fields = ("name", "picture", "theme")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.is_grown_up:
            del self.fields["name"]
