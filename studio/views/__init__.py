"""Pages of the studio. One address gives one shape of answer: a page or a part."""

from __future__ import annotations

from studio.views.bringing import bring
from studio.views.cast import cast
from studio.views.create import create, drafts, estimate, story
from studio.views.dashboard import (
    dashboard,
    dashboard_job,
    dashboard_now,
    dashboard_rest,
    dashboard_tidy,
)
from studio.views.film import (
    film,
    film_change,
    film_choose,
    film_delete,
    film_show,
    film_tag,
    film_track,
    film_untag,
    film_watched,
)
from studio.views.languages import film_language, film_languages
from studio.views.library import (
    film_back,
    library,
    library_jobs,
    library_shelf,
    trash,
    trash_forget,
)
from studio.views.making import making, offer, part, shot_still
from studio.views.media import film_file, piece
from studio.views.services import (
    service,
    service_allow,
    service_check,
    service_withdraw,
    services,
)
from studio.views.verbs import (
    again,
    approve,
    cancel,
    choose,
    first,
    go_on,
    line,
    pause,
    shot,
    take,
)
from studio.views.wiki import wiki, wiki_cards

__all__ = [
    "again",
    "approve",
    "bring",
    "cancel",
    "cast",
    "choose",
    "create",
    "dashboard",
    "dashboard_job",
    "dashboard_now",
    "dashboard_rest",
    "dashboard_tidy",
    "drafts",
    "estimate",
    "film",
    "film_back",
    "film_change",
    "film_choose",
    "film_delete",
    "film_file",
    "film_language",
    "film_languages",
    "film_show",
    "film_tag",
    "film_track",
    "film_untag",
    "film_watched",
    "first",
    "go_on",
    "library",
    "library_jobs",
    "library_shelf",
    "line",
    "making",
    "offer",
    "part",
    "pause",
    "piece",
    "service",
    "service_allow",
    "service_check",
    "service_withdraw",
    "services",
    "shot",
    "shot_still",
    "story",
    "take",
    "trash",
    "trash_forget",
    "wiki",
    "wiki_cards",
]
