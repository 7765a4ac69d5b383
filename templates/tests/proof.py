"""The proof that a client tells the truth about orders: many of them, through every client, with faults injected.

Every order that a client calls placed was carried out once, every one it calls refused or unsent never was, and every outcome it
calls unknown is found out by the query that the error carries. The exchange on loopback keeps the books to compare with. A client
that was used before a fork is used by both processes behind it.

    python proof.py --orders 100000 --seed 1
    python proof.py --faults none
    python proof.py --faults surplus,reset
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Literal, TypeAlias, cast

from msgspec import Struct, field

from binance_derivatives import Hooks, NothingSent, OrderNotFound, OutcomeUnknown, Rejected, Retries
from binance_derivatives._ws.options import Backoff
from binance_derivatives.errors import BinanceError
from binance_derivatives.testing import Exchange, Received
from binance_derivatives.testing.faults import FAULTS, RATES, Fault
from binance_derivatives.testing.serving.transfer import TRANSFERS
from binance_derivatives.usdm import AsyncRest, AsyncWsApi, Rest, WsApi
from forking import forked

Told: TypeAlias = Literal["done", "rejected", "not sent", "unknown", "another's"]
Caller: TypeAlias = Callable[..., Awaitable[Any]]

_AT_ONCE = 60
_WINDOW = 400
_TIMEOUT = 0.5
# The share of orders that are canceled too.
_CANCELED = 0.6
_QUERIED_FOR = 20.0
# Time enough for every answer on a busy machine, where no fault keeps any back.
_PATIENT = 20.0
_FORKS = 5
NO_FAULT = "none"
# Faults that leave a whole answer, or say for certain what became of the order: none of them is an excuse for an unknown outcome.
CERTAIN: frozenset[str] = frozenset(("refused", "unavailable", "internal", "throttled", *TRANSFERS)) - {
    "endless",
    "reset",
}


class Books(Struct):
    """What the clients said, by the order's own id; and what queries made of the unknown."""

    placed: dict[str, Told] = field(default_factory=dict[str, Told])
    canceled: dict[str, Told] = field(default_factory=dict[str, Told])
    found: dict[tuple[str, str], bool] = field(default_factory=dict[tuple[str, str], bool])
    # The interface of each call, and the fault that its last attempt had, by "placed" or "canceled" and the order's own id.
    through: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    faults: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def note(self, fault: Fault, request: Received) -> None:
        """Keep which call a fault was for."""
        what, name = (
            ("placed", "newClientOrderId") if request.key.endswith("/new_order") else ("canceled", "origClientOrderId")
        )
        self.faults[what, request.parameters.get(name, "")] = fault

    def by_fault(self) -> dict[tuple[str, str], Counter[Told]]:
        """Count what was said, by interface and fault."""
        counts: dict[tuple[str, str], Counter[Told]] = {}
        for what, told_by_id in (("placed", self.placed), ("canceled", self.canceled)):
            for own_id, told in told_by_id.items():
                kind = self.through.get((what, own_id), "rest"), self.faults.get((what, own_id), NO_FAULT)
                counts.setdefault(kind, Counter())[told] += 1
        return counts


class Report(Struct, frozen=True):
    """What a run came to; ``lies`` is what must be empty."""

    orders: int
    cancels: int
    told: dict[str, int]
    resolved: int
    duplicates: int
    faults: dict[str, int]
    kinds: dict[tuple[str, str], Counter[Told]]
    lies: tuple[str, ...]
    seconds: float

    @property
    def uncertain(self) -> dict[tuple[str, str], int]:
        """Unknown outcomes that nothing excuses: over REST, where what befalls one call befalls no other."""
        return {
            kind: told["unknown"]
            for kind, told in self.kinds.items()
            if kind[0] != "ws-api" and kind[1] in CERTAIN | {NO_FAULT} and told["unknown"]
        }

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
            f"unknown over REST without a fault that excuses it: {sum(self.uncertain.values())}",
            f"{'fault':<28}{'calls':>8}{'done':>8}{'rejected':>10}{'not sent':>10}{'unknown':>9}{'share':>8}",
        ]
        for (through, fault), counts in sorted(self.kinds.items()):
            calls = counts.total()
            row = f"{counts['done']:>8}{counts['rejected']:>10}{counts['not sent']:>10}{counts['unknown']:>9}"
            lines.append(f"{through + ', ' + fault:<28}{calls:>8}{row}{counts['unknown'] / calls:>8.1%}")
        return "\n".join([*lines, *self.lies[:20]])


