"""Orders that trade: what fills them, in part too, and what becomes of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives.testing import Exchange
from floor import RULES, SYMBOL, Floor

if TYPE_CHECKING:
    from conftest import Caller, Clock


@pytest.fixture
def floor(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[Floor]:
    with Exchange("usdm", clock=clock, symbols={SYMBOL: RULES, "ETHUSDT": RULES}) as exchange:
        yield Floor(caller_of(exchange))


def shown(order: Any) -> tuple[str, str, str]:
    return order["status"], order["executedQty"], order["avgPrice"]


def placed(floor: Floor, *order: Any, **more: Any) -> Any:
    """Place an order and look it up: what places it does not tell at what price it was filled."""
    return floor.found(floor.order(*order, **more).json["orderId"])


def test_a_trade_of_others_fills_what_stands_at_its_price_in_part_too(floor: Floor) -> None:
    number = floor.order("BUY", "3").json["orderId"]
    floor.exchange.trade(SYMBOL, "100.00", "1")
    assert shown(floor.found(number)) == ("PARTIALLY_FILLED", "1", "100.00")
    floor.exchange.trade(SYMBOL, "99.00", "5")
    assert shown(floor.found(number)) == ("FILLED", "3", "100.00")
    assert floor.position()["positionAmt"] == "3"


def test_the_better_price_is_filled_first_then_the_older_order(floor: Floor) -> None:
    worse, first, second = (floor.order("SELL", "1", price).json["orderId"] for price in ("102.00", "101.00", "101.00"))
    floor.exchange.trade(SYMBOL, "102.00", "1.5")
    assert [floor.found(one)["executedQty"] for one in (first, second, worse)] == ["1", "0.5", "0"]


def test_an_order_trades_with_the_quotes_it_reaches_at_their_price_and_rests_with_what_is_left(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, asks=[("100.00", "1"), ("100.50", "1"), ("101.00", "1")])
    answer = floor.order("BUY", "2.5", "100.50").json
    order = floor.found(answer["orderId"])
    assert (order["status"], order["executedQty"], order["cumQuote"]) == ("PARTIALLY_FILLED", "2", "200.50")
    assert floor.look("depth", symbol=SYMBOL).json["bids"] == [["100.50", "0.5"]]
    assert floor.look("depth", symbol=SYMBOL).json["asks"] == [["101.00", "1"]]


def test_quotes_that_reach_a_resting_order_fill_it_at_its_own_price(floor: Floor) -> None:
    number = floor.order("SELL", "2", "100.00").json["orderId"]
    floor.exchange.book(SYMBOL, bids=[("101.00", "0.5"), ("100.00", "1")])
    assert shown(floor.found(number)) == ("PARTIALLY_FILLED", "1.5", "100.00")


def test_an_order_at_any_price_takes_what_there_is_and_the_rest_of_it_expires(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, asks=[("100.00", "1"), ("110.00", "1")])
    assert shown(placed(floor, "BUY", "1.5", None)) == ("FILLED", "1.5", "103.33333333")
    assert shown(placed(floor, "BUY", "9", None)) == ("EXPIRED", "0.5", "110.00")
    assert floor.order("BUY", "1", None).code == -1112


def test_an_answer_that_only_acknowledges_says_nothing_of_fills(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, asks=[("100.00", "1")])
    answer = floor.order("BUY", "1", newOrderRespType="ACK").json
    assert (answer["status"], answer["executedQty"]) == ("NEW", "0")
    assert floor.found(answer["orderId"])["status"] == "FILLED"


@pytest.mark.parametrize(
    ("in_force", "quantity", "expected"),
    [
        ("IOC", "1.5", ("EXPIRED", "1", "100.00")),
        ("IOC", "1", ("FILLED", "1", "100.00")),
        ("FOK", "1", ("FILLED", "1", "100.00")),
        ("FOK", "1.5", -5021),
        ("GTX", "1", -5022),
        ("RPI", "1", -5022),
    ],
)
def test_time_in_force_says_what_may_stand(floor: Floor, in_force: str, quantity: str, expected: Any) -> None:
    floor.exchange.book(SYMBOL, asks=[("100.00", "1")])
    answer = floor.order("BUY", quantity, timeInForce=in_force)
    assert (answer.code if isinstance(expected, int) else shown(floor.found(answer.json["orderId"]))) == expected
    assert floor.send("GET", "openOrders").json == []


def test_a_post_only_order_that_takes_nothing_stands(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, asks=[("100.10", "1")])
    assert floor.order("BUY", timeInForce="GTX").json["status"] == "NEW"


def test_an_order_good_till_a_date_expires_then(floor: Floor, clock: Clock) -> None:
    date = clock.now + 601_000
    assert floor.order(timeInForce="GTD", goodTillDate=clock.now + 599_000).code == -5040
    number = floor.order(timeInForce="GTD", goodTillDate=date).json["orderId"]
    clock.now = date
    assert floor.found(number)["status"] == "EXPIRED"


@pytest.mark.parametrize(
    ("mode", "statuses", "executed"),
    [
        ("EXPIRE_MAKER", ("EXPIRED_IN_MATCH", "NEW"), "0"),
        ("EXPIRE_TAKER", ("NEW", "EXPIRED_IN_MATCH"), "0"),
        ("EXPIRE_BOTH", ("EXPIRED_IN_MATCH", "EXPIRED_IN_MATCH"), "0"),
    ],
)
def test_own_orders_do_not_trade_with_each_other(
    floor: Floor, mode: str, statuses: tuple[str, str], executed: str
) -> None:
    maker = floor.order("SELL", "1").json["orderId"]
    taker = floor.order("BUY", "1", selfTradePreventionMode=mode).json
    assert (floor.found(maker)["status"], taker["status"]) == statuses
    assert taker["executedQty"] == executed
    assert floor.position()["positionAmt"] == "0"


@pytest.mark.parametrize(
    ("mode", "price"),
    [("OPPONENT", "101.00"), ("OPPONENT_5", "101.40"), ("QUEUE", "99.00"), ("QUEUE_5", None), ("OPPONENT_10", None)],
)
def test_a_price_is_taken_from_the_book(floor: Floor, mode: str, price: str | None) -> None:
    floor.exchange.book(SYMBOL, [("99.00", "1")], [(f"101.{place}0", "1") for place in range(5)])
    answer = floor.order("BUY", "0.5", None, type="LIMIT", timeInForce="GTC", priceMatch=mode)
    if price is None:
        # The first has ended, and is no value any more; before, nobody is known to have taken it.
        assert answer.code == (-5037 if mode == "OPPONENT_10" else -5041)
    else:
        assert (answer.json["price"], answer.json["priceMatch"]) == (price, mode)


def test_a_reduce_only_order_takes_no_more_than_there_is(floor: Floor) -> None:
    assert floor.order("SELL", reduceOnly="true").code == -2022
    floor.exchange.book(SYMBOL, bids=[("99.00", "5")], asks=[("100.00", "1")])
    floor.order("BUY", "1")
    assert floor.order("BUY", "1", "98.00", reduceOnly="true").code == -2022
    assert shown(placed(floor, "SELL", "3", "99.00", reduceOnly="true")) == ("EXPIRED", "1", "99.00")
    assert floor.position()["positionAmt"] == "0"
    assert floor.order("SELL", reduceOnly="true").code == -2022


def test_a_resting_reduce_only_order_expires_with_the_position(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, bids=[("99.00", "5")], asks=[("100.00", "1")])
    floor.order("BUY", "1")
    number = floor.order("SELL", "1", "110.00", reduceOnly="true").json["orderId"]
    floor.order("SELL", "1", None)
    assert floor.found(number)["status"] == "EXPIRED"


def test_the_sides_of_hedge_mode_are_positions_of_their_own(floor: Floor) -> None:
    assert floor.order("BUY", positionSide="LONG").code == -4061
    assert floor.send("POST", "positionSide/dual", dualSidePosition="true").status == 200
    floor.exchange.book(SYMBOL, [("99.00", "5")], [("100.00", "5")])
    assert floor.order("BUY").code == -4061
    floor.order("BUY", "2", positionSide="LONG")
    floor.order("SELL", "1", "99.00", positionSide="SHORT")
    assert [floor.position(side)["positionAmt"] for side in ("LONG", "SHORT")] == ["2", "-1"]
    assert floor.order("SELL", "3", "99.00", positionSide="LONG").code == -2022
    assert floor.order("SELL", "1", positionSide="LONG", reduceOnly="true").code == -1106
    floor.order("SELL", "2", "99.00", positionSide="LONG")
    assert floor.position("LONG")["positionAmt"] == "0"


def test_a_changed_order_trades_with_what_it_reaches_then(floor: Floor) -> None:
    number = floor.order("BUY", "2", "99.00").json["orderId"]
    floor.exchange.book(SYMBOL, asks=[("100.00", "1")])
    change = {"symbol": SYMBOL, "side": "BUY", "orderId": number}
    assert floor.send("PUT", "order", **change, quantity="2", price="99.00").code == -5027
    assert floor.send("PUT", "order", **change, quantity="2", price="99.05").code == -4014
    assert floor.send("PUT", "order", **change, quantity="3", price="100.00").json["origQty"] == "3"
    assert shown(floor.found(number)) == ("PARTIALLY_FILLED", "1", "100.00")
    (amendment,) = floor.send("GET", "orderAmendment", symbol=SYMBOL, orderId=number).json
    assert amendment["amendment"]["price"] == {"before": "99.00", "after": "100.00"}
    assert floor.send("PUT", "order", **change, quantity="1", price="100.00").json["status"] == "CANCELED"


def test_the_countdown_cancels_what_stands_when_it_has_run_out(floor: Floor, clock: Clock) -> None:
    number = floor.order().json["orderId"]
    waits = floor.algo("SELL", "STOP_MARKET", triggerPrice="90.00", quantity="1").json["algoId"]
    floor.send("POST", "countdownCancelAll", symbol=SYMBOL, countdownTime=2000)
    clock.now += 1000
    floor.send("POST", "countdownCancelAll", symbol=SYMBOL, countdownTime=2000)
    clock.now += 1999
    assert floor.found(number)["status"] == "NEW"
    clock.now += 1
    assert floor.found(number)["status"] == "CANCELED"
    assert floor.send("GET", "algoOrder", algoId=waits).json["algoStatus"] == "CANCELED"


def test_a_batch_is_done_item_by_item(floor: Floor) -> None:
    items = [
        {"symbol": SYMBOL, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1", "price": price}
        for price in ("100.00", "100.05")
    ]
    items.append({**items[0], "symbol": "XYZUSDT"})
    text = str(items).replace("'", "%22").replace(" ", "").replace("{", "%7B").replace("}", "%7D")
    answer = floor.send("POST", "batchOrders", batchOrders=text.replace("[", "%5B").replace("]", "%5D")).json
    assert [one.get("status", one.get("code")) for one in answer] == ["NEW", -4014, -1121]
    (order,) = floor.send("GET", "openOrders", symbol=SYMBOL).json
    assert floor.send("DELETE", "allOpenOrders", symbol=SYMBOL).status == 200
    assert floor.found(order["orderId"])["status"] == "CANCELED"


def test_what_the_test_order_is_refused_for_is_what_the_order_would_be_refused_for(floor: Floor) -> None:
    said = {"symbol": SYMBOL, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1"}
    assert floor.send("POST", "order/test", **said, price="100.00").status == 200
    assert floor.send("POST", "order/test", **said, price="100.05").code == -4014
    assert floor.send("GET", "openOrders").json == []
