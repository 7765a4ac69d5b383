"""Clients that are used in two event loops, one beside the other."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

from proof_books import Books, told_by, told_of
from proof_traders import PATIENT

from binance_derivatives.account import Account
from binance_derivatives.usdm import AsyncRest, AsyncWsApi

LOOPS = "two loops"
_ORDER = {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": 1, "price": 1}


def two_loops(account: Account, books: Books, times: int) -> None:
    """Use each awaiting client in the loop it belongs to, and meanwhile in another one."""
    for number in range(times):
        for through, kind in (("async rest", AsyncRest), ("async ws-api", AsyncWsApi)):
            client: Any = kind(account, timeout=PATIENT, recv_window=60_000)
            loop = asyncio.new_event_loop()
            thread = threading.Thread(target=loop.run_forever)
            thread.start()

            def own(work: Any, loop: asyncio.AbstractEventLoop = loop) -> Any:
                return asyncio.run_coroutine_threadsafe(work, loop).result(PATIENT)

            name = f"{through.replace(' ', '-')}-loops-{number}"
            own(_place(client, books, through, f"{name}-first"))
            asyncio.run(_place(client, books, through, f"{name}-other"))
            own(_place(client, books, through, f"{name}-again"))
            own(client.close())
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()


async def _place(client: Any, books: Books, through: str, own_id: str) -> None:
    books.faults["placed", own_id] = LOOPS
    try:
        answer = await client.new_order(new_client_order_id=own_id, **_ORDER)
    except Exception as error:
        books.say("placed", own_id, through, told_of(error)[0])
    else:
        books.say("placed", own_id, through, told_by(answer, own_id)[0])
