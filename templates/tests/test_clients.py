"""What clients offer besides their methods: options for a call, raw answers, plans, undocumented paths, and giving back what they took."""

import asyncio
import gc
import json
import os
import threading
import time
import warnings
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from waiting import until_true

from binance_derivatives import (
    NO_RETRIES,
    Budget,
    MissingCredentials,
    NoAnswer,
    OutcomeUnknown,
    Retries,
    Retry,
    Security,
)
from binance_derivatives.hooks import Hooks
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import AsyncRest, AsyncWsApi, Rest

OK = b'{"serverTime":1}'


@pytest.fixture(scope="module")
def exchange() -> Iterator[Exchange]:
    with Exchange("usdm") as running:
        yield running


@pytest.fixture
def client(exchange: Exchange) -> Iterator[Rest]:
    exchange.reset()
    with Rest(exchange.environment.account(exchange.api_key, exchange.api_secret)) as made:
        yield made


def test_options_hold_for_the_client_made_with_them_alone(exchange: Exchange, client: Rest) -> None:
    client.with_options(recv_window=77).cancel_order(symbol="BTCUSDT", order_id=1)
    client.cancel_order(symbol="BTCUSDT", order_id=1)
    assert ["recvWindow" in one.parameters for one in exchange.received] == [True, False]


def test_a_timeout_for_one_call_ends_it(exchange: Exchange, client: Rest) -> None:
    exchange.delay("rest/cancel_order", 600, times=1)
    # To be reached, and nothing can come before it.
    with pytest.raises(OutcomeUnknown):
        client.with_options(timeout=0.05).cancel_order(symbol="BTCUSDT", order_id=1)
    assert client.cancel_order(symbol="BTCUSDT", order_id=1).symbol == "BTCUSDT"


def test_retries_for_one_call(exchange: Exchange, client: Rest) -> None:
    exchange.drop("rest/server_time", executed=False, times=2)
    with pytest.raises(NoAnswer):
        client.with_options(retries=NO_RETRIES).server_time()
    assert client.with_options(retries=Retries(first=0.0)).server_time().server_time > 0
    assert (client.tally.requests, client.tally.retries) == (3, 1)


def test_a_raw_answer_is_the_value_with_what_it_came_in(client: Rest) -> None:
    raw = client.with_raw(Rest.server_time())
    assert raw.status == 200
    assert raw.value.server_time == json.loads(raw.body)["serverTime"]
    assert "X-MBX-USED-WEIGHT-1M" in raw.headers


def test_a_plan_shows_what_would_be_sent_and_sends_nothing(exchange: Exchange, client: Rest) -> None:
    call = Rest.cancel_multiple_orders(symbol="BTCUSDT", order_id_list=[1, 2])
    plan = client.plan(call)
    assert plan.method == "DELETE"
    assert plan.target.startswith("/fapi/v1/batchOrders?symbol=BTCUSDT&orderIdList=%5B1%2C2%5D&timestamp=")
    assert plan.costs == {"ip": 1}
    assert (plan.security, plan.retry) == (Security.TRADE, Retry.REFUSED)
    assert plan.sources is not None and plan.sources.address.endswith("/Cancel-Multiple-Orders")
    assert exchange.api_key not in repr(plan)
    assert exchange.received == ()


def test_a_plan_is_what_is_sent(exchange: Exchange) -> None:
    account = exchange.environment.account(exchange.api_key, exchange.api_secret)
    with Rest(account, clock=_standing_clock()) as client:
        order = Rest.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=Decimal("1E-3"))
        planned = client.plan(order)
        client.send(planned.call)
    sent = exchange.received[-1]
    unsigned = sent.raw.rpartition(b"&signature=")[0].decode()
    assert planned.target == sent.path
    assert planned.body.startswith(unsigned) and "0.001" in unsigned


def test_a_call_plans_itself_without_a_client() -> None:
    plan = Rest.query_order(symbol="BTCUSDT", order_id=1).plan()
    assert (plan.target, plan.body) == ("/fapi/v1/order?symbol=BTCUSDT&orderId=1", "")
    assert (
        Rest.new_order(symbol="A", side="BUY", type="MARKET", quantity=1).plan().body.startswith("symbol=A&side=BUY&")
    )


def test_any_path_can_be_sent_signed(exchange: Exchange, client: Rest) -> None:
    answer = client.request(
        "DELETE", "/fapi/v1/order", {"symbol": "BTCUSDT", "orderId": 5, "none": None}, security=Security.TRADE
    )
    assert answer["symbol"] == "BTCUSDT"
    received = exchange.received[-1]
    assert (received.code, received.parameters["orderId"]) == (None, "5")
    assert "none" not in received.parameters


