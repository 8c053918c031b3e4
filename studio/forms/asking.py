"""Asking for a film: one sentence, and whatever else somebody wants to decide."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from accounts.forms.words import Boxes, Radios, Spoken
from accounts.models import Family
from kit.problems import Problem
from studio.engine.brief.refusals import NotAFilm
from studio.engine.paint.hands import all_hands
from studio.forms.faces import STARS
from studio.pipeline.order import HOUSE, Order
from studio.providers.service import Service
from studio.services.counted import spoken
from studio.services.guests import FamilyGate, service, set_up
from studio.services.making import LONGEST_PROMPT

# A slider over lengths, not over seconds: the first minute is worth more steps than
# the ninth. Those in `MARKS` stand under it, evenly.
LENGTHS = (7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 420, 600)
USUAL = LENGTHS.index(30)
LOOKS = {
    "paper": "Paper-cut", "felt": "Felt", "ink": "Ink", "crayon": "Crayon",
    "chalk": "Chalk", "glass": "Glass", "linocut": "Linocut", "night": "Night",
}  # fmt: skip
LANGUAGES = (
    ("", "As it is written"), ("en", "English"), ("es", "Español"), ("fr", "Français"),
    ("de", "Deutsch"), ("it", "Italiano"), ("pt", "Português"),
)  # fmt: skip


def nearest(seconds: float | None) -> int:
    """Return which step of the slider a length is closest to.

    >>> nearest(None), nearest(7), nearest(25), nearest(3000)
    (4, 0, 3, 12)
    """
    if seconds is None:
        return USUAL
    return min(range(len(LENGTHS)), key=lambda n: abs(LENGTHS[n] - seconds))


def offered(promise: str) -> list[tuple[str, str]]:
    """Return the services one may choose from, the house's own first."""
    house = [(HOUSE, "The house")]
    return house + [(s.name, s.title) for s in set_up(promise) if s.name != HOUSE]


