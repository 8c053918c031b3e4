from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth.hashers import check_password, make_password
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from accounts.engine.policy import GROWN_UPS, Role
from accounts.models.family import Family, OwnedQuerySet
from accounts.models.names import can_be_seen
from accounts.models.user import User
from kit.problems import Problem

MISSES = 5
LOCKED_FOR = timedelta(minutes=15)


class Picture(models.TextChoices):
    JUNIPER = "juniper", "Juniper in a red hood"
    OTTER = "otter", "Otter"
    WREN = "wren", "Wren"
    KEEPER = "keeper", "The lighthouse keeper"
    ROBOT = "robot", "Robot"
    MAMA = "mama", "Dark hair"
    PAPA = "papa", "A beard"


# In this order they are given to those who choose none.
FOR_CHILDREN = (
    Picture.JUNIPER,
    Picture.OTTER,
    Picture.WREN,
    Picture.ROBOT,
    Picture.KEEPER,
    Picture.MAMA,
    Picture.PAPA,
)
FOR_GROWN_UPS = (
    Picture.MAMA,
    Picture.PAPA,
    Picture.KEEPER,
    Picture.ROBOT,
    Picture.OTTER,
    Picture.WREN,
    Picture.JUNIPER,
)


class Theme(models.TextChoices):
    DUSK = "dusk", "Dusk"
    CREAM = "cream", "Cream"


class Profile(models.Model):
    """Somebody who watches: a grown-up, a child or a guest of the family."""

    class Kind(models.TextChoices):
        OWNER = Role.OWNER.value, "Owner"
        GROWN_UP = Role.GROWN_UP.value, "Grown-up"
        CHILD = Role.CHILD.value, "Child"
        GUEST = Role.GUEST.value, "Guest"

    family = models.ForeignKey(Family, models.CASCADE, related_name="profiles")
    user = models.OneToOneField(
        User, models.CASCADE, null=True, blank=True, related_name="profile"
    )
    name = models.CharField(max_length=40, validators=[can_be_seen])
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.CHILD)
    picture = models.CharField(
        max_length=12, choices=Picture.choices, default=Picture.OTTER
    )
    birth_year = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1900), MaxValueValidator(2200)],
    )
    theme = models.CharField(max_length=5, choices=Theme.choices, default=Theme.DUSK)
    pin_hash = models.CharField(max_length=128, blank=True, editable=False)
    pin_misses = models.PositiveSmallIntegerField(default=0, editable=False)
    pin_locked_until = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OwnedQuerySet["Profile"].as_manager()

    class Meta:
        ordering = ("created_at", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["family", "name"],
                name="one_name_in_a_family",
                violation_error_message="Somebody in the family already has this name.",
            ),
            models.CheckConstraint(
                condition=Q(user=None, kind__in=["child", "guest"])
                | Q(user__isnull=False, kind__in=["owner", "grown-up"]),
                name="only_grown_ups_sign_in",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def role(self) -> Role:
        return Role(self.kind)

    @property
    def is_grown_up(self) -> bool:
        return self.role in GROWN_UPS

    @property
    def has_pin(self) -> bool:
        return bool(self.pin_hash)

    @property
    def age(self) -> int | None:
        return self.age_in(timezone.localdate().year)

    def age_in(self, year: int) -> int | None:
        """The age they reach in that year. Nobody is asked for a birthday."""
        return year - self.birth_year if self.birth_year else None

    def set_pin(self, pin: str) -> None:
        """Set four to eight digits, or no PIN with an empty string."""
        if pin and not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 8):
            raise Problem("A PIN is four to eight digits.", "Try another one.")
        self.pin_hash = make_password(pin) if pin else ""
        self.open_pin_lock()

    def open_pin_lock(self) -> None:
        self.pin_misses, self.pin_locked_until = 0, None
        self.save(update_fields=["pin_hash", "pin_misses", "pin_locked_until"])

    def pin_rests(self, now: datetime) -> bool:
        return self.pin_locked_until is not None and now < self.pin_locked_until

    def try_pin(self, pin: str, now: datetime) -> None:
        """Pass quietly, or say what is wrong. Five misses lock it for a while."""
        # Counted before the slow check, in one UPDATE, and the count stays until the
        # lock is over: ten guesses sent at the same moment are ten guesses, not one.
        me = Profile.objects.filter(pk=self.pk)
        me.filter(pin_locked_until__lte=now).update(pin_misses=0, pin_locked_until=None)
        counted = me.filter(pin_locked_until=None).update(
            pin_misses=F("pin_misses") + 1
        )
        self.refresh_from_db(fields=["pin_hash", "pin_misses", "pin_locked_until"])
        if not counted and self.pin_locked_until:
            raise Problem(
                f"{self.name}’s PIN is resting after {MISSES} wrong tries.",
                "Ask a grown-up to open it, or wait until "
                f"{self.pin_locked_until.astimezone(now.tzinfo):%H:%M}.",
            )
        if self.pin_misses <= MISSES and check_password(pin, self.pin_hash):
            me.update(pin_misses=0, pin_locked_until=None)
            return
        left = MISSES - self.pin_misses
        if left <= 0:
            self.pin_locked_until = now + LOCKED_FOR
            me.update(pin_locked_until=self.pin_locked_until)
            raise Problem(
                f"That was wrong {MISSES} times, so this PIN rests until "
                f"{self.pin_locked_until:%H:%M}.",
                "A grown-up can open it sooner in the grown-ups’ room.",
            )
        tries = "one try" if left == 1 else f"{left} tries"
        raise Problem("Those are not the numbers.", f"You have {tries} left.")
