"""The settings of services outside the house, by the names their makers gave them.

Read like the others, from the environment and `.env`. `studio/providers` says which
service needs which, and what is meant when one is not set; a test holds that every one
is here and in docs/operations.md.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from config.env import ROOT, read_dotenv


@dataclass(frozen=True)
class Guest:
    """A setting of a service."""

    name: str
    doc: str
    secret: bool = False


CATALOGUE = (
    Guest("OLLAMA_HOST", "The address of Ollama."),
    Guest("OLLAMA_MODEL", "The name of a model that it has, such as llama3.2."),
    Guest("ELEVEN_API_KEY", "The key of your ElevenLabs account.", secret=True),
    Guest(
        "ELEVEN_VOICE_ID",
        "The narrator's voice; after commas, more from deep to high.",
    ),
    Guest("ELEVEN_MODEL_ID", "The model that speaks."),
    Guest("ELEVEN_URL", "Another address than theirs."),
    Guest("KOKORO_MODEL", "The file of Kokoro’s model: kokoro-v1.0.int8.onnx."),
    Guest("KOKORO_SPEAKERS", "The folder of its speakers: ef_dora.bin and others."),
    Guest("COMFYUI_HOST", "The address of ComfyUI."),
    Guest("COMFYUI_CHECKPOINT", "Which of its models draws, as in models/checkpoints."),
    Guest(
        "COMFYUI_WORKFLOW",
        "A node graph of your own, by Export (API), or a folder of them.",
    ),
    Guest("COMFYUI_STEPS", "How many steps a picture takes."),
    Guest("COMFYUI_SAMPLER", "How it draws, as “dpmpp_2m karras”."),
    Guest("A1111_HOST", "The address of AUTOMATIC1111."),
    Guest("A1111_CHECKPOINT", "Which of its models draws; else the one it has loaded."),
    Guest(
        "A1111_AUTH",
        "Name and password, if it was started with --api-auth.",
        secret=True,
    ),
    Guest("OPENAI_API_KEY", "A key from platform.openai.com/api-keys.", secret=True),
    Guest("OPENAI_IMAGE_MODEL", "The model that draws."),
    Guest("OPENAI_IMAGE_QUALITY", "low, medium or high."),
    Guest("REPLICATE_API_TOKEN", "A token from replicate.com.", secret=True),
    Guest("REPLICATE_MODEL", "owner/name of the model that draws."),
    Guest("STABILITY_API_KEY", "A key from platform.stability.ai.", secret=True),
    Guest("STABILITY_MODEL", "The model that draws."),
    Guest("HF_TOKEN", "A token from huggingface.co.", secret=True),
    Guest("HF_MODEL", "owner/name of the model that draws."),
    Guest("LEONARDO_API_KEY", "A key from app.leonardo.ai.", secret=True),
    Guest("LEONARDO_MODEL", "The id of the model that draws."),
    Guest(
        "PICTURES_UNOFFICIAL",
        "yes: I know that it is not official, and perhaps not allowed.",
    ),
    Guest("PICTURES_URL", "The address of the service."),
    Guest("PICTURES_TOKEN", "Its token.", secret=True),
    Guest("PICTURES_AT_HOME", "yes if it runs in this home."),
    Guest("PICTURES_TOKEN_HEADER", "The header that carries the token."),
    Guest("PICTURES_SUBMIT", "The path that takes a task."),
    Guest("PICTURES_WORDS", "What is written for a scene."),
    Guest("PICTURES_WORDS_FIELD", "The field of the words."),
    Guest(
        "PICTURES_REFERENCES_FIELD",
        "The field of pictures of who is in it; empty: none.",
    ),
    Guest("PICTURES_TASK_FIELD", "The field of the answer that holds the task's id."),
    Guest("PICTURES_LOOK", "The path that tells about a task."),
    Guest("PICTURES_STATUS_FIELD", "The field that says how it is."),
    Guest("PICTURES_DONE", "What that field says when it is done."),
    Guest("PICTURES_FAILED", "What that field says when it failed."),
    Guest(
        "PICTURES_ADDRESS_FIELD",
        "The field with the picture's address; dots go deeper.",
    ),
    Guest("PICTURES_REASON_FIELD", "The field that says why it failed."),
    Guest(
        "PICTURES_PROGRESS_FIELD", "The field that says how far it is, as 40 or 40%."
    ),
    Guest("PICTURES_CANCEL", "The path that calls a task off; empty: there is none."),
    Guest("PICTURES_SHELVES", "Other hosts where its pictures lie, with commas."),
    Guest("PICTURES_GRID", "2 if it draws two by two pictures in one, else 1."),
    Guest("WHISPER_MODEL", "The folder of a Whisper model, for faster-whisper."),
)


def read(
    environ: Mapping[str, str] | None = None, dotenv: Path = ROOT / ".env"
) -> dict[str, str]:
    """Return every setting of a service that somebody set."""
    given = read_dotenv(dotenv.read_text("utf-8")) if dotenv.is_file() else {}
    given |= os.environ if environ is None else environ
    found = {each.name: given.get(each.name, "").strip() for each in CATALOGUE}
    return {name: value for name, value in found.items() if value}
