"""Every kind of client, many orders at once, and what becomes of each."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeAlias

from proof_books import Books, Unknown, What, told_by, told_of

from binance_derivatives import Abandoned, Account, Hooks, OutcomeUnknown, Retries, Settlement
from binance_derivatives._ws.options import Backoff
from binance_derivatives.usdm import AsyncRest, AsyncWsApi, Rest, WsApi

AT_ONCE = 60
_WINDOW = 400
# A refusal for lateness names no order; where answers are mixed up on purpose it would be told of another, and is to be rare.
_NAMELESS = 5_000
# Seconds for an answer, and for how long at most it is kept back: seldom so long that it comes too late.
_TIMEOUT, LONGEST = 2.0, 2.4
# The share of orders that are canceled too, of those that are three of a batch, and of calls that their program cancels.
_CANCELED, _BATCHES, _INTERRUPTED = 0.6, 0.1, 0.02
# Enough also while the exchange is killed again and again.
_SETTLED_WITHIN = 300.0
# Time enough for every answer on a busy machine, where no fault keeps any back.
PATIENT = 60.0
INTERRUPTED = "interrupted"
Method: TypeAlias = Callable[..., Awaitable[Any]]


class Trader:
    """One client: how its methods are called from the event loop."""

    def __init__(self, client: Any, through: str, threads: ThreadPoolExecutor | None = None) -> None:
        self.client, self.through, self.awaits = client, through, threads is None
        self._threads = threads

    def call(self, method: str, *arguments: Any, **keywords: Any) -> Awaitable[Any]:
        bound = getattr(self.client, method)
        if self._threads is None:
            return bound(*arguments, **keywords)  # type: ignore[no-any-return]
        loop = asyncio.get_running_loop()
        return loop.run_in_executor(self._threads, lambda: bound(*arguments, **keywords))

    async def settle(self, unknown: Unknown) -> tuple[Settlement, ...]:
        """Settle an outcome; where its query failed too, once more."""
        until = time.monotonic() + _SETTLED_WITHIN
        while True:
            settlements: tuple[Settlement, ...] = await self.call("settle", unknown)
            if not any(one.why for one in settlements) or time.monotonic() > until:
                return settlements
            await asyncio.sleep(0.05)


class Traders:
    """Every kind of client; with a transport, one blocking client of REST alone."""

    def __init__(self, account: Account, *, patient: bool, transport: Any = None) -> None:
        self.abandoned: dict[str, OutcomeUnknown] = {}
        self.patient = patient
        options: dict[str, Any] = {
            "timeout": PATIENT if patient else _TIMEOUT,
            "recv_window": 60_000 if patient else _WINDOW if transport is None else _NAMELESS,
            "retries": Retries(attempts=8, first=0.05, longest=2.0, deadline=PATIENT if patient else 15.0),
            "hooks": Hooks(mismatch=None, abandoned=self._abandoned),
        }
        # A transport that is given serves one thread.
        self._threads = ThreadPoolExecutor(1 if transport else 32)
        given = transport(account.environment.rest) if transport else None
        self.all = [Trader(Rest(account, transport=given, **options), "rest", self._threads)]
        if transport is None:
            sockets = {**options, "backoff": Backoff(first=0.02, most=0.2)}
            self.all += [
                Trader(AsyncRest(account, **options), "async rest"),
                Trader(WsApi(account, **sockets), "ws-api", self._threads),
                Trader(AsyncWsApi(account, **sockets), "async ws-api"),
            ]
        # A transport that mixes answers up would mix those to queries up too.
        self._asking = None if transport is None else Trader(AsyncRest(account, **options), "async rest")
        self.batching = [one for one in self.all if "rest" in one.through and transport is None]

    async def settle(self, trader: Trader, unknown: Unknown) -> tuple[Settlement, ...]:
        """Settle an outcome of a trader's."""
        return await (self._asking or trader).settle(unknown)

    def _abandoned(self, event: Abandoned) -> None:
        for own_id in event.outcome.client_order_ids:
            self.abandoned[own_id] = event.outcome

    async def close(self) -> None:
        for one in [*self.all, self._asking]:
            if one is not None:
                await one.call("close")
        self._threads.shutdown()


