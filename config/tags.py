"""The two tags every template may use without loading: icons, and faces."""

from __future__ import annotations

from typing import Protocol

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.models.profile import Picture

register = template.Library()


class Pictured(Protocol):
    picture: str


@register.simple_tag
def icon(name: str, extra: str = "") -> SafeString:
    """Draw a line icon. It says nothing to a screen reader; the words beside it do."""
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        f"i {extra}".strip(),
        static("img/icons.svg"),
        name,
    )


@register.simple_tag
def avatar(person: Pictured | str, size: str = "") -> SafeString:
    """Show somebody's face, or a picture by its key: s 28, 40, m 52, l 72, xl 104."""
    picture = person if isinstance(person, str) else person.picture
    # A picture taken away in a later version must not take the page with it: the
    # hashed storage raises for a file that is not there.
    if picture not in Picture.values:
        picture = Picture.KEEPER
    return format_html(
        '<img class="{}" src="{}" alt="" width="40" height="40">',
        f"av {size}".strip(),
        static(f"img/people/{picture}.svg"),
    )
