"""Exchanges on loopback, and a caller that spells out by hand what goes on the wire."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import http.client
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from hypothesis import HealthCheck, settings

from binance_derivatives.testing import Exchange
from floor import RULES, SYMBOL, Floor
from waiting import HANG

# How fast a machine is is nothing that a test judges.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

_WITH_WS_API = ("usdm", "coinm")
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def exchange_of() -> Iterator[Callable[[str], Exchange]]:
    """The exchange of a product, started once for a module; each call gives it back with nothing set or received."""
    running: dict[str, Exchange] = {}

    def of(product: str) -> Exchange:
        if product not in running:
            exchange = _exchange_with_key_for_logon(product) if product in _WITH_WS_API else Exchange(product)
            exchange.start()
            running[product] = exchange
        running[product].reset()
        return running[product]

    try:
        yield of
    finally:
        for exchange in running.values():
            exchange.stop()


def _exchange_with_key_for_logon(product: str) -> Exchange:
    """An exchange that knows an Ed25519 key, the only kind that can log on."""
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
    exchange = Exchange(product, public_key=public)
    private = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    exchange.api_secret = private.decode()
    return exchange


class Clock:
    """A clock that stands until a test moves it; milliseconds."""

    def __init__(self) -> None:
        self.now = 1_700_000_000_000

    def __call__(self) -> int:
        return self.now


def _parameter(name: str, type: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "type": type, **more}


_TIMES = [_parameter("recvWindow", "long"), _parameter("timestamp", "long", required=True)]
_ONE_THING = [
    _parameter("symbol", "string", required=True),
    _parameter("thingId", "long"),
    _parameter("tag", "string", pattern="^[a-z:/_0-9]{1,36}$"),
    *_TIMES,
]
_PLACED = [
    _parameter("symbol", "string", required=True),
    _parameter("side", "enum", required=True, values=["GIVE", "TAKE"]),
    _parameter("amount", "decimal", minimum="0.5", maximum="1000"),
    _parameter("copies", "int"),
    _parameter("hidden", "boolean"),
    _parameter("near", "decimal"),
    _parameter("far", "decimal"),
    _parameter("from", "long"),
    _parameter("until", "long"),
    _parameter("parts", "list<object>"),
    *_TIMES,
]
_ORDER = [{"counter": "ip", "cost": 1}, {"counter": "orders_10s", "cost": 2}, {"counter": "orders_1m", "cost": 1}]
_ERRORS = {
    "-1020": "not offered",
    "-1021": "outside the time window",
    "-1022": "wrong signature",
    "-1100": "characters that may not be there",
    "-1101": "sent twice",
    "-1102": "mandatory parameter missing or malformed",
    "-1104": "not a parameter here",
    "-1105": "empty parameter",
    "-1128": "parameters that do not go together",
    "-1130": "invalid parameter",
    "-2011": "no such thing to cancel",
    "-2014": "not the form of a key",
    "-2015": "unknown key",
}
_OPERATIONS: list[dict[str, Any]] = [
    {
        "key": "rest/cancel_thing",
        "kind": "rest",
        "method": "DELETE",
        "path": "/inv/v1/thing",
        "security": "TRADE",
        "weight": _ORDER,
        "parameters": _ONE_THING,
        "rules": [{"rule": "at_least_one", "of": ["thingId", "tag"]}],
        "answer": '{"thingId":  9007199254740993, "price": "0.10"}',
    },
    {
        "key": "rest/cancel_things",
        "kind": "rest",
        "method": "DELETE",
        "path": "/inv/v1/things",
        "security": "TRADE",
        "weight": [{"counter": "ip", "cost": 3}],
        "parameters": [
            _parameter("symbol", "string", required=True),
            _parameter("thingIds", "list<long>", max_items=3),
            _parameter("tags", "list<string>", max_items=3),
            *_TIMES,
        ],
        "rules": [{"rule": "exactly_one", "of": ["thingIds", "tags"]}],
        "answer": "[]",
    },
    {
        "key": "rest/place_thing",
        "kind": "rest",
        "method": "POST",
        "path": "/inv/v1/thing",
        "security": "TRADE",
        "weight": _ORDER,
        "parameters": _PLACED,
        "rules": [
            {"rule": "at_most_one", "of": ["near", "far"]},
            {"rule": "all_or_none", "of": ["from", "until"]},
            {"rule": "requires", "parameter": "hidden", "of": ["amount"]},
            {"rule": "advisory", "about": "mood_of_the_market"},
        ],
        "answer": '{"thingId": 1}',
    },
    {
        "key": "rest/list_things",
        "kind": "rest",
        "method": "GET",
        "path": "/inv/v1/things",
        "security": "MARKET_DATA",
        "weight": [{"counter": "ip", "cost": 20}, {"counter": "uid", "cost": 7}],
        "parameters": [_parameter("symbol", "string")],
        "answer": "[]",
    },
    {
        "key": "rest/count_things",
        "kind": "rest",
        "method": "GET",
        "path": "/inv/v1/count",
        "security": "NONE",
        "weight": [{"counter": "ip", "cost": 1}],
        "answer": '{"things": 3}',
    },
    {
        "key": "ws-api/cancel_thing",
        "kind": "ws_api",
        "method": "thing.cancel",
        "security": "TRADE",
        "weight": _ORDER,
        "parameters": [*_ONE_THING, _parameter("amount", "decimal"), _parameter("ids", "list<long>")],
        "rules": [{"rule": "at_least_one", "of": ["thingId", "tag"]}],
        "answer": '{"id": "page", "status": 200, "result": {"thingId":  9007199254740993, "price": 0.10}, '
        '"rateLimits": [{"rateLimitType": "REQUEST_WEIGHT", "count": 77}]}',
    },
    {
        "key": "ws-api/open_stream",
        "kind": "ws_api",
        "method": "stream.open",
        "security": "USER_STREAM",
        "weight": [{"counter": "ip", "cost": 1}],
        "answer": '{"id": 1, "status": 200, "result": {"listenKey": "abc"}}',
    },
    {
        "key": "ws-api/count_things",
        "kind": "ws_api",
        "method": "v2/things.count",
        "security": "NONE",
        "weight": [{"counter": "ip", "cost": 1}],
        "parameters": [_parameter("symbol", "string")],
        "answer": '{"id": 1, "status": 200, "result": 3}',
    },
]


@pytest.fixture
def invented() -> dict[str, Any]:
    """The catalog of a product that does not exist."""
    errors = {code: {"name": f"E{code[1:]}", "msg": msg} for code, msg in _ERRORS.items()}
    return {"product": "invented", "ws_api_path": "/ws-inv/v1", "errors": errors, "operations": _OPERATIONS}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def exchange(invented: dict[str, Any], clock: Clock) -> Iterator[Exchange]:
    """An exchange of invented operations whose clock stands."""
    with Exchange("invented", clock=clock, catalog=invented) as exchange:
        yield exchange


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> int | None:
        return self.json.get("code") if isinstance(self.json, dict) else None


class Caller:
    """Sends requests to an exchange exactly as a test writes them, signed by code of its own."""

    def __init__(self, exchange: Exchange, clock: Clock) -> None:
        self.exchange = exchange
        self.clock = clock
        self.port = int(exchange.environment.rest.rpartition(":")[2])

    def signature(self, payload: str) -> str:
        return hmac.new(self.exchange.api_secret.encode(), payload.encode(), hashlib.sha256).hexdigest()

    def signed(self, query: str) -> str:
        """A query string with the time and the signature behind it."""
        query = f"{query}&timestamp={self.clock.now}"
        return f"{query}&signature={self.signature(query)}"

    def send(
        self, method: str, target: str, body: str | None = None, *, key: str | None = "", content_type: str = FORM
    ) -> Reply:
        """Send a request; ``key`` is the exchange's unless given, and left out when None."""
        headers = {} if key is None else {"X-MBX-APIKEY": key or self.exchange.api_key}
        if body is not None:
            headers["Content-Type"] = content_type
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=HANG)
        try:
            connection.request(method, target, body, headers)
            response = connection.getresponse()
            return Reply(response.status, dict(response.getheaders()), response.read())
        finally:
            connection.close()

    def cancel(self, query: str, **more: Any) -> Reply:
        """Cancel one invented thing with a query string that is sent as it is."""
        return self.send("DELETE", f"/inv/v1/thing?{query}", **more)

    def come_round(self) -> None:
        """Let the exchange take up whatever was sent to it before: it does, before it answers the second of two requests."""
        for _ in range(2):
            assert self.send("GET", "/inv/v1/count").status == 200

    def params(self, **params: Any) -> dict[str, Any]:
        """Parameters of a WS API request with key, time and signature; a value is signed as ``str`` writes it."""
        sent = {"apiKey": self.exchange.api_key, "timestamp": self.clock.now, **params}
        payload = "&".join(f"{name}={sent[name]}" for name in sorted(sent))
        return {**sent, "signature": self.signature(payload)}

    @asynccontextmanager
    async def connected(self, query: str = "") -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
        async with aiohttp.ClientSession() as session:
            async with session.ws_connect(f"{self.exchange.environment.ws_api}{query}", autoping=False) as socket:
                yield socket

    def ask(self, *frames: str | dict[str, Any], query: str = "") -> list[Any]:
        """Send frames on one connection and return as many answers, in the order in which they come."""

        async def exchange_frames() -> list[Any]:
            async with asyncio.timeout(HANG), self.connected(query) as socket:
                for frame in frames:
                    await socket.send_str(frame if isinstance(frame, str) else json.dumps(frame))
                return [await socket.receive_json() for _ in frames]

        return asyncio.run(exchange_frames())


@pytest.fixture
def caller_of(clock: Clock) -> Callable[[Exchange], Caller]:
    """A caller for an exchange that a test made itself, with the clock that stands."""
    return lambda exchange: Caller(exchange, clock)


@pytest.fixture
def caller(exchange: Exchange, caller_of: Callable[[Exchange], Caller]) -> Caller:
    return caller_of(exchange)


@pytest.fixture
def floor(clock: Clock, caller_of: Callable[[Exchange], Caller]) -> Iterator[Floor]:
    """An exchange that trades one symbol whose last price is 100."""
    with Exchange("usdm", clock=clock, symbols={SYMBOL: {**RULES, "price": "100"}}) as exchange:
        yield Floor(caller_of(exchange))
