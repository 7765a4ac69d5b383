"""A spread monitor on a local order book, with an exchange inside this program that moves the market."""

import asyncio
from decimal import Decimal
from itertools import cycle

from binance_derivatives import usdm
from binance_derivatives.book import Broken
from binance_derivatives.testing import Exchange


async def watch(client: usdm.AsyncStreams, symbol: str, size: Decimal, times: int) -> None:
    """Print the spread, and up to which price a size could be sold, each time that the top of the book has changed."""
    async with client.book(symbol, tell="top") as book:
        async for change in book:
            if isinstance(change, Broken):
                print(f"not to be trusted: {change.reason}")
            elif book.synchronised:
                print(f"spread {book.spread}, {size} sold down to {book.price_for('bids', size)}")
                times -= 1
            if not times:
                return


async def move(exchange: Exchange, symbol: str) -> None:
    """Let the ask come and go."""
    for ask in cycle((60_001, 60_002)):
        exchange.book(symbol, bids=[(60_000, 1), (59_990, 2)], asks=[(ask, 1)])
        await asyncio.sleep(0.05)


async def main() -> None:
    """Watch a market that moves."""
    with Exchange("usdm", symbols=["BTCUSDT"]) as exchange:
        moving = asyncio.create_task(move(exchange, "BTCUSDT"))
        async with usdm.AsyncStreams(exchange.environment) as client:
            await watch(client, "BTCUSDT", Decimal("1.5"), times=4)
        moving.cancel()


if __name__ == "__main__":
    asyncio.run(main())
