"""Who besides the house makes a film: the chosen services, by their titles."""

from __future__ import annotations

from studio.pipeline.order import HOUSE, Order
from studio.providers import pictures, storyteller
from studio.providers.service import Service
from studio.providers.voice import speakers


def guests_of(order: Order) -> tuple[str, ...]:
    """Return whom the credits thank, each once.

    >>> guests_of(Order("a kite", storyteller="ollama", voice="elevenlabs"))
    ('Ollama', 'ElevenLabs')
    >>> guests_of(Order("a kite"))
    ()
    """
    teller = HOUSE if order.script is not None else order.storyteller
    chosen = (
        (storyteller.SERVICES, teller),
        (speakers.SERVICES, order.voice),
        (pictures.SERVICES, order.pictures),
    )
    titles = [_title(services, name) for services, name in chosen if name != HOUSE]
    return tuple(dict.fromkeys(titles))


def _title(services: tuple[Service, ...], name: str) -> str:
    return next((each.title for each in services if each.name == name), name)
