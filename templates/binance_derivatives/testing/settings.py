"""What was set, such as a leverage or the position mode, and is shown by later answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from binance_derivatives.testing.catalog import Operation

# What a setting holds for; without any of these it holds for the account.
_SCOPES: Final = ("symbol", "underlying")
# Portfolio margin has settings of the same name for its two futures accounts.
_ACCOUNT: Final = re.compile(r"/[a-z]+/v[0-9]+/(um|cm)/")
# How members call what is sent in capitals.
_SMALL: Final = {"CROSSED": "cross"}


class Settings:
    """The settings of an account, by name, by what they hold for, and by account where there are several.

    Attributes:
        names: What answers may show.
    """

    def __init__(self) -> None:
        self.names: frozenset[str] = frozenset()
        self._set: dict[tuple[str, str, str], str] = {}

    def __bool__(self) -> bool:
        return bool(self._set)

    def clear(self) -> None:
        self._set.clear()

    def remember(self, operation: Operation, sent: Mapping[str, str]) -> None:
        """Keep what an operation sets."""
        for name in operation.remembered:
            if name in sent:
                self._set[name, _account(operation), _scope(sent)] = sent[name]

    def value(
        self, name: str, documented: object, operation: Operation, around: Mapping[str, object], sent: Mapping[str, str]
    ) -> str | None:
        """Return what a setting is now, as a member spells it; None if nobody has set it.

        Args:
            name: The setting.
            documented: What the member says in the documented answer.
            operation: Whose answer it stands in.
            around: The object it stands in.
            sent: What the request says, which names the symbol where the object does not.
        """
        account, scope = _account(operation), _scope(around) or _scope(sent)
        value = self._set.get((name, account, scope), self._set.get((name, account, "")))
        if value is not None and isinstance(documented, str) and documented.islower():
            return _SMALL.get(value, value.lower())
        return value


def _account(operation: Operation) -> str:
    found = _ACCOUNT.match(operation.path or "")
    return found[1] if found else ""


def _scope(said: Mapping[str, object]) -> str:
    return next((str(said[name]) for name in _SCOPES if name in said), "")
