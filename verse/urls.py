from __future__ import annotations

from django.urls import path

from verse import views

app_name = "verse"
urlpatterns = [
    path("verse/", views.worlds, name="worlds"),
]
