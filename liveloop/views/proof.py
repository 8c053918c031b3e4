"""The proof page: the channel checks itself, and says what it found."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from accounts.gate import Request, may
from liveloop.services import proving
from liveloop.views.channel import channel_at


@require_safe
@may("run the channel")
def page(request: Request, slug: str) -> HttpResponse:
    """Look only when asked to: it is some seconds of work."""
    ours = channel_at(request, slug)
    over = request.GET.get("over", "")
    if over and over not in proving.STRETCHES:
        raise Http404
    context = {
        "channel": ours,
        "over": over,
        "stretches": proving.STRETCHES,
        "proof": proving.prove(ours, over) if over else None,
    }
    part = "#found" if request.htmx else ""
    return TemplateResponse(request, f"liveloop/proof.html{part}", context)
