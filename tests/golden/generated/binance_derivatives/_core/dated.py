# Made by apiscribe from specs; not to be edited.
"""The day this package was rendered for, and what was gone by then."""

from __future__ import annotations

from typing import Final

AS_OF: Final[str | None] = None
"""What holds on this day is offered; None where the specs have no dates."""

GONE: Final[dict[tuple[str, str], tuple[str, str | None]]] = {}
"""By product and call, verb and path or method: since when it is gone, and what takes its place."""

ENDED: Final[dict[tuple[str, str], dict[str, tuple[str, str | None]]]] = {}
"""By operation, and list if in one: names that are taken no more, each since when, and what takes its place."""
