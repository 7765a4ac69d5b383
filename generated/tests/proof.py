"""The proof that a client tells the truth about orders: many of them, through every client, with faults injected.

Every order that a client calls placed was carried out once, every one it calls refused or unsent never was, and every outcome it
calls unknown is found out by the query that the error carries. The exchange on loopback keeps the books to compare with.

    python proof.py --orders 100000 --seed 1
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal, TypeAlias

from msgspec import Struct, field

from binance_derivatives import Hooks, NothingSent, OrderNotFound, OutcomeUnknown, Rejected, Retries
from binance_derivatives._ws.options import Backoff
from binance_derivatives.errors import BinanceError
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import AsyncRest, AsyncWsApi, Rest, WsApi

Told: TypeAlias = Literal["done", "rejected", "not sent", "unknown"]
Caller: TypeAlias = Callable[..., Awaitable[Any]]

_AT_ONCE = 60
_WINDOW = 400
_TIMEOUT = 0.25
# The share of orders that are canceled too.
_CANCELED = 0.6
_QUERIED_FOR = 20.0


class Books(Struct):
    """What the clients said, by the order's own id; and what queries made of the unknown."""

    placed: dict[str, Told] = field(default_factory=dict[str, Told])
    canceled: dict[str, Told] = field(default_factory=dict[str, Told])
    found: dict[tuple[str, str], bool] = field(default_factory=dict[tuple[str, str], bool])


class Report(Struct, frozen=True):
    """What a run came to; ``lies`` is what must be empty."""

    orders: int
    cancels: int
    told: dict[str, int]
    resolved: int
    duplicates: int
    faults: dict[str, int]
    lies: tuple[str, ...]
    seconds: float

    def __str__(self) -> str:
        told = ", ".join(f"{count} {what}" for what, count in sorted(self.told.items()))
        faults = ", ".join(f"{count} {what}" for what, count in sorted(self.faults.items()))
        lines = [
            f"{self.orders} orders and {self.cancels} cancels in {self.seconds:.1f} s",
            f"told: {told}",
            f"faults: {faults}",
            f"unknown outcomes found out by their query: {self.resolved}",
            f"duplicates: {self.duplicates}",
            f"lies: {len(self.lies)}",
        ]
        return "\n".join([*lines, *self.lies[:20]])


class _Traders:
    """Every kind of client, and a way to call each from the event loop."""

    def __init__(self, exchange: Exchange) -> None:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        patient = Retries(attempts=5, first=0.05, deadline=5.0)
        options: dict[str, Any] = {"timeout": _TIMEOUT, "recv_window": _WINDOW, "retries": patient}
        options["hooks"] = Hooks(mismatch=None)
        self.rest, self.awaiting = Rest(account, **options), AsyncRest(account, **options)
        options["backoff"] = Backoff(first=0.02, most=0.2)
        self.ws_api, self.blocking_ws = AsyncWsApi(account, **options), WsApi(account, **options)
        self.threads = ThreadPoolExecutor(8)
        self.places: list[Caller] = [
            self.awaiting.new_order,
            self.ws_api.new_order,
            self._in_thread(self.rest.new_order),
            self._in_thread(self.blocking_ws.new_order),
        ]
        self.cancels: list[Caller] = [
            self.awaiting.cancel_order,
            self.ws_api.cancel_order,
            self._in_thread(self.rest.cancel_order),
            self._in_thread(self.blocking_ws.cancel_order),
        ]

    def _in_thread(self, method: Callable[..., Any]) -> Caller:
        async def called(**arguments: Any) -> Any:
            return await asyncio.get_running_loop().run_in_executor(self.threads, lambda: method(**arguments))

        return called

    async def ask(self, unknown: OutcomeUnknown) -> Any:
        """Send the query that an error carries, through the client of its interface."""
        query = unknown.query
        assert query is not None
        client: Any = self.ws_api if hasattr(query.operation, "path") is False else self.awaiting
        return await client.send(query)

    async def close(self) -> None:
        await self.awaiting.close()
        await self.ws_api.close()
        self.rest.close()
        await asyncio.to_thread(self.blocking_ws.close)
        self.threads.shutdown()


