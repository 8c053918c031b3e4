"""ElevenLabs: voices of a cloud, with the moment of every letter for the mouths.

A cloud cannot promise what `Voice` promises. The seed is sent and makes the same line
*likely* to sound the same, no more; so the studio keeps every line it was given under
its key (words, spec, language, seed, service), and asks once. Pitch and size of head
are no business of theirs: characters are told apart by whose voice is lent to them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any
from urllib.parse import urlsplit

from kit.problems import Problem
from kit.web import NOTHING, Answer, Call, Door, Limits, Place, Refused
from studio.engine.sound import Spoken
from studio.engine.story import VoiceSpec
from studio.providers.service import Need, Service
from studio.providers.voice.cloud import RATE, letters_of, odd, sound_of
from studio.providers.voice.finish import finished, silence
from studio.providers.voice.letters import phones_of
from studio.providers.voice.words import speakable

URL = "https://api.elevenlabs.io"
MODEL = "eleven_multilingual_v2"
PACE = (0.7, 1.2)  # what voice_settings.speed may be
# A line is said in seconds. Eight megabytes are two minutes of it.
LIMITS = Limits(idle=60, whole=120, bytes_in=8_000_000)

# What eleven_multilingual_v2 speaks. Others know more, and say so when asked.
LANGUAGES = (
    "en", "es", "fr", "de", "it", "pt", "ar", "bg", "cs", "da", "el", "fi", "fil", "hi",
    "hr", "id", "ja", "ko", "ms", "nl", "pl", "ro", "ru", "sk", "sv", "ta", "tr", "uk",
    "zh",
)  # fmt: skip
# The others hear the language from the words, and some refuse to be told.
_TOLD_THE_LANGUAGE = re.compile(r"_v2_5$|^eleven_v3")
_VOICE = re.compile(r"[A-Za-z0-9_-]{1,64}")
# A spec is the narrator's if it is nearly plain: the story keeps everybody else two
# semitones away from it.
_PLAIN = 1.2
# How deep and high the bodies of the house speak, pitch and head together.
_HEIGHTS = NormalDist(1.5, 4.5)


@dataclass(frozen=True)
class _Remedy:
    """What an error of theirs means for us."""

    todo: str
    passing: bool = False
    wait: float | None = None  # seconds, when they do not say themselves


_KEY = "Look at ELEVEN_API_KEY in .env, or make a new key in your ElevenLabs account."
_OR_OURS = "or choose the house's own voice"
REMEDIES = {
    "invalid_api_key": _Remedy(_KEY),
    "missing_permissions": _Remedy(
        "The key is right but may not do this: allow it “Text to Speech” in your "
        "ElevenLabs account."
    ),
    "quota_exceeded": _Remedy(
        "The key is right, but the account's characters are used up: buy more, wait "
        f"until they are renewed, {_OR_OURS}."
    ),
    "detected_unusual_activity": _Remedy(
        f"ElevenLabs has shut its free plan to this network: look there, {_OR_OURS}."
    ),
    "voice_not_found": _Remedy(
        "Look at the voice's id (ELEVEN_VOICE_ID, or the character's own voice): it "
        "must be among My Voices of your ElevenLabs account."
    ),
    "max_character_limit_exceeded": _Remedy(
        "Make the line shorter, or set ELEVEN_MODEL_ID to a model that reads more."
    ),
    # Ours are in its way or somebody's of the same account: they end within a line.
    "too_many_concurrent_requests": _Remedy("It is asked again at once.", True, 2.0),
    "system_busy": _Remedy(
        "It has too much to do; it is asked again later.", True, 20.0
    ),
}


class ElevenLabs:
    """Says lines with the voices of a family's ElevenLabs account."""

    name = "elevenlabs"
    languages: tuple[str, ...] = LANGUAGES

    def __init__(
        self, door: Door, settings: dict[str, str], limits: Limits = LIMITS
    ) -> None:
        url = settings.get("ELEVEN_URL") or URL
        self._door = door
        self._limits = limits
        self._key = settings.get("ELEVEN_API_KEY", "").strip()
        self._model = settings.get("ELEVEN_MODEL_ID") or MODEL
        # Only a stand-in on this very computer is at home; their own never is.
        here = urlsplit(url).hostname in ("127.0.0.1", "::1", "localhost")
        self._place = Place("ElevenLabs", url, at_home=here)
        listed = settings.get("ELEVEN_VOICE_ID", "").split(",")
        self._voices = tuple(each.strip() for each in listed if each.strip())

    def say(self, words: str, spec: VoiceSpec, *, language: str, seed: int) -> Spoken:
        text = speakable(words, language.lower().partition("-")[0])
        if not any(sign.isalnum() for sign in text):
            return silence()
        voice = _fit(spec.name or cast(spec, self._voices))
        answer = self._asked(
            Call(
                "POST",
                f"/v1/text-to-speech/{voice}/with-timestamps",
                carries=frozenset({"words"}),
                params={"output_format": f"pcm_{RATE}"},
                json=self._order(text, spec, language, seed),
                headers={"xi-api-key": self._key},
                wants="application/json",
                limits=self._limits,
            )
        )
        told = _object(answer)
        sound = sound_of(told, self._place)
        letters = letters_of(told, len(sound) / RATE, self._place)
        return finished(sound, RATE, phones_of(letters, language))

    def check(self) -> str:
        if not self._voices:
            raise _no_voice()
        left = self._characters_left()
        there = [f"“{self._voice_name(_fit(voice))}”" for voice in self._voices]
        voices = "voice" if len(there) == 1 else "voices"
        return f"{self._place} answers: {left}; {voices} {', '.join(there)}."

    def _order(
        self, text: str, spec: VoiceSpec, language: str, seed: int
    ) -> dict[str, Any]:
        order: dict[str, Any] = {
            "text": text,
            "model_id": self._model,
            "seed": seed % 2**32,
        }
        pace = round(min(max(spec.pace, PACE[0]), PACE[1]), 2)
        if pace != 1.0:
            # Sent only when it is needed: settings in a request are instead of those
            # that the family chose for the voice.
            order["voice_settings"] = {"speed": pace}
        if _TOLD_THE_LANGUAGE.search(self._model):
            order["language_code"] = language.lower().partition("-")[0]
        return order

    def _asked(self, call: Call) -> Answer:
        try:
            return self._door.ask(self._place, call)
        except Refused as refused:
            understand(refused)
            raise

    def _read(self, path: str) -> dict[str, Any]:
        call = Call(
            "GET",
            path,
            carries=NOTHING,
            headers={"xi-api-key": self._key},
            wants="application/json",
            limits=self._limits,
        )
        return _object(self._asked(call))

    def _characters_left(self) -> str:
        try:
            account = self._read("/v1/user/subscription")
        except Refused as refused:
            if code_of(refused.answer) != "missing_permissions":
                raise
            # A key that may only speak is a good key: it is what we would advise.
            return "the key may not say how many characters are left"
        used, most = account.get("character_count"), account.get("character_limit")
        if not isinstance(used, int) or not isinstance(most, int):
            raise odd(self._place, "its account without the characters that are left")
        return f"{max(most - used, 0):,} of {most:,} characters left"

    def _voice_name(self, voice: str) -> str:
        try:
            named = self._read(f"/v1/voices/{voice}").get("name")
        except Refused as refused:
            if code_of(refused.answer) != "missing_permissions":
                raise
            return f"{voice} (the key may not look it up)"
        plain = "".join(sign for sign in str(named) if sign.isprintable())
        return plain[:60] if named else voice


