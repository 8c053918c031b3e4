"""Who belongs to the family."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from accounts.forms import NewPinForm, PersonForm
from accounts.gate import Request, may
from accounts.models import Invite, Profile
from accounts.services import remove_person, save_person
from accounts.views.answers import family_of, me_of, sent, show
from kit.problems import Problem


def theirs(request: Request, person_id: int) -> Profile:
    family = Profile.objects.visible_to(request.viewer)
    return get_object_or_404(family, pk=person_id)


@may("change people")
def people(request: Request) -> HttpResponse:
    context: dict[str, Any] = {
        "people": Profile.objects.visible_to(request.viewer),
        "invites": Invite.objects.visible_to(request.viewer).open(timezone.now()),
    }
    return show(request, "accounts/people.html", **context)


@may("change people")
def person_new(request: Request) -> HttpResponse:
    form = PersonForm(sent(request), instance=Profile(family=family_of(request)))
    if form.is_bound and form.is_valid():
        who = save_person(form.save(commit=False), by=str(me_of(request)))
        messages.success(request, f"{who} is in the family now.")
        return redirect("accounts:people")
    return show(request, "accounts/person_new.html", form=form)


@may("change people")
def person(request: Request, person_id: int) -> HttpResponse:
    who = theirs(request, person_id)
    # Its own copy, so that a refused name does not become the heading of the page.
    form = PersonForm(sent(request), instance=theirs(request, person_id))
    if form.is_bound and form.is_valid():
        who = save_person(form.save(commit=False), by=str(me_of(request)))
        messages.success(request, f"{who} is kept as written.")
        return redirect("accounts:people")
    return page(request, who, form=form)


@sensitive_post_parameters("new")
@require_POST
@may("change people")
def person_pin(request: Request, person_id: int) -> HttpResponse:
    """Set, take away or open a PIN. A grown-up needs no old one."""
    who = theirs(request, person_id)
    do = request.POST.get("do", "set")
    form = NewPinForm(request.POST, ask_new=do not in {"open", "remove"})
    if form.is_valid():
        try:
            words = change_pin(who, do, form.cleaned_data["new"])
        except Problem as problem:
            form.add_error("new", str(problem))
        else:
            messages.success(request, words)
            return redirect("accounts:person", who.pk)
    return page(request, who, pin_form=form)


def change_pin(who: Profile, do: str, new: str) -> str:
    if do == "open":
        who.open_pin_lock()
        return f"{who} can try again."
    if do == "remove":
        who.set_pin("")
        return f"{who} needs no PIN any more."
    who.set_pin(new)
    return f"{who} has a new PIN."


@may("change people")
def person_remove(request: Request, person_id: int) -> HttpResponse:
    """First the question, with what is kept; then the deed."""
    who = theirs(request, person_id)
    if request.method != "POST":
        return show(request, "accounts/person_remove.html", person=who)
    try:
        remove_person(who, me_of(request), timezone.now())
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("accounts:person", who.pk)
    messages.success(request, f"{who} is no longer in the family.")
    return redirect("accounts:people")


def page(request: Request, who: Profile, **forms: BaseForm) -> HttpResponse:
    context: dict[str, Any] = {
        "person": who,
        "rests": who.pin_rests(timezone.now()),
        "may_go": who != me_of(request) and who.kind != Profile.Kind.OWNER,
        "form": PersonForm(instance=who),
        "pin_form": NewPinForm(),
    }
    return show(request, "accounts/person.html", **context | forms)