class _Traders:
    """Every kind of client, and a way to call each from the event loop."""

    def __init__(self, exchange: Exchange, *, patient: bool, transport: Any) -> None:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        retries = Retries(attempts=5, first=0.05, deadline=5.0)
        options: dict[str, Any] = {"timeout": _TIMEOUT, "recv_window": _WINDOW, "retries": retries}
        if patient:
            options |= {"timeout": _PATIENT, "recv_window": 60_000}
        options["hooks"] = Hooks(mismatch=None)
        given = transport(exchange.environment.rest) if transport else None
        self.rest, self.awaiting = Rest(account, transport=given, **options), AsyncRest(account, **options)
        options["backoff"] = Backoff(first=0.02, most=0.2)
        self.ws_api, self.blocking_ws = AsyncWsApi(account, **options), WsApi(account, **options)
        # A transport that is given serves one thread.
        self.threads = ThreadPoolExecutor(1 if transport else 8)
        self.places: list[tuple[str, Caller]] = [
            ("rest", self._in_thread(self.rest.new_order)),
            ("rest", self.awaiting.new_order),
            ("ws-api", self.ws_api.new_order),
            ("ws-api", self._in_thread(self.blocking_ws.new_order)),
        ]
        self.cancels: list[tuple[str, Caller]] = [
            ("rest", self._in_thread(self.rest.cancel_order)),
            ("rest", self.awaiting.cancel_order),
            ("ws-api", self.ws_api.cancel_order),
            ("ws-api", self._in_thread(self.blocking_ws.cancel_order)),
        ]
        if transport:
            del self.places[1:], self.cancels[1:]

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
    def __init__(self, books: Books, traders: _Traders, seed: int) -> None:
        self.books = books
        self._random = random.Random(seed)
        self._traders = traders
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
        placed_through, place = draw.choice(self._traders.places)
        canceled_through, cancel = draw.choice(self._traders.cancels)
        cancels = draw.random() < _CANCELED
        order = {"side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": 1, "price": draw.randint(1, 9)}
        told, unknown = await _told(own_id, place(symbol="BTCUSDT", new_client_order_id=own_id, **order))
        self.books.placed[own_id], self.books.through["placed", own_id] = told, placed_through
        if unknown is not None:
            self.books.found[own_id, "placed"] = await self._stands(unknown) is not None
        if not cancels:
            return
        told, unknown = await _told(own_id, cancel(symbol="BTCUSDT", orig_client_order_id=own_id))
        self.books.canceled[own_id], self.books.through["canceled", own_id] = told, canceled_through
        if unknown is not None:
            self.books.found[own_id, "canceled"] = await self._stands(unknown, "CANCELED") == "CANCELED"

    async def _stands(self, unknown: OutcomeUnknown, awaited: str | None = None) -> str | None:
        """Query until the answer is final; give the order's status, None when there is no order.

        Args:
            unknown: The error, with its query.
            awaited: The status that no later one follows; None when any will do, since an order that is found was placed.
        """
        until, trouble = time.monotonic() + _QUERIED_FOR, "nothing"
        while time.monotonic() < until:
            final = unknown.final_at is not None and time.time() * 1000 > unknown.final_at
            try:
                status = str((await self._traders.ask(unknown)).status)
                # A cancel on its way may still arrive.
                if final or awaited in (None, status):
                    return status
            except OrderNotFound:
                if final:
                    return None
            except BinanceError as error:
                trouble = str(error)
            await asyncio.sleep(0.05)
        raise AssertionError(f"{unknown} could not be found out within {_QUERIED_FOR:g} s: {trouble}")


async def _told(own_id: str, call: Awaitable[Any]) -> tuple[Told, OutcomeUnknown | None]:
    try:
        answer = await call
    except NothingSent:
        return "not sent", None
    except Rejected:
        return "rejected", None
    except OutcomeUnknown as unknown:
        return "unknown", unknown
    named = getattr(answer, "client_order_id", None)
    # A member may have a value of another type, on purpose.
    return "another's" if isinstance(named, str) and named != own_id else "done", None