class AskForm(Spoken, forms.Form):
    """The left side of the Create page."""

    prompt = forms.CharField(
        label="What happens?",
        error_messages={"required": "Write one sentence. A few words are enough."},
        widget=forms.Textarea(attrs={"rows": 4, "data-counts": "#words"}),
    )
    stars = forms.MultipleChoiceField(
        label="Who is in it?",
        required=False,
        choices=[(star.id, star.name) for star in STARS.values()],
        widget=Boxes,
    )
    style = forms.ChoiceField(
        label="How should it look?", required=False, widget=Radios, initial="paper"
    )
    storyteller = forms.ChoiceField(label="Storyteller", required=False)
    language = forms.ChoiceField(label="Language", required=False, choices=LANGUAGES)
    length = forms.IntegerField(
        label="How long?",
        required=False,
        min_value=0,
        max_value=len(LENGTHS) - 1,
        initial=USUAL,
        widget=forms.NumberInput(attrs={"type": "range", "step": 1}),
    )
    voice = forms.ChoiceField(label="Voices", required=False)
    pictures = forms.ChoiceField(label="Pictures", required=False)
    title = forms.CharField(
        label="A title of your own",
        required=False,
        max_length=60,
        help_text="Else the story finds one.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    read_first = forms.BooleanField(label="Show me the story first", required=False)
    whole_story = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, family: Family, before: Order | None = None, **kwargs: Any
    ) -> None:
        self.family, self.before = family, before
        if before:
            kwargs["initial"] = _initial(before) | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self._choices("style", [(name, LOOKS.get(name, name)) for name in _hands()])
        for promise in ("storyteller", "voice", "pictures"):
            self._choices(promise, offered(promise))
        # An example, for whoever sits before an empty leaf and does not know how much.
        own: dict[str, Any] = {"placeholder": "An otter flies a red kite in a storm"}
        if self._is_story():
            own = {"placeholder": "Once upon a time…", "rows": 14}
        self.fields["prompt"].widget.attrs |= own
        said = "|".join(spoken(each) for each in LENGTHS)
        self.fields["length"].widget.attrs |= {
            "data-lengths": said, "data-says": "#length",
            "aria-valuetext": self.length_words,
        }  # fmt: skip

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices

    def _is_story(self) -> bool:
        return bool(self["whole_story"].value())

    @property
    def words(self) -> int:
        return len(str(self["prompt"].value() or "").split())

    @property
    def length_words(self) -> str:
        """What the slider stands at, in words."""
        return spoken(LENGTHS[self._step()])

    @property
    def has_more(self) -> bool:
        """Whether something below the fold was decided, or is wrong."""
        names = ("voice", "pictures", "title")
        if any(name in self.errors for name in names):
            return True
        return any(self[name].value() not in {None, "", HOUSE} for name in names)

    def clean_prompt(self) -> str:
        prompt: str = self.cleaned_data["prompt"]
        if len(prompt) <= LONGEST_PROMPT:
            return prompt
        if self._is_story():
            return _first_part(prompt)
        raise ValidationError(
            f"That is {len(prompt):,} characters; a film takes {LONGEST_PROMPT:,}. "
            "Shorten it, or use “Start from a story”, which takes the beginning."
        )

    def clean_storyteller(self) -> str:
        return self._told("storyteller")

    def clean_voice(self) -> str:
        return self._told("voice")

    def clean_pictures(self) -> str:
        return self._told("pictures")

    def _told(self, promise: str) -> str:
        """A service outside the house needs a grown-up's word before it is chosen."""
        name: str = self.cleaned_data[promise] or HOUSE
        if name == HOUSE:
            return name
        asked = service(promise, name)
        if is_closed(asked, self.family):
            raise ValidationError(
                f"{asked.title} is outside the house, and no grown-up has said that it "
                "may be told anything. A grown-up can allow it under Services."
            )
        return name

    def clean(self) -> dict[str, Any]:
        if not self.errors:
            try:
                self.order().brief()
            except NotAFilm as refused:
                self.add_error("prompt", f"{refused.what} {refused.todo}")
        return self.cleaned_data

    def order(self) -> Order:
        """Return what was asked. What was left as it was is for the words to say."""
        given = self.cleaned_data
        before = self.before or Order(given["prompt"], family=self.family.name)
        if before.prompt != given["prompt"]:
            # What was changed in the old story has no place in another one.
            before = replace(before, script=None, kept=None, retakes={}, seed=None)
        return replace(
            before,
            prompt=given["prompt"],
            seconds=self._seconds(),
            style="" if given["style"] == "paper" else given["style"],
            language=given["language"],
            title=given["title"],
            cast=tuple(STARS[each] for each in given["stars"]),
            storyteller=given["storyteller"],
            voice=given["voice"],
            pictures=given["pictures"],
            read_first=given["read_first"],
        )

    def chosen(self) -> dict[str, Any]:
        """Return what decides the cost, of what is on the page now."""
        said = {}
        for promise in ("storyteller", "voice", "pictures"):
            name = str(self[promise].value() or HOUSE)
            # Also one that nobody has allowed yet: what it would be told is the point.
            known = any(name == each.name for each in set_up(promise))
            said[promise] = name if known else HOUSE
        return {**said, "seconds": float(LENGTHS[self._step()])}

    def _step(self) -> int:
        step = str(self["length"].value())
        known = step.isdecimal() and len(step) < 4 and int(step) < len(LENGTHS)
        return int(step) if known else USUAL

    def _seconds(self) -> float | None:
        chosen = self.cleaned_data["length"]
        before = self.before.seconds if self.before else None
        if chosen is None or chosen == nearest(before):
            return before
        return float(LENGTHS[chosen])


def _initial(order: Order) -> dict[str, Any]:
    return {
        "prompt": order.prompt,
        "stars": [star.id for star in order.cast],
        "style": order.style or "paper",
        "storyteller": order.storyteller,
        "language": order.language,
        "length": nearest(order.seconds),
        "voice": order.voice,
        "pictures": order.pictures,
        "title": order.title,
        "read_first": order.read_first,
    }


def is_closed(asked: Service, family: Family) -> bool:
    """Say whether a service may not be told anything of this family yet."""
    try:
        FamilyGate(family).permit(asked.recipient, asked.receives)
    except Problem:
        return True
    return False


def _hands() -> list[str]:
    """Return the hands films are drawn in: those with a card of their own first."""
    there = set(all_hands())
    return [name for name in LOOKS if name in there] + sorted(there - set(LOOKS))


def _first_part(story: str) -> str:
    """Return the beginning of a long text, to the end of a sentence if there is one."""
    part = story[:LONGEST_PROMPT]
    end = max(part.rfind(mark) for mark in ".!?\n")
    return part[: end + 1] if end > LONGEST_PROMPT // 2 else part
