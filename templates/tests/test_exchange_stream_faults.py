"""What can go wrong with a stream connection, each at a word of the script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives.testing import Exchange
from floor import SYMBOL, Floor
from raw_streams import PING, PONG, RawStream
from waiting import leap_of, stand_of

if TYPE_CHECKING:
    from conftest import Clock

NAME = "btcusdt@markPrice"
TARGET = f"/market/ws/{NAME}"
MINUTE = 60_000


@pytest.fixture
def exchange(floor: Floor) -> Exchange:
    return floor.exchange


def come_round(floor: Floor) -> None:
    """Let the exchange take up whatever was sent to it before: it does, before it answers the second of two requests."""
    for _ in range(2):
        assert floor.look("time").status == 200


@pytest.mark.parametrize("code", [1000, 1001, 1008, 1011])
def test_connections_are_closed_with_any_code(exchange: Exchange, code: int) -> None:
    with RawStream(exchange, TARGET) as stream:
        exchange.close_streams(code, "because")
        frame = stream.frame()
        assert (frame.code, frame.data[2:]) == (code, b"because")
        assert stream.ended()


def test_codes_that_no_close_frame_has_are_refused(exchange: Exchange) -> None:
    for code in (999, 1005, 1006, 1015, 5000):
        with pytest.raises(ValueError, match="expected one that a close frame can have"):
            exchange.close_streams(code)


def test_connections_are_reset(exchange: Exchange) -> None:
    with RawStream(exchange, TARGET) as stream:
        exchange.reset_streams()
        assert stream.was_reset()


def test_a_connection_ends_with_the_exchange(exchange: Exchange) -> None:
    with RawStream(exchange, TARGET) as stream:
        exchange.stop()
        assert stream.frame().code == 1001
        with pytest.raises(RuntimeError, match="not running"):
            exchange.reset_streams()


def test_a_half_open_connection_stays_and_says_nothing(exchange: Exchange) -> None:
    with RawStream(exchange, TARGET) as dead:
        exchange.half_open_streams()
        dead.send(PING, b"anybody")
        dead.say({"method": "LIST_SUBSCRIPTIONS", "id": 1})
        exchange.mark_price(SYMBOL, "101")
        with RawStream(exchange, TARGET) as other:
            exchange.mark_price(SYMBOL, "102")
            assert other.event()["p"] == "102"
            other.send(PING, b"")
            assert other.frame() == (PONG, b"")
        assert not dead.waiting()


def test_in_a_blackout_all_is_dead_and_what_happens_is_lost(floor: Floor, exchange: Exchange) -> None:
    stand_of(exchange)
    with RawStream(exchange, TARGET) as stream:
        assert stream.status == 101
        exchange.black_out_streams(30)
        exchange.mark_price(SYMBOL, "101")
        with RawStream(exchange, TARGET, answered=False) as knocking:
            come_round(floor)
            assert not knocking.waiting()
        leap_of(exchange, 30)
        exchange.mark_price(SYMBOL, "102")
        assert stream.event()["p"] == "102"


def test_a_connection_is_cut_after_24_hours_of_the_clock(exchange: Exchange, clock: Clock) -> None:
    with RawStream(exchange, TARGET) as stream:
        clock.now += 24 * 60 * MINUTE - 1
        exchange.look_at_clock()
        assert stream.frame().kind == PING
        clock.now += 1
        exchange.look_at_clock()
        assert stream.frame().code == 1001
        assert stream.ended()


def test_the_clock_is_looked_at_without_being_told(exchange: Exchange, clock: Clock) -> None:
    with RawStream(exchange, TARGET) as stream:
        clock.now += 24 * 60 * MINUTE
        assert stream.frame().code == 1001


def test_a_ping_every_three_minutes_wants_its_pong_within_ten(exchange: Exchange, clock: Clock) -> None:
    with RawStream(exchange, TARGET) as stream:
        for answers in (True, True, False):
            clock.now += 3 * MINUTE
            exchange.look_at_clock()
            ping = stream.frame()
            assert ping.kind == PING
            stream.send(PONG, ping.data if answers else b"unsolicited")
            assert stream.quiet()
        clock.now += 10 * MINUTE
        exchange.look_at_clock()
        assert stream.frame().code == 1008


def test_a_shutdown_is_announced_and_the_connection_goes_on(exchange: Exchange, clock: Clock) -> None:
    with RawStream(exchange, TARGET) as stream:
        exchange.announce_shutdown()
        assert stream.event() == {"e": "serverShutdown", "E": clock.now}
        assert stream.quiet()


def test_too_many_streams_on_a_connection_close_it(exchange: Exchange) -> None:
    names = [f"a{number}@aggTrade" for number in range(1024)]
    with RawStream(exchange, f"/market/stream?streams={'/'.join(names)}") as stream:
        assert len(stream.ask("LIST_SUBSCRIPTIONS")["result"]) == 1024
        assert stream.ask("SUBSCRIBE", names[7])["result"] is None
        assert stream.ask("SUBSCRIBE", "one@more")["result"] is None
        assert stream.frame().code == 1008
    exchange.limit_streams(names=1)
    with RawStream(exchange, "/market/stream?streams=a@b/c@d") as stream:
        assert stream.frame().code == 1008


@pytest.mark.parametrize("kind", [PING, PONG, 1])
def test_too_many_frames_in_a_second_close_the_connection(exchange: Exchange, kind: int) -> None:
    stand_of(exchange)
    with RawStream(exchange, TARGET) as stream:
        for _ in range(9):
            stream.send(kind, b"{}")
        assert any("id" in frame.json for frame in [_last_of(stream, 9 if kind != PONG else 0)])
        leap_of(exchange, 1)
        for _ in range(11):
            stream.send(kind, b"{}")
        while (frame := stream.frame()).kind != 8:
            pass
        assert frame.code == 1008


def _last_of(stream: RawStream, before: int) -> Any:
    """The answer to one more request, which comes behind so many others."""
    stream.say({"method": "LIST_SUBSCRIPTIONS", "id": 1})
    return [stream.frame() for _ in range(before + 1)][-1]


@pytest.mark.parametrize(("status", "after"), [(429, 7), (403, None), (503, None), (410, None)])
def test_a_handshake_is_refused_and_its_connection_closed(exchange: Exchange, status: int, after: int | None) -> None:
    exchange.refuse_upgrades(status, retry_after=after)
    with RawStream(exchange, TARGET) as stream:
        assert (stream.status, stream.headers.get("retry-after")) == (status, None if after is None else str(after))
        assert stream.ended()
    with RawStream(exchange, TARGET) as stream:
        assert stream.status == 101


def test_a_handshake_hangs_while_others_go_on(floor: Floor, exchange: Exchange) -> None:
    exchange.refuse_upgrades("hang")
    with RawStream(exchange, TARGET, answered=False) as hanging:
        come_round(floor)
        with RawStream(exchange, TARGET) as stream:
            assert stream.status == 101
        assert not hanging.waiting()


def test_a_refusal_of_the_websocket_api_closes_its_connection_too(exchange: Exchange) -> None:
    exchange.limit({"ip": 1})
    with RawStream(exchange, "/ws-fapi/v1") as stream:
        assert stream.status == 429
        assert stream.ended()


@pytest.mark.parametrize(
    ("how", "prices"),
    [
        ("gap", ["102", "103"]),
        ("repeat", ["101", "101", "102", "103"]),
        ("late", ["102", "101", "103"]),
    ],
)
def test_sequences_have_gaps_repeats_and_late_events(exchange: Exchange, how: Any, prices: list[str]) -> None:
    exchange.bend(NAME, how)
    with RawStream(exchange, TARGET) as stream:
        for price in ("101", "102", "103"):
            exchange.mark_price(SYMBOL, price)
        assert [stream.event()["p"] for _ in prices] == prices
        assert stream.quiet()


def test_a_gap_in_a_book_shows_in_its_numbers(exchange: Exchange) -> None:
    exchange.bend("btcusdt@depth", "gap", times=2)
    with RawStream(exchange, "/public/stream?streams=btcusdt@depth/btcusdt@depth@100ms") as stream:
        for price in ("97.00", "98.00", "99.00", "99.50"):
            exchange.book(SYMBOL, bids=[(price, "1")])
        events = [stream.event() for _ in range(6)]
        numbers = {
            name: [one["data"]["pu"] for one in events if one["stream"] == name]
            for name in (events[0]["stream"], "btcusdt@depth")
        }
        assert numbers == {"btcusdt@depth@100ms": [0, 1, 2, 3], "btcusdt@depth": [2, 3]}


def test_user_data_is_bent_by_its_kind(floor: Floor) -> None:
    key = floor.caller.send("POST", "/fapi/v1/listenKey").json["listenKey"]
    floor.exchange.bend("ORDER_TRADE_UPDATE", "repeat")
    with RawStream(floor.exchange, f"/private/ws/{key}") as stream:
        floor.order("BUY", "1")
        assert stream.event() == stream.event()
        assert stream.quiet()


@pytest.mark.parametrize(
    ("method", "sent"),
    [
        ("bend", {"sequence": NAME, "how": "twist"}),
        ("bend", {"sequence": NAME, "how": "gap", "times": 0}),
        ("refuse_upgrades", {"status": 200}),
        ("refuse_upgrades", {"status": 503, "times": 0}),
        ("limit_streams", {"names": 0}),
        ("time_events", {"timing": "later"}),
    ],
)
def test_a_script_that_is_none_is_refused(exchange: Exchange, method: str, sent: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="less than 1|expected|only by"):
        getattr(exchange, method)(**sent)
