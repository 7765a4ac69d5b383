"""The script of an exchange as lines of JSON, for programs that can't call it."""

from __future__ import annotations

import inspect
import json
import os
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, cast

import msgspec

from binance_derivatives.testing.exchange import Exchange
from binance_derivatives.testing.market.script import MarketScript
from binance_derivatives.testing.script import Script
from binance_derivatives.testing.streaming.script import StreamScript

_CALL: Final = "call"
_AT_ONCE: Final = 65_536
# What begins and ends with the command, and what takes a function.
_NO_METHODS: Final = frozenset(("start", "stop", "faults"))
_METHODS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        name: cast("Callable[..., object]", member)
        for kind in (Script, MarketScript, StreamScript, Exchange)
        for name, member in vars(kind).items()
        if inspect.isfunction(member) and not name.startswith("_") and name not in _NO_METHODS
    }
)
_ATTRIBUTES: Final = ("executed", "received", "let_through")


def obey(exchange: Exchange, line: bytes) -> bytes:
    """Do what a line says, and return the line that answers it: with its ``result``, or with an ``error`` in words."""
    try:
        name, result = _done(exchange, line)
    except Exception as error:
        # Whatever a script is refused for, the one who wrote it is told, and the next line counts.
        return msgspec.json.encode({"error": str(error) or type(error).__name__})
    return msgspec.json.encode({_CALL: name, "result": result})


def _done(exchange: Exchange, line: bytes) -> tuple[str, object]:
    name, sent = _read(line)
    if name in _ATTRIBUTES and not sent:
        return name, getattr(exchange, name)
    if name not in _METHODS:
        raise ValueError(f"there is no call {name!r}, there are: {', '.join(sorted((*_METHODS, *_ATTRIBUTES)))}")
    try:
        bound = inspect.signature(_METHODS[name]).bind(exchange, **sent)
    except TypeError as error:
        raise TypeError(f"{name}: {error}") from None
    return name, _METHODS[name](*bound.args, **bound.kwargs)


def _read(line: bytes) -> tuple[str, dict[str, object]]:
    try:
        said: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"the line is no JSON: {error}") from None
    members = cast("dict[str, object]", said) if isinstance(said, dict) else {}
    name = members.get(_CALL)
    if not isinstance(name, str):
        raise ValueError('the line is no call, expected an object with the name of one: {"call": "trade", ...}')
    if name in vars(MarketScript):
        # Amounts are exact, times are not.
        members = cast("dict[str, object]", json.loads(line, parse_float=Decimal))
    return name, {key: value for key, value in members.items() if key != _CALL}


def lines(file: int) -> Iterator[bytes]:
    """The lines that come from an open file, each as soon as it is there.

    Nothing of Python's buffers is in between, whose locks would be waited for at the end of the program.
    """
    unread = b""
    while data := os.read(file, _AT_ONCE):
        *whole, unread = (unread + data).split(b"\n")
        yield from (line for line in whole if line.strip())
    if unread.strip():
        yield unread
