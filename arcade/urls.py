from __future__ import annotations

from django.urls import path

from arcade import views

app_name = "arcade"
urlpatterns = [
    path("arcade/", views.shelf, name="shelf"),
]
