"""A cut-over with connections open: what a trader sees on each of them before the moment, and after it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from conftest import Caller, Clock
from floor import RULES, SYMBOL, Floor
from raw_streams import RawStream
from test_exchange_streams import kinds

from binance_derivatives import Rejected, coinm, usdm
from binance_derivatives.testing import Exchange

BEFORE_ROUTES, ROUTES = "2026-04-22", "2026-04-23"
BEFORE_MERGER, MERGER = "2026-06-23", "2026-06-30"
BEFORE_ALGO, ALGO = "2025-12-08", "2025-12-09"
NAMES = "/".join(f"btcusdt@{kind}" for kind in ("aggTrade", "markPrice", "bookTicker"))
MINUTE = 60_000


@pytest.fixture
def floor_on(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[Callable[..., Floor]]:
    """A trader on an exchange of a day."""
    running: list[Exchange] = []

    def on(as_of: str, product: str = "usdm", **more: Any) -> Floor:
        symbol, prefix = (SYMBOL, "/fapi") if product == "usdm" else ("BTCUSD_PERP", "/dapi")
        exchange = Exchange(product, clock=clock, as_of=as_of, symbols={symbol: {**RULES, "price": "100"}}, **more)
        exchange.start()
        running.append(exchange)
        return Floor(caller_of(exchange), prefix, symbol)

    yield on
    for exchange in running:
        exchange.stop()


def market(exchange: Exchange, price: str) -> None:
    exchange.trade(SYMBOL, price, "1")
    exchange.mark_price(SYMBOL, price)
    exchange.book(SYMBOL, bids=[(price, "1")])


@pytest.mark.parametrize("by", ["word", "clock"])
def test_an_address_without_a_route_goes_silent_when_the_routes_are_split(
    by: str, clock: Clock, floor_on: Callable[..., Floor]
) -> None:
    moment = clock.now + MINUTE
    floor = floor_on(BEFORE_ROUTES, migrate_at={moment: ROUTES} if by == "clock" else None)
    key = floor.caller.send("POST", "/fapi/v1/listenKey").json["listenKey"]
    exchange = floor.exchange
    with (
        RawStream(exchange, f"/stream?streams={NAMES}") as old,
        RawStream(exchange, f"/ws/{key}") as old_user,
        RawStream(exchange, f"/market/stream?streams={NAMES}") as new,
        RawStream(exchange, f"/private/ws?listenKey={key}") as new_user,
    ):
        market(exchange, "100.00")
        floor.order(price="50.00")
        assert kinds(old) == ["aggTrade", "markPriceUpdate", "bookTicker"]
        assert kinds(new) == ["aggTrade", "markPriceUpdate"]
        assert kinds(old_user) == kinds(new_user) == ["ORDER_TRADE_UPDATE"]
        if by == "clock":
            clock.now = moment
        else:
            exchange.migrate(ROUTES)
        market(exchange, "101.00")
        floor.order(price="51.00")
        # It still answers, and says nothing of what does not come any more.
        assert kinds(old) == ["bookTicker"] and kinds(old_user) == []
        assert old.ask("LIST_SUBSCRIPTIONS")["result"] == NAMES.split("/")
        assert kinds(new) == ["aggTrade", "markPriceUpdate"] and kinds(new_user) == ["ORDER_TRADE_UPDATE"]


def test_an_environment_has_the_address_of_user_data_of_its_day(floor_on: Callable[..., Floor]) -> None:
    exchange = floor_on(BEFORE_ROUTES).exchange
    before = exchange.environment
    assert before.user_data == before.streams
    exchange.migrate(ROUTES)
    assert exchange.environment.user_data == f"{before.streams}/private"


STOP = {"symbol": SYMBOL, "side": "SELL", "type": "STOP_MARKET", "quantity": "1", "stopPrice": "90.00"}


def test_a_stop_order_is_taken_until_the_algo_service_takes_it(clock: Clock, floor_on: Callable[..., Floor]) -> None:
    moment = clock.now + MINUTE
    floor = floor_on(BEFORE_ALGO, migrate_at={moment: date.fromisoformat(ALGO)})
    stood = floor.send("POST", "order", **STOP)
    assert (stood.status, stood.json["type"]) == (200, "STOP_MARKET")
    clock.now = moment - 1
    assert floor.send("POST", "order", **STOP).status == 200
    clock.now = moment
    assert floor.send("POST", "order", **STOP).code == -4120
    assert floor.algo("SELL", "STOP_MARKET", quantity="1", triggerPrice="90.00").status == 200
    # What stands was not touched, and triggers as it was placed.
    assert floor.found(stood.json["orderId"])["status"] == "NEW"
    floor.exchange.book(SYMBOL, bids=[("90.00", "9")])
    floor.exchange.trade(SYMBOL, "90.00", "1")
    assert floor.found(stood.json["orderId"])["status"] == "FILLED"


def test_a_connection_of_the_ws_api_goes_on_through_the_moment(clock: Clock) -> None:
    async def trade(exchange: Exchange) -> None:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        async with usdm.AsyncWsApi(account, clock=clock) as client:
            said: dict[str, Any] = {"symbol": SYMBOL, "side": "SELL", "quantity": 1, "price": "200.00"}
            placed = await client.new_order(**said, type="LIMIT", time_in_force="GTC")
            exchange.migrate("2026-08-01")
            found = await client.query_order(symbol=SYMBOL, order_id=placed.order_id)
            assert found.order_id == placed.order_id
            with pytest.raises(Rejected) as told:
                await client.cancel_order(symbol=SYMBOL, order_id=placed.order_id + 1)
            assert told.value.code == -2011

    with Exchange("usdm", clock=clock, as_of=BEFORE_MERGER, symbols={SYMBOL: {"price": "100"}}) as exchange:
        asyncio.run(trade(exchange))
        assert {one.path for one in exchange.received} == {"/ws-fapi/v1"}


def test_the_algo_orders_of_coinm_come_with_the_merger(clock: Clock, floor_on: Callable[..., Floor]) -> None:
    floor = floor_on(BEFORE_MERGER, "coinm")
    said: dict[str, Any] = {"quantity": "1", "triggerPrice": "90.00"}
    assert floor.algo("SELL", "STOP_MARKET", **said).status == 404
    resting = floor.order(quantity="1", price="90.00").json["orderId"]
    change = {"symbol": floor.symbol, "orderId": resting, "side": "BUY", "quantity": "2"}
    assert floor.send("PUT", "order", **change).status == 200
    floor.exchange.migrate(MERGER)
    assert floor.algo("SELL", "STOP_MARKET", **said).status == 200
    # Both, the price and the quantity, are mandatory from then on.
    assert floor.send("PUT", "order", **change).code == -1102
    assert floor.send("PUT", "order", **change, price="91.00").status == 200
    assert floor.found(resting)["origQty"] == "2"


def test_events_say_which_venue_they_are_of_once_the_two_are_one(floor_on: Callable[..., Floor]) -> None:
    for product, stream, number in (
        ("usdm", "/market/ws/btcusdt@aggTrade", 1),
        ("coinm", "/ws/btcusd_perp@aggTrade", 2),
    ):
        floor = floor_on(BEFORE_MERGER, product)
        with RawStream(floor.exchange, stream) as open_:
            floor.exchange.trade(floor.symbol, "100.00", "1")
            assert "st" not in open_.event()
            floor.exchange.migrate(MERGER)
            floor.exchange.trade(floor.symbol, "100.00", "1")
            assert open_.event()["st"] == number


def test_mark_prices_of_all_contracts_come_to_coinm_with_the_merger(floor_on: Callable[..., Floor]) -> None:
    floor = floor_on(BEFORE_MERGER, "coinm")
    with RawStream(floor.exchange, "/ws/!markPrice@arr") as open_:
        floor.exchange.mark_price(floor.symbol, "99.5")
        floor.exchange.migrate(MERGER)
        floor.exchange.mark_price(floor.symbol, "98.5")
        (event,) = open_.event()
        assert (event["s"], event["p"], event["st"]) == (floor.symbol, "98.5", 2), "the price before was not told"


def test_a_client_reads_on_through_every_cut_over(clock: Clock) -> None:
    days = [ALGO, "2026-01-09", ROUTES, "2026-06-24", MERGER, "2026-08-31", "2026-11-28"]
    moments = {clock.now + MINUTE * (at + 1): day for at, day in enumerate(days)}
    for module, symbol in ((usdm, SYMBOL), (coinm, "BTCUSD_PERP")):
        with Exchange(
            module.__name__.rpartition(".")[2],
            clock=clock,
            as_of=BEFORE_ALGO,
            migrate_at=moments,
            symbols={symbol: {"price": "100"}},
        ) as exchange:
            account = exchange.environment.account(exchange.api_key, exchange.api_secret)
            with module.Rest(account, clock=clock) as client:
                placed: list[int] = []
                for moment in (clock.now, *moments):
                    clock.now = max(clock.now, moment)
                    order = client.new_order(
                        symbol=symbol, side="BUY", type="LIMIT", quantity=1, price="50.0", time_in_force="GTC"
                    )
                    placed.append(order.order_id)
                    assert [one.order_id for one in client.open_orders(symbol=symbol)] == placed


def test_a_request_that_waits_is_settled_by_the_day_on_which_it_is_carried_out(
    clock: Clock, floor_on: Callable[..., Floor], monkeypatch: pytest.MonkeyPatch
) -> None:
    floor = floor_on(BEFORE_ALGO, migrate_at={clock.now + 1: ALGO})
    floor.exchange.delay("rest/new_order", 0.001, executed=False, times=1)
    take = floor.exchange._dispatch.take

    def take_and_let_time_pass(*given: Any) -> Any:
        taken = take(*given)
        clock.now += 1
        return taken

    monkeypatch.setattr(floor.exchange._dispatch, "take", take_and_let_time_pass)
    assert floor.send("POST", "order", **STOP).code == -4120


def test_a_reset_goes_back_to_the_day_it_began_with(floor_on: Callable[..., Floor]) -> None:
    floor = floor_on(BEFORE_ALGO)
    floor.exchange.migrate(ALGO)
    assert floor.send("POST", "order", **STOP).code == -4120
    floor.exchange.reset()
    assert floor.send("POST", "order", **STOP).status == 200


@pytest.mark.parametrize("day", ["soon", ""])
def test_what_is_no_day_is_refused(day: str) -> None:
    with pytest.raises(ValueError, match="expected a day such as 2026-01-15"):
        Exchange("usdm", migrate_at={0: day})
    exchange = Exchange("usdm")
    with pytest.raises(ValueError, match="expected a day such as 2026-01-15"):
        exchange.migrate(day)
