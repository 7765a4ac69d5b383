"""The generated package, through its public interface only: every layer that a user pays for is in the figure."""

from __future__ import annotations

import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from client_floors import HEADERS, target, trusting
from client_timing import AT_ONCE, KEY, ORDER, SECRET, SYMBOL, Awaiting, Blocking, Rival, Target, reached, until_reached

sys.path.insert(0, str(Path(__file__).parents[2] / "generated"))

from binance_derivatives import Account, Environment, usdm
from binance_derivatives._http.awaiting import AsyncHttpTransport
from binance_derivatives._http.blocking import HttpTransport
from binance_derivatives._protocol.requests import Send

SECONDS = 10.0


def environment(place: Target) -> Environment:
    """Describe the exchange of the benchmark."""
    return Environment(name="bench", product="usdm", rest=place.rest, ws_api=f"{place.ws}/ws-fapi/v1")


def account(place: Target) -> Account:
    """Give the key that goes with it."""
    return environment(place).account(KEY, SECRET)


def blocking(place: Target) -> Rival:
    client = usdm.Rest(account(place), ssl_context=trusting(place))
    return Blocking(lambda: client.cancel_order(symbol=SYMBOL, order_id=ORDER), close=client.close)


def transport(place: Target) -> Rival:
    """The transport alone: what it is given was signed by hand, and what it gives is not read."""
    carrier, start = HttpTransport(place.rest, SECONDS, None, trusting(place)), place.rest
    return Blocking(lambda: carrier.exchange(Send("DELETE", start + target(), HEADERS)), close=carrier.close)


@asynccontextmanager
async def _transport(place: Target) -> AsyncGenerator[Callable[[], Awaitable[object]], None]:
    carrier, start = AsyncHttpTransport(place.rest, SECONDS, None, trusting(place)), place.rest
    yield lambda: carrier.exchange(Send("DELETE", start + target(), HEADERS))
    await carrier.close()


def symbols(place: Target) -> Rival:
    client = usdm.Rest(environment(place))
    return Blocking(client.exchange_info, warm=2, batch=1, close=client.close)


class _Unsent:
    """Stands at the network's door: a request is complete when it comes here."""

    exchange = staticmethod(reached)

    def close(self) -> None:
        """There is nothing to free."""


def signing(place: Target) -> Rival:
    client = usdm.Rest(account(place), transport=_Unsent())
    call = until_reached(lambda: client.cancel_order(symbol=SYMBOL, order_id=ORDER))
    return Blocking(call, warm=1_000, batch=1_000)


@asynccontextmanager
async def _awaiting(place: Target) -> AsyncGenerator[Callable[[], Awaitable[object]], None]:
    async with usdm.AsyncRest(account(place), ssl_context=trusting(place)) as client:
        yield lambda: client.cancel_order(symbol=SYMBOL, order_id=ORDER)


@asynccontextmanager
async def _ws(place: Target) -> AsyncGenerator[Callable[[], Awaitable[object]], None]:
    async with usdm.AsyncWsApi(account(place)) as client:
        yield lambda: client.cancel_order(symbol=SYMBOL, order_id=ORDER)


RIVALS: Mapping[str, Callable[[Target], Rival]] = {
    "blocking/ours": blocking,
    "blocking/transport": transport,
    "awaiting/transport": lambda place: Awaiting(lambda: _transport(place)),
    "awaiting_50/transport": lambda place: Awaiting(lambda: _transport(place), AT_ONCE),
    "awaiting/ours": lambda place: Awaiting(lambda: _awaiting(place)),
    "awaiting_50/ours": lambda place: Awaiting(lambda: _awaiting(place), AT_ONCE),
    "sign/ours": signing,
    "ws/ours": lambda place: Awaiting(lambda: _ws(place)),
    "ws_50/ours": lambda place: Awaiting(lambda: _ws(place), AT_ONCE),
    "symbols/ours": symbols,
}
