"""A program that type checkers find nothing in."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import assert_type, get_args

from binance_derivatives import portfolio, usdm


def what_is_asked_for_decides_what_comes(
    rest: usdm.Rest, ws: usdm.WsApi, margin: portfolio.Rest, some: str | None
) -> None:
    assert_type(rest.ticker_price(symbol="BTCUSDT"), usdm.SymbolPrice)
    assert_type(rest.ticker_price(), list[usdm.SymbolPrice])
    assert_type(rest.ticker_price(symbol=None), list[usdm.SymbolPrice])
    assert_type(rest.mark_price(symbol=some), usdm.MarkPrice | list[usdm.MarkPrice])
    assert_type(ws.ticker_price(symbol="BTCUSDT"), usdm.SymbolPrice)
    assert_type(ws.ticker_price(), list[usdm.SymbolPrice])
    assert_type(margin.balance(asset="USDT", recv_window=5000), portfolio.AccountBalance)
    assert_type(margin.balance(recv_window=5000), list[portfolio.AccountBalance])


async def so_it_does_where_it_is_awaited(
    rest: usdm.AsyncRest, ws: usdm.AsyncWsApi, margin: portfolio.AsyncRest
) -> None:
    assert_type(await rest.ticker_price(symbol="BTCUSDT"), usdm.SymbolPrice)
    assert_type(await rest.ticker_24hr(), list[usdm.Ticker24hr])
    assert_type(await ws.book_ticker(symbol="BTCUSDT"), usdm.BookTickerSnapshot)
    assert_type(await ws.book_ticker(), list[usdm.BookTickerSnapshot])
    assert_type(await margin.balance(), list[portfolio.AccountBalance])


def a_number_that_may_be_empty_is_one_or_none(rest: usdm.Rest) -> None:
    rate = rest.funding_rate()[0]
    assert_type(rate.mark_price, Decimal | None)
    assert_type(rate.funding_rate, Decimal)


def and_where_a_call_is_made_before_it_is_sent(rest: usdm.Rest) -> None:
    assert_type(rest.send(usdm.Rest.ticker_price(symbol="BTCUSDT")), usdm.SymbolPrice)
    assert_type(rest.send(usdm.Rest.ticker_price()), list[usdm.SymbolPrice])


def values_are_literals(rest: usdm.Rest, side: usdm.Side) -> str:
    order = rest.new_order(symbol="BTCUSDT", side=side, type="LIMIT", time_in_force="GTC", quantity=1, price="0.1")
    assert_type(order.status, usdm.OrderStatus)
    # A text, to a type checker as well: what is new has a branch.
    match str(order.status):
        case "FILLED":
            return "done"
        case "NEW" | "PARTIALLY_FILLED":
            return "open"
        case other:
            return other


def times_are_moments_or_milliseconds(rest: usdm.Rest) -> None:
    rest.all_orders(symbol="BTCUSDT", start_time=datetime(2026, 11, 1, tzinfo=UTC), end_time=1_795_000_000_000)


def elements_of_batches_are_named_as_in_python(rest: usdm.Rest) -> tuple[object, ...]:
    first: usdm.PlaceMultipleOrdersItem = {
        "symbol": "BTCUSDT",
        "side": "BUY",
        "type": "LIMIT",
        "time_in_force": "GTC",
        "quantity": Decimal("0.1"),
        "price": 5,
    }
    rest.place_multiple_orders(batch_orders=[first])
    return get_args(usdm.OrderStatus)
