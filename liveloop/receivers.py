"""What the channel does when the studio's films change."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from liveloop.models import Item
from liveloop.services import channels, parties
from studio.models import Film


@receiver(post_save, sender=Film)
def _is_still_shown(sender: type[Film], instance: Film, **more: Any) -> None:
    """A film that is thrown away or made private leaves every channel at once."""
    gone = instance.deleted_at is not None or not instance.is_published
    if gone and Item.objects.filter(film=instance).exists():
        transaction.on_commit(lambda: channels.take_off(instance))


@receiver(post_save, sender=Film)
def _is_still_watched_together(
    sender: type[Film], instance: Film, *, created: bool, **more: Any
) -> None:
    if not created:
        parties.film_changed(instance)
