"""What a password must not be. Django's four rules, each said in one kind sentence."""

from __future__ import annotations

from typing import Any, Protocol

from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
    NumericPasswordValidator,
    UserAttributeSimilarityValidator,
)
from django.core.exceptions import ValidationError

LEAST = 10
HELP = (
    "Ten characters or more. Four words that do not belong together are easy to keep."
)


class Rule(Protocol):
    def validate(self, password: str, user: Any = None) -> None: ...


class HardToGuess:
    """The first rule that is broken is said; three complaints at once help nobody."""

    def __init__(self) -> None:
        self.rules: dict[str, Rule] = {
            "That is too short: ten characters or more, please.": (
                MinimumLengthValidator(LEAST)
            ),
            "Many people use that one, so it is guessed first. Choose another.": (
                CommonPasswordValidator()
            ),
            "Numbers alone are quickly guessed. Add a word or two.": (
                NumericPasswordValidator()
            ),
            "That is too much like the name you sign in with. Choose another.": (
                UserAttributeSimilarityValidator(user_attributes=["username"])
            ),
        }

    def validate(self, password: str, user: Any = None) -> None:
        for words, rule in self.rules.items():
            try:
                rule.validate(password, user)
            except ValidationError as broken:
                raise ValidationError(words, code=broken.code) from None

    def get_help_text(self) -> str:
        return HELP
