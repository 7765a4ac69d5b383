"""Which orders are open as far as events and answers tell, what a conditional order became, and which event is a repeat."""

from __future__ import annotations

from typing import Any

import pytest

from binance_derivatives._streams.open_orders import Newest, OpenOrders
from binance_derivatives.usdm.rest import trade
from binance_derivatives.usdm.streams import USER_DATA
from user_events import NOW, algo, event, fill, order

TRADE_LITE = {
    "s": "BTCUSDT", "q": "1", "p": "100", "m": False, "c": "mine-1", "S": "BUY", "L": "100", "l": "1", "t": 5, "i": 1,
}  # fmt: skip


@pytest.fixture
def orders() -> OpenOrders:
    return OpenOrders(USER_DATA.orders)


def standing(orders: OpenOrders) -> list[tuple[int | None, str]]:
    return [(one.id, one.status) for one in orders.open]


def take(orders: OpenOrders, *events: Any) -> list[bool]:
    """Take events in, and say of each whether it was a repeat."""
    repeats: list[bool] = []
    for one in events:
        repeats.append(orders.is_repeat(one))
        if not repeats[-1]:
            orders.seen(one)
    return repeats


def placed(own_id: str, symbol: str = "BTCUSDT") -> Any:
    return trade.new_order(
        symbol=symbol, side="BUY", type="LIMIT", quantity=1, price=100, time_in_force="GTC", new_client_order_id=own_id
    )


def test_an_order_is_open_from_its_first_event_to_its_last(orders: OpenOrders) -> None:
    take(orders, order(1), order(2), fill(1, 5, "0.5"))
    assert standing(orders) == [(1, "PARTIALLY_FILLED"), (2, "NEW")]
    take(orders, fill(1, 6, "1", "FILLED"), order(2, "CANCELED"))
    assert orders.open == ()


@pytest.mark.parametrize("status", ["CANCELED", "FILLED", "REJECTED", "EXPIRED", "EXPIRED_IN_MATCH"])
def test_a_late_event_does_not_bring_an_order_back(orders: OpenOrders, status: str) -> None:
    take(orders, order(1, status), order(1))
    assert orders.open == ()


def test_a_status_that_nobody_knows_leaves_an_order_open(orders: OpenOrders) -> None:
    take(orders, order(1), order(1, "NEW_ADL"))
    assert standing(orders) == [(1, "NEW_ADL")]


def test_each_open_order_has_the_call_that_shows_it(orders: OpenOrders) -> None:
    """Case 17: what a gap lists."""
    take(orders, order(1), fill(1, 5, "0.5"), algo(7))
    assert list(map(repr, orders.queries)) == [
        "usdm.query_order(symbol='BTCUSDT', orderId=1)",
        "usdm.query_algo_order(algoId=7)",
    ]


def test_the_same_event_twice_is_a_repeat_by_its_ids(orders: OpenOrders) -> None:
    """Case 18."""
    assert take(orders, order(1), order(1), fill(1, 5, "0.5"), fill(1, 5, "0.5")) == [False, True, False, True]


def test_two_fills_and_two_changes_of_one_moment_are_told_apart(orders: OpenOrders) -> None:
    changes = [order(1, "NEW", "AMENDMENT", M=number) for number in (1, 2)]
    assert take(orders, fill(1, 5, "0.5"), fill(1, 6, "0.5"), *changes) == [False] * 4


def test_an_algo_order_that_is_new_and_then_active_has_two_events(orders: OpenOrders) -> None:
    """Case 18: ``ia`` false and true."""
    events = [algo(7, ia=False), algo(7, ia=True), algo(7, ia=False), algo(7, ia=True)]
    assert take(orders, *events) == [False, False, True, True]


def test_orders_of_two_contracts_may_have_one_id(orders: OpenOrders) -> None:
    assert take(orders, order(1), order(1, s="ETHUSDT")) == [False, False]
    take(orders, order(1, "CANCELED", s="ETHUSDT"))
    assert [(one.symbol, one.id) for one in orders.open] == [("BTCUSDT", 1)]


def test_events_without_ids_are_no_repeats(orders: OpenOrders) -> None:
    call = event("MARGIN_CALL", {"p": []})
    assert take(orders, call, call) == [False, False]
    assert take(orders, event("TRADE_LITE", TRADE_LITE), event("TRADE_LITE", TRADE_LITE)) == [False, True]


