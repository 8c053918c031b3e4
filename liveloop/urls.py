from __future__ import annotations

from django.urls import path

from liveloop.views import (
    channel,
    guide,
    order,
    party,
    proof,
    schedule,
    televisions,
    tv,
)

app_name = "liveloop"
urlpatterns = [
    path("liveloop/", channel.channel, name="channel"),
    path("liveloop/open/", channel.open_one, name="open"),
    path("liveloop/televisions/", televisions.connect, name="connect"),
    path("liveloop/<slug:slug>/", channel.channel, name="one"),
    path("liveloop/<slug:slug>/ready/", channel.ready, name="ready"),
    path("liveloop/<slug:slug>/now/", channel.now, name="now"),
    path("liveloop/<slug:slug>/tv/", tv.tv, name="tv"),
    path("liveloop/<slug:slug>/tv/on/", tv.on, name="tv_on"),
    path("tv/", tv.begin, name="tv_begin"),
    path("liveloop/<slug:slug>/order/", order.change, name="order"),
    path("liveloop/<slug:slug>/rename/", channel.rename, name="rename"),
    path("liveloop/<slug:slug>/guide/", guide.page, name="guide"),
    path("liveloop/<slug:slug>/schedule/", schedule.page, name="schedule"),
    path(
        "liveloop/<slug:slug>/schedule/add/<slug:rule>/", schedule.add, name="rule_add"
    ),
    path("liveloop/<slug:slug>/schedule/remove/", schedule.remove, name="rule_remove"),
    path("liveloop/<slug:slug>/preview/", schedule.preview, name="preview"),
    path("liveloop/<slug:slug>/proof/", proof.page, name="proof"),
    path("liveloop/add/<uuid:film_id>/", order.add_film, name="add_film"),
    path("together/", party.together, name="together"),
    path("together/begin/", party.begin, name="party_begin"),
    path("together/join/<str:code>/", party.join, name="party_join"),
    path("together/<uuid:party_id>/", party.party, name="party"),
    path("together/<uuid:party_id>/leave/", party.leave, name="party_leave"),
    path("together/<uuid:party_id>/end/", party.end, name="party_end"),
    path("together/<uuid:party_id>/chat/", party.said, name="party_chat"),
    path(
        "together/<uuid:party_id>/chat/<int:nth>/remove/",
        party.remove,
        name="party_remove",
    ),
    path("live/<slug:slug>/index.m3u8", channel.index, name="index"),
]
