from __future__ import annotations

from django.urls import include, path

from studio import views

app_name = "studio"

PARTS = ("stage", "steps", "log", "pieces", "strip", "takes", "words")

# One take: its page, the parts that fetch themselves, and what may be done with it.
take = [
    path("", views.making, name="making"),
    *(path(f"{name}/", views.part, {"name": name}, name=name) for name in PARTS),
    path("offer/", views.offer, name="offer"),
    path("pause/", views.pause, name="pause"),
    path("go-on/", views.go_on, name="go_on"),
    path("cancel/", views.cancel, name="cancel"),
    path("again/", views.again, name="again"),
    path("take/", views.take, name="take"),
    path("approve/", views.approve, name="approve"),
    path("line/", views.line, name="line"),
    path("shot/", views.shot, name="shot"),
    path("choose/", views.choose, name="choose"),
    path("first/", views.first, name="first"),
    path("shot/<str:name>.jpg", views.shot_still, name="shot_still"),
    path("piece/<path:name>", views.piece, name="piece"),
]

# One film: its page, and what may be done with it.
film = [
    path("", views.film, name="film"),
    path("watched/", views.film_watched, name="film_watched"),
    path("change/", views.film_change, name="film_change"),
    path("tags/", views.film_tag, name="film_tag"),
    path("tags/<int:tag_id>/", views.film_untag, name="film_untag"),
    path("show/", views.film_show, name="film_show"),
    path("take/", views.film_choose, name="film_choose"),
    path("delete/", views.film_delete, name="film_delete"),
    path("back/", views.film_back, name="film_back"),
    path("facts/", views.wiki, name="wiki"),
    path("facts/cards/", views.wiki_cards, name="wiki_cards"),
    path("track/<int:track_id>/", views.film_track, name="film_track"),
    path("languages/", views.film_language, name="film_language"),
    path("languages/now/", views.film_languages, name="film_languages"),
]

# One service of those a family may ask.
service = [
    path("", views.service, name="service"),
    path("check/", views.service_check, name="service_check"),
    path("allow/", views.service_allow, name="service_allow"),
    path("withdraw/", views.service_withdraw, name="service_withdraw"),
]

urlpatterns = [
    path("create/", views.create, name="create"),
    path("create/estimate/", views.estimate, name="estimate"),
    path("create/drafts/", views.drafts, name="drafts"),
    path("create/story/", views.story, name="story"),
    path("create/<uuid:job_id>/", include(take)),
    path("films/<uuid:film_id>/<str:name>", views.film_file, name="film_file"),
    path("films/<uuid:film_id>/", include(film)),
    path("library/", views.library, name="library"),
    path("library/shelf/", views.library_shelf, name="library_shelf"),
    path("library/jobs/", views.library_jobs, name="library_jobs"),
    path("library/bring/", views.bring, name="bring"),
    path("library/trash/", views.trash, name="trash"),
    path("library/trash/<uuid:film_id>/", views.trash_forget, name="trash_forget"),
    path("cast/", views.cast, name="cast"),
    path("grown-ups/studio/", views.dashboard, name="dashboard"),
    path("grown-ups/studio/now/", views.dashboard_now, name="dashboard_now"),
    path("grown-ups/studio/rest/", views.dashboard_rest, name="dashboard_rest"),
    path("grown-ups/studio/tidy/", views.dashboard_tidy, name="dashboard_tidy"),
    path(
        "grown-ups/studio/<uuid:job_id>/<slug:deed>/",
        views.dashboard_job,
        name="dashboard_job",
    ),
    path("grown-ups/services/", views.services, name="services"),
    path("grown-ups/services/<slug:promise>/<slug:name>/", include(service)),
]
