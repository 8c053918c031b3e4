from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils import timezone

from accounts.models.family import Family, OwnedQuerySet

if TYPE_CHECKING:
    from accounts.models.profile import Profile


class UserManager(BaseUserManager["User"].from_queryset(OwnedQuerySet)):  # type: ignore[misc]
    def get_by_natural_key(self, username: str | None) -> User:
        # Nobody remembers at 9 p.m. whether they signed up as Ada or ada.
        user: User = self.get(username__iexact=username)
        return user

    def create_user(self, username: str, password: str, **fields: Any) -> User:
        user: User = self.model(username=self.normalise(username), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, username: str, password: str, **fields: Any) -> User:
        fields = {"is_staff": True, "is_superuser": True} | fields
        if "family" not in fields:
            fields["family"] = Family.objects.order_by("pk").first()
        return self.create_user(username, password, **fields)

    @staticmethod
    def normalise(username: str) -> str:
        return AbstractBaseUser.normalize_username(username).casefold()


class User(AbstractBaseUser, PermissionsMixin):
    """A grown-up who signs devices in. Whoever watches is a Profile."""

    username = models.CharField(
        "sign-in name",
        max_length=60,
        unique=True,
        validators=[UnicodeUsernameValidator()],
        error_messages={
            "unique": "Somebody already signs in with this name.",
            "invalid": "Use letters and numbers without spaces, such as ada-lane.",
        },
    )
    family = models.ForeignKey(Family, models.CASCADE, related_name="users")
    # The account library asks for it. Never required, and nothing is mailed to it.
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField("may open the admin", default=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    profile: Profile

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.username

    @property
    def said_name(self) -> str:
        """What the house calls them: the name of their profile, if they have one."""
        return getattr(getattr(self, "profile", None), "name", self.username)
