"""The nouns of the studio: films, the jobs that make them, what they are made of."""

from __future__ import annotations

from studio.models.artifact import Artifact
from studio.models.call import Call
from studio.models.film import Film, Tag, Watched
from studio.models.job import Job
from studio.models.node import Node
from studio.models.pace import Pace
from studio.models.permission import Permission
from studio.models.service_state import ServiceState
from studio.models.track import Track
from studio.models.wiki import Entity, WikiPage

__all__ = [
    "Artifact",
    "Call",
    "Entity",
    "Film",
    "Job",
    "Node",
    "Pace",
    "Permission",
    "ServiceState",
    "Tag",
    "Track",
    "Watched",
    "WikiPage",
]
