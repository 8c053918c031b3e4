"""The first visit: a family moves in."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.debug import sensitive_post_parameters

from accounts.forms import BaseChildren, Children, WelcomeForm
from accounts.gate import Request, anyone
from accounts.models import Family
from accounts.services import found_first_family
from accounts.views.answers import come_in, sent, show
from kit.problems import Problem

TEMPLATE = "accounts/welcome.html"


@sensitive_post_parameters("password")
@anyone
def welcome(request: Request) -> HttpResponse:
    if Family.objects.exists():
        return redirect("home")
    if "add" in request.POST:
        return another_child(request)
    form = WelcomeForm(sent(request))
    children = Children(sent(request), prefix="child")
    children.grown_up = request.POST.get("name", "")
    if form.is_bound and form.is_valid() and children.is_valid():
        try:
            return move_in(request, form, children)
        except Problem as problem:
            form.add_error(None, str(problem))
    children.let_one_lead(after=form)
    status = 422 if form.is_bound else 200
    return show(request, TEMPLATE, status=status, form=form, children=children)


def move_in(
    request: Request, form: WelcomeForm, children: BaseChildren
) -> HttpResponse:
    told = form.cleaned_data
    user = found_first_family(
        told["family_name"],
        told["name"],
        told["username"],
        told["password"],
        told["picture"],
        children.children,
    )
    come_in(request, user)
    return redirect("home")


def another_child(request: Request) -> HttpResponse:
    """The same page with what was typed, and one row more."""
    typed = request.POST.copy()
    rows = request.POST.get("child-TOTAL_FORMS", "3")
    # `isdigit` is also true of "²", and int() refuses numbers of thousands of digits.
    known = rows.isdecimal() and len(rows) < 3
    more = min(int(rows) + 1 if known else 3, Children.max_num)
    typed["child-TOTAL_FORMS"] = str(more)
    form = WelcomeForm(initial=request.POST.dict())
    children = Children(typed, prefix="child")
    children.begin_in_the_last_row()
    return show(request, TEMPLATE, form=form, children=children)
