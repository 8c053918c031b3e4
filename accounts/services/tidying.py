"""What nobody needs any more, thrown out once a day."""

from __future__ import annotations

from datetime import datetime, timedelta

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.core.management import call_command

from accounts.models import Device, EndedToken, Event, Invite

KEPT = timedelta(days=180)
KEPT_AFTER_THE_END = timedelta(days=30)


def tidy(now: datetime) -> None:
    """Sessions that ended, tokens that expired, and what is older than it helps."""
    call_command("clearsessions")
    ended = now - KEPT_AFTER_THE_END
    EndedToken.objects.filter(expires_at__lt=now).delete()
    Invite.objects.filter(expires_at__lt=ended).delete()
    Device.objects.filter(ended_at__lt=ended).delete()
    for log in (AccessAttempt, AccessFailureLog, AccessLog):
        log.objects.filter(attempt_time__lt=ended).delete()
    Event.objects.filter(at__lt=now - KEPT).delete()
