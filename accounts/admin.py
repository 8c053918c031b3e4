"""Behind the scenes, for the owner. Hashes are readable facts here, secrets are not."""

from __future__ import annotations

from typing import Any

# First the libraries' own registrations, which are taken back below.
import allauth.account.admin
import allauth.mfa.admin  # noqa: F401
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest

from accounts.models import ApiKey, Device, Event, Family, Invite, Profile, User


class NotMadeHere(admin.ModelAdmin):
    """Things whose secret is shown once, on the page that makes them."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


class ProfilesOfFamily(admin.TabularInline):
    model = Profile
    fields = ("name", "kind", "picture", "birth_year")
    readonly_fields = ("kind",)
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Family)
class FamilyAdmin(admin.ModelAdmin):
    list_display = ("name", "people", "created_at")
    search_fields = ("name",)
    readonly_fields = ("created_at",)
    inlines = (ProfilesOfFamily,)

    @admin.display(description="people")
    def people(self, family: Family) -> int:
        return family.profiles.count()


@admin.register(User)
class GrownUpAdmin(UserAdmin):
    list_display = ("username", "said_name", "family", "is_active", "last_login")
    list_filter = ("family", "is_active", "is_staff")
    search_fields = ("username", "profile__name")
    ordering = ("username",)
    readonly_fields = ("created_at", "last_login")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password", "family", "is_active")}),
        ("Behind the scenes", {"fields": ("is_staff", "is_superuser")}),
        ("When", {"fields": ("created_at", "last_login")}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a grown-up without a profile could never come to the window


@admin.register(Profile)
class ProfileAdmin(admin.ModelAdmin):
    list_display = ("name", "kind", "family", "birth_year", "pin", "pin_locked_until")
    list_filter = ("family", "kind")
    list_select_related = ("family",)
    search_fields = ("name", "user__username")
    readonly_fields = ("user", "kind", "pin", "pin_misses", "pin_locked_until")
    actions = ("open_pins",)

    @admin.display(description="PIN", boolean=True)
    def pin(self, profile: Profile) -> bool:
        return profile.has_pin

    @admin.action(description="Open the PINs that rest")
    def open_pins(self, request: HttpRequest, profiles: Any) -> None:
        for profile in profiles:
            profile.open_pin_lock()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


@admin.register(Device)
class DeviceAdmin(NotMadeHere):
    list_display = ("name", "family", "added_by", "address", "seen_at", "ended_at")
    list_filter = ("family", ("ended_at", admin.EmptyFieldListFilter))
    list_select_related = ("family", "added_by")
    search_fields = ("name", "address", "added_by__username")
    date_hierarchy = "seen_at"
    readonly_fields = (
        "id", "family", "added_by", "secret_hash", "address", "created_at", "seen_at",
    )  # fmt: skip


@admin.register(ApiKey)
class ApiKeyAdmin(NotMadeHere):
    list_display = (
        "name", "public_id", "profile", "scopes", "expires_at", "used_at", "revoked_at",
    )  # fmt: skip
    list_filter = ("family", ("revoked_at", admin.EmptyFieldListFilter))
    list_select_related = ("profile",)
    search_fields = ("name", "public_id", "profile__name")
    readonly_fields = (
        "family", "profile", "public_id", "secret_hash", "scopes", "created_at",
        "used_at", "replaced_by",
    )  # fmt: skip


@admin.register(Invite)
class InviteAdmin(NotMadeHere):
    list_display = ("name", "family", "made_by", "expires_at", "used_at", "used_by")
    list_filter = ("family", ("used_at", admin.EmptyFieldListFilter))
    list_select_related = ("family", "made_by", "used_by")
    search_fields = ("name", "made_by__username")
    readonly_fields = (
        "family", "made_by", "token_hash", "created_at", "used_at", "used_by",
    )  # fmt: skip


@admin.register(Event)
class EventAdmin(NotMadeHere):
    """Only ever added to, by what happens; so here it is only read."""

    list_display = ("id", "at", "family", "topic", "kind", "text", "for_grown_ups")
    list_filter = ("family", "topic", "kind", "for_grown_ups")
    list_select_related = ("family",)
    search_fields = ("text",)
    date_hierarchy = "at"

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


# Nobody has a mail address or a group here, and what a second proof is made of is
# nobody's to read: the library would show the owner everybody's codes.
admin.site.unregister([EmailAddress, Group, Authenticator])


@admin.register(Authenticator)
class SecondProofAdmin(NotMadeHere):
    """For the day somebody's phone is at the bottom of the sea: delete it here."""

    list_display = ("user", "type", "created_at", "last_used_at")
    fields = list_display
    readonly_fields = list_display
