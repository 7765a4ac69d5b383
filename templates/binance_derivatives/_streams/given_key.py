"""A listen key that the program itself cares for."""

from __future__ import annotations

from collections.abc import Callable

from binance_derivatives._streams.tracking import Ask


class GivenKey:
    """One key, which stays what it is."""

    def __init__(self, key: str) -> None:
        self._key = key

    async def current(self) -> str:
        return self._key

    async def prove(self, key: str, ask: Ask) -> str:
        """Take it for what it was given as."""
        return ""

    def came(self, key: str, kind: str) -> None:
        """Its end is an event that the program gets."""

    def refused(self, key: str, reason: str) -> None:
        """There is no other one."""

    def follow(self, changed: Callable[[str], None]) -> Callable[[], None]:
        return _nothing


def _nothing() -> None:
    """It never changes."""
