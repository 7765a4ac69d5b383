"""A program whose marked lines are wrong, and no others: type checkers find each of them."""

from __future__ import annotations

from binance_derivatives import portfolio, usdm


def literals(rest: usdm.Rest) -> None:
    order = rest.query_order(symbol="BTCUSDT", order_id=1)
    if order.status == "FILED":  # wrong
        print(order.order_id)
    rest.new_order(symbol="BTCUSDT", side="BYU", type="MARKET", quantity=1)  # wrong


def empty_numbers(rest: usdm.Rest) -> None:
    print(rest.funding_rate()[0].mark_price + 1)  # wrong


def one_or_many(rest: usdm.Rest, ws: usdm.WsApi, margin: portfolio.Rest) -> None:
    print(rest.ticker_price(symbol="BTCUSDT")[0])  # wrong
    print(rest.ticker_price().price)  # wrong
    print(ws.book_ticker().bid_price)  # wrong
    print(margin.balance(asset="USDT")[0])  # wrong
    rest.ticker_price(symbl="BTCUSDT")  # wrong


async def one_or_many_awaited(rest: usdm.AsyncRest, ws: usdm.AsyncWsApi) -> None:
    print((await rest.mark_price(symbol="BTCUSDT"))[0])  # wrong
    print((await ws.ticker_price()).price)  # wrong


def numbers_and_times(rest: usdm.Rest) -> None:
    rest.new_order(symbol="BTCUSDT", side="BUY", type="LIMIT", quantity=1, price=0.1)  # wrong
    rest.all_orders(symbol="BTCUSDT", start_time=1.7e12)  # wrong
    rest.all_orders(symbol="BTCUSDT", start_time="2026-11-01")  # wrong


def batches() -> tuple[usdm.PlaceMultipleOrdersItem, ...]:
    item = usdm.PlaceMultipleOrdersItem
    return (
        item(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=0.1),  # wrong
        item(symbol="BTCUSDT", side="BUY", type="MARKT", quantity=1),  # wrong
        item(symbol="BTCUSDT", side="BUY", type="MARKET", quantty=1),  # wrong
    )
