"""The proof that a client tells the truth about orders: many of them, through every client, with faults injected.

Every order that a client calls placed was carried out once, every one it calls refused or unsent never was, and every outcome it
calls unknown is settled by ``client.settle``. The exchange on loopback keeps the books to compare with. Calls are canceled by their
program, clients are used by two processes after a fork and by two event loops, and an exchange in a process of its own is killed with
-9 and started again. A run of its own, in which nothing keeps an answer back, has to leave nothing unknown.

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
from collections.abc import Awaitable, Mapping
from typing import Any, cast

from forking import forked
from proof_books import NO_FAULT, Books, Report, Told, report_of, told_by, told_of
from proof_kills import kill
from proof_loops import two_loops
from proof_traders import LONGEST, PATIENT, Run, Traders

from binance_derivatives.testing import Exchange
from binance_derivatives.testing.faults import FAULTS, RATES, Fault
from binance_derivatives.testing.serving.transfer import TRANSFERS
from binance_derivatives.usdm import AsyncRest, Rest

# How often clients are used by two processes and by two loops, and how often the exchange is killed, in a long run.
_TWICE, _KILLS = 5, 20
# Faults that leave a whole answer, or say for certain what became of the order: none of them is an excuse for an unknown outcome.
CERTAIN: frozenset[str] = frozenset(
    ("refused", "unavailable", "internal", "throttled", "unknown_field", "unknown_value", "cached", *TRANSFERS)
) - {"endless", "reset"}


def prove(
    orders: int,
    seed: int,
    rates: Mapping[Fault, float] = RATES,
    *,
    transport: Any = None,
    twice: int = 0,
    kills: int = 0,
) -> Report:
    """Run the proof.

    Args:
        orders: How many orders are placed; about six in ten are canceled too.
        seed: Of the dice; the same seed draws the same orders and faults, though not the same timing.
        rates: Share of the requests that get each fault; none for a run in which nothing goes wrong.
        transport: Makes a transport to an address; one blocking client of REST with it places all orders then.
        twice: How often each kind of client is used by two processes, and by two event loops.
        kills: How often an exchange is killed, while a tenth as many orders more are placed there.
    """
    began = time.monotonic()
    books = Books()
    with Exchange("usdm", keeps_orders=True, remember=0) as exchange:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        # Before there are threads.
        _fork(exchange, books, twice)
        two_loops(account, books, twice)
        faults = exchange.faults(random.Random(seed + 1), rates, longest=LONGEST, told=books.note)

        async def trade() -> None:
            patient = not transport and CERTAIN.issuperset(rates)
            await Run(books, Traders(account, patient=patient, transport=transport), seed).trade(orders)

        asyncio.run(trade())
        executed = list(exchange.executed)
    if kills:
        executed += kill(books, max(orders // 10, 20 * kills), seed, kills)
    return report_of(books, executed, faults, time.monotonic() - began)


def _fork(exchange: Exchange, books: Books, forks: int) -> None:
    """Have clients used by two processes, and enter what each said."""
    account = exchange.environment.account(exchange.api_key, exchange.api_secret)
    for number in range(forks):
        for name, kind in (("blocking", Rest), ("awaiting", AsyncRest)):
            client: Any = kind(account, timeout=PATIENT, recv_window=60_000)

            async def place(own_id: str, client: Any = client) -> str:
                order = {"side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": 1, "price": 1}
                try:
                    answer = await _awaited(client.new_order(symbol="BTCUSDT", new_client_order_id=own_id, **order))
                except Exception as error:
                    return told_of(error)[0]
                return told_by(answer, own_id)[0]

            said = forked(place, f"fork-{name}-{number}", lambda client=client: _awaited(client.close()))
            for own_id, told in said.items():
                books.faults["placed", own_id] = "fork"
                books.say("placed", own_id, "rest" if kind is Rest else "async rest", cast(Told, told))


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


def certain(orders: int, seed: int) -> Report:
    """Run what leaves nothing open: most calls without a fault, the others with one that is answered whole or refused for certain."""
    return prove(orders, seed, {cast(Fault, name): 0.02 for name in sorted(CERTAIN)})


def main() -> None:
    """Print the reports; the exit status is 1 when a client has lied, or did not know what it could."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--orders", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faults", default="usual", help="usual, none, or names joined by commas")
    arguments = parser.parse_args()
    rates = rates_of(arguments.faults)
    # Late and doubled answers and broken connections are logged; here they are made on purpose.
    logging.disable(logging.WARNING)
    failed = False
    if arguments.faults == "usual":
        sure = certain(max(100, arguments.orders // 10), arguments.seed)
        failed = sure.failed or bool(sure.uncertain)
        print(f"without faults, and with those that leave nothing open:\n{sure}\nunknown: {sure.uncertain or 0}\n")
    kills = min(_KILLS, 2 + arguments.orders // 1000) if arguments.faults == "usual" else 0
    report = prove(arguments.orders, arguments.seed, rates, twice=_TWICE, kills=kills)
    # Unknown is an answer where a fault is an excuse for it.
    failed = failed or (CERTAIN.issuperset(rates) and bool(report.uncertain))
    print(f"with faults:\n{report}" if rates else report)
    raise SystemExit(1 if failed or report.failed else 0)


if __name__ == "__main__":
    main()
