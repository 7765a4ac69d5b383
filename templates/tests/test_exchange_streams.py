"""Market streams: what is sent to whom, and by which address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives.testing import Exchange
from floor import SYMBOL, Floor
from raw_streams import CLOSE, PING, PONG, RawStream

if TYPE_CHECKING:
    from conftest import Clock

COIN = "BTCUSD_PERP"


@pytest.fixture
def exchange(floor: Floor) -> Exchange:
    """One whose streams are as they are since the venues are one, whatever the day that the package was made for."""
    floor.exchange.migrate("2026-06-30")
    return floor.exchange


@pytest.fixture
def coins(clock: Clock) -> Iterator[Exchange]:
    with Exchange("coinm", clock=clock, symbols={COIN: {"price": "100"}}) as exchange:
        yield exchange


def all_at_once(exchange: Exchange, symbol: str = SYMBOL) -> None:
    """Have something to say on every stream."""
    exchange.trade(symbol, "100.00", "2")
    exchange.mark_price(symbol, "101")
    exchange.push(f"{symbol.lower()}@forceOrder", {"e": "forceOrder"})
    exchange.book(symbol, bids=[("99.00", "1")])


def kinds(stream: RawStream) -> list[str]:
    """The kinds of the events that have come."""
    stream.say({"method": "GET_PROPERTY", "params": ["combined"], "id": 77})
    found: list[str] = []
    while "id" not in (event := stream.event()):
        found.append(event.get("data", event)["e"])
    return found


NAMES = [f"btcusdt@{kind}" for kind in ("aggTrade", "kline_1m", "markPrice", "forceOrder", "bookTicker", "depth")]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/market/stream", ["aggTrade", "kline", "markPriceUpdate", "forceOrder"]),
        ("/public/stream", ["bookTicker", "depthUpdate"]),
        ("/stream", ["bookTicker", "depthUpdate"]),
        ("/private/stream", []),
    ],
)
def test_a_route_carries_its_own_streams_and_the_old_address_only_public_ones(
    exchange: Exchange, path: str, expected: list[str]
) -> None:
    """All are acknowledged; nothing says that the others never come."""
    with RawStream(exchange, f"{path}?streams={'/'.join(NAMES)}") as stream:
        assert stream.ask("LIST_SUBSCRIPTIONS")["result"] == NAMES
        all_at_once(exchange)
        assert kinds(stream) == expected


def test_coinm_has_one_address_for_all(coins: Exchange) -> None:
    names = "/".join(f"btcusd_perp@{kind}" for kind in ("aggTrade", "markPrice", "forceOrder", "bookTicker"))
    with RawStream(coins, f"/stream?streams={names}") as stream:
        all_at_once(coins, COIN)
        assert kinds(stream) == ["aggTrade", "markPriceUpdate", "forceOrder", "bookTicker"]
    with RawStream(coins, "/public/ws/btcusd_perp@bookTicker") as stream:
        assert (stream.status, stream.ended()) == (404, True)


@pytest.mark.parametrize("path", ["/nowhere", "/ws/a@b/c", "/public", "/market/streams", "/secret/ws/a@b"])
def test_nothing_is_streamed_anywhere_else(exchange: Exchange, path: str) -> None:
    with RawStream(exchange, path) as stream:
        assert (stream.status, stream.ended()) == (404, True)


def test_events_are_bare_or_wrapped_as_the_address_says_until_it_is_set(exchange: Exchange) -> None:
    name = "btcusdt@markPrice"
    with (
        RawStream(exchange, f"/market/ws/{name}") as bare,
        RawStream(exchange, f"/market/stream?streams={name}") as wrapped,
    ):
        exchange.mark_price(SYMBOL, "101")
        event = bare.event()
        assert event["e"] == "markPriceUpdate"
        assert wrapped.event() == {"stream": name, "data": event}
        assert bare.ask("GET_PROPERTY", "combined")["result"] is False
        assert bare.ask("SET_PROPERTY", "combined", True)["result"] is None
        exchange.mark_price(SYMBOL, "102")
        assert bare.event() == wrapped.event()


def test_streams_are_subscribed_to_and_unsubscribed_from_while_the_connection_is_open(exchange: Exchange) -> None:
    with RawStream(exchange, "/market/ws") as stream:
        assert stream.ask("SUBSCRIBE", "btcusdt@aggTrade", "btcusdt@markPrice") == {"result": None, "id": 1}
        exchange.trade(SYMBOL, "100.00", "2")
        assert stream.event()["e"] == "aggTrade"
        assert stream.ask("UNSUBSCRIBE", "btcusdt@aggTrade") == {"result": None, "id": 2}
        exchange.trade(SYMBOL, "100.00", "2")
        assert stream.ask("LIST_SUBSCRIPTIONS") == {"result": ["btcusdt@markPrice"], "id": 3}


def test_a_name_subscribed_to_twice_is_one_subscription(exchange: Exchange) -> None:
    with RawStream(exchange, "/market/ws/btcusdt@aggTrade") as stream:
        assert stream.ask("SUBSCRIBE", "btcusdt@aggTrade")["result"] is None
        exchange.trade(SYMBOL, "100.00", "2")
        assert kinds(stream) == ["aggTrade"]


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({"method": "SUBSCRIBE", "params": ["a@b"], "id": "1"}, 2),
        ({"method": "SUBSCRIBE", "params": ["a@b"], "id": -1}, 2),
        ({"method": "SUBSCRIBE", "params": ["a@b"]}, 2),
        ({"method": "SUBSCRIBE", "params": "a@b", "id": 1}, 2),
        ({"method": "SUBSCRIBE", "params": [1], "id": 1}, 2),
        ({"method": "subscribe", "params": ["a@b"], "id": 1}, 2),
        ({"method": "GET_PROPERTY", "params": ["other"], "id": 1}, 0),
        ({"method": "SET_PROPERTY", "params": ["combined", "true"], "id": 1}, 1),
        ([], 2),
    ],
)
def test_a_request_that_is_none_is_refused_and_the_connection_goes_on(
    exchange: Exchange, message: Any, code: int
) -> None:
    with RawStream(exchange, "/market/ws/btcusdt@aggTrade") as stream:
        stream.say(message)
        assert stream.event()["code"] == code
        assert stream.ask("LIST_SUBSCRIPTIONS")["result"] == ["btcusdt@aggTrade"]


def test_what_is_no_json_ends_the_connection(exchange: Exchange) -> None:
    with RawStream(exchange, "/market/ws") as stream:
        stream.say(b"{")
        assert stream.event()["code"] == 3
        assert stream.frame().code == 1008


def test_a_ping_is_answered_with_what_it_carried(exchange: Exchange) -> None:
    with RawStream(exchange, "/public/ws") as stream:
        stream.send(PING, b"are you there")
        assert stream.frame() == (PONG, b"are you there")


def test_a_farewell_is_returned(exchange: Exchange) -> None:
    with RawStream(exchange, "/public/ws") as stream:
        stream.send(CLOSE, (1000).to_bytes(2, "big"))
        assert stream.frame().code == 1000
        assert stream.ended()


def test_a_trade_is_told_in_the_documented_form(exchange: Exchange, clock: Clock) -> None:
    with RawStream(exchange, "/market/ws/btcusdt@aggTrade") as stream:
        exchange.trade(SYMBOL, "99.90", "2.5")
        assert stream.event() == {
            "e": "aggTrade", "E": clock.now, "a": 1, "s": SYMBOL, "st": 1, "p": "99.90", "q": "2.5", "nq": "2.5", "f": 1, "l": 1,
            "T": clock.now, "m": True,
        }  # fmt: skip


def test_candles_follow_the_trades_and_close(exchange: Exchange, clock: Clock) -> None:
    start = clock.now - clock.now % 60_000
    with RawStream(exchange, "/market/ws/btcusdt@kline_1m") as stream:
        exchange.trade(SYMBOL, "100.00", "2")
        exchange.trade(SYMBOL, "98.00", "1")
        stream.event()
        candle = stream.event()["k"]
        assert {name: candle[name] for name in "tTfLohlcvnxqVQ"} == {
            "t": start, "T": start + 59_999, "f": 1, "L": 2, "o": "100.00", "h": "100.00", "l": "98.00", "c": "98.00",
            "v": "3", "n": 2, "x": False, "q": "298.00", "V": "2", "Q": "200.00",
        }  # fmt: skip
        clock.now += 60_000
        exchange.trade(SYMBOL, "97.00", "1")
        closed, opened = stream.event()["k"], stream.event()["k"]
        assert (closed["t"], closed["c"], closed["x"]) == (start, "98.00", True)
        assert (opened["t"], opened["o"], opened["f"], opened["x"]) == (start + 60_000, "97.00", 3, False)


def test_who_comes_late_is_told_of_the_candle_as_it_stands(exchange: Exchange) -> None:
    exchange.trade(SYMBOL, "100.00", "2")
    with RawStream(exchange, "/market/ws/btcusdt@kline_1m") as stream:
        exchange.trade(SYMBOL, "98.00", "1")
        candle = stream.event()["k"]
        assert (candle["o"], candle["v"], candle["f"], candle["L"]) == ("100.00", "3", 1, 2)


def test_tickers_are_of_the_last_24_hours(exchange: Exchange, clock: Clock) -> None:
    names = "btcusdt@ticker/!ticker@arr/btcusdt@miniTicker/!miniTicker@arr"
    exchange.trade(SYMBOL, "90.00", "1")
    clock.now += 3_600_000
    with RawStream(exchange, f"/market/stream?streams={names}") as stream:
        exchange.trade(SYMBOL, "99.00", "2")
        ticker, tickers, mini, minis = (stream.event()["data"] for _ in range(4))
        # The stream of one symbol alone does not name its pair.
        assert (tickers, minis) == ([ticker | {"ps": SYMBOL}], [mini])
        assert "ps" not in ticker
        assert {name: ticker[name] for name in ("o", "h", "l", "c", "p", "P", "v", "q", "n", "Q")} == {
            "o": "90.00", "h": "99.00", "l": "90.00", "c": "99.00", "p": "9.00", "P": "10.000", "v": "3", "q": "288.00",
            "n": 2, "Q": "2",
        }  # fmt: skip
        assert mini == {"e": "24hrMiniTicker", "E": clock.now, "s": SYMBOL, "ps": SYMBOL, "st": 1} | {
            name: ticker[name] for name in "cohlvq"
        }


def test_the_best_quotes_are_told_when_they_change(exchange: Exchange, clock: Clock) -> None:
    with RawStream(exchange, "/public/stream?streams=btcusdt@bookTicker/!bookTicker") as stream:
        exchange.book(SYMBOL, bids=[("99.00", "1"), ("98.00", "5")], asks=[("101.00", "2")])
        first, all_ = stream.event(), stream.event()
        assert first["data"] == all_["data"] == {
            "e": "bookTicker", "u": 1, "E": clock.now, "T": clock.now, "s": SYMBOL, "ps": SYMBOL, "st": 1,
            "b": "99.00", "B": "1", "a": "101.00", "A": "2",
        }  # fmt: skip
        exchange.book(SYMBOL, bids=[("99.00", "1"), ("98.00", "7")], asks=[("101.00", "2")])
        assert stream.quiet()


def test_levels_of_a_book_name_the_pair_and_its_changes_do_not(exchange: Exchange) -> None:
    with RawStream(exchange, "/public/stream?streams=btcusdt@depth5/btcusdt@depth") as stream:
        exchange.book(SYMBOL, bids=[("99.00", "1")])
        told = {event["stream"]: event["data"] for event in (stream.event(), stream.event())}
        assert {name: (data.get("ps"), data.get("st")) for name, data in told.items()} == {
            "btcusdt@depth5": (SYMBOL, 1),
            "btcusdt@depth": (None, None),
        }


def test_a_book_is_kept_by_a_snapshot_and_the_changes_after_it(floor: Floor) -> None:
    """As documented: drop what the snapshot has, then each ``pu`` is the ``u`` before, and 0 takes a price away."""
    exchange = floor.exchange
    exchange.book(SYMBOL, bids=[("99.00", "1"), ("98.00", "5")], asks=[("101.00", "2")])
    with RawStream(exchange, "/public/ws/btcusdt@depth@100ms") as stream:
        exchange.book(SYMBOL, bids=[("99.00", "3")], asks=[("101.00", "2"), ("102.00", "9")])
        snapshot = floor.look("depth", symbol=SYMBOL).json
        floor.order("BUY", "2", "97.00")
        floor.order("BUY", "1", "101.00")
        exchange.book(SYMBOL, bids=[("98.50", "3")], asks=[("101.00", "1")])
        events = [stream.event() for _ in range(4)]
        sides = {"b": dict(snapshot["bids"]), "a": dict(snapshot["asks"])}
        last = snapshot["lastUpdateId"]
        for event in (one for one in events if one["u"] > last):
            assert (event["pu"], event["U"]) == (last, last + 1)
            last = event["u"]
            for side, levels in sides.items():
                levels.update(event[side])
        kept = {side: {price: much for price, much in levels.items() if much != "0"} for side, levels in sides.items()}
        after = floor.look("depth", symbol=SYMBOL).json
        assert (kept, last) == ({"b": dict(after["bids"]), "a": dict(after["asks"])}, after["lastUpdateId"])


def test_a_part_of_the_book_is_its_best_levels(exchange: Exchange) -> None:
    with RawStream(exchange, "/public/ws/btcusdt@depth5") as stream:
        exchange.book(SYMBOL, bids=[(f"{price}.00", "1") for price in range(90, 99)], asks=[("101.00", "2")])
        event = stream.event()
        assert [price for price, _ in event["b"]] == ["98.00", "97.00", "96.00", "95.00", "94.00"]
        assert event["a"] == [["101.00", "2"]]


def test_mark_prices_are_told_for_one_and_for_all(exchange: Exchange, clock: Clock) -> None:
    with RawStream(exchange, "/market/stream?streams=btcusdt@markPrice@1s/!markPrice@arr@1s") as stream:
        exchange.mark_price(SYMBOL, "101.5")
        one, all_ = stream.event()["data"], stream.event()["data"]
        assert all_ == [one]
        assert (one["s"], one["p"], one["E"], one["T"] % 28_800_000) == (SYMBOL, "101.5", clock.now, 0)


def test_events_of_coinm_name_the_pair(coins: Exchange) -> None:
    with RawStream(coins, "/ws/btcusd_perp@bookTicker") as stream:
        stream.ask("SUBSCRIBE", "btcusd@markPrice")
        coins.book(COIN, asks=[("101.0", "2")])
        assert stream.event()["ps"] == "BTCUSD"
        coins.mark_price(COIN, "99")
        assert stream.event()[0]["s"] == COIN


def test_any_event_is_pushed_as_it_is(exchange: Exchange) -> None:
    with RawStream(exchange, "/market/ws/!contractInfo") as stream:
        exchange.push("!contractInfo", b'{"e": "contractInfo",  "x": 1}')
        assert stream.frame().data == b'{"e": "contractInfo",  "x": 1}'


def test_streams_go_on_after_a_reset_with_nothing_of_before(exchange: Exchange) -> None:
    exchange.book(SYMBOL, bids=[("99.00", "1")])
    with RawStream(exchange, "/public/ws/btcusdt@depth") as stream:
        exchange.reset()
        exchange.book(SYMBOL, bids=[("98.00", "1")])
        event = stream.event()
        assert (event["pu"], event["u"], event["b"]) == (0, 1, [["98.00", "1"]])
