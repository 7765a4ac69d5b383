"""What a script can't ask for is an error of Python that names the argument."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from binance_derivatives.testing import Exchange
from raw_streams import RawStream

ORDER = "rest/new_order"


@pytest.fixture(scope="module")
def exchange() -> Iterator[Exchange]:
    with Exchange("usdm", symbols={"BTCUSDT": {"tick": "0.10"}}) as running:
        yield running


@pytest.mark.parametrize(
    ("act", "named"),
    [
        (lambda one: one.book("XYZUSDT"), "'XYZUSDT' is not traded here"),
        (lambda one: one.book("BTCUSDT", [("99.0",)]), "bids[0] is ('99.0',), expected a price and a quantity"),
        (lambda one: one.book("BTCUSDT", (), [("99.0", "1"), ("99.0", "2")]), "asks[1] is at 99.0"),
        (lambda one: one.trade("BTCUSDT", "1e400", "1"), "price is '1e400', expected 15 digits at most"),
        (lambda one: one.trade("BTCUSDT", "100.0", "0." + "0" * 15 + "1"), "quantity is '0.0000000000000001'"),
        (lambda one: one.bend("btcusdt@depth", "gap", times=0), "times is 0, expected at least 1"),
        (lambda one: one.bend("", "gap"), "sequence is empty"),
        (lambda one: one.close_streams(1000, "x" * 124), "reason is"),
        (lambda one: one.refuse_upgrades("closed"), "status is 'closed'"),
        (lambda one: one.refuse_upgrades(429, retry_after=-1), "retry_after is -1"),
        (lambda one: one.limit_streams(names=0), "names is 0"),
        (lambda one: one.black_out_streams(-1), "seconds is -1"),
        (lambda one: one.delay_streams(-1), "seconds is -1"),
        (lambda one: one.black_out_streams(float("nan")), "seconds is nan"),
        (lambda one: one.show_algo_orders_after(float("inf")), "seconds is inf"),
        (lambda one: one.migrate("soon"), "as_of is 'soon', expected a day such as 2026-01-15"),
        (lambda one: one.limit({"weight": 1}), "a counter of most is 'weight'"),
        (lambda one: one.limit({"ip": -1}), "most['ip'] is -1"),
        (lambda one: one.limit({"ip": 1}, ban=-1), "ban is -1"),
        (lambda one: one.limit({"ip": 1}, patience=-1), "patience is -1"),
        (lambda one: one.answer(ORDER, {}, status=99), "status is 99, expected 200 to 599"),
        (lambda one: one.refuse(ORDER, -1121, status=200), "status is 200, expected 400 to 599"),
        (lambda one: one.refuse(ORDER, -1121, times=0), "times is 0"),
        (lambda one: one.delay(ORDER, -1), "seconds is -1"),
        (lambda one: one.throttle(ORDER, retry_after=-1), "retry_after is -1"),
        (lambda one: one.throttle(ORDER, ban=-1), "ban is -1"),
        (lambda one: one.transfer(ORDER, "slow_body", seconds=-1), "seconds is -1"),
        (lambda one: one.transfer(ORDER, "pieces", at=(3, -1)), "at[1] is -1"),
        (lambda one: one.alter(ORDER, "everything"), "change is 'everything'"),
        (lambda one: one.refuse_connections(-1), "seconds is -1"),
        (lambda one: one.fall_silent(-1), "seconds is -1"),
        (lambda one: Exchange("usdm", as_of="soon"), "as_of is 'soon'"),
        (lambda one: Exchange("usdm", migrate_at={1: "soon"}), "migrate_at[1] is 'soon'"),
        (lambda one: Exchange("usdm", remember=-1), "remember is -1"),
        (lambda one: Exchange("usdm", port=65536), "port is 65536"),
        (lambda one: Exchange("usdm", connection_life=-1), "connection_life is -1"),
    ],
)
def test_what_can_not_be_is_told_by_name(exchange: Exchange, act: Callable[[Exchange], Any], named: str) -> None:
    with pytest.raises(ValueError, match=re.escape(named)):
        act(exchange)


@pytest.mark.parametrize(
    ("act", "named"),
    [
        (lambda one: one.book("BTCUSDT", 5), "bids is 5"),
        (lambda one: one.book("BTCUSDT", {"99.0": "1"}), "bids is {'99.0': '1'}"),
        (lambda one: one.bend("btcusdt@depth", "gap", times=True), "times is True"),
        (lambda one: one.bend(5, "gap"), "sequence is 5"),
        (lambda one: one.push(5, {}), "stream is 5"),
        (lambda one: one.refuse_upgrades(429, retry_after="soon"), "retry_after is 'soon'"),
        (lambda one: one.limit_streams(messages="few"), "messages is 'few'"),
        (lambda one: one.black_out_streams("long"), "seconds is 'long'"),
        (lambda one: one.expire_listen_key(told="yes"), "told is 'yes'"),
        (lambda one: one.migrate(None), "as_of is None"),
        (lambda one: one.skew_clock(1.5), "milliseconds is 1.5"),
        (lambda one: one.limit(5), "most is 5"),
        (lambda one: one.refuse(ORDER, "-1121"), "code is '-1121'"),
        (lambda one: one.delay(ORDER, "long"), "seconds is 'long'"),
        (lambda one: one.faults(None), "draw is None"),
        (lambda one: one.cut_connections(abrupt=1), "abrupt is 1"),
        (lambda one: Exchange("usdm", clock=5), "clock is 5"),
        (lambda one: Exchange("usdm", tls="yes"), "tls is 'yes'"),
        (lambda one: Exchange("usdm", strict=0), "strict is 0"),
        (lambda one: Exchange("usdm", migrate_at={"x": "2026-01-15"}), "a moment of migrate_at is 'x'"),
        (lambda one: Exchange("usdm", symbols=5), "symbols is 5"),
        (lambda one: Exchange("usdm", symbols=[5]), "a symbol is 5"),
        (lambda one: Exchange("usdm", symbols={"BTCUSDT": None}), "symbols['BTCUSDT'] is None"),
        (lambda one: Exchange("usdm", symbols=["BTCUSDT"], balances="all"), "balances is 'all'"),
        (lambda one: Exchange("usdm", symbols=["BTCUSDT"], balances={5: 1}), "an asset of balances is 5"),
    ],
)
def test_what_is_of_a_wrong_type_is_told_by_name(
    exchange: Exchange, act: Callable[[Exchange], Any], named: str
) -> None:
    with pytest.raises(TypeError, match=re.escape(named)):
        act(exchange)


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        ({"min_price": "10", "max_price": "5"}, "BTCUSDT.min_price is 10, expected no more than max_price, 5"),
        ({"min_quantity": "10", "max_quantity": "5"}, "BTCUSDT.min_quantity is 10"),
        ({"max_orders": "1.5"}, "BTCUSDT.max_orders is 1.5"),
        ({"max_leverage": "126"}, "BTCUSDT.max_leverage is 126"),
        ({"tick": "0.10", "price": "100.05"}, "BTCUSDT.price is 100.05"),
    ],
)
def test_rules_that_do_not_go_together_are_told_by_name(rules: dict[str, Any], named: str) -> None:
    with pytest.raises(ValueError, match=re.escape(named)):
        Exchange("usdm", symbols={"BTCUSDT": rules})


def test_a_message_too_deep_to_be_read_is_no_json(exchange: Exchange) -> None:
    with RawStream(exchange, "/public/ws") as stream:
        stream.say(b"[" * 5000)
        assert stream.event()["code"] == 3
        assert stream.frame().code == 1008
