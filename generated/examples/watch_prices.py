"""Follow the trades and the best prices of a symbol, and say so when something may have been missed.

    python examples/watch_prices.py BTCUSDT

It goes on when a connection is lost; stop it with Ctrl+C.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import suppress

from binance_derivatives import Environment, Message, usdm
from binance_derivatives.streams import Connected, Disconnected, Gap


async def lines(environment: Environment, symbol: str) -> AsyncIterator[str]:
    """Give what happens, a line for each thing."""
    trades = usdm.streams.agg_trade(symbol=symbol)
    book = usdm.streams.book_ticker(symbol=symbol)
    async with usdm.AsyncStreams(environment) as client, client.listen(trades, book, overflow="drop_oldest") as feed:
        async for item in feed:
            match item:
                case Message(event=usdm.AggregateTradeUpdate() as trade):
                    yield f"{trade.qty} traded at {trade.price}"
                case Message(event=usdm.BookTickerUpdate() as best):
                    yield f"between {best.bid_price} and {best.ask_price}"
                case Connected(subscriptions=found):
                    yield f"listening to {', '.join(map(str, found))}"
                case Disconnected(reason=reason):
                    yield f"not connected: {reason}"
                case Gap(since=since, until=until):
                    yield f"something may be missing between {since} and {until}"
                case other:
                    yield str(other)


async def main(environment: Environment, symbol: str) -> None:
    async for line in lines(environment, symbol):
        print(line)


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(main(usdm.PRODUCTION, sys.argv[1] if len(sys.argv) > 1 else "BTCUSDT"))
