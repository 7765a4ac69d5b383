"""The clients a user would pick instead, each in its usual use; run in environments of their own.

They do the same work at the same exchange: what a peer does not have is missing here.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any, TypeAlias

from client_timing import AT_ONCE, KEY, ORDER, SECRET, SYMBOL, Awaiting, Blocking, Rival, Target, reached, until_reached

Call: TypeAlias = Callable[[], Awaitable[object]]
WS_PATH = "/ws-fapi/v1"
_UNIFIED = "BTC/USDT:USDT"


def _sdk(place: Target) -> Any:
    """The exchange's own client."""
    configuration = import_module("binance_common.configuration")
    package = "binance_sdk_derivatives_trading_usds_futures.derivatives_trading_usds_futures"
    rest = configuration.ConfigurationRestAPI(api_key=KEY, api_secret=SECRET, base_path=place.rest, retries=0)
    ws = configuration.ConfigurationWebSocketAPI(api_key=KEY, api_secret=SECRET, stream_url=place.ws + WS_PATH)
    return import_module(package).DerivativesTradingUsdsFutures(config_rest_api=rest, config_ws_api=ws)


def _sdk_cancel(place: Target) -> tuple[Any, Callable[[], object]]:
    client = _sdk(place).rest_api
    return client, lambda: client.cancel_order(symbol=SYMBOL, order_id=ORDER).data()


def sdk_sign(place: Target) -> Rival:
    client, cancel = _sdk_cancel(place)
    client._tradeApi._session.request = reached
    return _signing(cancel)


def sdk_symbols(place: Target) -> Rival:
    client = _sdk(place).rest_api
    return Blocking(lambda: client.exchange_information().data(), warm=1, batch=1)


@asynccontextmanager
async def _sdk_threads(place: Target) -> AsyncGenerator[Call, None]:
    """There is nothing to await: many at once are many threads."""
    cancel = _sdk_cancel(place)[1]
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(AT_ONCE) as threads:
        yield lambda: loop.run_in_executor(threads, cancel)


@asynccontextmanager
async def _sdk_ws(place: Target) -> AsyncGenerator[Call, None]:
    client = _sdk(place).websocket_api
    await client.create_connection()

    async def call() -> object:
        return (await client.cancel_order(symbol=SYMBOL, order_id=ORDER)).data()

    yield call
    await client.close_connection(close_session=True)


def _connector(place: Target) -> tuple[Any, Callable[[], object]]:
    """The exchange's older client."""
    client = import_module("binance.um_futures").UMFutures(key=KEY, secret=SECRET, base_url=place.rest)
    return client, lambda: client.cancel_order(symbol=SYMBOL, orderId=ORDER)


def connector_sign(place: Target) -> Rival:
    client, cancel = _connector(place)
    client.session.delete = reached
    return _signing(cancel)


def connector_symbols(place: Target) -> Rival:
    return Blocking(_connector(place)[0].exchange_info, warm=1, batch=1)


def _python_binance(place: Target) -> tuple[Any, Callable[[], object]]:
    client = import_module("binance").Client(KEY, SECRET, ping=False)
    client.FUTURES_URL = f"{place.rest}/fapi"
    return client, lambda: client.futures_cancel_order(symbol=SYMBOL, orderId=ORDER)


def python_binance_sign(place: Target) -> Rival:
    client, cancel = _python_binance(place)
    client.session.delete = reached
    return _signing(cancel)


def python_binance_symbols(place: Target) -> Rival:
    return Blocking(_python_binance(place)[0].futures_exchange_info, warm=1, batch=1)


@asynccontextmanager
async def _python_binance_rest(place: Target) -> AsyncGenerator[Call, None]:
    client = import_module("binance").AsyncClient(KEY, SECRET)
    client.FUTURES_URL = f"{place.rest}/fapi"
    yield lambda: client.futures_cancel_order(symbol=SYMBOL, orderId=ORDER)
    await client.session.close()


@asynccontextmanager
async def _python_binance_ws(place: Target) -> AsyncGenerator[Call, None]:
    client = import_module("binance").AsyncClient(KEY, SECRET)
    client.ws_future._url = place.ws + WS_PATH
    await client.ws_future.connect()
    yield lambda: client.ws_futures_cancel_order(symbol=SYMBOL, orderId=ORDER)
    await client.session.close()


