"""A film shows only whom its words name: whoever was chosen is named in them."""

from __future__ import annotations

from dataclasses import replace

from studio.pipeline.order import Order

_WITH = {
    "en": ("With", "and"), "es": ("Con", "y"), "fr": ("Avec", "et"),
    "de": ("Mit", "und"), "it": ("Con", "e"), "pt": ("Com", "e"),
}  # fmt: skip


def all_named(order: Order) -> Order:
    """Return the order with those in its words who are chosen and play nobody yet.

    >>> from studio.pipeline.order import Star
    >>> cast = (Star("1", "Tin", "robot"), Star("2", "Mama", "woman"))
    >>> all_named(Order("A robot finds a kite", cast=cast)).prompt
    'A robot finds a kite. With Mama.'
    """
    if not order.cast:
        return order
    brief = order.brief()
    seen = {being.cast_id for being in brief.beings}
    names = [star.name for star in order.cast if star.id not in seen]
    if not names:
        return order
    with_, and_ = _WITH.get(brief.language.value, _WITH["en"])
    *most, last = names
    whole = f"{', '.join(most)} {and_} {last}" if most else last
    words = order.prompt.rstrip()
    stop = "" if words.endswith((".", "!", "?", "…")) else "."
    return replace(order, prompt=f"{words}{stop} {with_} {whole}.")
