from __future__ import annotations

from typing import Any

from axes.helpers import get_cool_off
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from accounts.gate import Request


def locked_out(request: Request, *args: Any) -> HttpResponse:
    """Too many wrong passwords. django-axes asks for this instead of the page."""
    rests = get_cool_off(request)
    # Each try while it rests begins the rest again, so this clock time is always new.
    opens = timezone.localtime() + rests
    page = TemplateResponse(
        request, "accounts/locked_out.html", {"opens": opens}, status=429
    )
    page["Retry-After"] = str(round(rests.total_seconds()))
    return page.render()
