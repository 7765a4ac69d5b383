"""Calls that no page documents: any path or method, its parameters as they are given."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, Literal, cast

from binance_derivatives._core.dated import GONE
from binance_derivatives._core.operation import Answer, Call, RestOperation, WsOperation
from binance_derivatives._core.terms import Retry, Security
from binance_derivatives._core.wire import Item, Value, decimal_text

_METHODS: Final[dict[str, Literal["GET", "POST", "PUT", "DELETE"]]] = {
    "GET": "GET",
    "POST": "POST",
    "PUT": "PUT",
    "DELETE": "DELETE",
}
_path = re.compile(r"(/[A-Za-z0-9_.~-]+)+").fullmatch
_name = re.compile(r"[A-Za-z0-9_.~-]+").fullmatch
_ws_method = re.compile(r"[A-Za-z0-9_./-]+").fullmatch
_ANSWER = Answer("binance_derivatives._answers.anything", "ANYTHING")


def rest_call(
    product: str, method: str, path: str, parameters: Mapping[str, object], security: Security, retry: Retry | None
) -> Call[Any]:
    """Make the call of a REST path.

    Raises:
        ValueError: The method, the path, or the name or value of a parameter can not be sent, or the path is gone.
    """
    verb = _METHODS.get(method)
    if verb is None:
        raise ValueError(f"method is {method!r}, expected one of {', '.join(_METHODS)}")
    if not _path(path) or "/.." in path or "/./" in path:
        raise ValueError(f"path is {path!r}, expected /part/part, its parameters given apart")
    _refuse_gone(product, f"{method} {path}")
    operation: RestOperation[Any] = RestOperation(
        product=product,
        name=f"{method} {path}",
        method=verb,
        path=path,
        security=security,
        retry=retry or (Retry.READ if method == "GET" else Retry.UNSENT),
        answer=_ANSWER,
    )
    return Call(operation, _values(parameters))


def ws_call(product: str, method: str, parameters: Mapping[str, object], security: Security, retry: Retry) -> Call[Any]:
    """Make the call of a method of the WebSocket API.

    Raises:
        ValueError: The method, or the name or value of a parameter can not be sent, or the method is gone.
    """
    if not _ws_method(method):
        raise ValueError(f"method is {method!r}, expected letters, digits, dots and slashes")
    _refuse_gone(product, method)
    operation: WsOperation[Any] = WsOperation(
        product=product, name=method, method=method, security=security, retry=retry, answer=_ANSWER
    )
    return Call(operation, _values(parameters))


def _refuse_gone(product: str, call: str) -> None:
    if (known := GONE.get((product, call))) is not None:
        since, instead = known
        raise ValueError(f"{call} is gone since {since}" + (f", {instead} takes its place" if instead else ""))


def _values(parameters: Mapping[str, object]) -> tuple[tuple[str, Value], ...]:
    for name in parameters:
        if not _name(name):
            raise ValueError(f"parameter {name!r} is not a name that can be sent")
    given = ((name, value) for name, value in parameters.items() if value is not None)
    return tuple((name, _outer(value, name)) for name, value in given)


def _outer(value: object, name: str) -> Value:
    if isinstance(value, Mapping):
        raise ValueError(
            f"{name} is a mapping, expected text, an integer, a finite Decimal or a list; its JSON goes as text"
        )
    return cast("Value", _value(value, name))


def _can_be_encoded(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _value(value: object, where: str) -> Item:
    if isinstance(value, str):
        if not _can_be_encoded(value):
            raise ValueError(f"{where} holds half a character, which no text on the wire can")
        return str.__str__(value)
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal) and value.is_finite():
        return decimal_text(value)
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        return {str(name): _value(one, f"{where}.{name}") for name, one in members.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        items = cast("Sequence[object]", value)
        return tuple(_value(item, f"{where}[{index}]") for index, item in enumerate(items))
    raise ValueError(f"{where} is {value!r}, expected text, an integer, a finite Decimal, a list or a mapping")
