from __future__ import annotations

from django.contrib.admin import AdminSite
from django.http import HttpRequest


class HouseAdmin(AdminSite):
    """The admin, for the owner of the house with a fresh step-up."""

    site_header = "Pharos"
    site_title = "Pharos"
    index_title = "Behind the scenes"

    def has_permission(self, request: HttpRequest) -> bool:
        viewer = getattr(request, "viewer", None)
        return bool(viewer and viewer.may("use the admin")) and super().has_permission(
            request
        )