def cast(spec: VoiceSpec, voices: Sequence[str]) -> str:
    """Return the voice that is lent to a character: the same one in every film.

    The first is the narrator's. The others are taken as lying from deep to high, and a
    bear gets another one than a mouse, whatever else is in the story.

    >>> voices = ("narrator", "deep", "middle", "high")
    >>> [cast(VoiceSpec(pitch=pitch), voices) for pitch in (0, -9, 2, 11)]
    ['narrator', 'deep', 'middle', 'high']
    """
    if not voices:
        raise _no_voice()
    others = voices[1:]
    if not others or max(abs(spec.pitch), abs(spec.formant)) < _PLAIN:
        return voices[0]
    share = _HEIGHTS.cdf(spec.pitch + spec.formant)
    return others[min(int(share * len(others)), len(others) - 1)]


def understand(refused: Refused) -> None:
    """Give a refusal its own remedy: a used-up account is not a wrong key."""
    known = REMEDIES.get(code_of(refused.answer))
    if known:
        refused.todo, refused.passing = known.todo, known.passing
        if refused.retry_after is None:
            refused.retry_after = known.wait
    elif refused.status >= 500:
        refused.passing = True
        refused.todo = f"It is asked again; if it stays so, wait, {_OR_OURS}."
    elif refused.status == 422:
        refused.todo = (
            f"It did not take {_where(refused.answer)}: look at ELEVEN_MODEL_ID and "
            f"ELEVEN_VOICE_ID, {_OR_OURS}."
        )


def code_of(answer: Answer) -> str:
    """Return what they call an error: `quota_exceeded`. Their statuses do not tell."""
    detail = _detail(answer)
    if not isinstance(detail, dict):
        return ""
    codes = (detail.get("status"), detail.get("code"))
    return next((code for code in codes if isinstance(code, str)), "")


def _where(answer: Answer) -> str:
    detail = _detail(answer)
    first = detail[0] if isinstance(detail, list) and detail else {}
    place = first.get("loc") if isinstance(first, dict) else None
    named = ".".join(str(each) for each in place) if isinstance(place, list) else ""
    plain = "".join(sign for sign in named if sign.isprintable())[:60]
    return f"“{plain}”" if plain else "what it was asked"


def _detail(answer: Answer) -> Any:
    try:
        told = answer.json()
    except Problem:
        return None
    return told.get("detail") if isinstance(told, dict) else None


def _object(answer: Answer) -> dict[str, Any]:
    told = answer.json()
    if not isinstance(told, dict):
        raise odd(answer.place, "something else than was asked for")
    return told


def _fit(voice: str) -> str:
    # It becomes a part of an address.
    if not _VOICE.fullmatch(voice):
        raise Problem(
            f"“{voice[:60]}” is not the id of an ElevenLabs voice.",
            "Copy the id from My Voices of your ElevenLabs account.",
        )
    return voice


def _no_voice() -> Problem:
    return Problem(
        "ElevenLabs was chosen, but ELEVEN_VOICE_ID names no voice.",
        "Copy the id of a voice from My Voices of your ElevenLabs account.",
    )


SERVICE = Service(
    "elevenlabs",
    "ElevenLabs",
    "voice",
    open=lambda around: ElevenLabs(around.door, dict(around.settings)),
    needs=(
        Need("ELEVEN_API_KEY", "The key of your ElevenLabs account.", secret=True),
        Need(
            "ELEVEN_VOICE_ID",
            "The id of the narrator's voice; after commas, voices for the characters "
            "from deep to high.",
        ),
        Need("ELEVEN_MODEL_ID", "The model that speaks.", MODEL, optional=True),
        Need("ELEVEN_URL", "Another address than theirs.", URL, optional=True),
    ),
    receives=frozenset({"words"}),
    note="Every line of a film is sent to ElevenLabs, which charges by the character.",
)
