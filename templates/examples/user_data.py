"""Orders and what becomes of them: events of the account, a wait for a fill, and a dead man's switch; on an exchange in this program."""

import asyncio

from binance_derivatives import Account, AsyncCountdownCancel, Message, StatusNotReached, usdm
from binance_derivatives.streams import Gap, Stale
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import streams


async def watch(client: usdm.AsyncStreams, rest: usdm.AsyncRest, listening: asyncio.Event) -> None:
    """Tell what happens to the account; the client has the listen key, keeps it and renews it."""
    async with client.listen(streams.user_data()) as feed:
        async for item in feed:
            match item:
                case Message(event=event):
                    print(f"{event.event_type}: open are {[order.id for order in feed.orders.open]}")
                case Gap(reason=reason, orders=queries):
                    # What happened meanwhile is not known: ask for each order that was open.
                    print(f"missed since {reason}: {[(await rest.send(query)).status for query in queries]}")
                case Stale(reason=reason):
                    print(f"no longer sure: {reason}")
                case _:
                    listening.set()


async def main(account: Account) -> str:
    """Buy behind a dead man's switch while somebody watches."""
    async with usdm.AsyncRest(account) as rest, usdm.AsyncStreams(account) as client:
        listening = asyncio.Event()
        watching = asyncio.create_task(watch(client, rest, listening))
        await listening.wait()
        try:
            return await buy(client, rest)
        finally:
            watching.cancel()


async def buy(client: usdm.AsyncStreams, rest: usdm.AsyncRest) -> str:
    # Should this machine die, the exchange cancels what is open after a minute.
    async with AsyncCountdownCancel(rest, "BTCUSDT", seconds=60):
        order = await rest.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity="0.5")
        try:
            filled = await client.wait_for(order, "FILLED")
        except StatusNotReached as error:
            return f"not filled: {error}"
        return f"order {filled.id} is {filled.status}"


if __name__ == "__main__":
    with Exchange("usdm", symbols={"BTCUSDT": {"tick": "0.1"}}, balances={"USDT": 100_000}) as exchange:
        exchange.book("BTCUSDT", asks=[("60000.0", "1")])
        print(asyncio.run(main(exchange.environment.account(exchange.api_key, exchange.api_secret))))