def lies_in(books: Books, placed: Counter[str], canceled: Counter[str]) -> list[str]:
    """Compare what was said with the books of the exchange."""
    lies: list[str] = []
    for what, told_by_id, executed in (("placed", books.placed, placed), ("canceled", books.canceled, canceled)):
        for own_id, told in told_by_id.items():
            was = executed[own_id]
            said = books.found[own_id, what] if told == "unknown" else told == "done"
            # A cancel that was repeated finds its order canceled already, and says so.
            if said != bool(was) or told == "another's":
                lies.append(
                    f"{own_id}: the client said {told} of {what}, found {said}, the exchange did it {was} times"
                )
    return lies


def prove(
    orders: int, seed: int, rates: Mapping[Fault, float] = RATES, *, transport: Any = None, forks: int = _FORKS
) -> Report:
    """Run the proof.

    Args:
        orders: How many orders are placed; about six in ten are canceled too.
        seed: Of the dice; the same seed draws the same orders and faults, though not the same timing.
        rates: Share of the requests that get each fault; none for a run in which nothing goes wrong.
        transport: Makes a transport to an address; one blocking client of REST with it places all orders then.
        forks: How often each kind of client is used by two processes.
    """
    began = time.monotonic()
    with Exchange("usdm", keeps_orders=True, remember=0) as exchange:
        # Before there are threads.
        books = Books()
        _fork(exchange, books, forks)
        faults = exchange.faults(random.Random(seed + 1), rates, told=books.note)

        async def trade() -> None:
            await _Run(
                books,
                _Traders(exchange, patient=CERTAIN.issuperset(rates), transport=transport),
                seed,
            ).trade(orders)

        asyncio.run(trade())
        executed = exchange.executed
    placed = Counter(one.client_order_id or "" for one in executed if one.key.endswith("/new_order"))
    canceled = Counter(one.client_order_id or "" for one in executed if one.key.endswith("/cancel_order"))
    told = Counter([*books.placed.values(), *books.canceled.values()])
    return Report(
        orders=len(books.placed),
        kinds=books.by_fault(),
        cancels=len(books.canceled),
        told=dict(told),
        resolved=len(books.found),
        duplicates=sum(count - 1 for count in [*placed.values(), *canceled.values()] if count > 1),
        faults=faults,
        lies=tuple(lies_in(books, placed, canceled)),
        seconds=time.monotonic() - began,
    )


def _fork(exchange: Exchange, books: Books, forks: int) -> None:
    """Have clients used by two processes, and enter what each said."""
    account = exchange.environment.account(exchange.api_key, exchange.api_secret)
    for number in range(forks):
        for name, kind in (("blocking", Rest), ("awaiting", AsyncRest)):
            client: Any = kind(account, timeout=_PATIENT, recv_window=60_000)

            async def place(own_id: str, client: Any = client) -> str:
                order = {"side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": 1, "price": 1}
                return (
                    await _told(
                        own_id, _awaited(client.new_order(symbol="BTCUSDT", new_client_order_id=own_id, **order))
                    )
                )[0]

            said = forked(place, f"fork-{name}-{number}", lambda client=client: _awaited(client.close()))
            for own_id, told in said.items():
                books.placed[own_id], books.through["placed", own_id] = cast(Told, told), f"rest fork {name}"


async def _awaited(given: Any) -> Any:
    """Await what has to be awaited."""
    return await given if isinstance(given, Awaitable) else given


def rates_of(spelled: str) -> Mapping[Fault, float]:
    """Read ``usual``, ``none``, or names of faults.

    Raises:
        ValueError: There is no such fault.
    """
    if spelled in ("usual", NO_FAULT):
        return RATES if spelled == "usual" else {}
    names = spelled.split(",")
    unknown = [name for name in names if name not in FAULTS]
    if unknown:
        raise ValueError(f"there is no fault {', '.join(unknown)}, there are: usual, none, {', '.join(FAULTS)}")
    return {cast(Fault, name): 0.3 / len(names) for name in names}


def main() -> None:
    """Print the report of a run; the exit status is 1 when a client has lied."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--orders", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", type=rates_of, default=RATES, help="usual, none, or names joined by commas")
    arguments = parser.parse_args()
    # Late and doubled answers and broken connections are logged; here they are made on purpose.
    logging.disable(logging.WARNING)
    report = prove(arguments.orders, arguments.seed, arguments.faults)
    print(report)
    raise SystemExit(1 if report.lies or report.duplicates else 0)


if __name__ == "__main__":
    main()
