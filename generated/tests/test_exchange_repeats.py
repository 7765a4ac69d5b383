"""Nothing the exchange answers contradicts what was sent: every accepted request of the generated tables, and others like it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from binance_derivatives import Mismatch
from binance_derivatives.operation import Call
from binance_derivatives.testing import Exchange
from binance_derivatives.testing.catalog import Operation, Parameter
from repeating import BOUNDS, contradictions, documented_of, places, sent_in, text, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Caller, Clock

PRODUCTS = ("usdm", "coinm", "options", "portfolio", "portfolio_pro")
# Only a key of another kind can log on.
LOGON = "session.logon"


def rows(product: str) -> Iterator[tuple[Call[object], Operation, dict[str, Any]]]:
    """The accepted requests of a product's generated tests, each with its operation and what it sends."""
    for file in sorted((Path(__file__).parent / product).glob("test_*_*.py")):
        accepted: tuple[tuple[Call[object], str], ...] = getattr(
            import_module(f"{product}.{file.stem}"), "ACCEPTED", ()
        )
        for call, wire in accepted:
            operation = documented_of(call)
            if operation.method != LOGON:
                yield call, operation, sent_in(wire)


def answered(caller: Caller, operation: Operation, sent: dict[str, Any]) -> tuple[int, bytes]:
    """Send a request as it is written, and give status and answer; that of a message is its ``result``."""
    if operation.kind == "ws_api":
        params = {**sent, **(credentials(caller, operation, sent) if operation.needs_key else {})}
        (message,) = caller.ask({"id": 1, "method": operation.method, "params": params})
        return message["status"], json.dumps(message.get("result", message.get("error"))).encode()
    pairs = [f"{name}={quote(text(value), safe='')}" for name, value in sent.items()]
    if operation.signed:
        pairs.append(f"timestamp={caller.clock.now}")
        pairs.append(f"signature={caller.signature('&'.join(pairs))}")
    reply = caller.send(operation.method, f"{operation.path}?{'&'.join(pairs)}")
    return reply.status, reply.body


def credentials(caller: Caller, operation: Operation, sent: dict[str, Any]) -> dict[str, Any]:
    """The key, and the signature over every value as text where one is needed."""
    key = {"apiKey": caller.exchange.api_key}
    if not operation.signed:
        return key
    given = {**sent, **key, "timestamp": caller.clock.now}
    payload = "&".join(f"{name}={text(given[name])}" for name in sorted(given))
    return {**key, "timestamp": caller.clock.now, "signature": caller.signature(payload)}


def altered(parameters: tuple[Parameter, ...], sent: dict[str, Any]) -> dict[str, Any]:
    """The same request about something else: other names, ids, amounts and sides, as far as any value will do."""
    known = {one.name: one for one in parameters}
    return {name: _other(known[name], value) if name in known else value for name, value in sent.items()}


def _other(parameter: Parameter, value: Any) -> Any:
    if parameter.name in BOUNDS or parameter.minimum or parameter.maximum:
        return value
    match parameter.type:
        case "string" if not (parameter.values or parameter.pattern):
            return f"Z{value}"
        case "enum" if parameter.name == "side":
            return "BUY" if value == "SELL" else "SELL"
        case "long" if parameter.name.endswith("Id"):
            return type(value)(int(value) + 7)
        case "decimal":
            return f"{value}5" if "." in value else f"{value}.5"
        case "list<object>":
            items = [altered(parameter.items, one) for one in (json.loads(value) if isinstance(value, str) else value)]
            return json.dumps(items, separators=(",", ":")) if isinstance(value, str) else items
        case _:
            return value


@pytest.fixture
def exchange_at(caller_of: Callable[[Exchange], Caller], clock: Clock) -> Iterator[Callable[[str], Caller]]:
    """A caller for the exchange of a product, of which nothing is known and nothing was placed."""
    running: list[Exchange] = []

    def at(product: str) -> Caller:
        exchange = Exchange(product, clock=clock)
        exchange.start()
        running.append(exchange)
        return caller_of(exchange)

    try:
        yield at
    finally:
        for exchange in running:
            exchange.stop()


@pytest.mark.parametrize("product", PRODUCTS)
def test_every_accepted_request_is_answered_with_what_was_sent_in_the_documented_form(
    exchange_at: Callable[[str], Caller], product: str
) -> None:
    caller = exchange_at(product)
    wrong: list[str] = []
    for call, operation, sent in rows(product):
        caller.exchange.reset()
        status, body = answered(caller, operation, sent)
        found = contradictions(operation, sent, json.loads(body)) if status == 200 else [f"{status} {body!r}"]
        mismatches: list[Mismatch] = []
        call.operation.answer.decoder().decode(body, mismatches.append)
        wrong += [f"{operation.key} {sent}: {one}" for one in (*found, *map(str, mismatches))]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_request_about_something_else_is_answered_about_that(
    exchange_at: Callable[[str], Caller], product: str
) -> None:
    """Here no documented value can shine through; of each operation whose answer repeats anything some row gets through."""
    caller = exchange_at(product)
    wrong: list[str] = []
    repeating: dict[str, bool] = {}
    for _, operation, sent in rows(product):
        caller.exchange.reset()
        other = altered(operation.parameters, sent)
        status, body = answered(caller, operation, other)
        answer = json.loads(body)
        if status == 200:
            wrong += [f"{operation.key} {other}: {one}" for one in contradictions(operation, other, answer)]
        if any(name.partition("[]")[0] in sent for name in operation.repeats):
            seen = status == 200 and any(any(places(answer, path)) for path, _ in told(operation, other))
            repeating[operation.key] = repeating.get(operation.key, False) or seen
    assert not wrong, "\n".join(wrong)
    assert [key for key, seen in repeating.items() if not seen] == []
