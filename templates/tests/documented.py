"""What the tests of documented operations share: comparing exactly, and sending a call to the exchange on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterable

from repeating import documented_of, sent_in, with_sent

from binance_derivatives import InvalidRequest
from binance_derivatives._clients.rest import AsyncRest, Rest
from binance_derivatives._clients.ws_api import AsyncWsApi
from binance_derivatives._core.one_or_many import as_asked
from binance_derivatives._core.operation import Call, Operation
from binance_derivatives.testing import Exchange


def brief(value: object) -> str:
    """Name a row of a table by the start of what stands in it, the same in each process."""
    shown = str(value)
    return (type(value).__name__ if " object at 0x" in shown else shown)[:60]


def broken_rules(refusal: InvalidRequest) -> list[str]:
    """Give each violation as its rule and the parameters concerned, sorted."""
    return sorted(" ".join((one.rule, *one.parameters)) for one in refusal.violations)


def exact(text: str | bytes) -> object:
    """Read JSON for comparing: a number with a fraction stays its text, for no float may decide whether two are equal."""
    return json.loads(text, parse_float=str)


def set_answer(
    exchange: Exchange, call: Call[object], wire: str, answers: Iterable[tuple[Operation[object], str]]
) -> object:
    """Have the exchange answer a call with the first documented answer, with what is sent put in; give its value.

    An answer that names another order, symbol or setting than was asked for would be none. Without a documented answer it is an
    empty object.
    """
    documented = next((text for operation, text in answers if operation is call.operation), "{}")
    known = documented_of(call)
    answer = (
        json.dumps(with_sent(known, sent_in(wire), json.loads(documented))).encode()
        if known.repeats
        else documented.encode()
    )
    exchange.answer(known.key, answer)
    value = call.operation.answer.decoder().decode(answer)
    return value if call.asks_for_one is None else as_asked(value, call.asks_for_one)


def sent_blocking(client: type[Rest], exchange: Exchange, call: Call[object]) -> object:
    """Send a call with a client of its own and give the value of the answer."""
    with client(exchange.environment.account(exchange.api_key, exchange.api_secret), client_ids=None) as sender:
        return sender.send(call)


async def sent_awaiting(client: type[AsyncRest] | type[AsyncWsApi], exchange: Exchange, call: Call[object]) -> object:
    """Send a call with a client of its own and give the value of the answer."""
    async with client(exchange.environment.account(exchange.api_key, exchange.api_secret), client_ids=None) as sender:
        return await sender.send(call)


def parameters_on_wire(frame: bytes) -> str:
    """Give the parameters of a WebSocket API frame as JSON without blanks, without what the client adds to every call."""
    parameters: dict[str, object] = json.loads(frame).get("params", {})
    given = {name: value for name, value in parameters.items() if name not in {"apiKey", "timestamp", "signature"}}
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"))
