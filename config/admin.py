from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest

from accounts.gate import may


class HouseAdmin(AdminSite):
    """The admin, for the owner of the house with a fresh step-up."""

    site_header = "Pharos"
    site_title = "Pharos"
    index_title = "Behind the scenes"

    @may("use the admin")
    def login(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Not here: this form would ask for a password and forget the second proof."""
        raise Http404

    def has_permission(self, request: HttpRequest) -> bool:
        viewer = getattr(request, "viewer", None)
        return bool(viewer and viewer.may("use the admin")) and super().has_permission(
            request
        )
