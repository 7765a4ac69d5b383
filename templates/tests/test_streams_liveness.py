"""Streams that are silent though they should not be are found, on a connection that works; those that are quiet by nature are not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from binance_derivatives import __as_of__ as AS_OF
from binance_derivatives._streams.liveness import Silence
from binance_derivatives._streams.subscriptions import Subscription
from binance_derivatives.options import streams as options
from binance_derivatives.streams import Stale
from binance_derivatives.usdm import streams

BTC: dict[str, Any] = {"symbol": "BTCUSDT"}
AGG_TRADE: Subscription[Any] = streams.agg_trade(**BTC)
BOOK_TICKER: Subscription[Any] = streams.book_ticker(**BTC)
DEPTH: Subscription[Any] = streams.diff_depth(**BTC)
KLINE: Subscription[Any] = streams.kline(**BTC, interval="1m")
MARK_PRICE: Subscription[Any] = streams.mark_price(**BTC)
FORCE_ORDER: Subscription[Any] = streams.force_order(**BTC)
USER_DATA: Subscription[Any] = streams.user_data("key")


class Arrivals:
    """What has arrived of one subscription."""

    def __init__(self, subscription: Subscription[Any]) -> None:
        self.subscription = subscription
        self.since = 0.0
        self.last = 0.0
        self.count = 0

    def come(self, now: float, times: int = 1) -> None:
        self.last, self.count = now, self.count + times


class Watched:
    """Subscriptions that stand since second 0, and what was told of them."""

    def __init__(self, *subscriptions: Subscription[Any]) -> None:
        self.arrivals = {one: Arrivals(one) for one in subscriptions}
        self.silence = Silence()
        self.told: list[tuple[float, Subscription[Any]]] = []
        self.reasons: list[str] = []
        self.now = 0.0

    def pass_by(self, seconds: int, **moving: Iterable[Subscription[Any]]) -> None:
        """Let seconds pass; of the subscriptions under ``slow``, ``fast`` come 1 and 100 events in each of them."""
        for _ in range(seconds):
            self.now += 1
            for speed, subscriptions in moving.items():
                for one in subscriptions:
                    self.arrivals[one].come(self.now, 100 if speed == "fast" else 1)
            for notice in self.silence.look(self.arrivals.values(), self.now):
                assert isinstance(notice, Stale)
                self.reasons.append(notice.reason)
                self.told += [(self.now, one) for one in notice.subscriptions]

    @property
    def silent(self) -> set[Subscription[Any]]:
        return {one for _, one in self.told}


def test_on_an_old_address_exactly_the_silent_streams_are_told() -> None:
    """Case 1."""
    watched = Watched(AGG_TRADE, BOOK_TICKER, DEPTH, KLINE, MARK_PRICE, FORCE_ORDER)
    watched.pass_by(60, fast=[BOOK_TICKER, DEPTH])
    assert watched.silent == {AGG_TRADE, KLINE, MARK_PRICE}
    assert len(watched.told) == 3
    assert "every 3000 ms" in watched.reasons[0]
    assert "btcusdt@bookTicker" in watched.reasons[1]


def test_works_until_a_cut_and_is_silent_on_the_next_connection() -> None:
    """Case 2, of the watch alone."""
    watched = Watched(AGG_TRADE, BOOK_TICKER)
    watched.pass_by(60, slow=[AGG_TRADE], fast=[BOOK_TICKER])
    assert watched.told == []
    for one in watched.arrivals.values():
        one.since, one.last, one.count = watched.now, 0.0, 0
    watched.pass_by(60, fast=[BOOK_TICKER])
    assert watched.silent == {AGG_TRADE}


def test_what_is_quiet_by_nature_is_never_told() -> None:
    """Case 3."""
    options_trade: Subscription[Any] = options.trade(symbol="BTC-260626-100000-C")
    watched = Watched(FORCE_ORDER, streams.contract_info(), options_trade, BOOK_TICKER, AGG_TRADE)
    watched.pass_by(3600, fast=[BOOK_TICKER, AGG_TRADE])
    assert watched.told == []


def test_a_quiet_market_is_not_stale() -> None:
    watched = Watched(AGG_TRADE, BOOK_TICKER, DEPTH, KLINE)
    watched.pass_by(300)
    # Prices that are quoted now and then prove nothing of trades.
    watched.pass_by(300, slow=[BOOK_TICKER, DEPTH])
    assert watched.told == []


def test_a_symbol_proves_nothing_of_another_one() -> None:
    other: Subscription[Any] = streams.agg_trade(symbol="ETHUSDT")
    watched = Watched(other, BOOK_TICKER, DEPTH)
    watched.pass_by(120, fast=[BOOK_TICKER, DEPTH])
    assert watched.told == []


def test_trades_prove_that_the_book_has_to_move() -> None:
    watched = Watched(AGG_TRADE, BOOK_TICKER, KLINE)
    watched.pass_by(30, slow=[AGG_TRADE])
    assert watched.silent == {BOOK_TICKER, KLINE}


@pytest.mark.parametrize(("speed", "due"), [(None, 10), ("1s", 10)])
def test_a_steady_stream_is_told_once_and_again_after_its_next_message(speed: Any, due: int) -> None:
    steady: Subscription[Any] = streams.mark_price(**BTC, speed=speed)
    watched = Watched(steady)
    watched.pass_by(60)
    watched.pass_by(5, slow=[steady])
    watched.pass_by(60)
    assert [now for now, _ in watched.told] == [due + 1, 65 + due + 1]


def test_the_turns_of_a_slow_stream_are_waited_for() -> None:
    interest: Subscription[Any] = options.open_interest(underlying="BTC", expiration_date="260626")
    watched = Watched(interest)
    watched.pass_by(180)
    assert watched.told == []
    watched.pass_by(1)
    assert watched.silent == {interest}


def test_no_stream_is_to_blame_for_a_program_that_took_nothing_in() -> None:
    watched = Watched(MARK_PRICE, AGG_TRADE, BOOK_TICKER)
    watched.pass_by(9, fast=[BOOK_TICKER])
    watched.now += 100
    watched.silence.resumed(watched.now)
    watched.pass_by(10, slow=[MARK_PRICE])
    assert watched.told == []


def test_an_order_that_was_answered_proves_that_user_data_are_silent() -> None:
    watched = Watched(USER_DATA)
    watched.pass_by(3600)
    assert watched.told == []
    watched.silence.ordered("usdm", ["mine-1"])
    watched.pass_by(11)
    assert watched.told == []
    watched.pass_by(1)
    assert watched.silent == {USER_DATA}
    assert watched.reasons == ["an order was answered, and no event has come since"]


EVENTS = {
    "book": b'{"e":"ORDER_TRADE_UPDATE","E":1,"o":{"c":"mine-1","i":17}}',
    "condition": b'{"e":"ALGO_UPDATE","o":{"caid":"mine-1","aid":17}}',
    "options": b'{"e":"ORDER_TRADE_UPDATE","o":[{"cid":"another"},{"cid":"mine-1"}]}',
    "lite": b'{"e":"TRADE_LITE","c":"mine-1"}',
}


@pytest.mark.parametrize("raw", EVENTS.values(), ids=EVENTS)
@pytest.mark.parametrize("after", [True, False], ids=["after", "before"])
def test_an_event_about_the_order_after_or_before_its_answer_is_enough(after: bool, raw: bytes) -> None:
    watched = Watched(USER_DATA)
    watched.pass_by(5)
    for turn in (0, 1):
        if turn == int(after):
            watched.silence.event(USER_DATA, raw, watched.now)
        else:
            watched.silence.ordered("usdm", ["mine-1"])
    watched.pass_by(60)
    assert watched.told == []


def test_an_order_of_another_product_or_before_the_connection_proves_nothing() -> None:
    watched = Watched(USER_DATA)
    watched.pass_by(5)
    watched.silence.ordered("coinm", ["1"])
    watched.silence.ordered("usdm", ["2"])
    watched.arrivals[USER_DATA].since = watched.now + 2
    watched.pass_by(60)
    assert watched.told == []


def test_of_all_streams_it_is_known_when_they_send() -> None:
    known = [one for one in vars(streams).values() if type(one).__name__ == "Stream"]
    assert len(known) == 20
    assert [one.name for one in known if not one.continuity.time] == []
    assert {one.name for one in known if one.continuity.pace == "quiet"} == {
        "contract_info",
        "force_order",
        "all_force_orders",
    }
    steady = [one for one in known if one.continuity.pace == "steady"]
    assert all(one.continuity.every for one in steady)
    merged = {one.name for one in known if one.continuity.merged is not None}
    assert bool(merged) == ((AS_OF or "9999-12-31") >= "2026-06-24")
