"""What people may type, and what is said when it cannot be used."""

from __future__ import annotations

from typing import Any, cast

from allauth.account.forms import LoginForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import Family, Profile, User
from accounts.models.api_key import SCOPES
from accounts.models.profile import Picture, Theme
from accounts.services import Child

OLDEST = 120
LIFETIMES = {"30": "30 days", "90": "90 days", "365": "A year"}


# The stubs do not know `template_name` on fields yet; Django does since 5.0.
def faces(initial: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(  # type: ignore[call-arg]
        label="Picture",
        choices=Picture.choices,
        initial=initial,
        widget=forms.RadioSelect,
        template_name="accounts/fields/faces.html",
    )


def segments(label: str, choices: Any, **more: Any) -> forms.ChoiceField:
    """A choice of two or three, side by side."""
    return forms.ChoiceField(  # type: ignore[call-arg]
        label=label,
        choices=choices,
        widget=forms.RadioSelect,
        template_name="accounts/fields/segments.html",
        **more,
    )


def year(label: str = "Birth year", help_text: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        help_text=help_text,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "maxlength": 4, "autocomplete": "off"}
        ),
    )


def pin(label: str, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=8,
        widget=forms.PasswordInput(
            attrs={"inputmode": "numeric", "pattern": "[0-9]*", "autocomplete": "off"}
        ),
        **more,
    )


class BirthYear:
    """Nobody is born next year; and a typed 17 is not the year 17."""

    cleaned_data: dict[str, Any]

    def clean_birth_year(self) -> int | None:
        born: int | None = self.cleaned_data["birth_year"]
        this_year = timezone.localdate().year
        if born and not this_year - OLDEST <= born <= this_year:
            raise ValidationError(f"Write it with four figures, up to {this_year}.")
        return born


class JoinForm(forms.Form):
    """What a grown-up is asked for when they come into a family."""

    name = forms.CharField(
        label="Your name",
        max_length=40,
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
        help_text="Ten characters or more. Four words that do not belong together "
        "are easy to keep.",
    )
    picture = faces("mama")

    def __init__(self, *args: Any, family: Family | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.family = family

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
        raise ValidationError("Somebody in the family already has this name.")


class WelcomeForm(JoinForm):
    family_name = forms.CharField(
        label="Your family’s name",
        max_length=80,
        help_text="It stands at the window, for example “The Lighthouse Lanes”.",
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    field_order = ("family_name",)


class ChildForm(BirthYear, forms.Form):
    name = forms.CharField(
        label="Name",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    birth_year = year()

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("birth_year") and not self.cleaned_data.get("name"):
            self.add_error("name", "Who was born in that year?")
        return self.cleaned_data


class BaseChildren(forms.BaseFormSet):  # type: ignore[type-arg]
    @property
    def children(self) -> list[Child]:
        rows = (form.cleaned_data for form in self.forms if form.cleaned_data)
        return [(row["name"], row["birth_year"]) for row in rows if row["name"]]

    def clean(self) -> None:
        names = [
            form.cleaned_data["name"].casefold()
            for form in self.forms
            if form.is_valid() and form.cleaned_data.get("name")
        ]
        if len(names) != len(set(names)):
            raise ValidationError("Two of the children have the same name.")


Children = cast(
    type[BaseChildren],
    forms.formset_factory(
        ChildForm, formset=BaseChildren, extra=3, max_num=6, validate_max=True
    ),
)


class PersonForm(BirthYear, forms.ModelForm):  # type: ignore[type-arg]
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

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        refuse_taken(name, self.instance.family, but=self.instance.pk)
        return name


class MineForm(forms.ModelForm):  # type: ignore[type-arg]
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

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        refuse_taken(name, self.instance.family, but=self.instance.pk)
        return name


class PinForm(forms.Form):
    """The number pad at the window."""

    pin = pin("The numbers", error_messages={"required": "Which numbers?"})


class NewPinForm(forms.Form):
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


class InviteForm(forms.Form):
    name = forms.CharField(
        label="Who is it for?",
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class KeyForm(forms.Form):
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
        widget=forms.CheckboxSelectMultiple,
    )
    days = segments("How long it works", list(LIFETIMES.items()), initial="90")


class SignInForm(LoginForm):  # type: ignore[misc]
    """The library's form, in the house's words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "Sign-in name"


class NewPasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """The library's form, with a key that signs in by itself as what people expect."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["passwordless"]
        field.label = "Sign in with it alone, without the password"
        field.help_text = "It then asks for your finger, your face or its own PIN."
        field.initial = True
