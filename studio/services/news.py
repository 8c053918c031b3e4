"""What a job tells its page: rows with growing ids, the newest last."""

from __future__ import annotations

from accounts.models import Event
from accounts.services import tell
from studio.models import Job


def say(job: Job, text: str, *, kind: str = "line", tone: str = "") -> Event:
    """Add a line to the job's log; `tone` is "ok", "bad" or nothing."""
    return tell(job.family, topic=job.topic, kind=kind, text=text, tone=tone)


def moved(job: Job) -> Event:
    """Say that the job's page should look again, without a line of its own."""
    return tell(job.family, topic=job.topic, kind="moved")