def _ccxt(place: Target, module: str = "ccxt") -> Any:
    # The throttle sleeps; with it on, it would be all that is measured.
    options = {"fetchCurrencies": False, "defaultType": "swap"}
    settings = {"apiKey": KEY, "secret": SECRET, "enableRateLimit": False, "options": options}
    client = import_module(module).binanceusdm(settings)
    addresses = client.urls["api"]
    for name, address in list(addresses.items()):
        if isinstance(address, str):
            addresses[name] = address.replace("https://fapi.binance.com", place.rest)
    if "ws" in addresses:
        addresses["ws"]["ws-api"] = dict.fromkeys((*addresses["ws"]["ws-api"], "swap"), place.ws + WS_PATH)
    return client


def ccxt_blocking(place: Target) -> Rival:
    client = _ccxt(place)
    client.load_markets()
    return Blocking(lambda: client.cancel_order(str(ORDER), _UNIFIED))


def ccxt_sign(place: Target) -> Rival:
    client = _ccxt(place)
    client.load_markets()
    client.session.request = reached
    return _signing(lambda: client.cancel_order(str(ORDER), _UNIFIED))


def ccxt_symbols(place: Target) -> Rival:
    return Blocking(_ccxt(place).fapiPublicGetExchangeInfo, warm=1, batch=1)


@asynccontextmanager
async def _ccxt_rest(place: Target) -> AsyncGenerator[Call, None]:
    client = _ccxt(place, "ccxt.async_support")
    await client.load_markets()
    yield lambda: client.cancel_order(str(ORDER), _UNIFIED)
    await client.close()


@asynccontextmanager
async def _ccxt_ws(place: Target) -> AsyncGenerator[Call, None]:
    client = _ccxt(place, "ccxt.pro")
    await client.load_markets()
    yield lambda: client.cancel_order_ws(str(ORDER), _UNIFIED)
    await client.close()


def _signing(call: Callable[[], object]) -> Rival:
    return Blocking(until_reached(call), warm=200, batch=200)


RIVALS: Mapping[str, Callable[[Target], Rival]] = {
    "blocking/exchange's own": lambda place: Blocking(_sdk_cancel(place)[1]),
    "awaiting_50/exchange's own": lambda place: Awaiting(lambda: _sdk_threads(place), AT_ONCE),
    "sign/exchange's own": sdk_sign,
    "ws/exchange's own": lambda place: Awaiting(lambda: _sdk_ws(place)),
    "ws_50/exchange's own": lambda place: Awaiting(lambda: _sdk_ws(place), AT_ONCE),
    "symbols/exchange's own": sdk_symbols,
    "blocking/connector": lambda place: Blocking(_connector(place)[1]),
    "sign/connector": connector_sign,
    "symbols/connector": connector_symbols,
    "blocking/python-binance": lambda place: Blocking(_python_binance(place)[1]),
    "awaiting/python-binance": lambda place: Awaiting(lambda: _python_binance_rest(place)),
    "awaiting_50/python-binance": lambda place: Awaiting(lambda: _python_binance_rest(place), AT_ONCE),
    "sign/python-binance": python_binance_sign,
    "ws/python-binance": lambda place: Awaiting(lambda: _python_binance_ws(place)),
    "ws_50/python-binance": lambda place: Awaiting(lambda: _python_binance_ws(place), AT_ONCE),
    "symbols/python-binance": python_binance_symbols,
    "blocking/ccxt": ccxt_blocking,
    "awaiting/ccxt": lambda place: Awaiting(lambda: _ccxt_rest(place)),
    "awaiting_50/ccxt": lambda place: Awaiting(lambda: _ccxt_rest(place), AT_ONCE),
    "sign/ccxt": ccxt_sign,
    "ws/ccxt": lambda place: Awaiting(lambda: _ccxt_ws(place)),
    "ws_50/ccxt": lambda place: Awaiting(lambda: _ccxt_ws(place), AT_ONCE),
    "symbols/ccxt": ccxt_symbols,
}
