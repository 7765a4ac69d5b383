"""Arguments as people write them: moments, elements of batches, and the names that messages give them."""

import inspect
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import pytest

import binance_derivatives
from binance_derivatives import Documented, InvalidRequest, usdm
from binance_derivatives._answers.decoders import typed
from binance_derivatives._answers.fields import fields
from binance_derivatives._answers.tagged import choices
from binance_derivatives._core.naming import argument
from binance_derivatives._core.one_or_many import as_asked
from binance_derivatives._core.operation import Operation
from binance_derivatives._protocol.evidence import doubt

PACKAGE = Path(binance_derivatives.__file__).parent
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
ITEM: Any = {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": Decimal("1.5")}


def modules() -> Iterator[Any]:
    """Give the modules of operations of all products."""
    for path in sorted((*PACKAGE.glob("*/rest/*.py"), *PACKAGE.glob("*/ws_api/*.py"))):
        if path.parent.parent.name != "testing":
            yield import_module(f"binance_derivatives.{path.parent.parent.name}.{path.parent.name}.{path.stem}")


def operations() -> Iterator[tuple[Operation[Any], Any]]:
    """Give the operations of all products, each with its function."""
    for module in modules():
        for value in vars(module).values():
            if isinstance(value, Operation):
                operation = cast("Operation[Any]", value)
                yield operation, getattr(module, operation.name)


def refusal(call: Any, **arguments: object) -> str:
    """Give what is said of a call."""
    with pytest.raises(InvalidRequest) as caught:
        call(**arguments)
    return str(caught.value).partition(": ")[2]


def test_every_argument_has_the_name_that_messages_give_it() -> None:
    for operation, function in operations():
        named = {argument(parameter.name) for parameter in operation.parameters}
        # What a function takes besides are parameters that ended, to say so.
        assert named == set(inspect.signature(function).parameters) - {"_ended"}, operation


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        (NOON, "1795867200000"),
        (NOON.astimezone(timezone(timedelta(hours=8))), "1795867200000"),
        (NOON.replace(microsecond=1999), "1795867200001"),
        (1795867200000, "1795867200000"),
        (0, "0"),
    ],
)
def test_a_moment_goes_out_in_milliseconds(moment: datetime | int, sent: str) -> None:
    assert usdm.Rest.all_orders(symbol="BTCUSDT", start_time=moment).query == f"symbol=BTCUSDT&startTime={sent}"


@pytest.mark.parametrize(
    ("moment", "why"),
    [
        (
            1795867200,
            "start_time (startTime) is 1795867200, which is a time in seconds, expected milliseconds since 1970",
        ),
        (
            1795867200000000,
            "start_time (startTime) is 1795867200000000, which is a time in microseconds, expected milliseconds since 1970",
        ),
        (
            1795867200000000000,
            "start_time (startTime) is 1795867200000000000, which is a time in nanoseconds, expected milliseconds since 1970",
        ),
        (
            NOON.replace(tzinfo=None),
            "start_time (startTime) is a datetime without a time zone, expected one with: an aware datetime or an integer of"
            " milliseconds since 1970",
        ),
        (
            1795867200.5,
            "start_time (startTime) is a float, expected an aware datetime or an integer of milliseconds since 1970",
        ),
        (-1, "start_time (startTime) is -1, at least 0"),
        (datetime(1969, 12, 31, tzinfo=UTC), "start_time (startTime) is -86400000, at least 0"),
        (True, "start_time (startTime) is a bool, expected an aware datetime or an integer of milliseconds since 1970"),
    ],
)
def test_what_is_no_moment_in_milliseconds_is_refused_with_the_right_word(moment: object, why: str) -> None:
    assert refusal(usdm.Rest.all_orders, symbol="BTCUSDT", start_time=moment) == why


def test_a_length_of_time_is_no_moment() -> None:
    call = usdm.Rest.countdown_cancel_all(symbol="BTCUSDT", countdown_time=1795867200)
    assert call.query == "symbol=BTCUSDT&countdownTime=1795867200"


def test_all_moments_of_the_documentation_are_known_as_such() -> None:
    """Their names say so; what else ends so is listed here, to be looked at."""
    ending = {
        parameter.name
        for operation, _ in operations()
        for whole in operation.parameters
        for parameter in (whole, *whole.items)
        if parameter.name.endswith(("Time", "Date")) and parameter.type in ("int", "long")
    }
    assert ending == {"countdownTime"}


