"""What a WS API connection knows about who is on it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Final

from binance_derivatives.testing import refusal
from binance_derivatives.testing.authentication import Keys, check_time, check_ws_signature
from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.refusal import Refusal
from binance_derivatives.testing.serving.message import check_protocol_types

LOGON: Final = "session.logon"
STATUS: Final = "session.status"
LOGOUT: Final = "session.logout"
SHOW_LIMITS: Final = "returnRateLimits"
_KEYED: Final = frozenset((SHOW_LIMITS, "apiKey"))
_SIGNED: Final = _KEYED | {"timestamp", "recvWindow", "signature"}
_OPEN: Final = frozenset((SHOW_LIMITS,))


class Session:
    """One connection's key: none until it is logged on, replaced by a later logon.

    Args:
        keys: The key the exchange knows.
        clock: The time of the exchange in milliseconds.
        shows_limits: Whether the connection shows rate limits where a request says nothing about them.
    """

    def __init__(self, keys: Keys, clock: Callable[[], int], *, shows_limits: bool) -> None:
        self._keys = keys
        self._clock = clock
        self._connected = clock()
        self._since: int | None = None
        self.shows_limits = shows_limits

    def check(self, operation: Operation, params: Mapping[str, object], texts: Mapping[str, str]) -> frozenset[str]:
        """Check who asks, and return the names of parameters that belong to the protocol.

        Once logged on, a request needs neither key nor signature; one that brings its own is judged by them.
        """
        if operation.method == LOGON and self._keys.kind != "ed25519":
            raise Refusal(refusal.UNSUPPORTED_OPERATION, about=("signature",))
        if self._since is not None and self._keys.revoked:
            self._since = None
            self._keys.check_revoked()
        if not operation.needs_key:
            return _OPEN
        own = self._since is None or operation.method == LOGON or "apiKey" in texts or "signature" in texts
        if own:
            known = None if self._since is None or operation.method == LOGON else self._keys.api_key
            self._keys.check_key(texts.get("apiKey", known))
        if not operation.signed:
            return _KEYED
        check_protocol_types(params)
        check_time(texts, self._clock())
        if own:
            check_ws_signature(texts, self._keys)
        return _SIGNED

    def answer(self, operation: Operation) -> bytes | None:
        """Log on or off, and say how things stand; None for any other method."""
        if operation.method not in (LOGON, STATUS, LOGOUT):
            return None
        if operation.method == LOGON:
            self._since = self._clock()
        if operation.method == LOGOUT:
            self._since = None
        state = {
            "apiKey": None if self._since is None else self._keys.api_key,
            "authorizedSince": self._since,
            "connectedSince": self._connected,
            "returnRateLimits": self.shows_limits,
            "serverTime": self._clock(),
        }
        return json.dumps(state).encode()
