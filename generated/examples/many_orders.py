"""Place many orders at once over the WebSocket API, reconcile those whose outcome is unknown, cancel what stands.

Run it against the testnet with a key of yours: ``API_KEY=... API_SECRET=... python many_orders.py``
"""

from __future__ import annotations

import asyncio
import os
import sys
from decimal import Decimal
from uuid import uuid4

from binance_derivatives import Account, BinanceError, Budget, NothingSent, OutcomeUnknown, Rejected
from binance_derivatives.usdm import TESTNET, AsyncRest, AsyncWsApi


async def place(client: AsyncWsApi, own_id: str) -> bool | OutcomeUnknown:
    """Place one order; True if it stands, False if it certainly does not."""
    try:
        await client.new_order(
            symbol="BTCUSDT",
            side="BUY",
            type="LIMIT",
            time_in_force="GTC",
            quantity=Decimal("0.002"),
            price=Decimal("20000"),
            new_client_order_id=own_id,
        )
    except (NothingSent, Rejected):
        return False
    except OutcomeUnknown as unknown:
        return unknown
    return True


async def stands(client: AsyncWsApi, unknown: OutcomeUnknown) -> bool:
    """Ask until the answer is final: an order that is not there when its time window is over never will be."""
    [settled] = await client.settle(unknown)
    if settled.why:
        print(f"{unknown.client_order_ids[0]} can not be asked for now: {settled.why}")
    return settled.found is not None


async def main(account: Account, count: int = 10) -> tuple[int, int]:
    """Place ``count`` orders and cancel them; give how many stood, and how many were canceled."""
    ids = [f"example-{uuid4().hex[:20]}" for _ in range(count)]
    # Both connections come from one address, whose limits they share; cancels may use the reserve.
    budget = Budget(gate="wait")
    async with AsyncRest(account, budget=budget) as rest, AsyncWsApi(account, budget=budget) as ws_api:
        await rest.learn_limits()
        outcomes = await asyncio.gather(*(place(ws_api, own_id) for own_id in ids))
        standing = [
            own_id
            for own_id, outcome in zip(ids, outcomes, strict=True)
            if (await stands(ws_api, outcome) if isinstance(outcome, OutcomeUnknown) else outcome)
        ]
        canceled = 0
        for own_id in standing:
            try:
                await ws_api.cancel_order(symbol="BTCUSDT", orig_client_order_id=own_id)
                canceled += 1
            except BinanceError as error:
                print(f"{own_id} was not canceled: {error}")
        return len(standing), canceled


if __name__ == "__main__":
    api_key, api_secret = os.environ.get("API_KEY"), os.environ.get("API_SECRET")
    if not (api_key and api_secret):
        sys.exit("API_KEY and API_SECRET are wanted in the environment: a key of the testnet, and its secret.")
    print(asyncio.run(main(TESTNET.account(api_key, api_secret))))
