"""Bringing in a clip of one's own."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect

from accounts.gate import Request, may
from accounts.views.answers import family_of, me_of, show
from kit.problems import Problem
from studio.forms.films import BringForm
from studio.services import bringing


@may("make films")
def bring(request: Request) -> HttpResponse:
    posted = request.method == "POST"
    form = BringForm(request.POST, request.FILES) if posted else BringForm()
    if posted and form.is_valid():
        try:
            job = bringing.bring(
                family_of(request),
                me_of(request),
                form.cleaned_data["clip"],
                form.cleaned_data["title"],
            )
        except Problem as problem:
            form.add_error("clip", str(problem))
        else:
            return redirect("studio:making", job.pk)
    hears = bool(settings.HOUSE.hearing)
    return show(
        request, "studio/bring.html", form=form, hears=hears, most=bringing.MOST
    )