def test_what_is_sent_to_any_path_is_spelt_as_documented_calls_are(exchange: Exchange, client: Rest) -> None:
    with pytest.raises(Exception, match="404"):
        client.request("GET", "/fapi/v9/new", {"a": Decimal("1E-7"), "b": [1, "x y"], "c": True})
    assert exchange.received[-1].raw == b"a=0.0000001&b=%5B1%2C%22x%20y%22%5D&c=true"


@pytest.mark.parametrize(
    ("method", "path", "parameters"),
    [
        ("PATCH", "/fapi/v1/order", {}),
        ("GET", "fapi", {}),
        ("GET", "/fapi/v1/order?x=1", {}),
        ("GET", "/fapi/../order", {}),
        ("GET", "/fapi/v1/order\r\nX: 1", {}),
        ("GET", "/fapi/v1/order", {"a b": 1}),
        ("GET", "/fapi/v1/order", {"a": 0.1}),
        ("GET", "/fapi/v1/order", {"a": Decimal("NaN")}),
    ],
)
def test_what_can_not_be_sent_to_any_path_is_refused(client: Rest, method: str, path: str, parameters: Any) -> None:
    with pytest.raises(ValueError, match="method is|path is|parameter 'a b'|a is"):
        client.request(method, path, parameters)


def test_a_client_without_a_key_sends_what_needs_none(exchange: Exchange) -> None:
    with Rest(exchange.environment) as client:
        assert client.server_time().server_time > 0
        with pytest.raises(MissingCredentials, match="api_key and secret"):
            client.cancel_order(symbol="BTCUSDT", order_id=1)


def test_clients_share_a_budget_and_learn_its_limits(exchange: Exchange) -> None:
    budget = Budget(gate="refuse")
    account = exchange.environment.account(exchange.api_key, exchange.api_secret)

    async def use() -> None:
        async with AsyncRest(account, budget=budget) as rest, AsyncWsApi(account, budget=budget) as ws_api:
            await rest.learn_limits()
            await ws_api.cancel_order(symbol="BTCUSDT", order_id=1)

    asyncio.run(use())
    with Rest(account, budget=budget) as client:
        assert client.budget is budget
    assert budget.limits("ip")
    assert budget.used("ip", _now(exchange)) > 0


def test_the_clock_is_measured_when_asked(exchange: Exchange) -> None:
    fast = _Clock(120_000)
    account = exchange.environment.account(exchange.api_key, exchange.api_secret)
    with Rest(account, clock=fast) as client:
        assert client.sync_time()
        client.cancel_order(symbol="BTCUSDT", order_id=1)
    assert exchange.received[-1].code is None
    assert client.tally.requests == 1


@pytest.mark.parametrize("offset", [-120_000, 120_000])
def test_a_wrong_clock_is_found_out_and_the_order_goes_through_once(exchange: Exchange, offset: int) -> None:
    exchange.reset()
    account = exchange.environment.account(exchange.api_key, exchange.api_secret)
    with Rest(account, clock=_Clock(offset)) as client:
        assert client.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1).symbol == "BTCUSDT"
    assert [one.code for one in exchange.received] == [-1021, None, None]


def test_nothing_is_left_open(exchange: Exchange) -> None:
    account = exchange.environment.account(exchange.api_key, exchange.api_secret)

    async def use() -> None:
        async with AsyncRest(account) as rest, AsyncWsApi(account) as ws_api:
            await asyncio.gather(*(rest.server_time() for _ in range(5)))
            await ws_api.cancel_order(symbol="BTCUSDT", order_id=1)

    def all_of_them() -> None:
        with Rest(account) as client:
            client.server_time()
        asyncio.run(use())

    threads, sockets = threading.active_count(), _mine()
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        for _ in range(3):
            all_of_them()
        gc.collect()
    # The exchange takes a moment to see that its clients have gone.
    until_true(lambda: _mine() <= sockets)
    assert threading.active_count() == threads


def test_hooks_hear_of_every_request(exchange: Exchange) -> None:
    heard: list[Any] = []
    with Rest(exchange.environment, hooks=Hooks(request=heard.append, answer=heard.append)) as client:
        client.server_time()
    assert [type(event).__name__ for event in heard] == ["Requested", "Answered"]
    assert heard[1].status == 200 and heard[1].seconds > 0


class _Clock:
    """This machine's clock, some milliseconds wrong."""

    def __init__(self, offset: int) -> None:
        self._offset = offset

    def __call__(self) -> int:
        return time.time_ns() // 1_000_000 + self._offset


def _standing_clock() -> Any:
    now = _Clock(0)()
    return lambda: now


def _now(exchange: Exchange) -> int:
    return _Clock(0)()


def _mine() -> int:
    """How many sockets of this process are open, those of the exchange's finished connections apart."""
    count = 0
    for name in os.listdir("/proc/self/fd"):
        try:
            count += os.readlink(f"/proc/self/fd/{name}").startswith("socket:")
        except OSError:
            continue
    return count
