from __future__ import annotations

from django.urls import path

from accounts.views import (
    check,
    devices,
    grown_ups,
    invites,
    keys,
    people,
    settings,
    welcome,
    window,
)

app_name = "accounts"
urlpatterns = [
    path("welcome/", welcome.welcome, name="welcome"),
    path("invite/<str:token>/", invites.invite, name="invite"),
    path("who/", window.who, name="who"),
    path("who/<int:person_id>/", window.pin, name="pin"),
    path("leave/", window.leave, name="leave"),
    path("lock/", window.lock, name="lock"),
    path("settings/", settings.mine, name="settings"),
    path("settings/pin/", settings.own_pin, name="own_pin"),
    path("grown-ups/", grown_ups.grown_ups, name="grown_ups"),
    path("grown-ups/news/", grown_ups.news, name="news"),
    path("grown-ups/people/", people.people, name="people"),
    path("grown-ups/people/new/", people.person_new, name="person_new"),
    path("grown-ups/people/<int:person_id>/", people.person, name="person"),
    path("grown-ups/people/<int:person_id>/pin/", people.person_pin, name="person_pin"),
    path(
        "grown-ups/people/<int:person_id>/remove/",
        people.person_remove,
        name="person_remove",
    ),
    path("grown-ups/invitations/", invites.invites, name="invites"),
    path(
        "grown-ups/invitations/<int:invite_id>/take-back/",
        invites.invite_take_back,
        name="invite_take_back",
    ),
    path("grown-ups/devices/", devices.devices, name="devices"),
    path("grown-ups/devices/end-others/", devices.devices_end, name="devices_end"),
    path(
        "grown-ups/devices/<uuid:device_id>/end/",
        devices.device_end,
        name="device_end",
    ),
    path("grown-ups/keys/", keys.keys, name="keys"),
    path("grown-ups/keys/new/", keys.key_new, name="key_new"),
    path("grown-ups/keys/<int:key_id>/rotate/", keys.key_rotate, name="key_rotate"),
    path("grown-ups/keys/<int:key_id>/revoke/", keys.key_revoke, name="key_revoke"),
    path("grown-ups/check/", check.check, name="check"),
    path("grown-ups/check/lines/", check.check_lines, name="check_lines"),
]
