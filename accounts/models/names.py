"""What a name may be made of."""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError

JOINER = "\u200d"  # holds a family of emoji together


def can_be_seen(name: str) -> None:
    """Refuse characters that turn a name round or hide in it."""
    for each in name:
        if unicodedata.category(each)[0] == "C" and each != JOINER:
            raise ValidationError("There is a hidden character in it. Type it again.")
