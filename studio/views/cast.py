from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse

from accounts.gate import Request, may


@may("watch")
def cast(request: Request) -> HttpResponse:
    return TemplateResponse(request, "studio/cast.html")
