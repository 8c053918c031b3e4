"""The pages about people. HTTP only: what happens is said by models and services."""

from __future__ import annotations

from accounts.views.throttle import locked_out

__all__ = ["locked_out"]
