"""What no order of a contract may be, with the documented codes, and what a script can't ask for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from binance_derivatives.testing import Exchange
from floor import SYMBOL, Floor

if TYPE_CHECKING:
    from conftest import Caller, Clock

RULES = {
    "tick": "0.10",
    "step": "0.005",
    "min_price": "10",
    "max_price": "1000",
    "min_quantity": "0.010",
    "max_quantity": "50",
    "max_market_quantity": "20",
    "min_notional": "5",
    "multiplier_up": "1.1",
    "multiplier_down": "0.9",
    "max_orders": "2",
    "max_algo_orders": "1",
    "price": "100",
}


@pytest.fixture
def floor(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[Floor]:
    with Exchange("usdm", clock=clock, symbols={SYMBOL: RULES, "ETHUSDT": {}}) as exchange:
        yield Floor(caller_of(exchange))


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"symbol": "btcusdt"}, -1121),
        ({"symbol": "XYZUSDT"}, -1121),
        ({"price": "-1"}, -4001),
        ({"price": "0"}, -4001),
        ({"price": "9.90"}, -4013),
        ({"price": "1000.10"}, -4002),
        ({"price": "100.05"}, -4014),
        ({"price": "100.001"}, -1111),
        ({"quantity": "0"}, -4003),
        ({"quantity": "-1"}, -4003),
        ({"quantity": "0.005"}, -4004),
        ({"quantity": "50.005"}, -4005),
        ({"quantity": "1.001"}, -4023),
        ({"quantity": "1.0001"}, -1111),
        ({"quantity": "20.005", "price": None}, -4005),
        ({"quantity": "0.045"}, -4164),
        ({"price": "110.10"}, -4016),
        ({"price": "89.90", "side": "SELL"}, -4024),
        ({"price": "110.00"}, None),
        ({"price": "90.00", "side": "SELL"}, None),
        ({"quantity": "0.050"}, None),
        ({"quantity": "1.00000", "price": "100.0000"}, None),
    ],
)
def test_an_order_that_its_contract_does_not_allow_is_refused_with_the_documented_code(
    floor: Floor, said: dict[str, Any], code: int | None
) -> None:
    floor.exchange.book(SYMBOL, asks=[("150.00", "100")])
    assert floor.order(**{"side": "BUY", "quantity": "1", "price": "100.00", **said}).code == code
    assert len(floor.send("GET", "openOrders").json) == (code is None)
    assert len(floor.exchange.executed) == (code is None)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"side": "buy"}, -1117),
        ({"type": "LIMIT_MAKER"}, -1116),
        ({"timeInForce": "gtc"}, -1115),
        ({"newOrderRespType": "FULL"}, -1136),
        ({"positionSide": "NET"}, -4060),
        ({"reduceOnly": "1"}, -4062),
        ({"selfTradePreventionMode": "EXPIRE"}, -5039),
        ({"priceMatch": "OPPONENT_3", "price": None, "type": "LIMIT", "timeInForce": "GTC"}, -5037),
        ({"priceMatch": "OPPONENT", "price": None}, -5038),
        ({"newClientOrderId": ""}, -1118),
        ({"newClientOrderId": "x" * 37}, -4015),
        ({"newClientOrderId": "%C3%A9"}, -1100),
        ({"price": None, "timeInForce": "GTC"}, -1114),
        ({"type": "MARKET", "timeInForce": None}, -1106),
    ],
)
def test_a_value_that_no_order_has_is_refused_with_the_code_of_its_own(
    floor: Floor, said: dict[str, Any], code: int
) -> None:
    floor.exchange.book(SYMBOL, asks=[("100.00", "100")])
    assert floor.order(**{"side": "BUY", "quantity": "1", "price": "100.00", **said}).code == code
    assert floor.exchange.executed == ()


@pytest.mark.parametrize(
    ("method", "path", "said", "code"),
    [
        ("DELETE", "order", {"symbol": SYMBOL, "origClientOrderId": ""}, -1119),
        ("DELETE", "batchOrders", {"symbol": SYMBOL, "orderIdList": str([*range(11)]).replace(" ", "")}, -4032),
        ("POST", "batchOrders", {"batchOrders": "[]"}, -4082),
        ("POST", "positionMargin", {"symbol": SYMBOL, "amount": "9" * 41, "type": "1"}, -1102),
        ("POST", "positionMargin", {"symbol": SYMBOL, "amount": "9" * 40, "type": "1"}, -4049),
        ("POST", "leverage", {"symbol": SYMBOL, "leverage": "126"}, -4028),
        ("GET", "userTrades", {"symbol": SYMBOL, "startTime": "2000000000000", "endTime": "1900000000000"}, -1023),
        ("GET", "depth", {"symbol": SYMBOL, "limit": "3"}, -4021),
        ("GET", "klines", {"symbol": SYMBOL, "interval": "7m"}, -1120),
        ("GET", "continuousKlines", {"pair": SYMBOL, "contractType": "SPOT", "interval": "1m"}, -4104),
    ],
)
def test_a_request_that_can_not_be_is_refused_with_the_code_of_its_own(
    floor: Floor, method: str, path: str, said: dict[str, str], code: int
) -> None:
    market = path in ("depth", "klines", "continuousKlines")
    assert (floor.look(path, **said) if market else floor.send(method, path, **said)).code == code


def test_a_conditional_order_is_refused_with_the_code_of_its_own(floor: Floor) -> None:
    stop = {"triggerPrice": "90.00", "quantity": "1"}
    assert floor.algo("SELL", "STOP_MARKET", workingType="LAST_PRICE", **stop).code == -4031
    assert floor.algo("SELL", "STOP_MARKET", closePosition="true", **stop).code == -4137


def test_each_order_of_a_batch_is_refused_alone(floor: Floor) -> None:
    order = {"symbol": SYMBOL, "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1", "price": "99.00"}
    faults = ({"quantity": "-1"}, {"side": "buy"}, {"foo": "1"}, {"newClientOrderId": ""}, {"symbol": ""}, {})
    items = [{**order, **one} for one in faults]
    told = [
        floor.send("POST", "batchOrders", batchOrders=quote(json.dumps(some, separators=(",", ":")))).json
        for some in (items[:5], items[5:])
    ]
    assert [one.get("code") for one in (*told[0], *told[1])] == [-4003, -1117, -1104, -1118, -1105, None]


def test_no_more_orders_stand_than_may(floor: Floor) -> None:
    assert [floor.order(quantity="0.1").code for _ in range(3)] == [None, None, -2025]
    stop = {"triggerPrice": "90.00", "quantity": "0.1"}
    assert [floor.algo("SELL", "STOP_MARKET", **stop).code for _ in range(2)] == [None, -4045]


def test_the_filters_are_those_that_orders_are_checked_against(floor: Floor) -> None:
    first, second = floor.look("exchangeInfo").json["symbols"]
    filters = {one.pop("filterType"): one for one in first["filters"]}
    assert filters["PRICE_FILTER"] == {"minPrice": "10", "maxPrice": "1000", "tickSize": "0.10"}
    assert filters["LOT_SIZE"] == {"minQty": "0.010", "maxQty": "50", "stepSize": "0.005"}
    assert filters["MARKET_LOT_SIZE"]["maxQty"] == "20"
    assert filters["MIN_NOTIONAL"] == {"notional": "5"}
    assert filters["PERCENT_PRICE"] == {"multiplierUp": "1.1", "multiplierDown": "0.9", "multiplierDecimal": "4"}
    assert (first["baseAsset"], first["quoteAsset"], first["pricePrecision"], first["quantityPrecision"]) == (
        "BTC", "USDT", 2, 3,
    )  # fmt: skip
    assert second["symbol"] == "ETHUSDT"


def test_lists_come_where_no_symbol_is_given(floor: Floor) -> None:
    for path in ("ticker/price", "ticker/24hr", "ticker/bookTicker", "premiumIndex"):
        assert [one["symbol"] for one in floor.look(path).json] == [SYMBOL, "ETHUSDT"]
        assert floor.look(path, symbol="ETHUSDT").json["symbol"] == "ETHUSDT"
        assert floor.look(path, symbol="ethusdt").code == -1121


def test_candles_and_tickers_are_of_what_was_traded(floor: Floor, clock: Clock) -> None:
    clock.now = start = 1_700_000_040_000
    for price, quantity in (("100.00", "1"), ("104.00", "2"), ("99.00", "0.5"), ("101.00", "1")):
        floor.exchange.trade(SYMBOL, price, quantity)
    clock.now += 125_000
    floor.exchange.trade(SYMBOL, "102.00", "1")
    first, still, last = floor.look("klines", symbol=SYMBOL, interval="1m").json
    assert first[:6] == [start, "100.00", "104.00", "99.00", "101.00", "4.5"]
    assert first[6:9] == [start + 59_999, "458.500", 4]
    assert still[1:6] == ["101.00", "101.00", "101.00", "101.00", "0"]
    assert last[0] == start + 120_000
    day = floor.look("ticker/24hr", symbol=SYMBOL).json
    assert (day["openPrice"], day["highPrice"], day["lowPrice"], day["lastPrice"]) == (
        "100.00",
        "104.00",
        "99.00",
        "102.00",
    )
    assert (day["volume"], day["count"], day["priceChange"]) == ("5.5", 5, "2.00")
    assert [one["p"] for one in floor.look("aggTrades", symbol=SYMBOL, limit=2).json] == ["101.00", "102.00"]


@pytest.mark.parametrize(
    ("symbols", "complaint"),
    [
        ([], "symbols is empty, expected at least one"),
        ("BTCUSDT", "symbols is the text 'BTCUSDT', expected several names, or rules by name"),
        (["btcusdt"], "'btcusdt' is no symbol, expected capitals and digits"),
        ({"BTCUSDT": {"tick": "0"}}, "BTCUSDT.tick is 0, expected more than 0"),
        ({"BTCUSDT": {"tick": "x"}}, "BTCUSDT.tick is 'x', expected a number"),
        ({"BTCUSDT": {"taker_fee": "-1"}}, "BTCUSDT.taker_fee is -1, expected at least 0"),
        ({"BTCUSDT": {"ticks": "1"}}, "BTCUSDT has no rule ticks, there are: tick"),
    ],
)
def test_rules_that_are_none_are_told_by_name(symbols: Any, complaint: str) -> None:
    with pytest.raises(ValueError, match=re.escape(complaint)):
        Exchange("usdm", symbols=symbols)


def test_a_float_is_no_rule_and_no_price(floor: Floor) -> None:
    with pytest.raises(TypeError, match="tick is 0.1, expected a Decimal"):
        Exchange("usdm", symbols={"BTCUSDT": {"tick": 0.1}})  # type: ignore[dict-item]  # pyright: ignore
    with pytest.raises(TypeError, match="price is 100.5, expected a Decimal"):
        floor.exchange.trade(SYMBOL, 100.5, "1")  # type: ignore[arg-type]  # pyright: ignore


@pytest.mark.parametrize(
    ("price", "quantity", "complaint"),
    [
        ("0", "1", "price is 0, expected more than 0"),
        ("100.05", "1", "price is 100.05, expected a multiple of 0.10"),
        ("100", "0.001", "quantity is 0.001, expected a multiple of 0.005"),
        ("100", "-1", "quantity is -1, expected more than 0"),
    ],
)
def test_nobody_else_trades_at_what_is_no_price_or_quantity(
    floor: Floor, price: str, quantity: str, complaint: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(complaint)):
        floor.exchange.trade(SYMBOL, price, quantity)
    with pytest.raises(ValueError, match=re.escape(complaint)):
        floor.exchange.book(SYMBOL, bids=[(price, quantity)])


def test_a_script_is_told_what_is_not_traded(floor: Floor) -> None:
    with pytest.raises(ValueError, match="'XYZUSDT' is not traded here, only BTCUSDT, ETHUSDT"):
        floor.exchange.trade("XYZUSDT", "1", "1")
    with pytest.raises(ValueError, match=r"a bid at 101.00 meets an ask at 100.00"):
        floor.exchange.book(SYMBOL, [("101.00", "1")], [("100.00", "1")])
    with pytest.raises(RuntimeError, match="nothing is traded on this exchange"):
        Exchange("usdm").trade(SYMBOL, "1", "1")
    with pytest.raises(ValueError, match="nothing of options is traded here"):
        Exchange("options", symbols=["BTC-200730-9000-C"])
    with pytest.raises(ValueError, match="balances are for an exchange that trades"):
        Exchange("usdm", balances={"USDT": 1})
