from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse

from accounts.gate import Request, may


@may("talk to Skerry")
def skerry(request: Request) -> HttpResponse:
    return TemplateResponse(request, "companion/skerry.html")
