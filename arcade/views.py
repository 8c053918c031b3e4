from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse

from accounts.gate import Request, may


@may("play")
def shelf(request: Request) -> HttpResponse:
    return TemplateResponse(request, "arcade/shelf.html")
