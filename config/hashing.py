"""How passwords and PINs are hashed."""

from __future__ import annotations

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2id(Argon2PasswordHasher):
    """Argon2id at OWASP's second setting: 46 MiB and one pass.

    Django's own 100 MiB would make one sign-in double the size of the web process on
    a small box in a cupboard.
    """

    time_cost = 1
    memory_cost = 47104
    parallelism = 1
