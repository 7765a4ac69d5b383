"""Balances, positions and settings follow what was traded, to the last digit."""

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
    with Exchange(
        "usdm", clock=clock, symbols={SYMBOL: {**RULES, "max_leverage": 100}}, balances={"USDT": "1000"}
    ) as exchange:
        yield Floor(caller_of(exchange))


@pytest.fixture
def coins(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[Floor]:
    rules = {"BTCUSD_PERP": {"tick": "0.1"}}
    with Exchange("coinm", clock=clock, symbols=rules, balances={"BTC": "1"}) as exchange:
        yield Floor(caller_of(exchange), "/dapi", "BTCUSD_PERP")


def test_fees_and_profit_are_booked_to_the_last_digit(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, asks=[("100.00", "1"), ("100.10", "2")])
    floor.order("BUY", "3", "100.10")
    assert floor.position()["entryPrice"] == "100.06666667"
    assert floor.wallet() == "999.87992000"
    number = floor.order("SELL", "1", "103.30").json["orderId"]
    floor.exchange.trade(SYMBOL, "103.30", "1")
    *_, fill = floor.send("GET", "userTrades", symbol=SYMBOL).json
    facts = {name: fill[name] for name in ("orderId", "maker", "realizedPnl", "commission", "price", "side")}
    assert facts == {
        "orderId": number, "maker": True, "realizedPnl": "3.23333333", "commission": "0.02066000", "price": "103.30", "side": "SELL",
    }  # fmt: skip
    assert floor.wallet() == "1003.09259333"
    assert floor.position()["unRealizedProfit"] == "6.46666666"


def test_a_fill_beyond_the_position_turns_it_round(floor: Floor) -> None:
    floor.exchange.book(SYMBOL, [("101.00", "3")], [("102.00", "1")])
    floor.order("BUY", "1", "102.00")
    floor.order("SELL", "3", "101.00")
    position = floor.position()
    assert (position["positionAmt"], position["entryPrice"]) == ("-2", "101.00")
    kinds = [(one["incomeType"], one["income"]) for one in floor.send("GET", "income").json]
    assert kinds == [("COMMISSION", "-0.04080000"), ("COMMISSION", "-0.12120000"), ("REALIZED_PNL", "-1.00000000")]


def test_a_contract_of_a_coin_earns_coins(coins: Floor) -> None:
    coins.exchange.book("BTCUSD_PERP", asks=[("50000.0", "10")])
    coins.order("BUY", "10", "50000.0")
    coins.order("SELL", "4", "51000.0")
    coins.exchange.trade("BTCUSD_PERP", "51000.0", "4")
    *_, fill = coins.send("GET", "userTrades", symbol="BTCUSD_PERP").json
    assert (fill["baseQty"], fill["realizedPnl"], fill["commission"]) == ("0.00784314", "0.00015686", "0.00000156")
    # 10 contracts of 100 USD at 50,000 are 0.02 BTC, of which 0.04 % were charged.
    assert coins.wallet("BTC") == "1.00014730"
    assert coins.position()["positionAmt"] == "6"


def test_open_orders_and_positions_take_margin_and_what_is_too_much_is_refused(floor: Floor) -> None:
    assert floor.order("BUY", "201", "100.00").code == -2019
    assert floor.order("BUY", "200", "100.00").status == 200
    assert floor.order("BUY", "0.1", "100.00").code == -2019
    # In one-way mode the orders of the other direction take nothing as long as they come to less.
    assert floor.order("SELL", "200", "101.00").code == -2019
    assert floor.order("SELL", "190", "101.00").status == 200
    floor.send("DELETE", "allOpenOrders", symbol=SYMBOL)
    floor.send("POST", "leverage", symbol=SYMBOL, leverage=10)
    assert floor.order("BUY", "101", "100.00").code == -2019
    account = floor.send("GET", "v3/account").json
    assert (account["totalWalletBalance"], account["availableBalance"]) == ("1000", "1000")


@pytest.mark.parametrize(
    ("path", "sent", "again", "shown"),
    [
        ("positionSide/dual", {"dualSidePosition": "true"}, -4059, ("positionSide/dual", "dualSidePosition", True)),
        ("multiAssetsMargin", {"multiAssetsMargin": "true"}, -4171, ("multiAssetsMargin", "multiAssetsMargin", True)),
    ],
)
def test_a_setting_is_shown_and_not_set_twice(
    floor: Floor, path: str, sent: dict[str, str], again: int, shown: tuple[str, str, Any]
) -> None:
    assert floor.send("POST", path, **sent).status == 200
    assert floor.send("POST", path, **sent).code == again
    assert floor.send("GET", shown[0]).json[shown[1]] == shown[2]


def test_settings_wait_for_orders_and_positions_to_be_gone(floor: Floor) -> None:
    mode, margin = {"dualSidePosition": "true"}, {"symbol": SYMBOL, "marginType": "ISOLATED"}
    floor.order("BUY")
    assert floor.send("POST", "positionSide/dual", **mode).code == -4067
    assert floor.send("POST", "marginType", **margin).code == -4047
    floor.exchange.trade(SYMBOL, "100.00", "1")
    assert floor.send("POST", "positionSide/dual", **mode).code == -4068
    assert floor.send("POST", "marginType", **margin).code == -4048
    assert floor.send("POST", "marginType", symbol=SYMBOL, marginType="CROSSED").code == -4046
    assert floor.send("POST", "leverage", symbol=SYMBOL, leverage=101).code == -4028


def test_an_isolated_position_has_margin_of_its_own(floor: Floor) -> None:
    transfer = {"symbol": SYMBOL, "amount": "10", "type": 1}
    assert floor.send("POST", "positionMargin", **transfer).code == -4049
    floor.send("POST", "marginType", symbol=SYMBOL, marginType="ISOLATED")
    assert floor.send("POST", "positionMargin", **transfer).code == -4054
    floor.order("BUY", "2")
    floor.exchange.trade(SYMBOL, "100.00", "2")
    assert floor.position()["isolatedWallet"] == "10.00000000"
    assert floor.send("POST", "positionMargin", **transfer).json == {
        "amount": 10, "code": 200, "msg": "Successfully modify position margin.", "type": 1,
    }  # fmt: skip
    assert floor.send("POST", "positionMargin", **{**transfer, "type": 2, "amount": "10.1"}).code == -4051
    assert floor.send("POST", "positionMargin", **{**transfer, "amount": "990"}).code == -4050
    position = floor.position()
    assert (position["isolatedWallet"], position["marginType"]) == ("20.00000000", "isolated")
    (one,) = floor.send("GET", "positionMargin/history", symbol=SYMBOL).json
    assert (one["amount"], one["type"]) == ("10.00000000", 1)


def test_an_exchange_that_is_reset_is_as_at_the_beginning(floor: Floor) -> None:
    floor.order("BUY")
    floor.exchange.trade(SYMBOL, "100.00", "1")
    floor.exchange.reset()
    assert floor.wallet() == "1000"
    assert floor.position()["positionAmt"] == "0"
    assert floor.look("trades", symbol=SYMBOL).json == []
