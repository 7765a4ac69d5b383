"""Addresses: encrypted ones anywhere, plain ones on this machine alone."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

import binance_derivatives
from binance_derivatives import Budget, Environment, coinm, options, portfolio, portfolio_pro, usdm
from binance_derivatives.testing import Exchange

ROOT = Path(binance_derivatives.__file__).parents[1]


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "127.5.5.5", "localhost:1", "[::1]:9"])
def test_plain_addresses_are_for_this_machine(host: str) -> None:
    environment = Environment(rest=f"http://{host}/", ws_api=f"ws://{host}/ws-fapi/v1")
    assert environment.require("usdm", "rest") == f"http://{host}"
    assert environment.require("usdm", "ws_api") == f"ws://{host}/ws-fapi/v1"


@pytest.mark.parametrize(
    "address",
    [
        "http://fapi.example",
        "http://localhost.example",
        "http://127.0.0.1.example",
        "http://10.0.0.1",
        "http://localhost@fapi.example",
        "https://user:pw@fapi.example",
        "https://fapi.example?x=1",
        "https://fapi.example#x",
        "https://fapi.exam ple",
        "https://fapi.example\\@127.0.0.1",
        "https://127.0.0.1\\.fapi.example",
        "https://fapi%2eexample",
        "https://fapi.example:https",
        "https://fapi.example:",
        "wss://fapi.example",
        "fapi.example",
        "https://",
    ],
)
def test_an_address_that_would_leak_or_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="rest is"):
        Environment(rest=address)


def test_the_websocket_address_is_checked_too() -> None:
    with pytest.raises(ValueError, match="ws is for this machine alone, use wss"):
        Environment(rest="https://fapi.example", ws_api="ws://fapi.example/ws-fapi/v1")


def test_an_environment_serves_its_own_product_alone() -> None:
    environment = Environment(name="testnet", product="coinm", rest="https://dapi.example")
    assert environment.require("coinm", "rest") == "https://dapi.example"
    with pytest.raises(ValueError, match="environment testnet is of product coinm, the client is of usdm"):
        environment.require("usdm", "rest")
    with pytest.raises(ValueError, match="environment testnet has no ws_api address"):
        environment.require("coinm", "ws_api")


DOCUMENTED = [
    getattr(product, name)
    for product in (coinm, options, portfolio, portfolio_pro, usdm)
    for name in ("PRODUCTION", "TESTNET")
    if hasattr(product, name)
]


@pytest.mark.parametrize("environment", DOCUMENTED, ids=lambda one: f"{one.product} {one.name}")
def test_documented_hosts_are_found_under_their_own_name_and_product_alone(environment: Environment) -> None:
    assert replace(environment) == environment
    assert replace(environment, product=None).product is None
    for wrong in ({"name": "custom"}, {"name": "Testnet"}, {"name": "mine"}, {"product": "elsewhere"}):
        with pytest.raises(ValueError, match="points elsewhere: "):
            replace(environment, **wrong)


def test_a_testnet_can_not_be_handed_an_address_of_production() -> None:
    with pytest.raises(
        ValueError, match="^environment 'testnet' points elsewhere: rest at fapi.binance.com is production of usdm$"
    ):
        Environment(name="testnet", rest="https://fapi.binance.com")
    for field in ("rest", "ws_api", "streams", "user_data"):
        address: Any = getattr(usdm.PRODUCTION, field)
        with pytest.raises(
            ValueError, match=f"environment 'testnet' of usdm points elsewhere: .*{field} at .* is production"
        ):
            replace(usdm.TESTNET, **{field: address})
        with pytest.raises(ValueError, match="environment 'production' of usdm points elsewhere"):
            replace(usdm.PRODUCTION, **{field: getattr(usdm.TESTNET, field)})


@pytest.mark.parametrize(
    "rest",
    [
        "https://FAPI.binance.com",
        "https://fapi.binance.com.",
        "https://fapi.binance.com:443/",
        "https://fapi.binance.com/x",
    ],
)
def test_a_host_is_known_however_it_is_spelt(rest: str) -> None:
    with pytest.raises(ValueError, match="is production of usdm"):
        Environment(name="testnet", rest=rest)


def test_hosts_that_no_product_has_together_are_refused() -> None:
    with pytest.raises(
        ValueError, match="points elsewhere: rest at dapi.binance.com is production of coinm; ws_api at"
    ):
        Environment(name="production", rest="https://dapi.binance.com", ws_api="wss://ws-fapi.binance.com/ws-fapi/v1")


# The testnet of options has moved to the host of USDS-M futures.
shared = pytest.mark.skipif(options.TESTNET.rest != usdm.TESTNET.rest, reason="before the testnet of options moved")


@shared
def test_hosts_that_products_share_serve_each_of_them() -> None:
    for product in ("options", "usdm"):
        assert Environment(name="testnet", product=product, rest="https://demo-fapi.binance.com").product == product
    with pytest.raises(ValueError, match="is testnet of options or testnet of usdm"):
        Environment(name="testnet", product="coinm", rest="https://demo-fapi.binance.com")


@shared
def test_a_documented_host_serves_no_client_of_another_product_even_where_none_is_named() -> None:
    environment = Environment(name="testnet", rest="https://demo-fapi.binance.com")
    assert environment.require("usdm", "rest") == environment.require("options", "rest") == environment.rest
    with pytest.raises(
        ValueError, match="rest at demo-fapi.binance.com is testnet of options or testnet of usdm, the client is"
    ):
        coinm.Rest(environment)


def test_servers_of_ones_own_have_any_name_and_may_stand_beside_documented_ones() -> None:
    for name in ("custom", "testnet", "production", "recorded"):
        assert (
            Environment(name=name, product="usdm", rest="https://proxy.example", ws_api="ws://127.0.0.1:1/x").name
            == name
        )
    mixed = replace(usdm.TESTNET, rest="https://proxy.example/fapi")
    assert (mixed.rest, mixed.ws_api) == ("https://proxy.example/fapi", usdm.TESTNET.ws_api)


def test_no_error_shows_the_password_of_an_address() -> None:
    with pytest.raises(ValueError, match="expected no user") as caught:
        Environment(rest="https://user:pass-word@fapi.example")
    assert "pass-word" not in str(caught.value)


def test_an_account_costs_no_import_of_what_it_does_not_need() -> None:
    program = (
        "import sys; from binance_derivatives.usdm import Rest, TESTNET; Rest(TESTNET.account('key', 'secret')).close()\n"
        "unwanted = {'cryptography', 'httptools', 'aiohttp', 'picows', 'ssl'}\n"
        "unwanted |= {f'binance_derivatives.{one}' for one in ('coinm', 'options', 'portfolio', 'portfolio_pro')}\n"
        "print(*sorted(unwanted & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == []


@pytest.mark.skipif(usdm.PRODUCTION.limit_group == "usdm", reason="before the venues were one")
def test_the_two_futures_venues_count_together_in_production() -> None:
    accounts = [product.PRODUCTION.account("key", "secret") for product in (usdm, coinm)]
    budget = usdm.Rest(accounts[0]).budget
    assert usdm.WsApi(accounts[0]).budget is budget
    assert coinm.Rest(accounts[1]).budget is coinm.AsyncWsApi(accounts[1]).budget is budget
    assert options.Rest(options.PRODUCTION.account("key", "secret")).budget is not budget
    assert usdm.Rest(usdm.PRODUCTION.account("another", "secret")).budget is not budget


@pytest.mark.parametrize(
    "told", [{"budget": Budget()}, {"proxy": "http://127.0.0.1:1"}, {"source_address": "127.0.0.2"}]
)
def test_who_is_told_otherwise_or_goes_another_way_shares_nothing(told: dict[str, Any]) -> None:
    account = usdm.TESTNET.account("key", "secret")
    client = usdm.Rest(account)
    other = usdm.Rest(account, **told)
    assert usdm.Rest(account).budget is client.budget
    assert other.budget is not client.budget
    other.budget.stop(1)
    assert not client.budget.watching


def test_servers_of_ones_own_have_limits_of_their_own_unless_they_name_a_group() -> None:
    alone = Environment(rest="http://127.0.0.1:1")
    assert usdm.Rest(alone).budget is not usdm.Rest(alone).budget
    grouped = replace(alone, limit_group="mine")
    first = usdm.Rest(grouped)
    assert usdm.Rest(grouped).budget is first.budget


def test_clients_of_one_exchange_on_loopback_are_counted_together() -> None:
    with Exchange("usdm") as mine, Exchange("usdm") as another:
        account, elsewhere = (one.environment.account(one.api_key, one.api_secret) for one in (mine, another))
        with usdm.Rest(account) as first, usdm.Rest(account) as second, usdm.Rest(elsewhere) as third:
            assert first.budget is second.budget
            assert first.budget is not third.budget