class _Run:
    def __init__(self, exchange: Exchange, seed: int) -> None:
        self.books = Books()
        self._random = random.Random(seed)
        self._traders = _Traders(exchange)
        self._room = asyncio.Semaphore(_AT_ONCE)

    async def trade(self, orders: int) -> None:
        """Carry out the lives of some orders, many at once."""
        try:
            async with asyncio.TaskGroup() as group:
                for number in range(orders):
                    await self._room.acquire()
                    task = group.create_task(self._life(f"proof-{number}"))
                    task.add_done_callback(lambda _: self._room.release())
        finally:
            await self._traders.close()

    async def _life(self, own_id: str) -> None:
        draw = self._random
        place, cancel = draw.choice(self._traders.places), draw.choice(self._traders.cancels)
        cancels = draw.random() < _CANCELED
        order = {"side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": 1, "price": draw.randint(1, 9)}
        told, unknown = await _told(place(symbol="BTCUSDT", new_client_order_id=own_id, **order))
        self.books.placed[own_id] = told
        if unknown is not None:
            self.books.found[own_id, "placed"] = await self._stands(unknown) is not None
        if not cancels:
            return
        told, unknown = await _told(cancel(symbol="BTCUSDT", orig_client_order_id=own_id))
        self.books.canceled[own_id] = told
        if unknown is not None:
            self.books.found[own_id, "canceled"] = await self._stands(unknown) == "CANCELED"

    async def _stands(self, unknown: OutcomeUnknown) -> str | None:
        """Query until the answer is final; give the order's status, None when there is no order."""
        until, trouble = time.monotonic() + _QUERIED_FOR, "nothing"
        while time.monotonic() < until:
            final = unknown.final_at is not None and time.time() * 1000 > unknown.final_at
            try:
                status = str((await self._traders.ask(unknown)).status)
                # A cancel on its way may still arrive.
                if final or status == "CANCELED":
                    return status
            except OrderNotFound:
                if final:
                    return None
            except BinanceError as error:
                trouble = str(error)
            await asyncio.sleep(0.05)
        raise AssertionError(f"{unknown} could not be found out within {_QUERIED_FOR:g} s: {trouble}")


async def _told(call: Awaitable[Any]) -> tuple[Told, OutcomeUnknown | None]:
    try:
        await call
    except NothingSent:
        return "not sent", None
    except Rejected:
        return "rejected", None
    except OutcomeUnknown as unknown:
        return "unknown", unknown
    return "done", None


def lies_in(books: Books, placed: Counter[str], canceled: Counter[str]) -> list[str]:
    """Compare what was said with the books of the exchange."""
    lies: list[str] = []
    for what, told_by_id, executed in (("placed", books.placed, placed), ("canceled", books.canceled, canceled)):
        for own_id, told in told_by_id.items():
            was = executed[own_id]
            said = books.found[own_id, what] if told == "unknown" else told == "done"
            # A cancel that was repeated finds its order canceled already, and says so.
            if said != bool(was):
                lies.append(
                    f"{own_id}: the client said {told} of {what}, found {said}, the exchange did it {was} times"
                )
    return lies


def prove(orders: int, seed: int) -> Report:
    """Run the proof.

    Args:
        orders: How many orders are placed; about six in ten are canceled too.
        seed: Of the dice; the same seed draws the same orders and faults, though not the same timing.
    """
    began = time.monotonic()
    with Exchange("usdm", keeps_orders=True, remember=0) as exchange:
        faults = exchange.faults(random.Random(seed + 1))

        async def trade() -> Books:
            run = _Run(exchange, seed)
            await run.trade(orders)
            return run.books

        books = asyncio.run(trade())
        executed = exchange.executed
    placed = Counter(one.client_order_id or "" for one in executed if one.key.endswith("/new_order"))
    canceled = Counter(one.client_order_id or "" for one in executed if one.key.endswith("/cancel_order"))
    told = Counter([*books.placed.values(), *books.canceled.values()])
    return Report(
        orders=len(books.placed),
        cancels=len(books.canceled),
        told=dict(told),
        resolved=len(books.found),
        duplicates=sum(count - 1 for count in [*placed.values(), *canceled.values()] if count > 1),
        faults=faults,
        lies=tuple(lies_in(books, placed, canceled)),
        seconds=time.monotonic() - began,
    )


def main() -> None:
    """Print the report of a run; the exit status is 1 when a client has lied."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--orders", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    # Late and doubled answers and broken connections are logged; here they are made on purpose.
    logging.disable(logging.WARNING)
    report = prove(arguments.orders, arguments.seed)
    print(report)
    raise SystemExit(1 if report.lies or report.duplicates else 0)


if __name__ == "__main__":
    main()
