"""The rules of a channel's schedule: one small form each, and what it changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms

from accounts.forms.words import Boxes, Radios, Spoken
from liveloop.engine import editing
from liveloop.engine.order import Entry, Order, Play
from liveloop.engine.rules import DAYS, PLAYS
from liveloop.engine.schedule import Part, Programme, Schedule
from liveloop.models import Channel
from liveloop.services import drafts, idents
from liveloop.services.drafts import Edit
from studio.models import Film

EVERY_DAY = [str(n) for n in range(len(DAYS))]
WEEK = [(str(n), day) for n, day in enumerate(DAYS)]
MOST = 40  # films of another order: it is ticked one by one
IDENT = "ident"


class OfFilms(forms.ChoiceField):
    """One of the films that everybody may see."""


class OfManyFilms(forms.MultipleChoiceField):
    """Some of them."""


class Clock(forms.TimeField):
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


class RuleForm(Spoken, forms.Form):
    """A rule of a channel, made of what was chosen."""

    rule = ""  # how its address calls it
    title = ""
    hint = ""
    verb = "Add it"

    def __init__(
        self, channel: Channel, films: Iterable[Film], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, auto_id=f"{self.rule}_%s", **kwargs)
        self.channel = channel
        self.films = {str(film.pk): film for film in films}
        named = [(key, f"{it.title} ({it.length})") for key, it in self.films.items()]
        for field in self.fields.values():
            if isinstance(field, OfFilms | OfManyFilms):
                own = cast(list[tuple[str, str]], field.choices)
                field.choices = [*own, *named]

    def entry(self, name: str = "film") -> Entry:
        return drafts.entry_of(self.films[self.cleaned_data[name]])

    def ticked(self) -> frozenset[int]:
        return frozenset(int(day) for day in self.cleaned_data["days"])

    def edit(self) -> Edit:
        """Return what the form would change. It may say why it cannot be."""
        raise NotImplementedError


class PlayForm(RuleForm):
    rule, title, verb = "play", "How the running order plays", "Play it so"

    play = forms.ChoiceField(
        label="Play it", choices=list(PLAYS.items()), widget=Radios
    )

    def edit(self) -> Edit:
        play = self.cleaned_data["play"]
        return lambda had: editing.played(
            had, play, _seed(had) if play == "shuffle" else had.order.seed
        )


class BetweenForm(RuleForm):
    rule, title = "between", "Something between the films"
    hint = "The channel’s own ident, or a clip of yours: a song, a greeting, a joke."

    film = OfFilms(label="Show", choices=[(IDENT, "The channel’s ident")])
    every = forms.IntegerField(
        label="After every … films", min_value=1, max_value=99, initial=3
    )

    def edit(self) -> Edit:
        is_ident = self.cleaned_data["film"] == IDENT
        entry = idents.entry_of(self.channel) if is_ident else self.entry()
        every = self.cleaned_data["every"]
        return lambda had: editing.between(had, entry, every)


class ProgrammeForm(RuleForm):
    rule, title = "programme", "A film at a time of its own"
    hint = "What plays before makes room: nothing is begun that would be cut short."

    film = OfFilms(label="Which film")
    at = Clock(label="At")
    days = forms.MultipleChoiceField(
        label="On these days", choices=WEEK, initial=EVERY_DAY, widget=Boxes,
        required=False,
    )  # fmt: skip
    date = forms.DateField(
        label="Or only on this date",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean(self) -> dict[str, Any] | None:
        said = super().clean()
        named = {"days", "date"}
        if said and not any(said.get(name) or name in self.errors for name in named):
            self.add_error("days", "Tick a day, or say a date.")
        return said

    def edit(self) -> Edit:
        at, date = self.cleaned_data["at"], self.cleaned_data["date"]
        programme = Programme(
            self.entry(), at, self.ticked(), frozenset([date] if date else [])
        )
        return lambda had: editing.programmed(had, programme)


class PartForm(RuleForm):
    rule, title = "part", "Another order for a part of the day"
    hint = "It holds until the next such time. To go back, add one without films."

    at = Clock(label="From")
    days = forms.MultipleChoiceField(
        label="On these days", choices=WEEK, initial=EVERY_DAY, widget=Boxes
    )
    films_of_it = OfManyFilms(
        label="What plays then", required=False, widget=Boxes,
        help_text="None: the running order.",
    )  # fmt: skip
    shuffled = forms.BooleanField(label="Shuffled", required=False)

    def clean_films_of_it(self) -> list[str]:
        chosen = cast(list[str], self.cleaned_data["films_of_it"])
        if len(chosen) > MOST:
            raise forms.ValidationError(f"At most {MOST}, please.")
        return chosen

    def edit(self) -> Edit:
        at, days = self.cleaned_data["at"], self.ticked()
        chosen = [self.films[key] for key in self.cleaned_data["films_of_it"]]
        entries = tuple(drafts.entry_of(film) for film in chosen)
        shuffled = self.cleaned_data["shuffled"]

        def parted(had: Schedule) -> Schedule:
            play: Play = "shuffle" if shuffled else "loop"
            own = Order(entries, play, _seed(had)) if entries else had.order
            return editing.parted(had, Part(at, own, days))

        return parted


class QuietForm(RuleForm):
    rule, title, verb = "quiet", "Quiet hours", "Be quiet then"
    hint = "The channel sleeps: a quiet sea and a lamp, no films."

    begins = Clock(label="From")
    ends = Clock(label="To")

    def clean(self) -> dict[str, Any] | None:
        said = super().clean()
        if said and said.get("begins") and said.get("begins") == said.get("ends"):
            self.add_error("ends", "It would be quiet all day: say another time.")
        return said

    def edit(self) -> Edit:
        quiet = self.cleaned_data["begins"], self.cleaned_data["ends"]
        return lambda had: editing.quieted(had, quiet)


class FillerForm(RuleForm):
    rule, title = "filler", "Fill what is left over"
    hint = (
        "Short pieces for the minutes before a time of its own, such as the half-hour."
    )

    film = OfFilms(label="Show", choices=[(IDENT, "The channel’s ident")])

    def edit(self) -> Edit:
        is_ident = self.cleaned_data["film"] == IDENT
        entry = idents.entry_of(self.channel) if is_ident else self.entry()
        return lambda had: editing.filled(had, entry)


FORMS: dict[str, type[RuleForm]] = {
    each.rule: each
    for each in (
        PlayForm, ProgrammeForm, PartForm, QuietForm, BetweenForm, FillerForm,
    )
}  # fmt: skip


def _seed(schedule: Schedule) -> int:
    """Return how the next shuffle is dealt: in another way than the one before."""
    return schedule.order.seed + 1
