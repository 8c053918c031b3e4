from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse

from accounts.gate import Request, may


@may("make films")
def create(request: Request) -> HttpResponse:
    return TemplateResponse(request, "studio/create.html")


@may("watch")
def library(request: Request) -> HttpResponse:
    return TemplateResponse(request, "studio/library.html")


@may("watch")
def cast(request: Request) -> HttpResponse:
    return TemplateResponse(request, "studio/cast.html")
