"""Every operation that can change something: what asks for its outcome, when it may be repeated, and where that is documented."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import binance_derivatives
from binance_derivatives._core.operation import Call, Operation, RestOperation, WsOperation
from binance_derivatives._core.outcomes import client_order_ids_of, queries_of
from binance_derivatives._core.terms import Retry, Security
from binance_derivatives._core.undocumented import rest_call, ws_call
from binance_derivatives.coinm.rest import trade as coinm
from binance_derivatives.options.rest import trade as options
from binance_derivatives.portfolio.rest import trade as portfolio
from binance_derivatives.usdm.rest import account, convert, trade
from binance_derivatives.usdm.rest import user_data_streams as streams
from binance_derivatives.usdm.ws_api import trade as ws_trade

PACKAGE = Path(binance_derivatives.__file__).parent
PRODUCTS = sorted(path.parent.name for path in PACKAGE.glob("[a-z]*/client.py"))


def modules(product: str) -> Iterator[ModuleType]:
    for kind in ("rest", "ws_api"):
        folder = PACKAGE / product / kind
        for found in pkgutil.iter_modules([str(folder)] if folder.is_dir() else []):
            yield importlib.import_module(f"binance_derivatives.{product}.{kind}.{found.name}")


def operations(product: str) -> list[Operation[Any]]:
    values = [value for module in modules(product) for value in vars(module).values()]
    return [value for value in values if isinstance(value, Operation)]


def accepted(product: str) -> list[Call[Any]]:
    """Give the calls in the tables of the product's tests."""
    names = [path.stem for path in Path(__file__).parent.glob(f"{product}/test_[rw]*.py")]
    tables = [importlib.import_module(f"{product}.{name}").ACCEPTED for name in names]
    return [call for table in tables for call, _ in table]


@pytest.mark.parametrize("product", PRODUCTS)
def test_each_outcome_can_be_asked_for_after_a_call_that_is_accepted(product: str) -> None:
    asked = {call.operation.name for call in accepted(product) if queries_of(call)}
    assert asked
    assert {one.name for one in operations(product) if one.outcome is not None} - asked == set()


@pytest.mark.parametrize("product", PRODUCTS)
def test_an_outcome_is_asked_of_a_read_of_the_same_product_with_values_of_the_call(product: str) -> None:
    for call in accepted(product):
        for query in queries_of(call):
            assert (query.operation.product, query.operation.retry) == (product, Retry.READ)
            assert query.operation.violations(dict(query.parameters)) == ()
            assert {str(value) for _, value in query.parameters} <= set(texts(call.parameters))