def test_a_moment_is_taken_as_one_or_in_milliseconds_and_by_no_other_type() -> None:
    taken = {
        inspect.signature(function).parameters[argument(parameter.name)].annotation
        for operation, function in operations()
        for parameter in operation.parameters
        if parameter.type == "time"
    }
    assert taken == {"datetime | int", "datetime | int | None"}


def test_members_whose_name_ends_in_time_are_integers() -> None:
    """A length of time that comes as text is a number like others; it is listed here, to be looked at."""
    modules = [*PACKAGE.glob("*/answers/*.py"), *PACKAGE.glob("*/payloads/*.py")]
    other, members = set[str](), 0
    for path in modules:
        module = import_module(f"binance_derivatives.{path.parent.parent.name}.{path.parent.name}.{path.stem}")
        kinds = [one for one in vars(module).values() if isinstance(one, type) and issubclass(one, Documented)]
        for one in [one for kind in kinds for one in fields(kind) if one.name.endswith("time")]:
            members += 1
            numbers = {int, Decimal} & set(choices(one.type))
            other |= set() if numbers == {int} and str not in choices(one.type) else {one.name}
    assert members > 100 and other <= {"countdown_time"}


def test_an_element_of_a_batch_is_named_as_in_python_or_as_on_the_wire() -> None:
    mine = {**ITEM, "new_client_order_id": "mine"}
    wire = {**ITEM, "newClientOrderId": "mine"}
    calls = [usdm.Rest.place_multiple_orders(batch_orders=[cast("Any", one)]) for one in (mine, wire)]
    assert calls[0] == calls[1]
    [sent] = json.loads(json.dumps(calls[0].params["batchOrders"]))
    assert sent["newClientOrderId"] == "mine" and "new_client_order_id" not in sent


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ({"new_client_order_id": ""}, "batch_orders[0].new_client_order_id (newClientOrderId) is empty"),
        ({"newClientOrderId": ""}, "batch_orders[0].newClientOrderId is empty"),
        (
            {"new_client_order_id": "a", "newClientOrderId": "b"},
            "batch_orders[0].new_client_order_id (newClientOrderId) is given by both names",
        ),
        (
            {"new_client_orderid": "a"},
            "batch_orders[0]: no parameter new_client_orderid; did you mean new_client_order_id (newClientOrderId)?",
        ),
    ],
)
def test_a_fault_of_an_element_is_told_by_the_name_that_it_was_written_by(members: dict[str, str], why: str) -> None:
    assert refusal(usdm.Rest.place_multiple_orders, batch_orders=[{**ITEM, **members}]) == why


def test_a_list_is_named_for_the_argument_and_the_wire() -> None:
    assert refusal(usdm.Rest.place_multiple_orders, batch_orders=[]) == "batch_orders (batchOrders) is empty"


def test_every_answer_that_is_one_or_many_is_so_by_a_parameter() -> None:
    undecided = {str(one) for one, _ in operations() if one.proof.kind == "either" and one.many_without is None}
    assert undecided == set()
    assert sum(one.many_without is not None for one, _ in operations()) >= 12


def test_one_is_answered_with_one_also_where_the_exchange_lists_it() -> None:
    one, many = usdm.Rest.ticker_price(symbol="BTCUSDT"), usdm.Rest.ticker_price()
    assert one.asks_for_one and many.asks_for_one is False
    assert [as_asked(value, True) for value in (1, [1])] == [1, 1]
    assert [as_asked(value, False) for value in (1, [1, 2], [])] == [[1], [1, 2], []]
    assert doubt(one, b'[{"symbol":"BTCUSDT"}]') is None and doubt(many, b"[]") is None
    assert doubt(one, b'[{"symbol":"A"},{"symbol":"B"}]') == "the answer is a list of 2, expected one"
    assert doubt(one, b" []") == "the answer is a list of 0, expected one"


def test_a_value_that_no_set_has_is_kept() -> None:
    decoder = typed(dict[str, usdm.OrderStatus])
    assert decoder.decode(b'{"status":"FROZEN"}') == {"status": "FROZEN"}


def test_a_method_shows_the_alias_of_a_set_and_its_own_answer() -> None:
    signature = inspect.signature(usdm.Rest(usdm.TESTNET).new_order)
    assert signature.parameters["side"].annotation == "Side" and signature.return_annotation == "PlacedOrder"
    assert "self" not in signature.parameters
    shown = inspect.signature(usdm.Rest(usdm.TESTNET).ticker_price)
    assert str(shown) == "(*, symbol: 'str | None' = None) -> 'SymbolPrice | list[SymbolPrice]'"
