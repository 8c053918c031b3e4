"""What the studio asks people for."""

from __future__ import annotations

from studio.forms.asking import AskForm, nearest

__all__ = ["AskForm", "nearest"]
