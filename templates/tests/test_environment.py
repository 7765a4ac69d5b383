"""Addresses: encrypted ones anywhere, plain ones on this machine alone."""

import pytest

from binance_derivatives import Environment


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