class Run:
    """The lives of many orders."""

    def __init__(self, books: Books, traders: Traders, seed: int, name: str = "proof") -> None:
        self.books = books
        self._random = random.Random(seed)
        self._traders = traders
        self._name = name
        self._room = asyncio.Semaphore(AT_ONCE)
        self.lived = 0

    async def trade(self, orders: int) -> None:
        """Carry out the lives of some orders, many at once."""
        number = 0
        try:
            async with asyncio.TaskGroup() as group:
                while number < orders:
                    await self._room.acquire()
                    batch = self._random.random() < _BATCHES and self._traders.batching and orders - number >= 3
                    many = 3 if batch else 1
                    ids = [f"{self._name}-{number + index}" for index in range(many)]
                    number += many
                    task = group.create_task(self._life(ids))
                    task.add_done_callback(lambda _: self._room.release())
        finally:
            await self._traders.close()

    async def _life(self, ids: list[str]) -> None:
        draw, traders = self._random, self._traders
        cancels = draw.random() < _CANCELED
        if len(ids) > 1:
            await self._batch(ids, cancels)
        else:
            order = {"side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": 1, "price": draw.randint(1, 9)}
            await self._one(
                "placed", draw.choice(traders.all), "new_order", ids[0], new_client_order_id=ids[0], **order
            )
            if cancels:
                await self._one(
                    "canceled", draw.choice(traders.all), "cancel_order", ids[0], orig_client_order_id=ids[0]
                )
        self.lived += len(ids)

    async def _one(self, what: What, trader: Trader, method: str, own_id: str, **given: Any) -> None:
        try:
            answer = await self._called(trader, what, own_id, trader.call(method, symbol="BTCUSDT", **given))
        except asyncio.CancelledError:
            # Interrupted by its program: the hook has the outcome, or nothing was on its way.
            unknown = self._traders.abandoned.pop(own_id, None)
            await self._said(what, trader, [own_id], "not sent" if unknown is None else "unknown", unknown)
        except Exception as error:
            await self._said(what, trader, [own_id], *told_of(error))
        else:
            await self._said(what, trader, [own_id], *told_by(answer, own_id))

    async def _called(self, trader: Trader, what: What, own_id: str, call: Awaitable[Any]) -> Any:
        if self._traders.patient or not trader.awaits or self._random.random() >= _INTERRUPTED:
            return await call
        self.books.faults[what, own_id] = INTERRUPTED
        self._traders.abandoned.pop(own_id, None)
        task = asyncio.ensure_future(call)
        await asyncio.sleep(self._random.random() * 0.01)
        task.cancel()
        return await task

    async def _batch(self, ids: list[str], cancels: bool) -> None:
        """Place orders with one call, and cancel them with another."""
        trader = self._random.choice(self._traders.batching)
        order = {
            "symbol": "BTCUSDT",
            "side": "BUY",
            "type": "LIMIT",
            "timeInForce": "GTC",
            "quantity": "1",
            "price": "1",
        }
        items = [{**order, "newClientOrderId": own_id} for own_id in ids]
        await self._many("placed", trader, ids, "place_multiple_orders", batch_orders=items)
        if cancels:
            named = {"symbol": "BTCUSDT", "orig_client_order_id_list": ids}
            await self._many("canceled", trader, ids, "cancel_multiple_orders", **named)

    async def _many(self, what: What, trader: Trader, ids: list[str], method: str, **given: Any) -> None:
        try:
            answers = await trader.call(method, **given)
        except Exception as error:
            await self._said(what, trader, ids, *told_of(error))
            return
        for own_id, answer in zip(ids, answers, strict=True):
            await self._said(what, trader, [own_id], *told_by(answer, own_id))

    async def _said(self, what: What, trader: Trader, ids: list[str], told: Any, unknown: Unknown | None) -> None:
        for own_id in ids:
            self.books.say(what, own_id, trader.through, told)
        if unknown is not None:
            for own_id, settlement in zip(ids, await self._traders.settle(trader, unknown), strict=True):
                self.books.settle(what, own_id, settlement)
