"""A gap is filled by REST: each missing event once, in order, marked; what it costs and what is still missing is said."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from market_events import AGG_TRADE, DEPTH, KLINE, MINUTE, TIME

from binance_derivatives import Call, Subscription
from binance_derivatives.coinm import streams as coinm
from binance_derivatives.options import streams as options
from binance_derivatives.usdm import streams as usdm
from binance_derivatives._streams.filling import planned
from binance_derivatives.errors import NotSent
from binance_derivatives.streams import Filled, Gap, Message


def gap_of(subscription: Subscription[Any], first: int, last: int) -> Gap:
    return Gap(subscriptions=(subscription,), since=None, until=None, reason="cut", ids=(first, last))


def trades(call: Call[Any]) -> list[dict[str, Any]]:
    """Answer as the exchange does; ids are one row."""
    asked = dict(call.parameters)
    first, limit = int(str(asked["fromId"])), int(str(asked["limit"]))
    about = {"p": "100.10", "q": "1", "f": 7, "l": 8, "T": TIME, "m": True}
    return [{"a": number, **about} for number in range(first, first + limit)]


def rows(call: Call[Any]) -> list[list[Any]]:
    asked = dict(call.parameters)
    opens = range(int(str(asked["startTime"])), int(str(asked["endTime"])) + 1, MINUTE)
    return [[at, "1.0", "4", "0.5", "2", "10", at + MINUTE - 1, "20", 3, "5", "9", "0"] for at in opens]


class Rest:
    """A client whose exchange answers by rule."""

    def __init__(self, answer: Callable[[Call[Any]], object], *, fails_at: int = -1) -> None:
        self.calls: list[Call[Any]] = []
        self._answer = answer
        self._fails_at = fails_at

    def send(self, call: Call[Any], /) -> Any:
        if len(self.calls) == self._fails_at:
            raise NotSent(call=call, cause="the exchange is away")
        self.calls.append(call)
        return call.operation.answer.decoder().decode(json.dumps(self._answer(call)).encode(), lambda _: None, "")


class AsyncRest(Rest):
    async def send(self, call: Call[Any], /) -> Any:
        return super().send(call)


def test_trades_are_asked_for_by_their_ids_as_many_as_a_call_may_bring() -> None:
    filling = gap_of(AGG_TRADE, 100, 2_599).filling()
    asked = [dict(call.parameters) for call in filling.calls]
    assert [(one["fromId"], one["limit"]) for one in asked] == [(100, 1000), (1100, 1000), (2100, 500)]
    assert {one["symbol"] for one in asked} == {"BTCUSDT"}
    assert (filling.weight, filling.complete) == (60, True)


def test_trades_come_each_once_in_order_and_marked() -> None:
    """Case 11."""
    rest = Rest(trades)
    filled = gap_of(AGG_TRADE, 200, 1_249).fill(rest)
    assert isinstance(filled, Filled)
    assert [one.event.aggregate_trade_id for one in filled.messages] == list(range(200, 1_250))
    assert all(isinstance(one, Message) and one.filled and one.subscription == AGG_TRADE for one in filled.messages)
    assert (filled.complete, filled.weight, filled.reason) == (True, 40, "")


def test_whatever_order_rest_answers_in_and_whatever_it_gives_besides_each_trade_comes_once_in_order() -> None:
    """Case 11."""

    def disorderly(call: Call[Any]) -> list[dict[str, Any]]:
        # Where numbers have holes, as many as are asked for reach behind the gap.
        found = [{**one, "a": one["a"] + 2} for one in trades(call)] + trades(call)
        return found[::-1]

    filled = gap_of(AGG_TRADE, 200, 1_249).fill(Rest(disorderly))
    assert [one.event.aggregate_trade_id for one in filled.messages] == list(range(200, 1_250))


def test_a_filled_trade_is_of_the_streams_type_and_has_what_rest_says() -> None:
    [message] = gap_of(AGG_TRADE, 5, 5).fill(Rest(trades)).messages
    trade = message.event
    assert isinstance(trade, type(usdm.AGG_TRADE.payload.decoder().decode(b'{"a":1}', lambda _: None, "")).__mro__[1])
    assert (trade.event_type, trade.symbol, str(trade.price), trade.time) == (
        "aggTrade",
        "BTCUSDT",
        "100.10",
        TIME,
    )
    with pytest.raises(AttributeError, match="event_time"):
        _ = trade.event_time


def test_klines_are_restored_closed_whatever_the_product() -> None:
    """Case 13."""
    every: list[Subscription[Any]] = [
        KLINE,
        usdm.continuous_kline(pair="BTCUSDT", contract_type="perpetual", interval="1m"),
        coinm.kline(symbol="BTCUSD_PERP", interval="1m"),
        coinm.index_price_kline(pair="BTCUSD", interval="1m"),
        coinm.mark_price_kline(symbol="BTCUSD_PERP", interval="1m"),
        coinm.continuous_kline(pair="BTCUSD", contract_type="perpetual", interval="1m"),
        options.kline(symbol="BTC-260626-100000-C", interval="1m"),
    ]
    for subscription in every:
        rest = Rest(rows)
        filled = gap_of(subscription, TIME, TIME + 2 * MINUTE).fill(rest)
        assert filled.complete, filled.reason
        found = [(json_of(one.event)["k"]["t"], json_of(one.event)["k"]["x"]) for one in filled.messages]
        assert found == [(TIME, True), (TIME + MINUTE, True), (TIME + 2 * MINUTE, True)], subscription
        kline = json_of(filled.messages[0].event)["k"]
        assert (kline["o"], kline["c"], kline["v"], kline["q"], kline["n"]) == ("1.0", "2", "10", "20", 3)
        spelt = dict(rest.calls[0].parameters)
        assert [spelt[name] for name in ("symbol", "pair") if name in spelt][0].isupper()  # type: ignore[union-attr]


def json_of(event: Any) -> Any:
    import msgspec

    return json.loads(msgspec.json.encode(event))


def test_what_rest_does_not_have_is_said() -> None:
    filled = gap_of(AGG_TRADE, 1, 10).fill(Rest(lambda call: trades(call)[3:]))
    assert [one.event.aggregate_trade_id for one in filled.messages] == list(range(4, 11))
    assert (filled.complete, filled.reason) == (False, "REST has not given 3 of 10")


def test_what_came_before_a_call_fails_is_kept() -> None:
    filled = gap_of(AGG_TRADE, 1, 3_000).fill(Rest(trades, fails_at=2))
    assert len(filled.messages) == 2_000
    assert not filled.complete
    assert "the exchange is away" in filled.reason
    assert filled.weight == 40


def test_a_gap_too_wide_is_filled_as_far_as_the_calls_go() -> None:
    gap = gap_of(AGG_TRADE, 1, 1_000_000)
    assert gap.filling(calls=3).reason == "there is more than 3 calls bring"
    filled = gap.fill(Rest(trades), calls=3)
    assert (len(filled.messages), filled.complete) == (3_000, False)


def test_awaiting_gives_the_same() -> None:
    gap = gap_of(AGG_TRADE, 1, 1_500)

    async def use() -> Filled:
        return await gap.fill(AsyncRest(trades))

    filled = asyncio.run(use())
    assert [one.event.aggregate_trade_id for one in filled.messages] == list(range(1, 1_501))


@pytest.mark.parametrize(
    ("gap", "reason"),
    [
        (gap_of(DEPTH, 1, 9), "REST has no such events"),
        (Gap(subscriptions=(AGG_TRADE,), since=1, until=2, reason="cut"), "what is missing has no numbers to ask for"),
    ],
    ids=["book", "no ids"],
)
def test_what_can_not_be_restored_costs_nothing(gap: Gap, reason: str) -> None:
    filling = planned(gap)
    assert (filling.calls, filling.weight, filling.reason) == ((), 0, reason)
    filled = gap.fill(Rest(trades))
    assert (filled.messages, filled.complete, filled.reason) == ((), False, reason)


def test_long_klines_are_asked_for_in_spans_that_are_allowed() -> None:
    daily: Subscription[Any] = coinm.kline(symbol="BTCUSD_PERP", interval="1d")
    filling = gap_of(daily, TIME, TIME + 499 * 1440 * MINUTE).filling()
    assert filling.complete, filling.reason
    assert sum(int(str(dict(call.parameters)["limit"])) for call in filling.calls) == 500


def test_months_have_no_length_and_are_asked_for_all_the_same() -> None:
    monthly: Subscription[Any] = usdm.kline(symbol="BTCUSDT", interval="1M")
    filled = gap_of(monthly, TIME, TIME).fill(Rest(rows))
    assert (len(filled.messages), filled.complete) == (1, True)
