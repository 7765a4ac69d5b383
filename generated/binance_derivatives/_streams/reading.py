"""From a message of a stream to its event, in one pass: the name of the stream says how the rest is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import msgspec
from msgspec import Raw, Struct

from binance_derivatives._answers.mismatches import Mismatch
from binance_derivatives._streams.subscriptions import Payload, Subscription

OnDrifted: TypeAlias = Callable[[Payload, bytes, list[Mismatch]], None]
"""Is told of an event that is not as documented, with its bytes."""

NAME_AT: Final = len(b'{"stream":"')
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
    """

    def __init__(self, subscription: Subscription[Any], told: OnDrifted) -> None:
        self._payloads = subscription.payloads
        self._told = told
        self._prefix = b'{"stream":"' + subscription.name.encode() + _BEHIND
        self._start = len(self._prefix)
        self._found: list[Mismatch] = []
        self._note = self._found.append
        self._only = subscription.payloads.get("")
        self._quick = None if self._only is None else self._only.decoder().documented

    def read(self, raw: bytes) -> Any:
        """Give the event of a message.

        Raises:
            Unreadable: It is not JSON, or of no documented kind.
        """
        quick, payload = self._quick, self._only
        if quick is not None and payload is not None and raw.startswith(self._prefix):
            data = raw[self._start : -1]
            event = quick(data)
            if event is not None:
                return event
            try:
                return self._decoded(payload, data)
            except (ValueError, RecursionError):
                # It may be wrapped in another way, too.
                self._found.clear()
        return self._slowly(raw)

    def _slowly(self, raw: bytes) -> Any:
        try:
            data = unwrapped(raw)
            payload = self._only or self._payloads.get(kind_of(data))
            if payload is None:
                raise Unreadable(f"no event {kind_of(data)!r} is documented")
            return self._decoded(payload, data)
        except (ValueError, RecursionError) as error:
            self._found.clear()
            raise Unreadable(f"it can not be read: {type(error).__name__}") from None

    def _decoded(self, payload: Payload, data: bytes) -> Any:
        event = payload.decoder().decode(data, self._note, payload)
        if self._found:
            found = self._found.copy()
            self._found.clear()
            self._told(payload, data, found)
        return event


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