def texts(value: object) -> Iterator[str]:
    if isinstance(value, tuple | list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        yield from texts(list(value.values()))
    else:
        yield str(value)


@pytest.mark.parametrize("product", PRODUCTS)
def test_reads_have_no_outcome_and_what_takes_orders_away_may_be_repeated_when_refused(product: str) -> None:
    for operation in operations(product):
        if operation.retry is Retry.READ:
            assert operation.outcome is None and not operation.takes_away, operation
        if operation.takes_away:
            assert operation.retry is Retry.REFUSED, operation


@pytest.mark.parametrize("product", PRODUCTS)
def test_only_orders_changes_and_money_are_repeated_for_nothing_but_a_lost_connection(product: str) -> None:
    for operation in operations(product):
        method = getattr(operation, "method", "")
        if method == "DELETE" or operation.security is Security.USER_STREAM:
            assert operation.retry is Retry.REFUSED, operation
        if method in ("POST", "PUT") and operation.retry is Retry.READ:
            assert operation.name == "test_order", operation


@pytest.mark.parametrize("product", PRODUCTS)
def test_what_places_orders_gives_each_an_id_of_the_callers_and_nothing_else_does(product: str) -> None:
    placing = {one for one in operations(product) if re.match(r"(new|place_multiple)_.*order", one.name)}
    # A block order is known by the key in its answer alone.
    placing = {one for one in placing if "block" not in one.name}
    assert {one for one in operations(product) if one.client_ids} == placing
    for operation in placing:
        names = {parameter.name for parameter in operation.parameters}
        for items in operation.parameters:
            names |= {one.name for one in items.items}
        ids = {name for name in names if re.search("[cC]lient.*Id$", name)}
        assert set(operation.client_ids) == ids != set(), operation


@pytest.mark.parametrize("product", PRODUCTS)
def test_what_the_algo_service_is_asked_for_may_be_shown_forty_seconds_late(product: str) -> None:
    for operation in operations(product):
        if operation.outcome is not None:
            asked = operation.outcome.operation().name
            late = asked.startswith("query_") and asked.endswith("algo_order")
            assert operation.outcome.visible_after == (40_000 if late else 0), operation


def asked(call: Call[Any]) -> list[str]:
    return [repr(query) for query in queries_of(call)]


ORDER: dict[str, Any] = {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": Decimal(1)}
OPTION: dict[str, Any] = {"symbol": "BTC-260130-90000-C", "side": "BUY", "type": "LIMIT", "price": "5", "quantity": "1"}


def item(**given: Any) -> Any:
    """Give an order of a batch, by names on the wire."""
    return {**ORDER, "quantity": "1", **given}


@pytest.mark.parametrize(
    ("call", "queries"),
    [
        (
            trade.new_order(**ORDER, new_client_order_id="a/1"),
            ["usdm.query_order(symbol='BTCUSDT', origClientOrderId='a/1')"],
        ),
        (trade.new_order(**ORDER), []),
        (
            trade.cancel_order(symbol="BTCUSDT", order_id=7, orig_client_order_id="a"),
            ["usdm.query_order(symbol='BTCUSDT', orderId=7)"],
        ),
        (
            trade.cancel_order(symbol="BTCUSDT", orig_client_order_id="a"),
            ["usdm.query_order(symbol='BTCUSDT', origClientOrderId='a')"],
        ),
        (
            trade.cancel_multiple_orders(symbol="BTCUSDT", order_id_list=[7, 8]),
            ["usdm.query_order(symbol='BTCUSDT', orderId=7)", "usdm.query_order(symbol='BTCUSDT', orderId=8)"],
        ),
        (
            trade.cancel_multiple_orders(symbol="BTCUSDT", orig_client_order_id_list=["a", "b"]),
            [
                "usdm.query_order(symbol='BTCUSDT', origClientOrderId='a')",
                "usdm.query_order(symbol='BTCUSDT', origClientOrderId='b')",
            ],
        ),
        (
            trade.place_multiple_orders(
                batch_orders=[
                    item(newClientOrderId="a"),
                    item(),
                    item(symbol="ETHUSDT", newClientOrderId="c"),
                ]
            ),
            [
                "usdm.query_order(symbol='BTCUSDT', origClientOrderId='a')",
                "usdm.query_order(symbol='ETHUSDT', origClientOrderId='c')",
            ],
        ),
        (trade.cancel_all_open_orders(symbol="BTCUSDT"), ["usdm.open_orders(symbol='BTCUSDT')"]),
        (trade.countdown_cancel_all(symbol="BTCUSDT", countdown_time=1000), []),
        (trade.cancel_algo_order(algo_id=5), ["usdm.query_algo_order(algoId=5)"]),
        (trade.change_position_mode(dual_side_position=True), ["usdm.position_mode()"]),
        (trade.change_leverage(symbol="BTCUSDT", leverage=3), ["usdm.symbol_config(symbol='BTCUSDT')"]),
        (convert.accept_convert_quote(quote_id="12"), ["usdm.convert_order_status(quoteId='12')"]),
        (account.toggle_bnb_burn(fee_burn=True), ["usdm.bnb_burn_status()"]),
        (streams.start_user_data_stream(), []),
        (trade.test_order(**ORDER, new_client_order_id="a"), []),
        (
            coinm.modify_order(symbol="BTCUSD_PERP", side="BUY", quantity=1, price="1", orig_client_order_id="a"),
            ["coinm.query_order(symbol='BTCUSD_PERP', origClientOrderId='a')"],
        ),
        (coinm.change_margin_type(symbol="BTCUSD_PERP", margin_type="ISOLATED"), ["coinm.position_risk()"]),
        (
            options.place_multiple_orders(orders=[item(**OPTION, timeInForce="GTC", clientOrderId="a")]),
            ["options.query_order(symbol='BTC-260130-90000-C', clientOrderId='a')"],
        ),
        (
            portfolio.cancel_margin_oco_order(symbol="BTCUSDT", list_client_order_id="a", new_client_order_id="c"),
            ["portfolio.query_margin_oco_order(origClientOrderId='a')"],
        ),
        (
            portfolio.cancel_cm_conditional_order(symbol="BTCUSD_PERP", new_client_strategy_id="a"),
            ["portfolio.all_cm_conditional_orders(symbol='BTCUSD_PERP')"],
        ),
    ],
    ids=lambda value: str(value)[:60],
)
def test_the_query_names_what_the_call_was_about(call: Call[Any], queries: list[str]) -> None:
    assert asked(call) == queries


def test_each_of_two_lists_is_asked_for_by_itself() -> None:
    given = (("symbol", "BTCUSDT"), ("orderIdList", (7,)), ("origClientOrderIdList", ("a",)))
    assert asked(Call(trade.CANCEL_MULTIPLE_ORDERS, given)) == [
        "usdm.query_order(symbol='BTCUSDT', orderId=7)",
        "usdm.query_order(symbol='BTCUSDT', origClientOrderId='a')",
    ]


def test_a_call_made_by_hand_that_lacks_what_the_query_needs_has_none() -> None:
    assert asked(Call(trade.CANCEL_ORDER, (("orderId", 7),))) == []


def test_the_websocket_api_asks_over_itself_where_it_can() -> None:
    [of_order] = queries_of(ws_trade.cancel_order(symbol="BTCUSDT", order_id=7))
    [of_algo_order] = queries_of(ws_trade.cancel_algo_order(algo_id=7))
    assert isinstance(of_order.operation, WsOperation) and of_order.operation.method == "order.status"
    assert isinstance(of_algo_order.operation, RestOperation) and of_algo_order.operation.path == "/fapi/v1/algoOrder"


@pytest.mark.parametrize(
    ("call", "ids"),
    [
        (trade.new_order(**ORDER, new_client_order_id="a/1"), ("a/1",)),
        (trade.new_order(**ORDER), ()),
        (trade.cancel_order(symbol="BTCUSDT", order_id=7, orig_client_order_id="a"), ("a",)),
        (trade.cancel_multiple_orders(symbol="BTCUSDT", orig_client_order_id_list=["b", "a"]), ("b", "a")),
        (
            trade.place_multiple_orders(batch_orders=[item(newClientOrderId=one) for one in ("b", "a")]),
            ("b", "a"),
        ),
        (trade.cancel_algo_order(client_algo_id="x"), ("x",)),
        (portfolio.cancel_cm_conditional_order(symbol="BTCUSD_PERP", new_client_strategy_id="s"), ("s",)),
        # The id that a cancel gives itself is no order's.
        (
            portfolio.cancel_margin_order(symbol="BTCUSDT", orig_client_order_id="a", new_client_order_id="c"),
            ("a",),
        ),
        (options.cancel_multiple_orders(symbol="BTC-260130-90000-C", client_order_ids=["b", "a"]), ("b", "a")),
    ],
    ids=lambda value: str(value)[:60],
)
def test_own_ids_are_given_as_the_call_has_them(call: Call[Any], ids: tuple[str, ...]) -> None:
    assert client_order_ids_of(call) == ids


def test_nothing_is_asked_or_cited_for_calls_that_are_not_documented() -> None:
    given: dict[str, object] = {"symbol": "BTCUSDT", "newClientOrderId": "a"}
    rest = rest_call("usdm", "POST", "/fapi/v9/order", given, Security.TRADE, None)
    ws = ws_call("", "order.new", given, Security.TRADE, Retry.UNSENT)
    for call in (rest, ws):
        assert queries_of(call) == ()
        assert client_order_ids_of(call) == ("a",)
        assert call.operation.sources is None


@pytest.mark.parametrize("product", PRODUCTS)
def test_each_operation_cites_its_page_and_lines_for_every_parameter_and_rule(product: str) -> None:
    for operation in operations(product):
        sources = operation.sources
        # What was made from a sibling has the sibling's lines, and another path by a correction.
        assert sources is not None, operation
        assert sources.address == operation.source or sources.request == "corrected", operation
        assert sources.request and sources.security
        assert {one.name for one in operation.parameters} <= sources.parameters.keys(), operation
        items = {f"{one.name}.{item.name}" for one in operation.parameters for item in one.items}
        assert items <= sources.parameters.keys(), operation
        assert len(sources.rules) >= len(operation.rules), operation
        assert all(place for place in sources.parameters.values()) and all(place for _, place in sources.rules)


def test_a_rule_is_cited_in_words_with_its_lines() -> None:
    sources = trade.CANCEL_MULTIPLE_ORDERS.sources
    assert sources is not None
    [(rule, lines)] = sources.rules
    assert rule == "Send exactly one of orderIdList and origClientOrderIdList."
    assert lines.startswith("en:")
