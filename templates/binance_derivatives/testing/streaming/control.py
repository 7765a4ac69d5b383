"""Requests over a stream connection: subscribing and unsubscribing while it is open, and asking what is subscribed to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Protocol, cast

import msgspec

from binance_derivatives.testing.ledger import LetThrough

# https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Live-Subscribing-Unsubscribing-to-streams
UNKNOWN_PROPERTY: Final = 0
NO_BOOLEAN: Final = 1
INVALID_REQUEST: Final = 2
INVALID_JSON: Final = 3


class Subscriber(Protocol):
    """A connection that can be asked."""

    combined: bool

    @property
    def names(self) -> tuple[str, ...]: ...

    def subscribe(self, names: tuple[str, ...]) -> None: ...

    def unsubscribe(self, names: tuple[str, ...]) -> None: ...


class Refused(Exception):
    """A request that is answered with an error."""

    def __init__(self, code: int, msg: str) -> None:
        super().__init__(msg)
        self.code = code
        self.msg = msg


def answer(text: str, subscriber: Subscriber, let_through: Callable[[LetThrough], None] | None) -> bytes:
    """Do what a request asks for, and return what it is answered with.

    Args:
        text: The request.
        subscriber: Who asks.
        let_through: Told of an id that is a text; None where that is refused.

    Raises:
        ValueError: It is no JSON, which ends the connection.
    """
    try:
        request: object = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError(str(error)) from None
    number: object = None
    try:
        if not isinstance(request, dict):
            raise Refused(INVALID_REQUEST, "a request is an object")
        members = cast("dict[str, object]", request)
        number = _id(members, let_through)
        result = _done(members, subscriber)
    except Refused as found:
        told: dict[str, object] = {"code": found.code, "msg": found.msg}
        return msgspec.json.encode(told if number is None else {**told, "id": number})
    return msgspec.json.encode({"result": result, "id": number})


def refusal_of_text(reason: str) -> bytes:
    """What is said before a connection ends because of a message that is no JSON."""
    return msgspec.json.encode({"code": INVALID_JSON, "msg": f"no JSON: {reason}"})


def _id(members: Mapping[str, object], let_through: Callable[[LetThrough], None] | None) -> int | str:
    number = members.get("id")
    if isinstance(number, str) and let_through is not None:
        let_through(LetThrough(str(members.get("method")), "id", "id_as_text"))
        return number
    if not isinstance(number, int) or isinstance(number, bool) or number < 0:
        raise Refused(INVALID_REQUEST, "id has to be an unsigned integer")
    return number


def _done(members: Mapping[str, object], subscriber: Subscriber) -> object:
    method = members.get("method")
    act = _METHODS.get(method) if isinstance(method, str) else None
    if act is None:
        raise Refused(INVALID_REQUEST, f"method has to be one of {', '.join(_METHODS)}")
    return act(members.get("params"), subscriber)


def _subscribe(params: object, subscriber: Subscriber) -> object:
    subscriber.subscribe(_names(params))
    return None


def _unsubscribe(params: object, subscriber: Subscriber) -> object:
    subscriber.unsubscribe(_names(params))
    return None


def _list(params: object, subscriber: Subscriber) -> object:
    return list(subscriber.names)


def _set(params: object, subscriber: Subscriber) -> object:
    given = _list_of(params)
    if len(given) != 2:
        raise Refused(INVALID_REQUEST, "params has to be a property and its value")
    _check_property(given[0])
    if not isinstance(given[1], bool):
        raise Refused(NO_BOOLEAN, "the value has to be true or false")
    subscriber.combined = given[1]
    return None


def _get(params: object, subscriber: Subscriber) -> object:
    given = _list_of(params)
    if len(given) != 1:
        raise Refused(INVALID_REQUEST, "params has to be a property")
    _check_property(given[0])
    return subscriber.combined


def _check_property(name: object) -> None:
    if not isinstance(name, str):
        raise Refused(INVALID_REQUEST, "the name of a property has to be a string")
    if name != "combined":
        raise Refused(UNKNOWN_PROPERTY, f"there is no property {name}")


def _names(params: object) -> tuple[str, ...]:
    given = _list_of(params)
    if not given or not all(isinstance(name, str) for name in given):
        raise Refused(INVALID_REQUEST, "params has to be a list of names of streams")
    return tuple(cast("list[str]", given))


def _list_of(params: object) -> list[object]:
    if not isinstance(params, list):
        raise Refused(INVALID_REQUEST, "params has to be a list")
    return cast("list[object]", params)


_METHODS: Final[Mapping[str, Callable[[object, Subscriber], object]]] = {
    "SUBSCRIBE": _subscribe,
    "UNSUBSCRIBE": _unsubscribe,
    "LIST_SUBSCRIPTIONS": _list,
    "SET_PROPERTY": _set,
    "GET_PROPERTY": _get,
}
