from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand

from kit import memory
from studio.management.tokens import Cluster
from studio.services import foreman


class Command(BaseCommand):
    """The workers of one computer, and the foreman who looks after their films."""

    help = "Start the workers of the house."

    def handle(self, *args: Any, **options: Any) -> None:
        # What painters do to glibc is inherited by those who are forked from here.
        memory.frugal()
        cluster = Cluster()
        # Forked from this process, so before anything else is begun in it.
        cluster.start()
        foreman.run(while_=cluster.sentinel.is_alive)