def test_an_algo_order_is_linked_with_the_order_it_became_whichever_event_is_first(orders: OpenOrders) -> None:
    take(orders, algo(7), algo(8), algo(7, "TRIGGERED", "21"), order(21), order(22), algo(8, "TRIGGERED", "22"))
    found = {(type(one.id), one.id, one.became, one.came_from) for one in orders.open}
    assert found == {(int, 7, 21, None), (int, 8, 22, None), (int, 21, None, 7), (int, 22, None, 8)}
    take(orders, algo(7, "FINISHED", "21"))
    assert (orders.origin("BTCUSDT", 21), orders.origin("BTCUSDT", 23)) == (7, None)
    assert 7 not in {one.id for one in orders.open}


def test_ids_of_algo_orders_and_of_orders_are_not_mixed_up(orders: OpenOrders) -> None:
    take(orders, algo(1), algo(1, "TRIGGERED", "1"), order(1), algo(1, "FINISHED", "1"))
    assert [(one.id, one.came_from) for one in orders.open] == [(1, 1)]


def test_an_order_counts_from_when_it_is_sent(orders: OpenOrders) -> None:
    orders.sent(placed("mine-1"))
    assert [(one.id, one.own_id, one.status) for one in orders.open] == [(None, "mine-1", "")]
    assert list(map(repr, orders.queries)) == ["usdm.query_order(symbol='BTCUSDT', origClientOrderId='mine-1')"]
    take(orders, order(1))
    assert [(one.id, one.own_id) for one in orders.open] == [(1, "mine-1")]


def test_a_fill_that_is_told_before_the_answer_to_its_order_ends_it(orders: OpenOrders) -> None:
    """Case 19."""
    orders.sent(placed("mine-1"))
    take(orders, fill(1, 5, "1", "FILLED"))
    assert orders.open == ()
    orders.answered({"orderId": 1, "clientOrderId": "mine-1", "symbol": "BTCUSDT", "status": "NEW"})
    assert orders.open == ()


def test_an_answer_shows_an_order_too(orders: OpenOrders) -> None:
    orders.sent(placed("mine-1"))
    orders.answered({"orderId": 1, "clientOrderId": "mine-1", "symbol": "BTCUSDT", "status": "NEW"})
    assert list(map(repr, orders.queries)) == ["usdm.query_order(symbol='BTCUSDT', orderId=1)"]
    orders.answered({"orderId": 1, "clientOrderId": "mine-1", "symbol": "BTCUSDT", "status": "FILLED"})
    assert orders.open == ()
    assert orders.answered({"serverTime": 1}) is None


def test_an_order_that_was_not_placed_is_not_open(orders: OpenOrders) -> None:
    call = placed("mine-1")
    orders.sent(call)
    orders.not_placed(call)
    assert orders.open == ()


def test_the_orders_of_a_batch_count_one_by_one(orders: OpenOrders) -> None:
    items: Any = [
        {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": 1, "newClientOrderId": name} for name in "ab"
    ]
    call = trade.place_multiple_orders(batch_orders=items)
    orders.sent(call)
    assert [one.own_id for one in orders.open] == ["a", "b"]
    orders.not_placed(call)
    assert orders.open == ()


def test_what_places_nothing_is_no_order(orders: OpenOrders) -> None:
    orders.sent(trade.cancel_order(symbol="BTCUSDT", orig_client_order_id="mine-1"))
    orders.sent(trade.query_order(symbol="BTCUSDT", orig_client_order_id="mine-1"))
    assert orders.open == ()


def test_of_an_event_with_less_in_it_than_documented_what_came_counts(orders: OpenOrders) -> None:
    raw = b'{"e":"ORDER_TRADE_UPDATE","E":1,"T":1,"o":{"i":1,"X":"NEW"}}'
    take(orders, USER_DATA.events["ORDER_TRADE_UPDATE"].decoder().decode(raw, None, ""))
    assert standing(orders) == [(1, "NEW")]
    assert orders.queries == (), "without a contract nobody can ask"


def test_what_is_kept_is_bounded_and_what_was_forgotten_is_counted() -> None:
    orders = OpenOrders(USER_DATA.orders, most=2)
    take(orders, order(1), order(2), order(3), order(2, "PARTIALLY_FILLED"))
    assert standing(orders) == [(2, "PARTIALLY_FILLED"), (3, "NEW")]
    assert orders.forgotten == 1
    newest: Newest[int, int] = Newest(3)
    for number in range(100):
        newest[number] = number
    assert list(newest) == [97, 98, 99] and newest.forgotten == 97


def test_an_event_of_another_moment_is_another_event(orders: OpenOrders) -> None:
    assert take(orders, order(1), order(1, at=NOW + 1)) == [False, False]
