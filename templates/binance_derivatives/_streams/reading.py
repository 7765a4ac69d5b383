"""From a message of a stream to its event, in one pass: the name of the stream says how the rest is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import msgspec
from msgspec import Raw, Struct

from binance_derivatives._answers.mismatches import Mismatch
from binance_derivatives._answers.recurring import Recurring
from binance_derivatives._streams.subscriptions import Subscription

OnDrifted: TypeAlias = Callable[[str, bytes, list[Mismatch]], None]
"""Is told of an event that is not as documented: the name of its kind, its bytes, and what is wrong with it."""

OPENING: Final = b'{"stream":"'
NAME_AT: Final = len(OPENING)
_CONTENT: Final = "data"
_BEHIND: Final = b'","data":'


class Unreadable(Exception):
    """An event that no documented kind of event is like; its text says why."""


class _Wrapped(Struct):
    stream: str
    data: Raw


class _Named(Struct):
    e: str = ""


_wrapped = msgspec.json.Decoder(_Wrapped)
_named = msgspec.json.Decoder(_Named)


class Reader:
    """Reads the messages of one subscription.

    Args:
        subscription: Which.
        told: Who is told of what is not as documented.

    Attributes:
        documented: Gives the event of a message that is as documented; None for others, which are for ``read``.
    """

    def __init__(self, subscription: Subscription[Any], told: OnDrifted) -> None:
        self._payloads = subscription.payloads
        self._told = told
        self._prefix = OPENING + subscription.name.encode() + _BEHIND
        self._start = len(self._prefix)
        self._found: list[Mismatch] = []
        self._note = self._found.append
        self._only = subscription.payloads.get("")
        self._name = str(self._only)
        self._decode = None if self._only is None else self._only.decoder().decode
        self._recurring = None if self._only is None else Recurring(self._only.decoder().kind, _CONTENT)
        self.documented: Callable[[bytes], Any] = _nothing if self._recurring is None else self._recurring.documented

    def read(self, raw: bytes) -> Any:
        """Give the event of a message, whatever it is like.

        Raises:
            Unreadable: It is not JSON, or of no documented kind.
        """
        decode = self._decode
        if decode is None or not raw.startswith(self._prefix):
            return self._unwrapped(raw)
        found, data = self._found, raw[self._start : -1]
        try:
            event = decode(data, self._note, self._only)
        except (ValueError, RecursionError):
            # It may be wrapped in another way, too.
            found.clear()
            return self._unwrapped(raw)
        if self._recurring is not None:
            self._stop()
        if found:
            self._tell(self._name, data)
        return event

    def _unwrapped(self, raw: bytes) -> Any:
        try:
            data = unwrapped(raw)
            payload = self._only or self._payloads.get(kind_of(data))
            if payload is None:
                raise Unreadable(f"no event {kind_of(data)!r} is documented")
            event = payload.decoder().decode(data, self._note, payload)
        except (ValueError, RecursionError) as error:
            self._found.clear()
            raise Unreadable(f"it can not be read: {type(error).__name__}") from None
        self._stop()
        if self._found:
            self._tell(str(payload), data)
        return event

    def _stop(self) -> None:
        if self._recurring is not None:
            self._recurring.stop()
            self._recurring = None

    def _tell(self, name: str, data: bytes) -> None:
        found = self._found.copy()
        self._found.clear()
        self._told(name, data, found)


def unwrapped(raw: bytes) -> bytes:
    """Give the event in a message, which may come with the name of its stream or bare.

    Raises:
        ValueError: It is not JSON.
    """
    try:
        return bytes(_wrapped.decode(raw).data)
    except msgspec.ValidationError:
        return raw


def name_of(raw: bytes) -> str:
    """Give the name of the stream of a message, however it is written; empty when it has none, or is not JSON."""
    try:
        return _wrapped.decode(raw).stream
    except (ValueError, RecursionError):
        return ""


def kind_of(data: bytes) -> str:
    """Give the kind of an event; empty when it does not say.

    Raises:
        ValueError: It is not JSON.
    """
    try:
        return _named.decode(data).e
    except msgspec.ValidationError:
        return ""


def _nothing(raw: bytes) -> None:
    """Give nothing: what a message is like is found out by ``read``."""
